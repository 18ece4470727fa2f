package lint

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
)

var RuleListIsWritten = ruleSet.Warning("list-is-written", "A list is lines that begin with \"- \" or \"1. \", the space included, "+
	"below an empty line. Lines that begin with other signs run together as one paragraph.")

// paragraph looks at the lines of a paragraph for what was meant as another block.
func (j *bodyJudge) paragraph(n ast.Node) {
	lines := j.linesOf(n)
	if len(lines) == 0 || j.unreadTable(n, lines) {
		return
	}
	for _, l := range lines {
		if len(l.text) == 0 || l.text[0] < utf8.RuneSelf && isLetterOf(rune(l.text[0])) && l.text[0] > '9' {
			continue
		}
		if j.unreadHeading(l, len(lines) == 1) {
			return
		}
		if found := wideSpaceMark.Find(l.text); found != nil {
			mark := strings.TrimRightFunc(string(found), func(r rune) bool { return r > unicode.MaxASCII })
			j.add(RuleListIsWritten, l.start, shortened(string(l.text))+" begins with a space that is no common one, and so is neither list nor heading",
				"type the space behind "+problem.Quote(mark)+" anew")
			return
		}
	}
	if !j.unreadList(lines) {
		j.joined(n, lines)
	}
	j.swallowed(n, lines)
}

var (
	tightHeading = regexp.MustCompile(`^(#{2,6})[^#\s!]|^(#{1,6})[\x{00A0}\x{2000}-\x{200B}\x{202F}\x{3000}]|^(＃+)|^(#{7,})\s`)
	tightTitle   = regexp.MustCompile(`^#\pL[^#]* [^#]*[^#.!?…:。]$`)
	onlyMark     = regexp.MustCompile(`^[#＃]+[\s\p{Zs}\x{200B}]*`)
)

var RuleHeadingIsMarked = ruleSet.Warning("heading-is-marked", "A heading begins with two to six # and a space. Without the "+
	"space the line is text.")

// unreadHeading finds "##No space".
func (j *bodyJudge) unreadHeading(l line, isAlone bool) bool {
	if !tightHeading.Match(l.text) && !(isAlone && tightTitle.Match(l.text)) {
		return false
	}
	mark := onlyMark.Find(l.text)
	level := min(6, max(2, utf8.RuneCount(bytes.TrimRightFunc(mark, unicode.IsSpace))))
	j.add(RuleHeadingIsMarked, l.start, shortened(string(l.text))+" is text, not a heading",
		"write "+problem.Quote(strings.Repeat("#", level)+" "+markdown.FirstWords(string(l.text[len(mark):]), 40))+`, or "\#" for text`)
	return true
}

var RuleHeadingHasWords = ruleSet.Error("heading-has-words", "A heading without words is a gap on the page and in its list of "+
	"contents, and nothing to people who hear the page.")

var RuleHeadingIsMeant = ruleSet.Warning("heading-is-meant", "A line of dashes right below a paragraph makes a heading of it. "+
	"With an empty line between, the dashes are a line across the page.")

// underlined finds the paragraph that a line of dashes below it made a heading.
func (j *bodyJudge) underlined(n *ast.Heading) {
	text := markdown.PlainText(n, j.body)
	if n.ChildCount() == 0 || text == "" && !hasInset(n) && len(bytes.Trim(n.Lines().Value(j.shown), " \t\r\n"+string(rune(escaped)))) == 0 {
		j.add(RuleHeadingHasWords, max(0, n.Pos()), "the heading has no words", `write them behind the "#", or remove it`)
		return
	}
	if n.Lines().Len() == 0 || n.Level != 2 {
		return
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	if at := n.Pos(); at < 0 || j.body[at] == '#' {
		return
	}
	next := min(j.lineEnd(max(last.Start, last.Stop-1))+1, len(j.body))
	underline := bytes.Trim(j.body[next:j.lineEnd(next)], " \t>\r")
	end, _ := utf8.DecodeLastRuneInString(text)
	const long, sentence = 90, 60 // letters
	length := utf8.RuneCountInString(text)
	switch {
	case n.Lines().Len() > 1, len(underline) < 3, length > long, strings.ContainsRune(".,;:…。，；：、", end), length > sentence && strings.ContainsRune("?!？！", end), fieldLine.MatchString(text):
	default:
		return
	}
	j.add(RuleHeadingIsMeant, n.Pos(), shortened(text)+" is a heading, for the "+problem.Quote(string(underline))+" right below it",
		`leave a line empty above the dashes, or write "## " before a heading`)
}

var fieldLine = regexp.MustCompile(`^[a-z_]+: `)

// hasInset reports whether a block holds visible content that is no text: code, or a picture.
func hasInset(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if slices.Contains([]ast.NodeKind{ast.KindImage, ast.KindCodeSpan, ast.KindAutoLink, tableast.KindFootnoteLink}, c.Kind()) || hasInset(c) {
			return true
		}
	}
	return false
}

var RuleFenceIsClosed = ruleSet.Warning("fence-is-closed", "A block of code ends with a line of as many backticks as it begins "+
	"with. Without it, all of the text that follows is code. Code in a line ends with a backtick, too.")

// openFence finds the block of code that ends with the text, or with its list or quote, for want of a closing line.
func (j *bodyJudge) openFence(n *ast.FencedCodeBlock) {
	start := n.Pos()
	if start < 0 || start >= len(j.body) {
		return
	}
	opening := j.body[start:j.lineEnd(start)]
	opening = bytes.TrimLeft(opening, " \t")
	if len(opening) == 0 {
		return
	}
	length := len(opening) - len(bytes.TrimLeft(opening, string(opening[0])))
	end := min(j.lineEnd(start)+1, len(j.body))
	if n.Lines().Len() > 0 {
		end = min(n.Lines().At(n.Lines().Len()-1).Stop, len(j.body))
		if end > 0 && j.body[end-1] != '\n' {
			end = min(j.lineEnd(end)+1, len(j.body))
		}
	}
	closing := bytes.TrimSpace(bytes.TrimLeft(j.body[end:j.lineEnd(end)], " \t>"))
	if len(closing) >= length && len(bytes.Trim(closing, string(opening[0]))) == 0 {
		return
	}
	fence := string(opening[:length])
	j.add(RuleFenceIsClosed, start, problem.Quote(fence)+" begins code that does not end, and all text below it is code", "write a line "+problem.Quote(fence)+" where the code ends")
}

var codeSign = regexp.MustCompile("[{}<>=$|\\\\`@^~]|\\(\\)|;$|^\\s*(?:[#/*$]|--)|\\w[(\\[]|\\w_\\w|://|\\w\\.\\w+\\(|^\\s*[\\w.-]+: |^\\s*[\\w./-]+$")

var RuleCodeIsMeant = ruleSet.Warning("code-is-meant", "A paragraph whose lines begin with four spaces, or a tab, is code: in "+
	"one width, without links, and as wide as its lines. Programs for letters begin paragraphs so.")

// indentedProse finds prose that four spaces before it turn into code.
func (j *bodyJudge) indentedProse(n *ast.CodeBlock) {
	var text strings.Builder
	isItem := false
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		value := segment.Value(j.body)
		isItem = isItem || i == 0 && read.ListMarker(bytes.TrimLeft(append(bytes.Clone(value), '\n'), " \t")) > 0
		if codeSign.Match(bytes.TrimRight(value, "\r\n")) {
			return
		}
		text.Write(value)
	}
	said := markdown.OneLine(text.String())
	count := len(strings.Fields(said))
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(said, `"'”’»)*_`))
	isSentence := strings.ContainsRune(".!?…:。！？", end)
	const sentence, few = 5, 3 // words
	hasWide := strings.ContainsFunc(said, markdown.IsCJK)
	if !(isSentence && (count >= sentence || hasWide && utf8.RuneCountInString(said) > sentence)) && !(isItem && (count > few || hasWide)) || n.Lines().Len() == 0 {
		return
	}
	j.add(RuleCodeIsMeant, max(0, n.Pos()), shortened(said)+" is code, for the four spaces before it", "take the spaces away, or write ``` above and below code")
}

var RuleBlockIsMeant = ruleSet.Warning("block-is-meant", "A line that begins with - or + and a space is a list, and one that "+
	"begins with > a quotation, in the middle of a sentence too. A backslash before the sign keeps it text.")

// interrupting finds the line in the middle of a sentence that begins with the sign of a list or a quotation.
func (j *bodyJudge) interrupting(n ast.Node) {
	above := n.PreviousSibling()
	if above == nil || above.Kind() != ast.KindParagraph || n.Parent().Kind() == ast.KindListItem || n.HasBlankPreviousLines() || n.ChildCount() != 1 || n.Pos() < 0 {
		return
	}
	lines := j.linesOf(above)
	if len(lines) == 0 || len(lines) == 1 && isAlertLine(lines[0].text) { // a list is right below the title of a callout
		return
	}
	line := j.body[n.Pos():j.lineEnd(n.Pos())]
	first := n.FirstChild()
	if n.Kind() == ast.KindList {
		first = first.FirstChild()
	}
	if first == nil || first.Lines() == nil || first.Lines().Len() != 1 || n.Kind() == ast.KindBlockquote && isAlertLine(line) {
		return
	}
	text := bytes.TrimSpace(first.Lines().Value(j.body))
	begin, _ := utf8.DecodeRune(text)
	end, _ := utf8.DecodeLastRune(lines[len(lines)-1].text)
	if !unicode.IsDigit(begin) && !unicode.IsLower(begin) || !unicode.IsLetter(end) && !unicode.IsDigit(end) {
		return
	}
	what := "a list"
	if n.Kind() == ast.KindBlockquote {
		what = "a quotation"
	}
	j.add(RuleBlockIsMeant, n.Pos(), shortened(string(line))+" is "+what+", for the sign that the line begins with",
		`write "\" before the sign, or leave a line empty above it if it is meant`)
}

// isAlertLine reports whether a quotation begins a callout.
func isAlertLine(line []byte) bool { return bytes.Contains(line, []byte("[!")) }

// unreadNesting finds a list that has too little indentation to be part of the item above it.
func (j *bodyJudge) unreadNesting(list *ast.List) {
	above, ok := list.PreviousSibling().(*ast.List)
	if !ok || !above.IsOrdered() || list.IsOrdered() || list.HasBlankPreviousLines() || list.Pos() < 0 || above.Pos() < 0 {
		return
	}
	indent := list.Pos() - j.lineStart(list.Pos())
	if outer := above.Pos() - j.lineStart(above.Pos()); indent > outer && len(bytes.TrimSpace(j.body[j.lineStart(list.Pos()):list.Pos()])) == 0 {
		j.add(RuleListIsWritten, list.Pos(), shortened(string(j.body[list.Pos():j.lineEnd(list.Pos())]))+" is no part of the item above it", "write three spaces before it, or four below \"10.\"")
	}
}

var RuleLineBreakIsMeant = ruleSet.Warning("line-break-is-meant", "Two spaces at the end of a line break it on the page, too, "+
	"and nobody sees them in the file. In the middle of a sentence they are most often left over. A break that is meant can be "+
	"written as a backslash; the end of a line alone is none.")

// joined finds short lines, as of a poem or an address, that run together since nothing breaks them.
func (j *bodyJudge) joined(n ast.Node, lines []line) {
	const few, long = 3, 60 // lines; letters
	if len(lines) < few || n.Kind() != ast.KindParagraph {
		return
	}
	longest, sentences, fits := 40, 0, 0 // no editor fills lines that are shorter
	for _, l := range lines {
		longest = max(longest, utf8.RuneCount(l.text))
	}
	for i, l := range lines {
		first, _ := utf8.DecodeRune(l.text)
		if !unicode.IsUpper(first) && !unicode.IsDigit(first) || bytes.HasSuffix(l.whole, []byte("  ")) || bytes.HasSuffix(l.text, []byte(`\`)) {
			return
		}
		if end, _ := utf8.DecodeLastRune(l.text); strings.ContainsRune(".!?…:;", end) {
			sentences++
		}
		if i+1 < len(lines) {
			word, _, _ := bytes.Cut(lines[i+1].text, []byte(" "))
			if utf8.RuneCount(l.text)+1+utf8.RuneCount(word) <= longest {
				fits++
			}
		}
	}
	if longest > long || sentences > len(lines)/2 || fits == 0 {
		return
	}
	j.add(RuleLineBreakIsMeant, lines[0].start, shortened(string(lines[0].text))+" and the lines below it run together as one paragraph", `write "\" at the end of each line but the last`)
}

var RuleQuoteEnds = ruleSet.Warning("quote-ends", "A quotation ends at an empty line. Text right below its last line is part of "+
	"it, and so is told as the words of another.")

// swallowed finds the author's own text in a quotation, where no empty line ends the quotation.
func (j *bodyJudge) swallowed(n ast.Node, lines []line) {
	if !standsIn(n, ast.KindBlockquote) {
		return
	}
	for i := 1; i < len(lines); i++ {
		if bytes.ContainsRune(lines[i].before, '>') || !bytes.ContainsRune(lines[0].before, '>') || !endsSentence(lines[i-1].text) || !beginsSentence(lines[i].text) {
			continue
		}
		j.add(RuleQuoteEnds, lines[i].start, shortened(string(lines[i].text))+" belongs to the quotation above it", `leave a line empty above it, or begin it with "> "`)
		return
	}
}

func standsIn(n ast.Node, kind ast.NodeKind) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == kind {
			return true
		}
	}
	return false
}

func endsSentence(text []byte) bool {
	trimmed := bytes.TrimRight(text, `"'*_)]`)
	trimmed = bytes.TrimRightFunc(trimmed, func(r rune) bool { return strings.ContainsRune("”’»“‘」』）", r) })
	r, _ := utf8.DecodeLastRune(trimmed)
	return strings.ContainsRune(".!?…。！？", r) || len(trimmed) < len(text)
}

func beginsSentence(text []byte) bool {
	r, _ := utf8.DecodeRune(bytes.TrimLeft(text, `"'*_([`))
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// openCode finds the backticks that begin code in a line, and do not end it.
func (j *bodyJudge) openCode(p *prose) {
	i := bytes.IndexByte(p.text, '`')
	if i < 0 || bytes.Contains(p.text, []byte("``")) || p.block.Kind() == tableast.KindTableCell { // where a pipe ends code
		return
	}
	if after := p.after(i + 1); unicode.IsSpace(after) || isLetterOf(p.before(i)) && isLetterOf(after) {
		return // a mark of its own, or an apostrophe
	}
	j.add(RuleFenceIsClosed, p.source(i), shortened(words(p.text[i:]))+" begins with a backtick, and no other one ends the code", "write \"`\" where the code ends, or \"\\`\" for the sign itself")
}

// lineBreaks finds breaks that nobody sees in the source: two spaces in the middle of a sentence, and the backslash that
// makes none.
func (j *bodyJudge) lineBreaks(p *prose) {
	if bytes.HasSuffix(p.text, []byte(`\`)) {
		j.add(RuleLineBreakIsMeant, p.source(len(p.text)-1), `"\" at the end of a paragraph breaks no line, and stays as it is typed`, "remove it")
	}
	if p.block.Lines() == nil || p.block.Kind() == tableast.KindTableCell {
		return
	}
	const full = 45 // letters of a line that was filled, not broken
	lines := j.linesOf(p.block)
	for i := 0; i+1 < len(lines); i++ {
		if !bytes.HasSuffix(lines[i].whole, []byte("  ")) || utf8.RuneCount(lines[i].text) < full {
			continue
		}
		end, _ := utf8.DecodeLastRune(lines[i].text)
		next, _ := utf8.DecodeRune(lines[i+1].text)
		if unicode.IsLower(next) && (unicode.IsLower(end) || end == '-') {
			j.add(RuleLineBreakIsMeant, lines[i].start+len(lines[i].text), "two spaces break the line behind "+problem.Quote(lastWords(lines[i].text)), `remove them, or write "\" for a break that is meant`)
			return
		}
	}
}

// lastWords are the last few words of a line.
func lastWords(text []byte) string {
	const few = 3
	fields := strings.Fields(string(text))
	return strings.Join(fields[max(0, len(fields)-few):], " ")
}
