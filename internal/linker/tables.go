package linker

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Tables are what a simple matcher needs to find the mentions of some entities as the linker does: internal/export/match.js, in a
// browser. What the linker knows by rules and stemmers, the inflections of each word, is here written out.
type Tables struct {
	Folds []string       `json:"folds"` // the words of all forms, folded
	Ends  []int          `json:"ends"`  // of each word, the index of its endings in Kinds
	Kinds []string       `json:"kinds"` // endings of inflected words: "derivation:cut+ending …|derivation:…"
	Forms string         `json:"forms"` // of each entity, separated by ";", forms, separated by ","; a word is its shape, its number in base 36, and its capitals if they count; "-" marks names that are not linked, "=" names without inflections
	Rules map[string]any `json:"rules"` // what the language's judgements need
}

// IsPortable reports whether the tables of a language find nearly all that the linker finds: its words are separated by spaces, and
// what is attached to them can be listed.
func (l *Linker) IsPortable() bool {
	return portable[l.lang.Code] && !l.lang.Unspaced
}

// portable lists the languages whose tables a test compares with the linker.
// Languages with other rules than match.js has are left out: no article is attached but in Arabic, nor a hyphen or an apostrophe a part
// of inflection; and those with too many forms for a list, such as Kazakh.
var portable = map[string]bool{
	"ar": true, "be": true, "bg": true, "bs": true, "ca": true, "cs": true, "da": true, "de": true, "en": true, "es": true,
	"eu": true, "fr": true, "hr": true, "it": true, "lt": true, "lv": true, "mk": true, "nl": true, "no": true, "pl": true,
	"pt": true, "ro": true, "ru": true, "sk": true, "sl": true, "sq": true, "sr": true, "sv": true, "te": true, "uk": true,
}

// Tables returns the tables of the entities with these IDs, in their order. Forms of other entities follow where they could be part
// of the same words, so that a longer name is not cut.
func (l *Linker) Tables(ids []string) Tables {
	p := packer{l: l, numbers: map[int32]int{}, kinds: map[string]int{}, surfaces: map[int32][]string{}, letters: l.letters(), isBare: l.isBare(), hasPrefixes: l.prefixes() != nil}
	t := Tables{Folds: []string{}, Ends: []int{}, Rules: l.rules()}
	wanted := map[int32]bool{}
	own := map[int32]bool{} // words of the wanted forms
	for _, id := range ids {
		wanted[l.byID[id]] = true
	}
	for i := range l.forms {
		if f := &l.forms[i]; wanted[f.entity] {
			for _, w := range f.words {
				own[w.id] = true
			}
		}
	}
	var lists []string
	for _, id := range ids {
		lists = append(lists, p.forms(l.byID[id], nil))
	}
	for e := range l.entities {
		if !wanted[int32(e)] {
			if list := p.forms(int32(e), own); list != "" {
				lists = append(lists, list)
			}
		}
	}
	t.Forms = strings.Join(lists, ";")
	for _, id := range p.words {
		fold := p.fold(l.words.folds[id])
		t.Folds = append(t.Folds, fold)
		t.Ends = append(t.Ends, p.kind(p.endings(id, fold)))
	}
	t.Kinds = p.kindList
	return t
}

// packer numbers the words and the sets of endings of tables.
type packer struct {
	l        *Linker
	numbers  map[int32]int
	words    []int32
	kinds    map[string]int
	kindList []string
	surfaces map[int32][]string // of the words by number, as forms have them

	letters             map[rune]string
	isBare, hasPrefixes bool
}

// forms returns the forms of an entity; of those that share a word with others only, if others is not nil.
func (p *packer) forms(entity int32, others map[int32]bool) string {
	var list []string
	for i := range p.l.forms {
		f := &p.l.forms[i]
		shares := func(w formWord) bool { return others[w.id] }
		if f.entity != entity || len(f.words) == 0 || others != nil && !slices.ContainsFunc(f.words, shares) {
			continue
		}
		var words []string
		for _, w := range f.words {
			number, known := p.numbers[w.id]
			if !known {
				number = len(p.words)
				p.numbers[w.id] = number
				p.words = append(p.words, w.id)
			}
			word := p.l.kindOfWord(&w) + strconv.FormatInt(int64(number), 36)
			if p.l.entities[entity].CaseSensitive {
				word += "'" + url.PathEscape(w.surface)
			}
			words = append(words, word)
			if !slices.Contains(p.surfaces[w.id], w.surface) {
				p.surfaces[w.id] = append(p.surfaces[w.id], w.surface)
			}
		}
		if text := strings.Join(words, " "); !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	text := strings.Join(list, ",")
	if p.l.entities[entity].NoStem && text != "" {
		text = "=" + text
	}
	if p.l.entities[entity].NoAutolink && text != "" {
		text = "-" + text
	}
	return text
}

// kindOfWord returns the letter for the shape of a word of a form.
func (l *Linker) kindOfWord(w *formWord) string {
	_, isPlural := capsPlural(w.surface)
	switch {
	case w.shape == caseless:
		return "x"
	case w.shape == lower:
		return "l"
	case w.shape == capital && w.strict:
		return "C"
	case w.shape == capital:
		return "c"
	case w.shape == mixed:
		return "M"
	case isPlural:
		return "p"
	case l.lang.AcronymWords && l.readsAsWord(w.surface):
		return "n"
	}
	return "a"
}

func (p *packer) kind(endings string) int {
	number, known := p.kinds[endings]
	if !known {
		number = len(p.kindList)
		p.kinds[endings] = number
		p.kindList = append(p.kindList, endings)
	}
	return number
}

// derivations of the tables, in the order of their bits there.
var portableDerivations = []derivation{uninflected, attributive, weak, feminine, detached, dispossessed}

// endings returns the inflections of a word of forms that the linker takes for it, as an item of Tables.Kinds. It tries all
// that its language has.
func (p *packer) endings(id int32, fold string) string {
	l := p.l
	byDerivation := map[int][]string{}
	seen := map[string]bool{fold: true}
	for _, surface := range p.surfaces[id] { // spellings that the language unifies
		if written := p.fold(surface); !seen[written] {
			seen[written] = true
			byDerivation[0] = append(byDerivation[0], ending(fold, written))
		}
	}
	var options []option
	for _, candidate := range l.lang.Inflections(l.words.folds[id]) {
		written := p.fold(candidate)
		if seen[written] || strings.ContainsAny(written, " :|") {
			continue
		}
		seen[written] = true
		options = l.analyse(candidate, options[:0])
		for _, o := range options {
			if o.word != id {
				continue
			}
			bits := 0
			for i, d := range portableDerivations {
				if o.derivation&d != 0 {
					bits |= 1 << i
				}
			}
			if bits&32 == 0 && (bits&16 == 0 || !p.hasPrefixes) {
				byDerivation[bits] = append(byDerivation[bits], ending(fold, written))
			}
		}
	}
	var groups []string
	for bits := range 64 {
		if list := byDerivation[bits]; len(list) > 0 {
			slices.Sort(list)
			groups = append(groups, fmt.Sprintf("%d:%s", bits, strings.Join(list, " ")))
		}
	}
	return strings.Join(groups, "|")
}

// ending returns how a word becomes another one: how many letters are cut off, as a letter from "a" on, and what follows instead.
func ending(word, other string) string {
	common := language.CommonPrefix(word, other)
	return string(rune('a'+utf8.RuneCountInString(word[common:]))) + other[common:]
}

// fold folds a word as match.js does: by [Linker.fold], but for spellings of several letters.
func (p *packer) fold(word string) string {
	if p.isBare {
		return p.l.fold(word)
	}
	word = cases.Fold().String(word)
	var b strings.Builder
	for _, r := range word {
		if to, is := p.letters[r]; is {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// isBare reports whether the language leaves all accents away.
func (l *Linker) isBare() bool { return l.lang.Respell != nil && l.lang.Respell("aőa") == "aoa" }

// letters returns the single letters that the language writes in another way.
func (l *Linker) letters() map[rune]string {
	list := map[rune]string{}
	if l.lang.Respell == nil {
		return list
	}
	for r := rune(0xC0); r < 0x700; r++ {
		plain := string(r)
		if l.isBare() {
			plain = strings.TrimFunc(norm.NFD.String(plain), func(r rune) bool { return unicode.Is(unicode.Mn, r) })
		}
		if to := l.lang.Respell("a" + string(r) + "a"); unicode.IsLower(r) && to != "a"+plain+"a" {
			list[r] = strings.TrimSuffix(strings.TrimPrefix(to, "a"), "a")
		}
	}
	return list
}

// prefixes returns the particles before Arabic words, each with what it stands for, the least letters behind it, and the letters below
// which it is uncertain; nil for other languages.
func (l *Linker) prefixes() [][]any {
	if l.lang.Code != "ar" {
		return nil
	}
	var list [][]any
	for _, conjunction := range []string{"", "و", "ف"} {
		for _, preposition := range []string{"", "ب", "ك", "ل"} {
			if prefix := conjunction + preposition; prefix != "" {
				list = append(list, []any{prefix, "", 2, 3})
			}
			list = append(list, []any{conjunction + preposition + "ال", "", 2, 0}, []any{conjunction + preposition, "ال", 4, 0})
		}
		list = append(list, []any{conjunction + "لل", "ال", 3, 0}, []any{conjunction + "لل", "", 2, 3})
	}
	return list
}

// rules returns what the judgements of match.js need to know of the language, by the names that it has there.
func (l *Linker) rules() map[string]any {
	rules := map[string]any{}
	for name, words := range map[string]language.Words{
		"particles": l.lang.Particles, "links": l.lang.NameLinks, "weekdays": l.lang.Weekdays, "honorifics": l.lang.Honorifics,
		"subjects": l.lang.Subjects, "perfects": l.lang.Perfects, "auxiliaries": l.lang.Auxiliaries, "determiners": l.lang.Determiners,
		"elisions": l.lang.Elisions, "common": l.lang.Common,
	} {
		if len(words) > 0 {
			rules[name] = joinedWords(words)
		}
	}
	for name, list := range map[string][]string{
		"participles": l.lang.ParticipleEndings, "verbEnds": l.lang.VerbEndings, "nations": l.lang.NationalEndings, "naming": l.lang.NamingAdjectives,
	} {
		if len(list) > 0 {
			rules[name] = strings.Join(list, " ")
		}
	}
	if l.lang.AdjacentNames {
		rules["adjacent"], rules["openers"], rules["openerEnds"] = 1, joinedWords(l.lang.Openers), strings.Join(l.lang.OpenerEndings, " ")
	}
	for name, is := range map[string]bool{
		"capitalNouns": l.lang.CapitalNouns, "inflectedNames": l.lang.InflectedNames, "bare": l.isBare(),
		"colons": l.lang.Code == "sv",
	} {
		if is {
			rules[name] = 1
		}
	}
	l.addWordRules(rules)
	if letters := l.letters(); len(letters) > 0 {
		var pairs [][2]string
		for r, to := range letters {
			pairs = append(pairs, [2]string{string(r), to})
		}
		slices.SortFunc(pairs, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
		rules["letters"] = pairs
	}
	if prefixes := l.prefixes(); prefixes != nil {
		rules["prefixes"] = prefixes
		rules["undetached"] = joinedWords(l.lang.Whole)
	}
	return rules
}

// addWordRules adds what is only needed for some words, if one of them is in a form.
func (l *Linker) addWordRules(rules map[string]any) {
	homographs := language.Words{}
	for _, fold := range l.words.folds {
		if l.lang.Homographs.Has(fold) && l.lang.Articles != nil {
			homographs[fold] = struct{}{}
		}
	}
	if len(homographs) > 0 {
		rules["homographs"], rules["articles"] = joinedWords(homographs), joinedWords(l.lang.Articles)
	}
}

func joinedWords(words language.Words) string {
	list := make([]string, 0, len(words))
	for word := range words {
		list = append(list, word)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}
