package output

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
)

// The files that the program writes beside the pages, below the root of each language.
const (
	EntityIndexFile = "glossary/index.json"
	DataFile        = "explainer.json"      // all that other programs can link to
	LLMsFile        = "llms.txt"            // lists the Markdown twins, as llmstxt.org has it
	InventoryFile   = "objects.inv"         // the same for Sphinx
	TimelineFile    = "timeline/index.json" // for TimelineJS
	CalendarFile    = "timeline/calendar.ics"

	// SearchFolder holds the search page and its data: index.js, and parts/ where that would be large. They are scripts instead
	// of JSON, since a page that was opened from disk can load nothing else.
	SearchFolder = "search"

	// OfflineFile lists the files that a device keeps for reading without a network. The service worker (assets/js/sw.js)
	// and the page that offers it read the list.
	OfflineFile = "offline/files.js"
)

// The scripts for articles of other sites, below the root of each language.
const (
	ArticleScriptFile = "nutgraf.js"
	ArticlePanelFile  = "nutgraf-panel.js"
)

// TwinFile is the name of a page's Markdown twin, in the folder of the page.
const TwinFile = "index.md"

// EmbedFolder holds the pages that other sites show in a frame, below the root of each language.
const EmbedFolder = "embed"

// KitFolder holds the pages from which other publishers copy a text, below the root of each language.
const KitFolder = "republish"

// The files and folders that the program writes only at the site's root.
const (
	RecordFile = "build.json" // names the program and all files
	WorkerFile = "sw.js"

	// CardsFolder holds the cards for link previews. Each name is a hash of the card's words, so that a build can use the
	// cards of an earlier one again, and a cache never shows an old card for a changed page.
	CardsFolder = "cards"

	StyleFolder  = "css"
	ScriptFolder = "js"
	HeadersFile  = "_headers"
	robotsFile   = "robots.txt"

	// IconFile is the icon for programs that load no icon from within a page.
	IconFile = "favicon.svg"

	// NoJekyllFile tells GitHub Pages to publish a branch as it is, and not through Jekyll.
	NoJekyllFile = ".nojekyll"
)

// Checksum returns the SHA-256 of a file's content as build.json has it: in lower-case hex.
func Checksum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// InLanguage returns the pages and files, other than pages of entries, that the program publishes below the root of each
// language.
func InLanguage() []string {
	return []string{"index.html", "index.xml", DataFile, InventoryFile, LLMsFile, "sections/index.html", "glossary/index.html", EntityIndexFile, "timeline/index.html",
		"timeline/index.xml", TimelineFile, CalendarFile, "actors/index.html", "questions/index.html", "claims/index.html", "numbers/index.html", "maps/index.html", "charts/index.html", "documents/index.html", "authors/index.html", "sources/index.html", "all/index.html",
		"changes/index.html", "changes/since/", EmbedFolder + "/", KitFolder + "/", ArticleScriptFile, ArticlePanelFile, SearchFolder + "/index.html", SearchFolder + "/index.js", SearchFolder + "/parts/",
		"explainers/", "offline/index.html", OfflineFile, "sitemap.xml", "404.html"}
}

// AtRoot returns the files that the program publishes only at the site's root. A name that ends in "/" is a folder with all
// its content.
func AtRoot() []string {
	return []string{HeadersFile, NoJekyllFile, RecordFile, robotsFile, IconFile, WorkerFile, CardsFolder + "/", StyleFolder + "/", ScriptFolder + "/"}
}

// IsReplaceable reports whether a file in static/ may replace the program's.
func IsReplaceable(name string) bool {
	return slices.Contains([]string{HeadersFile, NoJekyllFile, robotsFile, IconFile, LLMsFile}, name)
}

var fingerprinted = regexp.MustCompile(`(^|/)((css|js)/[^/]+\.[0-9a-f]{8,16}\.(css|js)|cards/[0-9a-f]{16}\.png|[^/]+_hu_[0-9a-f]{16}\.[a-z]+)$`)

// IsFingerprinted reports whether a file's name has a hash of its content, so that caches may keep the file for ever: styles,
// scripts, cards, and pictures in several sizes. The recipes in docs/hosting.md have the same pattern.
func IsFingerprinted(name string) bool { return fingerprinted.MatchString(name) }
