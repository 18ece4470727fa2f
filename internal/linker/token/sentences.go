package token

import "github.com/clipperhouse/uax29/v2/sentences"

// SentenceEnd returns the end of the UAX 29 sentence that starts at text[at].
func SentenceEnd(text []byte, at int) int {
	if end := plainSentenceEnd(text, at); end > at {
		return end
	}
	return libraryEnd(text, at)
}

func libraryEnd(text []byte, at int) int {
	n, _, err := sentences.SplitFunc(text[at:], true)
	if err != nil || n <= 0 {
		return len(text)
	}
	return at + n
}

// plainSentenceEnd is the fast path of SentenceEnd, by the rules of UAX 29, section 5.1. It returns 0 where only the
// library can decide.
func plainSentenceEnd(text []byte, at int) int {
	for i := at; i < len(text); i++ {
		switch b := text[i]; {
		case b == '.' || b == '!' || b == '?':
			end, sure := afterTerminator(text, at, i)
			if !sure {
				return 0
			}
			if end > 0 {
				return end
			}
		case b < ' ':
			return 0
		case b >= 0x80:
			class, size := plainClass(text, i)
			if curly(text[i:]) {
				size = 3
			} else if class == other {
				return 0
			}
			i += size - 1
		}
	}
	return len(text)
}

// curly reports whether text starts with a curly quotation mark or a dash. Neither ends a sentence; quotation marks
// may follow its full stop.
func curly(text []byte) bool {
	if len(text) < 3 || text[0] != 0xE2 || text[1] != 0x80 {
		return false
	}
	b := text[2]
	return b == 0x93 || b == 0x94 || b == 0x98 || b == 0x99 || b == 0x9C || b == 0x9D
}

// afterTerminator decides whether the sentence ends after the full stop, question or exclamation mark at text[i] and
// the closing marks behind it. End is 0 when the sentence goes on. Sure is false when the rules depend on a character
// outside of ASCII.
func afterTerminator(text []byte, at, i int) (end int, sure bool) {
	stop := text[i] == '.'
	j := i + 1
	for j < len(text) {
		if closesSentence(text[j]) {
			j++
		} else if curly(text[j:]) && text[j+2] > 0x94 {
			j += 3
		} else {
			break
		}
	}
	k := j
	for k < len(text) && text[k] == ' ' {
		k++
	}
	if k == len(text) {
		return k, true
	}
	b := text[k]
	switch {
	case b >= 0x80 || b < ' ':
		return 0, false
	case stop && k == i+1 && isDigit(b): // SB6
		return 0, true
	case stop && k == i+1 && i > at && isLetter(text[i-1]) && isUpper(b): // SB7
		return 0, true
	case stop && k == i+1 && i > at && text[i-1] >= 0x80:
		return 0, false
	case b == '.' || b == '!' || b == '?' || b == ',' || b == '-' || b == ':' || b == ';': // SB8a
		return 0, b != ';' // which versions of the standard disagree about
	case !stop:
		return k, true
	}
	return beforeSmall(text, k)
}

// beforeSmall applies SB8: a full stop does not end a sentence when the next letter is small.
func beforeSmall(text []byte, k int) (end int, sure bool) {
	for n := k; n < len(text); n++ {
		switch b := text[n]; {
		case b >= 0x80 || b < ' ':
			return 0, false
		case b >= 'a' && b <= 'z':
			return 0, true
		case isUpper(b), b == '.', b == '!', b == '?':
			return k, true
		}
	}
	return k, true
}

func closesSentence(b byte) bool {
	switch b {
	case '"', '\'', '(', ')', '[', ']', '{', '}':
		return true
	}
	return false
}

func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isUpper(b byte) bool  { return b >= 'A' && b <= 'Z' }
func isLetter(b byte) bool { return isUpper(b) || b >= 'a' && b <= 'z' }
