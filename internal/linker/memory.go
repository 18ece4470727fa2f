package linker

import (
	"bytes"
	"hash/maphash"
)

// scratch is what one goroutine needs to read pages; it remembers what it learned about words.
type scratch struct {
	page   page
	tokens []pageWord
	path   []option
	found  []match
	memory memory

	compound []byte // two words without the hyphen between them

	ambiguous []ambiguousMatch
	claimed   []span // text that matched a form, linked or not
	quoted    []byte // the latest sentence
	around    span   // the latest sentence that a mention was found in
}

func newScratch() *scratch { return &scratch{memory: newMemory()} }

// memory keeps the options of words that were seen, by their exact bytes. Analysing a word costs a microsecond or
// more, prose repeats its words, so this makes reading fast. It forgets all when it is full.
type memory struct {
	slots   []slot // open addressing
	used    int
	infos   []info
	letters []byte // of words that are too long for a slot's key
	options []option
	seed    maphash.Seed
}

// slot holds a word. The key of a word of up to eight bytes is the word; that of a longer one is a hash, so that its
// letters are compared too. No key is 0.
type slot struct {
	key  uint64
	at   int32 // 1 + where its letters are in letters, ended by a NUL; 0 for a short word
	info int32
}

// info holds the properties of a word. Number 0 is shared by all words that are in no form.
type info struct {
	first, last int32 // its options
	cut         int32 // where it is two words: after the article in "l'OTAN"; 0 for nowhere
	starts      bool  // a form starts with one of its options
	single      bool  // a form is one of its options
}

const memoryLimit = 1 << 15 // words

func newMemory() memory {
	return memory{slots: make([]slot, 1<<11), infos: make([]info, 1), seed: maphash.MakeSeed()}
}

func (m *memory) key(word []byte) uint64 {
	if len(word) > 8 {
		return max(1, maphash.Bytes(m.seed, word))
	}
	key := uint64(0)
	for i, b := range word {
		key |= uint64(b) << (8 * i)
	}
	return max(1, key)
}

// start is the slot at which the search for a key starts.
func (m *memory) start(key uint64) int {
	return int((key*0x9E3779B97F4A7C15)>>32) & (len(m.slots) - 1)
}

// look returns the number of a word's info.
func (m *memory) look(word []byte) (number int32, known bool) {
	key := m.key(word)
	for i := m.start(key); ; i = (i + 1) & (len(m.slots) - 1) {
		s := &m.slots[i]
		switch {
		case s.key == 0:
			return 0, false
		case s.key == key && m.spells(s, word):
			return s.info, true
		}
	}
}

// spells reports whether a slot with the word's key holds the word.
func (m *memory) spells(s *slot, word []byte) bool {
	if len(word) <= 8 || s.at == 0 {
		return len(word) <= 8 && s.at == 0
	}
	letters := m.letters[s.at-1:]
	return len(letters) > len(word) && letters[len(word)] == 0 && bytes.Equal(letters[:len(word)], word)
}

// keep stores a word with its options, which are the last of m.options.
func (m *memory) keep(word []byte, in info) int32 {
	s := slot{key: m.key(word)}
	if len(word) > 8 {
		s.at = int32(len(m.letters)) + 1
		m.letters = append(append(m.letters, word...), 0)
	}
	if in.first < in.last || in.cut > 0 {
		s.info = int32(len(m.infos))
		m.infos = append(m.infos, in)
	}
	if m.used++; 2*m.used > len(m.slots) {
		old := m.slots
		m.slots = make([]slot, 2*len(old))
		for _, s := range old {
			if s.key != 0 {
				m.place(s)
			}
		}
	}
	m.place(s)
	return s.info
}

func (m *memory) place(s slot) {
	i := m.start(s.key)
	for m.slots[i].key != 0 {
		i = (i + 1) & (len(m.slots) - 1)
	}
	m.slots[i] = s
}

// tidy forgets all words when there are too many. Only between pages: tokens hold their numbers.
func (m *memory) tidy() {
	if m.used < memoryLimit {
		return
	}
	clear(m.slots)
	m.used, m.infos, m.letters, m.options = 0, m.infos[:1], m.letters[:0], m.options[:0]
}

// of are the options of the word with this number.
func (m *memory) of(number int32) []option {
	in := &m.infos[number]
	return m.options[in.first:in.last]
}
