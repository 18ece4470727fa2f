package lock

import (
	"cmp"
	"crypto/sha256"
	"maps"
	"math"
	"slices"
	"strconv"
)

// Part is a part of a page's text that can be linked to.
type Part struct {
	IsHeading bool
	ID        string // the author's id, or one made of a heading's words; empty for a paragraph
	IsGiven   bool   // whether its author gave it the id
	Text      string // without markup
	Below     string // of a heading: the text up to the next one
	Above     int    // the index of the heading above it; -1 at the page's beginning
}

// Anchor holds the ids of a part.
type Anchor struct {
	ID   string   // the part's own
	Also []string // ids of removed parts that lead here, sorted
}

// Assigned holds the ids of a page's parts.
type Assigned struct {
	Parts []Anchor // one for each part
	Lost  []Lost   // ids whose text is gone since the last build
}

// Lost is an id whose text is gone and resembles no other on the page. The heading above it keeps the id.
type Lost struct {
	ID string
	At int // the index of the part that keeps it; -1 for the page's beginning
}

// known returns the fragments of an address. The caller must not change them.
func (l *Lock) known(address string) map[string]fragment {
	l.guard.Lock()
	defer l.guard.Unlock()
	return l.pages[address]
}

// Assign gives each part of a page the id that it had before, and a new part a free id. The addresses are the page's own,
// then its aliases: ids that the lock has under any of them are kept. No new part gets an id that isOwn reports, which the page
// gives to something else. It writes the ids into the lock. It is safe for concurrent use on different pages.
func (l *Lock) Assign(addresses []string, parts []Part, isOwn func(id string) bool) Assigned {
	m := matcher{isOwn: isOwn, parts: parts, prints: make([]fingerprint, len(parts)), ids: make([]string, len(parts)), known: map[string]fragment{}, taken: map[string]bool{}}
	for i, address := range addresses {
		for id, f := range l.known(address) {
			if _, isThere := m.known[id]; !isThere || i == 0 {
				m.known[id] = f
			}
		}
	}
	for i, part := range parts {
		m.prints[i] = paragraphPrint(part.Text)
		if part.IsHeading {
			m.prints[i] = headingPrint(part.Text, part.Below)
		}
	}
	m.match()
	m.name()
	page := maps.Clone(l.known(addresses[0]))
	if page == nil {
		page = map[string]fragment{}
	}
	assigned := m.keep(page)
	l.guard.Lock()
	defer l.guard.Unlock()
	l.pages[addresses[0]] = page
	return assigned
}

// matcher finds the id of each part of a page.
type matcher struct {
	isOwn  func(id string) bool
	parts  []Part
	prints []fingerprint
	ids    []string // of the parts; empty until one is found
	known  map[string]fragment
	taken  map[string]bool // ids of parts
}

func (m *matcher) give(part int, id string) { m.ids[part], m.taken[id] = id, true }

// match finds the ids of parts that were there before: by the author's own id, by the words of headings, and then by
// likeness, the most alike first.
func (m *matcher) match() {
	for i, part := range m.parts {
		if part.IsGiven {
			m.give(i, part.ID)
		}
	}
	for i, part := range m.parts {
		if _, isKnown := m.known[part.ID]; isKnown && part.IsHeading && m.ids[i] == "" && !m.taken[part.ID] {
			m.give(i, part.ID)
		}
	}
	m.matchEqual()
	for _, p := range m.pairs(isReworded) {
		if m.ids[p.part] == "" && !m.taken[p.id] {
			m.give(p.part, p.id)
		}
	}
}

// matchEqual finds the ids of paragraphs whose texts are unchanged. Equal paragraphs keep their order: the lock is sorted and does
// not have it, but the tries by which their ids were made do.
func (m *matcher) matchEqual() {
	equal := map[fingerprint]int{} // the ids that are left, by print
	for id, f := range m.known {
		if f.print.kind == 'p' && !f.isGone && !m.taken[id] {
			equal[f.print]++
		}
	}
	const gaps = 64 // tries whose ids other texts have
	tries, spare := map[string]int{}, map[string]int{}
	for i, part := range m.parts {
		print := m.prints[i]
		if part.IsHeading || m.ids[i] != "" || equal[print] == 0 {
			continue
		}
		for ; spare[part.Text] < gaps; spare[part.Text]++ {
			id := candidate(part.Text, tries[part.Text])
			tries[part.Text]++
			if f := m.known[id]; f.print == print && !f.isGone && !m.taken[id] {
				m.give(i, id)
				equal[print]--
				break
			}
		}
	}
}

// pair is an id and a part that may have had it.
type pair struct {
	id             string
	part, distance int
}

// mostCompared is the number of comparisons of texts, some nanoseconds each, that a page may cost: 2,000 changed paragraphs on a
// page of 2,000. Of a page with more changes only equal texts keep their ids.
const mostCompared = 4_000_000

// pairs returns the unassigned ids with the parts whose texts resemble theirs, the most alike first.
func (m *matcher) pairs(farthest int) []pair {
	var pairs []pair
	var ids []string // that no part has
	for id, f := range m.known {
		if !f.isGone && !m.taken[id] && f.print.kind != 0 {
			ids = append(ids, id)
		}
	}
	if len(ids)*len(m.parts) > mostCompared {
		return nil
	}
	for _, id := range ids {
		f := m.known[id]
		for i, print := range m.prints {
			if print.kind != f.print.kind || m.ids[i] != "" && farthest == isReworded {
				continue
			}
			if distance := f.print.distance(print); distance <= farthest {
				pairs = append(pairs, pair{id, i, distance})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.part, b.part), cmp.Compare(a.id, b.id))
	})
	return pairs
}

// name gives ids to new parts: a heading gets one of its words, a paragraph three characters.
func (m *matcher) name() {
	isFree := func(id string) bool {
		_, isKnown := m.known[id]
		return !isKnown && !m.taken[id] && !m.isOwn(id)
	}
	for i, part := range m.parts {
		if m.ids[i] == "" && part.IsHeading && part.ID != "" {
			id := part.ID
			for n := 2; !isFree(id); n++ {
				id = part.ID + "-" + strconv.Itoa(n)
			}
			m.give(i, id)
		}
	}
	tries := map[string]int{} // of each text: equal paragraphs go on where the one before stopped
	for i, part := range m.parts {
		if m.ids[i] == "" && !part.IsHeading {
			isBack := func(id string) bool { return m.known[id].isGone && !m.taken[id] }
			id, next := shortID(part.Text, tries[part.Text], isFree, isBack)
			tries[part.Text] = next
			m.give(i, id)
		}
	}
}

// shortID makes an id from a text, and returns the number of the next try for the same text. A text that returns gets the id
// that it had.
func shortID(text string, try int, isFree, isBack func(string) bool) (id string, next int) {
	for ; ; try++ {
		if id = candidate(text, try); isFree(id) || try == 0 && isBack(id) {
			return id, try + 1
		}
	}
}

// candidate returns the id for a try: a letter, a digit and a letter, which is no word, and more digits after many tries. It omits
// characters that look alike.
func candidate(text string, try int) string {
	const letters, digits = "abcdefghijkmnpqrstuvwxyz", "23456789"
	seed := append([]byte(text), byte(try), byte(try>>8))
	if try > math.MaxUint16 {
		seed = append(seed, byte(try>>16))
	}
	sum := sha256.Sum256(seed)
	id := []byte{letters[int(sum[0])%len(letters)], digits[int(sum[1])%len(digits)], letters[int(sum[2])%len(letters)]}
	const crowded = 64 // after so many tries a page has so many paragraphs that ids become longer
	for i, n := len(id), crowded; n <= try; i, n = i+1, n*4 {
		id = append(id, digits[int(sum[i])%len(digits)])
	}
	return string(id)
}

// keep writes the ids into page, the page's fragments in the lock, and finds a part for ids whose text is gone.
func (m *matcher) keep(page map[string]fragment) Assigned {
	a := Assigned{Parts: make([]Anchor, len(m.parts))}
	at := map[string]int{} // the part of each id
	for i, id := range m.ids {
		a.Parts[i].ID = id
		if id != "" {
			at[id] = i
		}
	}
	under := func(part int) string {
		if part = m.parts[part].Above; part < 0 {
			return ""
		}
		return m.ids[part]
	}
	for i, id := range m.ids {
		if id == "" {
			continue
		}
		f, isKnown := page[id]
		if !isKnown || f.isGone || f.print.hasMoved(m.prints[i]) {
			f = fragment{print: m.prints[i]}
		}
		if !m.parts[i].IsHeading {
			f.under = under(i)
		}
		page[id] = f
	}
	m.keepGone(page, at, &a)
	return a
}

// keepGone finds the parts that keep the ids whose text is gone: the part that is most alike, or else the heading above.
func (m *matcher) keepGone(page map[string]fragment, at map[string]int, a *Assigned) {
	nearest := map[string]int{}
	for _, p := range m.pairs(isPartOf) {
		if _, isFound := nearest[p.id]; !isFound {
			nearest[p.id] = p.part
		}
	}
	for _, id := range slices.Sorted(maps.Keys(m.known)) {
		f := m.known[id]
		if m.taken[id] {
			continue
		}
		if !f.isGone && f.print.kind == 0 {
			continue // an id in a list of the theme
		}
		to, isAlike := nearest[id]
		if f.isGone || !isAlike {
			to = m.placeOf(cmp.Or(f.to, f.under), at)
		}
		if !f.isGone {
			f = fragment{isGone: true}
			if !isAlike {
				a.Lost = append(a.Lost, Lost{id, to})
			}
			if to >= 0 {
				f.to = m.ids[to]
			}
		}
		page[id] = f
		if len(a.Parts) > 0 {
			first := &a.Parts[max(0, to)]
			first.Also = append(first.Also, id)
		}
	}
}

// placeOf returns the index of the part that has an id, or keeps it; -1 for the page's beginning.
func (m *matcher) placeOf(id string, at map[string]int) int {
	const longest = 100 // the longest chain of ids that each keep another
	for range longest {
		if part, ok := at[id]; ok {
			return part
		}
		f, ok := m.known[id]
		if !ok {
			return -1
		}
		id = cmp.Or(f.to, f.under)
	}
	return -1
}
