package read

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// names is a list of CSL names: mappings of name parts, or plain texts for institutions.
func (f *fields) names(name string) []explainer.Name {
	given, ok := f.values[name]
	if !ok || given.value.isEmpty() {
		return nil
	}
	items := given.value.items
	if given.value.shape != list {
		items = []value{given.value}
	}
	var names []explainer.Name
	for _, item := range items {
		switch item.shape {
		case scalar:
			names = append(names, explainer.Name{Literal: strings.TrimSpace(item.text)})
		case mapping:
			names = append(names, f.nameOf(item))
		default:
			f.add(RuleFieldHasItsType, item.place, "an item of "+problem.Quote(name)+" is "+item.said()+", not a name",
				"write {family: …, given: …}, or the name of an institution")
		}
	}
	return names
}

var RuleFieldIsGiven = ruleSet.Error("field-is-given", "Some fields must be there: a title everywhere, a standfirst in the "+
	"overview, a weight in a section, a date in an event, a kind in an actor, an id, a type and a title in a source.")

var RuleFieldIsKnown = ruleSet.Error("field-is-known", "A field that nobody reads is most often a misspelt one, so it is said "+
	"and never ignored. The reference lists the fields of each kind of file. A source has the variables of CSL 1.0.2.")

// nameOf puts particles where they are printed: "Charles de" "Gaulle", and "Vincent" "van Gogh".
func (f *fields) nameOf(item value) explainer.Name {
	parts := map[string]string{}
	for _, part := range item.fields {
		switch {
		case !slices.Contains(cslNameParts(), part.key):
			fix := "a name can have " + strings.Join(cslNameParts(), ", ")
			if nearest := nearestField(part.key, cslNameParts()); nearest != "" {
				fix = "did you mean " + problem.Quote(nearest) + "?"
			}
			f.add(RuleFieldIsKnown, part.place, problem.Quote(part.key)+" is no part of a name", fix)
		case part.value.shape != scalar && part.value.shape != nothing:
			f.mistyped(part.key, part.value, typeText)
		default:
			parts[part.key] = strings.TrimSpace(part.value.text)
		}
	}
	if parts["family"] == "" && parts["literal"] == "" {
		f.add(RuleFieldIsGiven, item.place, `a name has no "family"`, `add "family: …", or "literal: …" for an institution`)
	}
	return explainer.Name{
		Family:  join(parts["non-dropping-particle"], parts["family"], parts["suffix"]),
		Given:   join(parts["given"], parts["dropping-particle"]),
		Literal: parts["literal"],
	}
}

func join(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ")
}

var RuleDateParses = ruleSet.Error("date-parses", "Dates are EDTF (ISO 8601-2), which can say what is known and no more: a day "+
	"(2022-02-24), a month (2022-02), about (1994~), perhaps (1994?), a time from and to (2014/2022), and more.")

// sourceDate is a date of a source: EDTF, or the form of CSL-JSON, {date-parts: [[2022, 2, 24]]}.
func (f *fields) sourceDate(name string) edtf.Date {
	given, ok := f.values[name]
	if !ok || given.value.shape != mapping {
		return f.date(name, typeDate)
	}
	for _, part := range given.value.fields {
		if text, ok := dateOfParts(part.value); ok && part.key == "date-parts" && len(given.value.fields) == 1 {
			if date, err := edtf.Parse(text); err == nil {
				return date
			}
		}
	}
	f.add(RuleDateParses, given.value.place, problem.Quote(name)+" is a mapping that is no date", "write a date like 2022-02-24, 2022-02 or 2022")
	return edtf.Date{}
}

// dateOfParts is the EDTF of date-parts: one date, or the first and the last of a range.
func dateOfParts(v value) (string, bool) {
	var dates []string
	for _, item := range v.items {
		var parts []string
		for i, part := range item.items {
			text := part.text
			if i > 0 && len(text) == 1 {
				text = "0" + text
			}
			parts = append(parts, text)
		}
		dates = append(dates, strings.Join(parts, "-"))
	}
	return strings.Join(dates, "/"), len(dates) == 1 || len(dates) == 2
}
