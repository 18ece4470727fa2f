package token

import (
	"unicode"
	"unicode/utf8"
)

// Kind classifies a word segment for the linker.
type Kind int

const (
	Word   Kind = iota // letters, digits and marks that belong to them
	Space              // separates words
	Hyphen             // separates words and may join them
	Mark               // punctuation
)

// KindOf returns the kind of a segment by its first character.
func KindOf(segment []byte) Kind {
	b := segment[0]
	if b < utf8.RuneSelf {
		switch {
		case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b >= '0' && b <= '9', b == '_':
			return Word
		case b == ' ', b == '\t', b == '\r', b == '\n', b == '\v', b == '\f':
			return Space
		case b == '-':
			return Hyphen
		}
		return Mark
	}
	r, _ := utf8.DecodeRune(segment)
	switch {
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
		return Word
	case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), r == 0x85:
		return Space
	case isHyphen(r):
		return Hyphen
	}
	return Mark
}

// isHyphen reports whether a character is a hyphen, a dash that joins names without spaces, or the dot between the parts
// of a foreign name in Chinese and Japanese.
func isHyphen(r rune) bool {
	switch r {
	case '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D, 0x30FB, 0xFF65, 0xB7, 0x2027, 0xFF1D, 0x30A0, 0x05BE:
		return true
	}
	return false
}
