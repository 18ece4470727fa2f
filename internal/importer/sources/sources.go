// Package sources turns a bibliography of another program into entries of data/sources.yaml: CSL-JSON, CSL-YAML (Better
// BibTeX for Zotero, Pandoc), BibTeX and BibLaTeX, and RIS.
//
//	result, problems := sources.Import("references.bib", content, existing)
//	// existing is data/sources.yaml as it is now, nil when there is none; result.Content is what it becomes
//
// Existing entries stay as they are, byte for byte: new ones are added below them. Two works are the same when their keys,
// their DOIs, their addresses, or their titles with first author and year are the same. A comment "# draft: …" above an
// entry names what the author has to check.
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
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Path is the path of an explainer's sources, relative to its folder.
const Path = "data/sources.yaml"

// The limits of the input, in bytes and items.
const (
	largest   = 8 << 20
	mostItems = 10_000
)

// Result is the outcome of an import.
type Result struct {
	Content []byte  // of data/sources.yaml; nil when nothing is new
	Added   []Entry // in the order of the imported file
	Again   []Entry // already in the sources: ID is that of the existing entry
	Left    []string
}

// Entry is an imported item.
type Entry struct {
	ID, Title string
	Line      int      // in the imported file
	Look      []string // notes for the author to check
}

// Import reads a bibliography. With an error among the problems nothing is imported; a warning names an item that is left
// out. Places in problems are in the imported file, or in data/sources.yaml.
func Import(name string, content, existing []byte) (Result, []problem.Problem) {
	im := &importer{name: name}
	if len(content) > largest {
		im.fail(RuleBibliographyIsReadable, 0, fmt.Sprintf("the file is larger than %d MB", largest>>20), "divide it into several files")
		return Result{}, im.problems
	}
	text, problems := plaintext.Decode(name, content, RuleBibliographyIsReadable)
	if text == nil {
		return Result{}, problems
	}
	im.problems = problems
	im.read(text.Content)
	if len(im.items) == 0 && !problem.HasErrors(im.problems) {
		im.fail(RuleBibliographyIsReadable, 0, "no entry was found in the file", "give CSL-JSON, CSL-YAML, BibTeX or RIS, as reference managers export it")
	}
	if len(im.items) > mostItems {
		im.fail(RuleBibliographyIsReadable, im.items[mostItems].line, fmt.Sprintf("the file has more than %d entries", mostItems), "export a collection of what the explainer cites")
	}
	if problem.HasErrors(im.problems) {
		return Result{}, im.problems
	}
	result, found := im.merge(existing)
	return result, append(im.problems, found...)
}

// importer collects the items of one file.
type importer struct {
	name     string
	items    []*item
	left     map[string]int // omitted fields, with the number of items that have them
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

// read reads the content in the format that its name or its beginning shows.
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
