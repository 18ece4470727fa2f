package lint

import (
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/svg"
)

const fixOfDrawing = `save the drawing as "plain SVG" or "optimised SVG", or as PNG`

// judgeDrawing holds an SVG file to what draws. It is published as it is, and who opens it by its address runs what
// it holds.
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
