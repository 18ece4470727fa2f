package site

import (
	"cmp"
	"io/fs"
	"os"
	"slices"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/verify"
)

// Verify judges the finished files, names among them, and returns each problem at the place in the author's files that it
// comes from. Budget is how many bytes the first visit of a page may cost after gzip; nil: it is not asked.
func (s *Site) Verify(budget func(page string) int) []problem.Problem {
	found := verify.Tree(s.Tree, verify.Options{BaseURL: s.BaseURL, Budget: budget})
	found = append(found, publish.CheckNames(s.Tree)...)
	if len(found) == 0 {
		return nil
	}
	return s.Silences.Quiet(s.traced(found))
}

// traced are problems of finished files at the places in the author's files that they come from. One fault of an author's is
// found on many pages: it is told once.
func (s *Site) traced(found []problem.Problem) []problem.Problem {
	var project fs.FS = nowhere{}
	if root, err := os.OpenRoot(s.source); err == nil { // else the pages are known, which were read
		defer root.Close()
		project = root.FS()
	}
	t := newTracer(s.edition, project)
	t.tree = s.Tree
	type fault struct {
		rule  string
		place problem.Place
	}
	known := map[fault]string{} // the page that it was found on
	// What is nearest to its author first: a page's own words there rather than on the page of everything.
	slices.SortStableFunc(found, func(a, b problem.Problem) int { return cmp.Compare(t.rank(a.Place.Path), t.rank(b.Place.Path)) })
	var list []problem.Problem
	for _, p := range found {
		page := p.Place.Path
		var isExact bool
		p.Place, isExact = t.place(p)
		p.Message = t.inAuthorsWords(p.Message, p.Place)
		at := fault{p.Rule, p.Place}
		if on, is := known[at]; isExact && is && on != page {
			continue
		}
		known[at] = page
		if !isExact {
			p.Message += " (on the page " + quoted(s.BasePath+page) + ")"
		}
		list = append(list, p)
	}
	return problem.Sort(list)
}

// nowhere has no files.
type nowhere struct{}

func (nowhere) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
