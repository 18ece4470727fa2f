package main

import (
	"context"
	"fmt"
	"os"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/elsewhere"
	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

type updateCommand struct {
	Source string   `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Allow  []string `help:"A host that is asked although it is not on the public internet, as in intranet.example:8080; may be repeated." name:"allow-host" placeholder:"HOST[:PORT]"`
}

// Run fetches the lists of other sites that the settings name, for links to their entries.
func (c *updateCommand) Run(ctx context.Context, console console) error {
	own, err := guard.New(c.Allow)
	if err != nil {
		return usageError{fmt.Errorf("--allow-host %w", err)}
	}
	progress := console.progress()
	defer progress.done()
	if err := needFolder(c.Source); err != nil {
		return err
	}
	root, err := os.OpenRoot(c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	files := build.Regular(root.FS())
	var found settings.Settings
	var problems []problem.Problem
	if settings.IsHouse(files) {
		var house settings.House
		house, problems, err = settings.ReadHouse(files)
		found = house.Settings
	} else {
		found, problems, err = settings.Read(files)
	}
	if err != nil {
		return err
	}
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	fetcher := elsewhere.Fetcher{
		Guard: own, Agent: "nutgraf/" + version + " (update; +https://github.com/nutgraf/nutgraf)",
		Progress: func(host string) { progress.step("ask " + host) },
	}
	updates, err := fetcher.Update(ctx, root, found)
	progress.done()
	if err != nil {
		return err
	}
	failed := false
	for _, update := range updates {
		if update.Err != nil {
			failed = true
			fmt.Fprintln(console.err, problem.Visible(fmt.Sprintf("nutgraf: the list %q %v", update.Name, update.Err)))
			continue
		}
		console.note("%s: %d entries, %d new, %d gone", update.Name, update.Entries, update.Added, update.Gone)
	}
	if len(updates) == 0 {
		console.note("the settings name no list below [elsewhere]")
	}
	if failed {
		return errProblems
	}
	return nil
}
