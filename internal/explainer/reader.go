package explainer

import (
	"maps"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Reader reads a project again and again while its author edits it, each time only the files whose size or time of
// change is another than before. What an Explainer holds is never changed by a later reading; of a file that has not
// changed the later one has the same [Document]. The zero Reader knows nothing yet.
type Reader struct {
	pages   map[string]*page // by path, as they were read, before they knew the others
	sources *sourcesRead
}

// sourcesRead is what the list of sources said.
type sourcesRead struct {
	content  string
	sources  []Source
	problems []problem.Problem
}

// Forget has a file read again, or all files of a folder, even if neither its size nor its time has changed: systems
// tell the time of two quick changes as one.
func (r *Reader) Forget(path string) {
	maps.DeleteFunc(r.pages, func(name string, _ *page) bool {
		return name == path || strings.HasPrefix(name, path+"/")
	})
}

// keep remembers the pages as they are, and puts copies into the list for the rest of this reading, which tells pages of
// each other.
func (r *Reader) keep(pages []*page) {
	r.pages = make(map[string]*page, len(pages))
	for i, p := range pages {
		r.pages[p.file.path] = p
		pages[i] = p.copy()
	}
}

// copy is a page that can be told of others without a change of this one.
func (p *page) copy() *page {
	c, fields := *p, *p.fields
	c.fields = &fields
	c.problems, fields.problems = slices.Clip(p.problems), slices.Clip(fields.problems)
	switch held := p.holds.(type) {
	case *Section:
		own := *held
		c.holds = &own
	case *Term:
		own := *held
		c.holds = &own
	case *Event:
		own := *held
		c.holds = &own
	case *Actor:
		own := *held
		c.holds = &own
	}
	return &c
}

// parse is [parseSources] of a list that may be the same as before.
func (r *Reader) parse(content []byte) ([]Source, []problem.Problem) {
	if r.sources == nil || r.sources.content != string(content) {
		r.sources = &sourcesRead{content: string(content)}
		r.sources.sources, r.sources.problems = parseSources(content)
	}
	return r.sources.sources, r.sources.problems
}
