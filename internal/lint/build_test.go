package lint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

func titles[T any](list []T, title func(T) string) string {
	var all []string
	for _, item := range list {
		all = append(all, title(item))
	}
	return strings.Join(all, " ")
}

func termID(t *explainer.Term) string       { return t.ID }
func eventID(v *explainer.Event) string     { return v.ID }
func sectionID(s *explainer.Section) string { return s.ID }
func sourceID(s *explainer.Source) string   { return s.ID }

func TestModelHoldsWhatTheFilesSay(t *testing.T) {
	e, problems := english(t, project(sound, `-- content/_index.md --
---
title: 1949
standfirst: >-
  What was signed,
  and why.
authors: The editors
published: 2025-09-03
key_points: [One, "Two: b"]
---
-- content/glossary/_index.md --
---
title: Words
---
What the words mean.
-- content/sections/start.md --
---
title: Start
weight: 20
nolink: [nato, actor:canada]
sources: [treaty-1949, treaty-1949]
---
Twelve states signed.
-- content/sections/before/index.md --
---
title: Before
weight: 10
---
There was a war.
-- content/sections/after.md --
---
title: After
weight: 20
---
There was none.
-- content/glossary/nato.md --
---
title: NATO
abbreviation: NO
synonyms: [Alliance, 1949, true]
see_also: [article-5]
autolink: false
stem: False
case_sensitive: true
aliases: /terms/nato/
review_by: 2026-01-31
---
-- content/glossary/nato.md --
---
title: NATO
abbreviation: NO
synonyms: [Alliance, 1949, true]
see_also: [article-5]
autolink: false
stem: False
case_sensitive: true
aliases: /terms/nato/
review_by: 2026-01-31
---

<!-- A comment first. -->

The "North Atlantic Treaty
*Organization*" isn't [one](https://x.org) of `+"`a  \"b\"`"+` -- it is {{< nolink >}}NATO{{< /nolink >}} &amp; 1\. so on.[^1]

[^1]: A note.
-- content/glossary/article-5.md --
---
title: Article 5
---
An attack on one is an attack on all.
-- content/timeline/war.md --
---
title: The war
when: 1939/1945
actors: [canada]
key: true
---
A war.
`))
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	nato := e.Terms[1]
	for _, test := range []struct{ what, got, want string }{
		{"title", e.Title, "1949"},
		{"standfirst", e.Standfirst, "What was signed, and why."},
		{"authors", fmt.Sprint(e.Bylines), "[The editors]"},
		{"key points", strings.Join(e.KeyPoints, "|"), "One|Two: b"},
		{"published", e.Published.String(), "2025-09-03"},
		{"folder", e.Folders[explainer.KindTerm].Title, "Words"},
		{"sections", titles(e.Sections, sectionID), "before after start"},
		{"terms", titles(e.Terms, termID), "article-5 nato"},
		{"events", titles(e.Events, eventID), "war treaty-signed"},
		{"actor's events", titles(e.Actors[0].Events, eventID), "war treaty-signed"},
		{"nolink", strings.Join(e.Sections[2].NoLink, " "), "actor:canada term:nato"},
		{"sources", titles(e.Sections[2].Sources, sourceID), "treaty-1949"},
		{"cited by", e.Sources[0].CitedBy[0].ID, "start"},
		{"abbreviation", nato.Abbreviation, "NO"},
		{"synonyms", strings.Join(nato.Synonyms, "|"), "Alliance|1949|true"},
		{"see also", titles(nato.SeeAlso, termID), "article-5"},
		{"aliases", strings.Join(nato.Aliases, "|"), "/terms/nato/"},
		{"review by", nato.ReviewBy.String(), "2026-01-31"},
		{"short", nato.Short, "The “North Atlantic Treaty Organization” isn’t one of a \"b\" – it is NATO & 1. so on."},
		{"place of an item", nato.Document.Field("see_also[0]").String(), "content/glossary/nato.md:5:12"},
		{"place of nothing", nato.Document.Field("forms").String(), "content/glossary/nato.md"},
		{"place in the body", nato.Document.At(1).String(), "content/glossary/nato.md:13:1"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.what, test.got, test.want)
		}
	}
	if nato.Autolink || nato.Stem || !nato.CaseSensitive || !e.Events[0].Key {
		t.Errorf("switches: %v %v %v %v", nato.Autolink, nato.Stem, nato.CaseSensitive, e.Events[0].Key)
	}
	middle := e.Sections[1]
	if middle.Number != 2 || middle.Previous != e.Sections[0] || middle.Next != e.Sections[2] || e.Sections[0].Previous != nil {
		t.Errorf("sections are not linked in order")
	}
}

func TestTitlesSortAsTheLanguageDoes(t *testing.T) {
	files := project(sound)
	for id, title := range map[string]string{"a": "Zebra", "b": "äpple", "c": "Apple", "d": "Ö", "e": "Österreich"} {
		for path, content := range project("-- content/glossary/" + id + ".md --\n---\ntitle: " + title + "\n---\nA word.\n") {
			files[path] = content
		}
	}
	for language, want := range map[string]string{"de": "c b nato d e a", "sv": "c nato a b d e"} {
		explainers, problems, err := Read(files, []read.Language{{Code: language}})
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		if got := titles(explainers[0].Terms, termID); got != want {
			t.Errorf("%s: got %q, want %q", language, got, want)
		}
	}
}

func TestLanguagesAreReadByHugosRules(t *testing.T) {
	french := `_index.%s --
---
title: Le traité
standfirst: Quoi et pourquoi.
---
-- %sglossary/nato.%s --
---
title: OTAN
see_also: [article-5]
---
L’OTAN est [une alliance](actor:canada).
`
	write := func(dir, ending string) string {
		return "-- " + dir + strings.NewReplacer("_index.%s", "_index."+ending, "%sglossary/nato.%s", dir+"glossary/nato."+ending).Replace(french)
	}
	for _, test := range []struct {
		name, files, dir, path string
	}{
		{"suffix", write("content/", "fr.md"), "content", "content/glossary/nato.fr.md"},
		{"folder", write("contenu/", "md"), "contenu", "contenu/glossary/nato.md"},
		{"folder inside", write("content/fr/", "md"), "content/fr", "content/fr/glossary/nato.md"},
	} {
		t.Run(test.name, func(t *testing.T) {
			explainers, problems, err := Read(project(sound, test.files), []read.Language{{Code: "en"}, {Code: "fr", ContentDir: test.dir}})
			if err != nil {
				t.Fatal(err)
			}
			want := test.path + ":3:12 term-is-defined\n" + test.path + ":5:27 actor-is-defined\n"
			if got := printed(problems); got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
			en, fr := explainers[0], explainers[1]
			if en.Title != "The treaty" || fr.Title != "Le traité" || len(en.Terms) != 1 || len(fr.Terms) != 1 || len(fr.Sections) != 0 {
				t.Errorf("got %q with %d terms and %q with %d terms", en.Title, len(en.Terms), fr.Title, len(fr.Terms))
			}
			if fr.Terms[0].ID != "nato" || fr.Terms[0].Short != "L’OTAN est une alliance." {
				t.Errorf("got %q %q", fr.Terms[0].ID, fr.Terms[0].Short)
			}
			if en.Sources[0] == fr.Sources[0] {
				t.Errorf("languages share a source, which would be cited by both")
			}
		})
	}
}

func TestLanguageWithoutOverviewSaysSo(t *testing.T) {
	_, problems, err := Read(project(sound), []read.Language{{Code: "en"}, {Code: "fr", ContentDir: "contenu"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := printed(problems), "contenu/_index.md overview-is-given\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSourcesAreCSL(t *testing.T) {
	e, problems := english(t, project(sound, `-- data/sources.yaml --
# Sources
- id: b
  type: book
  title: 1984
  author:
    - {family: Gogh, given: Vincent, non-dropping-particle: van}
    - United Nations
    - literal: The Times
  container-title: C
  publisher: P
  publisher-place: London
  number: 007
  issued: 1949~
  accessed: {date-parts: [[2025, 9, 3]]}
  URL: https://example.org/a?b=c
  note: "yes: no"
- {id: a, type: treaty, title: T, issued: {date-parts: [[1949], [1950]]}}
`))
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	a, b := e.Sources[0], e.Sources[1]
	var names []string
	for _, n := range b.Authors {
		names = append(names, n.String())
	}
	for _, test := range []struct{ what, got, want string }{
		{"order", a.ID + b.ID, "ab"},
		{"title", b.Title, "1984"},
		{"authors", strings.Join(names, "|"), "Vincent van Gogh|United Nations|The Times"},
		{"number", b.Number, "007"},
		{"issued", b.Issued.String(), "1949~"},
		{"accessed", b.Accessed.String(), "2025-09-03"},
		{"range", a.Issued.String(), "1949/1950"},
		{"place", b.Place.String(), "data/sources.yaml:2:3"},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %q, want %q", test.what, test.got, test.want)
		}
	}
}

func TestProblemsOfSourcesStandAtTheirPlaces(t *testing.T) {
	_, problems := english(t, project(sound, `-- data/sources.yaml --
- id: a b
  type: buch
  tittle: T
- just text
- id: b
  type: book
  title: T
  author: [{famly: X}, [y]]
  issued: 2025-13
  accessed: {date-parts: [[2025, 13]]}
  URL: ftp://example.org
- id: b
  type: book
  title: T
`))
	want := `data/sources.yaml:1:3: a source has no "title" [field-is-given]
    fix: add a line "title: …"
data/sources.yaml:1:8: the id "a b" has more than letters, digits, hyphens, dots and underscores [id-is-portable]
    fix: write "a-b"
data/sources.yaml:2:9: "type" is "buch", which is no type of CSL [source-type-is-known]
    fix: write article-newspaper, webpage, treaty or another type of CSL 1.0.2
data/sources.yaml:3:3: "tittle" is no field of a source [field-is-known]
    fix: did you mean "title"?
data/sources.yaml:4:3: a source is "just text", not fields [field-has-its-type]
    fix: begin each source with "- id: …"
data/sources.yaml:8:12: a name has no "family" [field-is-given]
    fix: add "family: …", or "literal: …" for an institution
data/sources.yaml:8:13: "famly" is no part of a name [field-is-known]
    fix: did you mean "family"?
data/sources.yaml:8:24: an item of "author" is a list, not a name [field-has-its-type]
    fix: write {family: …, given: …}, or the name of an institution
data/sources.yaml:9:16: "issued" is "2025-13": month 13 [date-parses]
    fix: write a date like 2022-02-24, 2022-02 or 2022
data/sources.yaml:10:13: "accessed" is a mapping that is no date [date-parses]
    fix: write a date like 2022-02-24, 2022-02 or 2022
data/sources.yaml:11:8: "URL" is "ftp://example.org", which is no address on the web [url-is-absolute]
    fix: write the whole address, from https:// on
data/sources.yaml:12:7: the id "b" is taken by the source on line 5 [id-is-unique]
    fix: give one of the two another id
`
	got := said(t, problems)
	got = strings.Replace(got, `month 13: months run from 01 to 12, seasons from 21 to 41`, "month 13", 1)
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestPortableProposesAnID(t *testing.T) {
	for id, want := range map[string]string{
		"nato": "nato", "NATO": "nato", "Red Line": "red-line", "a--b": "a-b", "-a-": "a", "a_b.c": "a-b-c", "É": "é", "e\u0301": "é",
		"nul": "nul-1", "COM1": "com1-1", "com10": "com10", "!!": "", "нато": "нато", "北约": "北约", "हिन्दी": "हिन्दी", "ǅ": "ǆ", "": "",
	} {
		if got := explainer.PortableID(id); got != want {
			t.Errorf("explainer.PortableID(%q) = %q, want %q", id, got, want)
		}
		if again := explainer.PortableID(explainer.PortableID(id)); again != explainer.PortableID(id) {
			t.Errorf("explainer.PortableID(%q) is not portable: %q", explainer.PortableID(id), again)
		}
	}
}

func TestProblemsAreSortedAndNeverTwice(t *testing.T) {
	_, problems := english(t, project(sound, rulesTogether()))
	for i := 1; i < len(problems); i++ {
		if problems[i] == problems[i-1] || problems[i].Place.Compare(problems[i-1].Place) < 0 {
			t.Errorf("%v after %v", problems[i], problems[i-1])
		}
	}
	if !problem.HasErrors(problems) {
		t.Error("no error among all bad examples")
	}
}

func rulesTogether() string {
	var all strings.Builder
	for _, rule := range allRules() {
		all.WriteString(rule.Example().Bad)
	}
	return all.String()
}
