package linker

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// FindPlain returns the mentions in a plain text, with their places in it. Each line is a block, as a paragraph is; U+FFFC (OBJECT
// REPLACEMENT CHARACTER) stands for content that is not to be read. No mention is marked as linked.
func (l *Linker) FindPlain(plain []byte) []Mention {
	s := l.pool.Get().(*scratch)
	defer l.pool.Put(s)
	s.page.readPlain(plain)
	mentions := l.readPage(s, plain, Options{}).Mentions
	for i := range mentions {
		mentions[i].Linked = false
	}
	return mentions
}

// readPlain takes a plain text, one block a line.
func (p *page) readPlain(plain []byte) {
	p.read(ast.NewDocument(), nil, Options{})
	words := ast.NewTextSegment(text.NewSegment(0, len(plain)))
	paragraph := ast.NewParagraph()
	paragraph.AppendChild(paragraph, words)
	for line := range bytes.Lines(plain) {
		line = bytes.TrimSuffix(line, []byte{'\n'})
		start := len(p.text)
		p.text = append(append(p.text, line...), '\n')
		p.blocks = append(p.blocks, span{start, len(p.text) - 1})
	}
	p.pieces = append(p.pieces, piece{n: len(p.text), node: words, m: len(p.text)})
}
