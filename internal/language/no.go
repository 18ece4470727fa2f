package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/norwegian"
)

func norwegian() *Language {
	return &Language{
		Code: "no",
		Namesakes: Namesakes{
			Dividers: WordsOf("nord- sør- øst- vest- nord sør øst vest ny nye nordre søndre"),
			Common: WordsOf(`og eller men for at som om når da enn så jeg du han hun den det vi de mig deg dig meg ham henne oss os dem seg sig min
				mit mitt mine din sin sitt sit sine vår vores våre deres hans hennes hendes dens dets denne dette disse hva hvad hvem
				hvilken hvilket hvor her der hvordan hvorfor hvornår en et ei i på av af med til fra ved under over mellom mellem
				gjennom gennem mot mod uten uden etter efter før siden hos innen inden er var været være blir ble blev bliver bli
				blive blitt blevet har hadde havde ha have hatt haft kan kunne skal skulle vil ville må måtte bør får fik fikk fått
				fået gjør gør gjorde gjøre gøre gjort gått gået går gikk gik kommer kom komme sier siger sa sagde si sige ser se sett
				set tar tager tok tog ta tage gir giver ga gav gi give vet visste vidste står stod ligger lå holder holdt lar lader
				lot lod heter hedder ikke ikkje aldri aldrig alltid altid ofte kanskje måske mye meget mer mere mindre mest minst
				mange få flere alle alt hele noen nogen noe noget noko ingen intet annen annet anden andet andre samme selv også bare
				kun ennå endnu allerede nå nu igjen igen bort hjem ut ud inn ind opp op ned god godt bedre ny nytt nyt nye stor stort
				store liten lille små gammel unge ung høy høyt høj første siste sidste to tre fire fem seks syv sju åtte otte ni ti
				statt stått ret rett dels vel man`),
			Homographs: WordsOf("rett vel nett"),
			Articles: WordsOf(`en et ei den det denne dette min din sin vår hans hennes deres hver noen noe ingen av for i på til fra med om under
				mot uten etter`),
			Subjects:          WordsOf("jeg du han hun vi dere man skal skulle vil ville kan kunne må bør å ikke"),
			Auxiliaries:       WordsOf("har hadde ha er blir ble bli blitt være vært"),
			Places:            WordsOf("i på fra"),
			AcronymWords:      true,
			VerbEndings:       strings.Fields("e er r te de es"),
			ParticipleEndings: strings.Fields("t"),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof hr fr nr ca bl.a t.ex f.eks kl kap jf jfr st"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept okt nov dec des"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(withGenitive(norwegianEndings)),
			Shifts: pairs(`el/l er/r en/n ddel/dl ssel/sl kkel/kl ttel/tl ppel/pl bok/bøk mann/menn hånd/hend fot/føtt
				tann/tenn bonde/bønd`),
			Doubling: true,
			Agree:    nounsAgree(strings.Fields("e es"), "mn"),
			// verbs that look like a plural of a noun that has another one, and other words
			Apart: pairs(`frykt/frykter frykt/fryktet håp/håper hjelp/hjelper fall/faller skap/skaper svar/svarer spill/spiller bygg/bygger preg/preger
				preg/preget bruk/bruker tap/taper kjøp/kjøper løp/løper tegn/tegner mål/måler kast/kaster stopp/stopper lån/låner vern/verner søk/søker
				besøk/besøker forsøk/forsøker skyld/skylder rop/roper press/pressen fred/fredet rett/rettet jobb/jobbet start/startet
				sikt/siktet vis/viser død/døde hjem/hjemme orden/ord orden/ordet orden/ordene bok/boks slag/slags barn/baren`),
			Variants: pairedWords(`år/året år/årene år/åra år/års år/årets år/årenes by/byen by/byer by/byene by/byens by/byenes øy/øya øy/øyer øy/øyene uke/uka uke/uken
				uke/uker uke/ukene øye/øyet øye/øyne øye/øynene mor/mødre mor/mødrene far/fedre far/fedrene natt/netter natt/nettene kraft/krefter
				kraft/kreftene`),
		},
		Names: Names{
			GenitiveNames: true,
		},
		Reading: Reading{
			Readability:     lix(),
			LongestSentence: 30,
		},
		Letters: Letters{
			IndexLetters:    strings.Fields("Æ Ø Å"),
			Digraphs:        strings.Fields("aa"),
			Transliteration: &Transliteration{Letters: with(russianLetters(), map[rune]string{'æ': "ae", 'ø': "oe", 'å': "aa"})},
		},
	}
}

// The declensions of Norwegian: stat, krig; avtale, møte; jente; museum; adjectives.
const norwegianEndings = `- en et er ene a
	e en et er ene a
	um et er ene a
	- e ne
	- t e`
