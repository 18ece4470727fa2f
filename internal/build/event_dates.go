package build

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// findDates gives the linker the written-out days of a language's prose; nil when no event has one.
func findDates(e *explainer.Explainer, finder *edtf.Finder) func(string) []linker.Dated {
	if !slices.ContainsFunc(e.Events, func(event *explainer.Event) bool { return event.When.IsDay() }) {
		return nil
	}
	return func(text string) []linker.Dated {
		if strings.IndexFunc(text, unicode.IsDigit) < 0 { // as most texts are, and quickly told
			return nil
		}
		var dated []linker.Dated
		for _, found := range finder.Find(text) {
			dated = append(dated, linker.Dated{Start: found.Start, End: found.End, Day: found.Date.String()})
		}
		return dated
	}
}

var RuleEventDateAgrees = ruleSet.Warning("event-date-agrees", "Where the text links an event and says when it was, both say the "+
	"same day. One of the two is wrong, and readers cannot tell which.")

// misdated warns where the prose gives a link to an event another date than the event has: in the words of the link, or
// right beside it.
func misdated(site *page.Site, finder *edtf.Finder) []problem.Problem {
	var problems []problem.Problem
	for _, page := range site.Pages {
		for _, mention := range page.Reading.Mentions {
			event, ok := site.Entity(mention.Entity).(*explainer.Event)
			if !ok || !mention.Explicit {
				continue
			}
			if found, given := givenDate(finder, mention); given && !found.Date.Overlaps(event.When) {
				problems = append(problems, problem.New(RuleEventDateAgrees, page.Entry.Document.At(mention.Start),
					fmt.Sprintf("the text says %q of an event of %s", mention.Sentence[found.Start:found.End], event.When),
					fmt.Sprintf("write the event's date, or correct \"when\" in %s", event.Document.Path)))
			}
		}
	}
	return problems
}

// givenDate is the date that a sentence gives for what it links: the one in the link's own words, or else one beside
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

// adjoins reports whether what stands between a date and a link ties them together.
func adjoins(between string) bool {
	words := strings.Fields(strings.ReplaceAll(between, "(", " "))
	return len(words) == 0 || len(words) == 1 && utf8.RuneCountInString(words[0]) <= 3 && !strings.ContainsAny(words[0], ".,;:)")
}
