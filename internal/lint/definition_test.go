package lint

import (
	"strings"
	"testing"
)

// The short definition of a term is its first paragraph, or it is said why not.
func TestShortDefinitionIsTheFirstParagraphOrIsToldWhyNot(t *testing.T) {
	for _, test := range []struct{ name, body, short, want string }{
		{"paragraph", "It watches over *peace*[^1].\nAnd [more](term:nato).\n\nMore.\n\n[^1]: Since 1975.\n", "It watches over peace. And more.", ""},
		{"list first", "- peace\n- elections\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a list stands above"},
		{"quotation first", "> We do.\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a quotation"},
		{"callout first", "> [!NOTE]\n> We do.\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a quotation"},
		{"picture first", "![A table](t.svg)\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a picture"},
		{"linked picture first", "[![A table](t.svg)](https://example.org/)\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a picture"},
		{"heading first", "## Tasks\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a heading"},
		{"table first", "| a |\n|---|\n| b |\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a table"},
		{"code first", "```\na\n```\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first code"},
		{"definition list first", "Peace\n: No war.\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a list of definitions"},
		{"bold line first", "**The tasks**\n\nIt watches.\n", "It watches.", "4:1 definition-comes-first a line in bold"},
		{"bold sentence", "**It watches.**\n\nMore.\n", "It watches.", ""},
		{"picture in the paragraph", "![A table](t.svg) It watches.\n", "A table It watches.", ""},
		{"colon", "It has two tasks:\n\n- peace\n", "It has two tasks:", "4:1 definition-comes-first the short definition"},
		{"wide colon", "任务有二：\n\n- 和平\n", "任务有二：", "4:1 definition-comes-first the short definition"},
		{"list alone", "- peace\n", "", "4:1 definition-is-given a term begins with a list"},
		{"picture alone", "![A table](t.svg)\n", "", "4:1 definition-is-given a term begins with a picture"},
		{"heading alone", "## Tasks\n", "", "4:1 definition-is-given a term begins with a heading"},
		{"nothing", "", "", "4:1 definition-is-given a term has no first paragraph"},
		{"what is not seen", "<!-- first -->\n\n---\n\n[a]: term:nato\n\nIt [watches][a].\n", "It watches.", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := project(sound, "-- content/glossary/osce.md --\nx\n-- assets/t.svg --\n"+picture)
			files["content/glossary/osce.md"].Data = []byte("---\ntitle: OSCE\n---\n" + test.body)
			e, problems := english(t, files)
			said := ""
			for _, p := range problems {
				said += strings.TrimPrefix(p.Place.String(), "content/glossary/osce.md:") + " " + p.Rule + " " + p.Message + "\n"
			}
			if !strings.HasPrefix(said, test.want) || test.want == "" && said != "" || len(problems) > 1 {
				t.Errorf("said %q, not %q", said, test.want)
			}
			for _, term := range e.Terms {
				if term.ID == "osce" && term.Short != test.short {
					t.Errorf("the short definition is %q, not %q", term.Short, test.short)
				}
			}
		})
	}
}

// Fields are plain text, and what is Markdown in them is told at its place.
func TestMarkdownInFieldsIsTold(t *testing.T) {
	for field, want := range map[string]string{
		`title: The treaty[^1]`:                "footnote",
		`title: "[The](term:nato) treaty"`:     "link",
		`title: The **treaty**`:                "bold",
		`title: The *treaty*`:                  "emphasis",
		`title: The _treaty_ of 1949`:          "emphasis",
		"title: \"The `treaty`\"":              "code",
		`title: The <b>treaty</b>`:             "HTML",
		`title: The&nbsp;treaty`:               "character",
		"title: T\nsummary: It was **long**":   "bold",
		"title: T\nkey_points: [a, '**b** c']": "bold",
		`title: Leser*innen, 5 * 3, snake_case, a < b, AT&T, R&D; [sic], f(x)[1]`: "",
	} {
		_, problems := english(t, project(sound, "-- content/sections/start.md --\n---\n"+field+"\nweight: 1\n---\nWords.\n"))
		if want == "" && len(problems) > 0 || want != "" && (len(problems) != 1 || problems[0].Rule != RuleFieldIsPlain.ID || !strings.Contains(problems[0].Message, want)) {
			t.Errorf("%s: %v", field, problems)
		}
	}
}
