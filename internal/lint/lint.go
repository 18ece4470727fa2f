// Package lint finds what an author can get wrong in files that could be read: in names, ids, addresses, links, pictures, and in
// Markdown, which has no errors of its own.
//
// A [Linter] judges a [read.Project] and returns problems, each with its place. Nothing here knows Hugo, and nothing here
// looks for mentions in prose. One file holds one kind of mistake; those named meaning_*.go are about Markdown that most
// likely means something else than its author thinks.
package lint

import (
	"io/fs"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Linter judges a project again and again while its author edits it. It remembers what it found in the text of a document, and
// so judges only the texts of documents that are new. The zero Linter knows nothing yet.
type Linter struct {
	bodies map[*explainer.Document]*body
}

// Judge returns the problems of a project that reading it did not find, in no order.
func (l *Linter) Judge(p *read.Project) []problem.Problem {
	l.judgeBodies(p)
	var problems []problem.Problem
	references := make([]*references, len(p.Languages))
	for i := range p.Languages {
		references[i] = newReferences(p, i)
	}
	for _, page := range p.Pages {
		problems = append(problems, judgeID(page)...)
		if page.IsHeld {
			continue
		}
		problems = append(problems, judgePlainFields(page)...)
		problems = append(problems, judgeShortTitle(page)...)
		problems = append(problems, judgeAuthor(p, page)...)
		problems = append(problems, judgeMap(page)...)
		known, body := references[page.Language], l.bodies[page.Document]
		problems = append(problems, known.judgeFields(page)...)
		problems = append(problems, body.problems...)
		problems = append(problems, known.judgeMentions(page, body)...)
		problems = append(problems, known.judgeWikis(page, body)...)
		problems = append(problems, judgeAcross(p, page, body)...)
	}
	problems = append(problems, judgeOverviews(p)...)
	problems = append(problems, judgeChanges(p)...)
	problems = append(problems, l.judgeAddresses(p, references)...)
	problems = append(problems, judgeNames(p)...)
	problems = append(problems, judgeAttachments(p)...)
	problems = append(problems, judgeImages(p)...)
	return append(problems, judgeCharts(p)...)
}

// judgeBodies judges the texts of new documents side by side.
func (l *Linter) judgeBodies(p *read.Project) {
	bodies := make([]*body, len(p.Pages))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(p.Pages)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(p.Pages); i = int(next.Add(1)) - 1 {
				page := p.Pages[i]
				switch bodies[i] = l.bodies[page.Document]; {
				case bodies[i] != nil:
				case page.IsHeld || !page.IsParsed:
					bodies[i] = &body{}
				default:
					bodies[i] = judgeBody(page, p.Languages[page.Language].Code)
				}
			}
		})
	}
	workers.Wait()
	l.bodies = make(map[*explainer.Document]*body, len(bodies))
	for i, page := range p.Pages {
		l.bodies[page.Document] = bodies[i]
	}
}

// Read reads a project and judges it. It returns one explainer a language, with all that could be read, and every problem,
// sorted by place. The error is the machine's: a file that cannot be read.
func Read(files fs.FS, languages []read.Language) ([]*explainer.Explainer, []problem.Problem, error) {
	project, err := read.Read(files, languages)
	if err != nil {
		return nil, nil, err
	}
	return project.Explainers, problem.Sort(append(project.Problems, new(Linter).Judge(project)...)), nil
}

var RuleOverviewIsGiven = ruleSet.Error("overview-is-given", "Every language needs content/_index.md, the overview, which gives "+
	"the explainer its title and standfirst. Without it there is no first page.")

// judgeOverviews wants an overview in each language.
func judgeOverviews(p *read.Project) []problem.Problem {
	var problems []problem.Problem
	for i, e := range p.Explainers {
		if name := p.Languages[i].Folder() + "/_index.md"; e.Overview == nil {
			problems = append(problems, problem.New(RuleOverviewIsGiven, problem.Place{Path: name}, "the explainer has no overview",
				"write "+problem.Quote(name)+` with a title and a standfirst`))
		}
	}
	return problems
}
