package linker

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Name is a name or an abbreviation in the prose that no entity explains.
type Name struct {
	Words        string // without possessive ending, white space collapsed
	Abbreviation bool
	Opening      bool          // a single word at the start of a sentence, which is a name only if it is one elsewhere
	Start        int           // byte offset in the Markdown source
	Place        problem.Place // the same for people, when Options.Places is set
}

// Unknown returns the names and abbreviations of a page that no entity explains, in the order of the text. Names are
// known by their capitals: in scripts without them only abbreviations in Latin letters are found, and in German, where
// all nouns have them, only names of several words. An abbreviation that the text explains, as in "World Food
// Programme (WFP)", is known on that page, and so is its long name.
func (l *Linker) Unknown(doc ast.Node, source []byte, opt Options) []Name {
	s := l.pool.Get().(*scratch)
	defer l.pool.Put(s)
	s.page.read(doc, source, opt)
	s.memory.tidy()
	u := unknowns{l: l, s: s, opt: opt, explained: map[string]bool{}, ending: map[string]bool{}, bare: map[string]bool{}}
	for _, collect := range []bool{false, true} { // first the evidence for names, then the rest
		u.collect = collect
		for _, b := range s.page.own() {
			l.tokenize(s, b)
			s.found, s.claimed = s.found[:0], s.claimed[:0]
			l.matchBlock(s, nil)
			u.block()
		}
	}
	return u.list
}

type unknowns struct {
	l         *Linker
	s         *scratch
	opt       Options
	collect   bool
	explained map[string]bool
	ending    map[string]bool // names that have ’s as an ending of their own: "McDonald"
	bare      map[string]bool // names that occur without it
	list      []Name
}

// block looks at the tokens that no form claims.
func (u *unknowns) block() {
	for i := 0; i < len(u.s.tokens); {
		if u.claimed(i) {
			i++
			continue
		}
		switch j := (judgement{u.l, u.s, i, i + 1}); {
		case isAbbreviation(u.word(i)):
			u.abbreviation(j)
			i++
		case j.shape(i) == capital || j.shape(i) == mixed:
			i = u.name(i)
		default:
			i++
		}
	}
}

func (u *unknowns) claimed(i int) bool {
	at := int(u.s.tokens[i].start)
	k, _ := slices.BinarySearchFunc(u.s.claimed, at, func(c span, at int) int { return cmp.Compare(c.end, at+1) })
	return k < len(u.s.claimed) && u.s.claimed[k].start <= at
}

// word is the word of a token without its possessive ending.
func (u *unknowns) word(i int) string {
	word := normal(judgement{u.l, u.s, i, i + 1}.word(i))
	if base, ok := u.l.possessor(word); ok {
		word = base
	}
	return undotted(word)
}

// isAbbreviation reports whether a word is written in capitals, a plural ending aside, and is no Roman numeral.
func isAbbreviation(word string) bool {
	if base, ok := capsPlural(word); ok {
		word = base
	}
	letters := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return shapeOf(word) == caps && letters > 1 && len(word) <= 12 && strings.Trim(word, "IVXLCDM") != ""
}

func (u *unknowns) abbreviation(j judgement) {
	word := u.word(j.first)
	if base, ok := capsPlural(word); ok {
		word = base
	}
	if start, ok := u.longForm(j.first, word); ok {
		u.explained[word] = true
		u.explained[u.phrase(start, j.first)] = true
		return
	}
	if !j.headline() {
		u.add(Name{Words: word, Abbreviation: true}, j.first)
	}
}

// longForm finds the words before "(LN)" whose first letters are the abbreviation.
func (u *unknowns) longForm(i int, abbreviation string) (start int, ok bool) {
	text := u.s.page.text
	at, end := int(u.s.tokens[i].start), int(u.s.tokens[i].end)
	if at == 0 || text[at-1] != '(' || text[end] != ')' {
		return 0, false
	}
	letters := []rune(strings.ToLower(abbreviation))
	farthest := i - 2*len(letters) - 2
	for k := i - 1; k >= max(0, farthest); k-- {
		first, _ := utf8.DecodeRuneInString(strings.ToLower(u.word(k)))
		if n := len(letters); n > 0 && letters[n-1] == first {
			letters = letters[:n-1]
		}
		if len(letters) == 0 {
			return k, true
		}
		if u.s.tokens[k].before == apart {
			break
		}
	}
	return 0, false
}

func (u *unknowns) add(n Name, token int) {
	if !u.collect || u.explained[n.Words] {
		return
	}
	n.Start = u.s.page.sourceAt(int(u.s.tokens[token].start))
	if u.opt.Places != nil {
		n.Place = u.opt.Places(n.Start)
	}
	u.list = append(u.list, n)
}
