package lint

import (
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/read"
)

// What no feed can hold, and what Hugo keeps for itself, is a problem at its place, however it is written.
func TestTextIsSafe(t *testing.T) {
	for body, want := range map[string]string{
		"A \x01 b":                               "start.md:6:3",
		"A \x1b[31m b":                           "start.md:6:3",
		"A \uFFFF b":                             "start.md:6:3",
		"A &#1; b":                               "start.md:6:3",
		"*A &#x1B;* b":                           "start.md:6:4",
		"A &#1 b, `&#1;`, \\&#1; and &#9; &#10;": "",
		"```\n&#1;\n```":                         "",
		"A \t b \u0085 \u200b \uFDD0 \uE0A7":     "",
		"A HAHAHUGOSHORTCODE1s0HBHB":             "start.md:6:3",
		"A HAHA&#72;UGOSHORTCODE1s0HBHB":         "start.md:5:1",
		"A HAHA{{< nolink >}}HUGO{{< /nolink >}}SHORTCODE1": "start.md:5:1",
		"A haha, HAHAHUGO, {{< x \"HAHAHUGO\" >}}":          "",
	} {
		_, problems := english(t, project(sound, "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\n\n"+body+"\n"))
		got := ""
		for _, p := range problems {
			if p.Rule == read.RuleTextIsSafe.ID {
				got += strings.TrimPrefix(p.Place.String(), "content/sections/")
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
	_, problems := english(t, project(sound, "-- content/sections/start.md --\n---\ntitle: \"a \\u0001 b\"\nweight: 1\n---\nText.\n"))
	if found := said(t, problems); !strings.Contains(found, "start.md:2:8: the value has the character U+0001") {
		t.Errorf("in a field: %s", found)
	}
}
