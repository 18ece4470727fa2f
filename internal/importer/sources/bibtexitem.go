package sources

import (
	"regexp"
	"slices"
	"strings"
)

// bibTypes maps the types of BibTeX and BibLaTeX to those of CSL.
var bibTypes = map[string]string{
	"article": "article-journal", "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
	"mvproceedings": "book", "reference": "book", "mvreference": "book", "manual": "book", "booklet": "pamphlet", "inbook": "chapter", "bookinbook": "chapter",
	"suppbook": "chapter", "incollection": "chapter", "suppcollection": "chapter", "inproceedings": "paper-conference", "conference": "paper-conference",
	"inreference": "entry-encyclopedia", "techreport": "report", "report": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
	"online": "webpage", "electronic": "webpage", "www": "webpage", "webpage": "webpage", "unpublished": "manuscript", "patent": "patent",
	"dataset": "dataset", "software": "software", "legislation": "legislation", "legal": "treaty", "jurisdiction": "legal_case", "standard": "standard",
	"movie": "motion_picture", "video": "motion_picture", "audio": "song", "music": "song", "artwork": "graphic", "image": "graphic",
	"letter": "personal_communication", "performance": "performance", "periodical": "periodical", "review": "review", "suppperiodical": "article-journal",
	"newsarticle": "article-newspaper", "presentation": "speech", "map": "map", "interview": "interview",
}

// bibTexts maps text fields to CSL variables.
var bibTexts = map[string]string{
	"publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher",
	"location": "publisher-place", "address": "publisher-place", "volume": "volume", "pages": "page", "edition": "edition", "series": "collection-title",
	"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "eventtitle": "event-title", "venue": "event-place",
	"langid": "language", "language": "language", "version": "version", "pubstate": "status", "chapter": "chapter-number",
	"pagetotal": "number-of-pages", "volumes": "number-of-volumes", "origtitle": "original-title", "part": "part-number", "library": "call-number",
}

// bibNameFields maps name fields to CSL variables.
var bibNameFields = map[string]string{
	"author": "author", "editor": "editor", "translator": "translator", "director": "director", "bookauthor": "container-author",
}

// addRecord converts an entry to an item.
func (im *importer) addRecord(r record) {
	if r.kind == "xdata" || r.kind == "set" {
		return
	}
	it := newItem(r.key, r.line)
	for field, latex := range r.fields {
		if variable, ok := bibNameFields[field]; ok {
			names, others := bibNames(latex)
			it.names[variable] = names
			if others {
				it.look = append(it.look, "the list of "+field+"s ends in \"and others\"")
			}
			continue
		}
		if variable, ok := bibTexts[field]; ok {
			it.set(variable, im.bibText(field, latex))
		}
	}
	slices.Sort(it.look)
	it.kind = bibType(r)
	it.set("title", joined(r, "title", "subtitle", "titleaddon"))
	im.bibContainer(it, r)
	im.bibNumbers(it, r)
	for _, field := range []string{"abstract", "keywords", "note", "annotation", "annote", "file"} {
		if r.fields[field] != "" {
			im.leave(field)
		}
	}
	address := r.fields["url"]
	if address == "" {
		address = urlOf(r.fields["howpublished"])
	}
	if address == "" && strings.HasPrefix(r.fields["note"], `\url`) {
		address = urlOf(r.fields["note"])
	}
	it.set("URL", bare(address))
	im.bibDates(it, r)
	if it.kind == "document" && it.texts["URL"] != "" && it.texts["publisher"] == "" {
		it.kind = "webpage"
	}
	if it.texts["title"] == "" {
		it.set("title", joined(r, "booktitle", "booksubtitle"))
	}
	im.add(it)
}

// bibText returns a field as text. Addresses and numbers contain no LaTeX except escapes.
func (im *importer) bibText(field, latex string) string {
	switch field {
	case "doi":
		return bare(latex)
	case "pages":
		return pages(text(latex))
	case "language", "langid":
		return languageTag(text(latex))
	}
	return text(latex)
}

var pageRange = regexp.MustCompile(`(\w)\s*[-–—]+\s*(\d)`)

// pages writes ranges of pages with an en dash.
func pages(given string) string { return pageRange.ReplaceAllString(given, "$1–$2") }

// languageTag returns a language's code for a name that BibLaTeX has; others are unchanged.
func languageTag(given string) string {
	codes := map[string]string{"english": "en", "american": "en-US", "british": "en-GB", "french": "fr", "german": "de", "ngerman": "de", "spanish": "es",
		"italian": "it", "russian": "ru", "ukrainian": "uk", "polish": "pl", "dutch": "nl", "portuguese": "pt", "brazilian": "pt-BR"}
	if code, ok := codes[strings.ToLower(given)]; ok {
		return code
	}
	return given
}

// joined joins title, subtitle and addition.
func joined(r record, title, subtitle string, more ...string) string {
	whole := text(r.fields[title])
	if sub := text(r.fields[subtitle]); sub != "" && whole != "" {
		if strings.HasSuffix(whole, "?") || strings.HasSuffix(whole, "!") {
			whole += " " + sub
		} else {
			whole += ": " + sub
		}
	}
	for _, field := range more {
		if addition := text(r.fields[field]); addition != "" && whole != "" {
			whole += ". " + addition
		}
	}
	return whole
}

// bibType returns the type in CSL; BibLaTeX's entrysubtype decides for an article.
func bibType(r record) string {
	subtype := strings.ToLower(text(r.fields["entrysubtype"]))
	switch {
	case r.kind == "article" && (subtype == "newspaper" || subtype == "news"):
		return "article-newspaper"
	case r.kind == "article" && subtype == "magazine":
		return "article-magazine"
	case r.kind == "legislation" && subtype == "treaty":
		return "treaty"
	case r.kind == "misc" || r.kind == "other" || bibTypes[r.kind] == "":
		return "document"
	}
	return bibTypes[r.kind]
}

func (im *importer) bibContainer(it *item, r record) {
	for _, fields := range [][2]string{{"journaltitle", "journalsubtitle"}, {"journal", ""}, {"booktitle", "booksubtitle"}, {"maintitle", "mainsubtitle"}} {
		if r.fields["title"] != "" {
			it.set("container-title", joined(r, fields[0], fields[1]))
		}
	}
	if published := r.fields["howpublished"]; published != "" && urlOf(published) == "" {
		it.set("publisher", text(published))
	}
	genre := text(r.fields["type"])
	switch {
	case genre != "":
	case r.kind == "phdthesis":
		genre = "PhD thesis"
	case r.kind == "mastersthesis":
		genre = "Master’s thesis"
	}
	it.set("genre", genre)
}

// bibNumbers distinguishes a journal's issue from the number of a series or of a report.
func (im *importer) bibNumbers(it *item, r record) {
	number := text(r.fields["number"])
	it.set("issue", text(r.fields["issue"]))
	switch {
	case it.kind == "article-journal" || it.kind == "article-magazine" || it.kind == "periodical":
		it.set("issue", number)
	case r.fields["series"] != "" && it.kind != "report" && it.kind != "standard":
		it.set("collection-number", number)
	default:
		it.set("number", number)
	}
	if eprint := text(r.fields["eprint"]); eprint != "" {
		if strings.EqualFold(text(r.fields["eprinttype"]+r.fields["archiveprefix"]), "arxiv") {
			it.set("number", "arXiv:"+strings.TrimPrefix(eprint, "arXiv:"))
			if r.fields["url"] == "" && r.fields["doi"] == "" && !strings.ContainsAny(eprint, " {}\\") {
				it.set("URL", "https://arxiv.org/abs/"+strings.TrimPrefix(eprint, "arXiv:"))
			}
		}
	}
}

func (im *importer) bibDates(it *item, r record) {
	if given := r.fields["date"]; given != "" {
		it.setDate("issued", given, date(given))
	}
	if year := r.fields["year"]; year != "" {
		it.setDate("issued", year, bibDate(year, r.fields["month"], r.fields["day"]))
	}
	it.setDate("accessed", r.fields["urldate"], date(r.fields["urldate"]))
	it.setDate("event-date", r.fields["eventdate"], date(r.fields["eventdate"]))
	it.setDate("original-date", r.fields["origdate"], date(r.fields["origdate"]))
}

// urlOf returns the address in \url{…}, or the field if all of it is an address.
func urlOf(latex string) string {
	if i := strings.Index(latex, `\url`); i >= 0 {
		rest := strings.TrimLeft(latex[i+len(`\url`):], " ")
		if inner, ok := strings.CutPrefix(rest, "{"); ok {
			inner, _, _ = strings.Cut(inner, "}")
			return inner
		}
	}
	if address := bare(latex); strings.HasPrefix(address, "http") && !strings.Contains(address, " ") {
		return address
	}
	return ""
}

// bare returns an address without braces and LaTeX escapes.
func bare(latex string) string {
	if strings.HasPrefix(strings.TrimSpace(latex), `\url`) {
		return urlOf(latex)
	}
	latex = strings.NewReplacer("{", "", "}", "", `\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~`, "~", `\textasciitilde`, "~", `$\sim$`, "~", "\n", "").Replace(latex)
	return strings.TrimSpace(latex)
}
