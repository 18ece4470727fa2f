package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/text/width"
)

// emphasis reads *, _ and ~~ by the CommonMark CJK-friendly amendments: Chinese, Japanese and Korean have no spaces between
// words, so punctuation inside of the marks says nothing about where emphasis begins or ends. In other languages it is
// what CommonMark says.
type emphasis struct{}

// Priorities put these parsers right before goldmark's own for the same marks, 500.
const (
	emphasisPriority      = 498
	strikethroughPriority = 399 // before a single ~, which is a subscript
)

func (emphasis) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(
		util.Prioritized(friendly{parser.NewEmphasisParser(), 1}, emphasisPriority),
		util.Prioritized(friendly{extension.NewStrikethroughParser(), len("~~")}, strikethroughPriority),
		util.Prioritized(scripts{}, scriptPriority),
	))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500)))
}

// friendly is a parser of delimiters that decides anew which of them can open and close.
type friendly struct {
	parser.InlineParser
	least int // marks in a run
}

func (f friendly) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	for i := range f.least {
		if i >= len(line) || line[i] != line[0] {
			return nil
		}
	}
	before := runeBefore(block, segment)
	node := f.InlineParser.Parse(parent, block, pc)
	if d, ok := node.(*parser.Delimiter); ok {
		after := ' '
		if d.OriginalLength < len(line) {
			after, _ = utf8.DecodeRune(line[d.OriginalLength:])
		}
		d.CanOpen, d.CanClose = flanks(before, after, d.Char == '_')
	}
	return node
}

// edge is the character before a run of delimiters, and whether a variation selector makes it wide.
type edge struct {
	r     rune
	isCJK bool
}

// runeBefore is the character before a place. A variation selector belongs to the character before it.
func runeBefore(block text.Reader, segment text.Segment) edge {
	r := block.PrecendingCharacter()
	if r >= 0xE0100 && r <= 0xE01EF { // of an ideograph
		return edge{'一', true}
	}
	if r < 0xFE00 || r > 0xFE0E { // U+FE0F makes an emoji
		return edge{r, IsCJK(r)}
	}
	const selector = len("\uFE00")
	base, _ := utf8.DecodeLastRune(block.Source()[:max(0, segment.Start-selector)])
	isWideQuote := r == 0xFE01 && (base == '“' || base == '”' || base == '‘' || base == '’')
	return edge{base, IsCJK(base) || isWideQuote}
}

// flanks reports whether delimiters between two characters can open and close emphasis.
func flanks(before edge, after rune, isUnderscore bool) (canOpen, canClose bool) {
	spaceBefore, spaceAfter := util.IsSpaceRune(before.r), util.IsSpaceRune(after)
	sign := util.IsPunctRune(before.r)
	signBefore, signAfter := sign && !before.isCJK, util.IsPunctRune(after) && !IsCJK(after)
	left := !spaceAfter && (!signAfter || spaceBefore || signBefore || before.isCJK)
	right := !spaceBefore && (!signBefore || spaceAfter || signAfter || IsCJK(after))
	if isUnderscore {
		return left && (!right || sign), right && (!left || util.IsPunctRune(after))
	}
	return left, right
}

// IsCJK reports whether a character is one of Chinese, Japanese or Korean, letters and punctuation alike: wide (Unicode
// Standard Annex #11) and no emoji, or Hangul.
func IsCJK(r rune) bool {
	const firstWide = 0x1100
	if r < firstWide || isEmoji(r) {
		return false
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	}
	return unicode.Is(unicode.Hangul, r)
}

// isEmoji reports whether a wide character is displayed as an emoji unless a selector says otherwise (Unicode Technical
// Standard #51, Emoji_Presentation). All wide characters of these blocks are, save those listed here.
func isEmoji(r rune) bool {
	switch {
	case r == 0x2329 || r == 0x232A: // angle brackets
		return false
	case r >= 0x1F200 && r <= 0x1F265: // squared ideographs
		return r == 0x1F201 || r == 0x1F21A || r == 0x1F22F || r >= 0x1F232 && r <= 0x1F236 || r >= 0x1F238 && r <= 0x1F23A ||
			r == 0x1F250 || r == 0x1F251
	}
	return r >= 0x2300 && r <= 0x2BFF || r >= 0x1F000 && r <= 0x1FAFF
}
