// Package verify judges a finished site: what must be true of its files before anybody sees them.
//
// [Tree] reads every file once, in parallel, and then follows every link of a page, style sheet, picture, sitemap or feed
// that leads inside the site. Links are judged as a browser resolves them, so it makes no difference which template or
// author wrote them. Nothing is fetched: addresses of other sites are not looked at.
//
// [Rules] has the rules. A page that sends its reader on at once (meta refresh, as for old addresses) needs no
// headings. An HTML file without any tag, as search engines ask site owners to add, is no page.
package verify

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Options are the addresses of the site, and which rules are judged.
type Options struct {
	Name     string // put before each file in a problem's place; empty: places are in the tree
	BaseURL  string // where the site will be: "https://example.org/sub/"; empty when not known
	BasePath string // what root-relative links begin with: "/" or "/sub/"; empty means BaseURL's path, or "/"
	Weigh    bool   // whether the first visit of each page is compared with the budget of its kind

	// Elsewhere reports whether another part of the house has a file or a folder, whose name is from the tree's root ("../glossary/nato/");
	// nil of a site that is no part of a house.
	Elsewhere func(name string) bool
}

// Tree judges every file of the finished tree. The problems are the same, in the same order, for the same tree.
func Tree(tree fs.FS, options Options) []problem.Problem {
	names, problems := list(tree, options)
	files := make([]file, len(names))
	inParallel(len(names), func() func(i int) {
		r := reader{options: options, tree: tree}
		return func(i int) { files[i] = r.read(names[i]) }
	})
	s := newSite(files, options)
	inParallel(len(files), func() func(i int) {
		return func(i int) {
			s.follow(&files[i])
			s.judgeWeight(&files[i], options)
		}
	})
	s.suggest()
	for i := range files {
		problems = append(problems, files[i].problems...)
	}
	return problems
}

// list is the names of all files, sorted. Folders that cannot be read are problems.
func list(tree fs.FS, options Options) (names []string, problems []problem.Problem) {
	// The error is never set: each failure becomes a problem where it happens.
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			problems = append(problems, unreadable(options, name, err))
			if entry == nil || entry.IsDir() {
				return fs.SkipDir
			}
		case !entry.IsDir():
			names = append(names, name)
		}
		return nil
	})
	slices.Sort(names)
	return names, problems
}

func unreadable(options Options, name string, err error) problem.Problem {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // the problem's place says where, without the machine's folders
	}
	return problem.New(problem.RuleFileIsReadable, problem.Place{Path: path.Join(options.Name, name)},
		fmt.Sprintf("%q cannot be read: %v", name, err), "give yourself the right to read the file that it is made from")
}

// inParallel calls work for 0 to n-1, on as many goroutines as there are processors. Each goroutine has its own work.
func inParallel(n int, start func() (work func(i int))) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			work := start()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	all.Wait()
}

// file holds what one reading of a file of the site found.
type file struct {
	name     string
	path     string // for problems
	baseURL  string // of the site; empty when not known
	content  []byte
	ids      map[string]int // where each id is; nil for files whose ids are not known
	anchors  map[string]bool
	base     string // of the page's base element
	links    []link
	size     int      // after gzip, where pages are weighed
	needs    []string // the addresses of a page's style sheets and scripts
	problems []problem.Problem
	unfixed  []unfixed
	places   *problem.Places // nil until a place is told
}

// link is an address as it is written, and where.
type link struct {
	at      int
	ref     string
	present bool // an empty address is a mistake: nothing can be shown or run from it
}

// add notes a problem of the file.
func (f *file) add(rule *problem.Rule, at int, message, fix string) {
	f.problems = append(f.problems, problem.New(rule, f.place(at), message, fix))
}

// reader reads files one after the other. Each goroutine has its own.
type reader struct {
	options Options
	tree    fs.FS
	scale   scale
	scratch scratch
}

func (r *reader) read(name string) file {
	f := file{name: name, baseURL: r.options.BaseURL, path: path.Join(r.options.Name, name)}
	kind := strings.ToLower(path.Ext(name))
	switch kind {
	case ".html", ".htm", ".xhtml", ".css", ".xml", ".rss", ".atom", ".svg", ".xsl", ".json", ".webmanifest", ".js":
	default:
		return f
	}
	content, err := output.Borrow(r.tree, name)
	if err != nil {
		f.problems = append(f.problems, unreadable(r.options, name, err))
		return f
	}
	f.content = content
	switch kind {
	case ".html", ".htm", ".xhtml": // as in isPage
		r.scratch.readPage(&f)
		r.weigh(&f)
	case ".css":
		readStyle(&f, content, 0)
		r.weigh(&f)
	case ".js":
		r.weigh(&f)
	case ".json", ".webmanifest":
		readJSON(&f, content, 0)
	default:
		readXML(&f)
	}
	return f
}

// isPage reports whether a file is a page by its name.
func isPage(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}
