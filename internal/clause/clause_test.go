package clause

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// outline writes a tree a line a clause: its id (a star for a page of its own), its label and title; and the words without a number.
func outline(c *Clause) string {
	var b strings.Builder
	var write func(c *Clause, depth int)
	write = func(c *Clause, depth int) {
		star := ""
		if c.IsUnit {
			star = "*"
		}
		line := c.ID + star + " " + c.Label
		if c.Title != "" {
			line += " | " + c.Title
		}
		if c.Kind == Text {
			line = c.ID + " " + c.Words()
		}
		fmt.Fprintf(&b, "%s%s\n", strings.Repeat("  ", depth), strings.TrimSpace(line))
		for _, part := range c.Parts {
			write(part, depth+1)
		}
	}
	for _, part := range c.Parts {
		write(part, 0)
	}
	return b.String()
}

// examples are the texts of testdata with their forms and outlines.
func examples(t testing.TB) (names, texts, outlines []string, forms []Form) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		form := Treaty
		for _, known := range Forms() {
			if strings.HasPrefix(filepath.Base(file), string(known)) {
				form = known
			}
		}
		names, forms = append(names, filepath.Base(file)), append(forms, form)
		texts, outlines = append(texts, string(archive.Files[0].Data)), append(outlines, string(archive.Files[1].Data))
	}
	return names, texts, outlines, forms
}

func TestDocumentsAreDividedIntoTheirClauses(t *testing.T) {
	names, texts, outlines, forms := examples(t)
	for i, name := range names {
		if diff := cmp.Diff(outlines[i], outline(Parse(texts[i], forms[i]))); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '§'
	})
}

func checkWords(t testing.TB, text string, form Form) {
	t.Helper()
	if diff := cmp.Diff(words(text), words(Parse(text, form).Text())); diff != "" {
		t.Errorf("words of %.60q:\n%s", text, diff)
	}
}

func TestEveryWordIsInOneClauseInOrder(t *testing.T) {
	_, texts, _, _ := examples(t)
	for _, text := range texts {
		for _, form := range Forms() {
			checkWords(t, text, form)
		}
	}
}

// wrapped breaks the lines of a text at a width.
func wrapped(text string, width int) string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		rest := strings.Fields(line)
		current := ""
		for _, word := range rest {
			if current != "" && utf8.RuneCountInString(current)+1+utf8.RuneCountInString(word) > width {
				lines, current = append(lines, current), word
				continue
			}
			current = strings.TrimSpace(current + " " + word)
		}
		lines = append(lines, current)
	}
	return strings.Join(lines, "\n")
}

func TestLinesThatAreBrokenMakeTheSameClauses(t *testing.T) {
	var text strings.Builder
	for n := 1; n <= 20; n++ {
		fmt.Fprintf(&text, "Article %d\n\nOf the tide number %d\n\n", n, n)
		for p := 1; p <= 3; p++ {
			fmt.Fprintf(&text, "%d. The tide that article %d of this treaty and section 3 of its annex name comes, goes and comes again, as paragraph 2 says, until:\n\n", p, n)
			fmt.Fprintf(&text, "(a) it is high, in the meaning of Article %d, or as high as anybody can remember it to have been; or\n\n(b) it is low.\n\n", n+1)
		}
	}
	want := outline(Parse(text.String(), Treaty))
	if strings.Count(want, "*") != 20 || strings.Count(want, "-b (b)") != 60 {
		t.Fatalf("the unbroken text:\n%s", want)
	}
	for width := 40; width <= 120; width += 7 {
		if diff := cmp.Diff(want, outline(Parse(wrapped(text.String(), width), Treaty))); diff != "" {
			t.Errorf("at %d characters:\n%s", width, diff)
		}
	}
}

func TestTokensAreTheText(t *testing.T) {
	Register()
	_, texts, _, _ := examples(t)
	for _, name := range []string{"treaty", "statute", "law", "resolution"} {
		lexer := lexers.Get(name)
		if lexer == nil {
			t.Fatalf("chroma has no lexer %q", name)
		}
		for _, text := range texts {
			tokens, err := lexer.Tokenise(nil, text)
			if err != nil {
				t.Fatal(err)
			}
			var joined strings.Builder
			for _, token := range tokens.Tokens() {
				joined.WriteString(token.Value)
			}
			if joined.String() != text {
				t.Errorf("%s changes the text:\n%s", name, cmp.Diff(text, joined.String()))
			}
		}
	}
}

func TestClausesAreFoundByWhatPeopleCallThem(t *testing.T) {
	_, texts, _, forms := examples(t)
	for i, text := range texts {
		for c := range Parse(text, forms[i]).All() {
			if c.ID == "" {
				continue
			}
			top := c
			for top.Up != nil {
				top = top.Up
			}
			if found := top.Find(c.ID); found != c {
				t.Errorf("%q is not found by its id", c.ID)
			}
			if name := c.Name(); c.IsUnit && c.Label != "" && !strings.Contains(c.ID, "schedule") && !strings.Contains(c.ID, "annex") && c.Kind != Recital && c.Kind != Preamble {
				if found := top.Find(name); found != c {
					t.Errorf("%q is not found by its name %q", c.ID, name)
				}
			}
		}
	}
	treaty := Parse("Article 4\n\n1. One:\n(a) first;\n(b) second.\n\nArticle V bis\n\nText.\n\nANNEX A\n\nMore.\n", Treaty)
	for name, want := range map[string]string{
		"4": "article-4", "IV": "article-4", "4(1)(a)": "article-4-1-a", "4.1.b": "article-4-1-b", "4-1": "article-4-1", "Art. 4 (1)": "article-4-1",
		"article-4": "article-4", "Article 5 bis": "article-5-bis", "Annex A": "annex-a", "annex-a": "annex-a",
	} {
		if found := treaty.Find(name); found == nil || found.ID != want {
			t.Errorf("%q is %v, not %q", name, found, want)
		}
	}
	for _, name := range []string{"", "9", "Article 9", "4(3)", "the fourth"} {
		if found := treaty.Find(name); found != nil {
			t.Errorf("%q is found: %q", name, found.ID)
		}
	}
}

func TestDefinedTermsAreFound(t *testing.T) {
	for text, want := range map[string][]string{
		"Article 1\nDefinitions\n(1) ‘high tide’ means water;\n(2) “low tide”, in this Act, shall mean air.\n":                           {"high tide", "low tide"},
		"Article 1\nDéfinitions\nOn entend par « marée haute » l'eau.\n« marée basse » désigne l'air.\n":                                 {"marée haute", "marée basse"},
		"§ 1 Begriffsbestimmungen\n1. „hohe Flut“ alles Wasser;\n2. „Ebbe“ bezeichnet Luft.\n\n§ 2 Rest\n\nDas „Meer“ bleibt.\n":         {"hohe Flut", "Ebbe"},
		"Artículo 1. Definiciones\n\n1) «marea alta»: el agua;\n\n2) se entiende por «marea baja» el aire.\n":                            {"marea alta", "marea baja"},
		"Стаття 1. Визначення термінів\n\nВживаються терміни:\n\nвисокий приплив - вода, що прийшла;\n\nвідплив (далі - В) - повітря;\n": {"високий приплив", "відплив"},
		"Article 1\n\nThe “sea” was quoted here.\n": nil,
	} {
		form := Treaty
		var terms []string
		for _, d := range Parse(text, form).Definitions() {
			terms = append(terms, d.Term)
		}
		if diff := cmp.Diff(want, terms); diff != "" {
			t.Errorf("%.40q:\n%s", text, diff)
		}
	}
	found := NewGlossary([]Definition{{Term: "tide"}, {Term: "high tide"}}).Find("High tide, tidal: a tide.")
	if len(found) != 2 || found[0].Term != "high tide" || found[1].Start != 20 {
		t.Errorf("found %+v", found)
	}
}

func TestVersionsAreComparedByWords(t *testing.T) {
	before := Parse("Article 1\n\nThe sea is wide and deep.\n\nArticle 2\n\nBoats float.\n\nArticle 3\n\nGone.\n", Treaty)
	after := Parse("Article 1\n\nThe sea is very wide and blue.\n\nArticle 2\n\nBoats float.\n\nArticle 4\n\nNew.\n", Treaty)
	var told []string
	for _, change := range Compare(before, after) {
		if !change.IsEdited() {
			continue
		}
		line := ""
		for _, piece := range change.Pieces {
			line += [...]string{" ", " -", " +"}[piece.Edit] + piece.Text
		}
		told = append(told, strings.TrimSpace(line))
	}
	want := []string{"The sea is +very wide and -deep. +blue.", "-Gone.", "+New."}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
}

const akomaNtoso = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification/></meta>
<preface><p>Tides <docTitle>Act</docTitle></p></preface>
<body><chapter><num>Chapter 1</num><heading>The sea</heading>
<article><num>Article 1</num><heading>Tides</heading><paragraph><num>1.</num><list><intro><p>A tide <i>must</i>:</p></intro>
<point><num>(a)</num><content><p>come;</p></content></point><point><num>(b)</num><content><p>go.</p></content></point></list></paragraph></article></chapter></body>
<conclusions><p>Done at sea.</p></conclusions></act></akomaNtoso>`

func TestAkomaNtosoIsRead(t *testing.T) {
	c, err := ParseAkomaNtoso([]byte(akomaNtoso))
	if err != nil {
		t.Fatal(err)
	}
	want := "Tides Act\nchapter-1 Chapter 1 | The sea\n  article-1* Article 1 | Tides\n    article-1-1 1.\n      A tide must:\n      article-1-1-a (a)\n        come;\n      article-1-1-b (b)\n        go.\nsignatures*\n  Done at sea.\n"
	if diff := cmp.Diff(want, outline(c)); diff != "" {
		t.Error(diff)
	}
}

func TestAkomaNtosoIsBounded(t *testing.T) {
	deep := "<akomaNtoso>" + strings.Repeat("<p>", 200) + strings.Repeat("</p>", 200) + "</akomaNtoso>"
	for name, content := range map[string]string{
		"entities": `<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><akomaNtoso>&x;</akomaNtoso>`, "an entity": "<akomaNtoso><p>&x;</p></akomaNtoso>",
		"depth": deep, "depth in a number": strings.ReplaceAll(deep, "<p><p>", "<num><p>"), "another root": "<html/>", "no root": "", "no end": "<akomaNtoso><act>",
		"another encoding": `<?xml version="1.0" encoding="ISO-8859-1"?><akomaNtoso/>`, "many elements": "<akomaNtoso>" + strings.Repeat("<p/>", mostElements+1) + "</akomaNtoso>",
	} {
		_, err := ParseAkomaNtoso([]byte(content))
		var wrong *XMLError
		if !errors.As(err, &wrong) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	_, texts, _, _ := examples(f)
	for _, text := range texts {
		f.Add(text)
	}
	f.Add("1. (a) (i) – x\n\n§ 1\n\x0c- 2 -\nArticle")
	f.Add("End!\nPART 1\nGeneral\n\n2\nprovisions") // the number of a page inside of a title
	f.Add("0. (a)(c)– 0\n\n§C000")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, form := range Forms() {
			checkWords(t, withLF(text), form)
			var joined strings.Builder
			for _, token := range tokenise(withLF(text), form) {
				joined.WriteString(token.Value)
			}
			if joined.String() != withLF(text) {
				t.Errorf("the tokens of %q are %q", text, joined.String())
			}
			ids := map[string]bool{}
			for c := range Parse(text, form).All() {
				if c.ID != "" && ids[c.ID] {
					t.Errorf("%q has the id %q twice", text, c.ID)
				}
				ids[c.ID] = true
			}
		}
	})
}
