// Package plaintext reads text files of other programs as UTF-8, whatever their encoding and line ends.
//
//	text, problems := plaintext.Decode("sheet.csv", content, RuleSheetIsReadable)
//	place := text.At(offset) // of a byte of text.Content
package plaintext

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/encoding/charmap"
)

// Text is a text file in UTF-8.
type Text struct {
	Content []byte // each line ends with "\n"; without byte order mark, and without characters that [IsNoText] names

	places *problem.Places // of the file with those characters
	cuts   []cut
}

// cut is where characters were left out.
type cut struct {
	at   int // the offset in the content
	left int // the bytes that were left out up to there
}

var RuleEncodingIsKnown = ruleSet.Warning("encoding-is-known", "A text to import that is neither UTF-8 nor UTF-16 is read as Windows-1252, in "+
	"which Excel writes CSV in western Europe. In another encoding its accents are other letters.")

// Decode returns the text of a file, whose path is for places. The file is UTF-8 or UTF-16, each with or without a byte order mark, or
// Windows-1252, with a warning. Line ends are those of Unix, Windows or old Macs. A file that is no text has a problem of the rule, and its Text is nil.
func Decode(path string, content []byte, rule *problem.Rule) (*Text, []problem.Problem) {
	var problems []problem.Problem
	text, damaged := unicodeOf(content)
	if damaged >= 0 {
		place := endOf(path, text[:damaged])
		western, ok := fromWindows1252(content)
		if !ok {
			return nil, []problem.Problem{problem.New(rule, place, "the file is neither UTF-8 nor UTF-16 from here on", `save it again as UTF-8; in Excel as "CSV UTF-8"`)}
		}
		text = western
		problems = append(problems, problem.New(RuleEncodingIsKnown, place, "the file is not UTF-8 from here on, and was read as Windows-1252, as Excel writes it in western Europe",
			`look at the accents; if they are wrong, save it again as UTF-8; in Excel as "CSV UTF-8"`))
	}
	text = withLines(text)
	t := &Text{Content: text, places: problem.NewPlaces(path, text)}
	t.leaveOut()
	return t, problems
}

// At returns the place in the file of the byte at an offset of the content.
func (t *Text) At(offset int) problem.Place {
	after, _ := slices.BinarySearchFunc(t.cuts, offset+1, func(c cut, offset int) int { return c.at - offset })
	if after > 0 {
		offset += t.cuts[after-1].left
	}
	return t.places.At(offset)
}

// leaveOut takes the characters out that are no text, and remembers where they were.
func (t *Text) leaveOut() {
	if !bytes.ContainsFunc(t.Content, IsNoText) {
		return
	}
	kept := make([]byte, 0, len(t.Content))
	for offset := 0; offset < len(t.Content); {
		r, size := utf8.DecodeRune(t.Content[offset:])
		if offset += size; !IsNoText(r) {
			kept = append(kept, t.Content[offset-size:offset]...)
			continue
		}
		if last := len(t.cuts) - 1; last < 0 || t.cuts[last].at < len(kept) {
			t.cuts = append(t.cuts, cut{at: len(kept)})
		}
		t.cuts[len(t.cuts)-1].left = offset - len(kept)
	}
	t.Content = kept
}

// IsNoText reports whether a character is one that XML 1.0 (section 2.2) has no place for: it would break the feeds.
func IsNoText(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF'
}

// IsInvisible reports whether a character has no width: pages and messengers put such around words.
func IsInvisible(r rune) bool { return strings.ContainsRune("\u200b\u200e\u200f\u2060\ufeff\u00ad", r) }

// unicodeOf decodes UTF-8 and UTF-16. It returns the offset from which the text is neither, or has a NUL character; -1 for none.
func unicodeOf(content []byte) (text []byte, damaged int) {
	isWhole := true
	switch {
	case bytes.HasPrefix(content, []byte{0xff, 0xfe}):
		text, isWhole = fromUTF16(content[2:], binary.LittleEndian)
	case bytes.HasPrefix(content, []byte{0xfe, 0xff}):
		text, isWhole = fromUTF16(content[2:], binary.BigEndian)
	default:
		text = bytes.TrimPrefix(content, []byte("\ufeff"))
		if decoded, ok := fromUnmarkedUTF16(text); ok {
			text = decoded
		}
	}
	for offset := 0; offset < len(text); {
		r, size := utf8.DecodeRune(text[offset:])
		if r == utf8.RuneError && size == 1 || r == 0 {
			return text, offset
		}
		offset += size
	}
	if !isWhole {
		return text, len(text)
	}
	return text, -1
}

// fromUTF16 decodes UTF-16 (RFC 2781). It stops, and returns false, at half of a character.
func fromUTF16(content []byte, order binary.ByteOrder) (text []byte, isWhole bool) {
	text = make([]byte, 0, len(content))
	for len(content) >= 2 {
		r := rune(order.Uint16(content))
		if content = content[2:]; utf16.IsSurrogate(r) {
			if len(content) < 2 {
				return text, false
			}
			if r = utf16.DecodeRune(r, rune(order.Uint16(content))); r == utf8.RuneError {
				return text, false
			}
			content = content[2:]
		}
		text = utf8.AppendRune(text, r)
	}
	return text, len(content) == 0
}

// fromUnmarkedUTF16 decodes UTF-16 without a byte order mark. It is known by the zero bytes of its ASCII characters, by its line ends,
// and because all of it is text: UTF-8 with a zero in it has no line ends when it is read so, and an archive is no text.
func fromUnmarkedUTF16(content []byte) (text []byte, ok bool) {
	var zeros [2]int // at even and at odd offsets
	for i, b := range content {
		if b == 0 {
			zeros[i%2]++
		}
	}
	var order binary.ByteOrder = binary.LittleEndian
	if zeros[0] > zeros[1] {
		order = binary.BigEndian
	}
	const lineEnds = "\r\n"
	if zeros[0]+zeros[1] > 0 {
		text, ok = fromUTF16(content, order)
	}
	return text, ok && !bytes.ContainsFunc(text, IsNoText) && bytes.ContainsAny(text, lineEnds) == bytes.ContainsAny(content, lineEnds)
}

// fromWindows1252 decodes the encoding that Excel has in western Europe. A file in UTF-8 with a damaged byte is none: it has more
// characters of several bytes than bytes that belong to none.
func fromWindows1252(content []byte) (text []byte, ok bool) {
	several, alone := 0, 0
	for rest := content; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch rest = rest[size:]; {
		case r == utf8.RuneError && size == 1:
			alone++
		case size > 1:
			several++
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(content)
	return text, err == nil && several < alone && !bytes.ContainsAny(text, "\x00\ufffd")
}

// withLines ends each line with "\n".
func withLines(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

// endOf returns the place behind the beginning of a file.
func endOf(path string, beginning []byte) problem.Place {
	lines := withLines(beginning)
	return problem.At(path, lines, len(lines))
}
