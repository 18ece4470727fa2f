package read

import (
	"net/url"
	"strings"
)

// IsAddress reports whether a text is an absolute address with one of the schemes.
func IsAddress(text string, schemes ...string) bool {
	parsed, err := url.Parse(text)
	if err != nil || strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' }) {
		return false
	}
	for _, scheme := range schemes {
		if parsed.Scheme == scheme {
			return parsed.Host != "" || scheme == "mailto" && strings.Contains(parsed.Opaque, "@")
		}
	}
	return false
}
