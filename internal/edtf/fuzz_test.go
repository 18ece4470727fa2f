package edtf

import (
	"testing"
	"unicode/utf8"
)

// seed adds all strings of both tables.
func seed(f *testing.F, add func(text string)) {
	for _, row := range rows(f, "testdata/conformance.tsv", 6) {
		add(row[0])
	}
	for _, row := range rows(f, "testdata/others.tsv", 6) {
		add(row[1])
	}
}

func FuzzParse(f *testing.F) {
	seed(f, func(text string) { f.Add(text) })
	f.Add("Febuary 2022")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err != nil {
			checkRejected(t, text, err)
			return
		}
		if d.String() != text || d.Max().Before(d.Min()) {
			t.Errorf("%q: %s, from %s to %s", text, d, d.Min(), d.Max())
		}
		for _, edge := range []Date{d.Start(), d.End()} {
			if edge.IsZero() {
				continue
			}
			if again, err := Parse(edge.String()); err != nil || again.Min() != edge.Min() || again.Max() != edge.Max() {
				t.Errorf("%q: its edge %q: %v", text, edge, err)
			}
		}
		if value, ok := d.HTMLDateTime(); ok && (value == "" || d.IsApproximate() || d.IsUncertain() || d.IsInterval()) {
			t.Errorf("%q: datetime %q", text, value)
		}
	})
}

func FuzzCompare(f *testing.F) {
	var texts []string
	seed(f, func(text string) { texts = append(texts, text) })
	for i := range len(texts) - 2 {
		f.Add(texts[i], texts[i+1], texts[i+2])
	}
	f.Fuzz(func(t *testing.T, x, y, z string) {
		a, err1 := Parse(x)
		b, err2 := Parse(y)
		c, err3 := Parse(z)
		if err1 != nil || err2 != nil || err3 != nil {
			return
		}
		if a.Compare(b) != -b.Compare(a) || (a.Compare(b) == 0) != (x == y) {
			t.Errorf("%s and %s: %d, %d", a, b, a.Compare(b), b.Compare(a))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Errorf("%s, %s, %s are not in order", a, b, c)
		}
		if gap, ok := GapBetween(a, b); ok && (gap.N <= 0 || !b.IsAfter(a)) {
			t.Errorf("%s and %s: %v", a, b, gap)
		}
	})
}

func FuzzSay(f *testing.F) {
	languages := []string{"en", "en-US", "fr", "uk", "de", "es", "ar", "ja", "ru", "zh", "th", "fi"}
	var speakers []*Speaker
	for _, lang := range languages {
		speakers = append(speakers, NewSpeaker(lang))
	}
	seed(f, func(text string) { f.Add(text) })
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Parse(text)
		if err != nil {
			return
		}
		for i, speaker := range speakers {
			for _, style := range []Style{Long, Short} {
				if said := speaker.Say(d, style); said == "" || !utf8.ValidString(said) {
					t.Errorf("%s: %q is %q", languages[i], text, said)
				}
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	languages := []string{"en", "fr", "uk", "de", "es", "ar", "ja", "hu", "he"}
	var finders []*Finder
	for _, lang := range languages {
		finders = append(finders, NewFinder(lang))
	}
	for _, row := range rows(f, "testdata/said.tsv", 4) {
		f.Add(row[2])
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for i, finder := range finders {
			end := 0
			for _, found := range finder.Find(text) {
				ok := end <= found.Start && found.Start < found.End && found.End <= len(text)
				if !ok || !utf8.RuneStart(text[found.Start]) || found.End < len(text) && !utf8.RuneStart(text[found.End]) {
					t.Fatalf("%s: %q: %d to %d", languages[i], text, found.Start, found.End)
				}
				if end = found.End; !found.Date.IsDay() {
					t.Errorf("%s: %q: %q is %s", languages[i], text, text[found.Start:found.End], found.Date)
				}
			}
		}
	})
}
