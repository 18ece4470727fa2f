package linker

// matcher searches for the longest match that starts at a token.
type matcher struct {
	l     *Linker
	s     *scratch
	off   map[int32]exclusion
	first int

	last  int  // token after the longest match, 0 for none
	quiet rank // of the best form that is not wanted
	rank  rank // of the best of the others
	form  int32
	rival int32 // form of another entity that is as good, unlinked for none
	why   Why
}

const unlinked int32 = -1 // in place of a form: nothing that may be linked

// rank orders matches of the same words, the best first.
type rank uint8

const none rank = 255

// inflection is a rank without regard to capitals.
func (r rank) inflection() rank { return r >> 1 }

// from follows, from a node of the trie, all words that the token at i can be a form of.
func (h *matcher) from(node int32, i int) {
	for _, o := range h.s.memory.of(h.s.tokens[i].info) {
		next := h.l.trie.next(node, o.word)
		if next == 0 {
			continue
		}
		h.s.path = append(h.s.path, o)
		for _, f := range h.l.trie.formsAt(next) {
			h.consider(f, i+1)
		}
		if goesOn(h.s.tokens, i) {
			h.from(next, i+1)
		}
		h.s.path = h.s.path[:len(h.s.path)-1]
	}
}

// whole tries the word that the first token and the next are without their hyphen. It is a form of its own.
func (h *matcher) whole(joined int32) {
	for _, o := range h.s.memory.of(joined) {
		next := h.l.trie.next(0, o.word)
		if next == 0 {
			continue
		}
		h.s.path = append(h.s.path[:0], o)
		for _, f := range h.l.trie.formsAt(next) {
			if form := &h.l.forms[f]; !form.name && !h.l.entities[form.entity].CaseSensitive {
				h.consider(f, h.first+2)
			}
		}
	}
}

// consider weighs a form that ends before the token at last: longer is better, then nearer to the form. When two
// entities are equally near, neither is linked.
func (h *matcher) consider(f int32, last int) {
	if last < h.last {
		return
	}
	r, why := h.l.fits(h.s, f, h.first, last)
	if r == none {
		return
	}
	if last > h.last {
		h.last, h.quiet, h.rank, h.form, h.rival = last, none, none, unlinked, unlinked
	}
	entity := h.l.forms[f].entity
	switch {
	case h.l.entities[entity].NoAutolink || h.off[entity] == unwanted:
		h.quiet = min(h.quiet, r)
	case r < h.rank:
		h.rank, h.form, h.rival, h.why = r, f, unlinked, why
	case r == h.rank && h.l.forms[h.form].entity != entity:
		h.rival = f
	}
}

// links reports whether the best match may be linked, if it has no rival. A form that is not wanted keeps its words from
// the inflections of another entity, so that "organ" may be silenced where "organs" is not; it leaves them to a form that
// differs from it in capitals only.
func (h *matcher) links() bool {
	return h.form >= 0 && h.rank.inflection() <= h.quiet.inflection() && !h.isOwn(h.form) && !h.isOwn(h.rival)
}

// isOwn reports whether a form is of the entity that the page is about.
func (h *matcher) isOwn(form int32) bool {
	return form >= 0 && h.off[h.l.forms[form].entity] == ownPage
}

// end is where the words of the best match end in the text, with the last full stop of "U.S.".
func (h *matcher) end() int {
	t, text := h.s.tokens[h.last-1], h.s.page.text
	if word := text[t.start:t.end]; text[t.end] == '.' && undotted(string(word)) != string(word) {
		return int(t.end) + 1
	}
	return int(t.end)
}

func why(all derivation) Why {
	switch {
	case all&uninflected != 0:
		return Stem
	case all&detached != 0:
		return Attached
	case all&dispossessed != 0:
		return Possessive
	}
	return Same
}
