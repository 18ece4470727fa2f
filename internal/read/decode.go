package read

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// decode turns front matter into the model value of the page's kind. Only what the page itself says is in it;
// [builder.resolve] fills what names other pages.
func (p *Page) decode() {
	f := p.fields
	text := func(field string) string { return markdown.Typographic(f.text(field), p.language) }
	entry := explainer.Entry{
		ID: p.ID, Kind: p.Kind, Title: text("title"), Document: p.Document,
		Short: markdown.FirstParagraph(p.Document.Tree, p.Document.Body()), Aliases: f.words("aliases"), ReviewBy: f.date("review_by", typeDay),
	}
	f.date("date", typeDate) // for Hugo alone, which would stop at a wrong one
	weight := f.number("weight")
	switch p.Kind {
	case KindOverview:
		p.overview = &explainer.Explainer{
			Title: entry.Title, ShortTitle: text("short_title"), Standfirst: text("standfirst"), Authors: f.words("authors"),
			Published: f.date("published", typeDay), Updated: f.date("updated", typeDay), ReviewBy: entry.ReviewBy,
			KeyPoints: p.keyPoints(), Overview: p.Document,
		}
	case KindList:
		p.list = &explainer.Folder{Title: entry.Title, Document: p.Document}
	case explainer.KindSection:
		p.item = &explainer.Section{
			Entry: entry, Weight: weight, Summary: text("summary"), KeyPoints: p.keyPoints(), Updated: f.date("updated", typeDay),
		}
	case explainer.KindTerm:
		p.item = &explainer.Term{
			Entry: entry, Abbreviation: f.text("abbreviation"), Synonyms: f.words("synonyms"), Forms: f.words("forms"), Matching: f.matching(),
		}
	case explainer.KindEvent:
		p.item = &explainer.Event{Entry: entry, When: f.date("when", typeDate), Key: f.flag("key", false)}
	case explainer.KindActor:
		p.item = &explainer.Actor{
			Entry: entry, ActorKind: f.actorKind(), Role: text("role"), Synonyms: f.words("synonyms"), Forms: f.words("forms"),
			Matching: f.matching(),
		}
	}
}

func (f *fields) matching() explainer.Matching {
	return explainer.Matching{CaseSensitive: f.flag("case_sensitive", false), Autolink: f.flag("autolink", true), Stem: f.flag("stem", true)}
}

var RuleActorKindIsKnown = ruleSet.Error("actor-kind-is-known", "An actor is a person, a state or an organisation. Search "+
	"engines and readers are told which.")

// actorKind is the field "kind"; empty when it is none of the known ones.
func (f *fields) actorKind() string {
	v, ok := f.scalar("kind", typeText)
	kinds := []string{"person", "state", "organisation"}
	if !ok || slices.Contains(kinds, v.text) {
		return v.text
	}
	fix := "write person, state or organisation"
	if nearest := nearestField(v.text, kinds); nearest != "" {
		fix = "did you mean " + problem.Quote(nearest) + "?"
	}
	f.add(RuleActorKindIsKnown, v.place, `"kind" is `+v.said(), fix)
	return ""
}

func (p *Page) keyPoints() []string {
	points := p.fields.words("key_points")
	for i, point := range points {
		points[i] = markdown.Typographic(point, p.language)
	}
	return points
}
