package build

import (
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/linker"
)

// findDates returns a function that finds the written days of events in a text; nil when no event has a day to find.
func findDates(e *explainer.Explainer, finder *edtf.Finder) func(string) []linker.Dated {
	if !slices.ContainsFunc(e.Events, func(event *explainer.Event) bool { return event.When.IsDay() }) {
		return nil
	}
	return func(text string) []linker.Dated {
		if strings.IndexFunc(text, unicode.IsDigit) < 0 { // most texts have no digit, and this check is fast
			return nil
		}
		var dated []linker.Dated
		for _, found := range finder.Find(text) {
			dated = append(dated, linker.Dated{Start: found.Start, End: found.End, Day: found.Date.String()})
		}
		return dated
	}
}
