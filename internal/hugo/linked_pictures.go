package hugo

import (
	"html/template"
	"net/url"
	"strings"

	"github.com/gohugoio/hugo/markup/goldmark/images"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

// linkedPicture is an image that is alone in a link, which is alone in its paragraph: the image's hook puts the link's tags
// round the picture in its figure.
type linkedPicture struct {
	image   *ast.Image
	link    *ast.Link
	mention *mention // that the link is; nil of a link to anything else
}

// readImage lets the theme's hook see of an image what a reader does: its words, title and file without the signs of
// Markdown. It is a block of its own only where HTML can have one.
func (t *proseTree) readImage(image *ast.Image) {
	words := ast.NewString([]byte(strings.ReplaceAll(markdown.PlainText(image, t.source), "&", "&amp;"))) // Hugo resolves entities
	image.RemoveChildren(image)
	image.AppendChild(image, words)
	image.Title = markdown.Unescape(image.Title)
	var known map[string]string
	if t.page.Entry != nil {
		known = t.page.Entry.Document.Images
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

// fitPicture gives the image's hook the tags of the link around it as the scope has them.
func (t *proseTree) fitPicture(p linkedPicture) {
	var opening []byte
	if p.mention != nil {
		opening = p.mention.opening(nil)
	} else {
		address := t.inScope(string(p.link.Destination))
		if t.scope != scopeFeed {
			address = t.site.FromRoot(address)
		}
		opening = appendTitle(append(append(opening, `<a href="`...), template.HTMLEscapeString(address)...), string(p.link.Title))
	}
	p.image.SetAttributeString("opening", opening)
	p.image.SetAttributeString("closing", []byte("</a>"))
	if to, err := url.Parse(string(p.link.Destination)); err == nil && to.Host != "" {
		p.image.SetAttributeString("host", []byte(template.HTMLEscapeString(to.Host)))
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
