package lint

import (
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/svg"
)

const fixOfDrawing = `save the drawing as "plain SVG" or "optimised SVG", or as PNG`

var RuleDrawingIsTame = ruleSet.Error("drawing-is-tame", "An SVG file draws and does nothing else: no script, no links, no other "+
	"documents, nothing loaded from elsewhere, by styles neither. Its elements and attributes are on a list, and are so both "+
	"for a browser that opens the file and for one that finds it inside of a page. Programs that draw save such files as plain "+
	"or optimised SVG.")

// judgeDrawing reports content of an SVG file that does more than draw. The file is published as it is, and a browser that
// opens its address runs its scripts.
func judgeDrawing(path string, content []byte) []problem.Problem {
	if problems := read.JudgeContent(path, content, largestDrawing); len(problems) > 0 {
		return problems
	}
	var problems []problem.Problem
	for _, found := range svg.Check(content) {
		problems = append(problems, problem.New(RuleDrawingIsTame, problem.At(path, content, found.Offset), found.Message, fixOfDrawing))
	}
	return problems
}
