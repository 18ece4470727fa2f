package read

import "slices"

// cslTypes are the item types of CSL 1.0.2, appendix III.
func cslTypes() []string {
	return []string{
		"article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
		"classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure",
		"graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
		"musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
		"post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
		"thesis", "treaty", "webpage",
	}
}

// The variables of CSL 1.0.2, appendix IV, by what they hold.

func cslDates() []string {
	return []string{"accessed", "available-date", "event-date", "issued", "original-date", "submitted"}
}

func cslNames() []string {
	return []string{
		"author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
		"director", "editor", "editor-translator", "editorial-director", "executive-producer", "guest", "host",
		"illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
		"reviewed-author", "script-writer", "series-creator", "translator",
	}
}

func cslTexts() []string {
	return []string{
		"abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
		"call-number", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number",
		"collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "edition",
		"event-place", "event-title", "first-reference-note-number", "genre", "ISBN", "ISSN", "issue", "jurisdiction",
		"keyword", "language", "license", "locator", "medium", "note", "number", "number-of-pages", "number-of-volumes",
		"original-publisher", "original-publisher-place", "original-title", "page", "page-first", "part-number",
		"part-title", "PMCID", "PMID", "printing-number", "publisher", "publisher-place", "references",
		"reviewed-genre", "reviewed-title", "scale", "section", "source", "status", "supplement-number", "title-short",
		"URL", "version", "volume", "volume-title", "volume-title-short", "year-suffix",
	}
}

// cslNameParts are what a name can have.
func cslNameParts() []string {
	return []string{"family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"}
}

// sourceFields are the fields of a source: every CSL variable, though we print only some.
func sourceFields() []fieldRule {
	rules := []fieldRule{
		{"id", typeText, true, "what pages name it by"}, {"type", typeText, true, "its type in CSL 1.0.2, as in article-newspaper"},
		{"title", typeText, true, "its title; in square brackets if it is in your own words, because the work has none or you do not know it"},
		{"silence", typeReasons, false, "warnings about its address that are meant so: the rule's id, and the reason"},
	}
	for _, kind := range []struct {
		holds fieldType
		names []string
	}{{typeText, cslTexts()}, {typeDate, cslDates()}, {typeNames, cslNames()}} {
		for _, name := range kind.names {
			rules = append(rules, fieldRule{name: name, holds: kind.holds, text: cslPrinted(name)})
		}
	}
	return rules
}

// cslPrinted says what a variable is that pages show; empty for those that are kept and not shown.
func cslPrinted(name string) string {
	switch name {
	case "author":
		return "who wrote it: a list of family and given names, or literal for an institution"
	case "container-title":
		return "what it appeared in, such as a newspaper"
	case "publisher", "publisher-place":
		return "who published it, or where"
	case "number":
		return "its number, of a report or a treaty"
	case "URL":
		return "its address, from https:// on"
	case "issued":
		return "when it appeared, in EDTF: [dates](dates.md)"
	case "accessed":
		return "when it was read last"
	}
	return ""
}

// IsSourceType reports whether a source can be of a type: those of CSL 1.0.2.
func IsSourceType(name string) bool { return slices.Contains(cslTypes(), name) }
