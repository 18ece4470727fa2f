package hostpage

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/language"
)

// objectReplacement stands for content that readers see and that is not linked: code, other links, quotations.
const objectReplacement = "\uFFFC"

// text is the text of an article as the linker reads it: one line for each block, white space collapsed.
type text struct {
	page     *Page
	language string
	entities map[string]string // by the comparable form of their address
	text     []byte
	pieces   []piece
	seen     map[string]bool // entities that the article links

	linked int // how many links to entities are open
}

// piece is a run of the text that comes from one place.
type piece struct {
	at, n  int  // in the text
	src, m int  // in the content
	token  int  // the number of its token
	whole  bool // cannot be cut: a character reference, collapsed white space
	off    bool // nothing may be linked in it
}

// textOf reads the text of the article.
func (p *Page) textOf(v Vocabulary) *text {
	t := &text{page: p, language: v.Language, entities: map[string]string{}, seen: map[string]bool{}}
	for entity, address := range v.Addresses {
		t.entities[comparable(address)] = entity
	}
	for n := p.body; n != nil; n = n.Parent {
		if n.Data == "a" || n.Data == "button" || n.Data == "select" || n.Namespace != "" { // no link can stand in these
			return t
		}
	}
	t.children(p.body)
	return t
}

// comparable returns an address without what does not change its page.
func comparable(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return address
	}
	u.Fragment, u.RawFragment, u.RawQuery = "", "", ""
	u.Host = strings.ToLower(u.Host)
	return strings.TrimSuffix(strings.TrimSuffix(u.String(), "index.html"), "/")
}

// IsSameLanguage reports whether two BCP 47 codes have the same language, whatever the region.
func IsSameLanguage(a, b string) bool {
	one, _ := language.Make(a).Base()
	two, _ := language.Make(b).Base()
	return one == two
}

// Elements by what they are to the text. All others are inline.
var (
	blocks = names(`address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
		h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td
		tfoot th thead tr ul xmp`)
	unread = names(`a aside audio blockquote button canvas code embed footer form h1 h2 h3 h4 h5 h6 header hgroup iframe img input kbd label legend
		listing math menu meter nav object option output picture plaintext pre progress samp select summary svg th var video xmp`)
	unseen = names("area base col colgroup datalist head link meta noembed noframes noscript param rp rt script source style template textarea title track")
)

func (t *text) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			t.words(c)
		case html.ElementNode:
			t.element(c)
		}
	}
}

func (t *text) element(n *html.Node) {
	name := n.Data
	switch {
	case n.Namespace != "":
		t.hide()
		return
	case unseen[name]:
		return
	case blocks[name]:
		t.endBlock()
		defer t.endBlock()
	}
	if name == "br" {
		t.space(piece{src: -1})
		return
	}
	if name == "a" {
		if entity, is := t.entities[comparable(attributeOf(n, "href"))]; is {
			t.seen[entity] = true
			t.linked++
			t.children(n)
			t.linked--
			return
		}
	}
	if unread[name] || t.isForeign(n) || hasAttribute(n, "hidden") || hasAttribute(n, "data-nolink") || hasAttribute(n, "contenteditable") {
		t.hide()
		return
	}
	t.children(n)
}

// isForeign reports whether an element is in another language than the article.
func (t *text) isForeign(n *html.Node) bool {
	code := attributeOf(n, "lang")
	return code != "" && !IsSameLanguage(code, t.language)
}

func (t *text) endBlock() {
	t.trim()
	if n := len(t.text); n > 0 && t.text[n-1] != '\n' {
		t.text = append(t.text, '\n')
	}
}

// trim removes a space from the end.
func (t *text) trim() {
	if n := len(t.text); n > 0 && t.text[n-1] == ' ' {
		t.text = t.text[:n-1]
		if k := len(t.pieces) - 1; k >= 0 && t.pieces[k].at == n-1 {
			t.pieces = t.pieces[:k]
		}
	}
}

func (t *text) hide() { t.text = append(t.text, objectReplacement...) }

// words reads a text node.
func (t *text) words(n *html.Node) {
	for number, words := range t.page.textsIn(n) {
		switch {
		case number >= 0:
			t.token(number)
		case strings.Trim(words, " \t\r\n\f") == "":
			t.space(piece{src: -1})
		default: // no token shows where it is
			t.hide()
		}
	}
}

// token reads a text of the HTML, with its character references resolved.
func (t *text) token(number int) {
	token := t.page.tokens[number]
	raw := t.page.content[token.start:token.end]
	off := t.linked > 0 || token.moved
	for at := 0; at < len(raw); {
		from := piece{src: token.start + at, token: number, off: off}
		switch c := raw[at]; {
		case isSpace(c):
			from.m = len(raw[at:]) - len(bytes.TrimLeft(raw[at:], " \t\r\n\f"))
			t.space(from)
		case c == '&':
			var words string
			words, from.m = reference(raw[at:])
			from.whole = true
			t.add(from, words)
		case c == 0: // a parser drops it
			from.m = 1
		default:
			from.m = bytes.IndexAny(raw[at:], " \t\r\n\f&\x00")
			if from.m < 0 {
				from.m = len(raw) - at
			}
			t.add(from, string(raw[at:at+from.m]))
		}
		at += from.m
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' }

// space adds one space, unless there is one.
func (t *text) space(from piece) {
	if n := len(t.text); n == 0 || t.text[n-1] == '\n' || t.text[n-1] == ' ' {
		return
	}
	from.whole = true
	t.add(from, " ")
}

func (t *text) add(from piece, words string) {
	words = strings.ReplaceAll(words, "\n", " ")
	from.at, from.n = len(t.text), len(words)
	if from.src < 0 {
		from.off = true
	}
	t.pieces = append(t.pieces, from)
	t.text = append(t.text, words...)
}

// reference resolves what a text begins with: a character reference (HTML, section 13.2.5.72), which may lack its semicolon, or
// an ampersand. It returns the characters and how many bytes they are made of.
func reference(raw []byte) (string, int) {
	end := 1
	for end < len(raw) && end < 40 && (raw[end] == '#' || raw[end] >= '0' && raw[end] <= '9' || raw[end]|0x20 >= 'a' && raw[end]|0x20 <= 'z') {
		end++
	}
	if end < len(raw) && raw[end] == ';' {
		end++
	}
	resolved := html.UnescapeString(string(raw[:end]))
	if resolved == string(raw[:end]) {
		return "&", 1
	}
	for size := 2; size < end; size++ { // the rest may be text, as in &ampT
		if words, is := strings.CutSuffix(resolved, string(raw[size:end])); is && words != "" {
			return words, size
		}
	}
	return resolved, end
}
