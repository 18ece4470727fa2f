package editorial

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/gloss"
)

// fewestWords is how long a text must be before a formula says something about it: they were made on samples of 100.
const fewestWords = 100

// formula says how easy a text in a language is, and what its author calls very difficult.
type formula struct {
	name    string
	score   func(c counts) float64
	hardest float64 // the most, or of a formula that rises the least, that is very difficult
	rises   bool    // the harder, the higher
}

// counts are what the formulas are made of.
type counts struct {
	sentences, words, syllables, letters, long float64 // long: words of more than six letters
}

func (c counts) wordsPerSentence() float64 { return c.words / c.sentences }
func (c counts) syllablesPerWord() float64 { return c.syllables / c.words }

// formulaOf is the formula of a language; false where none is established.
func formulaOf(base string) (formula, bool) {
	flesch := func(constant, sentence, syllable float64) func(counts) float64 {
		return func(c counts) float64 {
			return constant - sentence*c.wordsPerSentence() - syllable*c.syllablesPerWord()
		}
	}
	switch base {
	case "en": // R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948)
		return formula{name: "Flesch", score: flesch(206.835, 1.015, 84.6), hardest: 30}, true
	case "de": // T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978
		return formula{name: "Amstad", score: flesch(180, 1, 58.5), hardest: 30}, true
	case "fr": // L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, 1958
		return formula{name: "Kandel-Moles", score: flesch(207, 1.015, 73.6), hardest: 30}, true
	case "es": // F. Szigriszt Pazos, Sistemas predictivos de legibilidad, Madrid 1993; scale of I. M. Barrio-Cantalejo, 2008
		return formula{name: "Szigriszt-Pazos", score: flesch(206.835, 1, 62.3), hardest: 40}, true
	case "ru": // I. V. Oborneva, Avtomatizirovannaja ocenka složnosti učebnych tekstov, Moscow 2006
		return formula{name: "Oborneva", score: flesch(206.835, 1.3, 60.1), hardest: 30}, true
	case "it": // P. Lucisano and M. E. Piemontese, Gulpease, Scuola e città 3 (1988); below 40 hard with a school certificate
		return formula{name: "Gulpease", score: func(c counts) float64 { return 89 + (300*c.sentences-10*c.letters)/c.words }, hardest: 40}, true
	case "sv", "da", "no": // C. H. Björnsson, Läsbarhet, Stockholm 1968; above 60 is very difficult
		return formula{name: "LIX", score: func(c counts) float64 { return c.wordsPerSentence() + 100*c.long/c.words }, hardest: 60, rises: true}, true
	}
	return formula{}, false
}

// ease judges how easy a page is to read.
func (j *judge) ease(page Page, sentences []gloss.Sentence) {
	formula, ok := formulaOf(j.base)
	c := count(sentences, j.base)
	if !ok || c.words < fewestWords {
		return
	}
	score := formula.score(c)
	if formula.rises && score > formula.hardest || !formula.rises && score < formula.hardest {
		side := "under"
		if formula.rises {
			side = "over"
		}
		j.warn(RuleTextIsEasy, page.Entry.Document.Field("title"),
			fmt.Sprintf("the text is very difficult: %.0f by the formula of %s, where %s %.0f is", score, formula.name, side, formula.hardest),
			"shorten sentences, and take plainer words for long ones")
	}
}

func count(sentences []gloss.Sentence, base string) counts {
	var c counts
	for _, sentence := range sentences {
		words := wordsOf(sentence.Text)
		if len(words) == 0 {
			continue
		}
		c.sentences++
		for _, word := range words {
			first, _ := utf8.DecodeRuneInString(word)
			letters := utf8.RuneCountInString(word)
			c.words++
			c.letters += float64(letters)
			if letters > 6 {
				c.long++
			}
			if unicode.IsDigit(first) {
				c.syllables++ // a figure is read at a glance
			} else {
				c.syllables += float64(syllables(word, base))
			}
		}
	}
	return c
}
