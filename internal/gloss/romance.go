package gloss

import (
	"strings"
	"unicode/utf8"
)

// accentMoves are the other number of a Spanish noun in -n or -s of which the stress is written in one number only:
// imagen and imágenes, autobús and autobuses.
func accentMoves(fold string) []string {
	if base, many := strings.CutSuffix(fold, "es"); many && len(base) > 3 {
		if plain := unstressed.Replace(base); plain != base {
			return []string{plain}
		}
		return nil
	}
	if len(fold) < 4 || unstressed.Replace(fold) != fold || !strings.HasSuffix(fold, "en") {
		return nil
	}
	head := fold[:len(fold)-2] // the stress is on the vowel before -en
	at := strings.LastIndexAny(head, "aeiou")
	if at < 0 {
		return nil
	}
	return []string{head[:at] + stressed(head[at]) + head[at+1:] + "enes"}
}

var unstressed = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")

func stressed(vowel byte) string {
	r, _ := utf8.DecodeRuneInString("áéíóú"[2*strings.IndexByte("aeiou", vowel):])
	return string(r)
}
