package quotation

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// Text is a text in which quotations are looked for. It can be used by several goroutines at once.
type Text struct {
	source    string
	tokens    []token
	places    map[string][]int // of the tokens, by their folded text
	words     []int            // the number of words before each token
	denials   []int            // the number of negations before each token
	numbers   []int            // the number of numbers in digits before each token
	counted   []int            // the number of words for numbers and months before each token
	sentences []int            // the first token of each sentence
	negations language.Words
	values    language.Words // words for numbers and months
}

// NewText prepares a text. The languages are those that it may be in: their negations are known.
func NewText(source string, languages ...*language.Language) *Text {
	t := &Text{source: source, tokens: scan(source), places: map[string][]int{}, negations: language.Words{}, values: language.Words{}}
	for _, l := range languages {
		maps.Copy(t.negations, l.Negations)
		for _, pair := range l.Values {
			t.values[pair.From] = struct{}{}
		}
	}
	t.divide()
	for _, l := range languages {
		if l.Unspaced {
			t.denyApart(l.Negations)
		}
	}
	var words, denials, numbers, counted int
	note := func() {
		t.words, t.denials = append(t.words, words), append(t.denials, denials)
		t.numbers, t.counted = append(t.numbers, numbers), append(t.counted, counted)
	}
	for i, token := range t.tokens {
		note()
		words, denials = words+one(token.isWord), denials+one(token.denies)
		numbers, counted = numbers+one(token.isNumber), counted+one(token.isValue)
		folded := fold(token.text)
		t.places[folded] = append(t.places[folded], i)
		if token.other != "" && token.other != token.text {
			folded = fold(token.other)
			t.places[folded] = append(t.places[folded], i)
		}
	}
	note()
	return t
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// divide finds the sentences and the negations.
func (t *Text) divide() {
	isNew := true
	for i := range t.tokens {
		token := &t.tokens[i]
		if i > 0 && (t.endsSentence(i-1) && token.isWord || strings.Contains(t.source[t.tokens[i-1].end:token.start], "\n\n")) {
			isNew = true
		}
		if isNew {
			t.sentences = append(t.sentences, i)
		}
		token.sentence = len(t.sentences) - 1
		if token.isWord {
			token.isOpening = isNew || t.onlyMarks(i)
			token.isValue = t.values.Has(fold(token.text))
			token.denies = t.denies(token.text) || t.denies(token.other) || isContracted(t.tokens, i)
		}
		isNew = false
	}
}

// onlyMarks reports whether only marks stand before a token in its sentence.
func (t *Text) onlyMarks(i int) bool {
	const most = 4
	for n := 1; n <= most && i-n >= 0 && t.tokens[i-n].sentence == t.tokens[i].sentence; n++ {
		if t.tokens[i-n].isWord {
			return false
		}
	}
	return i < most || t.tokens[i-most].sentence != t.tokens[i].sentence
}

// endsSentence reports whether a mark ends a sentence: a space is behind it, and then a capital, a number, or a letter of a script
// without capitals.
func (t *Text) endsSentence(i int) bool {
	if t.tokens[i].isWord || !strings.Contains(sentenceMarks, t.tokens[i].text) || i+1 == len(t.tokens) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(t.tokens[i+1].text)
	between := t.source[t.tokens[i].end:t.tokens[i+1].start]
	return !unicode.IsLower(next) && (strings.ContainsFunc(between, unicode.IsSpace) || isApart(next))
}

// denies reports whether a word is a negation.
func (t *Text) denies(word string) bool {
	folded := fold(word)
	if t.negations.Has(folded) || !strings.ContainsAny(folded, "'-") {
		return t.negations.Has(folded)
	}
	return slices.ContainsFunc(strings.FieldsFunc(folded, func(r rune) bool { return r == '\'' || r == '-' }), t.negations.Has)
}

// deniesAny reports whether a text has a negation.
func (t *Text) deniesAny(text string) bool {
	tokens := scan(text)
	for i, token := range tokens {
		if t.denies(token.text) || t.denies(token.other) || isContracted(tokens, i) {
			return true
		}
	}
	return false
}

// counts reports whether a text has a number.
func (t *Text) counts(text string) bool {
	return slices.ContainsFunc(scan(text), func(token token) bool { return token.isNumber || t.values.Has(fold(token.text)) })
}

// isContracted reports whether a word is the first part of a contraction: don't.
func isContracted(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].text == "t" && strings.HasSuffix(tokens[i].text, "n'")
}

// denyApart marks the letters of negations in a language without spaces.
func (t *Text) denyApart(negations language.Words) {
	for negation := range negations {
		for at := 0; ; {
			i := strings.Index(t.source[at:], negation)
			if i < 0 {
				break
			}
			at += i + len(negation)
			first, _ := slices.BinarySearchFunc(t.tokens, at-len(negation), func(tk token, place int) int { return tk.start - place })
			for ; first < len(t.tokens) && t.tokens[first].start < at; first++ {
				t.tokens[first].denies = true
			}
		}
	}
}

// endOf returns the token behind the sentence.
func (t *Text) endOf(sentence int) int {
	if sentence+1 < len(t.sentences) {
		return t.sentences[sentence+1]
	}
	return len(t.tokens)
}

// fold returns a text without the difference of capitals and small letters.
func fold(text string) string { return strings.ToLower(text) }
