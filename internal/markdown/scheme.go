package markdown

import (
	"bytes"
	"strings"
	"unicode"
)

// Scheme returns the scheme of a link's destination in lower case, as a browser would find it (RFC 3986, section 3.1, after
// entities and escapes are resolved and white space is dropped), and what follows its colon. Any text before the first colon
// counts as a scheme, even one that RFC 3986 does not allow, since nobody knows what a browser makes of it.
func Scheme(destination []byte) (scheme, rest string) {
	address := string(destination)
	if bytes.ContainsAny(destination, `\&`) || bytes.ContainsFunc(destination, isSpaceOrControl) {
		address = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || r == ' ' {
				return -1
			}
			return r
		}, string(Unescape(destination)))
	}
	end := strings.IndexAny(address, ":/?#")
	if end <= 0 || address[end] != ':' {
		return "", ""
	}
	return strings.ToLower(address[:end]), address[end+1:]
}

func isSpaceOrControl(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// OffsetIn returns the offset of a part of the source in the body, in bytes. The parser hands out slices of its source, so
// that the distance between the ends of two capacities is the distance between the beginnings. A part that the parser had to
// copy is placed at its node, at least at 0.
func OffsetIn(body, part []byte, node int) int {
	offset := cap(body) - cap(part)
	if len(part) > 0 && offset >= 0 && offset+len(part) <= len(body) && bytes.Equal(body[offset:offset+len(part)], part) {
		return offset
	}
	return max(0, node)
}
