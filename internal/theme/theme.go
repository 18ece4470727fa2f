// Package theme reads the colours of the theme's tokens (assets/css/tokens.css), so that what is no stylesheet, the cards
// for link previews and the colour of a browser's own bar, has them, too. An author's own stylesheet
// (assets/css/custom.css) may set them again.
//
// Only colours in hexadecimal digits are read (CSS Color 4, section 5.2), alone or as a pair for light and dark in
// light-dark(). Of another form, such as oklch(), the earlier value stays.
package theme

import (
	"bytes"
	"errors"
	"fmt"
	"image/color"
	"io"
	"io/fs"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// The stylesheets that set tokens, the weakest first.
var stylesheets = []string{"assets/css/tokens.css", "assets/css/custom.css"}

// Colour is a token's value on a light and on a dark page.
type Colour struct{ Light, Dark color.RGBA }

// Colours are the tokens that pictures and browsers are told of.
type Colours struct {
	Paper  Colour // behind the text
	Ink    Colour // of the text
	Accent Colour // of links and lines
}

// Hex returns a colour as CSS and HTML write it: "#0b5163".
func Hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Read reads the tokens from each of the file systems in turn: the theme's, then the project's. A file may be missing. An
// error means that a file cannot be read, or that a colour is in none of them.
func Read(systems ...fs.FS) (Colours, error) {
	var c Colours
	for _, name := range stylesheets {
		for _, system := range systems {
			if system == nil {
				continue
			}
			sheet, err := fs.ReadFile(system, name)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return c, err
			}
			c.apply(sheet)
		}
	}
	for name, token := range c.tokens() {
		if token.Light.A == 0 || token.Dark.A == 0 {
			return c, fmt.Errorf("%s has no colour in %s", name, strings.Join(stylesheets, " or "))
		}
	}
	return c, nil
}

func (c *Colours) tokens() map[string]*Colour {
	return map[string]*Colour{"--paper": &c.Paper, "--ink": &c.Ink, "--accent": &c.Accent}
}

// apply sets the tokens that a stylesheet declares for the whole page. Declarations in a query other than the one for dark
// pages hold under a condition that no picture knows, so they are passed over; so are rules for browsers without light-dark().
func (c *Colours) apply(sheet []byte) {
	tokens := c.tokens()
	parser := css.NewParser(parse.NewInputBytes(sheet), false)
	var conditions []string
	ofPage := false
	for {
		grammar, _, data := parser.Next()
		switch grammar {
		case css.ErrorGrammar:
			if errors.Is(parser.Err(), io.EOF) {
				return
			}
			if !parser.HasParseError() {
				return
			}
		case css.BeginAtRuleGrammar:
			conditions = append(conditions, strings.ToLower(string(data)+" "+text(parser.Values())))
		case css.EndAtRuleGrammar:
			conditions = conditions[:max(0, len(conditions)-1)]
		case css.BeginRulesetGrammar:
			ofPage = isPage(parser.Values())
		case css.EndRulesetGrammar:
			ofPage = false
		case css.CustomPropertyGrammar:
			token := tokens[string(data)]
			if token == nil || !ofPage {
				continue
			}
			light, dark := scheme(conditions)
			token.set(text(parser.Values()), light, dark)
		}
	}
}

// scheme reports for which pages a declaration in nested at-rules holds.
func scheme(conditions []string) (light, dark bool) {
	light, dark = true, true
	for _, condition := range conditions {
		query := strings.Join(strings.Fields(strings.ReplaceAll(condition, ":", ": ")), " ")
		switch {
		case strings.HasPrefix(query, "@layer"):
		case strings.HasPrefix(query, "@media") && strings.Contains(query, "prefers-color-scheme: dark") && !strings.Contains(query, "not"):
			light = false
		case strings.HasPrefix(query, "@media") && strings.Contains(query, "prefers-color-scheme: light") && !strings.Contains(query, "not"):
			dark = false
		default:
			return false, false
		}
	}
	return light, dark
}

// isPage reports whether one of a rule's selectors is the page as a whole.
func isPage(selectors []css.Token) bool {
	for _, selector := range strings.Split(text(selectors), ",") {
		switch strings.TrimSpace(selector) {
		case ":root", "html", "body":
			return true
		}
	}
	return false
}

func text(tokens []css.Token) string {
	var all bytes.Buffer
	for _, token := range tokens {
		all.Write(token.Data)
	}
	return all.String()
}

// set takes a declaration's value for light pages, dark ones or both; one that it cannot read it leaves.
func (c *Colour) set(value string, light, dark bool) {
	value = strings.TrimSpace(value)
	first, second := value, value
	if pair, ok := strings.CutPrefix(strings.ToLower(value), "light-dark("); ok {
		first, second, _ = strings.Cut(strings.TrimSuffix(pair, ")"), ",")
	}
	if read, ok := parseHex(first); ok && light {
		c.Light = read
	}
	if read, ok := parseHex(second); ok && dark {
		c.Dark = read
	}
}

// parseHex reads #rgb and #rrggbb. A colour that shines through has no place behind or in a picture's letters.
func parseHex(value string) (color.RGBA, bool) {
	digits, ok := strings.CutPrefix(strings.TrimSpace(value), "#")
	if !ok || len(digits) != 3 && len(digits) != 6 {
		return color.RGBA{}, false
	}
	c := color.RGBA{A: 0xff}
	format := "%02x%02x%02x"
	if len(digits) == 3 {
		format = "%1x%1x%1x"
	}
	if n, err := fmt.Sscanf(digits, format, &c.R, &c.G, &c.B); n != 3 || err != nil {
		return color.RGBA{}, false
	}
	if len(digits) == 3 {
		c.R, c.G, c.B = c.R*17, c.G*17, c.B*17
	}
	return c, true
}
