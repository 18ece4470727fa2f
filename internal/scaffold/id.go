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

// longestID is the length in bytes at which an id is cut, between two words where it can be.
const longestID = 60

// ID is a title as an id: transliterated by the rules of its language, a BCP 47 code, where they are known (Ukrainian by
// the resolution of its cabinet 55/2010, Russian, Bulgarian, German, Danish, Norwegian, Arabic), else by Unidecode's
// tables. Chinese comes out in Mandarin, syllable by syllable, and so do Japanese kanji, since no small library knows
// their readings. It is empty when nothing of the title can be written in Latin letters or digits.
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
		case r == '\'' || r == '`' || r == '"': // "Élysée's", and soft signs of tables that have them
		default:
			gap = true
		}
	}
	return cut(b.String())
}

// cut shortens an id between two words; one word that is too long is cut inside.
func cut(id string) string {
	if len(id) <= longestID {
		return id
	}
	if i := strings.LastIndexByte(id[:longestID+1], '-'); i > longestID/3 {
		return id[:i]
	}
	return id[:longestID]
}

// IDs remembers ids so that none is given twice. Letter case does not make a difference. Its zero value has none.
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

// New is the id, or the id with the first number from 2 on that makes it one that is not taken, and takes it. Ids that
// file systems or Hugo keep for themselves count as taken.
func (ids *IDs) New(id string) string {
	ids.Take()
	free, base := id, strings.ToLower(id)
	for n := max(2, ids.last[base]+1); ids.taken[strings.ToLower(free)] || isReserved(free); n++ {
		free = id + "-" + strconv.Itoa(n)
		ids.last[base] = n
	}
	ids.Take(free)
	return free
}

// isReserved knows the names that Windows keeps for devices, and those of a folder's own page.
func isReserved(id string) bool { return id == "" || id == "index" || filename.IsDevice(id) }

// transliterate writes a text in ASCII.
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
			b.WriteByte(' ') // the tables have one behind each syllable only
		}
		b.WriteString(ascii)
		inWord = unicode.IsLetter(r) || unicode.IsMark(r) || inWord && (r == '\'' || r == '’' || r == 'ʼ')
	}
	return b.String()
}
