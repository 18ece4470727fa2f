package linker

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Words that are a form of one entity as much as of another are not linked, and the author is told.
func TestWordsThatCanBeOfTwoEntities(t *testing.T) {
	for _, row := range []struct{ lang, entities, text, want string }{
		{"en", "base ; basis", "Two bases. More bases.", `"bases" can be a form of "base" (term:1.md) and of "basis" (term:2.md): it is not linked`},
		{"en", "base ; basis, bases", "Two bases.", ""},
		{"en", "base ; = basis", "Two bases.", ""},
		{"en", "base ; ! basis", "Two bases.", ""},
		{"en", "~ base ; basis", "Two bases.", ""},
		{"en", "base ; basis", "A base on this basis, [bases](term:1).", ""},
		{"en", "plan ; plane", "Two planes, two plans.", ""},
		{"en", "NATO, pact ; EU, pact", "A pact of pacts.", ""}, // New says so
	} {
		entities, opt := entitiesOf(row.entities)
		for i := range entities {
			for k := range entities[i].Forms {
				entities[i].Forms[k].Place.Path = entities[i].ID + ".md"
			}
		}
		opt.Places = func(offset int) problem.Place { return problem.At("page.md", []byte(row.text), offset) }
		l, _ := New(language.MustParse(row.lang), entities)
		var got []string
		for _, p := range l.Find(parse(row.text), []byte(row.text), opt).Ambiguities {
			got = append(got, p.Message)
		}
		if strings.Join(got, "; ") != row.want {
			t.Errorf("%s: %s\n got %s\nwant %s", row.entities, row.text, strings.Join(got, "; "), row.want)
		}
	}
}
