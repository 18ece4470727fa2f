// Package card draws the picture that a link to a page shows where links are shared: 1200×630 pixels with the page's
// title and the explainer's name, as PNG. The same words give the same bytes.
//
// The fonts are those that golang.org/x/image carries, which have Latin, Greek and Cyrillic letters. For words in
// other scripts there is no picture, which previews show better than boxes.
package card

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/color"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// Design is the version of how cards are laid out: a card of another design with the same words is another picture.
const Design = 3

// The picture's measures in pixels, as Open Graph's readers want it.
const (
	Width  = 1200
	Height = 630

	margin     = 80
	titleLines = 4
	titleSize  = 68
	textLines  = 3
	textSize   = 36
	labelSize  = 30
)

// Card is what the picture says.
type Card struct {
	Kicker string // a few words above the title
	Title  string // up to four lines; what does not fit ends in "…"
	Text   string // up to three lines below the title, as far as there is room
	Label  string // the explainer's name, at the foot
}

// Palette is the colours of cards. None of them shines through.
type Palette struct {
	Paper  color.RGBA // behind the words
	Ink    color.RGBA // of the words
	Accent color.RGBA // of the bar above them
}

// Drawer draws cards, one at a time: each goroutine needs its own.
type Drawer struct {
	large, medium, small *face
	letters              *sfnt.Font
	known                map[rune]bool // whether the fonts have a letter
	sheet                *sheet
	palette              Palette
}

// NewDrawer makes a drawer of cards in the palette's colours. An error means that the fonts of the program are broken.
func NewDrawer(palette Palette) (*Drawer, error) {
	bold, err := opentype.Parse(gobold.TTF)
	if err != nil {
		return nil, fmt.Errorf("card font: %w", err)
	}
	regular, err := opentype.Parse(goregular.TTF)
	if err != nil {
		return nil, fmt.Errorf("card font: %w", err)
	}
	d := &Drawer{letters: bold, known: map[rune]bool{}, sheet: newSheet(palette), palette: palette}
	for _, face := range []struct {
		face **face
		font *sfnt.Font
		size float64
	}{{&d.large, bold, titleSize}, {&d.medium, regular, textSize}, {&d.small, regular, labelSize}} {
		made, err := opentype.NewFace(face.font, &opentype.FaceOptions{Size: face.size, DPI: 72})
		if err != nil {
			return nil, fmt.Errorf("card font: %w", err)
		}
		*face.face = newFace(made)
	}
	return d, nil
}

// Key names a card's picture: the same for the same words, colours and design, as 16 hexadecimal digits.
func (d *Drawer) Key(c Card) string {
	colours := fmt.Sprint(d.palette)
	sum := sha256.Sum256([]byte(strings.Join([]string{strconv.Itoa(Design), colours, c.Kicker, c.Title, c.Text, c.Label}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// Draw is the card as PNG, and nil when a letter of its words is in no font.
func (d *Drawer) Draw(card Card) []byte {
	if !d.Has(card) {
		return nil
	}
	d.sheet.clear()
	d.letter(card)
	d.sheet.fill(image.Rect(margin, margin, margin+120, margin+10), accentIndex)
	return d.sheet.png()
}

// Has reports whether the fonts have every letter of the card.
func (d *Drawer) Has(card Card) bool {
	var buffer sfnt.Buffer
	for _, words := range []string{card.Kicker, card.Title, card.Text, card.Label} {
		for _, letter := range words {
			known, asked := d.known[letter]
			if !asked {
				index, err := d.letters.GlyphIndex(&buffer, letter)
				known = err == nil && index != 0
				d.known[letter] = known
			}
			if !known {
				return false
			}
		}
	}
	return true
}

// letter writes the words on the sheet.
func (d *Drawer) letter(card Card) {
	at := func(face *face, y int, words string) { face.write(d.sheet, margin, y, words) }
	at(d.small, margin+64, fit(d.small, card.Kicker))
	y := margin + 160
	for _, line := range wrap(d.large, card.Title, titleLines) {
		at(d.large, y, line)
		y += titleSize + 10
	}
	foot := Height - margin
	if room := (foot - labelSize - y) / (textSize + 10); room > 0 && card.Text != "" {
		for _, line := range wrap(d.medium, card.Text, min(room, textLines)) {
			at(d.medium, y-16, line)
			y += textSize + 10
		}
	}
	at(d.small, foot+labelSize/3, fit(d.small, card.Label))
}

// wrap breaks words into lines of the picture's width, at most most.
func wrap(face font.Face, text string, most int) []string {
	var lines []string
	line := ""
	var words []string
	for _, word := range strings.Fields(text) {
		words = append(words, pieces(face, word)...)
	}
	for i, word := range words {
		longer := strings.TrimSpace(line + " " + word)
		if line == "" || width(face, longer) <= Width-2*margin {
			line = longer
			continue
		}
		if len(lines) == most-1 {
			return append(lines, fit(face, line+" "+strings.Join(words[i:], " ")))
		}
		lines, line = append(lines, fit(face, line)), word
	}
	return append(lines, fit(face, line))
}

// pieces cuts a word that is wider than the picture into pieces that are not, behind a mark or a figure if there is one,
// else with a hyphen.
func pieces(face font.Face, word string) (cut []string) {
	rest := []rune(word)
	for {
		end := min(len(rest), Width) // no letter is narrower than a pixel
		if width(face, string(rest[:end])) <= Width-2*margin {
			return append(cut, string(rest))
		}
		for end > 1 && width(face, string(rest[:end])+"-") > Width-2*margin {
			end--
		}
		joint := end
		for joint > end/2 && unicode.IsLetter(rest[joint-1]) {
			joint--
		}
		piece := string(rest[:end]) + "-"
		if joint > end/2 { // behind a dot, a line or a figure, as addresses have them
			end = joint
			piece = string(rest[:end])
		}
		cut, rest = append(cut, piece), rest[end:]
	}
}

// fit cuts what is wider than the picture and ends it in "…".
func fit(face font.Face, words string) string {
	if width(face, words) <= Width-2*margin {
		return words
	}
	runes := []rune(words)
	runes = runes[:min(len(runes), Width)] // no letter is narrower than a pixel
	for len(runes) > 0 && width(face, string(runes)+"…") > Width-2*margin {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}

func width(face font.Face, words string) int { return font.MeasureString(face, words).Ceil() }
