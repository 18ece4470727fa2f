package explainer

import (
	"strings"
	"testing"
)

func TestShortName(t *testing.T) {
	t.Parallel()
	for _, it := range []struct{ short, title, want string }{
		{"Ukraine’s security", "Who would protect Ukraine? The Paris summit and the search for security guarantees", "Ukraine’s security"},
		{"", "Who would protect Ukraine? The Paris summit and the search for security guarantees", "Who would protect Ukraine?"},
		{"", "Brexit: what now?", "Brexit: what now?"},
		{"", "Vaccines: how they are made, who tests them, and what is known of their risks", "Vaccines"},
		{"", "Réforme des retraites : ce que change le texte adopté par le Parlement au printemps", "Réforme des retraites"},
		{"", "Гарантії безпеки — що обіцяють союзники і чого чекає Україна від зустрічі", "Гарантії безпеки"},
		{"", "What the leaders of thirty countries want to promise and what they do not", "What the leaders of thirty countries want to…"},
		{"", "ウクライナを誰が守るのか？パリ首脳会議と安全の保証をめぐる各国の思惑", "ウクライナを誰が守るのか？"},
		{"", "ウクライナの安全の保証をめぐる各国の思惑とパリ首脳会議のこれまでとこれから", "ウクライナの安全の保証をめぐる各国の思惑とパリ…"},
		{"", "Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: was es war", "Das Rindfleischetikettierungsüberwachungsaufgab…"},
		{"", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "Rindfleischetikettierungsüberwachungsaufgabenüb…"},
		{"", "", ""},
	} {
		e := &Explainer{Title: it.title, ShortTitle: it.short}
		if got := e.ShortName(); got != it.want {
			t.Errorf("%q: %q, not %q", it.title, got, it.want)
		}
	}
}

// FuzzShortName: a short name is the beginning of the title, and fits.
func FuzzShortName(f *testing.F) {
	f.Add("Who would protect Ukraine? The Paris summit and the search for security guarantees")
	f.Add(strings.Repeat("\xff界", 60))
	f.Add(strings.Repeat(": ", 60))
	f.Fuzz(func(t *testing.T, title string) {
		name := (&Explainer{Title: title}).ShortName()
		if WidthOf(name) > MaxShortWidth {
			t.Errorf("%q is %d wide", name, WidthOf(name))
		}
		if !strings.HasPrefix(strings.TrimSpace(title), strings.TrimSpace(strings.TrimSuffix(name, "…"))) {
			t.Errorf("%q does not begin %q", name, title)
		}
	})
}
