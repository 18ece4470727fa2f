package main

import (
	"context"
	"fmt"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

type buildCommand struct {
	Source  string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Output  string `help:"Where the site goes; by default public/ in the explainer's folder." placeholder:"DIR"`
	BaseURL string `help:"The address that the site will have, as in https://example.org/explainer/." name:"base-url" placeholder:"URL"`
}

// Run builds, verifies and publishes; with an error among the problems the output folder stays as it was.
func (c *buildCommand) Run(ctx context.Context, console console) error {
	if err := settings.CheckBaseURL(c.BaseURL); err != nil {
		return usageError{fmt.Errorf("--base-url %q %w", c.BaseURL, err)}
	}
	progress := console.progress()
	defer progress.done()
	options := build.Options{
		Source: c.Source, Output: c.Output, BaseURL: c.BaseURL, Theme: nutgraf.Theme, Rules: allRules(),
		Tool: "nutgraf " + version, Progress: progress.step,
	}
	built, err := build.Run(ctx, options, build.Published)
	if err != nil {
		return err
	}
	if err := console.report(progress, built.Problems.List()); err != nil {
		return err
	}
	report := built.Report
	console.note("%s: %s, %d files (%d new or changed, %d removed)\n",
		options.OutputFolder(), built.Site.Summary, report.Written+report.Kept, report.Written, len(report.Removed))
	if note := draftsNote(c.Source); note != "" {
		console.note("%s", note)
	}
	return nil
}

// report prints the problems of a command that writes, sorted by place; with an error among them it ends the command.
func (c console) report(progress *progress, problems []problem.Problem) error {
	return c.tell(progress, problems, "; nothing was written")
}

// tell is report of any command; outcome is said behind the count of the problems.
func (c console) tell(progress *progress, problems []problem.Problem, outcome string) error {
	progress.done()
	problems = problem.Sort(problems)
	if err := printer(c.err)(c.err, problems); err != nil {
		return err
	}
	if !problem.HasErrors(problems) {
		return nil
	}
	fmt.Fprintf(c.err, "%s%s\n", problem.Count(problems), outcome)
	return errProblems
}
