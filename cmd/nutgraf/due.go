package main

import (
	"encoding/json"
	"time"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/explainer"
)

type dueCommand struct {
	Source string `help:"The explainer's folder, or that of a house." default:"." placeholder:"DIR"`
	JSON   bool   `help:"Print the list as JSON." name:"json"`
	clock
}

// waitingPage is a page that waits for its time, as the command prints it.
type waitingPage struct {
	Publish string `json:"publish"` // RFC 3339, in its author's zone
	File    string `json:"file"`
	Line    int    `json:"line"`
	Title   string `json:"title"`
	Draft   bool   `json:"draft"` // it does not go out at that time
}

// Run prints the pages that wait for their time, the soonest first.
func (c *dueCommand) Run(console console) error {
	at, err := c.time()
	if err != nil {
		return err
	}
	if err := needFolder(c.Source); err != nil {
		return err
	}
	due, problems, err := build.Due(c.Source, at)
	if err != nil {
		return err
	}
	progress := console.progress()
	if err := console.tell(progress, problems, ""); err != nil {
		return err
	}
	list := []waitingPage{}
	for _, d := range due {
		list = append(list, waitingPage{d.Publish.Format(time.RFC3339), d.Place.Path, d.Place.Line, d.Title, d.IsDraft})
	}
	if c.JSON {
		encoder := json.NewEncoder(console.out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(list)
	}
	for i, d := range due {
		note := ""
		if d.IsDraft {
			note = "  (a draft: it does not go out)"
		}
		console.line("%s  %q  %s:%d%s", explainer.FormatTime(d.Publish), d.Title, list[i].File, list[i].Line, note)
	}
	if len(list) == 0 {
		console.note("nothing waits for its time")
	}
	return nil
}
