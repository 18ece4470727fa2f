package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/german"
)

func german() *Language {
	return &Language{
		Code: "de",
		Namesakes: Namesakes{
			Dividers: WordsOf("nord süd ost west mittel neu"),
			Common: WordsOf(`der die das den dem des ein eine einen einem einer eines und oder aber denn sondern wenn als wie auch nach vor bei
				seit aus durch gegen ohne um in im an am auf mit von vom zu zum zur für über unter zwischen neben hinter während wegen
				trotz ich du er sie es wir ihr man mich dich sich uns euch ihm ihn ihnen mir dir mein dein sein seine seinem seinen
				seiner ihre ihrem ihren ihrer unser euer dies dieser diese dieses diesem diesen jener jene jedes jeder jede alle allem
				allen aller alles manche viele vielen wenig wenige mehr weniger meist etwas nichts niemand jemand kein keine keinen
				keiner was wer wen wem wo wann warum wieso wohin woher ob dass weil da damit obwohl bis bevor nachdem so sehr ganz nur
				noch schon immer nie oft hier dort dann jetzt heute gestern morgen bald doch ja nein nicht ist sind war waren sei wäre
				gewesen bin bist hat haben hatte hatten hätte habe wird werden wurde wurden würde kann können konnte könnte muss
				müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte macht machen machte gemacht sagt sagte
				sagen gesagt gibt geben gab ging gehen geht kommt kam kommen steht stand liegt lag sieht sah weiß wusste lässt ließ
				bleibt blieb nimmt nahm gut besser neu neue neuen neuer groß große großen klein alt alte jung erst erste ersten letzte
				letzten zwei drei vier fünf sechs sieben acht neun zehn ware mal`),
			Places:       WordsOf("in bei aus ab"),
			NameHeads:    WordsOf("bank golf universität institut"),
			AcronymWords: true,
		},
		Spelling: Spelling{
			ShortenedWords: WordsOf("s n ne nen nem ner"),
			CapitalNouns:   true,
			Respell:        germanSpellings.Replace,
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof nr bzw z.b d.h u.a o.ä ca art abs st bd hrsg vgl ggf evtl hr fr"),
			ShortMonths:   WordsOf("jan jän feb apr aug sep sept okt nov dez"),
		},
		Inflection: Inflection{
			Stem:       snowball(stem.Stem),
			Paradigms:  paradigms(germanEndings),
			Swaps:      pairs("um/en um/a us/en us/i us/een us/ora as/anten ex/izes ix/izes on/a on/en is/en ma/men a/en o/en os/en"),
			Apart:      pairs("rat/rate rat/raten georgien/georgia australien/australia polen/pola sachsen/sachsa"),
			Agree:      germanAgree,
			Lookalikes: WordsOf("handeln wandeln falls teils mangels mittels seitens zwecks"),
			Bare:       umlauts.Replace,
			Nominal:    nominal,
		},
		Names: Names{
			Particles: WordsOf(`der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie auch nach vor bei seit
				aus durch gegen ohne um in im an am auf mit von vom zu zum zur für über unter sein seine ihr ihre er sie es
				wir ich dieser diese dieses diesem diesen kein keine was wer wo warum doch so da nur`),
			GenitiveNames:    true,
			NamingAdjectives: strings.Fields("isch deutsch vereint vereinigt heilig national international föderal"),
		},
		Counting: Counting{
			PercentWords: WordsOf("prozent prozentpunkte prozentpunkten prozentpunkt"),
			TimesWords:   WordsOf("mal fach fache fachen"),
			SpanWords:    WordsOf("jahr jahre jahren jahres monat monate monaten woche wochen tag tage tagen stunde stunden minuten jahrzehnte jahrzehnten jahrhundert jahrhunderte uhr"),
			AtWords:      WordsOf("in im für am seit von"),
			Scales:       pairs("mio/6 mio./6 mrd/9 mrd./9 tsd/3 tsd./3"),
		},
		Facts: Facts{
			CapitalMonths: true,
			Negations: WordsOf(`nicht nie niemals kein keine keinen keinem keiner keines nichts niemand niemandem niemanden nirgends nirgendwo keinesfalls keineswegs mitnichten kaum weder
				ohne`),
			Values: pairs(`zwei/2 drei/3 vier/4 fünf/5 sechs/6 sieben/7 acht/8 neun/9 zehn/10 elf/11 zwölf/12 zwanzig/20 dreißig/30
				vierzig/40 fünfzig/50 hundert/100 tausend/1000 million/10^6 millionen/10^6 milliarde/10^9 milliarden/10^9
				billion/10^12 billionen/10^12 hälfte/1:2 zweite/2nd zweiten/2nd zweiter/2nd zweites/2nd dritte/3rd dritten/3rd
				dritter/3rd drittes/3rd vierte/4th vierten/4th vierter/4th januar/month1 jänner/month1 februar/month2
				märz/month3 april/month4 mai/month5 juni/month6 juli/month7 august/month8 september/month9 oktober/month10
				november/month11 dezember/month12 montag/day1 dienstag/day2 mittwoch/day3 donnerstag/day4 freitag/day5
				samstag/day6 sonnabend/day6 sonntag/day7`),
		},
		Reading: Reading{
			// T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978
			Readability: flesch("Amstad", 180, 1, 58.5, 30),
			Syllables:   germanSyllables,
			FutureWords: strings.Fields(`geplant wird werde* würd* soll* plan* vorgesehen* erwart* künftig* bis fällig* voraussichtlich* will wollen
				angekündigt* spätestens`),
			LongestSentence: 30,
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerium rat verein partei universität verband ausschuss kommission behörde gericht bundestag bank
				stiftung gmbh ag stadtwerke gewerkschaft`),
			PersonWords: strings.Fields(`präsident- minister- bürgermeister- kanzler- sekretär- direktor- ingenieur- architekt- wissenschaftler-
				autor- journalist- lehrer- arzt ärztin professor- richter- anwalt anwältin gründer- leiter- chef-
				vorsitzende- könig- general- sprecher- politiker- künstler- geboren`),
		},
		Letters: Letters{
			Transliteration: &Transliteration{Letters: with(russianLetters(), map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss"})},
		},
		Dates: &DatePhrases{
			About: "um {0}|um den {0}", Perhaps: "vielleicht {0}|vielleicht am {0}",
			PerhapsAbout: "vielleicht um {0}|vielleicht um den {0}",
			Since:        "{0} – heute", Until: "bis {0}|bis zum {0}",
			EndUnknown:   "ab {0}, Ende unbekannt|ab dem {0}, Ende unbekannt",
			StartUnknown: "bis {0}, Beginn unbekannt|bis zum {0}, Beginn unbekannt",
			Seasons:      [4]string{"Frühjahr {0}", "Sommer {0}", "Herbst {0}", "Winter {0}"},
			Northern:     "{0} (Nordhalbkugel)", Southern: "{0} (Südhalbkugel)",
			Decade: "{0}er Jahre", Between: "zwischen {0} und {1}|zwischen dem {0} und dem {1}",
			DayUnknown: "{0}, Tag unbekannt", MonthUnknown: "{0}, Monat unbekannt", YearUnknown: "{0}, Jahr unbekannt",
			Comma: ", ", Or: " oder ", And: " und ",
			OrEarlier: "{0} oder früher", OrLater: "{0} oder später",
			AndEarlier: "{0} und früher", AndLater: "{0} und später",
		},
	}
}

// germanEndings are the endings of nouns, of adjectives, and of nouns with certain suffixes.
var germanEndings = `- e es s en n ens ns
	~ - e en em er es
	nis nisse nissen nisses
	in innen
	um en ums
	+al,erb,il,ip,iz - s ien
	` + strings.Join(strings.Fields(pluralsInEr), "") + ` - e es s er ern`

// germanAgree reports whether two words differ by an ending that the shorter one can have. -n follows e, l and r only, a title is
// rarely a plural of a word of three letters (Mais and Mai, Rede and Red), and an inhabitant is no plural of a country.
func germanAgree(form, word string) bool {
	common := CommonPrefix(form, word)
	a, b := form[common:], word[common:]
	switch {
	case a == "s" && b == "n" || a == "n" && b == "s":
		return false
	case (a == "n" && b == "" || a == "" && b == "n") && !strings.ContainsRune("elr", lastRune(form[:common])):
		return false
	case b == "" && common <= 3 && (a == "s" || a == "e"):
		return false
	}
	return !(germanLands.Has(form) && strings.HasPrefix(word, strings.TrimSuffix(form, "land")+"länder"))
}

// germanLands are countries with the ending of a land.
var germanLands = WordsOf("england irland schottland estland holland finnland grönland island neuseeland thailand russland deutschland griechenland swasiland")

// pluralsInEr are the nouns, without umlauts, with the plural in -er, a closed class. In all other nouns -er makes the
// person who does a thing or is connected with it: Wahl and Wähler, Stadt and Städter, Politik and Politiker.
const pluralsInEr = `+aas,amt,bad,bild,blatt,brett,buch,dach,denkmal,dorf,ei,fach,fass,feld,geld,geist,gemut,geschlecht,gesicht,
	gespenst,gewand,glas,glied,gott,grab,gras,gut,haus,holz,horn,huhn,kalb,kind,kleid,korn,kraut,lamm,land,leib,licht,lied,loch,mahl,
	mann,maul,merkmal,mund,nest,pfand,rad,rand,regiment,reis,rind,schild,schloss,schwert,spital,strauch,tal,tuch,tum,volk,vormund,
	wald,weib,wicht,wort,wurm`

// umlauts removes umlaut marks: Haus, Häuser.
var umlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u")

// nominal reports whether a base, without umlauts, is that of an adjective or participle that is used as a noun, and so has
// its endings: Abgeordneter, eine Vorsitzende.
func nominal(base string) bool {
	n := len(base)
	for _, ending := range []string{"lich", "isch", "deutsch", "ig", "iert", "los", "beamt", "ell", "al", "iv"} {
		if n >= 5 && strings.HasSuffix(base, ending) {
			return true
		}
	}
	if n >= 7 && (strings.HasSuffix(base, "end") || strings.HasSuffix(base, "en")) {
		return true
	}
	if n < 6 || !strings.HasSuffix(base, "t") {
		return false
	}
	for _, prefix := range []string{"be", "ver", "er", "ent", "zer"} {
		if strings.HasPrefix(base, prefix) {
			return true
		}
	}
	return strings.Contains(base, "ge")
}

// germanSpellings unifies the spellings of § 32 of the German spelling rules.
var germanSpellings = strings.NewReplacer("graph", "graf", "phot", "fot", "phon", "fon")

// germanSyllables counts a word's vowels, which nearly equal its syllables.
func germanSyllables(word string) int { return vowelGroups(word, "aeiouyäöü", germanBreak) }

// germanBreak reports whether two vowels are two syllables: all pairs but diphthongs and long vowels.
func germanBreak(a, b rune) bool {
	return !strings.Contains(" ai au äu ei eu ie aa ee oo ey ay oi ", " "+string([]rune{a, b})+" ")
}
