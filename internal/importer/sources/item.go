package sources

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// item is a work in the variables of CSL 1.0.2.
type item struct {
	key   string // the key by which the file names it
	line  int
	kind  string            // CSL type
	texts map[string]string // variables of text
	names map[string][]name
	dates map[string]string // EDTF
	look  []string          // notes for the author to check
}

func newItem(key string, line int) *item {
	return &item{key: strings.TrimSpace(key), line: line, texts: map[string]string{}, names: map[string][]name{}, dates: map[string]string{}}
}

// set keeps the first value of a variable.
func (it *item) set(variable, value string) {
	value = strings.Join(strings.Fields(value), " ")
	if _, given := it.texts[variable]; value != "" && !given {
		it.texts[variable] = value
	}
}

func (it *item) setDate(variable, given, as string) {
	switch {
	case strings.TrimSpace(given) == "" || it.dates[variable] != "":
	case as == "":
		it.look = append(it.look, variable+` is "`+short(given)+`", which is no date`)
	default:
		it.dates[variable] = as
	}
}

// add completes an item and appends it to the list. An item without a title is left out.
func (im *importer) add(it *item) {
	it.finish()
	if it.texts["title"] == "" {
		im.warn(it.line, "the entry "+quoted(it.key)+" has no title, and is left out", "give it a title, and import the file again")
		return
	}
	im.items = append(im.items, it)
}

var doiAddress = regexp.MustCompile(`(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)`)

// finish completes DOI and address, each from the other if one is missing.
func (it *item) finish() {
	it.texts["DOI"] = doiAddress.ReplaceAllString(it.texts["DOI"], "")
	if address := it.texts["URL"]; address != "" {
		if doiAddress.MatchString(address) && it.texts["DOI"] == "" {
			it.texts["DOI"] = doiAddress.ReplaceAllString(address, "")
		}
		if strings.HasPrefix(address, "www.") {
			address = "https://" + address
		}
		parsed, err := url.Parse(address)
		if err != nil || parsed.Host == "" || parsed.Scheme != "https" && parsed.Scheme != "http" || strings.ContainsAny(address, " \t\"<>") {
			it.look = append(it.look, `its address "`+short(address)+`" is none on the web`)
			address = ""
		}
		it.texts["URL"] = address
	}
	if !strings.HasPrefix(it.texts["DOI"], "10.") {
		it.texts["DOI"] = ""
	}
	if it.texts["URL"] == "" && it.texts["DOI"] != "" && !strings.ContainsAny(it.texts["DOI"], " \"<>") {
		if parsed, err := url.Parse("https://doi.org/" + it.texts["DOI"]); err == nil {
			it.texts["URL"] = parsed.String()
		}
	}
	if !read.IsSourceType(it.kind) {
		if it.kind != "" {
			it.look = append(it.look, `its type "`+short(it.kind)+`" is none of CSL`)
		}
		it.kind = "document"
		if it.texts["URL"] != "" && it.texts["publisher"] == "" {
			it.kind = "webpage"
		}
	}
}

// order is the order of variables in the file; those that pages show come first.
var order = []string{
	"title", "author", "editor", "translator", "container-title", "publisher", "publisher-place", "number", "volume", "issue", "page", "edition",
	"issued", "event-title", "event-place", "event-date", "collection-title", "collection-number", "original-title", "original-date", "genre", "medium",
	"chapter-number", "number-of-pages", "number-of-volumes", "section", "part-number", "authority", "jurisdiction", "archive", "archive_location",
	"call-number", "source", "version", "language", "status", "DOI", "ISBN", "ISSN", "PMID", "PMCID", "URL", "accessed", "citation-key",
}

// variables returns all variables that are written: in the order above, then the others that a source can have. Abstracts,
// keywords and notes are omitted: pages do not show them, and they are often not meant for publication.
var variables = sync.OnceValue(func() []string {
	behind := []string{"abstract", "annote", "note", "keyword", "id", "type", "silence", "references", "citation-label", "citation-number", "locator", "year-suffix"}
	all := slices.Clone(order)
	kinds := read.FileKinds()
	for _, f := range kinds[len(kinds)-1].Fields {
		if !slices.Contains(all, f.Name) && !slices.Contains(behind, f.Name) {
			all = append(all, f.Name)
		}
	}
	return all
})

// write returns the item as an element of a YAML list, with an indentation before its dash.
func (it *item) write(id, indent string) string {
	var b strings.Builder
	for _, reason := range it.look {
		b.WriteString(indent + "# draft: " + strings.Join(strings.Fields(reason), " ") + "\n")
	}
	field := func(name, value string) { b.WriteString(indent + "  " + name + ": " + value + "\n") }
	b.WriteString(indent + "- id: " + scalar(id) + "\n")
	field("type", it.kind)
	if it.key != id && it.key != "" {
		it.texts["citation-key"] = it.key
	}
	for _, variable := range variables() {
		switch {
		case len(it.names[variable]) > 0:
			b.WriteString(indent + "  " + variable + ":\n")
			for _, n := range it.names[variable] {
				b.WriteString(indent + "    - " + n.yaml() + "\n")
			}
		case it.dates[variable] != "":
			field(variable, scaffold.Quote(it.dates[variable]))
		case it.texts[variable] != "":
			field(variable, scaffold.Quote(it.texts[variable]))
		}
	}
	return b.String()
}

// scalar returns an id in YAML; one of digits only is quoted, since it would be a number.
func scalar(id string) string {
	if strings.Trim(id, "0123456789-.") == "" {
		return scaffold.Quote(id)
	}
	return id
}

func (n name) yaml() string {
	if n.literal != "" {
		return "literal: " + scaffold.Quote(n.literal)
	}
	parts := []string{"family: " + scaffold.Quote(n.family)}
	for _, part := range []struct{ name, value string }{{"given", n.given}, {"non-dropping-particle", n.particle}, {"suffix", n.suffix}} {
		if part.value != "" {
			parts = append(parts, part.name+": "+scaffold.Quote(part.value))
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func quoted(text string) string { return `"` + short(text) + `"` }

// short returns the beginning of a text, on one line.
func short(text string) string {
	const most = 60
	words := []rune(strings.Join(strings.Fields(text), " "))
	if len(words) > most {
		return strings.TrimSpace(string(words[:most])) + "…"
	}
	return string(words)
}
