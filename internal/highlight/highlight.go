// Package highlight makes the style sheet of code listings that chroma has coloured, for light and for dark, with every
// token readable.
package highlight

import (
	"bytes"
	"fmt"
	"math"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/styles"
)

// minimumContrast is what WCAG 2.2 asks of text at level AA (success criterion 1.4.3), as a ratio to 1.
const minimumContrast = 4.5

// CSS is the style sheet of code listings, for light and for dark, every token of it readable.
func CSS() ([]byte, error) {
	var sheet bytes.Buffer
	formatter := html.New(html.WithClasses(true))
	for _, part := range []struct{ scheme, style string }{{"light", "github"}, {"dark", "github-dark"}} {
		style, err := readable(styles.Get(part.style))
		if err != nil {
			return nil, fmt.Errorf("style of code: %w", err)
		}
		// Each style for its own scheme only: the dark one has no rule for some tokens that the light one colours.
		fmt.Fprintf(&sheet, "@media (prefers-color-scheme: %s) {\n", part.scheme)
		if err := formatter.WriteCSS(&sheet, style); err != nil {
			return nil, fmt.Errorf("style of code: %w", err)
		}
		sheet.WriteString("}\n")
	}
	return sheet.Bytes(), nil
}

// readable is the style with those colours moved that are too near to what they stand on: the page of the listing, the
// mark of a highlighted line, or a background of the token's own.
func readable(style *chroma.Style) (*chroma.Style, error) {
	text, page := style.Get(chroma.Text).Colour, style.Get(chroma.Background).Background
	marked := mix(page, text, 0.1)
	builder := style.Builder()
	builder.AddEntry(chroma.LineHighlight, chroma.StyleEntry{Background: marked})
	for token := range chroma.StandardTypes {
		entry := style.Get(token)
		if !entry.Colour.IsSet() || token == chroma.LineHighlight {
			continue
		}
		grounds := []chroma.Colour{page, marked}
		if entry.Background.IsSet() && entry.Background != page {
			grounds = []chroma.Colour{entry.Background}
		}
		entry.Colour = moved(entry.Colour, grounds)
		builder.AddEntry(token, entry)
	}
	return builder.Build()
}

// moved is the colour, drawn step by step towards black or white until it can be read on all of the grounds.
func moved(colour chroma.Colour, grounds []chroma.Colour) chroma.Colour {
	end := chroma.NewColour(0, 0, 0)
	if luminance(grounds[0]) < 0.18 { // below it white is further away than black
		end = chroma.NewColour(255, 255, 255)
	}
	for step := range 100 {
		candidate := mix(colour, end, float64(step)/100)
		if worstContrast(candidate, grounds) >= minimumContrast {
			return candidate
		}
	}
	return end
}

// mix is a colour between a (share 0) and b (share 1).
func mix(a, b chroma.Colour, share float64) chroma.Colour {
	channel := func(from, to uint8) uint8 {
		return uint8(math.Round(float64(from)*(1-share) + float64(to)*share))
	}
	return chroma.NewColour(channel(a.Red(), b.Red()), channel(a.Green(), b.Green()), channel(a.Blue(), b.Blue()))
}

func worstContrast(colour chroma.Colour, grounds []chroma.Colour) float64 {
	worst := math.Inf(1)
	for _, ground := range grounds {
		if ground.IsSet() {
			worst = min(worst, contrast(colour, ground))
		}
	}
	return worst
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b chroma.Colour) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance is the relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
func luminance(colour chroma.Colour) float64 {
	linear := func(channel uint8) float64 {
		value := float64(channel) / 255
		if value <= 0.04045 {
			return value / 12.92
		}
		return math.Pow((value+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(colour.Red()) + 0.7152*linear(colour.Green()) + 0.0722*linear(colour.Blue())
}
