package svg

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a drawing as a browser does when a layout puts its text into a page (HTML, 13.2.6.5). A parser of HTML
// does not say where an element is, so a finding is at the beginning.
func readHTML(text []byte) []Finding {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(bytes.NewReader(text), body)
	if err != nil {
		return []Finding{{0, "the file is no SVG that a page could hold"}}
	}
	var found []Finding
	add := func(message string) {
		found = append(found, Finding{0, message + ", when the drawing is part of a page"})
	}
	for _, n := range nodes {
		for d := range descendants(n) {
			if d.Type != html.ElementNode {
				continue
			}
			for _, message := range judgeNode(d) {
				add(message)
			}
		}
	}
	return found
}

func descendants(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		if !yield(n) {
			return
		}
		for d := range n.Descendants() {
			if !yield(d) {
				return
			}
		}
	}
}

func judgeNode(n *html.Node) []string {
	var messages []string
	isForeign := strings.Contains(n.Data, ":") // a prefix is a part of the name in HTML
	if n.Namespace != "svg" {
		return []string{fmt.Sprintf("%q is an element of HTML", "<"+n.Data+">")}
	}
	if !isForeign {
		if message := judgeName(svgSpace, n.Data); message != "" {
			messages = append(messages, message)
		}
	}
	for _, a := range n.Attr {
		space, local := spaceInHTML(a)
		if message := judgeAttribute(space, local, a.Val, isForeign); message != "" {
			messages = append(messages, message)
		}
	}
	if n.Data == "style" {
		var text strings.Builder
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				text.WriteString(d.Data)
			}
		}
		if message := judgeStyle(text.String()); message != "" {
			messages = append(messages, message)
		}
	}
	return messages
}

// spaceInHTML is an attribute's name space: HTML knows the prefixes xlink, xml and xmlns, and takes any other for a part
// of the name.
func spaceInHTML(a html.Attribute) (space, local string) {
	switch a.Namespace {
	case "xlink":
		return xlinkSpace, a.Key
	case "xml", "xmlns":
		return a.Namespace, a.Key
	}
	if a.Key == "xmlns" {
		return "xmlns", a.Key
	}
	if prefix, local, ok := strings.Cut(a.Key, ":"); ok {
		return "prefix " + prefix, local
	}
	return "", a.Key
}
