package gloss

import (
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/irish"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/tamil"
	"github.com/blevesearch/snowballstem/turkish"
	"golang.org/x/text/language"
)

// tongue is what the linker knows about a language.
type tongue struct {
	base           string // ISO 639
	stemmer        func(*snowballstem.Env) bool
	dottedI        bool     // i and ı are letters of their own
	nounsCapital   bool     // all nouns are written with a capital
	dottedOrdinals bool     // a full stop after a number makes it an ordinal: "am 5. März"
	namesInflect   bool     // a person's name has endings for case
	elisions       []string // articles and the like that are written to the next word with an apostrophe
	paradigms      []paradigm
	endings        wordSet // of all paradigms
	longest        int     // bytes of an ending, at most
	shifts         []swap  // what the end of a word becomes before an ending
	doubles        bool    // a last consonant may be doubled before an ending
	swaps          []swap
	apart          []swap  // pairs of words that no rule tells apart
	genders        []swap  // endings of the masculine and the feminine of people
	least          int     // letters that the shorter of two numbers has, at least
	unlike         wordSet // words that look like a number of another one: "customs"
	foreignPlurals bool    // words in Latin letters are foreign, and may have an English plural

	honorifics, dividers, determiners, directions, particles, abbreviations, months, capitonyms, weekdays, links wordSet
}

func languageOf(tag language.Tag) tongue {
	base, _ := tag.Base()
	t := tongue{base: base.String()}
	if t.base == "nb" || t.base == "nn" {
		t.base = "no"
	}
	t.stemmer = stemmerOf(t.base)
	t.setEndings()
	t.setWords()
	t.elisions = elisionsOf(t.base)
	t.dottedOrdinals = slices.Contains([]string{"de", "lb", "da", "no", "fo", "is", "fi", "et", "lv", "cs", "sk", "sl", "hr", "bs", "sr", "hu"}, t.base)
	switch t.base {
	case "tr", "az":
		t.dottedI, t.namesInflect = true, true
	case "de", "lb":
		t.nounsCapital = true
	case "ar", "bn", "cs", "da", "el", "fi", "ga", "hu", "no", "pl", "ro", "ru", "sv", "ta", "uk":
		t.namesInflect = true
	}
	return t
}

// setEndings fills in what is known of inflection.
func (t *tongue) setEndings() {
	t.paradigms = paradigmsOf(t.base)
	t.endings = wordSet{}
	for _, p := range t.paradigms {
		for _, set := range []wordSet{p.endings, p.listed} {
			for ending := range set {
				t.endings[ending] = struct{}{}
				t.longest = max(t.longest, len(ending))
			}
		}
	}
	t.shifts = swapsFrom(shiftsOf(t.base))
	t.doubles = slices.Contains([]string{"da", "no", "sv"}, t.base)
	t.swaps = swapsFrom(swapsOf(t.base))
	t.apart = swapsFrom(apartOf(t.base))
	t.genders = swapsFrom(gendersOf(t.base))
	t.least = 3
	if t.base == "hi" { // the signs of vowels are letters of their own
		t.least = 2
	}
	t.unlike = setOf(unlikeOf(t.base))
	t.foreignPlurals = slices.Contains(strings.Fields("ar be bg bn el fa he hi ja ko ru th uk ur vi zh"), t.base)
}

// setWords fills in the words that judgements ask for.
func (t *tongue) setWords() {
	t.honorifics = setOf(honorificsOf(t.base))
	t.dividers = setOf(dividersOf(t.base))
	t.determiners = setOf(determinersOf(t.base))
	t.directions = setOf(directionsOf(t.base))
	t.particles = setOf(particlesOf(t.base))
	t.abbreviations = setOf(abbreviationsOf(t.base))
	t.months = setOf(monthsOf(t.base))
	t.capitonyms = setOf(capitonymsOf(t.base))
	t.weekdays = setOf(weekdays())
	t.links = setOf("of for de du des di da do del della van von für")
}

// stemmerOf is the Snowball stemmer of a language, nil when there is none: then only listed forms match, and those with the
// endings that are known here.
func stemmerOf(base string) func(*snowballstem.Env) bool {
	switch base {
	case "ar":
		return arabic.Stem
	case "da":
		return danish.Stem
	case "de":
		return german.Stem
	case "en":
		return english.Stem
	case "es":
		return spanish.Stem
	case "fi":
		return finnish.Stem
	case "fr":
		return french.Stem
	case "ga":
		return irish.Stem
	case "hu":
		return hungarian.Stem
	case "it":
		return italian.Stem
	}
	return otherStemmer(base)
}

func otherStemmer(base string) func(*snowballstem.Env) bool {
	switch base {
	case "nl":
		return dutch.Stem
	case "no":
		return norwegian.Stem
	case "pt":
		return portuguese.Stem
	case "ro":
		return romanian.Stem
	case "ru":
		return russian.Stem
	case "sv":
		return swedish.Stem
	case "ta":
		return tamil.Stem
	case "tr":
		return turkish.Stem
	}
	return nil
}

// stems are what a folded word may be a form of: its Snowball stem, and in a language whose endings are known here what
// is left before each of them. There is none when the word has no letters for it.
func (t *tongue) stems(fold string) []string {
	if len(fold) < 3 || len(fold) > 64 {
		return nil
	}
	var list []string
	if t.stemmer != nil {
		list = append(list, t.snowball(fold))
	}
	switch {
	case t.base == "en":
		if plain := american.Replace(fold); plain != fold {
			list = append(list, t.snowball(plain))
		}
	case t.base == "nl":
		list = append(list, dutchBases(fold)...)
	case t.paradigms != nil:
		list = append(list, t.bases(fold)...)
	}
	return list
}

func (t *tongue) snowball(fold string) string {
	env := snowballstem.NewEnv(fold)
	t.stemmer(env)
	return env.Current()
}

// elisionsOf are the words that lose their vowel and are written to the next word: "l'OTAN", "dell'Unione".
func elisionsOf(base string) []string {
	switch base {
	case "fr":
		return strings.Fields("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu")
	case "it":
		return strings.Fields("l d un dell nell all dall sull coll quell quest bell sant c s m t v n")
	case "ca", "oc":
		return strings.Fields("l d m n s t")
	}
	return nil
}

// elided splits a word after an elided one: "l'" and "OTAN". The head is empty when there is none.
func (t *tongue) elided(word string) (head, tail string) {
	if t.elisions == nil {
		return "", word
	}
	i, size := strings.IndexByte(word, '\''), 1
	if i < 0 {
		i, size = strings.Index(word, "’"), len("’")
	}
	if i < 1 || i+size == len(word) {
		return "", word
	}
	article := strings.ToLower(word[:i])
	for _, e := range t.elisions {
		if e == article {
			return word[:i+size], word[i+size:]
		}
	}
	return "", word
}
