package lint

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// plainFields are the fields that readers see as they are typed.
var plainFields = []string{"title", "short_title", "standfirst", "summary", "role", "key_points", "changes", "positions", "places", "lines", "alt"}

// markdownInFields is what Markdown would read in a text, and what to write.
var markdownInFields = []struct {
	sign *regexp.Regexp
	what string
	fix  string
}{
	{regexp.MustCompile(`\[\^[^\]\s]+\]`), "the mark of a footnote", "write the footnote in the text below the front matter"},
	{regexp.MustCompile(`!?\[[^\]]+\]\([^)\s]+\)|\[\[[^\]]+\]\]`), "a link in Markdown", "write the words alone, and the link in the text"},
	{regexp.MustCompile(`\*\*[^*\s](?:[^*]*[^*\s])?\*\*|__[^_\s](?:[^_]*[^_\s])?__`), "bold text in Markdown", "write the words alone"},
	{regexp.MustCompile(`(?:^|[\s(])(?:\*[^*\s](?:[^*]*[^*\s])?\*|_[^_\s](?:[^_]*[^_\s])?_)(?:[\s.,;:!?)]|$)`), "emphasis in Markdown", "write the words alone"},
	{regexp.MustCompile("`[^`]+`"), "code in Markdown", "write the words alone"},
	{regexp.MustCompile(`</?[A-Za-z][^<>]*>`), "HTML", "write the words alone"},
	{regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);`), "the name of a character", "write the character itself"},
}

var RuleFieldIsPlain = ruleSet.Warning("field-is-plain", "Fields are plain text: in a title, a standfirst, a summary, a role, "+
	"a key point, a change or a position, the signs of Markdown and of HTML are shown as they are typed, in search results and previews too. Quotation "+
	"marks become those of the language, as in the text.")

// judgePlainFields finds Markdown where it is not read.
func judgePlainFields(p *read.Page) []problem.Problem {
	var problems []problem.Problem
	for _, field := range plainFields {
		for _, given := range p.Texts(field) {
			for _, m := range markdownInFields {
				if found := m.sign.FindString(given.Text); found != "" {
					problems = append(problems, problem.New(RuleFieldIsPlain, given.Place,
						problem.Quote(field)+" has "+problem.Quote(found)+", "+m.what+", which is shown as it is typed", m.fix))
					break
				}
			}
		}
	}
	return problems
}

var RuleShortTitleIsShort = ruleSet.Warning("short-title-is-short", "The short title stands above each page. On a phone it has "+
	"room for two lines: 48 letters, or half as many of Chinese, Japanese or Korean.")

// judgeShortTitle finds a short title that is too long for two lines on a phone of 320 pixels.
func judgeShortTitle(p *read.Page) []problem.Problem {
	for _, given := range p.Texts("short_title") {
		if width := explainer.WidthOf(strings.TrimSpace(given.Text)); width > explainer.MaxShortWidth {
			return []problem.Problem{problem.New(RuleShortTitleIsShort, given.Place,
				fmt.Sprintf("the short title %s is %d letters wide, and takes more than two lines above each page of a phone", problem.Quote(strings.TrimSpace(given.Text)), width),
				fmt.Sprintf("write at most %d letters; one of Chinese, Japanese or Korean counts as two", explainer.MaxShortWidth))}
		}
	}
	return nil
}
