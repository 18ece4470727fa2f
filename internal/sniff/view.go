package sniff

import (
	"bytes"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// view is a text in one encoding.
type view struct {
	text      []byte
	start     int // where it begins in the file, in bytes
	width     int // bytes of a unit
	bigEndian bool
}

// views are a text in all encodings: whoever names a file as a script names its encoding, too. Where each byte is a letter of
// its own, or a part of one, and ASCII is ASCII, one view is enough, in which what is not ASCII can be any letter. The others
// are UTF-16, and the encodings in which a letter can end in a backslash.
func views(text []byte) []view {
	whole := bytes.TrimPrefix(text, []byte("\ufeff"))
	start := len(text) - len(whole)
	list := []view{{text: whole, start: start, width: 1}, {text: text, width: 2}, {text: text, width: 2, bigEndian: true}}
	hides := false
	for i := 1; i < len(text) && !hides; i++ {
		hides = text[i] == '\\' && text[i-1] >= 0x80
	}
	if !hides {
		return list
	}
	for _, e := range []encoding.Encoding{japanese.ShiftJIS, simplifiedchinese.GB18030, traditionalchinese.Big5} {
		if decoded, err := e.NewDecoder().Bytes(whole); err == nil {
			list = append(list, view{text: decoded, start: start, width: 1})
		}
	}
	return list
}

// Units that are no character of ASCII.
const (
	end    = -1 // of the text
	letter = -2 // a letter, for all that is known
	other  = -3 // certainly none, and no space: JavaScript has no use for it
	space  = -4
	line   = -5 // a line's end that is not ASCII, or could be one
)

func (v view) unit(i int) rune {
	at := i * v.width
	if i < 0 || at+v.width > len(v.text) {
		return end
	}
	if v.width == 1 {
		switch b := v.text[at]; {
		case b < 0x80:
			return rune(b)
		case bytes.HasPrefix(v.text[at:], []byte("\u2028")), bytes.HasPrefix(v.text[at:], []byte("\u2029")):
			return line
		}
		return letter
	}
	low, high := v.text[at], v.text[at+1]
	if v.bigEndian {
		low, high = high, low
	}
	switch r := rune(high)<<8 | rune(low); {
	case r < 0x80:
		return r
	case r == 0x2028 || r == 0x2029:
		return line
	case r == 0xFEFF || unicode.Is(unicode.Zs, r):
		return space
	case unicode.In(r, unicode.Sm, unicode.Sc, unicode.So, unicode.Po, unicode.Ps, unicode.Pe, unicode.Pd, unicode.Co) &&
		!unicode.In(r, unicode.Other_ID_Start, unicode.Other_ID_Continue) && r != 0x30FB && r != 0xFF65: // Unicode 15.1 has made letters of these
		return other
	}
	return letter // one half of a pair (UTF-16) is a half of a letter
}
