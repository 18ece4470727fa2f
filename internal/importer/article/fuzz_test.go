package article

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzImport holds that no article makes a panic, that each problem has a place and that nothing of the text is lost:
// what is read of the drafted files is what was read of the article, in its order.
func FuzzImport(f *testing.F) {
	formats := []Format{Text, Markdown, HTML}
	for _, s := range stories(f) {
		if s.article.Format = FormatOf(s.article.Name, nil); s.article.Format != Docx {
			for i, format := range formats {
				if format == s.article.Format {
					f.Add(string(s.article.Content), uint8(i))
				}
			}
		}
	}
	f.Fuzz(func(t *testing.T, content string, format uint8) {
		article := Input{Name: "article", Content: []byte(content), Format: formats[int(format)%len(formats)]}
		draft, problems := drafted(t, article)
		for _, p := range problems {
			if p.Place.Path == "" || p.Message == "" {
				t.Errorf("a problem without a place: %v", p)
			}
		}
		if len(problems) > 0 {
			return
		}
		got := letters(textOfDraft(t, draft, "en", seen))
		if want := letters(textOfBlocks(t, article)); got != want {
			t.Errorf("blocks\nwant %q\n got %q", want, got)
		}
		if article.Format == Text && utf8.ValidString(content) {
			if want := letters(strings.TrimPrefix(content, "\ufeff")); got != want {
				t.Errorf("text\nwant %q\n got %q", want, got)
			}
		}
	})
}

// textOfBlocks is what was read of an article, with the title first.
func textOfBlocks(t *testing.T, article Input) string {
	t.Helper()
	article.Language = "en"
	r := &reader{article: article}
	if err := r.read(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.settleLanguage(r.textOfBlocks())
	r.takeReferences()
	var b strings.Builder
	o := outlineOf(r)
	for _, block := range o.takeTitle(r) {
		b.WriteString(block.text + "\n")
	}
	if o.title.added {
		return b.String()
	}
	return o.title.text + "\n" + b.String()
}

// seen is the text of Markdown, the numbers of lists included.
func seen(t testing.TB, markdown []byte) string {
	t.Helper()
	text, err := newScribe().read(noteDefinitions.ReplaceAll(markdown, nil))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// noteDefinitions matches the texts of notes, which stand below the section with their marks.
var noteDefinitions = regexp.MustCompile(`(?m)^\[\^\d+\]: .*(?:\n+    .*)*`)

// letters is a text without white space and without the signs that mark lists, headings and rules.
func letters(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || strings.ContainsRune("#*-–•‣▪·+>=_~", c) {
			return -1
		}
		return c
	}, text)
}
