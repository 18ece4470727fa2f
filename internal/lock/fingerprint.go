package lock

import (
	"encoding/base64"
	"encoding/binary"
	"iter"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fingerprint is a hash of 128 bits of a text, of which few bits change when few words change (a simhash; Charikar, 2002).
// All bits of a paragraph's are of its words; 64 bits of a heading's are of its words and 64 of the text below it.
type fingerprint struct {
	kind       byte // 'h' or 'p'
	of, beside uint64
}

// Distances between fingerprints, in bits. In unrelated texts about 64 of 128 bits differ, slightly fewer in texts on one
// subject.
const (
	isReworded = 40 // the most between a text and its new wording
	isPartOf   = 46 // the most between a text and another one that contains it, or a part of it
	hasDrifted = 24 // from this distance on the lock takes the new fingerprint

	isReheaded = 16 // of 64: of a heading's words, or of the text below it
)

func paragraphPrint(text string) fingerprint {
	of, beside := simhash(text)
	return fingerprint{'p', of, beside}
}

func headingPrint(heading, below string) fingerprint {
	of, _ := simhash(heading)
	beside, _ := simhash(below)
	return fingerprint{'h', of, beside}
}

// distance returns the number of bits, of 128, in which two fingerprints of one kind differ.
func (f fingerprint) distance(other fingerprint) int {
	own, around := bits.OnesCount64(f.of^other.of), bits.OnesCount64(f.beside^other.beside)
	if f.kind == 'p' {
		return own + around
	}
	if f.beside == 0 || other.beside == 0 { // one of the headings has no text below it
		around = own
	}
	if nearest := min(own, around); nearest <= isReheaded {
		return nearest * isReworded / isReheaded
	}
	return 128
}

// hasMoved reports whether a text has changed so much that the lock takes its new fingerprint. After smaller changes the
// old one stays, so that an edit seldom changes the lock.
func (f fingerprint) hasMoved(now fingerprint) bool {
	if f.kind == 'h' && now.kind == 'h' {
		return f.of != now.of || bits.OnesCount64(f.beside^now.beside) > isReheaded/2
	}
	return f.kind != now.kind || f.distance(now) >= hasDrifted
}

// String returns the fingerprint as links.lock writes it.
func (f fingerprint) String() string {
	bytes := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, f.of), f.beside)
	return string(f.kind) + base64.RawURLEncoding.EncodeToString(bytes)
}

func parseFingerprint(text string) (f fingerprint, ok bool) {
	const size = 16
	if text == "" || text[0] != 'h' && text[0] != 'p' {
		return f, false
	}
	bytes, err := base64.RawURLEncoding.DecodeString(text[1:])
	if err != nil || len(bytes) != size {
		return f, false
	}
	return fingerprint{text[0], binary.BigEndian.Uint64(bytes), binary.BigEndian.Uint64(bytes[size/2:])}, true
}

// simhash returns 2 × 64 bits, independent of each other, of a text's weighted features, or 0 for none.
func simhash(text string) (first, second uint64) {
	var ones [2][64]int // the weight of the features whose hash has the bit
	all := 0
	for feature, weight := range features(text) {
		all += weight
		for seed := range ones {
			value := mix(fnv1a(byte(seed), feature))
			for bit := range ones[seed] {
				ones[seed][bit] += int(value>>bit&1) * weight // without a branch, which no processor could foresee
			}
		}
	}
	most := func(ones *[64]int) (bits uint64) {
		for bit, weight := range ones {
			if 2*weight > all {
				bits |= 1 << bit
			}
		}
		return bits
	}
	return most(&ones[0]), most(&ones[1])
}

// fnv1a returns the FNV-1a hash, of 64 bits, of a byte and a text. The type of package hash would need memory for each.
func fnv1a(first byte, text string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := (offset ^ uint64(first)) * prime
	for i := range len(text) {
		hash = (hash ^ uint64(text[i])) * prime
	}
	return hash
}

// mix spreads the bits of a hash: FNV leaves the upper ones alike for texts with different ends. It is the last step of
// MurmurHash3.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// features returns the beginnings of a text's words with their weights, each as often as it occurs: a long word weighs more
// than a short one, and its ending little. For scripts without spaces between words the features are pairs of characters.
func features(text string) iter.Seq2[string, int] {
	const (
		longestShort = 3 // letters of words such as "the"
		stem         = 6 // letters that inflections share
	)
	isBetween := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r) }
	return func(yield func(string, int) bool) {
		for word := range strings.FieldsFuncSeq(strings.ToLower(text), isBetween) {
			first, _ := utf8.DecodeRuneInString(word)
			switch {
			case isWithoutSpaces(first):
				for at := range word {
					if !yield(word[at:at+length(word[at:], 2)], 2) {
						return
					}
				}
			case length(word, longestShort) == len(word):
				if !yield(word, 1) {
					return
				}
			default:
				if !yield(word[:length(word, stem)], 3) {
					return
				}
			}
		}
	}
}

// length returns the length of the first runes of a text, in bytes, or of all if there are fewer.
func length(text string, runes int) int {
	for at := range text {
		if runes == 0 {
			return at
		}
		runes--
	}
	return len(text)
}

func isWithoutSpaces(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
