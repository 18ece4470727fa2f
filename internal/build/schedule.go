package build

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// Due returns the pages of a project, or of a house and its explainers, that wait for their time to be published, the soonest
// first. Their places are relative to the source. The returned error is one of the machine.
func Due(source string, at time.Time) ([]read.Scheduled, []problem.Problem, error) {
	root, err := os.OpenRoot(source)
	if err != nil {
		return nil, nil, err
	}
	defer root.Close()
	files := Regular(root.FS())
	scheduled, problems, err := schedule(files)
	if err != nil || len(problems) > 0 {
		return nil, problems, err
	}
	due := slices.DeleteFunc(scheduled, func(s read.Scheduled) bool { return !s.Publish.After(at) })
	slices.SortFunc(due, func(a, b read.Scheduled) int {
		return cmp.Or(a.Publish.Compare(b.Publish), cmp.Compare(a.Place.Path, b.Place.Path))
	})
	return due, nil, nil
}

// schedule returns the pages that have a time to be published.
func schedule(files fs.FS) ([]read.Scheduled, []problem.Problem, error) {
	if !settings.IsHouse(files) {
		languages, problems, err := settings.Languages(files)
		if err != nil || len(problems) > 0 {
			return nil, problems, err
		}
		found, err := read.Schedule(files, languages)
		return found, nil, err
	}
	h, problems, err := house.Open(files, house.Options{})
	if err != nil || problem.HasErrors(problems) {
		return nil, problems, err
	}
	all, err := read.Schedule(files, h.Settings.Contents())
	if err != nil {
		return nil, nil, err
	}
	for _, m := range h.Members {
		own, err := fs.Sub(files, m.Path())
		if err != nil {
			return nil, nil, err
		}
		found, err := read.Schedule(own, m.Settings.Contents())
		if err != nil {
			return nil, nil, err
		}
		for _, scheduled := range found {
			scheduled.Place.Path = path.Join(m.Path(), scheduled.Place.Path)
			all = append(all, scheduled)
		}
	}
	return all, nil, nil
}

// Check verifies the site, as [Run] does, and then judges what is held back: the site as it will be at each time at which a
// page goes out, and last the site with its drafts, whose errors are warnings.
func Check(ctx context.Context, options Options) (*Result, error) {
	if options.At.IsZero() {
		options.At = time.Now()
	}
	result, err := Run(ctx, options, Verified)
	if err != nil || result.Site == nil || !result.held {
		return result, err
	}
	due, _, err := Due(options.Source, options.At)
	if err != nil {
		return nil, err
	}
	due = slices.DeleteFunc(due, func(s read.Scheduled) bool { return s.IsDraft })
	known := map[problem.Problem]bool{}
	for _, found := range result.Problems.List() {
		known[found] = true
	}
	add := func(later *Result, when string, isDraft bool) {
		for _, found := range later.Problems.List() {
			if known[found] {
				continue
			}
			known[found] = true
			if !isDraft || isError(found) {
				found.Message += when
			}
			if isDraft {
				found.Severity = problem.Warning
			}
			result.Problems.Add(found)
		}
		if later.Site != nil {
			result.Site.External = append(result.Site.External, later.Site.External...)
		}
	}
	for i, scheduled := range due {
		if i+1 < len(due) && due[i+1].Publish.Equal(scheduled.Publish) {
			continue
		}
		step := Linked
		if i+1 == len(due) {
			step = Verified
		}
		options.At = scheduled.Publish
		later, err := Run(ctx, options, step)
		if err != nil {
			return nil, err
		}
		add(later, fmt.Sprintf(" (from %s on)", explainer.FormatTime(scheduled.Publish)), false)
	}
	options.Held = true
	later, err := Run(ctx, options, Verified)
	if err != nil {
		return nil, err
	}
	add(later, " (with drafts)", true)
	return result, nil
}
