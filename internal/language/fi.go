package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/finnish"
)

func finnish() *Language {
	return &Language{
		Code: "fi",
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof esim ks ts tri"),
		},
		Inflection: Inflection{
			Stem:      snowball(stem.Stem),
			Paradigms: paradigms(finnishEndings()),
			Shifts:    pairs(finnishShifts()),
			Swaps:     pairs("laki/lain laki/lait laki/laissa laki/laista laki/lailla laki/lailta laki/laille laki/laiksi"),
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			IndexLetters: strings.Fields("Å Ä Ö"),
		},
	}
}

// finnishEndings are the endings of Finnish nouns by what their stem ends in. Each row has the stem's last vowel with each
// case, in the singular and in the plural.
func finnishEndings() string {
	var rows []string
	row := func(nominative, singular string, plural ...string) {
		fields := append(strings.Fields(nominative), finnishCases(singular)...)
		for _, stem := range plural {
			fields = append(fields, finnishPlurals(stem)...)
		}
		rows = append(rows, strings.Join(fields, " "))
	}
	for _, v := range []string{"a", "ä"} {
		round := map[string]string{"a": "o", "ä": "ö"}[v]
		row(v, v, "", round)
	}
	for _, v := range strings.Fields("o ö u y") {
		row(v, v, v)
	}
	row("i", "i", "e", "")        // vaali
	row("i", "e", "")             // suomi, suomen
	row("- ta tä ten", "e", "")   // hallituks-, suomalais-, kann-
	row("e että että", "ee", "e") // puolue, pakotte-
	row("as asta", "aa", "a")     // taivas
	row("äs ästä", "ää", "ä")
	row("+aa,ää,oo,uu,yy,ee,ii,ie,uo,yö,ai,oi,ui,äi,öi - ta tä han hun hon hän hyn hön hin", "") // maa, tie
	row("- < -", "i", "e")                                                                       // Macron, Macronin
	return strings.Join(rows, "\n")
}

// finnishCases are the cases of the singular, and the plural's nominative, after a stem.
func finnishCases(stem string) []string {
	var list []string
	for _, ending := range strings.Fields("n t a ä ssa ssä sta stä lla llä lta ltä lle na nä ksi tta ttä") {
		list = append(list, stem+ending)
	}
	if stem != "" { // the illative: its vowel is the stem's
		list = append(list, stem+string(lastRune(stem))+"n", stem+"seen")
	}
	return list
}

// finnishPlurals are the other cases of the plural after a stem.
func finnishPlurals(stem string) []string {
	var list []string
	for _, ending := range strings.Fields(`ien jen iden itten ia iä ja jä ita itä issa issä ista istä illa illä ilta iltä ille
		ina inä iksi itta ittä iin ihin isiin`) {
		list = append(list, stem+ending)
	}
	return list
}

// finnishShifts are consonants that are weak in a closed syllable and strong in an open one, and the stems of nouns that
// end in a consonant.
func finnishShifts() string {
	var b strings.Builder
	for _, v := range strings.Fields("a ä o ö u y i") {
		for _, pair := range strings.Fields("kk/k pp/p tt/t nk/ng nt/nn lt/ll rt/rr mp/mm t/d p/v k/") {
			strong, weak, _ := strings.Cut(pair, "/")
			b.WriteString(strong + v + "/" + weak + v + " ")
		}
	}
	b.WriteString(`uku/uvu yky/yvy te/tte ke/kke pe/ppe de/te ve/pe us/uks ys/yks os/oks ös/öks uus/uud uus/uut yys/yyd yys/yyt nen/s in/im
		si/d si/t nsi/nn nsi/nt rsi/rr lsi/ll`)
	return b.String()
}
