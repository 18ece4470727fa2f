package page

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Decimal returns a decimal, such as "-1234.50", as the language writes it, with all its decimals: "−1,234.50".
func (f Format) Decimal(decimal string) string {
	value, err := strconv.ParseFloat(decimal, 64)
	if err != nil { // an amount was judged when it was read
		return decimal
	}
	decimals := explainer.Decimals(decimal)
	written := message.NewPrinter(f.tag).Sprint(number.Decimal(value, number.MinFractionDigits(decimals), number.MaxFractionDigits(decimals)))
	return strings.Replace(written, "-", "−", 1)
}

// percent returns digits with a percent sign where the language has it: "12%", "12 %" or "%12".
func (f Format) percent(digits string) string {
	printer := message.NewPrinter(f.tag)
	return strings.Replace(printer.Sprint(number.Percent(1)), printer.Sprint(number.Decimal(100)), digits, 1)
}

// noBreakSpace keeps a number and its unit on one line.
const noBreakSpace = "\u00a0"

// amountFigure returns the number of an amount without its unit: "about 200–300", "12%".
func (s *Site) amountFigure(n *explainer.Number) string {
	digits := s.Format.Decimal(n.Value.Low)
	if n.Value.High != "" {
		digits += "–" + s.Format.Decimal(n.Value.High)
	}
	if n.Unit == "%" {
		digits = s.Format.percent(digits)
	}
	if n.Value.IsAbout {
		return strings.Replace(cmp.Or(s.Words["about_number"], "≈ {{ .Number }}"), "{{ .Number }}", digits, 1)
	}
	return digits
}

// Amount returns the amount of a number as the language writes it, with its unit: "about 1,234.5 tonnes", "12%".
func (s *Site) Amount(n *explainer.Number) string {
	if n.Unit == "%" {
		return s.amountFigure(n)
	}
	return s.amountFigure(n) + noBreakSpace + n.Unit
}

// NumberAt is the number that a block of prose shows, by what package hugo makes the destination of its link: "number:tides". In a
// feed, where links are absolute, it is "number:tides@feed". The number is nil for any other link.
func (s *Site) NumberAt(destination string) ShownNumber {
	id, isNumber := strings.CutPrefix(destination, explainer.KindNumber.Scheme()+":")
	if !isNumber {
		return ShownNumber{}
	}
	id, isInFeed := strings.CutSuffix(id, FeedMark)
	number := s.Page("/" + string(explainer.KindNumber) + "/" + id).Number()
	if number == nil {
		return ShownNumber{}
	}
	link := s.URL
	if isInFeed {
		link = s.Absolute
	}
	return ShownNumber{Number: number, link: link}
}

// FeedMark ends the destination of a block that is read outside of the site.
const FeedMark = "@feed"

// ShownNumber is a number as a block of prose shows it.
type ShownNumber struct {
	*explainer.Number
	link func(address string) string
}

// Address returns the address of the number's page, as a link in the block has it.
func (n ShownNumber) Address() string { return n.link(n.Number.Address()) }

// SourceAddress returns the address of a source in the list of all, as a link in the block has it.
func (n ShownNumber) SourceAddress(source *explainer.Source) string {
	return n.link("sources/") + "#" + Fragment(source.Name())
}

// number returns a number's page with the number as an observation. What is about so much is none: schema.org has no word for it.
func (s *Site) number(n *explainer.Number) thing {
	page := s.webPage(&n.Entry)
	if n.Value.IsAbout {
		return page
	}
	value := thing{"@type": "Observation", "name": n.Title, "unitText": n.Unit, "observationDate": s.Format.DateTime(n.AsOf)}
	if n.Value.High == "" {
		value["value"] = json.Number(n.Value.Low)
	} else {
		value["minValue"], value["maxValue"] = json.Number(n.Value.Low), json.Number(n.Value.High)
	}
	page["mainEntity"] = value
	return page
}
