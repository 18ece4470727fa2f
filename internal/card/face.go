package card

import (
	"image"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// face is a font in one size that keeps what it was asked for: the same few hundred letters stand on all cards.
type face struct {
	font.Face
	glyphs   map[placed]glyph
	advances map[rune]fixed.Int26_6
	kerns    map[[2]rune]fixed.Int26_6
}

// placed is a letter and where in a pixel it begins, in steps of a quarter, finer than an eye tells.
type placed struct {
	letter rune
	offset fixed.Int26_6
}

const step = fixed.Int26_6(16) // of 64

// glyph is a drawn letter.
type glyph struct {
	bounds image.Rectangle // from the pixel that the letter stands on
	shades []uint8         // of its pixels, row by row
}

func newFace(inner font.Face) *face {
	return &face{inner, map[placed]glyph{}, map[rune]fixed.Int26_6{}, map[[2]rune]fixed.Int26_6{}}
}

// GlyphAdvance is golang.org/x/image's name for a letter's width.
func (f *face) GlyphAdvance(letter rune) (fixed.Int26_6, bool) {
	advance, ok := f.advances[letter]
	if !ok {
		if advance, ok = f.Face.GlyphAdvance(letter); ok {
			f.advances[letter] = advance
		}
	}
	return advance, ok
}

// Kern is golang.org/x/image's name for what two letters move together.
func (f *face) Kern(left, right rune) fixed.Int26_6 {
	kern, ok := f.kerns[[2]rune{left, right}]
	if !ok {
		kern = f.Face.Kern(left, right)
		f.kerns[[2]rune{left, right}] = kern
	}
	return kern
}

// glyph is a letter drawn at an offset within a pixel.
func (f *face) glyph(at placed) glyph {
	drawn, ok := f.glyphs[at]
	if ok {
		return drawn
	}
	bounds, mask, corner, _, ok := f.Glyph(fixed.Point26_6{X: at.offset}, at.letter)
	if alpha, isAlpha := mask.(*image.Alpha); ok && isAlpha {
		drawn.bounds = bounds
		for y := range bounds.Dy() {
			for x := range bounds.Dx() {
				drawn.shades = append(drawn.shades, uint8(int(alpha.AlphaAt(corner.X+x, corner.Y+y).A)*shades/256))
			}
		}
	}
	f.glyphs[at] = drawn
	return drawn
}

// write puts words on the sheet, from x on the line y.
func (f *face) write(s *sheet, x, y int, words string) {
	dot, before := fixed.I(x), rune(-1)
	for _, letter := range words {
		if before >= 0 {
			dot += f.Kern(before, letter)
		}
		rounded := (dot + step/2) / step * step
		drawn := f.glyph(placed{letter, rounded & 63})
		s.darken(drawn.bounds.Add(image.Pt(rounded.Floor(), y)), drawn.shades)
		advance, _ := f.GlyphAdvance(letter)
		dot, before = dot+advance, letter
	}
}
