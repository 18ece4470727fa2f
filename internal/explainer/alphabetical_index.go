package explainer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/cases"
	"golang.org/x/text/collate"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Letter is a heading of the glossary's index and the terms below it.
type Letter struct {
	Sign  string // "A", in Czech "Ch"; "#" over what begins with no letter
	ID    string // "letter-a"
	Terms []*Term
}

// noLetter is the heading of titles that begin with a digit or have no letter at all.
const noLetter = "#"

// Letters groups the terms by the letters under which readers of the language look them up. Each letter appears once.
func (e *Explainer) Letters() []Letter {
	var letters []Letter
	for _, initial := range Initials(e.Language, e.Terms, func(t *Term) string { return t.Title }) {
		letters = append(letters, Letter{Sign: initial.Sign, ID: initial.ID, Terms: initial.Items})
	}
	return letters
}

// Initial is a letter with the items that begin with it.
type Initial[T any] struct {
	Sign, ID string // as those of [Letter]
	Items    []T
}

// Initials groups items by the letters under which readers of the language look up their titles. Each letter appears once.
func Initials[T any](language string, items []T, title func(T) string) []Initial[T] {
	alphabet := newAlphabet(language)
	var initials []Initial[T]
	at := map[string]int{}
	for _, item := range items {
		sign := alphabet.sign(title(item))
		i, known := at[sign]
		if !known {
			i = len(initials)
			at[sign] = i
			initials = append(initials, Initial[T]{Sign: sign, ID: "letter-" + strings.TrimPrefix(alphabet.lower.String(sign), noLetter)})
		}
		initials[i].Items = append(initials[i].Items, item)
	}
	return initials
}

// sortByTitle sorts by title in the dictionary order of the language, ignoring punctuation before the title. Each sort key
// is made once, since comparing strings costs more.
func sortByTitle[T any](language string, list []T, entry func(T) *Entry) {
	collator := collate.New(collationOf(language))
	var buffer collate.Buffer
	keys := make(map[*Entry][]byte, len(list))
	for _, item := range list {
		keys[entry(item)] = collator.KeyFromString(&buffer, fromFirstLetter(entry(item).Title))
	}
	slices.SortStableFunc(list, func(x, y T) int {
		a, b := entry(x), entry(y)
		return cmp.Or(slices.Compare(keys[a], keys[b]), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
}

// collationOf returns the language whose sort order applies. The library knows the order of Norwegian for Nynorsk only.
func collationOf(language string) xlanguage.Tag {
	tag := xlanguage.Make(language)
	if base, _ := tag.Base(); base.String() == "nb" || base.String() == "no" {
		return xlanguage.Make("nn")
	}
	return tag
}

// fromFirstLetter returns a title without the punctuation before its first letter or digit; the whole title when it has
// none.
func fromFirstLetter(title string) string {
	if i := strings.IndexFunc(title, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }); i > 0 {
		return title[i:]
	}
	return title
}

// alphabet decides which letters are the same to readers of a language: Å is a letter of its own in Swedish and an A in
// English. It asks the collation, so the terms of a letter are neighbours in the order of [sortByTitle].
type alphabet struct {
	loose        *collate.Collator // ignores accents and case
	upper, lower cases.Caser
	plain        []string          // letters under which accented ones are listed
	digraphs     []string          // letters that are written as two
	signs        map[string]string // by letter as it is written
}

func newAlphabet(code string) *alphabet {
	tag := xlanguage.Make(code)
	a := &alphabet{
		loose: collate.New(collationOf(code), collate.Loose), upper: cases.Upper(tag), lower: cases.Lower(tag), signs: map[string]string{},
		plain: strings.Split("ABCDEFGHIJKLMNOPQRSTUVWXYZ", ""),
	}
	known := language.Of(tag)
	a.plain = append(a.plain, known.IndexLetters...)
	a.digraphs = slices.Clone(known.Digraphs)
	a.digraphs = slices.DeleteFunc(a.digraphs, func(digraph string) bool {
		first := []rune(digraph)[0]
		return a.loose.CompareString(digraph, string(first)+"я") < 0 // sorted as two letters, as in Serbian, whose order is for Cyrillic
	})
	return a
}

// sign returns the heading of a title.
func (a *alphabet) sign(title string) string {
	letters := []rune(norm.NFKC.String(fromFirstLetter(title)))
	if len(letters) == 0 || !unicode.IsLetter(letters[0]) {
		return noLetter
	}
	letter := string(letters[0])
	if two := string(letters[:min(2, len(letters))]); slices.Contains(a.digraphs, a.lower.String(two)) {
		letter = two
	}
	if a.signs[letter] == "" {
		a.signs[letter] = a.signOf(letter)
	}
	return a.signs[letter]
}

// signOf returns the heading of a letter: the plain letter that readers take it for, else the letter itself.
func (a *alphabet) signOf(letter string) string {
	big := []rune(norm.NFC.String(a.upper.String(letter)))
	if row := syllableRow(big[0]); row != "" {
		return row
	}
	for _, plain := range a.plain {
		if a.loose.CompareString(letter, plain) == 0 {
			return plain
		}
	}
	for ligature, plain := range map[string]string{"ae": "A", "oe": "O", "ss": "S"} {
		if a.loose.CompareString(letter, ligature) == 0 {
			return plain
		}
	}
	if len(big) > 1 { // as at the beginning of a word: "Ch"
		return string(big[0]) + a.lower.String(string(big[1:]))
	}
	if plain, _ := utf8.DecodeRuneInString(norm.NFD.String(string(big))); a.loose.CompareString(string(plain), letter) == 0 || plain == alef {
		return string(plain)
	}
	return string(big)
}

// alef is the letter under which dictionaries list its forms with hamza and madda; the collation sorts them beside it.
const alef = 'ا'

// syllableRow returns the heading of a syllable: the first kana of its row, or the first consonant of a Hangul syllable,
// doubled or not.
func syllableRow(r rune) string {
	const toHiragana, alike = 0x60, 588 // as many Hangul syllables begin with one consonant
	if r >= 'ァ' && r <= 'ヶ' {
		r -= toHiragana
	}
	switch {
	case r == 'ゔ':
		return "あ"
	case r == 'ゕ' || r == 'ゖ':
		return "か"
	case r >= 'ぁ' && r <= 'ん':
		row := ""
		for _, first := range []string{"ぁあ", "かか", "ささ", "たた", "なな", "はは", "まま", "ゃや", "らら", "ゎわ"} {
			if begin := []rune(first); r >= begin[0] {
				row = string(begin[1])
			}
		}
		return row
	case r >= '가' && r <= '힣':
		return strings.Split("ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ", "")[(r-'가')/alike]
	}
	return ""
}
