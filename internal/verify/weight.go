package verify

import (
	"compress/gzip"
	"fmt"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// scale counts bytes after gzip. Its writer is large, so each reader keeps one.
type scale struct {
	writer *gzip.Writer
	bytes  int
}

func (s *scale) Write(p []byte) (int, error) {
	s.bytes += len(p)
	return len(p), nil
}

// gzipped is the size of content after gzip at its default level, as web servers send it.
func (s *scale) gzipped(content []byte) int {
	s.bytes = 0
	if s.writer == nil {
		s.writer = gzip.NewWriter(s)
	} else {
		s.writer.Reset(s)
	}
	// Neither can fail: Write does not.
	_, _ = s.writer.Write(content)
	_ = s.writer.Close()
	return s.bytes
}

// weigh notes the size of a file that a page's first visit costs.
func (r *reader) weigh(f *file) {
	if r.options.Weigh {
		f.size = r.scale.gzipped(f.content)
	}
}

var ruleLight = ruleSet.Warning("page-is-light", "The first visit of a page, with its style sheets and scripts, costs no more "+
	"than its budget after gzip: 14 KB, which come with a server's first answer; 20 KB for an actor; 60 KB for the glossary, "+
	"the actors, the sources, the search and the page of everything; 100 KB for a timeline.")

// judgeWeight warns of a page that costs more than its budget, with the style sheets and scripts that it names.
func (s *site) judgeWeight(f *file, options Options) {
	if !options.Weigh || !isPage(f.name) {
		return
	}
	most, size := KindOf(f.name).Budget, f.size
	for _, ref := range f.needs {
		if to, verdict := s.resolve(f, ref); verdict == inside && !to.same {
			if needed := s.find(to.name); needed != nil {
				size += needed.size
			}
		}
	}
	if size <= most {
		return
	}
	f.problems = append(f.problems, problem.New(ruleLight, problem.Place{Path: f.path},
		fmt.Sprintf("the page's first visit costs %d bytes after gzip, %d more than its budget of %d", size, size-most, most),
		"split the page in two, or shorten it"))
}
