package language

import (
	"strings"
	"unicode/utf8"
)

func slovene() *Language {
	return &Language{
		Code: "sl",
		Namesakes: Namesakes{
			Dividers: WordsOf("severn- južn- vzhodn- zahodn- nov- srednj-"),
			Common: WordsOf(`in a o u v z s k h na po do od za pred pri pod nad brez med ali pa ker da če ko kot tako ne tudi že še le samo zelo
				bolj manj več veliko malo nekaj vsak vsaka vsako vse vsi drug druga drugo sam sama ta to ti te tega tej tem teh jaz on
				ona ono mi vi oni me mu ga ji jih jim nas nam vas vam se si svoj svoja moj moja naš vaš kdo kaj kateri katera katero
				kje kam zakaj je so bil bila bilo bili biti bo bodo ima imajo imel imeti more mora hoče ve gre dela pravi rekel rekla
				dal vzame stoji leži vidi treba tu tam zdaj tedaj potem danes včeraj jutri vedno nikoli pogosto morda dober dobro
				bolje nov nova velik velika mali star mlad prvi zadnji dva dve tri štiri pet šest sedem osem devet deset sto`),
			Places:       WordsOf("v na iz"),
			NameHeads:    WordsOf("bank- zaliv- univerz-"),
			AcronymWords: true,
			Subjects:     WordsOf("jaz on ona mi vi oni"),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr mag prof doc inž dipl g ga gdč sv št str npr t.i tj oz čl odst ul tel mio mrd gen red akad st pribl"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul avg sep sept okt nov dec"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(sloveneEndings),
			Shifts:    pairs("ec/c ek/k el/l er/r en/n em/m ev/v et/t elj/lj enj/nj dan/dnev dan/dn mati/mater hči/hčer"),
			Swaps: pairs(`k/ci k/cih g/zi g/zih je/ij ura/ure ura/uri ura/uro ura/urah ura/uram ura/urami oče/očeta oče/očetu oče/očetom dan/dne dan/dneh io/ia io/iu io/iem io/iom ime/imena ime/imenu ime/imenom ime/imeni ime/imen ime/imenih človek/ljudje človek/ljudi
				človek/ljudem človek/ljudeh človek/ljudmi otrok/otroci dež/dežja gospa/gospe oko/očesa oko/oči telo/telesa telo/telesu
				telo/telesi telo/teles kolo/kolesa pot/poti pot/potjo uho/ušesa nebo/neba`),
			Variants:   sloveneGenitives,
			Agree:      noPossessive,
			Lookalikes: sloveneLookalikes(),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`predsednik predsednica predsednika predsedniku predsednice premier premierka premiera premierju minister ministrica
				ministra ministru kancler kanclerka kralj kraljica princ papež general dr prof gospod gospa g ga mag sodnik
				sodnica senator guverner župan županja`),
			Particles: WordsOf(`a in o v na po od do za z s k h iz ali pa ne to ta te ti on ona ono oni je so se bi da kot ko ker če pri ob med pred
				proti brez še že le tudi danes včeraj jutri vendar zato tako po pod nad kljub zaradi`),
			CommonWithCapital: WordsOf("luka vrh mir slava zora jelka zarja kras"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     strings.Fields("bo bodo bomo načrt* predvid* pričak* prihodn* naslednj* namerava* napoved*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministrstvo svet unija zveza organizacija stranka univerza združenje odbor komisija agencija sodišče
				parlament zbor vlada banka sklad inštitut zavod`),
			PersonWords: strings.Fields(`predsedni- minister ministrica premier- kancler- direktor- inženir- arhitekt- znanstveni- avtor-
				pisatelj- novinar- učitelj- zdravni- profesor- sodni- odvetni- ustanovitelj- vodja kralj- general- govorni-
				politi- umetni- rojen-`),
		},
		Dates: &DatePhrases{
			About: "približno {0}", Perhaps: "morda {0}", PerhapsAbout: "morda približno {0}",
			Since: "{0} – danes", Until: "do {0}|najpozneje {0}",
			EndUnknown: "začetek {0}, konec neznan", StartUnknown: "konec {0}, začetek neznan",
			Seasons:  [4]string{"pomlad {0}", "poletje {0}", "jesen {0}", "zima {0}"},
			Northern: "{0} (severna polobla)", Southern: "{0} (južna polobla)",
			Decade: "", Between: "{range} (natančneje ni znano)",
			DayUnknown: "{0}, dan neznan", MonthUnknown: "{0}, mesec neznan", YearUnknown: "{0}, leto neznano",
			Comma: ", ", Or: " ali ", And: " in ",
			OrEarlier: "{0} ali prej", OrLater: "{0} ali pozneje",
			AndEarlier: "{0} in prej", AndLater: "{0} in pozneje",
		},
	}
}

// The declensions of Slovene, with the dual: masculine, with -j- before the endings of names and nouns in -r and a vowel, and
// with the plural in -ovi; in -a; feminine in -a and in a consonant; neuter in -o, -e, -me and -eta; surnames in -ski;
// participles that are nouns; adjectives.
const sloveneEndings = `- i < - a u om em i e ov ev oma ema ih eh
	+t,d,f - je < - je
	- ovi < - a u om em ovi ove ov ova ovoma ovih ovom
	!sk,šk o < o a u om i e ov oma ih
	+r,i,y,e,o,u,é,á,ó,ma - ji < - ja ju jem ji jev jema je jih
	+j,g,t a < a e i o u om em ev ov ih
	a e i < a e i o ama am ah ami
	4 a e < a e -
	+l,n,r,s,t,v,m,p,d,k,g,b,č,š,ž,j,h,f,z,c - i < - i jo ijo im ih ema mi imi
	+v,lj - e < - e i jo ah am ami
	!sk,šk o a < o a u om i ih oma
	4 !sk,šk o a < o a -
	+sk,šk o < o em ega emu im
	e a < e a u em i ih ema
	4 e a < e a -
	me mena < me mena menu menom meni menih men
	e < e eta etu etom eti etov etih
	+sk,šk,čk i < i ega emu em im
	+n,t,č,l i < i ega emu em im ih ima imi a e
	~ - i a o e ega emu em im ih ima imi`

// sloveneGenitives returns the nouns of which a word may be the genitive plural with an e between its last consonants:
// tekem of tekma, pisem of pismo.
func sloveneGenitives(word string) []string {
	last, size := utf8.DecodeLastRuneInString(word)
	stem, ok := strings.CutSuffix(word[:len(word)-size], "e")
	if !ok || utf8.RuneCountInString(stem) < 2 || strings.ContainsRune("aeiou", last) || strings.ContainsRune("aeiou", lastRune(stem)) {
		return nil
	}
	return []string{stem + string(last) + "a", stem + string(last) + "o"}
}

// sloveneLookalikes returns common words of other kinds that look like a form of a noun.
func sloveneLookalikes() Words {
	return WordsOf(`ima biti okoli more morem koli dobi temu znani reči reče vodi drži domov doma damo hotela hoteli noče lahko lažje počuti
		večinoma razmeroma stane vrti nosi pravi sem raste smete govori pomeni temelji prav
		potem niti novo prej pet pride tisoč vodil poteka radi deloma moram nastopijo pojavi pojavijo cveti jutri mislijo mislim
		pojasnila sodijo sredi bojijo bojim brati dopoldne eden govorim izvira malo načeloma obsega odstopa odstopi praviloma raje
		rečem sprejme trudijo vedo veste zgleda mimo vidi nima imajo kaže `)
}
