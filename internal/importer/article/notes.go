package article

import (
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// noteElement stands for the mark of a note in the text. Its data are the note's label; it is written as [^label].
const noteElement = "nutgraf-note"

// note is a footnote or an endnote of the article.
type note struct {
	label string
	node  *html.Node // its text, in a <div>
	line  int
}

// takeNotes takes the notes out of the text and leaves a mark wherever the text refers to one. A note is an element that a short
// link of the text leads to and that leads back, or that the page calls a note.
func (r *reader) takeNotes(root *html.Node) {
	byID := map[string]*html.Node{}
	for n := range root.Descendants() {
		for _, key := range []string{"id", "name"} {
			if id := webpage.Attribute(n, key); id != "" && n.Type == html.ElementNode && byID[id] == nil {
				byID[id] = n
			}
		}
	}
	found := map[*html.Node]*note{}
	var marks []*html.Node
	for _, link := range all(root, atom.A) {
		target := byID[fragmentOf(link)]
		if target == nil || !isMark(textOf(link)) {
			continue
		}
		if target = noteAt(target); target == nil || contains(target, link) || isBackLink(link, found) {
			continue
		}
		if found[target] == nil {
			if !isNote(target, link, byID) || len(found) >= mostNotes {
				continue
			}
			found[target] = &note{label: strconv.Itoa(len(found) + 1), node: target, line: lineOf(target)}
		}
		mark := &html.Node{Type: html.ElementNode, Data: noteElement, Attr: []html.Attribute{{Key: "label", Val: found[target].label}}}
		around := link
		for around.Parent.DataAtom == atom.Sup && textOf(around.Parent) == textOf(link) {
			around = around.Parent
		}
		around.Parent.InsertBefore(mark, around)
		marks = append(marks, around)
	}
	for _, mark := range marks {
		if mark.Parent != nil {
			mark.Parent.RemoveChild(mark)
		}
	}
	for target, n := range found {
		n.node = noteText(target)
		r.notes = append(r.notes, n)
	}
	slices.SortFunc(r.notes, func(a, b *note) int { return naturally(a.label, b.label) })
	dropEmptyLists(root)
}

func naturally(a, b string) int {
	if len(a) != len(b) {
		return len(a) - len(b)
	}
	return strings.Compare(a, b)
}

// mostNotes is as many as a page may have (internal/explainer).
const mostNotes = 1000

func fragmentOf(link *html.Node) string {
	address := webpage.Attribute(link, "href")
	if !strings.HasPrefix(address, "#") {
		return ""
	}
	id, err := url.PathUnescape(address[1:])
	if err != nil {
		return address[1:]
	}
	return id
}

// isMark reports whether a text is as short as marks of notes are: "1", "[12]", "*", "a", "note 3".
func isMark(text string) bool {
	text = strings.Trim(text, "[]() \u00a0")
	return text != "" && (utf8.RuneCountInString(text) <= 3 || regexp.MustCompile(`^(?i)(note|fn|nota|anm\.?|прим\.?)\s?\d{1,3}$`).MatchString(text))
}

// noteAt is the element of the note that a link leads to: an item, a paragraph or a box.
func noteAt(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Li, atom.P, atom.Div, atom.Aside, atom.Dd, atom.Section, atom.Tr:
			return n
		case atom.Body, atom.Article, atom.Main, atom.Table, atom.Ul, atom.Ol, atom.Dl, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			return nil
		}
	}
	return nil
}

func contains(node, inner *html.Node) bool {
	for ; inner != nil; inner = inner.Parent {
		if inner == node {
			return true
		}
	}
	return false
}

// isBackLink reports whether a link stands in a note and leads back to the text.
func isBackLink(link *html.Node, found map[*html.Node]*note) bool {
	if webpage.Attribute(link, "role") == "doc-backlink" || strings.Contains(webpage.Attribute(link, "class"), "backref") || strings.Contains(webpage.Attribute(link, "rev"), "footnote") {
		return true
	}
	for node := range found {
		if contains(node, link) {
			return true
		}
	}
	return false
}

// isNote reports whether an element is a note of a link: it leads back to the link or what is around it, or is called a note.
func isNote(target, link *html.Node, byID map[string]*html.Node) bool {
	for _, back := range all(target, atom.A) {
		if at := byID[fragmentOf(back)]; at != nil && (contains(at, link) || contains(link, at) || at.Parent == link.Parent) {
			return true
		}
	}
	for n := target; n != nil; n = n.Parent {
		names := strings.ToLower(webpage.Attribute(n, "class") + " " + webpage.Attribute(n, "id") + " " + webpage.Attribute(n, "role"))
		for _, name := range []string{"footnote", "endnote", "doc-note", "fn:", "fn-", "ftn", "cite_note", "reflist", "references"} {
			if strings.Contains(names, name) {
				return n == target || n.DataAtom != atom.Body
			}
		}
	}
	return regexp.MustCompile(`^fn\d+$`).MatchString(webpage.Attribute(target, "id"))
}

// noteText takes a note out of the page: its text without the number in front and the links back.
func noteText(target *html.Node) *html.Node {
	for _, link := range all(target, atom.A) {
		text := textOf(link)
		if strings.HasPrefix(webpage.Attribute(link, "href"), "#") && (isMark(text) || isArrow(text)) || text == "" && webpage.Attribute(link, "href") == "" {
			remove(link)
		}
	}
	for _, sup := range all(target, atom.Sup) {
		if textOf(sup) == "" {
			remove(sup)
		}
	}
	node := element(atom.Div, "")
	for target.FirstChild != nil {
		child := target.FirstChild
		target.RemoveChild(child)
		node.AppendChild(child)
	}
	if target.Parent != nil {
		target.Parent.RemoveChild(target)
	}
	trimMark(node)
	return node
}

func isArrow(text string) bool {
	return strings.Trim(text, "↩↑^⇑▲⏎←\ufe0e\ufe0f[] ") == "" || strings.EqualFold(text, "back") || strings.HasPrefix(strings.ToLower(text), "jump")
}

// trimMark takes the number off the beginning of a note: "1. ", "[1] ", "^ ".
func trimMark(node *html.Node) {
	for n := range node.Descendants() {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			n.Data = regexp.MustCompile(`^\s*(?:\[?\d{1,3}\]?[.):]?\s+|\[\d{1,3}\]\s*|[↑^]\s*|\.\s+)`).ReplaceAllString(n.Data, "")
			return
		}
	}
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// dropEmptyLists removes the lists whose items were notes, and the rule above them.
func dropEmptyLists(root *html.Node) {
	for _, name := range []atom.Atom{atom.Ol, atom.Ul, atom.Section, atom.Div, atom.Tbody, atom.Table} {
		for _, n := range all(root, name) {
			if textOf(n) == "" && len(all(n, atom.Img)) == 0 && n.Parent != nil {
				remove(n)
			}
		}
	}
}

// withoutMarks is a text without marks of notes, for fields, which show none.
func withoutMarks(text string) string {
	return oneLine(regexp.MustCompile(`\[\^\d+\]`).ReplaceAllString(text, ""))
}

// notesIn are the labels of the notes that a block refers to, in the order of its text.
func notesIn(node *html.Node) []string {
	var labels []string
	for n := range node.Descendants() {
		if n.Data == noteElement && n.Type == html.ElementNode {
			labels = append(labels, webpage.Attribute(n, "label"))
		}
	}
	return labels
}

// definitions are the notes that blocks refer to as Markdown, each once; a note can refer to another.
func (w *writer) definitions(blocks []block) []string {
	var labels []string
	for _, b := range blocks {
		labels = append(labels, notesIn(b.node)...)
	}
	var written []string
	seen := map[string]bool{}
	for i := 0; i < len(labels); i++ {
		if seen[labels[i]] {
			continue
		}
		seen[labels[i]] = true
		at := slices.IndexFunc(w.reader.notes, func(n *note) bool { return n.label == labels[i] })
		if at < 0 {
			continue
		}
		n := w.reader.notes[at]
		labels = append(labels, notesIn(n.node)...)
		c := &collector{}
		c.collect(clone(n.node))
		c.flush()
		var parts []string
		for _, b := range c.blocks {
			if markdown, _ := w.scribe.write(b); markdown != "" {
				parts = append(parts, strings.ReplaceAll(markdown, "\n", "\n    "))
			}
		}
		if len(parts) == 0 {
			parts = []string{"…"}
		}
		written = append(written, "[^"+n.label+"]: "+strings.Join(parts, "\n\n    "))
	}
	return written
}
