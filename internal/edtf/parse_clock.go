package edtf

// timeOfDay reads T23:20:30 with or without a zone (EDTF level 0): a whole time, to the second, without a fraction.
func (r *reader) timeOfDay(p *point) *ParseError {
	if _, ok := digitPair(p.day); !ok || p.hasUnspecified() || p.qualifiers() != 0 {
		return r.fail(r.pos, r.end, "only a day that is known and not in doubt has a time")
	}
	r.pos++
	start := r.pos
	fields := [...]struct {
		name string
		last int
		n    *int8
	}{{"hour", 24, &p.clock.hour}, {"minute", 59, &p.clock.minute}, {"second", 60, &p.clock.second}}
	for i, f := range fields {
		if i > 0 && !r.accept(':') {
			return r.unexpected("a colon and the " + f.name + " of hh:mm:ss")
		}
		n, err := r.clockField(f.name, f.last)
		if err != nil {
			return err
		}
		*f.n = int8(n)
	}
	p.clock.ok = true
	if c := p.clock; c.hour == 24 && (c.minute != 0 || c.second != 0) {
		return r.fail(start, r.pos, "time %s: only 24:00:00 has the hour 24", r.text[start:r.pos])
	}
	if err := r.zone(p); err != nil {
		return err
	}
	if p.clock.second == 60 && p.min().secondOfDay() != 0 {
		return r.fail(start, r.pos, "second 60: a leap second follows 23:59:59 in UTC")
	}
	return nil
}

func (r *reader) clockField(name string, last int) (int, *ParseError) {
	start := r.pos
	digits := r.run(false)
	if digits == "" {
		return 0, r.unexpected("the " + name + " of hh:mm:ss")
	}
	if len(digits) == 2 {
		if n, _ := digitPair([2]byte{digits[0], digits[1]}); n <= last {
			return n, nil
		}
	}
	return 0, r.fail(start, r.pos, "%s %s: %ss run from 00 to %02d", name, digits, name, min(last, 59))
}

// zone reads Z, +04 or +04:30, or nothing for a local time.
func (r *reader) zone(p *point) *ParseError {
	start := r.pos
	sign := r.peek()
	switch sign {
	case 'Z':
		r.pos++
		p.zone.kind = 'Z'
		return nil
	case '+', '-':
		r.pos++
	default:
		return nil
	}
	hours, err := r.clockField("zone hour", 23)
	if err != nil {
		return err
	}
	minutes := 0
	if r.accept(':') {
		if minutes, err = r.clockField("zone minute", 59); err != nil {
			return err
		}
	}
	total := hours*60 + minutes
	if sign == '-' {
		total = -total
	}
	switch {
	case sign == '-' && total == 0:
		return r.fail(start, r.pos, "zone %s: the zone of UTC is Z or +00:00", r.text[start:r.pos])
	case total < -12*60 || total > 14*60:
		return r.fail(start, r.pos, "zone %s: zones run from -12:00 to +14:00", r.text[start:r.pos])
	}
	p.zone = zone{kind: '+', minutes: int16(total)}
	return nil
}
