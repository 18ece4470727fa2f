package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
)

var card = Card{
	Kicker: "24 February 2022", Title: "What the talks in Paris were about, and who sat at the table when they began",
	Text: "A promise by other states to protect a country.", Label: "The Paris summit, explained",
}

var palette = Palette{Paper: color.RGBA{0xff, 0xff, 0xf0, 0xff}, Ink: color.RGBA{0x10, 0x20, 0x30, 0xff}, Accent: color.RGBA{0x00, 0x80, 0x40, 0xff}}

func picture(t testing.TB, card Card) []byte {
	d, err := NewDrawer(palette)
	if err != nil {
		t.Fatal(err)
	}
	return d.Draw(card)
}

func TestCardHasTheSizeThatPreviewsWant(t *testing.T) {
	config, err := png.DecodeConfig(bytes.NewReader(picture(t, card)))
	if err != nil || config.Width != 1200 || config.Height != 630 {
		t.Errorf("%d×%d, %v", config.Width, config.Height, err)
	}
}

func TestCardSaysItsWords(t *testing.T) {
	for name, changed := range map[string]Card{
		"kicker": {"25 February 2022", card.Title, card.Text, card.Label},
		"title":  {card.Kicker, "Who sat at the table", card.Text, card.Label},
		"text":   {card.Kicker, card.Title, "A promise.", card.Label},
		"label":  {card.Kicker, card.Title, card.Text, "Another explainer"},
	} {
		if bytes.Equal(picture(t, card), picture(t, changed)) {
			t.Errorf("another %s gives the same picture", name)
		}
	}
}

func TestSameWordsGiveTheSameBytesWhateverWasDrawnBefore(t *testing.T) {
	d, err := NewDrawer(palette)
	if err != nil {
		t.Fatal(err)
	}
	d.Draw(Card{Title: "Something else, and longer than the one that follows"})
	if !bytes.Equal(d.Draw(card), picture(t, card)) {
		t.Error("differs")
	}
}

func TestAPictureIsNamedAfterItsWordsAndColours(t *testing.T) {
	other := palette
	other.Accent.R++
	names := map[string]bool{}
	for _, colours := range []Palette{palette, other} {
		d, err := NewDrawer(colours)
		if err != nil {
			t.Fatal(err)
		}
		names[d.Key(card)], names[d.Key(Card{Title: card.Title})] = true, true
		if d.Key(card) != d.Key(card) {
			t.Error("two names")
		}
	}
	if len(names) != 4 {
		t.Errorf("%d names for four pictures", len(names))
	}
}

func TestScriptsWithoutAFontHaveNoCard(t *testing.T) {
	for title, want := range map[string]bool{"Ceasefire": true, "Перемир’я": true, "Εκεχειρία": true, "停戦": false, "وقف إطلاق النار": false} {
		if got := picture(t, Card{Title: title}) != nil; got != want {
			t.Errorf("%s has a card: %v", title, got)
		}
	}
}

// A word that is wider than the picture goes on in the next line; nothing of it is lost.
func TestLongWordsGoOnInTheNextLine(t *testing.T) {
	d, err := NewDrawer(palette)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, das": "Rindfleischetikettierungsüber-|wachungsaufgabenübertragun-|gsgesetz, das",
		"See https://example.org/annual_report_on_the_agreement_final.pdf":     "See|https://example.org/annual_|report_on_the_agreement_|final.pdf",
		"lentokonesuihkuturbiinimoottoriapumekaanikko":                         "lentokonesuihkuturbiinimoott-|oriapumekaanikko",
		"A short title": "A short title",
	} {
		if got := strings.Join(wrap(d.large, text, titleLines), "|"); got != want {
			t.Errorf("%s", got)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	d, err := NewDrawer(palette)
	if err != nil {
		b.Fatal(err)
	}
	var drawn []byte
	for b.Loop() {
		drawn = d.Draw(card)
	}
	b.ReportMetric(float64(len(drawn)), "bytes")
}

// TestPictureIsWhatIsOnTheSheet reads the PNG with another's reader.
func TestPictureIsWhatIsOnTheSheet(t *testing.T) {
	d, err := NewDrawer(palette)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := png.Decode(bytes.NewReader(d.Draw(card)))
	if err != nil {
		t.Fatal(err)
	}
	drawn, ok := decoded.(*image.Paletted)
	if !ok || len(drawn.Palette) != 16 {
		t.Fatalf("%T", decoded)
	}
	inked := 0
	for y := range Height {
		for x := range Width {
			if drawn.ColorIndexAt(x, y) != d.sheet.pixels[y][x] {
				t.Fatalf("%d, %d is %d, want %d", x, y, drawn.ColorIndexAt(x, y), d.sheet.pixels[y][x])
			}
			if drawn.ColorIndexAt(x, y) > 0 {
				inked++
			}
		}
	}
	if paper := drawn.At(0, 0); paper != palette.Paper || drawn.Palette[shades-1] != palette.Ink {
		t.Errorf("paper is %v, ink %v", paper, drawn.Palette[shades-1])
	}
	if bar := drawn.At(margin, margin); bar != palette.Accent || inked < Width*Height/50 || inked > Width*Height/5 {
		t.Errorf("the bar is %v, and %d pixels are not paper", bar, inked)
	}
}
