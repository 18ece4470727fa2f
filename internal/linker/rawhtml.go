package linker

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// tagStack holds the names of open HTML elements in which nothing is linked.
type tagStack []string

// htmlTag is an HTML tag in Markdown.
type htmlTag struct {
	name    string
	closing bool
	empty   bool // an element without content
	nolink  bool // data-nolink
}

// silent reports whether readers use the element for something else than reading, or it quotes.
func silent(name string) bool {
	switch name {
	case "a", "blockquote", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "math", "option", "pre",
		"samp", "script", "select", "style", "summary", "svg", "textarea", "title", "var":
		return true
	}
	return false
}

// void reports whether the element has no content and no closing tag.
func void(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

// see opens and closes elements. Inside of a silent element only elements of its name are counted.
func (s *tagStack) see(t htmlTag) {
	n := len(*s)
	switch {
	case t.name == "" || t.empty:
	case t.closing:
		if n > 0 && (*s)[n-1] == t.name {
			*s = (*s)[:n-1]
		}
	case n > 0:
		if (*s)[n-1] == t.name {
			*s = append(*s, t.name)
		}
	case t.nolink || silent(t.name):
		*s = append(*s, t.name)
	}
}

// htmlBlock reads the tags of a block of HTML. Markdown that follows may lie inside an element that it opens.
func (p *page) htmlBlock(n *ast.HTMLBlock) {
	var raw []byte
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		raw = append(raw, line.Value(p.source)...)
	}
	if n.HasClosure() {
		raw = append(raw, n.ClosureLine.Value(p.source)...)
	}
	for _, t := range htmlTags(raw) {
		p.tags.see(t)
	}
}

// rawHTML reads an inline tag. A line break separates words as white space does.
func (p *page) rawHTML(n *ast.RawHTML) {
	for _, t := range htmlTags(n.Segments.Value(p.source)) {
		p.tags.see(t)
		if t.name == "br" && len(p.tags) == 0 {
			p.text = append(p.text, ' ')
		}
	}
	if k := n.Segments.Len(); k > 0 {
		p.last = n.Segments.At(k - 1).Stop
	}
}

// htmlTags are the tags in raw, in order, without comments, declarations and what never ends.
func htmlTags(raw []byte) []htmlTag {
	var list []htmlTag
	for {
		i := bytes.IndexByte(raw, '<')
		if i < 0 {
			return list
		}
		raw = raw[i:]
		if bytes.HasPrefix(raw, []byte("<!--")) {
			end := bytes.Index(raw, []byte("-->"))
			if end < 0 {
				return list
			}
			raw = raw[end:]
			continue
		}
		end := tagEnd(raw)
		if end < 0 {
			return list
		}
		list = append(list, readTag(raw[1:end]))
		raw = raw[end:]
	}
}

// tagEnd is the position of the ">" that ends the tag at the start of raw, -1 if there is none. A ">" in a quoted
// value does not end it.
func tagEnd(raw []byte) int {
	var quote byte
	for i, b := range raw {
		switch {
		case quote != 0:
			if b == quote {
				quote = 0
			}
		case b == '"' || b == '\'':
			quote = b
		case b == '>':
			return i
		}
	}
	return -1
}

// readTag parses the text between "<" and ">".
func readTag(inner []byte) htmlTag {
	var t htmlTag
	rest, closing := bytes.CutPrefix(inner, []byte("/"))
	t.closing = closing
	n := bytes.IndexFunc(rest, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '/' })
	if n < 0 {
		n = len(rest)
	}
	t.name = strings.ToLower(string(rest[:n]))
	t.empty = void(t.name) || bytes.HasSuffix(rest, []byte("/"))
	t.nolink = bytes.Contains(bytes.ToLower(rest[n:]), []byte("data-nolink"))
	if t.name == "" || t.name[0] < 'a' || t.name[0] > 'z' {
		t.name = ""
	}
	return t
}
