package article

import (
	"strings"
	"testing"
)

func TestTitlesOfTwoDaysAreWhole(t *testing.T) {
	for _, test := range []struct{ language, text, want string }{
		{"de", "Am 14. und 15. Juli 2021 zerstörte das Hochwasser der Ahr viele Häuser im Tal.", `"Am 14. und 15. Juli 2021 zerstörte das Hochwasser der Ahr viele Häuser im Tal"`},
		{"en", "On 14 and 15 July 2021 the flood destroyed many houses.", `"The flood destroyed many houses"`},
	} {
		draft, _ := drafted(t, Input{Name: "a.md", Content: []byte("# The flood\n\nIt was high.\n\n## Then\n\n" + test.text + "\n"), Language: test.language})
		found := ""
		for _, f := range draft.Files {
			if strings.HasPrefix(f.Path, "content/timeline/") {
				found += string(f.Content)
			}
		}
		if !strings.Contains(found, "title: "+test.want+"\n") {
			t.Errorf("%s: %s", test.text, found)
		}
	}
}
