// Package read makes the model of an author's files.
//
// [Read] takes the files of a project and returns a [Project]: one [explainer.Explainer] a language with all that could be
// read, every file of Markdown as a [Page], and every problem of a file, a field or a date that kept something from being
// read. Package lint reports mistakes in files that could be read. Nothing here knows Hugo.
//
// A file goes through files.go (finds the files), split_file.go (divides front matter and body), yaml.go, field_values.go
// (checks the fields against front_matter_fields.go), decode.go (makes the values of the model) and build.go (resolves
// references between pages).
package read

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark"
)

// Project is a project as it was read.
type Project struct {
	Files       fs.FS
	Languages   []Language
	Explainers  []*explainer.Explainer // one a language
	Pages       []*Page                // by language, then path; those that are held back too
	Attachments []Attachment
	Published   []explainer.File // as they are, from beside the text and from static/; those of pages that are held back too
	Problems    []problem.Problem
	Across      Across  // of the reader
	Shared      *Shared // of the reader
}

// Read reads a project: its content in each of the languages, the first of which is the default one, and its sources,
// which all languages share. The error is the machine's: a file that cannot be read.
func Read(files fs.FS, languages []Language) (*Project, error) {
	return new(Reader).Read(files, languages)
}

// Read is the package's Read; files that have not changed since the last time are not read again.
func (r *Reader) Read(files fs.FS, languages []Language) (*Project, error) {
	if len(languages) == 0 {
		languages = []Language{{Code: "en"}}
	}
	finder := &finder{languages: languages}
	if err := finder.find(files); err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	pages, err := r.readPages(files, languages, finder.files)
	if err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	sources, problems, err := r.readSources(files)
	if err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	p := &Project{
		Files: files, Languages: languages, Pages: pages, Attachments: finder.attachments, Published: finder.published,
		Problems: append(problems, finder.problems...),
		Across:   r.Across, Shared: r.Shared,
	}
	for i, language := range languages {
		own := slices.DeleteFunc(slices.Clone(pages), func(p *Page) bool { return p.Language != i })
		e := newBuilder(language, sources).build(own, r.Shared, r.SharedAddress)
		e.Files = withoutHeld(finder.published, pages)
		p.Explainers = append(p.Explainers, e)
	}
	p.findImages()
	if err := p.findLines(); err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	for _, e := range p.Explainers {
		e.ConnectMaps()
	}
	if err := p.readCharts(); err != nil {
		return nil, fmt.Errorf("read project: %w", err)
	}
	for _, page := range pages {
		p.Problems = append(p.Problems, page.fields.problems...)
		p.Problems = append(p.Problems, page.problems...)
	}
	return p, nil
}

// readPages reads the files side by side. The pages come in the order of the files.
func (r *Reader) readPages(project fs.FS, languages []Language, files []File) ([]*Page, error) {
	pages := make([]*Page, len(files))
	failures := make([]error, len(files))
	parsers := make([]goldmark.Markdown, len(languages))
	for i, language := range languages {
		parsers[i] = markdown.New(language.Code)
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				if pages[i] = r.pages[files[i].Path]; pages[i] == nil || pages[i].File != files[i] || files[i].Kind == explainer.KindDocument || !pages[i].isJudgedAlike(r.At, r.Shown) {
					pages[i], failures[i] = r.readPage(project, files[i], languages[files[i].Language].Code, parsers[files[i].Language])
				}
			}
		})
	}
	workers.Wait()
	if err := errors.Join(failures...); err != nil {
		return nil, err
	}
	r.keep(pages)
	return pages, nil
}

// AtMost reads a file up to one byte more than most, whatever its size was when it was found.
func AtMost(project fs.FS, name string, most int64) ([]byte, error) {
	opened, err := project.Open(name)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	var content bytes.Buffer
	if info, err := opened.Stat(); err == nil {
		content.Grow(int(min(info.Size(), most)) + bytes.MinRead) // in one piece
	}
	if _, err := content.ReadFrom(io.LimitReader(opened, most+1)); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return content.Bytes(), nil
}
