package linker

import (
	"bytes"
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
)

// match is a place in a page's text.
type match struct {
	start, end int   // in text
	form       int32 // -1 for an author's link
	hidden     int32 // the author's link
	why        Why
	linked     bool
	above      int // the number of the text above the prose that has the link of the prose's first mention of its entity
}

// readPage finds the matches in the text that the scratch has read, and describes them.
func (l *Linker) readPage(s *scratch, source []byte, opt Options) *Reading {
	s.memory.tidy()
	s.found, s.claimed, s.ambiguous = s.found[:0], s.claimed[:0], s.ambiguous[:0]
	s.around = span{}
	off := l.excluded(opt)
	for _, b := range s.page.blocks {
		l.tokenize(s, b)
		if opt.ByHand {
			continue
		}
		claims := len(s.claimed)
		l.matchBlock(s, off)
		l.matchDates(s, b, s.claimed[claims:], off, opt)
	}
	l.addExplicit(s)
	l.chooseFirst(s)
	r := &Reading{size: len(s.page.text), print: maphash.Bytes(l.seed, s.page.text)}
	r.matches = append(r.matches, s.found...)
	r.Mentions = l.describe(s)
	r.Ambiguities = l.ambiguousMentions(s, opt)
	return r
}

// matchDates finds the days that are written out in a block and on which just one event fell. Claims are the words of
// the block that name something already.
func (l *Linker) matchDates(s *scratch, b span, claims []span, off map[int32]exclusion, opt Options) {
	if opt.Dates == nil || len(l.byDay) == 0 {
		return
	}
	for _, d := range opt.Dates(string(s.page.text[b.start:b.end])) {
		at := span{b.start + d.Start, b.start + d.End}
		for len(claims) > 0 && claims[0].end <= at.start {
			claims = claims[1:]
		}
		form, known := l.byDay[d.Day]
		if !known || form == unlinked || len(claims) > 0 && claims[0].start < at.end {
			continue
		}
		if e := l.forms[form].entity; off[e] == 0 && !l.entities[e].NoAutolink {
			s.found = append(s.found, match{start: at.start, end: at.end, form: form, hidden: -1})
		}
	}
}

// exclusion is the reason why an entity is not linked on a page.
type exclusion uint8

const (
	unwanted exclusion = iota + 1 // the author does not want it: its words are free for another entity
	ownPage                       // the page is about it: its words mean it, and no other entity
)

// excluded returns the entities that are not linked on this page.
func (l *Linker) excluded(opt Options) map[int32]exclusion {
	own := l.byPage[opt.Page]
	if len(own)+len(opt.NoLink) == 0 {
		return nil
	}
	off := map[int32]exclusion{}
	for _, id := range opt.NoLink {
		if e, known := l.byID[id]; known {
			off[e] = unwanted
		}
	}
	for _, e := range own {
		off[e] = ownPage
	}
	return off
}

// matchBlock finds the longest matches from left to right.
func (l *Linker) matchBlock(s *scratch, off map[int32]exclusion) {
	for i := 0; i < len(s.tokens); {
		joined := int32(0)
		if i+1 < len(s.tokens) && (s.tokens[i+1].before == hyphen || l.heads != nil) {
			joined = l.joined(s, i)
		}
		in := &s.memory.infos[s.tokens[i].info]
		if joined == 0 && (!in.starts || !in.single && !goesOn(s.tokens, i)) {
			i++
			continue
		}
		h := matcher{l: l, s: s, off: off, first: i}
		s.path = s.path[:0]
		h.from(0, i)
		if joined != 0 {
			h.whole(joined)
		}
		if h.last == 0 {
			i++
			continue
		}
		if l.repeated(s, h.last) {
			h.last++
		}
		s.claimed = append(s.claimed, span{int(s.tokens[i].start), h.end()})
		switch at := int(s.tokens[i].start); {
		case !h.links():
		case h.rival >= 0:
			s.ambiguous = append(s.ambiguous, ambiguousMatch{at, h.end(), h.form, h.rival})
		default:
			s.found = append(s.found, match{start: at, end: h.end(), form: h.form, hidden: -1, why: h.why})
		}
		i = h.last
	}
}

// repeated reports whether the token at i says the one before it once more, which makes the plural in Indonesian, where a
// clitic may follow it: "negara-negara", "negara-negaranya".
func (l *Linker) repeated(s *scratch, i int) bool {
	if !l.lang.Reduplicates || i >= len(s.tokens) || s.tokens[i].before != hyphen {
		return false
	}
	a, b := s.tokens[i-1], s.tokens[i]
	first, second := s.page.text[a.start:a.end], s.page.text[b.start:b.end]
	if len(second) <= len(first) {
		return bytes.EqualFold(first, second)
	}
	return slices.ContainsFunc(l.lang.Detachments(string(second)), func(d language.Detachment) bool { return strings.EqualFold(d.Base, string(first)) })
}

// joined returns the number of the word that a token and the next one make when a hyphen is between them, as in
// "cease-fire" where the form is "ceasefire", or in Korean a space; 0 when that is in no form.
func (l *Linker) joined(s *scratch, i int) int32 {
	text := s.page.text
	a, b := s.tokens[i], s.tokens[i+1]
	if b.mark {
		return 0
	}
	first, second := text[a.start:a.end], text[b.start:b.end]
	switch b.before {
	case hyphen:
		if !isDash(text[:b.start]) || !isCompound(string(first), string(second)) {
			return 0
		}
	case spaces:
		if !l.heads.Has(string(first)) {
			return 0
		}
	default:
		return 0
	}
	s.compound = append(append(s.compound[:0], first...), second...)
	return l.infoOf(s, s.compound)
}

// goesOn reports whether the next word is in some form and belongs to the same phrase.
func goesOn(tokens []pageWord, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].info != 0 && tokens[i+1].before != apart
}

// addExplicit adds the links that the author set, in the order of the text.
func (l *Linker) addExplicit(s *scratch) {
	for i, h := range s.page.hidden {
		if h.entity != "" {
			s.found = append(s.found, match{start: h.at, end: h.at + len(objectReplacement), form: -1, hidden: int32(i), why: Explicit})
		}
	}
	slices.SortFunc(s.found, func(a, b match) int { return a.start - b.start })
}

// chooseFirst marks the first mention of each entity for linking, unless the author linked it before.
func (l *Linker) chooseFirst(s *scratch) {
	seen := map[int32]bool{}
	above := map[int32]int{} // by entity, what the prose has not mentioned yet
	for i := range s.found {
		m := &s.found[i]
		if m.hidden >= 0 {
			if e, known := l.byID[s.page.hidden[m.hidden].entity]; known {
				seen[e], above[e] = true, 0
			}
			continue
		}
		e, b := l.forms[m.form].entity, s.page.besideAt(m.start)
		canLink := b != nil && !b.unlinked || b == nil && s.page.wrappable(m.start, m.end)
		switch {
		case canLink && !seen[e]:
			m.linked, seen[e] = true, true
			if b != nil {
				above[e] = b.above
			}
		case canLink && above[e] > 0 && (b == nil || b.above == 0):
			m.above, above[e] = above[e], 0
		}
	}
}

// describe converts the matches to mentions with places in the source.
func (l *Linker) describe(s *scratch) []Mention {
	list := make([]Mention, 0, len(s.found))
	for _, m := range s.found {
		mention := Mention{Why: m.why, Linked: m.linked}
		if m.hidden >= 0 {
			h := s.page.hidden[m.hidden]
			mention.Entity, mention.Explicit = h.entity, true
			mention.Start, mention.End = h.src, h.end
		} else {
			f := l.forms[m.form]
			e := &l.entities[f.entity]
			mention.Entity, mention.Form = e.ID, e.Forms[f.listed]
			mention.Start, mention.End = s.page.sourceAt(m.start), s.page.sourceEnd(m.end)
			if b := s.page.besideAt(m.start); b != nil && b.above > 0 {
				mention.Above, mention.Start, mention.End = b.above, m.start-b.start, m.end-b.start
			}
		}
		l.quote(s, m, &mention)
		if m.hidden < 0 {
			mention.Doubt = l.doubtOf(m, &mention)
		}
		list = append(list, mention)
	}
	return list
}

// isEntity reports whether a link's destination is an entity's ID.
func isEntity(destination []byte) bool {
	for _, scheme := range []string{"term:", "actor:", "event:", "source:", "clause:"} {
		if len(destination) > len(scheme) && string(destination[:len(scheme)]) == scheme {
			return utf8.Valid(destination)
		}
	}
	return false
}
