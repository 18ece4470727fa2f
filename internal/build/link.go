package build

import (
	"math"
	"runtime"
	"slices"
	"sync"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// link finds the mentions in an explainer's prose, several pages at a time.
func (p *project) link(e *explainer.Explainer, remembered *lock.Lock) (*page.Site, []problem.Problem) {
	site, tag := page.NewSite(e, p.settings), language.Make(e.Language)
	site.Entities = entitiesOf(e)
	if across := p.reader.Across; across != nil {
		site.Across = func(link string) (string, bool) {
			if !read.IsAcross(link) {
				return "", false
			}
			address, fix := across(e.Language, link)
			return address, fix == ""
		}
	}
	known := p.findings[e.Language]
	if known == nil || !known.isOf(site.Entities) {
		known = newFindings(tag, site.Entities)
		p.findings[e.Language] = known
	}
	site.Linker = known.linker
	finder := edtf.NewFinder(e.Language)
	dates := findDates(e, finder)

	var group sync.WaitGroup
	next := make(chan *page.Page)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for page := range next {
				page.Options.Dates, page.Options.Places = dates, page.Entry.Document.At
				known.find(page)
			}
		})
	}
	for _, page := range site.Pages {
		next <- page
	}
	close(next)
	group.Wait()
	known.keep(site.Pages)
	if e.HasShared() {
		e.KeepShared(mentionedOn(site))
		site = site.Renewed(p.settings)
		known.keep(site.Pages)
	}
	problems := append(slices.Clip(known.problems), anchor(remembered, site)...)
	var readings []*linker.Reading
	for _, page := range site.Pages {
		problems = append(problems, page.Reading.Ambiguities...)
		readings = append(readings, page.Reading)
	}
	problems = append(problems, site.Linker.CommonNames(readings)...)
	return site, problems
}

// mentionedOn returns the names of the entities and sources that the site's pages mention.
func mentionedOn(site *page.Site) map[string]bool {
	mentioned := map[string]bool{}
	for _, page := range site.Pages {
		for _, mention := range page.Reading.Mentions {
			mentioned[mention.Entity] = true
		}
	}
	return mentioned
}

// findings holds the mentions found in an explainer's prose. When the author's edit leaves the entities as they were, the
// next reading looks for mentions only in pages that changed.
type findings struct {
	entities []linker.Entity
	linker   *linker.Linker
	problems []problem.Problem
	pages    map[*explainer.Document]*page.Page
}

func newFindings(tag language.Tag, entities []linker.Entity) *findings {
	f := &findings{entities: entities}
	f.linker, f.problems = linker.New(tag, entities)
	return f
}

// isOf reports whether the findings are for these entities.
func (f *findings) isOf(entities []linker.Entity) bool {
	return slices.EqualFunc(f.entities, entities, func(a, b linker.Entity) bool {
		return slices.Equal(a.Forms, b.Forms) && a.ID == b.ID && a.Page == b.Page &&
			a.NoStem == b.NoStem && a.NoAutolink == b.NoAutolink && a.CaseSensitive == b.CaseSensitive && a.Actor == b.Actor && a.Settled == b.Settled
	})
}

// find finds the mentions on a page, unless they are known. It may be called for several pages at once.
func (f *findings) find(p *page.Page) {
	document := p.Entry.Document
	known, ok := f.pages[document]
	if ok && known.Options.Page == p.Options.Page && slices.Equal(known.Options.NoLink, p.Options.NoLink) {
		p.Take(known)
		return
	}
	p.Reading = f.linker.Find(document.Tree, document.Body(), p.Options)
	p.FindClauses()
	p.HasCode = hasCode(document)
	p.HasNumber = hasNumber(document)
	p.HasPlayer = len(playersOf(document)) > 0
	p.Written = hugo.WrittenTags(document.Body())
	p.Text = markdown.PlainText(document.Tree, document.Body())
	p.Minutes = minutes(p.Text)
}

// keep keeps the findings of these pages and drops all others.
func (f *findings) keep(pages []*page.Page) {
	f.pages = make(map[*explainer.Document]*page.Page, len(pages))
	for _, page := range pages {
		f.pages[page.Entry.Document] = page
	}
}

// Reading speeds, the same as Hugo's.
const (
	wordsPerMinute      = 213
	charactersPerMinute = 501 // of Chinese and Japanese, which have no spaces

	firstOfCJK = 0x2E80 // all characters of Chinese and Japanese have higher code points
)

// minutes returns the time to read a text, in minutes, rounded up.
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

// hasNumber reports whether a document has blocks with key numbers.
func hasNumber(document *explainer.Document) bool {
	found := false
	markdown.Walk(document.Tree, func(node ast.Node) { found = found || markdown.NumberBlock(node) != nil })
	return found
}

// hasCode reports whether a document has blocks of code.
func hasCode(document *explainer.Document) bool {
	found := false
	_ = ast.Walk(document.Tree, func(node ast.Node, _ bool) (ast.WalkStatus, error) { // only the callback could return an error
		if node.Kind() == ast.KindFencedCodeBlock || node.Kind() == ast.KindCodeBlock {
			found = true
		}
		return ast.WalkContinue, nil
	})
	return found
}
