package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	built "github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/sync/errgroup"
)

// site is what the output is to hold.
type site struct {
	files   []file   // sorted by name
	folders []string // each after the one that it lies in; the first is "."
	text    []byte   // of build.json
	report  Report
	same    bool // the output holds just this already
}

// file is one file of the new site.
type file struct {
	name   string // with forward slashes
	size   int64
	sum    [sha256.Size]byte
	kept   fs.FileInfo // the old file, when it has the same bytes
	edited bool        // the old file has other bytes, and not those that build.json names
	fault  error       // why it cannot be read
}

// workers is how many files are read or written at once. Waiting for the disk is most of the work, so there are more
// than processors.
func workers() int { return 4 * runtime.GOMAXPROCS(0) }

// compare reads the new site and finds what of it the output holds already.
func (out *output) compare(ctx context.Context, tree fs.FS, before standing) (site, []problem.Problem, error) {
	next, problems, err := out.survey(tree)
	if err != nil || len(problems) > 0 {
		return next, problems, err
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers())
	for i := range next.files {
		group.Go(func() error {
			out.compareFile(tree, &next.files[i], before)
			return ctx.Err()
		})
	}
	if err := group.Wait(); err != nil {
		return next, nil, err
	}
	if problems, err := out.faults(next); err != nil || len(problems) > 0 {
		return next, problems, err
	}
	if next.text, err = next.encode(out.Tool, out.At, out.Parts); err != nil {
		return next, nil, err
	}
	next.count(before)
	return next, out.edited(next, before), nil
}

// survey lists the files of the new site and the folders that they need.
func (out *output) survey(tree fs.FS) (site, []problem.Problem, error) {
	var names []string
	var problems []problem.Problem
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrPermission):
			problems = append(problems, out.unreadable(name, err))
			return fs.SkipDir
		case err != nil:
			return err
		case entry.IsDir():
		case entry.Type().IsRegular():
			names = append(names, name)
		default:
			problems = append(problems, problem.New(problem.RuleFileIsReadable, out.place(name),
				fmt.Sprintf("%q is a link or a device and not a file", name), "put the file itself in its place"))
		}
		return nil
	})
	slices.Sort(names)
	next := site{files: make([]file, len(names)), folders: []string{"."}}
	seen := map[string]bool{".": true}
	for i, name := range names {
		next.files[i].name = name
		next.addFolder(path.Dir(name), seen)
	}
	return next, append(problems, checkNames(names, out.place)...), err
}

func (s *site) addFolder(folder string, seen map[string]bool) {
	if seen[folder] {
		return
	}
	seen[folder] = true
	s.addFolder(path.Dir(folder), seen)
	s.folders = append(s.folders, folder)
}

// compareFile reads a file of the new site and the one of the same name in the output. An old file that cannot be read
// counts as changed.
func (out *output) compareFile(tree fs.FS, f *file, before standing) {
	if out.isKept(tree, f, before) {
		return
	}
	content, err := built.Borrow(tree, f.name)
	if err != nil {
		f.fault = err
		return
	}
	f.size, f.sum = int64(len(content)), sha256.Sum256(content)
	info, found := before.files[f.name]
	if !found {
		return
	}
	if out.holds(f.name, info, content) {
		f.kept = info
		return
	}
	old, err := out.readOld(f.name, info)
	f.edited = err == nil && before.record.Files[f.name] != built.Checksum(old)
}

// isKept reports whether a file of the new site is the very file that the output holds, and was read before; then there is nothing
// to compare.
func (out *output) isKept(tree fs.FS, f *file, before standing) bool {
	kept, ok := built.KeptOf(tree, f.name)
	info, found := before.files[f.name]
	if !ok || !found || !os.SameFile(kept.FileInfo, info) || kept.Size() != info.Size() || !kept.ModTime().Equal(info.ModTime()) {
		return false
	}
	sum, err := hex.DecodeString(kept.Sum)
	if err != nil || len(sum) != len(f.sum) {
		return false
	}
	f.size, f.sum, f.kept = info.Size(), [sha256.Size]byte(sum), info
	return true
}

// pieces are what old files are read into, one piece after the other: a site has thousands.
var pieces = sync.Pool{New: func() any { return new([64 << 10]byte) }}

// holds reports whether a file of the output has the content.
func (out *output) holds(name string, info fs.FileInfo, content []byte) bool {
	if !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	old, err := os.Open(filepath.Join(out.folder, filepath.FromSlash(name)))
	if err != nil {
		return false
	}
	defer old.Close()
	piece := pieces.Get().(*[64 << 10]byte)
	defer pieces.Put(piece)
	for {
		n, err := old.Read(piece[:])
		if n > len(content) || !bytes.Equal(piece[:n], content[:n]) {
			return false
		}
		if content = content[n:]; err != nil {
			return errors.Is(err, io.EOF) && len(content) == 0
		}
	}
}

func (out *output) readOld(name string, info fs.FileInfo) ([]byte, error) {
	if !info.Mode().IsRegular() {
		return nil, fs.ErrInvalid
	}
	return os.ReadFile(filepath.Join(out.folder, filepath.FromSlash(name)))
}

// faults are the files that cannot be read: problems where rights are missing, the first other failure as an error.
func (out *output) faults(next site) ([]problem.Problem, error) {
	var problems []problem.Problem
	for _, f := range next.files {
		switch {
		case errors.Is(f.fault, fs.ErrPermission):
			problems = append(problems, out.unreadable(f.name, f.fault))
		case f.fault != nil:
			return nil, fmt.Errorf("read %s: %w", f.name, cause(f.fault))
		}
	}
	return problems, nil
}

func (out *output) unreadable(name string, err error) problem.Problem {
	return problem.New(problem.RuleFileIsReadable, out.place(name), fmt.Sprintf("%q cannot be read: %v", name, cause(err)),
		"give yourself the right to read the file that it is made from")
}

// count fills the report, and finds out whether there is anything to do at all.
func (s *site) count(before standing) {
	for _, f := range s.files {
		if f.kept != nil {
			s.report.Kept++
			continue
		}
		s.report.Written++
		s.report.Bytes += f.size
	}
	s.report.Removed = s.removed(before)
	s.same = s.report.Written == 0 && len(s.report.Removed) == 0 &&
		bytes.Equal(s.text, before.text) && len(s.folders) == len(before.folders)
}

// removed are the files of the old site that the new one does not have, sorted.
func (s *site) removed(before standing) []string {
	left := maps.Clone(before.record.Files)
	for _, f := range s.files {
		delete(left, f.name)
	}
	maps.DeleteFunc(left, func(name, _ string) bool { return before.files[name] == nil })
	return slices.Sorted(maps.Keys(left))
}

var ruleUnedited = ruleSet.Warning("output-is-not-edited", "Pages are changed in content/ and layouts/, never in the finished "+
	"site: the next build makes them anew, and says that the change is gone.")

// edited warns of the files that somebody changed by hand and that this run replaces or removes.
func (out *output) edited(next site, before standing) []problem.Problem {
	var names []string
	for _, f := range next.files {
		if f.edited {
			names = append(names, f.name)
		}
	}
	for _, name := range next.removed(before) {
		old, err := out.readOld(name, before.files[name])
		if err == nil && built.Checksum(old) != before.record.Files[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return out.list(names, func(name string) problem.Problem {
		return problem.New(ruleUnedited, out.place(name),
			fmt.Sprintf("%q was changed by hand since the last build, and that change is gone", name),
			"make the change in content/, layouts/ or static/")
	})
}
