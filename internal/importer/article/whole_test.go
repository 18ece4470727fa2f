package article

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"
)

// textOfDraft is what a reader of the drafted explainer reads, in order: what the room below reads of its files, less
// the titles that the report says are added. Plain takes the text from Markdown.
func textOfDraft(t testing.TB, d Draft, code string, plain func(testing.TB, []byte) string) string {
	t.Helper()
	files := tree(d.Files)
	for name, f := range files {
		if strings.HasPrefix(name, "content/sections/") { // a heading without text is a draft, and text all the same
			f.Data = bytes.Replace(f.Data, []byte("\ndraft: true\n"), []byte("\n"), 1)
		}
	}
	explainers, _, err := lint.Read(files, []read.Language{{Code: code}})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	page := func(title string, document *explainer.Document) {
		isAdded := slices.ContainsFunc(d.Report, func(o Origin) bool {
			return o.Path == document.Path && o.Added && (strings.HasPrefix(o.What, "title ") || strings.HasPrefix(o.What, "section "))
		})
		if !isAdded {
			b.WriteString(title + "\n")
		}
		b.WriteString(plain(t, document.Body()) + "\n")
	}
	e := explainers[0]
	page(e.Title, e.Overview)
	for _, s := range e.Sections {
		page(s.Title, s.Document)
	}
	return b.String()
}

// shown is the text of rendered Markdown. Quotes and dashes stay as they are typed.
func shown(t testing.TB, markdown []byte) string {
	t.Helper()
	var rendered bytes.Buffer
	renderer := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.DefinitionList),
		goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := renderer.Convert(markdown, &rendered); err != nil {
		t.Fatal(err)
	}
	return tokens(rendered.String(), "")
}

// tokens is the text between the tags of a page, or of its first element of a name, less that of scripts and menus. It
// knows nothing of trees, unlike what it checks.
func tokens(page, inside string) string {
	var b strings.Builder
	z := xhtml.NewTokenizer(strings.NewReader(page))
	hidden, isIn := 0, inside == ""
	for {
		switch kind := z.Next(); kind {
		case xhtml.ErrorToken:
			return b.String()
		case xhtml.StartTagToken, xhtml.EndTagToken:
			name, _ := z.TagName()
			if slices.Contains([]string{"script", "style", "nav", "title"}, string(name)) {
				hidden++
				if kind == xhtml.EndTagToken {
					hidden -= 2
				}
			}
			if inside != "" && string(name) == inside {
				isIn = kind == xhtml.StartTagToken
				if !isIn {
					return b.String()
				}
			}
		case xhtml.TextToken:
			if hidden == 0 && isIn {
				b.WriteString(string(z.Text()))
			}
		}
	}
}

// textOfArticle is what a reader of the article reads, found in another way than the draft's.
func textOfArticle(t testing.TB, s story) string {
	t.Helper()
	source := string(s.archive.Files[0].Data)
	switch name := s.archive.Files[0].Name; {
	case strings.HasSuffix(name, ".txt"):
		var b strings.Builder
		for line := range strings.Lines(source) {
			if !isRule(strings.TrimSpace(line)) {
				b.WriteString(strings.TrimLeft(line, "-*–> "))
			}
		}
		return b.String()
	case strings.HasSuffix(name, ".docx.md"):
		return shown(t, []byte(strings.ReplaceAll(source, "% ", "\n")))
	case strings.HasSuffix(name, ".md"):
		if strings.HasPrefix(source, "---\n") {
			_, source, _ = strings.Cut(source, "\n---\n")
		}
		return shown(t, []byte(source))
	}
	if strings.Contains(source, "<article>") {
		return tokens(source, "h1") + tokens(source, "article")
	}
	return tokens(source, "")
}

func TestNothingOfAnArticleIsLostOrChanged(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(filepath.Base(s.path), func(t *testing.T) {
			draft, problems := drafted(t, s.article)
			if problems = besidesMarkup(problems); len(problems) > 0 {
				t.Fatal(said(t, problems))
			}
			want, got := textOfArticle(t, s), textOfDraft(t, draft, s.article.Language, shown)
			if strings.HasSuffix(s.path, "markdown-es.txtar") { // its one paragraph before any heading opens the text
				got = strings.TrimPrefix(got, draft.Title+"\n")
			}
			got = strings.NewReplacer("Picture: ", "", "Picture\n", "\n").Replace(got)                                   // a picture's place
			if before, note, found := strings.Cut(want, "[^1]: "); found && strings.HasSuffix(s.path, "docx-uk.txtar") { // below the section that has its mark
				text, after, _ := strings.Cut(note, "\n")
				want = strings.Replace(before+after, "\nМірошник", "\n[^1]: "+text+"\nМірошник", 1)
			}
			want = strings.Replace(want, "{#with .attributes}", "", 1) // attributes are no text
			if want, got := strings.Join(strings.Fields(want), ""), strings.Join(strings.Fields(got), ""); want != got {
				t.Errorf("want %q\n got %q", want, got)
			}
		})
	}
}

func TestDraftIsReadWithoutAProblem(t *testing.T) {
	for _, s := range stories(t) {
		draft, _ := drafted(t, s.article)
		_, problems, err := lint.Read(tree(draft.Files), []read.Language{{Code: s.article.Language}})
		if problems = besidesMarkup(problems); err != nil || len(problems) > 0 {
			t.Errorf("%s: %v\n%s", s.path, err, said(t, problems))
		}
		// All entries published at once are sound, too, but for the definitions that they ask for.
		files := tree(draft.Files)
		for _, f := range files {
			f.Data = bytes.Replace(f.Data, []byte("\ndraft: true\n"), []byte("\n"), 1)
		}
		_, problems, err = lint.Read(files, []read.Language{{Code: s.article.Language}})
		for _, p := range besidesMarkup(problems) {
			if err != nil || p.Rule != lint.RuleDefinitionIsGiven.ID && p.Rule != lint.RuleBodyIsGiven.ID {
				t.Errorf("%s, published: %v\n%s", s.path, err, said(t, problems))
			}
		}
	}
}

// tree is files as a file system.
func tree(files []scaffold.File) fstest.MapFS {
	all := fstest.MapFS{}
	for _, f := range files {
		all[f.Path] = &fstest.MapFile{Data: f.Content}
	}
	return all
}
