package article

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// story is a golden file: an article, and all that is drafted of it. Lines "lang: uk" and "url: …" of its comment are
// options. "article.docx.md" is Markdown that pandoc makes a .docx of.
type story struct {
	path    string
	archive *txtar.Archive
	article Input
}

func stories(t testing.TB) []story {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	var all []story
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first := archive.Files[0]
		s := story{path: path, archive: archive, article: Input{Name: first.Name, Content: first.Data}}
		if name, ok := strings.CutSuffix(first.Name, ".docx.md"); ok {
			s.article.Name, s.article.Content = name+".docx", docxOf(t, first.Data)
		}
		for line := range strings.Lines(string(archive.Comment)) {
			if value, ok := strings.CutPrefix(line, "lang: "); ok {
				s.article.Language = strings.TrimSpace(value)
			}
			if value, ok := strings.CutPrefix(line, "url: "); ok {
				s.article.URL = strings.TrimSpace(value)
			}
		}
		all = append(all, s)
	}
	return all
}

// docxOf has pandoc write a .docx. Without pandoc nothing about .docx is tested, so its absence fails.
func docxOf(t testing.TB, markdown []byte) []byte {
	t.Helper()
	pandoc := exec.Command("pandoc", "--from=markdown", "--to=docx", "--output=-")
	pandoc.Stdin = bytes.NewReader(markdown)
	content, err := pandoc.Output()
	if err != nil {
		t.Fatalf("pandoc: %v (Debian: apt install pandoc)", err)
	}
	return content
}

func drafted(t testing.TB, article Input) (Draft, []problem.Problem) {
	t.Helper()
	draft, problems, err := Import(context.Background(), article)
	if err != nil {
		t.Fatal(err)
	}
	return draft, problems
}

func said(t testing.TB, problems []problem.Problem) string {
	t.Helper()
	var b strings.Builder
	if err := problem.WriteText(&b, problems); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// besidesMarkup leaves out the warnings of an article's signs that other programs read. They are drafted as they are.
func besidesMarkup(problems []problem.Problem) []problem.Problem {
	return slices.DeleteFunc(problems, func(p problem.Problem) bool { return p.Rule == lint.RuleMarkupIsKnown.ID })
}

func TestArticlesAreDraftedAsTheGoldenFilesSay(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(filepath.Base(s.path), func(t *testing.T) {
			draft, problems := drafted(t, s.article)
			if problems = besidesMarkup(problems); len(problems) > 0 {
				t.Fatal(said(t, problems))
			}
			got := &txtar.Archive{Comment: s.archive.Comment, Files: s.archive.Files[:1]}
			var report bytes.Buffer
			if err := draft.WriteReport(&report); err != nil {
				t.Fatal(err)
			}
			got.Files = append(got.Files, txtar.File{Name: "report", Data: report.Bytes()})
			for _, f := range draft.Files {
				got.Files = append(got.Files, txtar.File{Name: f.Path, Data: f.Content})
			}
			if *update {
				if err := os.WriteFile(s.path, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(txtar.Format(s.archive)), string(txtar.Format(got))); diff != "" {
				t.Errorf("golden file differs (-want +got), rewrite it with -update:\n%s", diff)
			}
		})
	}
}
