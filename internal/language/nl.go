package language

import (
	"slices"
	"strings"

	stem "github.com/blevesearch/snowballstem/dutch"
)

func dutch() *Language {
	return &Language{
		Code: "nl",
		Namesakes: Namesakes{
			Dividers: WordsOf("noord zuid oost west midden nieuw noord- zuid- oost- west-"),
			Common: WordsOf(`de het een en of maar want als dan toen omdat hoewel ik je jij u hij zij ze wij we jullie me mij hem haar ons hen hun
				zich mijn jouw zijn onze dit dat deze die wie wat waar wanneer waarom hoe welk welke er hier daar nu al nog ook wel
				niet geen nooit altijd vaak soms misschien zeer heel erg te zo veel weinig meer minder meest alle alles elk elke iets
				niets niemand iemand ander andere anderen zelf zelfs in op van met zonder voor na bij tot uit over onder tussen tegen
				door om aan naar sinds volgens is was waren geweest ben heb hebt heeft hebben had hadden gehad wordt worden werd
				werden kan kunnen kon konden moet moeten moest zal zullen zou zouden wil willen wilde mag mogen mocht doet doen deed
				gaat gaan ging komt komen kwam staat staan stond ziet zien zag zegt zeggen zei gezegd geeft geven gaf weet weten wist
				laat laten liet blijft blijven bleef goed goede beter nieuw nieuwe groot grote klein oud oude jong eerste laatste twee
				drie vier vijf zes zeven acht negen tien`),
			Homographs:   WordsOf("staat recht arm"),
			Articles:     WordsOf(`de het een deze die dit dat mijn jouw zijn haar ons onze hun van door tegen voor met in geen elke elk per tussen`),
			Subjects:     WordsOf("ik jij hij wij we zij ze er wie"),
			Places:       WordsOf("in te bij uit"),
			NameHeads:    WordsOf("bank golf straat universiteit instituut"),
			AcronymWords: true,
		},
		Spelling: Spelling{
			ShortenedWords: WordsOf("s t n k m r ie"),
			Respell:        ligatures.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr drs prof ir mr mw dhr mevr nr bijv jl art st ca vgl blz"),
			ShortMonths:   WordsOf("jan feb mrt apr jun jul aug sep sept okt nov dec"),
		},
		Inflection: Inflection{
			Stem:    snowball(stem.Stem),
			Related: dutchForms,
			Forms:   dutchVariants,
			Bases:   dutchBases,
			Apart:   pairs("plaat/plaats plat/plaats vaars/varen spel/spelen uitvoer/uitvoeren invoer/invoeren"),
		},
		Names: Names{
			Honorifics: WordsOf("dhr mevr president premier minister koning paus de"),
			Particles: WordsOf(`de het een en of als zijn haar dit dat deze die in op van met zonder volgens maar toen na voor tegen tussen
				sinds ook gisteren`),
			GenitiveNames: true,
		},
		Facts: Facts{Negations: WordsOf("niet nooit geen niemand niets nergens noch zonder")},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministerie raad unie organisatie bedrijf partij universiteit vereniging comité commissie
				agentschap rechtbank hof parlement bank stichting instituut vakbond`),
			PersonWords: strings.Fields(`president- premier- minister- burgemeester- kanselier- secretaris- staatssecretaris- directeur-
				ingenieur- architect- wetenschapper- auteur- schrijver- schrijfster- journalist- leraar lerares
				arts professor- hoogleraar rechter- advocaat advocate activist- oprichter- leider- voorzitter-
				topman topvrouw koning- prins- generaal woordvoerder- politicus politica kunstenaar- zanger-
				geboren`),
		},
		Reading: Reading{
			FutureWords:     strings.Fields("gepland* zal zullen zou wordt worden moet* verwacht* tot voor toekomst* volgend*"),
			LongestSentence: 30,
		},
	}
}

// Dutch spells a long vowel twice in a closed syllable and once in an open one, and marks a short vowel before an ending by
// doubling the consonant: boom and bomen, bom and bommen. The forms of a word are therefore found by their possible
// singulars.

// dutchForms returns the relation of two words that can have one singular. The -e of adjectives is also that of nouns
// (aard, aarde), so it holds only before a noun.
func dutchForms(form, word string) Relation {
	if intersect(dutchNouns(form), dutchNouns(word)) {
		return Inflected
	}
	if intersect(dutchBases(form), dutchBases(word)) {
		return Inflected | BeforeNoun
	}
	return 0
}

// dutchVariants returns words that may have a singular in common with a word.
func dutchVariants(word string) []string {
	var list []string
	for _, base := range dutchBases(word) {
		list = append(list, base)
		for _, s := range dutchSwaps {
			if stem, ok := strings.CutSuffix(base, s.From); ok {
				list = append(list, stem+s.To)
			}
		}
		n := len(base)
		stems := []string{base, base + base[n-1:]}
		if n > 2 && base[n-2] == base[n-3] { // boom, bomen
			stems = append(stems, base[:n-2]+base[n-1:])
		}
		for _, stem := range stems {
			soft := stem[:len(stem)-1] + strings.NewReplacer("f", "v", "s", "z").Replace(stem[len(stem)-1:]) // brief, brieven
			for _, ending := range []string{"en", "e", "s", "'s", "n", "ën"} {
				list = append(list, stem+ending, soft+ending)
			}
		}
	}
	return list
}

func intersect(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// dutchBases returns the words of which a folded word can be a form, including itself.
func dutchBases(word string) []string {
	list := dutchNouns(word)
	if base, ok := strings.CutSuffix(word, "e"); ok && len(base) >= 3 {
		list = append(list, closedSyllable(base)...)
	}
	return list
}

func dutchNouns(word string) []string {
	list := []string{word}
	for _, s := range dutchSwaps {
		if base, ok := strings.CutSuffix(word, s.To); ok {
			list = append(list, base+s.From)
		}
	}
	if base, ok := strings.CutSuffix(word, "'s"); ok {
		list = append(list, base)
	} else if base, ok := strings.CutSuffix(word, "s"); ok && len(base) > 3 && !strings.HasSuffix(base, "s") {
		list = append(list, base)
	}
	if base, ok := strings.CutSuffix(word, "ën"); ok && len(base) > 2 {
		list = append(list, base, base+"e")
	}
	if base, ok := strings.CutSuffix(word, "en"); ok && len(base) >= 3 {
		list = append(list, base+"e") // gemeente, gemeenten
		list = append(list, closedSyllable(base)...)
	}
	return list
}

// closedSyllable returns the possible spellings of a word after -en or -e was removed.
func closedSyllable(base string) []string {
	n := len(base)
	last := base[n-1]
	if strings.IndexByte("aeiou", last) >= 0 {
		return nil
	}
	if base[n-2] == last { // bommen
		return []string{base[:n-1]}
	}
	var list []string
	vowel := strings.IndexByte("aeou", base[n-2]) >= 0
	if vowel && strings.IndexByte("aeiou", base[n-3]) < 0 { // bomen
		list = append(list, hard(base[:n-1]+base[n-2:]))
		unstressed := base[n-2] == 'e' && strings.ContainsAny(base[:n-2], "aeiou")
		if !unstressed && !slices.ContainsFunc(shortened, func(s string) bool { return strings.HasSuffix(base, s) }) {
			return list
		}
	}
	return append(list, hard(base)) // middelen, partijen, dagen
}

// hard writes a last v or z as f or s: brieven, brief.
func hard(base string) string {
	switch n := len(base) - 1; base[n] {
	case 'v':
		return base[:n] + "f"
	case 'z':
		return base[:n] + "s"
	}
	return base
}

// shortened are the nouns whose short vowel becomes long in the plural, without their ending: a closed class.
var shortened = strings.Fields(`dag weg spel bad blad dal gat glaz grav pad slag vat bedrag verdrag god hov hol lot oorlog slot
	schot gebod verbod hertog`)

// dutchSwaps are the irregular plurals.
var dutchSwaps = []Pair{
	{"stad", "steden"}, {"lid", "leden"}, {"schip", "schepen"}, {"smid", "smeden"}, {"heid", "heden"}, {"kind", "kinderen"},
	{"volk", "volkeren"}, {"lied", "liederen"}, {"blad", "bladeren"}, {"goed", "goederen"}, {"ei", "eieren"}, {"kalf", "kalveren"},
	{"rad", "raderen"}, {"been", "beenderen"}, {"rund", "runderen"}, {"um", "a"}, {"icus", "ici"}, {"us", "i"}, {"sis", "ses"},
	{"is", "issen"},
}
