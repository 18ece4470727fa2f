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

// noteElement is the mark of a note in the text. Its data is the note's label; it is written as [^label].
const noteElement = "nutgraf-note"

// note is a footnote or an endnote of the article.
type note struct {
	label string
	node  *html.Node // its text, in a <div>
	line  int
}

// takeNotes removes the notes from the text and puts a mark where the text refers to one. A note is an element to which a
// short link of the text leads and which links back, or which the page calls a note.
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
		mark := markOf(found[target].label, textOf(link))
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

// mostNotes is the most notes that a page may have (internal/explainer).
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

// isMark reports whether a text is short like a note's mark: "1", "[12]", "*", "a", "note 3".
func isMark(text string) bool {
	text = strings.Trim(text, "[]() \u00a0")
	return text != "" && (utf8.RuneCountInString(text) <= 3 || regexp.MustCompile(`^(?i)(note|fn|nota|anm\.?|прим\.?)\s?\d{1,3}$`).MatchString(text))
}

// noteAt returns the element of the note to which a link leads: an item, a paragraph or a box.
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

// isBackLink reports whether a link is in a note and leads back to the text.
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

// isNote reports whether an element is the note of a link: it links back to the link or its surroundings, or is called a
// note.
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

// noteText removes a note from the page and returns its text without the number and the links back.
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
	trimStart(node, noteNumber)
	return node
}

func isArrow(text string) bool {
	return strings.Trim(text, "↩↑^⇑▲⏎←\ufe0e\ufe0f[] ") == "" || strings.EqualFold(text, "back") || strings.HasPrefix(strings.ToLower(text), "jump")
}

// noteNumber is the number at the beginning of a note: "1. ", "[1] ", "^ ".
var noteNumber = regexp.MustCompile(`^\s*(?:\[?\d{1,3}\]?[.):]?\s+|\[\d{1,3}\]\s*|[↑^]\s*|\.\s+)`)

// trimStart removes what the pattern finds at the beginning of a text.
func trimStart(node *html.Node, pattern *regexp.Regexp) {
	for n := range node.Descendants() {
		if n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			n.Data = pattern.ReplaceAllString(n.Data, "")
			return
		}
	}
}

func remove(n *html.Node) {
	if n.Parent != nil {
		n.Parent.RemoveChild(n)
	}
}

// dropEmptyLists removes the lists whose items were notes, and the horizontal rule above them.
func dropEmptyLists(root *html.Node) {
	for _, name := range []atom.Atom{atom.Ol, atom.Ul, atom.Section, atom.Div, atom.Tbody, atom.Table} {
		for _, n := range all(root, name) {
			if textOf(n) == "" && len(all(n, atom.Img)) == 0 && n.Parent != nil {
				remove(n)
			}
		}
	}
}

var marksInText = regexp.MustCompile(`\s*\[(?:\^\d{1,4}|\d{1,3})\]`)

// withoutMarks removes marks of notes and works from a text for a field, which shows none.
func withoutMarks(text string) string { return oneLine(marksInText.ReplaceAllString(text, "")) }

// notesIn returns the labels of the notes to which a block refers, in the order of its text.
func notesIn(node *html.Node) []string {
	var labels []string
	for n := range node.Descendants() {
		if n.Data == noteElement && n.Type == html.ElementNode {
			labels = append(labels, webpage.Attribute(n, "label"))
		}
	}
	return labels
}

// definitions returns the notes to which blocks refer as Markdown, each once; a note can refer to another.
func (w *writer) definitions(path string, blocks []block) []string {
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
		w.place(path, written[len(written)-1], n.line)
	}
	return written
}
