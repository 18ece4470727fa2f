package sources

import (
	"bytes"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
)

func TestLaTeXBecomesText(t *testing.T) {
	for _, test := range []struct{ latex, want string }{
		{`{\'E}lys{\'e}e \'{e} \' e \'\i`, "Élysée é é í"},
		{`G{\"o}del, Erd\H{o}s, \v{S}koda, {\c C}a, \k{a}, \r{A}ngstr\"om`, "Gödel, Erdős, Škoda, Ça, ą, Ångström"},
		{`\O{}re {\o} \L{}\'od\'z {\ss} \ae sop \OE uvre \aa`, "Øre ø Łódź ß æsop Œuvre å"},
		{`The {NATO} of \emph{all} {\em things} \textbf{bold}`, "The NATO of all things bold"},
		{`1990--2000 --- ` + "``so''", "1990–2000 — “so”"},
		{`CO$_2$ and 10$^{6}$, H\textsubscript{2}O, $x^n$`, "CO₂ and 10⁶, H₂O, xⁿ"},
		{`\$5 \& 10\,\% of A\_B~C \#1 at \textdegree`, "$5 & 10 % of A_B C #1 at °"},
		{`costs $5`, "costs $5"}, {`a \unknown{b} c`, "a b c"}, {`open {brace`, "open brace"}, {`shut} brace`, "shut brace"},
		{`\enquote{so} \`, "“so”"}, {"two\n  lines", "two lines"}, {`\textquoteright s`, "’s"}, {`\'{}`, ""},
	} {
		if got := text(test.latex); got != test.want {
			t.Errorf("%s: %q, want %q", test.latex, got, test.want)
		}
	}
}

func TestNamesAreDivided(t *testing.T) {
	for _, test := range []struct {
		latex string
		want  []name
	}{
		{"Ada Lovelace and Knuth, Donald E.", []name{{given: "Ada", family: "Lovelace"}, {family: "Knuth", given: "Donald E."}}},
		{"Ludwig van Beethoven", []name{{given: "Ludwig", particle: "van", family: "Beethoven"}}},
		{"de la Fontaine, Jean", []name{{particle: "de la", family: "Fontaine", given: "Jean"}}},
		{"King, Jr., Martin Luther", []name{{family: "King", suffix: "Jr.", given: "Martin Luther"}}},
		{"{Barnes and Noble} and {United Nations}", []name{{literal: "Barnes and Noble"}, {literal: "United Nations"}}},
		{`{\'E}mile Zola and {\O}re, Per`, []name{{given: "Émile", family: "Zola"}, {family: "Øre", given: "Per"}}},
		{"family=Kalla, given=Ana, prefix=de, useprefix=true", []name{{family: "Kalla", given: "Ana", particle: "de"}}},
		{"UNESCO\n  AND\n  Anderson, Hand", []name{{literal: "UNESCO"}, {family: "Anderson", given: "Hand"}}},
		{"{van der Bellen}, Alexander", []name{{family: "van der Bellen", given: "Alexander"}}},
		{"Jean {de la Croix}", []name{{given: "Jean", family: "de la Croix"}}},
	} {
		got, others := bibNames(test.latex)
		if others || len(got) != len(test.want) {
			t.Errorf("%s: %+v", test.latex, got)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%s: %+v, want %+v", test.latex, got[i], test.want[i])
			}
		}
	}
	if names, others := bibNames("A. One and others"); len(names) != 1 || !others {
		t.Errorf("%+v %v", names, others)
	}
}

func TestDatesBecomeEDTF(t *testing.T) {
	for given, want := range map[string]string{
		"2020-05-03": "2020-05-03", "2020/05/03": "2020-05-03", "2020-5": "2020-05", "1990~": "1990~", "1990?": "1990?", "2019/2020": "2019/2020",
		"2020-05-01/2020-06-02": "2020-05-01/2020-06-02", "1999--2001": "1999/2001", "May 2020": "2020-05", "3 May 2020": "2020-05-03", "May 3rd, 2020": "2020-05-03",
		"Spring 2020": "2020-21", "c. 1900": "1900~", "[1900]": "1900", "circa 1900": "1900~", "2020-05-03T10:00:00Z": "2020-05-03", "19uu": "19XX", "2021-02-30": "2021-02",
		"forthcoming": "", "n.d.": "", "2020/05": "2020-05", "{2003}": "2003", "0": "", "12": "",
	} {
		if got := date(given); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
	for given, want := range map[[3]string]string{
		{"2020", "5", ""}: "2020-05", {"2020", "May", "3"}: "2020-05-03", {"2020", "10~May", ""}: "2020-05-10", {"2020", "May~10", ""}: "2020-05-10",
		{"2020", "sept.", ""}: "2020-09", {"2020", "May--June", ""}: "2020-05/2020-06", {"2020", "summer", ""}: "2020-22", {"2020", "", ""}: "2020", {"{2020}", "12", ""}: "2020-12",
		{"to appear", "", ""}: "",
	} {
		if got := bibDate(given[0], given[1], given[2]); got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

// imported is the YAML of a bibliography without problems.
func imported(t *testing.T, name, content string) string {
	t.Helper()
	result, problems := Import(name, []byte(content), nil)
	if len(problems) > 0 {
		t.Errorf("%s: %v", name, problems)
	}
	return string(result.Content)
}

func TestAwkwardBibTeXIsRead(t *testing.T) {
	got := imported(t, "a.bib", `% Encoding: UTF-8
An address, someone@example.org, stands between the entries.
@COMMENT{jabref-meta: databaseType:bibtex;}
@string{ nyt = "The New York " # {Times} }
@preamble{ "\newcommand{\x}{y}" }
@Article ( treaty2020News ,
  Title = "A {"}quoted{"} {NATO} title" ,
  AUTHOR = {de Gaulle, Charles and others},
  journal = nyt, month = 3 # "~" # mar, year = 2020,
  pages={1--2}, number=7, url = {https://example.org/a\_b%20c},
  title = {Another}, abstract = {Long.},
)
@inproceedings{part, crossref={Whole}, title={Part}, author={A. B.}}
@proceedings{whole, title={The Whole}, year={1999}, publisher={P \& Q}}
@misc{web, title={Page}, howpublished={\url{https://example.org/x}}, year={n.d.}}
@phdthesis{t, title={Thesis}, school={MIT}, type={{PhD} thesis}, author={{The {Group}}}}
`)
	want := `- id: treaty-2020-news
  type: article-journal
  title: "A \"quoted\" NATO title"
  author:
    - {family: "Gaulle", given: "Charles", non-dropping-particle: "de"}
  container-title: "The New York Times"
  issue: "7"
  page: "1–2"
  issued: "2020-03-03"
  URL: "https://example.org/a_b%20c"
  citation-key: "treaty2020News"

- id: part
  type: paper-conference
  title: "Part"
  author:
    - {family: "B.", given: "A."}
  container-title: "The Whole"
  publisher: "P & Q"
  issued: "1999"

- id: whole
  type: book
  title: "The Whole"
  publisher: "P & Q"
  issued: "1999"

# draft: issued is "n.d.", which is no date
- id: web
  type: webpage
  title: "Page"
  URL: "https://example.org/x"

- id: t
  type: thesis
  title: "Thesis"
  author:
    - literal: "The Group"
  publisher: "MIT"
  genre: "PhD thesis"
`
	if got = strings.Replace(got, "# draft: the list of authors ends in \"and others\"\n", "", 1); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestOtherFormatsAreRead(t *testing.T) {
	ris := imported(t, "a.ris", "\ufeff1.\r\nTY  - NEWS\r\nTI  - A title\r\n  that goes on\r\nAU  - de Wit, Jan, Jr.\r\nA1  - UNESCO\r\nT2  - The Paper\r\nPY  - 2020///\r\nDA  - 2020/05/03/\r\n"+
		"UR  - https://example.org/1\r\nSP  - 1\r\nEP  - 9\r\nN1  - private\r\nER  - \r\n\r\nTY  - BOOK\nBT  - The Book\nSN  - 978-3\nDO  - https://doi.org/10.1/x\nY1  - 1999//Spring")
	json := imported(t, "a.json", `[{"id": "http://zotero.org/users/1/items/X", "type": "article-newspaper", "title": "A <i>title</i> of CO<sub>2</sub> &amp; more",
"author": [{"family": "Wit", "given": "Jan", "non-dropping-particle": "de"}, {"literal": "UNESCO"}], "issued": {"date-parts": [["2020", 5, 3]]},
"accessed": {"date-parts": [[2021, 1], [2021, 2]]}, "event": "Fair", "abstract": "Long."}]`)
	yaml := imported(t, "a.yaml", "---\nreferences:\n- id: wit2020\n  type: book\n  title: 'A: title'\n  author:\n  - family: Wit\n    given: Jan\n    dropping-particle: van\n  issued:\n  - year: 2020\n    month: 5\n  circa: true\n...\n")
	for _, test := range []struct{ name, got, want string }{
		{"RIS", ris, `- id: wit-2020-title
  type: article-newspaper
  title: "A title that goes on"
  author:
    - {family: "Wit", given: "Jan", non-dropping-particle: "de", suffix: "Jr."}
    - literal: "UNESCO"
  container-title: "The Paper"
  page: "1–9"
  issued: "2020-05-03"
  URL: "https://example.org/1"

- id: 1999-the-book
  type: book
  title: "The Book"
  issued: "1999-21"
  DOI: "10.1/x"
  ISBN: "978-3"
  URL: "https://doi.org/10.1/x"
`}, {"CSL-JSON", json, `- id: wit-2020-title
  type: article-newspaper
  title: "A title of CO₂ & more"
  author:
    - {family: "Wit", given: "Jan", non-dropping-particle: "de"}
    - literal: "UNESCO"
  issued: "2020-05-03"
  event-title: "Fair"
  accessed: "2021-01/2021-02"
  citation-key: "http://zotero.org/users/1/items/X"
`}, {"CSL-YAML", yaml, `- id: wit-2020
  type: book
  title: "A: title"
  author:
    - {family: "Wit", given: "Jan van"}
  issued: "2020-05"
  citation-key: "wit2020"
`}} {
		if test.got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, test.got, test.want)
		}
	}
}

func TestWhatIsThereStaysAndIsFoundAgain(t *testing.T) {
	existing := "# my sources\n\n  - id: nato\n    type: treaty\n    title: \"The North Atlantic Treaty\"\n    issued: 1949-04-04\n    DOI: 10.1/NATO\n\n" +
		"  - {id: page, type: webpage, title: '[a page]', URL: 'https://www.example.org/page/'}\n" +
		"  - id: study\n    type: article\n    title: The long study of something\n    author: [{family: Øre, given: Per}]\n    issued: 2001"
	bib := `@misc{a, title={Other words}, doi={10.1/nato}}
@misc{b, title={A page}, url={http://example.org/page}}
@article{c, title={The Long Study of Something}, author={{\O}re, P.}, year=2001}
@misc{nato, title={Another thing}}
@misc{d, title={New thing of which nobody knows}, year=1990, author={X Y}}
@misc{e, title={New Thing, of which nobody knows!}, year=1990, author={Y, X.}}
`
	result, problems := Import("x.bib", []byte(bib), []byte(existing))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := existing + "\n\n  - id: nato-2\n    type: document\n    title: \"Another thing\"\n    citation-key: \"nato\"\n" +
		"\n  - id: d\n    type: document\n    title: \"New thing of which nobody knows\"\n    author:\n      - {family: \"Y\", given: \"X\"}\n    issued: \"1990\"\n"
	if string(result.Content) != want {
		t.Errorf("%s\nwant\n%s", result.Content, want)
	}
	var again []string
	for _, e := range result.Again {
		again = append(again, e.ID)
	}
	if got := strings.Join(again, " "); got != "nato page study d" {
		t.Errorf("found again: %s", got)
	}
	second, _ := Import("x.bib", []byte(bib), result.Content)
	if second.Content != nil || len(second.Again) != 6 {
		t.Errorf("the second import adds %+v", second.Added)
	}
}

func TestMistakesHaveTheirPlace(t *testing.T) {
	for _, test := range []struct{ name, content, existing, place, rule string }{
		{"a.bib", "@misc{a, title={A}}\n\n@misc{b,\n title={B\n}\n@misc{c, title={C}}\n", "", "a.bib:3", RuleBibliographyEntryIsReadable.ID},
		{"a.bib", "@misc{a, title={A}}\n@misc{b, title = }\n", "", "a.bib:2", RuleBibliographyEntryIsReadable.ID},
		{"a.bib", "@misc{a, title={A}}\n@misc{b, year = 2000}\n", "", "a.bib:2", RuleBibliographyEntryIsReadable.ID},
		{"a.json", "[\n{\"id\": 1,,}]", "", "a.json:2", RuleBibliographyIsReadable.ID},
		{"a.yaml", "references:\n- title: [a\n", "", "a.yaml:2", RuleBibliographyIsReadable.ID},
		{"a.ris", "TI  - lost\nTY  - BOOK\nTI  - a\nER  - \n", "", "a.ris:1", RuleBibliographyEntryIsReadable.ID},
		{"a.txt", "nothing\n", "", "a.txt", RuleBibliographyIsReadable.ID},
		{"a.bib", "@misc{a, title={A}}\n", "[{id: a, type: book, title: A}]\n", Path + ":1", RuleSourcesCanGrow.ID},
		{"a.bib", "@misc{a, title={A}}\n", "- id: a\n  type: book\n  tittle: A\n", Path + ":1:3", "field-is-given"},
	} {
		_, problems := Import(test.name, []byte(test.content), []byte(test.existing))
		if len(problems) == 0 || problems[0].Place.String() != test.place || problems[0].Rule != test.rule || problems[0].Fix == "" {
			t.Errorf("%s %q: %v", test.name, test.content, problems)
		}
	}
	result, _ := Import("a.bib", []byte("@misc{a, title={A}}\n@misc{b, title={B\n@misc{c, title={C}}\n"), nil)
	if len(result.Added) != 2 {
		t.Errorf("beside a broken entry, %d of 2 are imported", len(result.Added))
	}
}

// FuzzImport holds what is written to what the explainer reads.
func FuzzImport(f *testing.F) {
	for name, content := range map[string]string{
		"a.bib": "@string{x=\"y\"}@article{k, author={A {\\'e} and {B}, C}, title = x # {T}, year=1990, month=may}", "b.ris": "TY  - JOUR\nTI  - A\nAU  - B, C\nPY  - 1990/1\nER  - ",
		"c.json": `[{"id":"1","title":"x","issued":{"date-parts":[[1,2]]}}]`, "d.yaml": "references:\n- {id: a, title: b}\n",
	} {
		f.Add(name, []byte(content))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if len(content) > 20_000 {
			t.Skip()
		}
		result, problems := Import(name, content, nil)
		if problem.HasErrors(problems) {
			for _, p := range problems {
				if p.Place.Path == Path && p.Rule != "text-is-safe" && p.Rule != "file-is-small-enough" {
					t.Errorf("%v\n%s", p, result.Content)
				}
			}
			return
		}
		again, problems := Import(name, content, result.Content)
		if problem.HasErrors(problems) || len(again.Added) > 0 && !bytes.Contains(content, []byte("\x00")) {
			t.Errorf("%v %+v\n%s", problems, again.Added, result.Content)
		}
	})
}

func FuzzLaTeX(f *testing.F) {
	f.Add(`{\'{\i}}$^{2}$\href{a}{b}`)
	f.Fuzz(func(t *testing.T, latex string) {
		text(latex)
		bibNames(latex)
		bibDate(latex, latex, latex)
	})
}
