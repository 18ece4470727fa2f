package article

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unit is a paragraph of plain text, or lines that look like another kind of block.
type unit struct {
	kind  unitKind
	text  string
	line  int
	end   int
	level int    // of a heading
	why   string // of a heading: the sign that marks it
}

type unitKind int8

const (
	plainUnit unitKind = iota
	bulletUnit
	quoteUnit
	headingUnit
	ruleUnit
)

func (r *reader) readText() {
	content, ok := r.utf8Text()
	if !ok {
		return
	}
	units := unitsOf(strings.Split(content, "\n"))
	hintHeadings(units)
	hintLists(units)
	for i := 0; i < len(units); {
		end := i + 1
		for end < len(units) && units[end].kind == units[i].kind && (units[i].kind == bulletUnit || units[i].kind == quoteUnit) {
			end++
		}
		r.blocks = append(r.blocks, blockOf(units[i:end]))
		i = end
	}
}

// blockOf makes one block from units of one kind.
func blockOf(units []unit) block {
	first := units[0]
	var node *html.Node
	switch first.kind {
	case headingUnit:
		node = element([]atom.Atom{atom.H1, atom.H2, atom.H3}[first.level-1], first.text)
	case ruleUnit:
		node = element(atom.Hr, "")
	case bulletUnit:
		node = element(atom.Ul, "")
		for _, u := range units {
			node.AppendChild(withLine(element(atom.Li, u.text), u.line))
		}
	case quoteUnit:
		node = element(atom.Blockquote, "")
		for _, u := range units {
			node.AppendChild(element(atom.P, u.text))
		}
	default:
		node = element(atom.P, first.text)
	}
	b := newBlock(node, first.line)
	b.end = units[len(units)-1].end
	for _, u := range units {
		b.guess = cmp.Or(b.guess, u.why)
	}
	return b
}

// unitsOf divides a text. In a text with lines of even length, a paragraph continues until a blank line; in one where each
// line is a paragraph, it does not.
func unitsOf(lines []string) []unit {
	isWrapped := wraps(lines)
	var units []unit
	open := false // the last unit continues
	for i := 0; i < len(lines); i++ {
		u := unitOf(lines[i], i+1)
		level := 0
		if i+1 < len(lines) && u.kind == plainUnit && !open {
			level = underlined(u.text, lines[i+1])
		}
		switch {
		case u.text == "" && u.kind == plainUnit:
			open = false
		case level > 0:
			u.kind, u.level, u.why, u.end = headingUnit, level, "it is underlined", i+2
			units, open = append(units, u), false
			i++
		case open && u.kind == plainUnit && isWrapped:
			last := &units[len(units)-1]
			last.text, last.end = last.text+" "+u.text, u.end
		default:
			units = append(units, u)
			open = u.kind == plainUnit || u.kind == bulletUnit || u.kind == quoteUnit
		}
	}
	return units
}

// unitOf returns the unit of a single line.
func unitOf(line string, number int) unit {
	u := unit{text: strings.Join(strings.Fields(line), " "), line: number, end: number}
	marker, rest, _ := strings.Cut(u.text, " ")
	switch {
	case u.text == "":
	case isRule(u.text):
		u.kind, u.text = ruleUnit, ""
	case rest != "" && len(marker) <= 3 && strings.Trim(marker, "#") == "":
		u.kind, u.text, u.level, u.why = headingUnit, rest, len(marker), `it begins with "`+marker+`"`
	case rest != "" && slices.Contains([]string{"-", "*", "•", "–", "‣", "▪", "·", "+"}, marker):
		u.kind, u.text = bulletUnit, rest
	case rest != "" && marker == ">":
		u.kind, u.text = quoteUnit, rest
	}
	return u
}

// isRule reports whether a line is a horizontal rule: "-----", "* * *".
func isRule(text string) bool {
	signs := strings.ReplaceAll(text, " ", "")
	return len(signs) >= 3 && strings.ContainsRune("-=*_~", rune(signs[0])) && strings.Trim(signs, signs[:1]) == ""
}

// underlined returns the level of a heading that the line below underlines; 0 if it does not.
func underlined(text, below string) int {
	below = strings.TrimSpace(below)
	if !isRule(below) || strings.Contains(below, " ") || isRule(text) || text == "" || !isShort(text) {
		return 0
	}
	if length := utf8.RuneCountInString(text); len(below) < length/2 || len(below) > 2*length+2 {
		return 0
	}
	if below[0] == '=' {
		return 1
	}
	return 2
}

// wraps reports whether lines are broken at an even length instead of at the ends of paragraphs: most lines before another
// line do not end a sentence, and no line is long, or the next word would not have fitted.
func wraps(lines []string) bool {
	const (
		usual   = 110 // letters; editors and mail programs wrap below it
		longest = 160
	)
	var inside []string // lines before another line, each with the next line's first word
	width, ends, isUsual := 0, 0, true
	for i, line := range lines {
		line = strings.TrimSpace(line)
		length := utf8.RuneCountInString(line)
		isUsual = isUsual && length <= usual
		if i+1 == len(lines) || line == "" || unitOf(line, 0).kind != plainUnit || unitOf(lines[i+1], 0).kind != plainUnit || strings.TrimSpace(lines[i+1]) == "" {
			continue
		}
		inside = append(inside, line+" "+strings.Fields(lines[i+1])[0])
		width = max(width, length)
		if endsSentence(line) {
			ends++
		}
	}
	if len(inside) == 0 || ends*2 > len(inside) {
		return false
	}
	full := 0
	for _, longer := range inside {
		if utf8.RuneCountInString(longer) > width {
			full++
		}
	}
	return isUsual || len(inside) > 1 && width <= longest && full*4 >= len(inside)*3
}

func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(c rune) bool {
		return unicode.In(c, unicode.Pe, unicode.Pf, unicode.Pi) || c == '"' || c == '\''
	})
	c, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;…。！？：؟۔।", c)
}

func isShort(text string) bool {
	const letters, words = 110, 16
	return utf8.RuneCountInString(text) <= letters && len(strings.Fields(text)) <= words
}

// numbered matches the number of a heading: "1.", "2.3", "IV.", "Chapter 3:".
func numbered(text string) (level int, ok bool) {
	number := regexp.MustCompile(`^(?:(\d{1,2}(?:\.\d{1,2})+)\.?|\d{1,2}[.)]|[IVX]{1,5}[.)]|\p{Lu}\p{L}+ (?:\d{1,2}|[IVX]{1,5})[:.])[ \t]+\S`)
	match := number.FindStringSubmatch(text)
	if match == nil {
		return 0, false
	}
	return 2 + strings.Count(match[1], "."), true
}

func withLine(node *html.Node, line int) *html.Node {
	node.Attr = append(node.Attr, lineAttr(line))
	return node
}
