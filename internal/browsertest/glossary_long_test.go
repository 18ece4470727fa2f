package browsertest

import (
	"fmt"
	"strings"
	"testing"
)

// longGlossary builds a made-up explainer of that many terms, each with a definition of usual length, and a section.
func longGlossary(t *testing.T, terms int) string {
	t.Helper()
	words := strings.Fields(vocabulary)
	files := map[string]string{
		"hugo.toml":               "baseURL = \"https://example.org/\"\n",
		"content/_index.md":       "---\ntitle: A long glossary\nstandfirst: Made up.\nupdated: 2024-06-01\n---\nWords.\n",
		"content/sections/one.md": "---\ntitle: One\nweight: 1\n---\nWords of a section.\n",
	}
	pick := func(seed, count int) string {
		var said []string
		for i := range count {
			said = append(said, words[(seed*31+i*i*7+i*seed)%len(words)])
		}
		return strings.Join(said, " ")
	}
	for i := range terms {
		name := strings.ToUpper(pick(i, 1)[:1]) + pick(i, 2)[1:]
		files[fmt.Sprintf("content/glossary/t%d.md", i)] = fmt.Sprintf(
			"---\ntitle: %s %d\nautolink: false\n---\nThe %s, or %s. It is the %s.\n\nMore of it: %s.\n", name, i, pick(i+1, 14), pick(i+2, 6), pick(i+3, 9), pick(i+4, 60))
	}
	return build(t, files)
}
