package lint

import (
	"testing"

	"github.com/nutgraf/nutgraf/internal/read"
)

// Titles and summaries are no Markdown, and have the same marks.
func TestFieldsHaveTheMarksOfTheLanguage(t *testing.T) {
	files := project(sound, `-- content/sections/start.md --
---
title: L'"accord" de *Paris*
weight: 1
summary: >-
  'Il dit "oui"' -- non
key_points: [C'est "tout"]
---
Il dit "oui".
-- content/actors/canada.md --
---
title: Canada
kind: state
role: d'"Amérique"
---
Canada is a state.
`)
	explainers, _, err := Read(files, []read.Language{{Code: "fr", ContentDir: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	section := explainers[0].Sections[0]
	for _, test := range []struct{ got, want string }{
		{section.Title, "L’«\u00a0accord\u00a0» de *Paris*"},
		{section.Summary, "“Il dit «\u00a0oui\u00a0»” -- non"},
		{section.KeyPoints[0], "C’est «\u00a0tout\u00a0»"},
		{explainers[0].Actors[0].Role, "d’«\u00a0Amérique\u00a0»"},
		{section.Short, "Il dit «\u00a0oui\u00a0»."},
	} {
		if test.got != test.want {
			t.Errorf("%q, not %q", test.got, test.want)
		}
	}
}
