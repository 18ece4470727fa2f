package token

import (
	"bytes"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// SentenceEnd returns the end of the UAX 29 sentence that starts at text[at]. No sentence ends within ASCII text without a full stop
// or the like, so the library reads from the last word before one.
func SentenceEnd(text []byte, at int) int {
	mark := at
	for mark < len(text) && text[mark] >= ' ' && text[mark] < 0x80 && text[mark] != '.' && text[mark] != '!' && text[mark] != '?' {
		mark++
	}
	at += max(0, bytes.LastIndexByte(text[at:mark], ' '))
	n, _, err := sentences.SplitFunc(text[at:], true)
	if err != nil || n <= 0 {
		return len(text)
	}
	return at + n
}
