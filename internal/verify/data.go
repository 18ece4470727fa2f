package verify

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

var ruleJSON = ruleSet.Error("json-parses", "JSON files, and JSON inside of pages, can be read.")

// readJSON makes sure that text, which begins at the offset, is one JSON value (RFC 8259).
func readJSON(f *file, text []byte, at int) {
	if json.Valid(text) {
		return
	}
	var value any
	err := json.Unmarshal(text, &value)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at += max(0, min(int(syntax.Offset)-1, len(text)))
	}
	f.add(ruleJSON, at, fmt.Sprintf("this is not JSON: %v", err), "mend the file or the template that it comes from")
}

// readXML makes sure that the file is well-formed XML 1.0 with one root, and notes its ids and links.
func readXML(f *file) {
	f.ids = map[string]int{}
	decoder := xml.NewDecoder(bytes.NewReader(f.content))
	decoder.CharsetReader = func(name string, _ io.Reader) (io.Reader, error) {
		return nil, encodingError(name)
	}
	at, roots, depth := 0, 0, 0
	var element string
	for {
		token, err := decoder.Token()
		end := int(decoder.InputOffset())
		if err != nil {
			if !errors.Is(err, io.EOF) || roots != 1 {
				f.addXML(end, err, roots)
			}
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
			element = t.Name.Local
			f.xmlAttributes(t, at)
		case xml.EndElement:
			depth--
			element = ""
		case xml.CharData:
			if ref := strings.TrimSpace(string(t)); ref != "" && (element == "loc" || element == "link") {
				f.links = append(f.links, link{at: at, ref: ref})
			}
		}
		at = end
	}
}

func (f *file) xmlAttributes(element xml.StartElement, at int) {
	for _, a := range element.Attr {
		switch a.Name.Local {
		case "id":
			f.ids[a.Value] = at
		case "href":
			f.links = append(f.links, link{at: at, ref: a.Value})
		case "url":
			if element.Name.Local == "enclosure" {
				f.links = append(f.links, link{at: at, ref: a.Value, present: true})
			}
		}
	}
}

// encodingError is the name of an encoding that is not UTF-8.
type encodingError string

func (e encodingError) Error() string {
	return fmt.Sprintf("it is written in %q and not in UTF-8", string(e))
}

var ruleXML = ruleSet.Error("xml-parses", "The site map, feeds and SVG pictures are well-formed XML. Programs refuse the whole "+
	"file else.")

func (f *file) addXML(at int, err error, roots int) {
	why := "it has no element at its root"
	var syntax *xml.SyntaxError
	var encoding encodingError
	switch {
	case errors.As(err, &encoding):
		at, why = 0, encoding.Error()
	case errors.As(err, &syntax):
		why = syntax.Msg
	case roots > 1:
		why = "it has more than one element at its root"
	case !errors.Is(err, io.EOF):
		why = err.Error()
	}
	f.add(ruleXML, at, "this is not XML: "+why, "mend the file or the template that it comes from")
}

// readStyle notes the addresses in a style sheet, which begins at the offset.
func readStyle(f *file, text []byte, at int) {
	for ref := range styleLinks(text) {
		f.links = append(f.links, link{at: at + ref.offset, ref: ref.text})
	}
}

// styleLink is an address in a style sheet.
type styleLink struct {
	offset int
	text   string
}

// styleLinks finds url(…) and @import "…" (CSS Syntax Level 3, section 4.3.6). Fragments are left out: they name parts of
// the page that the sheet is used by.
func styleLinks(text []byte) iter.Seq[styleLink] {
	return func(yield func(styleLink) bool) {
		for i := 0; i < len(text); i++ {
			var ref string
			var size int
			switch rest := text[i:]; {
			case bytes.HasPrefix(rest, []byte("/*")):
				end := bytes.Index(rest[2:], []byte("*/"))
				if end < 0 {
					return
				}
				i += end + 3
				continue
			case hasPrefixFold(rest, "url("):
				ref, size = addressIn(rest[4:], ')')
				size += 4
			case hasPrefixFold(rest, "@import"):
				inner := bytes.TrimLeft(rest[7:], " \t\r\n\f")
				if len(inner) == 0 || inner[0] != '"' && inner[0] != '\'' {
					continue
				}
				ref, size = addressIn(inner, ';')
				size += len(rest) - len(inner)
			default:
				continue
			}
			if ref != "" && ref[0] != '#' && !yield(styleLink{i, ref}) {
				return
			}
			i += size - 1
		}
	}
}

func hasPrefixFold(text []byte, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(string(text[:len(prefix)]), prefix)
}

// addressIn is the address at the beginning of text, in quotes or up to the end byte, and its length with both.
func addressIn(text []byte, end byte) (string, int) {
	inner := bytes.TrimLeft(text, " \t\r\n\f")
	skipped := len(text) - len(inner)
	if len(inner) > 0 && (inner[0] == '"' || inner[0] == '\'') {
		if length := bytes.IndexByte(inner[1:], inner[0]); length >= 0 {
			return string(inner[1 : 1+length]), skipped + length + 2
		}
		return "", len(text)
	}
	length := bytes.IndexByte(inner, end)
	if length < 0 {
		return "", len(text)
	}
	return strings.TrimSpace(string(inner[:length])), skipped + length + 1
}
