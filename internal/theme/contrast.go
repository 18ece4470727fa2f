package theme

import (
	"errors"
	"fmt"
	"image/color"
	"io/fs"
	"math"
	"regexp"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// CustomSheet is the author's own style sheet, relative to the project.
const CustomSheet = "assets/css/custom.css"

var RuleContrastIsEnough = ruleSet.Warning("contrast-is-enough", "Text has a contrast of at least 4.5:1 to what is behind it, on "+
	"light and on dark pages (WCAG 2.2, criterion 1.4.3): --ink, --muted and --accent on --paper and on --tint. With less, many "+
	"readers cannot read it in the sun.")

// leastContrast is the least contrast of text (WCAG 2.2, 1.4.3).
const leastContrast = 4.5

// Judge reports colours of the author's own style sheet on which text cannot be read. The returned error is one of the
// machine.
func Judge(theme, project fs.FS) ([]problem.Problem, error) {
	content, err := fs.ReadFile(project, CustomSheet)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	all, err := read(theme, project)
	if err != nil {
		return nil, err
	}
	var problems []problem.Problem
	for _, text := range []string{"--ink", "--muted", "--accent"} {
		for _, dark := range []bool{false, true} {
			if p, ok := all.judge(content, text, dark); ok {
				problems = append(problems, p)
			}
		}
	}
	return problems, nil
}

// judge compares a token with the one of the two backgrounds on which it is harder to read. When neither colour is the
// author's, the theme's own tests cover it.
func (a tokens) judge(content []byte, text string, dark bool) (problem.Problem, bool) {
	of := func(name string) (color.RGBA, int) {
		if dark {
			return a[name].Dark, a[name].darkAt
		}
		return a[name].Light, a[name].lightAt
	}
	ink, inkAt := of(text)
	ground := "--paper"
	paper, paperAt := of(ground)
	if tint, at := of("--tint"); contrast(ink, tint) < contrast(ink, paper) {
		ground, paper, paperAt = "--tint", tint, at
	}
	ratio := contrast(ink, paper)
	if ratio >= leastContrast || inkAt+paperAt == 0 {
		return problem.Problem{}, false
	}
	pages, at := "light", inkAt
	if dark {
		pages = "dark"
	}
	if at == 0 {
		at = paperAt
	}
	return problem.New(RuleContrastIsEnough, problem.At(CustomSheet, content, at-1),
		fmt.Sprintf("on %s pages %s %s has a contrast of %.1f:1 to %s %s", pages, text, Hex(ink), math.Floor(ratio*10)/10, ground, Hex(paper)),
		fmt.Sprintf("write %s: it has %g:1", Hex(readable(ink, paper)), leastContrast)), true
}

// contrast returns the contrast ratio of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21.
func contrast(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// luminance returns a colour's relative luminance in sRGB (WCAG 2.2), from 0 to 1.
func luminance(c color.RGBA) float64 {
	linear := func(part uint8) float64 {
		if v := float64(part) / 255; v > 0.04045 {
			return math.Pow((v+0.055)/1.055, 2.4)
		} else {
			return v / 12.92
		}
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// readable returns the colour nearest to c, toward black or white, with enough contrast to the background.
func readable(c, ground color.RGBA) color.RGBA {
	end := uint8(0)
	if luminance(ground) < 0.18 {
		end = 255
	}
	for step := 0; step <= 100; step++ {
		mixed := func(part uint8) uint8 { return uint8((int(part)*(100-step) + int(end)*step) / 100) }
		if near := (color.RGBA{mixed(c.R), mixed(c.G), mixed(c.B), 255}); contrast(near, ground) >= leastContrast {
			return near
		}
	}
	return color.RGBA{end, end, end, 255}
}

// foreign matches an address on another site that a style sheet loads.
var foreign = regexp.MustCompile(`(?i)(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)`)

// Foreign is an address on another site that the author's style sheet loads.
type Foreign struct {
	Address string
	Place   problem.Place
}

// Foreigns returns the addresses on other sites that the author's style sheet loads, most often fonts.
func Foreigns(project fs.FS) []Foreign {
	content, err := fs.ReadFile(project, CustomSheet)
	if err != nil { // the error is reported where the file is used
		return nil
	}
	var found []Foreign
	for _, at := range foreign.FindAllSubmatchIndex(content, -1) {
		found = append(found, Foreign{string(content[at[2]:at[3]]), problem.At(CustomSheet, content, at[2])})
	}
	return found
}
