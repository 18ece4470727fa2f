package language

import "strings"

func serbian() *Language {
	l := &Language{
		Code: "sr",
		Namesakes: Namesakes{
			Dividers: bothScripts("severn- sjevern- severo- južn- jugo- istočn- zapadn- nov- srednj-"),
			Common: bothScripts(`i a o u s sa k na po do od za pred pri pod nad bez među ili ali pa jer da ako kad kao tako ne također već još samo
				vrlo više manje mnogo malo nekoliko svaki svaka svako sve svi drugi druga drugo sam sama taj ta to ti te ovaj ova ovo
				onaj toga toj tom tih ja on ona ono mi vi oni me mu ga joj ih im nas nam vas vam se si svoj svoja moj moja naš vaš tko
				ko što šta koji koja koje gdje gde kamo zašto je su bio bila bilo bili biti bit će ćemo ima imaju imao imati može mogu
				mora hoće zna ide radi kaže rekao rekla daje dao uzima stoji leži vidi treba tu tamo sada tada potom danas jučer sutra
				uvijek uvek nikad često možda dobar dobro bolje nov nova velik velika mali star mlad prvi zadnji poslednji dva dvije
				dve tri četiri pet šest sedam osam devet deset sto`),
			Subjects:     bothScripts("ja on ona mi vi oni"),
			Places:       bothScripts("u na iz"),
			NameHeads:    bothScripts("bank- zaliv- univerzitet- institut-"),
			AcronymWords: true,
		},
		Spelling: Spelling{
			Respell: serbianLatin.Replace,
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: bothScripts("dr mr prof doc inž dipl gosp gđa gđica br str npr sv čl st ul tzv tj odn god mil mlrd hilj upor akad gen g r p"),
			ShortMonths:   bothScripts("jan feb mar apr maj jun jul avg sep okt nov dec"),
		},
		Inflection: serboCroatianInflection(),
		Names: Names{
			FeminineSurnames: pairs("ски/ска,ске,ској,ску"),
			InflectedNames:   true,
			Honorifics: bothScripts(`predsednik predsednica predsednika predsedniku premijer premijerka premijera premijeru ministar ministarka
				ministra ministru kancelar kancelarka kralj kraljica princ papa patrijarh general dr prof gospodin
				gospođa g gđa mr sudija senator guverner gradonačelnik`),
			Particles: bothScripts(`a i o u s na po od do za iz ili ali ni ne to ta taj te ti on ona ono oni je su se bi da kao što kad kada
				dok jer ako prema nakon pre posle tokom između protiv bez uz kod pri još već samo prošle prošlog ove ovog
				danas juče sutra međutim zato tako no`),
			CommonWithCapital: bothScripts("luka mir slava vesna zora sloboda niš vrh"),
		},
		Reading: Reading{
			LongestSentence: 30,
			FutureWords:     append(strings.Fields(serbianFuture), strings.Fields(serbianCyrillic.Replace(serbianFuture))...),
		},
		Drafting: Drafting{
			OrganisationWords: append(strings.Fields(serbianOrganisations), strings.Fields(serbianCyrillic.Replace(serbianOrganisations))...),
			PersonWords:       append(strings.Fields(serbianPersons), strings.Fields(serbianCyrillic.Replace(serbianPersons))...),
		},
		Letters: Letters{
			Digraphs:        strings.Fields("dž lj nj"),
			Transliteration: withoutSigns(),
		},
	}
	return l
}

const (
	serbianFuture        = "će ćemo planira* planirano očekuje* treba trebalo budućnost* sledeć* naredn* namerava* najav*"
	serbianOrganisations = `ministarstvo savet veće unija savez organizacija stranka univerzitet udruženje odbor komisija agencija sud parlament
		skupština vlada banka fond institut zavod`
	serbianPersons = `predsedni- ministar ministarka premijer- kancelar- direktor- inženjer- arhitekt- naučni- autor- pisac književni- novinar-
		učitelj- lekar- profesor- sudija advokat- osnivač- rukovodilac kralj- general- portparol- političar- umetni- rođen-`
)

// serbianLatin replaces folded Cyrillic letters by Latin ones, so that a word is found in both scripts. Each letter has one
// counterpart, by the standard of Vuk Karadžić's and Gaj's alphabets.
var serbianLatin = strings.NewReplacer(serbianPairs(false)...)

// serbianCyrillic does the reverse, for lists of words that are compared as they are written.
var serbianCyrillic = strings.NewReplacer(serbianPairs(true)...)

func serbianPairs(toCyrillic bool) []string {
	var list []string
	for _, pair := range strings.Fields(`љ/lj њ/nj џ/dž а/a б/b в/v г/g д/d ђ/đ е/e ж/ž з/z и/i ј/j к/k л/l м/m н/n о/o п/p р/r с/s т/t ћ/ć у/u
		ф/f х/h ц/c ч/č ш/š`) {
		cyrillic, latin, _ := strings.Cut(pair, "/")
		if toCyrillic {
			list = append(list, latin, cyrillic)
		} else {
			list = append(list, cyrillic, latin)
		}
	}
	return list
}

// bothScripts parses a set of words in Latin letters and adds them in Cyrillic.
func bothScripts(text string) Words {
	set := WordsOf(text)
	for word := range WordsOf(serbianCyrillic.Replace(text)) {
		set[word] = struct{}{}
	}
	return set
}
