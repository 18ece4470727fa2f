package read

import "github.com/nutgraf/nutgraf/internal/explainer"

// fieldType is what a field holds.
type fieldType int8

const (
	typeText fieldType = iota
	typeTexts
	typeFlag
	typeNumber
	typeDate // any EDTF date
	typeDay
	typeNames   // CSL names
	typeReasons // a mapping of rules to reasons
)

func (t fieldType) String() string {
	return [...]string{"text", "a list of texts", "true or false", "a whole number", "a date", "a day", "names", "a reason for each rule"}[t]
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
	synonyms := fieldRule{"synonyms", texts, false, "other names, which the prose may use and which are linked too"}
	forms := fieldRule{"forms", texts, false, "inflections of the names that are not found by themselves"}
	matching := []fieldRule{
		{"case_sensitive", flag, false, "true: only words with the same capitals are linked"},
		{"autolink", flag, false, "false: linked only where the author writes a link"},
		{"stem", flag, false, "false: only the listed forms are linked, no inflections"},
	}
	switch kind {
	case KindOverview:
		own = append(own, fieldRule{"short_title", text, false, "the title in two to five words, above each page and behind the titles of pages; " +
			"without it the beginning of the title stands there"},
			fieldRule{"standfirst", text, true, "the explainer in one or two sentences, below the title and in previews"},
			fieldRule{"authors", texts, false, "who wrote it"}, fieldRule{"published", day, false, "the day it was published"}, updated, points)
	case explainer.KindSection:
		own = append(own, fieldRule{"summary", text, false, "one sentence for the list of sections and for previews"}, points, updated, sources,
			fieldRule{"nolink", texts, false, "the ids of terms, actors and events that are not linked by themselves here"})
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
	}
	return append(own,
		fieldRule{"weight", typeNumber, kind == explainer.KindSection, "the place in the reading order, smallest first"},
		fieldRule{"aliases", texts, false, "paths that the page had before, which lead to it"},
		fieldRule{"review_by", day, false, "the day by which an editor should look at it again"},
		fieldRule{"silence", typeReasons, false, "warnings that are meant so: the rule's id, and the reason"},
		fieldRule{"draft", flag, false, "true: left out of the site"},
		fieldRule{"date", typeDate, false, "Hugo's own date, for layouts of your own"},
	)
}

// Field is a field that a file can have, for the reference.
type Field struct {
	Name, Holds, Text string
	Required          bool
}

// FileKind is a kind of file with its fields, for the reference.
type FileKind struct {
	Path, What string
	Fields     []Field
}

// FileKinds are all kinds of files, in the order in which an author meets them.
func FileKinds() []FileKind {
	kinds := []FileKind{}
	for _, kind := range []explainer.Kind{KindOverview, explainer.KindSection, explainer.KindTerm, explainer.KindEvent, explainer.KindActor, KindList} {
		f := File{Kind: kind}
		path := "content/" + string(kind) + "/<id>.md"
		switch kind {
		case KindOverview:
			path = "content/_index.md"
		case KindList:
			path = "content/<folder>/_index.md"
		}
		kinds = append(kinds, FileKind{path, f.WithArticle(), documented(fieldsOf(kind))})
	}
	return append(kinds, FileKind{SourcesPath, "a source", documented(sourceFields())})
}

func documented(rules []fieldRule) []Field {
	fields := make([]Field, len(rules))
	for i, rule := range rules {
		fields[i] = Field{rule.name, rule.holds.String(), rule.text, rule.required}
	}
	return fields
}
