package read

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var RuleNumberParses = ruleSet.Error("number-parses", "The value of a number is digits, with a full stop before decimals: 1234.5. The site "+
	"writes it as the language of the page does: 1,234.5 or 1 234,5. From and to are divided by a slash, as in 200/300, and a "+
	"tilde says that it is about so much: 200~. What is counted is in the field unit, and % is a unit.")

// mostDigits is how many digits a number can have: a float64 holds as many exactly.
const mostDigits = 15

// decimal is a number of front matter.
const decimal = `-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?`

var amountForm = regexp.MustCompile(`^(` + decimal + `)(?:/(` + decimal + `))?(~?)$`)

// readAmount returns the field "value" of a number.
func (f *fields) readAmount() explainer.Amount {
	v, ok := f.scalar("value", typeAmount)
	if !ok {
		return explainer.Amount{}
	}
	found := amountForm.FindStringSubmatch(strings.TrimSpace(v.text))
	if found == nil {
		f.add(RuleNumberParses, v.place, `"value" is `+v.said()+", which is no plain number", fixOfAmount(v.text))
		return explainer.Amount{}
	}
	amount := explainer.Amount{Low: found[1], High: found[2], IsAbout: found[3] != ""}
	low, _ := strconv.ParseFloat(amount.Low, 64)
	high, err := strconv.ParseFloat(amount.High, 64)
	switch {
	case digitsIn(amount.Low) > mostDigits || digitsIn(amount.High) > mostDigits:
		f.add(RuleNumberParses, v.place, `"value" has more than `+strconv.Itoa(mostDigits)+" digits", `round it, and write "million" or "billion" into the unit`)
	case err == nil && low >= high:
		f.add(RuleNumberParses, v.place, `"value" is `+v.said()+", whose end is not above its beginning", "write the smaller number first")
	}
	return amount
}

func digitsIn(decimal string) int {
	return len(strings.NewReplacer("-", "", ".", "").Replace(decimal))
}

// A number as people write it, with separators of any kind, and the words around it.
var writtenAmount = regexp.MustCompile(`^(.*?)([-−]?[0-9](?:[0-9.,'’_\s\x{a0}\x{202f}]*[0-9])?)(.*)$`)

var aboutWords = regexp.MustCompile(`(?i)^\s*(?:~|≈|c\.|ca\.?|circa|about|around|some|roughly|approximately|environ|rund|etwa|unos|circa|около|близько|приблизно)\s*$`)

var rangeForm = regexp.MustCompile(`^([0-9.,]+)\s*(?:-|–|—|to|bis|à|a)\s*([0-9.,]+)(.*)$`)

// fixOfAmount returns what to write in place of a value that is written for readers.
func fixOfAmount(text string) string {
	text = strings.TrimSpace(text)
	if found := rangeForm.FindStringSubmatch(text); found != nil {
		low, high := plainDecimal(found[1]), plainDecimal(found[2])
		if low != "" && high != "" {
			return "write " + low + "/" + high + unitFix(found[3])
		}
	}
	found := writtenAmount.FindStringSubmatch(text)
	if found == nil {
		return "write digits, as in 1234.5"
	}
	plain := plainDecimal(found[2])
	if plain == "" {
		return "write digits, as in 1234.5"
	}
	before, after := found[1], found[3]
	switch {
	case aboutWords.MatchString(before):
		plain, before = plain+"~", ""
	case strings.TrimSpace(after) == "~":
		plain, after = plain+"~", ""
	}
	return "write " + plain + unitFix(strings.TrimSpace(before)+" "+after)
}

func unitFix(unit string) string {
	if unit = strings.TrimSpace(unit); unit == "" {
		return ""
	}
	return ", and " + problem.Quote(unit) + ` into the field "unit"`
}

var (
	notDigits = regexp.MustCompile(`[.,'’_\s\x{a0}\x{202f}]`)
	grouped   = regexp.MustCompile(`^[0-9]{1,3}(?:[.,'’_\s\x{a0}\x{202f}][0-9]{3})+$`)
)

// plainDecimal returns a number without the separators of any language; empty when they cannot be told from decimals. What
// divides groups of three digits is a separator, a last single comma or full stop begins the decimals.
func plainDecimal(text string) string {
	sign := ""
	for _, minus := range []string{"-", "−"} {
		if rest, ok := strings.CutPrefix(text, minus); ok {
			sign, text = "-", rest
		}
	}
	whole, decimals := text, ""
	if last := strings.LastIndexAny(text, ".,"); last >= 0 && !grouped.MatchString(text) {
		whole, decimals = text[:last], "."+text[last+1:]
	}
	whole = strings.TrimLeft(notDigits.ReplaceAllString(whole, ""), "0")
	if whole == "" {
		whole = "0"
	}
	if plain := sign + whole + decimals; amountForm.MatchString(plain) {
		return plain
	}
	return ""
}
