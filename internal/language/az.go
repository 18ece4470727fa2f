package language

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
			Abbreviations: WordsOf("dr prof doç av sn yrd öğr gör alb gen org korg bkz cad sok mah no st ör"),
		},
		Inflection: Inflection{
			ApostropheEndings: true,
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}
