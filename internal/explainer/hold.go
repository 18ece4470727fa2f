package explainer

import (
	"slices"

	"github.com/yuin/goldmark/ast"
)

// hold makes of a page what it is: *Explainer (the overview), *Folder, *Section, *Term, *Event or *Actor. Only what
// the page itself says is in it; what names other pages comes in [builder.resolve].
func (p *page) hold() any {
	f := p.fields
	entry := Entry{
		ID: p.file.id, Kind: p.file.kind, Title: f.text("title"), Document: p.document,
		Short: firstParagraph(p.document), Aliases: f.words("aliases"), ReviewBy: f.date("review_by", typeDay),
	}
	f.date("date", typeDate) // for Hugo alone, which would stop at a wrong one
	weight := f.number("weight")
	switch p.file.kind {
	case kindOverview:
		return &Explainer{
			Title: entry.Title, ShortTitle: f.shortTitle(), Standfirst: f.text("standfirst"), Authors: f.words("authors"),
			Published: f.date("published", typeDay), Updated: f.date("updated", typeDay), ReviewBy: entry.ReviewBy,
			KeyPoints: f.words("key_points"), Overview: p.document,
		}
	case KindSection:
		return &Section{
			Entry: entry, Weight: weight, Summary: f.text("summary"), KeyPoints: f.words("key_points"),
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
			Entry: entry, ActorKind: f.actorKind(), Role: f.text("role"), Synonyms: f.words("synonyms"), Forms: f.words("forms"),
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

// firstParagraph is the plain text of the first paragraph that stands in no list, quote or table.
func firstParagraph(d *Document) string {
	for n := d.Tree.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindParagraph {
			if words := PlainText(n, d.Body()); words != "" {
				return words
			}
		}
	}
	return ""
}

// short is the first paragraph of what a page holds, if it is an entry.
func short(held any) string {
	switch held := held.(type) {
	case *Term:
		return held.Short
	case *Actor:
		return held.Short
	}
	return ""
}
