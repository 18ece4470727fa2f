package language

import (
	_ "embed"
	"math"
	"strings"
	"unicode/utf8"
)

func thai() *Language {
	return &Language{
		Code: "th",
		Namesakes: Namesakes{
			Tails: strings.Fields("เหนือ ใต้ ตะวันออก ตะวันตก กลาง"),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Unspaced:       true,
			CutOut:         newThaiLexicon(thaiWords).cutOut,
		},
	}
}

// thaiWords are the five thousand most frequent words, the most frequent first: those that are in the word list of PyThaiNLP, in the
// order of its list of the Thai National Corpus (both https://github.com/PyThaiNLP/pythainlp, CC0 1.0), without words that are as
// probable as their parts, and with some longer words of the news at the end.
//
//go:embed th.txt
var thaiWords string

// thaiLexicon has the cost of each frequent word, which is the negative logarithm of its probability.
type thaiLexicon struct {
	costs   map[string]float64
	longest int // length of the longest word, in bytes
}

const (
	thaiLetter     = 3   // bytes of each letter, vowel and tone mark
	thaiUnknown    = 12  // cost of a word that is not in the lexicon,
	thaiUnknownPer = 2.5 // and of each of its letters
	thaiSlack      = 1   // by which a division with the word may cost more than one without it
)

// newThaiLexicon reads words in the order of their frequency. Their cost follows from the rank: by Zipf's law, and less than that for
// rare words.
func newThaiLexicon(words string) thaiLexicon {
	t := thaiLexicon{costs: map[string]float64{}}
	for i, word := range strings.Fields(words) {
		rank := float64(i + 1)
		t.costs[word] = math.Log(rank+10) + rank/3500 + 1.5
		t.longest = max(t.longest, len(word))
	}
	return t
}

// cutOut reports whether the letters at text[start:end] are no word there: dividing the letters around them into the most probable
// words costs less than dividing them so that the letters are a word. ศาล, the court, is none in มหาศาล.
func (t thaiLexicon) cutOut(text []byte, start, end int) bool {
	const most = 20 * thaiLetter // on each side
	word := string(text[start:end])
	before, after := string(text[max(0, start-most):start]), string(text[end:min(len(text), end+most)])
	if i := strings.LastIndexFunc(before, isNotThai); i >= 0 {
		_, size := utf8.DecodeRuneInString(before[i:])
		before = before[i+size:]
	}
	if i := strings.IndexFunc(after, isNotThai); i >= 0 {
		after = after[:i]
	}
	if before == "" && after == "" {
		return false
	}
	if !thaiDivides(before, word) || !thaiDivides(word, after) {
		return true
	}
	asWord := t.cost(before) + min(t.costOf(word), thaiUnknown) + t.cost(after)
	return asWord > t.cost(before+word+after)+thaiSlack
}

// costOf returns the cost of letters as one word.
func (t thaiLexicon) costOf(word string) float64 {
	if cost, known := t.costs[word]; known {
		return cost
	}
	return thaiUnknown + thaiUnknownPer*float64(len(word)/thaiLetter)
}

// cost returns the cost of the cheapest division of letters into words.
func (t thaiLexicon) cost(letters string) float64 {
	best := make([]float64, len(letters)+1) // of the letters before each place
	for end := thaiLetter; end <= len(letters); end += thaiLetter {
		best[end] = math.Inf(1)
		if !thaiDivides(letters[:end], letters[end:]) {
			continue
		}
		for start := max(0, end-t.longest); start < end; start += thaiLetter {
			best[end] = min(best[end], best[start]+t.costOf(letters[start:end]))
		}
	}
	return best[len(letters)]
}

// thaiDivides reports whether a word can end before a place and another begin behind it: no word ends with a vowel that is written
// before its consonant, nor begins with a mark or with a vowel that is written behind its consonant.
func thaiDivides(before, after string) bool {
	if before == "" || after == "" {
		return true
	}
	last, first := lastRune(before), firstRune(after)
	return !thaiLeads(last) && (first >= 'ก' && first <= 'ฮ' || thaiLeads(first))
}

// thaiLeads reports whether a vowel is written before its consonant.
func thaiLeads(r rune) bool { return r >= 'เ' && r <= 'ไ' }

// isNotThai reports whether a character is no letter, vowel or mark of a Thai word.
func isNotThai(r rune) bool {
	return r < 0x0E01 || r > 0x0E4E || r == 'ๆ' || r == 'ฯ' || r == '฿'
}
