package article

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	xlanguage "golang.org/x/text/language"
)

// abbreviated finds abbreviations: those that the article spells out, "Long Name (LN)" or "LN (Long Name)", and other words
// in capitals with three occurrences or more.
func abbreviated(prose prose, k *kinds) []candidate {
	const fewest = 3
	a := &abbreviations{kinds: k, seen: map[string]bool{}}
	for _, p := range prose.pieces {
		a.writtenOut(p)
	}
	for _, p := range prose.pieces {
		a.capitals(p)
	}
	var found []candidate
	for _, c := range a.found {
		if slices.ContainsFunc(strings.Fields(fold(c.title)), prose.isGivenName) {
			continue // a person and the party: "Jair Bolsonaro (PL)"
		}
		c.weight = prose.countWord(cmp.Or(c.abbreviation, c.title))
		_, err := xlanguage.ParseRegion(c.title)
		if isCode := err == nil && c.title != "EU" && c.title != "UN"; c.abbreviation != "" || c.weight >= fewest && !isCode {
			found = append(found, c)
		}
	}
	return found
}

// countWord returns the number of occurrences of a word in the prose.
func (p prose) countWord(word string) (n int) {
	for _, each := range p.pieces {
		for _, w := range wordsOf(each.text) {
			if w == word || strings.HasPrefix(w, word+"-") || strings.HasPrefix(w, word+"'") || strings.HasPrefix(w, word+"’") {
				n++
			}
		}
	}
	return n
}

type abbreviations struct {
	kinds *kinds
	seen  map[string]bool
	found []candidate
}

// writtenOut finds "Long Name (LN)" and "LN (Long Name)".
func (a *abbreviations) writtenOut(p piece) {
	brackets := regexp.MustCompile(`[(（]([^()（）]{2,80})[)）]`).FindAllStringSubmatchIndex(p.text, -1)
	if len(brackets) == 0 {
		return
	}
	ends := sentenceEnds(p.text)
	for _, at := range brackets {
		before := strings.TrimRight(lastBytes(p.text[:at[0]], 200), ` ”"»'’`)
		inside := strings.Trim(p.text[at[2]:at[3]], ` “”"«»`)
		short, long := "", ""
		if language.IsAbbreviation(inside) {
			short, long = inside, longForm(before, inside)
		} else if last := lastWord(before); language.IsAbbreviation(last) && longForm(inside, last) == inside {
			short, long = last, inside
		}
		if long == "" || a.seen[short] || !spells(long, short) {
			continue
		}
		a.seen[short] = true
		c := candidate{title: long, abbreviation: short, text: p.sentence(ends, at[0], at[1]), quoted: true, line: p.line,
			why: `the article writes out "` + short + `" as "` + long + `"`}
		if kind, actorKind, why := a.kinds.of(long, ""); actorKind == "organisation" {
			c.kind, c.actorKind, c.why = kind, actorKind, c.why+"; "+why
		}
		a.found = append(a.found, c)
	}
}

// capitals finds words in capitals, in a text that also has small letters: else capitals mean nothing.
func (a *abbreviations) capitals(p piece) {
	if !strings.ContainsFunc(p.text, unicode.IsLower) {
		return
	}
	var ends []int
	for _, word := range capitals(p.text) {
		if a.seen[word] {
			continue
		}
		a.seen[word] = true
		if ends == nil {
			ends = sentenceEnds(p.text)
		}
		at := strings.Index(p.text, word)
		a.found = append(a.found, candidate{title: word, text: p.sentence(ends, at, at+len(word)), quoted: true, line: p.line,
			why: `"` + word + `" is all in capitals; write out what it stands for, and put it into the field abbreviation`})
	}
}

// spells reports whether the letters of an abbreviation begin at least half as many words of its long form. In a long form
// of one word they are inside it, which only compounds have: "Straßengesetz (StrG)".
func spells(long, short string) bool {
	words := strings.FieldsFunc(long, func(c rune) bool { return c == ' ' || c == '-' || c == '’' || c == '\'' })
	if strings.Contains(long, ",") || len(words) == 0 {
		return false
	}
	if len(words) == 1 {
		return strings.ToUpper(short) != short
	}
	letters, begun := []rune(strings.ToLower(short)), 0
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(strings.ToLower(word))
		if at := slices.Index(letters, first); at >= 0 {
			begun++
			letters = letters[at+1:]
		}
	}
	return begun*2 >= utf8.RuneCountInString(strings.ReplaceAll(short, ".", ""))
}

// lastBytes returns the end of a text, at most that many bytes.
func lastBytes(text string, most int) string {
	return strings.ToValidUTF8(text[max(0, len(text)-most):], "")
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

// longForm returns the end of a text whose words have the letters of an abbreviation, in their order, with the first at the
// beginning of a word (the method of Schwartz and Hearst, Pacific Symposium on Biocomputing 8, 2003); empty if there is
// none.
func longForm(text, abbreviation string) string {
	var letters []rune
	for _, c := range abbreviation {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			letters = append(letters, unicode.ToLower(c))
		}
	}
	words := strings.Fields(text)
	words = words[max(0, len(words)-min(len(letters)+5, 2*len(letters))):]
	runes := []rune(strings.Join(words, " "))
	at := len(runes) - 1
	for i := len(letters) - 1; i >= 0; i-- {
		for at >= 0 && (unicode.ToLower(runes[at]) != letters[i] || i == 0 && at > 0 && unicode.IsLetter(runes[at-1])) {
			at--
		}
		if at < 0 {
			return ""
		}
		at--
	}
	long := strings.TrimLeft(string(runes[at+1:]), ` “"«„`)
	length := utf8.RuneCountInString(long)
	isWord := len(strings.Fields(long)) < 2 // "Straßengesetz (StrG)"
	if length <= len(letters) || isWord && length < 3*len(letters) || strings.ContainsAny(long, ".;:!?()") {
		return ""
	}
	return long
}

// capitals returns the words of a text that are two to eight letters long and all capitals, each once. Roman numerals are
// not among them.
func capitals(text string) []string {
	var words []string
	split := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }
	for _, word := range strings.FieldsFunc(text, split) {
		count := utf8.RuneCountInString(word)
		isUpper := !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsUpper(c) })
		if isUpper && count >= 2 && count <= 8 && strings.Trim(word, "IVXLCDM") != "" {
			words = append(words, word)
		}
	}
	return words
}
