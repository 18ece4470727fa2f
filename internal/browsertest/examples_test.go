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

// languages builds an explainer in two languages and returns the folder of its site.
func languages(t *testing.T) string {
	t.Helper()
	return build(t, map[string]string{
		"hugo.toml": `baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
label = "English"
[languages.uk]
label = "Українська"
`,
		"data/sources.yaml":             "- id: report\n  type: report\n  title: A report\n  URL: https://example.com/report\n",
		"content/_index.md":             "---\ntitle: The bridge\nstandfirst: Why it was built.\nupdated: 2024-06-01\n---\nWords on the bridge.\n",
		"content/_index.uk.md":          "---\ntitle: Міст\nstandfirst: Навіщо його збудували.\nupdated: 2024-06-01\n---\nСлова про міст.\n",
		"content/sections/one.md":       "---\ntitle: The river\nweight: 1\nsources: [report]\n---\nA bridge stands on its piers. One pier was hit on 3 May 2024.\n",
		"content/sections/one.uk.md":    "---\ntitle: Річка\nweight: 1\nsources: [report]\n---\nМіст стоїть на опорах. В одну опору влучили 3 травня 2024 року.\n",
		"content/glossary/pier.md":      "---\ntitle: pier\n---\nA pillar that carries a bridge.\n",
		"content/glossary/pier.uk.md":   "---\ntitle: опора\nforms: [опорах, опору]\n---\nСтовп, що тримає міст.\n",
		"content/timeline/hit.md":       "---\ntitle: A pier is hit\nwhen: 2024-05-03\nkey: true\n---\nA ship hits a pier.\n",
		"content/timeline/hit.uk.md":    "---\ntitle: Влучання в опору\nwhen: 2024-05-03\nkey: true\n---\nКорабель влучає в опору.\n",
		"content/actors/builders.md":    "---\ntitle: The builders\nkind: organisation\n---\nThey build bridges.\n",
		"content/actors/builders.uk.md": "---\ntitle: Будівельники\nkind: organisation\n---\nВони будують мости.\n",
	})
}
