package verify

import (
	"bytes"
	"html"
	"strings"
	"unsafe"
)

// Nearly all tags of a site are plain ones: names in lower case, values in double quotes, nothing left out. These are read
// here, several times as fast as the tokenizer reads them, which has to be ready for anything. It reads what is left from
// the first place on that is not plain. FuzzPlain compares the two.

// scanPlain goes through the tags of a page up to the first one that is not plain, and returns where that is.
func (p *page) scanPlain(content []byte) int {
	var tag plainTag
	done := 0
	for {
		text := bytes.IndexByte(content[done:], '<')
		if text < 0 {
			return len(content)
		}
		from := done + text
		if !tag.read(content[from:]) {
			return done
		}
		behind := from + tag.size
		raw, ok := rawText(tag, content[behind:])
		if !ok {
			return done
		}
		switch {
		case tag.isDoctype:
		case tag.closing:
			p.close(tag.name)
		default:
			p.open(element{tag.name, tag.attributes, from}, tag.closed)
		}
		if len(raw) > 0 {
			p.text(raw, behind)
		}
		done = behind + len(raw)
	}
}

// rawText is the text of an element in which there are no tags. It is not plain when it has a "<" all the same.
func rawText(tag plainTag, content []byte) (raw []byte, ok bool) {
	if tag.closing || tag.isDoctype {
		return nil, true
	}
	switch tag.name {
	case "title", "script", "style":
		raw, _, _ = bytes.Cut(content, []byte{'<'})
		behind, ok := bytes.CutPrefix(content[len(raw):], []byte("</"+tag.name+">"))
		return raw, ok && behind != nil
	case "noscript", "textarea", "iframe", "noembed", "noframes", "plaintext", "xmp":
		return nil, false
	}
	return nil, true
}

// plainTag is a start tag, an end tag or the declaration of HTML.
type plainTag struct {
	name                       string
	attributes                 []attribute // those that matter
	isDoctype, closing, closed bool
	size                       int
}

const doctype = "<!doctype html>"

// read reads the tag that text begins with; it reports false for one that is not plain.
func (t *plainTag) read(text []byte) bool {
	t.attributes, t.isDoctype, t.closing, t.closed = t.attributes[:0], false, false, false
	if bytes.HasPrefix(text, []byte(doctype)) {
		t.isDoctype, t.size = true, len(doctype)
		return true
	}
	at := 1
	if t.closing = len(text) > at && text[at] == '/'; t.closing {
		at++
	}
	size := plainName(text[at:])
	if size == 0 {
		return false
	}
	t.name = tagName(text[at : at+size])
	at += size
	if t.closing {
		t.size = at + 1
		return at < len(text) && text[at] == '>'
	}
	for at < len(text) {
		switch c := text[at]; {
		case c == '>':
			t.size = at + 1
			return true
		case c == '/':
			t.closed, t.size = true, at+2
			return at+1 < len(text) && text[at+1] == '>'
		case c == ' ' || c == '\n':
			at++
			if at < len(text) && 'a' <= text[at] && text[at] <= 'z' {
				size, ok := t.readAttribute(text[at:])
				if !ok {
					return false
				}
				at += size
			}
		default:
			return false
		}
	}
	return false
}

// readAttribute reads the attribute that text begins with, and returns its size.
func (t *plainTag) readAttribute(text []byte) (size int, ok bool) {
	size = plainName(text)
	key := known(text[:size])
	var value []byte
	if behind := text[size:]; len(behind) > 0 && behind[0] == '=' {
		if len(behind) < 2 || behind[1] != '"' {
			return 0, false
		}
		end := bytes.IndexByte(behind[2:], '"')
		if end < 0 {
			return 0, false
		}
		value = behind[2 : 2+end]
		size += end + 3
	}
	if key == "" {
		return size, true
	}
	decoded, ok := plainValue(value)
	t.attributes = append(t.attributes, attribute{key, decoded})
	return size, ok
}

// plainValue is the value of an attribute without character references. One with other references than templates write,
// or with an old line ending, is not plain.
func plainValue(value []byte) (string, bool) {
	if bytes.IndexByte(value, '\r') >= 0 || bytes.IndexByte(value, 0) >= 0 {
		return "", false
	}
	text := unsafe.String(unsafe.SliceData(value), len(value)) // no copy: the content stays as it is, see borrow
	if !strings.Contains(text, "&") {
		return text, true
	}
	for _, rest := range strings.Split(text, "&")[1:] {
		name, _, _ := strings.Cut(rest, ";")
		switch name + rest[len(name):min(len(name)+1, len(rest))] {
		case "amp;", "lt;", "gt;", "quot;", "#34;", "#39;", "#43;":
		default:
			return "", false
		}
	}
	return html.UnescapeString(text), true
}

// plainName is how many bytes at the beginning of text are of a name as HTML's own are: "h1", "aria-label", "xlink:href".
func plainName(text []byte) int {
	for i, c := range text {
		if c < 'a' || c > 'z' {
			if i == 0 || c != '-' && c != ':' && c != '_' && (c < '0' || c > '9') {
				return i
			}
		}
	}
	return len(text)
}
