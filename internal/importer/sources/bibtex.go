package sources

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// record is an entry of BibTeX: its fields hold LaTeX.
type record struct {
	kind, key string
	line      int
	fields    map[string]string // by name in lower case; of two with one name the first
}

// readBibTeX reads all entries. An entry with a syntax error gives a warning; reading continues at the next line that
// begins with "@".
func (im *importer) readBibTeX(text string) {
	p := &bibParser{text: text, line: 1, macros: map[string]string{}}
	for month, name := range strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec") {
		p.macros[name] = fmt.Sprint(month + 1)
	}
	var records []record
	for len(im.items)+len(records) <= mostItems {
		r, err := p.next()
		if errors.Is(err, errEnd) {
			break
		}
		if err != nil {
			im.warn(p.begin, "the entry that begins here is left out: "+err.Error()+fmt.Sprintf(" on line %d", p.line), "mend it, and import the file again")
			p.recover()
			continue
		}
		if r.kind != "" {
			records = append(records, r)
		}
	}
	inherit(records)
	for _, r := range records {
		im.addRecord(r)
	}
}

var errEnd = errors.New("end")

// bibParser parses the grammar that btxdoc describes, with BibLaTeX's longer keys and names.
type bibParser struct {
	text   string
	at     int
	line   int
	begin  int // the line of the entry
	start  int // its offset
	macros map[string]string
}

// next reads the next entry. A comment, a preamble or a macro gives a record without a kind.
func (p *bibParser) next() (record, error) {
	i := strings.IndexByte(p.text[p.at:], '@')
	if i < 0 {
		return record{}, errEnd
	}
	p.advance(i)
	p.begin, p.start = p.line, p.at
	p.advance(1)
	kind := strings.ToLower(p.word(isName))
	p.space()
	switch {
	case kind == "":
		return record{}, nil // an address in a comment
	case kind == "comment":
		if p.peek() == '{' {
			_, err := p.braced()
			if err != nil { // the comment may end
				p.at, p.line = p.start+1, p.begin
			}
		}
		return record{}, nil
	}
	open := p.peek()
	if open != '{' && open != '(' {
		return record{}, nil // a word in a comment
	}
	if kind == "preamble" {
		_, err := p.braced()
		return record{}, err
	}
	end := map[byte]byte{'{': '}', '(': ')'}[open]
	p.advance(1)
	p.space()
	r := record{kind: kind, line: p.begin, fields: map[string]string{}}
	if kind != "string" {
		i := strings.IndexAny(p.text[p.at:], ",}\n")
		if i < 0 {
			return record{}, errors.New("the file ends before its key")
		}
		r.key = strings.TrimSpace(p.text[p.at : p.at+i])
		if strings.ContainsRune(r.key, '=') { // the key was forgotten
			r.key = ""
		} else {
			p.advance(i)
		}
	}
	if err := p.fields(&r, end); err != nil {
		return record{}, err
	}
	if kind == "string" {
		for name, value := range r.fields {
			p.macros[name] = value
		}
		return record{}, nil
	}
	return r, nil
}

// fields reads "name = value" up to the bracket that closes the entry.
func (p *bibParser) fields(r *record, end byte) error {
	for {
		p.space()
		for p.peek() == ',' {
			p.advance(1)
			p.space()
		}
		switch c := p.peek(); {
		case c == end:
			p.advance(1)
			return nil
		case c == 0:
			return fmt.Errorf("the file ends before its %q", string(end))
		}
		name := strings.ToLower(p.word(isName))
		p.space()
		if name == "" || p.peek() != '=' {
			return fmt.Errorf("a field's name and \"=\" are expected at %q", p.rest())
		}
		p.advance(1)
		value, err := p.value()
		if err != nil {
			return err
		}
		if _, twice := r.fields[name]; !twice {
			r.fields[name] = value
		}
	}
}

// value reads pieces joined by "#": text in braces or quotation marks, numbers and macros.
func (p *bibParser) value() (string, error) {
	var b strings.Builder
	for {
		p.space()
		switch c := p.peek(); {
		case c == '{':
			text, err := p.braced()
			if err != nil {
				return "", err
			}
			b.WriteString(text)
		case c == '"':
			text, err := p.quoted()
			if err != nil {
				return "", err
			}
			b.WriteString(text)
		default:
			word := p.word(isName)
			if word == "" {
				return "", fmt.Errorf("a value is expected at %q", p.rest())
			}
			if known, ok := p.macros[strings.ToLower(word)]; ok {
				word = known
			}
			b.WriteString(word)
		}
		p.space()
		if p.peek() != '#' {
			return b.String(), nil
		}
		p.advance(1)
	}
}

// braced reads "{…}" with balanced braces inside.
func (p *bibParser) braced() (string, error) {
	depth := 0
	for i := p.at; i < len(p.text); i++ {
		switch p.text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				text := p.text[p.at+1 : i]
				p.advance(i + 1 - p.at)
				return text, nil
			}
		}
	}
	return "", errors.New(`a "{" has no "}"`)
}

// quoted reads "…"; quotation marks in braces belong to the text.
func (p *bibParser) quoted() (string, error) {
	depth := 0
	for i := p.at + 1; i < len(p.text); i++ {
		switch p.text[i] {
		case '\\':
			if i+1 < len(p.text) && p.text[i+1] != '"' { // \"o has its accent in braces
				i++
			}
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth <= 0 {
				text := p.text[p.at+1 : i]
				p.advance(i + 1 - p.at)
				return text, nil
			}
		}
	}
	return "", errors.New(`a quotation mark has no second one`)
}

// recover moves to the next line after the entry's first that begins with "@".
func (p *bibParser) recover() {
	p.at, p.line = p.start+1, p.begin
	i := strings.Index(p.text[p.at:], "\n@")
	if i < 0 {
		i = len(p.text) - p.at - 1
	}
	p.advance(i + 1)
}

func (p *bibParser) advance(n int) {
	n = min(n, len(p.text)-p.at)
	p.line += strings.Count(p.text[p.at:p.at+n], "\n")
	p.at += n
}

func (p *bibParser) peek() byte {
	if p.at >= len(p.text) {
		return 0
	}
	return p.text[p.at]
}

// space skips white space, and LaTeX comments on lines of their own.
func (p *bibParser) space() {
	for p.at < len(p.text) {
		rest := p.text[p.at:]
		n := len(rest) - len(strings.TrimLeftFunc(rest[:min(len(rest), 4096)], unicode.IsSpace)) - max(0, len(rest)-4096)
		p.advance(n)
		if p.peek() == '%' {
			end := strings.IndexByte(p.text[p.at:], '\n')
			if end < 0 {
				end = len(p.text) - p.at
			}
			p.advance(end)
			continue
		}
		if n == 0 {
			return
		}
	}
}

func (p *bibParser) word(is func(rune) bool) string {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(c rune) bool { return !is(c) })
	if end < 0 {
		end = len(rest)
	}
	p.advance(end)
	return rest[:end]
}

// rest returns the beginning of the unread text, for a message.
func (p *bibParser) rest() string {
	line, _, _ := strings.Cut(p.text[p.at:min(len(p.text), p.at+30)], "\n")
	return strings.ToValidUTF8(line, "")
}

func isName(c rune) bool { return !unicode.IsSpace(c) && !strings.ContainsRune(`"#%'(),={}@\`, c) }

// inherit gives entries the fields of the entry that their crossref names, as BibTeX does: the title of the whole becomes
// the part's booktitle.
func inherit(records []record) {
	at := map[string]int{}
	for i, r := range records {
		if _, twice := at[strings.ToLower(r.key)]; !twice {
			at[strings.ToLower(r.key)] = i
		}
	}
	for _, r := range records {
		i, ok := at[strings.ToLower(strings.TrimSpace(r.fields["crossref"]))]
		if !ok || r.fields["crossref"] == "" {
			continue
		}
		for name, value := range records[i].fields {
			if name == "title" {
				name = "booktitle"
			}
			if name == "doi" || name == "url" || name == "crossref" || name == "author" {
				continue
			}
			if _, given := r.fields[name]; !given {
				r.fields[name] = value
			}
		}
	}
}
