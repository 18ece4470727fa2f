package language

import "strings"

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
		Sentences: Sentences{
			Abbreviations: WordsOf(`dr prof doc inž kun gerb p pav pvz kt tel g pr al m mėn d val min vad plg žr str nr t.y t.t mln mlrd tūkst
				gen plk vyr apskr raj sav a s`),
		},
		Inflection: Inflection{
			Paradigms: paradigms(lithuanianEndings()),
			// t and d become č and dž before i with another vowel
			Shifts: pairs("dis/džis tis/čis dys/džys tys/čys dė/džė tė/čė tieji/čieji dieji/džieji tysis/čysis"),
			Swaps: pairs(`ūkis/ūkio ūkis/ūkiui ūkis/ūkį ūkis/ūkiu ūkis/ūkyje ūkis/ūkiai ūkis/ūkių ūkis/ūkiams ūkis/ūkius ūkis/ūkiais
				ūkis/ūkiuose akis/akies akis/akį akis/akys akis/akių akis/akims akis/akimis akis/akyse oda/odos oda/odą oras/oro oras/orą
				oras/oru oras/ore moteris/moters žmogus/žmonės žmogus/žmonių žmogus/žmonėms žmogus/žmones žmogus/žmonėmis žmogus/žmonėse duo/duomenys
				šuo/šuns šuo/šunys šuo/šunų viešpats/viešpaties pats/paties moteris/moterų duktė/dukters duktė/dukterys
				sesuo/sesers sesuo/seserys mėnuo/mėnesio mėnuo/mėnesį mėnuo/mėnesiai mėnuo/mėnesių mėnuo/mėnesius petys/peties
				asmuo/asmens asmuo/asmenys`),
			Lookalikes: WordsOf(`apie ar arba bei bet bus buvo būti daug dar dėl gali galima gerai iki ir jau jei jis ji jie jo jos jų kad kai kaip
				kas kuri kuris kurie kurių kur labai laikoma metu nes nėra nors nuo pagal po prie prieš pat per sako savo su šiuo šio šis
				tai tačiau tam tarp taip tas tik tiek to todėl tuo turi turėti už yra esą visi visų vis viena vienas vieno kitų kiti kita
				kitas toks tokia visa viso šalia kartais drauge keli lauke padėti ateiti save vidury vietoje bendrai kartu karto šią ją jam nori`),
		},
		Names: Names{
			InflectedNames: true,
			Honorifics: WordsOf(`prezidentas prezidentė prezidento prezidentui prezidentės premjeras premjerė premjero premjerui ministras
				ministrė ministro ministrui kancleris kanclerė karalius karalienė princas popiežius generolas dr prof ponas ponia
				p meras merė senatorius gubernatorius pirmininkas pirmininkė pirmininko`),
			Particles: WordsOf(`ir o į iš su be per po prie prieš už nuo iki apie dėl pagal tarp kad kai kaip jei nes bet ar arba ne tai tas
				ta šis ši jis ji jie jos mes jūs aš yra buvo bus dar jau tik net šiandien vakar rytoj todėl tačiau tuo metu anot pasak
				nors čia ten taip visi`),
			CommonWithCapital: WordsOf("taika rytas viltis aušra"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     strings.Fields("bus planuoja* planuojama* numatyt* tikimasi ketina* ateit* kit* būsim* turėtų žada*"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerija taryba sąjunga organizacija partija universitetas asociacija komitetas komisija agentūra
				teismas parlamentas seimas vyriausybė bankas fondas institutas tarnyba departamentas`),
			PersonWords: strings.Fields(`prezident- ministr- premjer- kancler- sekretor- direktor- inžinier- architekt- mokslinink- autor-
				rašytoj- žurnalist- mokytoj- gydytoj- profesor- teisėj- advokat- įkūrėj- vadov- pirminink- karali- general-
				atstov- politik- dailinink- gim-`),
		},
		Dates: &DatePhrases{
			About: "maždaug {0}", Perhaps: "galbūt {0}", PerhapsAbout: "galbūt maždaug {0}",
			Since: "{0} – dabar", Until: "iki {0}",
			EndUnknown: "nuo {0}, pabaiga nežinoma", StartUnknown: "iki {0}, pradžia nežinoma",
			Seasons:  [4]string{"{0} m. pavasaris", "{0} m. vasara", "{0} m. ruduo", "{0} m. žiema"},
			Northern: "{0} (šiaurės pusrutulis)", Southern: "{0} (pietų pusrutulis)",
			Decade: "{0}-ieji", Between: "{range} (tiksliau nežinoma)",
			DayUnknown: "{0}, diena nežinoma", MonthUnknown: "{0}, mėnuo nežinomas", YearUnknown: "{0}, metai nežinomi",
			Comma: ", ", Or: " arba ", And: " ir ",
			OrEarlier: "{0} arba anksčiau", OrLater: "{0} arba vėliau",
			AndEarlier: "{0} ir anksčiau", AndLater: "{0} ir vėliau",
		},
	}
}

// lithuanianEndings returns the declensions of Lithuanian: nouns in -as, -is, -ys, -us, -ius, -a, -ia, -ė, -is (feminine)
// and -uo; adjectives, and those with an article.
func lithuanianEndings() string {
	rows := []string{
		"as ai < as o ui ą u e ai ų ams am us ais uose yje",
		"jas jai < jas jo jui ją ju jyje jau jai jų jams jus jais juose",
		"us ūs < us aus ui ų u uje au ūs ums us umis uose ums ums",
		"ius iai < ius iaus iui ių iumi iuje iau iai iams ius iais iuose",
		"us ai < us aus ui ų umi uje au ai ams us ais uose",
		"a os < a os ai ą oje os ų oms om as omis ose",
		"ia ios < ia ios iai ią ioje ios ių ioms iom ias iomis iose",
		"is ys iai < is io iui į iu yje i y iai ių iams iam ius iais iuose",
		"is ys < is ies iai į imi yje ie ys ių ims im is imis yse",
		"jis jai < jis jo jui jį ju jyje ji jai jų jams jus jais juose",
		"ė ės < ė ės ei ę e ėje ėj ės ių ėms ėm es ėmis ėse",
		"+ym,im asis < asis osi uisi ąsi usi",
		`asis oji ieji osios < asis ojo ajam ąjį uoju ajame ieji ųjų iesiems uosius aisiais uosiuose oji osios ajai ąją ąja osioms osiomis`,
		"ysis ieji < ysis iojo iajam įjį iuoju iajame ieji iųjų iesiems iuosius iaisiais",
		"uo enys ens < uo ens eniui enį eniu enimi enyje enie enys enų enims enis enimis enyse",
		"uo < uo ers eriai erį erimi eryje erys erų erims eris",
		"~ as a i ios is < as o am ą u ame i ų iems us ais uose a os ai oje oms as omis ose",
		"~ us i < us aus iam ų iu iame ūs ių iems ius iais iuose i ios iai ią ia ioje ios ioms ias iomis iose",
		"~ is ė < is io iam į iu iame iai ių iams ius iais iuose ė ės ei ę e ėje ės ėms es ėmis ėse",
		`~ asis oji ieji osios < asis ojo ajam ąjį uoju ajame ieji ųjų iesiems uosius aisiais uosiuose oji osios ajai ąją ąja ojoje osioms ąsias
			osiomis osiose`,
		"~ is i < is io iam į iu iame i ių iems ius iais iuose ios iai ią ia ioje ioms ias iomis iose",
		"is ieji < is ieji iųjų iesiems",
	}
	for i := range rows {
		rows[i] = strings.Join(strings.Fields(rows[i]), " ")
	}
	return strings.Join(rows, "\n")
}
