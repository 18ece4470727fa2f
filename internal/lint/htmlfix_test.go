package lint

import (
	"strings"
	"testing"
)

func TestHTMLIsToldItsMarkdown(t *testing.T) {
	for html, want := range map[string]string{
		"x<sup>2</sup>": "x^2^", "H<SUB>2</SUB>O": "H~2~O", "<b>a</b>": "**…**", "a<br/>b": `"\"`, "<img src=x>": "![",
		"A <Note type=x>b</Note>": "component", "<your name>": `"\<"`, "<div>\nx\n</div>": "take the tags away", "<!-- a --> <b>": "**…**",
	} {
		_, problems := english(t, project(sound, "-- content/sections/start.md --\n---\ntitle: Start\nweight: 1\n---\nWords.\n\n"+html+"\n"))
		if len(problems) == 0 || !strings.Contains(problems[0].Fix, want) {
			t.Errorf("%s: %v", html, problems)
		}
	}
}
