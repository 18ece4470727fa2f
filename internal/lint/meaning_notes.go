package lint

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

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
		if after := p.text[found[1]:]; bytes.HasPrefix(after, []byte("(")) || markdown.IsWord(p.before(found[0])) && markdown.IsWord(p.after(found[1])) {
			continue // a link whose words begin with ^; a regular expression
		}
		j.undefined = append(j.undefined, undefined{p.source(found[0]), "[^" + label + "]", label, true})
	}
	for _, found := range referenceMark.FindAllSubmatchIndex(p.text, -1) {
		first, label := words(p.text[found[2]:found[3]]), words(p.text[found[4]:found[5]])
		if r := p.before(found[0]); markdown.IsWord(r) && !markdown.IsCJK(r) || r == ']' || strings.HasPrefix(first, "^") || strings.HasPrefix(label, "^") ||
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

var RuleFootnoteIsDefined = ruleSet.Error("footnote-is-defined", "The mark of a footnote, [^1], needs its text somewhere in the "+
	"same file, in a paragraph that begins with [^1]: and so on. Without it readers see the brackets.")

var RuleReferenceIsDefined = ruleSet.Error("reference-is-defined", "A link can name its address elsewhere: [words][label], and "+
	"in a paragraph of its own [label]: https://example.org/. Without that line readers see the brackets.")

// judgeReferences compares marks with definitions when the whole body is seen.
func (j *bodyJudge) judgeReferences(doc ast.Node) {
	notes := markdown.Footnotes(doc)
	var noteLabels, linkLabels []string
	for _, n := range notes {
		noteLabels = append(noteLabels, n.Label)
	}
	for _, r := range j.references {
		linkLabels = append(linkLabels, string(r.Label))
	}
	for _, mark := range j.undefined {
		if mark.isOfFootnote {
			fix := `write its text in a paragraph of its own, "[^` + mark.label + `]: …", or "\[" for a bracket`
			if near := problem.Nearest(mark.label, noteLabels); near != "" {
				fix = "did you mean " + problem.Quote("[^"+near+"]") + "?"
			}
			j.add(RuleFootnoteIsDefined, mark.offset, "the footnote "+problem.Quote(mark.mark)+" has no text", fix)
			continue
		}
		fix := `write its address in a paragraph of its own, "[` + mark.label + `]: https://…", or "\[" for a bracket`
		if near := problem.Nearest(mark.label, linkLabels); near != "" {
			fix = "did you mean " + problem.Quote("["+near+"]") + "?"
		}
		j.add(RuleReferenceIsDefined, mark.offset, problem.Quote(mark.mark)+" has no definition, and is no link", fix)
	}
	j.judgeNotes(notes)
	j.judgeDefinitions()
}

var RuleDefinitionIsGivenOnce = ruleSet.Warning("definition-is-given-once", "Of two footnotes or addresses with the same name "+
	"Markdown takes the first, and leaves out the other.")

var RuleDefinitionIsUsed = ruleSet.Warning("definition-is-used", "The text of a footnote, or an address, that no mark in the "+
	"text names is not on the page. Most often the mark is misspelt.")

// judgeNotes finds the footnotes that no mark names, and those that are given twice.
func (j *bodyJudge) judgeNotes(notes []markdown.Footnote) {
	seen := map[string]bool{}
	for _, n := range notes {
		name := problem.Quote("[^" + n.Label + "]")
		switch {
		case seen[n.Label]:
			j.add(RuleDefinitionIsGivenOnce, n.Offset, "the footnote "+name+" is given twice, and this one is left out", "give it another name, or remove it")
		case !n.Used:
			fix := "write " + name + " where it belongs, or remove it"
			if near := j.nearestUndefined(n.Label, true); near != "" {
				fix = "did you mean it where " + problem.Quote(near) + " is written?"
			}
			j.add(RuleDefinitionIsUsed, n.Offset, "no mark in the text names the footnote "+name+", which is left out", fix)
		}
		seen[n.Label] = true
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
		label, name := util.ToLinkReference(r.Label), problem.Quote("["+string(r.Label)+"]")
		if string(r.Label) == "//" || bytes.HasPrefix(r.Destination, []byte("#")) && len(r.Destination) == 1 || slices.Contains(r.Label, '\n') {
			continue // a comment: [//]: # (…)
		}
		if earlier := first[label]; earlier != nil {
			if !bytes.Equal(earlier.Destination, r.Destination) {
				j.add(RuleDefinitionIsGivenOnce, r.Pos(), name+" is defined twice, and this address is used by no link", "give it another name, or remove it")
			}
			continue
		}
		first[label] = r
		if !j.used[label] {
			fix := "write [words]" + "[" + string(r.Label) + "] where it belongs, or remove it"
			if near := j.nearestUndefined(string(r.Label), false); near != "" {
				fix = "did you mean it where " + problem.Quote(near) + " is written?"
			}
			j.add(RuleDefinitionIsUsed, r.Pos(), "no link uses the definition "+name+", and readers do not see it", fix)
		}
	}
}
