package trace

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

func TestOffsetOfCountsCodePoints(t *testing.T) {
	const content = "ab\né𝄞x\n\nend"
	for _, test := range []struct{ line, column, want int }{
		{1, 1, 0}, {1, 2, 1}, {1, 9, 2}, {2, 1, 3}, {2, 2, 5}, {2, 3, 9}, {2, 9, 10}, {3, 1, 11}, {3, 2, 11}, {4, 3, 14},
		{4, 99, len(content)}, {5, 1, len(content)}, {0, 0, 0},
	} {
		if got := OffsetOf([]byte(content), problem.Place{Line: test.line, Column: test.column}); got != test.want {
			t.Errorf("%d:%d is at %d, want %d", test.line, test.column, got, test.want)
		}
	}
}

func TestWordsAtAPlaceOfAFinishedFile(t *testing.T) {
	for _, test := range []struct {
		name, content, at string // at begins at the place
		want              []string
	}{
		{"link", `<p>See <a class="x" href="/a/?b=1&amp;c">the page</a></p>`, "<a", []string{"/a/?b=1&c", "the page"}},
		{"id", `<h2 id="pact">Of</h2>`, "<h2", []string{"{#pact", "#pact"}},
		{"image", `<img src="map.png" alt="A map">`, "<img", []string{"map.png"}},
		{"text", `<p>Of the pact</p>`, "pact", []string{"Of the pact", "pact", "Of the"}},
		{"style sheet", `a { background: url("map.png") }`, "url(", []string{"map.png", "map.png"}},
		{"no words", `<p>a</p>`, "a</p>", nil},
	} {
		if diff := cmp.Diff(test.want, wordsAt([]byte(test.content), strings.Index(test.content, test.at))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestAnchoredNamesAFileThatIsThere(t *testing.T) {
	content := fstest.MapFS{"content/sections/one.md": {}, "content/sections/two.md": {}}
	withSettings := fstest.MapFS{"content/sections/one.md": {}, settings.File: {}}
	for _, test := range []struct {
		name    string
		project fstest.MapFS
		at      problem.Place
		want    problem.Place
	}{
		{"a file that is there", content, problem.Place{Path: "content/sections/two.md", Line: 3, Column: 4}, problem.Place{Path: "content/sections/two.md", Line: 3, Column: 4}},
		{"a folder that is there", content, problem.Place{Path: "content/sections"}, problem.Place{Path: "content/sections"}},
		{"a missing file without settings", content, problem.Place{Path: "content/_index.md", Line: 1}, problem.Place{Path: "content/sections/one.md"}},
		{"a missing file with settings", withSettings, problem.Place{Path: "content/_index.md", Line: 1}, problem.Place{Path: settings.File}},
		{"nothing to name", fstest.MapFS{}, problem.Place{Path: "content/_index.md"}, problem.Place{Path: "content/_index.md"}},
	} {
		got := Anchored(test.project, []problem.Problem{{Place: test.at}})
		if got[0].Place != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got[0].Place, test.want)
		}
	}
}
