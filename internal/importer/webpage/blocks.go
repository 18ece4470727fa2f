package webpage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// block is the smallest element around a piece of text: a paragraph, an item, a heading, a cell; or text between elements.
type block struct {
	node      *html.Node // the element; the first node of a run of text between elements
	run       []*html.Node
	text      string
	words     int
	linkWords int
	heading   int  // 1 to 6; else 0
	kept      bool // readability keeps it
	lines     bool // in a list, a table, code or a quotation
	figure    bool // in a figure
}

// links returns the share of a block's words that are in links, from 0 to 1.
func (b block) links() float64 {
	if b.words == 0 {
		return 0
	}
	return float64(b.linkWords) / float64(b.words)
}

// isProse reports whether a block reads like a paragraph of an article: enough words, few of them links, a sentence.
func (b block) isProse() bool {
	const fewest = 12 // words
	return b.heading == 0 && !b.figure && b.words >= fewest && b.links() < 0.5 && hasSentence(b.text)
}

// hasSentence reports whether a text has a mark that ends sentences.
func hasSentence(text string) bool {
	return strings.ContainsAny(text, ".!?…。！？।۔؟։።") || strings.ContainsRune(text, '：') || strings.HasSuffix(text, ":")
}

// endsSentence reports whether a text ends with such a mark, before closing quotation marks and brackets.
func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune(`"'”’»)]}」』）*`, c) || unicode.Is(unicode.Pf, c)
	})
	return text != "" && strings.ContainsRune(".!?…。！？।۔؟։።", []rune(text)[len([]rune(text))-1])
}

// wordsIn counts words. In scripts without spaces between words, two letters count as a word.
func wordsIn(text string) int {
	words, letters := 0, 0
	in := false
	for _, c := range text {
		switch {
		case unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			letters, in = letters+1, false
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.M, c):
			if !in {
				words++
			}
			in = true
		default:
			in = false
		}
	}
	return words + (letters+1)/2
}

// blocksOf returns the blocks below a node, in the order of the page.
func blocksOf(root *html.Node) []block {
	c := &cutter{root: root}
	c.visit(root, nil)
	c.flush()
	return c.blocks
}

type cutter struct {
	root   *html.Node
	blocks []block
	run    []*html.Node
}

func (c *cutter) visit(n *html.Node, within []string) {
	within = append(slices.Clip(within), n.Data)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode, child.Type == html.ElementNode && isInline(child) && !hasBlock(child):
			c.run = append(c.run, child)
		case child.Type == html.ElementNode && !isUnread(child):
			c.flushIn(within)
			c.visit(child, within)
			c.flushIn(append(slices.Clip(within), child.Data))
		}
	}
	c.flushIn(within)
}

func (c *cutter) flush() { c.flushIn(nil) }

func (c *cutter) flushIn(within []string) {
	run := c.run
	c.run = nil
	var text strings.Builder
	for _, n := range run {
		writeText(&text, n)
	}
	b := block{text: oneLine(text.String())}
	if b.text == "" {
		return
	}
	b.run, b.node = run, run[0]
	if parent := run[0].Parent; parent != c.root && run[0].PrevSibling == nil && run[len(run)-1].NextSibling == nil {
		b.node, b.run = parent, []*html.Node{parent}
	}
	b.words = wordsIn(b.text)
	for _, n := range run {
		b.linkWords += linkWords(n)
	}
	for _, name := range within {
		switch name {
		case "li", "dd", "dt", "table", "pre", "blockquote":
			b.lines = true
		case "figure", "figcaption":
			b.figure = true
		case "h1", "h2", "h3", "h4", "h5", "h6":
			b.heading = int(name[1] - '0')
		case "a":
			b.linkWords = b.words
		}
	}
	c.blocks = append(c.blocks, b)
}

func linkWords(n *html.Node) int {
	if n.Type == html.ElementNode && n.Data == "a" {
		return wordsIn(textOf(n))
	}
	words := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		words += linkWords(c)
	}
	return words
}

// isUnread reports whether an element has no text for readers.
func isUnread(n *html.Node) bool {
	switch n.Data {
	case "script", "style", "template", "noscript", "head", "svg", "iframe", "object", "canvas", "audio", "video":
		return true
	}
	return false
}

func hasBlock(node *html.Node) bool {
	for n := range node.Descendants() {
		if n.Type == html.ElementNode && !isInline(n) {
			return true
		}
	}
	return false
}

// isInline reports whether a node is part of a line. A custom element is, unless it contains blocks.
func isInline(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.TextNode
	}
	switch n.Data {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
		"mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
		"wbr", "picture", "source", "math", "svg":
		return true
	}
	return strings.Contains(n.Data, "-")
}
