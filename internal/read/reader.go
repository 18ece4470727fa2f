package read

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Reader reads a project again and again while its author edits it, each time only the files whose size or time of
// change is another than before. What an Explainer holds is never changed by a later reading; of a file that has not
// changed the later one has the same [explainer.Document]. The zero Reader knows nothing yet.
type Reader struct {
	Shared        *Shared // of the house that the project is part of; nil outside of one
	SharedAddress SharedAddress
	Across        Across // nil outside of a house

	At    time.Time       // pages whose time to be published is later are held back
	Shown map[string]bool // paths of pages that are read as entries of the site although they are held back

	pages   map[string]*Page // by path, as they were read, before they knew the others
	sources *sourcesRead
}

// sourcesRead is what the list of sources held at the last reading.
type sourcesRead struct {
	content  string
	sources  []explainer.Source
	problems []problem.Problem
}

// Forget has a file read again, or all files of a folder, even if neither its size nor its time has changed: on many file
// systems two quick changes have the same time.
func (r *Reader) Forget(path string) {
	maps.DeleteFunc(r.pages, func(name string, _ *Page) bool {
		return name == path || strings.HasPrefix(name, path+"/")
	})
}

// keep remembers the pages as they are, and puts copies into the list, which the rest of this reading changes.
func (r *Reader) keep(pages []*Page) {
	r.pages = make(map[string]*Page, len(pages))
	for i, p := range pages {
		r.pages[p.Path] = p
		pages[i] = p.copy()
	}
}

// copy is a page whose references can be resolved without a change of this one.
func (p *Page) copy() *Page {
	c, fields := *p, *p.fields
	c.fields = &fields
	c.problems, fields.problems = slices.Clip(p.problems), slices.Clip(fields.problems)
	if p.item != nil {
		c.item = explainer.Copy(p.item)
	}
	return &c
}

// parse is [parseSources] of a list that may be the same as before.
func (r *Reader) parse(content []byte) ([]explainer.Source, []problem.Problem) {
	if r.sources == nil || r.sources.content != string(content) {
		r.sources = &sourcesRead{content: string(content)}
		r.sources.sources, r.sources.problems = parseSources(content)
	}
	return r.sources.sources, r.sources.problems
}
