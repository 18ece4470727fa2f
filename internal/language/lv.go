package language

import "strings"

func latvian() *Language {
	return &Language{
		Code: "lv",
		Namesakes: Namesakes{
			Dividers: WordsOf("ziemeļ- dienvid- austrum- rietum- jaun- centrāl-"),
			Common: WordsOf(`un vai bet ka ja kad jo lai kaut kā tā ne nav pat vēl jau tikai ļoti vairāk mazāk daudz maz es tu viņš viņa mēs jūs
				viņi viņas mans tavs savs šis šī tas tie tās šie kurš kura kas kur kāpēc ir bija būs būt var varēja vajag grib zina
				iet dara saka teica deva redz šeit tur tagad tad vakar šodien rīt vienmēr nekad bieži varbūt katrs visi visas cits
				cita citi pats pati ar bez pie pēc līdz no uz par pirms starp labs labi jauns liels mazs vecs pirmais pēdējais viens
				divi trīs četri pieci seši septiņi astoņi deviņi desmit simts`),
			Subjects: WordsOf("es tu viņš viņa mēs jūs viņi"),
		},
		Sentences: Sentences{
			OrdinalDot: true,
			Abbreviations: WordsOf(`dr prof doc inž plkst piem u.c u.tml t.i t.s t.sk utt utml g gs lpp sk nr lat kr st ha milj mljrd tūkst gen
				plk sv dz m.dz v.v resp apm`),
		},
		Inflection: Inflection{
			Paradigms: paradigms(latvianEndings()),
			Shifts:    pairs(latvianShifts()),
			Swaps: pairs(`upe/upes upe/upi upe/upē upe/upju ēka/ēkas ēka/ēku ēka/ēkā ēka/ēkām āda/ādas āda/ādu āda/ādai oga/ogas oga/ogu
				ola/olas ola/olu acs/acīm acs/acīs alus/alu suns/suņiem suns/suņus suns/suņa suns/suni suns/suņi suns/suņu mēness/mēneša mēnesis/mēneša akmens/akmeņi ūdens/ūdeņi acs/acis acs/acu
				nakts/nakšu tauts/tautas uguns/ugunis ļaudis/ļaužu ļaudis/ļaudīm ļaudis/ļaudis pils/piļu`),
			Lookalikes: WordsOf(`ar arī bet bija bijusi bijis būs būt cik citi citu citas dažas dažu gan ir ja jau jo kā kad kam kas katru kura
				kuras kuri kuru labi līdz liela lielu ļoti man mēs nav ne no nu par pat pēc pie pret savu savas sava starp šā šī
				šo šis tā tad tai tās tam tas tikai tie to tomēr tos tur un vai vairāk vēl vien viens vienu viena vienā vienas viss visu visi
				visā visas virs zem caur bez dēļ kopš nevis pirms būtu esot tika tiek var varēja pāri uzskata domā gribu gribam gribas stāsta nozīmē varu varam redzi redzu
				maksā vecu vecs raksta runā daudzi interesē izmaksā stājās zemu jums sola apmēram laikam reizē priekšā paši pašu pašiem pašā pašus paša gaišā centos cenšos groza gara gari`),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`prezidents prezidente prezidenta prezidentam premjers premjere premjera premjeram ministrs ministre ministra
				ministram ministru kanclers kanclere karalis karaliene princis pāvests ģenerālis dr prof kungs kundze mērs mēre
				senators gubernators priekšsēdētājs priekšsēdētāja deputāts deputāte`),
			Particles: WordsOf(`un ar bez no par pa pēc pie pret pirms līdz uz aiz zem virs starp kopš ka kad kā ja jo bet vai ne tas tā tie tās
				šis šī viņš viņa viņi mēs jūs es ir bija būs vēl jau tikai arī gan šodien vakar rīt tomēr tāpēc turklāt taču savukārt te tur`),
			CommonWithCapital: WordsOf("miers cerība laima ausma"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     strings.Fields("būs plāno* plānot* paredzēt* gaidāms gaidāma nākotn* nākam* gatavojas sola* iecerēt*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministrija padome savienība organizācija partija universitāte asociācija komiteja komisija aģentūra tiesa
				parlaments saeima valdība banka fonds institūts dienests`),
			PersonWords: strings.Fields(`prezident- ministr- premjer- kancler- sekretār- direktor- inženier- arhitekt- zinātnie- autor- rakstnie-
				žurnālist- skolotāj- ārst- profesor- tiesnes- advokāt- dibinātāj- vadītāj- priekšsēdētāj- karal- ģenerāl-
				pārstāv- politiķ- māksliniek- dzim-`),
		},
		Dates: &DatePhrases{
			About: "aptuveni {0}", Perhaps: "iespējams, {0}", PerhapsAbout: "iespējams, aptuveni {0}",
			Since: "{0} – mūsdienas", Until: "vēlākais {0}",
			EndUnknown: "sākums {0}, beigas nav zināmas", StartUnknown: "beigas {0}, sākums nav zināms",
			Seasons:  [4]string{"{0} pavasaris", "{0} vasara", "{0} rudens", "{0} ziema"},
			Northern: "{0} (ziemeļu puslode)", Southern: "{0} (dienvidu puslode)",
			Decade: "{0}. gadi", Between: "{range} (precīzāk nav zināms)",
			DayUnknown: "{0}, diena nav zināma", MonthUnknown: "{0}, mēnesis nav zināms", YearUnknown: "{0}, gads nav zināms",
			Comma: ", ", Or: " vai ", And: " un ",
			OrEarlier: "{0} vai agrāk", OrLater: "{0} vai vēlāk",
			AndEarlier: "{0} un agrāk", AndLater: "{0} un vēlāk",
		},
	}
}

// latvianEndings returns the declensions of Latvian: nouns in -s, -š, -is, -us, -a, -e, -s (feminine) and -šanās,
// adjectives, and those with the definite ending.
func latvianEndings() string {
	rows := []string{
		"s i < s a am u ā i iem us os",
		"š i < š a am u ā i iem us os",
		"us i < us um u ū i iem os",
		"a as < a as ai u ā am ām ās",
		"e es < e es ei i ē u ēm ēs em",
		"is i < is im i ī a u iem us os",
		"s is < s ij i ī is u īm īs",
		"+šan,tā ās < ās os",
		"~ s š a i as < s š a am u ā i iem us os as ai ām ās",
		"~ ais ā ie ās < ais ā ajam o ajā ie ajiem os ajos ās ajai ajām ajās",
		"o < o",
	}
	rows = append(rows, "ens < ens eņa enim eni enī eņi eņu eņiem eņus eņos")
	return strings.Join(rows, "\n")
}

// latvianShifts returns the softened last consonants of nouns in -is, -e and the feminine -s.
func latvianShifts() string {
	var b strings.Builder
	for _, pair := range strings.Fields("b/bj p/pj m/mj v/vj t/š d/ž c/č dz/dž s/š z/ž n/ņ l/ļ sn/šņ zn/žņ ln/ļņ ll/ļļ nn/ņņ st/š kst/kš sl/šļ zl/žļ") {
		hard, soft, _ := strings.Cut(pair, "/")
		for _, end := range []string{"is", "e", "s"} {
			b.WriteString(hard + end + "/" + soft + end + " ")
		}
	}
	return b.String()
}
