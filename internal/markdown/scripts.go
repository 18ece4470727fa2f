package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// scripts keeps ^ and ~ from reaching over a space, as Pandoc does: x^2^ is raised, and x^2 + y^2 is text as it is typed.
type scripts struct{}

// scriptPriority puts the parser before those of superscripts and subscripts, 600 and 602.
const scriptPriority = 590

func (scripts) Trigger() []byte { return []byte{'^', '~'} }

// Parse reads a sign as text unless another one precedes or follows it with text and no space between them.
func (scripts) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	sign := line[0]
	isDouble := len(line) > 1 && line[1] == sign
	if isDouble || reaches(line[1:], sign) || reachesBack(block.Source()[:segment.Start], sign) {
		return nil
	}
	block.Advance(1)
	return ast.NewTextSegment(text.NewSegment(segment.Start, segment.Start+1))
}

func reaches(rest []byte, sign byte) bool {
	end := bytes.IndexAny(rest, " \t\r\n"+string(sign))
	return end > 0 && rest[end] == sign
}

func reachesBack(earlier []byte, sign byte) bool {
	start := bytes.LastIndexAny(earlier, " \t\r\n"+string(sign))
	return start >= 0 && start < len(earlier)-1 && earlier[start] == sign
}
