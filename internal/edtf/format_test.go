package edtf

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite testdata/said.tsv and the end of docs/dates.md")

func TestSayInEnglish(t *testing.T) {
	speaker := NewSpeaker("en")
	tests := []struct{ text, long, short string }{
		{"2022-02-24", "24 February 2022", "24 Feb 2022"},
		{"2022-02", "February 2022", "Feb 2022"},
		{"2014-21", "spring 2014", "spring 2014"},
		{"1994~", "about 1994", "about 1994"},
		{"1994?", "possibly 1994", "possibly 1994"},
		{"199X", "1990s", "1990s"},
		{"18XX", "between 1800 and 1899", "between 1800 and 1899"},
		{"2022-02-24/..", "24 February 2022 – today", "24 Feb 2022 – today"},
		{"../1999", "until 1999", "until 1999"},
		{"2022-02-24/", "from 24 February 2022, end unknown", "from 24 Feb 2022, end unknown"},
		{"2014-05-03/2014-05-05", "3–5 May 2014", "3–5 May 2014"},
		{"2014-05-03/2014-05-03", "3 May 2014", "3 May 2014"},
		{"[1667,1668,1670..1672]", "1667, 1668 or 1670–1672", "1667, 1668 or 1670–1672"},
		{"-0043", "44 BC", "44 BC"},
		{"-0043/0014", "44 BC – 14 AD", "44 BC – 14 AD"},
		{"Y-17E7", "170,000,000 BC", "170,000,000 BC"},
		{"2001-02-03T09:30:00+04:30", "3 February 2001, 9:30\u202fam UTC+04:30", "3 Feb 2001, 9:30\u202fam UTC+04:30"},
	}
	for _, test := range tests {
		d := mustParse(t, test.text)
		if long := speaker.Say(d, Long); long != test.long {
			t.Errorf("%s: %q, want %q", d, long, test.long)
		}
		if short := speaker.Say(d, Short); short != test.short {
			t.Errorf("%s: %q, want %q", d, short, test.short)
		}
	}
}

func TestUnknownLanguagesAreEnglish(t *testing.T) {
	d := mustParse(t, "2022-02-24")
	for _, lang := range []string{"", "not a language", "tlh", "en-001", "en-GB", "EN"} {
		if got := NewSpeaker(lang).Say(d, Long); got != "24 February 2022" {
			t.Errorf("%q: %q", lang, got)
		}
	}
}

func TestTheZeroDateSaysNothing(t *testing.T) {
	if got := NewSpeaker("en").Say(Date{}, Long); got != "" {
		t.Errorf("%q", got)
	}
}

// saidDates has one of each kind.
func saidDates() []string {
	return []string{
		"2022-02-24", "2022-02", "2022", "2014-21", "1994~", "2022-02~", "2022-02-24~", "1994?", "1994%", "199X", "18XX", "XXXX",
		"2004-XX", "2004-06-XX", "1985-XX-XX", "XXXX-12-25", "XXXX-XX-XX", "156X-12-25", "15XX-12-XX", "1984-1X", "2004-XX-12",
		"2022-02-24/..", "../1999", "../1999-02", "1985-02-24/", "1985-02/", "/1985", "2014-05-03/2014-05-05",
		"2014-05-03/2014-06-05", "2014-05-03/2015-06-05", "2014-05/2014-07", "2014-05/2015-07", "1964/2008", "1984~/2004-06",
		"2014-21/2014-23", "[1667,1668,1670..1672]", "{1960,1961-12}", "[..1760-12-03]", "[1760-12..]", "{..1984}", "-0043-03-15",
		"-0043", "0079-08-24", "Y-17E7", "Y-170000002", "1950S2", "2001-25", "2001-29", "2001-34", "201X-34", "2001-37",
		"201X-41", "2001-02-03T09:30:01Z", "2001-02-03T14:30:00+04:30", "2001-02-03T24:00:00", "2001-02-03T14:30:00",
	}
}

// TestSayInLanguages shows every change in what is said, to be looked at before it is kept with -update.
func TestSayInLanguages(t *testing.T) {
	const path = "testdata/said.tsv"
	var b strings.Builder
	b.WriteString("# language\tdate\tlong\tshort\n")
	for _, lang := range []string{"en", "en-US", "fr", "uk", "de", "es", "ar", "ja", "ru", "zh", "pl", "ko", "ca", "hu"} {
		speaker := NewSpeaker(lang)
		for _, text := range saidDates() {
			d := mustParse(t, text)
			b.WriteString(lang + "\t" + text + "\t" + speaker.Say(d, Long) + "\t" + speaker.Say(d, Short) + "\n")
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Errorf("line %d: %q, want %q", i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Errorf("%d lines, want %d; run with -update", len(got), len(wanted))
	}
}

// TestEveryLocaleSpeaks guards against a pattern of the CLDR that we do not know.
func TestEveryLocaleSpeaks(t *testing.T) {
	for line := range strings.Lines(cldrTable) {
		lang, _, _ := strings.Cut(line, "\t")
		if strings.HasPrefix(lang, "#") {
			continue
		}
		speaker := NewSpeaker(lang)
		for _, text := range saidDates() {
			for _, style := range []Style{Long, Short} {
				said := speaker.Say(mustParse(t, text), style)
				if said == "" || strings.Contains(said, "MMM") || strings.Contains(said, "{") || strings.Contains(said, "LLL") {
					t.Errorf("%s: %s is %q", lang, text, said)
				}
			}
		}
		if NewFinder(lang).Find("24 X 2022") != nil {
			t.Errorf("%s: no month found", lang)
		}
	}
}
