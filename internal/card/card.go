// Package card draws the picture that previews of a shared link show: 1200×630 pixels with the page's title and the
// explainer's name, as PNG. The same words give the same bytes.
//
// The program's fonts have Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Thai, Armenian, Georgian, Tamil and
// Telugu letters; an author's fonts add others, such as Chinese, Japanese and Korean ones. A text with a letter that no
// font has gets no card: a preview without a picture is better than one with boxes.
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

// Design is the version of the layout of cards. It is part of a card's key, so a new layout gives every card a new address.
const Design = 4

// The dimensions of a card in pixels, as recommended for Open Graph.
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

// Card holds the words of a card.
type Card struct {
	Kicker   string // a few words above the title
	Title    string // up to four lines; a longer title ends in "…"
	Text     string // up to three lines below the title, fewer when there is no room
	Label    string // the explainer's name, at the foot
	Language string // a BCP 47 code: it sets the direction of lines, and the shape of letters that differ between languages
}

// Palette holds the colours of cards. All of them are opaque.
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
	canvas  *canvas            // made for the first card: the addresses of cards need none
}

// NewDrawer returns a drawer of cards in the palette's colours.
func (f *Fonts) NewDrawer(palette Palette) *Drawer {
	return &Drawer{fonts: f, palette: palette, writers: map[string]*writer{}}
}

// Key returns 16 hexadecimal digits that identify a card: the same for the same words, colours, fonts, logo and design.
func (d *Drawer) Key(card Card) string {
	words := []string{strconv.Itoa(Design), fmt.Sprint(d.palette), d.fonts.version, card.Kicker, card.Title, card.Text, card.Label, card.Language}
	if d.fonts.Logo != nil {
		words = append(words, d.fonts.Logo.version)
	}
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

// Draw returns the card as PNG; nil when no font has one of its letters.
func (d *Drawer) Draw(card Card) []byte {
	if !d.Has(card) {
		return nil
	}
	if d.canvas == nil {
		d.canvas = newCanvas(d.palette, d.fonts.Logo)
	}
	d.canvas.clear()
	w := d.writer(card.Language)
	d.set(w, card)
	bar := image.Rect(margin, margin, margin+120, margin+10)
	logoAt := image.Pt(Width-margin-d.canvas.logo.Dx(), logoTop)
	if w.isRightToLeft() {
		bar = bar.Add(image.Pt(Width-2*margin-bar.Dx(), 0))
		logoAt.X = margin
	}
	d.canvas.fill(bar, accentIndex)
	d.canvas.putLogo(logoAt)
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

// set draws the words on the canvas. A title in a script with tall letters has fewer lines, so that it ends above the
// label.
func (d *Drawer) set(w *writer, card Card) {
	const first, foot = margin + 160, Height - margin // the baselines of the title's first line and of the label
	one := func(y int, words string) {
		for _, line := range w.wrap(regular, labelSize, words, 1) {
			w.write(d.canvas, line, labelSize, y)
		}
	}
	one(margin+64, card.Kicker)
	one(foot+labelSize/3, card.Label)

	end := first // the baseline of the line after the title
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
	fitting := 0
	if room := aboveLabel - end + titleSize/8; room >= 0 {
		fitting = room/apart + 1
	}
	if fitting < len(text) {
		text = w.wrap(regular, textSize, card.Text, fitting)
	}
	block(text, textSize, end-titleSize/8)
}
