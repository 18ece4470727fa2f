package language

import "strings"

// bosnian shares its declension with Croatian; newsrooms write the months and many words as in either neighbour.
func bosnian() *Language {
	l := croatian()
	l.Code = "bs"
	l.Sentences.Abbreviations = WordsOf("dr mr prof doc ing inž dipl gosp gđa gđica br str npr sv čl st ul tzv tj odn god mil mlrd usp akad gen g r p h. mr.sc")
	l.Sentences.ShortMonths = WordsOf("jan feb mar apr maj jun jul avg aug sep okt nov dec")
	for word := range WordsOf(`predsjedavajući predsjedavajuća predsjedavajućeg reis reisu-l-ulema efendija hafiz`) {
		l.Names.Honorifics[word] = struct{}{}
	}
	// the names of months have the nominative here
	l.Dates.Inflected = false
	l.Dates.About, l.Dates.PerhapsAbout = "približno {0}", "možda približno {0}"
	l.Dates.Until = "do {0}|najkasnije {0}"
	l.Dates.EndUnknown, l.Dates.StartUnknown = "početak {0}, kraj nepoznat", "kraj {0}, početak nepoznat"
	l.Dates.Northern, l.Dates.Southern = "{0} (sjeverna hemisfera)", "{0} (južna hemisfera)"
	l.Dates.Between = "{range} (tačnije nepoznato)"
	l.Dates.OrLater, l.Dates.AndLater = "{0} ili kasnije", "{0} i kasnije"
	l.Reading.FutureWords = strings.Fields("će ćemo planira* planirano očekuje* trebao trebala trebali budućnost* sljedeć* naredn* namjerava* najav*")
	return l
}
