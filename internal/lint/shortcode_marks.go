package lint

import (
	"bytes"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// shortcodeMarkIn is where a placeholder of a shortcode is in a body, or 0 where escapes, entities or the tags of shortcodes hide it; -1 where it is not.
func shortcodeMarkIn(body []byte, hidden []shortcode.Span) int {
	if at := bytes.Index(body, []byte(shortcode.Placeholder)); at >= 0 {
		return at
	}
	text, at := []byte{}, 0
	for _, span := range hidden {
		text = append(text, body[at:span.Start]...)
		at = span.End
	}
	text = append(text, body[at:]...)
	if (len(hidden) > 0 || bytes.ContainsAny(text, `\&`)) && bytes.Contains(markdown.Unescape(text), []byte(shortcode.Placeholder)) {
		return 0
	}
	return -1
}

// withoutShortcodes is a source with the sign [escaped] for each byte that belongs to a shortcode.
func withoutShortcodes(source []byte, hidden []shortcode.Span) []byte {
	if len(hidden) == 0 {
		return source
	}
	shown := bytes.Clone(source)
	for _, span := range hidden {
		for i := span.Start; i < span.End; i++ {
			shown[i] = escaped
		}
	}
	return shown
}
