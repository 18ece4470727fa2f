package explainer

import (
	"regexp"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// plainFields are the fields that readers see as they are typed.
var plainFields = []string{"title", "short_title", "standfirst", "summary", "role", "key_points"}

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

// judgePlainFields finds Markdown where it is not read.
func (p *page) judgePlainFields() {
	for _, field := range plainFields {
		given := p.fields.values[field].value
		for _, v := range append([]value{given}, given.items...) {
			if v.shape != scalar {
				continue
			}
			for _, m := range markdownInFields {
				if found := m.sign.FindString(v.text); found != "" {
					p.problems = append(p.problems, problem.NewWarning(RuleFieldIsPlain, v.place,
						quote(field)+" has "+quote(found)+", "+m.what+", which is shown as it is typed", m.fix))
					break
				}
			}
		}
	}
}
