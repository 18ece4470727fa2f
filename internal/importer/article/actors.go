package article

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/linker"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// prose is the part of an article that is searched for names and days: its sentences, without headings, datelines,
// addresses, captions, by-lines, and lists and tables of links.
type prose struct {
	language *language.Language
	persons  []string        // words for the roles of people
	lower    map[string]bool // words that occur without a capital
	tag      xlanguage.Tag
	title    string
	pieces   []piece
	words    int
}

func proseOf(blocks []block, title string, tag xlanguage.Tag, k *kinds) prose {
	p := prose{language: language.Of(tag), tag: tag, title: title, persons: k.persons, lower: map[string]bool{}}
	for _, b := range blocks {
		if b.kind == heading || isNavigation(b.node) {
			continue
		}
		for _, each := range piecesOf(b) {
			each.text = withoutDateline(withoutMarks(each.text))
			if hasSentence(each.text) {
				p.pieces = append(p.pieces, each)
				for _, word := range wordsOf(each.text) {
					p.words++
					if strings.ToLower(word) == word {
						p.lower[word] = true
					}
				}
			}
		}
	}
	return p
}

// hasSentence reports whether a text has a sentence. A shorter text, or one without a final mark, is a caption, an address
// or an unmarked heading.
func hasSentence(text string) bool {
	const fewestWords, fewestLetters = 5, 12
	if !endsSentence(text) {
		return false
	}
	return len(strings.Fields(text)) >= fewestWords || utf8.RuneCountInString(text) >= fewestLetters && !strings.Contains(text, " ")
}

// withoutDateline removes "PARIS, 3 June (Reuters) – " from the beginning of a text.
func withoutDateline(text string) string {
	const longest = 60 // bytes
	for _, dash := range []string{" – ", " — ", " - ", ".- "} {
		before, rest, ok := strings.Cut(text, dash)
		first := strings.Fields(before)
		if ok && len(first) > 0 && len(before) <= longest && (strings.HasSuffix(before, ")") || isUpper(first[0])) && utf8.RuneCountInString(first[0]) > 2 {
			return rest
		}
	}
	return text
}

func isUpper(word string) bool {
	return strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// mention is an occurrence of a name in the article.
type mention struct {
	words         string
	piece         int
	start         int // byte offset in the piece
	opens         bool
	isAbbreviated bool
}

// mentions returns all names in the prose, as the linker finds them. Each piece is a paragraph without markup, so no
// character is read as Markdown.
func (p prose) mentions() []mention {
	find, _ := linker.New(p.tag, nil)
	document := ast.NewDocument()
	var source []byte
	starts := make([]int, len(p.pieces))
	for i, each := range p.pieces {
		starts[i] = len(source)
		source = append(source, each.text...)
		paragraph := ast.NewParagraph()
		paragraph.AppendChild(paragraph, ast.NewTextSegment(text.NewSegment(starts[i], len(source))))
		document.AppendChild(document, paragraph)
		source = append(source, "\n\n"...)
	}
	var found []mention
	for _, name := range find.Unknown(document, source, linker.Options{}) {
		i, exact := slices.BinarySearch(starts, name.Start)
		if !exact {
			i--
		}
		if i >= 0 {
			found = append(found, mention{words: name.Words, piece: i, start: name.Start - starts[i], opens: name.Opening, isAbbreviated: name.Abbreviation})
		}
	}
	return found
}

// actor joins the mentions of one name.
type actor struct {
	name    string   // the most frequent spelling; of equal ones the first
	forms   []string // all spellings of the full name
	first   mention
	full    int // mentions of the full name
	alone   int // mentions of the surname alone
	office  string
	isPart  bool // completes an office: "minister of …"
	isPlace bool // stands after a word for a place
	ofWords map[string]int
}

// named finds the persons, states and organisations in the prose, the most frequent first.
func named(p prose, authors []string, k *kinds) []candidate {
	mentions := p.mentions()
	actors := p.group(mentions)
	p.countSurnames(actors, mentions)
	var found []candidate
	for _, a := range actors {
		if slices.ContainsFunc(authors, func(author string) bool { return fold(author) == fold(a.name) }) {
			continue
		}
		if c, ok := p.judge(a, k); ok {
			found = append(found, c)
		}
	}
	found = append(found, p.states(k, found)...)
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	return found[:min(len(found), max(8, p.words/50))]
}

// group joins mentions of full names into actors, with all spellings of a name: with and without accents, with a second
// given name, in another grammatical case.
func (p prose) group(mentions []mention) []*actor {
	var actors []*actor
	for _, m := range mentions {
		m = p.trim(m)
		words := strings.Fields(m.words)
		if m.isAbbreviated || len(words) < 2 || len(words) > 5 || strings.ContainsFunc(m.words, unicode.IsDigit) {
			continue
		}
		i := slices.IndexFunc(actors, func(a *actor) bool {
			return slices.ContainsFunc(a.forms, func(form string) bool { return p.isSame(form, m.words) })
		})
		if i < 0 {
			i = len(actors)
			actors = append(actors, &actor{name: m.words, first: m, ofWords: map[string]int{}})
		}
		a := actors[i]
		if !slices.Contains(a.forms, m.words) {
			a.forms = append(a.forms, m.words)
		}
		a.full++
		if a.ofWords[m.words]++; a.ofWords[m.words] > a.ofWords[a.name] {
			a.name = m.words
		}
		office, isPart := p.office(m)
		a.isPart = a.isPart || isPart
		if len(office) > len(a.office) && (a.office == "" || len(office) < 60) {
			a.office = office
		}
		a.isPlace = a.isPlace || p.isAfterPlaceWord(m)
	}
	return actors
}

// trim removes words before a person's name, such as a capitalized office: the name begins at the given name. It adds the
// part after a hyphen: "Tsai Ing-wen".
func (p prose) trim(m mention) mention {
	text := p.pieces[m.piece].text
	words := strings.Fields(m.words)
	from := 0
	for i := 1; i < len(words)-1; i++ {
		if !p.isGivenName(fold(words[0])) && p.isGivenName(fold(words[i])) && !isLink(words[i-1]) {
			from = i
			break
		}
	}
	for from < len(words)-1 && p.saysPerson(words[from:from+1]) && !p.isGivenName(fold(words[from])) {
		from++
	}
	rest := strings.Join(words[from:], " ")
	if at := strings.Index(text[m.start:], rest); from > 0 && at > 0 {
		m.start, m.words, m.opens = m.start+at, rest, false
	}
	end := m.start + len(m.words)
	if end < len(text) && text[end] == '-' && strings.HasPrefix(text[m.start:], m.words) {
		tail := text[end+1:]
		if i := strings.IndexFunc(tail, func(c rune) bool { return !unicode.IsLetter(c) }); i > 0 {
			m.words += "-" + tail[:i]
		}
	}
	return m
}

// isSame reports whether two full names belong to one person.
func (p prose) isSame(a, b string) bool {
	first, second := strings.Fields(fold(a)), strings.Fields(fold(b))
	if !p.isForm(first[len(first)-1], second[len(second)-1]) || !p.isForm(first[0], second[0]) {
		return false
	}
	if len(first) != len(second) {
		return true
	}
	for i := range first {
		if !p.isForm(first[i], second[i]) {
			return false
		}
	}
	return true
}

// isForm reports whether two words are spellings of one name; in languages with inflected names the endings may differ.
func (p prose) isForm(a, b string) bool {
	if a == b {
		return true
	}
	if strings.TrimSuffix(a, "s") == b || strings.TrimSuffix(b, "s") == a {
		return p.language.GenitiveNames && len(a) > 3
	}
	if !p.language.InflectedNames {
		return false
	}
	const longestEnding = 3
	shared := 0
	for shared < min(len(a), len(b)) && a[shared] == b[shared] {
		shared++
	}
	return shared >= 3 && utf8.RuneCountInString(a[shared:]) <= longestEnding && utf8.RuneCountInString(b[shared:]) <= longestEnding
}

// countSurnames counts the occurrences of each full name's last word alone. After an article it is a common word: "the
// Commission".
func (p prose) countSurnames(actors []*actor, mentions []mention) {
	for _, m := range mentions {
		if strings.Contains(m.words, " ") || m.isAbbreviated {
			continue
		}
		if p.isArticle(p.wordBefore(m)) {
			continue
		}
		for _, a := range actors {
			words := strings.Fields(fold(a.name))
			if p.isForm(words[len(words)-1], fold(m.words)) {
				a.alone++
				break
			}
		}
	}
	if !p.language.CapitalNouns {
		return
	}
	// Where all nouns have capitals, the linker finds no single-word names, so the surname is searched literally.
	for _, each := range p.pieces {
		words := wordsOf(each.text)
		for i, word := range words {
			for _, a := range actors {
				name := strings.Fields(a.name)
				if last := name[len(name)-1]; p.isForm(last, word) && (i == 0 || words[i-1] != name[len(name)-2] && !articles.Has(strings.ToLower(words[i-1]))) {
					a.alone++
				}
			}
		}
	}
}

// articles precede common words, and in none of these languages a surname.
var articles = language.WordsOf("the a an der die das den dem des ein eine einer eines einem le la les un une des l el los las una un il lo gli os as um uma o a")

// isArticle reports whether a word is an article of the language: "a" and "o" are prepositions or adverbs in other
// languages.
func (p prose) isArticle(word string) bool {
	base, _ := p.tag.Base()
	return articles.Has(word) && (word != "a" && word != "o" && word != "as" && word != "os" || base.String() == "pt" || base.String() == "gl" || base.String() == "en" && word == "a")
}

func (p prose) wordBefore(m mention) string {
	words := wordsOf(lastBytes(p.pieces[m.piece].text[:m.start], 60))
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(words[len(words)-1])
}

// placeWords stand before the names of places.
var placeWords = language.WordsOf("in at near en w we em à aux nach aus bei vers dans")

func (p prose) isAfterPlaceWord(m mention) bool { return placeWords.Has(p.wordBefore(m)) }

// judge decides the kind of a name, and whether the article says enough about it for an entry.
func (p prose) judge(a *actor, k *kinds) (candidate, bool) {
	c := candidate{kind: actorEntry, title: a.name, line: p.pieces[a.first.piece].line, quoted: true, text: p.sentenceOf(a.first)}
	count := a.full + a.alone
	c.weight = count + p.prominence(a.name, a.first)
	words := strings.Fields(strings.ToLower(a.name))
	if kind, actorKind, why := k.of(a.name, ""); kind == actorEntry {
		c.actorKind, c.why = actorKind, why
		return c, actorKind != "state" && a.full >= 2
	}
	if !couldBePerson(a.name) || titlesBehind.Has(words[len(words)-1]) || slices.ContainsFunc(words, func(w string) bool {
		return k.states[w] || articles.Has(w) && w == words[0] || p.language.Weekdays.Has(w)
	}) {
		return c, false
	}
	given := p.isGivenName(fold(words[0]))
	evidence := 0
	var why []string
	if given {
		evidence += 3
		why = append(why, `"`+strings.Fields(a.name)[0]+`" is a given name`)
	}
	if a.office != "" {
		evidence += 3
		c.role = a.office
		why = append(why, `the article says what the person is: "`+a.office+`"`)
	}
	if a.alone > 0 && len(words) <= 4 {
		evidence += 2
		why = append(why, "the last word stands alone elsewhere")
	}
	if !given {
		isCommon := slices.ContainsFunc(words, func(w string) bool { return !p.language.NameLinks.Has(w) && p.lower[w] })
		if isCommon || a.isPart || p.language.CapitalNouns && (a.office == "" || len(words) > 2) || (p.language.InflectedNames || a.isPlace && a.alone < 3) && a.office == "" {
			return c, false
		}
	}
	c.actorKind, c.why = "person", strings.Join(why, "; ")
	return c, evidence >= 3 && (count >= 2 || a.office != "") || evidence == 2 && (a.alone >= 2 || a.full >= 1 && a.alone == 1 && !a.isPlace && len(words) == 2)
}

// titlesBehind are short titles. A name that ends with one is a place and the title of the next name: "North Carolina Sen.
// Ted Budd".
var titlesBehind = language.WordsOf("sen rep gov gen col lt sgt rev dr prof mr mrs ms st")

// prominence returns the weight of a mention: more when the article's title or its beginning has the name.
func (p prose) prominence(name string, m mention) (weight int) {
	words := strings.Fields(fold(name))
	if strings.Contains(fold(p.title), words[len(words)-1]) {
		weight += 3
	}
	if m.piece < 2 {
		weight++
	}
	return weight
}

func (p prose) sentenceOf(m mention) string {
	each := p.pieces[m.piece]
	return each.sentence(sentenceEnds(each.text), m.start, m.start+len(m.words))
}

// states finds the states that the prose names at least three times, or twice when its title names them.
func (p prose) states(k *kinds, known []candidate) []candidate {
	type state struct {
		name  string
		count int
		first mention
	}
	states := map[string]*state{}
	var order []string
	for i, each := range p.pieces {
		at := 0
		words := wordsOf(each.text)
		for from := 0; from < len(words); from++ {
			start := strings.Index(each.text[at:], words[from]) + at
			at = start
			for _, length := range []int{3, 2, 1} {
				if from+length > len(words) {
					continue
				}
				name := strings.Join(words[from:from+length], " ")
				if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) || !k.states[strings.ToLower(name)] || !strings.HasPrefix(each.text[start:], name) {
					continue
				}
				key := strings.ToLower(name)
				if states[key] == nil {
					states[key] = &state{name: name, first: mention{words: name, piece: i, start: start}}
					order = append(order, key)
				}
				states[key].count++
				from += length - 1
				break
			}
			at += len(words[min(from, len(words)-1)])
			at = min(at, len(each.text))
		}
	}
	var found []candidate
	for _, key := range order {
		s := states[key]
		inTitle := strings.Contains(fold(p.title), fold(s.name))
		isPartOfName := slices.ContainsFunc(known, func(c candidate) bool {
			return strings.Contains(fold(c.title), fold(s.name)) && c.actorKind == "person"
		})
		if s.count < 3 && !(inTitle && s.count >= 2) || isPartOfName {
			continue
		}
		found = append(found, candidate{kind: actorEntry, actorKind: "state", title: s.name, line: p.pieces[s.first.piece].line, quoted: true,
			text: p.sentenceOf(s.first), weight: s.count + p.prominence(s.name, s.first) - 2, why: "the CLDR has a state or territory of this name; the article names it more than once"})
	}
	return found
}

// fold removes accents and capitals from a name.
func fold(name string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, c) && unicode.Is(unicode.Inherited, c):
		case c == 'ł':
			b.WriteByte('l')
		case c == 'ø':
			b.WriteByte('o')
		case c == 'đ':
			b.WriteByte('d')
		default:
			b.WriteRune(c)
		}
	}
	return norm.NFC.String(b.String())
}

// isNavigation reports whether more than half of a list, a table or a paragraph is links.
func isNavigation(node *html.Node) bool {
	linked := 0
	for _, link := range all(node, atom.A) {
		linked += len(textOf(link))
	}
	return linked*2 > len(textOf(node))
}

// wordsOf returns the words of a text; hyphens and apostrophes are parts of words.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && c != '-' && c != '’' && c != '\''
	})
}
