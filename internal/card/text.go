package card

import (
	"image"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	typesetting "github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// writer lays out texts of one language in lines: it shapes them as HarfBuzz does, orders them by the bidirectional
// algorithm (UAX 9) and breaks them by UAX 14. It is not safe for concurrent use.
type writer struct {
	language  typesetting.Language
	direction di.Direction // of lines as a whole
	faces     map[weight]*faces
	glyphs    glyphs
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
}

func newWriter(fonts *Fonts, code string) *writer {
	w := &writer{
		language: typesetting.NewLanguage(code), glyphs: glyphs{},
		faces: map[weight]*faces{regular: fonts.faces(regular, code), bold: fonts.faces(bold, code)},
	}
	script, _ := language.Make(code).Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		w.direction = di.DirectionRTL
	}
	return w
}

// isRightToLeft reports whether lines begin at the right.
func (w *writer) isRightToLeft() bool { return w.direction == di.DirectionRTL }

// mostLetters is more than a card can show. An explainer's texts can be as long as a book.
const mostLetters = 1000

// words prepares a text for layout: one space between words, composed letters, no symbols that no font has, such as emoji,
// and no more letters than a card can show. ok is false when no font has one of its letters.
func (w *writer) words(weight weight, text string) (words string, ok bool) {
	letters := 0
	for at := range text {
		if letters++; letters > mostLetters {
			text = text[:at]
			break
		}
	}
	ok = true
	var b strings.Builder
	for _, letter := range norm.NFC.String(strings.Join(strings.Fields(text), " ")) {
		switch known := letter == ' ' || w.faces[weight].of(letter) != nil; {
		case known, unicode.Is(unicode.Cf, letter):
			b.WriteRune(letter)
		case unicode.In(letter, unicode.So, unicode.Sk, unicode.Co) || unicode.Is(unicode.Variation_Selector, letter):
		default:
			ok = false
		}
	}
	return strings.Join(strings.Fields(b.String()), " "), ok
}

// shape returns the glyphs of a text in a size in pixels, in the order of the text.
func (w *writer) shape(weight weight, size int, text []rune) []shaping.Output {
	if len(text) == 0 {
		return nil
	}
	input := shaping.Input{Text: text, RunEnd: len(text), Direction: w.direction, Size: fixed.I(size), Language: w.language}
	var shaped []shaping.Output
	for _, run := range w.segmenter.Split(input, w.faces[weight]) {
		shaped = append(shaped, w.shaper.Shape(run))
	}
	return shaped
}

// width returns the width of a text in one line, in pixels.
func (w *writer) width(weight weight, size int, text string) int {
	var advance fixed.Int26_6
	for _, run := range w.shape(weight, size, []rune(text)) {
		advance += run.Advance
	}
	return advance.Ceil()
}

// wrap breaks a text into lines of the card's width, at most as many as most; a longer text ends in "…".
func (w *writer) wrap(weight weight, size int, text string, most int) []shaping.Line {
	text, _ = w.words(weight, text)
	paragraph := []rune(w.hyphenate(weight, size, text))
	if len(paragraph) == 0 || most < 1 {
		return nil
	}
	shaped := w.shape(weight, size, paragraph)
	config := shaping.WrapConfig{
		Direction: w.direction, TruncateAfterLines: most, Truncator: w.shape(weight, size, []rune("…"))[0], BreakPolicy: shaping.Never,
	}
	wrapped, _ := w.wrapper.WrapParagraph(config, lineWidth, paragraph, shaping.NewSliceIterator(shaped))
	if slices.ContainsFunc(wrapped, isTooWide) { // a script without spaces between words
		config.BreakPolicy = shaping.WhenNecessary
		wrapped, _ = w.wrapper.WrapParagraph(config, lineWidth, paragraph, shaping.NewSliceIterator(shaped))
	}
	lines := make([]shaping.Line, len(wrapped)) // the wrapper reuses its slice
	for i, line := range wrapped {
		lines[i] = append(shaping.Line(nil), line...)
	}
	return lines
}

func isTooWide(line shaping.Line) bool {
	var advance fixed.Int26_6
	for _, run := range line {
		advance += run.Advance
	}
	return advance > fixed.I(lineWidth)
}

// noHyphen is a zero width space: a line may end there without a hyphen.
const noHyphen = "\u200b"

// hyphenate allows line breaks in words that are wider than the card: behind punctuation or a digit, as in addresses, else with
// hyphens; in scripts without spaces between words, before particles and between syllables.
func (w *writer) hyphenate(weight weight, size int, text string) string {
	const shortest = 12 // letters: a shorter word fits into a line in every size
	words := strings.Split(text, " ")
	for i, word := range words {
		if utf8.RuneCountInString(word) <= shortest || w.width(weight, size, word) <= lineWidth {
			continue
		}
		if strings.IndexFunc(word, isUncut) >= 0 {
			words[i] = breakUnspaced(word, func(part string) bool { return w.width(weight, size, part) <= lineWidth })
			continue
		}
		var b strings.Builder
		start := 0
		for at, letter := range word {
			if end := at + utf8.RuneLen(letter); !unicode.IsLetter(letter) || end == len(word) {
				b.WriteString(w.cut(weight, size, word[start:end]) + noHyphen)
				start = end
			}
		}
		words[i] = strings.TrimSuffix(b.String(), noHyphen)
	}
	return strings.Join(words, " ")
}

// isUncut reports whether a letter is of a script that has no hyphens.
func isUncut(letter rune) bool {
	return unicode.IsLetter(letter) && !unicode.In(letter, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Georgian)
}

// cut inserts hyphens into a word so that its pieces fit into lines.
func (w *writer) cut(weight weight, size int, word string) string {
	const most = lineWidth / 4 // no letter of a word is narrower
	rest, hyphenated := []rune(word), ""
	for range titleLines { // later lines are not shown
		if len(rest) <= most && w.width(weight, size, string(rest)) <= lineWidth {
			break
		}
		fitting := sort.Search(min(len(rest), most), func(n int) bool { return w.width(weight, size, string(rest[:n+1])+"-") > lineWidth })
		end := max(fitting, 1)
		hyphenated, rest = hyphenated+string(rest[:end])+"-"+noHyphen, rest[end:]
	}
	return hyphenated + string(rest)
}

// write draws a line on the canvas with its baseline at y, at the margin where lines of the language begin.
func (w *writer) write(s *canvas, line shaping.Line, size, y int) {
	dot := fixed.I(margin)
	if w.isRightToLeft() {
		dot = fixed.I(Width - margin)
		for _, run := range line {
			dot -= run.Advance
		}
	}
	ordered := make([]*shaping.Output, len(line))
	for i := range line {
		ordered[line[i].VisualIndex] = &line[i]
	}
	for _, run := range ordered {
		for _, glyph := range run.Glyphs {
			at := dot + glyph.XOffset
			rounded := (at + step/2) / step * step
			drawn := w.glyphs.draw(placed{run.Face, glyph.GlyphID, size, rounded & 63})
			s.darken(drawn.bounds.Add(image.Pt(rounded.Floor(), y-glyph.YOffset.Round())), drawn.shades)
			dot += glyph.Advance
		}
	}
}

// height returns the distance from a line of a size to the next one, in pixels: letters with marks above and below need
// more.
func height(lines []shaping.Line, size int) int {
	var above, below fixed.Int26_6
	for _, line := range lines {
		for _, run := range line {
			above, below = max(above, run.GlyphBounds.Ascent), min(below, run.GlyphBounds.Descent)
		}
	}
	return min(max((above-below).Ceil()+size*15/100, size*115/100), size*170/100)
}
