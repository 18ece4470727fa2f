package edtf

// phrases are the words around a date, which the CLDR does not have. {0} stands for the date. Where a day wants other
// words than a month or a year, they follow a bar.
type phrases struct {
	about, perhaps, perhapsAbout string
	since                        string // the start of what goes on: an open end
	until                        string // the end of what has an open start
	endUnknown, startUnknown     string
	inflected                    bool // all but since and perhaps want the form of a month that it has inside a date

	seasons            [4]string // from spring, {0} is the year
	northern, southern string    // {0} is the season
	decade             string    // {0} is its first year; "" says both
	between            string    // {0} and {1}, or {range} for both
	dayUnknown         string
	monthUnknown       string
	yearUnknown        string

	comma, or, and                           string
	orEarlier, orLater, andEarlier, andLater string
}

// phrasesOf takes a base language, such as "en". A language without phrases gets signs, and English seasons.
func phrasesOf(base string) phrases {
	switch base {
	case "en":
		return english()
	case "fr":
		return french()
	case "uk":
		return ukrainian()
	case "de":
		return german()
	case "es":
		return spanish()
	case "ar":
		return arabic()
	case "ja":
		return japanese()
	}
	return neutral()
}

func neutral() phrases {
	p := english()
	p.about, p.perhaps, p.perhapsAbout = "ca. {0}", "{0} (?)", "ca. {0} (?)"
	p.since, p.until, p.endUnknown, p.startUnknown = "{0} – …", "… – {0}", "{0} – ?", "? – {0}"
	p.northern, p.southern = "{0} (N)", "{0} (S)"
	p.decade, p.between = "", "{range} (?)"
	p.dayUnknown, p.monthUnknown, p.yearUnknown = "{0} (?)", "{0} (?)", "{0} (?)"
	p.comma, p.or, p.and = ", ", " / ", ", "
	p.orEarlier, p.orLater, p.andEarlier, p.andLater = "≤ {0}", "≥ {0}", "≤ {0}", "≥ {0}"
	return p
}

func english() phrases {
	return phrases{
		about: "about {0}", perhaps: "possibly {0}", perhapsAbout: "possibly about {0}",
		since: "{0} – today", until: "until {0}",
		endUnknown: "from {0}, end unknown", startUnknown: "until {0}, start unknown",
		seasons:  [4]string{"spring {0}", "summer {0}", "autumn {0}", "winter {0}"},
		northern: "{0} (northern hemisphere)", southern: "{0} (southern hemisphere)",
		decade: "{0}s", between: "between {0} and {1}",
		dayUnknown: "{0}, day unknown", monthUnknown: "{0}, month unknown", yearUnknown: "{0}, year unknown",
		comma: ", ", or: " or ", and: " and ",
		orEarlier: "{0} or earlier", orLater: "{0} or later",
		andEarlier: "{0} and earlier", andLater: "{0} and later",
	}
}

func french() phrases {
	return phrases{
		about: "vers {0}|vers le {0}", perhaps: "peut-être {0}|peut-être le {0}",
		perhapsAbout: "peut-être vers {0}|peut-être vers le {0}",
		since:        "{0} – aujourd’hui", until: "jusqu’en {0}|jusqu’au {0}",
		endUnknown:   "à partir de {0}, fin inconnue|à partir du {0}, fin inconnue",
		startUnknown: "jusqu’en {0}, début inconnu|jusqu’au {0}, début inconnu",
		seasons:      [4]string{"printemps {0}", "été {0}", "automne {0}", "hiver {0}"},
		northern:     "{0} (hémisphère nord)", southern: "{0} (hémisphère sud)",
		decade: "années {0}", between: "entre {0} et {1}|entre le {0} et le {1}",
		dayUnknown: "{0}, jour inconnu", monthUnknown: "{0}, mois inconnu", yearUnknown: "{0}, année inconnue",
		comma: ", ", or: " ou ", and: " et ",
		orEarlier: "{0} ou avant", orLater: "{0} ou après",
		andEarlier: "{0} et avant", andLater: "{0} et après",
	}
}

func ukrainian() phrases {
	return phrases{
		about: "близько {0}", perhaps: "можливо, {0}", perhapsAbout: "можливо, близько {0}",
		since: "{0} – сьогодні", until: "до {0}",
		endUnknown: "від {0}, кінець невідомий", startUnknown: "до {0}, початок невідомий", inflected: true,
		seasons:  [4]string{"весна {0}", "літо {0}", "осінь {0}", "зима {0}"},
		northern: "{0} (північна півкуля)", southern: "{0} (південна півкуля)",
		decade: "{0}-ті", between: "{range} (точніше невідомо)",
		dayUnknown: "{0}, день невідомий", monthUnknown: "{0}, місяць невідомий", yearUnknown: "{0}, рік невідомий",
		comma: ", ", or: " або ", and: " і ",
		orEarlier: "{0} або раніше", orLater: "{0} або пізніше",
		andEarlier: "{0} і раніше", andLater: "{0} і пізніше",
	}
}

func german() phrases {
	return phrases{
		about: "um {0}|um den {0}", perhaps: "vielleicht {0}|vielleicht am {0}",
		perhapsAbout: "vielleicht um {0}|vielleicht um den {0}",
		since:        "{0} – heute", until: "bis {0}|bis zum {0}",
		endUnknown:   "ab {0}, Ende unbekannt|ab dem {0}, Ende unbekannt",
		startUnknown: "bis {0}, Beginn unbekannt|bis zum {0}, Beginn unbekannt",
		seasons:      [4]string{"Frühjahr {0}", "Sommer {0}", "Herbst {0}", "Winter {0}"},
		northern:     "{0} (Nordhalbkugel)", southern: "{0} (Südhalbkugel)",
		decade: "{0}er Jahre", between: "zwischen {0} und {1}|zwischen dem {0} und dem {1}",
		dayUnknown: "{0}, Tag unbekannt", monthUnknown: "{0}, Monat unbekannt", yearUnknown: "{0}, Jahr unbekannt",
		comma: ", ", or: " oder ", and: " und ",
		orEarlier: "{0} oder früher", orLater: "{0} oder später",
		andEarlier: "{0} und früher", andLater: "{0} und später",
	}
}

func spanish() phrases {
	return phrases{
		about: "hacia {0}|hacia el {0}", perhaps: "quizá {0}|quizá el {0}",
		perhapsAbout: "quizá hacia {0}|quizá hacia el {0}",
		since:        "{0} – hoy", until: "hasta {0}|hasta el {0}",
		endUnknown:   "desde {0}, final desconocido|desde el {0}, final desconocido",
		startUnknown: "hasta {0}, inicio desconocido|hasta el {0}, inicio desconocido",
		seasons:      [4]string{"primavera de {0}", "verano de {0}", "otoño de {0}", "invierno de {0}"},
		northern:     "{0} (hemisferio norte)", southern: "{0} (hemisferio sur)",
		decade: "años {0}", between: "entre {0} y {1}|entre el {0} y el {1}",
		dayUnknown: "{0}, día desconocido", monthUnknown: "{0}, mes desconocido", yearUnknown: "{0}, año desconocido",
		comma: ", ", or: " o ", and: " y ",
		orEarlier: "{0} o antes", orLater: "{0} o después",
		andEarlier: "{0} y antes", andLater: "{0} y después",
	}
}

func arabic() phrases {
	return phrases{
		about: "نحو {0}", perhaps: "ربما {0}", perhapsAbout: "ربما نحو {0}",
		since: "{0} – اليوم", until: "حتى {0}",
		endUnknown: "من {0}، النهاية غير معروفة", startUnknown: "حتى {0}، البداية غير معروفة",
		seasons:  [4]string{"ربيع {0}", "صيف {0}", "خريف {0}", "شتاء {0}"},
		northern: "{0} (نصف الكرة الشمالي)", southern: "{0} (نصف الكرة الجنوبي)",
		decade: "عقد {0}", between: "بين {0} و{1}",
		dayUnknown: "{0}، اليوم غير معروف", monthUnknown: "{0}، الشهر غير معروف", yearUnknown: "{0}، السنة غير معروفة",
		comma: "، ", or: " أو ", and: " و",
		orEarlier: "{0} أو قبل ذلك", orLater: "{0} أو بعد ذلك",
		andEarlier: "{0} وما قبله", andLater: "{0} وما بعده",
	}
}

func japanese() phrases {
	return phrases{
		about: "{0}頃", perhaps: "{0}（推定）", perhapsAbout: "{0}頃（推定）",
		since: "{0}～現在", until: "{0}まで",
		endUnknown: "{0}から（終わりは不明）", startUnknown: "{0}まで（始まりは不明）",
		seasons:  [4]string{"{0}春", "{0}夏", "{0}秋", "{0}冬"},
		northern: "{0}（北半球）", southern: "{0}（南半球）",
		decade: "{0}年代", between: "{0}から{1}の間",
		dayUnknown: "{0}（日は不明）", monthUnknown: "{0}（月は不明）", yearUnknown: "{0}（年は不明）",
		comma: "、", or: "または", and: "と",
		orEarlier: "{0}以前", orLater: "{0}以降",
		andEarlier: "{0}以前", andLater: "{0}以降",
	}
}
