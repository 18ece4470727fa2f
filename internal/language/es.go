package language

import (
	"strings"
	"unicode/utf8"

	stem "github.com/blevesearch/snowballstem/spanish"
)

func spanish() *Language {
	return &Language{
		Code: "es",
		Spelling: Spelling{
			Respell: ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations:   WordsOf("art núm n.º dr dra sr sra av ej p.ej p.es ecc núms pág dott prof sig"),
			ShortMonths:     WordsOf("ene feb mar abr may jun jul ago sep sept oct nov dic"),
			DoubledInitials: true,
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
			Swaps: pairs(`-/s -/es z/ces ón/ones án/anes én/enes ín/ines ún/unes és/eses ás/ases ús/uses régimen/regímenes
				carácter/caracteres espécimen/especímenes`),
			Lookalikes: WordsOf("gracias lunes martes jueves viernes tras más menos pues antes entonces"),
			Genders: pairs(`ado,ados/ada,adas dor,dores/dora,doras ministro,ministros/ministra,ministras
				primer,primeros/primera,primeras`),
			Determiners: WordsOf("la una las unas esta estas esa esas mi su sus cada otra otras ninguna muchas varias dos tres"),
			Variants:    accentMoves,
		},
		Names: Names{
			Honorifics: WordsOf("sr sra don doña dr dra presidente presidenta general papa rey reina el la"),
			Dividers:   WordsOf("nueva nuevo nova novo nuova nuovo san santa são"),
			Directions: WordsOf("norte sur este oeste"),
			Particles: WordsOf(`el la los las un una unos unas su sus este esta estos estas y o si no se en al del de por para con sin
				según pero cuando como tras ante antes después entre desde hasta contra ayer así entonces también`),
			CommonWithCapital: WordsOf("granada barcelona vigo lima santo cruz mercedes rosa"),
		},
		Reading: Reading{
			// F. Szigriszt Pazos, Sistemas predictivos de legibilidad, Madrid 1993; scale of I. M. Barrio-Cantalejo, 2008
			Readability: flesch("Szigriszt-Pazos", 206.835, 1, 62.3, 40),
			Syllables:   spanishSyllables,
			FutureWords: strings.Fields("previst* *rá *rán *rían *ría prev* plan* futur* hasta antes próxim* esper*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerio consejo unión organización empresa partido universidad asociación comité comisión agencia
				tribunal parlamento banco fundación sindicato`),
			PersonWords: strings.Fields(`president- ministr- alcald- canciller secretari- director- ingenier- arquitect- científic- autor- escritor-
				periodista maestr- médic- profesor- juez- abogad- activista fundador- líder jef- rey reina general-
				portavoz polític- artista nacid-`),
		},
		Dates: &DatePhrases{
			About: "hacia {0}|hacia el {0}", Perhaps: "quizá {0}|quizá el {0}",
			PerhapsAbout: "quizá hacia {0}|quizá hacia el {0}",
			Since:        "{0} – hoy", Until: "hasta {0}|hasta el {0}",
			EndUnknown:   "desde {0}, final desconocido|desde el {0}, final desconocido",
			StartUnknown: "hasta {0}, inicio desconocido|hasta el {0}, inicio desconocido",
			Seasons:      [4]string{"primavera de {0}", "verano de {0}", "otoño de {0}", "invierno de {0}"},
			Northern:     "{0} (hemisferio norte)", Southern: "{0} (hemisferio sur)",
			Decade: "años {0}", Between: "entre {0} y {1}|entre el {0} y el {1}",
			DayUnknown: "{0}, día desconocido", MonthUnknown: "{0}, mes desconocido", YearUnknown: "{0}, año desconocido",
			Comma: ", ", Or: " o ", And: " y ",
			OrEarlier: "{0} o antes", OrLater: "{0} o después",
			AndEarlier: "{0} y antes", AndLater: "{0} y después",
		},
	}
}

// accentMoves are the other number of a Spanish noun in -n or -s of which the stress is written in one number only:
// imagen and imágenes, autobús and autobuses.
func accentMoves(fold string) []string {
	if base, many := strings.CutSuffix(fold, "es"); many && len(base) > 3 {
		if plain := unstressed.Replace(base); plain != base {
			return []string{plain}
		}
		return nil
	}
	if len(fold) < 4 || unstressed.Replace(fold) != fold || !strings.HasSuffix(fold, "en") {
		return nil
	}
	head := fold[:len(fold)-2] // the stress is on the vowel before -en
	at := strings.LastIndexAny(head, "aeiou")
	if at < 0 {
		return nil
	}
	return []string{head[:at] + stressed(head[at]) + head[at+1:] + "enes"}
}

var unstressed = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")

func stressed(vowel byte) string {
	r, _ := utf8.DecodeRuneInString("áéíóú"[2*strings.IndexByte("aeiou", vowel):])
	return string(r)
}

// spanishSyllables counts a word's syllables, which the spelling says.
func spanishSyllables(word string) int { return vowelGroups(word, "aeiouáéíóúü", spanishBreak) }

// spanishBreak: two strong vowels, or a weak one with an accent beside a strong one, are two syllables.
func spanishBreak(a, b rune) bool {
	const strong, accented = "aeoáéó", "íú"
	isStrong := func(r rune) bool { return strings.ContainsRune(strong, r) }
	return isStrong(a) && isStrong(b) || strings.ContainsRune(accented, a) || strings.ContainsRune(accented, b)
}
