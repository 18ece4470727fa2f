package language

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
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
