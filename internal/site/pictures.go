package site

import (
	"bytes"
	"strings"

	"github.com/gohugoio/hugo/markup/goldmark/images"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// tag is a part of a drawn link.
type tag int

const (
	noTag tag = iota // the whole link
	openingTag
	closingTag
)

// readImage lets the theme's hook see of an image what a reader does: its words, title and file without the signs of
// Markdown. It is a block of its own only where HTML can have one.
func (t *proseTree) readImage(image *ast.Image) {
	words := ast.NewString([]byte(strings.ReplaceAll(markdown.PlainText(image, t.source), "&", "&amp;"))) // Hugo resolves entities
	image.RemoveChildren(image)
	image.AppendChild(image, words)
	image.Title = markdown.Unescape(image.Title)
	var known map[string]string
	if t.page != nil {
		known = t.page.entry.Document.Images
	}
	image.Destination = []byte(read.ImageFile(string(image.Destination), known))
	parent := image.Parent()
	link, isLink := parent.(*ast.Link)
	isAlone := !isLink || onlyPicture(link) != nil
	switch kind := parent.Kind(); {
	case kind == ast.KindHeading, kind == tableast.KindTableCell, parent.Type() == ast.TypeInline && !isLink, !isAlone:
		image.SetAttributeString(images.AttrIsBlock, false)
	}
}

// onlyPicture is the image of a link that is alone in its paragraph and holds nothing else; nil of any other link.
func onlyPicture(link *ast.Link) *ast.Image {
	image, ok := link.FirstChild().(*ast.Image)
	parent := link.Parent()
	isText := parent.Kind() == ast.KindParagraph || parent.Kind() == ast.KindTextBlock
	if !ok || !isText || link.ChildCount() > 1 || parent.ChildCount() > 1 {
		return nil
	}
	return image
}

// addTags adds the places of the link's two tags, which the theme's hook puts round the picture in its figure.
func (t *proseTree) addTags(picture *ast.Image, link place) {
	link.words = ""
	for _, part := range []struct {
		attribute string
		tag       tag
	}{{"opening", openingTag}, {"closing", closingTag}} {
		link.tag = part.tag
		picture.SetAttributeString(part.attribute, t.markOf(len(t.places)))
		t.places = append(t.places, link)
	}
}

// takeOut puts a picture in the place of the link that it is in, and of the link's paragraph: a figure cannot be in either.
func takeOut(picture *ast.Image) {
	text := picture.Parent().Parent()
	for _, attribute := range text.Attributes() {
		picture.SetAttribute(attribute.Name, attribute.Value)
	}
	if text.Kind() == ast.KindTextBlock {
		text.ReplaceChild(text, picture.Parent(), picture)
		return
	}
	text.Parent().ReplaceChild(text.Parent(), text, picture)
}

// drawTag draws one tag of a link.
func (t *proseTree) drawTag(p place, scope string, draw func(ast.Node) ([]byte, error)) ([]byte, error) {
	node := ast.NewLink()
	node.Title = p.node.(*ast.Link).Title
	node.Destination = []byte(seenLink{p.qualifier(scope), t.inScope(p.destination, scope), ""}.String())
	words := ast.NewString([]byte(wordsHere))
	words.SetCode(true) // to be written as it is
	node.AppendChild(node, words)
	drawn, err := draw(node)
	opening, closing, _ := bytes.Cut(drawn, []byte(wordsHere))
	if p.tag == openingTag {
		return opening, err
	}
	return closing, err
}
