package article

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// placed is a block as written in a file of the draft.
type placed struct {
	markdown string
	line     int // in the article
}

// ofArticle moves problems of drafted files to the places in the imported article that cause them. The draft is not written
// yet, so its author cannot see it.
func (w *writer) ofArticle(problems []problem.Problem, files []scaffold.File) []problem.Problem {
	var moved []problem.Problem
	for _, p := range problems {
		if p.Severity != problem.Error {
			continue
		}
		line, name := w.origin(p.Place, files)
		p.Place = problem.Place{Path: cmp.Or(name, w.reader.path), Line: line}
		if w.reader.unit != "line" && line > 0 { // a Word document has no lines
			p.Message = fmt.Sprintf("%s %d: %s", w.reader.unit, line, p.Message)
			p.Place.Line = 0
		}
		p.Fix = "change or remove this part of the article, and import it again"
		moved = append(moved, p)
	}
	return problem.Sort(moved)
}

// origin returns the line of the article, and its file in a folder, for a place in a drafted file; 0 when unknown.
func (w *writer) origin(at problem.Place, files []scaffold.File) (line int, name string) {
	i := slices.IndexFunc(files, func(f scaffold.File) bool { return f.Path == at.Path })
	if i < 0 {
		return 0, ""
	}
	rows := strings.Split(string(files[i].Content), "\n")
	for _, o := range w.report { // the first is the title of its page
		if o.Path == at.Path && o.Line > 0 && (line == 0 || o.Line < line) {
			line = o.Line
		}
	}
	row := strings.TrimSpace(rows[min(max(at.Line, 1), len(rows))-1])
	for _, block := range w.written[at.Path] {
		if row != "" && strings.Contains(block.markdown, row) {
			line = block.line
			break
		}
	}
	return line, w.fileOf[at.Path]
}
