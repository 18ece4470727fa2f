package linker

import (
	"strings"
	"unicode/utf8"
)

// possessor takes the possessive ending off a normal word: "NATO's" is "NATO". In languages that use an apostrophe
// before any case ending all of it goes: Turkish "NATO'nun"; and before what follows a colon: Finnish "EU:n".
func (l *Linker) possessor(surface string) (string, bool) {
	if i := strings.LastIndexByte(surface, '\''); i > 0 {
		ending := surface[i+1:]
		if ending == "s" || ending == "S" {
			return surface[:i], true
		}
		if isASCII(surface[:i]) && ending != "" && !isASCII(ending) { // "Pod'ів": a foreign word
			return surface[:i], true
		}
		if l.lang.ApostropheEndings && len(ending) > 0 && utf8.RuneCountInString(ending) <= 8 && shapeOf(ending) != capital {
			return surface[:i], true
		}
	}
	if i := strings.IndexByte(surface, ':'); i > 1 && len(surface)-i <= 6 && shapeOf(surface[i+1:]) == lower {
		return surface[:i], true
	}
	return "", false
}
