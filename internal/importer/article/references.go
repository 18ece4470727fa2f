package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// reference is a work that the article cites.
type reference struct {
	work
	id    string // of its source; empty until it is written
	found string // the article's own words
	line  int
	links []*html.Node // links that cite it in the text, without an address yet
}

// workHeadings begin lists of works; noteHeadings begin lists of notes, some of which can be works.
var (
	workHeadings = regexp.MustCompile(`(?i)^(?:references?|sources?(?: and (?:notes|references))?|works cited|bibliography|citations|literature(?: cited)?|` +
		`quellen(?:angaben|verzeichnis|nachweise)?|quellen und (?:literatur|anmerkungen)|literatur(?:verzeichnis)?|belege|einzelnachweise|` +
		`r[ée]f[ée]rences?|bibliographie|sources et r[ée]f[ée]rences|fuentes?|referencias|bibliograf[ií]a|fonti|riferimenti|fontes|refer[êe]ncias|` +
		`bronnen|literatuur|referenties|k[äa]llor|referenser|kilder|referanser|referencer|l[äa]hteet|źr[óo]dła|przypisy|zdroje|literatura|` +
		`surse|referin[țt]e|források|kaynak(?:lar|ça)|daftar pustaka|sumber|nguồn|tài liệu tham khảo|джерела|посилання|література|примітки|источники|литература|примечания|` +
		`πηγές|αναφορές|מקורות|المصادر|المراجع|منابع|संदर्भ|出典|参考文献|参考资料|參考資料|来源|出處|참고 ?문헌|출처)$`)
	noteHeadings = regexp.MustCompile(`(?i)^(?:(?:end|foot)?notes?|notes and references|anmerkungen|fu(?:ß|ss)noten|notas|noten|noter|fotnoter|poznámky|сноски|ملاحظات|注|脚注|注释|각주)$`)
	entryNumber  = regexp.MustCompile(`^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)])\s+`)
	numberMark   = regexp.MustCompile(`\[\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20}\]`)
	raisedNumber = regexp.MustCompile(`^\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20}\s*$`)
	wordBefore   = regexp.MustCompile(`\p{L}+[\p{P}\s]*$`)
	digits       = regexp.MustCompile(`\d+`)
)

// takeReferences makes sources from notes and items of reference lists that each describe one work. A mark in the text then
// cites the source; other notes and items stay.
func (r *reader) takeReferences() {
	finder := newWorkFinder(r.tag)
	for i := 0; i < len(r.blocks); i++ {
		kind := listHeading(r.blocks[i])
		end := i + 1
		for kind != noList && end < len(r.blocks) && (r.blocks[end].kind == list || r.blocks[end].kind == paragraph && listHeading(r.blocks[end]) == noList) {
			end++
		}
		if end > i+1 {
			r.takeList(finder, i, end, kind)
		}
	}
	r.citeNotes(finder)
}

type listKind int8

const (
	noList listKind = iota
	ofWorks
	ofNotes
)

// listHeading returns the kind of list that a block is the heading of: a heading, or a line in bold or with a colon.
func listHeading(b block) listKind {
	text := strings.TrimSpace(strings.TrimSuffix(withoutMarks(b.text), ":"))
	isLine := b.kind == paragraph && (isBold(b.node) || strings.HasSuffix(b.text, ":"))
	switch {
	case b.kind != heading && !isLine:
	case workHeadings.MatchString(text):
		return ofWorks
	case noteHeadings.MatchString(text):
		return ofNotes
	}
	return noList
}

// entry is an item or paragraph of a list of works or notes.
type entry struct {
	node   *html.Node
	number int // 0 when it has none
	line   int
	marks  []*html.Node // marks in the text with its number
}

// entriesOf returns the items of lists and the paragraphs of blocks; nil when one is another kind of list.
func entriesOf(blocks []block) []*entry {
	var entries []*entry
	for _, b := range blocks {
		if b.kind == paragraph {
			entries = append(entries, &entry{node: b.node, line: b.line})
			continue
		}
		number := 0
		switch b.node.DataAtom {
		case atom.Dl:
			return nil
		case atom.Ol:
			number = 1
			if start, err := strconv.Atoi(webpage.Attribute(b.node, "start")); err == nil {
				number = start
			}
		}
		for item := range b.node.ChildNodes() {
			if item.DataAtom == atom.Li {
				entries = append(entries, &entry{node: item, number: number, line: max(b.line, lineOf(item))})
				number += min(number, 1)
			}
		}
	}
	for _, e := range entries {
		if m := entryNumber.FindStringSubmatch(textOf(e.node)); m != nil {
			e.number, _ = strconv.Atoi(m[1] + m[2])
		}
	}
	return entries
}

// takeList removes works and notes from the list below a heading. It takes only notes with marks in the text. The heading
// goes when the list is empty.
func (r *reader) takeList(finder workFinder, start, end int, kind listKind) {
	entries := entriesOf(r.blocks[start+1 : end])
	others := slices.Concat(r.blocks[:start], r.blocks[end:])
	isElsewhere := slices.ContainsFunc(others, func(b block) bool { return b.kind != heading && b.text != "" })
	if len(entries) == 0 || !isElsewhere { // a page of works alone stays one
		return
	}
	r.markNumbers(others, entries)
	var cited []*reference
	for _, e := range entries {
		if len(e.marks) == 0 && (kind == ofNotes || len(notesIn(e.node)) > 0) {
			continue
		}
		text := clone(e.node)
		trimStart(text, entryNumber)
		w, isWork := finder.work(text, kind == ofWorks)
		switch {
		case isWork:
			ref := &reference{work: w, found: textOf(text), line: e.line}
			for _, mark := range e.marks {
				ref.cite(mark)
			}
			r.references = append(r.references, ref)
			if len(e.marks) == 0 {
				cited = append(cited, ref)
			}
		case len(e.marks) > 0:
			text.DataAtom, text.Data = atom.Div, "div"
			for _, mark := range e.marks {
				if before := mark.PrevSibling; before != nil && before.Type == html.TextNode {
					before.Data = strings.TrimRight(before.Data, " ")
				}
			}
			r.notes = append(r.notes, &note{label: webpage.Attribute(e.marks[0], "label"), node: text, line: e.line})
		default:
			continue
		}
		for e.node.FirstChild != nil {
			e.node.RemoveChild(e.node.FirstChild)
		}
		remove(e.node)
	}
	r.closeList(start, end, cited)
}

// closeList removes the emptied blocks of a list, and its heading when none is left. Works without a mark are cited by the
// part of the article above.
func (r *reader) closeList(start, end int, cited []*reference) {
	var left []block
	for _, b := range r.blocks[start+1 : end] {
		if b.text = textOf(b.node); b.text != "" || hasImage(b.node) {
			left = append(left, b)
		}
	}
	if len(left) > 0 {
		left = append([]block{r.blocks[start]}, left...)
	}
	if len(cited) > 0 {
		at := max(0, start-1)
		if start == 0 {
			at = end
		}
		r.blocks[at].cites = append(r.blocks[at].cites, cited...)
	}
	r.blocks = slices.Concat(r.blocks[:start], left, r.blocks[end:])
}

// markNumbers replaces numbers in the text that name entries by marks: "[3]", "[1, 4]", or a superscript "3". When one of
// them names no entry, the numbers have another meaning, and all stay.
func (r *reader) markNumbers(blocks []block, entries []*entry) {
	byNumber := map[int]*entry{}
	for _, e := range entries {
		if e.number > 0 && byNumber[e.number] == nil {
			byNumber[e.number] = e
		}
	}
	var places []*html.Node
	for _, b := range blocks {
		for n := range b.node.Descendants() {
			if n.Type != html.TextNode || isIn(n, atom.A, atom.Code, atom.Pre) || !numberMark.MatchString(n.Data) && !isRaisedNumber(n) {
				continue
			}
			for _, number := range numbersIn(n) {
				if byNumber[number] == nil {
					return
				}
			}
			places = append(places, n)
		}
	}
	next := len(r.notes) + 1
	mark := func(number int) *html.Node {
		e := byNumber[number]
		label := ""
		if len(e.marks) == 0 {
			label = strconv.Itoa(next)
			next++
		} else {
			label = webpage.Attribute(e.marks[0], "label")
		}
		node := markOf(label, strconv.Itoa(number))
		e.marks = append(e.marks, node)
		return node
	}
	for _, n := range places {
		if isRaisedNumber(n) {
			for _, number := range numbersIn(n) {
				n.Parent.Parent.InsertBefore(mark(number), n.Parent)
			}
			remove(n.Parent)
			continue
		}
		from := 0
		text := n.Data
		for _, at := range numberMark.FindAllStringIndex(text, -1) {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: text[from:at[0]]}, n)
			for _, number := range numbersOf(text[at[0]:at[1]]) {
				n.Parent.InsertBefore(mark(number), n)
			}
			from = at[1]
		}
		n.Data = text[from:]
	}
}

// markOf returns the mark of a note in the text: its label, and the text that the article shows there.
func markOf(label, shown string) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: noteElement, Attr: []html.Attribute{{Key: "label", Val: label}, {Key: "shown", Val: shown}}}
}

func isIn(n *html.Node, names ...atom.Atom) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if slices.Contains(names, p.DataAtom) {
			return true
		}
	}
	return false
}

// isRaisedNumber reports whether a text is a superscript number behind a word, not a power or a unit such as km².
func isRaisedNumber(n *html.Node) bool {
	if n.Parent == nil || n.Parent.DataAtom != atom.Sup || n.Parent.FirstChild != n.Parent.LastChild || n.Parent.PrevSibling == nil || !raisedNumber.MatchString(n.Data) {
		return false
	}
	before := wordBefore.FindString(textOf(n.Parent.PrevSibling))
	return len([]rune(before)) > 2
}

// numbersIn returns the numbers of a text's marks.
func numbersIn(n *html.Node) []int {
	if isRaisedNumber(n) {
		return numbersOf(n.Data)
	}
	var numbers []int
	for _, mark := range numberMark.FindAllString(n.Data, -1) {
		numbers = append(numbers, numbersOf(mark)...)
	}
	return numbers
}

// numbersOf returns the numbers of one mark, including those inside a range.
func numbersOf(mark string) []int {
	var numbers []int
	at := digits.FindAllStringIndex(mark, -1)
	for i, place := range at {
		number, _ := strconv.Atoi(mark[place[0]:place[1]])
		if i > 0 && strings.ContainsAny(mark[at[i-1][1]:place[0]], "-–") {
			for n := numbers[len(numbers)-1] + 1; n < number; n++ {
				numbers = append(numbers, n)
			}
		}
		numbers = append(numbers, number)
	}
	return numbers
}

// citeNotes replaces the marks of notes that describe one work by citations.
func (r *reader) citeNotes(finder workFinder) {
	marks := map[string][]*html.Node{}
	var roots []*html.Node
	for _, b := range r.blocks {
		roots = append(roots, b.node)
	}
	for _, n := range r.notes {
		roots = append(roots, n.node)
	}
	for _, root := range roots {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && n.Data == noteElement {
				label := webpage.Attribute(n, "label")
				marks[label] = append(marks[label], n)
			}
		}
	}
	r.notes = slices.DeleteFunc(r.notes, func(n *note) bool {
		if len(notesIn(n.node)) > 0 || hasImage(n.node) {
			return false
		}
		w, isWork := finder.work(n.node, false)
		if !isWork {
			return false
		}
		ref := &reference{work: w, found: textOf(n.node), line: n.line}
		for _, mark := range marks[n.label] {
			ref.cite(mark)
		}
		r.references = append(r.references, ref)
		return true
	})
	renew(r.blocks)
}

// cite makes a mark a link; its address is set when the source has its id.
func (ref *reference) cite(mark *html.Node) {
	shown := strings.Trim(webpage.Attribute(mark, "shown"), "[]() \u00a0")
	if shown == "" || strings.Trim(shown, "*†‡§¶") == "" {
		shown = webpage.Attribute(mark, "label")
	}
	mark.DataAtom, mark.Data = atom.A, "a"
	mark.Attr = nil
	mark.AppendChild(&html.Node{Type: html.TextNode, Data: "[" + shown + "]"})
	ref.links = append(ref.links, mark)
}
