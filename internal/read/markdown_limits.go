package read

import (
	"bytes"
	"fmt"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Limits of one body. A Markdown parser's work can grow with the square of what these count, so they are counted
// first, in one pass. Tried with goldmark v1.8.5, each costs about a second at its limit and minutes far above it.
const (
	mostMarkers   = 60      // ">" and list markers at the beginning of one line
	mostIndent    = 400     // columns of white space there
	mostCells     = 100_000 // of tables
	mostFootnotes = 1_000
	MostHeadings  = 2_000       // Hugo looks for a free id for each among all others
	mostWork      = 200_000_000 // inline marks × bytes, summed over paragraphs
	mostBraces    = 10_000      // lines of attributes
	longestBraces = 2_000       // bytes of one
	longestTarget = 2_000       // bytes of a reference's target: the parser copies it for each use

	// Hugo colours code with time that grows with the square of a block's lines.
	MostBlocks    = 500
	MostCode      = 64 << 10 // bytes of all blocks
	MostCodeLines = 1_000    // of one
)

// complexity counts what a Markdown parser is slow at, line by line.
type complexity struct {
	marks, bytes int // of the paragraph at hand: "[", "*" and what else the parser looks for a partner of
	work         int
	columns      int // of the table at hand
	cells        int
	footnotes    int
	braces       int  // lines of attributes
	target       int  // bytes since a reference's definition began; 0 for none
	longBraces   bool // the last line could hold a heading's attributes
}

var RuleFileIsSmallEnough = ruleSet.Error("file-is-small-enough", "A page has at most 1 MB, 128 KB of front matter, 2,000 "+
	"headings, 1,000 footnotes, 100,000 table cells and 64 KB of coloured code, and no endless paragraphs full of brackets and "+
	"stars. A picture has at most 32 MB, a drawing 1 MB, a table or text beside the page 10 MB. What is larger takes a program "+
	"minutes and no reader finishes it.")

// JudgeComplexity reports Markdown that would keep the parser busy for long.
func JudgeComplexity(d *explainer.Document) []problem.Problem {
	var s complexity
	body := d.Body()
	for start := 0; start < len(body); {
		end := len(body)
		if i := bytes.IndexByte(body[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		rule, message, fix := s.line(body[start:end])
		if rule != nil {
			return []problem.Problem{problem.New(rule, d.At(start), message, fix)}
		}
		start = end
	}
	if s.endParagraph(); s.work > mostWork {
		return []problem.Problem{problem.New(RuleFileIsSmallEnough, d.At(0), overworked, fixOverworked)}
	}
	return nil
}

const (
	overworked    = "paragraphs are too long for the brackets, stars and other marks in them"
	fixOverworked = "divide the longest paragraphs with blank lines"
)

// line counts one line. It returns the rule that the line breaks, if any.
func (s *complexity) line(line []byte) (rule *problem.Rule, message, fix string) {
	p := prefixOf(line)
	if p.markers > mostMarkers || p.indent > mostIndent {
		return RuleNestingIsShallow, "lists or quotes are nested too deep", "nest them less deep, and begin lines further left"
	}
	rest := line[p.length:]
	if len(bytes.TrimSpace(rest)) == 0 || p.isItem {
		s.endParagraph()
	}
	s.bytes += len(line)
	for _, c := range line {
		switch c {
		case '[', '*', '_', '<', '~', '`':
			s.marks++
		}
	}
	longBraces := s.brace(rest)
	if bytes.HasPrefix(rest, []byte("[")) && bytes.Contains(rest, []byte("]:")) {
		s.target = 1
	}
	if s.target > 0 {
		s.target += len(line)
	}
	if isDelimiterRow(rest) {
		s.columns = max(s.columns, 1+bytes.Count(rest, []byte{'|'}))
	}
	s.cells += s.columns
	if bytes.HasPrefix(rest, []byte("[^")) && bytes.Contains(rest, []byte("]:")) {
		s.footnotes++
	}
	switch {
	case s.work+s.marks*s.bytes > mostWork:
		return RuleFileIsSmallEnough, overworked, fixOverworked
	case s.target > longestTarget:
		return RuleFileIsSmallEnough, fmt.Sprintf("the address behind a reference is longer than %d bytes", longestTarget), "write a short address"
	case longBraces || s.braces > mostBraces:
		return RuleFileIsSmallEnough, "the braces hold more than attributes can be", "write an {#id} and a {.class}, and braces that are text in `code`"
	case s.cells > mostCells:
		return RuleFileIsSmallEnough, fmt.Sprintf("the tables have more than %d cells", mostCells), "divide the page into several"
	case s.footnotes > mostFootnotes:
		return RuleFileIsSmallEnough, fmt.Sprintf("the page has more than %d footnotes", mostFootnotes), "divide the page into several"
	}
	return nil, "", ""
}

// brace counts the lines that can hold attributes in braces: on their own, behind a heading or at the beginning of code.
// It reports whether one is too long.
func (s *complexity) brace(line []byte) bool {
	line = bytes.TrimSpace(line)
	isOwn := bytes.HasPrefix(line, []byte("{")) && !bytes.HasPrefix(line, []byte("{{"))
	if isOwn {
		s.braces++
	}
	isLong := len(line) > longestBraces && bytes.IndexByte(line, '{') >= 0
	isUnderline := len(line) > 0 && len(bytes.Trim(line, "=")) == 0 || len(bytes.Trim(line, "-")) == 0
	wasLong := s.longBraces
	s.longBraces = isLong
	return isLong && (isOwn || len(line) > 0 && bytes.IndexByte([]byte("#`~"), line[0]) >= 0) || isUnderline && wasLong
}

func (s *complexity) endParagraph() {
	s.work += s.marks * s.bytes
	s.marks, s.bytes, s.columns, s.target = 0, 0, 0, 0
}

// prefix returns the marks of quotations and lists, and the spaces, in front of a line's text.
type prefix struct {
	length  int  // bytes
	indent  int  // columns of white space
	markers int  // of quotes and lists
	isItem  bool // begins a list item, in the middle of a paragraph too
}

func prefixOf(line []byte) prefix {
	var p prefix
	indent := 0 // since the last ">"
	for p.length < len(line) {
		switch c := line[p.length]; c {
		case ' ':
			p.indent, indent = p.indent+1, indent+1
		case '\t':
			p.indent, indent = p.indent+4, indent+4
		case '>':
			p.markers++
			indent = 0
		default:
			size := ListMarker(line[p.length:])
			if size == 0 {
				return p
			}
			// Only a bullet surely ends the paragraph before it, and only if it is not indented like code.
			p.isItem = p.isItem || indent < 4 && c < '0' && len(bytes.TrimSpace(line[p.length+size:])) > 0
			p.markers++
			p.length += size - 1
		}
		p.length++
	}
	return p
}

// ListMarker is the length of a list marker at the beginning of text, without the space that must follow.
func ListMarker(text []byte) int {
	size := 0
	for size < len(text) && size < 9 && '0' <= text[size] && text[size] <= '9' {
		size++
	}
	switch {
	case size == 0 && (text[0] == '-' || text[0] == '*' || text[0] == '+' || text[0] == ':'):
	case size > 0 && size < len(text) && (text[size] == '.' || text[size] == ')'):
	default:
		return 0
	}
	size++
	if size < len(text) && text[size] != ' ' && text[size] != '\t' && text[size] != '\n' && text[size] != '\r' {
		return 0
	}
	return size
}

// isDelimiterRow reports whether a line could be the row of dashes below a table's head.
func isDelimiterRow(line []byte) bool {
	return bytes.IndexByte(line, '|') >= 0 && bytes.IndexByte(line, '-') >= 0 && len(bytes.Trim(line, "|-: \t\r\n")) == 0
}
