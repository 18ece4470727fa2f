package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/importer/timeline"
	"github.com/nutgraf/nutgraf/internal/linkcheck"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/publish"
	"github.com/nutgraf/nutgraf/internal/settings"
)

type checkCommand struct {
	Source  string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	BaseURL string `help:"The address that the site will have, as in https://example.org/explainer/." name:"base-url" placeholder:"URL"`
	Today   string `help:"The day of the check, for what is due and what is to come; by default that of SOURCE_DATE_EPOCH, or of the clock." placeholder:"DAY"`
	clock
	External bool          `help:"Also ask other sites, politely, whether the addresses linked are still there."`
	Allow    []string      `help:"With --external, a host that is asked although it is not on the public internet, as in intranet.example:8080; may be repeated." name:"allow-host" placeholder:"HOST[:PORT]"`
	MaxAge   time.Duration `help:"With --external, how old a remembered good answer may be." default:"168h" placeholder:"DURATION"`
	Format   string        `help:"text, json, sarif (SARIF 2.1.0) or github (annotations of GitHub Actions)." enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT"`
}

// Run judges all that the command build judges and more, and writes nothing but its report.
func (c *checkCommand) Run(ctx context.Context, console console) error {
	if err := settings.CheckBaseURL(c.BaseURL); err != nil {
		return usageError{fmt.Errorf("--base-url %q %w", c.BaseURL, err)}
	}
	own, err := guard.New(c.Allow)
	if err != nil {
		return usageError{fmt.Errorf("--allow-host %w", err)}
	}
	today, err := c.today()
	if err != nil {
		return usageError{err}
	}
	at, err := c.time()
	if err != nil {
		return err
	}
	progress := console.progress()
	defer progress.done()
	found, summary, err := c.look(ctx, today, at, own, progress)
	if err != nil {
		return err
	}
	progress.done()
	problems := found.List()
	if err := c.print(console, problems); err != nil {
		return err
	}
	if !console.quiet {
		if note := draftsNote(c.Source); note != "" {
			defer fmt.Fprintln(console.err, problem.Visible(note))
		}
		if summary != "" {
			summary += "; "
		}
		fmt.Fprintf(console.err, "%s: %s%s\n", problem.Visible(filepath.ToSlash(c.Source)), summary, cmp.Or(problem.Count(problems), "no problems"))
	}
	if problem.HasErrors(problems) {
		return errProblems
	}
	return nil
}

// today returns the day for which a text is judged.
func (c *checkCommand) today() (edtf.Date, error) {
	said := c.Today
	if at, isSet, err := sourceDate(); said == "" && (isSet || err != nil) {
		if err != nil {
			return edtf.Date{}, err
		}
		said = at.Format(time.DateOnly)
	}
	day, err := edtf.Parse(cmp.Or(said, time.Now().Format(time.DateOnly)))
	if err != nil || !day.IsDay() {
		return edtf.Date{}, fmt.Errorf("%q is no day, as in 2026-01-31", said)
	}
	return day, nil
}

// look builds the site in memory and judges it.
func (c *checkCommand) look(ctx context.Context, today edtf.Date, at time.Time, own *guard.Guard, progress *progress) (problems *build.Problems, summary string, err error) {
	built, err := build.Check(ctx, build.Options{
		Source: c.Source, BaseURL: c.BaseURL, Theme: nutgraf.Theme, Rules: allRules(), Today: today, At: at, Weigh: true, Progress: progress.step,
	})
	if err != nil {
		return nil, "", err
	}
	if built.Site == nil {
		return built.Problems, "", nil
	}
	problems, summary = built.Problems, built.Site.Summary
	if quoted := built.Quoted; quoted.Looked > 0 {
		summary += fmt.Sprintf(", %d of %d quotations found in kept sources", quoted.Found, quoted.Looked)
		if quoted.Unkept > 0 {
			summary += fmt.Sprintf(" (and %d of sources that are not kept)", quoted.Unkept)
		}
	}
	if built.Unlocked > 0 {
		summary += fmt.Sprintf(", %d addresses that links.lock lacks until the next build", built.Unlocked)
	}
	if c.External {
		found, asked, err := c.ask(ctx, built.Site, own, progress)
		if err != nil {
			return nil, "", err
		}
		problems.Add(found...)
		summary += "; " + asked
	}
	problems.AddUnusedSilences(func(rule string) bool {
		elsewhere := slices.Concat(publish.Rules(), timeline.Rules()) // rules of other commands
		isRule := func(r *problem.Rule) bool { return r.ID == rule }
		return !slices.ContainsFunc(elsewhere, isRule) && (c.External || rule != linkcheck.RuleLinkAnswers.ID)
	})
	return problems, summary, nil
}

// ask requests the pages of other sites that the explainer links to.
func (c *checkCommand) ask(ctx context.Context, site *build.Site, own *guard.Guard, progress *progress) ([]problem.Problem, string, error) {
	links := make([]linkcheck.Link, len(site.External))
	for i, address := range site.External {
		links[i] = linkcheck.Link(address)
	}
	options := linkcheck.Options{
		Agent: "nutgraf/" + version + " (link check; +https://github.com/nutgraf/nutgraf)", MaxAge: c.MaxAge, Guard: own,
		Progress: func(host string) { progress.step("ask " + host) },
	}
	if folder, err := os.UserCacheDir(); err == nil { // without a cache folder nothing is remembered
		options.Cache = filepath.Join(folder, "nutgraf", "links.json")
	}
	problems, summary, err := linkcheck.Check(ctx, links, options)
	return problems, summary.String(), err
}

// print writes the problems in the requested format.
func (c *checkCommand) print(console console, problems []problem.Problem) error {
	report := problem.Report{Problems: problems, Rules: allRules(), Version: version, Folder: seenFrom(c.Source)}
	switch c.Format {
	case "json":
		return report.WriteJSON(console.out)
	case "sarif":
		return report.WriteSARIF(console.out)
	case "github":
		return report.WriteGitHub(console.out)
	}
	return printer(console.out)(console.out, problems)
}

// seenFrom returns a folder relative to the working directory; empty when it lies outside.
func seenFrom(folder string) string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return ""
	}
	name, err := filepath.Rel(here, absolute)
	if err != nil || !filepath.IsLocal(name) || name == "." {
		return ""
	}
	return filepath.ToSlash(name)
}
