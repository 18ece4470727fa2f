// Package lock remembers every address that was ever published, so that none is lost without its author's knowledge.
//
// The file links.lock lies in the project beside hugo.toml and is committed with it, since the site's folder is often
// created anew. Each build adds to it. It has one address a line, sorted by bytes, so that two branches merge line by line:
//
//	/sections/paris/                             a page
//	/sections/paris/#the-summit hX…              a heading's id, and its fingerprint
//	/sections/paris/#k4t pY… the-summit          a paragraph's id, its fingerprint, and the heading above it
//	/sections/paris/#old =the-summit             an id whose text is gone, and the id of the place that keeps it
//	/sections/paris/report.pdf 2cf24dba5fb0a30e  a file, and the beginning of its SHA-256
//	said /sections/paris/ pZ….9 30 Paris !not     a sentence's fingerprint and size, and the words that state its facts
//	said /timeline/paris/ when= 2025-09-04       a field that is a fact
//
// [Lock.Assign] gives the parts of a text their ids: a part keeps its id when its words and its place change.
// [Lock.Compare] finds published addresses that are gone. [Align] finds what a published sentence says now.
//
//	lock.go          the file
//	assign.go        ids for the parts of a text
//	fingerprint.go   the likeness of two texts
//	said.go          the facts of published sentences
//	compare.go       addresses that are gone, and the pages that replace them
package lock

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Name is the name of the file in the project's folder.
const Name = "links.lock"

const header = `# Every address of this explainer that was ever published, and the facts of its pages. nutgraf build writes it: commit it with the text.
# To give an address up for good, delete its lines.
`

// Lock holds the published addresses, relative to the site's root: "sections/paris/", and "" for the overview.
type Lock struct {
	pages map[string]map[string]fragment // fragments by id; empty for a page without any
	files map[string]string              // the beginning of the SHA-256 of each file
	said  map[string][]Sentence          // of each page
	guard sync.Mutex                     // guards pages while ids are assigned

	before []byte // the content that the lock was read from
}

// fragment is an id on a page.
type fragment struct {
	print  fingerprint // kind 0: an id that has no author's text
	under  string      // the id of the heading above it; empty at a page's beginning
	isGone bool        // whether its text is gone
	to     string      // the id of the part that keeps it when its text is gone; empty for the page's beginning
}

// String returns the fragment as a line of links.lock writes it.
func (f fragment) String() string {
	switch {
	case f.isGone:
		return "=" + f.to
	case f.print.kind == 0:
		return ""
	}
	return strings.TrimSuffix(f.print.String()+" "+f.under, " ")
}

// New returns the lock of a site that was never published.
func New() *Lock {
	return &Lock{pages: map[string]map[string]fragment{}, files: map[string]string{}, said: map[string][]Sentence{}}
}

var RuleLockParses = ruleSet.Error("lock-parses", "The file links.lock has one address a line, as the build wrote it, from the slash "+
	"on. Where two branches have met, both sides of the conflict belong into it, in any order.")

// Read reads a project's lock. A missing file gives an empty lock. The returned error is one of the machine.
func Read(project fs.FS) (*Lock, []problem.Problem, error) {
	l := New()
	if info, err := fs.Lstat(project, Name); err == nil && !info.Mode().IsRegular() {
		return l, []problem.Problem{problem.New(RuleLockParses, problem.Place{Path: Name}, Name+" is no file", "put the file itself here")}, nil
	}
	content, err := fs.ReadFile(project, Name)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", Name, err)
	}
	l.before = content
	var problems []problem.Problem
	number := 0
	for line := range strings.Lines(string(content)) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !l.readLine(line) {
			problems = append(problems, problem.New(RuleLockParses, problem.Place{Path: Name, Line: number, Column: 1},
				problem.Quote(line)+" is no address of this site", "delete the line; where two branches have met, keep the lines of both"))
		}
	}
	return l, problems, nil
}

// readLine adds a line to the lock and reports whether it is valid. When a merge leaves two lines for one address, the
// first one counts.
func (l *Lock) readLine(line string) bool {
	if said, ok := strings.CutPrefix(line, saidMark); ok {
		return l.readSaid(said)
	}
	address, value, _ := strings.Cut(line, " ")
	address, ok := strings.CutPrefix(address, "/")
	page, id, isFragment := strings.Cut(address, "#")
	page, address, id = unescaped.Replace(page), unescaped.Replace(address), unescaped.Replace(id)
	switch {
	case !ok || isFragment && (id == "" || !isPage(page)):
		return false
	case isFragment:
		f, ok := readFragment(value)
		if _, isThere := l.page(page)[id]; ok && !isThere {
			l.page(page)[id] = f
		}
		return ok
	case isPage(address):
		l.page(address)
		return value == ""
	}
	if _, isThere := l.files[address]; !isThere {
		l.files[address] = value
	}
	return true
}

// Characters that separate fields or lines are escaped as in an address.
var (
	escaped   = strings.NewReplacer("%", "%25", " ", "%20", "#", "%23", "\n", "%0A", "\r", "%0D")
	unescaped = strings.NewReplacer("%25", "%", "%20", " ", "%23", "#", "%0A", "\n", "%0D", "\r")
)

func readFragment(value string) (f fragment, ok bool) {
	if value == "" {
		return f, true
	}
	if to, isGone := strings.CutPrefix(value, "="); isGone {
		return fragment{isGone: true, to: to}, true
	}
	text, under, _ := strings.Cut(value, " ")
	f.under = under
	f.print, ok = parseFingerprint(text)
	return f, ok
}

// page returns the fragments of a page, and adds the page to the lock.
func (l *Lock) page(address string) map[string]fragment {
	if l.pages[address] == nil {
		l.pages[address] = map[string]fragment{}
	}
	return l.pages[address]
}

// isPage reports whether an address is that of a page rather than of another file.
func isPage(address string) bool {
	return address == "" || strings.HasSuffix(address, "/") || strings.HasSuffix(address, ".html") || strings.HasSuffix(address, ".htm")
}

// Before returns the content of links.lock that the lock was read from; nil when there was no file.
func (l *Lock) Before() []byte { return l.before }

// WasPublished reports whether the file that the lock was read from has a page's address.
func (l *Lock) WasPublished(page string) bool {
	return bytes.Contains(l.before, []byte("\n/"+escaped.Replace(page)+"\n"))
}

// Bytes returns the content of links.lock with all that was added.
func (l *Lock) Bytes() []byte {
	var lines []string
	for page, fragments := range l.pages {
		page = escaped.Replace(page)
		lines = append(lines, "/"+page)
		for id, f := range fragments {
			lines = append(lines, strings.TrimSuffix("/"+page+"#"+escaped.Replace(id)+" "+f.String(), " "))
		}
	}
	for name, sum := range l.files {
		lines = append(lines, strings.TrimSuffix("/"+escaped.Replace(name)+" "+sum, " "))
	}
	for page, sentences := range l.said {
		for _, s := range sentences {
			lines = append(lines, s.line(page))
		}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var text bytes.Buffer
	text.WriteString(header)
	for _, line := range lines {
		text.WriteString(line)
		text.WriteByte('\n')
	}
	return text.Bytes()
}

// Addresses returns the content of links.lock without the sentences.
func Addresses(content []byte) []byte {
	var kept bytes.Buffer
	for line := range bytes.Lines(content) {
		if !bytes.HasPrefix(line, []byte(saidMark)) {
			kept.Write(line)
		}
	}
	return kept.Bytes()
}

// Lines counts the addresses in the content of links.lock.
func Lines(content []byte) int { return bytes.Count(content, []byte("\n/")) }
