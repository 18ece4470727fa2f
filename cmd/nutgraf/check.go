package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
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
	Source   string        `help:"The explainer's folder." default:"." placeholder:"DIR"`
	BaseURL  string        `help:"The address that the site will have, as in https://example.org/explainer/." name:"base-url" placeholder:"URL"`
	Today    string        `help:"The day of the check, for what is due and what is to come; by default that of SOURCE_DATE_EPOCH, or of the clock." placeholder:"DAY"`
	External bool          `help:"Also ask other sites, politely, whether the addresses linked are still there."`
	Allow    []string      `help:"With --external, a host that is asked although it is not on the public internet, as in intranet.example:8080; may be repeated." name:"allow-host" placeholder:"HOST[:PORT]"`
	MaxAge   time.Duration `help:"With --external, how old a remembered good answer may be." default:"168h" placeholder:"DURATION"`
	Format   string        `help:"text, json, sarif (SARIF 2.1.0) or github (annotations of GitHub Actions)." enum:"text,json,sarif,github" default:"text" placeholder:"FORMAT"`
}

// Run judges all that build judges and more, and writes nothing but what it found.
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
	progress := console.progress()
	defer progress.done()
	found, summary, err := c.look(ctx, today, own, progress)
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

// today is the day that a text is judged on.
func (c *checkCommand) today() (edtf.Date, error) {
	said := c.Today
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); said == "" && epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return edtf.Date{}, fmt.Errorf("SOURCE_DATE_EPOCH %q is no number of seconds", epoch)
		}
		said = time.Unix(seconds, 0).UTC().Format(time.DateOnly)
	}
	day, err := edtf.Parse(cmp.Or(said, time.Now().Format(time.DateOnly)))
	if err != nil || !day.IsDay() {
		return edtf.Date{}, fmt.Errorf("%q is no day, as in 2026-01-31", said)
	}
	return day, nil
}

// look builds the site in memory and judges it.
func (c *checkCommand) look(ctx context.Context, today edtf.Date, own *guard.Guard, progress *progress) (problems *build.Problems, summary string, err error) {
	built, err := build.Run(ctx, build.Options{
		Source: c.Source, BaseURL: c.BaseURL, Theme: nutgraf.Theme, Rules: allRules(), Today: today, Budget: budget, Progress: progress.step,
	}, build.Verified)
	if err != nil {
		return nil, "", err
	}
	if built.Site == nil {
		return built.Problems, "", nil
	}
	problems, summary = built.Problems, built.Site.Summary
	if c.External {
		found, asked, err := c.ask(ctx, built.Site, own, progress)
		if err != nil {
			return nil, "", err
		}
		problems.Add(found...)
		summary += "; " + asked
	}
	problems.AddUnusedSilences(func(rule string) bool {
		elsewhere := slices.Concat(publish.Rules(), timeline.Rules()) // what other commands warn of
		isRule := func(r *problem.Rule) bool { return r.ID == rule }
		return !slices.ContainsFunc(elsewhere, isRule) && (c.External || rule != linkcheck.RuleLinkAnswers.ID)
	})
	return problems, summary, nil
}

// ask visits the other sites that the explainer links.
func (c *checkCommand) ask(ctx context.Context, site *build.Site, own *guard.Guard, progress *progress) ([]problem.Problem, string, error) {
	links := make([]linkcheck.Link, len(site.External))
	for i, address := range site.External {
		links[i] = linkcheck.Link(address)
	}
	options := linkcheck.Options{
		Agent: "nutgraf/" + version + " (link check; +https://github.com/nutgraf/nutgraf)", MaxAge: c.MaxAge, Guard: own,
		Progress: func(host string) { progress.step("ask " + host) },
	}
	if folder, err := os.UserCacheDir(); err == nil { // without one, nothing is remembered
		options.Cache = filepath.Join(folder, "nutgraf", "links.json")
	}
	problems, summary, err := linkcheck.Check(ctx, links, options)
	return problems, summary.String(), err
}

// budget is how many bytes after gzip the first visit of a page may cost: 14 KB come with the first answer of a server,
// and lists of everything are given more.
func budget(page string) int {
	const kilobyte = 1 << 10
	folders := strings.Split(filepath.ToSlash(filepath.Dir(page)), "/")
	last := folders[len(folders)-1]
	switch {
	case last == "all" || last == "glossary" || last == "sources" || last == "search":
		return 60 * kilobyte
	case strings.Contains("/"+page, "/timeline/from/") || strings.Contains("/"+page, "/timeline/only/") || last == "timeline":
		return 100 * kilobyte
	}
	return 14 * kilobyte
}

// print writes the problems in the format that was asked for.
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

// seenFrom is a folder as it is named from where the command runs; empty when it lies outside.
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
