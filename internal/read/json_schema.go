package read

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/chart"
)

// Schema is a JSON Schema (draft 7, which editors know) as a tree for encoding/json.
type Schema = map[string]any

// Schema describes the front matter of such a file, or the list of sources, as its fields are read: text can be a number or a
// switch, one text is a list of one, an optional field can be empty. An editor that goes by it marks no file that is read
// without a problem of its fields.
func (k FileKind) Schema() Schema {
	item := fieldsSchema(k.rules)
	item["title"] = strings.ToUpper(k.What[:1]) + k.What[1:]
	if k.Path == SourcesPath {
		for _, date := range cslDates() {
			inParts := Schema{"type": "object", "required": []string{"date-parts"}, "additionalProperties": false,
				"properties": Schema{"date-parts": Schema{"type": "array", "minItems": 1, "maxItems": 2}}}
			given := item["properties"].(Schema)[date].(Schema)
			given["anyOf"] = append(given["anyOf"].([]any), inParts)
		}
		item = Schema{"title": "Sources", "type": []string{"array", "null"}, "items": item}
	}
	item["$schema"] = "http://json-schema.org/draft-07/schema#"
	return item
}

func fieldsSchema(rules []fieldRule) Schema {
	properties := Schema{}
	required := []string{}
	for _, rule := range rules {
		property := rule.schema()
		if rule.text != "" {
			property["description"] = rule.text
		}
		properties[rule.name] = property
		if rule.required {
			required = append(required, rule.name)
		}
	}
	return Schema{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

// schema describes a field's value.
func (r fieldRule) schema() Schema {
	value := r.holds.schema()
	switch {
	case len(r.holds.fields()) > 0:
		value = Schema{"type": "array", "items": fieldsSchema(r.holds.fields())}
	case len(r.choices()) > 0:
		value = Schema{"enum": r.choices()}
	case r.name == "URL":
		value = Schema{"type": "string", "pattern": `^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+`}
	case r.name == "id":
		value = Schema{"type": scalars, "pattern": `^[\p{L}\p{M}\p{Nd}._-]+$`}
	case r.required && r.holds == typeText:
		value = Schema{"type": scalars, "pattern": `\S`}
	}
	if r.required {
		return value
	}
	if r.holds == typeTime { // a line without a time holds nothing back
		return Schema{"anyOf": []any{value, Schema{"enum": []any{""}}}}
	}
	return Schema{"anyOf": []any{value, Schema{"enum": []any{nil, ""}}}}
}

// choices are the only values that can be given; none where any text can.
func (r fieldRule) choices() []string {
	switch r.name {
	case "kind":
		if r.holds == typeChangeKind {
			return changeKinds()
		}
		if r.holds == typeChartKind {
			return chart.Types()
		}
		if r.holds == typeForm {
			return forms()
		}
		return actorKinds()
	case "status":
		return statuses()
	case "menu":
		return menus()
	case "type":
		return cslTypes()
	}
	return nil
}

// scalars are the types of what YAML writes without a list or a mapping: text, to the fields that hold text.
var scalars = []string{"string", "number", "boolean"}

// schema describes a value that is given.
func (t fieldType) schema() Schema {
	scalar, orNothing := Schema{"type": scalars}, Schema{"type": []string{"string", "number", "boolean", "null"}}
	switch t {
	case typeTexts:
		return Schema{"anyOf": []any{scalar, Schema{"type": "array", "items": scalar}}}
	case typeDegrees:
		return Schema{"type": "number"}
	case typeFlag:
		return Schema{"type": "boolean"}
	case typeNumber:
		return Schema{"type": "integer"}
	case typeAmount:
		return Schema{"type": []string{"string", "number"}, "pattern": amountForm.String(), "patternErrorMessage": "write digits, as in 1234.5, 200/300 or 200~"}
	case typeDay:
		return Schema{"type": "string", "pattern": dayPattern, "patternErrorMessage": "write a day, as in 2022-02-24"}
	case typeTime:
		return Schema{"type": "string", "pattern": publishPattern, "patternErrorMessage": "write a time with its zone, as in 2026-12-01T06:00+01:00"}
	case typeDate:
		return Schema{"type": []string{"string", "integer"}, "pattern": datePattern, "patternErrorMessage": "write a date, as in 2022-02-24, 2022-02 or 2022"}
	case typeNames:
		name := nameSchema(orNothing)
		return Schema{"anyOf": []any{scalar, name, Schema{"type": "array", "items": Schema{"anyOf": []any{scalar, name}}}}}
	case typeReasons:
		return Schema{"type": "object", "additionalProperties": orNothing}
	}
	return scalar
}

// nameSchema describes a name of CSL, in its parts.
func nameSchema(part Schema) Schema {
	parts := Schema{}
	for _, name := range cslNameParts() {
		parts[name] = part
	}
	return Schema{
		"type": "object", "properties": parts, "additionalProperties": false,
		"anyOf": []any{Schema{"required": []string{"family"}}, Schema{"required": []string{"literal"}}},
	}
}

// publishPattern is the form of the field publish (RFC 3339, with or without seconds).
const publishPattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$`

// The dates of EDTF (ISO 8601-2) as regular expressions of ECMA 262: their form, not whether a month has a 31st.
const (
	doubt        = `[?~%]?`
	yearPattern  = doubt + `(-?[0-9X]{4}|Y-?[1-9][0-9]*(E[0-9]+)?)(S[0-9]+)?` + doubt
	monthPattern = doubt + `(0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|[0-4]X|X[0-9X])` + doubt
	dayOfMonth   = doubt + `(0[1-9]|[12][0-9]|3[01]|[0-3]X|X[0-9X])` + doubt
	timePattern  = `T[0-2][0-9]:[0-5][0-9]:[0-6][0-9](\.[0-9]+)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?`

	pointPattern = yearPattern + `(-` + monthPattern + `(-` + dayOfMonth + `(` + timePattern + `)?)?)?`
	spanPattern  = `(\.\.|` + pointPattern + `)?/(\.\.|` + pointPattern + `)?`
	memberOfSet  = `(\.\.)?` + pointPattern + `(\.\.(` + pointPattern + `)?)?`
	setPattern   = `[\[{]` + memberOfSet + `(,` + memberOfSet + `)*[\]}]`
	datePattern  = `^\s*(` + pointPattern + `|` + spanPattern + `|` + setPattern + `)\s*$`
	dayPattern   = `^-?[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
)
