package language

import "strings"

func polish() *Language {
	return &Language{
		Code: "pl",
		Namesakes: Namesakes{
			Dividers:   WordsOf("północn- południow- wschodni- zachodni- now-"),
			Directions: WordsOf("północn- południow- wschodni- zachodni- centraln-"),
			Common: WordsOf(`i a o u w z we ze na po do od dla za przed przez pod nad bez przy między oraz lub albo ale lecz więc że żeby aby gdy
				kiedy jeśli jeżeli bo ponieważ choć jak jako tak nie też także już jeszcze tylko bardzo bardziej mniej więcej dużo
				mało wiele wielu kilka każdy każda każde wszystko wszyscy wszystkie inny inna inne sam sama samo ten ta to ci te tego
				tej tych tym tymi temu ja ty on ona ono my wy oni one mnie mi mu go jej jego ich im nas nam was wam się siebie sobie
				swój swoja swoje mój moja moje twój nasz wasz kto co który która które których czyj gdzie skąd dokąd dlaczego jest są
				był była było były być będzie będą ma mam masz mają miał miała mieć może mogą mógł musi muszą chce chcą wie wiedzą idzie robi
				robią mówi mówią powiedział powiedziała daje dał bierze stoi leży widzi trzeba można należy tu tam teraz wtedy potem
				dziś dzisiaj wczoraj jutro zawsze nigdy często czasem chyba dobry dobra dobrze lepiej nowy nowa duży duża mały stary
				młody pierwszy ostatni dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto`),
			Places:    WordsOf("w we na z ze pod"),
			NameHeads: WordsOf("bank- zatok- uniwersytet- instytut- muze- ambasad-"),
			Subjects:  WordsOf("ja ty on ona oni one my wy"),
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("ul dr prof np tzn św r art nr tj tzw m.in gen mgr inż płk"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(polishEndings),
			Shifts: pairs(`błąd/błęd ząb/zęb mąż/męż krąg/kręg ów/ow ór/or ób/ob óg/og óz/oz ót/ot ód/od ół/oł ój/oj giel/gl el/l
				niec/ńc ień/ni eń/ni ąd/ęd ądz/ędz ąc/ęc ąt/ęt ąg/ęg imię/imieni wieś/wsi ń/ni ś/si ź/zi ć/ci dzień/dni tydzień/tygodni`),
			Apart:      pairs("cel/celi wybór/wybory wybór/wyborów wybór/wyborom wybór/wyborami wybór/wyborach pan/pani pani/pana pani/pan pani/panu pani/panom pani/panem pan/panią list/liście lista/liści lista/listów list/listą polityk/polityka polityk/politykę muzyk/muzyka muzyk/muzykę stan/stanowi"),
			Lookalikes: WordsOf("potem razem prawie tyle lat mam panie stanowi częściej wynika wygląda stać działa sądzi widzi ocenia składa przebiega"),
			Swaps: pairs(`ka/ce ga/dze ta/cie da/dzie ra/rze ła/le wa/wie owa/ów oda/ód t/cie d/dzie r/rze ł/le st/ście sta/ście
				ski/scy cki/ccy nie/ń er/ra er/rze er/rem er/rowi er/ry er/rów er/rom er/rami er/rach eł/ła eł/łem eł/łowi
				eł/le eł/ły eł/łów eł/łom eł/łami eł/łach ek/ku ek/ka ek/kiem ek/kowi ek/ki ek/ków ek/kom ek/kami ek/kach
				iec/ca iec/cu iec/cem iec/cowi iec/cy iec/ców iec/com iec/cami iec/cach ść/ści ść/ścią ść/ściom ść/ściami
				ść/ściach ój/oju ój/ojem ój/oje ój/ojom ój/ojami ód/odu ód/odem ód/ody ód/odów ód/odach ór/orze ób/obie
				ót/ocie óz/ozie opa/óp oga/óg oba/ób ora/ór ola/ól owo/ów oło/ół ło/eł ka/ek na/en bitwa/bitew gra/gier
				asto/eście ęto/ąt ęto/ęcie ęgry/ęgrzech łochy/łoszech niemcy/niemczech er/rowie eł/łowie eł/łu t/ci sta/ści
				świat/świecie rok/lat rok/lata rok/latach rok/latami rok/latom człowiek/ludzie człowiek/ludzi człowiek/ludziom człowiek/ludźmi
				człowiek/ludziach dziecko/dzieci dziecko/dzieciom dziecko/dziećmi dziecko/dzieciach oko/oczy oko/oczu oko/oczach oko/oczami stół/stole ojciec/ojca ojciec/ojcu
				ojciec/ojcem ojciec/ojcowie ojciec/ojców ojciec/ojcom pies/psa pies/psy pies/psu pies/psem pies/psów poseł/pośle zwierzę/zwierząt zwierzę/zwierzęta
				zwierzę/zwierzętom gra/gry gra/grę gra/grze gra/grą lód/lodzie lód/lodu mężczyzna/mężczyźni ręka/rąk ręka/ręce ręka/rękami krew/krwi krew/krwią łza/łzy łza/łez
				imię/imion imię/imiona ciało/ciele światło/świetle kościół/kościele ksiądz/księdza ksiądz/księdzu ksiądz/księdzem ksiądz/księża sen/snu kolega/koledzy
				marzec/marca marzec/marcu palec/palca palec/palce palec/palców palec/palcami powiat/powiecie zawód/zawodzie samochód/samochodzie ogród/ogrodzie naród/narodzie
				wschód/wschodzie zachód/zachodzie las/lesie miasto/mieście obiad/obiedzie sąsiad/sąsiedzie lato/lecie ciasto/cieście wiatr/wietrze kwiat/kwiecie ramię/ramiona
				ramię/ramion dziecko/dzieckiem łóżko/łóżkiem kolej/kolei wrzesień/września wrzesień/wrześniu kwiecień/kwietnia kwiecień/kwietniu grudzień/grudnia dłoń/dłońmi brat/bracia brat/braci cukier/cukru cukier/cukrem dno/dna dno/dnem szef/szefowie mecz/mecze obcy/obcych acja/acyj ac/aca dzień/dniu mgła/mgły
				pieniądz/pieniądze pieniądz/pieniędzy tysiąc/tysiące tysiąc/tysięcy miesiąc/miesięcy acy/aków acy/akom acy/akami acy/akach acy/aka acy/ak
				d/dzi nik/nicy yk/ycy ak/acy ek/kowie r/rzy ch/si`),
		},
		Names: Names{
			FeminineSurnames:  pairs("ski/ska,skiej,ską cki/cka,ckiej,cką dzki/dzka,dzkiej,dzką"),
			InflectedNames:    true,
			Particles:         WordsOf("a i o u w z na po do od to ta ten te ci on ona za"),
			CommonWithCapital: WordsOf("łódź piła hel sopot mars"),
		},
		Facts: Facts{Negations: WordsOf("nie ani nigdy nikt nikogo nikomu nikim nic niczego niczemu żaden żadna żadne żadnego żadnej żadnemu żadnych żadnym nigdzie bez wcale")},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerstwo rada unia organizacja spółka partia uniwersytet stowarzyszenie komitet komisja
				agencja sąd trybunał parlament sejm senat bank fundacja instytut`),
			PersonWords: strings.Fields(`prezydent- premier- wicepremier- minister- ministr- wiceminister- burmistrz- wójt- kanclerz-
				sekretarz- dyrektor- prezes- inżynier- architekt- naukow- autor- pisar- dziennikar- nauczyciel-
				lekar- profesor- sędzia sędzi- adwokat- mecenas- działacz- założyciel- lider- szef-
				przewodnicząc- król- książę generał- pułkownik- rzeczni- polityk- pose- posł- senator- europos-
				artyst- piosenkar- papież- urodzon-`),
		},
		Reading: Reading{
			FutureWords:     strings.Fields("planowane będzie będą plan* zaplanow* oczekiw* ma mają do przysz* następn*"),
			LongestSentence: 30,
		},
	}
}

// The declensions of Polish, for which there is no Snowball stemmer: masculine; feminine in -a, -ia and -ja; neuter in -o,
// -e and -um; adjectives hard and soft, and names like them.
const polishEndings = `- i y e owie < - a u owi em iem ie i y e owie ów om ami ach
	a y i e < a y i ę ą ie e owie om ami ach
	!tyk,nik,myk,zyk a y i e < -
	ia ie < ia ii i ię ią ie iom iami iach
	ja je < ja ji i je ję ją jom jami jach
	!tyk,nik,myk,zyk o a < o a u em ie - om ami ach
	e a < e a u em y i om ami ach
	ie ia < ie ia iu iem i iom iami iach
	!tyk,nik,myk,zyk um a < um a ów om ami ach
	+c,cz,sz,rz,ż - y ą e om ami ach
	y ego emu ym a ej ą e ych ymi
	i iego iemu im a ia iej ą ią e ie ich imi
	+i - a u ą em e om ami ach`
