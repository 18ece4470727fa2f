package theme

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

var themeTokens = fstest.MapFS{"assets/css/tokens.css": {Data: []byte(`@layer tokens {
  :root { --paper: light-dark(#fcfcfa, #16181b); --ink: light-dark(#111, #eee); --muted: #555; --line: #ddd; --accent: light-dark(#0b5163, #8ac7d4); }
  @supports not (color: light-dark(#000, #fff)) { :root { --paper: #010101; } }
}`)}}

func TestAuthorsStylesheetSetsColoursAgain(t *testing.T) {
	for custom, want := range map[string]string{
		``:                            "#fcfcfa #16181b #111111 #eeeeee #0b5163 #8ac7d4",
		`:root { --accent: #a8232b }`: "#fcfcfa #16181b #111111 #eeeeee #a8232b #a8232b",
		`html, .card { --accent: light-dark( #A8232B , #F99 ); }`:                               "#fcfcfa #16181b #111111 #eeeeee #a8232b #ff9999",
		`@media (prefers-color-scheme:dark) { :root { --paper: #000 } }`:                        "#fcfcfa #000000 #111111 #eeeeee #0b5163 #8ac7d4",
		`@media screen and (prefers-color-scheme: light) { body { --paper: #fff } }`:            "#ffffff #16181b #111111 #eeeeee #0b5163 #8ac7d4",
		`@layer mine { :root { --ink: #000 } }`:                                                 "#fcfcfa #16181b #000000 #000000 #0b5163 #8ac7d4",
		`@media print { :root { --ink: #000 } } @media (width > 1px) { :root { --ink: #00f } }`: "#fcfcfa #16181b #111111 #eeeeee #0b5163 #8ac7d4",
		`.masthead { --paper: #f00 } :root { --paper: oklch(50% 0 0); --ink: #1234 }`:           "#fcfcfa #16181b #111111 #eeeeee #0b5163 #8ac7d4",
		`/* :root { --ink: #f00 } */ p { color: red } } :root { --accent: #123456 } {`:          "#fcfcfa #16181b #111111 #eeeeee #123456 #123456",
		`:root { --ink: #f00; --ink: #00f }`:                                                    "#fcfcfa #16181b #0000ff #0000ff #0b5163 #8ac7d4",
	} {
		c, err := Read(themeTokens, fstest.MapFS{"assets/css/custom.css": {Data: []byte(custom)}}, nil)
		if err != nil {
			t.Errorf("%s: %v", custom, err)
		}
		got := ""
		for _, each := range []Colour{c.Paper, c.Ink, c.Accent} {
			got += " " + Hex(each.Light) + " " + Hex(each.Dark)
		}
		if got[1:] != want {
			t.Errorf("%s\n got%s\nwant %s", custom, got, want)
		}
	}
}

func TestAuthorsStylesheetSetsTheColoursOfCharts(t *testing.T) {
	c, err := Read(themeTokens, fstest.MapFS{"assets/css/custom.css": {Data: []byte(`:root { --chart-2: light-dark(#123456, #abc); --chart-3: teal }`)}})
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Series[1].Pair(); got != "light-dark(#123456, #aabbcc)" || c.Series[0].IsSet() || c.Series[2].IsSet() {
		t.Errorf("%s, %v", got, c.Series)
	}
}

func TestColoursThatAreMissingAreAnError(t *testing.T) {
	if _, err := Read(fstest.MapFS{}); err == nil {
		t.Error("no error")
	}
}

func TestThemeHasItsColours(t *testing.T) {
	if _, err := Read(os.DirFS("../..")); err != nil {
		t.Error(err)
	}
}

func TestFaviconHasTheAccentColour(t *testing.T) {
	theme := os.DirFS("../..")
	colours, err := Read(theme)
	if err != nil {
		t.Fatal(err)
	}
	icon, err := fs.ReadFile(theme, "assets/favicon.svg")
	if err != nil {
		t.Fatal(err)
	}
	if want := "fill='" + Hex(colours.Accent.Light) + "'"; !strings.Contains(string(icon), want) {
		t.Errorf("assets/favicon.svg has not %s, the accent of assets/css/tokens.css:\n%s", want, icon)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(":root{--paper:#fff}")
	f.Add("@media x{:root{--ink:light-dark(#1,")
	f.Fuzz(func(t *testing.T, custom string) {
		if _, err := Read(themeTokens, fstest.MapFS{"assets/css/custom.css": {Data: []byte(custom)}}); err != nil {
			t.Error(err)
		}
	})
}
