package language

import (
	"strings"
	"unicode/utf8"
)

func croatian() *Language {
	return &Language{
		Code: "hr",
		Namesakes: Namesakes{
			Dividers: WordsOf("sjevern- južn- istočn- zapadn- nov- srednj-"),
			Common: WordsOf(`i a o u s sa k na po do od za pred pri pod nad bez među ili ali pa jer da ako kad kao tako ne također već još samo
				vrlo više manje mnogo malo nekoliko svaki svaka svako sve svi drugi druga drugo sam sama taj ta to ti te ovaj ova ovo
				onaj toga toj tom tih ja on ona ono mi vi oni me mu ga joj ih im nas nam vas vam se si svoj svoja moj moja naš vaš tko
				ko što šta koji koja koje gdje gde kamo zašto je su bio bila bilo bili biti bit će ćemo ima imaju imao imati može mogu
				mora hoće zna ide radi kaže rekao rekla daje dao uzima stoji leži vidi treba tu tamo sada tada potom danas jučer sutra
				uvijek uvek nikad često možda dobar dobro bolje nov nova velik velika mali star mlad prvi zadnji poslednji dva dvije
				dve tri četiri pet šest sedam osam devet deset sto`),
			Places:       WordsOf("u na iz"),
			NameHeads:    WordsOf("bank- zaljev- sveučilišt- univerzitet- institut-"),
			AcronymWords: true,
			Subjects:     WordsOf("ja on ona mi vi oni"),
		},
		Sentences: Sentences{
			OrdinalDot: true,
			Abbreviations: WordsOf(`dr mr prof doc ing dipl gosp gđa gđica g br str npr sv čl st ul tzv tj odn god mil mlrd tis usp vl red
				izv akad gen puk o.g r p`),
			ShortMonths: WordsOf("sij velj ožu tra svi lip srp kol ruj lis stu pro"),
		},
		Inflection: serboCroatianInflection(),
		Names: Names{
			FeminineSurnames: pairs("ski/ska,ske,skoj,sku"),
			InflectedNames:   true,
			Honorifics: WordsOf(`predsjednik predsjednica predsjednika predsjedniku premijer premijerka premijera premijeru ministar
				ministrica ministra ministru kancelar kancelarka kralj kraljica princ papa general dr prof gospodin gospođa
				g gđa mr sudac sutkinja senator guverner gradonačelnik`),
			Particles: WordsOf(`a i o u s na po od do za iz ili ali ni ne to ta taj te ti on ona ono oni je su se bi da kao što kad kada
				dok jer ako prema nakon prije tijekom između protiv bez uz kod pri još već samo prošle prošlog ove ovog
				danas jučer sutra međutim zato tako no`),
			CommonWithCapital: WordsOf("luka vrh split mir slava vesna zora jadran sloboda"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords: strings.Fields(`će ćemo planira* planirano očekuje* trebao trebala trebali budućnost* sljedeć* iduć* namjerava* najav*
				bit_će do`),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministarstvo vijeće unija savez organizacija stranka sveučilište udruga odbor povjerenstvo
				komisija agencija sud parlament sabor vlada banka fond institut zavod`),
			PersonWords: strings.Fields(`predsjedni- ministar ministrica premijer- kancelar- direktor- inženjer- arhitekt- znanstveni- autor-
				književni- novinar- učitelj- liječni- profesor- sudac sutkinja odvjetni- osnivač- voditelj- kralj-
				general- glasnogovorni- političar- umjetni- rođen-`),
		},
		Letters: Letters{
			Digraphs: strings.Fields("dž lj nj"),
		},
		Dates: &DatePhrases{
			About: "oko {0}", Perhaps: "možda {0}", PerhapsAbout: "možda oko {0}",
			Since: "{0} – danas", Until: "do {0}",
			EndUnknown: "od {0}, kraj nepoznat", StartUnknown: "do {0}, početak nepoznat", Inflected: true,
			Seasons:  [4]string{"proljeće {0}", "ljeto {0}", "jesen {0}", "zima {0}"},
			Northern: "{0} (sjeverna polutka)", Southern: "{0} (južna polutka)",
			Decade: "{0}-e", Between: "{range} (točnije nepoznato)",
			DayUnknown: "{0}, dan nepoznat", MonthUnknown: "{0}, mjesec nepoznat", YearUnknown: "{0}, godina nepoznata",
			Comma: ", ", Or: " ili ", And: " i ",
			OrEarlier: "{0} ili ranije", OrLater: "{0} ili kasnije",
			AndEarlier: "{0} i ranije", AndLater: "{0} i kasnije",
		},
	}
}

// serboCroatianInflection returns the declension that Bosnian, Croatian and Serbian share, in Latin letters. A form of one
// of them only, such as Serbian del for dio, does no harm in the others.
func serboCroatianInflection() Inflection {
	return Inflection{
		Paradigms: paradigms(serboCroatianEndings),
		Shifts: pairs(`dac/c tac/c ac/c dak/tk ak/k al/l an/n ar/r kat/kt av/v am/m aj/j alj/lj anj/nj lac/oc ao/l dio/dijel udio/udjel deo/del
			eo/el io/jel pakao/pakl dan/danj`),
		Swaps: pairs(`k/ci k/cima g/zi g/zima h/si h/sima tak/ci tak/cima dak/ci dak/cima ak/ci ak/cima k/če g/že h/še ac/če ka/ci ga/zi ha/si
			st/šću t/ću ć/ću v/vlju b/blju misao/misli misao/mišlju ijeme/emena ijeme/emenu ijeme/emenom ijeme/emenima
			ime/imena ime/imenu ime/imenom ime/imenima dijete/djeteta dijete/djetetu dijete/djetetom dijete/djeca
			dijete/djece dijete/djeci dijete/djecu dijete/djecom dete/deca dete/dece dete/deci dete/decu dete/decom
			io/ija io/iju io/ijem skij/skog skij/skom skij/skim mati/majke otac/oca otac/ocu otac/ocem otac/oče otac/očevi otac/očeva otac/očevima oko/oči čovjek/ljudi čovjek/ljude čovjek/ljudima
			čovek/ljudi čovek/ljude čovek/ljudima rat/ratovi rat/ratova rat/ratove rat/ratovima brat/braća brat/braće kći/kćeri`),
		Variants:   serboCroatianGenitives,
		Forms:      serboCroatianGenitivePlurals,
		Agree:      noPossessive,
		Lookalikes: serboCroatianLookalikes(),
	}
}

// The declensions of Bosnian, Croatian and Serbian: masculine, with the plural in -ovi and -evi; -(an)in; feminine in -a, in -ska
// (countries, which are adjectives) and in a consonant; neuter in -o, -e, -me and -eta; foreign names in a vowel;
// surnames in -ski; participles that are nouns; adjectives.
const serboCroatianEndings = `- i < - a u e om em i ima
	ovi < - a u om ovi ova ovima ove
	- < ovi ova ovima ove
	- evi < - a u em evi eva evima eve
	+an,jan,rb,ar,rin in i < in ina inu inom ine i a ima e
	!tsk,nsk,rsk,dsk,ljsk,olsk,lsk,emačk,rčk,ovačk,češk,vešk,cusk,lesk a e i < a e i u o om ama
	+sk,čk,šk,šk a < a e oj u om
	- i < - i ima
	+č,r,j,lj - < - ju
	o < o a u om ima
	e < e a u em ima
	!ic a < a ima
	me mena < me mena menu menom menima
	e < e eta etu etom
	+i,y,e,o,u,ee - < - ja ju jem jom ji jima a om
	+sk,čk,šk i < i og oga om ome omu im
	+n,v,sk,lj i < i og oga om ome omu im ih ima e
	~ i a o e - og oga om ome omu oj u im ih ima
	~ i a e - eg ega em emu oj u im ih ima`

// serboCroatianGenitives returns the nouns of which a word may be the genitive plural with an a between its last
// consonants: tvrtaka of tvrtka, sredstava of sredstvo.
func serboCroatianGenitives(word string) []string {
	base, ok := strings.CutSuffix(word, "a")
	if !ok {
		return nil
	}
	for _, last := range []string{"lj", "nj", "dž", ""} {
		if last != "" && !strings.HasSuffix(base, last) {
			continue
		}
		if last == "" {
			_, size := utf8.DecodeLastRuneInString(base)
			last = base[len(base)-size:]
		}
		stem, ok := strings.CutSuffix(strings.TrimSuffix(base, last), "a")
		if !ok || utf8.RuneCountInString(stem) < 2 || strings.ContainsAny(last, "aeiou") || strings.ContainsRune("aeiou", lastRune(stem)) {
			return nil
		}
		return []string{stem + last, stem + last + "a", stem + last + "o", stem + last + "e"}
	}
	return nil
}

// serboCroatianGenitivePlurals returns the genitive plural with an a between the last consonants of a noun, if it has two.
func serboCroatianGenitivePlurals(word string) []string {
	base := word
	if strings.ContainsRune("aeo", lastRune(word)) {
		base = word[:len(word)-1]
	}
	for _, last := range []string{"lj", "nj", "dž", string(lastRune(base))} {
		stem, ok := strings.CutSuffix(base, last)
		if ok && stem != "" && !strings.ContainsAny(last, "aeiou") && !strings.ContainsRune("aeiou", lastRune(stem)) {
			return []string{stem + "a" + last + "a"}
		}
	}
	return nil
}

// serboCroatianLookalikes returns common words of other kinds that look like a form of a noun.
func serboCroatianLookalikes() Words {
	return WordsOf(`ima kada tijekom tokom početkom koncem krajem prilikom povodom putem posle dobiti iznosi upravo barem dijele koriste
		vidi većinom sobom sredinom odnosi nastavi pošto bude budu more može mora kaže radi radio rade poput sada tada onda
		samo znači stalno znam glasi vrati
		time vodi čine čini morali dugo govore govori tamo moći pola otvori traže izgleda naziva postaje šteti noću osjećaju
		rasti stvara ulaze izlaze boli kupi malo sebe navodi nalaze nalazi kome stoji zabrani prenosi odredi stave uvodi vide
		ima imaju nema treba dolazi prelazi radimo`)
}

// noPossessive refuses the plurals in -ovi and -evi of words of two syllables or more: there these endings make possessive
// adjectives, as Babićevi of Babić.
func noPossessive(form, word string) bool {
	rest, is := strings.CutPrefix(word, form)
	if !is || len(rest) < 3 || rest[1] != 'v' || rest[0] != 'o' && rest[0] != 'e' {
		return true
	}
	vowels := 0
	for _, r := range form {
		if strings.ContainsRune("aeiou", r) {
			vowels++
		}
	}
	return vowels < 2
}
