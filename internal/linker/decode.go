package linker

import (
	"bytes"
	"html"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// textNode adds a text node, with its character references and escapes resolved as the renderer will.
func (p *page) textNode(n *ast.Text, off bool) {
	seg := n.Segment
	p.last = seg.Stop
	if seg.Padding > 0 {
		p.add(piece{node: n, src: seg.Start, whole: true}, bytes.Repeat([]byte{' '}, seg.Padding), off)
	}
	at := min(max(seg.Start, p.mark), seg.Stop)
	for _, s := range p.hiddenIn(at, seg.Stop) {
		p.decode(n, p.source[at:s.start], at, n.IsRaw(), off)
		if s.silent {
			p.hide(hidden{src: s.start})
		} else {
			p.decode(n, p.source[s.start:s.end], s.start, n.IsRaw(), true)
		}
		at = s.end
	}
	p.decode(n, p.source[at:seg.Stop], at, n.IsRaw(), off)
	if n.SoftLineBreak() || n.HardLineBreak() {
		off = off || p.isHidden(seg.Stop)
		p.add(piece{node: n, src: seg.Stop, whole: true}, []byte{' '}, off)
	}
}

// isHidden reports whether a place of the source belongs to a shortcode.
func (p *page) isHidden(at int) bool { return len(p.hiddenIn(at, at+1)) > 0 }

// stringNode adds a string node: text that is not in the source, as the typographer's quotes.
func (p *page) stringNode(n *ast.String, off bool) {
	if list := p.hiddenIn(p.last, p.last+1); len(list) > 0 {
		if off = true; list[0].silent {
			p.hide(hidden{src: p.last})
			return
		}
	}
	if n.IsCode() {
		p.add(piece{node: n, m: len(n.Value), whole: true}, spaced([]byte(html.UnescapeString(string(n.Value)))), off)
		return
	}
	p.decode(n, n.Value, 0, n.IsRaw(), off)
}

// add appends text with its origin, or hides it.
func (p *page) add(from piece, text []byte, off bool) {
	if off {
		p.hide(hidden{src: p.last, words: bytes.Clone(text)})
		return
	}
	from.at, from.n = len(p.text), len(text)
	p.pieces = append(p.pieces, from)
	p.text = append(p.text, text...)
}

// decode adds the text of raw, which starts at src, in runs: plain bytes, and references and escapes that decode to
// other bytes than their own.
func (p *page) decode(n ast.Node, raw []byte, src int, verbatim, off bool) {
	start := 0
	plain := func(end int) {
		if end > start {
			p.add(piece{node: n, src: src + start, m: end - start}, raw[start:end], off)
		}
	}
	special := "&\\\x00\n"
	if verbatim {
		special = "\n"
	}
	for i := 0; i < len(raw); {
		j := bytes.IndexAny(raw[i:], special)
		if j < 0 {
			break
		}
		i += j
		text, size := reference(raw[i:])
		if size == 0 {
			i++
			continue
		}
		plain(i)
		p.add(piece{node: n, src: src + i, m: size, whole: true}, text, off)
		i += size
		start = i
	}
	plain(len(raw))
}

// reference reads a character reference, an escape or a NUL at the start of raw and returns its decoded text and
// its length in bytes, 0 if there is none. It follows goldmark's html.Writer, which renders the text.
func reference(raw []byte) (text []byte, size int) {
	switch raw[0] {
	case '\n':
		return []byte{' '}, 1
	case '\\':
		if len(raw) > 1 && util.IsPunct(raw[1]) {
			return raw[1:2], 2
		}
	case 0:
		return utf8.AppendRune(nil, utf8.RuneError), 1
	case '&':
		end := bytes.IndexByte(raw[:min(len(raw), 40)], ';')
		if end < 2 {
			return nil, 0
		}
		return resolve(raw[:end+1])
	}
	return nil, 0
}

// resolve decodes "&name;" and "&#number;".
func resolve(ref []byte) ([]byte, int) {
	name := ref[1 : len(ref)-1]
	if name[0] != '#' {
		if entity, ok := util.LookUpHTML5EntityByName(string(name)); ok {
			return spaced(entity.Characters), len(ref)
		}
		return nil, 0
	}
	out := util.ResolveNumericReferences(ref)
	if bytes.Equal(out, ref) {
		return nil, 0
	}
	return spaced(out), len(ref)
}

// spaced is text with its line feeds turned into spaces: only the ends of blocks are line feeds in a page's text.
func spaced(text []byte) []byte {
	return bytes.ReplaceAll(text, []byte{'\n'}, []byte{' '})
}
