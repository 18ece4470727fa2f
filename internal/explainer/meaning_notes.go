package explainer

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	tableast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// note is a footnote as it is defined, used or not.
type note struct {
	label  string
	offset int
	used   bool
}

// footnotesKey names in a document's metadata the notes in it.
const footnotesKey = "nutgraf-footnotes"

// footnotes notes all definitions of footnotes, of which goldmark drops those that are not used.
type footnotes struct{}

func (footnotes) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	var notes []note
	walk(doc, func(n ast.Node) {
		if n, ok := n.(*tableast.Footnote); ok {
			notes = append(notes, note{string(n.Ref), n.Pos(), n.Index >= 0})
		}
	})
	doc.AddMeta(footnotesKey, notes)
}

var (
	footnoteMark  = regexp.MustCompile(`\[\^([^\[\]\s^]+)\]`)
	referenceMark = regexp.MustCompile(`\[([^\[\]]+)\]\[([^\[\]\n]*)\]`)
)

// marksOfReferences finds the marks of footnotes and the links by reference that have no definition.
func (j *bodyJudge) marksOfReferences(p *prose) {
	if !bytes.ContainsRune(p.text, '[') {
		return
	}
	for _, found := range footnoteMark.FindAllSubmatchIndex(p.text, -1) {
		label := string(p.text[found[2]:found[3]])
		if after := p.text[found[1]:]; bytes.HasPrefix(after, []byte("(")) || isWord(p.before(found[0])) && isWord(p.after(found[1])) {
			continue // a link whose words begin with ^; a regular expression
		}
		j.undefined = append(j.undefined, undefined{p.source(found[0]), "[^" + label + "]", label, true})
	}
	for _, found := range referenceMark.FindAllSubmatchIndex(p.text, -1) {
		first, label := words(p.text[found[2]:found[3]]), words(p.text[found[4]:found[5]])
		if r := p.before(found[0]); isWord(r) && !isCJK(r) || r == ']' || strings.HasPrefix(first, "^") || strings.HasPrefix(label, "^") ||
			strings.HasPrefix(label, "http") || isCount(first) && isCount(label) || strings.Trim(first, " xX") == "" {
			continue // a[0][1]
		}
		if label == "" {
			label = first
		}
		j.undefined = append(j.undefined, undefined{p.source(found[0]), words(p.text[found[0]:found[1]]), label, false})
	}
}

func isCount(label string) bool { return strings.Trim(label, "0123456789,.-+ ") == "" }

// undefined is a mark without its definition.
type undefined struct {
	offset       int
	mark, label  string
	isOfFootnote bool
}

// judgeReferences compares marks with definitions when the whole body is seen.
func (j *bodyJudge) judgeReferences(doc ast.Node) {
	notes, _ := doc.OwnerDocument().Meta()[footnotesKey].([]note)
	var noteLabels, linkLabels []string
	for _, n := range notes {
		noteLabels = append(noteLabels, n.label)
	}
	for _, r := range j.references {
		linkLabels = append(linkLabels, string(r.Label))
	}
	for _, mark := range j.undefined {
		if mark.isOfFootnote {
			fix := `write its text in a paragraph of its own, "[^` + mark.label + `]: …", or "\[" for a bracket`
			if near := problem.Nearest(mark.label, noteLabels); near != "" {
				fix = "did you mean " + quote("[^"+near+"]") + "?"
			}
			j.add(RuleFootnoteIsDefined, mark.offset, "the footnote "+quote(mark.mark)+" has no text", fix)
			continue
		}
		fix := `write its address in a paragraph of its own, "[` + mark.label + `]: https://…", or "\[" for a bracket`
		if near := problem.Nearest(mark.label, linkLabels); near != "" {
			fix = "did you mean " + quote("["+near+"]") + "?"
		}
		j.add(RuleReferenceIsDefined, mark.offset, quote(mark.mark)+" has no definition, and is no link", fix)
	}
	j.judgeNotes(notes)
	j.judgeDefinitions()
}

// judgeNotes finds the footnotes that no mark names, and those that are given twice.
func (j *bodyJudge) judgeNotes(notes []note) {
	seen := map[string]bool{}
	for _, n := range notes {
		name := quote("[^" + n.label + "]")
		switch {
		case seen[n.label]:
			j.warn(RuleDefinitionIsGivenOnce, n.offset, "the footnote "+name+" is given twice, and this one is left out", "give it another name, or remove it")
		case !n.used:
			fix := "write " + name + " where it belongs, or remove it"
			if near := j.nearestUndefined(n.label, true); near != "" {
				fix = "did you mean it where " + quote(near) + " is written?"
			}
			j.warn(RuleDefinitionIsUsed, n.offset, "no mark in the text names the footnote "+name+", which is left out", fix)
		}
		seen[n.label] = true
	}
}

func (j *bodyJudge) nearestUndefined(label string, isOfFootnote bool) string {
	for _, mark := range j.undefined {
		if mark.isOfFootnote == isOfFootnote && problem.Nearest(mark.label, []string{label}) != "" {
			return mark.mark
		}
	}
	return ""
}

// judgeDefinitions does the same for links by reference.
func (j *bodyJudge) judgeDefinitions() {
	first := map[string]*ast.LinkReferenceDefinition{}
	for _, r := range j.references {
		label, name := util.ToLinkReference(r.Label), quote("["+string(r.Label)+"]")
		if string(r.Label) == "//" || bytes.HasPrefix(r.Destination, []byte("#")) && len(r.Destination) == 1 || slices.Contains(r.Label, '\n') {
			continue // a comment: [//]: # (…)
		}
		if earlier := first[label]; earlier != nil {
			if !bytes.Equal(earlier.Destination, r.Destination) {
				j.warn(RuleDefinitionIsGivenOnce, r.Pos(), name+" is defined twice, and this address is used by no link", "give it another name, or remove it")
			}
			continue
		}
		first[label] = r
		if !j.used[label] {
			fix := "write [words]" + "[" + string(r.Label) + "] where it belongs, or remove it"
			if near := j.nearestUndefined(string(r.Label), false); near != "" {
				fix = "did you mean it where " + quote(near) + " is written?"
			}
			j.warn(RuleDefinitionIsUsed, r.Pos(), "no link uses the definition "+name+", and readers do not see it", fix)
		}
	}
}
