package lint

import (
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Each row is a text, and what is said of it: "line:column rule" and a part of the fix. A row without that is honest
// Markdown, of which nothing is said.
func TestSilentChangesOfMeaningAreTold(t *testing.T) {
	for _, test := range []struct{ name, body, want, fix string }{
		// footnotes and references
		{"mark without a footnote", "One[^a].\n", "1:4 footnote-is-defined", `"[^a]: …"`},
		{"mark misspelt", "One[^nato] two[^naot].\n\n[^nato]: It.\n", "1:15 footnote-is-defined", `did you mean "[^nato]"?`},
		{"footnote unused", "One.\n\n[^1]: It.\n", "3:1 definition-is-used", `write "[^1]"`},
		{"footnote unused, mark misspelt", "One[^sorce].\n\n[^source]: It.\n", "1:4 footnote-is-defined\n3:1 definition-is-used", "did you mean"},
		{"footnote twice", "One[^1].\n\n[^1]: It.\n[^1]: That.\n", "4:1 definition-is-given-once", "another name"},
		{"footnote in a quotation", "> One[^1].\n>\n> [^2]: It.\n", "1:6 footnote-is-defined\n3:3 definition-is-used", "did you mean"},
		{"mark in a heading, a table, a list", "## A[^x]\n\n| a[^y] |\n|---|\n\n- b[^z]\n", "1:5 footnote-is-defined\n3:4 footnote-is-defined\n6:4 footnote-is-defined", ""},
		{"marks in code and escaped", "`a[^1]` and \\[^1] and a[^b]c.\n\n```\n[^2]: x\n```\n", "", ""},
		{"footnotes as they should be", "One[^1], two[^long-name].\n\n[^1]: It.\n\n[^long-name]:\n    That.\n", "", ""},
		{"reference without a definition", "See [the treaty][text].\n", "1:5 reference-is-defined", `"[text]: https://…"`},
		{"reference misspelt", "See [it][text] and [it][test].\n\n[text]: source:treaty-1949\n", "1:20 reference-is-defined", `did you mean "[text]"?`},
		{"collapsed reference", "See [text][].\n", "1:5 reference-is-defined", `"[text]: `},
		{"picture by reference", "A ![long table][pic].\n", "1:4 reference-is-defined", ""},
		{"definition unused", "One.\n\n[text]: source:treaty-1949\n", "3:1 definition-is-used", "[words][text]"},
		{"definition twice", "See [it][text].\n\n[text]: source:treaty-1949\n[text]: term:nato\n", "4:1 definition-is-given-once", "another name"},
		{"a note that is taken for a definition", "One.\n\n[Note]: unclear\n", "3:1 definition-is-used", ""},
		{"indexes and check boxes", "The cell a[0][1], matrix[i][j].\n\n- [x] done\n- [ ] to do\n", "", ""},
		{"comment", "One.\n\n[//]: # (not printed)\n", "", ""},
		{"references as they should be", "See [it][Text] and [text] and [text][].\n\n[text]: source:treaty-1949\n", "", ""},

		// links
		{"space between brackets", "See [it] (https://example.org/).\n", "1:5 link-is-written", "take away the space"},
		{"spaces in the address", "See [it](/my page/).\n", "1:5 link-is-written", "[it](/my%20page/)"},
		{"spaces in a picture's name", "![Table](my table.svg)\n", "1:1 link-is-written", "![Table](my%20table.svg)"},
		{"no closing bracket", "See [it](https://example.org/ for it.\n", "1:5 link-is-written", "behind the words"},
		{"brackets reversed", "See (it)[https://example.org/].\n", "1:5 link-is-written", "[it](https://example.org/)"},
		{"curly quotes of a title", "See [it](https://example.org/ “Title”).\n", "1:5 link-is-written", "straight"},
		{"wide brackets", "参见［条约］（https://example.org/）。\n", "1:3 link-is-written", "[条约](https://example.org/)"},
		{"wide parentheses", "参见[条约]（/glossary/nato/）。\n", "1:3 link-is-written", "[条约](/glossary/nato/)"},
		{"host in angles", "See <www.example.org> and <example.org/a>.\n", "1:5 link-is-written\n1:27 link-is-written", "<https://"},
		{"address with spaces in angles", "See < https://example.org/ >.\n", "1:5 link-is-written", "without spaces"},
		{"brackets as text", "He [the president] (then 60) said f(x)[1] and [sic] (p. 5).\n", "", ""},
		{"host", "[a](www.example.org)\n", "1:5 link-has-its-scheme", `"https://www.example.org"`},
		{"host without www", "[a](example.org/a?b) [c](EXAMPLE.COM) [d](sub.example.co.uk:8080/)\n", "1:5 link-has-its-scheme\n1:26 link-has-its-scheme\n1:43 link-has-its-scheme", "https://"},
		{"two slashes", "[a](//example.org/a)\n", "1:5 link-has-its-scheme", `"https://example.org/a"`},
		{"mail", "[a](ada@example.org)\n", "1:5 link-has-its-scheme", `"mailto:ada@example.org"`},
		{"slashes missing", "[a](https:/example.org) [b](https:example.org) [c](https//example.org) [d](http:///example.org)\n",
			"1:5 link-has-its-scheme\n1:29 link-has-its-scheme\n1:52 link-has-its-scheme\n1:76 link-has-its-scheme", "://example.org"},
		{"scheme twice", "[a](https://https://example.org)\n", "1:5 link-has-its-scheme", `"https://example.org"`},
		{"files and pages", "[a](paper.pdf) [c](#d) [e](/sections/start/) [f](data.info.json) [g](?a=b.org)\n", "", ""},

		// lists
		{"year", "1986. It was the year.\n", "1:1 list-keeps-its-numbers", `"1986\."`},
		{"year with a bracket", "1986) It was the year.\n", "1:1 list-keeps-its-numbers", `"1986\)"`},
		{"German day", "3. Oktober 1990 war ein Tag.\n", "1:1 list-keeps-its-numbers", `"3\."`},
		{"3, 5, 10", "3. a\n5. b\n10. c\n", "2:1 list-keeps-its-numbers", `"4."`},
		{"counting down", "3. a\n2. b\n1. c\n", "2:1 list-keeps-its-numbers", `"4."`},
		{"twice the same", "1. a\n2. b\n2. c\n", "3:1 list-keeps-its-numbers", `"3."`},
		{"years", "1949. a\n1955. b\n", "2:1 list-keeps-its-numbers", `"1950."`},
		{"inner list", "- a\n  1. b\n  3. c\n", "3:3 list-keeps-its-numbers", `"2."`},
		{"honest lists", "1. a\n2. b\n\n![T](t.svg)\n\n3. c\n\n## D\n\n1. e\n1. f\n1. g\n\nx\n\n0. h\n1. i\n\ny\n\n1986\\. It was. 3\\. Oktober.\n", "", ""},
		{"list of one", "1. The treaty\n", "", ""},
		{"bullets of Word", "• a\n• b\n", "1:1 list-is-written", `"- "`},
		{"no space", "-Canada\n-Iceland\n", "1:1 list-is-written", "space"},
		{"number without space", "1.Canada\n2.Iceland\n", "1:1 list-is-written", `"1. "`},
		{"letters", "a) Canada\nb) Iceland\n", "1:1 list-is-written", `"1. "`},
		{"numbers below a text", "In order:\n2. b\n3. c\n", "2:1 list-is-written", "empty"},
		{"Chinese numbers", "一、加拿大\n二、冰岛\n", "1:1 list-is-written", `"1. "`},
		{"space that does not break", "-\u00a0Canada\n", "1:1 list-is-written", "anew"},
		{"dashes and initials", "J. Smith and\nK. Jones — of\n— no list — are\n5 of 7.\n", "", ""},

		// tables
		{"cell too many", "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "3:11 table-row-fits", "another column"},
		{"pipe in code", "| a | b |\n|---|---|\n| `x|y` | z |\n", "3:11 table-row-fits", "for the pipe in the code"},
		{"text below a table", "| a | b |\n|---|---|\n| 1 | 2 |\nText.\n", "4:1 table-row-fits", "leave a line empty"},
		{"without a rule", "| a | b |\n| 1 | 2 |\n", "1:1 table-has-its-rule", `"| --- | --- |"`},
		{"without pipes at the ends", "Name | Age\nAda | 36\n", "1:1 table-has-its-rule", `"| --- | --- |"`},
		{"links in a row", "[a](/) | [b](/)\n[c](/) | [d](/)\n", "", ""},
		{"rule too short", "| a | b |\n|---|\n| 1 | 2 |\n", "2:1 table-has-its-rule", `"| --- | --- |"`},
		{"pipe in code of the head", "| `a|b` | c |\n|---|---|\n| 1 | 2 |\n", "2:1 table-has-its-rule", `"\|"`},
		{"rule of long dashes", "| a | b |\n|—|—|\n| 1 | 2 |\n", "2:1 table-has-its-rule", `"| --- | --- |"`},
		{"empty line above the rule", "| a | b |\n\n|---|---|\n| 1 | 2 |\n", "3:1 table-has-its-rule", "empty line above"},
		{"grid", "+---+---+\n| a | b |\n+---+---+\n", "1:1 table-has-its-rule", "| --- |"},
		{"honest tables", "| a | b |\n|:--|--:|\n| 1 |\n| `x\\|y` | 2 |\n|| |\n\na | b\n--|--\n1 | 2\n\n| a | b |\n|---|---|\n| 1 | 2 |\n{caption=\"C\"}\n\nHe | she and |x| + |y|.\n", "", ""},

		// headings
		{"no space", "##Start\n\nText.\n", "1:1 heading-is-marked", `"## Start"`},
		{"no space below a text", "Text.\n###Start\n", "2:1 heading-is-marked", `"### Start"`},
		{"space that does not break behind #", "##\u00a0Start\n\nText.\n", "1:1 heading-is-marked", `"## Start"`},
		{"wide marks", "＃＃見出し\n\n本文。\n", "1:1 heading-is-marked", `"## 見出し"`},
		{"seven marks", "####### Start\n\nText.\n", "1:1 heading-is-marked", `"###### Start"`},
		{"one mark", "#How it began\n\nText.\n", "1:1 heading-is-marked", `"## How it began"`},
		{"hash signs", "#MeToo and C# and #2 are fine. ##\n\n\\##a\n", "", ""},
		{"empty heading", "Text.\n\n## \n\n### {#a}\n", "3:1 heading-has-words\n5:1 heading-has-words", "write them"},
		{"paragraph underlined", "Twelve states signed.\n---\n", "1:1 heading-is-meant", "empty above"},
		{"two lines underlined", "Twelve states\nsigned\n-----\n", "1:1 heading-is-meant", "empty above"},
		{"one dash", "Twelve states\n-\n", "1:1 heading-is-meant", "empty above"},
		{"second front matter", "Text.\n\n---\nweight: 1\n---\n", "4:1 heading-is-meant", "empty above"},
		{"headings as they should be", "Start\n-----\n\nText.\n\nWhat is it?\n---\n\n---\n\nText.\n", "", ""},

		// blocks
		{"fence not closed", "Text.\n\n```go\nx\n\nMore text.\n", "3:1 fence-is-closed", "where the code ends"},
		{"fence closed shorter", "Text.\n\n````\nx\n```\n", "3:1 fence-is-closed", "\"````\""},
		{"fence closed in other signs", "Text.\n\n~~~\nx\n```\n", "3:1 fence-is-closed", `"~~~"`},
		{"fence in an item", "- a\n\n  ```\n  x\n\nText.\n", "3:3 fence-is-closed", "where"},
		{"honest fences", "```\nx\n```\n\n~~~~ go\n```\n~~~~\n\n- a\n  ```\n  b\n  ```\n\n> ```\n> c\n> ```\n\n```\n```\n", "", ""},
		{"indented prose", "Text.\n\n    They signed it in Washington.\n", "3:5 code-is-meant", "take the spaces away"},
		{"indented list", "Text.\n\n    - Canada and the others\n    - Iceland\n", "3:5 code-is-meant", "take the spaces away"},
		{"indented Chinese", "正文。\n\n\t他们在华盛顿签署了条约。\n", "3:2 code-is-meant", "take the spaces away"},
		{"indented code", "Text.\n\n    func main() {\n    }\n\nMore.\n\n    $ nutgraf build\n\nx\n\n    key: value\n", "", ""},
		{"text below a quotation", "> All for one.\nTwelve states said so.\n", "2:1 quote-ends", "empty above it"},
		{"quotation that is wrapped", "> All for one, and\none for all.\n", "", ""},
		{"two spaces in a sentence", "Twelve states of Europe and of North America have  \nsigned the treaty.\n", "1:50 line-break-is-meant", "remove"},
		{"verses", "The woods are lovely, dark and deep,  \nBut I have promises to keep,  \nand miles\\\nto go\n", "", ""},
		{"backslash at the end", "The last line\\\n\nText.\n", "1:14 line-break-is-meant", "remove"},

		{"list in a sentence", "The change was between 2 and\n- 5 degrees.\n", "2:1 block-is-meant", "before the sign"},
		{"quotation in a sentence", "The share is\n> 5 percent.\n", "2:1 block-is-meant", "before the sign"},
		{"lists and quotations right below a text", "He said:\n> five of them\n\nIn order\n- Canada\n- Iceland\n\nSo it is.\n- a last word\n", "", ""},
		{"list too far left", "1. Canada\n  - Ottawa\n2. Iceland\n", "2:3 list-is-written", "three spaces"},
		{"list in an item", "1. Canada\n   - Ottawa\n2. Iceland\n\n- a\n  - b\n", "", ""},
		{"check boxes without a list", "[ ] Canada\n[x] Iceland\n", "1:1 list-is-written", "- "},
		{"verses without breaks", "Roses are red\nViolets are blue\nSugar is sweet\n", "1:1 line-break-is-meant", "at the end"},
		{"an address", "Ada Lovelace\nSt James's Square 12\n10115 Berlin\n", "1:1 line-break-is-meant", "at the end"},
		{"a sentence a line", "Twelve states signed.\nTen were in Europe.\nTwo were not.\n", "", ""},
		{"wrapped German", "Der Vertrag von Washington wurde am 4. April\nUnterzeichnet hatten ihn zwölf Staaten aus\nEuropa und Amerika, so die Regierung\n", "", ""},
		{"code in a line not closed", "The command `nutgraf build writes it.\n", "1:13 fence-is-closed", "where the code ends"},
		{"backtick as a mark", "The `tick` and the ` and it`s.\n", "", ""},

		// emphasis
		{"spaces inside", "Twelve ** states ** signed.\n", "1:8 emphasis-is-closed", "right before"},
		{"two and one", "Twelve **states* signed.\n", "1:8 emphasis-is-closed", ""},
		{"one and two", "Twelve *states** signed.\n", "1:15 emphasis-is-closed", ""},
		{"not closed", "Twelve **states signed.\n", "1:8 emphasis-is-closed", `"\*"`},
		{"over a paragraph's end", "Twelve **states\n\nsigned** it.\n", "1:8 emphasis-is-closed\n3:7 emphasis-is-closed", ""},
		{"space before the end", "See *the treaty *.\n", "1:5 emphasis-is-closed", ""},
		{"several", "Twelve __ a __ and ** b** and **c **d, and *e *.\n", "1:8 emphasis-is-closed\n1:20 emphasis-is-closed\n1:31 emphasis-is-closed\n1:44 emphasis-is-closed", ""},
		{"underlines", "Twelve __and _left, a_b _c.\n", "", ""},
		{"wide stars", "＊＊重要＊＊です\n", "1:1 emphasis-is-closed", `"**"`},
		{"underline in Japanese", "これは_重要_です\n", "1:4 emphasis-is-closed", `"*"`},
		{"spaces inside in Japanese", "これは** 重要 **です\n", "1:4 emphasis-is-closed", "right before"},
		{"punctuation in Latin words", "An **\"attack\"**is meant.\n", "1:4 emphasis-is-closed", ""},
		{"stars of gender", "Alle Leser*innen und Autor*innen.\n", "1:11 emphasis-is-meant", `"Leser\*innen"`},
		{"products", "So 2*3*4 is 24.\n", "1:5 emphasis-is-meant", `"2\*3"`},
		{"honest stars", "A **b** *c* ***d*** __e__ _f_ snake_case 5 * 3 * 2, *.go and *.md, word*, un*frigging*real, 2 ** 3, ~~g~~, \\*h\\*, ~5 km, ^_^\n\nIn \"/**\"\n\n****\n\n__________\n", "", ""},

		// what others read
		{"wiki link", "Twelve [[NATO]] states.\n", "1:8 markup-is-known", `did you mean "[NATO](term:nato)"?`},
		{"wiki link with words", "Twelve [[Canada|of them]] states.\n", "1:8 markup-is-known", `did you mean "[of them](actor:canada)"?`},
		{"wiki picture", "![[table.svg]]\n", "1:1 markup-is-known", "![what it shows](table.svg)"},
		{"directive", "::: note\nText.\n:::\n", "1:1 markup-is-known\n3:1 markup-is-known", "[!NOTE]"},
		{"liquid", "{% include note.html %}\n\n{{ site.title }} [a]({{ b }})\n", "1:1 markup-is-known\n3:1 markup-is-known\n3:22 markup-is-known", ""},
		{"admonition", "!!! note\n    Twelve states signed it there.\n", "1:1 markup-is-known", "[!NOTE]"},
		{"MDX", "import Note from './note'\n\n{/* no */}\n", "1:1 markup-is-known\n3:1 markup-is-known", ""},
		{"component with braces", "A <Chart data={x} /> here.\n", "1:3 html-is-off", "component"},
		{"attributes behind a text", "Words here {.wide}\n", "1:12 markup-is-known", "of their own"},
		{"several markups", "[[NATO]] {{Box}} ==x== {%y%}\n", "1:1 markup-is-known\n1:10 markup-is-known\n1:18 markup-is-known\n1:24 markup-is-known", ""},
		{"marked", "Twelve ==states== signed, a == b, ====.\n", "1:8 markup-is-known", `"**"`},
		{"callout without its mark", "[!NOTE]\nText.\n", "1:1 markup-is-known", `"> "`},
		{"contents", "[TOC]\n\n[[toc]]\n", "1:1 markup-is-known\n3:1 markup-is-known", "by itself"},
		{"emoji", "Done :tada: at 10:30:00, a:b:c.\n", "1:6 markup-is-known", "sign"},
		{"attributes", "[Words]{.red} here.\n\n{: .wide}\n", "1:7 markup-is-known\n3:1 markup-is-known", ""},
		{"wiki headings and bold", "== Start ==\n\n'''Bold''' words.\n", "1:1 markup-is-known\n3:1 markup-is-known", ""},
		{"citation and inline footnote", "As told [@smith2020; @doe] and ^[there].\n", "1:9 markup-is-known\n1:32 markup-is-known", ""},
		{"formulas", "So $$x^2$$ costs $5 and $6.\n", "1:4 markup-is-known", ""},
		{"shortcodes and code", "{{< nolink >}}x{{< /nolink >}} `{{ a }} [[b]] {% c %} ==d== :::`\n\n    {% raw %}\n", "", ""},
		{"callout", "> [!NOTE]\n> Text.\n", "", ""},

		// characters
		{"entity misspelt", "A&nsbp;b &mdahs; c.\n", "1:2 character-is-known\n1:10 character-is-known", "did you mean"},
		{"entity without its end", "A&nbsp b.\n", "1:2 character-is-known", `"&nbsp;"`},
		{"entity escaped twice", "A&amp;nbsp;b.\n", "1:2 character-is-known", `"&nbsp;"`},
		{"honest signs", "AT&T, R&D; a&b, &mdash; &#8212; &#x2014; &copy; \\&foo; `&foo;` Q&A;.\n", "", ""},
		{"network path", "In \\\\server\\share it lies.\n", "1:4 backslash-is-meant", "as code"},
		{"typed break", "One.\\nTwo.\n", "1:5 backslash-is-meant", "end the line"},
		{"honest backslashes", "\\* \\_ C:\\new `\\\\server\\share` a\\\nb\n", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			const front = "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n"
			files := project(sound, "-- assets/t.svg --\n"+picture, front+"x\n")
			head := "---\ntitle: Start\nweight: 1\n---\n"
			files["content/sections/start.md"].Data = []byte(head + test.body)
			_, problems := english(t, files)
			var got []string
			fixes := ""
			for _, p := range problems {
				if p.Rule == RuleBodyIsGiven.ID { // some have no other text
					continue
				}
				p.Place.Line -= strings.Count(head, "\n")
				got = append(got, strings.TrimPrefix(problem.Place{Line: p.Place.Line, Column: p.Place.Column}.String(), ":")+" "+p.Rule)
				fixes += p.Fix + "\n"
			}
			if strings.Join(got, "\n") != test.want || !strings.Contains(fixes, test.fix) {
				t.Errorf("got:\n%s\nwant:\n%s\nfix: %s\nsaid:\n%s", strings.Join(got, "\n"), test.want, test.fix, said(t, problems))
			}
		})
	}
}
