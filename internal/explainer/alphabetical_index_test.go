package explainer

import (
	"strings"
	"testing"
)

// Each letter is there once, with the terms below it that readers of the language look for there, in its order.
func TestTermsStandUnderTheLettersOfTheLanguage(t *testing.T) {
	for _, test := range []struct{ language, titles, want string }{
		{"en", "node|.NET|API", "A: API · N: .NET, node"},
		{"en", "NATO|EU|'Ndrangheta", "E: EU · N: NATO, 'Ndrangheta"},
		{"en", "MP|42|AI|#MeToo", "#: 42 · A: AI · M: #MeToo, MP"},
		{"en", "treaty|“Three Seas” Initiative|!|½ law", "#: !, ½ law · T: “Three Seas” Initiative, treaty"},
		{"en", "Åland|ally|Łódź|law|ß|summit", "A: Åland, ally · L: law, Łódź · S: ß, summit"},
		{"fr", "otan|œuvre|obligation|été|État", "E: État, été · O: obligation, œuvre, otan"},
		{"de", "Ära|Abkommen|Öl|Ordnung", "A: Abkommen, Ära · O: Öl, Ordnung"},
		{"es", "ñu|nación|llave|ley", "L: ley, llave · N: nación · Ñ: ñu"},
		{"sv", "Åland|avtal|Ärlig|Östersjön|och|Ærø", "A: avtal · O: och · Å: Åland · Ä: Ärlig, Ærø · Ö: Östersjön"},
		{"da", "Aarhus|Ålborg|aftale|Ærø|øl", "A: aftale · Æ: Ærø · Ø: øl · Å: Ålborg, Aarhus"},
		{"nb", "Aas|avtale|Åsen", "A: avtale · Å: Aas, Åsen"},
		{"cs", "Chata|cena|Čech|hora|charta|čas|ČSSR", "C: cena · Č: čas, Čech, ČSSR · H: hora · Ch: charta, Chata"},
		{"hr", "Njemačka|nada|Džep|dan", "D: dan · Dž: Džep · N: nada · Nj: Njemačka"},
		{"hu", "csata|cél|szerződés|sor", "C: cél · Cs: csata · S: sor · Sz: szerződés"},
		{"lt", "yra|Italija|įstatymas", "I: yra, įstatymas, Italija"},
		{"tr", "İran|Irak|ırk|iş", "I: Irak, ırk · İ: İran, iş"},
		{"uk", "Європа|ера|Їжа|Іран|йод|НАТО", "Е: ера · Є: Європа · І: Іран · Ї: Їжа · Й: йод · Н: НАТО"},
		{"ru", "ёлка|ель", "Е: ёлка, ель"},
		{"el", "Άμυνα|αγορά", "Α: αγορά, Άμυνα"},
		{"ar", "أمن|اتفاق|إعلان|بيان", "ا: أمن, إعلان, اتفاق · ب: بيان"},
		{"ja", "イギリス|いじめ|イスラエル|がん|カナダ|条約|ヴェネツィア", "あ: イギリス, いじめ, イスラエル, ヴェネツィア · か: カナダ, がん · 条: 条約"},
		{"ko", "나토|가치|까치", "ㄱ: 가치, 까치 · ㄴ: 나토"},
	} {
		e := &Explainer{Language: test.language}
		for title := range strings.SplitSeq(test.titles, "|") {
			e.Terms = append(e.Terms, &Term{Entry: Entry{Title: title}})
		}
		sortByTitle(test.language, e.Terms, func(t *Term) *Entry { return &t.Entry })
		var letters []string
		ids := map[string]bool{}
		for _, letter := range e.Letters() {
			var below []string
			for _, term := range letter.Terms {
				below = append(below, term.Title)
			}
			letters = append(letters, letter.Sign+": "+strings.Join(below, ", "))
			if ids[letter.ID] {
				t.Errorf("%s: two letters have the id %q", test.language, letter.ID)
			}
			ids[letter.ID] = true
		}
		if got := strings.Join(letters, " · "); got != test.want {
			t.Errorf("%s: %s\n\tgot  %s\n\twant %s", test.language, test.titles, got, test.want)
		}
	}
}

func TestIDOfALetterIsTheLetter(t *testing.T) {
	e := &Explainer{Language: "tr", Terms: []*Term{{Entry: Entry{Title: "42"}}, {Entry: Entry{Title: "Irak"}}, {Entry: Entry{Title: "İran"}}}}
	var ids []string
	for _, letter := range e.Letters() {
		ids = append(ids, letter.ID)
	}
	if got := strings.Join(ids, " "); got != "letter- letter-ı letter-i" {
		t.Error(got)
	}
}
