package read

import (
	"slices"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

// fieldType is what a field holds.
type fieldType int8

const (
	typeText fieldType = iota
	typeTexts
	typeFlag
	typeNumber
	typeDate // any EDTF date
	typeDay
	typeTime
	typeNames   // CSL names
	typeReasons // a mapping of rules to reasons
	typeChanges // a list of changes
	typeChangeKind
	typeChartKind
	typePositions // a list of positions
	typeAmount    // a decimal number, or two
	typePlaces    // a list of places
	typeLines     // a list of lines on a map
	typeDegrees   // a latitude or a longitude
	typeForm
	typeVersions // a list of versions
)

// What a field can hold, in the words of the reference.
const (
	HoldsText      = "text"
	HoldsTexts     = "a list of texts"
	HoldsFlag      = "true or false"
	HoldsNumber    = "a whole number"
	HoldsDate      = "a date" // of EDTF
	HoldsDay       = "a day"
	HoldsTime      = "a time with its zone"
	HoldsNames     = "names" // of CSL
	HoldsReasons   = "a reason for each rule"
	HoldsChanges   = "a list of changes"
	HoldsPositions = "a list of positions"
	HoldsAmount    = "a number"
	HoldsPlaces    = "a list of places"
	HoldsLines     = "a list of lines"
	HoldsDegrees   = "degrees"
	HoldsVersions  = "a list of versions"
)

func (t fieldType) String() string {
	return [...]string{HoldsText, HoldsTexts, HoldsFlag, HoldsNumber, HoldsDate, HoldsDay, HoldsTime, HoldsNames, HoldsReasons, HoldsChanges, HoldsText, HoldsText, HoldsPositions, HoldsAmount, HoldsPlaces, HoldsLines, HoldsDegrees, HoldsText, HoldsVersions}[t]
}

// fieldRule is a field that front matter, or a source, can have.
type fieldRule struct {
	name     string
	holds    fieldType
	required bool
	text     string // what it is, for the reference
}

// fieldsOf lists the fields of a kind of file. Those that every file has come last.
func fieldsOf(kind explainer.Kind) []fieldRule {
	const text, texts, flag, day = typeText, typeTexts, typeFlag, typeDay
	own := []fieldRule{{"title", text, true, "the name that readers see"}}
	sources := fieldRule{"sources", texts, false, "the ids of sources in data/sources.yaml"}
	updated := fieldRule{"updated", day, false, "the day of the last change that readers should know of"}
	points := fieldRule{"key_points", texts, false, "what a reader in a hurry should take away, as a list at the top"}
	authors := fieldRule{"authors", texts, false, "who wrote it: ids of authors in content/authors, or names"}
	changes := fieldRule{"changes", typeChanges, false, "what was corrected, clarified or updated since it was published: [changes](changes.md)"}
	summary := fieldRule{"summary", text, false, "one sentence for lists and for previews"}
	synonyms := fieldRule{"synonyms", texts, false, "other names, which the prose may use and which are linked too"}
	forms := fieldRule{"forms", texts, false, "inflections of the names that are not found by themselves"}
	matching := []fieldRule{
		{"case_sensitive", flag, false, "true: only words with the same capitals are linked"},
		{"autolink", flag, false, "false: linked only where the author writes a link"},
		{"stem", flag, false, "false: only the listed forms are linked, no inflections"},
	}
	faq := fieldRule{"faq", flag, false, "true: the headings of the text are questions, each with its answer: [questions and answers](faq.md)"}
	switch kind {
	case KindOverview:
		own = append(own, fieldRule{"short_title", text, false, "the title in two to five words, above each page and behind the titles of pages; " +
			"without it the beginning of the title stands there"},
			fieldRule{"standfirst", text, true, "the explainer in one or two sentences, below the title and in previews"},
			fieldRule{"topics", texts, false, "what it is about, in a word or two each: the front page of a house lists its explainers by them"},
			authors, fieldRule{"published", day, false, "the day it was published"}, updated, points)
	case explainer.KindSection:
		own = append(own, summary, authors, points, updated, sources,
			fieldRule{"nolink", texts, false, "the ids of terms, actors and events that are not linked by themselves here"}, faq)
	case explainer.KindTerm:
		own = append(own, fieldRule{"abbreviation", text, false, "the short form, as in NATO; in capitals it is found in capitals only"}, synonyms, forms)
		own = append(append(own, matching...), fieldRule{"see_also", texts, false, "the ids of related terms"}, sources)
	case explainer.KindEvent:
		own = append(own, fieldRule{"when", typeDate, true, "when it happened, in EDTF: [dates](dates.md)"},
			fieldRule{"actors", texts, false, "the ids of those who took part"}, sources,
			fieldRule{"key", flag, false, "true: a key moment, set apart on the timeline"})
	case explainer.KindActor:
		own = append(own, fieldRule{"kind", text, true, "person, state or organisation"},
			fieldRule{"role", text, false, "what the actor is known for, in a few words"}, synonyms, forms)
		own = append(append(own, matching...), sources)
	case explainer.KindQuestion:
		own = append(own, summary, fieldRule{"positions", typePositions, true, "what each actor answers, and since when: [positions](questions.md)"})
	case explainer.KindClaim:
		sources.required = true
		own = append(own, fieldRule{"status", text, true, "known, disputed, unknown or refuted: [what is known](claims.md)"},
			fieldRule{"as_of", day, true, "the day until which you read the sources"}, sources)
	case explainer.KindNumber:
		sources.required = true
		own = append(own, fieldRule{"value", typeAmount, true, "the number, as in 1234.5; from 200 to 300 is 200/300, about 200 is 200~: [key numbers](numbers.md)"},
			fieldRule{"unit", text, true, "what the value counts, as in billion euros, or %"},
			fieldRule{"as_of", typeDate, true, "the day, the month or the year for which it holds, in EDTF: [dates](dates.md)"},
			fieldRule{"compares_to", text, false, "what makes its size plain, in a sentence"}, sources)
	case explainer.KindMap:
		own = append(own, fieldRule{"places", typePlaces, false, "what it shows, by name and coordinates: [maps](maps.md)"},
			fieldRule{"countries", texts, false, "the codes of countries that are highlighted, two letters of ISO 3166-1: [UA, PL]"},
			fieldRule{"region", text, false, "the part of the world that it shows, as in europe; without it what is on the map"},
			fieldRule{"lines", typeLines, false, "lines that are no borders, such as a line of control: [maps](maps.md)"},
			fieldRule{"as_of", day, false, "the day that it shows"},
			fieldRule{"alt", text, false, "what the map shows, for those who do not see it; without it the words are made of the map"}, sources)
	case explainer.KindChart:
		sources.required = true
		own = append(own, fieldRule{"data", text, true, "the table: a CSV file beside the text: [charts](charts.md)"},
			fieldRule{"kind", typeChartKind, true, "bars, lines, areas or ranges"},
			fieldRule{"unit", text, true, "what the values count, as readers see it"},
			fieldRule{"caption", text, false, "what to see in it, in a sentence or two"},
			fieldRule{"alt", text, false, "what it shows, for those who do not see it; without it the program says the highest, lowest, first and last value"},
			fieldRule{"columns", texts, false, "the headings of the columns to show; without it all behind the first one"},
			fieldRule{"by", text, false, "the heading of a column that divides the rows into small charts of one scale"},
			fieldRule{"as_of", day, true, "the day until which you read the sources"}, sources)
	case explainer.KindDocument:
		own = append(own, fieldRule{"kind", typeForm, true, "treaty, statute or resolution: how its clauses are numbered ([documents](documents.md))"},
			fieldRule{"date", day, true, "the day on which it was signed or adopted"},
			fieldRule{"source", text, true, "the id of a source in data/sources.yaml, where its text was taken from"},
			fieldRule{"file", text, false, "the file beside this one with its text: .txt, or .xml (Akoma Ntoso); without it, its text is below the front matter"},
			fieldRule{"language", text, false, "the language of its text, as a BCP 47 code, where it is another than the explainer's"}, summary,
			fieldRule{"versions", typeVersions, false, "earlier texts, which readers can compare with this one"})
	case explainer.KindPage:
		own = append(own, summary, fieldRule{"menu", text, false, "where every page links it: main, footer or none; the footer without it"}, faq)
	case explainer.KindAuthor:
		own = append(own, fieldRule{"role", text, false, "what the author does, in a few words"},
			fieldRule{"picture", text, false, "a portrait: a file in assets/, or beside the text"},
			fieldRule{"links", texts, false, "addresses of the author's: https:// or mailto:"})
	}
	if kind != explainer.KindAuthor && kind != KindList {
		own = append(own, changes)
	}
	if slices.Contains(explainer.Kinds(), kind) {
		own = append(own, fieldRule{"publish", typeTime, false, "when it goes out, as in 2026-12-01T06:00+01:00: held back until then ([drafts and times](drafts.md))"})
	}
	own = append(own,
		fieldRule{"weight", typeNumber, kind == explainer.KindSection, "the place in the reading order, smallest first"},
		fieldRule{"aliases", texts, false, "paths that the page had before, which lead to it"},
		fieldRule{"review_by", day, false, "the day by which an editor should look at it again"},
		fieldRule{"silence", typeReasons, false, "warnings that are meant so: the rule's id, and the reason"},
		fieldRule{"draft", flag, false, "true: left out of the site"},
	)
	if kind == explainer.KindDocument { // which has a date of its own
		return own
	}
	return append(own, fieldRule{"date", typeDate, false, "Hugo's own date, for layouts of your own"})
}

// fields lists the fields of each item of a list whose items have fields.
func (t fieldType) fields() []fieldRule {
	switch t {
	case typeChanges:
		return []fieldRule{
			{"date", typeDay, true, "the day of the change"},
			{"kind", typeChangeKind, true, "correction, clarification or update"},
			{"text", typeText, true, "what readers should know, in a sentence or two"},
		}
	case typePositions:
		return []fieldRule{
			{"actor", typeText, true, "the id of the actor"},
			{"answer", typeText, false, "the answer, in a few words"},
			{"quotation", typeText, false, "the actor's own words, in the language of the explainer"},
			{"original", typeText, false, "the same words before they were translated"},
			{"language", typeText, false, "the language of the original, as a BCP 47 code; without one, of the quotation"},
			{"date", typeDate, false, "when it was said, in EDTF: [dates](dates.md)"},
			{"source", typeText, false, "the id of a source in data/sources.yaml"},
			{"asked", typeDay, false, "for an actor without an answer: the day until which none was found"},
		}
	case typeVersions:
		return []fieldRule{
			{"file", typeText, true, "the file beside this one with the earlier text"},
			{"date", typeDay, true, "the day of the earlier text"},
		}
	case typePlaces:
		return []fieldRule{
			{"name", typeText, false, "what readers see"},
			{"lat", typeDegrees, true, "the latitude, from -90 to 90: north is positive"},
			{"lon", typeDegrees, true, "the longitude, from -180 to 180: east is positive"},
			{"country", typeText, false, "the code of the country that it is in, which the build then checks"},
			{"entry", typeText, false, "what it belongs to: term:, event: or actor: and an id; without a name, its title is the name"},
		}
	case typeLines:
		return []fieldRule{
			{"label", typeText, true, "what it is, as in: Line of control"},
			{"file", typeText, true, "a file beside the text: GeoJSON (.json), or CSV with the columns lat and lon"},
			{"date", typeDate, false, "the day that it shows, in EDTF: [dates](dates.md)"},
			{"source", typeText, false, "the id of a source in data/sources.yaml"},
		}
	}
	return nil
}

// Field is a field that a file can have, for the reference and for forms.
type Field struct {
	Name, Holds, Text string
	Required          bool
	Choices           []string // the only values of a text that can be given; empty for any
	Fields            []Field  // of each item of a list whose items have fields
}

// FileKind is a kind of file with its fields, for the reference.
type FileKind struct {
	Kind       explainer.Kind // of its pages; that of sources for their list
	Path, What string
	Fields     []Field

	rules []fieldRule
}

// FileKinds are all kinds of files, in the order in which an author meets them.
func FileKinds() []FileKind {
	kinds := []FileKind{}
	for _, kind := range []explainer.Kind{KindOverview, explainer.KindSection, explainer.KindTerm, explainer.KindEvent, explainer.KindActor,
		explainer.KindQuestion, explainer.KindClaim, explainer.KindNumber, explainer.KindMap, explainer.KindChart, explainer.KindDocument, explainer.KindPage, explainer.KindAuthor, KindList} {
		f := File{Kind: kind}
		path := "content/" + string(kind) + "/<id>.md"
		switch kind {
		case KindOverview:
			path = "content/_index.md"
		case KindList:
			path = "content/<folder>/_index.md"
		}
		kinds = append(kinds, fileKind(kind, path, f.WithArticle(), fieldsOf(kind)))
	}
	return append(kinds, fileKind(explainer.KindSource, SourcesPath, "a source", sourceFields()))
}

func fileKind(kind explainer.Kind, path, what string, rules []fieldRule) FileKind {
	return FileKind{Kind: kind, Path: path, What: what, Fields: documented(rules), rules: rules}
}

func documented(rules []fieldRule) []Field {
	fields := make([]Field, len(rules))
	for i, rule := range rules {
		fields[i] = Field{rule.name, rule.holds.String(), rule.text, rule.required, rule.choices(), documented(rule.holds.fields())}
	}
	return fields
}
