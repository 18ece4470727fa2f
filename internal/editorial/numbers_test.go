package editorial

import (
	"slices"
	"testing"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

func TestNumbersOfATextAreReadAsItsLanguageWritesThem(t *testing.T) {
	for _, test := range []struct {
		language, text string
		want           []string
	}{
		{"en", "1,234.5 tonnes in 2024, 12 of them lost", []string{"1234.5", "2024", "12"}},
		{"en", "The G7 and a C-130, 3.0 % and 1,5", []string{"3.0", "1", "5"}},
		{"de", "1.234,5 Tonnen und 12.000.000 Euro", []string{"1234.5", "12000000"}},
		{"fr", "1 234,5 tonnes, 12 000 euros et 5 ans", []string{"1234.5", "12000", "5"}},
		{"uk", "12 345 осіб", []string{"12345"}},
		{"de-CH", "1’234.5 Tonnen", []string{"1234.5"}},
		{"ar", "١٬٢٣٤٫٥ طن", []string{"1234.5"}},
		{"fa", "۱۲۳ نفر", []string{"123"}},
	} {
		m := newMisstatements(Prose{Explainer: &explainer.Explainer{Language: test.language}})
		var got []string
		for _, found := range m.amounts(test.text) {
			got = append(got, found.decimal)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q has %q, want %q", test.language, test.text, got, test.want)
		}
	}
}

func TestWordsMayRoundANumber(t *testing.T) {
	m := newMisstatements(Prose{Explainer: &explainer.Explainer{Language: "en"}})
	for _, test := range []struct {
		low, high, unit, words string
		want                   bool
	}{
		{"210", "", "billion euros", "210 billion euros", true},
		{"210", "", "billion euros", "more than 200 billion euros", true},
		{"210", "", "billion euros", "190 billion euros", false},
		{"210", "", "billion euros", "21 billion euros", false},
		{"1312000", "", "people", "1.3 million", true},
		{"1312000", "", "people", "1.4 million", false},
		{"1312000", "", "people", "1,312,000 people", true},
		{"1312000", "", "people", "1312 people", false},
		{"-12.5", "", "%", "fell by 12.5%", true},
		{"-12.5", "", "%", "fell by 12.4 %", false},
		{"200", "300", "states", "250 states", true},
		{"200", "300", "states", "400 states", false},
		{"0", "", "states", "0 states", true},
	} {
		m.problems = nil
		m.judgeWords(&explainer.Number{Entry: explainer.Entry{Document: &explainer.Document{}}, Value: explainer.Amount{Low: test.low, High: test.high}, Unit: test.unit}, test.words, (&explainer.Document{}).At(0))
		if got := len(m.problems) == 0; got != test.want {
			t.Errorf("%q of %s/%s %s: agrees: %t, want %t", test.words, test.low, test.high, test.unit, got, test.want)
		}
	}
}
