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

// changed builds an explainer with changes of its pages and returns the folder of its site.
func changed(t *testing.T) string {
	t.Helper()
	changes := func(kinds ...string) string {
		list := "changes:\n"
		for i, kind := range kinds {
			list += fmt.Sprintf("  - date: 2024-06-%02d\n    kind: %s\n    text: An earlier version said that there were %d piers. There are five.\n", 10-i, kind, i+6)
		}
		return list
	}
	return build(t, map[string]string{
		"hugo.toml":                "baseURL = \"https://example.org/\"\n",
		"content/_index.md":        "---\ntitle: The bridge\nstandfirst: Why it was built.\npublished: 2024-06-01\n" + changes("update") + "---\nWords on the bridge.\n",
		"content/sections/one.md":  "---\ntitle: The river\nweight: 1\nupdated: 2024-06-02\n" + changes("update", "correction", "clarification") + "---\nA bridge stands on its piers.\n",
		"content/glossary/pier.md": "---\ntitle: pier\n" + changes("correction") + "---\nA pillar that carries a bridge.\n",
	})
}

// questions builds an explainer with a table of 12 actors and 8 questions and returns the folder of its site.
func questions(t testing.TB) string {
	t.Helper()
	files := map[string]string{
		"hugo.toml":         "baseURL = \"https://example.org/\"\n",
		"data/sources.yaml": "- id: report\n  type: report\n  title: A report on the harbours\n  URL: https://example.com/report\n",
		"content/_index.md": "---\ntitle: The bridge\nstandfirst: Why it was built.\nupdated: 2024-06-01\n---\nWords on the bridge.\n",
	}
	towns := strings.Fields("Aldmoor Brackwater Cinderford Dunmere Eastholm Farrowby Greyhaven Highcombe Inverness Kelstow Longmarsh Merewick")
	for i, town := range towns {
		files[fmt.Sprintf("content/actors/%s.md", strings.ToLower(town))] = fmt.Sprintf("---\ntitle: %s\nkind: organisation\n---\nThe town of %s lies %d miles up the river.\n", town, town, i+2)
	}
	answers := []string{"Yes", "No", "Only after a survey", "Yes, if the state pays half", "Not before the next election", "Undecided"}
	for i, subject := range []string{
		"the bridge have a toll", "lorries be kept off the bridge", "the old ferry go on", "the bridge be closed in storms",
		"a second bridge be built", "the harbour pay for the piers", "trains cross the river too", "the bridge be lit at night",
	} {
		text := fmt.Sprintf("---\ntitle: Should %s?\nsummary: The towns on the river do not agree.\nweight: %d\npositions:\n", subject, i+1)
		for j, town := range towns {
			switch actor := strings.ToLower(town); {
			case (i*5+j)%11 == 0:
				text += fmt.Sprintf("  - {actor: %s, asked: 2024-06-01}\n", actor)
			default:
				text += fmt.Sprintf("  - {actor: %s, answer: \"%s\", date: 2024-05-%02d, source: report, quotation: We have said so to everyone who asked.}\n", actor, answers[(i*i+j*3+i*j)%len(answers)], 1+(i*7+j*3)%28)
				if (i+j)%9 == 0 {
					text += fmt.Sprintf("  - {actor: %s, answer: \"Perhaps\", date: 2023-11, source: report}\n", actor)
				}
			}
		}
		files[fmt.Sprintf("content/questions/q%d.md", i+1)] = text + "---\nThe towns were asked by letter.\n"
	}
	return build(t, files)
}
