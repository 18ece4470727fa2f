package hugo

import (
	"github.com/gohugoio/hugo/markup/goldmark/images"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
)

// takeOutOfCallouts makes a block of each picture that begins a callout: it is in one paragraph with the callout's mark, where it
// could have no caption.
func (t *proseTree) takeOutOfCallouts() {
	walk(t.doc, func(node ast.Node) {
		if _, isCallout := markdown.CalloutMark(node, t.source); !isCallout {
			return
		}
		paragraph := node.FirstChild()
		end, rest := afterFirstLine(paragraph)
		if len(rest) != 1 {
			return
		}
		image, isImage := rest[0].(*ast.Image)
		link, isLink := rest[0].(*ast.Link)
		if !isImage && !(isLink && link.ChildCount() == 1 && link.FirstChild().Kind() == ast.KindImage) {
			return
		}
		end.SetSoftLineBreak(false)
		end.SetHardLineBreak(false)
		for child := end.NextSibling(); child != nil; child = end.NextSibling() {
			paragraph.RemoveChild(paragraph, child)
		}
		var block ast.Node = image
		if isLink { // which is taken away from around the picture later
			block = ast.NewParagraph()
			block.AppendChild(block, link)
		} else {
			image.SetAttributeString(images.AttrIsBlock, true)
		}
		for _, attribute := range paragraph.Attributes() {
			block.SetAttribute(attribute.Name, attribute.Value)
		}
		paragraph.RemoveAttributes()
		node.InsertAfter(node, paragraph, block)
	})
}

// afterFirstLine returns the text that ends the first line of a paragraph, and what follows it of the author's; nil of a paragraph of
// one line.
func afterFirstLine(paragraph ast.Node) (end *ast.Text, rest []ast.Node) {
	for child := paragraph.FirstChild(); child != nil; child = child.NextSibling() {
		text, isText := child.(*ast.Text)
		switch {
		case end == nil && isText && (text.SoftLineBreak() || text.HardLineBreak()):
			end = text
		case end != nil && child.Kind() != kindCopyLink && child.Kind() != kindKeptIDs && !(isText && text.Segment.IsEmpty()):
			rest = append(rest, child)
		}
	}
	return end, rest
}
