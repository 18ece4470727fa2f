package lint

import (
	"bytes"
	"fmt"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
)

const fixOfFence = "give a block of code no other options than id, class, title, linenos, linenostart, hl_lines, anchorlinenos and lineanchors"

// fenceOptions judges the options of a block of code.
func (j *bodyJudge) fenceOptions(n *ast.FencedCodeBlock) {
	if markdown.IsDrawn(n, j.body) {
		j.add(RuleAttributeIsKnown, n.Info.Segment.Start, `a block of code in "goat" would be a drawing that nobody can read who does not see it`,
			`write "text" for "goat" to have it as it is, or draw it into an SVG file and show that as an image`)
	}
	attributes, written, ok := markdown.FenceAttributes(n, j.body)
	if len(written) == 0 {
		return
	}
	at := n.Info.Segment.Start + bytes.Index(n.Info.Segment.Value(j.body), written)
	if !ok {
		j.add(RuleAttributeIsKnown, at, problem.Quote(string(written))+" cannot be read as options of a block of code", `write {name="value"}`)
		return
	}
	for _, a := range attributes {
		known, isKnown := markdown.FenceOption(a.Name)
		switch {
		case !isKnown:
			j.add(RuleAttributeIsKnown, at, "the block of code has the option "+problem.Quote(string(a.Name)), fixOfFence)
		case !known.Fits(a.Value):
			j.add(RuleAttributeIsKnown, at, fmt.Sprintf("the option %q of the block of code is %s", a.Name, inMessage(a.Value)), "let it be "+known.Form)
		}
	}
}

// inMessage is the value of an attribute as a message says it.
func inMessage(value any) string {
	switch value := value.(type) {
	case []byte:
		return problem.Quote(markdown.FirstWords(string(value), markdown.LongestOption))
	case nil:
		return "null"
	case []any:
		return "a list of something else"
	case parser.Attributes:
		return "attributes of its own"
	}
	return problem.Quote(fmt.Sprint(value))
}
