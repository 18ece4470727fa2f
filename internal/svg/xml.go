package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
)

const (
	mostDepth  = 200     // of elements inside of each other; drawing programs make some 20
	mostShapes = 200_000 // after every reference is followed, which is what a browser draws
)

// documentType is the one that W3C gave to SVG 1.0 and 1.1, and that many programs write. No browser loads what it names.
var documentType = regexp.MustCompile(`^DOCTYPE\s+svg(\s+PUBLIC\s+["']-//W3C//DTD SVG [0-9.]+( Basic| Tiny)?//EN["']\s+["']https?://www\.w3\.org/[A-Za-z0-9/._-]+["'])?\s*$`)

// xmlReader reads a drawing as a browser reads the file: by XML 1.0 and its name spaces.
type xmlReader struct {
	text    []byte
	decoder *xml.Decoder
	found   []Finding
	open    []*node
	style   *bytes.Buffer // the text of an open style element, in one piece
	at      int           // where the token begins
	graph   graph
}

func readXML(text []byte) []Finding {
	r := &xmlReader{text: text, decoder: xml.NewDecoder(bytes.NewReader(text)), graph: graph{byID: map[string]*node{}}}
	for len(r.found) < mostFindings {
		r.at = int(r.decoder.InputOffset())
		token, err := r.decoder.Token()
		if errors.Is(err, io.EOF) && r.graph.root != nil {
			break
		}
		if err != nil {
			r.at = min(int(r.decoder.InputOffset()), len(text))
			r.add("the file is no SVG that a browser could read")
			return r.found
		}
		if !r.read(token) {
			return r.found
		}
	}
	if r.graph.root != nil && r.graph.shapes(r.graph.root) > mostShapes {
		r.at = r.graph.root.at
		r.add(fmt.Sprintf("references of references make more than %d shapes of it", mostShapes))
	}
	return r.found
}

func (r *xmlReader) add(message string) { r.found = append(r.found, Finding{r.at, message}) }

// read judges a token. It reports whether what follows is worth reading.
func (r *xmlReader) read(token xml.Token) bool {
	switch token := token.(type) {
	case xml.StartElement:
		return r.start(token)
	case xml.EndElement:
		if r.style != nil && len(r.open) > 0 && r.open[len(r.open)-1].isStyle {
			r.judgeStyle()
		}
		r.open = r.open[:max(0, len(r.open)-1)]
	case xml.CharData:
		r.chars(token)
	case xml.Comment:
		// HTML ends a comment earlier than XML does (HTML, 13.2.5.43 to 51).
		if comment := string(token); strings.HasPrefix(comment, ">") || strings.HasPrefix(comment, "->") || strings.Contains(comment, "--") {
			r.add("a comment ends elsewhere in HTML than in XML")
		}
	case xml.Directive:
		if r.graph.root != nil || !documentType.Match(token) {
			r.add("a document type is declared, which can hide anything")
		}
	case xml.ProcInst:
		if token.Target == "xml" {
			r.add("the file says that it is written in another way than UTF-8 and XML 1.0")
			break
		}
		r.add(fmt.Sprintf("%q asks a program to do something", "<?"+token.Target))
	}
	return true
}

func (r *xmlReader) start(element xml.StartElement) bool {
	name := element.Name
	if r.graph.root == nil && (name.Space != svgSpace || name.Local != "svg") {
		r.add(fmt.Sprintf(`"<%s>" begins the file, not <svg xmlns="%s">`, name.Local, svgSpace))
		return false
	}
	if len(r.open) == mostDepth {
		r.add(fmt.Sprintf("elements are more than %d deep inside of each other", mostDepth))
		return false
	}
	if r.graph.root != nil && len(r.open) == 0 {
		r.add(fmt.Sprintf(`"<%s>" stands behind the drawing`, name.Local))
	}
	parent := (*node)(nil)
	if len(r.open) > 0 {
		parent = r.open[len(r.open)-1]
	}
	if parent != nil && parent.isText {
		r.add(fmt.Sprintf("%q stands where only text can be", "<"+name.Local+">"))
	}
	isForeign := name.Space != svgSpace
	if message := judgeName(name.Space, name.Local); message != "" {
		r.add(message)
	}
	n := r.graph.enter(parent, r.at)
	n.isStyle = !isForeign && name.Local == "style"
	n.isText = n.isStyle || !isForeign && (name.Local == "title" || name.Local == "desc")
	if n.isStyle {
		r.style = &bytes.Buffer{}
	}
	r.open = append(r.open, n)
	for _, a := range element.Attr {
		space := a.Name.Space
		if space == "" && a.Name.Local == "xmlns" {
			space = "xmlns"
		}
		if message := judgeAttribute(space, a.Name.Local, a.Value, isForeign); message != "" {
			r.add(message)
		}
		r.graph.refer(n, a)
	}
	return true
}

func (r *xmlReader) chars(text xml.CharData) {
	isSection := bytes.HasPrefix(r.text[min(r.at, len(r.text)):], []byte("<![CDATA["))
	switch {
	case r.style != nil:
		r.style.Write(text)
	case isSection:
		r.add("a CDATA section is text in XML and markup in HTML")
	case len(r.open) == 0 && len(bytes.TrimSpace(text)) > 0:
		r.add("text stands outside of the drawing")
	}
}

func (r *xmlReader) judgeStyle() {
	if message := judgeStyle(r.style.String()); message != "" {
		r.add(message)
	}
	r.style = nil
}
