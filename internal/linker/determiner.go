package linker

import "strings"

// determined reports whether an article or its like stands right before the words.
func (j judgement) determined() bool {
	t := j.s.tokens
	if j.first == 0 || t[j.first].before == apart || t[j.first].before == hyphen {
		return false
	}
	return j.l.lang.Determiners.Has(strings.ToLower(normal(j.word(j.first - 1))))
}
