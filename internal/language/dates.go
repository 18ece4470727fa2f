package language

// DatePhrases holds the words around a date, which the CLDR lacks. {0} is the date. Where a day needs other words than a
// month or a year, they follow a bar.
type DatePhrases struct {
	About, Perhaps, PerhapsAbout string
	Since                        string // the start of an interval with an open end
	Until                        string // the end of an interval with an open start
	EndUnknown, StartUnknown     string
	Inflected                    bool // whether all but Since and Perhaps need a month in the form that it has inside a date

	Seasons            [4]string // from spring, {0} is the year
	Northern, Southern string    // {0} is the season
	Decade             string    // {0} is its first year; "": Between is used
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
