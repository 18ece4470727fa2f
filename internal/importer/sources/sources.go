// Package sources turns a bibliography of another program into entries of data/sources.yaml: CSL-JSON, CSL-YAML (Better
// BibTeX for Zotero, Pandoc), BibTeX and BibLaTeX, and RIS.
//
//	result, problems := sources.Import("references.bib", content, existing)
//	// existing is data/sources.yaml as it is now, nil when there is none; result.Content is what it becomes
//
// Entries that are there already stay as they are, byte for byte: new ones are added below them. A work is the same when
// its key, its DOI, its address, or its title with the first author and the year are the same. What an author has to look at
// stands above the entry in a comment "# draft: …".
//
// How it works, in the order of the files:
//
//	bibtex.go   the grammar of BibTeX; latex.go: LaTeX to text; bibtexitem.go: fields to variables of CSL
//	ris.go      RIS
//	csl.go      CSL-JSON and CSL-YAML
//	names.go    names of people and institutions
//	dates.go    dates to EDTF
//	item.go     an item, and how it is written
//	match.go    which items are there already
package sources

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Path is the file that the sources of an explainer are in, relative to its folder.
const Path = "data/sources.yaml"

// The limits of what is read, in bytes and items.
const (
	largest   = 8 << 20
	mostItems = 10_000
)

// Result is what an import would write and say.
type Result struct {
	Content []byte  // of data/sources.yaml; nil when nothing is new
	Added   []Entry // in the order of the file that is imported
	Again   []Entry // found again: ID is that of the entry that is there
	Left    []string
}

// Entry is an imported item.
type Entry struct {
	ID, Title string
	Line      int      // in the file that is imported
	Look      []string // what an author has to look at
}

// Import reads a bibliography. Errors among the problems mean that nothing is imported; a warning names an item that is
// left out. Places in problems are those of the imported file, or of data/sources.yaml.
func Import(name string, content, existing []byte) (Result, []problem.Problem) {
	im := &importer{name: name}
	if len(content) > largest {
		im.fail(RuleBibliographyIsReadable, 0, fmt.Sprintf("the file is larger than %d MB", largest>>20), "divide it into several files")
		return Result{}, im.problems
	}
	im.read(decoded(content))
	if len(im.items) == 0 && len(im.problems) == 0 {
		im.fail(RuleBibliographyIsReadable, 0, "no entry was found in the file", "give CSL-JSON, CSL-YAML, BibTeX or RIS, as reference managers export it")
	}
	if len(im.items) > mostItems {
		im.fail(RuleBibliographyIsReadable, im.items[mostItems].line, fmt.Sprintf("the file has more than %d entries", mostItems), "export a collection of what the explainer cites")
	}
	if problem.HasErrors(im.problems) {
		return Result{}, problem.Sort(im.problems)
	}
	result, problems := im.merge(existing)
	return result, problem.Sort(append(im.problems, problems...))
}

// importer collects what one file has.
type importer struct {
	name     string
	items    []*item
	left     map[string]int // fields that were left out, and of how many items
	problems []problem.Problem
}

func (im *importer) fail(rule *problem.Rule, line int, message, fix string) {
	im.problems = append(im.problems, problem.New(rule, problem.Place{Path: im.name, Line: line}, message, fix))
}

var RuleBibliographyIsReadable = ruleSet.Error("bibliography-is-readable", "A bibliography to import is CSL-JSON, CSL-YAML, BibTeX, BibLaTeX or "+
	"RIS, as reference managers export it, of at most 8 MB and 10,000 entries.")

var RuleBibliographyEntryIsReadable = ruleSet.Warning("bibliography-entry-is-readable", "An entry of a bibliography follows the grammar of its format "+
	"and has a title. One that does not is left out; the others are imported.")

var RuleSourcesCanGrow = ruleSet.Error("sources-can-grow", "New sources are added at the end of data/sources.yaml, which must be a list with one item "+
	"\"- id: …\" after the other, without mistakes.")

func (im *importer) warn(line int, message, fix string) {
	im.problems = append(im.problems, problem.New(RuleBibliographyEntryIsReadable, problem.Place{Path: im.name, Line: line}, message, fix))
}

func (im *importer) leave(field string) {
	if im.left == nil {
		im.left = map[string]int{}
	}
	im.left[field]++
}

// decoded returns the content as UTF-8, without a byte order mark. Bibliographies that are no UTF-8 are Windows-1252 for
// the most part.
func decoded(content []byte) []byte {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		if utf, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content); err == nil {
			content = utf
		}
	}
	if !utf8.Valid(content) {
		if utf, err := charmap.Windows1252.NewDecoder().Bytes(content); err == nil {
			content = utf
		}
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	content = bytes.ReplaceAll(content, []byte("\r\n"), []byte("\n"))
	return bytes.Map(func(c rune) rune {
		if c == '\r' {
			return '\n'
		}
		if read.IsNoText(c) {
			return -1
		}
		return c
	}, content)
}

// read reads the content in its format, by its name or by its beginning.
func (im *importer) read(content []byte) {
	text := strings.TrimSpace(string(content))
	switch ending := strings.ToLower(path.Ext(im.name)); {
	case ending == ".bib", ending == ".bibtex", ending == ".biblatex":
		im.readBibTeX(string(content))
	case ending == ".ris":
		im.readRIS(string(content))
	case ending == ".yaml", ending == ".yml":
		im.readTree(datatree.YAML(content))
	case strings.HasPrefix(text, "[") || strings.HasPrefix(text, "{"):
		im.readTree(datatree.JSON(content))
	case isRIS(text):
		im.readRIS(string(content))
	case strings.Contains(text, "@"):
		im.readBibTeX(string(content))
	case ending == ".json":
		im.readTree(datatree.JSON(content))
	case strings.HasPrefix(text, "-"), strings.HasPrefix(text, "references:"):
		im.readTree(datatree.YAML(content))
	}
}

func (im *importer) readTree(root datatree.Node, err error) {
	var syntax *datatree.SyntaxError
	if errors.As(err, &syntax) {
		im.fail(RuleBibliographyIsReadable, syntax.Line, "the file cannot be read: "+syntax.Message, "export it anew, or mend the line")
		return
	}
	im.readCSL(root)
}
