package main

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/hostpage"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

type linkCommand struct {
	File     string `arg:"" help:"The HTML of an article; - for standard input."`
	Source   string `help:"The explainer's folder." default:"." placeholder:"DIR"`
	Output   string `help:"The file that the linked article is written to, which may be the article's own; by default it is printed." placeholder:"FILE" xor:"output"`
	DryRun   bool   `help:"Write nothing, and print which words would be linked." xor:"output"`
	Selector string `help:"The element with the article, as a CSS selector; by default article, main or body, the first that there is." placeholder:"SELECTOR"`
	Actors   bool   `help:"Link people, states and organisations, too."`
	Language string `help:"The language of the article, as a BCP 47 code; by default as its attribute lang says, else the explainer's first." placeholder:"CODE"`
	BaseURL  string `help:"The address of the explainer, in place of the settings' own, as in https://example.org/explainer/." name:"base-url" placeholder:"URL"`
}

// Run inserts links into an article. It prints the places of the links to standard error, or to standard output if the article
// does not go there.
func (c *linkCommand) Run(ctx context.Context, console console) error {
	if err := c.judge(); err != nil {
		return err
	}
	progress := console.progress()
	defer progress.done()
	content, err := readInput(c.File, c.Source, progress)
	if err != nil {
		return err
	}
	name := filepath.ToSlash(c.File)
	host, problems := hostpage.Read(name, content, c.Selector)
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	options := build.Options{Theme: nutgraf.Theme, Source: c.Source, BaseURL: c.BaseURL, Rules: allRules(), Progress: progress.step}
	read, err := build.Run(ctx, options, build.Linked)
	if err != nil {
		return err
	}
	if errors := errorsIn(read.Problems.List()); read.Links == nil || len(errors) > 0 {
		return console.report(progress, errors)
	}
	if c.Language != "" {
		host.Language = c.Language
	}
	vocabulary, problems := read.Links.Vocabulary(host, c.Actors)
	if problem.HasErrors(problems) {
		return console.report(progress, problems)
	}
	linked, links := host.Link(vocabulary)
	progress.done()
	return c.write(console, linked, links)
}

// judge returns an error in the flags.
func (c *linkCommand) judge() error {
	if err := settings.CheckBaseURL(c.BaseURL); err != nil {
		return usageError{fmt.Errorf("--base-url %q %w", c.BaseURL, err)}
	}
	if c.Selector != "" {
		if err := hostpage.CheckSelector(c.Selector); err != nil {
			return usageError{fmt.Errorf("--selector %q is no CSS selector: %w", c.Selector, err)}
		}
	}
	return oneExplainer(c.Source)
}

// write writes the article, and prints the links.
func (c *linkCommand) write(console console, linked []byte, links []hostpage.Link) error {
	report := console
	switch {
	case c.DryRun:
	case c.Output != "":
		if err := build.ReplaceFile(c.Output, linked); err != nil {
			return fmt.Errorf("write %s: %w", filepath.ToSlash(c.Output), err)
		}
	default:
		if _, err := console.out.Write(linked); err != nil {
			return err
		}
		report.out = console.err
	}
	for _, link := range links {
		report.note("%s: %q → %s (%s)", link.Place, link.Words, link.Address, link.Reason())
	}
	report.note("%s", counted(len(links), "link", "links"))
	return nil
}

// errorsIn returns the problems that stop a command.
func errorsIn(problems []problem.Problem) []problem.Problem {
	var errors []problem.Problem
	for _, p := range problems {
		if p.Severity == problem.Error {
			errors = append(errors, p)
		}
	}
	return errors
}
