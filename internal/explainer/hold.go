package explainer

import (
	"slices"
	"strings"
)

// hold makes of a page what it is: *Explainer (the overview), *Folder, *Section, *Term, *Event or *Actor. Only what
// the page itself says is in it; what names other pages comes in [builder.resolve].
func (p *page) hold() any {
	f := p.fields
	text := func(field string) string { return p.inLanguage(f.text(field)) }
	entry := Entry{
		ID: p.file.id, Kind: p.file.kind, Title: text("title"), Document: p.document,
		Short: shortOf(p.document), Aliases: f.words("aliases"), ReviewBy: f.date("review_by", typeDay),
	}
	f.date("date", typeDate) // for Hugo alone, which would stop at a wrong one
	weight := f.number("weight")
	switch p.file.kind {
	case kindOverview:
		return &Explainer{
			Title: entry.Title, ShortTitle: p.inLanguage(f.shortTitle()), Standfirst: text("standfirst"), Authors: f.words("authors"),
			Published: f.date("published", typeDay), Updated: f.date("updated", typeDay), ReviewBy: entry.ReviewBy,
			KeyPoints: p.pointsInLanguage(), Overview: p.document,
		}
	case KindSection:
		return &Section{
			Entry: entry, Weight: weight, Summary: text("summary"), KeyPoints: p.pointsInLanguage(),
			Updated: f.date("updated", typeDay),
		}
	case KindTerm:
		return &Term{
			Entry: entry, Abbreviation: f.text("abbreviation"), Synonyms: f.words("synonyms"), Forms: f.words("forms"), Matching: f.matching(),
		}
	case KindEvent:
		return &Event{Entry: entry, When: f.date("when", typeDate), Key: f.flag("key", false)}
	case KindActor:
		return &Actor{
			Entry: entry, ActorKind: f.actorKind(), Role: text("role"), Synonyms: f.words("synonyms"), Forms: f.words("forms"),
			Matching: f.matching(),
		}
	}
	return &Folder{Title: entry.Title, Document: p.document}
}

func (f *fields) matching() Matching {
	return Matching{CaseSensitive: f.flag("case_sensitive", false), Autolink: f.flag("autolink", true), Stem: f.flag("stem", true)}
}

// actorKind is a checked "kind".
func (f *fields) actorKind() string {
	v, ok := f.scalar("kind", typeText)
	kinds := []string{"person", "state", "organisation"}
	if !ok || slices.Contains(kinds, v.text) {
		return v.text
	}
	fix := "write person, state or organisation"
	if nearest := nearestField(v.text, kinds); nearest != "" {
		fix = "did you mean " + quote(nearest) + "?"
	}
	f.add(RuleActorKindIsKnown, v.place, `"kind" is `+v.said(), fix)
	return ""
}

// inLanguage is the text of a field with the quotation marks of the page's language.
func (p *page) inLanguage(text string) string {
	if !strings.ContainsAny(text, `"'`) {
		return text
	}
	return newQuotes(p.language).inText(text)
}

func (p *page) pointsInLanguage() []string {
	points := p.fields.words("key_points")
	for i, point := range points {
		points[i] = p.inLanguage(point)
	}
	return points
}
