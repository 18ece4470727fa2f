// Package card draws the picture that a link to a page shows where links are shared: 1200×630 pixels with the page's
// title and the explainer's name, as PNG. The same words give the same bytes.
//
// The program's fonts have Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Thai, Armenian, Georgian, Tamil and
// Telugu letters; an author's fonts add others, such as Chinese, Japanese and Korean ones. For words with a letter that no font
// has there is no picture, which previews show better than boxes.
package card

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"strconv"
	"strings"

	"github.com/go-text/typesetting/shaping"
)

// Design is the version of how cards are laid out: a card of another design with the same words is another picture.
const Design = 4

// The picture's measures in pixels, as Open Graph's readers want it.
const (
	Width  = 1200
	Height = 630

	margin     = 80
	lineWidth  = Width - 2*margin
	titleLines = 4
	titleSize  = 68
	textLines  = 3
	textSize   = 36
	labelSize  = 30
)

// Card is what the picture says.
type Card struct {
	Kicker   string // a few words above the title
	Title    string // up to four lines; what does not fit ends in "…"
	Text     string // up to three lines below the title, as far as there is room
	Label    string // the explainer's name, at the foot
	Language string // a BCP 47 code: the lines' direction, and how letters look that languages draw in several ways
}

// Palette is the colours of cards. None of them shines through.
type Palette struct {
	Paper  color.RGBA // behind the words
	Ink    color.RGBA // of the words
	Accent color.RGBA // of the bar above them
}

// Drawer draws cards, one at a time: each goroutine needs its own.
type Drawer struct {
	fonts   *Fonts
	palette Palette
	writers map[string]*writer // by language
	canvas  *canvas
}

// NewDrawer makes a drawer of cards in the palette's colours.
func (f *Fonts) NewDrawer(palette Palette) *Drawer {
	return &Drawer{fonts: f, palette: palette, writers: map[string]*writer{}, canvas: newCanvas(palette)}
}

// Key names a card's picture: the same for the same words, colours, fonts and design, as 16 hexadecimal digits.
func (d *Drawer) Key(card Card) string {
	words := []string{strconv.Itoa(Design), fmt.Sprint(d.palette), d.fonts.version, card.Kicker, card.Title, card.Text, card.Label, card.Language}
	sum := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(sum[:8])
}

func (d *Drawer) writer(language string) *writer {
	w, ok := d.writers[language]
	if !ok {
		w = newWriter(d.fonts, language)
		d.writers[language] = w
	}
	return w
}

// Draw returns the card as PNG, and nil when a letter of its words is in no font.
func (d *Drawer) Draw(card Card) []byte {
	if !d.Has(card) {
		return nil
	}
	d.canvas.clear()
	w := d.writer(card.Language)
	d.set(w, card)
	bar := image.Rect(margin, margin, margin+120, margin+10)
	if w.isRightToLeft() {
		bar = bar.Add(image.Pt(Width-2*margin-bar.Dx(), 0))
	}
	d.canvas.fill(bar, accentIndex)
	return d.canvas.png()
}

// Has reports whether the fonts have every letter of the card.
func (d *Drawer) Has(card Card) bool {
	w := d.writer(card.Language)
	for _, text := range []struct {
		weight weight
		words  string
	}{{regular, card.Kicker}, {bold, card.Title}, {regular, card.Text}, {regular, card.Label}} {
		if _, ok := w.words(text.weight, text.words); !ok {
			return false
		}
	}
	return true
}

// set puts the words on the canvas. A title in tall letters has fewer lines, so that it ends above the label.
func (d *Drawer) set(w *writer, card Card) {
	const first, foot = margin + 160, Height - margin // the baselines of the title's first line and of the label
	one := func(y int, words string) {
		for _, line := range w.wrap(regular, labelSize, words, 1) {
			w.write(d.canvas, line, labelSize, y)
		}
	}
	one(margin+64, card.Kicker)
	one(foot+labelSize/3, card.Label)

	end := first // of the title: where the next line would be
	block := func(lines []shaping.Line, size, y int) {
		apart := height(lines, size)
		for _, line := range lines {
			w.write(d.canvas, line, size, y)
			y += apart
		}
		end = y
	}
	const aboveLabel = foot - labelSize - 20
	title := w.wrap(bold, titleSize, card.Title, titleLines)
	if fitting := (aboveLabel-first)/height(title, titleSize) + 1; fitting < len(title) {
		title = w.wrap(bold, titleSize, card.Title, fitting)
	}
	block(title, titleSize, first)
	text := w.wrap(regular, textSize, card.Text, textLines)
	apart := height(text, textSize)
	if fitting := (aboveLabel-end+titleSize/8)/apart + 1; fitting < len(text) {
		text = w.wrap(regular, textSize, card.Text, fitting)
	}
	block(text, textSize, end-titleSize/8)
}
