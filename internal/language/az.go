package language

import "strings"

func azerbaijani() *Language {
	return &Language{
		Code: "az",
		Namesakes: Namesakes{
			Dividers: WordsOf("şimali cənubi şərqi qərbi yeni mərkəzi"),
			Common: WordsOf(`və ya da də ki ilə üçün kimi qədər görə amma lakin ancaq çünki əgər nə necə niyə harada kim hansı bu o bunlar onlar
				mən sən biz siz onu bizi ona bizə mənim sənin onun bizim sizin öz var yox deyil olan olaraq oldu olur olacaq etdi edir
				dedi deyir gəldi gəlir getdi gedir verdi verir aldı alır çox az daha ən heç hər bütün bəzi başqa eyni digər bir iki üç
				dörd beş altı yeddi səkkiz doqquz on yüz min indi sonra əvvəl hələ zaman yalnız bəlkə bəli xeyr yaxşı pis yeni köhnə
				böyük kiçik gənc ilk son burada orada dünən gün sabah artıq`),
		},
		Spelling: Spelling{
			DottedI: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof dos akad gen polk məs bax küç pr şəh rn səh cild nömr b.e.ə mln mlrd s h əs red"),
		},
		Inflection: Inflection{
			Paradigms:         azerbaijaniParadigms(),
			Variants:          shortNouns("ev el ad iş il ər at ay su/suy", azerbaijaniParadigms()[0].Endings),
			Shifts:            pairs("k/y q/ğ t/d şəhər/şəhr isim/ism fikir/fikr qism/qism ağız/ağz oğul/oğl heyət/heyət vaxt/vaxt ömür/ömr nəsil/nəsl su/suy əsr/əsr ağıl/ağl alın/aln boyun/boyn burun/burn zehin/zehn ətir/ətr sinif/sinf nəqil/nəql şəkil/şəkl hökm/hökm"),
			ApostropheEndings: true,
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`prezident prezidenti baş nazir naziri kansler kral kraliça şahzadə papa general dr prof cənab xanım bəy müəllim
				sədr sədri deputat senator qubernator`),
			Particles:         WordsOf("və ya da də ki ilə bu o biz siz onlar amma lakin isə üçün dünən bu gün sabah indi hər bir"),
			CommonWithCapital: WordsOf("azər barış qələbə ulduz zəfər"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("plan* planlaşdır* gələcək* növbəti qarşıdakı gözlənilir *acaq *əcək nəzərdə"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("nazirliyi nazirlik şurası şura ittifaqı birliyi təşkilatı partiyası universiteti assosiasiyası komitəsi komissiyası agentliyi məhkəməsi parlamenti hökuməti bankı fondu institutu"),
			PersonWords: strings.Fields(`prezident nazir kansler katib direktor mühəndis memar alim müəllif yazıçı jurnalist müəllim həkim professor
				hakim vəkil təsisçi rəhbər sədr kral general sözçü siyasətçi rəssam doğul-`),
		},
		Dates: &DatePhrases{
			About: "təxminən {0}", Perhaps: "bəlkə {0}", PerhapsAbout: "bəlkə təxminən {0}",
			Since: "{0} – bu gün", Until: "{0} tarixinədək",
			EndUnknown: "{0} tarixindən, sonu məlum deyil", StartUnknown: "{0} tarixinədək, başlanğıcı məlum deyil",
			Seasons:  [4]string{"{0}, yaz", "{0}, yay", "{0}, payız", "{0}, qış"},
			Northern: "{0} (şimal yarımkürəsi)", Southern: "{0} (cənub yarımkürəsi)",
			Decade: "{0}-ci illər", Between: "{range} (dəqiq məlum deyil)",
			DayUnknown: "{0}, günü məlum deyil", MonthUnknown: "{0}, ayı məlum deyil", YearUnknown: "{0}, ili məlum deyil",
			Comma: ", ", Or: " və ya ", And: " və ",
			OrEarlier: "{0} və ya daha əvvəl", OrLater: "{0} və ya daha sonra",
			AndEarlier: "{0} və daha əvvəl", AndLater: "{0} və daha sonra",
		},
	}
}

// azerbaijaniParadigms returns the endings of Azerbaijani nouns: plural, possession and case, in this order. The second
// noun of a compound has -ı or -sı, which is an ending only there.
func azerbaijaniParadigms() []Paradigm {
	const (
		plural = "lar lər"
		owned  = "ı i u ü sı si su sü"
		owner  = owned + ` ım im um üm m ın in un ün n ımız imiz umuz ümüz mız miz muz müz ınız iniz unuz ünüz nız niz nuz nüz`
		cases  = `- ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü yı yi yu yü da də nda ndə dan dən ndan ndən la lə yla ylə
			dır dir dur dür dakı dəki ndakı ndəki dakılar dəkilər dakıların dəkilərin ca cə ndandır ndəndir nındır dadır dədir ndadır ndədir dandır dəndir çün nındır nindir`
	)
	all := endingsOf(sequences(cases), sequences(plural, cases), sequences(owner, cases), sequences(plural, owner, cases))
	compound := endingsOf(sequences(owned, cases), sequences("ları ləri", cases))
	return []Paradigm{
		{Endings: all, Listed: listedWith("- " + plural), Least: leastBase},
		{Endings: compound, Listed: listedWith(owned), Least: leastBase},
	}
}
