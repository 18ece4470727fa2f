package site

import (
	"math"
	"slices"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// findings is what was found in an explainer's prose. The next reading of the same explainer, while its author edits it,
// looks for mentions only in what has changed, as long as the entities are the same.
type findings struct {
	entities []linker.Entity
	linker   *linker.Linker
	problems []problem.Problem
	pages    map[*explainer.Document]*prosePage
}

func newFindings(tag language.Tag, entities []linker.Entity) *findings {
	f := &findings{entities: entities}
	f.linker, f.problems = linker.New(tag, entities)
	return f
}

// isOf reports whether the findings are of these entities.
func (f *findings) isOf(entities []linker.Entity) bool {
	return slices.EqualFunc(f.entities, entities, func(a, b linker.Entity) bool {
		return slices.Equal(a.Forms, b.Forms) && a.ID == b.ID && a.Page == b.Page &&
			a.NoStem == b.NoStem && a.NoAutolink == b.NoAutolink && a.CaseSensitive == b.CaseSensitive && a.Actor == b.Actor && a.Settled == b.Settled
	})
}

// find reads a page for mentions, unless it was read before. Pages can be read side by side.
func (f *findings) find(page *prosePage) {
	document := page.entry.Document
	known, ok := f.pages[document]
	if ok && known.options.Page == page.options.Page && slices.Equal(known.options.NoLink, page.options.NoLink) {
		page.reading, page.names, page.hasCode, page.text, page.minutes = known.reading, known.names, known.hasCode, known.text, known.minutes
		page.written = known.written
		return
	}
	page.reading = f.linker.Find(document.Tree, document.Body(), page.options)
	page.names = namesIn(page.reading)
	page.hasCode = hasCode(document)
	page.written = writtenTags(document.Body())
	page.text = markdown.PlainText(document.Tree, document.Body())
	page.minutes = minutes(page.text)
}

// keep remembers what was found on the pages, and forgets all others.
func (f *findings) keep(pages []*prosePage) {
	f.pages = make(map[*explainer.Document]*prosePage, len(pages))
	for _, page := range pages {
		f.pages[page.entry.Document] = page
	}
}

// The speed of readers, as Hugo takes it.
const (
	wordsPerMinute      = 213
	charactersPerMinute = 501 // of Chinese and Japanese, which have no spaces

	firstOfCJK = 0x2E80 // no letter of theirs is below
)

// minutes is how long a text takes to read, rounded up.
func minutes(text string) int {
	words, characters := 0, 0
	inWord := false
	for _, r := range text {
		switch {
		case r >= firstOfCJK && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			characters, inWord = characters+1, false
		case unicode.IsSpace(r):
			inWord = false
		case !inWord:
			words, inWord = words+1, true
		}
	}
	return int(math.Ceil(float64(words)/wordsPerMinute + float64(characters)/charactersPerMinute))
}

// hasCode reports whether a document has code that is to be coloured: a fence that names its language.
func hasCode(document *explainer.Document) bool {
	found := false
	walk(document.Tree, func(node ast.Node) {
		if fence, ok := node.(*ast.FencedCodeBlock); ok && len(fence.Language(document.Body())) > 0 {
			found = true
		}
	})
	return found
}
