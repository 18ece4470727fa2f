package read

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/language"
)

// position is a position whose actor and source are still names.
type position struct {
	explainer.Position
	actor, source Text
}

var RulePositionIsWhole = ruleSet.Error("position-is-whole", "A position is an answer with its date and its source, so that "+
	"readers can see when and where it was given. For an actor without an answer it is the day until which none was found, in the "+
	"field asked, and nothing else. An original stands beside its translation, the quotation.")

var RulePositionIsDatedApart = ruleSet.Error("position-is-dated-apart", "The newest position of an actor is shown as the current "+
	"one, and the others as earlier ones. So no two positions of one actor can be of one day, and none can be within the time of "+
	"another. An actor with an answer has no field asked.")

var RuleQuotationIsShort = ruleSet.Warning("quotation-is-short", "A quotation shows in the actor's own words what the answer "+
	"says. One of more than 500 characters is an excerpt, which readers skip and for which its owner may want to be asked.")

var RulePositionLanguageIsKnown = ruleSet.Error("position-language-is-known", "The field language of a position names the language "+
	"of the original words by a BCP 47 code, such as fr or uk: browsers and screen readers need it. An original needs a language.")

// longestQuotation is what a quotation can have in Unicode code points.
const longestQuotation = 500

// readPositions returns the items of the field "positions". An item with an error is left out.
func (p *Page) readPositions() []position {
	var positions []position
	byActor := map[string][]position{}
	for item, own := range p.fields.items("positions", typePositions, "a position") {
		text := func(field string) string { return markdown.Typographic(own.text(field), p.language) }
		name := func(field string) Text { return Text{own.text(field), item.get(field).place} }
		found := position{explainer.Position{
			Answer: text("answer"), Quotation: text("quotation"), Original: own.text("original"), Language: own.text("language"),
			Date: own.date("date", typeDate), Asked: own.date("asked", typeDay), Place: item.place,
			QuotationPlace: item.get("quotation").place, OriginalPlace: item.get("original").place,
		}, name("actor"), name("source")}
		own.judgePosition(item)
		own.judgeQuotation(item)
		if problem.HasErrors(own.problems) {
			continue
		}
		others := byActor[found.actor.Text]
		if !slices.ContainsFunc(others, func(other position) bool { return own.judgeOrder(found, other) }) {
			byActor[found.actor.Text] = append(others, found)
			positions = append(positions, found)
		}
	}
	return positions
}

// judgePosition wants an answer with its date and source, or the day until which none was found.
func (f *fields) judgePosition(item value) {
	given := func(name string) bool { v := item.get(name); return !v.isEmpty() }
	if given("asked") {
		for _, name := range []string{"answer", "quotation", "original", "date", "source"} {
			if given(name) {
				f.add(RulePositionIsWhole, item.get("asked").place, `a position with "asked" has `+problem.Quote(name)+", and so an answer was found",
					`remove "asked", or all but "actor" and "asked"`)
				return
			}
		}
		return
	}
	fixes := map[string]string{
		"answer": `add a line "answer: …", or "asked: …" with the day until which no answer was found`,
		"date":   `add a line "date: …" with the day on which it was said`,
		"source": `add a line "source: …" with the id of a source in data/sources.yaml`,
	}
	for _, name := range []string{"answer", "date", "source"} {
		if !given(name) {
			f.add(RulePositionIsWhole, f.start, "a position has no "+problem.Quote(name), fixes[name])
		}
	}
}

// judgeQuotation wants a short quotation, with an original its translation, and the language of the original.
func (f *fields) judgeQuotation(item value) {
	for _, name := range []string{"quotation", "original"} {
		if length := utf8.RuneCountInString(f.text(name)); length > longestQuotation {
			f.add(RuleQuotationIsShort, item.get(name).place, fmt.Sprintf("the %s has %d characters", name, length),
				fmt.Sprintf("quote at most %d characters, and leave the rest to the source", longestQuotation))
		}
	}
	if f.text("original") != "" && f.text("quotation") == "" {
		f.add(RulePositionIsWhole, item.get("original").place, "an original has no translation", `add a line "quotation: …" with the same words in the language of the page`)
	}
	code := f.text("language")
	if _, err := language.Parse(code); err != nil && code != "" {
		f.add(RulePositionLanguageIsKnown, item.get("language").place, problem.Quote(code)+" is not a language code", `write a BCP 47 code, as in "fr" or "uk"`)
	}
	if code == "" && f.text("original") != "" {
		f.add(RulePositionLanguageIsKnown, item.get("original").place, "the original has no language", `add a line "language: …" with its code, as in "fr" or "uk"`)
	}
}

// judgeOrder wants two positions of one actor to be of different times, with an answer each. It reports whether they are not.
func (f *fields) judgeOrder(a, b position) bool {
	name := "the actor " + problem.Quote(a.actor.Text)
	switch {
	case !a.Asked.IsZero() || !b.Asked.IsZero():
		f.add(RulePositionIsDatedApart, a.Place, name+fmt.Sprintf(" has another position, on line %d, and one of the two has no answer", b.Place.Line),
			`remove the position with "asked"`)
	case a.Date.Overlaps(b.Date):
		f.add(RulePositionIsDatedApart, a.Place, name+fmt.Sprintf(" has a position of %s on line %d, and this one of %s: neither is the newer", b.Date, b.Place.Line, a.Date),
			"remove one of the two, or date them apart")
	}
	return problem.HasErrors(f.problems)
}

// positions are those of a question, with their actors and sources. One that names neither an actor nor a source that is there
// is left out.
func (b *builder) positions(p *Page) []explainer.Position {
	var positions []explainer.Position
	for _, given := range p.positions {
		found, isKnown := given.Position, true
		if found.Actor = b.actors[given.actor.Text]; found.Actor == nil {
			p.Unknown = append(p.Unknown, Unknown{"actor", explainer.KindActor, given.actor.Text, given.actor.Place})
			isKnown = false
		}
		if found.Source = b.sources[given.source.Text]; found.Source == nil && given.source.Text != "" {
			p.Unknown = append(p.Unknown, Unknown{"source", explainer.KindSource, given.source.Text, given.source.Place})
			isKnown = false
		}
		if isKnown {
			positions = append(positions, found)
		}
	}
	return positions
}
