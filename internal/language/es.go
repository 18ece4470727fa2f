package language

import (
	"strings"
	"unicode/utf8"

	stem "github.com/blevesearch/snowballstem/spanish"
)

func spanish() *Language {
	return &Language{
		Code: "es",
		Namesakes: Namesakes{
			Dividers:   WordsOf("nueva nuevo san santa"),
			Directions: WordsOf("norte sur este oeste septentrional meridional"),
			Common: WordsOf(`ser es son era fue sido sea estar está están estaba estado haber ha han había hay he hemos tener tiene tienen hacer
				hace hizo hecho decir dice dijo poder puede pueden debe deben va van ir ver dar da dado sabe yo tú él ella ello
				nosotros ellos ellas me te se nos os le les lo la los las un una unos unas el mi tu su mis tus sus nuestro este esta
				esto estos estas ese esa eso aquel aquella que quien quienes cual cuales cuyo cuya cuando donde como cuanto si y e o u
				ni pero sino aunque porque pues mientras para por con sin sobre bajo entre hacia hasta desde según contra durante ante
				tras en de a al del muy más menos mucho mucha muchos muchas poco poca todo toda todos todas otro otra otros otras
				mismo misma cada algún alguno alguna ningún nada nadie algo alguien ya aún todavía también tampoco siempre nunca jamás
				ahora hoy ayer mañana aquí allí así bien mal mejor peor solo sólo tan tanto casi quizá luego después antes entonces no
				sí bueno buena gran grande nuevo nueva primer primero último dos tres cuatro cinco seis siete ocho nueve diez cien mil
				sale vez`),
			Articles:      WordsOf(`el la los las un una unos unas del al de su sus este esta ese esa cada todo sin con por en gran`),
			Places:        WordsOf("en desde"),
			NameHeads:     WordsOf(`banco golfo mar estrecho bahía universidad instituto museo batalla puerto isla embajada américa`),
			GenericBodies: WordsOf(`supremo senado congreso parlamento asamblea gobierno ministerio constitución consejo constitucional`),
			OtherSenses: map[string]Words{
				"partido": WordsOf(`gol goles golazo terminó jugó jugar juega jugado jugador jugadores equipo equipos estadio minuto minutos empate empató
					empatado fútbol tenis liga árbitro visitante delantero entrenador`),
			},
			AcronymWords:      true,
			ParticipleEndings: []string{"o"},
			Subjects:          WordsOf("yo él ella nosotros ellos ellas se me te nos"),
			Homographs:        WordsOf("poder deber ser estado"),
			Perfects:          WordsOf("he has ha hemos habéis han había habías habíamos habían haya hayas hayan hubo hubiera hubiese habrá habrán habría habrían haber habiendo"),
		},
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
			Particles: WordsOf(`el la los las un una unos unas su sus este esta estos estas y o si no se en al del de por para con sin
				según pero cuando como tras ante antes después entre desde hasta contra ayer así entonces también`),
			CommonWithCapital: WordsOf("granada barcelona vigo lima santo cruz mercedes rosa"),
		},
		Counting: Counting{
			PercentWords: PhrasesOf("porciento", "pc", "por ciento"),
			TimesWords:   WordsOf("veces vez"),
			SpanWords:    WordsOf("año años mes meses semana semanas día días hora horas minutos décadas siglo siglos"),
			AtWords:      WordsOf("en a para de desde"),
			Scales:       pairs("mm/9 m/6"),
		},
		Facts: Facts{
			Negations: WordsOf("no nunca jamás ningún ninguno ninguna nada nadie ni sin tampoco"),
			Values: pairs(`dos/2 tres/3 cuatro/4 cinco/5 seis/6 siete/7 ocho/8 nueve/9 diez/10 once/11 doce/12 veinte/20 treinta/30
				cuarenta/40 cincuenta/50 cien/100 ciento/100 cientos/100 mil/1000 miles/1000 millón/10^6 millones/10^6
				billón/10^12 billones/10^12 mitad/1:2 segundo/2nd segunda/2nd tercer/3rd tercero/3rd tercera/3rd cuarto/4th
				cuarta/4th enero/month1 febrero/month2 marzo/month3 abril/month4 mayo/month5 junio/month6 julio/month7
				agosto/month8 septiembre/month9 setiembre/month9 octubre/month10 noviembre/month11 diciembre/month12
				lunes/day1 martes/day2 miércoles/day3 jueves/day4 viernes/day5 sábado/day6 domingo/day7`),
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
			PersonWords: strings.Fields(`president- ministr- alcald- canciller secretari- director- ingenier- arquitect- científic- autor autora autores escritor-
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

// accentMoves returns the other number of a Spanish noun in -n or -s whose stress is written in one number only: imagen and
// imágenes, autobús and autobuses.
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

// spanishSyllables counts a word's syllables, which follow from its spelling.
func spanishSyllables(word string) int { return vowelGroups(word, "aeiouáéíóúü", spanishBreak) }

// spanishBreak reports whether two vowels are two syllables: two strong ones, or a weak one with an accent beside a strong
// one.
func spanishBreak(a, b rune) bool {
	const strong, accented = "aeoáéó", "íú"
	isStrong := func(r rune) bool { return strings.ContainsRune(strong, r) }
	return isStrong(a) && isStrong(b) || strings.ContainsRune(accented, a) || strings.ContainsRune(accented, b)
}
