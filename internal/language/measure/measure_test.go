package main

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/language"
)

func TestMeasure(t *testing.T) {
	corpora, err := corporaIn("testdata")
	if err != nil {
		t.Fatal(err)
	}
	en, err := measure("en", corpora["en"])
	if err != nil {
		t.Fatal(err)
	}
	// veto 3, mouse 4 (a misspelling is none), saw 3
	if en.mentions != 10 || en.found != 10 {
		t.Errorf("found %d of %d mentions, want 10 of 10; missed %v", en.found, en.mentions, en.misses)
	}
	// once "saw" is of another word that is spelled as the title, and once it is no link behind "they"; "saws" is a form of
	// another word in this treebank
	if en.links != 12 || en.samespelled != 1 || en.wrong != 1 || en.wrongs["saw ← saws"] != 1 {
		t.Errorf("%d links, %d of the same spelling, %d wrong %v; want 12, 1, 1", en.links, en.samespelled, en.wrong, en.wrongs)
	}
	de, err := measure("de", corpora["de"])
	if err != nil {
		t.Fatal(err)
	}
	if de.mentions != 4 || de.found != 3 || de.misses["Pakt → Bündnissen"] != 1 {
		t.Errorf("found %d of %d forms, want 3 of 4; missed %v", de.found, de.mentions, de.misses)
	}
	mt, err := measure("mt", corpora["mt"]) // its treebank has no lemmas
	if err != nil {
		t.Fatal(err)
	}
	if mt.mentions != 3 || mt.found != 3 {
		t.Errorf("found %d of %d names, want 3 of 3; missed %v", mt.found, mt.mentions, mt.misses)
	}
	now := time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)
	want := "| English (en) | " + known("en") + " | 100.0 % of 10 | 8.3 % of 12 | 8.3 % of 12 | UD_English-Own 2.10; 2026-11-30 |"
	if got := en.row(now).String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestRowsAreReplacedAndKept(t *testing.T) {
	page := "above\n" + tableStart + tableHead + "| Finnish (fi) | nothing | 1 % of 2 | 3 | 4 | there; then |\n| Old (zz) | x | y | z | a | b |\n" + tableEnd + "below\n"
	got, err := withRows([]byte(page), []row{{code: "uk", found: "97 % of 100", wrong: "0", homonyms: "1", date: "today"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"above\n" + tableStart, tableEnd + "below\n",
		"| Finnish (fi) | " + known("fi") + " | 1 % of 2 | 3 | 4 | there; then |\n",
		"| Ukrainian (uk) | " + known("uk") + " | 97 % of 100 | 0 | 1 | – |\n",
		"| Faroese (fo) | no inflection | – | – | – | – |\n",
	} {
		if !bytes.Contains(got, []byte(want)) {
			t.Errorf("lacks %q:\n%s", want, got)
		}
	}
	if bytes.Contains(got, []byte("(zz)")) {
		t.Error("a language that the program does not know keeps its row")
	}
	again, err := withRows(got, nil)
	if err != nil || !bytes.Equal(again, got) {
		t.Errorf("the second time it differs: %v", err)
	}
	if _, err := withRows([]byte("no marks"), nil); err == nil {
		t.Error("a page without marks is taken")
	}
}

// TestDocumentedLanguages holds the table of docs/links.md to the languages of the program and to what it knows of them.
func TestDocumentedLanguages(t *testing.T) {
	page, err := os.ReadFile("../../../docs/links.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(page), tableStart)
	table, _, ended := strings.Cut(rest, tableEnd)
	if !ended {
		t.Fatal("docs/links.md has no table of languages")
	}
	var codes []string
	for _, found := range regexp.MustCompile(`(?m)^\| .* \((\w+)\) \| (.*?) \|`).FindAllStringSubmatch(table, -1) {
		codes = append(codes, found[1])
		if found[2] != known(found[1]) {
			t.Errorf("docs/links.md says of %s %q, the program knows %q: go run ./internal/language/measure -data DIR -write docs/links.md", found[1], found[2], known(found[1]))
		}
	}
	slices.Sort(codes)
	if !slices.Equal(codes, language.Codes()) {
		t.Errorf("docs/links.md lists\n%v, the program knows\n%v", codes, language.Codes())
	}
}

func TestPlainKeepsOffsets(t *testing.T) {
	for text, want := range map[string]string{
		"* a <b> c":    ", a ,b, c",
		"12. December": ",,. December",
		"- no list":    ",,no list",
		"Größe_x":      "Größe,x",
	} {
		if got := plain(text); got != want || len(got) != len(text) {
			t.Errorf("plain(%q) = %q, want %q", text, got, want)
		}
	}
}
