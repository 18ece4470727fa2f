package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	xlanguage "golang.org/x/text/language"
)

// quotes makes of straight quotation marks and apostrophes those of a language, and leaves dashes and dots to goldmark,
// which knows the marks and apostrophes of English only.
type quotes struct {
	marks    language.Marks
	language *language.Language
}

const apostrophe = "’"

func newQuotes(code string) quotes {
	return quotes{language.MarksOf(xlanguage.Make(code)), language.OfCode(code)}
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

// CloseBlock drops the open quotation marks at the end of a block.
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
	canOpen, canClose := flanks(edge{before, IsCJK(before)}, after, false)
	switch {
	case IsWord(before) && IsWord(after) && !IsCJK(before) && !IsCJK(after): // 5"x3", צה"ל
		return nil
	case open.double > 0 && canClose:
		open.double--
		return ast.NewString([]byte(q.marks.Closing))
	case canOpen && !unicode.IsDigit(before):
		open.double++
		return ast.NewString([]byte(q.marks.Opening))
	}
	return nil
}

// single decides what a single mark is: of a quotation, an apostrophe, or nil for a foot.
func (q quotes) single(earlier []byte, before, after rune, rest string, open *openQuotes) *ast.String {
	canOpen, canClose := flanks(edge{before, IsCJK(before)}, after, false)
	inWord := IsWord(before) && IsWord(after) && !IsCJK(before) && !IsCJK(after)
	switch {
	case inWord && q.language.Code == "he": // ג'ורג': a geresh
		return nil
	case inWord || q.isElided(earlier, after):
		return ast.NewString([]byte(apostrophe))
	case len(open.single) > 0 && canClose:
		open.single = open.single[:len(open.single)-1]
		return ast.NewString([]byte(q.marks.InnerClosing))
	case canOpen && !IsWord(before) && q.isShortened(rest):
		return ast.NewString([]byte(apostrophe))
	case canOpen && (!IsWord(before) || IsCJK(before)):
		mark := ast.NewString([]byte(q.marks.InnerOpening))
		open.single = append(open.single, mark)
		return mark
	case unicode.IsDigit(before) || q.language.Code == "he":
		return nil
	}
	return ast.NewString([]byte(apostrophe))
}

// isElided reports whether an apostrophe is between an article and a word in marks: l'"Irlande", dell'*Unione*.
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
	return q.language.Elisions.Has(strings.ToLower(word))
}

// longestArticle is in bytes more than any word that loses its vowel, "presqu".
const longestArticle = 24

// isShortened reports whether what follows an apostrophe is the rest of a word or a year: '90s, 'tis, 's avonds.
func (q quotes) isShortened(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool { return !IsWord(r) })
	if end < 0 {
		end = len(rest)
	}
	word := strings.ToLower(rest[:end])
	if strings.HasPrefix(rest[end:], "'") && word != "n" { // 'em'
		return false
	}
	const year = 2 // digits
	digits := strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' })
	return q.language.ShortenedWords.Has(word) || digits == year && (word[year:] == "s" || word[year:] == "er") || digits < 0 && len(word) == year
}

// IsWord reports whether a character is part of a word: a letter, a digit or a mark on one.
func IsWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// Typographic returns a text that is not Markdown, such as a title, with the quotation marks and apostrophes of a language.
func Typographic(text, language string) string {
	if !strings.ContainsAny(text, `"'`) {
		return text
	}
	return newQuotes(language).inText(text)
}

func (q quotes) inText(text string) string {
	open, marked := &openQuotes{}, map[int]*ast.String{}
	before := ' '
	for at, r := range text {
		_, size := utf8.DecodeRuneInString(text[at:])
		rest := text[at+size:]
		after := ' '
		if rest != "" {
			after, _ = utf8.DecodeRuneInString(rest)
		}
		switch r {
		case '"':
			marked[at] = q.double(before, after, open)
		case '\'':
			marked[at] = q.single([]byte(text[:at]), before, after, rest, open)
		}
		before = r
	}
	for _, mark := range open.single {
		mark.Value = []byte(apostrophe)
	}
	var b strings.Builder
	for at := range len(text) {
		if mark := marked[at]; mark != nil {
			b.Write(mark.Value)
		} else {
			b.WriteByte(text[at])
		}
	}
	return b.String()
}
