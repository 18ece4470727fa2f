package read

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/clause"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// largestText is the largest text of a document. The civil code of France has 3 MB.
const largestText = 4 << 20

// textFile is the text of a document as it was read.
type textFile struct {
	path    string
	content []byte // of the whole file
	offset  int    // of the text in it
}

// IsDocumentText reports whether a file of the content is the text of a document, which is neither Markdown nor published as it is.
func IsDocumentText(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return (ending == ".txt" || ending == ".xml") && strings.Contains("/"+name, "/"+string(explainer.KindDocument)+"/")
}

var RuleDocumentFormIsKnown = ruleSet.Error("document-form-is-known", "A document is a treaty (articles, also of constitutions and of the laws of many "+
	"countries), a statute (sections) or a resolution (paragraphs of a preamble, then numbered ones). Its clauses are recognised by that.")

func forms() []string {
	var words []string
	for _, form := range clause.Forms() {
		words = append(words, string(form))
	}
	return words
}

// readForm returns the field "kind" of a document.
func (p *Page) readForm() clause.Form {
	return clause.Form(p.fields.oneOf("kind", string(clause.Treaty), RuleDocumentFormIsKnown, forms()))
}

var RuleDocumentLanguageIsKnown = ruleSet.Error("document-language-is-known", "The field language of a document names the language of its text by a "+
	"BCP 47 code, such as fr or uk: browsers and screen readers need it.")

// readTextLanguage returns the field "language" of a document.
func (p *Page) readTextLanguage() string {
	code := p.fields.text("language")
	if _, err := language.Parse(code); err != nil && code != "" {
		p.add(RuleDocumentLanguageIsKnown, p.fields.values["language"].value.place, problem.Quote(code)+" is not a language code", `write a BCP 47 code, as in "fr" or "uk"`)
		return ""
	}
	return code
}

// takeText takes the text of a document without a file of its own from below the front matter: it is not the author's Markdown.
func (p *Page) takeText() {
	if p.Kind != explainer.KindDocument || p.fields.text("file") != "" {
		return
	}
	d := p.Document
	p.below = textFile{d.Path, d.Content, d.BodyOffset}
	d.Content = d.Content[:d.BodyOffset:d.BodyOffset]
}

var RuleDocumentFileIsThere = ruleSet.Error("document-file-is-there", "The text of a document, or of an earlier version of it, is a file beside it whose name ends "+
	"in .txt or .xml. Without the field file it stands below the front matter.")

var RuleAkomaNtosoParses = ruleSet.Error("akoma-ntoso-parses", "XML is read as Akoma Ntoso (OASIS LegalDocML), in UTF-8. A document type is not read, since a "+
	"few lines of entities can stand for gigabytes; elements stand inside of each other up to a hundred deep.")

var RuleDocumentHasClauses = ruleSet.Warning("document-has-clauses", "The clauses of a document are found by their headings (Article 5, § 5, Section 5) or their "+
	"numbers at the beginning of lines. Without any, readers get one page, and no link can lead to a clause.")

var RuleClauseNumberIsUnique = ruleSet.Warning("clause-number-is-unique", "Two clauses of one number, in one part of a document, have addresses that people cannot "+
	"tell apart. Often a page has been copied twice, or a sentence begins with the name of a clause. Where the document is like that, silence the rule.")

// readInstrument reads the text of a document and of its earlier versions. The error is one of the machine.
func (p *Page) readInstrument(project fs.FS) error {
	item, ok := p.item.(*explainer.Instrument)
	if !ok {
		return nil
	}
	text := p.below
	if name := p.fields.text("file"); name != "" {
		var err error
		if text, err = p.readText(project, name, p.fields.values["file"].value.place); err != nil {
			return err
		}
	}
	if whole := p.parseText(text, item.Form); whole != nil {
		item.SetClauses(whole)
		p.judgeClauses(text, whole)
		p.readNotes(item)
	}
	for given, own := range p.fields.items("versions", typeVersions, "a version") {
		file, date := own.text("file"), own.date("date", typeDay)
		if problem.HasErrors(own.problems) {
			continue
		}
		earlier, err := p.readText(project, file, given.get("file").place)
		if err != nil {
			return err
		}
		if whole := p.parseText(earlier, item.Form); whole != nil {
			item.Versions = append(item.Versions, explainer.Version{Date: date, Clauses: whole})
		}
	}
	slices.SortStableFunc(item.Versions, func(a, b explainer.Version) int { return b.Date.Compare(a.Date) })
	return nil
}

// readText reads a file beside the document. Its content is nil when there is a problem.
func (p *Page) readText(project fs.FS, name string, place problem.Place) (textFile, error) {
	file := textFile{path: path.Join(path.Dir(p.Path), name)}
	ending := strings.ToLower(path.Ext(name))
	if name != path.Base(name) || ending != ".txt" && ending != ".xml" {
		p.add(RuleDocumentFileIsThere, place, problem.Quote(name)+" is no file beside the document that ends in .txt or .xml", "put it into "+path.Dir(p.Path)+"/ and write its name alone")
		return file, nil
	}
	content, err := AtMost(project, file.path, largestText)
	if errors.Is(err, fs.ErrNotExist) {
		p.add(RuleDocumentFileIsThere, place, problem.Quote(name)+" is not in "+path.Dir(p.Path)+"/", "put the text there, or correct the name")
		return file, nil
	}
	if err != nil {
		return file, err
	}
	if found := JudgeContent(file.path, []byte(strings.ReplaceAll(string(content), "\f", " ")), largestText); len(found) > 0 {
		p.problems = append(p.problems, found...)
		return file, nil
	}
	file.content = content
	return file, nil
}

// parseText divides a text into clauses; nil when it cannot be read.
func (p *Page) parseText(file textFile, form clause.Form) *clause.Clause {
	if file.content == nil {
		return nil
	}
	text := file.content[file.offset:]
	if strings.ToLower(path.Ext(file.path)) != ".xml" {
		return clause.Parse(strings.TrimPrefix(string(text), "\ufeff"), form)
	}
	whole, err := clause.ParseAkomaNtoso(text)
	var wrong *clause.XMLError
	if errors.As(err, &wrong) {
		p.add(RuleAkomaNtosoParses, problem.At(file.path, file.content, int(min(wrong.Offset, int64(len(file.content))))), wrong.Message, "save the file as Akoma Ntoso, or its text as .txt")
		return nil
	}
	return whole
}

// judgeClauses reports numbers that are there twice, and a text in which no clause was found.
func (p *Page) judgeClauses(file textFile, whole *clause.Clause) {
	at := func(c *clause.Clause) problem.Place {
		return problem.At(file.path, file.content, min(file.offset+c.Offset, len(file.content)))
	}
	if !slices.ContainsFunc(whole.Units(), func(c *clause.Clause) bool { return c.Kind != clause.Preamble && c.Kind != clause.Signatures }) {
		p.add(RuleDocumentHasClauses, problem.Place{Path: file.path}, "no clause was found in the document", "write its kind as one of "+strings.Join(forms(), ", ")+", and each heading on a line of its own")
	}
	for _, c := range whole.Twice() {
		p.add(RuleClauseNumberIsUnique, at(c), problem.Quote(c.Label)+" is there a second time; its address is "+problem.Quote(c.ID), "correct its number, or take away what is there twice")
	}
}

var RuleNoteNamesAClause = ruleSet.Error("note-names-a-clause", "In the text of a document with a file, each heading of level 2 (##) names a clause, and what is below it "+
	"stands beside that clause. What comes before the first one introduces the document.")

// readNotes finds the clauses that the headings of the author's text name.
func (p *Page) readNotes(item *explainer.Instrument) {
	d := p.Document
	number := 0
	markdown.Walk(d.Tree, func(n ast.Node) {
		heading, ok := n.(*ast.Heading)
		if !ok || heading.Level != 2 || heading.Parent() != d.Tree {
			return
		}
		number++
		name := markdown.PlainText(heading, d.Body())
		if found := item.Clauses.Find(name); found != nil {
			item.Notes = append(item.Notes, explainer.ClauseNote{Clause: found, Number: number})
			return
		}
		place := problem.Place{Path: d.Path}
		if lines := heading.Lines(); lines.Len() > 0 {
			place = d.At(lines.At(0).Start)
		}
		p.add(RuleNoteNamesAClause, place, fmt.Sprintf("%s is no clause of the document", problem.Quote(name)), fixOfClause(item.Clauses, name))
	})
}

// fixOfClause is what to write instead of the name of a clause that is not there.
func fixOfClause(whole *clause.Clause, name string) string {
	var labels []string
	for _, unit := range whole.Units() {
		if unit.Label != "" {
			labels = append(labels, unit.Name())
		}
	}
	if nearest := problem.Nearest(name, labels); nearest != "" {
		return "did you mean " + problem.Quote(nearest) + "?"
	}
	if len(labels) > 1 {
		return "name a clause between " + problem.Quote(labels[0]) + " and " + problem.Quote(labels[len(labels)-1]) + ", or write a heading of level 3 (###)"
	}
	return "take the heading away"
}
