package clause

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// The types of the lexers' tokens.
const (
	tokenLabel  = chroma.GenericHeading    // "Article 5"
	tokenTitle  = chroma.GenericSubheading // of an article or a chapter
	tokenMarker = chroma.NameLabel         // "(1)", "a)", "–"
	tokenPage   = chroma.CommentSpecial    // the number of a page
	tokenSign   = chroma.Punctuation       // what stands between a label and its title, and marks of Markdown
	tokenText   = chroma.Text
	tokenSpace  = chroma.TextWhitespace // ends a paragraph
)

// lexer is chroma's lexer for a form of document. It finds what is a heading by the lines around it, which no lexer of rules
// can, in time proportional to the text.
type lexer struct {
	form   Form
	config *chroma.Config
}

// Lexers returns chroma's lexers, one for each form of document. Code listings know them by their names: "treaty", "statute",
// "resolution".
func Lexers() []chroma.Lexer {
	var all []chroma.Lexer
	for form, aliases := range map[Form][]string{Treaty: {"treaty", "constitution"}, Statute: {"statute", "law", "act"}, Resolution: {"resolution"}} {
		name := strings.ToUpper(string(form[:1])) + string(form[1:])
		all = append(all, lexer{form, &chroma.Config{Name: name, Aliases: aliases}})
	}
	return all
}

// Register makes the lexers known to chroma, for code listings. It is called once, before the first listing.
func Register() {
	for _, l := range Lexers() {
		lexers.Register(l)
	}
}

// Config, SetRegistry, SetAnalyser, AnalyseText and Tokenise are chroma's interface Lexer.
func (l lexer) Config() *chroma.Config                             { return l.config }
func (l lexer) SetRegistry(*chroma.LexerRegistry) chroma.Lexer     { return l }
func (l lexer) SetAnalyser(func(text string) float32) chroma.Lexer { return l }
func (l lexer) AnalyseText(string) float32                         { return 0 }

// Tokenise divides a text into tokens, which are the text when they are joined. It returns no error.
func (l lexer) Tokenise(options *chroma.TokeniseOptions, text string) (chroma.Iterator, error) {
	if options == nil || options.EnsureLF {
		text = withLF(text)
	}
	return chroma.Literator(tokenise(text, l.form)...), nil
}

func withLF(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// mode is what a document calls its clauses, as its headings show.
type mode struct {
	form          Form
	sectionIsUnit bool   // "Section 5" is what articles are elsewhere
	signIsUnit    bool   // "§ 5" is
	sectionIsPart bool   // "Section 5" stands inside of an article, as in constitutions
	hasUnits      bool   // whether any heading of a unit was found
	topShape      string // of the markers that number the clauses of a document without articles
}

// marker reads the marker that a text begins with. "§ 2" is one in articles, and a reference where sections are units.
func (m mode) marker(text string) (marker, bool) {
	mark, ok := readMarker(text)
	if ok && mark.shape == "§0" && (m.signIsUnit || references.MatchString(text[len(mark.text):])) {
		return marker{}, false
	}
	return mark, ok
}

// isUnit reports whether the heading is of a clause that has a page of its own, whatever is in it.
func (m mode) isUnit(l *label) bool {
	switch l.kind {
	case Article, Rule, Principle, AdditionalProvision, TransitionalProvision, RepealingProvision, FinalProvision:
		return true
	case Section:
		return l.sign && m.signIsUnit || !l.sign && m.sectionIsUnit
	}
	return false
}

// writer collects tokens.
type writer struct {
	text   string
	mode   mode
	at     int
	tokens []chroma.Token
}

// to writes the text up to end as a token of a type; white space before and after becomes tokens of its own.
func (w *writer) to(end int, kind chroma.TokenType) {
	if end <= w.at {
		return
	}
	text := w.text[w.at:end]
	body := strings.TrimSpace(text)
	if body == "" || kind == tokenSpace {
		w.tokens = append(w.tokens, chroma.Token{Type: tokenSpace, Value: text})
		w.at = end
		return
	}
	from := strings.Index(text, body)
	for _, piece := range []chroma.Token{{Type: tokenSpace, Value: text[:from]}, {Type: kind, Value: body}, {Type: tokenSpace, Value: text[from+len(body):]}} {
		if piece.Value != "" {
			w.tokens = append(w.tokens, piece)
		}
	}
	w.at = end
}

// tokenise divides a text with line feeds into tokens.
func tokenise(text string, form Form) []chroma.Token {
	lines := divide(text)
	m := findHeads(lines, form)
	blocks := assemble(lines, m)
	w := &writer{text: text, mode: m}
	titles := titlesOf(text, blocks, m)
	for i, b := range blocks {
		w.gap(b.start)
		switch {
		case len(b.lines) == 0:
			w.to(b.end, tokenPage)
		case titles[i].isTitle:
			w.sign(w.at+adorned(text[w.at:b.end]), b.end)
			w.body(b, tokenTitle)
		case b.head != nil:
			w.heading(b, titles[i])
		default:
			w.sign(w.at+adorned(text[w.at:b.end]), b.end)
			if b.lines[0].isBare {
				w.to(w.at+len(bareNumber(text[w.at:b.end])), tokenMarker)
			}
			w.markers(b.end)
			w.body(b, tokenText)
		}
	}
	w.gap(len(text))
	return w.tokens
}

// gap writes what is between two blocks: white space, lines of signs, and at least a token that ends the block before.
func (w *writer) gap(end int) {
	if strings.TrimSpace(w.text[w.at:max(end, w.at)]) == "" {
		w.to(end, tokenSpace)
		return
	}
	w.to(end, tokenSign)
}

// sign writes marks up to end, which is not behind limit.
func (w *writer) sign(end, limit int) { w.to(min(end, limit), tokenSign) }

// markers writes the markers that follow: "1. (a)".
func (w *writer) markers(limit int) {
	for range 3 {
		rest := w.text[w.at:limit]
		spaces := len(rest) - len(strings.TrimLeft(rest, " \t\u00a0\n"))
		m, ok := w.mode.marker(rest[spaces:])
		if !ok {
			return
		}
		w.to(w.at+spaces+len(m.text), tokenMarker)
	}
}

// body writes the rest of a block, with the numbers of pages in it.
func (w *writer) body(b *block, kind chroma.TokenType) {
	for _, page := range b.pages {
		if page.start < w.at {
			continue
		}
		w.run(page.start, kind)
		w.tokens = append(w.tokens, chroma.Token{Type: tokenPage, Value: w.text[w.at:page.end]}) // with the space before it, which does not end the text
		w.at = page.end
	}
	w.run(b.end, kind)
}

// run writes a run of text whose white space at the ends belongs to it.
func (w *writer) run(end int, kind chroma.TokenType) {
	if end > w.at && strings.TrimSpace(w.text[w.at:end]) != "" {
		w.tokens = append(w.tokens, chroma.Token{Type: kind, Value: w.text[w.at:end]})
		w.at = end
	}
}

// heading writes a label, its title if that is in the same block, and its text if that is.
func (w *writer) heading(b *block, t titled) {
	w.sign(b.start+b.head.before, b.end)
	w.to(b.start+b.head.before+len(b.head.text), tokenLabel)
	if t.from > w.at {
		w.to(t.from, tokenSign)
	}
	if t.to > t.from {
		w.to(t.to, tokenTitle)
	}
	if t.text > w.at {
		w.to(t.text, tokenSign)
	}
	if w.at < b.end {
		w.markers(b.end)
		w.body(b, tokenText)
	}
}

var (
	leaders = regexp.MustCompile(`(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}|\t+)\s*(?:\d+|[ivx]+)\s*$`)
	// references are words that follow the number of a clause which a sentence names.
	references = regexp.MustCompile(`^[\s,]*(?:Abs(?:atz\b|\.)|Satz\b|Nr\.|Nummer\b|Buchst(?:abe\b|\.)|Unterabs(?:atz\b|\.)|Ziff(?:er\b|\.)|[Ll]it\.|Paragraph\b|alin|apartado|частин|пункт|ust\.|§)`)
)

// findHeads finds the lines that are headings.
func findHeads(lines []*line, form Form) mode {
	width := measure(lines)
	var found []*line
	var before *line // with words
	isApart, isPaged := true, false
	counts := map[Kind]int{}
	followers := map[*line]*line{}
	last := map[Kind]string{}
	for _, l := range lines {
		if l.isPage {
			isPaged = true
			continue
		}
		if l.isBlank {
			isApart = true
			continue
		}
		if isPaged && before != nil && !endsSentence(before.text) { // the sentence goes on behind the page's number
			isApart = false
		}
		isPaged = false
		if before != nil {
			followers[before] = l
		}
		if head, ok := readLabel(l.text); ok && isHeading(l, &head, before, isApart, width, last[head.kind]) {
			l.head = &head
			last[head.kind] = head.number
			found = append(found, l)
		}
		before, isApart = l, false
	}
	found = addNumerals(lines, dropUnmarked(found))
	for _, l := range found {
		kind := l.head.kind
		if l.head.sign {
			kind = "§"
		}
		counts[kind]++
	}
	m := mode{form: form}
	m.signIsUnit = counts["§"] > 0 && counts[Article] < 2
	m.sectionIsUnit = counts[Article] == 0 && counts["§"] == 0 && counts[Section] > 0
	dropContents(found, followers, m)
	dropReferences(found, m)
	for _, l := range found {
		if l.head != nil && l.head.sign && !m.signIsUnit { // a paragraph of an article
			l.head = nil
			continue
		}
		m.hasUnits = m.hasUnits || l.head != nil && m.isUnit(l.head)
	}
	m.sectionIsPart = !m.sectionIsUnit && haveWords(lines)
	markBare(lines, m)
	return m
}

// haveWords reports whether most sections before the annexes have sentences of their own. Those that are divisions have a title, and
// articles.
func haveWords(lines []*line) bool {
	sections, withWords := 0, 0
	words, isSection, isEnded := "", false, false
	end := func() {
		if isSection && (len(words) > 60 && isEnded || len(words) > 250) {
			withWords++
		}
		isSection = false
	}
	for _, l := range lines {
		switch {
		case l.isBlank || l.isPage:
		case l.head == nil:
			words += " " + l.text
			isEnded = endsSentence(l.text)
		default:
			end()
			if isAttached(l.head.kind) {
				return sections > 0 && withWords*2 > sections
			}
			if l.head.kind == Section && !l.head.sign {
				sections++
				words, isSection, isEnded = l.head.rest, true, endsSentence(l.head.rest)
			}
		}
	}
	end()
	return sections > 0 && withWords*2 > sections
}

// holdsText reports whether words follow the heading, and no further headings.
func (m mode) holdsText(l *label) bool {
	return m.isUnit(l) || l.kind == Section && !l.sign && m.sectionIsPart
}

// markBare finds lines that begin with a number and nothing behind it: "1 Overview". They are sections of an act whose headings have
// no other words, or paragraphs of an article, where they count from 1 without a gap.
func markBare(lines []*line, m mode) {
	last, inAct := "", m.form == Statute && !m.hasUnits
	if !inAct && !m.hasUnits {
		return
	}
	var run []*line
	var before *line
	isApart := true
	end := func() {
		for _, l := range run {
			l.isBare = l.isBare && len(run) > 1
		}
		run, last = nil, ""
	}
	for _, l := range lines {
		switch {
		case l.isPage:
			continue
		case l.isBlank:
			isApart = true
			continue
		case l.head != nil && (!inAct || isAttached(l.head.kind)):
			end()
		case l.head == nil && (isApart || before == nil || before.head != nil || endsItem(before.text)):
			number := bareNumber(l.text[adorned(l.text):])
			if number != "" && (last == "" && number == "1" || last != "" && follows(last, number)) {
				l.isBare, last = true, number
				run = append(run, l)
			}
		}
		before, isApart = l, false
	}
	end()
}

var bare = regexp.MustCompile(`^(\d{1,3}[a-zA-Z]{0,2})[ \t\x{a0}]+[\p{Lu}(“"«‘„]`)

// bareNumber returns the number that a line begins with, when no sign follows it; else an empty text.
func bareNumber(text string) string {
	if found := bare.FindStringSubmatch(text); found != nil {
		return found[1]
	}
	return ""
}

// numeral matches a heading that is a Roman number, with or without a title: "II", "II. – Rights".
var numeral = regexp.MustCompile(`^([IVXL]{1,7})(?:\.|\)|\s[-–—:])?(?:[\s–—:-]+(\p{Lu}.{1,140}))?$`)

// addNumerals adds headings that are Roman numbers, where all such lines of the document count from I without a gap.
func addNumerals(lines []*line, found []*line) []*line {
	var numerals []*line
	var heads []*label
	for i, l := range lines {
		before := adorned(l.text)
		parts := numeral.FindStringSubmatch(strings.TrimRight(l.text[before:], " *_"))
		if parts == nil || l.head != nil || l.isPage || i > 0 && !lines[i-1].isBlank || endsSentence(parts[2]) {
			continue
		}
		number := ofRoman(parts[1])
		if number != len(numerals)+1 {
			return found
		}
		text := parts[1]
		if rest := l.text[before+len(text):]; strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")") {
			text += rest[:1]
		}
		numerals = append(numerals, l)
		heads = append(heads, &label{kind: Part, number: strconv.Itoa(number), before: before, text: text, rest: l.text[before+len(text):]})
	}
	if len(numerals) < 2 {
		return found
	}
	for i, l := range numerals {
		l.head = heads[i]
	}
	found = append(found, numerals...)
	slices.SortFunc(found, func(a, b *line) int { return a.start - b.start })
	return found
}

// isHeading reports whether a line that begins with a label is a heading, by itself, the line before, and the number of the heading of
// its kind before.
func isHeading(l *line, head *label, before *line, isApart bool, width int, last string) bool {
	if leaders.MatchString(l.text) {
		return false
	}
	rest := head.rest
	switch tail := strings.TrimLeft(rest, " \t\u00a0"); {
	case strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, ";") || strings.HasPrefix(rest, "/") || strings.HasPrefix(rest, "("):
		return false
	case startsSmall(tail) && (head.kind != Section || !head.sign):
		return false
	case references.MatchString(rest):
		return false
	case strings.HasPrefix(tail, "(") && startsSmallAfterMarker(tail):
		return false
	}
	if before == nil || isApart || before.head != nil {
		return true
	}
	if isBroken(before, l, width) {
		return endsSentence(before.text)
	}
	return width == 0 || endsItem(before.text) || before.width < width*3/4 || follows(last, head.number) || followsNested(last, head.number)
}

// dropUnmarked takes lines that are no headings of Markdown off the headings of a document that marks its headings so: they are
// sentences that begin with the name of a clause. An annex needs no mark.
func dropUnmarked(found []*line) []*line {
	isMarked := func(l *line) bool { return strings.HasPrefix(strings.TrimLeft(l.text, " \t"), "#") }
	marked, unmarked := 0, 0
	for _, l := range found {
		switch {
		case !isMarked(l):
			unmarked++
		case rank[l.head.kind] == 0 || l.head.kind == Section:
			marked++
		}
	}
	if marked < 3 || marked < unmarked {
		return found
	}
	return slices.DeleteFunc(found, func(l *line) bool {
		isKept := isMarked(l) || l.head.before > 0 && l.text[0] == '*' || isAttached(l.head.kind) && strings.Trim(l.head.rest, " .:*_") == ""
		if !isKept {
			l.head = nil
		}
		return !isKept
	})
}

// startsSmallAfterMarker reports whether a text is a marker before a small letter: "(1) of Article 5".
func startsSmallAfterMarker(text string) bool {
	m, ok := readMarker(text)
	return ok && startsSmall(strings.TrimLeft(text[len(m.text):], " \t"))
}

// dropContents takes the entries of a table of contents off the headings: several without a word between, each of which comes again.
func dropContents(found []*line, followers map[*line]*line, m mode) {
	name := func(l *line) string { return string(l.head.kind) + " " + l.head.number }
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && followers[found[end-1]] == found[end] {
			end++
		}
		units, again := 0, 0
		for _, l := range found[i:end] {
			if !m.isUnit(l.head) {
				continue
			}
			units++
			if slices.ContainsFunc(found[end:], func(other *line) bool { return name(other) == name(l) }) {
				again++
			}
		}
		if units >= 3 && again*10 >= units*8 {
			for _, l := range found[i:end] {
				l.head.kind = ""
			}
		}
		i = end
	}
	for _, l := range found {
		if l.head.kind == "" {
			l.head = nil
		}
	}
}

// dropReferences takes sentences that begin with the name of a clause off the headings, where the number is out of order.
func dropReferences(found []*line, m mode) {
	last := ""
	for _, l := range found {
		switch {
		case l.head == nil:
		case isAttached(l.head.kind):
			last = ""
		case m.isUnit(l.head):
			tail := strings.TrimLeft(l.head.rest, " \t.:–—-")
			isSentence := endsSentence(tail) && len(strings.Fields(tail)) > 5 && !strings.HasPrefix(strings.TrimLeft(l.head.rest, " "), ".")
			if isSentence && last != "" && l.head.number != "1" && !isNear(last, l.head.number) {
				l.head = nil
				continue
			}
			last = l.head.number
		}
	}
}

// isNear reports whether a number comes after another, with at most twenty left out.
func isNear(before, number string) bool {
	a, _ := leading(before)
	b, _ := leading(number)
	return follows(before, number) || a > 0 && b > a && b <= a+20
}

// titled says which part of a block is a title.
type titled struct {
	isTitle  bool // the whole block is the title of the heading before
	from, to int  // of the title behind a label, in the text
	text     int  // where the words of the clause begin; 0 for none in this block
}

var (
	separators = regexp.MustCompile(`^[\s.:)\]*_–—−‒\\-]*`)
	runInTitle = regexp.MustCompile(`^([^.]{3,160})\.\s?(?:—|––|--)\s?`)
	inSentence = regexp.MustCompile(`[.!?]\s+\p{Lu}`)
)

// titlesOf finds the titles of headings: behind a label, or the block after it.
func titlesOf(text string, blocks []*block, m mode) []titled {
	all := make([]titled, len(blocks))
	withStop, withStopBelow := stoppedTitles(blocks, m), stoppedBelow(text, blocks, m)
	next := func(i int) int { // the next block with words
		for i++; i < len(blocks) && len(blocks[i].lines) == 0; i++ {
		}
		return i
	}
	for i, b := range blocks {
		if b.head == nil {
			continue
		}
		after := next(i)
		hasBody := after < len(blocks) && blocks[after].head == nil
		start := b.start + b.head.before + len(b.head.text)
		start += len(separators.FindString(text[start:b.end]))
		tail := text[start:b.end]
		_, isMarked := readMarker(tail)
		switch {
		case strings.Trim(tail, " \t*_") == "":
			all[i].text = start
			if hasBody && isTitleBlock(text, blocks, after, next(after), m, b.head, withStopBelow) {
				all[after].isTitle = true
			}
		case isMarked:
			all[i].text = start
		case runInTitle.MatchString(tail) && (m.form == Statute || strings.Contains(tail, ".—") || strings.Contains(tail, ". —")):
			found := runInTitle.FindStringSubmatchIndex(tail)
			all[i].from, all[i].to, all[i].text = start, start+found[3], start+found[1]
		case isSameLineTitle(tail, hasBody, withStop, m.holdsText(b.head)):
			all[i].from, all[i].to = start, b.end
		default:
			all[i].text = start
		}
	}
	return all
}

// isSameLineTitle reports whether the words behind a label are a title.
func isSameLineTitle(tail string, hasBody, withStop, isUnit bool) bool {
	bare := strings.TrimRight(tail, " \t\n*_#")
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case utf8.RuneCountInString(bare) > 300 || inSentence.MatchString(bare):
		return false
	case !isUnit:
		return true
	case !hasBody:
		return isRemoved(bare)
	case strings.ContainsRune(",;:，；：", last):
		return false
	case last == '.' || last == '。':
		return withStop && utf8.RuneCountInString(bare) <= 200
	}
	return true
}

// isRemoved reports whether a title says that the clause is no more: "(repealed)".
func isRemoved(text string) bool {
	return strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]")
}

// stoppedTitles reports whether the units of a document have titles that end with a full stop, rather than their first sentence.
func stoppedTitles(blocks []*block, m mode) bool {
	var lengths []int
	bodies := 0
	for i, b := range blocks {
		if b.head == nil || !m.isUnit(b.head) {
			continue
		}
		tail := strings.TrimSpace(separators.ReplaceAllString(b.head.rest, ""))
		if !strings.HasSuffix(tail, ".") {
			continue
		}
		length := utf8.RuneCountInString(tail)
		if len(b.lines) > 1 {
			length += 60 * (len(b.lines) - 1)
		}
		lengths = append(lengths, length)
		if i+1 < len(blocks) && blocks[i+1].head == nil {
			bodies++
		}
	}
	if len(lengths) == 0 {
		return false
	}
	slices.Sort(lengths)
	return bodies*10 >= len(lengths)*7 && lengths[len(lengths)/2] <= 70
}

// stoppedBelow reports whether the units of a document have titles on the line below that end with a full stop: nearly all begin with
// a short sentence and have more.
func stoppedBelow(text string, blocks []*block, m mode) bool {
	bare, stopped := 0, 0
	for i, b := range blocks {
		if b.head == nil || !m.isUnit(b.head) || strings.Trim(separators.ReplaceAllString(b.head.rest, ""), " \t*_") != "" || i+1 >= len(blocks) || blocks[i+1].head != nil {
			continue
		}
		bare++
		first := blocks[i+1]
		words := strings.Trim(text[first.start:first.end], " \t\n*_#")
		_, isMarked := readMarker(words)
		if strings.HasSuffix(words, ".") && utf8.RuneCountInString(words) <= 100 && !isMarked && !inSentence.MatchString(words) && i+2 < len(blocks) && blocks[i+2].head == nil {
			stopped++
		}
	}
	return bare >= 3 && stopped*10 >= bare*8
}

// isTitleBlock reports whether the block after a label is its title: short, no sentence, and not all that the clause has.
func isTitleBlock(text string, blocks []*block, at, after int, m mode, head *label, withStop bool) bool {
	b := blocks[at]
	words := strings.Trim(text[b.start+adorned(text[b.start:b.end]):b.end], " \t\n*_#")
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	length := utf8.RuneCountInString(words)
	_, isMarked := readMarker(words)
	switch {
	case isMarked || length > 250 || length == 0 || strings.ContainsRune(",;:，；：", last) || unicode.IsLower(first) || isClosing(words):
		return false
	case inSentence.MatchString(words) && (m.holdsText(head) || last == '.' || length > 80):
		return false
	case m.holdsText(head):
		if after >= len(blocks) || blocks[after].head != nil && (m.isUnit(blocks[after].head) || !m.holdsText(blocks[after].head)) || startsSmall(text[blocks[after].start:blocks[after].end]) {
			return false // a sentence that goes on behind a blank line is none
		}
		return (last != '.' && last != '。' || withStop && length <= 100) && len(strings.Fields(words)) <= 35
	case isAttached(head.kind) || head.kind == Preamble:
		return head.kind != Preamble && last != '.' && after < len(blocks)
	}
	return last != '.' || length <= 80
}
