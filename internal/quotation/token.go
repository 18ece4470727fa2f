// Package quotation finds quotations in the texts that they are taken from.
//
//	text := quotation.NewText(kept, english)
//	span, ok := text.Find("The Parties … will keep [their] promise.")
//	text.Nearest("The Parties will brake their promise.")  // what is there instead
//
// A quotation is pieces of words that follow each other, with gaps between them. Each piece is in the text as it is: the same words,
// digits and marks in the same order. What is written otherwise without being said otherwise is made equal before: see token.go. A gap is
// an ellipsis or brackets, and docs/quotations.md says what it may hide. The limits have two reasons. A reader who sees an ellipsis
// believes that the sentence says the same without it, so no negation of a sentence that is cut can be hidden. And from single words
// anything could be made, so what is hidden is bound to what is quoted.
//
//	token.go     words and marks
//	text.go      a text with its sentences and negations
//	pattern.go   a quotation, as what it asks of a text
//	find.go      whether a text has it, and what its gaps may hide
//	nearest.go   the passage that is nearest to one that is not found
//	fragment.go  the fragment of an address that shows a passage in a browser
//	prose.go     the quotations of an author's text
//	prove.go     the quotations of an explainer, held to what is kept of their sources
package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/unicode/norm"
)

// token is a word, or a mark that is no quotation mark.
type token struct {
	text       string // as it is compared: NFC, with one apostrophe and one hyphen, and without the short vowels of Arabic and Hebrew
	vowelled   string // with those vowels; empty for most
	other      string // with the hyphen before a line break, which can be the word's own; empty for most
	start, end int    // in bytes of the text
	isWord     bool   // else a mark
	isNumber   bool   // it has a digit
	isValue    bool   // it stands for a number or a month
	sentence   int    // the number of its sentence in the text
	isOpening  bool   // it is the first word of its sentence
	denies     bool   // it is a negation
}

// letter is a character of a text, after compatibility forms are resolved, with the place of the one that it comes from.
type letter struct {
	rune
	start, end int
}

const (
	quotationMarks = "\"“”„‟«»‹›‘’‚‛'`´″′〝〞〟「」『』＂＇"
	apostrophes    = "'’‘ʼ`´′‛＇"
	hyphens        = "-‐‑‒–﹣－−"
	dashes         = hyphens + "—―⸺⸻"
	ornaments      = "•‣▪◦●■†‡[]〔〕"                         // of lists and notes, and brackets of the text itself
	ignored        = "\u00ad\u034f\u061c\u0640\u180e\ufeff" // soft hyphen, joiners, tatweel
	inNumber       = ".,'’:/٫٬"
	superscripts   = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	stressed       = "аеєиіїоуюяыэёАЕЄИІЇОУЮЯЫЭЁ" // Cyrillic vowels, on which an acute accent is no part of the spelling
	sentenceMarks  = ".!?…؟。！？۔।‽"
)

// isIgnored reports whether a character is invisible.
func isIgnored(r rune) bool {
	return strings.ContainsRune(ignored, r) || r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x2069
}

// isCompatible reports whether a character is another shape of others: ligatures, Arabic presentation forms, full-width forms, digits
// below the line.
func isCompatible(r rune) bool {
	return r >= 0x2080 && r <= 0x2089 || r == 'ĳ' || r == 'Ĳ' || r >= 0xfb00 && r <= 0xfb4f || r >= 0xfb50 && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefc || r >= 0xff01 && r <= 0xff5e
}

// isApart reports whether a letter is of a script without spaces between words: each of its letters is compared alone.
func isApart(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// letters resolves compatibility forms and leaves out invisible characters. A soft hyphen takes the line break behind it along.
func letters(text string) []letter {
	list := make([]letter, 0, len(text))
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case r == '\u00ad':
			rest := strings.TrimLeft(text[end:], " \t\r\n")
			if strings.ContainsAny(text[end:len(text)-len(rest)], "\r\n") {
				end = len(text) - len(rest)
			}
		case isIgnored(r):
		case r == '\u0301' && len(list) > 0 && strings.ContainsRune(stressed, list[len(list)-1].rune): // shows where a word is stressed
		case r == 'œ' || r == 'Œ':
			list = append(list, letter{r - 'œ' + 'o', i, end}, letter{'e', i, end})
		case isCompatible(r):
			for _, part := range norm.NFKC.String(string(r)) {
				list = append(list, letter{part, i, end})
			}
		default:
			list = append(list, letter{plainDigit(r), i, end})
		}
		i = end
	}
	return list
}

// plainDigit returns a digit of any script, or the mark in its number, as one of ASCII; other characters as they are.
func plainDigit(r rune) rune {
	switch {
	case r == '٫':
		return ','
	case r == '٬':
		return '.'
	}
	return language.PlainDigit(r)
}

// isShortVowel reports whether a mark is a vowel of Arabic or Hebrew, or a doubling, which most texts leave out.
func isShortVowel(r rune) bool {
	return r >= 0x064b && r <= 0x0652 || r == 0x0670 || r >= 0x05b0 && r <= 0x05bc || r == 0x05c1 || r == 0x05c2 || r == 0x05c7
}

// withoutVowels returns a word without its short vowels, and the word itself where it has some.
func withoutVowels(word string) (bare, vowelled string) {
	if !strings.ContainsFunc(word, isShortVowel) {
		return word, ""
	}
	return strings.Map(func(r rune) rune {
		if isShortVowel(r) {
			return -1
		}
		return r
	}, word), word
}

// vowelsAgree reports whether two words of the same letters have no letter on which both have vowels that differ.
func vowelsAgree(a, b string) bool {
	vowelsOf := func(word string) (list []string) {
		for _, r := range word {
			if last := len(list) - 1; isShortVowel(r) && last >= 0 {
				list[last] += string(r)
			} else {
				list = append(list, "")
			}
		}
		return list
	}
	if a == "" || b == "" {
		return true
	}
	x, y := vowelsOf(a), vowelsOf(b)
	for i := range min(len(x), len(y)) {
		if x[i] != "" && y[i] != "" && x[i] != y[i] {
			return false
		}
	}
	return true
}

// scanner divides a text into tokens.
type scanner struct {
	letters []letter
	at      int
	tokens  []token
}

// scan divides a text into words and marks. Quotation marks, spaces and marks of notes are left out.
func scan(text string) []token {
	s := &scanner{letters: letters(text)}
	for s.at < len(s.letters) {
		r := s.letters[s.at].rune
		switch {
		case r == '[' && s.skipReference():
		case isApart(r):
			s.addApart()
		case isWordRune(r), s.isNegative():
			s.addWord()
		case unicode.IsSpace(r), strings.ContainsRune(quotationMarks, r), strings.ContainsRune(ornaments, r), strings.ContainsRune(superscripts, r) && s.follows():
			s.at++
		case strings.ContainsRune(dashes, r):
			s.addRun("-", dashes)
		case r == '…' || r == '.' && s.peek(1) == '.' && s.peek(2) == '.':
			s.addRun("…", "….")
		default:
			s.addRun(string(r), "")
		}
	}
	return s.tokens
}

func (s *scanner) peek(n int) rune {
	if i := s.at + n; i >= 0 && i < len(s.letters) {
		return s.letters[i].rune
	}
	return 0
}

// follows reports whether a superscript is the mark of a note: it follows a word of three letters or more, or a mark.
func (s *scanner) follows() bool {
	if len(s.tokens) == 0 {
		return true
	}
	last := s.tokens[len(s.tokens)-1]
	return !last.isWord || !last.isNumber && utf8.RuneCountInString(last.text) > 2
}

// skipReference skips a number in brackets that refers to a note, "[12]", and "[sic]".
func (s *scanner) skipReference() bool {
	const most = 3
	if s.peek(1) == 's' && s.peek(2) == 'i' && s.peek(3) == 'c' && s.peek(4) == ']' {
		s.at += 5
		return true
	}
	n := 1
	for n <= most && unicode.IsDigit(s.peek(n)) {
		n++
	}
	if n == 1 || s.peek(n) != ']' {
		return false
	}
	s.at += n + 1
	return true
}

// isNegative reports whether a number with a minus begins.
func (s *scanner) isNegative() bool {
	before := s.peek(-1)
	return strings.ContainsRune(hyphens, s.peek(0)) && unicode.IsDigit(s.peek(1)) &&
		!isWordRune(before) && !strings.ContainsRune(dashes, before)
}

func (s *scanner) addRun(text, set string) {
	first := s.letters[s.at]
	end := first.end
	for s.at++; s.at < len(s.letters) && set != "" && strings.ContainsRune(set, s.letters[s.at].rune); s.at++ {
		end = s.letters[s.at].end
	}
	s.tokens = append(s.tokens, token{text: text, start: first.start, end: end})
}

func (s *scanner) addApart() {
	first := s.letters[s.at]
	word, end := string(first.rune), first.end
	for s.at++; s.at < len(s.letters) && unicode.IsMark(s.letters[s.at].rune); s.at++ {
		word, end = word+string(s.letters[s.at].rune), s.letters[s.at].end
	}
	s.tokens = append(s.tokens, token{text: norm.NFC.String(word), start: first.start, end: end, isWord: true})
}

// addWord adds a word with its apostrophes and hyphens, or a number with its separators.
func (s *scanner) addWord() {
	var word, other strings.Builder
	first := s.letters[s.at]
	end, isBroken, hasDigit := first.end, false, false
	write := func(r rune) { word.WriteRune(r); other.WriteRune(r) }
	if !isWordRune(first.rune) {
		write('-')
		s.at++
	}
	for s.at < len(s.letters) {
		l := s.letters[s.at]
		before, after := s.peek(-1), s.peek(1)
		isNumeric := unicode.IsDigit(before) && unicode.IsDigit(after)
		switch {
		case isApart(l.rune):
			goto done
		case strings.ContainsRune(apostrophes, l.rune) && isWordRune(before) && s.elides():
			write('\'')
			end = l.end
			s.at++
			goto done
		case isWordRune(l.rune):
			hasDigit = hasDigit || unicode.IsDigit(l.rune)
			write(l.rune)
		case isNumeric && strings.ContainsRune(inNumber, l.rune):
			write(unifiedApostrophe(l.rune))
		case l.rune == '·' && unicode.IsLetter(before) && unicode.IsLetter(after):
			write('·')
		case strings.ContainsRune(hyphens, l.rune) && isWordRune(before) && isWordRune(after):
			write('-')
		case strings.ContainsRune(hyphens, l.rune) && isWordRune(before) && s.breaksLine():
			other.WriteRune('-')
			isBroken = true
		case strings.ContainsRune(superscripts, l.rune) && (hasDigit || utf8.RuneCountInString(word.String()) < 3):
			write(l.rune)
		case s.groupsDigits(before):
			write(' ')
		default:
			goto done
		}
		end = l.end
		s.at++
	}
done:
	t := token{start: first.start, end: end, isWord: true, isNumber: hasDigit}
	t.text, t.vowelled = withoutVowels(norm.NFC.String(word.String()))
	if isBroken {
		t.other = norm.NFC.String(other.String())
	}
	s.tokens = append(s.tokens, t)
}

// elides reports whether a word goes on behind an apostrophe, perhaps with quotation marks between. The parts are words of their own,
// so that a quotation can begin between them: l'Europe.
func (s *scanner) elides() bool {
	n := 1
	for n < 4 && s.peek(n) != 0 && (strings.ContainsRune(quotationMarks, s.peek(n)) || n > 1 && unicode.IsSpace(s.peek(n))) {
		n++
	}
	return unicode.IsLetter(s.peek(n))
}

// breaksLine reports whether a line ends behind the hyphen and the word goes on in the next; then it skips to its last space.
func (s *scanner) breaksLine() bool {
	n, isBreak := 1, false
	for unicode.IsSpace(s.peek(n)) {
		isBreak = isBreak || s.peek(n) == '\n'
		n++
	}
	if !isBreak || !unicode.IsLetter(s.peek(n)) || s.joinsWords(n) {
		return false
	}
	s.at += n - 1
	return true
}

// joinsWords reports whether a word follows that joins the rest of a compound to another one: Ein- und Ausfuhr.
func (s *scanner) joinsWords(n int) bool {
	end := n
	for isWordRune(s.peek(end)) {
		end++
	}
	var word strings.Builder
	for ; n < end; n++ {
		word.WriteRune(s.peek(n))
	}
	return slices.Contains([]string{"und", "oder", "bzw", "sowie"}, word.String())
}

// groupsDigits reports whether spaces separate the thousands of a number: one to three digits before them, three behind them. It
// skips to the last of them.
func (s *scanner) groupsDigits(before rune) bool {
	if !unicode.IsDigit(before) {
		return false
	}
	digits := 1
	for unicode.IsDigit(s.peek(-digits - 1)) {
		digits++
	}
	spaces, lines := 0, 0
	for unicode.IsSpace(s.peek(spaces)) {
		lines += one(s.peek(spaces) == '\n')
		spaces++
	}
	for n := range 3 {
		if !unicode.IsDigit(s.peek(spaces + n)) {
			return false
		}
	}
	if spaces == 0 || lines > 1 || digits > 3 || isWordRune(s.peek(-digits-1)) || isWordRune(s.peek(spaces+3)) {
		return false
	}
	s.at += spaces - 1
	return true
}

func unifiedApostrophe(r rune) rune {
	if strings.ContainsRune(apostrophes, r) {
		return '\''
	}
	return r
}
