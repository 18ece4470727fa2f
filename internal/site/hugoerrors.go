package site

import (
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/common/herrors"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// log keeps what Hugo prints while it builds: some faults (dates, refs, errorf) come only there.
type log struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *log) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

// lines are the messages of a level ("ERROR", "WARN"), without the level.
func (l *log) lines(level string) []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	var lines []string
	for line := range strings.Lines(ansi.ReplaceAllString(l.text.String(), "")) {
		if message, ok := strings.CutPrefix(strings.TrimSpace(line), level); ok {
			lines = append(lines, strings.TrimSpace(message))
		}
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

var _ io.Writer = &log{}

var (
	// What text/template puts before a cause: `template: a.html:3:4: executing "a.html" at <.X>: `.
	executing = regexp.MustCompile(`executing "[^"]*" at <[^>]*>: `)
	placed    = regexp.MustCompile(`(template: )?"?[\w./-]+:\d+(:\d+)?"?: `)

	ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")
	// loggedPlace finds "/project/content/a.md:3:4" with what Hugo puts around it, quotes among them.
	loggedPlace = regexp.MustCompile(`"?(` + projectRoot + `|` + themeRoot + `)/([^":]+?)(?::(\d+))?(?::(\d+))?"?(?:: |\s|$)`)
)

// problemsOf turns what Hugo found into problems: its own positions, our paths.
func problemsOf(err error, printed *log) []problem.Problem {
	var problems []problem.Problem
	if err != nil {
		causes := map[string]bool{}
		chain := herrors.UnwrapFileErrors(err)
		slices.Reverse(chain) // the innermost first: the templates around it say the same
		for _, fileError := range chain {
			position, cause := fileError.Position(), rootCause(fileError.Error())
			if position.Filename != "" && !causes[cause] {
				causes[cause] = true
				place := problem.Place{Path: authorPath(position.Filename), Line: max(1, position.LineNumber), Column: max(1, position.ColumnNumber)}
				problems = append(problems, problem.New(RulePageRenders, place, cause, fixAt(place)))
			}
		}
	}
	for _, line := range printed.lines("ERROR") {
		problems = append(problems, loggedProblem(line))
	}
	if err != nil && len(problems) == 0 {
		problems = append(problems, loggedProblem(err.Error()))
	}
	return keepInnermost(problems)
}

// loggedProblem is a message of Hugo's log as a problem, at the place that it names, else at the project.
func loggedProblem(line string) problem.Problem {
	place := problem.Place{Path: settingsFile}
	if found := loggedPlace.FindStringSubmatch(line); found != nil {
		place = problem.Place{Path: authorPath(found[1] + "/" + found[2]), Line: max(1, number(found[3])), Column: max(1, number(found[4]))}
	}
	return problem.New(RulePageRenders, place, rootCause(line), fixAt(place))
}

// fixAt is what an author can do about what Hugo says of a place. The theme's own files are tested; so it is a layout of the
// project's, or what a text gives to one.
func fixAt(place problem.Place) string {
	switch {
	case strings.HasPrefix(place.Path, "layouts/"):
		return "correct the line, or remove the file to have the theme's own"
	case place.Path == settingsFile:
		return "correct the layout of yours that says so, or remove it to have the theme's own"
	}
	return "correct the shortcode at this place, or take it out"
}

// keepInnermost drops problems that say again, around another one's words, what that one says at its own place.
func keepInnermost(problems []problem.Problem) []problem.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(outer problem.Problem) bool {
		return slices.ContainsFunc(problems, func(inner problem.Problem) bool {
			return len(inner.Message) < len(outer.Message) && strings.Contains(outer.Message, inner.Message)
		})
	})
}

// rootCause is a message of Hugo without the place, which the problem tells, and without the templates that led there.
func rootCause(message string) string {
	message = authorText(message)
	if loc := lastIndex(executing, message); loc != nil {
		message = message[loc[1]:]
	}
	if loc := lastIndex(placed, message); loc != nil {
		message = message[loc[1]:]
	}
	return strings.TrimSuffix(strings.TrimSpace(message), ".")
}

func lastIndex(pattern *regexp.Regexp, text string) []int {
	all := pattern.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}

// authorPath is a path of Hugo's tree as the author knows it.
func authorPath(name string) string {
	name = strings.TrimPrefix(filepath.ToSlash(name), projectRoot+"/")
	return strings.TrimPrefix(name, themeRoot+"/")
}

// authorText is a message of Hugo's without the addresses of our tree.
func authorText(message string) string {
	return strings.NewReplacer(projectRoot+"/", "", themeRoot+"/", "").Replace(ansi.ReplaceAllString(message, ""))
}

func number(digits string) int {
	n := 0
	for _, digit := range digits {
		n = n*10 + int(digit-'0')
	}
	return n
}

// warningsOf are Hugo's warnings: a build with one goes on.
func warningsOf(printed *log) []problem.Problem {
	var problems []problem.Problem
	for _, line := range printed.lines("WARN") {
		warning := loggedProblem(line)
		warning.Severity = problem.Warning
		problems = append(problems, warning)
	}
	return problems
}
