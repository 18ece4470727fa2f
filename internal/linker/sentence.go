package linker

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/linker/token"
	"github.com/yuin/goldmark/ast"
)

// sentence is the extent of the sentence that holds a position of the page's text, by UAX 29, without the breaks that
// it sees after abbreviations. Mentions come in the order of the text, so that a block is split only once and only as
// far as its last mention.
func (l *Linker) sentence(s *scratch, at int) span {
	p := &s.page
	i, _ := slices.BinarySearchFunc(p.blocks, at, func(b span, at int) int { return cmp.Compare(b.end, at+1) })
	if i >= len(p.blocks) {
		return span{}
	}
	block := p.blocks[i]
	if s.around.end > at && s.around.start >= block.start {
		return s.around
	}
	start := block.start
	if s.around.end > start && s.around.end <= at {
		start = s.around.end
	}
	for {
		end := l.sentenceEnd(p.text[:block.end], start)
		if end > at || end >= block.end {
			s.around = span{start, end}
			return s.around
		}
		start = end
	}
}

// Sentence is a sentence of a page's own prose.
type Sentence struct {
	Text  string // plain, white space collapsed
	Start int    // byte offset in the Markdown source
}

// Sentences are those of a page, in its order, by UAX 29 without the breaks that it sees after abbreviations. Headings,
// quotations of others and code are left out.
func (l *Linker) Sentences(doc ast.Node, source []byte) []Sentence {
	s := l.pool.Get().(*scratch)
	defer l.pool.Put(s)
	p := &s.page
	p.read(doc, source, Options{})
	var sentences []Sentence
	for _, b := range p.own() {
		if !bytes.ContainsFunc(p.text[b.start:b.end], unicode.IsLetter) { // an inset hides content from the linker
			continue
		}
		for start := b.start; start < b.end; {
			end := min(b.end, l.sentenceEnd(p.text[:b.end], start))
			q := plainText{p: p}
			q.add(start, end)
			if text := string(bytes.TrimSpace(q.out)); text != "" {
				sentences = append(sentences, Sentence{text, p.sourceAt(start)})
			}
			start = end
		}
	}
	return sentences
}

// sentenceEnd is where the sentence that starts at a position ends.
func (l *Linker) sentenceEnd(text []byte, start int) int {
	for end := start; ; {
		end = token.SentenceEnd(text, end)
		if n := closingMark(text[end:]); n > 0 {
			end += n
			if end < len(text) && !beginsSentence(text[end:]) {
				continue
			}
		}
		if end >= len(text) || !l.abbreviates(text[start:end], text[end:]) {
			return end
		}
	}
}

// closingMark is the length of a mark that closes a quotation with the spaces after it, 0 when text does not start with
// one. UAX 29 keeps such a mark with the sentence before it unless there is a space between them, as in French. A mark
// before a letter opens a quotation, as in German and Swedish.
func closingMark(text []byte) int {
	mark, size := utf8.DecodeRune(text)
	next, _ := utf8.DecodeRune(text[size:])
	if mark != '»' && mark != '›' && mark != '”' || unicode.IsLetter(next) || unicode.IsNumber(next) {
		return 0
	}
	return len(text) - len(bytes.TrimLeftFunc(text[size:], unicode.IsSpace))
}

// beginsSentence reports whether what follows a quotation is not the rest of its sentence: « Non. » dit-il.
func beginsSentence(text []byte) bool {
	r, _ := utf8.DecodeRune(text)
	return !unicode.IsLower(r) && !bytes.ContainsRune([]byte(",;:.!?)—–"), r)
}

// longestSide is how much of a sentence is quoted before and after a mention at most, in bytes. Longer ones are lists
// or data, and all mentions in them would carry all of them.
const longestSide = 600

// wordBefore is the start of the word that a position of the text is in, or of the character when there is no space
// near.
func wordBefore(text []byte, at int) int {
	if i := bytes.LastIndexByte(text[max(0, at-80):at], ' '); i >= 0 {
		return max(0, at-80) + i + 1
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// quote fills in the sentence around a match as plain text.
func (l *Linker) quote(s *scratch, m match, mention *Mention) {
	around := l.sentence(s, m.start)
	q := plainText{p: &s.page, out: s.quoted[:0]}
	start, end := around.start, max(around.end, m.end)
	if m.start-start > longestSide {
		start = max(start, wordBefore(s.page.text, m.start-longestSide))
		q.out = append(q.out, "… "...)
	}
	cut := end-m.end > longestSide
	if cut {
		end = max(m.end, wordBefore(s.page.text, m.end+longestSide))
	}
	q.add(start, m.start)
	mention.SentenceStart = len(q.out)
	q.add(m.start, m.end)
	mention.SentenceEnd = len(q.out)
	q.add(m.end, end)
	s.quoted = q.out
	out := string(bytes.TrimRight(q.out, " "))
	if cut {
		out += " …"
	}
	mention.Sentence = out
	mention.SentenceEnd = min(mention.SentenceEnd, len(out))
	mention.SentenceStart = min(mention.SentenceStart, mention.SentenceEnd)
	mention.Words = out[mention.SentenceStart:mention.SentenceEnd]
}

// plainText returns plain text of a page: insets filled in, white space collapsed, soft hyphens gone.
type plainText struct {
	p   *page
	out []byte
}

func (q *plainText) add(start, end int) {
	text := q.p.text[start:end]
	for len(text) > 0 {
		if b := text[0]; b < utf8.RuneSelf {
			if b > ' ' {
				q.out = append(q.out, b)
			} else {
				q.putRune(rune(b))
			}
			text = text[1:]
			start++
			continue
		}
		r, size := utf8.DecodeRune(text)
		if r == 0xFFFC {
			q.objectReplacement(start)
		} else if r != 0xAD {
			q.putRune(r)
		}
		text = text[size:]
		start += size
	}
}

func (q *plainText) objectReplacement(at int) {
	i, found := slices.BinarySearchFunc(q.p.hidden, at, func(h hidden, at int) int { return cmp.Compare(h.at, at) })
	if !found {
		return
	}
	for _, r := range string(q.p.hidden[i].words) {
		q.putRune(r)
	}
}

func (q *plainText) putRune(r rune) {
	if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
		if n := len(q.out); n > 0 && q.out[n-1] != ' ' {
			q.out = append(q.out, ' ')
		}
		return
	}
	q.out = utf8.AppendRune(q.out, r)
}
