package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// trim removes the blocks that are no part of the article from the element that contains it.
func (r *reader) trim(root *html.Node) {
	t := &trimmer{r: r, root: root, blocks: blocksOf(root), body: shinglesOf(r.page.body)}
	for i := range t.blocks {
		b := &t.blocks[i]
		b.kept = r.isKept(*b)
		t.words += b.words
	}
	t.ends()
	t.beginning()
	t.between()
	t.ending()
	for i, b := range t.blocks {
		if why := t.why[i]; why != "" {
			r.leaveBlock(b, why)
		}
	}
	r.page.Standfirst = t.standfirst
	t.trimPictures()
	dropEmpty(root)
}

// trimPictures removes pictures that are no part of the article: below its text, in links to other pages, logos and icons.
func (t *trimmer) trimPictures() {
	var pictures []*html.Node
	after := map[*html.Node]bool{} // pictures below the last kept text
	var last *html.Node
	for i, b := range t.blocks {
		if t.why[i] == "" {
			last = b.run[0]
		}
	}
	seen := false
	for n := range t.root.Descendants() {
		if n == last {
			seen = true
		}
		if n.Type == html.ElementNode && n.Data == "img" {
			pictures = append(pictures, n)
			after[n] = seen && last != nil
		}
	}
	for _, n := range pictures {
		isOutside := after[n] && !(within(n, t.home) && insideOf(n, "figure") != nil)
		link := insideOf(n, "a")
		leadsElsewhere := link != nil && insideOf(n, "figure") == nil && within(link, t.root) && leadsToPage(Attribute(link, "href"))
		if isOutside || leadsElsewhere || isSign(n) {
			n.Parent.RemoveChild(n)
		}
	}
}

// leadsToPage reports whether an address is that of a page, not of a larger picture.
func leadsToPage(address string) bool {
	address, _, _ = strings.Cut(strings.ToLower(address), "?")
	for _, ending := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"} {
		if strings.HasSuffix(address, ending) {
			return false
		}
	}
	return address != "" && !strings.HasPrefix(address, "#") && !strings.HasPrefix(address, "javascript:")
}

// isSign reports whether a picture belongs to the site: its logo, an author's portrait, an icon.
func isSign(n *html.Node) bool {
	words := append(namesOf(n), splitName(Attribute(n, "alt"))...)
	if len(words) > 12 {
		words = namesOf(n)
	}
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.Contains([]string{"logo", "icon", "avatar", "gravatar", "spacer", "pixel", "tracking", "badge"}, word)
	})
}

// trimmer judges the blocks of an article.
type trimmer struct {
	r          *reader
	root       *html.Node
	home       *html.Node // contains most of the text
	blocks     []block
	words      int
	first      int // the indexes of the article's first and last paragraphs
	last       int
	why        map[int]string // the reasons for removal, by block
	standfirst string
	body       map[string]bool // the article's text in the page's own data, in runs of four words
}

func (t *trimmer) drop(i int, why string) {
	if t.why == nil {
		t.why = map[int]string{}
	}
	if t.why[i] == "" {
		t.why[i] = why
	}
}

// ends finds the beginning and the end of the text: the first and the last paragraph that readability keeps, and blocks
// beyond them that are in the same element and read like text.
func (t *trimmer) ends() {
	t.first, t.last = -1, -1
	for i, b := range t.blocks {
		if b.kept && b.isProse() && !(t.first < 0 && t.isStandfirst(b)) || t.isInBody(b) && b.heading == 0 {
			if t.first < 0 {
				t.first = i
			}
			t.last = i
		}
	}
	t.home = t.homeOf()
	t.cutClutter()
	for i, b := range t.blocks {
		if !t.isText(b) || t.first >= 0 && !within(b.run[0], t.home) {
			continue
		}
		if t.first < 0 || i < t.first {
			t.first = i
		}
		t.last = max(t.last, i)
	}
	if t.first < 0 {
		t.first, t.last = 0, len(t.blocks)-1
		return
	}
	t.stretch()
}

// stretch moves the ends over prose that readability dropped, if it is in the same element as kept prose, or in one with
// the same name and class. A label stops it.
func (t *trimmer) stretch() {
	const most = 6 // blocks between two paragraphs
	boxes := map[any]bool{}
	for _, b := range t.blocks[t.first : t.last+1] {
		if b.isProse() && b.kept && within(b.run[0], t.home) {
			box := parentOf(b)
			boxes[box], boxes[boxName(box)] = true, boxName(box) != ""
		}
	}
	isMore := func(b block) bool {
		return b.isProse() && b.links() < 0.3 && endsSentence(b.text) && (boxes[parentOf(b)] || boxes[boxName(parentOf(b))]) && !t.isStandfirst(b) && !isNotice(strings.ToLower(b.text)) &&
			!t.isAboutAuthor(b) && insideOf(b.run[0], "figure") == nil
	}
	isEnd := func(b block) bool { return b.heading == 1 || b.words <= 12 && isEndLabel(strings.ToLower(b.text)) }
	for i := t.first - 1; i >= max(0, t.first-most) && !isEnd(t.blocks[i]); i-- {
		if isMore(t.blocks[i]) {
			t.first = i
		}
	}
	for i := t.last + 1; i < min(len(t.blocks), t.last+most) && !isEnd(t.blocks[i]); i++ {
		if isMore(t.blocks[i]) {
			t.last = i
		}
	}
}

// parentOf returns the element that contains a block; for a paragraph the element around it.
func parentOf(b block) *html.Node {
	parent := b.run[0].Parent
	if b.run[0] != b.node || isLine(parent) && parent.Parent != nil {
		parent = parent.Parent
	}
	return parent
}

// cutClutter moves the ends to where links to other pages begin, if they separate the element with most of the text from
// single paragraphs, which belong to other articles.
func (t *trimmer) cutClutter() {
	const most = 8 // words
	from, to := -1, -1
	for i, b := range t.blocks {
		if within(b.run[0], t.home) {
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	if from < 0 || t.first < 0 {
		return
	}
	isClutter := func(b block) bool { return b.links() > 0.5 && !t.isInBody(b) && (!b.kept || b.heading > 0) }
	clutter := 0
	for i := to + 1; i <= t.last; i++ {
		if b := t.blocks[i]; isClutter(b) {
			if clutter += b.words; clutter >= most {
				t.last = to
			}
		}
	}
	clutter = 0
	for i := from - 1; i >= t.first; i-- {
		if b := t.blocks[i]; isClutter(b) {
			if clutter += b.words; clutter >= most {
				t.first = from
			}
		}
	}
}

// homeOf returns the smallest element with most of the article's prose.
func (t *trimmer) homeOf() *html.Node {
	const most = 0.85
	words, all := map[*html.Node]int{}, 0
	for _, b := range t.blocks {
		if b.kept && b.isProse() {
			all += b.words
			for n := b.run[0].Parent; n != nil && n != t.root.Parent; n = n.Parent {
				words[n] += b.words
			}
		}
	}
	home := t.root
	for next := home; next != nil; {
		home, next = next, nil
		for c := range home.ChildNodes() {
			if all > 0 && float64(words[c]) > most*float64(all) && !isLine(c) {
				next = c
			}
		}
	}
	return home
}

func within(n, around *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == around {
			return true
		}
	}
	return false
}

// isText reports whether a block that readability keeps is article text, not something around it.
func (t *trimmer) isText(b block) bool {
	lower := strings.ToLower(b.text)
	return b.kept && !b.figure && b.heading != 1 && !isAddress(b.text) && hasLetters(b.text) && b.links() < 0.5 && !t.isTitle(b.text) && !t.isStandfirst(b) && !isCredit(b.text) &&
		!isLabel(lower) && !isNotice(lower) && !(b.words <= 12 && isEndLabel(lower)) && !isDateLine(b) && !t.isAboutAuthor(b)
}

// isAddress reports whether a text is only an address on the web.
func isAddress(text string) bool {
	return (strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")) && !strings.Contains(text, " ")
}

// isDateLine reports whether a block is a date or a time, not a sentence with one.
func isDateLine(b block) bool {
	if b.words > 14 || endsSentence(b.text) {
		return false
	}
	digits := 0
	for _, c := range b.text {
		if unicode.IsDigit(c) {
			digits++
			if digits == 4 {
				return true
			}
			continue
		}
		if c != ':' {
			digits = 0
		}
	}
	return false
}

// isInBody reports whether the article's text in the page's own data contains a block.
func (t *trimmer) isInBody(b block) bool {
	if len(t.body) == 0 || b.words < 4 {
		return false
	}
	found, all := 0, 0
	for run := range shinglesOf(b.text) {
		all++
		if t.body[run] {
			found++
		}
	}
	return all > 0 && float64(found) >= 0.7*float64(all)
}

// shinglesOf returns the runs of four words of a text.
func shinglesOf(text string) map[string]bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	runs := map[string]bool{}
	for i := 0; i+4 <= len(words); i++ {
		runs[strings.Join(words[i:i+4], " ")] = true
	}
	return runs
}

// beginning removes blocks above the text that are no part of it: the title again, by-line and date, breadcrumbs. A summary
// that the page's head also has becomes the standfirst.
func (t *trimmer) beginning() {
	title := 0
	isFound := false // the page's h1: a title below it belongs to a player or a teaser
	for i := 0; i < t.first; i++ {
		b := t.blocks[i]
		if b.heading == 1 || t.isTitle(b.text) && !isFound {
			title = i + 1
			isFound = isFound || b.heading == 1 && t.isTitle(b.text)
			if b.heading == 1 && t.r.page.Heading == "" {
				t.r.page.Heading, t.r.page.HeadingNode = b.text, b.node
			}
		}
	}
	for i := 0; i < t.first; i++ {
		b := t.blocks[i]
		switch {
		case t.isTitle(b.text), b.heading == 1 && b.text == t.r.page.Heading:
			t.drop(i, whyField)
		case i < title:
			t.drop(i, "above the title")
		case b.figure:
		case t.isStandfirst(b) && t.standfirst == "":
			t.standfirst = b.text
			t.drop(i, whyField)
		case isAddress(b.text):
			t.drop(i, "above the text")
		case b.heading > 1 && i+1 == t.first, b.heading > 1 && b.kept && i+3 >= t.first, b.lines && b.kept && b.words > 3 && b.links() < 0.5:
		case !b.kept, b.words <= 12, b.links() > 0.3, isCredit(b.text):
			t.drop(i, "above the text")
		}
	}
}

// whyField is the reason for removing a block that becomes a field: the title, the standfirst.
const whyField = "field"

// isStandfirst reports whether a block is the page's summary.
func (t *trimmer) isStandfirst(b block) bool {
	if b.words < 5 || b.words > 90 || b.links() > 0.3 {
		return false
	}
	return !t.isInBody(b) && isNamedStandfirst(b.node, t.root)
}

func isNamedStandfirst(n, root *html.Node) bool {
	for ; n != nil && n != root; n = n.Parent {
		names := namesOf(n)
		for _, name := range standfirstNames {
			if matchesName(names, name) {
				return true
			}
		}
	}
	return false
}

// isTitle reports whether a text is one of the page's titles.
func (t *trimmer) isTitle(text string) bool {
	if utf8.RuneCountInString(text) < 8 {
		return false
	}
	return slices.ContainsFunc(t.r.page.titles, func(title string) bool { return isSame(text, title) }) || t.r.page.Heading != "" && isSame(text, t.r.page.Heading)
}

// isSame compares two texts by their letters; the longer one may continue.
func isSame(a, b string) bool {
	const fewest = 8 // letters
	a, b = lettersOf(a), lettersOf(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	return utf8.RuneCountInString(b) >= fewest && strings.HasPrefix(a, b) && float64(len(b)) > 0.6*float64(len(a))
}

func lettersOf(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, text)
}

// between removes blocks between two parts of the text: links to other articles, boxes, and blocks that readability dropped
// and that do not read like text.
func (t *trimmer) between() {
	seen := map[string]bool{}
	var captions []string
	for i := range t.blocks {
		b := t.blocks[i]
		if b.figure && b.words > 5 && t.why[i] == "" {
			if slices.ContainsFunc(captions, func(c string) bool { return isSame(c, b.text) }) {
				t.drop(i, "the same again")
			}
			captions = append(captions, b.text)
		}
		if i < t.first || i > t.last {
			continue
		}
		lower := strings.ToLower(b.text)
		switch {
		case b.words > 5 && seen[lettersOf(b.text)] && (b.figure || b.heading > 0 || t.isTitle(b.text)):
			t.drop(i, "the same again")
		case t.isTitle(b.text) && (b.heading > 0 || !endsSentence(b.text)):
			t.drop(i, "the title again")
		case isNotice(lower) && b.words < 40:
			t.drop(i, "a notice of the site")
		case b.figure:
		case b.heading == 0 && b.links() > 0.9 && b.words >= 3 && isShouted(b.text):
			t.drop(i, "a link to another page")
		case t.isInBody(b):
		case b.heading == 0 && b.links() > 0.9 && b.words >= 3 && !b.lines && isLabel(lower):
			t.drop(i, "a link to another page")
		case b.heading == 0 && b.links() > 0.9 && b.words >= 3 && !b.lines && (isShouted(b.text) || !endsSentence(b.text) && b.words > 4):
			t.drop(i, "a link to another page")
		case isLabel(lower) && b.words < 40 && b.links() > 0.4:
			t.drop(i, "a link to another page")
		case !b.kept && !t.rescues(b):
			t.drop(i, "between the text")
		}
		if t.why[i] == "" {
			seen[lettersOf(b.text)] = true
		}
	}
	t.dropLinkLists()
}

// rescues reports whether a block that readability dropped reads like the article's text.
func (t *trimmer) rescues(b block) bool {
	switch {
	case b.heading > 0:
		return b.links() < 0.5
	case b.lines:
		return b.links() < 0.4
	}
	return b.links() < 0.3 && (b.words >= 8 || endsSentence(b.text) || hasLetters(b.text) && b.words >= 3)
}

func hasLetters(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// dropLinkLists removes sequences of blocks that are links to other pages, with the label above them; near the end also
// without a label.
func (t *trimmer) dropLinkLists() {
	const late = 0.6 // share of the blocks
	for i := t.first; i <= t.last; {
		end := i
		for end <= t.last && t.blocks[end].links() > 0.8 && t.blocks[end].heading == 0 && !t.blocks[end].figure && !t.isInBody(t.blocks[end]) {
			end++
		}
		above := block{}
		if i > t.first {
			above = t.blocks[i-1]
		}
		label := above.words > 0 && above.words < 12 && isLabel(strings.ToLower(above.text))
		isEnd := end-i >= 2 && t.blocks[i].lines && float64(i) > late*float64(len(t.blocks)) && above.heading == 0 && !isNote(t.blocks[i].node, t.root)
		if end > i && label {
			t.drop(i-1, "links to other pages")
		}
		for j := i; j < end && (label || isEnd); j++ {
			t.drop(j, "links to other pages")
		}
		i = max(end, i+1)
	}
}

// ending removes blocks after the text: about the author, tags, links to other pages.
func (t *trimmer) ending() {
	for i := t.last + 1; i < len(t.blocks); i++ {
		b := t.blocks[i]
		if b.figure && b.kept && t.why[i-1] == "" || isNote(b.node, t.root) {
			continue
		}
		if b.kept && b.links() < 0.5 && !isLabel(strings.ToLower(b.text)) && (b.lines || b.heading == 0 && endsSentence(b.text)) && !isNotice(strings.ToLower(b.text)) && t.why[i-1] == "" {
			continue
		}
		t.drop(i, "below the text")
	}
	// Everything from a label on is removed if it is a small part of the text.
	const most = 0.25
	after := 0
	for i := len(t.blocks) - 1; i > t.first; i-- {
		b := t.blocks[i]
		if t.why[i] != "" {
			continue
		}
		if isNote(b.node, t.root) {
			break
		}
		after += b.words
		lower := strings.ToLower(b.text)
		if float64(after) > most*float64(t.words) && t.goesOn(i) && (after > 150 || b.words <= 12 && isEndLabel(lower)) {
			if b.words <= 12 && isEndLabel(lower) && !t.isInBody(b) {
				t.drop(i, "a notice of the site")
			}
			continue
		}
		isTeaser := b.heading > 0 && b.words >= 4 && b.links() > 0.9 && !t.goesOn(i)
		if (b.words <= 12 && isEndLabel(lower) || isTeaser) && !t.isInBody(b) {
			for j := i; j < len(t.blocks); j++ {
				t.drop(j, "below the text")
			}
		}
	}
	for i := len(t.blocks) - 1; i > t.first; i-- {
		b := t.blocks[i]
		if t.why[i] != "" {
			continue
		}
		lower := strings.ToLower(b.text)
		if b.figure || isNote(b.node, t.root) || t.isInBody(b) || !(isNotice(lower) || isLabel(lower) || isEndLabel(lower) || b.links() > 0.8 && b.words < 30 || b.heading > 0 || t.isAboutAuthor(b)) {
			break
		}
		t.drop(i, "below the text")
	}
}

// goesOn reports whether prose after a block is in the same element as prose before it, or in one with the same name and
// class, as when each paragraph has its own box.
func (t *trimmer) goesOn(i int) bool {
	parents := map[any]bool{}
	for j, b := range t.blocks {
		if !b.isProse() || !b.kept {
			continue
		}
		parent := parentOf(b)
		box := boxName(parent)
		if j < i {
			parents[parent], parents[box] = true, box != ""
		} else if parents[parent] || parents[box] {
			return true
		}
	}
	return false
}

// boxName returns the name and the class of an element that has a class.
func boxName(n *html.Node) string {
	class := Attribute(n, "class")
	if class == "" {
		return ""
	}
	return n.Data + "." + class
}

// isAboutAuthor reports whether a block is about one of the page's authors: "Jane Doe is a reporter in Berlin."
func (t *trimmer) isAboutAuthor(b block) bool {
	for _, author := range t.r.page.Authors {
		if strings.HasPrefix(strings.ToLower(b.text), strings.ToLower(author)) && b.words < 120 {
			return true
		}
	}
	return false
}

// isNote reports whether a block is one of the article's notes or references.
func isNote(n, root *html.Node) bool {
	for ; n != nil && n != root.Parent; n = n.Parent {
		switch Attribute(n, "role") {
		case "doc-endnotes", "doc-footnote", "doc-bibliography":
			return true
		}
		if id := Attribute(n, "id"); strings.HasPrefix(id, "fn") || strings.HasPrefix(id, "cite_note") || strings.HasPrefix(id, "_ftn") || strings.HasPrefix(id, "footnote") || strings.HasPrefix(id, "note-") {
			return true
		}
		if hasToken(n, "footnotes", "footnote", "endnotes", "references", "reflist", "notes", "bibliography", "wp-block-footnotes") {
			return true
		}
	}
	return false
}

// isShouted reports whether a text is all in capitals.
func isShouted(text string) bool {
	upper, lower := 0, 0
	for _, c := range text {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			lower++
		}
	}
	return upper > 6 && lower*8 < upper
}

func (r *reader) leaveBlock(b block, why string) {
	if why == whyField {
		why = ""
	}
	for _, n := range b.run {
		if n.Parent == nil {
			continue
		}
		if why == "" {
			n.Parent.RemoveChild(n)
			continue
		}
		if n.Type == html.TextNode {
			r.page.Left = append(r.page.Left, Left{Node: n.Parent, Why: why, Text: oneLine(n.Data)})
			n.Parent.RemoveChild(n)
			continue
		}
		r.leave(n, why)
	}
}

// dropEmpty removes elements that are now empty.
func dropEmpty(node *html.Node) {
	for c := node.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode {
			dropEmpty(c)
			if c.FirstChild == nil && !isMedia(c) {
				node.RemoveChild(c)
			}
		}
		c = next
	}
}

func isMedia(n *html.Node) bool {
	switch n.Data {
	case "img", "picture", "source", "br", "hr", "wbr", "td", "th", "col", "math", "video", "audio":
		return true
	}
	return false
}
