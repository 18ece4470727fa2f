package language

import "strings"

func kazakh() *Language {
	return &Language{
		Code: "kk",
		Namesakes: Namesakes{
			Dividers: WordsOf("солтүстік оңтүстік шығыс батыс жаңа орталық"),
			Common: WordsOf(`және немесе бірақ мен пен бен да де та те үшін сияқты дейін бойынша егер не қалай неге қайда кім қай бұл осы сол ол
				біз сіз олар маған саған оған өз бар жоқ емес болды болады болған деді дейді келді барды берді алды көп аз өте ең әр
				барлық кейбір басқа бір екі үш төрт бес алты жеті сегіз тоғыз он жүз қазір содан кейін бұрын әлі тек мүмкін иә жақсы
				жаңа ескі үлкен кіші жас бірінші соңғы қандай қанша сайын тағы басты
				басым ерекше бойы кеше негізінен орташа жақын алдымен жүзеге`),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("т.б т.с.с ж жж ғ ғғ б б.з.д млн млрд мың тг теңге проф акад ген пол қ обл ауд көш г"),
		},
		Inflection: Inflection{
			Paradigms: kazakhParadigms(),
			Variants:  shortNouns("ел үй ұл", kazakhParadigms()[0].Endings),
			Shifts:    pairs("к/г қ/ғ п/б ль/л халық/халқ орын/орн ауыл/ауыл мойын/мойн ерін/ерн ұлыс/ұлс қауіп/қауп"),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`президент президенті премьер министр министрі канцлер король патшайым ханзада генерал д-р проф мырза ханым
				әкім әкімі төраға төрағасы депутат сенатор губернатор`),
			Particles: WordsOf("және мен пен бен да де та те бұл осы сол ол біз сіз олар бірақ ал үшін бүгін кеше ертең қазір"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("жоспар* болады болашақ* келесі алдағы күтілуде күтіледі *бақ *бек *пақ *пек"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("министрлігі министрлік кеңесі кеңес одағы одақ ұйымы ұйым партиясы университеті комитеті комиссиясы агенттігі сот парламент мәжіліс үкімет банкі қоры институты"),
			PersonWords: strings.Fields(`президент министр премьер канцлер хатшы директор инженер сәулетші ғалым автор жазушы журналист мұғалім
				дәрігер профессор сот адвокат негізін басшы төраға король генерал өкіл саясаткер суретші туған`),
		},
		Letters: Letters{
			Transliteration: withoutSigns(),
		},
		Dates: &DatePhrases{
			About: "шамамен {0}", Perhaps: "мүмкін, {0}", PerhapsAbout: "мүмкін, шамамен {0}",
			Since: "{0} – бүгін", Until: "ең кеші {0}",
			EndUnknown: "басы {0}, соңы белгісіз", StartUnknown: "соңы {0}, басы белгісіз",
			Seasons:  [4]string{"{0} жылдың көктемі", "{0} жылдың жазы", "{0} жылдың күзі", "{0} жылдың қысы"},
			Northern: "{0} (солтүстік жарты шар)", Southern: "{0} (оңтүстік жарты шар)",
			Decade: "{0}-жылдар", Between: "{range} (дәлірек белгісіз)",
			DayUnknown: "{0}, күні белгісіз", MonthUnknown: "{0}, айы белгісіз", YearUnknown: "{0}, жылы белгісіз",
			Comma: ", ", Or: " немесе ", And: " және ",
			OrEarlier: "{0} немесе ертерек", OrLater: "{0} немесе кейінірек",
			AndEarlier: "{0} және ертерек", AndLater: "{0} және кейінірек",
		},
	}
}

// kazakhParadigms returns the endings of Kazakh nouns: plural, possession and case, in this order. The second noun of a
// compound has -ы or -сы, which is an ending only there.
func kazakhParadigms() []Paradigm {
	const (
		plural = "лар лер дар дер тар тер"
		owner  = "ісі ы і сы сі ым ім м ың ің ң ымыз іміз мыз міз ыңыз іңіз"
		cases  = `- ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен
			пен дағы дегі тағы тегі ндағы ндегі дай дей тай тей мын мін сың сің мыз міз дық дік ша ше ғана дікі тікі нікі`
	)
	all := endingsOf(sequences(cases), sequences(plural, cases), sequences(owner, cases), sequences(plural, owner, cases))
	owned := endingsOf(sequences("ы і сы сі лары лері дары дері тары тері", cases))
	return []Paradigm{
		{Endings: all, Listed: listedWith("- " + plural), Least: leastBase},
		{Endings: owned, Listed: listedWith("ы і сы сі"), Least: leastBase},
	}
}
