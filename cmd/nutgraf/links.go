package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/build"
)

type linksCommand struct {
	Source   string `help:"The explainer's folder, or a house's." default:"." placeholder:"DIR"`
	Output   string `help:"The last build, for --diff; by default public/ in the explainer's folder." placeholder:"DIR"`
	Diff     bool   `help:"Show which links came and went since the last build." xor:"what"`
	Unlinked bool   `help:"List names and abbreviations that no entity explains, by count." xor:"what"`
	Doubtful bool   `help:"List mentions that may be wrong, the most doubtful first, with what keeps each from being linked." xor:"what"`
}

// Run prints the links that the linker made, or did not make. It writes nothing.
func (c *linksCommand) Run(ctx context.Context, console console) error {
	progress := console.progress()
	defer progress.done()
	options := build.Options{Theme: nutgraf.Theme, Source: c.Source, Output: c.Output, Rules: allRules(), Progress: progress.step}
	read, err := build.Run(ctx, options, build.Linked)
	if err != nil {
		return err
	}
	if err := console.tell(progress, read.Problems.List(), ""); err != nil {
		return err
	}
	switch {
	case c.Diff:
		return c.diff(console, read.Links, options.OutputFolder())
	case c.Unlinked:
		return c.unlinked(console, read.Links)
	case c.Doubtful:
		return c.doubtful(console, read.Links)
	}
	for _, mention := range read.Links.Mentions() {
		mark := " "
		if mention.Linked || mention.Explicit {
			mark = "→"
		}
		console.line("%s: %q %s %s (%s)", mention.Place, mention.Words, mark, mention.Entity, mention.Reason())
	}
	return nil
}

// diff prints new links with "+" and removed ones with "-".
func (c *linksCommand) diff(console console, links *build.Links, output string) error {
	changes, err := links.Changes(os.DirFS(output))
	if build.NoBuild(err) {
		return usageError{fmt.Errorf("no build to compare with in %s: run nutgraf build first, or name one with --output", output)}
	}
	if err != nil {
		return err
	}
	for _, change := range changes {
		sign := "-"
		if change.Came {
			sign = "+"
		}
		console.line("%s %s: %q → %s", sign, change.Address, change.Words, change.Entity)
	}
	return nil
}

// doubtful prints each doubtful mention with its sentence, and the text with which an author can prevent it.
func (c *linksCommand) doubtful(console console, links *build.Links) error {
	for _, mention := range links.Doubtful() {
		console.line("%s: %s (%s)", mention.Place, mention.Entity, mention.Doubt)
		console.line("    %s", around(mention.Sentence, mention.SentenceStart, mention.SentenceEnd))
		console.line("    wrong? %s", mention.Fix)
	}
	return nil
}

// around returns the part of a sentence around some of its words, with the words marked, short enough for a line.
func around(sentence string, start, end int) string {
	const side = 50 // letters on each side
	before, after := []rune(sentence[:start]), []rune(sentence[end:])
	head, tail := string(before), string(after)
	if len(before) > side {
		head = "…" + string(before[len(before)-side:])
	}
	if len(after) > side {
		tail = string(after[:side]) + "…"
	}
	return head + "[" + sentence[start:end] + "]" + tail
}

// unlinked prints the number of occurrences of each unknown name, and the place of the first.
func (c *linksCommand) unlinked(console console, links *build.Links) error {
	const most = 3
	for _, unknown := range links.Unlinked() {
		places := make([]string, 0, most+1)
		for i, place := range unknown.Places {
			if i == most {
				places = append(places, "…")
				break
			}
			places = append(places, place.String())
		}
		console.line("%4d  %s  %s", len(unknown.Places), unknown.Words, strings.Join(places, " "))
	}
	return nil
}
