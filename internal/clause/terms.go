package clause

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Definition is a term that a document defines.
type Definition struct {
	Term string
	At   *Clause // the nearest clause with an id
}

const (
	opening = `["“„«‘'‚»]`
	closing = `["”“»’'«]`
	// verbs follow a term that is defined.
	verbs = `(?:shall\s+mean|means?|has\s+the\s+meaning|have\s+the\s+meanings?|refers?\s+to|includes|désigne|désignent|s[’']entend|s[’']entendent|signifie|signifient|bezeichnet|bezeichnen|bedeutet|ist|sind|` +
		`significa|significará|se\s+entiende|se\s+entenderá|означає|означають|означає|означает|означают|oznacza|betekent|significa|indica|يعني|تعني|يقصد)`
)

var (
	// termFirst: “data” means …; « données » désigne …; „Daten“ bezeichnet …
	termFirst = regexp.MustCompile(opening + `\s?([^"“”„«»‘’'‚]{2,80}?)\s?` + closing + `(?:,[^,]{1,60},)?\s+(?:\([^)]{1,40}\)\s+)?` + verbs + `\b`)
	// wordsFirst: on entend par « données »; bezeichnet der Ausdruck „Daten“; the term “data” means; se entiende por «datos»
	wordsFirst = regexp.MustCompile(`(?i:on\s+entend\s+par|(?:the\s+)?(?:term|expression)s?|der\s+ausdruck|bezeichnet\s+der\s+begriff|se\s+entiende\s+por|se\s+entenderá\s+por|si\s+intende\s+per|entende-se\s+por|термін|під\s+терміном|przez|wordt\s+verstaan\s+onder)\s+` +
		opening + `\s?([^"“”„«»‘’'‚]{2,80}?)\s?` + closing)
	// alone: an item that begins with a term in quotation marks, in a clause of definitions.
	alone = regexp.MustCompile(`^` + opening + `\s?([^"“”„«»‘’'‚]{2,80}?)\s?` + closing + `\s*(?:[:,=–—-]|\p{Ll}|\p{Lu})`)
	// dashed: термін - означення, in a clause of definitions.
	dashed = regexp.MustCompile(`^(\p{Ll}[^-–—:;.()"«»“„]{2,80}?)(?:\s\([^)]{1,60}\))?\s[-–—]\s`)

	// definitions are the words of titles of clauses that define terms.
	definitions = regexp.MustCompile(`(?i)\b(?:definitions?|définitions?|begriffsbestimmung|definicion|use of terms|interpretation|definizion|definiç|begripsbepaling|definicj|słownicz)|визначення|терміни|понятия|определения|التعاريف|تعريف`)
)

// Definitions returns the terms that the document defines, each at the clause that defines it first, in the order of the text.
func (c *Clause) Definitions() []Definition {
	var found []Definition
	seen := map[string]bool{}
	for text := range c.All() {
		if text.Kind != Text {
			continue
		}
		at := text
		for at.ID == "" && at.Up != nil {
			at = at.Up
		}
		if at.ID == "" {
			continue
		}
		words := text.Words()
		var places [][]int
		patterns := []*regexp.Regexp{termFirst, wordsFirst}
		if at.defines() {
			patterns = append(patterns, alone, dashed)
		}
		for _, pattern := range patterns {
			for _, match := range pattern.FindAllStringSubmatchIndex(words, 20) {
				places = append(places, match[2:4])
			}
		}
		slices.SortFunc(places, func(a, b []int) int { return a[0] - b[0] })
		for _, place := range places {
			term := strings.Trim(words[place[0]:place[1]], " ,;")
			key := strings.ToLower(term)
			if utf8.RuneCountInString(term) < 3 || seen[key] || len(strings.Fields(term)) > 8 {
				continue
			}
			seen[key] = true
			found = append(found, Definition{term, at})
		}
	}
	return found
}

// defines reports whether the title of the clause, or of one around it, says that it defines terms.
func (c *Clause) defines() bool {
	for at := c; at != nil; at = at.Up {
		if at.Title != "" && definitions.MatchString(at.Title) {
			return true
		}
	}
	return false
}

// Mention is a place in a text that names a term.
type Mention struct {
	Start, End int // in the text, in bytes
	Definition
}

// Glossary finds the terms of a document in its texts.
type Glossary struct {
	byWord map[string][]Definition // by the first word of the term, in small letters; the longest first
}

// NewGlossary makes a glossary of definitions.
func NewGlossary(definitions []Definition) *Glossary {
	g := &Glossary{map[string][]Definition{}}
	for _, d := range definitions {
		word := strings.ToLower(firstWord(d.Term))
		g.byWord[word] = append(g.byWord[word], d)
	}
	for _, list := range g.byWord {
		slices.SortStableFunc(list, func(a, b Definition) int { return len(b.Term) - len(a.Term) })
	}
	return g
}

func firstWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !isWordRune(r) })
	if end < 0 {
		return text
	}
	return text[:end]
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// Find returns the terms that a text names as whole words, in small letters or with a capital, without overlaps.
func (g *Glossary) Find(text string) []Mention {
	var found []Mention
	before := ' '
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isWordRune(before) || !isWordRune(r) {
			before, i = r, i+size
			continue
		}
		word := firstWord(text[i:])
		next := i + len(word)
		for _, d := range g.byWord[strings.ToLower(word)] {
			end := i + len(d.Term)
			if end > len(text) || !strings.EqualFold(text[i:end], d.Term) {
				continue
			}
			if after, _ := utf8.DecodeRuneInString(text[end:]); isWordRune(after) {
				continue
			}
			found, next = append(found, Mention{i, end, d}), end
			break
		}
		before, _ = utf8.DecodeLastRuneInString(text[:next])
		i = next
	}
	return found
}
