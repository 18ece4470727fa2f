package article

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

func TestArticleThatCannotBeReadIsAProblemWithAPlace(t *testing.T) {
	noDocx := zipped(t, "word/other.xml", 10)
	for _, test := range []struct {
		name, content string
		format        Format
		place, rule   string
	}{
		{"empty.txt", "", "", "empty.txt", RuleArticleHasText.ID},
		{"blank.md", " \n\n---\n", "", "blank.md", RuleArticleHasText.ID},
		{"script.html", "<p><script>x</script></p>", "", "script.html", RuleArticleHasText.ID},
		{"latin.txt", "one\ntwo \xe9\n", "", "latin.txt:2", RuleArticleIsUTF8.ID},
		{"nul.md", "one\ntwo \x00\n", "", "nul.md:2", RuleArticleIsReadable.ID},
		{"paper.pdf", "%PDF-1.7", "", "paper.pdf", RuleArticleIsReadable.ID},
		{"-", "%PDF-1.7", "", "-", RuleArticleIsReadable.ID},
		{"large.txt", strings.Repeat("word ", largestText/4), "", "large.txt", RuleArticleIsSmallEnough.ID},
		{"huge.html", strings.Repeat(" ", largestArticle+1), "", "huge.html", RuleArticleIsSmallEnough.ID},
		{"deep.md", "text\n\n" + strings.Repeat("> ", 500) + "x\n", "", "deep.md:3", read.RuleNestingIsShallow.ID},
		{"deep.html", strings.Repeat("<div>", 1000), "", "deep.html", RuleArticleIsReadable.ID},
		{"mark.html", "<p>one\n<p>two __hdeferred&#47; three", "", "mark.html:2", read.RuleTextIsSafe.ID},
		{"not.docx", "text", "", "not.docx", RuleArticleIsReadable.ID},
		{"not.docx", noDocx, "", "not.docx", RuleArticleIsReadable.ID},
		{"broken.docx", zipped(t, "word/document.xml", 10), "", "broken.docx", RuleArticleIsReadable.ID},
		{"bomb.docx", zipped(t, "word/document.xml", largestUnpacked+1), "", "bomb.docx", RuleArticleIsSmallEnough.ID},
	} {
		draft, problems := drafted(t, Input{Name: test.name, Content: []byte(test.content), Format: test.format})
		if len(problems) != 1 || problems[0].Place.String() != test.place || problems[0].Rule != test.rule || problems[0].Fix == "" || len(draft.Files) > 0 {
			t.Errorf("%s: want %s %s, got %s", test.name, test.place, test.rule, said(t, problems))
		}
	}
}

// zipped is a ZIP with one file of zeros.
func zipped(t *testing.T, name string, size int) string {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	file, err := archive.Create(name)
	if err == nil {
		_, err = file.Write(make([]byte, size))
	}
	if err == nil {
		err = archive.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestMissingPandocIsSaidWithWhatToDo(t *testing.T) {
	content := docxOf(t, []byte("text"))
	t.Setenv("PATH", t.TempDir())
	_, problems := drafted(t, Input{Name: "a.docx", Content: content})
	if len(problems) != 1 || problems[0].Rule != RulePandocIsInstalled.ID || !strings.Contains(problems[0].Fix, "apt install pandoc") ||
		!strings.Contains(problems[0].Fix, "HTML") {
		t.Errorf("%s", said(t, problems))
	}
}

func TestUnknownLanguageIsAnError(t *testing.T) {
	if _, _, err := Import(context.Background(), Input{Name: "a.txt", Content: []byte("x"), Language: "no language"}); err == nil {
		t.Error("no error")
	}
}

func TestFormatIsToldByNameThenByContent(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          Format
	}{
		{"a.TXT", "<html>", Text}, {"a.md", "", Markdown}, {"a.htm", "", HTML}, {"a.docx", "", Docx}, {"a.odt", "", Odt},
		{"-", "\n <!DOCTYPE html>", HTML}, {"-", "<article>", HTML}, {"-", "PK\x03\x04", Docx}, {"-", "{\\rtf1", RTF}, {"-", "# Text", Text},
		{"story.2024", "Text", Text},
	} {
		if got := FormatOf(test.name, []byte(test.content)); got != test.want {
			t.Errorf("%s %q: %q, want %q", test.name, test.content, got, test.want)
		}
	}
}

func TestTextOfOtherEncodingsIsRead(t *testing.T) {
	for _, content := range []string{
		"\xff\xfeZ\x00\xfc\x00r\x00i\x00c\x00h\x00", "\xfe\xff\x00Z\x00\xfc\x00r\x00i\x00c\x00h", "\xef\xbb\xbfZürich",
	} {
		draft, problems := drafted(t, Input{Name: "a.txt", Content: []byte(content)})
		if len(problems) > 0 || !strings.Contains(textOfDraft(t, draft, "en", shown), "Zürich") {
			t.Errorf("%q: %s", content, said(t, problems))
		}
	}
	draft, problems := drafted(t, Input{Name: "a.html", Content: []byte("<meta charset=iso-8859-1><h1>Z\xfcrich</h1><p>Text.")})
	if len(problems) > 0 || draft.Title != "Zürich" {
		t.Errorf("%q %s", draft.Title, said(t, problems))
	}
}

// TestHostileArticlesEndSoon reads what tempts a reader to go back and forth; one that does would take minutes.
func TestHostileArticlesEndSoon(t *testing.T) {
	const size = 20_000
	for _, format := range []Format{Text, Markdown, HTML} {
		for _, piece := range []string{"a", "[", "*", "*a ", "_", "`", "<", "<b>", "<ul><li>", "<a href=x>y", "1. a\n", "- A: b c d\n", "A (", "AB\n", "NATO ",
			"(A B C (ABC) ", "1 May 2020 ", "# a\n", "a\n===\n", "A b\n\nC d e f.\n\n", "| a ", "{{<", "&", "> ", "a. ", "\u200f", "（"} {
			start := time.Now()
			_, problems := drafted(t, Input{Name: "a", Format: format, Content: []byte(strings.Repeat(piece, size/len(piece)))})
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("%s %q took %s", format, piece, took)
			}
			for _, p := range problems {
				if p.Place == (problem.Place{}) {
					t.Errorf("%s %q: no place: %v", format, piece, p)
				}
			}
		}
	}
}

func TestNeighboursDoNotBecomeOneAnother(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{"Term.\n\n: a colon begins this paragraph.\n", "Term.\n\n<!-- -->\n\n: a colon begins this paragraph.\n"},
		{"<ol><li>one</ol><ol><li>one</ol>", "1. one\n\n<!-- -->\n\n1. one\n"},
		{"<p>Text</p><hr><p>text", "Text\n\n---\n\ntext\n"},
	} {
		format := Text
		if strings.HasPrefix(test.content, "<") {
			format = HTML
		} else {
			test.content = "# Title\n\n" + test.content
		}
		draft, problems := drafted(t, Input{Name: "a", Format: format, Content: []byte(test.content)})
		found := false
		for _, f := range draft.Files {
			found = found || strings.HasSuffix(string(f.Content), "\n---\n\n"+test.want)
		}
		if !found || len(problems) > 0 {
			t.Errorf("%q: %q", test.content, draft.Files)
		}
	}
}
