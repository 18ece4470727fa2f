// Package editorial judges an explainer as a careful editor does: is each abbreviation explained, each claim sourced, each
// name spelt in one way, and can the text be read?
//
// [MisdatedEvents], [MisstatedNumbers], [NumbersAcross] and [UnmentionedTerms] look at every build, [Judge] when "nutgraf check" asks, at one language's explainer
// whose files are sound. What they find are warnings: a person decides. A judgement that needs words of a language which
// package language does not know is not made. A formula for how easy a text is belongs to the language that it was made for.
// [Rules] says what each rule asks.
package editorial

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Prose is one language's explainer, and what the linker knows of it.
type Prose struct {
	Explainer *explainer.Explainer
	Linker    *linker.Linker
	Pages     []Page          // in reading order
	Mentioned map[string]bool // the names of the entities that any page mentions, beside its prose too: "term:nato"
}

// Page is a page with text.
type Page struct {
	Entry   *explainer.Entry // of the overview, one without a kind
	Options linker.Options
	Reading *linker.Reading
}

// Judge returns what an editor would ask about the pages of the story on a day. The problems are in no order.
func Judge(prose Prose, today edtf.Date) []problem.Problem {
	prose.Pages = slices.DeleteFunc(slices.Clone(prose.Pages), func(page Page) bool { return !page.Entry.Kind.IsStory() })
	j := &judge{Prose: prose, today: today, transliterations: transliterations()}
	j.language = language.OfCode(prose.Explainer.Language)
	j.finder = edtf.NewFinder(prose.Explainer.Language)
	j.listNames()
	j.overdue()
	j.dated()
	j.uncompared()
	j.planned()
	j.unsourced()
	j.variants()
	for _, page := range prose.Pages {
		document := page.Entry.Document
		sentences := prose.Linker.Sentences(document.Tree, document.Body())
		j.names(page, sentences)
		j.sentences(page, sentences)
		j.ease(page, sentences)
		j.quotations(page)
	}
	return j.problems
}

type judge struct {
	Prose
	language *language.Language
	today    edtf.Date
	finder   *edtf.Finder
	problems []problem.Problem

	transliterations *strings.Replacer
	listed           []listed
	isListed         map[string]bool     // each word of a listed name
	variant          map[string]*variant // of names of the prose that were looked up
}

func (j *judge) add(rule *problem.Rule, place problem.Place, message, fix string) {
	j.problems = append(j.problems, problem.New(rule, place, message, fix))
}
