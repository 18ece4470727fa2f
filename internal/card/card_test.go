package card

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var card = Card{
	Kicker: "24 February 2022", Title: "What the talks in Paris were about, and who sat at the table when they began",
	Text: "A promise by other states to protect a country.", Label: "The Paris summit, explained",
}

var palette = Palette{Paper: color.RGBA{0xff, 0xff, 0xf0, 0xff}, Ink: color.RGBA{0x10, 0x20, 0x30, 0xff}, Accent: color.RGBA{0x00, 0x80, 0x40, 0xff}}

func drawer(t testing.TB) *Drawer {
	fonts, err := NewFonts(nil)
	if err != nil {
		t.Fatal(err)
	}
	return fonts.NewDrawer(palette)
}

func picture(t testing.TB, card Card) []byte {
	d := drawer(t)
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
		"kicker": {"25 February 2022", card.Title, card.Text, card.Label, ""},
		"title":  {card.Kicker, "Who sat at the table", card.Text, card.Label, ""},
		"text":   {card.Kicker, card.Title, "A promise.", card.Label, ""},
		"label":  {card.Kicker, card.Title, card.Text, "Another explainer", ""},
	} {
		if bytes.Equal(picture(t, card), picture(t, changed)) {
			t.Errorf("another %s gives the same picture", name)
		}
	}
}

func TestSameWordsGiveTheSameBytesWhateverWasDrawnBefore(t *testing.T) {
	d := drawer(t)
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
		d := drawer(t).fonts.NewDrawer(colours)
		names[d.Key(card)], names[d.Key(Card{Title: card.Title})] = true, true
		if again := drawer(t).fonts.NewDrawer(colours).Key(card); again != d.Key(card) {
			t.Error("two names")
		}
	}
	if len(names) != 4 {
		t.Errorf("%d names for four pictures", len(names))
	}
}

func TestScriptsWithoutAFontHaveNoCard(t *testing.T) {
	for title, want := range map[string]bool{"Ceasefire": true, "Перемир’я": true, "Εκεχειρία": true, "停戦": false, "وقف إطلاق النار": true, "הפסקת אש": true, "युद्धविराम": true, "যুদ্ধবিরতি": true,
		"หยุดยิง": true, "հրադադար": true, "ცეცხლის შეწყვეტა": true, "போர்நிறுத்தம்": true, "కాల్పుల విరమణ": true, "ተኩስ ማቆም": false, "Ceasefire 🕊️": true, "": true} {
		if got := picture(t, Card{Title: title}) != nil; got != want {
			t.Errorf("%s has a card: %v", title, got)
		}
	}
}

// A word that is wider than the picture goes on in the next line; nothing of it is lost.
func TestLongWordsGoOnInTheNextLine(t *testing.T) {
	d := drawer(t)
	for text, want := range map[string]string{
		"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz, das": "Rindfleischetikettierungsüber-|wachungsaufgabenübertragu-|ngsgesetz, das",
		"See https://example.org/annual_report_on_the_agreement_final.pdf":     "See https://example.org/|annual_report_on_the_|agreement_final.pdf",
		"lentokonesuihkuturbiinimoottoriapumekaanikko":                         "lentokonesuihkuturbiinimoot-|toriapumekaanikko",
		"A short title": "A short title",
	} {
		if got := strings.Join(linesOf(d, text), "|"); got != want {
			t.Errorf("%s", got)
		}
	}
}

func TestLinesEndBetweenSyllables(t *testing.T) {
	for words, want := range map[string]string{
		"ทะเลและแม่น้ำเป็นเขตแดน": "ทะ|เล|และ|แม่น้ำ|เป็น|เขต|แดน",
		"ต่างๆนานาฯลฯในไทย":       "ต่างๆ|นานาฯ|ลฯ|ใน|ไทย",
		"ປະເທດລາວແລະໄທ":           "ປະ|ເທດລາວ|ແລະ|ໄທ",
		"ສໍາລັບນ້ຳໃຈ":             "ສໍາລັບນ້ຳ|ໃຈ",
		"សន្តិភាពនៅប៉ារីស":        "សន្តិ|ភាព|នៅ|ប៉ា|រីស",
		"កម្ពុជា":                 "កម្ពុ|ជា",
		"မြန်မာနိုင်ငံတွင်":       "မြန်|မာ|နိုင်|ငံ|တွင်",
		"ခွင့်တက္ကသိုလ်အင်္ဂလိပ်": "ခွင့်|တက္က|သိုလ်|အင်္ဂ|လိပ်",
		"वार्ताशान्ति":            "वार्ताशान्ति", // Hindi has spaces between words
	} {
		if got := strings.ReplaceAll(breakSyllables(words), noHyphen, "|"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// A title in Thai breaks at a space, else before a particle, else between syllables.
func TestTitlesInThaiBreakWhereWordsEnd(t *testing.T) {
	d := drawer(t)
	for title, want := range map[string]string{
		"การเจรจาที่ปารีส เกี่ยวกับอะไร และใครได้เข้าร่วม":                    "การเจรจาที่ปารีส เกี่ยวกับอะไร|และใครได้เข้าร่วม",
		"หลักประกันความมั่นคงของประเทศยูเครนและข้อตกลงที่เจรจากันในกรุงปารีส": "หลักประกันความมั่นคงของ|ประเทศยูเครน|และข้อตกลงที่เจรจากันในกรุงปารีส",
		"การประชุมสุดยอดที่กรุงปารีสแก้ปัญหาความมั่นคงแห่งยุโรปตะวันออก":      "การประชุมสุดยอดที่กรุงปารีส|แก้ปัญหาความมั่นคงแห่งยุโรปตะ|วันออก",
	} {
		if got := strings.Join(linesOf(d, title), "|"); got != want {
			t.Errorf("%s", got)
		}
	}
}

// Where a long title leaves no room, there is no text, and nothing is drawn over the label.
func TestTextBelowALongTitleKeepsOffTheLabel(t *testing.T) {
	for title, text := range map[string]string{
		strings.Repeat("What the talks in Paris were about ", 6): "A promise by other states to protect a country.",
		"หลักประกันความมั่นคงของประเทศยูเครนและข้อตกลงที่เจรจากันในกรุงปารีส": "การเจรจาที่ปารีส เกี่ยวกับอะไร และใครได้เข้าร่วม",
	} {
		if !bytes.Equal(picture(t, Card{Title: title, Text: text}), picture(t, Card{Title: title})) {
			t.Errorf("a text stands below %q", title)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	d := drawer(b)
	var drawn []byte
	for b.Loop() {
		drawn = d.Draw(card)
	}
	b.ReportMetric(float64(len(drawn)), "bytes")
}

// TestPictureIsWhatIsOnTheSheet reads the PNG with another's reader.
func TestPictureIsWhatIsOnTheSheet(t *testing.T) {
	d := drawer(t)
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
			if drawn.ColorIndexAt(x, y) != d.canvas.pixels[y][x] {
				t.Fatalf("%d, %d is %d, want %d", x, y, drawn.ColorIndexAt(x, y), d.canvas.pixels[y][x])
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

// linesOf are the lines of a title, its words only.
func linesOf(d *Drawer, text string) []string {
	w := d.writer("")
	text, _ = w.words(bold, text)
	letters := []rune(w.hyphenate(bold, titleSize, text))
	var lines []string
	for _, line := range w.wrap(bold, titleSize, text, titleLines) {
		words := ""
		for _, run := range line {
			if run.Runes.Offset+run.Runes.Count <= len(letters) {
				words += string(letters[run.Runes.Offset : run.Runes.Offset+run.Runes.Count])
			}
		}
		lines = append(lines, strings.TrimSpace(strings.ReplaceAll(words, noHyphen, "")))
	}
	return lines
}

// An author's font gives letters that the program's fonts lack, and another name to the pictures.
func TestAuthorsFontsAddLetters(t *testing.T) {
	const file = "NotoSansEthiopic-Regular.ttf"
	content, err := os.ReadFile("/usr/share/fonts/truetype/noto/" + file)
	if err != nil {
		t.Fatalf("Debian's fonts-noto-core: %v", err)
	}
	without, err := ReadFonts(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	with, err := ReadFonts(fstest.MapFS{"assets/fonts/" + file: {Data: content}, "assets/fonts/OFL.txt": {Data: []byte("the licence")}})
	if err != nil {
		t.Fatal(err)
	}
	amharic := Card{Title: "ተኩስ ማቆም በፓሪስ", Language: "am"}
	if without.NewDrawer(palette).Has(amharic) || !with.NewDrawer(palette).Has(amharic) || with.NewDrawer(palette).Draw(amharic) == nil {
		t.Error("the author's font does not count")
	}
	if with.NewDrawer(palette).Key(amharic) == without.NewDrawer(palette).Key(amharic) {
		t.Error("the picture's name does not tell the fonts apart")
	}
	if !bytes.Equal(with.NewDrawer(palette).Draw(card), without.NewDrawer(palette).Draw(card)) {
		t.Error("a font that is not needed changes the picture")
	}
	if _, err := ReadFonts(fstest.MapFS{"assets/fonts/a.ttf": {Data: content[:100]}}); err == nil || !strings.Contains(err.Error(), "assets/fonts/a.ttf") {
		t.Errorf("of a broken font: %v", err)
	}
}

func TestLanguageChoosesTheFormOfHanCharacters(t *testing.T) {
	for code, want := range map[string]string{"ja": " JP", "ko-KR": " KR", "zh": " SC", "zh-Hans": " SC", "zh-Hant-HK": " TC", "zh-HK": " HK", "zh-TW": " TC", "en": " SC"} {
		if got := hanFamily(code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// Words that are longer than a picture cost no more than a picture: only what can be seen is shaped.
func TestLongTextsAreCut(t *testing.T) {
	d := drawer(t)
	for code, letters := range map[string]string{"de": "W", "th": "ไ", "en": "a\u200b\u0301", "ja": "x ", "ar": "ب"} {
		words := strings.Repeat(letters, 1<<20)
		if drawn := d.Draw(Card{Kicker: words, Title: words, Text: words, Label: words, Language: code}); drawn == nil {
			t.Errorf("%s: no picture", code)
		}
	}
}

// FuzzDraw draws any words in the languages that have titles, with no panic.
func FuzzDraw(f *testing.F) {
	languages := slices.Sorted(maps.Keys(titleWords))
	for i, code := range languages {
		f.Add(titleWords[code], i)
	}
	f.Add("a\u0301\u0301 \u202eabc\u202c \u2066x 👩‍👩‍👧 \x00 \xff", 4)
	d := drawer(f)
	f.Fuzz(func(t *testing.T, words string, language int) {
		code := languages[uint(language)%uint(len(languages))]
		card := Card{Kicker: words, Title: words, Text: words, Label: words, Language: code}
		if d.Has(card) != (d.Draw(card) != nil) {
			t.Error("has it a picture?")
		}
	})
}

// TestLogoIsInTheCornerOppositeToTheBar draws a logo of four colours, and looks where its colours are.
func TestLogoIsInTheCornerOppositeToTheBar(t *testing.T) {
	logo := image.NewNRGBA(image.Rect(0, 0, 600, 128))
	for x := range 600 {
		for y := range 128 {
			logo.Set(x, y, []color.Color{color.NRGBA{0xff, 0, 0, 0xff}, color.NRGBA{0, 0, 0xff, 0xff}, color.NRGBA{}}[x/200])
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, logo); err != nil {
		t.Fatal(err)
	}
	fonts, err := NewFonts(nil)
	if err != nil {
		t.Fatal(err)
	}
	bare := fonts.NewDrawer(palette).Key(card)
	if fonts.Logo, err = NewLogo(file.Bytes()); err != nil {
		t.Fatal(err)
	}
	d := fonts.NewDrawer(palette)
	if d.Key(card) == bare {
		t.Error("a logo does not change the address")
	}
	for language, left := range map[string]int{"en": Width - margin - logoWidth, "ar": margin} {
		words := card
		words.Language = language
		drawn, err := png.Decode(bytes.NewReader(d.Draw(words)))
		if err != nil {
			t.Fatal(err)
		}
		for at, want := range map[image.Point]color.Color{
			{left + 50, logoTop + 30}: color.RGBA{0xff, 0, 0, 0xff}, {left + 150, logoTop + 30}: color.RGBA{0, 0, 0xff, 0xff}, {left + 250, logoTop + 30}: palette.Paper,
		} {
			if got := color.RGBAModel.Convert(drawn.At(at.X, at.Y)); got != want {
				t.Errorf("%s, %v: %v, not %v", language, at, got, want)
			}
		}
	}
}

// TestPhotographAsLogoFits draws a logo of more colours than a palette has, and wider than its box.
func TestPhotographAsLogoFits(t *testing.T) {
	photograph := image.NewNRGBA(image.Rect(0, 0, 900, 90))
	for x := range 900 {
		for y := range 90 {
			photograph.Set(x, y, color.NRGBA{uint8(x / 4), uint8(y * 2), uint8(x * y), 0xff})
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, photograph); err != nil {
		t.Fatal(err)
	}
	logo, err := NewLogo(file.Bytes())
	if err != nil || logo.picture.Bounds() != image.Rect(0, 0, 300, 30) {
		t.Fatal(logo, err)
	}
	pixels, colours := logo.over(palette.Paper)
	if len(colours) != logoColours || int(slices.Max(pixels)) >= len(colours) {
		t.Errorf("%d colours, and an index of %d", len(colours), slices.Max(pixels))
	}
}

func TestWhatIsNoLogoIsAnError(t *testing.T) {
	for _, content := range []string{"", "GIF89a", "<svg/>", "\x89PNG\r\n\x1a\n"} {
		if logo, err := NewLogo([]byte(content)); err == nil {
			t.Errorf("%q is the logo %v", content, logo)
		}
	}
}
