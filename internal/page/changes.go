package page

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

// Change is a change of a published page, as pages, lists and feeds show it.
type Change struct {
	explainer.Change
	ID      string // of its text on the page: "change-2022-02-24"
	Title   string // of the page
	Address string // of the page, relative to the language's root
}

// Changes returns the changes of the page, the newest first.
func (p *Page) Changes() []Change {
	if p.Entry == nil {
		return nil
	}
	var changes []Change
	sameDay := map[string]int{} // the changes so far, by the id of their day
	for _, change := range p.Entry.Changes {
		id := "change-" + change.Date.String()
		if sameDay[id]++; sameDay[id] > 1 {
			id += "-" + strconv.Itoa(sameDay[id])
		}
		changes = append(changes, Change{change, id, p.Title(), p.Address()})
	}
	return changes
}

// LatestChanges returns the changes that the head of the page names: the newest one, and the newest correction.
func (p *Page) LatestChanges() []Change {
	changes := p.Changes()
	if len(changes) == 0 {
		return nil
	}
	latest := changes[:1]
	isCorrection := func(c Change) bool { return c.Kind == explainer.Correction }
	if i := slices.IndexFunc(changes, isCorrection); i > 0 {
		latest = append(slices.Clip(latest), changes[i])
	}
	return latest
}

// year returns the year of the change's day.
func (c Change) year() string { return c.Date.String()[:len("2026")] }

// Changes returns the changes of all pages, the newest first: those of a house's explainers too on its own pages.
func (s *Site) Changes() []Change {
	s.changed.Do(s.collectChanges)
	return s.changes
}

// ChangesByYear returns the pages of changes by year; it has none when the page of all changes holds them.
func (s *Site) ChangesByYear() *LongList {
	s.changed.Do(s.collectChanges)
	return s.changesByYear
}

func (s *Site) collectChanges() {
	for _, p := range s.Pages {
		s.changes = append(s.changes, p.Changes()...)
	}
	if s.House != nil {
		s.changes = append(s.changes, s.House.Changes...)
	}
	slices.SortStableFunc(s.changes, func(a, b Change) int { return b.Date.Compare(a.Date) })
	s.changesByYear = newChangeList(s.changes)
}

// DayOfChanges is a day on which pages were changed.
type DayOfChanges struct {
	Date    edtf.Date
	Changes []Change
}

const (
	changesPath = "/changes"              // Hugo's path of the page of all changes
	sincePath   = changesPath + "/since/" // begins that of a page with what changed since a day: "/changes/since/2025-09-05"
)

// ChangesSince returns the day of a page with what changed since then; the zero Date for another path.
func (s *Site) ChangesSince(path string) edtf.Date {
	day, isSince := strings.CutPrefix(path, sincePath)
	if !isSince {
		return edtf.Date{}
	}
	since, _ := edtf.Parse(day) // the path is made of a day
	return since
}

// ChangesPaths returns Hugo's paths of the pages of changes: of all, and of those since each day on which something changed.
func (s *Site) ChangesPaths() []string {
	var paths []string
	for _, day := range byDay(s.Changes()) {
		paths = append(paths, sincePath+day.Date.String())
	}
	if len(paths) == 0 {
		return nil
	}
	return append(paths, changesPath)
}

// DaysOfChanges returns the changes on the page at one of Hugo's paths by day, the newest day first. The page of all changes
// and that since a day have the newest of many.
func (s *Site) DaysOfChanges(path string) []DayOfChanges {
	if part := s.LongListPart(path); part != nil {
		return byDay(part.Changes)
	}
	changes := s.changesOf(path)
	return byDay(changes[:min(len(changes), mostChanges)])
}

// OlderChanges returns the page of the year on which the changes go on that the page at one of Hugo's paths has no room for; nil
// when it has all.
func (s *Site) OlderChanges(path string) *LongListPart {
	if len(s.changesOf(path)) <= mostChanges {
		return nil
	}
	before := 0
	for _, part := range s.ChangesByYear().Parts {
		if before += len(part.Changes); before > mostChanges {
			return part
		}
	}
	return nil
}

// changesOf returns the changes that the page of all or that since a day is about.
func (s *Site) changesOf(path string) []Change {
	changes := s.Changes()
	since := s.ChangesSince(path)
	if since.IsZero() {
		return changes
	}
	return changes[:sort.Search(len(changes), func(i int) bool { return changes[i].Date.Compare(since) < 0 })]
}

// byDay groups changes by their days.
func byDay(changes []Change) []DayOfChanges {
	var days []DayOfChanges
	for _, change := range changes {
		if last := len(days) - 1; last >= 0 && days[last].Date.Compare(change.Date) == 0 {
			days[last].Changes = append(days[last].Changes, change)
		} else {
			days = append(days, DayOfChanges{change.Date, []Change{change}})
		}
	}
	return days
}

// Modified returns the day of the page's last change: the one that its author gives as updated, or that of its newest change.
func (p *Page) Modified() edtf.Date {
	var day edtf.Date
	if section := p.Section(); section != nil {
		day = section.Updated
	} else if p.Entry != nil && p.Value == nil {
		day = p.site.Explainer.Updated
	}
	if p.Entry != nil && len(p.Entry.Changes) > 0 && p.Entry.Changes[0].Date.Compare(day) > 0 {
		day = p.Entry.Changes[0].Date
	}
	return day
}

// corrections returns changes as the value of schema.org's property "correction". An update corrects nothing.
func (s *Site) corrections(changes []explainer.Change) []thing {
	var comments []thing
	for _, change := range changes {
		if change.Kind != explainer.Update {
			comments = append(comments, thing{"@type": "CorrectionComment", "datePublished": s.Format.DateTime(change.Date), "text": change.Text})
		}
	}
	return comments
}
