package language

import (
	"strings"
	"unicode/utf8"
)

func slovak() *Language {
	return &Language{
		Code: "sk",
		Namesakes: Namesakes{
			Dividers:   WordsOf("severn- južn- východn- západn- nov- stredn-"),
			Directions: WordsOf("severn- južn- východn- západn-"),
			Common: WordsOf(`a i o u v z vo zo na po do od pre za pred cez pod nad bez pri medzi alebo ale však teda že aby keď kedy ak či pretože
				hoci ako tak nie áno tiež už ešte len iba veľmi viac menej veľa málo niekoľko každý každá každé všetko všetci všetky
				iný iná iné sám sama ten tá to tí tie táto tento toto tieto toho tej tých tom tým ja ty on ona ono my vy oni ony mňa
				mi mu ho jej jeho ich im nás nám vás vám sa si seba svoj svoja svoje môj moja moje náš váš kto čo ktorý ktorá ktoré čí
				kde odkiaľ kam prečo je sú bol bola bolo boli byť bude budú má majú mal mala mať môže môžu mohol musí chce vie ide
				robí hovorí povedal povedala dáva dal berie stojí leží vidí treba tu tam teraz vtedy potom dnes včera zajtra vždy
				nikdy často asi možno dobrý dobre nový nová veľký malý starý mladý prvý posledný dva dve tri štyri päť šesť sedem osem
				deväť desať sto`),
			Places:       WordsOf("v vo na z zo pod"),
			NameHeads:    WordsOf("bank- záliv- univerzit- inštitút- múze-"),
			AcronymWords: true,
			Subjects:     WordsOf("ja ty on ona my vy oni"),
		},
		Sentences: Sentences{
			OrdinalDot: true,
			Abbreviations: WordsOf(`dr mgr ing prof doc judr mudr phdr rndr bc sv p pp pán č čl ods písm str napr t.j tj tzv resp ul nám
				mil mld tis gen plk kpt red por pozn r stor`),
		},
		Inflection: Inflection{
			Paradigms: paradigms(slovakEndings),
			Shifts:    pairs("ec/c ok/k ek/k en/n el/l ol/l er/r or/r ot/t et/t ov/v em/m iec/c uľ/ľ eň/n oň/n ôl/ol ôr/or ôž/ož ôj/oj ôň/oň deň/dn ďalej/ďalej"),
			Swaps: pairs(`k/ci ch/si h/zi teľ/telia ľ/lia hra/hry hra/hre hra/hru hra/hrou hra/hrám hra/hrách hra/hrami ec/če čech/česi človek/ľudia človek/ľudí človek/ľuďom človek/ľudí človek/ľuďmi dieťa/deti
				dieťa/detí dieťa/deťom dieťa/deťoch dieťa/deťmi dieťa/dieťaťa dieťa/dieťaťu priateľ/priatelia oko/oči oko/očí ucho/uši
				mať/matere peniaze/peňazí peniaze/peniazmi kôň/koňa vojna/vojen hra/hier deň/dňa deň/dňu deň/dňom deň/dní
				deň/dňoch deň/dňami deň/dni týždeň/týždňa týždeň/týždňov súd/súdu krv/krvi krv/krvou cirkev/cirkvi
				io/ia io/iu io/iom úrad/úradu loď/lode loď/lodí loď/loďou loď/lodiach`),
			Variants: slovakGenitives,
			Forms:    slovakGenitivePlurals,
			Lookalikes: WordsOf(`ale alebo bol bola boli bolo byť ich jej jeho keď kde len ma mi mu na nad ním pod pri sú tak tam to tu už však
				všetko pred po začiatkom koncom tvorí tvoria práve ohľadom pomocou stane doma rano vďaka kvôli proti okolo pol dňa má mal mala mali môže musí dve tri podľa počas okrem kolo vedľa cez medzi`),
		},
		Names: Names{
			FeminineSurnames: pairs("ský/ská,skej,skú,skou cký/cká,ckej,ckú,ckou"),
			InflectedNames:   true,
			Honorifics: WordsOf(`prezident prezidentka prezidenta prezidentovi premiér premiérka premiéra premiérovi predseda predsedníčka predsedu
				minister ministerka ministra ministrovi kancelár kancelárka kráľ kráľovná princ pápež generál dr prof pán pani
				p poslanec poslankyňa sudca sudkyňa senátor guvernér primátor ing mgr judr`),
			Particles: WordsOf(`a i o u v na po od do za z zo s so k ku to ta ten tá te on ona ono oni je sa by že ako keď kde už pre pri pred
				nad pod medzi bez cez proti podľa počas okrem či ale alebo no tak však dnes včera zajtra ani len aj`),
			CommonWithCapital: WordsOf("nitra sloboda mier sláva jar vrchol mars"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     strings.Fields("bude budú budeme plánuj* plánovan* očakáva* má majú budúc* nasledujúc* ďalš* chystá* zamýšľa* do"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerstvo rada únia zväz organizácia strana univerzita združenie výbor komisia agentúra súd parlament
				vláda banka fond inštitút úrad`),
			PersonWords: strings.Fields(`prezident- predsed- minister ministerka premiér- kancelár- riaditeľ- inžinier- architekt- ved- autor- spisovateľ-
				novinár- učiteľ- lekár- profesor- sud- advokát- zakladateľ- kráľ- generál- hovor- politi- umel- naroden-`),
		},
		Letters: Letters{
			Digraphs: strings.Fields("ch"),
		},
		Dates: &DatePhrases{
			About: "okolo {0}", Perhaps: "možno {0}", PerhapsAbout: "možno okolo {0}",
			Since: "{0} – dnes", Until: "do {0}",
			EndUnknown: "od {0}, koniec neznámy", StartUnknown: "do {0}, začiatok neznámy", Inflected: true,
			Seasons:  [4]string{"jar {0}", "leto {0}", "jeseň {0}", "zima {0}"},
			Northern: "{0} (severná pologuľa)", Southern: "{0} (južná pologuľa)",
			Decade: "", Between: "{range} (presnejšie neznáme)",
			DayUnknown: "{0}, deň neznámy", MonthUnknown: "{0}, mesiac neznámy", YearUnknown: "{0}, rok neznámy",
			Comma: ", ", Or: " alebo ", And: " a ",
			OrEarlier: "{0} alebo skôr", OrLater: "{0} alebo neskôr",
			AndEarlier: "{0} a skôr", AndLater: "{0} a neskôr",
		},
	}
}

// The declensions of Slovak: masculine hard and soft, and in -a; feminine in -a hard and soft, in -ia, and in a consonant; neuter
// in -o, -e, -ie, -um and -ä; surnames in -ová and -ský; participles that are nouns; adjectives, with long and short vowels.
const slovakEndings = `- i y ovia < - a u ovi om e i y ov och mi ami ovia
	+an,č,l,d,t,n - ia < - ia
	+i,y,í,e,é,o,ee - < - ho mu m
	us os < us os a u ovi om e
	ľa le < ľa le li ľu ľou lí ľam liam liach ľami ľ
	ňa ne < ňa ne ni ňu ňou ní ňam niam niach ňami ň
	- e < - a u ovi om i e ov och mi
	a ovia i < a u ovi om ovia i ov och ami mi
	a y e < a y e u ou i am ach ám ách ami iam iach
	4 a y < a y -
	ia ie < ia ie ii i iu iou ií í iám iách iami
	- e < - e i ou iam iach ami í
	ť ti < ť ti ťou tí tiam tiach ťami
	ď di < ď di ďou dí diam diach ďami
	ň ne ni < ň ne ni ňou ní niam niach ňami ňa ňu ňom ňov ňoch ňmi ňovi
	ľ li le < ľ li le ľou lí liam liach ľmi ľa ľu ľom ľov ľoch
	o á a < o a á u ovi om e i ám ách am ach ami
	4 o a < o a -
	e ia < e a u om i í ia iam iach ami
	ie ia < ie ia iu ím í iam iach iami
	um < um a u om á í ám ách ami
	a < a aťa aťu aťom atá at atám atách atami ence eniec
	+ov,sk,ck á < á ej ú ou
	+sk ý yj y < ý yj y ého ému om ým
	+n,l,t,c,v ý á í < ý á é ého ému om ým í ých ými ej ú ou
	+c,ci i < i eho emu om im ich imi
	~ ý á é í < ý á é í ého ému om ým ej ú ou ých ými
	~ y a e i < y a e i eho emu om ym ej u ou ych ymi
	~ í ia ie < í ia ie ieho iemu om ím ej iu ou ích ími
	~ i a e < i a e eho emu om im ej u ou ich imi`

// slovakGenitives returns the nouns of which a word may be the genitive plural: it has no ending, and its last vowel is
// long where the noun's is short, or separates two consonants that meet in the noun.
func slovakGenitives(word string) []string {
	at := strings.LastIndexFunc(word, isSlovakVowel)
	if at < 1 {
		return nil
	}
	_, size := utf8.DecodeRuneInString(word[at:])
	base, last := word[:at+size], word[at+size:]
	if last == "" {
		return nil
	}
	var list []string
	for _, p := range slovakLong {
		stem, ok := strings.CutSuffix(base, p.From)
		if !ok || stem == "" || isSlovakVowel(lastRune(stem)) {
			continue
		}
		if p.To != "" || utf8.RuneCountInString(stem) > 1 && utf8.RuneCountInString(last) == 1 {
			list = append(list, stem+p.To+last+"a", stem+p.To+last+"o")
		}
	}
	return list
}

// slovakGenitivePlurals returns the genitive plurals that a noun in -a or -o may have, as [slovakGenitives] reads them.
func slovakGenitivePlurals(word string) []string {
	if word == "" || !strings.ContainsRune("ao", lastRune(word)) {
		return nil
	}
	word = word[:len(word)-1]
	last := word[strings.LastIndexFunc(word, isSlovakVowel)+1:] // a vowel of two bytes leaves its second one
	for last != "" && !utf8.RuneStart(last[0]) {
		last = last[1:]
	}
	if last == "" {
		return nil
	}
	var list []string
	for _, p := range slovakLong {
		behind := last
		if p.To == "" { // between the last two consonants
			behind = string(lastRune(last))
		}
		stem, ok := strings.CutSuffix(strings.TrimSuffix(word, behind), p.To)
		if ok && stem != "" && !isSlovakVowel(lastRune(stem)) {
			list = append(list, stem+p.From+behind)
		}
	}
	return list
}

func isSlovakVowel(r rune) bool { return strings.ContainsRune("aeiouyáéíóúýäô", r) }

var slovakLong = pairs("á/a é/e í/i ó/o ú/u ý/y ie/e ie/ia ô/o ie/ e/ o/ á/")
