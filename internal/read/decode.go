package read

import (
	"slices"
	"strings"

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
		ID: p.ID, Kind: p.Kind, Title: text("title"), Document: p.Document, Hold: p.Hold,
		Short: markdown.FirstParagraph(p.Document.Tree, p.Document.Body()), Aliases: f.words("aliases"), ReviewBy: f.date("review_by", typeDay), Changes: p.changes(),
	}
	if p.Kind != explainer.KindDocument {
		f.date("date", typeDate) // for Hugo alone, which would stop at a wrong one
	}
	weight := f.number("weight")
	switch p.Kind {
	case KindOverview:
		p.overview = &explainer.Explainer{
			Title: entry.Title, ShortTitle: text("short_title"), Standfirst: text("standfirst"), Topics: f.words("topics"),
			Published: f.date("published", typeDay), Updated: f.date("updated", typeDay), ReviewBy: entry.ReviewBy, Changes: entry.Changes,
			KeyPoints: p.keyPoints(), Overview: p.Document, Aliases: entry.Aliases,
		}
	case KindList:
		p.list = &explainer.Folder{Title: entry.Title, Aliases: entry.Aliases, Document: p.Document}
	case explainer.KindSection:
		p.item = &explainer.Section{
			Entry: entry, Weight: weight, Summary: text("summary"), KeyPoints: p.keyPoints(), Updated: f.date("updated", typeDay), FAQ: f.flag("faq", false),
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
	case explainer.KindQuestion:
		p.item = &explainer.Question{Entry: entry, Summary: text("summary"), Weight: weight}
		p.positions = p.readPositions()
	case explainer.KindClaim:
		p.item = &explainer.Claim{Entry: entry, Status: p.readStatus(), AsOf: f.date("as_of", typeDay), Weight: weight}
	case explainer.KindNumber:
		p.item = &explainer.Number{
			Entry: entry, Value: f.readAmount(), Unit: text("unit"), AsOf: f.date("as_of", typeDate), ComparesTo: text("compares_to"), Weight: weight,
		}
	case explainer.KindMap:
		p.item = &explainer.Map{Entry: entry, Alt: text("alt"), AsOf: f.date("as_of", typeDay), Countries: upper(f.words("countries")), Region: f.text("region"), Weight: weight}
		p.places, p.lines = p.readPlaces(), p.readLines()
	case explainer.KindChart:
		p.item = &explainer.Chart{
			Entry: entry, Type: p.chartType(), Unit: text("unit"), Caption: text("caption"), Alt: text("alt"), AsOf: f.date("as_of", typeDay), Weight: weight,
		}
	case explainer.KindDocument:
		p.item = &explainer.Instrument{
			Entry: entry, Summary: text("summary"), Date: f.date("date", typeDay), Form: p.readForm(), Language: p.readTextLanguage(), Weight: weight,
		}
	case explainer.KindPage:
		p.item = &explainer.Page{Entry: entry, Summary: text("summary"), Menu: f.menu(), Weight: weight, FAQ: f.flag("faq", false)}
	case explainer.KindAuthor:
		p.item = &explainer.Author{Entry: entry, Role: text("role"), Picture: f.text("picture"), Links: f.words("links")}
	}
}

var RuleMenuIsKnown = ruleSet.Error("menu-is-known", "A page is linked in the main menu, in the footer, or from texts alone. "+
	"Without the field it is in the footer.")

// menu is the field "menu".
func (f *fields) menu() explainer.Menu {
	return explainer.Menu(f.oneOf("menu", string(explainer.MenuFooter), RuleMenuIsKnown, menus()))
}

func menus() []string {
	return []string{string(explainer.MenuMain), string(explainer.MenuFooter), string(explainer.MenuNone)}
}

func (f *fields) matching() explainer.Matching {
	return explainer.Matching{CaseSensitive: f.flag("case_sensitive", false), Autolink: f.flag("autolink", true), Stem: f.flag("stem", true)}
}

var RuleActorKindIsKnown = ruleSet.Error("actor-kind-is-known", "An actor is a person, a state or an organisation. Search "+
	"engines and readers are told which.")

func actorKinds() []string { return []string{"person", "state", "organisation"} }

// actorKind is the field "kind"; empty when it is none of the known ones.
func (f *fields) actorKind() string {
	return f.oneOf("kind", "", RuleActorKindIsKnown, actorKinds())
}

// oneOf is a field whose value is one of a few words; otherwise when it is not given, or is none of them, which breaks the
// rule.
func (f *fields) oneOf(name, otherwise string, rule *problem.Rule, words []string) string {
	v, ok := f.scalar(name, typeText)
	switch {
	case !ok:
		return otherwise
	case slices.Contains(words, v.text):
		return v.text
	}
	last := len(words) - 1
	fix := "write " + strings.Join(words[:last], ", ") + " or " + words[last]
	if nearest := nearestField(v.text, words); nearest != "" {
		fix = "did you mean " + problem.Quote(nearest) + "?"
	}
	f.add(rule, v.place, problem.Quote(name)+" is "+v.said(), fix)
	return otherwise
}

func (p *Page) keyPoints() []string {
	points := p.fields.words("key_points")
	for i, point := range points {
		points[i] = markdown.Typographic(point, p.language)
	}
	return points
}
