package fact

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/cases"
)

// word is a word of a text by UAX 29. A number with separators is one word.
type word struct {
	text, folded string
	number       string // in digits of ASCII; empty for other words
	isCapital    bool
	isAcronym    bool // in capitals alone
	isOpening    bool // it begins a sentence or a quotation, where a capital says nothing
	isApart      bool // a sign stands between it and the next word
}

// words divides a text into its words. The caller does not change them.
func (f *Finder) words(text string) []word {
	if known, ok := f.known[text]; ok {
		return known
	}
	var found []word
	opening, numerals := true, ""
	endNumerals := func(next string) {
		if f.isKanjiNumber(numerals, next) {
			found = append(found, word{text: numerals, folded: numerals, number: numerals})
		}
		numerals = ""
	}
	for token := range joinThousands(tokensOf(text)) {
		first, _ := utf8.DecodeRuneInString(token)
		if f.language.Unspaced && strings.ContainsRune(kanjiNumerals, first) {
			numerals += token
			continue
		}
		endNumerals(token)
		switch {
		case unicode.IsDigit(first):
			found = append(found, word{text: token, folded: token, number: digits(token), isOpening: opening})
			opening = false
		case unicode.IsLetter(first):
			for part := range f.parts(token) {
				r, size := utf8.DecodeRuneInString(part)
				w := word{text: part, folded: fold(part), isCapital: unicode.IsUpper(r), isOpening: opening}
				w.isAcronym = len(part) > size && strings.ToUpper(part) == part && strings.ToLower(part) != part
				found = append(found, w)
				opening = false
			}
		case strings.TrimSpace(token) != "":
			if len(found) > 0 {
				found[len(found)-1].isApart = true
			}
			opening = opening || strings.ContainsAny(token, `.!?:…"“«„「『‘—–•`)
		}
	}
	endNumerals("")
	return found
}

// fold returns a text without the difference of capitals and small letters.
func fold(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return cases.Fold().String(text)
		}
	}
	return strings.ToLower(text)
}

// parts divides a word at its hyphens and its elisions: l'Ukraine.
func (f *Finder) parts(token string) iter.Seq[string] {
	return strings.FieldsFuncSeq(token, func(r rune) bool {
		return r == '-' || r == '‐' || r == '‑' || f.language.Elisions != nil && (r == '\'' || r == '’')
	})
}

func tokensOf(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for tokens := words.FromString(text); tokens.Next() && yield(tokens.Value()); {
		}
	}
}

var grouped = regexp.MustCompile(`^\p{Nd}{1,3}([.,'’٬ \x{A0}\x{202F}]\p{Nd}{3})+$`)

// joinThousands joins the groups of a number that spaces separate: "10 000".
func joinThousands(tokens iter.Seq[string]) iter.Seq[string] {
	return func(yield func(string) bool) {
		number, space := "", "" // which may go on with the next token
		for token := range tokens {
			length := countDigits(token)
			switch {
			case space != "" && length == 3:
				number, space = number+" "+token, ""
				continue
			case number != "" && space == "" && strings.TrimSpace(token) == "":
				space = token
				continue
			}
			if number != "" && !yield(number) || space != "" && !yield(space) {
				return
			}
			if number, space = "", ""; 1 <= length && length <= 3 {
				number = token
			} else if !yield(token) {
				return
			}
		}
		if number != "" && yield(number) && space != "" {
			yield(space)
		}
	}
}

// countDigits returns the number of digits in a token of nothing else, or -1.
func countDigits(token string) (n int) {
	for _, r := range token {
		if !unicode.IsDigit(r) {
			return -1
		}
		n++
	}
	return n
}

// digits returns a number without the separators of its thousands, in digits of ASCII.
func digits(token string) string {
	isGrouped := grouped.MatchString(token)
	return strings.Map(func(r rune) rune {
		switch value, isDigit := language.DigitValue(r); {
		case isDigit:
			return rune('0' + value)
		case isGrouped:
			return -1
		case r == '٫', r == ',':
			return '.'
		}
		return r
	}, token)
}

// kanjiNumerals are digits as Japanese and Chinese write them in words; kanjiCounters follow a number.
const (
	kanjiNumerals = "〇一二三四五六七八九十百千万億兆"
	kanjiCounters = "年月日人国回か国名度件番時分週間世紀条項倍個つ割通隻台冊枚軒社州票"
)

// isKanjiNumber reports whether numerals are a number rather than a part of a word such as 一部.
func (f *Finder) isKanjiNumber(numerals, next string) bool {
	r, _ := utf8.DecodeRuneInString(next)
	return numerals != "" && (utf8.RuneCountInString(numerals) > 1 || next != "" && strings.ContainsRune(kanjiCounters, r))
}

// valueOf returns what a word stands for as a number or a part of a date; empty for other words.
func (f *Finder) valueOf(w word) string {
	if w.number != "" {
		return w.number
	}
	value := f.values[w.folded]
	if value == "" && f.language.AttachedArticle != "" {
		value = f.values[strings.TrimPrefix(strings.TrimLeft(w.folded, "وبفلك"), f.language.AttachedArticle)]
	}
	if strings.HasPrefix(value, "month") && !w.isCapital && f.language.CapitalMonths {
		return "" // may, march
	}
	return value
}

// negations returns the words of a text that deny.
func (f *Finder) negations(text string) (found []string) {
	if f.language.Unspaced {
		folded := fold(text)
		for _, denial := range f.negating {
			for range strings.Count(folded, denial) {
				found = append(found, denial)
			}
			folded = strings.ReplaceAll(folded, denial, " ")
		}
		return found
	}
	for token := range tokensOf(text) {
		if first, _ := utf8.DecodeRuneInString(token); !unicode.IsLetter(first) {
			continue
		}
		folded := strings.ReplaceAll(fold(token), "’", "'")
		if strings.HasSuffix(folded, "n't") {
			found = append(found, folded)
		}
		for part := range f.parts(folded) {
			if f.language.Negations.Has(part) {
				found = append(found, part)
			}
		}
	}
	return found
}

// bare returns a folded word without what is attached before it, the Arabic article and particles.
func (f *Finder) bare(folded string) string {
	if f.language.AttachedArticle == "" {
		return folded
	}
	for _, prefix := range []string{"وال", "بال", "فال", "كال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(folded, prefix); ok && utf8.RuneCountInString(rest) > 2 {
			return rest
		}
	}
	return folded
}

// isSameName reports whether two folded words are one name: in another case form, with an attached article, with an ending such as
// a genitive's, or with a letter mended.
func (f *Finder) isSameName(a, b string) bool {
	if a == b {
		return true
	}
	if f.language.AttachedArticle != "" {
		a, b = f.bare(a), f.bare(b)
	}
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	shared := 0
	for shared < len(x) && x[shared] == y[shared] {
		shared++
	}
	const ending, mended = 3, 6 // letters
	switch {
	case shared == len(x):
		return len(x) > 2 && len(y)-len(x) <= ending
	case f.language.AttachedArticle != "":
		return len(y)-len(x) <= 1 && len(x) > 2 && string(y[len(y)-len(x):]) == string(x) // a particle of one letter
	case f.language.InflectedNames:
		return shared >= max(2, len(x)-2) && len(y)-shared <= ending+1
	}
	return len(x) >= mended && x[0] == y[0] && isOneLetterApart(x, y)
}

// isOneLetterApart reports whether a letter was added, removed or replaced; x is not longer than y.
func isOneLetterApart(x, y []rune) bool {
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return slices.Equal(x[i:], y[i+1:]) || len(x) == len(y) && slices.Equal(x[i+1:], y[i+1:])
}
