package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"sort"

	"github.com/nutgraf/nutgraf/internal/drafts"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// readWithDrafts reads a project, which has no errors without its drafts, with all drafts that bring none along as entries of
// the site. An error of a draft becomes a warning, and the draft is left out. Without a draft to show there is no edition, and
// the problems are those warnings. The error is the machine's.
func (p *project) readWithDrafts() (*edition, *Problems, error) {
	list, err := drafts.List(Regular(p.root.FS()))
	if err != nil {
		return nil, nil, err
	}
	left := &Problems{}
	var shown []string // by path
	for _, draft := range list {
		shown = append(shown, draft.Path)
	}
	for len(shown) > 0 {
		read, problems, err := p.readShowing(shown)
		if err != nil {
			return nil, nil, err
		}
		if read != nil {
			problems.Add(left.list...)
			return read, problems, nil
		}
		wrong := errorsOf(problems)
		count := len(shown)
		shown = slices.DeleteFunc(shown, func(path string) bool {
			found, ok := wrong[path]
			if ok {
				left.Add(leftOut(found))
			}
			return ok
		})
		if len(shown) < count {
			continue
		}
		// An error in another file, as where a published entry has the draft's name: the first draft that brings it along.
		culprit := sort.Search(len(shown), func(i int) bool {
			read, _, readErr := p.readShowing(shown[:i+1])
			if readErr != nil {
				err = readErr
			}
			return read == nil
		})
		if err != nil {
			return nil, nil, err
		}
		if culprit == len(shown) {
			break // what was wrong is so no more: the author has saved again
		}
		found := problems.list[slices.IndexFunc(problems.list, isError)]
		found.Message = fmt.Sprintf("with this draft there would be an error in %s: %s", found.Place, found.Message)
		found.Place = problem.Place{Path: shown[culprit]}
		left.Add(leftOut(found))
		shown = slices.Delete(shown, culprit, culprit+1)
	}
	return nil, left, nil
}

// readShowing reads the project with drafts as entries of the site.
func (p *project) readShowing(paths []string) (*edition, *Problems, error) {
	shown := map[string]bool{}
	for _, path := range paths {
		shown[path] = true
	}
	for path := range shown {
		if !p.shown[path] {
			p.reader.Forget(path)
		}
	}
	for path := range p.shown {
		if !shown[path] {
			p.reader.Forget(path)
		}
	}
	p.shown = shown
	problems := &Problems{}
	read, err := p.read(problems)
	if err != nil || read == nil {
		return nil, problems, err
	}
	for _, site := range read.Sites {
		for _, page := range site.Pages {
			page.IsDraft = page.Entry != nil && shown[page.Entry.Document.Path]
		}
	}
	return read, problems, nil
}

func isError(p problem.Problem) bool { return p.Severity == problem.Error }

// errorsOf are the first errors in each file.
func errorsOf(problems *Problems) map[string]problem.Problem {
	first := map[string]problem.Problem{}
	for _, found := range problem.Sort(problems.list) {
		if _, ok := first[found.Place.Path]; !ok && isError(found) {
			first[found.Place.Path] = found
		}
	}
	return first
}

// leftOut is a draft's error as a warning: it keeps the draft from being shown, and nothing else.
func leftOut(found problem.Problem) problem.Problem {
	found.Severity = problem.Warning
	found.Message += " (the preview leaves the draft out)"
	return found
}

// allLeftOut is the same of an error that is found in the finished site, where it may be any draft's.
func allLeftOut(found problem.Problem) problem.Problem {
	found.Severity = problem.Warning
	found.Message += " (with drafts; the preview leaves them out)"
	return found
}

// withDrafts are the files of a project in which some drafts read as published entries.
type withDrafts struct {
	fs.FS
	shown map[string]bool
}

func (w withDrafts) Open(name string) (fs.File, error) {
	opened, err := w.FS.Open(name)
	if err != nil || !w.shown[name] {
		return opened, err
	}
	defer opened.Close()
	info, err := opened.Stat()
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	if _, err := content.ReadFrom(opened); err != nil {
		return nil, err
	}
	return draftFile{bytes.NewReader(drafts.AsPublished(content.Bytes())), info}, nil
}

func (w withDrafts) Stat(name string) (fs.FileInfo, error)  { return fs.Stat(w.FS, name) }
func (w withDrafts) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(w.FS, name) }
func (w withDrafts) ReadLink(name string) (string, error)   { return fs.ReadLink(w.FS, name) }

// draftFile is the opened file of a draft that is shown.
type draftFile struct {
	*bytes.Reader
	info fs.FileInfo
}

func (f draftFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f draftFile) Close() error               { return nil }
