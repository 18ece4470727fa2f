package language

import "strings"

func czech() *Language {
	return &Language{
		Code: "cs",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("ul dr prof np tzn św r art nr tj tzw m.in gen mgr inż płk"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(czechEndings),
			Shifts:    pairs("ec/c ek/k el/l ň/n ť/t ď/d ůl/ol ům/om ůr/or ůh/oh ůj/oj"),
			Swaps: pairs(`ka/ce ha/ze cha/še ra/ře ka/ek ba/eb ha/eh na/en by/eb ky/ek ny/en ek/ci tvo/tev dlo/del sto/st ko/ek k/ci
				r/ři h/zi ch/ši k/cích h/zích ch/ších k/če h/že den/dne den/dni den/dnem den/dny den/dnů den/dnům den/dnech`),
		},
		Names: Names{
			InflectedNames: true,
			Dividers:       WordsOf("północn- południow- wschodni- zachodni- now- severn- jižn- východn- západn- nov-"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("ch"),
		},
	}
}

// The declensions of Czech, for which there is no Snowball stemmer: masculine hard and soft, in -a and -e; feminine in -a, -e
// and soft consonants; neuter in -o, -e, -í and -um; adjectives hard and soft.
const czechEndings = `- y i é ové < - a u e ě ovi em y i é ové ů ům ech ích
	- e i em ové ů ům ích
	a y e < a y ě e u o ou ovi ové é ů ům ám ách ech ami
	!tik,nik,mik,zik a y < -
	e i u em í ím ích emi ové ů ům -
	- e ě i í ím ích emi ěmi em ech mi
	!tik,nik,mik,zik o a < o a u ě e em - ům ech y
	í ím ích ími
	!tik,nik,mik,zik um a u em ům ech y
	ý á é ého ému ém ým ou ých ými í
	í ího ímu ím ích ími`
