package editorial

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var RuleAbbreviationIsExplained = ruleSet.Warning("abbreviation-is-explained", "An abbreviation is a term or an actor, or the "+
	"page writes it out once, as in “Organization for Security and Co-operation in Europe (OSCE)”. Readers come to one section "+
	"from elsewhere, and have not read the others.")

// names judges the names and abbreviations of a page that no entity explains, each once.
func (j *judge) names(page Page, sentences []linker.Sentence) {
	document := page.Entry.Document
	said := map[string]bool{}
	for _, name := range j.Linker.Unknown(document.Tree, document.Body(), page.Options) {
		if name.Opening || said[name.Words] {
			continue
		}
		said[name.Words] = true
		if name.Abbreviation && isDesignation(document.Body()[name.Start+len(name.Words):]) {
			continue
		}
		if name.Abbreviation {
			j.add(RuleAbbreviationIsExplained, document.At(name.Start), fmt.Sprintf("%q is explained nowhere", name.Words),
				fmt.Sprintf("make it a term or an actor, or write it out once: “… (%s)”", name.Words))
			continue
		}
		j.spelling(name.Words, document.At(name.Start))
	}
	for _, sentence := range sentences { // of a name that begins one the capital says nothing
		words := wordsOf(sentence.Text)
		if len(words) > 0 && !said[words[0]] && !j.isListed[words[0]] {
			said[words[0]] = true
			j.spelling(words[0], document.At(sentence.Start))
		}
	}
}

// isDesignation reports whether what follows an abbreviation makes it a part of a designation, as in "F-16" and "ES-11/1".
func isDesignation(after []byte) bool {
	return len(after) > 1 && after[0] == '-' && '0' <= after[1] && after[1] <= '9'
}

var RuleNameHasOneSpelling = ruleSet.Warning("name-has-one-spelling", "A name is spelt in one way. A name of the text that "+
	"differs from an actor's only as transliterations do (Zelensky and Zelenskyy), or of a person by one letter inside of a "+
	"long word, is told; and so are two spellings that an actor's file lists, where the text uses both.")

// spelling warns of a name that looks like an actor's.
func (j *judge) spelling(words string, at problem.Place) {
	if v := j.variantOf(words); v != nil {
		j.add(RuleNameHasOneSpelling, at, fmt.Sprintf("%q looks like another spelling of %q", words, v.listed),
			fmt.Sprintf("write %q, or list the spelling below synonyms in %s", v.listed, v.actor.Document.Path))
	}
}

// spelled is a name with what is compared of its words.
type spelled struct {
	words, sounds []string
}

func (j *judge) spell(name string) spelled {
	words := strings.Fields(name)
	s := spelled{words, make([]string, len(words))}
	for i, word := range words {
		s.sounds[i] = j.skeleton(word)
	}
	return s
}

// listed is a name that an actor's file has.
type listed struct {
	actor *explainer.Actor
	name  spelled
	last  spelled // of a person with several names the surname, else empty
}

// listNames prepares the actors' names, which each name of the prose is compared with.
func (j *judge) listNames() {
	j.listed, j.isListed, j.variant = nil, map[string]bool{}, map[string]*variant{}
	for _, actor := range j.Explainer.Actors {
		for _, text := range slices.Concat([]string{actor.Title}, actor.Synonyms, actor.Forms) {
			l := listed{actor: actor, name: j.spell(text)}
			if words := l.name.words; isPerson(actor) && len(words) > 1 {
				l.last = j.spell(words[len(words)-1])
			}
			j.listed = append(j.listed, l)
			for _, word := range l.name.words {
				j.isListed[word] = true
			}
		}
	}
}

func isPerson(actor *explainer.Actor) bool { return actor.ActorKind == "person" }

// variant is an actor of whom a name is another spelling, and the spelling that the actor's file has.
type variant struct {
	actor  *explainer.Actor
	listed string
}

// variantOf is nil for a name that is no variant.
func (j *judge) variantOf(words string) *variant {
	if known, ok := j.variant[words]; ok {
		return known
	}
	j.variant[words] = nil
	said := j.spell(words)
	for _, l := range j.listed {
		name := l.name
		if len(said.words) == 1 && l.last.words != nil {
			name = l.last
		}
		if differOnlyInSpelling(said, name, isPerson(l.actor)) {
			j.variant[words] = &variant{l.actor, strings.Join(name.words, " ")}
			break
		}
	}
	return j.variant[words]
}

// differOnlyInSpelling compares two names word by word: each is the same, or sounds alike (Zelensky, Zelenskyy), or, of a
// person, is long and has one other letter.
func differOnlyInSpelling(a, b spelled, isPerson bool) bool {
	const shortest = 4 // letters of words that sound alike
	if len(a.words) != len(b.words) {
		return false
	}
	differ := false
	for i := range a.words {
		x, y := a.sounds[i], b.sounds[i]
		switch {
		case strings.EqualFold(a.words[i], b.words[i]):
		case len(x) >= shortest && x == y, isPerson && aLetterApart(x, y):
			differ = true
		default:
			return false
		}
	}
	return differ
}

// aLetterApart reports whether long words differ in one letter, which is neither added nor dropped at the end: there it
// is an ending, as in Russia and Russian.
func aLetterApart(x, y string) bool {
	const shortest = 6 // letters; of shorter ones too many are names of their own
	if min(len(x), len(y)) < shortest || max(len(x), len(y))-min(len(x), len(y)) > 1 || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) {
		return false
	}
	return problem.Distance([]rune(x), []rune(y)) == 1
}

// transliterations are letters that are written in several ways.
func transliterations() *strings.Replacer {
	return strings.NewReplacer("sch", "S", "sh", "S", "tch", "C", "ch", "C", "zh", "Z", "kh", "h", "ts", "T", "tz", "T", "ph", "f", "ck", "k",
		"ou", "u", "oo", "u", "w", "v", "y", "i", "j", "i", "q", "k", "c", "k", "x", "ks")
}

// skeleton is what different transliterations of a word have in common.
func (j *judge) skeleton(word string) string {
	ascii := j.transliterations.Replace(strings.ToLower(unidecode.Unidecode(word)))
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
		form  linker.Form
		place problem.Place
	}
	used := map[string][]use{} // by actor, each form once
	for _, page := range j.Pages {
		for _, mention := range page.Reading.Mentions {
			if !strings.HasPrefix(mention.Entity, "actor:") || mention.Explicit || mention.Form.Kind == linker.Inflection {
				continue
			}
			isKnown := func(u use) bool { return u.form.Text == mention.Form.Text }
			if !slices.ContainsFunc(used[mention.Entity], isKnown) {
				used[mention.Entity] = append(used[mention.Entity], use{mention.Form, page.Options.PlaceOf(mention)})
			}
		}
	}
	for _, actor := range j.Explainer.Actors {
		uses := used[actor.Name()]
		for i, later := range uses {
			for _, earlier := range uses[:i] {
				a, b := j.lastWords(later.form.Text, earlier.form.Text)
				if differOnlyInSpelling(a, b, isPerson(actor)) {
					j.add(RuleNameHasOneSpelling, later.place, fmt.Sprintf("%q is spelt %q in %s", later.form.Text, earlier.form.Text, earlier.place),
						"write one of the two everywhere")
				}
			}
		}
	}
}

// lastWords are as many of the last words of two names as the shorter has.
func (j *judge) lastWords(a, b string) (spelled, spelled) {
	x, y := strings.Fields(a), strings.Fields(b)
	n := min(len(x), len(y))
	return j.spell(strings.Join(x[len(x)-n:], " ")), j.spell(strings.Join(y[len(y)-n:], " "))
}
