package search

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// The fields of an entry, with what a word in them counts. The values are those of the script for data that is not divided.
const (
	fieldTitle = iota
	fieldAlso
	fieldNote
	fieldText
	fields
)

var boosts = [fields]float64{6, 5, 2, 1}

// posting is an entry that contains a word.
type posting struct {
	entry   int32 // the number of the entry's first passage
	passage int32 // the first passage with the word, counted from the entry's first
	score   float64
	counts  [fields]uint16
}

// index knows in which entries each word is.
type index struct {
	words map[string][]posting
	names map[string][]int32 // entries by their whole titles and other names
}

// passage is a part of an entry's text that is loaded as one.
type passage struct {
	entry         *Entry
	text          string
	before, after bool // whether text of the entry precedes or follows
}

// newIndex indexes the entries. An entry is known by the number of its first passage.
func newIndex(entries []Entry) (*index, []passage) {
	x := &index{words: map[string][]posting{}, names: map[string][]int32{}}
	var passages []passage
	lengths := map[int32][fields]int{} // numbers of different words
	var total [fields]int
	for i := range entries {
		e, id := &entries[i], int32(len(passages))
		found := map[string]*posting{}
		var length [fields]int
		add := func(field int, passage int32, text string) {
			for _, word := range words(text) {
				keys(word, func(key string) {
					p := found[key]
					if p == nil {
						p = &posting{entry: id, passage: passage}
						found[key] = p
					}
					if p.counts[field] == 0 {
						length[field]++
					}
					if p.counts[field] < math.MaxUint16 {
						p.counts[field]++
					}
				})
			}
		}
		for j, part := range passagesOf(e) {
			passages = append(passages, part)
			add(fieldText, int32(j), part.text)
		}
		add(fieldTitle, 0, e.Title)
		add(fieldAlso, 0, strings.Join(e.Also, " "))
		add(fieldNote, 0, e.Note)
		for key, p := range found {
			x.words[key] = append(x.words[key], *p)
		}
		lengths[id] = length
		for field := range fields {
			total[field] += length[field]
		}
		for _, name := range append([]string{e.Title}, e.Also...) {
			if name := nameOf(words(name)); name != " " && !slices.Contains(x.names[name], id) {
				x.names[name] = append(x.names[name], id)
			}
		}
	}
	x.rate(passages, lengths, total, float64(len(entries)))
	return x, passages
}

// nameOf joins the words of a name. The space at its end tells it from a word.
func nameOf(words []string) string { return strings.Join(words, " ") + " " }

// rate gives each posting its score, by BM25+ as MiniSearch reckons it.
func (x *index) rate(passages []passage, lengths map[int32][fields]int, total [fields]int, count float64) {
	const k, b, d = 1.2, 0.7, 0.5
	for _, list := range x.words {
		var matching [fields]float64
		for _, p := range list {
			for field, n := range p.counts {
				if n > 0 {
					matching[field]++
				}
			}
		}
		for i := range list {
			p := &list[i]
			for field, n := range p.counts {
				if n == 0 {
					continue
				}
				frequency, length := float64(n), float64(lengths[p.entry][field])*count/float64(total[field])
				rarity := math.Log(1 + (count-matching[field]+0.5)/(matching[field]+0.5))
				p.score += boosts[field] * rarity * (d + frequency*(k+1)/(frequency+k*(1-b+b*length)))
			}
			if passages[p.entry].entry.Kind != "section" { // what is about a word, before what contains it
				p.score *= 2
			}
		}
	}
}

// best returns the postings with the highest scores, at most n, in the order of their entries, and whether any were left out.
func best(list []posting, n int) ([]posting, bool) {
	isCut := len(list) > n
	if isCut {
		list = slices.Clone(list)
		slices.SortFunc(list, func(a, b posting) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entry, b.entry)) })
		list = list[:n]
	}
	slices.SortFunc(list, func(a, b posting) int { return cmp.Compare(a.entry, b.entry) })
	return list, isCut
}

// passageSize is the usual size of a passage, in bytes.
const passageSize = 1800

// passagesOf divides the text of an entry, at the ends of words.
func passagesOf(e *Entry) (passages []passage) {
	rest := e.Text
	for {
		end := len(rest)
		if end > passageSize {
			end = cutAt(rest)
		}
		passages = append(passages, passage{e, strings.TrimSpace(rest[:end]), len(passages) > 0, end < len(rest)})
		if rest = rest[end:]; rest == "" {
			return passages
		}
	}
}

// cutAt returns where a long text is divided: before the last space that is within the usual size, else before the first
// character that is part of no word.
func cutAt(text string) int {
	if at := strings.LastIndexByte(text[:passageSize], ' '); at > passageSize/2 {
		return at
	}
	for at, r := range text {
		if at >= passageSize && !isWord(r) && r != '\'' && r != '’' {
			return at
		}
	}
	return len(text)
}
