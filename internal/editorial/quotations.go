package editorial

import (
	"regexp"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
)

var RuleQuotationIsAttributed = ruleSet.Warning("quotation-is-attributed", "A quotation in a block of its own ends with a line that "+
	"begins with a dash. It says who speaks or which document it is from, when that was, and by a link to a source or an address "+
	"where the words can be read.")

// year is a year in the digits of any script.
var year = regexp.MustCompile(`\p{Nd}{4}`)

// quotations finds quotations without a speaker, a date or a source.
func (j *judge) quotations(page Page) {
	document := page.Entry.Document
	body := document.Body()
	markdown.Walk(document.Tree, func(n ast.Node) {
		quote, ok := n.(*ast.Blockquote)
		if !ok || quote.Parent().Kind() == ast.KindBlockquote {
			return
		}
		if _, isCallout := markdown.CalloutMark(quote, body); isCallout || quote.LastChild() == nil {
			return
		}
		text, place := "", document.At(max(0, quote.Pos()))
		attribution := markdown.Attribution(quote, body)
		if attribution != nil {
			text, place = markdown.PlainText(attribution, body), document.At(attribution.Lines().At(0).Start)
		}
		switch {
		case attribution == nil:
			j.add(RuleQuotationIsAttributed, place, "the quotation names nobody",
				`end it with a line "> — [who](actor:id), 31 January 2026, [where](source:id)", below an empty line ">"`)
		case !citesInText(attribution):
			j.add(RuleQuotationIsAttributed, place, "the quotation has no source", "link one in its last line: [where](source:id)")
		case !year.MatchString(text) && len(j.finder.Find(text)) == 0:
			j.add(RuleQuotationIsAttributed, place, "the quotation has no date", "write into its last line when that was said, as in 31 January 2026")
		}
	})
}
