package editorial

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// fewestWords is how long a text must be before a formula says something about it: they were made on samples of 100.
const fewestWords = 100

var RuleTextIsEasy = ruleSet.Warning("text-is-easy", "A text of 100 words and more is not what the formula of its language calls "+
	"very difficult: under 30 by Flesch (en), Amstad (de), Kandel-Moles (fr) and Oborneva (ru), under 40 by Szigriszt-Pazos "+
	"(es) and Gulpease (it), over 60 by LIX (sv, da, no). Other languages have no established formula, and are not judged. "+
	"Syllables are estimated from the spelling.")

// ease judges how easy a page is to read.
func (j *judge) ease(page Page, sentences []linker.Sentence) {
	formula := j.language.Readability
	if formula == nil {
		return
	}
	c := count(sentences, j.language)
	if c.Words < fewestWords {
		return
	}
	score := formula.Score(c)
	if formula.Rises && score > formula.Hardest || !formula.Rises && score < formula.Hardest {
		side := "under"
		if formula.Rises {
			side = "over"
		}
		j.add(RuleTextIsEasy, page.Entry.Document.Field("title"),
			fmt.Sprintf("the text is very difficult: %.0f by the formula of %s, where %s %.0f is", score, formula.Name, side, formula.Hardest),
			"shorten sentences, and take plainer words for long ones")
	}
}

func count(sentences []linker.Sentence, in *language.Language) language.Counts {
	var c language.Counts
	for _, sentence := range sentences {
		words := wordsOf(sentence.Text)
		if len(words) == 0 {
			continue
		}
		c.Sentences++
		for _, word := range words {
			first, _ := utf8.DecodeRuneInString(word)
			letters := utf8.RuneCountInString(word)
			c.Words++
			c.Letters += float64(letters)
			if letters > 6 {
				c.Long++
			}
			switch {
			case unicode.IsDigit(first):
				c.Syllables++ // a figure is read at a glance
			case in.Syllables != nil:
				c.Syllables += float64(max(1, in.Syllables(strings.ToLower(word))))
			}
		}
	}
	return c
}
