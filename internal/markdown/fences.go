package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Hugo prints the options of a block of code into the page without escaping them, and takes some of them for settings of
// its own. So they are held to these names, and to forms of values in which nothing has to be escaped.

// fenceOptions are what a block of code can have in braces behind its language. Names are in lower case, as Hugo compares
// the names of its own.
var fenceOptions = []Attribute{
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
	// LongestOption is the longest value of an option that is text, in bytes.
	LongestOption = 200
	// largestLineNumber is the largest number that the lines of a block can begin with.
	largestLineNumber = 1_000_000
)

// lineRanges are lines of a block of code in a text, as in "1 3-5".
var lineRanges = regexp.MustCompile(`^[0-9]{1,6}(-[0-9]{1,6})?( +[0-9]{1,6}(-[0-9]{1,6})?)*$`)

func isPlainWords(value any) bool {
	words, ok := value.([]byte)
	return ok && len(words) <= LongestOption && !bytes.ContainsAny(words, "<>&\"'`") && !bytes.ContainsFunc(words, isControl)
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
		return len(value) <= LongestOption && lineRanges.Match(value)
	}
	return isLineNumber(value)
}

// FenceOption returns the option of a name, in whatever case, that a block of code can have.
func FenceOption(name []byte) (Attribute, bool) {
	for _, known := range fenceOptions {
		if strings.EqualFold(known.Name, string(name)) {
			return known, true
		}
	}
	return Attribute{}, false
}

// FenceAttributes returns the options behind a block's language, read as Hugo reads them: from the last brace before the first
// one that closes. ok is false where Hugo cannot read them.
func FenceAttributes(n *ast.FencedCodeBlock, source []byte) (attributes parser.Attributes, written []byte, ok bool) {
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

// IsDrawn reports whether Hugo would render a block of code as an SVG drawing with inline styles.
func IsDrawn(n *ast.FencedCodeBlock, source []byte) bool {
	return strings.EqualFold(fenceLanguage(n, source), "goat")
}

// StripFence takes from a block of code all its options if one of them is not allowed, and its language if Hugo would
// render a drawing of it. Package lint reports such a block of an author; this is for blocks that shortcodes print.
func StripFence(n *ast.FencedCodeBlock, source []byte) {
	if n.Info == nil {
		return
	}
	attributes, _, ok := FenceAttributes(n, source)
	for _, a := range attributes {
		known, isKnown := FenceOption(a.Name)
		ok = ok && isKnown && known.Fits(a.Value)
	}
	switch {
	case IsDrawn(n, source):
		n.Info = nil
	case !ok:
		segment := n.Info.Segment
		n.Info = ast.NewTextSegment(segment.WithStop(segment.Start + len(fenceLanguage(n, source))))
	}
}
