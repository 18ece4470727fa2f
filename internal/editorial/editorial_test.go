package editorial

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/read"
	"golang.org/x/text/language"
)

// asked judges a section of one language, with the actors named by their titles, on 1 October 2025.
func asked(t *testing.T, code, body string, actors ...string) []string {
	t.Helper()
	files := fstest.MapFS{
		"content/_index.md":         {Data: []byte("---\ntitle: T\nstandfirst: S\n---\n")},
		"content/sections/start.md": {Data: []byte("---\ntitle: Start\nweight: 1\nsources: [a]\n---\n" + body + "\n")},
		"data/sources.yaml":         {Data: []byte("- {id: a, type: book, title: A}\n")},
	}
	for i, names := range actors {
		title, synonyms, _ := strings.Cut(names, ", ")
		files[fmt.Sprintf("content/actors/a%d.md", i)] = &fstest.MapFile{
			Data: fmt.Appendf(nil, "---\ntitle: %q\nkind: person\nsynonyms: [%s]\n---\nA person.\n", title, synonyms),
		}
	}
	explainers, problems, err := lint.Read(files, []read.Language{{Code: code}})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	e := explainers[0]
	var entities []linker.Entity
	for _, a := range e.Actors {
		entity := linker.Entity{ID: a.Name(), Page: a.Path(), Forms: []linker.Form{{Text: a.Title}}}
		for _, synonym := range a.Synonyms {
			entity.Forms = append(entity.Forms, linker.Form{Text: synonym, Kind: linker.Synonym})
		}
		entities = append(entities, entity)
	}
	mentions, _ := linker.New(language.MustParse(code), entities)
	section := &e.Sections[0].Entry
	options := linker.Options{Places: section.Document.At}
	page := Page{Entry: section, Options: options, Reading: mentions.Find(section.Document.Tree, section.Document.Body(), options)}
	today, err := edtf.Parse("2025-10-01")
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	for _, p := range Judge(Prose{Explainer: e, Linker: mentions, Pages: []Page{page}}, today) {
		asked = append(asked, fmt.Sprintf("%d:%d %s", p.Place.Line, p.Place.Column, p.Rule))
	}
	slices.Sort(asked)
	return asked
}

func TestNamesSpeltInTwoWays(t *testing.T) {
	const one = "name-has-one-spelling"
	for _, row := range []struct {
		code, body string
		actors     []string
		want       int // problems
	}{
		{"en", "They met Zelensky.", []string{"Volodymyr Zelenskyy"}, 1},
		{"en", "They met Zelenskiy and Zelenskiy.", []string{"Volodymyr Zelenskyy"}, 1},
		{"en", "They met Volodymyr Zelensky.", []string{"Volodymyr Zelenskyy"}, 1},
		{"en", "Zelensky met them.", []string{"Volodymyr Zelenskyy"}, 1},
		{"en", "Zelenskyy’s team met them.", []string{"Volodymyr Zelenskyy"}, 0},
		{"en", "They met Zelenskyy.", []string{"Volodymyr Zelenskyy"}, 0},
		{"en", "They met Yanukovich.", []string{"Viktor Yanukovych"}, 1},
		{"en", "They met Khrushchov.", []string{"Nikita Khrushchev"}, 1},
		{"en", "They met Starmr.", []string{"Keir Starmer"}, 1},
		{"en", "They met Merz, not März.", []string{"Friedrich Merz"}, 0},
		{"en", "They met the Starmers.", []string{"Keir Starmer"}, 0},
		{"en", "They met Markle, Starma and Rubin.", []string{"Angela Merkel", "Marco Rubio"}, 0},
		{"fr", "On a vu Vladimir Poutine.", []string{"Vladimir Putin"}, 0}, // an ending: told would be every Russian of a Russia
		{"de", "Er traf Wolodymyr Selenskyj.", []string{"Wolodymyr Selenskij"}, 1},
		{"en", "Zelensky spoke, and Zelenskyy spoke.", []string{"Volodymyr Zelenskyy, Zelensky, Zelenskyy"}, 1},
		{"en", "Zelensky spoke, and the president spoke.", []string{"Volodymyr Zelenskyy, Zelensky, the president"}, 0},
	} {
		n := 0
		for _, p := range asked(t, row.code, row.body, row.actors...) {
			if strings.HasSuffix(p, one) {
				n++
			}
		}
		if n != row.want {
			t.Errorf("%s %q of %q: %d, want %d", row.code, row.body, row.actors, n, row.want)
		}
	}
}

func TestDaysToCome(t *testing.T) {
	for _, row := range []struct {
		code, body string
		told       bool
	}{
		{"en", "They signed on 5 March 2026.", true},
		{"en", "They will sign on 5 March 2026.", false},
		{"en", "They signed on 5 March 2025.", false},
		{"en", "They signed on 1 October 2025.", false},
		{"en", "Parliament is to vote on 5 March 2026.", false},
		{"en", "The talks are due on 5 March 2026.", false},
		{"de", "Am 5. März 2026 unterschrieben sie.", true},
		{"de", "Am 5. März 2026 werden sie unterschreiben.", false},
		{"fr", "Ils ont signé le 5 mars 2026.", true},
		{"fr", "Ils signeront le 5 mars 2026.", false},
		{"es", "Firmaron el 5 de marzo de 2026.", true},
		{"es", "Firmarán el 5 de marzo de 2026.", false},
		{"uk", "Вони підписали угоду 5 березня 2026 року.", true},
		{"uk", "Вони підписуватимуть угоду 5 березня 2026 року.", false},
		{"ru", "Они подписали договор 5 марта 2026 года.", true},
		{"ru", "Они подпишут договор, подписание намечено на 5 марта 2026 года.", false},
		{"ja", "2026年3月5日に署名した。", true},
		{"ja", "2026年3月5日に署名する予定だ。", false},
		{"cs", "Podepsali 5. března 2026.", false}, // its words are not known here
	} {
		got := asked(t, row.code, row.body)
		if want := []string{"6:1 future-is-told-as-plan"}; row.told != slices.Equal(got, want) || !row.told && len(got) > 0 {
			t.Errorf("%s %q: %v", row.code, row.body, got)
		}
	}
}

func TestLongSentences(t *testing.T) {
	for _, row := range []struct {
		code  string
		words int
		told  bool
	}{{"en", 40, false}, {"en", 41, true}, {"de", 30, false}, {"de", 31, true}, {"sw", 41, true}} {
		body := "Short one. Wa" + strings.Repeat(" wa", row.words-1) + "."
		if got := asked(t, row.code, body); slices.Contains(got, "6:12 sentence-is-short") != row.told || len(got) > 1 {
			t.Errorf("%s, %d words: %v", row.code, row.words, got)
		}
	}
	for n, told := range map[int]bool{110: false, 111: true} {
		if got := asked(t, "ja", strings.Repeat("語", n)+"。"); slices.Contains(got, "6:1 sentence-is-short") != told {
			t.Errorf("%d characters: %v", n, got)
		}
	}
}
