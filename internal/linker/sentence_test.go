package linker

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// Sentences end where the bars are.
func TestWhereSentencesEnd(t *testing.T) {
	for _, row := range []string{
		"en: On Jan. 5 NATO met. | Then it left.",
		"en: They met in Jan. | NATO had asked for it.",
		"en: He said “go.” | NATO left.",
		"en: Dr.\u00a0Smith spoke. | NATO listened.",
		"en: He said (Mr. Smith did) leave. | Then",
		"es: Con EE. UU. y la OTAN. | Luego vino.",
		"es: Los EE. UU. siguen. | El resto no.",
		"es: Estaba en EE. UU. | La OTAN no.",
		"de: Die NATO z. B. Bündnispartner. | Ende.",
		"de: Er ging. | »Nein«, sagte sie.",
		"de: Am 5. Jan. 2022 fiel es. | Dann nicht.",
		"sv: Han gick. | ”Nej”, sade hon.",
		"hi: डॉ. सिंह नाटो में थे। | वे गए।",
		"hi: एस. जयशंकर नाटो में थे। | वे गए।",
		"ar: قال د. أحمد في الناتو. | ثم ذهب.",
		"tr: Dr. Kaya NATO’da konuştu. | Sonra gitti.",
		"el: Ο κ. Παπαδόπουλος μίλησε. | Έφυγε.",
		"fr: « L’OTAN est là.\u00a0» | Le reste suit.",
		"fr: «\u202fL’OTAN est là. | Elle reste.\u202f» dit-il. | Fin.",
		"fr: Il dit «\u00a0Non.\u00a0», puis part. | Fin.",
		"fr: Avec M.\u00a0Macron. | Fin.",
	} {
		code, text, _ := strings.Cut(row, ": ")
		source := strings.ReplaceAll(text, " | ", " ")
		l, _ := New(language.MustParse(code), nil)
		var got []string
		for _, s := range l.Sentences(parse(source), []byte(source)) {
			got = append(got, s.Text)
		}
		if strings.Join(got, " | ") != text {
			t.Errorf("%s\n got %s\nwant %s", code, strings.Join(got, " | "), text)
		}
	}
}

// A text that is no UTF-8 has no start of a character to cut a sentence at.
func TestSentenceOfBrokenText(t *testing.T) {
	entities, _ := entitiesOf("NATO")
	l, _ := New(language.English, entities)
	broken := strings.Repeat("\x9e", 2*longestSide)
	for _, source := range []string{"NATO" + broken, broken + " NATO"} {
		for _, m := range l.Find(parse(source), []byte(source), Options{}).Mentions {
			if m.Words != "NATO" {
				t.Errorf("%q", m.Words)
			}
		}
	}
}
