package explainer

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Hugo prints the options of a block of code into the page without escaping them, and takes some of them for settings of
// its own. So they are held to these names, and to forms of values in which nothing has to be escaped.

// fenceOption is an option that a block of code can have in braces behind its language.
type fenceOption struct {
	name string // in lower case, as Hugo compares the names of its own
	form string // what its value is, as a message says it
	fits func(value any) bool
}

var fenceOptions = []fenceOption{
	{"id", "letters, digits and hyphens", isID},
	{"class", "names of letters, digits and hyphens", isClass},
	{"title", "plain words without <, >, & and quotation marks", isPlainWords},
	{"linenos", `true, false, "table" or "inline"`, isLineNumbers},
	{"linenostart", "a whole number", isLineNumber},
	{"hl_lines", `lines and ranges of lines, as in [1, "3-5"]`, isLineRanges},
	{"anchorlinenos", "true or false", isBool},
	{"lineanchors", "letters, digits and hyphens", isID},
}

const (
	// longestOption is the longest value of an option that is text, in bytes.
	longestOption = 200
	// largestLineNumber is the largest number that the lines of a block can begin with.
	largestLineNumber = 1_000_000

	fixOfFence = "give a block of code no other options than id, class, title, linenos, linenostart, hl_lines, anchorlinenos and lineanchors"
)

// lineRanges are lines of a block of code in a text, as in "1 3-5".
var lineRanges = regexp.MustCompile(`^[0-9]{1,6}(-[0-9]{1,6})?( +[0-9]{1,6}(-[0-9]{1,6})?)*$`)

func isPlainWords(value any) bool {
	words, ok := value.([]byte)
	return ok && len(words) <= longestOption && !bytes.ContainsAny(words, "<>&\"'`") && !bytes.ContainsFunc(words, isControl)
}

func isBool(value any) bool { _, ok := value.(bool); return ok }

func isLineNumbers(value any) bool {
	word, ok := value.([]byte)
	return isBool(value) || ok && (string(word) == "table" || string(word) == "inline")
}

func isLineNumber(value any) bool {
	number, ok := value.(float64)
	return ok && number >= 0 && number <= largestLineNumber && number == float64(int(number))
}

func isLineRanges(value any) bool {
	switch value := value.(type) {
	case []any:
		for _, line := range value {
			if text, ok := line.([]byte); !isLineNumber(line) && (!ok || !lineRanges.Match(text)) {
				return false
			}
		}
		return true
	case []byte:
		return len(value) <= longestOption && lineRanges.Match(value)
	}
	return isLineNumber(value)
}

// option finds the option of a name, whatever its case.
func option(name []byte) (fenceOption, bool) {
	for _, known := range fenceOptions {
		if strings.EqualFold(known.name, string(name)) {
			return known, true
		}
	}
	return fenceOption{}, false
}

// fenceAttributes are the options behind a block's language, read as Hugo reads them: from the last brace before the first
// one that closes. They are not ok where Hugo cannot read them.
func fenceAttributes(n *ast.FencedCodeBlock, source []byte) (attributes parser.Attributes, written []byte, ok bool) {
	if n.Info == nil {
		return nil, nil, true
	}
	info := n.Info.Segment.Value(source)
	end := bytes.IndexByte(info, '}')
	start := bytes.LastIndexByte(info[:max(0, end)], '{')
	if start < 0 {
		return nil, nil, true
	}
	written = info[start : end+1]
	attributes, ok = parser.ParseAttributes(text.NewReader(written))
	return attributes, written, ok
}

// fenceLanguage is the language of a block of code, as Hugo finds it. The node's own Language would remember it, and what
// [StripFence] takes away would come back.
func fenceLanguage(n *ast.FencedCodeBlock, source []byte) string {
	if n.Info == nil {
		return ""
	}
	language, _, _ := strings.Cut(string(n.Info.Segment.Value(source)), " ")
	language, _, _ = strings.Cut(language, "{")
	return language
}

// IsDrawn reports whether Hugo would make a drawing of a block of code, with styles of its own inside of the page.
func IsDrawn(n *ast.FencedCodeBlock, source []byte) bool {
	return strings.EqualFold(fenceLanguage(n, source), "goat")
}

// StripFence takes from a block of code all its options if one of them is not allowed, and its language if Hugo would make
// a drawing of it. The judge refuses such a block of an author's; this is for those that come out of shortcodes.
func StripFence(n *ast.FencedCodeBlock, source []byte) {
	if n.Info == nil {
		return
	}
	attributes, _, ok := fenceAttributes(n, source)
	for _, a := range attributes {
		known, isKnown := option(a.Name)
		ok = ok && isKnown && known.fits(a.Value)
	}
	switch {
	case IsDrawn(n, source):
		n.Info = nil
	case !ok:
		segment := n.Info.Segment
		n.Info = ast.NewTextSegment(segment.WithStop(segment.Start + len(fenceLanguage(n, source))))
	}
}

// fenceOptions judges the options of a block of code.
func (j *bodyJudge) fenceOptions(n *ast.FencedCodeBlock) {
	if IsDrawn(n, j.body) {
		j.add(RuleAttributeIsKnown, n.Info.Segment.Start, `a block of code in "goat" would be a drawing that nobody can read who does not see it`,
			`write "text" for "goat" to have it as it is, or draw it into an SVG file and show that as an image`)
	}
	attributes, written, ok := fenceAttributes(n, j.body)
	if len(written) == 0 {
		return
	}
	at := n.Info.Segment.Start + bytes.Index(n.Info.Segment.Value(j.body), written)
	if !ok {
		j.add(RuleAttributeIsKnown, at, quote(string(written))+" cannot be read as options of a block of code", `write {name="value"}`)
		return
	}
	for _, a := range attributes {
		known, isKnown := option(a.Name)
		switch {
		case !isKnown:
			j.add(RuleAttributeIsKnown, at, "the block of code has the option "+quote(string(a.Name)), fixOfFence)
		case !known.fits(a.Value):
			j.add(RuleAttributeIsKnown, at, fmt.Sprintf("the option %q of the block of code is %s", a.Name, inMessage(a.Value)), "let it be "+known.form)
		}
	}
}

// inMessage is the value of an attribute as a message says it.
func inMessage(value any) string {
	switch value := value.(type) {
	case []byte:
		return quote(FirstWords(string(value), longestOption))
	case nil:
		return "null"
	case []any:
		return "a list of something else"
	case parser.Attributes:
		return "attributes of its own"
	}
	return quote(fmt.Sprint(value))
}
