package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/site"
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
	output := outputFolder(c.Output, c.Source)
	progress := console.progress()
	defer progress.done()
	publishing := publish.Options{Tool: "nutgraf " + version, Source: c.Source}

	problems, err := publish.Recover(output, publishing) // what a run that was killed has left
	if err != nil {
		return err
	}
	built, found, err := c.make(ctx, output, progress)
	if err != nil {
		return err
	}
	problems = append(problems, found...)
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	progress.step("publish")
	report, found, err := publish.Replace(ctx, output, built.Tree, publishing)
	if err != nil {
		return err
	}
	found = append(found, built.Gone(report.Removed)...)
	if err := console.report(progress, append(problems, built.Silences.Quiet(found)...)); err != nil {
		return err
	}
	console.note("%s: %s, %d files (%d new or changed, %d removed)\n",
		output, built.Summary, report.Written+report.Kept, report.Written, len(report.Removed))
	return nil
}

// make builds and verifies a site in memory; nil with an error among the problems.
func (c *buildCommand) make(ctx context.Context, output string, progress *progress) (*site.Site, []problem.Problem, error) {
	built, problems, err := site.Build(ctx, site.Options{
		Source: c.Source, BaseURL: c.BaseURL, Theme: nutgraf.Theme, Earlier: os.DirFS(output), Progress: progress.step, Rules: allRules(),
	})
	if err != nil || built == nil {
		return nil, problems, err
	}
	progress.step("verify")
	return built, append(problems, built.Verify(nil)...), nil
}

// outputFolder is where the site goes: as said, or public/ in the explainer's folder.
func outputFolder(said, source string) string {
	if said != "" {
		return said
	}
	return filepath.Join(source, "public")
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
