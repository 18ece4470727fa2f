package language

func estonian() *Language {
	return &Language{
		Code: "et",
		Namesakes: Namesakes{
			Dividers: WordsOf("põhja- lõuna- ida- lääne- kesk- uus- põhja lõuna ida lääne kesk uus"),
			Common: WordsOf(`ja või aga kuid ning et kui kuna sest kuigi nagu ka vaid juba veel nüüd siis seal siin mina ma sina sa tema ta meie me
				teie te nemad nad see need kes mis kelle mille on oli olid olnud olla ei ole pole saab saada sai tuleb tuli teeb tegi
				ütles võib võis peab pidi läheb läks annab andis kõik mõni muu teine üks kaks kolm neli viis kuus seitse kaheksa
				üheksa kümme sada hea uus vana suur väike palju vähe rohkem väga alati sageli vahel kunagi ehk koos ilma enne pärast
				ajal all peal üle läbi vastu jaoks järgi ise oma sama kus kust kuhu kuidas miks millal ära tagasi üles alla välja
				sisse`),
			AcronymWords: true,
			Subjects:     WordsOf("ma mina sa sina meie teie nad nemad"),
		},
		Sentences: Sentences{
			OrdinalDot: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
