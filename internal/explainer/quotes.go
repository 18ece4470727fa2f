package explainer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/language"
)

// quotes makes of straight quotation marks and apostrophes those of a language, and leaves dashes and dots to goldmark,
// which knows the marks and apostrophes of English only.
type quotes struct {
	marks     marks
	base      string // ISO 639
	apostroph map[string]bool
}

const apostrophe = "’"

func newQuotes(code string) quotes {
	tag := language.Make(code)
	base, _ := tag.Base()
	q := quotes{marks: marksOf(tag), base: base.String(), apostroph: map[string]bool{}}
	for _, word := range strings.Fields(shortWords(q.base)) {
		q.apostroph[word] = true
	}
	return q
}

func (q quotes) Extend(m goldmark.Markdown) {
	const before, goldmarks = 9998, 9999
	none := map[extension.TypographicPunctuation][]byte{
		extension.LeftSingleQuote: nil, extension.RightSingleQuote: nil, extension.LeftDoubleQuote: nil,
		extension.RightDoubleQuote: nil, extension.Apostrophe: nil,
	}
	m.Parser().AddOptions(parser.WithInlineParsers(
		util.Prioritized(q, before),
		util.Prioritized(extension.NewTypographerParser(extension.WithTypographicSubstitutions(none)), goldmarks),
	))
}

var openQuotesKey = parser.NewContextKey()

// openQuotes are the marks of a block that are open. What a single mark is, is not known before the block's end: without
// one that closes it, it is an apostrophe.
type openQuotes struct {
	double int
	single []*ast.String
}

func openIn(pc parser.Context) *openQuotes {
	open, ok := pc.Get(openQuotesKey).(*openQuotes)
	if !ok {
		open = &openQuotes{}
		pc.Set(openQuotesKey, open)
	}
	return open
}

// Trigger and the others are goldmark's names for what an inline parser does.
func (quotes) Trigger() []byte { return []byte{'"', '\''} }

// CloseBlock forgets what is open at the end of a block.
func (quotes) CloseBlock(_ ast.Node, _ text.Reader, pc parser.Context) {
	open := openIn(pc)
	for _, mark := range open.single {
		mark.Value = []byte(apostrophe)
	}
	*open = openQuotes{}
}

func (q quotes) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before, after := block.PrecendingCharacter(), ' '
	if len(line) > 1 {
		after, _ = utf8.DecodeRune(line[1:])
	}
	open := openIn(pc)
	var mark *ast.String
	if line[0] == '"' {
		mark = q.double(before, after, open)
	} else {
		mark = q.single(block.Source()[:segment.Start], before, after, string(line[1:]), open)
	}
	if mark == nil {
		return nil
	}
	mark.SetCode(true) // to be written as it is
	block.Advance(1)
	return mark
}

// double decides what a double mark is; nil for an inch, or what else is no quotation mark.
func (q quotes) double(before, after rune, open *openQuotes) *ast.String {
	canOpen, canClose := flanks(edge{before, isCJK(before)}, after, false)
	switch {
	case isWord(before) && isWord(after) && !isCJK(before) && !isCJK(after): // 5"x3", צה"ל
		return nil
	case open.double > 0 && canClose:
		open.double--
		return ast.NewString([]byte(q.marks.closing))
	case canOpen && !unicode.IsDigit(before):
		open.double++
		return ast.NewString([]byte(q.marks.opening))
	}
	return nil
}

// single decides what a single mark is: of a quotation, an apostrophe, or nil for a foot.
func (q quotes) single(earlier []byte, before, after rune, rest string, open *openQuotes) *ast.String {
	canOpen, canClose := flanks(edge{before, isCJK(before)}, after, false)
	inWord := isWord(before) && isWord(after) && !isCJK(before) && !isCJK(after)
	switch {
	case inWord && q.base == "he": // ג'ורג': a geresh
		return nil
	case inWord || q.isElided(earlier, after):
		return ast.NewString([]byte(apostrophe))
	case len(open.single) > 0 && canClose:
		open.single = open.single[:len(open.single)-1]
		return ast.NewString([]byte(q.marks.innerClosing))
	case canOpen && !isWord(before) && q.isShortened(rest):
		return ast.NewString([]byte(apostrophe))
	case canOpen && (!isWord(before) || isCJK(before)):
		mark := ast.NewString([]byte(q.marks.innerOpening))
		open.single = append(open.single, mark)
		return mark
	case unicode.IsDigit(before) || q.base == "he":
		return nil
	}
	return ast.NewString([]byte(apostrophe))
}

// isElided reports whether an apostrophe stands between an article and a word in marks: l'"Irlande", dell'*Unione*.
func (q quotes) isElided(earlier []byte, after rune) bool {
	if unicode.IsSpace(after) || len(earlier) == 0 {
		return false
	}
	if len(earlier) > longestArticle {
		earlier = earlier[len(earlier)-longestArticle:]
	}
	word := string(earlier)
	if i := strings.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	return slices.Contains(strings.Fields(elisions(q.base)), strings.ToLower(word))
}

// longestArticle is in bytes more than any word that loses its vowel, "presqu".
const longestArticle = 24

// isShortened reports whether what follows an apostrophe is the rest of a word or a year: '90s, 'tis, 's avonds.
func (q quotes) isShortened(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !isWord(r) })
	if end < 0 {
		end = len(rest)
	}
	word := strings.ToLower(rest[:end])
	if strings.HasPrefix(rest[end:], "'") && word != "n" { // 'em'
		return false
	}
	const year = 2 // digits
	digits := strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' })
	return q.apostroph[word] || digits == year && (word[year:] == "s" || word[year:] == "er") || digits < 0 && len(word) == year
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
