package linker

import "github.com/nutgraf/nutgraf/internal/linker/token"

// gap classifies the text between a word and the one before it.
type gap uint8

const (
	joined gap = iota // nothing: the scripts that do not write spaces
	spaces            // white space
	hyphen            // a hyphen, a dash without spaces, a middle dot
	apart             // anything else: no name reaches over it
)

// pageWord is a word of a page's text, by UAX 29, or a punctuation mark that is part of some name.
type pageWord struct {
	start, end int32 // in text
	info       int32 // number of the word in the scratch's memory, 0 when it is in no form
	before     gap
	mark       bool // punctuation
}

// tokenize reads the words of a block.
func (l *Linker) tokenize(s *scratch, b span) {
	s.tokens = s.tokens[:0]
	text := s.page.text[:b.end]
	before, afterDash := apart, false
	for at := b.start; at < b.end; {
		end := token.WordEnd(text, at)
		switch token.KindOf(text[at:end]) {
		case token.Word:
			if afterDash && text[at] >= '0' && text[at] <= '9' { // Nord Stream – 2
				before = hyphen
			}
			l.addToken(s, at, end, before)
			before, afterDash = joined, false
		case token.Space:
			if before == joined {
				before = spaces
			} else if before == hyphen {
				before = apart
			}
		case token.Hyphen:
			afterDash = before == spaces
			if before == joined {
				before = hyphen
			} else {
				before = apart
			}
		case token.Mark:
			afterDash = false
			if number := l.infoOf(s, text[at:end]); number > 0 {
				s.tokens = append(s.tokens, pageWord{int32(at), int32(end), number, before, true})
				before = joined
			} else {
				before = apart
			}
		}
		at = end
	}
}

// addToken adds a word, or its parts where an elided article is written to it, or where it is a compound in katakana.
func (l *Linker) addToken(s *scratch, at, end int, before gap) {
	number := l.infoOf(s, s.page.text[at:end])
	for cut := int(s.memory.infos[number].cut); cut > 0; cut = int(s.memory.infos[number].cut) {
		head := l.infoOf(s, s.page.text[at:at+cut])
		s.tokens = append(s.tokens, pageWord{int32(at), int32(at + cut), head, before, false})
		at, before = at+cut, joined
		number = l.infoOf(s, s.page.text[at:end])
	}
	s.tokens = append(s.tokens, pageWord{int32(at), int32(end), number, before, false})
}

// infoOf returns the number of a word's info, and computes the info when the word is new.
func (l *Linker) infoOf(s *scratch, word []byte) int32 {
	m := &s.memory
	if number, known := m.look(word); known {
		return number
	}
	first := len(m.options)
	m.options = l.analyse(string(word), m.options)
	head, _ := l.lang.Elided(string(word))
	in := info{first: int32(first), last: int32(len(m.options)), cut: int32(len(head))}
	if l.lang.Unspaced && len(m.options) == first {
		in.cut = int32(l.katakanaCut(string(word)))
	}
	for _, o := range m.options[first:] {
		if n := l.trie.root[o.word]; n != 0 {
			in.starts = true
			in.single = in.single || len(l.trie.formsAt(n)) > 0
		}
	}
	return m.keep(word, in)
}
