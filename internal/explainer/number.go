package explainer

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

// Number is a key number: an amount of something, as of a date. Its title says what is counted.
type Number struct {
	Entry
	Value      Amount
	Unit       string    // what the value counts, in the author's words: "billion euros", "%"; never empty
	AsOf       edtf.Date // for which it holds
	ComparesTo string    // what makes its size plain, in a sentence; empty when not given
	Weight     int
}

// Amount is a decimal number, or two between which it lies.
type Amount struct {
	Low     string // "-1234.50": ASCII digits, a full stop before decimals, no separators
	High    string // the upper end; empty when the number is one
	IsAbout bool
}

// String returns the amount as front matter writes it: "200/300~".
func (a Amount) String() string {
	text := a.Low
	if a.High != "" {
		text += "/" + a.High
	}
	if a.IsAbout {
		text += "~"
	}
	return text
}

// IsExact reports whether the amount is one number, and not about it.
func (a Amount) IsExact() bool { return a.High == "" && !a.IsAbout }

// Decimals returns how many digits a decimal has behind its full stop.
func Decimals(decimal string) int {
	_, behind, _ := strings.Cut(decimal, ".")
	return len(behind)
}
