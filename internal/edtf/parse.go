package edtf

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseError says which part of a date is wrong.
type ParseError struct {
	Offset int    // bytes in front of the wrong part
	Length int    // bytes of the wrong part; 0 if something is missing at Offset
	Reason string // "month 13: months run from 01 to 12, seasons from 21 to 41"
	Fix    string // the date to write instead, or "" if we cannot tell what is meant; it always parses
}

// Error is the reason, with the fix if there is one.
func (e *ParseError) Error() string {
	if e.Fix == "" {
		return e.Reason
	}
	return e.Reason + "; write " + e.Fix
}

// Parse reads a date of ISO 8601-2:2019, as profiled by the Library of Congress's EDTF specification of 4 February 2019,
// levels 0 to 2. An error is always a [*ParseError].
func Parse(s string) (Date, error) {
	d, err := parse(s)
	if err != nil {
		err.Fix = suggest(s)
		return Date{}, err
	}
	return d, nil
}

func parse(s string) (Date, *ParseError) {
	r := reader{text: s, end: len(s)}
	switch {
	case s == "":
		return Date{}, r.fail(0, 0, "the date is empty")
	case s[0] == '[' || s[0] == '{':
		return r.set()
	}
	if slash := strings.IndexByte(s, '/'); slash >= 0 {
		return r.interval(slash)
	}
	p, err := r.point()
	if err != nil {
		return Date{}, err
	}
	return p.date(s), nil
}

// reader reads the bytes of text from pos to end.
type reader struct {
	text     string
	pos, end int
}

// peek is 0 at the end.
func (r *reader) peek() byte {
	if r.pos < r.end {
		return r.text[r.pos]
	}
	return 0
}

func (r *reader) accept(c byte) bool {
	if r.peek() != c || r.pos >= r.end {
		return false
	}
	r.pos++
	return true
}

// run reads the longest run of digits, and of X if the run may have unspecified digits.
func (r *reader) run(unspecified bool) string {
	start := r.pos
	for r.pos < r.end && (isDigit(r.text[r.pos]) || unspecified && r.text[r.pos] == 'X') {
		r.pos++
	}
	return r.text[start:r.pos]
}

// longestQuote is how many bytes of a mistake a reason repeats.
const longestQuote = 48

func (r *reader) qualifier() qualifier {
	q := qualifierOf(r.peek())
	if q != 0 {
		r.pos++
	}
	return q
}

func (r *reader) fail(start, end int, format string, args ...any) *ParseError {
	for i, arg := range args {
		if text, ok := arg.(string); ok && len(text) > longestQuote {
			args[i] = strings.ToValidUTF8(text[:longestQuote], "") + "…"
		}
	}
	return &ParseError{Offset: start, Length: end - start, Reason: fmt.Sprintf(format, args...)}
}

// unexpected returns an error about the word or the character at pos.
func (r *reader) unexpected(wanted string) *ParseError {
	rest := r.text[r.pos:r.end]
	if rest == "" {
		return r.fail(r.pos, r.pos, "the date ends where %s should be", wanted)
	}
	word := strings.IndexFunc(rest, func(c rune) bool { return !unicode.IsLetter(c) })
	switch {
	case word < 0:
		word = len(rest)
	case word == 0:
		_, word = utf8.DecodeRuneInString(rest)
	}
	if c, _ := utf8.DecodeRuneInString(rest); unicode.IsSpace(c) {
		return r.fail(r.pos, r.pos+word, "a date has no spaces")
	}
	return r.fail(r.pos, r.pos+word, "%q where %s should be", rest[:word], wanted)
}

func (r *reader) interval(slash int) (Date, *ParseError) {
	if second := strings.IndexByte(r.text[slash+1:], '/'); second >= 0 {
		at := slash + 1 + second
		return Date{}, r.fail(at, at+1, `an interval has one "/", between its start and its end`)
	}
	d := Date{text: r.text, kind: interval, rest: &rest{startLen: slash}}
	to := &d.rest.end
	var err *ParseError
	if d.start, err = r.edge(0, slash); err != nil {
		return Date{}, err
	}
	if *to, err = r.edge(slash+1, len(r.text)); err != nil {
		return Date{}, err
	}
	if d.start.edge != Known && to.edge != Known {
		return Date{}, r.fail(0, len(r.text), "an interval needs a date on one side at least")
	}
	d.level = max(d.start.level, to.level)
	if d.start.hasUnspecified() || to.hasUnspecified() {
		d.level = 2
	}
	start, end := d.Start(), d.End()
	d.min, d.max = beginning(), forever()
	if d.start.edge == Known {
		d.min = start.min
	}
	if to.edge == Known {
		d.max = end.max
	}
	if d.max.Before(d.min) {
		return Date{}, r.fail(slash+1, len(r.text), "the interval ends in %s, before it starts in %s", end, start)
	}
	return d, nil
}

// edge reads one side of an interval.
func (r *reader) edge(start, end int) (point, *ParseError) {
	switch r.text[start:end] {
	case "":
		return point{edge: Unknown, level: 1}, nil
	case "..":
		return point{edge: Open, level: 1}, nil
	}
	side := reader{text: r.text, pos: start, end: end}
	p, err := side.point()
	if err == nil && p.clock.ok {
		err = r.fail(start, end, "an interval joins days, months or years, without a time of day")
	}
	return p, err
}

// set reads [a,b] or {a,b}.
func (r *reader) set() (Date, *ParseError) {
	d, closing := Date{text: r.text, kind: oneOf, level: 2, rest: &rest{}}, byte(']')
	if r.text[0] == '{' {
		d.kind, closing = allOf, '}'
	}
	last := len(r.text) - 1
	if last == 0 || r.text[last] != closing {
		return Date{}, r.fail(last+1, last+1, `the set opened by %q is not closed by a final %q`, r.text[0], closing)
	}
	d.min, d.max = forever(), beginning()
	for start := 1; start <= last; {
		end := last
		if comma := strings.IndexByte(r.text[start:last], ','); comma >= 0 {
			end = start + comma
		}
		m, err := r.member(start, end)
		if err == nil {
			err = r.openAtEdge(m, start, end, last)
		}
		if err != nil {
			return Date{}, err
		}
		d.add(m)
		start = end + 1
	}
	return d, nil
}

func (d *Date) add(m member) {
	d.rest.members = append(d.rest.members, m)
	low, high := beginning(), forever()
	if !m.first.IsZero() {
		low = m.first.min
	}
	if !m.last.IsZero() {
		high = m.last.max
	}
	if low.Before(d.min) {
		d.min = low
	}
	if d.max.Before(high) {
		d.max = high
	}
}

// openAtEdge keeps "earlier" to a set's first member and "later" to its last.
func (r *reader) openAtEdge(m member, start, end, last int) *ParseError {
	if m.first.IsZero() && start != 1 {
		return r.fail(start, end, `"..", for any earlier date, can only open a set`)
	}
	if m.last.IsZero() && end != last {
		return r.fail(start, end, `"..", for any later date, can only end a set`)
	}
	return nil
}

func (r *reader) member(start, end int) (m member, err *ParseError) {
	text := r.text[start:end]
	from, to, isRange := strings.Cut(text, "..")
	if text == "" || text == ".." {
		return m, r.fail(start, end, "a date is missing from the set")
	}
	if from != "" {
		if m.first, err = r.dateOf(start, start+len(from)); err != nil {
			return m, err
		}
	}
	if !isRange {
		m.last = m.first
		return m, nil
	}
	m.isRange = true
	if to != "" {
		if m.last, err = r.dateOf(end-len(to), end); err != nil {
			return m, err
		}
	}
	if from != "" && to != "" {
		err = r.checkRange(m, start, end)
	}
	return m, err
}

func (r *reader) checkRange(m member, start, end int) *ParseError {
	switch {
	case m.first.Precision() != m.last.Precision():
		return r.fail(start, end, "%s and %s differ in precision: both sides of \"..\" are days, or months, or years",
			m.first, m.last)
	case m.last.max.Before(m.first.min):
		return r.fail(start, end, "the range ends in %s, before it starts in %s", m.last, m.first)
	}
	return nil
}

func (r *reader) dateOf(start, end int) (Date, *ParseError) {
	part := reader{text: r.text, pos: start, end: end}
	p, err := part.point()
	if err == nil && p.clock.ok {
		err = r.fail(start, end, "a set lists days, months or years, without a time of day")
	}
	if err != nil {
		return Date{}, err
	}
	return p.date(r.text[start:end]), nil
}
