package linker

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// phraseEnds are what no headline goes on behind.
const phraseEnds = ".!?…:\"“”„«»‘()[]|;—–•*\uFFFC"

// lettering counts how the words of a phrase are written.
type lettering struct {
	big, loud int  // long words with a capital, words in capitals
	small     bool // there are small words like "of" in lower case
	commas    int
}

// headline reports whether the words around are written With Capitals, or in capitals, so that these say nothing. In running
// text one word or another is in lower case; names in a list have commas between them; and a sentence that is all names
// has a full stop. Only English writes headlines With Capitals.
func (j judgement) headline() bool {
	const longest = 20 // words on either side
	var l lettering
	for i := j.first - 1; i >= max(0, j.first-longest) && !l.endsAt(j.gap(i+1)); i-- {
		if !l.add(j, i) {
			return false
		}
	}
	last := j.last
	for ; last < min(len(j.s.tokens), j.last+longest) && !l.endsAt(j.gap(last)); last++ {
		if !l.add(j, last) {
			return false
		}
	}
	if l.big < 4 {
		return false
	}
	isSentence := strings.HasPrefix(j.gap(last), ".")
	return l.loud >= l.big && !l.small || j.l.lang.TitleCase && l.commas < 2 && !isSentence
}

// add counts a word; it reports false for one that no headline has.
func (l *lettering) add(j judgement, i int) bool {
	word := j.word(i)
	switch shape := j.shape(i); {
	case shape == lower:
		l.small = true
		return j.l.lang.Particles.Has(word) || j.l.lang.NameLinks.Has(word)
	case isCapital(shape) && utf8.RuneCountInString(word) >= 4:
		l.big++
		if shape == caps {
			l.loud++
		}
	}
	return true
}

func (l *lettering) endsAt(gap string) bool {
	l.commas += strings.Count(gap, ",")
	return strings.ContainsAny(gap, phraseEnds)
}

// gap returns the text of the block between a token and the one before it, or after the last one.
func (j judgement) gap(i int) string {
	text, tokens := j.s.page.text, j.s.tokens
	if i == 0 {
		return ""
	}
	start := int(tokens[i-1].end)
	if i < len(tokens) {
		return string(text[start:tokens[i].start])
	}
	rest, _, _ := bytes.Cut(text[start:], []byte{'\n'})
	return string(rest)
}
