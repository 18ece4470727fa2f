// Package theme reads the colours of the theme's tokens (assets/css/tokens.css) for outputs without a style sheet: the
// cards for link previews and the colour of a browser's own bar. An author's own style sheet (assets/css/custom.css) may
// set them again.
//
// It reads only colours in hexadecimal digits (CSS Color 4, section 5.2), alone or as a pair for light and dark in
// light-dark(). A value in another form, such as oklch(), is ignored: the earlier value stays.
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

// The style sheets that set tokens, from the lowest precedence to the highest.
var stylesheets = []string{"assets/css/tokens.css", CustomSheet}

// Colour is a token's value on a light and on a dark page.
type Colour struct {
	Light, Dark     color.RGBA
	lightAt, darkAt int // where the value begins in the author's own style sheet, in bytes from 1; 0 when it has none
}

// Colours holds the tokens that cards, browsers and frames need.
type Colours struct {
	Paper  Colour    // behind the text
	Ink    Colour    // of the text
	Muted  Colour    // of what is said beside the text
	Line   Colour    // of fine lines
	Accent Colour    // of links and lines
	Series [6]Colour // of the series of charts, where the author's own style sheet sets them
}

// IsSet reports whether a colour is known for light and for dark pages.
func (c Colour) IsSet() bool { return c.Light.A != 0 && c.Dark.A != 0 }

// Pair returns a colour in the form of CSS: "light-dark(#0b5163, #8ac7d4)".
func (c Colour) Pair() string { return "light-dark(" + Hex(c.Light) + ", " + Hex(c.Dark) + ")" }

// Hex returns a colour in the form of CSS and HTML: "#0b5163".
func Hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Read reads the tokens from each of the file systems in turn: the theme's, then the project's. A file may be missing. It
// returns an error when a file cannot be read, or when a colour is in none of them.
func Read(systems ...fs.FS) (Colours, error) {
	all, err := read(systems...)
	if err != nil {
		return Colours{}, err
	}
	for _, name := range []string{"--paper", "--ink", "--muted", "--line", "--accent"} {
		if !all[name].IsSet() {
			return Colours{}, fmt.Errorf("%s has no colour in %s", name, strings.Join(stylesheets, " or "))
		}
	}
	colours := Colours{Paper: *all["--paper"], Ink: *all["--ink"], Muted: *all["--muted"], Line: *all["--line"], Accent: *all["--accent"]}
	for i := range colours.Series {
		colours.Series[i] = *all[seriesToken(i)]
	}
	return colours, nil
}

// seriesToken returns the name of the colour of a chart's series by its index.
func seriesToken(series int) string { return fmt.Sprintf("--chart-%d", series+1) }

// tokens maps names to colours.
type tokens map[string]*Colour

func read(systems ...fs.FS) (tokens, error) {
	all := tokens{"--paper": {}, "--tint": {}, "--ink": {}, "--muted": {}, "--line": {}, "--accent": {}}
	for i := range (Colours{}).Series {
		all[seriesToken(i)] = &Colour{}
	}
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
				return nil, err
			}
			all.apply(sheet, name == CustomSheet)
		}
	}
	return all, nil
}

// apply sets the tokens that a style sheet, the author's own or the theme's, declares for the whole page. It ignores
// declarations in a media query other than the one for dark pages, because a picture cannot know the condition, and rules
// for browsers without light-dark().
func (a tokens) apply(sheet []byte, isOwn bool) {
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
			token := a[string(data)]
			if token == nil || !ofPage {
				continue
			}
			light, dark := scheme(conditions)
			at := 0
			if value := text(parser.Values()); isOwn {
				at = 1 + max(0, bytes.LastIndex(sheet[:min(len(sheet), parser.Offset())], []byte(strings.TrimSpace(value))))
			}
			token.set(text(parser.Values()), light, dark, at)
		}
	}
}

// scheme reports for which pages, light or dark, a declaration in nested at-rules applies.
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

// isPage reports whether one of a rule's selectors matches the page as a whole.
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

// set sets the colour for light pages, dark ones or both, and ignores a value that it cannot parse. at is where
// the value begins, as in [Colour].
func (c *Colour) set(value string, light, dark bool, at int) {
	value = strings.TrimSpace(value)
	first, second := value, value
	if pair, ok := strings.CutPrefix(strings.ToLower(value), "light-dark("); ok {
		first, second, _ = strings.Cut(strings.TrimSuffix(pair, ")"), ",")
	}
	if read, ok := parseHex(first); ok && light {
		c.Light, c.lightAt = read, at
	}
	if read, ok := parseHex(second); ok && dark {
		c.Dark, c.darkAt = read, at
	}
}

// parseHex parses #rgb and #rrggbb. It refuses transparent colours, which a card cannot use.
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
