package language

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Danish, Norwegian and Swedish verbs look like forms of the nouns that they come from, and some of their endings belong to
// no noun: -t of a participle (fald, faldt), -e or -a of an infinitive (arbeid, arbeide; vård, vårda). Adjectives have
// these endings, too, so they are accepted for words that end like adjectives, and for listed short ones.

// adjectiveEndings are the last letters of adjectives of several syllables.
var adjectiveEndings = strings.Fields(`sk ig lig al ell iv är ær bar sam som lös løs full fuld ant ent ens ad et at mässig messig mæssig
	vis aktig agtig artad artet ern ul an il abel ibel`)

// shortAdjectives are adjectives of one syllable in names and terms of the news.
var shortAdjectives = WordsOf(`fri ny stor rød röd grøn grön grønn hvid vit hvit svart sort blå gul brun høj høy hög lav låg lav kold kald kall
	varm ren åpen åben öppen hård hard tung let lett lätt stærk sterk stark svag svak rig rik dyr død død død halv hel fast lang lång kort
	bred dyb dyp djup god gammel ung tynd tynn tunn blød myk mjuk tryg trygg sand sann falsk frisk grov fin`)

// isAdjectival reports whether a base may be that of an adjective.
func isAdjectival(base string) bool {
	return shortAdjectives.Has(base) || syllables(base) > 1 &&
		slices.ContainsFunc(adjectiveEndings, func(end string) bool { return strings.HasSuffix(base, end) })
}

// syllables counts the vowel groups of a Scandinavian word.
func syllables(word string) int {
	n, inVowels := 0, false
	for _, r := range word {
		isVowel := strings.ContainsRune("aeiouyæøåäöéü", r)
		if isVowel && !inVowels {
			n++
		}
		inVowels = isVowel
	}
	return n
}

// differBy reports whether one of two words is the other with an ending, and returns the shorter one.
func differBy(a, b, ending string) (base string, differ bool) {
	if utf8.RuneCountInString(a) > utf8.RuneCountInString(b) {
		a, b = b, a
	}
	return a, a+ending == b
}

// nounsAgree returns a function that refuses two words that are not both forms of one noun or adjective. infinitives are
// verb endings that no noun has in the plural; doubled are the consonants that are doubled before an ending.
func nounsAgree(infinitives []string, doubled string) func(form, word string) bool {
	return func(form, word string) bool {
		return !isVerbOf(form, word, infinitives) && !isPersonOf(form, word) && !losesItsEnd(form, word) && !doubles(form, word, doubled)
	}
}

// isVerbOf reports whether two words differ by the ending of a participle or an infinitive.
func isVerbOf(form, word string, infinitives []string) bool {
	for _, ending := range append([]string{"t"}, infinitives...) {
		base, differ := differBy(form, word, ending)
		if differ && !isAdjectival(base) && !strings.HasSuffix(base, "er") && !strings.HasSuffix(base, "e") {
			return true
		}
	}
	base, hasE := strings.CutSuffix(form, "e")
	return hasE && !isAdjectival(base) && (word == base+"t" || word == base+"a" && slices.Contains(infinitives, "a")) // runde, rundt; arbete, arbeta
}

// isPersonOf reports whether the form is a person or thing that acts, and the word the act or its place: danser, dans.
func isPersonOf(form, word string) bool {
	base, isPerson := strings.CutSuffix(form, "er")
	return isPerson && syllables(base) == 1 && (word == base || word == base+"e" || word == base+"et")
}

// losesItsEnd reports whether the word lacks letters of the form that are no ending there: vejr, vej; pris, prins; plade,
// plads; fart, fare; verkan, verka.
func losesItsEnd(form, word string) bool {
	last, size := utf8.DecodeLastRuneInString(form)
	base := form[:len(form)-size]
	switch {
	case !strings.HasPrefix(word, base):
		return false
	case last == 's' || last == 'r' && !strings.HasSuffix(base, "e"):
		return !strings.HasPrefix(word, form)
	case last == 't' && !strings.HasSuffix(base, "e"):
		return !strings.HasPrefix(word, form) && !isAdjectival(base)
	case last == 'n' && strings.HasSuffix(base, "a"):
		return !strings.HasPrefix(word, form)
	case last == 'e':
		return word == base+"s" || word == base && !isAdjectival(base)
	}
	return false
}

// doubles reports whether the longer word has a doubled consonant that is not doubled before an ending, or has it doubled
// without an ending: hål, hålla; tak, takk.
func doubles(form, word, doubled string) bool {
	short, long := form, word
	if len(short) > len(long) {
		short, long = long, short
	}
	last, size := utf8.DecodeLastRuneInString(short)
	twice := short + short[len(short)-size:]
	if strings.ContainsRune("aeiouyæøåäöé", last) || !strings.HasPrefix(long, twice) {
		return false
	}
	return long == twice || !strings.ContainsRune(doubled, last)
}
