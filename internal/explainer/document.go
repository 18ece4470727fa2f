package explainer

import (
	"sync"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// Document is a Markdown file that was read.
type Document struct {
	Path       string // relative to the project, with forward slashes
	Content    []byte // the whole file
	BodyOffset int    // where the Markdown begins in Content, in bytes
	Tree       ast.Node

	Fields   map[string]problem.Place // of each front matter field and list item: "see_also", "see_also[1]"
	Pictures []Picture                // that the text shows and that exist
	Images   map[string]string        // files of images by the address in the text; paths are relative to the folder that they were found in
	Maps     []string                 // ids of the maps that the text shows
	External []ExternalLink           // links of the text to other sites
	Charts   []PlacedChart            // that the text shows

	once   sync.Once
	places *problem.Places // of the content, made on the first request
}

// Picture is a picture of the project that a text shows.
type Picture struct {
	File   string // relative to the project
	Name   string // as written in the text
	Offset int    // of the name in the body, in bytes
}

// PlacedChart is a chart that a text shows: ![alt](chart:id "caption").
type PlacedChart struct {
	ID           string
	Alt, Caption string // in place of the chart's own; empty for those
	Offset       int    // of the address in the body, in bytes
}

// ExternalLink is a link of a text to another site.
type ExternalLink struct {
	URL    string // or the name of an entry there: "term:nato/article-5"
	Offset int    // of the address in the body, in bytes
}

// Body returns the Markdown below the front matter. Offsets in Tree count from its start.
func (d *Document) Body() []byte { return d.Content[d.BodyOffset:] }

// At returns the place of the byte at offset in the body.
func (d *Document) At(offset int) problem.Place {
	d.once.Do(func() { d.places = problem.NewPlaces(d.Path, d.Content) })
	return d.places.At(d.BodyOffset + offset)
}

// Field returns the place of a front matter field's value, or of an item of a list ("see_also[1]"); the place of the file
// when there is no such field.
func (d *Document) Field(name string) problem.Place {
	if place, ok := d.Fields[name]; ok {
		return place
	}
	return problem.Place{Path: d.Path}
}

// File is a file that is published unchanged.
type File struct {
	Path string // relative to the project
	Name string // of the published file, relative to the site's root
}
