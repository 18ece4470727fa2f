package clause

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a text.
type line struct {
	start, end int // in the text, in bytes, without the line's end
	text       string
	width      int  // in code points, without spaces at its end
	isBlank    bool // has no word
	isPage     bool // the number of a page, or what stands at the head of each page
	head       *label
	isBare     bool // begins with a number that has no sign: "1 Overview"
}

// block is lines that belong together: a heading, a paragraph, an item.
type block struct {
	lines      []*line
	head       *label
	start, end int // in the text, in bytes
	pages      []span
}

type span struct{ start, end int }

// divide divides a text into lines.
func divide(text string) []*line {
	var lines []*line
	for start := 0; start < len(text); {
		end := strings.IndexByte(text[start:], '\n')
		next := start + end + 1
		if end < 0 {
			end, next = len(text)-start, len(text)
		}
		own := text[start : start+end]
		trimmed := strings.TrimRight(own, " \t\r\u00a0")
		lines = append(lines, &line{start: start, end: start + len(trimmed), text: trimmed, width: utf8.RuneCountInString(trimmed), isBlank: !hasWord(trimmed)})
		start = next
	}
	markPages(lines)
	return lines
}

// hasWord reports whether a text has a letter, a figure or another sign that is read: a line of hyphens has none.
func hasWord(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '§' }) >= 0
}

var (
	barePage  = regexp.MustCompile(`^\s*(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?\s*$`)
	namedPage = regexp.MustCompile(`(?i)^\s*[\[(]?\s*(?:page|seite|página|pagina|pag\.|p\.|s\.|стор\.|сторінка|стр\.|страница|str\.|strona|صفحة)\s*\d{1,4}(?:\s*(?:of|de|von|sur|di|van|з|из|/)\s*\d{1,4})?\s*[\])]?\s*$`)
	pageOfAll = regexp.MustCompile(`^\s*\d{1,4}\s*/\s*\d{1,4}\s*$`)
)

// markPages finds the numbers of pages, and lines that stand beside them on three pages or more.
func markPages(lines []*line) {
	isBlankAt := func(i int) bool { return i < 0 || i >= len(lines) || lines[i].isBlank }
	last := 0
	for i, l := range lines {
		switch found := barePage.FindStringSubmatch(l.text); {
		case namedPage.MatchString(l.text) || pageOfAll.MatchString(l.text):
			l.isPage = true
		case found != nil && (isBlankAt(i-1) || isBlankAt(i+1) || strings.Contains(l.text, "\f")):
			number, _ := leading(found[1])
			if isDashed := strings.ContainsAny(l.text, "-–—"); isDashed || last == 0 && number < 1000 || number > last && number <= last+3 {
				l.isPage, last = true, number
			}
		}
	}
	counts := map[string]int{}
	for _, l := range lines {
		counts[strings.TrimSpace(l.text)]++
	}
	isPageNear := func(i, step int) bool {
		for i += step; i >= 0 && i < len(lines); i += step {
			if lines[i].isPage {
				return true
			}
			if !lines[i].isBlank {
				return false
			}
		}
		return false
	}
	beside := map[string][]*line{}
	for i, l := range lines {
		if !l.isBlank && !l.isPage && l.width < 90 && (isPageNear(i, 1) || isPageNear(i, -1)) {
			beside[strings.TrimSpace(l.text)] = append(beside[strings.TrimSpace(l.text)], l)
		}
	}
	for text, found := range beside {
		if len(found) < 3 || len(found)*2 < counts[text] { // a line of the text that stands there by chance
			continue
		}
		if _, isHead := readLabel(text); isHead {
			continue
		}
		for _, l := range found {
			l.isPage = true
		}
	}
}

// measure returns the width to which the lines of a text are broken, in code points; 0 when each line is a paragraph.
func measure(lines []*line) int {
	var widths []int
	for _, l := range lines {
		if !l.isBlank && !l.isPage {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	if width := widths[min(len(widths)-1, len(widths)*95/100)]; width <= 140 {
		return width
	}
	width := widths[len(widths)*4/5] // some lines are longer: of tables
	first, _ := slices.BinarySearch(widths, width*4/5)
	if width > 100 || (len(widths)*4/5-first)*3 < len(widths) {
		return 0
	}
	return width
}

// isBroken reports whether a line ends because the next word had no room in it.
func isBroken(before, after *line, width int) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(after.text, " \t"), " ")
	return width > 0 && before.width+1+utf8.RuneCountInString(word) > width-2
}

// endsSentence reports whether a text ends with a mark that ends a sentence or a part of one.
func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`)]"'”’»“*_`, r) })
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".;:!?…。；：؛؟}", r)
}

// conjunctions are the words before the last item of a list.
var conjunctions = strings.Fields("and or et ou und oder sowie y o e i lub oraz та або і й чи и или en of och eller و أو")

// endsItem reports whether an item of a list can begin after a text.
func endsItem(text string) bool {
	if endsSentence(text) {
		return true
	}
	text = strings.TrimRight(text, " \t\u00a0")
	r, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune(",，、،—–", r) {
		return true
	}
	last := text[strings.LastIndexAny(text, " \t")+1:]
	return slices.Contains(conjunctions, strings.ToLower(last))
}

// isReference reports whether a marker between two lines of a sentence is the end of a reference: what follows it goes on with the
// sentence, as in "paragraphs 1 and / 2, and".
func isReference(before, mark, after string) bool {
	if strings.HasSuffix(mark, ")") && !strings.HasPrefix(mark, "(") && strings.LastIndexAny(before, "(（") > strings.LastIndexAny(before, ")）") { // "(article 4 / 2)"
		return true
	}
	before = strings.TrimRight(before, " \t\u00a0")
	if last := before[strings.LastIndexAny(before, " \t")+1:]; slices.Contains(conjunctions, last) {
		before = strings.TrimSpace(strings.TrimSuffix(before, last))
	}
	if endsItem(before) {
		return false
	}
	after = strings.TrimLeft(after, " \t\u00a0")
	if after != "" && strings.ContainsRune(",;.)", rune(after[0])) {
		return true
	}
	word, _, _ := strings.Cut(after, " ")
	return word != "" && slices.Contains(conjunctions, word)
}

// startsWithDigit reports whether a text begins with a figure: "on / 12 May".
func startsWithDigit(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \t"))
	return unicode.IsDigit(r)
}

// isAlone reports whether a marker has a line to itself, and its words are on the next.
func isAlone(lines []*line, at int, mark marker) bool {
	l := lines[at]
	return strings.TrimSpace(l.text[adorned(l.text)+len(mark.text):]) == "" && at+1 < len(lines) && !lines[at+1].isBlank
}

// beginsList reports whether a line behind a marker begins with the next one of the list, behind the end of an item.
func beginsList(m mode, lines []*line, first marker) bool {
	before := ""
	for _, l := range lines[:min(len(lines), 20)] {
		switch {
		case l.head != nil:
			return false
		case l.isBlank || l.isPage:
			continue
		}
		if mark, ok := m.marker(l.text[adorned(l.text):]); ok && mark.shape == first.shape {
			return mark.follows(first.number) && endsItem(before)
		}
		before = l.text
	}
	return false
}

// isCentred reports whether a line stands in the middle of the width of the text.
func isCentred(l *line, width int) bool {
	left := utf8.RuneCountInString(l.text) - utf8.RuneCountInString(strings.TrimLeft(l.text, " "))
	right := width - l.width
	return left >= 8 && right >= 7 && left-right <= 5 && right-left <= 5
}

// assemble joins the lines that belong together.
func assemble(lines []*line, m mode) []*block {
	width := measure(lines)
	var blocks []*block
	var current *block
	var before *line
	var pages []span
	isApart := false // by a blank line
	numbers := map[string]string{}
	for i, l := range lines {
		switch {
		case l.isBlank:
			isApart = true
			continue
		case l.isPage:
			pages = append(pages, span{l.start, l.end})
			continue
		}
		mark, isMarked := m.marker(l.text[adorned(l.text):])
		joins := current != nil && l.head == nil && !l.isBare
		if joins {
			broken := isBroken(before, l, width)
			last := numbers[mark.shape]
			isNext := isMarked && last != "" && mark.follows(last)
			begins := isNext || isMarked && (mark.isFirst() || mark.asRoman() == 1)
			switch {
			case isApart:
				joins = len(pages) > 0 && !isMarked && !endsSentence(before.text) && current.head == nil && (startsSmall(strings.TrimLeft(l.text, " \t")) || broken)
			case isMarked && strings.Contains(mark.text, `\`) && !endsItem(before.text) && current.head == nil: // Markdown's sign for no list
				isMarked = false
			case isNext && isAlone(lines, i, mark):
				joins = false
			case isMarked && isReference(before.text, mark.text, l.text[adorned(l.text)+len(mark.text):]):
			case isMarked && !broken:
				joins = !endsItem(before.text) && current.head == nil && last != "" && !isNext && (!begins || mark.isFigures())
			case isMarked && current.head != nil && mark.isFirst():
				joins = false
			case isMarked && endsSentence(before.text):
				joins = last != "" && !begins && !(mark.isFigures() && comesAfter(mark.number, last))
			case isMarked && mark.isFirst() && beginsList(m, lines[i+1:], mark):
				joins = false
			case isMarked:
				joins = !endsItem(before.text) || !begins
			case isCentred(before, width) && isCentred(l, width) && (current.head == nil || hasWord(current.head.rest)):
			case isCentred(before, width) && len(blocks) > 1 && blocks[len(blocks)-2].head != nil: // a title below its heading
				joins = false
			case width == 0:
				joins = false
			case broken:
			case current.head != nil && len(current.lines) == 1 && before.width < width*3/4:
				joins = false
			default:
				joins = !endsSentence(before.text) && (startsSmall(strings.TrimLeft(l.text, " \t")) || startsWithDigit(l.text) && before.width >= width*3/4 || strings.HasPrefix(strings.TrimLeft(l.text, " \t"), "§") && !isMarked)
			}
		}
		switch {
		case joins:
			current.pages = append(current.pages, pages...)
			current.lines, current.end = append(current.lines, l), l.end
		default:
			if len(pages) > 0 { // stand alone
				for _, page := range pages {
					blocks = append(blocks, &block{start: page.start, end: page.end, pages: []span{page}})
				}
			}
			current = &block{lines: []*line{l}, head: l.head, start: l.start, end: l.end}
			blocks = append(blocks, current)
			if l.head != nil {
				clear(numbers)
			}
		}
		if isMarked {
			numbers[mark.shape] = mark.number
		}
		before, pages, isApart = l, nil, false
	}
	for _, page := range pages {
		blocks = append(blocks, &block{start: page.start, end: page.end, pages: []span{page}})
	}
	return blocks
}
