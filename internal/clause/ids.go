package clause

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// name gives each clause its id: the kind and the number of a division or a unit, and behind them the numbers of the paragraphs and
// points inside. Where two have one number, that of the division around them comes first.
func name(root *Clause, form Form) {
	counts := map[string]int{}
	for c := range root.All() {
		if isNamed(c) {
			counts[c.attached()+own(c)]++
		}
	}
	taken := map[string]bool{}
	for c := range root.All() {
		switch {
		case c.Kind == Whole || c.Kind == Footnote:
		case isNamed(c):
			id := c.attached() + own(c)
			if counts[id] > 1 && c.Up.ID != "" && (!c.isTwice() || c.Up.Kind != Whole) {
				id = c.Up.ID + "-" + own(c)
			}
			c.ID = unused(id, taken)
		case c.Kind == Text:
			if form == Resolution && c.Up.Kind == Preamble {
				c.ID = unused(fmt.Sprintf("%s-%d", c.Up.ID, 1+index(c, func(o *Clause) bool { return o.Kind == Text })), taken)
			}
		default:
			number := c.Number
			if number == "" {
				number = "d" + strconv.Itoa(1+index(c, func(o *Clause) bool { return o.Kind == c.Kind && o.Number == "" }))
			}
			c.ID = unused(c.Up.ID+"-"+number, taken)
		}
	}
}

// isNamed reports whether the clause is called by its kind and number, wherever it is.
func isNamed(c *Clause) bool { return c.IsUnit || rank[c.Kind] > 0 || c.Kind == Recital }

// own returns what a clause is called in its part of the document.
func own(c *Clause) string {
	if c.Number == "" {
		return string(c.Kind)
	}
	return string(c.Kind) + "-" + strings.ReplaceAll(c.Number, " ", "-")
}

// attached returns the id of the annex that the clause is in, as the beginning of an id; empty outside of one.
func (c *Clause) attached() string {
	for at := c.Up; at != nil; at = at.Up {
		if isAttached(at.Kind) {
			return own(at) + "-"
		}
	}
	return ""
}

// isTwice reports whether a clause beside it has the same kind and number.
func (c *Clause) isTwice() bool {
	return slices.ContainsFunc(c.Up.Parts, func(o *Clause) bool { return o != c && o.Kind == c.Kind && o.Number == c.Number })
}

// index returns the place of a clause among those beside it that count.
func index(c *Clause, counts func(*Clause) bool) int {
	before := 0
	for _, other := range c.Up.Parts {
		if other == c {
			return before
		}
		if counts(other) {
			before++
		}
	}
	return before
}

func unused(id string, taken map[string]bool) string {
	wanted := id
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-x%d", wanted, n)
	}
	taken[id] = true
	return id
}

// Twice returns the numbered units that have the number of one before them, beside it in the same division.
func (c *Clause) Twice() []*Clause {
	var twice []*Clause
	seen := map[string]bool{}
	for part := range c.All() {
		if part.Number == "" || part.Up == nil || !part.IsUnit {
			continue
		}
		key := part.Up.ID + " " + own(part)
		if seen[key] {
			twice = append(twice, part)
		}
		seen[key] = true
	}
	return twice
}

// Find returns the clause that people call by a name: its id ("article-5-1"), its number ("5", "5(1)(a)", "IV"), or its label
// ("Article 5", "§ 3 (2)"); nil when there is none.
func (c *Clause) Find(called string) *Clause {
	called = strings.TrimSpace(called)
	byID := map[string]*Clause{}
	for part := range c.All() {
		if part.ID != "" {
			byID[part.ID] = part
		}
	}
	if found := byID[strings.ToLower(called)]; found != nil {
		return found
	}
	if l, ok := readLabel(capital(called)); ok {
		if l.number == "" {
			return byID[string(l.kind)]
		}
		if found := pick(byID, []Kind{l.kind}, l.number, l.rest); found != nil {
			return found
		}
	}
	if word, after, ok := strings.Cut(called, " "); ok && calledWords[strings.ToLower(word)] != "" {
		if _, number, rest, ok := cutNumber(strings.TrimSpace(after), true); ok {
			return pick(byID, []Kind{calledWords[strings.ToLower(word)]}, number, rest)
		}
	}
	if _, number, rest, ok := cutNumber(called, true); ok {
		return pick(byID, c.unitKinds(), number, rest)
	}
	return nil
}

// calledWords are what people call clauses that have no word in the document itself.
var calledWords = map[string]Kind{
	"paragraph": Paragraph, "paragraphe": Paragraph, "absatz": Paragraph, "ziffer": Paragraph, "párrafo": Paragraph, "apartado": Paragraph, "пункт": Paragraph, "paragrafo": Paragraph,
	"recital": Recital, "considérant": Recital, "erwägungsgrund": Recital, "considerando": Recital,
}

// pick returns the clause of a kind, a number and those of the parts inside of it.
func pick(byID map[string]*Clause, kinds []Kind, number, rest string) *Clause {
	steps := strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(" ().,/-–:", r) })
	for _, kind := range kinds {
		for head, tail := number, steps; ; {
			if found := byID[strings.ToLower(strings.Join(append([]string{string(kind) + "-" + head}, tail...), "-"))]; found != nil {
				return found
			}
			before, after, ok := cutLast(head, "-") // "5-1" is the first paragraph of article 5
			if !ok {
				break
			}
			head, tail = before, append([]string{after}, tail...)
		}
	}
	return nil
}

func cutLast(text, separator string) (before, after string, ok bool) {
	i := strings.LastIndex(text, separator)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+len(separator):], true
}

// capital returns a text with a capital at its beginning, as labels have one.
func capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// unitKinds returns the kinds of the document's units, the most frequent first.
func (c *Clause) unitKinds() []Kind {
	counts := map[Kind]int{}
	for _, unit := range c.Units() {
		counts[unit.Kind]++
	}
	var kinds []Kind
	for kind := range counts {
		kinds = append(kinds, kind)
	}
	slices.SortFunc(kinds, func(a, b Kind) int {
		order := func(k Kind) int {
			i := slices.Index([]Kind{Article, Section, Rule, Principle, Paragraph}, k)
			if i < 0 {
				return 100 - min(counts[k], 50)
			}
			return i
		}
		if d := order(a) - order(b); d != 0 {
			return d
		}
		return strings.Compare(string(a), string(b))
	})
	return kinds
}
