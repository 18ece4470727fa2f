package editorial

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/nutgraf/nutgraf/internal/gloss"
)

// mostWords is how many words a sentence may have before readers lose its beginning. German newsrooms have the figure in
// writing: 30 is the most that the news agency dpa allows (W. Schneider, Deutsch für Profis, 1999). Languages that
// write as words of their own what German and Russian say with endings and compounds are given more.
func mostWords(base string) int {
	switch base {
	case "de", "da", "sv", "no", "nl", "fi", "hu", "et", "tr", "ru", "uk", "be", "bg", "pl", "cs", "sk", "sr", "hr", "sl", "lt", "lv":
		return 30
	}
	return 40
}

// mostCharacters is the same in scripts without spaces between words, in letters.
const mostCharacters = 110

// isUnspaced reports whether a language writes no spaces between words.
func isUnspaced(base string) bool {
	return slices.Contains([]string{"ja", "zh", "th", "lo", "km", "my"}, base)
}

// sentences judges the length of each sentence, and what it says of days to come.
func (j *judge) sentences(page Page, sentences []gloss.Sentence) {
	document := page.Entry.Document
	for _, sentence := range sentences {
		at := document.At(sentence.Start)
		j.toCome(at, sentence.Text)
		n, most, unit := len(wordsOf(sentence.Text)), mostWords(j.base), "words"
		if isUnspaced(j.base) {
			n, most, unit = lettersIn(sentence.Text), mostCharacters, "characters"
		}
		if n > most {
			j.warn(RuleSentenceIsShort, at, fmt.Sprintf("the sentence has %d %s, more than %d", n, unit, most), "make two of it")
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
