package language

func lithuanian() *Language {
	return &Language{
		Code: "lt",
		Namesakes: Namesakes{
			Dividers: WordsOf("šiaurės pietų rytų vakarų centrinė centrinės naujoji naujosios"),
			Common: WordsOf(`ir ar bet o kad jei kai nes nors kaip taip ne net dar jau tik labai daugiau mažiau daug mažai aš tu jis ji mes jūs jie
				jos mano tavo jo jų savo šis ši tas ta tie tos šie kuris kuri kas ko kur kodėl yra buvo bus būti turi turėjo gali
				galėjo reikia nori žino eina daro sako sakė davė mato čia ten dabar tada vakar šiandien rytoj visada niekada dažnai
				galbūt kiekvienas visi visos kitas kita kiti pats pati su be per prie po iki nuo iš į už ant prieš tarp geras gerai
				naujas didelis mažas senas jaunas pirmas paskutinis vienas du dvi trys keturi penki šeši septyni aštuoni devyni dešimt
				šimtas`),
			Subjects: WordsOf("aš tu jis ji mes jūs jie"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}
