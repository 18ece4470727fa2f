package read

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// fields is the front matter of one file, by name. Its methods return a field's value and record its problems.
type fields struct {
	path     string
	start    problem.Place // of the front matter, for fields that are not there
	values   map[string]field
	problems []problem.Problem
}

var RuleFieldIsGivenOnce = ruleSet.Error("field-is-given-once", "A field that is there twice has two values, and programs differ "+
	"in which they take. Keep one.")

// newFields returns the fields of a mapping that the rules list, and reports unknown fields, fields that are given
// twice and required fields that are missing.
func newFields(front value, rules []fieldRule, what string) *fields {
	f := &fields{path: front.place.Path, start: front.place, values: make(map[string]field, len(front.fields))}
	for _, given := range front.fields {
		earlier, twice := f.values[given.key]
		switch {
		case !slices.ContainsFunc(rules, func(r fieldRule) bool { return r.name == given.key }):
			f.unknown(given, rules, what)
		case twice:
			f.add(RuleFieldIsGivenOnce, given.place, problem.Quote(given.key)+" is given a second time, first on line "+strconv.Itoa(earlier.place.Line),
				"keep one of the two")
		default:
			f.values[given.key] = given
		}
	}
	for _, rule := range rules {
		if given, ok := f.values[rule.name]; rule.required && (!ok || given.value.isEmpty()) {
			place := f.start
			if ok {
				place = given.value.place
			}
			f.add(RuleFieldIsGiven, place, what+` has no `+problem.Quote(rule.name), "add a line "+problem.Quote(rule.name+": …"))
		}
	}
	return f
}

func (f *fields) unknown(given field, rules []fieldRule, what string) {
	names := make([]string, 0, len(rules))
	for _, rule := range rules {
		names = append(names, rule.name)
	}
	const most = 30 // names that a reader looks through
	fix := "remove it, or write another of the known fields"
	if len(names) <= most {
		fix = what + " can have " + strings.Join(names, ", ")
	}
	nearest := nearestField(given.key, names)
	if given.key == "type" && slices.Contains(names, "kind") { // the word of other programs
		nearest = "kind"
	}
	if nearest != "" {
		fix = "did you mean " + problem.Quote(nearest) + "?"
	}
	f.add(RuleFieldIsKnown, given.place, problem.Quote(given.key)+" is no field of "+what, fix)
}

// nearestField takes "see-also" and "seeAlso" for see_also before it counts letters.
func nearestField(key string, names []string) string {
	plain := func(s string) string {
		return strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(s))
	}
	for _, name := range names {
		if plain(name) == plain(key) {
			return name
		}
	}
	const longest = 40 // code units; nothing longer is a misspelt field
	if len(key) > longest {
		return ""
	}
	return problem.Nearest(key, names)
}

func (v value) isEmpty() bool {
	return v.shape == nothing || v.shape == scalar && strings.TrimSpace(v.text) == "" || v.shape == list && len(v.items) == 0
}

func (f *fields) add(rule *problem.Rule, place problem.Place, message, fix string) {
	f.problems = append(f.problems, problem.New(rule, place, message, fix))
}

// scalar is a field's value, if it is a single one.
func (f *fields) scalar(name string, holds fieldType) (value, bool) {
	given, ok := f.values[name]
	if !ok || given.value.isEmpty() {
		return value{}, false
	}
	if v := given.value; v.shape != scalar {
		f.mistyped(name, v, holds)
		return value{}, false
	}
	return given.value, true
}

var RuleFieldHasItsType = ruleSet.Error("field-has-its-type", "Text is text, a list is a list, and a switch is true or false. "+
	"Dates with brackets or braces need quotes, since YAML takes them for lists.")

func (f *fields) mistyped(name string, v value, holds fieldType) {
	fix := "write " + holds.String()
	switch {
	case (holds == typeText || holds == typeDate || holds == typeDay) && v.shape != scalar:
		fix = "put the value in quotes: " + name + `: "…"`
	case holds == typeTime:
		fix = "write a time like 2026-12-01T06:00+01:00"
	case holds == typeTexts:
		fix = "write a list: " + name + ": [one, two]"
	case holds == typeFlag:
		fix = "write true or false"
	case holds == typeReasons:
		fix = "write a rule and a reason a line: term-is-mentioned: \"…\""
	case holds == typeChanges:
		fix = "write a list: a line \"- date: 2022-02-24\" for each change, and below it the lines \"kind: …\" and \"text: …\""
	case holds == typePositions:
		fix = "write a list: a line \"- actor: id-of-an-actor\" for each position, and below it the lines \"answer: …\", \"date: …\" and \"source: …\""
	case holds == typePlaces:
		fix = "write a list: a line \"- name: Kyiv\" for each place, and below it the lines \"lat: 50.45\" and \"lon: 30.52\""
	case holds == typeLines:
		fix = "write a list: a line \"- label: Line of control\" for each line, and below it the lines \"file: …\", \"date: …\" and \"source: …\""
	case holds == typeDegrees:
		fix = "write degrees with decimals: " + name + ": 30.52"
	case holds == typeVersions:
		fix = "write a list: a line \"- file: earlier.txt\" for each version, and below it the line \"date: 2016-04-27\""
	case holds == typeNumber:
		fix = "write a whole number: " + name + ": 10"
	}
	f.add(RuleFieldHasItsType, v.place, problem.Quote(name)+" is "+v.said()+", not "+holds.String(), fix)
}

func (f *fields) text(name string) string {
	v, _ := f.scalar(name, typeText)
	return strings.TrimSpace(v.text)
}

// texts is a list of texts. One text alone is a list of one.
func (f *fields) texts(name string) []value {
	given, ok := f.values[name]
	if !ok || given.value.isEmpty() {
		return nil
	}
	var texts []value
	switch v := given.value; v.shape {
	case scalar:
		texts = append(texts, v)
	case list:
		for _, item := range v.items {
			if item.shape != scalar {
				f.add(RuleFieldHasItsType, item.place, "an item of "+problem.Quote(name)+" is "+item.said()+", not text",
					"put the item in quotes, or remove it")
				continue
			}
			texts = append(texts, item)
		}
	default:
		f.mistyped(name, v, typeTexts)
	}
	return texts
}

// silences are the rules of a field like silence: {term-is-mentioned: "why"}.
func (f *fields) silences(name string) []problem.Silence {
	given, ok := f.values[name]
	if !ok || given.value.isEmpty() {
		return nil
	}
	if given.value.shape != mapping {
		f.mistyped(name, given.value, typeReasons)
		return nil
	}
	var silences []problem.Silence
	for _, rule := range given.value.fields {
		if rule.value.shape != scalar && rule.value.shape != nothing {
			f.add(RuleFieldHasItsType, rule.value.place, "the reason for "+problem.Quote(rule.key)+" is "+rule.value.said()+", not text",
				"put the reason in quotes")
			continue
		}
		silences = append(silences, problem.Silence{Rule: rule.key, Reason: rule.value.text, Place: rule.place, Path: f.path})
	}
	return silences
}

// items iterates over the items of a list whose items have fields, such as changes, each with its fields. The problems of an
// item are the file's when the loop's body ends.
func (f *fields) items(name string, holds fieldType, what string) iter.Seq2[value, *fields] {
	return func(yield func(value, *fields) bool) {
		given, ok := f.values[name]
		switch {
		case !ok || given.value.isEmpty():
			return
		case given.value.shape != list:
			f.mistyped(name, given.value, holds)
			return
		}
		for _, item := range given.value.items {
			if item.shape != mapping {
				f.mistyped(name, item, holds)
				continue
			}
			own := newFields(item, holds.fields(), what)
			goesOn := yield(item, own)
			f.problems = append(f.problems, own.problems...)
			if !goesOn {
				return
			}
		}
	}
}

// words is a list of texts without their places.
func (f *fields) words(name string) []string {
	var words []string
	for _, v := range f.texts(name) {
		words = append(words, strings.TrimSpace(v.text))
	}
	return words
}

func (f *fields) flag(name string, otherwise bool) bool {
	v, ok := f.scalar(name, typeFlag)
	switch {
	case !ok:
		return otherwise
	case v.quote == 0 && strings.EqualFold(v.text, "true"):
		return true
	case v.quote == 0 && strings.EqualFold(v.text, "false"):
		return false
	}
	f.mistyped(name, v, typeFlag)
	return otherwise
}

func (f *fields) number(name string) int {
	v, ok := f.scalar(name, typeNumber)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(v.text)
	if err != nil || v.quote > 0 {
		f.mistyped(name, v, typeNumber)
	}
	return n
}

var RuleDateIsDay = ruleSet.Error("date-is-a-day", "The days on which a text was published, updated or should be looked at again "+
	"are known, so they are given as days.")

// date is an EDTF date, of any precision or a day.
func (f *fields) date(name string, holds fieldType) edtf.Date {
	v, ok := f.scalar(name, holds)
	if !ok {
		return edtf.Date{}
	}
	date, err := edtf.Parse(v.text)
	if err != nil {
		place, reason, fix := v.place, err.Error(), ""
		if wrong := (*edtf.ParseError)(nil); errors.As(err, &wrong) {
			place, reason = v.inside(wrong.Offset), wrong.Reason
			if wrong.Fix != "" {
				fix = "write " + wrong.Fix
			}
		}
		f.add(RuleDateParses, place, problem.Quote(name)+" is "+v.said()+": "+reason,
			cmp.Or(fix, "write a date like 2022-02-24, 2022-02 or 2022"))
		return edtf.Date{}
	}
	if holds == typeDay && !date.IsDay() {
		f.add(RuleDateIsDay, v.place, problem.Quote(name)+" is "+v.said()+", which is not one day", "write a day like 2022-02-24")
		return edtf.Date{}
	}
	return date
}
