package article

import (
	"strings"
	"testing"
)

const sampleText = "The pipe cost more than the church, since it had to be made of iron and had to cross the river twice on its way " +
	"from the hills; the council paid in rates for nine years and one of its members paid with his seat. Nobody in the town " +
	"drew water from the old well again, but children still throw coins into it, and the mayor has them counted each spring."

func TestLinesOfAFixedWidthAreOneParagraph(t *testing.T) {
	for _, width := range []int{40, 60, 72, 78, 100, 118, 132, 150} {
		text := "A title\n\n" + filled(sampleText, width) + "\n\n" + filled(sampleText, width)
		lines := strings.Split(text, "\n")
		if !wraps(lines) {
			t.Errorf("width %d: each line is a paragraph", width)
		}
		whole := 0
		for _, u := range unitsOf(lines) {
			if u.text == sampleText {
				whole++
			}
		}
		if whole != 2 {
			t.Errorf("width %d: %d of 2 paragraphs are whole", width, whole)
		}
		// A paragraph of one long line among them changes nothing.
		if width > 110 && !wraps(append(lines, "", sampleText)) {
			t.Errorf("width %d: a long line makes every line a paragraph", width)
		}
	}
	for name, text := range map[string]string{
		"a paragraph a line":          sampleText + "\n" + sampleText + "\n" + sampleText,
		"sentences":                   strings.ReplaceAll(strings.Repeat("A short line ends here.\nAnother one, of other length, ends there.\n", 5), "\n\n", "\n"),
		"long lines of uneven length": strings.Repeat("a", 130) + "\nAnd a short one\n" + strings.Repeat("b ", 60) + "\nno\nyes\n" + strings.Repeat("c", 120),
	} {
		if wraps(strings.Split(text, "\n")) {
			t.Errorf("%s: taken for wrapped", name)
		}
	}
}

// filled breaks a text into lines as an editor does.
func filled(text string, width int) string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return strings.Join(append(lines, line), "\n")
}
