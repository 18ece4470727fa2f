package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/markdown"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// kinds guesses the kind of a name, in one language.
type kinds struct {
	states                 map[string]bool // in lower case, by the CLDR
	organisations, persons []string        // words in their names, and words for what they are
}

func newKinds(tag xlanguage.Tag) *kinds {
	in, english := language.Of(tag), language.OfCode("en")
	k := &kinds{states: map[string]bool{}, organisations: slices.Concat(english.OrganisationWords, in.OrganisationWords), persons: in.PersonWords}
	if k.persons == nil {
		k.persons = english.PersonWords
	}
	namer := display.Regions(tag)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := xlanguage.ParseRegion(string([]rune{a, b}))
			if err != nil || !region.IsCountry() || namer == nil {
				continue
			}
			if name := strings.ToLower(namer.Name(region)); name != "" {
				k.states[name] = true
			}
		}
	}
	return k
}

// of returns the kind of an explained name, and the reason.
func (k *kinds) of(name, explanation string) (kind entryKind, actorKind, why string) {
	bare := strings.ToLower(name)
	for _, article := range []string{"the ", "la ", "le ", "les ", "l’", "l'", "die ", "der ", "das ", "el ", "los "} {
		bare = strings.TrimPrefix(bare, article)
	}
	if k.states[bare] || k.states[strings.ToLower(name)] {
		return actorEntry, "state", "the CLDR has a state or territory of this name"
	}
	if word := wordOf(k.organisations, strings.Fields(bare)); word != "" {
		return actorEntry, "organisation", `the name has the word "` + word + `"`
	}
	if !couldBePerson(name) {
		return termEntry, "", "nothing hints at a person, a state or an organisation"
	}
	if hasLifespan(explanation) {
		return actorEntry, "person", "years of a life follow the name"
	}
	beginning := strings.Fields(strings.ToLower(firstClause(explanation)))
	beginning = beginning[:min(len(beginning), 6)]
	if word := wordOf(k.persons, beginning); word != "" {
		return actorEntry, "person", `two to four capitalised words, explained as "` + word + `"`
	}
	return termEntry, "", "nothing hints at a person, a state or an organisation"
}

// firstClause returns the text before the first mark that ends a clause.
func firstClause(text string) string {
	if i := strings.IndexAny(text, ".;!?,،؛"); i >= 0 {
		return text[:i]
	}
	return markdown.FirstWords(text, 80)
}

// couldBePerson reports whether a name has the form of a person's: two to four words, each with a capital if the script has
// capitals, none all in capitals.
func couldBePerson(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, word := range words {
		first, size := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(first) || unicode.IsLower(first) && len(words) == 2 {
			return false
		}
		if unicode.IsUpper(first) && len(word) > size+1 && strings.ToUpper(word) == word {
			return false
		}
	}
	return true
}

// wordOf returns the first of the words that the list contains; a word of the list that ends in a hyphen matches
// beginnings.
func wordOf(list, words []string) string {
	for _, word := range words {
		word = strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) })
		for _, known := range list {
			if stem, open := strings.CutSuffix(known, "-"); known == word || open && strings.HasPrefix(word, stem) {
				return word
			}
		}
	}
	return ""
}

// hasLifespan reports whether an explanation begins with the years of a life: "(1920–1985) …", "born 1950 …".
func hasLifespan(explanation string) bool {
	rest, ok := strings.CutPrefix(explanation, "(")
	digits := 0
	for _, c := range rest[:min(len(rest), 4)] {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	return ok && digits == 4 && strings.ContainsAny(rest[4:min(len(rest), 16)], "–-)")
}
