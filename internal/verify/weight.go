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

// weigh warns of a page over its budget.
func (r *reader) weigh(f *file, content []byte) {
	most := r.options.MaxPageBytes
	if most <= 0 || len(content) <= most {
		return
	}
	if size := r.scale.gzipped(content); size > most {
		f.problems = append(f.problems, problem.NewWarning(ruleLight, problem.Place{Path: f.path},
			fmt.Sprintf("the page is %d bytes after gzip, %d more than its budget of %d", size, size-most, most),
			"split the page in two, or shorten it"))
	}
}
