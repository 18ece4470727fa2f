package edtf

import (
	"slices"
	"strings"
	"testing"
)

func TestFindDaysInProse(t *testing.T) {
	tests := []struct {
		lang, text string
		want       []string // the words found and the date
	}{
		{"en", "On 24 February 2022, troops", []string{"24 February 2022=2022-02-24"}},
		{"en", "On February 24, 2022, troops", []string{"February 24, 2022=2022-02-24"}},
		{"en-US", "Feb. 24, 2022 and 1 MAY 2014", []string{"Feb. 24, 2022=2022-02-24", "1 MAY 2014=2014-05-01"}},
		{"en", "the 24th of February 2022", []string{"24th of February 2022=2022-02-24"}},
		{"en", "24\u00a0February\n2022", []string{"24\u00a0February\n2022=2022-02-24"}},
		{"en", "in May 2014. February 24, 2022", []string{"February 24, 2022=2022-02-24"}},
		{"en", "1 March 2022, 2 March 2022", []string{"1 March 2022=2022-03-01", "2 March 2022=2022-03-02"}},
		{"en", "February 2022, 24 February, 30 February 2022, 124 May 2022, 24 May 20222", nil},
		{"en", "3–5 May 2014, 23/24 May 2014, 24 May 2014-15, 24 Mayor 2022, dismay 24, 2022", nil},
		{"en", "24 or so marches in March, some 2022 people", nil},
		{"de", "am 24. Februar 2022 und am 1. März 2020", []string{"24. Februar 2022=2022-02-24", "1. März 2020=2020-03-01"}},
		{"fr", "le 24 février 2022, le 1er mars 2022", []string{"24 février 2022=2022-02-24", "1er mars 2022=2022-03-01"}},
		{"es", "el 24 de febrero de 2022 y el 1.º de marzo del 2020",
			[]string{"24 de febrero de 2022=2022-02-24", "1.º de marzo del 2020=2020-03-01"}},
		{"uk", "24 лютого 2022 року, 24-го лютого 2022", []string{"24 лютого 2022=2022-02-24", "24-го лютого 2022=2022-02-24"}},
		{"ru", "24 февраля 2022 года", []string{"24 февраля 2022=2022-02-24"}},
		{"ar", "في ٢٤ فبراير ٢٠٢٢ بدأ، 24 فبراير 2022", []string{"٢٤ فبراير ٢٠٢٢=2022-02-24", "24 فبراير 2022=2022-02-24"}},
		{"ja", "ロシアは2022年2月24日に侵攻した。令和4年2月24日", []string{"2022年2月24日=2022-02-24"}},
		{"zh", "俄罗斯于2022年2月24日入侵", []string{"2022年2月24日=2022-02-24"}},
		{"ko", "2022년 2월 24일에", []string{"2022년 2월 24일=2022-02-24"}},
		{"hu", "2022. február 24-én", []string{"2022. február 24=2022-02-24"}},
		{"he", "ב־24 בפברואר 2022", []string{"24 בפברואר 2022=2022-02-24"}},
		{"ca", "el 24 de febrer del 2022 i l’1 d’abril de 2020", []string{"24 de febrer del 2022=2022-02-24", "1 d’abril de 2020=2020-04-01"}},
		{"hi", "24 मई 2022 को", []string{"24 मई 2022=2022-05-24"}},
		{"pl", "24 lutego 2022 r.", []string{"24 lutego 2022=2022-02-24"}},
	}
	for _, test := range tests {
		var got []string
		for _, found := range NewFinder(test.lang).Find(test.text) {
			got = append(got, test.text[found.Start:found.End]+"="+found.Date.String())
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q: %q, want %q", test.lang, test.text, got, test.want)
		}
	}
}

// TestFindsWhatIsSaid ties the two directions together.
func TestFindsWhatIsSaid(t *testing.T) {
	for _, lang := range []string{"en", "en-US", "fr", "uk", "de", "es", "ar", "ja", "ru", "zh", "pl", "ko", "ca", "hu", "pt", "it", "nl", "cs", "he", "tr", "vi"} {
		speaker, finder := NewSpeaker(lang), NewFinder(lang)
		for month := 1; month <= 12; month++ {
			d := mustParse(t, "2022-"+pad(month, 2)+"-24")
			text := speaker.Say(d, Long)
			if found := finder.Find(text); len(found) != 1 || found[0].Date.Compare(d) != 0 {
				t.Errorf("%s: %q: %v", lang, text, found)
			}
		}
	}
}

// TestFindIsLinear reads texts that tempt a finder to look far back or ahead; one that does would take hours.
func TestFindIsLinear(t *testing.T) {
	for _, lang := range []string{"en", "ja", "es"} {
		finder := NewFinder(lang)
		for _, text := range []string{"may ", "de ", "1", "24 may ", "年", " ", ".", "2022年2月", "d", "février"} {
			if found := finder.Find(strings.Repeat(text, 200_000)); len(found) != 0 {
				t.Errorf("%s: %q has %d days", lang, text, len(found))
			}
		}
	}
}
