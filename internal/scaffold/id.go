package scaffold

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/text/unicode/norm"
)

// longestID is the greatest length of an id, in bytes. A longer one is cut, between two words if possible.
const longestID = 60

// ID makes an id from a title. It transliterates by the rules of the title's language, a BCP 47 code, if they are known
// (Ukrainian by the resolution of its cabinet 55/2010, Russian, Bulgarian, German, Danish, Norwegian, Arabic), else by
// Unidecode's tables. Chinese becomes Mandarin, syllable by syllable, and so do Japanese kanji, since no small library
// knows their readings. The id is empty when nothing of the title has Latin letters or digits.
func ID(title, code string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(transliterate(title, code)) {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(r)
			gap = false
		case r == '\'' || r == '`' || r == '"': // "Élysée's", and soft signs in some tables
		default:
			gap = true
		}
	}
	return cut(b.String())
}

// cut shortens an id between two words; a single word that is too long is cut inside.
func cut(id string) string {
	if len(id) <= longestID {
		return id
	}
	if i := strings.LastIndexByte(id[:longestID+1], '-'); i > longestID/3 {
		return id[:i]
	}
	return id[:longestID]
}

// IDs remembers ids so that none is given twice. It ignores letter case. The zero value is empty.
type IDs struct {
	taken map[string]bool
	last  map[string]int // the number that an id got last
}

// Take marks ids as taken.
func (ids *IDs) Take(taken ...string) {
	if ids.taken == nil {
		ids.taken, ids.last = map[string]bool{}, map[string]int{}
	}
	for _, id := range taken {
		ids.taken[strings.ToLower(id)] = true
	}
}

// New returns the id, or the id with the first number from 2 on with which it is free, and takes it. Ids that file systems
// or Hugo reserve are never free.
func (ids *IDs) New(id string) string {
	ids.Take()
	free, base := id, strings.ToLower(id)
	for n := max(2, ids.last[base]+1); ids.taken[strings.ToLower(free)] || filename.IsReserved(free); n++ {
		free = id + "-" + strconv.Itoa(n)
		ids.last[base] = n
	}
	ids.Take(free)
	return free
}

// transliterate returns a text in ASCII.
func transliterate(text, code string) string {
	text = norm.NFC.String(text)
	rules := language.OfCode(code).TransliterationOf(text)
	var b strings.Builder
	inWord := false
	letters := []rune(text)
	for i, r := range letters {
		lower := unicode.ToLower(r)
		ascii, ok := "", false
		if !inWord {
			ascii, ok = rules.Initial[lower]
		}
		if i > 0 && !ok {
			ascii, ok = rules.After[string([]rune{unicode.ToLower(letters[i-1]), lower})]
		}
		if !ok {
			ascii, ok = rules.Letters[lower]
		}
		if !ok {
			ascii = unidecode.Unidecode(string(lower))
		}
		if unicode.Is(unicode.Han, r) {
			b.WriteByte(' ') // the tables have a space only behind each syllable
		}
		b.WriteString(ascii)
		inWord = unicode.IsLetter(r) || unicode.IsMark(r) || inWord && (r == '\'' || r == '’' || r == 'ʼ')
	}
	return b.String()
}
