package edtf

import (
	"fmt"
	"strings"
)

// HTMLDateTime is the value for the datetime attribute of <time>, if HTML's grammar (HTML Standard, 2.3.5) can say
// exactly what the date says: a year of at least four digits from 1 on, a month, a day, or a time, with nothing
// unspecified or in doubt. It is false for all else: no day is made up.
func (d Date) HTMLDateTime() (string, bool) {
	p := d.start
	if d.kind != single || !p.isPlain() || p.year < 1 || p.clock.hour == 24 || p.clock.second == 60 {
		return "", false
	}
	return p.iso(), true
}

// SchemaDates are the values of startDate and endDate for schema.org: a Date or DateTime of ISO 8601-1. Each is "" if the
// format cannot say honestly what is known: years before 0 or after 9999, seasons, sets, doubts, and edges that are
// open or unknown. A date that is no interval has a start only.
func (d Date) SchemaDates() (start, end string) {
	if d.kind == single || d.kind == interval {
		start = d.start.schema()
	}
	if d.kind == interval {
		end = d.rest.end.schema()
	}
	return start, end
}

func (p point) schema() string {
	if p.edge != Known || !p.isPlain() || p.digits[0] == 0 || p.negative {
		return ""
	}
	return p.iso()
}

// iso writes a plain date in ISO 8601-1's extended format, zones with their minutes.
func (p point) iso() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%04d", p.year)
	if p.hasMonth() {
		b.WriteString("-" + string(p.month[:]))
	}
	if p.hasDay() {
		b.WriteString("-" + string(p.day[:]))
	}
	if c := p.clock; c.ok {
		fmt.Fprintf(&b, "T%02d:%02d:%02d", c.hour, c.minute, c.second)
	}
	switch p.zone.kind {
	case 'Z':
		b.WriteByte('Z')
	case '+':
		b.WriteString(offset(p.zone.minutes))
	}
	return b.String()
}
