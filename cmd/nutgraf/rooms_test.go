package main

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms says which of our packages each may import: the table of ARCHITECTURE.md. Everything outside of the module but
// Hugo may be imported from anywhere; problem has the standard library only.
var rooms = map[string][]string{
	"":                           {},
	"cmd/nutgraf":                {"", "internal/archive", "internal/quotation", "internal/build", "internal/chart", "internal/deploy", "internal/drafts", "internal/editorial", "internal/edtf", "internal/elsewhere", "internal/explainer", "internal/export", "internal/guard", "internal/hostpage", "internal/house", "internal/hugo", "internal/importer/article", "internal/importer/glossary", "internal/importer/sheet", "internal/importer/sources", "internal/importer/timeline", "internal/linkcheck", "internal/linker", "internal/lint", "internal/lock", "internal/preview", "internal/problem", "internal/publish", "internal/read", "internal/scaffold", "internal/settings", "internal/theme", "internal/verify", "internal/plaintext"},
	"internal/house":             {"internal/edtf", "internal/explainer", "internal/page", "internal/problem", "internal/read", "internal/settings"},
	"internal/archive":           {"internal/guard", "internal/importer/article", "internal/problem"},
	"internal/quotation":         {"internal/archive", "internal/explainer", "internal/language", "internal/markdown", "internal/problem"},
	"internal/build":             {"internal/archive", "internal/quotation", "internal/card", "internal/drafts", "internal/editorial", "internal/edtf", "internal/elsewhere", "internal/explainer", "internal/export", "internal/fact", "internal/hostpage", "internal/house", "internal/hugo", "internal/language", "internal/linker", "internal/lint", "internal/lock", "internal/markdown", "internal/output", "internal/page", "internal/problem", "internal/publish", "internal/read", "internal/settings", "internal/theme", "internal/trace", "internal/verify"},
	"internal/hostpage":          {"internal/linker", "internal/problem"},
	"internal/hugo":              {"internal/card", "internal/clause", "internal/explainer", "internal/highlight", "internal/linker", "internal/lint", "internal/markdown", "internal/output", "internal/page", "internal/problem", "internal/read", "internal/safehtml", "internal/settings", "internal/shortcode", "internal/trace"},
	"internal/fact":              {"internal/language", "internal/linker/token"},
	"internal/elsewhere":         {"internal/explainer", "internal/guard", "internal/problem", "internal/read", "internal/settings"},
	"internal/lock":              {"internal/problem"},
	"internal/export":            {"internal/card", "internal/explainer", "internal/linker", "internal/output", "internal/page", "internal/problem", "internal/search", "internal/settings", "internal/theme", "internal/timeline"},
	"internal/page":              {"internal/atlas", "internal/chart", "internal/clause", "internal/edtf", "internal/explainer", "internal/language", "internal/linker", "internal/markdown", "internal/output", "internal/settings", "internal/theme", "internal/timeline"},
	"internal/trace":             {"internal/explainer", "internal/markdown", "internal/page", "internal/problem", "internal/settings", "internal/shortcode"},
	"internal/output":            {},
	"internal/preview":           {"internal/build", "internal/output", "internal/problem"},
	"internal/settings":          {"internal/problem", "internal/read"},
	"internal/safehtml":          {},
	"internal/highlight":         {},
	"internal/explainer":         {"internal/chart", "internal/clause", "internal/edtf", "internal/filename", "internal/language", "internal/problem"},
	"internal/lint":              {"internal/atlas", "internal/chart", "internal/explainer", "internal/filename", "internal/markdown", "internal/output", "internal/plaintext", "internal/problem", "internal/read", "internal/shortcode", "internal/sniff", "internal/svg"},
	"internal/markdown":          {"internal/language", "internal/shortcode"},
	"internal/read":              {"internal/atlas", "internal/chart", "internal/clause", "internal/edtf", "internal/explainer", "internal/markdown", "internal/plaintext", "internal/problem", "internal/shortcode"},
	"internal/timeline":          {"internal/edtf", "internal/explainer"},
	"internal/scaffold":          {"internal/explainer", "internal/filename", "internal/importer/datatree", "internal/language", "internal/output", "internal/problem", "internal/publish", "internal/read", "internal/settings"},
	"internal/importer/article":  {"internal/edtf", "internal/explainer", "internal/importer/datatree", "internal/importer/sources", "internal/importer/webpage", "internal/language", "internal/linker", "internal/lint", "internal/markdown", "internal/plaintext", "internal/problem", "internal/read", "internal/scaffold"},
	"internal/importer/webpage":  {},
	"internal/importer/timeline": {"internal/edtf", "internal/filename", "internal/markdown", "internal/plaintext", "internal/problem", "internal/read", "internal/shortcode", "internal/table", "internal/timeline"},
	"internal/importer/datatree": {},
	"internal/importer/sources":  {"internal/edtf", "internal/importer/datatree", "internal/lint", "internal/plaintext", "internal/problem", "internal/read", "internal/scaffold"},
	"internal/importer/sheet":    {"internal/edtf", "internal/importer/glossary", "internal/plaintext", "internal/problem", "internal/scaffold", "internal/table"},
	"internal/importer/glossary": {"internal/importer/datatree", "internal/language", "internal/lint", "internal/plaintext", "internal/problem", "internal/scaffold", "internal/table"},
	"internal/editorial":         {"internal/edtf", "internal/explainer", "internal/language", "internal/linker", "internal/markdown", "internal/problem"},
	"internal/linker":            {"internal/language", "internal/linker/token", "internal/markdown", "internal/problem", "internal/shortcode"},
	"internal/linker/token":      {},
	"internal/verify":            {"internal/output", "internal/problem"},
	"internal/linkcheck":         {"internal/guard", "internal/problem"},
	"internal/guard":             {},
	"internal/publish":           {"internal/filename", "internal/output", "internal/problem"},
	"internal/deploy":            {"internal/output", "internal/publish"},
	"internal/atlas":             {},
	"internal/atlas/outlines":    {"internal/atlas"},
	"internal/card":              {},
	"internal/chart":             {"internal/edtf", "internal/language", "internal/plaintext", "internal/problem", "internal/table"},
	"internal/clause":            {"internal/language"},
	"internal/edtf":              {"internal/language", "internal/problem"},
	"internal/language":          {},
	"internal/language/measure":  {"internal/language", "internal/linker"},
	"internal/drafts":            {"internal/explainer"},
	"internal/filename":          {},
	"internal/problem":           {},
	"internal/plaintext":         {"internal/problem"},
	"internal/table":             {"internal/plaintext", "internal/problem"},
	"internal/shortcode":         {},
	"internal/search":            {},
	"internal/sniff":             {},
	"internal/svg":               {},
	"internal/theme":             {"internal/problem"},
	"internal/browsertest":       {},
}

func TestRoomsImportOnlyWhatTheirTableAllows(t *testing.T) {
	const module = "github.com/nutgraf/nutgraf"
	listed, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(strings.NewReader(string(listed)))
	seen := 0
	for decoder.More() {
		var pkg struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&pkg); err != nil {
			t.Fatal(err)
		}
		room := strings.TrimPrefix(strings.TrimPrefix(pkg.ImportPath, module), "/")
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s is a room without a line in the table", room)
		}
		seen++
		for _, imported := range pkg.Imports {
			if of, ok := strings.CutPrefix(imported, module); ok && !slices.Contains(allowed, strings.TrimPrefix(of, "/")) {
				t.Errorf("%s may not import %s", room, imported)
			}
			isLexer := room == "internal/shortcode" && imported == "github.com/gohugoio/hugo/parser/pageparser"
			if strings.HasPrefix(imported, "github.com/gohugoio/hugo/") && room != "internal/hugo" && !isLexer {
				t.Errorf("%s imports %s: only internal/hugo knows Hugo, and internal/shortcode its lexer", room, imported)
			}
			if room == "internal/problem" && strings.Contains(imported, ".") {
				t.Errorf("%s imports %s: it has the standard library only", room, imported)
			}
		}
	}
	if seen != len(rooms) {
		t.Errorf("%d packages found, %d rooms in the table", seen, len(rooms))
	}
}
