package glossary

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/encoding/charmap"
)

// naming is that of an explainer with the given ids.
func naming(taken ...string) scaffold.Naming {
	ids := &scaffold.IDs{}
	ids.Take(taken...)
	return scaffold.Naming{ID: func(title string) string { return scaffold.ID(title, "en") }, Free: ids.New, Path: func(id string) string { return "content/glossary/" + id + ".md" }}
}

// written is the text of all files, each below its id, without the lines "---".
func written(t *testing.T, name, content string, pages ...scaffold.Page) string {
	t.Helper()
	terms, problems := Read([]Input{{Name: name, Content: []byte(content)}}, "en")
	if len(problems) > 0 {
		t.Errorf("%s: %v", name, problems)
	}
	var taken []string
	for _, p := range pages {
		taken = append(taken, p.ID)
	}
	result := Write(terms, pages, naming(taken...))
	var b strings.Builder
	for _, f := range result.Files {
		text := strings.TrimPrefix(strings.ReplaceAll(string(f.Content), "---\n", ""), "title: ")
		fmt.Fprintf(&b, "%s %s\n", strings.TrimSuffix(strings.TrimPrefix(f.Path, "content/glossary/"), ".md"), strings.TrimSpace(text))
	}
	for _, e := range result.Again {
		fmt.Fprintf(&b, "again %s %d\n", e.Path, e.Line)
	}
	return b.String()
}

func TestGlossariesOfEveryFormAreRead(t *testing.T) {
	const noDefinition = "# draft: the glossary has no definition of it; write one below, in one or two plain sentences\ndraft: true\n"
	for _, test := range []struct{ name, content, want string }{
		{"a.csv", "\ufeffTerm;Definition;Acronym;Synonyms;See also\r\nright-of-way;\"A strip,\nfor \"\"roads\"\".\";ROW;way leave, wayleave;Toll\r\ntoll;A fee.;;;\r\n;;;;\r\n",
			"right-of-way \"right-of-way\"\nabbreviation: \"ROW\"\nsynonyms: [\"way leave\", \"wayleave\"]\nsee_also: [\"toll\"]\n\nA strip,\nfor \"roads\".\ntoll \"toll\"\n\nA fee.\n"},
		{"two.csv", "toll,A fee.\nbank,\n", "toll \"toll\"\n\nA fee.\nbank \"bank\"\n" + strings.TrimSpace(noDefinition) + "\n"},
		{"languages.tsv", "term_en\tterm_fr\tdefinition_en\tdefinition_fr\ntoll\tpéage\tA fee.\tUn droit.\n", "toll \"toll\"\n\nA fee.\n"},
		{"glosario.yml", "- slug: csv\n  ref:\n    - toll\n  en:\n    term: \"comma-separated values\"\n    acronym: \"CSV\"\n    def: >\n      A [fee](#toll) and a [file](x.md).\n  fr:\n    term: x\n    def: y\n" +
			"- slug: toll\n  en:\n    term: toll\n    def: A fee.\n- slug: only\n  fr:\n    term: seul\n    def: z\n",
			"comma-separated-values \"comma-separated values\"\nabbreviation: \"CSV\"\nsee_also: [\"toll\"]\n\nA [fee](term:toll) and a file.\ntoll \"toll\"\n\nA fee.\n"},
		{"map.yaml", "toll: A fee.\nbank:\n  - A house for money.\n  - The side of a river.\n",
			"toll \"toll\"\n\nA fee.\nbank \"bank\"\n# draft: the glossary has 2 definitions, one a paragraph; readers see the first when they tap the word\n\nA house for money.\n\nThe side of a river.\n"},
		{"docusaurus.json", `{"description": "x", "terms": [{"term": "API", "abbreviation": "Application Programming Interface", "definition": "A <b>set</b> of rules.", "relatedTerms": ["REST"]}, {"term": "REST", "definition": "A style."}]}`,
			"application-programming-interface \"Application Programming Interface\"\nabbreviation: \"API\"\nsee_also: [\"rest\"]\n\nA set of rules.\nrest \"REST\"\n\nA style.\n"},
		{"abbr.md", "<!-- x -->\n*[API]: Application Programming Interface\n*[etcd]: A key value store.\n*[NATO]: North Atlantic Treaty Organization. An alliance.\n",
			"application-programming-interface \"Application Programming Interface\"\nabbreviation: \"API\"\n" + noDefinition + "etcd \"etcd\"\n\nA key value store.\nnorth-atlantic-treaty-organization \"North Atlantic Treaty Organization\"\nabbreviation: \"NATO\"\n\nAn alliance.\n"},
		{"sphinx.rst", "Glossary\n========\n\n.. glossary::\n   :sorted:\n\n   right-of-way\n   way leave\n      A :term:`strip of land <land>` for\n      ``roads`` [1]_; see `here <https://example.org/>`_.\n\n      Second::\n\n         code\n\n   land : x\n      Ground\\ s.\n\n      .. index:: x\n\nText.\n",
			"right-of-way \"right-of-way\"\nsynonyms: [\"way leave\"]\n\nA [strip of land](term:land) for\n`roads`; see [here](<https://example.org/>).\n\nSecond:\n\n```\ncode\n```\nland \"land\"\n\nGrounds.\n"},
		{"myst.md", "# Glossary\n\n:::{glossary}\n[MyST](https://mystmd.org)\n: A *syntax*, see {term}`the book <Book>`.\n: A tool.\n\nBook\n: Pages.\n:::\n",
			"myst \"MyST\"\n# draft: the glossary has 2 definitions, one a paragraph; readers see the first when they tap the word\n\nA *syntax*, see [the book](term:book).\n\nA tool.\nbook \"Book\"\n\nPages.\n"},
		{"myst2.md", "```{glossary}\nTerm one\n  An indented explanation.\n\nTerm two\n  Another.\n```\n", "term-one \"Term one\"\n\nAn indented explanation.\nterm-two \"Term two\"\n\nAnother.\n"},
		{"list.md", "Toll\n:   A fee\n    for a road.\n\n    More.\n\nBank (BK)\n:   A house.\n", "toll \"Toll\"\n\nA fee\nfor a road.\n\nMore.\nbank \"Bank\"\nabbreviation: \"BK\"\n\nA house.\n"},
		{"bold.md", "# A–Z\n\n- **Toll**: A fee.\n- **Bank** – A house\n  for money.\n", "toll \"Toll\"\n\nA fee.\nbank \"Bank\"\n\nA house\nfor money.\n"},
		{"headings.md", "# Glossary\n\n## T\n\n### Toll {#toll}\n\nA fee for a [bank](#bank).\n\n### Bank\n\nA house.\n", "toll \"Toll\"\n\nA fee for a [bank](term:bank).\nbank \"Bank\"\n\nA house.\n"},
		{"table.md", "| Term | Meaning |\n|---|---|\n| Toll | A fee. |\n| Bank | A \\| B |\n", "toll \"Toll\"\n\nA fee.\nbank \"Bank\"\n\nA | B\n"},
		{"one.md", "---\nid: toll\ntitle: Toll\nhoverText: A fee.\n---\n\nA fee for a road.\n", "toll \"Toll\"\n\nA fee.\n\nA fee for a road.\n"},
		{"senses.yaml", "- term: graph\n  def: |\n    1. A plot.\n    2. A network.\n", "graph \"graph\"\n\nA plot.\n\nA network.\n"},
		{"v2.tbx", `<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><langSet xml:lang="en-US"><descripGrp><descrip type="definition">A *fee*.</descrip></descripGrp>` +
			`<tig><term>RT</term><termNote type="termType">acronym</termNote></tig><ntig><termGrp><term>road toll</term></termGrp></ntig><tig><term>way fee</term></tig></langSet>` +
			`<langSet xml:lang="fr"><descrip type="definition">Un droit.</descrip><tig><term>péage</term></tig></langSet></termEntry></body></text></martif>`,
			"road-toll \"road toll\"\nabbreviation: \"RT\"\nsynonyms: [\"way fee\"]\n\nA \\*fee\\*.\n"},
		{"v3.tbx", `<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1"><descrip type="definition">A fee.</descrip><langSec xml:lang="en">` +
			`<termSec><term>toll</term></termSec><termSec><term>old word</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`,
			"toll \"toll\"\n# draft: \"old word\" is marked as a term not to be used, and was left out\n\nA fee.\n"},
	} {
		if got := written(t, test.name, test.content); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

// TestTablesOfExcelAreRead imports a table as Excel saves it, and compares with what its twin in UTF-8 gives.
func TestTablesOfExcelAreRead(t *testing.T) {
	const table = "terme,définition,sigle\npéage,\"Un droit\nd’entrée.\",\nÉcole,« Maison »,ÉC\n"
	want, problems := Read([]Input{{"a.csv", []byte(table)}}, "fr")
	if len(want) != 2 || want[1].Definition != "« Maison »" || want[1].Line != 4 || len(problems) > 0 {
		t.Fatal(want, problems)
	}
	windows := strings.NewReplacer(",", ";", "\n", "\r\n").Replace(table)
	western, err := charmap.Windows1252.NewEncoder().String(windows)
	if err != nil {
		t.Fatal(err)
	}
	wide := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(strings.ReplaceAll(windows, ";", "\t"))) {
		wide = binary.LittleEndian.AppendUint16(wide, unit)
	}
	for form, content := range map[string]string{
		"semicolons": windows, "Windows-1252": western, "UTF-16 and tabs": string(wide), "UTF-16 without a mark": string(wide[2:]),
		"carriage returns": strings.ReplaceAll(windows, "\r\n", "\r"),
	} {
		got, problems := Read([]Input{{"a.csv", []byte(content)}}, "fr")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
		isWestern := form == "Windows-1252"
		if len(problems) > 0 != isWestern || isWestern && (problems[0].Place.String() != "a.csv:1:8" || problems[0].Severity != problem.Warning) {
			t.Errorf("%s: %v", form, problems)
		}
	}
}

func TestWhatIsThereStaysAndDefinitionsAreKeptApart(t *testing.T) {
	got := written(t, "a.csv", "term,definition\nToll,A fee.\nbank,A house.\nBank,The side of a river.\nBANK,A house.\nNATO,x y\n",
		scaffold.Page{ID: "road-toll", Path: "content/glossary/road-toll.md", Names: []string{"toll"}}, scaffold.Page{ID: "x", Path: "content/glossary/x.md", Names: []string{"Alliance", "NATO"}})
	want := "bank \"bank\"\n\nA house.\nbank-2 \"Bank\"\n# draft: \"Bank\" is defined in content/glossary/bank.md too; give this one another title, or put both into one page\ndraft: true\n\nThe side of a river.\n" +
		"again content/glossary/road-toll.md 2\nagain content/glossary/bank.md 5\nagain content/glossary/x.md 6\n"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

func TestMistakesHaveTheirPlace(t *testing.T) {
	for _, test := range []struct{ name, content, place, rule string }{
		{"a.json", "[\n{\"term\":,}]", "a.json:2", RuleGlossaryIsReadable.ID},
		{"a.yaml", "- term: [a\n", "a.yaml:1", RuleGlossaryIsReadable.ID},
		{"a.tbx", "<martif><text>\n<body><termEntry></body", "a.tbx:2", RuleGlossaryIsReadable.ID},
		{"a.xml", "<html/>", "a.xml", RuleGlossaryIsReadable.ID},
		{"a.csv", "term,definition\nтариф,A fé\xe9.\n", "a.csv:2:11", RuleGlossaryIsReadable.ID},
		{"a.csv", "term,definition\ntoll,\"A fee.\n", "a.csv:2:6", RuleGlossaryIsReadable.ID},
		{"a.csv", "term,definition\ntoll,A fee.\n,A house.\n", "a.csv:3", RuleGlossaryEntryIsReadable.ID},
		{"a.md", "Just text.\n", "a.md", RuleGlossaryIsReadable.ID},
	} {
		_, problems := Read([]Input{{test.name, []byte(test.content)}}, "en")
		if len(problems) != 1 || problems[0].Place.String() != test.place || problems[0].Rule != test.rule || problems[0].Fix == "" {
			t.Errorf("%s %q: %v", test.name, test.content, problems)
		}
	}
}

// FuzzRead holds what is written to what the explainer takes.
func FuzzRead(f *testing.F) {
	for name, content := range map[string]string{
		"a.csv": "term,definition\na,\"b\"\n", "b.md": "A\n: b\n\n*[C]: d\n", "c.rst": ".. glossary::\n\n   a\n      :term:`b <c>` ``d``::\n\n        e\n", "d.tbx": "<tbx><conceptEntry><langSec><termSec><term>a</term></termSec></langSec></conceptEntry></tbx>",
		"e.json": `{"a": ["b", "c"]}`, "f.yaml": "- term: a\n  en: {def: b}\n",
	} {
		f.Add(name, []byte(content))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if len(content) > 10_000 {
			t.Skip()
		}
		terms, problems := Read([]Input{{name, content}}, "en")
		if problem.HasErrors(problems) || len(terms) > 50 {
			return
		}
		w := &writer{}
		for _, file := range Write(terms, nil, naming()).Files {
			_, body, _ := strings.Cut(strings.TrimPrefix(string(file.Content), "---\n"), "---\n")
			if body = strings.TrimSpace(body); !w.isSound(body) {
				t.Errorf("%q", file.Content)
			}
		}
	})
}
