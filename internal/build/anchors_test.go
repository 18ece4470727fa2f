package build

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// themeIDs are the ids that the theme's templates write as they stand.
func themeIDs(t *testing.T) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, pattern := range []string{"*", "*/*"} {
		names, err := filepath.Glob(filepath.Join("../../layouts", pattern+".html"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range regexp.MustCompile(` id="([a-z][a-z-]*)"`).FindAllStringSubmatch(string(content), -1) {
				ids[found[1]] = true
			}
		}
	}
	return ids
}

// A heading may have any words: where they make an id that the page itself has, the heading gets another.
func TestHeadingsHaveTheWordsOfTheTheme(t *testing.T) {
	var body strings.Builder
	body.WriteString("\nThe quota of [Bea Low](actor:bea) after [the rain](event:rain), by a [survey](source:survey).\n\n")
	ids := themeIDs(t)
	if len(ids) < 15 {
		t.Fatalf("the theme has only the ids %v", ids)
	}
	for id := range ids {
		fmt.Fprintf(&body, "## %s\n\nOf %s.\n\n", id, id)
	}
	for _, name := range []string{"term-quota", "actor-bea", "event-rain", "source-survey"} {
		for _, before := range []string{"", "b-", "m-"} {
			fmt.Fprintf(&body, "## %s%s\n\nOf %s%s.\n\n", before, name, before, name)
		}
	}
	fmt.Fprintf(&body, "## change-2021-02-03\n\nOf a change.\n\n## bea\n\nOf Bea.\n")
	head := "\nchanges:\n  - date: 2021-02-03\n    kind: correction\n    text: The day was wrong.\n---\n" + body.String()
	cited := "\nsources: [survey]" + head
	folder := writeProject(t, map[string]string{
		"data/sources.yaml":         "- id: survey\n  type: report\n  title: A survey\n  issued: 2020\n",
		"content/_index.md":         "---\ntitle: Water\nstandfirst: Why there is too little.\npublished: 2020-01-01\nkey_points: [It rains.]" + head,
		"content/sections/now.md":   "---\ntitle: Now\nsummary: What is.\nweight: 1\nkey_points: [It rains.]" + cited,
		"content/sections/then.md":  "---\ntitle: Then\nsummary: What was.\nweight: 2\n---\nThe quota.\n",
		"content/timeline/rain.md":  "---\ntitle: The rain\nwhen: 2019-05-06\nkey: true" + cited,
		"content/actors/bea.md":     "---\ntitle: Bea Low\nkind: person" + cited,
		"content/glossary/quota.md": "---\ntitle: quota" + cited,
		"content/questions/tax.md":  "---\ntitle: Should water cost more?\nsummary: The price.\npositions:\n  - actor: bea\n    answer: No\n    date: 2020-03-04\n    source: survey" + head,
	})
	result, err := Run(t.Context(), Options{Source: folder, Theme: nutgraf.Theme}, Verified)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range result.Problems.List() {
		if found.Severity == problem.Error {
			t.Error(found)
		}
	}
}
