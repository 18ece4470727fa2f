package problem

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"
)

// Places tells where many bytes of one text are, as [At] does for one: At goes through the text each time, which takes
// minutes for a file that is full of links. Places is safe for concurrent use.
type Places struct {
	path    string
	content []byte

	once sync.Once
	kept []position // of the first byte of each stride
}

// stride is how many bytes are between two positions that are kept of a text.
const stride = 1024

// NewPlaces is for the places of the content of a file. The lines are counted when the first place is asked for.
func NewPlaces(path string, content []byte) *Places { return &Places{path: path, content: content} }

// At is the place of the byte at offset. An offset outside of the content counts as its nearest end.
func (p *Places) At(offset int) Place {
	p.once.Do(p.count)
	offset = max(0, min(offset, len(p.content)))
	start := offset / stride
	at := p.kept[start].after(p.content[start*stride : offset])
	return Place{Path: p.path, Line: at.line, Column: at.column}
}

func (p *Places) count() {
	at := position{1, 1}
	p.kept = append(p.kept, at)
	for text := range slices.Chunk(p.content, stride) {
		at = at.after(text)
		p.kept = append(p.kept, at)
	}
}

// position is a line and a column of a text, both from 1, the column in code points.
type position struct{ line, column int }

// after returns the position behind text, which begins at p and may end within a code point.
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
