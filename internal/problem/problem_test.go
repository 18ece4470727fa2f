package problem

import (
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestPlaceCountsLinesAndCodePointsFromOne(t *testing.T) {
	content := []byte("añb\n\nцe")
	for _, row := range []struct {
		offset int
		want   string
	}{
		{0, "a.md:1:1"}, {1, "a.md:1:2"}, {3, "a.md:1:3"}, {4, "a.md:1:4"}, {5, "a.md:2:1"}, {6, "a.md:3:1"}, {8, "a.md:3:2"},
		{99, "a.md:3:3"}, {-1, "a.md:1:1"},
	} {
		if got := At("a.md", content, row.offset).String(); got != row.want {
			t.Errorf("offset %d is %s, want %s", row.offset, got, row.want)
		}
	}
	if got := (Place{Path: "a.md", Line: 3}).String(); got != "a.md:3" {
		t.Errorf("a line is %s", got)
	}
	if got := (Place{Path: "a.md"}).String(); got != "a.md" {
		t.Errorf("a file is %s", got)
	}
}

func TestPlacesAreThoseOfAt(t *testing.T) {
	content := []byte(strings.Repeat("añb\n", 300) + strings.Repeat("це ", 1_000) + "\n" + strings.Repeat("\n", 1_500))
	places := NewPlaces("a.md", content)
	for offset := -1; offset <= len(content)+1; offset++ {
		if offset >= 0 && offset < len(content) && !utf8.RuneStart(content[offset]) {
			continue // no place is within a code point
		}
		if got, want := places.At(offset), At("a.md", content, offset); got != want {
			t.Fatalf("offset %d is %s, want %s", offset, got, want)
		}
	}
}

func TestProblemsAreSortedByPlaceAndSaidOnce(t *testing.T) {
	at := func(path string, line, column int) Place { return Place{path, line, column} }
	twice := New(failure("rule"), at("b.md", 1, 1), "first", "")
	list := Sort([]Problem{
		New(failure("rule"), at("b.md", 2, 1), "third", ""), twice, New(warning("rule"), at("b.md", 1, 9), "second", ""), twice,
		New(failure("rule"), at("a.md", 10, 1), "zeroth", ""),
	})
	var got []string
	for _, p := range list {
		got = append(got, p.Message)
	}
	if diff := cmp.Diff([]string{"zeroth", "first", "second", "third"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTextHasPlaceMessageRuleAndFix(t *testing.T) {
	list := []Problem{
		New(failure("term-is-defined"), Place{"a.md", 1, 2}, `no term "x"`, "write y"), New(warning("term-is-mentioned"), Place{"b.md", 1, 1}, "unused", ""),
	}
	var text strings.Builder
	if err := WriteText(&text, list); err != nil {
		t.Fatal(err)
	}
	want := "a.md:1:2: no term \"x\" [term-is-defined]\n    fix: write y\nb.md:1:1: warning: unused [term-is-mentioned]\n"
	if diff := cmp.Diff(want, text.String()); diff != "" {
		t.Error(diff)
	}
	if got := Count(append(list, list[0])); got != "2 errors, 1 warning" {
		t.Errorf("count is %q", got)
	}
	if !HasErrors(list) || HasErrors(list[1:]) {
		t.Error("only the first stops the build")
	}
}

func TestColouredTextSaysTheSame(t *testing.T) {
	list := []Problem{
		New(failure("id-is-portable"), Place{"a\x1b]0;b.md", 0, 0}, "c\rd", "\u009b31m"), New(warning("term-is-mentioned"), Place{"b.md", 1, 1}, "unused", ""),
	}
	var text strings.Builder
	if err := WriteColoured(&text, list); err != nil {
		t.Fatal(err)
	}
	want := "\x1b[31ma\ufffd]0;b.md:\x1b[0m c\ufffdd [id-is-portable]\n    fix: \ufffd31m\n\x1b[33mb.md:1:1: warning:\x1b[0m unused [term-is-mentioned]\n"
	if diff := cmp.Diff(want, text.String()); diff != "" {
		t.Error(diff)
	}
}

func TestNearestIsWhatTheAuthorMeant(t *testing.T) {
	candidates := []string{"nato", "title", "standfirst", "key_points", "ceasefire", "перемир’я"}
	for word, want := range map[string]string{
		"naot": "nato", "titel": "title", "Standfrist": "standfirst", "keypoints": "key_points", "ceasfire": "ceasefire",
		"перемиря": "перемир’я", "treaty": "", "x": "", "": "", "nato": "nato",
	} {
		if got := Nearest(word, candidates); got != want {
			t.Errorf("nearest to %q is %q, want %q", word, got, want)
		}
	}
}

// TestNothingOfAnAuthorBeginsALine prints problems of names and words that would be commands for a code host or a terminal
// if they began a line, or stood on one, in each format.
func TestNothingOfAnAuthorBeginsALine(t *testing.T) {
	for _, evil := range []string{
		"a\n::error::x", "a\r::error::x", "a\r\n::set-output name=x::y", "a\v::debug::x", "a\f::debug::x", "a\u0085::error::x", "a\u2028::error::x",
		"a\u2029::error::x", "a\x00\n::add-mask::x", "\n\n::warning::", "a\x1b[2K\r::error::x", "a\xff\n::error::x", "a ##[error]x", "##[add-path]x",
		"##vso[task.setvariable variable=a]b", "##teamcity[message text='x']", "a\u202e::x", "a\u2067::x", "%0A::error::x", "##\n[error]x",
	} {
		list := []Problem{
			New(failure("id-is-portable"), Place{"content/" + evil + ".md", 3, 4}, "it says "+evil, "write "+evil), New(warning("term-is-mentioned"), Place{Path: evil}, evil, evil),
		}
		report := Report{Problems: list, Version: "1", Folder: "sub"}
		for name, written := range map[string]func(io.Writer) error{
			"text":     func(w io.Writer) error { return WriteText(w, list) },
			"coloured": func(w io.Writer) error { return WriteColoured(w, list) },
			"json":     report.WriteJSON, "sarif": report.WriteSARIF, "github": report.WriteGitHub,
		} {
			var out strings.Builder
			if err := written(&out); err != nil {
				t.Fatal(err)
			}
			ours := strings.NewReplacer("::error file=", "", "::warning file=", "", "\x1b[31m", "", "\x1b[33m", "", "\x1b[0m", "")
			for line := range strings.Lines(strings.TrimSuffix(ours.Replace(out.String()), "\n")) {
				line = strings.TrimSuffix(line, "\n")
				isCommand := strings.HasPrefix(strings.TrimSpace(line), "::") && evil[0] != ':'
				if isCommand || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") && name != "json" && name != "sarif" ||
					strings.ContainsFunc(line, func(r rune) bool {
						return unicode.IsControl(r) || breaksOrTurns(r)
					}) {
					t.Errorf("%s of %q has the line %q", name, evil, line)
				}
			}
			if lines := strings.Count(out.String(), "\n"); name == "text" && lines != 4 || name == "github" && lines != 2 {
				t.Errorf("%s of %q has %d lines:\n%s", name, evil, lines, out.String())
			}
		}
	}
}

func failure(id string) *Rule { return &Rule{ID: id} }
func warning(id string) *Rule { return &Rule{ID: id, Severity: Warning} }
