package language

import "strings"

func ukrainian() *Language {
	return &Language{
		Code: "uk",
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("г м ст т д п р им ім тыс тис млн млрд руб грн др пр см рис ул вул с"),
		},
		Inflection: Inflection{
			Paradigms: ukrainianParadigms(),
			Shifts: pairs(`ів/ов ів/ев їв/єв хід/ход рід/род лід/льод ніч/ноч річ/реч піч/печ сіль/сол біль/боль міст/мост бік/бок
				рік/рок стіл/стол бій/бо стрій/стро крій/кро двір/двор мати/матер онь/нь ел/л ол/л ер/р`),
			Swaps: pairs(`ка/ці га/зі ха/сі ість/ості ість/остей ість/остям ість/остями ість/остях ка/ок ля/ель ня/ень стаття/статей
				ір/ору ір/ором ір/орі ір/ори ір/орів ір/орам ір/орами ір/орах ок/ку ок/ком ок/ку ок/ки ок/ків ок/кам
				ок/ками ок/ках ець/ця ець/цю ець/цем ець/ці ець/ців ець/цям ець/цями ець/цях ень/ня ень/ню ень/нем ень/ні
				ень/нів ень/ням ень/нями ень/нях анин/ани анин/ан анин/анам анин/анами анин/анах янин/яни янин/ян янин/янам
				янин/янами янин/янах ння/нь ття/ть ддя/дь лля/ль рква/рков 'я/ені 'я/енем 'я/ена 'я/ен 'я/енам війна/воєн
				оба/іб ога/іг ота/іт ола/іл она/ін ора/ір одо/ід ово/ів село/сіл рг/рже уг/уже ак/аче ик/иче ук/уче`),
		},
		Names: Names{
			InflectedNames:    true,
			Dividers:          WordsOf("північн- південн- східн- західн- нова нової новій нову"),
			Particles:         WordsOf("а і й в у о з на по до від то та те ця цей ці він вона за не але або"),
			CommonWithCapital: WordsOf("орел мир віра надія любов роман лев слава"),
		},
		Reading: Reading{
			FutureWords:     strings.Fields("заплановано буде будуть план* заплан* очіку* має мають *тиме *тимуть до майбутн* наступн* відбудеться"),
			LongestSentence: 30,
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`міністерство рада спілка організація компанія партія університет асоціація комітет комісія агентство суд
				парламент банк фонд інститут`),
			PersonWords: strings.Fields(`президент- міністр- мер- канцлер- секретар- директор- інженер- архітектор- учен- науков- автор- письменни-
				журналіст- учител- вчител- лікар- професор- судд- адвокат- засновни- керівни- голов- король королева
				генерал- речни- політик- художни- народи-`),
		},
		Letters: Letters{
			Transliteration: ukrainianLetters(),
		},
		Dates: &DatePhrases{
			About: "близько {0}", Perhaps: "можливо, {0}", PerhapsAbout: "можливо, близько {0}",
			Since: "{0} – сьогодні", Until: "до {0}",
			EndUnknown: "від {0}, кінець невідомий", StartUnknown: "до {0}, початок невідомий", Inflected: true,
			Seasons:  [4]string{"весна {0}", "літо {0}", "осінь {0}", "зима {0}"},
			Northern: "{0} (північна півкуля)", Southern: "{0} (південна півкуля)",
			Decade: "{0}-ті", Between: "{range} (точніше невідомо)",
			DayUnknown: "{0}, день невідомий", MonthUnknown: "{0}, місяць невідомий", YearUnknown: "{0}, рік невідомий",
			Comma: ", ", Or: " або ", And: " і ",
			OrEarlier: "{0} або раніше", OrLater: "{0} або пізніше",
			AndEarlier: "{0} і раніше", AndLater: "{0} і пізніше",
		},
	}
}

// The declensions of Ukrainian, for which there is no Snowball stemmer: masculine hard, soft and in -й; feminine in -а, -я,
// -ія, -ь; neuter in -о, -е and -я; adjectives and names like them; surnames in -ов and -ін.
const ukrainianEndings = `- и і < - а у ові ом ем еві і и е ів ам ами ах
	ь і < ь я ю еві ем і їв ів ям ями ях
	й ї < й я ю єві єм ї їв ям ями ях
	а и і < а и і у ою ею о е ам ами ах
	!тик,ник,мік,зик а и і < -
	я і < я і ю ею е ь ей ів ям ями ях
	я ї < я ї ю єю є й ям ями ях
	ь і < ь і ю ей ям ями ях
	!тик,ник,мік,зик о а < о а у ові ом і - ам ами ах
	е я < е я ю ем і ь їв ям ями ях
	е а < е а у ем і ам ами ах
	я < я ю ям і ь ями ях
	ий ого ому им ім ій а ої у ою е і их ими
	ій ього ьому ім я ьої ю ьою є і іх іми
	ий ого ому им ім ой а ої у ою е і их ими
	+ов,ев,єв,ін,їн - а у им ові ом і и их ими ою ої`

func ukrainianParadigms() []Paradigm {
	list := paradigms(ukrainianEndings)
	for i := range list {
		if list[i].Endings.Has("ого") || list[i].Endings.Has("ього") { // adjectives: раду and радий are two words
			list[i].Least = leastBase + 1
		}
	}
	return list
}

// ukrainianLetters is the table of the resolution 55 of 27 January 2010 of the Cabinet of Ministers of Ukraine.
func ukrainianLetters() *Transliteration {
	return &Transliteration{
		Letters: cyrillicLetters(map[rune]string{
			'г': "h", 'ґ': "g", 'є': "ie", 'и': "y", 'і': "i", 'ї': "i", 'й': "i", 'х': "kh", 'щ': "shch",
			'ю': "iu", 'я': "ia", 'ь': "", 'ʼ': "", '’': "", '\'': "",
		}),
		Initial: map[rune]string{'є': "ye", 'ї': "yi", 'й': "y", 'ю': "yu", 'я': "ya"},
		After:   map[string]string{"зг": "gh"},
	}
}
