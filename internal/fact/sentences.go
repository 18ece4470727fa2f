package fact

import (
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/linker/token"
)

// Sentences divides plain text into sentences by UAX 29. A short one stays with its neighbour: a word is too much of it for it to be
// known again after an edit.
func Sentences(in *language.Language, text string) []string {
	var list []string
	for at := 0; at < len(text); {
		end := token.SentenceEnd([]byte(text), at)
		piece := text[at:end]
		if last := len(list) - 1; last >= 0 && (isShort(in, piece) || isShort(in, list[last]) || in.OrdinalDot && endsInNumber(list[last])) {
			list[last] += piece
		} else {
			list = append(list, piece)
		}
		at = end
	}
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

func isShort(in *language.Language, text string) bool {
	const words, letters = 7, 20
	if in.Unspaced {
		return utf8.RuneCountInString(text) < letters
	}
	return len(strings.Fields(text)) < words
}

// endsInNumber reports whether a full stop may have made an ordinal of a number: "am 5. März".
func endsInNumber(text string) bool {
	rest, isStopped := strings.CutSuffix(strings.TrimSpace(text), ".")
	return isStopped && rest != "" && rest[len(rest)-1] >= '0' && rest[len(rest)-1] <= '9'
}
