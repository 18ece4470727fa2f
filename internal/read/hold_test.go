package read

import (
	"testing"
	"testing/fstest"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
)

func TestTimesAreReadWithTheirZone(t *testing.T) {
	for text, want := range map[string]string{ // times, or what is wrong and what to write
		"2026-12-01T06:00+01:00":    "2026-12-01T06:00+01:00",
		"2026-12-01T06:00:30-03:30": "2026-12-01T06:00:30-03:30",
		"2026-12-01T06:00Z":         "2026-12-01T06:00Z",
		"2026-12-01T06:00+00:00":    "2026-12-01T06:00Z",
		"2026-12-01T06:00":          "which has no zone; 2026-12-01T06:00+01:00, with the hours by which your clock is ahead of UTC",
		"2026-12-01 06:30:15":       "which has no zone; 2026-12-01T06:30+01:00, with the hours by which your clock is ahead of UTC",
		"2026-12-01":                "which has no zone; 2026-12-01T06:00+01:00, with the hours by which your clock is ahead of UTC",
		"2026-13-01T06:00+01:00":    "which is no time; a time like 2026-12-01T06:00+01:00",
		"2026-12-01T06:00+01:59":    "2026-12-01T06:00+01:59",
		"2026-12-01T06:00+01:60":    "whose zone has too many minutes; a time like 2026-12-01T06:00+01:00",
		"tomorrow":                  "which is no time; a time like 2026-12-01T06:00+01:00",
	} {
		got := ""
		if at, err := ParseTime(text); err != nil {
			got = err.Error() + "; " + timeLike(text)
		} else {
			got = explainer.FormatTime(at)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzParseTimeReadsWhatItWrites(f *testing.F) {
	f.Add("2026-12-01T06:00+01:00")
	f.Fuzz(func(t *testing.T, text string) {
		at, err := ParseTime(text)
		if err != nil {
			return
		}
		again, err := ParseTime(explainer.FormatTime(at))
		if err != nil || !again.Equal(at.Truncate(time.Second)) {
			t.Errorf("%q is written as %q: %v", text, explainer.FormatTime(at), err)
		}
	})
}

// A reader that is asked again at another time, or to show what is held back, reads what was left out before.
func TestAReaderJudgesHeldPagesAnew(t *testing.T) {
	files := fstest.MapFS{
		"content/_index.md":          {Data: []byte("---\ntitle: Water\nstandfirst: Why.\n---\nText.\n")},
		"content/glossary/a.md":      {Data: []byte("---\ntitle: a\npublish: 2026-12-01T06:00+01:00\n---\nOne.\n")},
		"content/glossary/b.md":      {Data: []byte("---\ntitle: b\ndraft: true\n---\nOne.\n")},
		"content/glossary/c.md":      {Data: []byte("---\ntitle: c\ndraft: true\npublish: 2026-12-01T06:00+01:00\n---\nOne.\n")},
		"content/pages/d/index.md":   {Data: []byte("---\ntitle: d\npublish: 2026-12-01T06:00+01:00\n---\nOne.\n")},
		"content/pages/d/x.txt":      {Data: []byte("text")},
		"content/glossary/_index.md": {Data: []byte("---\ntitle: All\n---\nText.\n")},
	}
	before, at := time.Date(2026, 12, 1, 4, 59, 59, 0, time.UTC), time.Date(2026, 12, 1, 5, 0, 0, 0, time.UTC)
	reader := &Reader{}
	for _, step := range []struct {
		at     time.Time
		shown  map[string]bool
		want   string // the terms and pages that there are, and the files beside them
		hidden int
	}{
		{before, nil, "", 5},
		{at, nil, "ad+", 2},
		{before, nil, "", 5},
		{before, map[string]bool{"content/glossary/a.md": true, "content/glossary/c.md": true}, "ac", 3},
		{at, map[string]bool{"content/glossary/b.md": true}, "abd+", 1},
		{at, nil, "ad+", 2},
	} {
		reader.At, reader.Shown = step.at, step.shown
		project, err := reader.Read(files, []Language{{Code: "en"}})
		if err != nil || len(project.Problems) > 0 {
			t.Fatal(err, project.Problems)
		}
		got := ""
		for _, term := range project.Explainers[0].Terms {
			got += term.ID
			if isHeld := !term.Hold.IsZero(); isHeld != step.shown["content/glossary/"+term.ID+".md"] {
				t.Errorf("%s: held %v", term.ID, isHeld)
			}
		}
		for _, page := range project.Explainers[0].Pages {
			got += page.ID
		}
		for range project.Explainers[0].Files {
			got += "+"
		}
		if got != step.want || len(project.Hidden()) != step.hidden {
			t.Errorf("%v %v: %q, want %q; hidden %v", step.at, step.shown, got, step.want, project.Hidden())
		}
	}
	schedule, err := Schedule(files, []Language{{Code: "en"}})
	if err != nil || len(schedule) != 3 || schedule[0].Title != "a" || !schedule[1].IsDraft || schedule[2].Place.Line != 3 {
		t.Errorf("%+v, %v", schedule, err)
	}
}

// A page in two languages whose files lie together hides them only while neither is published.
func TestFilesBesideAPageAreHiddenWithItsLastLanguage(t *testing.T) {
	const held = "---\ntitle: d\ndraft: true\n---\nOne.\n"
	for french, want := range map[string]int{held: 3, "---\ntitle: d\n---\nUn.\n": 1} {
		files := fstest.MapFS{"content/pages/d/index.md": {Data: []byte(held)}, "content/pages/d/index.fr.md": {Data: []byte(french)}}
		project, err := Read(files, []Language{{Code: "en"}, {Code: "fr"}})
		if err != nil || len(project.Hidden()) != want {
			t.Errorf("%q: %v, %v", french, project.Hidden(), err)
		}
	}
}
