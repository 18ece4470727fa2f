package lint

import (
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

var RuleCalloutIsKnown = ruleSet.Warning("callout-is-known", "A callout is a quotation whose first line is [!NOTE], [!TIP], [!IMPORTANT], "+
	"[!WARNING] or [!CAUTION], with or without a title behind it, and whose text follows on the next line.")

// meantCallout is what is meant to begin a callout, with its kind.
var meantCallout = regexp.MustCompile(`^\[!([\pL\pN_-]*)[^\]\n]*(?:\][-+]?|\n?$)`)

// callout finds the quotation that is meant as a callout and is none, or none of the known kinds, or one without text.
func (j *bodyJudge) callout(quote ast.Node) {
	first := quote.FirstChild()
	if first == nil || first.Kind() != ast.KindParagraph || first.Lines().Len() == 0 {
		return
	}
	line := first.Lines().At(0)
	found := meantCallout.FindSubmatch(line.Value(j.body))
	if found == nil {
		return
	}
	mark, kind := strings.TrimSpace(string(found[0])), strings.ToUpper(string(found[1]))
	_, isCallout := markdown.CalloutMark(quote, j.body)
	switch {
	case !isCallout:
		j.add(RuleCalloutIsKnown, line.Start, problem.Quote(mark)+" begins no callout, and stays as it is typed", `write "[!NOTE]", and a title behind it`)
	case !slices.Contains(markdown.CalloutKinds, kind):
		j.add(RuleCalloutIsKnown, line.Start, problem.Quote(mark)+" is no kind of callout, and is shown as a note", `write "[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]" or "[!CAUTION]", and another name behind it as its title`)
	case first.Lines().Len() == 1 && first.NextSibling() == nil:
		j.add(RuleCalloutIsKnown, line.Start, "the callout has no text", `write it on the next line, behind "> "`)
	}
}
