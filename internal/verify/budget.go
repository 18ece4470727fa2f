package verify

import (
	"path"
	"strings"
)

// The budgets of a page's first visit, with its style sheets and scripts, in bytes after gzip.
const (
	visitBudget = 14 << 10 // what comes with the first answer of a server
	frameBudget = 4 << 10  // what another site shows in a frame
	chartFrame  = 8 << 10  // the same of a chart with its table
	mapFrame    = 16 << 10 // the same of a map
	entryBudget = 20 << 10 // an actor whom all sections mention
	mapBudget   = 26 << 10 // a page with a drawing of 12 KB
	listBudget  = 60 << 10
	wholeBudget = 72 << 10  // a list with a drawing of 12 KB
	longBudget  = 100 << 10 // thousands of events
)

// PageKind is pages that one template makes.
type PageKind struct {
	Name   string
	Budget int // bytes after gzip of the first visit
}

// pageKinds names the pages of a site by their files in a language's folder. What no pattern of path.Match fits is a page
// of a kind by itself.
var pageKinds = []struct {
	pattern string
	kind    PageKind
}{
	{"index.html", PageKind{"overview", visitBudget}},
	{"404.html", PageKind{"not found", visitBudget}},
	{"sections/index.html", PageKind{"sections", visitBudget}},
	{"sections/*/index.html", PageKind{"section", visitBudget}},
	{"glossary/index.html", PageKind{"glossary", listBudget}},
	{"glossary/from/*/index.html", PageKind{"glossary, a letter", listBudget}},
	{"glossary/*/index.html", PageKind{"term", visitBudget}},
	{"timeline/index.html", PageKind{"timeline", longBudget}},
	{"timeline/from/*/index.html", PageKind{"timeline, a period", longBudget}},
	{"timeline/with/*/index.html", PageKind{"timeline, an actor", longBudget}},
	{"timeline/only/*/index.html", PageKind{"timeline, key events", longBudget}},
	{"timeline/*/index.html", PageKind{"event", visitBudget}},
	{"actors/index.html", PageKind{"people", listBudget}},
	{"actors/from/*/index.html", PageKind{"people, a letter", listBudget}},
	{"actors/*/index.html", PageKind{"actor", entryBudget}},
	{"questions/index.html", PageKind{"questions", listBudget}},
	{"questions/*/index.html", PageKind{"question", entryBudget}},
	{"claims/index.html", PageKind{"claims", listBudget}},
	{"claims/*/index.html", PageKind{"claim", visitBudget}},
	{"numbers/index.html", PageKind{"numbers", listBudget}},
	{"numbers/*/index.html", PageKind{"number", visitBudget}},
	{"maps/index.html", PageKind{"maps", listBudget}},
	{"maps/*/index.html", PageKind{"map", mapBudget}},
	{"charts/index.html", PageKind{"charts", listBudget}},
	{"charts/*/index.html", PageKind{"chart", visitBudget}},
	{"documents/index.html", PageKind{"documents", listBudget}},
	{"documents/*/index.html", PageKind{"document", listBudget}},
	{"documents/*/since-*/index.html", PageKind{"versions of a document", listBudget}},
	{"documents/*/*/index.html", PageKind{"clause", visitBudget}},
	{"search/index.html", PageKind{"search", listBudget}},
	{"offline/index.html", PageKind{"offline", visitBudget}},
	{"changes/index.html", PageKind{"changes", listBudget}},
	{"changes/from/*/index.html", PageKind{"changes, a year", listBudget}},
	{"changes/since/*/index.html", PageKind{"changes, since a day", listBudget}},
	{"explainers/index.html", PageKind{"explainers", listBudget}},
	{"explainers/from/*/index.html", PageKind{"explainers, a year", listBudget}},
	{"sources/index.html", PageKind{"sources", listBudget}},
	{"sources/from/*/index.html", PageKind{"sources, a letter", listBudget}},
	{"embed/chart/*/index.html", PageKind{"chart in a frame", chartFrame}},
	{"embed/map/*/index.html", PageKind{"map in a frame", mapFrame}},
	{"embed/*/*/index.html", PageKind{"frame", frameBudget}},
	{"republish/index.html", PageKind{"texts for other publishers", listBudget}},
	{"republish/*/index.html", PageKind{"text for other publishers", longBudget}},
	{"all/index.html", PageKind{"everything", wholeBudget}},
}

// KindOf returns the kind of the page that a file of the site is, whatever folders at its front no pattern begins with, as
// "uk" of a second language.
func KindOf(file string) PageKind {
	for _, row := range pageKinds {
		fits, _ := path.Match(row.pattern, file) // no pattern is malformed: a test matches each
		if fits {
			return row.kind
		}
	}
	if _, inside, deep := strings.Cut(file, "/"); deep && strings.Contains(inside, "/") {
		if kind := KindOf(inside); kind.Name != strings.TrimSuffix(inside, "/index.html") {
			return kind
		}
	}
	return PageKind{strings.TrimSuffix(file, "/index.html"), visitBudget}
}
