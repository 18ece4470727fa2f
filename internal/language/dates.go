package language

// DatePhrases are the words around a date, which the CLDR does not have. {0} stands for the date. Where a day wants other
// words than a month or a year, they follow a bar.
type DatePhrases struct {
	About, Perhaps, PerhapsAbout string
	Since                        string // the start of what goes on: an open end
	Until                        string // the end of what has an open start
	EndUnknown, StartUnknown     string
	Inflected                    bool // all but Since and Perhaps want the form of a month that it has inside a date

	Seasons            [4]string // from spring, {0} is the year
	Northern, Southern string    // {0} is the season
	Decade             string    // {0} is its first year; "" says both
	Between            string    // {0} and {1}, or {range} for both
	DayUnknown         string
	MonthUnknown       string
	YearUnknown        string

	Comma, Or, And                           string
	OrEarlier, OrLater, AndEarlier, AndLater string
}

// NeutralDates returns signs in place of words, and the English names of seasons, for a language without phrases.
func NeutralDates() DatePhrases {
	p := *english().Dates
	p.About, p.Perhaps, p.PerhapsAbout = "ca. {0}", "{0} (?)", "ca. {0} (?)"
	p.Since, p.Until, p.EndUnknown, p.StartUnknown = "{0} – …", "… – {0}", "{0} – ?", "? – {0}"
	p.Northern, p.Southern = "{0} (N)", "{0} (S)"
	p.Decade, p.Between = "", "{range} (?)"
	p.DayUnknown, p.MonthUnknown, p.YearUnknown = "{0} (?)", "{0} (?)", "{0} (?)"
	p.Comma, p.Or, p.And = ", ", " / ", ", "
	p.OrEarlier, p.OrLater, p.AndEarlier, p.AndLater = "≤ {0}", "≥ {0}", "≤ {0}", "≥ {0}"
	return p
}
