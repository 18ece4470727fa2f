package verify

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Where something stands in a file is known as an offset in bytes. Nearly all of it is in order and never told, so lines
// and columns are counted when there is a problem, and then for the whole file.

// position is a line and a column of a file, both from 1, the column in code points.
type position struct{ line, column int }

// stride is how many bytes are between two positions that are kept of a file.
const stride = 1024

// place is where the byte at the offset is, for people.
func (f *file) place(offset int) problem.Place {
	if f.positions == nil {
		f.positions = append(f.positions, position{1, 1})
		for text := range slices.Chunk(f.content, stride) {
			f.positions = append(f.positions, f.positions[len(f.positions)-1].after(text))
		}
	}
	kept := offset / stride
	at := f.positions[kept].after(f.content[kept*stride : offset])
	return problem.Place{Path: f.path, Line: at.line, Column: at.column}
}

// after is the position behind text, which stands at p and may end within a code point.
func (p position) after(text []byte) position {
	if end := bytes.LastIndexByte(text, '\n'); end >= 0 {
		p = position{p.line + bytes.Count(text, []byte{'\n'}), 1}
		text = text[end+1:]
	}
	for _, b := range text {
		if utf8.RuneStart(b) {
			p.column++
		}
	}
	return p
}
