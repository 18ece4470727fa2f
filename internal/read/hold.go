package read

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// judgeHold sets whether the page is held back at a time, and whether it is shown for all that.
func (p *Page) judgeHold(at time.Time, shown map[string]bool) {
	p.Hold = explainer.Hold{IsDraft: p.isDraft}
	if p.Publish.After(at) {
		p.Hold.Until = p.Publish
	}
	p.IsHeld = !p.Hold.IsZero() && !shown[p.Path]
}

// isJudgedAlike reports whether the page is held back, or shown, as it was when it was read.
func (p *Page) isJudgedAlike(at time.Time, shown map[string]bool) bool {
	now := *p
	now.judgeHold(at, shown)
	return now.IsHeld == p.IsHeld && now.Hold.Equal(p.Hold)
}

// Hidden are the files and folders of the pages that are held back, relative to the project.
func (p *Project) Hidden() map[string]bool {
	hidden := heldFolders(p.Pages)
	for _, page := range p.Pages {
		if page.IsHeld {
			hidden[page.Path] = true
		}
	}
	return hidden
}

// heldFolders are the folders of pages with files beside them that are held back in each of their languages.
func heldFolders(pages []*Page) map[string]bool {
	folders := map[string]bool{}
	for _, p := range pages {
		if dir := path.Dir(p.Path); strings.HasPrefix(path.Base(p.Path), "index.") {
			isHeld, isKnown := folders[dir]
			folders[dir] = p.IsHeld && (isHeld || !isKnown)
		}
	}
	maps.DeleteFunc(folders, func(_ string, isHeld bool) bool { return !isHeld })
	return folders
}

// HoldOf returns what keeps a file out of the site at a time. A file that cannot be read is kept out by nothing.
func HoldOf(files fs.FS, name string, at time.Time) explainer.Hold {
	var p Page
	if p.fields = frontOf(files, name); p.fields != nil {
		p.readHold()
		p.judgeHold(at, nil)
	}
	return p.Hold
}

// readHold reads the fields that can keep a page out of the site.
func (p *Page) readHold() {
	p.isDraft = p.fields.flag("draft", false)
	p.Publish = p.fields.time("publish")
}

// frontOf returns the fields of a Markdown file, whatever its kind. It returns nil when they cannot be read, or when neither
// "draft" nor "publish" stands in them.
func frontOf(files fs.FS, name string) *fields {
	content, err := AtMost(files, name, LargestPage)
	if err != nil || len(JudgeContent(name, content, LargestPage)) > 0 {
		return nil
	}
	front, problems := cut(name, content)
	if len(problems) > 0 || len(front.yaml) > largestFront || !strings.Contains(front.yaml, "draft") && !strings.Contains(front.yaml, "publish") {
		return nil
	}
	v, problems := readYAML(name, front.firstLine, front.yaml)
	if len(problems) > 0 {
		return nil
	}
	return newFields(v, fieldsOf(explainer.KindSection), "")
}

// Scheduled is a page with a time at which it is published.
type Scheduled struct {
	Place   problem.Place // of the time
	Title   string        // as it is written
	Publish time.Time     // in its author's zone
	IsDraft bool          // it stays held back at that time
}

// Schedule returns the pages of a project that have the field publish, by path, whether their time has come or not. It reads
// the front matter of every page and nothing else. The returned error is one of the machine.
func Schedule(project fs.FS, languages []Language) ([]Scheduled, error) {
	found, err := List(project, languages)
	if err != nil {
		return nil, err
	}
	var scheduled []Scheduled
	for _, file := range found {
		if file.ID == "" {
			continue
		}
		p := Page{fields: frontOf(project, file.Path)}
		if p.fields == nil {
			continue
		}
		if p.readHold(); !p.Publish.IsZero() {
			scheduled = append(scheduled, Scheduled{p.fields.values["publish"].value.place, p.fields.text("title"), p.Publish, p.isDraft})
		}
	}
	return scheduled, nil
}

var RulePublishTimeParses = ruleSet.Error("publish-time-parses", "The field publish is a time with its zone, as in "+
	"2026-12-01T06:00+01:00 (ISO 8601, RFC 3339): the program that builds the site may run in another part of the world. At that time "+
	"the page goes out, with the next build.")

// time is a point in time, to the minute or the second, with its zone.
func (f *fields) time(name string) time.Time {
	v, ok := f.scalar(name, typeTime)
	if given, isThere := f.values[name]; isThere && given.value.shape == nothing {
		f.add(RulePublishTimeParses, given.value.place, problem.Quote(name)+" is empty: the page would go out at once", "write "+timeLike("")+", or take the line away")
	}
	if !ok {
		return time.Time{}
	}
	t, err := ParseTime(v.text)
	if err != nil {
		f.add(RulePublishTimeParses, v.place, problem.Quote(name)+" is "+v.said()+", "+err.Error(), "write "+timeLike(v.text))
		return time.Time{}
	}
	return t
}

// The forms in which a time is read, and those that are nearly one.
var (
	timeForms = []string{"2006-01-02T15:04Z07:00", time.RFC3339}
	zoneless  = []string{"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02"}
)

// ParseTime reads a time such as "2026-12-01T06:00+01:00". The error says what is wrong with it, as in "which has no zone".
func ParseTime(text string) (time.Time, error) {
	for _, form := range timeForms {
		if t, err := time.Parse(form, text); err == nil {
			if !strings.HasSuffix(text, "Z") && text[len(text)-2] > '5' { // time.Parse takes 60 minutes and more
				return time.Time{}, fmt.Errorf("whose zone has too many minutes")
			}
			_, offset := t.Zone()
			if offset != 0 {
				t = t.In(time.FixedZone("", offset)) // never the zone of the machine
			} else {
				t = t.UTC()
			}
			return t, nil
		}
	}
	for _, form := range zoneless {
		if _, err := time.Parse(form, text); err == nil {
			return time.Time{}, fmt.Errorf("which has no zone")
		}
	}
	return time.Time{}, fmt.Errorf("which is no time")
}

// timeLike returns what to write in place of a text that is no time.
func timeLike(text string) string {
	example := "2026-12-01T06:00+01:00"
	for _, form := range zoneless {
		if t, err := time.Parse(form, text); err == nil {
			if form == time.DateOnly {
				t = t.Add(6 * time.Hour)
			}
			return t.Format("2006-01-02T15:04") + "+01:00, with the hours by which your clock is ahead of UTC"
		}
	}
	return "a time like " + example
}
