// Package problem holds what an author can fix, as a value.
//
// A problem says which rule is broken, where (file, line and column), what is wrong in the author's own words and
// what to type instead. Rooms collect problems and return them; only the command line prints them. Nothing here
// stops a build: a caller asks [HasErrors] and decides.
//
//	list = append(list, problem.New(RuleDateParses, place, `"when" is "Febuary 2022"`, `write 2022-02`))
//	problem.Sort(list)
//	problem.WriteText(os.Stderr, list)
package problem

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Severity says whether a problem stops the build.
type Severity int

const (
	Error   Severity = iota // the build stops and public/ stays as it was
	Warning                 // the build goes on
)

func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Place is where a problem is. Path is relative to the project, with forward slashes. Line and Column count from 1,
// Column in Unicode code points; 0 means that the whole file, or the whole line, is meant.
type Place struct {
	Path   string
	Line   int
	Column int
}

// At is the place of the byte at offset in the file's content. An offset outside of the content counts as its
// nearest end.
func At(path string, content []byte, offset int) Place {
	offset = max(0, min(offset, len(content)))
	before := content[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Place{
		Path:   path,
		Line:   1 + bytes.Count(before, []byte{'\n'}),
		Column: 1 + utf8.RuneCount(before[start:]),
	}
}

// String returns the place as path:line:column, without the parts that are zero.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.Path
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.Path, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.Path, p.Line, p.Column)
}

// Compare orders places by path, then line, then column.
func (p Place) Compare(other Place) int {
	return cmp.Or(
		cmp.Compare(p.Path, other.Path),
		cmp.Compare(p.Line, other.Line),
		cmp.Compare(p.Column, other.Column),
	)
}

// Problem is one thing that an author can fix.
type Problem struct {
	Rule     string   // the rule's id: "term-is-defined"
	Severity Severity // the rule's
	Place    Place
	Message  string // what is wrong; the author's own words in quotes; lower case, no full stop
	Fix      string // one thing to type or do; empty when there is none to name
}

// New is a problem of a rule, which says whether it stops the build.
func New(rule *Rule, place Place, message, fix string) Problem {
	return Problem{Rule: rule.ID, Severity: rule.Severity, Place: place, Message: message, Fix: fix}
}

// HasErrors reports whether any of the problems stops the build.
func HasErrors(list []Problem) bool {
	return slices.ContainsFunc(list, func(p Problem) bool { return p.Severity == Error })
}

// Sort orders the problems by place, then rule, then message, and drops those that say the same twice.
func Sort(list []Problem) []Problem {
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(a.Place.Compare(b.Place), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(list)
}

// WriteText prints the problems for people, one after the other: the place, the message and the rule on one line,
// which terminals and editors can open, and the fix below it.
func WriteText(w io.Writer, list []Problem) error { return writeText(w, list, "", "", "") }

// WriteColoured prints the problems as [WriteText] does, for a terminal: up to its message an error is red, a warning
// yellow (ECMA-48, SGR).
func WriteColoured(w io.Writer, list []Problem) error {
	return writeText(w, list, "\x1b[31m", "\x1b[33m", "\x1b[0m")
}

func writeText(w io.Writer, list []Problem, atError, atWarning, after string) error {
	for _, p := range list {
		before, label := atError, ""
		if p.Severity == Warning {
			before, label = atWarning, " warning:"
		}
		if _, err := fmt.Fprintf(w, "%s%s:%s%s %s [%s]\n", before, Visible(p.Place.String()), label, after, Visible(p.Message), p.Rule); err != nil {
			return err
		}
		if p.Fix == "" {
			continue
		}
		if _, err := fmt.Fprintf(w, "    fix: %s\n", Visible(p.Fix)); err != nil {
			return err
		}
	}
	return nil
}

// Visible returns a text, which can be anybody's, on one line and without what a terminal or a log would obey: control
// characters, line breaks, marks that turn the direction of writing (https://trojansource.codes), and the brackets that
// continuous integration takes for commands wherever they stand on a line.
func Visible(text string) string {
	return notCommands.Replace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' || breaksOrTurns(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text))
}

// breaksOrTurns reports whether a character that is no control character ends a line or embeds or overrides a direction
// of writing. Single marks and joiners, which Arabic, Persian and Hindi need, do not.
func breaksOrTurns(r rune) bool {
	return r == '\u2028' || r == '\u2029' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// notCommands parts the beginnings of commands that GitHub Actions, Azure Pipelines and TeamCity find anywhere on a line.
// (A command with "::" has to begin the line, where no words of an author are.)
var notCommands = strings.NewReplacer("##[", "## [", "##vso[", "##vso [", "##teamcity[", "##teamcity [")

// Count says how many there are of each severity: "3 errors, 1 warning".
func Count(list []Problem) string {
	counts := map[Severity]int{}
	for _, p := range list {
		counts[p.Severity]++
	}
	var parts []string
	for _, severity := range []Severity{Error, Warning} {
		switch n := counts[severity]; {
		case n == 1:
			parts = append(parts, "1 "+severity.String())
		case n > 1:
			parts = append(parts, fmt.Sprintf("%d %ss", n, severity))
		}
	}
	return strings.Join(parts, ", ")
}

// Quote puts the author's words into quotes for a message, in one line, and shortened if they are many.
func Quote(words string) string {
	const most = 80 // code points
	words = strings.Join(strings.FieldsFunc(words, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	count := 0
	for i := range words {
		if count == most {
			words = words[:i] + "…"
			break
		}
		count++
	}
	return `"` + words + `"`
}
