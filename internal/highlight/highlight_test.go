package highlight

import (
	"regexp"
	"strings"
	"testing"

	"github.com/alecthomas/chroma/v2"
)

// rule is one rule of the style sheet as chroma writes it: "/* KeywordType */ .chroma .kt { color: #0550ae }".
var rule = regexp.MustCompile(`/\* (\w+) \*/ ([^{]+) \{([^}]*)\}`)

func TestEveryTokenOfCodeHasContrastAA(t *testing.T) {
	sheet, err := CSS()
	if err != nil {
		t.Fatal(err)
	}
	light, dark, ok := strings.Cut(string(sheet), "@media (prefers-color-scheme: dark)")
	if !ok {
		t.Fatal("no dark half")
	}
	for name, half := range map[string]string{"light": light, "dark": dark} {
		rules := rule.FindAllStringSubmatch(half, -1)
		if len(rules) < 20 {
			t.Fatalf("%s: only %d rules found", name, len(rules))
		}
		grounds := map[string]string{}
		for _, r := range rules {
			if ground := declared(r[3], "background-color"); ground != "" {
				grounds[r[1]] = ground
			}
		}
		for _, r := range rules {
			colour := declared(r[3], "color")
			if colour == "" || colour == "inherit" {
				continue
			}
			on := []string{grounds["Background"], grounds["LineHighlight"]}
			if own := declared(r[3], "background-color"); own != "" && r[1] != "Background" && r[1] != "PreWrapper" {
				on = []string{own}
			}
			for _, ground := range on {
				if ground == "" {
					t.Fatalf("%s: no background for %s", name, r[1])
				}
				if got := contrast(chroma.ParseColour(colour), chroma.ParseColour(ground)); got < minimumContrast {
					t.Errorf("%s: %s %s on %s: contrast %.2f", name, r[1], colour, ground, got)
				}
			}
		}
	}
}

// declared is the value of a property among declarations.
func declared(declarations, property string) string {
	for declaration := range strings.SplitSeq(declarations, ";") {
		if name, value, ok := strings.Cut(declaration, ":"); ok && strings.TrimSpace(name) == property {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, row := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#767676", "#ffffff", 4.54}, {"#123456", "#123456", 1}} {
		got := contrast(chroma.ParseColour(row.a), chroma.ParseColour(row.b))
		if got < row.want-0.01 || got > row.want+0.01 {
			t.Errorf("contrast of %s on %s is %.2f, want %.2f", row.a, row.b, got, row.want)
		}
	}
}
