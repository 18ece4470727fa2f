package hugo

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gohugoio/hugo/common/herrors"
	"github.com/gohugoio/hugo/tpl"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/trace"
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
	placed    = regexp.MustCompile(`(template: )?"?[\w./-]+:\d+(:\d+)?"?: |template: :\d+: `)

	// inWords is what Hugo says of a word of i18n/.
	inWords = regexp.MustCompile(`translated string for language "([^"]+)"`)

	// hugoTypes are the types of Hugo's own source that messages of text/template name.
	hugoTypes = regexp.MustCompile(` (?:in|of|for|as) type \*?[a-z]+\.\w+`)

	// endsInside is what html/template says of a template that ends where it may not.
	endsInside = regexp.MustCompile(`html/template:([^:]+): ends in a non-text context: \{[^}]*\}`)

	ansi = regexp.MustCompile("\x1b\\[[0-9;]*m")
	// loggedPlace finds "/project/content/a.md:3:4" with what Hugo puts around it, quotes among them.
	loggedPlace = regexp.MustCompile(`"?(` + projectRoot + `|` + themeRoot + `)/([^":]+?)(?::(\d+))?(?::(\d+))?"?(?:: |\s|$)`)
)

// tracer leads from what Hugo says to the author's file that it comes from.
type tracer struct {
	*trace.Tracer
	project fs.FS
}

// problemsOf turns what Hugo found into problems, each at a file of the author's.
func (t tracer) problemsOf(err error, printed *log) []problem.Problem {
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
				problems = append(problems, t.hugoProblem(place, err.Error(), cause))
			}
		}
	}
	for _, line := range printed.lines("ERROR") {
		problems = append(problems, t.logged(line))
	}
	if err != nil && len(problems) == 0 {
		problems = append(problems, t.logged(err.Error()))
	}
	return keepInnermost(problems)
}

var RulePageRenders = ruleSet.Error("page-renders", "A layout of your own, which takes the place of the theme's, does what "+
	"Hugo's template language allows, and asks for what is there.")

// failing returns the problems of failing pages. It renders few at a time, because Hugo stops at ten errors.
func (t tracer) failing(in Input) []problem.Problem {
	const few = 5 // pages in a language: Hugo stops at ten
	live, err := NewLiveSite(in)
	if err != nil {
		return t.problemsOf(err, &log{})
	}
	defer live.Close()
	for names := range slices.Chunk(t.PageNames(), few) {
		addresses := make([]string, len(names))
		for i, name := range names {
			addresses[i] = strings.TrimSuffix(name, "index.html")
		}
		if _, err := live.Render(in.Edition, nil, addresses); err != nil {
			return t.problemsOf(err, live.printed)
		}
	}
	return []problem.Problem{problem.New(RulePageRenders, t.Guess(), "ten pages and more cannot be rendered", "correct the layout of yours that draws them, or remove it to have the theme's own")}
}

// logged is a message of Hugo's log as a problem.
func (t tracer) logged(line string) problem.Problem {
	var place problem.Place
	if found := loggedPlace.FindStringSubmatch(line); found != nil {
		place = problem.Place{Path: authorPath(found[1] + "/" + found[2]), Line: max(1, number(found[3])), Column: max(1, number(found[4]))}
	}
	return t.hugoProblem(place, line, rootCause(line))
}

// hugoProblem is what Hugo says of a place, at the author's file that it comes from: one of the theme's is none.
func (t tracer) hugoProblem(place problem.Place, message, cause string) problem.Problem {
	if found := inWords.FindStringSubmatch(message); found != nil {
		if file := "i18n/" + found[1] + ".toml"; t.Has(file) {
			place = problem.Place{Path: file}
		}
	}
	if !t.Has(place.Path) {
		place = t.comesFrom(message, cause)
	}
	if lint.IsPicture(place.Path) {
		last := cause[strings.LastIndex(cause, ": ")+1:]
		return problem.New(lint.RulePictureOpens, problem.Place{Path: place.Path}, "the picture is damaged:"+strings.TrimSuffix(" "+strings.TrimSpace(last), "."),
			"save it again with a program that shows it whole, or put another in its place")
	}
	return problem.New(RulePageRenders, t.Within(place), cause, fixAt(place))
}

// comesFrom is where in the author's files a message of Hugo's comes from that names none at its place: the file that its cause
// names, the words that it quotes, the page that Hugo was rendering.
func (t tracer) comesFrom(message, cause string) problem.Place {
	if found := endsInside.FindStringSubmatch(message); found != nil { // Hugo writes the names of templates small
		for _, file := range t.Files() {
			if strings.EqualFold(file.Path, "layouts/"+found[1]) {
				return problem.Place{Path: file.Path}
			}
		}
	}
	if place, ok := t.said(cause); ok {
		return place
	}
	for _, word := range quotedIn(cause) {
		for _, file := range t.Files() {
			if offset := bytes.Index(file.Content, []byte(word)); offset >= 0 {
				return problem.At(file.Path, file.Content, offset)
			}
		}
	}
	if place, ok := t.spoken(cause); ok {
		return place
	}
	if place, ok := t.said(message); ok {
		return place
	}
	return t.Guess()
}

// speaks finds what a layout says with errorf or warnf; verb is a place for a value in it.
var (
	speaks = regexp.MustCompile("(?:error|warn)(?:id)?f\\s+(?:\"[\\w-]+\"\\s+)?(\"(?:[^\"\\\\\n]|\\\\.)*\"|`[^`]*`)")
	verb   = regexp.MustCompile(`%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%]`)
)

// spoken is where a layout of the author's says a message itself.
func (t tracer) spoken(cause string) (problem.Place, bool) {
	for _, file := range t.Files() {
		if !strings.HasPrefix(file.Path, "layouts/") {
			continue
		}
		for _, found := range speaks.FindAllSubmatchIndex(file.Content, -1) {
			format, err := strconv.Unquote(string(file.Content[found[2]:found[3]]))
			if err == nil && isMadeOf(cause, verb.Split(format, -1)) {
				return problem.At(file.Path, file.Content, found[0]), true
			}
		}
	}
	return problem.Place{}, false
}

// isMadeOf reports whether a text has the parts in this order.
func isMadeOf(text string, parts []string) bool {
	for _, part := range parts {
		_, rest, found := strings.Cut(text, strings.TrimSpace(part))
		if !found {
			return false
		}
		text = rest
	}
	return true
}

var quotation = regexp.MustCompile(`"([^"\n]{4,})"`)

// quotedIn are the words that a message quotes, the last first: it goes from the general to the cause.
func quotedIn(message string) (words []string) {
	for _, found := range slices.Backward(quotation.FindAllStringSubmatch(message, -1)) {
		words = append(words, found[1])
	}
	return words
}

// fixAt is what an author can do about what Hugo says of a place. The theme's own files are tested; so it is a layout of the
// project's, or what a text gives to one.
func fixAt(place problem.Place) string {
	switch {
	case strings.HasPrefix(place.Path, "layouts/"):
		return "correct the line, or remove the file to have the theme's own"
	case path.Ext(place.Path) == ".md" && place.Line == 0:
		return "correct the layout of yours that says so, or remove it to have the theme's own"
	case path.Ext(place.Path) != ".md":
		return "correct the file, or the layout of yours that reads it"
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

// rootCause returns a message of Hugo without the place, which the problem has, and without the chain of templates.
func rootCause(message string) string {
	message = endsInside.ReplaceAllString(authorText(message), "it ends within a tag, an attribute, a style or a script that is not closed")
	if loc := lastIndex(executing, message); loc != nil {
		message = message[loc[1]:]
	}
	if loc := lastIndex(placed, message); loc != nil {
		message = message[loc[1]:]
	}
	message = strings.Join(strings.Fields(hugoTypes.ReplaceAllString(message, "")), " ")
	return strings.TrimSuffix(message, ".")
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

var RuleHugoIsContent = ruleSet.Warning("hugo-does-not-warn", "Hugo warns of what it can render and should not have to, as a layout of your "+
	"own that calls warnf or a function that will go.")

// warningsOf are Hugo's warnings: a build with one goes on.
func (t tracer) warningsOf(printed *log) []problem.Problem {
	var problems []problem.Problem
	for _, line := range printed.lines("WARN") {
		warning := t.logged(line)
		problems = append(problems, problem.New(RuleHugoIsContent, warning.Place, warning.Message, warning.Fix))
	}
	return problems
}

// inHugosTree finds the names of files in what Hugo says: ours of the project, ours of the theme, and those of pictures and pages.
var inHugosTree = regexp.MustCompile(`(?:` + projectRoot + `/|` + themeRoot + `/)?([\pL\pN_@%+~.-]+(?:/[^/"':*?<>|\s][^/"':*?<>|\n]*)*\.[a-z]{2,8})`)

// said returns the last existing file of the author that a message of Hugo names, if there is one.
func (t tracer) said(message string) (problem.Place, bool) {
	for _, found := range slices.Backward(inHugosTree.FindAllStringSubmatch(message, -1)) {
		for _, name := range []string{found[1], "assets/" + found[1], "static/" + found[1]} {
			if t.Has(name) {
				return problem.Place{Path: name}, true
			}
		}
		for _, folder := range t.ContentFolders() { // "sections/paris/plan.png" of the content
			if name := path.Join(folder, found[1]); t.Has(name) {
				return problem.Place{Path: name}, true
			}
		}
	}
	return problem.Place{}, false
}

// unreadable is the problem of a file of the author's that cannot be read, such as a link that leads out of the project or
// round in a circle.
func (t tracer) unreadable(err error) (problem.Problem, bool) {
	var at *fs.PathError
	if !errors.As(err, &at) {
		return problem.Problem{}, false
	}
	name := strings.TrimPrefix(filepath.ToSlash(at.Path), projectRoot+"/")
	for !t.Has(name) || strings.Contains(name, "/") && t.isLink(path.Dir(name)) { // below a link that leads to its own folder
		if name = path.Dir(name); name == "." || name == "/" {
			return problem.Problem{}, false
		}
	}
	if !utf8.ValidString(name) {
		return problem.New(problem.RuleFileIsReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: its name is not UTF-8", name), "give it another name"), true
	}
	return problem.New(problem.RuleFileIsReadable, problem.Place{Path: name}, fmt.Sprintf("%q cannot be read: %v", name, at.Err),
		"put the file itself here in place of a link, or remove it"), true
}

func (t tracer) isLink(name string) bool {
	info, err := fs.Lstat(t.project, name)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// unsafe returns the problem of a page with a forged placeholder, at the author's line.
func (t tracer) unsafe(e *unsafeError) problem.Problem {
	page := inSite(e.name)
	place, ok := t.Find([]string{tpl.HugoDeferredTemplatePrefix}, page)
	if !ok {
		place = t.Probable(page, false)
	}
	return problem.New(RulePageRenders, place, fmt.Sprintf("the page says %q, which would stop Hugo", tpl.HugoDeferredTemplatePrefix),
		`write "__hdeferred" without the slash, in shortcodes too`)
}
