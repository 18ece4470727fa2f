package clause

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/chroma/v2"
)

// Parse divides a text into clauses.
func Parse(text string, form Form) *Clause {
	text = withLF(text)
	tokens := tokenise(text, form)
	b := &builder{root: &Clause{Kind: Whole}, mode: modeOf(tokens, form)}
	b.at = b.root
	offset := 0
	for i, token := range tokens {
		b.next = tokens[i+1:]
		b.take(token, offset)
		offset += len(token.Value)
	}
	b.endText()
	b.finish()
	return b.root
}

// modeOf finds out what a document calls its clauses from its labels.
func modeOf(tokens []chroma.Token, form Form) mode {
	counts := map[Kind]int{}
	for _, token := range tokens {
		if token.Type == tokenLabel {
			if l, ok := readLabel(token.Value); ok {
				if l.sign {
					l.kind = "§"
				}
				counts[l.kind]++
			}
		}
	}
	m := mode{form: form, signIsUnit: counts["§"] > 0 && counts[Article] < 2, sectionIsUnit: counts[Article] == 0 && counts["§"] == 0 && counts[Section] > 0}
	m.sectionIsPart = !m.sectionIsUnit && sectionsHaveWords(tokens)
	m.topShape = shapeOfTop(tokens)
	m.hasUnits = counts[Article] > 0 || counts[Rule] > 0 || counts[Principle] > 0 || m.signIsUnit || m.sectionIsUnit
	return m
}

// sectionsHaveWords reports whether most sections before the annexes have words of their own, and no articles.
func sectionsHaveWords(tokens []chroma.Token) bool {
	sections, withWords, isSection := 0, 0, false
	for _, token := range tokens {
		switch token.Type {
		case tokenText, tokenMarker:
			if isSection {
				withWords++
			}
			isSection = false
		case tokenLabel:
			l, ok := readLabel(token.Value)
			if ok && isAttached(l.kind) {
				return sections > 0 && withWords*2 > sections
			}
			if isSection = ok && l.kind == Section && !l.sign; isSection {
				sections++
			}
		}
	}
	return sections > 0 && withWords*2 > sections
}

// shapeOfTop returns the shape of the markers that number the clauses of a document without articles: the first that begins
// paragraphs, or numbers without a sign.
func shapeOfTop(tokens []chroma.Token) string {
	shape := ""
	for _, token := range tokens {
		if token.Type != tokenMarker {
			continue
		}
		switch m := markerOf(token.Value); {
		case m.shape == "0":
			return m.shape
		case shape == "" && m.isFigures() && m.isFirst() && m.shape != "^0":
			shape = m.shape
		}
	}
	return shape
}

// builder makes the tree.
type builder struct {
	mode
	root *Clause
	at   *Clause  // the division or the unit that text belongs to; the root before any
	list []level  // of paragraphs and points inside of it, the outermost first
	top  []*level // the last numbered clause of the document's own, where it has no articles

	text     *Clause // that is being read; nil between two
	marks    []marker
	marksAt  int
	titled   *Clause // that the last label begins
	isRecent bool    // nothing came after the last label
	next     []chroma.Token
}

// level is a clause of a list.
type level struct {
	clause *Clause
	mark   marker
	roman  bool // counted in Roman numbers

	isPoint bool // of a list that a sentence begins
}

func (b *builder) take(token chroma.Token, offset int) {
	switch token.Type {
	case tokenLabel:
		b.endText()
		b.heading(token.Value, offset)
	case tokenTitle:
		if b.text != nil { // behind the number of a page
			b.text.Runs = append(b.text.Runs, Run{Text: clean(token.Value)})
			break
		}
		b.endText()
		b.titled.Title = strings.TrimSpace(b.titled.Title + " " + clean(token.Value))
	case tokenMarker:
		if b.text != nil {
			b.endText()
		}
		m := markerOf(token.Value)
		m.text = strings.ReplaceAll(token.Value, `\`, "")
		if len(b.marks) == 0 {
			b.marksAt = offset
		}
		b.marks = append(b.marks, m)
	case tokenPage:
		if b.text == nil {
			b.begin(offset)
		}
		b.text.Runs = append(b.text.Runs, Run{strings.TrimSpace(token.Value), true})
	case tokenText:
		if b.text == nil {
			b.begin(offset)
		}
		b.text.Runs = append(b.text.Runs, Run{Text: clean(token.Value)})
	case tokenSpace:
		b.endText()
	case tokenSign:
		b.endText()
	}
}

// clean returns a text on one line, without marks of Markdown.
func clean(text string) string {
	if strings.ContainsAny(text, "*_\\#`") {
		text = strings.NewReplacer("**", "", "__", "", `\.`, ".", `\(`, "(", `\)`, ")", `\-`, "-", `\*`, "*", `\_`, "_", `\[`, "[", `\]`, "]").Replace(text)
	}
	return strings.Join(strings.Fields(text), " ")
}

// heading begins a division, a unit or an annex.
func (b *builder) heading(text string, offset int) {
	b.flushMarks(offset)
	l, ok := readLabel(text)
	if !ok {
		return
	}
	clause := &Clause{Kind: l.kind, Label: clean(text), Number: l.number, Offset: offset, IsUnit: b.isUnit(&l)}
	b.list = nil
	b.titled = clause
	if b.sectionIsPart && l.kind == Section && !l.sign && b.at.IsUnit && rank[b.at.Kind] == 0 { // of an article
		clause.Kind = Paragraph
		b.at.add(clause)
		b.list = []level{{clause: clause, mark: marker{text: clause.Label, shape: "Section 0", number: clause.Number}}}
		b.isRecent = true
		return
	}
	switch {
	case clause.Kind == Preamble:
		b.frontMatter()
		b.at = b.root.add(clause)
	case isAttached(clause.Kind):
		b.at = b.root.add(clause)
	default:
		b.at = b.above(clause).add(clause)
	}
	b.isRecent = true
}

// above returns the division that a unit or a division belongs to.
func (b *builder) above(clause *Clause) *Clause {
	at := b.at
	for at.IsUnit || at.Kind == Preamble || at.Kind == Signatures || rank[at.Kind] == 0 && at.Kind != Whole {
		at = at.Up
	}
	if clause.IsUnit {
		return at
	}
	for up := at; up.Kind != Whole; up = up.Up { // a division of the same kind ends the one before
		if up.Kind == clause.Kind {
			return up.Up
		}
	}
	for at.Kind != Whole && !isAttached(at.Kind) && rank[at.Kind] > rank[clause.Kind] {
		at = at.Up
	}
	return at
}

// frontMatter makes what was read before a preamble with a heading of its own part of the document.
func (b *builder) frontMatter() {
	for i, part := range b.root.Parts {
		if part.Kind != Preamble || part.Label != "" {
			continue
		}
		for _, text := range part.Parts {
			text.Up = b.root
		}
		b.root.Parts = slices.Concat(b.root.Parts[:i], part.Parts, b.root.Parts[i+1:])
		return
	}
}

// begin begins a text, behind the markers before it.
func (b *builder) begin(offset int) {
	b.text = &Clause{Kind: Text, Offset: offset}
}

// flushMarks gives markers without a text their clauses.
func (b *builder) flushMarks(offset int) {
	if len(b.marks) > 0 {
		b.begin(offset)
		b.endText()
	}
}

// endText puts the text that was read to its place.
func (b *builder) endText() {
	if b.text == nil {
		return
	}
	text, marks := b.text, b.marks
	b.text, b.marks = nil, nil
	if len(text.Runs) > 0 && !slices.ContainsFunc(text.Runs, func(r Run) bool { return !r.IsPage }) && len(marks) == 0 {
		b.container().add(text)
		return
	}
	words := text.Words()
	if len(marks) == 0 && b.isClosing(words) {
		for b.at.IsUnit || b.at.Kind != Whole && !isAttached(b.at.Kind) {
			b.at = b.at.Up
		}
		b.list = nil
		b.at = b.at.add(&Clause{Kind: Signatures, Offset: text.Offset, IsUnit: true})
	}
	if b.at == b.root && !b.isTop(marks) { // before any heading
		b.at = b.root.add(&Clause{Kind: Preamble, Offset: text.Offset, IsUnit: true})
	}
	for i, m := range marks {
		b.marks = marks[i+1:]
		if !b.item(m, text) {
			text = b.refuse(m, text)
		}
	}
	b.marks = nil
	if len(marks) > 0 {
		if len(text.Runs) > 0 {
			b.innermost().add(text)
		}
		b.isRecent = false
		return
	}
	if b.isCrossHeading(words) {
		for b.at.IsUnit {
			b.at = b.at.Up
		}
		b.list = nil
		b.at.add(text)
		return
	}
	if isFootnote(words) {
		text.Kind = Footnote
		b.container().add(text)
		return
	}
	b.plain(text)
	b.isRecent = false
}

// isClosing reports whether a text begins what stands above signatures: behind the first unit.
func (b *builder) isClosing(words string) bool {
	return isClosing(words) && b.at.Kind != Signatures && b.at.Kind != Preamble && b.at != b.root
}

// isCrossHeading reports whether a text is a heading without a number above the articles that follow: it is short and no sentence, comes
// behind one, and an article comes next. It belongs to what the articles are in, and not to the one before.
func (b *builder) isCrossHeading(words string) bool {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	if !b.at.IsUnit || rank[b.at.Kind] > 0 || unicode.IsLower(first) || !unicode.IsLetter(first) || !unicode.IsLetter(last) || len(strings.Fields(words)) > 10 || !b.isUnitNext() {
		return false
	}
	texts := b.at.lastText()
	return texts != nil && endsSentence(texts.Words())
}

// isUnitNext reports whether the heading of a unit is next.
func (b *builder) isUnitNext() bool {
	for _, token := range b.next {
		switch token.Type {
		case tokenSpace, tokenSign, tokenPage:
			continue
		case tokenLabel:
			l, ok := readLabel(token.Value)
			return ok && b.isUnit(&l)
		}
		return false
	}
	return false
}

// lastText returns the last text in the clause; nil when it has none.
func (c *Clause) lastText() *Clause {
	var last *Clause
	for part := range c.All() {
		if part.Kind == Text {
			last = part
		}
	}
	return last
}

func isFootnote(words string) bool {
	return strings.HasPrefix(words, "* ") || strings.HasPrefix(words, "** ") || strings.HasPrefix(words, "† ")
}

// container returns the clause that the current text is in.
func (b *builder) container() *Clause {
	if len(b.list) > 0 {
		return b.innermost()
	}
	return b.at
}

func (b *builder) innermost() *Clause {
	if len(b.list) == 0 {
		return b.at
	}
	return b.list[len(b.list)-1].clause
}

// plain adds a text without a marker. Behind the items of a list it goes on with what the list is in: with a numbered paragraph, or
// with the unit.
func (b *builder) plain(text *Clause) {
	for held := b.heldByNext(); len(b.list) > held && !b.goesOn(b.list[len(b.list)-1]); {
		b.list = b.list[:len(b.list)-1]
	}
	if next, ok := b.nextMarker(); ok && next.isFirst() && strings.HasSuffix(text.Words(), ":") { // a list beside the one before begins
		if at := slices.IndexFunc(b.list, func(l level) bool { return l.mark.shape == next.shape }); at >= 0 {
			b.list = b.list[:at]
		}
	}
	b.container().add(text)
}

// goesOn reports whether a text without a marker goes on with the level: with a numbered paragraph, with a point that is no whole
// sentence yet, and with one in figures before the next point of its list.
func (b *builder) goesOn(l level) bool {
	if l.mark.isFigures() && (!l.isPoint || l.clause.Kind == Recital || comesAfter(b.nextNumber(l.mark.shape), l.mark.number)) {
		return true
	}
	last := l.clause.lastText()
	return last != nil && !endsItem(last.Words())
}

// heldByNext returns how many levels the next marker is inside of, where it goes on with a list: those stay.
func (b *builder) heldByNext() int {
	next, ok := b.nextMarker()
	if !ok || next.isFirst() {
		return 0
	}
	for i := len(b.list) - 1; i >= 0; i-- {
		if l := b.list[i]; l.mark.shape == next.shape && (next.follows(l.mark.number) || comesAfter(next.number, l.mark.number)) {
			return i
		}
	}
	return 0
}

// comesAfter reports whether a number in figures comes after another in a list that leaves out a few.
func comesAfter(number, before string) bool {
	last, _ := leading(before)
	now, _ := leading(number)
	return last > 0 && now > last && now <= last+5 || follows(before, number)
}

// isTop reports whether markers begin a numbered clause of a document without articles.
func (b *builder) isTop(marks []marker) bool {
	return len(marks) > 0 && b.numbersTop() && marks[0].shape == b.topShape
}

// numbersTop reports whether the numbered paragraphs of the document are what articles are elsewhere.
func (b *builder) numbersTop() bool { return !b.hasUnits }

// item begins the clause of a marker; it reports false for a marker that is a word of the text.
func (b *builder) item(m marker, text *Clause) bool {
	if b.numbersTop() && m.isFigures() && b.topItem(m, text) {
		return true
	}
	if b.at.Kind == Signatures || b.at == b.root {
		return false
	}
	if m.shape == "^0" && !m.isFirst() && !b.hasShape(m.shape) || m.shape == "[0]" && !b.hasShape(m.shape) && !m.isFirst() {
		return false
	}
	depth, roman, isNew := b.depthOf(m)
	if isNew && !b.canBegin(m) {
		return false
	}
	isPoint := depth < len(b.list) && b.list[depth].isPoint
	b.list = b.list[:depth]
	up := b.innermost()
	if before := len(up.Parts) - 1; before >= 0 && up.Parts[before].Kind == Text {
		words := up.Parts[before].Words()
		isPoint = strings.HasSuffix(words, ":") || strings.HasSuffix(words, "：") || !endsSentence(words)
	}
	kind := Point
	switch {
	case up.Kind == Preamble && m.isFigures():
		kind = Recital
	case up == b.at && m.isFigures():
		kind = Paragraph
	}
	clause := up.add(&Clause{Kind: kind, Label: m.text, Number: m.number, Offset: b.marksAt, IsUnit: kind == Recital})
	b.list = append(b.list, level{clause, m, roman, isPoint})
	return true
}

// refuse makes a marker that begins no clause a word of the text: of the text behind it, or of one of its own before further markers.
func (b *builder) refuse(m marker, text *Clause) *Clause {
	label := Run{Text: m.text}
	if len(b.marks) == 0 {
		text.Runs = append([]Run{label}, text.Runs...)
		return text
	}
	b.plain(&Clause{Kind: Text, Offset: b.marksAt, Runs: []Run{label}})
	return text
}

// canBegin reports whether a list can begin with the marker.
func (b *builder) canBegin(m marker) bool {
	switch {
	case m.isFirst() || m.asRoman() == 1:
		return true
	case m.isFigures():
		return b.isPlausible(m)
	case strings.Contains(m.shape, "A"):
		return false
	}
	return len([]rune(m.number)) == 1 || m.isDoubled() && strings.HasPrefix(m.number, "a")
}

// isPlausible reports whether a list can begin with a number that is not the first: behind paragraphs without one.
func (b *builder) isPlausible(m marker) bool {
	for _, part := range b.innermost().Parts {
		if part.Label != "" && comesAfter(m.number, part.Number) && markerOf(part.Label).shape == m.shape {
			return true
		}
	}
	value, _ := leading(m.number)
	if value == 0 || value > 3 && !strings.Contains(m.number, "-") {
		return false
	}
	texts := 0
	for _, part := range b.innermost().Parts {
		if part.Kind == Text {
			texts++
		}
	}
	return texts > 0 || b.isRecent
}

func (b *builder) hasShape(shape string) bool {
	return slices.ContainsFunc(b.list, func(l level) bool { return l.mark.shape == shape })
}

// topItem begins a numbered paragraph, or a section of an act, of a document without articles.
func (b *builder) topItem(m marker, text *Clause) bool {
	if m.shape != b.topShape || b.at.Kind == Signatures {
		return false
	}
	isNext := len(b.top) > 0 && (m.follows(b.top[len(b.top)-1].mark.number) || b.isGap(m))
	isFirst := m.isFirst() && (len(b.top) == 0 || b.isNewContainer())
	if !isNext && !isFirst {
		return false
	}
	at := b.at
	for at.IsUnit || at.Kind == Preamble {
		at = at.Up
	}
	kind := Paragraph
	if b.form == Statute {
		kind = Section
	}
	clause := at.add(&Clause{Kind: kind, Label: m.text, Number: m.number, Offset: b.marksAt, IsUnit: true})
	b.at, b.list = clause, nil
	b.top = append(b.top, &level{clause: clause, mark: m})
	if kind == Section && len(b.marks) == 0 {
		b.titleOf(clause, text)
	}
	return true
}

// isGap reports whether a number leaves out a few of those before it.
func (b *builder) isGap(m marker) bool {
	if len(b.top) == 0 {
		return false
	}
	last, _ := leading(b.top[len(b.top)-1].mark.number)
	value, _ := leading(m.number)
	return value > last && value <= last+3 && b.top[len(b.top)-1].mark.shape == m.shape
}

// isNewContainer reports whether numbers begin anew, in an annex or a part that has no numbered clause yet.
func (b *builder) isNewContainer() bool {
	return rank[b.at.Kind] > 0 && b.at.Kind != Preamble && !slices.ContainsFunc(b.at.Parts, func(c *Clause) bool { return c.IsUnit })
}

// titleOf takes the title of a section from its first words: those before ".—", or all where they are no sentence.
func (b *builder) titleOf(clause, text *Clause) {
	if len(text.Runs) == 0 {
		return
	}
	words := text.Runs[0].Text
	if found := runInTitle.FindStringSubmatchIndex(words); found != nil {
		clause.Title, text.Runs[0].Text = words[:found[3]], words[found[1]:]
		if text.Runs[0].Text == "" {
			text.Runs = text.Runs[1:]
			return
		}
		if m, ok := readMarker(text.Runs[0].Text); ok && m.isFirst() {
			rest := &Clause{Kind: Text, Offset: text.Offset, Runs: []Run{{Text: strings.TrimSpace(text.Runs[0].Text[len(m.text):])}}}
			text.Runs = nil
			depth, roman, _ := b.depthOf(m)
			b.list = b.list[:depth]
			inner := clause.add(&Clause{Kind: Paragraph, Label: m.text, Number: m.number, Offset: text.Offset})
			b.list = append(b.list, level{clause: inner, mark: m, roman: roman})
			inner.add(rest)
		}
		return
	}
	if len(words) <= 150 && !endsItem(words) && b.hasMore() {
		clause.Title, text.Runs = words, nil
	}
}

// hasMore reports whether words follow before the next heading.
func (b *builder) hasMore() bool {
	for _, token := range b.next {
		switch token.Type {
		case tokenText, tokenMarker:
			return true
		case tokenLabel:
			return false
		}
	}
	return false
}

// depthOf returns how many levels of the current list stay above an item with a marker, whether it counts in Roman numbers, and
// whether it begins a list.
func (b *builder) depthOf(m marker) (depth int, roman, isNew bool) {
	value := m.asRoman()
	begins := m.isFirst() || value == 1
	type candidate struct {
		depth int
		roman bool
	}
	var letter, asRoman *candidate
	for i := len(b.list) - 1; i >= 0; i-- {
		l := b.list[i]
		if l.mark.shape != m.shape {
			continue
		}
		switch {
		case m.isDash():
			return i, false, false
		case m.isFigures():
			if m.follows(l.mark.number) {
				return i, false, false
			}
			if comesAfter(m.number, l.mark.number) && !begins { // some are left out
				return i, false, false
			}
		case l.roman:
			if value == ofRoman(l.mark.number)+1 && asRoman == nil {
				asRoman = &candidate{i, true}
			}
		case followsLetter(l.mark.number, m.number) && (letter == nil || len(l.mark.number) == len(m.number) && len(b.list[letter.depth].mark.number) != len(m.number)):
			letter = &candidate{i, false} // "(f)" rather comes after "(e)" than after "(ee)"
		}
	}
	switch {
	case m.number == "aa" && b.nextNumber(m.shape) == "bb" && (letter == nil || b.list[letter.depth].mark.number != "z"): // a list of letters that are doubled, inside of a) or of (x)
		return len(b.list), false, true
	case letter != nil && value == 1 && b.isRomanList(m):
		return len(b.list), true, true
	case letter != nil && asRoman != nil:
		if asRoman.depth > letter.depth && !b.goesOnInLetters(m) {
			return asRoman.depth, true, false
		}
		return letter.depth, false, false
	case letter != nil:
		return letter.depth, false, false
	case asRoman != nil:
		return asRoman.depth, true, false
	}
	for i := len(b.list) - 1; i >= 0; i-- { // a letter that is out of order
		if l := b.list[i]; l.mark.shape == m.shape && !begins && !m.isFigures() {
			return i, l.roman, false
		}
	}
	depth = len(b.list)
	if begins && !m.isDash() { // a list of the same shape inside of one would begin again
		for i, l := range b.list {
			if l.mark.shape == m.shape && (l.mark.isFigures() || l.roman == (value == 1 && m.number != "a")) {
				return i, l.roman, false // a second list beside the first
			}
		}
	}
	return depth, value == 1 && m.number != "a", true
}

// isRomanList reports whether an "(i)" that could come after "(h)" begins a list of Roman numbers: the next marker is "(ii)".
func (b *builder) isRomanList(m marker) bool { return b.nextNumber(m.shape) == "ii" }

// goesOnInLetters reports whether the next marker of the shape comes after the letter.
func (b *builder) goesOnInLetters(m marker) bool {
	return followsLetter(m.number, b.nextNumber(m.shape)) && ofRoman(b.nextNumber(m.shape)) != ofRoman(m.number)+1
}

// nextMarker returns the marker that is next, before the next heading.
func (b *builder) nextMarker() (marker, bool) {
	for _, token := range b.next {
		switch token.Type {
		case tokenLabel:
			return marker{}, false
		case tokenMarker:
			return markerOf(token.Value), true
		}
	}
	return marker{}, false
}

func (b *builder) nextNumber(shape string) string {
	for _, token := range b.next {
		if token.Type == tokenLabel {
			break
		}
		if token.Type == tokenMarker {
			if m := markerOf(token.Value); m.shape == shape {
				return m.number
			}
		}
	}
	return ""
}

// finish makes units of the divisions that hold words and no unit, and gives all clauses their ids.
func (b *builder) finish() {
	b.flushMarks(0)
	b.endText()
	finishTree(b.root, b.form)
}

func finishTree(root *Clause, form Form) {
	for c := range root.All() {
		switch {
		case c.Kind == Whole || c.IsUnit || c.Kind == Text || c.Kind == Footnote || c.Kind == Paragraph || c.Kind == Point:
		case !slices.ContainsFunc(c.Units(), func(u *Clause) bool { return u != c }):
			c.IsUnit = len(c.Parts) > 0 || isAttached(c.Kind) || c.Kind == Preamble
		case c.Kind == Preamble:
			c.IsUnit = true
		}
	}
	name(root, form)
}
