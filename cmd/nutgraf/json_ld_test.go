package main

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// What schema.org's vocabulary says (version 30) of the types and properties that pages use: the types above each type, and
// of each property the types that have it and the types of its values.
var (
	schemaTypes = map[string][]string{
		"Article": {"CreativeWork"}, "WebSite": {"CreativeWork"}, "WebPage": {"CreativeWork"}, "ProfilePage": {"WebPage"}, "DefinedTermSet": {"CreativeWork"},
		"FAQPage": {"WebPage"}, "Question": {"Comment"}, "Answer": {"Comment"},
		"CorrectionComment": {"Comment"}, "Comment": {"CreativeWork"}, "Quotation": {"CreativeWork"}, "CreativeWork": {"Thing"}, "Person": {"Thing"}, "Organization": {"Thing"},
		"GovernmentOrganization": {"Organization"},
		"Country":                {"AdministrativeArea"}, "AdministrativeArea": {"Place"}, "Place": {"Thing"}, "Event": {"Thing"}, "DefinedTerm": {"Intangible"},
		"Observation": {"QuantitativeValue"}, "QuantitativeValue": {"StructuredValue"}, "StructuredValue": {"Intangible"},
		"ItemList": {"Intangible"}, "ListItem": {"Intangible"}, "Intangible": {"Thing"}, "Thing": nil,
	}
	schemaProperties = map[string]struct{ of, values []string }{
		"about":            {[]string{"CreativeWork", "Event"}, []string{"Thing"}},
		"acceptedAnswer":   {[]string{"Question"}, []string{"Answer", "ItemList"}},
		"actor":            {[]string{"Event"}, []string{"Person", "PerformingGroup"}},
		"alternateName":    {[]string{"Thing"}, []string{"Text"}},
		"author":           {[]string{"CreativeWork"}, []string{"Organization", "Person"}},
		"correction":       {[]string{"CreativeWork"}, []string{"CorrectionComment", "Text", "URL"}},
		"creator":          {[]string{"CreativeWork"}, []string{"Organization", "Person"}},
		"dateCreated":      {[]string{"CreativeWork"}, []string{"Date"}},
		"dateModified":     {[]string{"CreativeWork"}, []string{"Date"}},
		"datePublished":    {[]string{"CreativeWork"}, []string{"Date"}},
		"description":      {[]string{"Thing"}, []string{"Text"}},
		"endDate":          {[]string{"Event"}, []string{"Date"}},
		"hasDefinedTerm":   {[]string{"DefinedTermSet"}, []string{"DefinedTerm"}},
		"hasPart":          {[]string{"CreativeWork"}, []string{"CreativeWork"}},
		"headline":         {[]string{"CreativeWork"}, []string{"Text"}},
		"inDefinedTermSet": {[]string{"DefinedTerm"}, []string{"DefinedTermSet", "URL"}},
		"inLanguage":       {[]string{"CreativeWork", "Event"}, []string{"Text"}},
		"isBasedOn":        {[]string{"CreativeWork"}, []string{"CreativeWork", "Product", "URL"}},
		"isPartOf":         {[]string{"CreativeWork"}, []string{"CreativeWork", "URL"}},
		"itemListElement":  {[]string{"ItemList"}, []string{"ListItem", "Text", "Thing"}},
		"jobTitle":         {[]string{"Person"}, []string{"DefinedTerm", "Text"}},
		"license":          {[]string{"CreativeWork"}, []string{"CreativeWork", "URL"}},
		"mainEntity":       {[]string{"CreativeWork"}, []string{"Thing"}},
		"name":             {[]string{"Thing"}, []string{"Text"}},
		"maxValue":         {[]string{"QuantitativeValue"}, []string{"Number"}},
		"minValue":         {[]string{"QuantitativeValue"}, []string{"Number"}},
		"observationDate":  {[]string{"Observation"}, []string{"Date"}},
		"position":         {[]string{"CreativeWork", "ListItem"}, []string{"Integer", "Text"}},
		"sameAs":           {[]string{"Thing"}, []string{"URL"}},
		"startDate":        {[]string{"Event"}, []string{"Date"}},
		"suggestedAnswer":  {[]string{"Question"}, []string{"Answer", "ItemList"}},
		"termCode":         {[]string{"DefinedTerm"}, []string{"Text"}},
		"text":             {[]string{"CreativeWork"}, []string{"Text"}},
		"unitText":         {[]string{"QuantitativeValue"}, []string{"Text"}},
		"url":              {[]string{"Thing"}, []string{"URL"}},
		"value":            {[]string{"QuantitativeValue"}, []string{"Number"}},
	}
)

// isSchemaType reports whether a type is one of others, or below one.
func isSchemaType(name string, others []string) bool {
	return slices.Contains(others, name) || slices.ContainsFunc(schemaTypes[name], func(above string) bool { return isSchemaType(above, others) })
}

var schemaDate = regexp.MustCompile(`^-?\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$`)

// judgeJSONLD returns what the vocabulary says against an object.
func judgeJSONLD(object map[string]any) (faults []string) {
	name, _ := object["@type"].(string)
	if _, isKnown := schemaTypes[name]; !isKnown {
		return []string{"no type " + name}
	}
	for key, value := range object {
		property, isKnown := schemaProperties[key]
		switch {
		case key == "@type" || key == "@id" || key == "@context":
			continue
		case !isKnown:
			faults = append(faults, "no property "+key)
			continue
		case !isSchemaType(name, property.of):
			faults = append(faults, name+" has no "+key)
		}
		values, isList := value.([]any)
		if !isList {
			values = []any{value}
		}
		for _, value := range values {
			switch value := value.(type) {
			case map[string]any:
				if _, hasType := value["@type"]; !hasType && value["@id"] != nil { // refers to an object of another page
					continue
				}
				of, _ := value["@type"].(string)
				if !isSchemaType(of, property.values) {
					faults = append(faults, key+" is no "+of)
				}
				faults = append(faults, judgeJSONLD(value)...)
			case float64:
				if !slices.Contains(property.values, "Number") && (!slices.Contains(property.values, "Integer") || value != float64(int(value))) {
					faults = append(faults, key+" is no number")
				}
			case string:
				at, err := url.Parse(value)
				isText := slices.Contains(property.values, "Text")
				isURL := slices.Contains(property.values, "URL") && err == nil && at.IsAbs()
				if !isText && !isURL && !(slices.Contains(property.values, "Date") && schemaDate.MatchString(value)) {
					faults = append(faults, key+" is not "+value)
				}
			default:
				faults = append(faults, key+" has a value of no type")
			}
		}
	}
	return faults
}

// jsonLDOf returns the JSON-LD of a page; nil when it has none.
func jsonLDOf(t *testing.T, page string) map[string]any {
	t.Helper()
	content, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	_, after, has := bytes.Cut(content, []byte(`<script type="application/ld+json">`))
	if !has {
		return nil
	}
	text, _, _ := bytes.Cut(after, []byte("</script>"))
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		t.Fatalf("%s: %v", page, err)
	}
	if object["@context"] != "https://schema.org" {
		t.Errorf("%s: the context is %v", page, object["@context"])
	}
	return object
}

func TestJSONLDHasTheWordsOfSchemaOrg(t *testing.T) {
	site := writeProject(t, txtar.Parse([]byte(everyKind)))
	house := buildHouse(t)
	for page, kind := range map[string]string{
		site + "/": "Article", site + "/sections/first/": "Article", site + "/glossary/": "DefinedTermSet", site + "/glossary/pact/": "DefinedTerm",
		site + "/timeline/": "ItemList", site + "/timeline/signing/": "Event", site + "/actors/ada/": "Person", site + "/actors/france/": "Country",
		site + "/actors/osce/": "Organization", site + "/pages/about/": "WebPage", site + "/authors/bea/": "ProfilePage", site + "/sections/": "",
		site + "/actors/": "", site + "/sources/": "", site + "/all/": "", site + "/search/": "", site + "/changes/": "",
		house + "/": "WebSite", house + "/glossary/": "DefinedTermSet", house + "/glossary/nato/": "DefinedTerm", house + "/paris/": "Article",
		house + "/timeline/": "ItemList", house + "/actors/france/": "Country",
	} {
		object := jsonLDOf(t, page+"index.html")
		if got, _ := object["@type"].(string); got != kind {
			t.Errorf("%s is described as %q, want %q", page, got, kind)
		}
	}
	used := map[string]bool{}
	for _, site := range []string{site, house, "../../public"} {
		err := filepath.WalkDir(site, func(name string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(name) != ".html" {
				return err
			}
			if object := jsonLDOf(t, name); object != nil {
				note(object, used)
				for _, fault := range judgeJSONLD(object) {
					t.Errorf("%s: %s", name, fault)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for property := range schemaProperties {
		if !used[property] && property != "actor" { // the table keeps it since it would be wrong for a state
			t.Errorf("no page uses %s", property)
		}
	}
}

// note records the properties in an object.
func note(value any, used map[string]bool) {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			used[key] = true
			note(inner, used)
		}
	case []any:
		for _, inner := range value {
			note(inner, used)
		}
	}
}

func TestWrongJSONLDIsFound(t *testing.T) {
	for text, fault := range map[string]string{
		`{"@type": "Essay"}`: "no type Essay", `{"@type": "Article", "title": "x"}`: "no property title", `{"@type": "Person", "headline": "x"}`: "Person has no headline",
		`{"@type": "Event", "actor": [{"@type": "Country", "name": "x"}]}`: "actor is no Country", `{"@type": "Article", "license": "cc-by"}`: "license is not cc-by",
		`{"@type": "Event", "startDate": "spring"}`: "startDate is not spring", `{"@type": "ListItem", "position": 1.5}`: "position is no number", `{"@type": "Person", "name": true}`: "name has a value of no type",
	} {
		var object map[string]any
		if err := json.Unmarshal([]byte(text), &object); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(judgeJSONLD(object), "; "); got != fault {
			t.Errorf("%s: %q, want %q", text, got, fault)
		}
	}
}

// everyKind is an explainer with an entry of every kind, and all fields that its pages describe in JSON-LD.
const everyKind = `
-- hugo.toml --
baseURL = "https://example.org/"
[publisher]
license = "CC BY 4.0"
licenseURL = "https://creativecommons.org/licenses/by/4.0/"
-- content/_index.md --
---
title: Pacts and promises
short_title: Pacts
standfirst: In one sentence.
authors: [bea, The editors]
published: 2025-01-01
updated: 2025-02-01
---
A pact by Ada.
-- content/sections/first.md --
---
title: First
summary: What a pact is.
weight: 1
authors: [bea]
updated: 2025-02-01
changes:
  - date: 2025-03-01
    kind: correction
    text: The year was wrong.
sources: [paper]
---
A pact of France and the OSCE, which Ada signed.
-- content/glossary/pact.md --
---
title: pact
abbreviation: PCT
synonyms: [accord]
---
A pact is a promise.
-- content/timeline/signing.md --
---
title: The signing
when: 1999-05/2000
actors: [ada, france, osce]
---
It was signed.
-- content/actors/ada.md --
---
title: Ada
kind: person
role: Signer
synonyms: [Countess]
---
Ada signs.
-- content/actors/france.md --
---
title: France
kind: state
---
A state.
-- content/actors/osce.md --
---
title: OSCE
kind: organisation
---
An organisation.
-- content/pages/about.md --
---
title: About
summary: Who we are.
---
We.
-- content/authors/bea.md --
---
title: Bea
role: Reporter
links: ["https://example.com/bea"]
---
Bea writes.
-- data/sources.yaml --
- id: paper
  type: article
  title: A paper
`
