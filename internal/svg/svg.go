// Package svg holds an SVG file to what draws: it runs nothing and loads nothing, however a browser comes to read it.
//
// A browser reads the file as XML when somebody opens its address, and as HTML when a layout puts its text into a page.
// The two readings differ: a comment of one can be an element of the other. [Check] therefore parses the text twice, and
// holds the elements, attributes, addresses and styles of both trees to one list ([names.go], [style.go]). What is not on
// the list is refused, not removed, so a drawing is published as its author saved it.
//
// The text itself is kept to the part of XML that all parsers read alike: UTF-8, no document type, no processing
// instruction, no CDATA section outside of styles.
package svg

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
)

// Finding is one thing in a drawing that does more than draw.
type Finding struct {
	Offset  int // in bytes, of the tag or the text
	Message string
}

// mostFindings of one file are named: a file of another kind would have thousands.
const mostFindings = 20

// declaration is the one XML declaration (XML 1.0, 2.8) that leaves the encoding as it is.
var declaration = regexp.MustCompile(`^<\?xml\s+version\s*=\s*["']1\.0["'](\s+encoding\s*=\s*["'](?i:utf-8)["'])?(\s+standalone\s*=\s*["'](yes|no)["'])?\s*\?>`)

// Check returns what a browser would do for the drawing beside drawing it, in the order of the file; nothing of a good one.
// The content is valid UTF-8 without NUL.
func Check(content []byte) []Finding {
	text := bytes.TrimPrefix(content, []byte("\ufeff"))
	text = text[len(declaration.Find(text)):]
	start := len(content) - len(text)
	found := readXML(text)
	if len(found) == 0 {
		found = readHTML(text)
	}
	for i := range found {
		found[i].Offset += start
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.Offset, b.Offset) })
	found = slices.Compact(found)
	return found[:min(len(found), mostFindings)]
}
