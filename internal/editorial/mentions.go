package editorial

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var RuleTermIsMentioned = ruleSet.Warning("term-is-mentioned", "A term that no text mentions is never read. Most often the text "+
	"uses other words for it: list them below synonyms or forms. A term with autolink: false is linked by hand where its "+
	"author wants it, and is not asked about.")

// UnmentionedTerms warns of the terms that no page mentions: often the words of the text are not among the term's. A term
// that its author keeps from being linked is left to its author.
func UnmentionedTerms(prose Prose) []problem.Problem {
	var problems []problem.Problem
	for _, term := range prose.Explainer.Terms {
		if term.Autolink && term.At == "" && len(term.UsedIn) == 0 && !prose.Mentioned[term.Name()] {
			problems = append(problems, problem.New(RuleTermIsMentioned, term.Document.Field("title"),
				fmt.Sprintf("no text mentions %q", term.Title),
				`list the words that the text uses below "synonyms" or "forms", or remove the term`))
		}
	}
	return problems
}

var RuleEventDateAgrees = ruleSet.Warning("event-date-agrees", "Where the text links an event and says when it was, both say the "+
	"same day. One of the two is wrong, and readers cannot tell which.")

// MisdatedEvents warns where a page gives a link to an event another date than the event has: in the words of the link, or
// right beside it.
func MisdatedEvents(prose Prose) []problem.Problem {
	events := map[string]*explainer.Event{}
	for _, event := range prose.Explainer.Events {
		events[event.Name()] = event
	}
	finder := edtf.NewFinder(prose.Explainer.Language)
	var problems []problem.Problem
	for _, page := range prose.Pages {
		for _, mention := range page.Reading.Mentions {
			event := events[mention.Entity]
			if event == nil || !mention.Explicit {
				continue
			}
			if found, given := givenDate(finder, mention); given && !found.Date.Overlaps(event.When) {
				problems = append(problems, problem.New(RuleEventDateAgrees, page.Options.PlaceOf(mention),
					fmt.Sprintf("the text says %q of an event of %s", mention.Sentence[found.Start:found.End], event.When),
					fmt.Sprintf("write the event's date, or correct \"when\" in %s", event.Document.Path)))
			}
		}
	}
	return problems
}

// givenDate returns the date that a sentence gives for what it links: the one in the link's own words, or else one beside
// it, with no more between than a bracket and a short word: "the summit (4 September 2025)", "the summit of 4 September".
func givenDate(finder *edtf.Finder, mention linker.Mention) (beside edtf.Found, given bool) {
	for _, found := range finder.Find(mention.Sentence) {
		between := ""
		switch {
		case found.End <= mention.SentenceStart:
			between = mention.Sentence[found.End:mention.SentenceStart]
		case found.Start >= mention.SentenceEnd:
			between = mention.Sentence[mention.SentenceEnd:found.Start]
		default:
			return found, true
		}
		if !given && adjoins(between) {
			beside, given = found, true
		}
	}
	return beside, given
}

// adjoins reports whether the words between a date and a link tie the two together.
func adjoins(between string) bool {
	words := strings.Fields(strings.ReplaceAll(between, "(", " "))
	return len(words) == 0 || len(words) == 1 && utf8.RuneCountInString(words[0]) <= 3 && !strings.ContainsAny(words[0], ".,;:)")
}
