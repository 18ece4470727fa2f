package read

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// SourcesPath is the list of sources, relative to the project.
const SourcesPath = "data/sources.yaml"

// mostSourceProblems ends the reading of a list that is no list of sources.
const mostSourceProblems = 1_000

var RuleFileIsInItsPlace = ruleSet.Error("file-is-in-its-place", "Every Markdown file is a section, a term, an event or an "+
	"actor, and its folder says which: sections, glossary, timeline or actors. A file elsewhere would be left out of the site "+
	"in silence, and so would a link to a file.")

// Sources reads the list of sources of a project or a house, in the author's order.
func Sources(project fs.FS) ([]explainer.Source, []problem.Problem, error) {
	return (&Reader{}).readSources(project)
}

// readSources reads the list of sources, in the author's order. A project without one has none.
func (r *Reader) readSources(project fs.FS) ([]explainer.Source, []problem.Problem, error) {
	entries, err := fs.ReadDir(project, "data")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, err
	}
	var problems []problem.Problem
	found := false
	for _, entry := range entries {
		place := problem.Place{Path: "data/" + entry.Name()}
		switch name := entry.Name(); {
		case IsLitter(name):
		case place.Path == SourcesPath && !entry.Type().IsRegular():
			problems = append(problems, problem.New(RuleFileIsInItsPlace, place,
				problem.Quote(name)+" is a folder, a link or a device, which is not read", "put the file itself here"))
		case place.Path == SourcesPath:
			found = true
		case strings.EqualFold(name, "sources.yml"), strings.EqualFold(name, "sources.yaml"), strings.EqualFold(name, "sources.json"):
			problems = append(problems, problem.New(RuleFileIsInItsPlace, place,
				problem.Quote(name)+" is not read", "write the sources in "+SourcesPath))
		default:
			problems = append(problems, problem.New(RuleFileIsInItsPlace, place,
				problem.Quote(name)+" is in data/, where the list of sources alone is read", "move it to the text that it belongs to, or into static/"))
		}
	}
	if !found {
		return nil, problems, nil
	}
	content, err := AtMost(project, SourcesPath, largestSources)
	if err != nil {
		return nil, nil, err
	}
	sources, more := r.parse(content)
	return sources, append(problems, more...), nil
}

// parseSources reads a list of CSL items, item by item: a slip in one hides no other, and the YAML parser's work, which
// can grow with the square of what it is given, stays small.
func parseSources(content []byte) ([]explainer.Source, []problem.Problem) {
	if problems := JudgeContent(SourcesPath, content, largestSources); len(problems) > 0 {
		return nil, problems
	}
	l := sourceList{rules: sourceFields(), lines: map[string]int{}}
	line := 1
	for _, piece := range pieces(strings.TrimPrefix(string(content), "\ufeff")) {
		v, problems := readPiece(line, piece)
		l.problems = append(l.problems, problems...)
		line += strings.Count(piece, "\n")
		switch v.shape {
		case list:
			for _, item := range v.items {
				l.take(item)
			}
		case scalar, mapping:
			l.add(v, "the sources are "+v.said()+", not a list")
		}
		if len(l.problems) > mostSourceProblems {
			break
		}
	}
	return l.sources, l.problems
}

// sourceList is the list as it grows.
type sourceList struct {
	rules    []fieldRule
	lines    map[string]int // of each id
	sources  []explainer.Source
	problems []problem.Problem
}

func (l *sourceList) add(v value, message string) {
	l.problems = append(l.problems, problem.New(RuleFieldHasItsType, v.place, message, `begin each source with "- id: …"`))
}

// take adds an item. The first of two items with one id is kept.
func (l *sourceList) take(item value) {
	if item.shape != mapping {
		l.add(item, "a source is "+item.said()+", not fields")
		return
	}
	f := newFields(item, l.rules, "a source")
	s := sourceOf(f, l.rules)
	id := f.values["id"].value
	switch line, twice := l.lines[s.ID]; {
	case s.ID == "":
	case twice:
		f.add(RuleIDIsUnique, id.place, "the id "+id.said()+" is taken by the source on line "+strconv.Itoa(line), "give one of the two another id")
	default:
		l.lines[s.ID] = id.place.Line
		l.sources = append(l.sources, s)
	}
	l.problems = append(l.problems, f.problems...)
}

func readPiece(line int, piece string) (value, []problem.Problem) {
	if len(piece) > largestFront {
		return value{}, []problem.Problem{problem.New(RuleFileIsSmallEnough, problem.Place{Path: SourcesPath, Line: line, Column: 1},
			fmt.Sprintf("a source is larger than %d KB", largestFront>>10), `begin each source with "- id: …" on a line of its own`)}
	}
	return readYAML(SourcesPath, line, piece)
}

// pieces cuts a block list before each of its items: they alone begin with a dash at its indentation. The text
// before the first item is a piece too, and a text that is no block list is one piece.
func pieces(text string) []string {
	var found []string
	start, at, mark := 0, 0, ""
	for line := range strings.Lines(text) {
		trimmed := strings.TrimLeft(line, " ")
		isItem := strings.HasPrefix(trimmed, "- ") || strings.TrimRight(trimmed, "\r\n") == "-"
		if isItem && mark == "" {
			mark = line[:len(line)-len(trimmed)+1]
		}
		if isItem && strings.HasPrefix(line, mark) && at > start {
			found = append(found, text[start:at])
			start = at
		}
		at += len(line)
	}
	return append(found, text[start:])
}

// sourceOf reads one item, and every variable of it for its form.
func sourceOf(f *fields, rules []fieldRule) explainer.Source {
	for _, rule := range rules {
		if _, ok := f.values[rule.name]; !ok {
			continue
		}
		switch rule.holds {
		case typeDate:
			f.sourceDate(rule.name)
		case typeNames:
			f.names(rule.name)
		case typeReasons:
		default:
			f.text(rule.name)
		}
	}
	f.judgeSource()
	silences, address := f.silences("silence"), f.values["URL"].value.place
	for i := range silences {
		silences[i].Line = address.Line
	}
	return explainer.Source{
		ID: f.text("id"), Type: f.text("type"), Title: f.text("title"), Authors: f.names("author"),
		ContainerTitle: f.text("container-title"), Publisher: f.text("publisher"), PublisherPlace: f.text("publisher-place"),
		Number: f.text("number"), URL: f.text("URL"), Issued: f.sourceDate("issued"), Accessed: f.sourceDate("accessed"),
		Place: f.start, URLPlace: address, Silences: silences,
	}
}

var RuleIDIsPortable = ruleSet.Error("id-is-portable", "A file's name without its ending is its entry's id and part of its "+
	"address, for ever. Lower-case letters of any script, digits and single hyphens survive every file system, server and "+
	"messenger; spaces, capitals and the names that Windows keeps for itself do not. The id of a source can have capitals, "+
	"dots and underscores too.")

var RuleSourceTypeIsKnown = ruleSet.Error("source-type-is-known", "The type of a source is one of those of CSL 1.0.2, such as "+
	"article-newspaper, webpage, treaty or report. Programs that cite go by it.")

var RuleURLIsAbsolute = ruleSet.Error("url-is-absolute", "A source's address is whole, from https:// on, so that a reader who "+
	"prints the page can still find it.")

// judgeSource reports an id, a type or an address in a wrong form.
func (f *fields) judgeSource() {
	if v, ok := f.scalar("id", typeText); ok {
		if i := strings.IndexFunc(v.text, isNoIDOfSource); i >= 0 {
			f.add(RuleIDIsPortable, v.inside(i), "the id "+v.said()+" has more than letters, digits, hyphens, dots and underscores",
				"write "+problem.Quote(explainer.PortableID(v.text)))
		}
	}
	if v, ok := f.scalar("type", typeText); ok && !slices.Contains(cslTypes(), v.text) {
		fix := "write article-newspaper, webpage, treaty or another type of CSL 1.0.2"
		if nearest := nearestField(v.text, cslTypes()); nearest != "" {
			fix = "did you mean " + problem.Quote(nearest) + "?"
		}
		f.add(RuleSourceTypeIsKnown, v.place, `"type" is `+v.said()+", which is no type of CSL", fix)
	}
	if v, ok := f.scalar("URL", typeText); ok {
		address, err := url.Parse(v.text)
		if err != nil || address.Host == "" || address.Scheme != "https" && address.Scheme != "http" || strings.ContainsFunc(v.text, isSpaceOrControl) {
			fix := "write the whole address, from https:// on"
			f.add(RuleURLIsAbsolute, v.place, `"URL" is `+v.said()+", which is no address on the web", fix)
		}
	}
}

// isNoIDOfSource reports what a source's id cannot have: it becomes a fragment of an address, never a file's name.
func isNoIDOfSource(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("-._", r)
}
