package linker

import (
	"slices"
	"strings"
)

// namedByAdjective reports whether a noun follows an adjective with a capital, within a sentence, and is so a part of a name:
// Union in "die Europäische Union". Adjectives have a capital in names only.
func (j judgement) namedByAdjective() bool {
	if !j.near(j.first) || j.s.tokens[j.first].before != spaces || j.startsSentence(j.first-1) || j.shape(j.first-1) != capital {
		return false
	}
	word := j.word(j.first - 1)
	for _, ending := range []string{"e", "en", "er", "em", "es"} {
		base, ok := strings.CutSuffix(word, ending)
		if ok && slices.ContainsFunc(j.l.lang.NamingAdjectives, func(end string) bool { return strings.HasSuffix(strings.ToLower(base), end) }) {
			return true
		}
	}
	return false
}
