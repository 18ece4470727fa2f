package editorial

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// mostCharacters is the length of the longest sentence in scripts without spaces between words, in letters.
const mostCharacters = 110

var RuleSentenceIsShort = ruleSet.Warning("sentence-is-short", "A sentence has no more words than a reader can hold: 40, in "+
	"languages that say much with endings (German, Dutch, the Scandinavian, Slavic and Baltic ones, Finnish, Hungarian, "+
	"Turkish) 30, and 110 characters where no spaces are written. Words and sentences are those of Unicode (UAX 29).")

// sentences judges the length of each sentence, and what it says of days to come.
func (j *judge) sentences(page Page, sentences []linker.Sentence) {
	document := page.Entry.Document
	for _, sentence := range sentences {
		at := document.At(sentence.Start)
		j.toCome(at, sentence.Text)
		n, most, unit := len(wordsOf(sentence.Text)), j.language.Longest(), "words"
		if j.language.Unspaced {
			n, most, unit = lettersIn(sentence.Text), mostCharacters, "characters"
		}
		if n > most {
			j.add(RuleSentenceIsShort, at, fmt.Sprintf("the sentence has %d %s, more than %d", n, unit, most), "make two of it")
		}
	}
}

// wordsOf are the words of a text by UAX 29, punctuation left out.
func wordsOf(text string) []string {
	var found []string
	tokens := words.FromString(text)
	for tokens.Next() {
		first, _ := utf8.DecodeRuneInString(tokens.Value())
		if unicode.IsLetter(first) || unicode.IsDigit(first) {
			found = append(found, tokens.Value())
		}
	}
	return found
}

func lettersIn(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
