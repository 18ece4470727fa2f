package language

import (
	"strings"
	"sync"
)

func basque() *Language {
	return &Language{
		Code: "eu",
		Namesakes: Namesakes{
			Dividers:   WordsOf("ipar hego ekialdeko mendebaldeko"),
			Directions: WordsOf("berri- ipar hego"),
			Common: WordsOf(`eta edo baina ere ez bai da dira zen ziren du dute zuen zuten dago daude zegoen behar ahal nahi izan izango egin egingo
				esan dio zion diote dela den baita baino bezala beste batzuk bat bi hiru lau bost sei zazpi zortzi bederatzi hamar ehun
				hau hori hura hauek horiek haiek ni zu gu zuek nor zer non noiz nola zergatik zein hemen hor han orain gero atzo gaur
				bihar beti inoiz oso gehiago gutxiago asko gutxi guztiak dena bakoitza berri handi txiki zahar on txar lehen azken
				arte gabe artean aurka arabera buruz ondoren aurretik bitartean dituzte ditu zituen zituzten zaio zaie baita hala
				egiten egitea egiteko egitean egitekoa izaten izatea izateko izateaz berriz gure beharko gainera horiek beraz bertan atera
				oraindik ikusten orduan bakarrik agertzen beren kontrako aurkako ekin aldeko begira jakin nahiko azkenean azkenik horien
				gehienak hasteko aurrera ezagutzen adibidez esaten galtzen irabazteko badira bertako zure are atzera biltzen gehien guztiz
				hasten nahikoa pasa pozik amaitzeko guztira handik horietan nahiz ondoan ordurako ahala aterako aurrez erabateko gainerako
				hastea horietako jakiteko ala azkeneko berak bitartez eten lehenik nork onartzea onartzeko ostera zabaltzen zoritxarrez
				bizirik dudan esateko guri latz nekez onartzen aurki berez eskura guretzat gurekin horiei zeren zinez gora aldiz gain`),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("adb eta.abar or orr and jn dr irud art zk tel kap osk km etab e.a"),
		},
		Inflection: Inflection{
			Paradigms: basqueParadigms(),
			Shifts:    pairs("r/rr a/e"),
			Detach:    basqueDetached,
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`presidente presidentea lehendakari lehendakaria ministro ministroa ministroak kantziler kantzilerra errege erregea
				erregina printze aita general jenerala dr jaun andre doktore alkate alkatea senatari gobernadore buruzagi`),
			Particles: WordsOf("eta edo baina ere ez bai hau hori hura ni zu gu zuek gaur atzo bihar orain gero hala baita izan ere"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("*go *ko etorkizun* plan* aurreikus* espero hurrengo datorren asmo"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerioa kontseilua batasuna erakundea alderdia unibertsitatea elkartea batzordea agentzia auzitegia epaitegia
				parlamentua legebiltzarra gobernua bankua funtsa institutua`),
			PersonWords: strings.Fields(`president- lehendakari- ministro- kantziler- idazkari- zuzendari- ingeniari- arkitekto- zientzialari- egile-
				idazle- kazetari- irakasle- mediku- katedradun epaile- abokatu- sortzaile- buruzagi- errege- jeneral-
				bozeramaile- politikari- artista- jaio-`),
		},
		Dates: &DatePhrases{
			About: "{0} inguru", Perhaps: "agian {0}", PerhapsAbout: "agian {0} inguru",
			Since: "{0} – gaur", Until: "{0} arte",
			EndUnknown: "hasiera: {0}, amaiera ezezaguna", StartUnknown: "{0} arte, hasiera ezezaguna",
			Seasons:  [4]string{"{0}, udaberria", "{0}, uda", "{0}, udazkena", "{0}, negua"},
			Northern: "{0} (ipar hemisferioa)", Southern: "{0} (hego hemisferioa)",
			Decade: "{0}ko hamarkada", Between: "{range} (ez da zehatzago ezagutzen)",
			DayUnknown: "{0}, eguna ezezaguna", MonthUnknown: "{0}, hilabetea ezezaguna", YearUnknown: "{0}, urtea ezezaguna",
			Comma: ", ", Or: " edo ", And: " eta ",
			OrEarlier: "{0} edo lehenago", OrLater: "{0} edo geroago",
			AndEarlier: "{0} eta lehenago", AndLater: "{0} eta geroago",
		},
	}
}

// basqueParadigms returns the cases of Basque: without an article, in the singular and in the plural, after a vowel with
// -r-, and with the -ko that connects a noun to the next one. A title has no article, or that of either number.
func basqueParadigms() []Paradigm {
	const more = "- ko koa koak koen"
	cases := []string{"", "a", "ak", "ek", "ok", "en", "aren", "ena", "enak", "arena", "arenak", "i", "ari", "ei", "ri", "entzat", "arentzat", "rentzat",
		"ekin", "arekin", "rekin", "z", "az", "ez", "ik", "rik", "n", "an", "ean", "tan", "etan", "eko", "go", "ra", "era", "ara", "tara", "etara", "tik", "dik",
		"etik", "atik", "etatik", "tatik", "ren", "rena", "renak", "k", "gatik", "agatik", "arengatik", "engatik", "raino", "eraino", "etaraino", "rantz", "erantz",
		"etarantz", "tzat", "rako", "erako", "etarako", "etaz", "taz", "renganako", "enganako", "arenganako", "rengan", "arengan", "engan", "rengana", "engana",
		"arengana", "rengandik", "arengandik", "engandik", "rean", "reko", "retik", "rera", "ekiko", "arekiko", "rekiko", "eari", "eak", "ea", "eek", "earen", "een",
		"earekin", "eekin", "eei", "eaz", "eez", "ak", "akin", "aldi"}
	joined := sequences("- a e et ta eta ra era etara", more)
	all := endingsOf(cases, joined)
	return []Paradigm{
		{Endings: all, Listed: listedWith("- ak"), Least: leastBase},
		{Endings: all, Listed: listedWith("a"), Least: leastBase, Bases: strings.Fields("a e i o u n l r z")}, // not Costa
		{Endings: endingsOf(sequences("a", "- k ek ren ri rekin z n ko tik ra rako ren rentzat rik etan etako etatik etara en ei ekin ez gatik rena renak koa koak")), Listed: listedWith("a"), Least: leastBase},
	}
}

// basqueDetached removes the ending from an abbreviation: NBEko, EEBBetan.
func basqueDetached(word string) []Detachment { return fromCapitals(word, basqueEndings()) }

// basqueEndings are the endings of all paradigms.
var basqueEndings = sync.OnceValue(func() Words { return basqueParadigms()[0].Endings })
