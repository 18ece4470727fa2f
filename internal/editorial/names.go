package editorial

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/gloss"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// names judges the names and abbreviations of a page that no entity explains, each once.
func (j *judge) names(page Page, sentences []gloss.Sentence) {
	document := page.Entry.Document
	said := map[string]bool{}
	for _, name := range j.Linker.Unknown(document.Tree, document.Body(), page.Options) {
		if said[name.Words] {
			continue
		}
		said[name.Words] = true
		if name.Abbreviation {
			j.warn(RuleAbbreviationIsExplained, document.At(name.Start), fmt.Sprintf("%q is explained nowhere", name.Words),
				fmt.Sprintf("make it a term or an actor, or write it out once: “… (%s)”", name.Words))
			continue
		}
		j.spelling(name.Words, document.At(name.Start))
	}
	for _, sentence := range sentences { // of a name that begins one the capital says nothing
		words := wordsOf(sentence.Text)
		if len(words) > 0 && !said[words[0]] && !j.isListed(words[0]) {
			said[words[0]] = true
			j.spelling(words[0], document.At(sentence.Start))
		}
	}
}

// spelling warns of a name that looks like an actor's.
func (j *judge) spelling(words string, at problem.Place) {
	if actor, listed, ok := j.variantOf(words); ok {
		j.warn(RuleNameHasOneSpelling, at, fmt.Sprintf("%q looks like another spelling of %q", words, listed),
			fmt.Sprintf("write %q, or list the spelling below synonyms in %s", listed, actor.Document.Path))
	}
}

// isListed reports whether a word stands in an actor's name as it is.
func (j *judge) isListed(word string) bool {
	for _, actor := range j.Explainer.Actors {
		for _, name := range slices.Concat([]string{actor.Title}, actor.Synonyms, actor.Forms) {
			if slices.Contains(strings.Fields(name), word) {
				return true
			}
		}
	}
	return false
}

// variantOf is the actor of which a name is another spelling, and the spelling that the actor's file has.
func (j *judge) variantOf(words string) (*explainer.Actor, string, bool) {
	said := strings.Fields(words)
	for _, actor := range j.Explainer.Actors {
		isPerson := actor.ActorKind == "person"
		for _, listed := range slices.Concat([]string{actor.Title}, actor.Synonyms, actor.Forms) {
			name := strings.Fields(listed)
			if isPerson && len(said) == 1 && len(name) > 1 {
				name = name[len(name)-1:] // a surname
			}
			if differOnlyInSpelling(said, name, isPerson) {
				return actor, strings.Join(name, " "), true
			}
		}
	}
	return nil, "", false
}

// differOnlyInSpelling compares two names word by word.
func differOnlyInSpelling(a, b []string, isPerson bool) bool {
	if len(a) != len(b) {
		return false
	}
	differ := false
	for i := range a {
		switch {
		case strings.EqualFold(a[i], b[i]):
		case soundAlike(a[i], b[i]), isPerson && aLetterApart(a[i], b[i]):
			differ = true
		default:
			return false
		}
	}
	return differ
}

// soundAlike reports whether two words differ only as transliterations do: Zelensky, Zelenskyy, Zelenskiy, Зеленський.
func soundAlike(a, b string) bool {
	x, y := skeleton(a), skeleton(b)
	return len(x) >= 4 && x == y
}

// aLetterApart reports whether long words differ in one letter, which is neither added nor dropped at the end: there it
// is an ending, as in Russia and Russian.
func aLetterApart(a, b string) bool {
	const shortest = 6 // letters; of shorter ones too many are names of their own
	x, y := skeleton(a), skeleton(b)
	if min(len(x), len(y)) < shortest || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
		return false
	}
	return problem.Distance([]rune(x), []rune(y)) == 1
}

// skeleton is what different transliterations of a word have in common.
func skeleton(word string) string {
	ascii := strings.ToLower(unidecode.Unidecode(word))
	ascii = strings.NewReplacer("sch", "S", "sh", "S", "tch", "C", "ch", "C", "zh", "Z", "kh", "h", "ts", "T", "tz", "T", "ph", "f", "ck", "k",
		"ou", "u", "oo", "u", "w", "v", "y", "i", "j", "i", "q", "k", "c", "k", "x", "ks").Replace(ascii)
	ascii = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, ascii)
	return string(slices.Compact([]byte(ascii)))
}

// variants finds actors whose file lists two spellings that the prose uses both: readers take them for two people.
func (j *judge) variants() {
	type use struct {
		form  gloss.Form
		place problem.Place
	}
	used := map[string][]use{} // by actor, each form once
	for _, page := range j.Pages {
		for _, mention := range page.Reading.Mentions {
			if !strings.HasPrefix(mention.Entity, "actor:") || mention.Explicit || mention.Form.Kind == gloss.Inflection {
				continue
			}
			isKnown := func(u use) bool { return u.form.Text == mention.Form.Text }
			if !slices.ContainsFunc(used[mention.Entity], isKnown) {
				used[mention.Entity] = append(used[mention.Entity], use{mention.Form, page.Entry.Document.At(mention.Start)})
			}
		}
	}
	for _, actor := range j.Explainer.Actors {
		uses := used[actor.Name()]
		for i, later := range uses {
			for _, earlier := range uses[:i] {
				if last := lastWords(later.form.Text, earlier.form.Text); differOnlyInSpelling(last[0], last[1], actor.ActorKind == "person") {
					j.warn(RuleNameHasOneSpelling, later.place, fmt.Sprintf("%q is spelt %q in %s", later.form.Text, earlier.form.Text, earlier.place),
						"write one of the two everywhere")
				}
			}
		}
	}
}

// lastWords are as many of the last words of two names as the shorter has.
func lastWords(a, b string) [2][]string {
	x, y := strings.Fields(a), strings.Fields(b)
	n := min(len(x), len(y))
	return [2][]string{x[len(x)-n:], y[len(y)-n:]}
}
