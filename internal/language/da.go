package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/danish"
)

func danish() *Language {
	return &Language{
		Code: "da",
		Namesakes: Namesakes{
			Dividers: WordsOf("nord- syd- øst- vest- nord syd øst vest ny nye"),
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
			Homographs: WordsOf("ret vel"),
			Articles: WordsOf(`en et den det denne dette min din sin vores hans hendes deres hver nogen noget ingen af for i på til fra med om under
				mod uden efter`),
			Subjects:          WordsOf("jeg du han hun vi I man skal skulle vil ville kan kunne må bør ikke"),
			Auxiliaries:       WordsOf("har havde have er bliver blev blive blevet være været"),
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
			Paradigms: paradigms(withGenitive(danishEndings)),
			Shifts: pairs(`el/l er/r en/n ddel/dl bog/bøg mand/mænd hånd/hænd fod/fødd nat/nætt tand/tænd bonde/bønd stad/stæd kraft/kræft
				barn/børn`),
			Doubling: true,
			Agree:    nounsAgree(nil, "bdfgklmnprst"),
			// verbs that look like a plural of a noun that has another one, and other words
			Apart: pairs(`brug/bruge brug/bruger hold/holde hold/holder fald/falde fald/falder hjælp/hjælpe hjælp/hjælper løb/løbe løb/løber svar/svare svar/svarer
				stil/stille stil/stiller ryg/ryge ryg/ryger køb/køber tab/taber skab/skaber håb/håber frygt/frygter mål/måler tegn/tegner kast/kaster
				far/fare liv/live tid/tide sang/sanger ret/rettet sår/såret død/døde maj/majs barn/bar bil/bille dom/dommer`),
			Variants: pairedWords(`år/året år/årene år/års år/årets by/byen by/byer by/byerne by/byens øje/øjet øje/øjne øje/øjnene mor/mødre far/fædre`),
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

// The declensions of Danish: stat, krig; aftale, møde; museum; adjectives.
const danishEndings = `- en et e ene er erne
	e en et er erne
	um et er erne
	- n r rne ne
	- t e`
