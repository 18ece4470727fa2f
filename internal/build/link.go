package build

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"sync"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// link finds what an explainer's prose mentions, its pages side by side.
func (p *project) link(e *explainer.Explainer) (*page.Site, []problem.Problem) {
	site, tag := page.NewSite(e, p.settings), language.Make(e.Language)
	site.Entities = entitiesOf(e)
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
				page.Beside = known.besideProse(page, e)
			}
		})
	}
	for _, page := range site.Pages {
		next <- page
	}
	close(next)
	group.Wait()
	known.keep(site.Pages)
	problems := append(slices.Clip(known.problems), misdated(site, finder)...)
	var readings []*linker.Reading
	for _, page := range site.Pages {
		problems = append(problems, page.Reading.Ambiguities...)
		readings = append(readings, page.Reading)
	}
	problems = append(problems, site.Linker.CommonNames(readings)...)
	return site, problems
}

var RuleTermIsMentioned = ruleSet.Warning("term-is-mentioned", "A term that no text mentions is never read. Most often the text "+
	"uses other words for it: list them below synonyms or forms. A term with autolink: false is linked by hand where its "+
	"author wants it, and is not asked about.")

// unmentioned are the terms that no prose mentions: often the words of the text are not among the term's. One that its
// author keeps from being linked is left to its author.
func unmentioned(site *page.Site) []problem.Problem {
	mentioned := map[string]bool{}
	for _, page := range site.Pages {
		for _, name := range page.Names {
			mentioned[name] = true
		}
		for _, mention := range page.Beside {
			mentioned[mention.Entity] = true
		}
	}
	var problems []problem.Problem
	for _, term := range site.Explainer.Terms {
		if term.Autolink && !mentioned[term.Name()] {
			problems = append(problems, problem.New(RuleTermIsMentioned, term.Document.Field("title"),
				fmt.Sprintf("no text mentions %q", term.Title),
				`list the words that the text uses below "synonyms" or "forms", or remove the term`))
		}
	}
	return problems
}

// findings is what was found in an explainer's prose. The next reading of the same explainer, while its author edits it,
// looks for mentions only in what has changed, as long as the entities are the same.
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

// isOf reports whether the findings are of these entities.
func (f *findings) isOf(entities []linker.Entity) bool {
	return slices.EqualFunc(f.entities, entities, func(a, b linker.Entity) bool {
		return slices.Equal(a.Forms, b.Forms) && a.ID == b.ID && a.Page == b.Page &&
			a.NoStem == b.NoStem && a.NoAutolink == b.NoAutolink && a.CaseSensitive == b.CaseSensitive && a.Actor == b.Actor && a.Settled == b.Settled
	})
}

// find reads a page for mentions, unless it was read before. Pages can be read side by side.
func (f *findings) find(p *page.Page) {
	document := p.Entry.Document
	known, ok := f.pages[document]
	if ok && known.Options.Page == p.Options.Page && slices.Equal(known.Options.NoLink, p.Options.NoLink) {
		p.Reading, p.Names, p.HasCode, p.Text, p.Minutes = known.Reading, known.Names, known.HasCode, known.Text, known.Minutes
		p.Written = known.Written
		return
	}
	p.Reading = f.linker.Find(document.Tree, document.Body(), p.Options)
	p.Names = page.FirstNames(p.Reading)
	p.HasCode = hasCode(document)
	p.Written = hugo.WrittenTags(document.Body())
	p.Text = markdown.PlainText(document.Tree, document.Body())
	p.Minutes = minutes(p.Text)
}

// besideProse are the first mentions, in a page's summary, key points and captions, of what its prose does not mention.
func (f *findings) besideProse(p *page.Page, e *explainer.Explainer) []linker.Mention {
	var mentions []linker.Mention
	seen := map[string]bool{}
	for _, name := range p.Names {
		seen[name] = true
	}
	for _, plain := range textsBeside(p, e) {
		for _, mention := range f.linker.FindText(plain, linker.Options{Page: p.Options.Page, NoLink: p.Options.NoLink}) {
			if !seen[mention.Entity] {
				seen[mention.Entity] = true
				mentions = append(mentions, mention)
			}
		}
	}
	return mentions
}

// textsBeside are the summary, the key points and the captions of a page.
func textsBeside(p *page.Page, e *explainer.Explainer) []string {
	var texts []string
	if section := p.Section(); section != nil {
		texts = append(append(texts, section.Summary), section.KeyPoints...)
	} else if p.Value == nil {
		texts = append(texts, e.KeyPoints...)
	}
	_ = ast.Walk(p.Entry.Document.Tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) { // its error can only be the visitor's
		if !entering {
			return ast.WalkContinue, nil
		}
		if image, is := node.(*ast.Image); is {
			texts = append(texts, string(image.Title))
		}
		if caption, has := node.AttributeString("caption"); has {
			if words, is := caption.([]byte); is {
				texts = append(texts, string(words))
			}
		}
		return ast.WalkContinue, nil
	})
	return texts
}

// keep remembers what was found on the pages, and forgets all others.
func (f *findings) keep(pages []*page.Page) {
	f.pages = make(map[*explainer.Document]*page.Page, len(pages))
	for _, page := range pages {
		f.pages[page.Entry.Document] = page
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
	_ = ast.Walk(document.Tree, func(node ast.Node, _ bool) (ast.WalkStatus, error) { // its error can only be the visitor's
		if fence, ok := node.(*ast.FencedCodeBlock); ok && len(fence.Language(document.Body())) > 0 {
			found = true
		}
		return ast.WalkContinue, nil
	})
	return found
}
