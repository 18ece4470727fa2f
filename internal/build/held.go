package build

import (
	"fmt"
	"slices"
	"sort"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// note notes what the pages of a project ask of the build: whether any is held back, or has a time to be published. The
// project may be nil.
func (r *Result) note(p *read.Project) {
	if p == nil {
		return
	}
	for _, page := range p.Pages {
		r.held = r.held || !page.Hold.IsZero()
		r.Scheduled = r.Scheduled || !page.Publish.IsZero()
	}
}

// heldPages returns the paths of the entries of a project that are held back.
func heldPages(p *read.Project) (paths []string) {
	for _, page := range p.Pages {
		if isHeldEntry(page) {
			paths = append(paths, page.Path)
		}
	}
	return paths
}

// isHeldEntry reports whether a file is an entry that is held back.
func isHeldEntry(p *read.Page) bool { return p.IsHeld && slices.Contains(explainer.Kinds(), p.Kind) }

// readAsked reads the project as the options ask for it: without the pages that are held back, or with them.
func (p *project) readAsked(problems *Problems) (*edition, error) {
	before := slices.Clone(problems.list)
	p.shown = nil
	plain, err := p.read(problems)
	if err != nil || plain == nil || !p.options.Held {
		return plain, err
	}
	held := heldPages(p.last)
	if len(held) == 0 {
		return plain, nil
	}
	read, found, err := p.readHeld(held)
	if err != nil {
		return nil, err
	}
	if read == nil { // none of them can be shown
		problems.list, p.shown = append(before, found.list...), nil
		return p.read(problems)
	}
	problems.list, problems.silences = append(before, found.list...), found.silences
	return read, nil
}

// readHeld reads a project, which has no errors without the pages at paths, which are held back, with these as entries of the
// site. A page that causes an error is left out, and its error becomes a warning. When no page is left to show, it returns no
// edition, and the problems are those warnings. The returned error is one of the machine.
func (p *project) readHeld(paths []string) (*edition, *Problems, error) {
	left := &Problems{}
	shown := slices.Clone(paths)
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
		// The error is in another file, as when a published entry has the page's name: search for the first page that
		// causes it.
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
			break // the error is gone: the author has saved again
		}
		found := problems.list[slices.IndexFunc(problems.list, isError)]
		found.Message = fmt.Sprintf("with this page there would be an error in %s: %s", found.Place, found.Message)
		found.Place = problem.Place{Path: shown[culprit]}
		left.Add(leftOut(found))
		shown = slices.Delete(shown, culprit, culprit+1)
	}
	return nil, left, nil
}

// readShowing reads the project with the pages at paths as entries of the site.
func (p *project) readShowing(paths []string) (*edition, *Problems, error) {
	p.shown = map[string]bool{}
	for _, path := range paths {
		p.shown[path] = true
	}
	problems := &Problems{}
	read, err := p.read(problems)
	return read, problems, err
}

func isError(p problem.Problem) bool { return p.Severity == problem.Error }

// errorsOf returns the first error of each file, by path.
func errorsOf(problems *Problems) map[string]problem.Problem {
	first := map[string]problem.Problem{}
	for _, found := range problems.List() {
		if _, ok := first[found.Place.Path]; !ok && isError(found) {
			first[found.Place.Path] = found
		}
	}
	return first
}

// leftOut turns the error of a page that is held back into a warning that the page is not shown.
func leftOut(found problem.Problem) problem.Problem {
	found.Severity = problem.Warning
	found.Message += " (held back, and not shown with this error)"
	return found
}

// addLeftOut adds the errors of the site with the pages that are held back as warnings that none of these pages is shown: an
// error of a finished site may come from any of them.
func (p *Problems) addLeftOut(held *Problems) {
	for _, found := range held.List() {
		if isError(found) {
			found.Severity = problem.Warning
			found.Message += " (with what is held back, of which nothing is shown)"
			p.Add(found)
		}
	}
}
