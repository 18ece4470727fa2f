package explainer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

const svgSpace = "http://www.w3.org/2000/svg"

// drawingElements are the elements of SVG 2 that draw and do nothing else: no script, no foreign content, no links and
// no animation, which could set a link.
func drawingElements() []string {
	return strings.Fields(`svg g defs symbol use title desc metadata style switch view
		path rect circle ellipse line polyline polygon text tspan textPath image
		marker pattern mask clipPath linearGradient radialGradient stop
		filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
		feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
		feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`)
}

// judgeDrawing holds an SVG file to what draws. It is published as it is, and who opens it by its address runs what
// it holds.
func judgeDrawing(path string, content []byte) []problem.Problem {
	if problems := judgeContent(path, content, largestDrawing); len(problems) > 0 {
		return problems
	}
	decoder := xml.NewDecoder(bytes.NewReader(content))
	inStyle, hasRoot := false, false
	for {
		at := int(decoder.InputOffset())
		refuse := func(what string) []problem.Problem {
			return []problem.Problem{problem.New(RuleDrawingIsTame, problem.At(path, content, at), what, fixOfDrawing)}
		}
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && hasRoot {
			return nil
		}
		if err != nil {
			at = min(int(decoder.InputOffset()), len(content))
			return refuse("the file is no SVG that a browser could read")
		}
		switch token := token.(type) {
		case xml.StartElement:
			if what := judgeElement(token, hasRoot); what != "" {
				return refuse(what)
			}
			hasRoot = true
			inStyle = token.Name.Local == "style"
		case xml.EndElement:
			inStyle = false
		case xml.CharData:
			if inStyle && reachesOut(string(token)) {
				return refuse("the styles load something")
			}
		case xml.Directive:
			return refuse("a document type is declared, which can hide anything")
		case xml.ProcInst:
			if token.Target != "xml" {
				return refuse(quote("<?"+token.Target) + " asks a program to do something")
			}
		}
	}
}

const fixOfDrawing = `save the drawing as "plain SVG" or "optimised SVG", or as PNG`

// judgeElement says what is wrong with an element of a drawing. Elements of programs that draw, in name spaces of their
// own, do nothing in a browser.
func judgeElement(element xml.StartElement, hasRoot bool) string {
	name := element.Name
	inWeb := strings.HasPrefix(name.Space, "http://www.w3.org/") && !strings.HasPrefix(name.Space, "http://www.w3.org/1999/02/22-rdf-syntax-ns")
	switch {
	case !hasRoot && (name.Space != svgSpace || name.Local != "svg"):
		return quote("<"+name.Local+">") + ` begins the file, not <svg xmlns="` + svgSpace + `">`
	case name.Space == svgSpace && !slices.Contains(drawingElements(), name.Local), inWeb && name.Space != svgSpace:
		return quote("<"+name.Local+">") + " does more than draw"
	}
	for _, attribute := range element.Attr {
		local := strings.ToLower(attribute.Name.Local)
		switch {
		case strings.HasPrefix(local, "on"):
			return quote(attribute.Name.Local) + " runs a script"
		case local == "href" && !isInside(attribute.Value), local == "src", local == "base":
			return quote(attribute.Name.Local) + " leads out of the drawing"
		case attribute.Name.Space != "xmlns" && reachesOut(attribute.Value):
			return quote(attribute.Name.Local) + " loads something"
		}
	}
	return ""
}

// isInside reports whether a reference stays in the drawing: a fragment of it, or a picture that it carries.
func isInside(reference string) bool {
	reference = strings.TrimSpace(reference)
	if strings.HasPrefix(reference, "#") || reference == "" {
		return true
	}
	for _, kind := range []string{"png", "jpeg", "gif", "webp"} {
		if strings.HasPrefix(reference, "data:image/"+kind+";base64,") {
			return true
		}
	}
	return false
}

// reachesOut reports whether styles load something: an address that is no fragment, an import, or escapes and comments
// that could hide one.
func reachesOut(style string) bool {
	style = strings.ToLower(style)
	for rest := style; ; {
		_, after, found := strings.Cut(rest, "url(")
		if !found {
			break
		}
		if rest = strings.TrimLeft(after, " \t\r\n\"'"); !strings.HasPrefix(rest, "#") {
			return true
		}
	}
	return strings.ContainsAny(style, `\`) || strings.Contains(style, "@import") || strings.Contains(style, "image-set(") ||
		strings.Contains(style, "javascript:") || strings.Contains(style, "/*")
}
