package hugo

import (
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
)

// numberBlock is a paragraph that shows a key number: the theme's link hook makes a figure of its link.
type numberBlock struct {
	link *ast.Link
	name string // of the number: "number:tides"
}

// addNumber notes the block of a key number, if the link is alone in its paragraph.
func (t *proseTree) addNumber(link *ast.Link) bool {
	if markdown.NumberBlock(link.Parent()) != link || t.site.NumberAt(string(link.Destination)).Number == nil {
		return false
	}
	t.numbers = append(t.numbers, numberBlock{link, string(link.Destination)})
	return true
}

// takeOut takes the paragraph away from around the link: a figure cannot be in one.
func (n numberBlock) takeOut() {
	paragraph, block := n.link.Parent(), ast.NewTextBlock()
	paragraph.Parent().ReplaceChild(paragraph.Parent(), paragraph, block)
	block.AppendChild(block, n.link)
}

// fit tells the hook, by the destination, which number it shows and whether its links must be absolute.
func (n numberBlock) fit(scope string) {
	n.link.Destination = []byte(n.name)
	if scope == scopeFeed {
		n.link.Destination = []byte(n.name + page.FeedMark)
	}
}
