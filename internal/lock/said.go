package lock

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Sentence is a sentence of a published page: a fingerprint, by which it is found again when it is reworded or moved, and the
// words that state its facts. A field that is a fact by itself, such as the date of an event, has a key instead.
type Sentence struct {
	print fingerprint
	key   string
	Size  int // in words, or in letters where no spaces are written
	Facts []string
}

// NewSentence returns the sentence with a text, a size and facts.
func NewSentence(text string, size int, facts []string) Sentence {
	return Sentence{print: paragraphPrint(text), Size: size, Facts: facts}
}

// NewField returns a field with its value.
func NewField(key, value string) Sentence { return Sentence{key: key, Facts: []string{value}} }

// IsField reports whether the sentence is a field.
func (s Sentence) IsField() bool { return s.key != "" }

// HasSameWords reports whether a sentence consists of the same words.
func (s Sentence) HasSameWords(other Sentence) bool {
	return s.print == other.print && s.Size == other.Size
}

// saidMark begins the lines of links.lock that hold sentences.
const saidMark = "said "

// Facts are separated by spaces.
var (
	joined = strings.NewReplacer("%", "%25", "_", "%5F", "\n", "%0A", "\r", "%0D", " ", "_")
	parted = strings.NewReplacer("%25", "%", "%5F", "_", "%0A", "\n", "%0D", "\r", "_", " ")
)

// line returns the sentence as links.lock writes it.
func (s Sentence) line(page string) string {
	fields := []string{saidMark + "/" + escaped.Replace(page), s.key + "="}
	if !s.IsField() {
		fields[1] = s.print.String() + "." + strconv.Itoa(s.Size)
	}
	for _, fact := range s.Facts {
		fields = append(fields, joined.Replace(fact))
	}
	return strings.Join(fields, " ")
}

// readSaid adds a line with a sentence to the lock and reports whether it is valid. When a merge leaves several lines for one
// sentence, all count.
func (l *Lock) readSaid(line string) bool {
	fields := strings.Split(line, " ")
	page, ok := strings.CutPrefix(fields[0], "/")
	if page = unescaped.Replace(page); !ok || len(fields) < 2 || !isPage(page) {
		return false
	}
	var s Sentence
	print, size, _ := strings.Cut(fields[1], ".")
	if key, isField := strings.CutSuffix(fields[1], "="); isField {
		s.key = key
	} else if s.print, ok = parseFingerprint(print); !ok {
		return false
	}
	s.Size, _ = strconv.Atoi(size) // 0 for a field
	for _, fact := range fields[2:] {
		s.Facts = append(s.Facts, parted.Replace(fact))
	}
	if s.IsField() && len(s.Facts) != 1 {
		return false
	}
	l.said[page] = append(l.said[page], s)
	return true
}

// Said returns the sentences with which a page was published; none for a page of which nothing is known.
func (l *Lock) Said(page string) []Sentence { return l.said[page] }

// Say sets the sentences with which pages are published. Others have none any more.
func (l *Lock) Say(pages map[string][]Sentence) { l.said = pages }

// HasFragment reports whether an id on a page was published.
func (l *Lock) HasFragment(page, id string) bool {
	f, ok := l.known(page)[id]
	return ok && !f.isGone
}

// isOneSentence is the most bits in which a sentence and its new wording differ. Only sentences that have no nearer partner are
// compared so widely: a word may be a third of a short sentence.
const isOneSentence = 48

// Align returns for each sentence that was published the index of the one that says it now; -1 for a sentence that is gone. A
// sentence that is now has at most one partner, the nearest.
func Align(before, now []Sentence) []int {
	partners, isTaken := make([]int, len(before)), make([]bool, len(now))
	same := map[fingerprint][]int{}
	for i, s := range now {
		same[s.print] = append(same[s.print], i)
	}
	give := func(old, new int) { partners[old], isTaken[new] = new, true }
	for i, s := range before {
		partners[i] = -1
		for _, j := range same[s.print] {
			if !isTaken[j] && now[j].key == s.key && (slices.Equal(now[j].Facts, s.Facts) || s.IsField()) {
				give(i, j)
				break
			}
		}
	}
	type pair struct{ old, new, distance int }
	var pairs []pair
	if len(before)*len(now) > mostCompared {
		return partners
	}
	for i, s := range before {
		for j, other := range now {
			if partners[i] >= 0 || isTaken[j] || s.IsField() || other.IsField() {
				continue
			}
			if distance := s.print.distance(other.print); distance <= isOneSentence {
				pairs = append(pairs, pair{i, j, distance})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new))
	})
	for _, p := range pairs {
		if partners[p.old] < 0 && !isTaken[p.new] {
			give(p.old, p.new)
		}
	}
	return partners
}
