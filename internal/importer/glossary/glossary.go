// Package glossary turns glossaries of other programs into term files: tables (CSV), lists of YAML and JSON (Glosario, Docusaurus),
// glossary directives of Sphinx and MyST, abbreviations of MkDocs, TBX (ISO 30042), and definition lists, lists, tables and
// headings of Markdown.
//
//	terms, problems := glossary.Read([]glossary.Input{{Name: "terms.csv", Content: content}}, "en")
//	result := glossary.Write(terms, known, naming)
//
// A term that already has a page is matched and left unchanged. Definitions are not merged: several in one entry become
// paragraphs of one page; an entry with the name of another one becomes its own draft, since the word can link to only one
// page.
//
// How it works, in the order of the files:
//
//	table.go      CSV, and the names of columns
//	data.go       YAML and JSON
//	markdown.go   Markdown; directive.go: directives of Sphinx and MyST; rst.go: the markup in them
//	tbx.go        TBX
//	write.go      terms to files
package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// The limits of the input.
const (
	largest   = 8 << 20
	mostTerms = 5_000
)

// Input is a file to read.
type Input struct {
	Name    string
	Content []byte
}

// Term is a concept with one definition.
type Term struct {
	Title        string
	Abbreviation string
	Synonyms     []string
	Definition   string   // Markdown
	SeeAlso      []string // titles, abbreviations or keys of other terms
	Key          string   // the key by which links in the file name the term
	File         string
	Line         int
	Look         []string // notes for the author to check
}

// Read reads the terms of files; language selects those of a glossary in several languages. It returns none when there is
// an error among the problems.
func Read(inputs []Input, language string) ([]Term, []problem.Problem) {
	r := &reader{language: language}
	for _, input := range inputs {
		r.name = input.Name
		r.read(input.Content)
	}
	if len(r.terms) == 0 && !problem.HasErrors(r.problems) {
		r.fail(0, "no term with a definition was found", "give a table with the columns term and definition, a list of definitions, or another format of docs/import.md")
	}
	if len(r.terms) > mostTerms {
		r.fail(r.terms[mostTerms].Line, fmt.Sprintf("the glossary has more than %d terms", mostTerms), "divide the file")
	}
	if problem.HasErrors(r.problems) {
		return nil, r.problems
	}
	return r.terms, r.problems
}

type reader struct {
	name     string
	language string
	terms    []Term
	problems []problem.Problem
}

func (r *reader) fail(line int, message, fix string) {
	r.problems = append(r.problems, problem.New(RuleGlossaryIsReadable, problem.Place{Path: r.name, Line: line}, message, fix))
}

var RuleGlossaryIsReadable = ruleSet.Error("glossary-is-readable", "A glossary to import is a table, a list of YAML or JSON, Markdown, a glossary "+
	"directive of Sphinx or MyST, or TBX, of at most 8 MB and 5,000 terms.")

var RuleGlossaryEntryIsReadable = ruleSet.Warning("glossary-entry-is-readable", "An entry of a glossary has a term. A definition without one is left "+
	"out; the others are imported.")

func (r *reader) warn(line int, message, fix string) {
	r.problems = append(r.problems, problem.New(RuleGlossaryEntryIsReadable, problem.Place{Path: r.name, Line: line}, message, fix))
}

// add adds a term. One without a name is left out, with a warning if it has a definition.
func (r *reader) add(t Term) {
	t.Title, t.Definition = plainTitle(t.Title), strings.TrimSpace(t.Definition)
	t.File = r.name
	if t.Title == "" {
		if t.Definition != "" {
			r.warn(t.Line, "a definition has no term, and is left out", "write the term that it defines")
		}
		return
	}
	if name, short, ok := withBrackets(t.Title); ok && t.Abbreviation == "" {
		t.Title, t.Abbreviation = name, short
	}
	if language.IsAbbreviation(t.Title) && strings.Contains(t.Abbreviation, " ") { // a column of that name can hold the long form
		t.Title, t.Abbreviation = t.Abbreviation, t.Title
	}
	if strings.EqualFold(t.Abbreviation, t.Title) {
		t.Abbreviation = ""
	}
	var synonyms []string
	seen := map[string]bool{strings.ToLower(t.Title): true, strings.ToLower(t.Abbreviation): true, "": true}
	for _, s := range t.Synonyms {
		if s = plainTitle(s); !seen[strings.ToLower(s)] {
			seen[strings.ToLower(s)] = true
			synonyms = append(synonyms, s)
		}
	}
	t.Synonyms = synonyms
	r.terms = append(r.terms, t)
}

// addAll adds a term with several definitions: each is a paragraph of one page, the first one the short definition.
func (r *reader) addAll(t Term, definitions []string) {
	if len(definitions) > 1 {
		t.Look = append(t.Look, fmt.Sprintf("the glossary has %d definitions, one a paragraph; readers see the first when they tap the word", len(definitions)))
	}
	t.Definition = strings.Join(definitions, "\n\n")
	r.add(t)
}

func (r *reader) read(content []byte) {
	if len(content) > largest {
		r.fail(0, fmt.Sprintf("the file is larger than %d MB", largest>>20), "divide it into several files")
		return
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	ending := strings.ToLower(path.Ext(r.name))
	if ending == ".tbx" || ending == ".xml" || bytes.HasPrefix(bytes.TrimSpace(content), []byte("<?xml")) {
		r.readTBX(content)
		return
	}
	text, problems := plaintext.Decode(r.name, content, RuleGlossaryIsReadable)
	r.problems = append(r.problems, problems...)
	if text == nil {
		return
	}
	switch ending {
	case ".csv", ".tsv", ".tab":
		r.readTable(text)
	case ".json":
		r.readTree(datatree.JSON(text.Content))
	case ".yaml", ".yml":
		r.readTree(datatree.YAML(text.Content))
	case ".rst":
		r.readRST(string(text.Content))
	case ".md", ".markdown", ".mdx":
		r.readMarkdown(string(text.Content))
	default:
		r.guess(text)
	}
}

// guess detects a format by its first characters.
func (r *reader) guess(text *plaintext.Text) {
	whole := string(text.Content)
	start := strings.TrimSpace(whole)
	switch {
	case strings.HasPrefix(start, "[") && !strings.HasPrefix(start, "[["), strings.HasPrefix(start, "{"):
		r.readTree(datatree.JSON(text.Content))
	case strings.Contains(strings.ToLower(whole), ".. glossary::"):
		r.readRST(whole)
	case isTable(text):
		r.readTable(text)
	default:
		r.readMarkdown(whole)
	}
}

func (r *reader) readTree(root datatree.Node, err error) {
	var syntax *datatree.SyntaxError
	if errors.As(err, &syntax) {
		r.fail(syntax.Line, "the file cannot be read: "+syntax.Message, "mend the line")
		return
	}
	r.readData(root)
}

// withBrackets splits "North Atlantic Treaty Organization (NATO)" and "NATO (North Atlantic …)".
func withBrackets(title string) (name, short string, ok bool) {
	before, inside, found := strings.Cut(title, " (")
	inside, isEnd := strings.CutSuffix(inside, ")")
	switch {
	case !found || !isEnd || strings.ContainsAny(inside, "()"):
		return "", "", false
	case language.IsAbbreviation(inside) && !language.IsAbbreviation(before):
		return before, inside, true
	case language.IsAbbreviation(before) && strings.Contains(inside, " "):
		return inside, before, true
	}
	return "", "", false
}
