package page

import (
	"html"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
)

// Definition returns an entry's short text with the entry's name as a link. Many definitions begin with the name, as in "A
// ceasefire is an agreement": there the name becomes a link in the sentence. Else the name comes first, followed by apart,
// so that a page without styles and a screen reader separate the two.
func (l Lists) Definition(entry explainer.Entry, apart string) template.HTML {
	link := l.linkTo(&entry)
	if from, to, ok := openingName(entry.Short, entry.Title, language.OfCode(l.code)); ok {
		before, name, after := entry.Short[:from], entry.Short[from:to], entry.Short[to:]
		named := entry
		named.Title = name
		return template.HTML(html.EscapeString(before) + "<b>" + l.linkTo(&named) + "</b>" + html.EscapeString(after))
	}
	if entry.Short == "" {
		return template.HTML(`<b class="definition-name">` + link + "</b>")
	}
	return template.HTML(`<b class="definition-name">` + link + "</b><i>" + html.EscapeString(apart) + "</i>" + html.EscapeString(entry.Short))
}

// longestArticle is the most letters that a word before a name can have: "eine", "unos".
const longestArticle = 4

// openingName finds the name that a definition begins with, as byte offsets. The name comes first, or follows one short
// word or an elided or attached article ("The ", "L’", "ال").
func openingName(definition, name string, l *language.Language) (from, to int, found bool) {
	if name == "" {
		return 0, 0, false
	}
	for _, from := range []int{0, afterArticle(definition, l.AttachedArticle)} {
		if to, ok := cutFold(definition, from, name); ok && nameEnds(definition[:to], definition[to:], l.TopicMarks) {
			return from, to, true
		}
	}
	return 0, 0, false
}

// afterArticle returns the byte offset behind a possible article at the beginning of a text; 0 when there is none.
func afterArticle(text, attached string) int {
	if attached != "" && strings.HasPrefix(text, attached) {
		return len(attached)
	}
	letters := 0
	for at, r := range text {
		switch {
		case unicode.IsLetter(r):
			letters++
		case letters > 0 && (r == ' ' || r == '\'' || r == '’'):
			return at + utf8.RuneLen(r)
		default:
			return 0
		}
		if letters > longestArticle {
			return 0
		}
	}
	return 0
}

// cutFold returns the byte offset where name ends in text, if text has it at offset from, in upper or lower case.
func cutFold(text string, from int, name string) (to int, found bool) {
	to = from
	for range utf8.RuneCountInString(name) {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return to, strings.EqualFold(text[from:to], name)
}

// nameEnds reports whether a name is a whole word between before and after: "Crimea" is not in "Crimean", nor "NATO" in
// "NATO-led" or "NATO’s". marks are those that the language writes directly after a name.
func nameEnds(before, after string, marks []string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	switch {
	case after == "":
		return true
	case strings.ContainsRune("-‐‑'’", next) || unicode.IsDigit(next) || unicode.IsMark(next):
		return false
	case !unicode.IsLetter(next):
		return true
	case unicode.Is(unicode.Hiragana, next):
		return !unicode.Is(unicode.Hiragana, last)
	}
	return slices.ContainsFunc(marks, func(mark string) bool { return strings.HasPrefix(after, mark) })
}
