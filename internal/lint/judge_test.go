package lint

import (
	"strings"
	"testing"
)

func TestTenMistakesAreTenProblemsInOneRun(t *testing.T) {
	_, problems := english(t, project(sound, `-- content/_index.md --
---
title: The treaty
standfirst: What was signed, and why.
publised: 2025-09-03
---
-- content/sections/start.md --
---
title: Start
weight: 1
sources: [treaty-1949, treaty-1950]
nolink: [natto]
---
Twelve states signed [the treaty](event:treaty-sined) and

"later" — [other papers](javascript:alert(1)).
-- content/glossary/nato.md --
---
title: NATO
see_also:
  - osce
stem: perhaps
---
NATO is an alliance.
-- content/timeline/treaty-signed.md --
---
title: "The treaty is signed"
when: "1949-4-04"
actors: [canada, "kanada"]
---
Twelve states sign.
-- content/actors/canada.md --
---
title: Canada
kind: country
---
Canada is a state in North America.
`))
	want := `content/_index.md:4:1: "publised" is no field of the overview [field-is-known]
    fix: did you mean "published"?
content/actors/canada.md:3:7: "kind" is "country" [actor-kind-is-known]
    fix: write person, state or organisation
content/glossary/nato.md:4:5: "see_also" names the term "osce", which is not defined [term-is-defined]
    fix: define it in content/glossary/osce.md, or remove the name
content/glossary/nato.md:5:7: "stem" is "perhaps", not true or false [field-has-its-type]
    fix: write true or false
content/sections/start.md:4:24: "sources" names the source "treaty-1950", which is not defined [source-is-defined]
    fix: did you mean "treaty-1949"?
content/sections/start.md:5:10: "nolink" names "natto", which is no term, actor or event [entity-is-defined]
    fix: did you mean "nato"?
content/sections/start.md:7:35: the link "event:treaty-sined" names no event [event-is-defined]
    fix: did you mean "treaty-signed"?
content/sections/start.md:9:26: "javascript:alert(1)" begins with "javascript:", which no link here can [link-scheme-is-known]
    fix: use term:, event:, actor:, source:, section:, question:, claim:, number:, map:, chart:, document:, clause:, page:, author:, https:, http:, mailto:, tel: or the path of a page
content/timeline/treaty-signed.md:3:13: "when" is "1949-4-04": month 4: a month has two digits [date-parses]
    fix: write 1949-04-04
content/timeline/treaty-signed.md:4:18: "actors" names the actor "kanada", which is not defined [actor-is-defined]
    fix: did you mean "canada"?
`
	if got := said(t, problems); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Who mistakes the kind of an entry has its id right: the fix names it with its kind.
func TestLinkOfTheWrongKindIsToldTheRightOne(t *testing.T) {
	const others = "-- content/actors/ada.md --\n---\ntitle: Ada\nkind: person\n---\nA person.\n" +
		"-- content/glossary/aida.md --\n---\ntitle: Aida\n---\nAn opera.\n"
	for link, want := range map[string]string{
		"term:Ada":            `"actor:ada"`,
		"term:ada":            `"actor:ada"`,
		"actor:ada-love":      `define it in`,
		"event:canad":         `"actor:canada"`,
		"actor:treaty-signed": `"event:treaty-signed"`,
		"term:aidda":          `"aida"`,
		"actor:treaty-1949":   `"source:treaty-1949"`,
	} {
		_, problems := english(t, project(sound, others+"-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n[It]("+link+").\n"))
		if len(problems) != 1 || !strings.Contains(problems[0].Fix, want) {
			t.Errorf("%s: %v", link, printed(problems))
		}
	}
}

func TestProblemsStandAtTheirPlaces(t *testing.T) {
	term := func(front, body string) string {
		return "-- content/glossary/osce.md --\n---\ntitle: OSCE\n" + front + "---\n" + body
	}
	section := func(body string) string {
		return "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n" + body
	}
	event := func(when string) string {
		return "-- content/timeline/e.md --\n---\ntitle: É\nwhen: " + when + "\n---\nIt is.\n"
	}
	for _, test := range []struct{ name, files, want string }{
		// front matter
		{"no front matter", "-- content/glossary/osce.md --\nWords.\n", "content/glossary/osce.md:1:1 front-matter-parses"},
		{"front matter not closed", "-- content/glossary/osce.md --\n---\ntitle: OSCE\n", "content/glossary/osce.md:1:1 front-matter-parses"},
		{"only an opening line", "-- content/glossary/osce.md --\n---", "content/glossary/osce.md:1:1 front-matter-parses"},
		{"TOML", "-- content/glossary/osce.md --\n+++\ntitle = 'OSCE'\n+++\nWords.\n", "content/glossary/osce.md:1:1 front-matter-parses"},
		{"JSON", "-- content/glossary/osce.md --\n{\n\"title\": \"OSCE\"\n}\nWords.\n", "content/glossary/osce.md:1:1 front-matter-parses"},
		{"text as front matter", "-- content/glossary/osce.md --\n---\nOSCE\n---\nWords.\n", "content/glossary/osce.md:2:1 front-matter-parses"},
		{"list as front matter", "-- content/glossary/osce.md --\n---\n- OSCE\n---\nWords.\n", "content/glossary/osce.md:2:1 front-matter-parses"},
		{"empty front matter", "-- content/glossary/osce.md --\n---\n---\nWords.\n", "content/glossary/osce.md:2:1 field-is-given"},
		{"empty title", "-- content/glossary/osce.md --\n---\ntitle:\n---\nWords.\n", "content/glossary/osce.md:2:7 field-is-given"},
		{"quote not closed", term("role: \"a\nb: c\n", "Words.\n"), "content/glossary/osce.md:3:7 front-matter-parses"},
		{"tab", term("\tforms: a\n", "Words.\n"), "content/glossary/osce.md:3:1 front-matter-parses"},
		{"alias of YAML", term("forms: &a [b]\nsynonyms: *a\n", "Words.\n"), "content/glossary/osce.md:3:8 front-matter-parses"},
		{"tag of YAML", term("abbreviation: !!str 1\n", "Words.\n"), "content/glossary/osce.md:3:15 front-matter-parses"},
		{"merge of YAML", term("<<: {a: b}\n", "Words.\n"), "content/glossary/osce.md:3:1 front-matter-parses"},
		{"directive of YAML", term("abbreviation: %x\n", "Words.\n"), "content/glossary/osce.md:3:15 front-matter-parses"},
		{"given twice", term("stem: true\nstem: false\nstem: true\n", "Words.\n"), "content/glossary/osce.md:4:1 field-is-given-once\ncontent/glossary/osce.md:5:1 field-is-given-once"},
		{"two unknown fields", term("a: 1\nb: 2\n", "Words.\n"), "content/glossary/osce.md:3:1 field-is-known\ncontent/glossary/osce.md:4:1 field-is-known"},
		{"several types", term("stem: 1\nforms: {a: b}\nsynonyms: [[a], b, {c: d}]\nweight: x\nabbreviation: [a]\n", "Words.\n"),
			"content/glossary/osce.md:3:7 field-has-its-type\ncontent/glossary/osce.md:4:8 field-has-its-type\n" +
				"content/glossary/osce.md:5:12 field-has-its-type\ncontent/glossary/osce.md:5:20 field-has-its-type\n" +
				"content/glossary/osce.md:6:9 field-has-its-type\ncontent/glossary/osce.md:7:15 field-has-its-type"},
		{"quoted switch", term("stem: \"false\"\n", "Words.\n"), "content/glossary/osce.md:3:7 field-has-its-type"},
		{"windows line ends", "-- content/glossary/osce.md --\n---\r\ntitle: OSCE\r\nsee_also: [x]\r\n---\r\nWords and [one](term:y).\r\n",
			"content/glossary/osce.md:3:12 term-is-defined\ncontent/glossary/osce.md:5:17 term-is-defined"},
		{"byte order mark", "-- content/glossary/osce.md --\n\ufeff---\ntitle: OSCE\nsee_also: [x]\n---\nWords.\n", "content/glossary/osce.md:3:12 term-is-defined"},

		// dates
		{"date in double quotes", event(`"1949-13-01"`), "content/timeline/e.md:3:13 date-parses"},
		{"date in single quotes", event(`'1949-13-01'`), "content/timeline/e.md:3:13 date-parses"},
		{"date bare", event(`1949-13-01`), "content/timeline/e.md:3:12 date-parses"},
		{"date with escapes", event(`"1949\u002d13-01"`), "content/timeline/e.md:3:7 date-parses"},
		{"date in a block", event("|\n 1949-13-01"), "content/timeline/e.md:3:7 date-parses"},
		{"date in braces", event("{1949, 1950}"), "content/timeline/e.md:3:7 field-has-its-type"},
		{"updated is a month", section("Words.\n") + "-- content/_index.md --\n---\ntitle: T\nstandfirst: S\nupdated: 2025-09\n---\n", "content/_index.md:4:10 date-is-a-day"},

		// bodies
		{"two headings of level one", section("# One\n\nWords.\n\nTwo\n===\n"), "content/sections/start.md:5:1 heading-starts-at-two\ncontent/sections/start.md:9:1 heading-starts-at-two"},
		{"html block and inline", section("<div>\nx\n</div>\n\nA<br>b <!-- c --> {{<figure src=\"x\">}}\n"), "content/sections/start.md:5:1 html-is-off\ncontent/sections/start.md:9:2 html-is-off"},
		{"comment without end", section("Words.\n\n<!-- x\n\n[a](foo:b)\n"), "content/sections/start.md:7:1 comment-ends"},
		{"comments", section("<!-- [a](foo:b)\n\n -->\n\nWords.\n\n<!-- a --> <!-- b -->\n"), ""},
		{"html after a comment", section("Words.\n\n<!-- a --> <b>x</b>\n"), "content/sections/start.md:7:1 html-is-off"},
		{"code is no html", section("`<b>` and\n\n    <div>\n\n```\n<div>\n```\n"), ""},
		{"hidden defer mark", section("A __hdeferred&#47; mark.\n"), "content/sections/start.md:5:1 text-is-safe"},
		{"hidden defer mark in a field", term("abbreviation: \"__hdeferred\\u002f\"\n", "Words.\n"), "content/glossary/osce.md:3:15 text-is-safe"},
		{"empty event", "-- content/timeline/e.md --\n---\ntitle: E\nwhen: 1949\n---\n", "content/timeline/e.md:5:1 body-is-given"},
		{"actor without profile", "-- content/actors/a.md --\n---\ntitle: A\nkind: state\n---\n## H\n", "content/actors/a.md:5:1 definition-is-given"},

		// links
		{"links on one line", section("É [a](term:x) [b](<actor:y> \"t\") ![c](foo:d) [![](e.png)](source:z)\n"),
			"content/sections/start.md:5:7 term-is-defined\ncontent/sections/start.md:5:20 actor-is-defined\n" +
				"content/sections/start.md:5:39 image-is-own\ncontent/sections/start.md:5:47 image-is-described\n" +
				"content/sections/start.md:5:51 image-is-there\ncontent/sections/start.md:5:59 source-is-defined"},
		{"link repeats its words", section("[term:x](term:x)\n"), "content/sections/start.md:5:10 term-is-defined"},
		{"reference links", section("See [a][one], [two] and [two][].\n\n[one]: term:x\n[two]: <foo:y>\n"),
			"content/sections/start.md:7:8 term-is-defined\ncontent/sections/start.md:8:9 link-scheme-is-known"},
		{"link in a quote", section("> a\n> [b\n> c](term:x)\n"), "content/sections/start.md:7:6 term-is-defined"},
		{"link in a table", section("| a |\n|---|\n| [b](term:x) |\n"), "content/sections/start.md:7:7 term-is-defined"},
		{"link in a footnote", section("A[^1].\n\n[^1]: [b](term:x)\n"), "content/sections/start.md:7:11 term-is-defined"},
		{"schemes that pass", section("[a](https://x.org) [b](HTTP://x.org) [c](mailto:a@b.org) [d](tel:+1) [e](/a:b) [f](#a:b) [g](a/b) [h](?a:b) <https://y.org> www.z.org a@b.org [j]()\n"), ""},
		{"schemes that do not", section("[a](Term:nato) <term:nato> <foo:bar> [b](java&#115;cript:a) [c](javascript\\:a) [d](<java\tscript:a>) ![e](data:image/png;base64,x)\n"),
			"content/sections/start.md:5:5 link-scheme-is-known\ncontent/sections/start.md:5:17 link-scheme-is-known\n" +
				"content/sections/start.md:5:29 link-scheme-is-known\ncontent/sections/start.md:5:42 link-scheme-is-known\n" +
				"content/sections/start.md:5:65 link-scheme-is-known\ncontent/sections/start.md:5:85 link-scheme-is-known\n" +
				"content/sections/start.md:5:106 image-is-own"},
		{"images from elsewhere", section("![a](https://x.org/a.png) ![b](//x.org/b.png)\n"),
			"content/sections/start.md:5:6 image-is-own\ncontent/sections/start.md:5:32 image-is-own"},
		{"link in code", section("`[a](term:x)`\n"), ""},

		// files and ids
		{"folders", "-- content/osce.md --\nx\n-- content/terms/x.md --\nx\n-- content/glossary/a/b.md --\nx\n-- content/glossary/index.md --\nx\n" +
			"-- content/glossary/a/_index.md --\nx\n-- content/glossary/a/b/index.md --\nx\n-- content/glossary/a/x.txt --\nx\n",
			"content/glossary/a/_index.md file-is-in-its-place\ncontent/glossary/a/b.md file-is-in-its-place\n" +
				"content/glossary/a/b/index.md file-is-in-its-place\ncontent/glossary/index.md file-is-in-its-place\n" +
				"content/osce.md file-is-in-its-place\ncontent/terms/x.md file-is-in-its-place"},
		{"formats", "-- content/_content.gotmpl --\nx\n-- content/glossary/a.markdown --\nx\n-- content/glossary/b.MD --\nx\n-- content/x.org --\nx\n",
			"content/_content.gotmpl file-is-markdown\ncontent/glossary/a.markdown file-is-markdown\ncontent/glossary/b.MD file-is-markdown\ncontent/x.org file-is-markdown"},
		{"windows name", "-- content/glossary/con.md --\n---\ntitle: Con\n---\nWords.\n", "content/glossary/con.md id-is-portable"},
		{"not composed", "-- content/glossary/e\u0301.md --\n---\ntitle: É\n---\nWords.\n", "content/glossary/e\u0301.md id-is-portable"},
		{"other scripts", "-- content/glossary/нато.md --\n---\ntitle: НАТО\n---\nСлова.\n-- content/glossary/हिन्दी.md --\n---\ntitle: x\n---\nx\n", ""},
		{"letter case", "-- content/glossary/Nato.md --\n---\ntitle: Nato\n---\nWords.\n", "content/glossary/Nato.md id-is-portable\ncontent/glossary/nato.md id-is-unique"},
		{"aliases", term("aliases: [/a/, /A/index.html, /, /glossary/osce/, //x.org, /../a, b]\n", "Words.\n"),
			"content/glossary/osce.md:3:16 address-is-free\ncontent/glossary/osce.md:3:31 address-is-free\ncontent/glossary/osce.md:3:34 address-is-free\n" +
				"content/glossary/osce.md:3:51 alias-is-a-path\ncontent/glossary/osce.md:3:60 alias-is-a-path\ncontent/glossary/osce.md:3:67 alias-is-a-path"},
		{"sources elsewhere", "-- data/sources.yml --\n- a\n", "data/sources.yml file-is-in-its-place"},

		// drafts
		{"publish", term("publish: 2026-12-01T06:00+01:00\nreview_by: x\nsee_also: [x]\n", "# [a](term:x)\n") +
			section("[a](term:osce) and [b](/glossary/osce/)\n"), "content/sections/start.md:5:5 term-is-defined\ncontent/sections/start.md:5:24 page-is-defined"},
		{"no zone", term("publish: 2026-12-01 06:00\n", "Words.\n"), "content/glossary/osce.md:3:10 publish-time-parses"},
		{"no time", term("publish: [2026]\n", "Words.\n"), "content/glossary/osce.md:3:10 field-has-its-type"},
		{"a draft's time", term("publish: soon\ndraft: true\n", "Words.\n"), ""},
		{"draft", term("draft: true\nreview_by: x\nsee_also: [x]\n", "# [a](term:x)\n") + section("[a](term:osce)\n"), "content/sections/start.md:5:5 term-is-defined"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, problems := english(t, project(sound, test.files))
			if got := strings.TrimSuffix(printed(problems), "\n"); got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s\nsaid:\n%s", got, test.want, said(t, problems))
			}
		})
	}
}
