package lint

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// judgeProblems holds every problem to what its readers rely on: a known rule, words, and a place that exists.
func judgeProblems(t *testing.T, files fs.FS, problems []problem.Problem) {
	t.Helper()
	rules := allRules()
	for _, p := range problems {
		if !slices.ContainsFunc(rules, func(r *problem.Rule) bool { return r.ID == p.Rule }) {
			t.Errorf("%v: the rule is not documented", p)
		}
		if p.Message == "" || p.Fix == "" || strings.ContainsAny(p.Message+p.Fix, "\n\r\x00") || strings.HasSuffix(p.Message, ".") {
			t.Errorf("%v: the words are not for people: %q", p, p.Message+p.Fix)
		}
		content, err := fs.ReadFile(files, p.Place.Path)
		if err != nil {
			if p.Rule != RuleOverviewIsGiven.ID {
				t.Errorf("%v: no such file", p)
			}
			continue
		}
		if !isWithin(content, p.Place) {
			t.Errorf("%v: no such place in a file of %d bytes", p, len(content))
		}
	}
}

// isWithin reports whether a place is the file, or a character of it or the end of a line.
func isWithin(content []byte, place problem.Place) bool {
	if place.Line == 0 {
		return place.Column == 0
	}
	lines := bytes.Split(content, []byte{'\n'})
	return place.Line >= 1 && place.Line <= len(lines) && place.Column >= 1 && place.Column <= utf8.RuneCount(lines[place.Line-1])+1
}

func FuzzRead(f *testing.F) {
	for _, rule := range allRules() {
		for name, file := range project(rule.Example().Bad) {
			if len(file.Data) < 10_000 {
				f.Add(name, file.Data)
			}
		}
	}
	for name, file := range project(sound) {
		f.Add(name, file.Data)
	}
	f.Add("content/sections/start.md", []byte("---\r\ntitle: 'T'\r\nweight: 1\r\n---\r\n> - [a][b] <c>\r\n\r\n[b]: <term:x>\r\n"))
	f.Add("content/glossary/nato.fr.md", []byte("\ufeff---\ntitle: |\n  T\n  U\nreview_by: \"20\\u0032\"\nforms: [a, 'b''c', {d: e}]\n---\nA \"b\" -- c\\* &amp;\n: d\n"))
	f.Add(read.SourcesPath, []byte("---\n# x\n  - id: a\n    type: book\n    issued: {date-parts: [[1]]}\n  - b\n  -\n"))
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		if !fs.ValidPath(name) || name == "." || strings.ContainsAny(name, "\x00\n\r") || !utf8.ValidString(name) {
			t.Skip()
		}
		files := project(sound)
		for dir := name; dir != "."; dir = path.Dir(dir) {
			delete(files, dir) // a file cannot be a folder too
		}
		for other := range files {
			if strings.HasPrefix(other, name+"/") {
				delete(files, other)
			}
		}
		files[name] = &fstest.MapFile{Data: content}
		languages := []read.Language{{Code: "en"}, {Code: "fr"}}
		explainers, problems, err := Read(files, languages)
		if err != nil {
			t.Fatal(err)
		}
		judgeProblems(t, files, problems)
		for _, e := range explainers {
			for _, term := range e.Terms {
				if !utf8.ValidString(term.Short) || strings.ContainsAny(term.Short, "\n\r") {
					t.Errorf("the short definition is no line: %q", term.Short)
				}
			}
		}
		if _, again, _ := Read(files, languages); !slices.Equal(problems, again) {
			t.Errorf("another run finds other problems:\n%s%s", printed(problems), printed(again))
		}
	})
}
