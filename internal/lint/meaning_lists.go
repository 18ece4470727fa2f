package lint

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/bep/golocales"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

var numberMark = regexp.MustCompile(`^(\d{1,9})[.)]`)

var RuleListKeepsNumbers = ruleSet.Warning("list-keeps-its-numbers", "A list shows its first number and counts on from there, "+
	"whatever the others say. And a paragraph that begins with a number and a full stop is a list: a backslash before the full "+
	"stop keeps it text.")

// numbers compares the numbers of a list that its author wrote with those that readers see, which follow the first.
func (j *bodyJudge) numbers(list *ast.List) {
	if !list.IsOrdered() {
		return
	}
	shown, lazy := list.Start, true // 1. 1. 1. is a way to let the program count
	written := make([]int, 0, list.ChildCount())
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		number, ok := j.numberOf(item)
		if !ok {
			return
		}
		written = append(written, number)
		lazy = lazy && number == list.Start && number <= 1
	}
	if list.ChildCount() == 1 {
		j.loneNumber(list, written[0])
		return
	}
	item := list.FirstChild()
	for _, number := range written {
		if number != shown && !lazy {
			j.add(RuleListKeepsNumbers, item.Pos(), problem.Quote(strconv.Itoa(number)+".")+" is shown as "+problem.Quote(strconv.Itoa(shown)+".")+", since a list counts on from its first number",
				"write "+problem.Quote(strconv.Itoa(shown)+".")+", or "+problem.Quote(strconv.Itoa(number)+`\.`)+" and an empty line between, for text that begins with a number")
			return
		}
		shown++
		item = item.NextSibling()
	}
}

// numberOf is the number that an item's author wrote.
func (j *bodyJudge) numberOf(item ast.Node) (int, bool) {
	if item.Pos() < 0 || item.Pos() >= len(j.body) {
		return 0, false
	}
	found := numberMark.FindSubmatch(j.body[item.Pos():])
	if found == nil {
		return 0, false
	}
	number, err := strconv.Atoi(string(found[1]))
	return number, err == nil
}

// loneNumber finds the paragraph that begins with a number, and so is a list of one item.
func (j *bodyJudge) loneNumber(list *ast.List, number int) {
	if continues(list) {
		return
	}
	text := ""
	if first := list.FirstChild().FirstChild(); first != nil {
		text = markdown.PlainText(first, j.body)
	}
	const most = 100 // items of a list that goes on from elsewhere
	isSentence := number > 1 && endsSentence([]byte(text)) || number >= most
	if !isSentence && !j.beginsWithMonth(text) || text == "" {
		return
	}
	mark := string(numberMark.Find(j.body[list.FirstChild().Pos():]))
	fixed := mark[:len(mark)-1] + `\` + mark[len(mark)-1:]
	j.add(RuleListKeepsNumbers, list.FirstChild().Pos(), problem.Quote(mark+" "+markdown.FirstWords(text, 40))+" is a list of one item", "write "+problem.Quote(fixed)+" for text that begins with a number")
}

// continues reports whether a list goes on with the numbers of another one, as around a picture.
func continues(list *ast.List) bool {
	for n := list.PreviousSibling(); n != nil; n = n.PreviousSibling() {
		if earlier, ok := n.(*ast.List); ok && earlier.IsOrdered() {
			return earlier.Start+earlier.ChildCount() == list.Start || earlier.Start == list.Start
		}
	}
	for n := list.NextSibling(); n != nil; n = n.NextSibling() {
		if later, ok := n.(*ast.List); ok && later.IsOrdered() {
			return list.Start+1 == later.Start || later.Start == list.Start
		}
	}
	return false
}

// beginsWithMonth reports whether a text begins with the name of a month in the page's language: "1. Mai 1945".
func (j *bodyJudge) beginsWithMonth(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	first = strings.TrimRightFunc(first, unicode.IsPunct)
	for tag := language.Make(j.language); tag != language.Und; tag = tag.Parent() {
		if names := golocales.New(tag.String()); names != nil {
			for _, month := range names.MonthsWide() {
				if month != "" && strings.EqualFold(month, first) {
					return true
				}
			}
			return false
		}
	}
	return false
}

// A list of each kind that is none: what a line of it looks like, and what to write.
var notLists = []struct {
	line *regexp.Regexp
	fix  string
}{
	{regexp.MustCompile(`^[•◦▪●○■□‣·・∙⁃–—－]\s*\S`), `write "- " before each, below an empty line`},
	{regexp.MustCompile(`^[-+][^\s\d+-]`), `write a space behind each "-", below an empty line`},
	{regexp.MustCompile(`^\d{1,3}[.)][^\s\d.,:)]`), `write a space behind each number: "1. "`},
	{regexp.MustCompile(`^\(\d{1,3}\)\s*\S`), `write "1. " before each, below an empty line`},
	{regexp.MustCompile(`^\(?[a-zа-я]\)\s+\S`), `write "1. " before each, below an empty line`},
	{regexp.MustCompile(`^[a-zA-Z]\.\s+\S`), `write "1. " before each, below an empty line`},
	{regexp.MustCompile(`^(?:[①-⑳]|[0-9０-９]+[、．]|[一二三四五六七八九十]+、)\s*\S`), `write "1. " before each, below an empty line`},
	{regexp.MustCompile(`^\[[ xX]?\]\s`), `write "- " before each "[", below an empty line`},
	{regexp.MustCompile(`^\d{1,3}[.)][ \t]+\S`), `leave a line empty above the first`},
}

var wideSpaceMark = regexp.MustCompile(`^(?:[-*+]|\d{1,9}[.)]|#{1,6})([\x{00A0}\x{2000}-\x{200B}\x{202F}\x{3000}])`)

// unreadList finds lines that are a list to their author's eye, and run together as one paragraph.
func (j *bodyJudge) unreadList(lines []line) bool {
	for _, kind := range notLists {
		for i := 0; i+1 < len(lines); i++ {
			if kind.line.Match(lines[i].text) && kind.line.Match(lines[i+1].text) && isNext(lines[i].text, lines[i+1].text) {
				j.add(RuleListIsWritten, lines[i].start, shortened(string(lines[i].text))+" and the lines below it run together as one paragraph", kind.fix)
				return true
			}
		}
	}
	return false
}

var anyCount = regexp.MustCompile(`^\(?(?:(\d+)|([a-zA-Z]))`)

// isNext reports whether what two lines begin with can follow each other in a list.
func isNext(a, b []byte) bool {
	x, y := anyCount.FindSubmatch(a), anyCount.FindSubmatch(b)
	switch {
	case x == nil || y == nil:
		return x == nil && y == nil
	case len(x[2]) > 0 && len(y[2]) > 0:
		return y[2][0] == x[2][0]+1 && bytes.ContainsAny(x[2], "aA")
	}
	n, _ := strconv.Atoi(string(x[1]))
	m, _ := strconv.Atoi(string(y[1]))
	return m == n+1
}

// line is one line of a paragraph.
type line struct {
	start  int    // of its text in the body
	text   []byte // without white space around it
	before []byte // the text before it: marks of quotations and lists, and white space
	whole  []byte // with the white space at its end
}

func (j *bodyJudge) linesOf(n ast.Node) []line {
	var lines []line
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		whole := bytes.TrimRight(segment.Value(j.body), "\r\n")
		text := bytes.Trim(whole, " \t")
		start := segment.Start + max(0, bytes.Index(j.body[segment.Start:segment.Stop], text))
		lines = append(lines, line{start, text, j.body[j.lineStart(segment.Start):start], whole})
	}
	return lines
}
