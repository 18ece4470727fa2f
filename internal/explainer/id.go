package explainer

import (
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/filename"
	"golang.org/x/text/unicode/norm"
)

// PortableID returns the nearest id that every file system and address can hold: lower-case letters, digits and single
// hyphens, in Unicode form C, and no name of a Windows device. It is empty when no character can stay.
func PortableID(id string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(id) {
		r = unicode.ToLower(r)
		switch {
		case unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsMark(r) && b.Len() > 0:
			b.WriteRune(r)
		case strings.HasSuffix(b.String(), "-") || b.Len() == 0:
		case unicode.IsLetter(r):
		default:
			b.WriteByte('-')
		}
	}
	clean := norm.NFC.String(strings.TrimRight(b.String(), "-"))
	if filename.IsDevice(clean) {
		return clean + "-1"
	}
	return clean
}
