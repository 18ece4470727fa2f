package sources

import (
	"regexp"
	"strings"
)

// risTypes maps the types of RIS to those of CSL.
var risTypes = map[string]string{
	"ABST": "article-journal", "JOUR": "article-journal", "JFULL": "periodical", "EJOUR": "article-journal", "INPR": "article-journal",
	"MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter",
	"CONF": "book", "CPAPER": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis", "ELEC": "webpage", "BLOG": "post-weblog",
	"ICOMM": "webpage", "WEB": "webpage", "UNPB": "manuscript", "MANSCPT": "manuscript", "PAMP": "pamphlet", "PCOMM": "personal_communication",
	"BILL": "bill", "UNBILL": "bill", "STAT": "legislation", "LEGAL": "legislation", "CASE": "legal_case", "HEAR": "hearing", "PAT": "patent", "MAP": "map",
	"VIDEO": "motion_picture", "MPCT": "motion_picture", "ADVS": "motion_picture", "SOUND": "song", "MUSIC": "musical_score", "ART": "graphic",
	"FIGURE": "figure", "DATA": "dataset", "AGGR": "dataset", "DBASE": "dataset", "COMP": "software", "STAND": "standard", "ENCYC": "entry-encyclopedia",
	"DICT": "entry-dictionary", "SER": "book", "CLSWK": "classic", "ANCIENT": "classic", "SLIDE": "speech", "INTV": "interview", "CTLG": "document", "GEN": "document",
	"TREATY": "treaty", "POST": "post", "SPCH": "speech",
}

// risTexts maps text tags to CSL variables. addRIS handles tags with several meanings.
var risTexts = map[string]string{
	"TI": "title", "T1": "title", "PB": "publisher", "CY": "publisher-place", "PP": "publisher-place", "VL": "volume", "IS": "issue", "DO": "DOI",
	"UR": "URL", "LA": "language", "ET": "edition", "T3": "collection-title", "M3": "genre", "CN": "call-number", "DB": "source", "DP": "source",
	"NV": "number-of-volumes", "L1": "", "AB": "", "N2": "", "N1": "", "KW": "", "L2": "", "L3": "", "L4": "",
}

var risLine = regexp.MustCompile(`^[ \t]*([A-Z][A-Z0-9])[ \t]{1,2}-(?:[ \t](.*)|)$`)

// isRIS reports whether the first line with text is a type.
func isRIS(text string) bool {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	m := risLine.FindStringSubmatch(strings.TrimRight(line, " \t"))
	return m != nil && m[1] == "TY" || regexp.MustCompile(`(?m)^TY {1,2}- \w+`).MatchString(text) && !strings.Contains(text, "@")
}

// risRecord is one reference: the values of each tag in their order.
type risRecord struct {
	line   int
	values map[string][]string
}

// readRIS reads references from "TY" to "ER". A line without a tag continues the one above.
func (im *importer) readRIS(text string) {
	var open *risRecord
	last := ""
	end := func() {
		if open != nil {
			im.addRIS(*open)
		}
		open, last = nil, ""
	}
	for i, line := range strings.Split(text, "\n") {
		m := risLine.FindStringSubmatch(line)
		switch {
		case m == nil:
			if more := strings.TrimSpace(line); more != "" && open != nil && last != "" {
				values := open.values[last]
				values[len(values)-1] += " " + more
			}
			continue
		case m[1] == "TY":
			end()
			open = &risRecord{line: i + 1, values: map[string][]string{}}
		case m[1] == "ER":
			end()
			continue
		case open == nil:
			im.warn(i+1, "the line "+quoted(line)+` stands in no reference, and is left out`, `begin each reference with "TY  - " and end it with "ER  - "`)
			continue
		}
		last = m[1]
		open.values[last] = append(open.values[last], strings.TrimSpace(m[2]))
		if len(im.items) > mostItems {
			return
		}
	}
	end()
}

func (r risRecord) first(tags ...string) string {
	for _, tag := range tags {
		for _, value := range r.values[tag] {
			if value != "" {
				return value
			}
		}
	}
	return ""
}

// addRIS converts a reference to an item. The meaning of a tag depends on the type.
func (im *importer) addRIS(r risRecord) {
	it := newItem(r.first("ID"), r.line)
	it.kind = risTypes[strings.ToUpper(r.first("TY"))]
	if it.kind == "" {
		it.look = append(it.look, `its type "`+short(r.first("TY"))+`" is none of RIS`)
	}
	for tag, variable := range risTexts {
		switch {
		case variable != "":
			it.set(variable, clean(r.first(tag)))
		case r.first(tag) != "":
			im.leave(map[string]string{"AB": "abstract", "N2": "abstract", "N1": "note", "KW": "keywords"}[tag])
		}
	}
	isPart := it.kind == "chapter" || it.kind == "paper-conference" || strings.HasPrefix(it.kind, "entry-")
	switch {
	case it.kind == "book" || it.kind == "document" || it.kind == "thesis" || it.kind == "report":
		it.set("title", clean(r.first("BT", "CT", "T2")))
		it.set("collection-title", clean(r.first("T2")))
	default:
		it.set("title", clean(r.first("CT", "BT", "ST")))
		it.set("container-title", clean(r.first("T2", "BT", "JF", "JO", "JA", "J2")))
	}
	if it.texts["collection-title"] == it.texts["title"] || it.texts["collection-title"] == it.texts["container-title"] {
		delete(it.texts, "collection-title")
	}
	it.set("container-title", clean(r.first("JF", "JO", "JA", "J2")))
	if it.kind != "article-journal" && it.kind != "article-magazine" && it.texts["issue"] != "" {
		it.texts["number"] = it.texts["issue"]
		delete(it.texts, "issue")
	}
	im.risNames(it, r, isPart)
	im.risNumbers(it, r)
	for _, tag := range []string{"DA", "Y1", "PY", "Y2"} {
		it.risDate(tag, r.first(tag))
	}
	if it.dates["issued"] == "" && r.first("PY", "Y1", "DA") != "" {
		it.look = append(it.look, `issued is "`+short(r.first("PY", "Y1", "DA"))+`", which is no date`)
	}
	im.add(it)
}

func (im *importer) risNames(it *item, r risRecord, isPart bool) {
	for _, of := range []struct{ tags, variable string }{{"AU A1", "author"}, {"ED", "editor"}, {"A2", "editor"}, {"A4", "translator"}, {"TA", "translator"}} {
		if of.tags == "A2" && !isPart && it.kind != "book" {
			continue // the editors of a series, and others
		}
		for _, tag := range strings.Fields(of.tags) {
			for _, value := range r.values[tag] {
				if n := plainName(clean(value)); !n.isEmpty() {
					it.names[of.variable] = append(it.names[of.variable], n)
				}
			}
		}
	}
}

func (im *importer) risNumbers(it *item, r risRecord) {
	if start, end := r.first("SP"), r.first("EP"); start != "" {
		if end != "" && end != start && !strings.ContainsAny(start, "-–") {
			start += "–" + end
		}
		it.set("page", start)
	}
	number := r.first("SN")
	switch {
	case number == "":
	case it.kind == "report" || it.kind == "standard" || it.kind == "patent":
		it.set("number", number)
	case it.kind == "book" || it.kind == "chapter" || it.kind == "paper-conference" || it.kind == "thesis":
		it.set("ISBN", number)
	default:
		it.set("ISSN", number)
	}
	if it.texts["URL"] == "" && len(r.values["L2"]) > 0 && strings.HasPrefix(r.first("L2"), "http") {
		it.set("URL", r.first("L2"))
	}
}

// risDate reads "2020/05/03/rest": the more exact of DA and PY wins.
func (it *item) risDate(tag, given string) {
	variable := "issued"
	if tag == "Y2" {
		variable = "accessed"
	}
	given = strings.TrimRight(given, "/ ")
	parts := strings.SplitN(given, "/", 4)
	as := ""
	if len(parts[0]) == 4 && len(parts) > 1 {
		parts = append(parts, "", "")
		as = valid(ymd(parts[0], parts[1], parts[2]))
		if season := seasons[strings.ToLower(parts[len(parts)-3])]; as == parts[0] && season != "" {
			as = valid(parts[0] + "-" + season)
		}
	} else {
		as = date(given)
	}
	if len(as) > len(it.dates[variable]) {
		it.dates[variable] = as
	}
}
