package quotation

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/language"
)

const speech = "We, the council, do not open the har\u00adbour this year, said Ann.\n\nIt was a long-winded decision of all. Nobody asked for a vote.\n\nWe shall meet again in May, and then we, the council, do not open the doors."

func TestTheNearestPassageIsShownWithTheWordsThatAreMissing(t *testing.T) {
	text := NewText(speech, language.OfCode("en"))
	for _, test := range []struct {
		quotation, passage string
		lacks              []string
	}{
		{"It was a short-winded decision of all.", "It was a long-winded decision of all", []string{"short-winded"}},
		{"We, the council, do open the harbour this year", "We, the council, do not open the harbour this year, said Ann", nil},
		{"Nobody asked … for another election", "Nobody asked for a vote", []string{"another", "election"}},
		{"The dog barks at seven in the morning", "", nil},
		{"…", "", nil},
	} {
		passage, lacks := text.Nearest(test.quotation)
		if strings.Trim(passage, ".") != test.passage || !cmp.Equal(lacks, test.lacks) {
			t.Errorf("%q: %q without %q", test.quotation, passage, lacks)
		}
	}
}

func TestFragmentsFindThePassage(t *testing.T) {
	text := NewText(speech, language.OfCode("en"))
	for quotation, want := range map[string]string{
		"open the harbour this year":                                  ":~:text=open%20the%20harbour%20this%20year",
		"a long-winded decision":                                      ":~:text=a%20long%2Dwinded%20decision",
		"We, the council, do not open the doors":                      ":~:text=we%2C%20the%20council%2C%20do%20not%20open%20the%20doors",
		"the council, do not open the harbour … It was a long-winded": ":~:text=the%20council%2C%20do%20not%20open%20the%20harbour,It%20was%20a%20long%2Dwinded",
	} {
		span, ok := text.Find(quotation)
		if got := text.Fragment(span); !ok || got != want {
			t.Errorf("%q: %s", quotation, got)
		}
	}
}

// FuzzFind holds that no text and no quotation make a panic, and that a quotation which a text has is within it.
func FuzzFind(f *testing.F) {
	f.Add(speech, "We, the council, do … open the harb[our] [this] year")
	f.Add("L’été, l'« État » paie 1 250 écus", "(…) [s]ic [sic] [] [[a] 12²")
	f.Add("私たちは古い港を開かない。", "古い […] 港")
	languages := []*language.Language{language.OfCode("en"), language.OfCode("ja")}
	f.Fuzz(func(t *testing.T, source, quotation string) {
		text := NewText(source, languages...)
		if span, ok := text.Find(quotation); ok {
			if span.Start < 0 || span.Start >= span.End || span.End > len(source) {
				t.Errorf("%v of %d", span, len(source))
			}
			text.Fragment(span)
		}
		text.Nearest(quotation)
		text.hidesTooMuch(quotation)
	})
}
