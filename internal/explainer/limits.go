package explainer

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// Limits in bytes. They are far above what authors write and keep what strangers write from costing minutes.
const (
	largestPage    = 1 << 20   // some 150,000 words
	largestFront   = 128 << 10 // of a page's front matter
	largestSources = 8 << 20   // some 20,000 sources
)

// deferMark, in any text that is published, ends the whole process inside of Hugo.
const deferMark = "__hdeferred/"

// judgeContent looks at a file's bytes before anything reads them.
func judgeContent(path string, content []byte, largest int64) []problem.Problem {
	refuse := func(rule string, offset int, message, fix string) []problem.Problem {
		return []problem.Problem{problem.New(rule, problem.At(path, content, offset), message, fix)}
	}
	if int64(len(content)) > largest {
		return []problem.Problem{problem.New(RuleFileIsSmallEnough, problem.Place{Path: path},
			fmt.Sprintf("the file is larger than %d KB", largest>>10), "divide it into several files")}
	}
	if !utf8.Valid(content) {
		offset := firstInvalid(content)
		return refuse(RuleFileIsUTF8, offset, fmt.Sprintf("the byte 0x%02X is not UTF-8", content[offset]), "save the file as UTF-8")
	}
	if offset := bytes.IndexByte(content, 0); offset >= 0 {
		return refuse(RuleTextIsSafe, offset, "a NUL character stands in the text", "remove it")
	}
	if offset := bytes.IndexFunc(content, IsNoText); offset >= 0 {
		r, _ := utf8.DecodeRune(content[offset:])
		return refuse(RuleTextIsSafe, offset, fmt.Sprintf("the character %U stands in the text, which no page and no feed can show", r), "remove it")
	}
	if offset := bytes.Index(content, []byte(deferMark)); offset >= 0 {
		return refuse(RuleTextIsSafe, offset, quote(deferMark)+" would stop Hugo, which keeps it for itself", fixOfDefer)
	}
	return nil
}

// IsNoText reports whether a character is one that XML 1.0 (section 2.2) has no place for: it would break the feeds.
func IsNoText(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF'
}

const fixOfDefer = `write "__hdeferred" without the slash`

// hidesDeferMark finds the mark where escapes or entities hide it until the text is rendered.
func hidesDeferMark(text []byte) bool {
	return bytes.ContainsAny(text, `\&`) && bytes.Contains(Unescape(text), []byte(deferMark))
}

// shortcodeMark is how Hugo begins a word that stands for a shortcode until the text is rendered. It stops at one that it has
// not written itself.
const shortcodeMark = "HAHAHUGOSHORTCODE"

// hugosWord is where the mark is in a body, or 0 where escapes, entities or the tags of shortcodes hide it; -1 where it is not.
func hugosWord(body []byte, hidden []shortcode.Span) int {
	if at := bytes.Index(body, []byte(shortcodeMark)); at >= 0 {
		return at
	}
	text, at := []byte{}, 0
	for _, span := range hidden {
		text = append(text, body[at:span.Start]...)
		at = span.End
	}
	text = append(text, body[at:]...)
	if (len(hidden) > 0 || bytes.ContainsAny(text, `\&`)) && bytes.Contains(Unescape(text), []byte(shortcodeMark)) {
		return 0
	}
	return -1
}

func firstInvalid(content []byte) int {
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(content)
}
