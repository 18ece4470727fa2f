package page

import (
	"slices"
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

// Changes returns the changes of all pages, the newest first: those of a house's explainers too on its own pages.
func (s *Site) Changes() []Change {
	var changes []Change
	for _, p := range s.Pages {
		changes = append(changes, p.Changes()...)
	}
	if s.House != nil {
		changes = append(changes, s.House.Changes...)
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return b.Date.Compare(a.Date) })
	return changes
}

// DayOfChanges is a day on which pages were changed.
type DayOfChanges struct {
	Date    edtf.Date
	Changes []Change
}

// sincePath begins Hugo's path of a page with what changed since a day: "/changes/since/2025-09-05".
const sincePath = "/changes/since/"

// ChangesSince returns the day of a page with what changed since then; the zero Date for another path.
func (s *Site) ChangesSince(path string) edtf.Date {
	if !strings.HasPrefix(path, sincePath) {
		return edtf.Date{}
	}
	days := s.DaysOfChanges(path) // the page is there since its own day has changes
	return days[len(days)-1].Date
}

// ChangesPaths returns Hugo's paths of the pages of changes: of all, and of those since each day on which something changed.
func (s *Site) ChangesPaths() []string {
	var paths []string
	for _, day := range s.DaysOfChanges("/changes") {
		paths = append(paths, sincePath+day.Date.String())
	}
	if len(paths) == 0 {
		return nil
	}
	return append(paths, "/changes")
}

// DaysOfChanges returns the changes of all pages by day, the newest day first: on the page since a day those since then.
func (s *Site) DaysOfChanges(path string) []DayOfChanges {
	var days []DayOfChanges
	since := strings.TrimPrefix(path, sincePath)
	for _, change := range s.Changes() {
		if since != path && change.Date.String() < since {
			break
		}
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
