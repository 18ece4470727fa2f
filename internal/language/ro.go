package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/romanian"
)

func romanian() *Language {
	return &Language{
		Code: "ro",
		Namesakes: Namesakes{
			Dividers:   WordsOf("noua noul sfântul"),
			Directions: WordsOf("nord sud est vest"),
			Common: WordsOf(`este e sunt era erau fost fi fie are au avea avut face fac făcut spune spus poate pot trebuie va vor vrea vine merge
				dă știe eu tu el ea noi voi ei ele mă te se îi îl o ne vă le lui lor meu mea mei mele tău ta său sa săi sale nostru
				noastră acest această acești aceste acel acea acei acele acesta aceasta aceștia cel cea cei cele ce care cine cui când
				unde cum cât câți dacă și sau dar ci însă deși pentru cu fără pe sub între spre până din de la în prin peste despre
				după înainte contra foarte mai mult multă mulți multe puțin toți toate tot toată alt altă alți alte același fiecare
				unii unele nici nimic nimeni ceva cineva acum azi ieri mâine aici acolo atunci apoi deja încă mereu niciodată doar
				numai astfel așa bine rău nu da bun mare mic nou vechi prim ultim un unui unei doi două trei`),
			Places:    WordsOf("în la din"),
			NameHeads: WordsOf("banca golful marea strâmtoarea universitatea institutul muzeul bătălia portul ambasada"),
			Subjects:  WordsOf("eu tu el ea noi voi ei ele se"),
		},
		Spelling: Spelling{
			Respell: romanianCommas.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr dl dna prof nr str art gen ing sf"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(romanianEndings),
			Shifts: pairs(`t/ț te/ț d/z de/z s/ș st/șt stru/ștru eană/enă țară/țără ate/ăț are/ăr oare/or oală/ol arte/ărț oară/or ață/eț iață/ieț
				ale/ăl oaie/oi ânt/int eală/el eală/eli oartă/orț oapte/opț oarte/orț adă/ăz acă/ăc artă/ărț`),
			Swaps:      pairs(romanianSwaps),
			LeastLong:  2,
			Lookalikes: WordsOf("unde sale indică gândi este oare cere pare"),
			Nominal:    romanianNominal,
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}

// The declensions of Romanian, with the article: masculine and neuter in a consonant and in -u; feminine in -ă, -e, -ie and
// -ea; adjectives.
const romanianEndings = `- ul ului uri urile urilor e ele elor i ii ilor
	- i ii ile ilor
	u ul ului i ii ile ilor e ele elor
	ă a e ei ele elor i ii ile ilor uri urile urilor
	e ele elor ul lui elui i ii ilor
	e ea i ii ile ilor
	ie ia ii iei iile iilor
	~ - ă i e a ei ul ului ii ilor ele elor`

// romanianSwaps are forms of short and irregular words.
const romanianSwaps = `oi/oaie ou/ouăle oi/oaiele ou/ouăle oi/oaielor an/ani an/anul an/anii an/anului an/anilor zi/zile zi/ziua zi/zilei zi/zilele zi/zilelor leu/lei leu/leul leu/leului
	leu/leii leu/leilor om/oameni om/oamenii om/oamenilor om/omul om/omului ă/a ă/e ă/ei ă/ele ă/elor raport/rapoarte raport/rapoartele raport/rapoartelor
	mână/mâini mână/mâinile mână/mâinilor tânăr/tineri tânăr/tinerii tânăr/tinerilor tată/tatăl copil/copii copil/copiii copil/copiilor ofițer/ofițeri soră/surori
	noră/nurori cap/capete cap/capetele război/războaie război/războaiele război/războaielor dovadă/dovezi dovadă/dovezile gaz/gaze gaz/gazele gaz/gazelor val/valuri
	ou/ouă act/acte act/actul act/actele act/actelor ac/ace steag/steaguri sat/satul sat/satului fiu/fiul fiu/fii os/oase os/oasele cetățean/cetățeni cetățean/cetățenii cetățean/cetățenilor gardian/gardieni gardian/gardienii băiat/băieți băiat/băieții bancă/bănci
	bancă/băncii bancă/băncile bancă/băncilor mijloc/mijloace mijloc/mijloacele mijloc/mijloacelor comandă/comenzi comandă/comenzii comandă/comenzile`

// romanianCommas replaces the cedilla, which texts from before Unicode have, by the comma below a letter.
var romanianCommas = strings.NewReplacer("ş", "ș", "ţ", "ț")

// romanianNominal reports whether a base is that of an adjective used as a noun: oficial, activ.
func romanianNominal(base string) bool {
	return len(base) >= 5 && (strings.HasSuffix(base, "al") || strings.HasSuffix(base, "iv") || strings.HasSuffix(base, "los"))
}
