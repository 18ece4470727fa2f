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
	siteFlags
	Shard build.Shard `help:"Of a house: build only this part of its explainers, as in 3/8, into shards/3-of-8/. nutgraf join makes one site of all parts." placeholder:"N/OF"`
}

// Run builds, verifies and publishes; with an error among the problems the output folder stays as it was.
func (c *buildCommand) Run(ctx context.Context, console console) error {
	if c.Shard.Of > 0 && !build.IsHouse(c.Source) {
		return usageError{fmt.Errorf("--shard: %q is no house of explainers", c.Source)}
	}
	return c.publish(ctx, console, func(options *build.Options) { options.Shard = c.Shard })
}

// siteFlags are the flags of the commands that publish a site.
type siteFlags struct {
	Source  string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Output  string `help:"Where the site goes; by default public/ in the explainer's folder." placeholder:"DIR"`
	BaseURL string `help:"The address that the site will have, as in https://example.org/explainer/." name:"base-url" placeholder:"URL"`
	Drafts  bool   `help:"Show what is held back, with a mark, for a site that only its authors see: drafts, and pages whose time is to come. links.lock is not written."`
	clock
	Frozen   bool `help:"Fail where links.lock lacks an address of the site, rather than adding it: for servers." name:"frozen-lock"`
	Strict   bool `help:"Publish nothing while there is a warning, such as one of an edit that readers are not told of."`
	Compress bool `help:"Publish smaller copies of texts beside them (.br, .gz), for a server of your own that sends them as they are."`
}

// publish builds a site, verifies and publishes it. set sets what else the command knows.
func (c *siteFlags) publish(ctx context.Context, console console, set func(*build.Options)) error {
	if err := settings.CheckBaseURL(c.BaseURL); err != nil {
		return usageError{fmt.Errorf("--base-url %q %w", c.BaseURL, err)}
	}
	at, err := c.time()
	if err != nil {
		return err
	}
	progress := console.progress()
	defer progress.done()
	options := build.Options{
		Source: c.Source, Output: c.Output, BaseURL: c.BaseURL, Theme: nutgraf.Theme, Rules: allRules(), Frozen: c.Frozen, Strict: c.Strict, At: at, Held: c.Drafts, NoIndex: c.Drafts, Compress: c.Compress,
		Tool: "nutgraf " + version, Progress: progress.step,
	}
	set(&options)
	if build.IsHouse(c.Source) {
		roomForHouse()
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
	if built.Scheduled {
		if due, _, err := build.Due(c.Source, at); err == nil && len(due) > 0 {
			console.note("%s: nutgraf due", counted(len(due), "page waits for its time", "pages wait for their time"))
		}
	}
	return nil
}

// report prints the problems of a command that writes, sorted by place; with an error among them it ends the command.
func (c console) report(progress *progress, problems []problem.Problem) error {
	return c.tell(progress, problems, "; nothing was written")
}

// tell prints the problems of any command, their number, and then the outcome.
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
