package linker

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// row is a line of testdata/judgements.txt, inflections.txt or stems.txt.
type row struct {
	file     string
	line     int
	lang     string
	entities string
	want     string
}

func rows(t testing.TB, path string) []row {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []row
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.SplitN(line, " | ", 3)
		if len(f) != 3 {
			t.Fatalf("%s:%d: not a row", path, i+1)
		}
		list = append(list, row{path, i + 1, f[0], f[1], strings.ReplaceAll(f[2], "⏎", "\n")})
	}
	return list
}

// entitiesOf reads the entities of a row.
func entitiesOf(spec string) ([]Entity, Options) {
	var list []Entity
	opt := Options{Page: "/own"}
	for i, part := range strings.Split(spec, " ; ") {
		e := Entity{ID: fmt.Sprintf("term:%d", i+1)}
		for {
			flag, rest, ok := strings.Cut(part, " ")
			if !ok || len(flag) != 1 || !strings.Contains("@%&!=^~-", flag) {
				break
			}
			part = rest
			switch flag {
			case "@", "%", "&":
				e.ID = fmt.Sprintf("actor:%d", i+1)
				e.Actor = map[string]ActorKind{"@": Person, "%": Organisation, "&": State}[flag]
			case "!":
				e.NoAutolink = true
			case "=":
				e.NoStem = true
			case "^":
				e.CaseSensitive = true
			case "~":
				e.Page = opt.Page
			case "-":
				opt.NoLink = append(opt.NoLink, e.ID)
			}
		}
		for n, text := range strings.Split(part, ", ") {
			kind := Synonym
			if n == 0 {
				kind = Title
			}
			if text == strings.ToUpper(text) {
				kind = Abbreviation
			}
			e.Forms = append(e.Forms, Form{Text: text, Kind: kind})
		}
		list = append(list, e)
	}
	return list, opt
}

func TestJudgements(t *testing.T) {
	counts := map[string]int{}
	for _, r := range slices.Concat(rows(t, "testdata/judgements.txt"), rows(t, "testdata/inflections.txt"), rows(t, "testdata/stems.txt")) {
		counts[r.lang]++
		entities, opt := entitiesOf(r.entities)
		l, _ := New(language.MustParse(r.lang), entities)
		source := unmarked(r.want)
		got := marked(source, l.Find(parse(source), []byte(source), opt).Mentions, len(entities) > 1)
		if got != r.want {
			t.Errorf("%s:%d: %s\n got %s\nwant %s", r.file, r.line, r.entities, got, r.want)
		}
	}
	t.Log(counts)
}

func TestNamesakes(t *testing.T) {
	for _, r := range rows(t, "testdata/namesakes.txt") {
		entities, opt := entitiesOf(r.entities)
		l, _ := New(language.MustParse(r.lang), entities)
		source := unmarked(r.want)
		mentions := l.Find(parse(source), []byte(source), opt).Mentions
		for i := range mentions {
			mentions[i].Linked = true
		}
		if got := marked(source, mentions, len(entities) > 1); got != r.want {
			t.Errorf("%s:%d: %s\n got %s\nwant %s", r.file, r.line, r.entities, got, r.want)
		}
	}
}

// unmarked is the Markdown without its marks.
func unmarked(want string) string {
	for _, n := range []string{"1:", "2:", "3:", "4:", "5:", "6:", "7:", "8:", "9:", ""} {
		want = strings.ReplaceAll(want, "[["+n, "")
	}
	return strings.ReplaceAll(want, "]]", "")
}

func TestProse(t *testing.T) {
	data, err := os.ReadFile("testdata/prose.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(string(data), "\n== ")[1:]
	for _, page := range pages {
		head, want, _ := strings.Cut(page, "\n")
		lang, spec, _ := strings.Cut(head, " | ")
		t.Run(lang, func(t *testing.T) {
			entities, opt := entitiesOf(spec)
			l, problems := New(language.MustParse(lang), entities)
			if len(problems) > 0 {
				t.Error(problems)
			}
			source := unmarked(want)
			if got := marked(source, l.Find(parse(source), []byte(source), opt).Mentions, true); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
