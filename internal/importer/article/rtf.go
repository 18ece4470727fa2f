package article

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// readRTF converts a Rich Text Format file to HTML by pandoc, after rewriting the parts that pandoc would skip.
func (r *reader) readRTF(ctx context.Context) error {
	r.unit = "paragraph"
	file := newRTF(r.article.Content)
	content := file.prepared()
	r.paragraphs, r.media, r.shown = file.paragraphs, file.media, file.pictures
	return r.readByPandoc(ctx, content, "rtf")
}

// rtfFile rewrites a file of Rich Text Format (version 1.9.1). Pandoc skips footnotes behind \*, drops one letter too many
// behind \u, and knows one encoding: so notes lose their \*, letters become UTF-8, and pictures become marks as in a .docx.
type rtfFile struct {
	in         []byte
	at         int
	body       bytes.Buffer
	boxes      bytes.Buffer // text boxes, until the paragraph that holds them ends
	groups     []rtfGroup
	encoding   encoding.Encoding
	fonts      map[int]encoding.Encoding // by number
	font       int                       // the font that the font table is describing
	high       rune                      // the first half of a surrogate pair
	paragraphs []string
	media      map[string][]byte
	pictures   []docxPicture
}

func newRTF(content []byte) *rtfFile {
	return &rtfFile{in: content, fonts: map[int]encoding.Encoding{}, media: map[string][]byte{}}
}

// rtfGroup is the state between two braces.
type rtfGroup struct {
	out        *bytes.Buffer
	text       *strings.Builder // the paragraph so far
	encoding   encoding.Encoding
	substitute int  // the number of characters behind \u that replace its letter
	quiet      bool // a table of the file or an instruction, without text
	dropped    bool // the formatting of a text box
	hidden     bool
	deleted    bool
	ends       string // the code that ends the group in the output
}

var (
	rtfOpening = regexp.MustCompile(`^\{\s*(\\\*)?\s*\\([a-z]+)`)
	rtfWord    = regexp.MustCompile(`^\\([a-zA-Z]+)(-?[0-9]{1,9})? ?`)
	rtfAlt     = regexp.MustCompile(`\{\\sn wzDescription\}\s*\{\\sv ([^{}\\]*)\}`)
)

// quietGroups have no text of the document.
var quietGroups = map[string]bool{"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "listtext": true, "pntext": true, "xe": true,
	"tc": true, "header": true, "headerl": true, "headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true, "footerf": true}

// prepared returns the file in a form that pandoc reads without loss.
func (f *rtfFile) prepared() []byte {
	f.encoding, _ = htmlindex.Get("windows-1252")
	f.groups = []rtfGroup{{out: &f.body, text: &strings.Builder{}, encoding: f.encoding, substitute: 1}}
	for f.at < len(f.in) {
		switch c := f.in[f.at]; {
		case c == '{':
			f.open()
		case c == '}':
			f.close()
		case c == '\\':
			f.control()
		case c == '\r' || c == '\n' || c == 0:
			f.at++
		case c >= 0x80:
			f.encoded()
		default:
			f.write(string(c), string(c))
			f.at++
		}
	}
	for len(f.groups) > 1 {
		f.close()
	}
	f.endParagraph()
	return f.body.Bytes()
}

func (f *rtfFile) group() *rtfGroup { return &f.groups[len(f.groups)-1] }

// write appends code to the output, and text to the paragraph.
func (f *rtfFile) write(code, text string) {
	g := f.group()
	if !g.dropped && !g.deleted {
		g.out.WriteString(code)
		if !g.quiet && !g.hidden {
			g.text.WriteString(text)
		}
	}
}

func (f *rtfFile) endParagraph() {
	g := f.group()
	if text := strings.TrimSpace(docxMarks.ReplaceAllString(g.text.String(), "")); text != "" {
		f.paragraphs = append(f.paragraphs, text)
	}
	g.text.Reset()
}

// open begins a group; its first word decides the kind.
func (f *rtfFile) open() {
	g := *f.group()
	opening := rtfOpening.FindSubmatch(f.in[f.at:min(len(f.in), f.at+100)])
	name, isExtension := "", false
	if opening != nil {
		name, isExtension = string(opening[2]), len(opening[1]) > 0
	}
	code := "{"
	g.ends = "}"
	switch {
	case name == "pict":
		f.takePicture()
		return
	case name == "nonshppict":
		f.groupBytes()
		return
	case name == "footnote":
		code, g.text = `{\footnote `, &strings.Builder{}
		f.at += len(opening[0])
	case name == "shppict":
		f.at += len(opening[0])
	case name == "shpinst":
		g.dropped = true
		f.at += len(opening[0])
	case name == "shptxt":
		g.dropped, g.out, g.text = false, &f.boxes, &strings.Builder{}
		code, g.ends = `{\pard `, `\par}`
		f.at += len(opening[0])
	case isExtension || quietGroups[name]:
		g.quiet = true
		f.at++
	default:
		f.at++
	}
	if g.dropped || g.deleted {
		g.ends = ""
	}
	f.groups = append(f.groups, g)
	f.write(code, "")
}

func (f *rtfFile) close() {
	f.at++
	if len(f.groups) == 1 {
		return
	}
	g := f.group()
	if len(f.groups) == 2 && f.boxes.Len() > 0 { // the last brace: no end of a paragraph follows the boxes
		f.body.WriteString(`\par `)
		f.body.Write(f.boxes.Bytes())
		f.boxes.Reset()
	}
	g.out.WriteString(g.ends)
	if g.text != f.groups[len(f.groups)-2].text {
		f.endParagraph()
	}
	f.groups = f.groups[:len(f.groups)-1]
	if len(f.groups) == 1 { // the last brace: the rest is no document
		f.at = len(f.in)
	}
}

// groupBytes skips the group that begins here, and returns it.
func (f *rtfFile) groupBytes() []byte {
	from, depth := f.at, 0
	for f.at < len(f.in) {
		switch f.in[f.at] {
		case '{':
			depth++
		case '}':
			depth--
		case '\\':
			if m := rtfWord.FindSubmatch(f.in[f.at:min(len(f.in), f.at+60)]); m != nil && string(m[1]) == "bin" {
				n, _ := strconv.Atoi(string(m[2]))
				f.at += len(m[0]) + max(0, n) - 2
			}
			f.at++
		}
		if f.at++; depth == 0 {
			break
		}
	}
	f.at = min(f.at, len(f.in))
	return f.in[from:f.at]
}

// withoutGroups returns code without the groups in it.
func withoutGroups(code []byte) []byte {
	depth := 0
	return bytes.Map(func(c rune) rune {
		if c == '{' {
			depth++
		}
		inside := depth > 0
		if c == '}' {
			depth = max(0, depth-1)
		}
		if inside {
			return -1
		}
		return c
	}, code)
}

// takePicture stores the picture that begins here, and writes a mark.
func (f *rtfFile) takePicture() {
	code := bytes.TrimSuffix(f.groupBytes()[1:], []byte("}"))
	picture := docxPicture{address: fmt.Sprintf("picture %d", len(f.pictures)+1)}
	if m := rtfAlt.FindSubmatch(code); m != nil {
		picture.alt = string(m[1])
	}
	var content []byte
	if at := bytes.Index(code, []byte(`\bin`)); at >= 0 {
		m := rtfWord.FindSubmatch(code[at:])
		n, _ := strconv.Atoi(string(m[2]))
		content = code[min(len(code), at+len(m[0])):min(len(code), at+len(m[0])+max(0, n))]
	} else {
		code = withoutGroups(code)
		for len(code) > 0 && code[0] == '\\' || len(code) > 0 && code[0] <= ' ' {
			if m := rtfWord.Find(code); m != nil {
				code = code[len(m):]
				continue
			}
			code = code[1:]
		}
		digits := bytes.Map(func(c rune) rune {
			if c <= ' ' {
				return -1
			}
			return c
		}, code)
		content = make([]byte, len(digits)/2)
		if n, err := hex.Decode(content, digits[:len(content)*2]); err != nil {
			content = content[:n]
		}
	}
	mark := pictureMark + strconv.Itoa(len(f.pictures)) + pictureMark
	f.pictures = append(f.pictures, picture)
	f.media[picture.address] = content
	g := f.group()
	g.out.WriteString(rtfLetters(mark))
}

// rtfLetters returns a text in the form that pandoc reads: in UTF-8, with a backslash before RTF's own characters.
func rtfLetters(text string) string {
	return rtfEscapes.Replace(text)
}

var rtfEscapes = strings.NewReplacer(`\`, `\\`, "{", `\{`, "}", `\}`)

// encoded reads bytes in the encoding of the font: \'e9, or plain bytes.
func (f *rtfFile) encoded() {
	var run []byte
	for f.at < len(f.in) {
		if c := f.in[f.at]; c >= 0x80 {
			run = append(run, c)
			f.at++
			continue
		}
		if f.in[f.at] != '\\' || f.at+3 >= len(f.in) || f.in[f.at+1] != '\'' {
			break
		}
		b, err := strconv.ParseUint(string(f.in[f.at+2:f.at+4]), 16, 8)
		if err != nil {
			break
		}
		run = append(run, byte(b))
		f.at += 4
	}
	if len(run) == 0 { // damaged
		f.at += 2
		return
	}
	decoded, err := f.group().encoding.NewDecoder().Bytes(run)
	if err != nil {
		decoded = run
	}
	f.write(rtfLetters(string(decoded)), string(decoded))
}

// control reads a control word or a control symbol.
func (f *rtfFile) control() {
	m := rtfWord.FindSubmatch(f.in[f.at:min(len(f.in), f.at+60)])
	if m == nil {
		f.symbol()
		return
	}
	f.at += len(m[0])
	word, number := string(m[1]), 1
	if len(m[2]) > 0 {
		number, _ = strconv.Atoi(string(m[2]))
	}
	g := f.group()
	switch word {
	case "bin":
		f.at = min(len(f.in), f.at+max(0, number))
		return
	case "u":
		f.letter(number)
		return
	case "uc":
		g.substitute = min(max(0, number), 8)
		return
	case "ansicpg":
		g.encoding = encodingOf("windows-"+strconv.Itoa(number), g.encoding)
		f.encoding = g.encoding
	case "fcharset":
		f.fonts[f.font] = encodingOf(charsets[number], f.encoding)
	case "f":
		f.font = number
		if known := f.fonts[number]; known != nil && !g.quiet {
			g.encoding = known
		}
	case "v":
		g.hidden = number != 0
	case "deleted":
		g.deleted = number != 0
	case "plain":
		g.hidden, g.deleted = false, false
	case "line", "tab", "emspace", "enspace", "qmspace", "emdash", "endash", "bullet", "lquote", "rquote", "ldblquote", "rdblquote":
		g.text.WriteByte(' ')
	}
	f.write(string(m[0]), "")
	switch word {
	case "par", "cell", "row", "sect", "page":
		f.endParagraph()
		if g.out == &f.body && word == "par" && f.boxes.Len() > 0 && len(f.groups) <= 3 {
			f.body.Write(f.boxes.Bytes())
			f.boxes.Reset()
		}
	}
}

// symbol reads a backslash and the character behind it.
func (f *rtfFile) symbol() {
	if f.at+1 >= len(f.in) {
		f.at++
		return
	}
	switch c := f.in[f.at+1]; c {
	case '\'':
		f.encoded()
		return
	case '\\', '{', '}':
		f.write(`\`+string(c), string(c))
	case '\r', '\n':
		f.write(`\par `, "")
		f.endParagraph()
	case '~', '_':
		f.write(`\`+string(c), " ")
	default:
		if c < 0x80 {
			f.write(`\`+string(c), "")
		}
	}
	f.at += 2
}

// letter writes the letter of \u and skips the characters that replace it in older programs.
func (f *rtfFile) letter(number int) {
	c := rune(uint16(number))
	if number > 0xffff {
		c = rune(number)
	}
	for range f.group().substitute {
		rest := f.in[f.at:]
		switch {
		case len(rest) == 0 || rest[0] == '{' || rest[0] == '}':
		case bytes.HasPrefix(rest, []byte(`\'`)):
			f.at = min(len(f.in), f.at+4)
		case rest[0] == '\\':
			if m := rtfWord.Find(rest[:min(len(rest), 60)]); m != nil && !bytes.HasPrefix(m, []byte(`\u`)) && !bytes.HasPrefix(m, []byte(`\par`)) {
				f.at += len(m)
			}
		default:
			f.at++
		}
	}
	if utf16.IsSurrogate(c) {
		if f.high == 0 {
			f.high = c
			return
		}
		c = utf16.DecodeRune(f.high, c)
	}
	f.high = 0
	f.write(rtfLetters(string(c)), string(c))
}

// charsets maps the values of \fcharset to encodings.
var charsets = map[int]string{77: "macintosh", 128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254",
	163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250"}

func encodingOf(name string, otherwise encoding.Encoding) encoding.Encoding {
	switch name {
	case "windows-932":
		name = "shift_jis"
	case "windows-936":
		name = "gbk"
	case "windows-949":
		name = "euc-kr"
	case "windows-950":
		name = "big5"
	case "windows-65001":
		name = "utf-8"
	}
	if found, err := htmlindex.Get(name); err == nil {
		return found
	}
	return otherwise
}
