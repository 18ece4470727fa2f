package verify

import (
	"bytes"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// position is a line and a column of a file, both from 1, the column in code points. It moves along while a file is
// read, so that all places of a file cost one pass.
type position struct{ line, column int }

func start() position { return position{1, 1} }

// after is the position behind text, which stands at p.
func (p position) after(text []byte) position {
	if lines := bytes.Count(text, []byte{'\n'}); lines > 0 {
		return position{p.line + lines, 1 + utf8.RuneCount(text[bytes.LastIndexByte(text, '\n')+1:])}
	}
	return position{p.line, p.column + utf8.RuneCount(text)}
}

func (p position) place(file string) problem.Place {
	return problem.Place{Path: file, Line: p.line, Column: p.column}
}
