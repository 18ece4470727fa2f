package main

import (
	"fmt"
	"os"

	"github.com/nutgraf/nutgraf/internal/drafts"
)

type draftsCommand struct {
	List   draftsListCommand   `cmd:"" default:"withargs" help:"List the drafts, with the reason and the place of each."`
	Accept draftsAcceptCommand `cmd:"" help:"Take drafts into the site."`
	Reject draftsRejectCommand `cmd:"" help:"Remove drafts; another import does not propose them again."`
}

type draftsListCommand struct {
	Source string `help:"The explainer's folder." default:"." placeholder:"DIR"`
}

// Run prints a line for each draft: its name, title, file and line, and the reason that an import gave.
func (c *draftsListCommand) Run(console console) error {
	list, err := listDrafts(c.Source)
	if err != nil {
		return err
	}
	for _, d := range list {
		why := ""
		if d.Reason != "" {
			why = ": " + d.Reason
		}
		console.line("%s  %q  %s:%d%s", d.Name(), d.Title, d.Path, d.Line, why)
	}
	if len(list) == 0 {
		console.note("no drafts wait")
		return nil
	}
	console.note("%s; \"nutgraf drafts accept ID…\" takes them into the site, \"nutgraf drafts reject ID…\" removes them", waiting(len(list)))
	return nil
}

type draftsAcceptCommand struct {
	IDs    []string `arg:"" name:"id" help:"The drafts: an id, \"actor:maria-lind\" or the path of a file."`
	Source string   `help:"The explainer's folder." default:"." placeholder:"DIR"`
}

// Run accepts the drafts, or none when one of the words names no draft.
func (c *draftsAcceptCommand) Run(console console) error {
	return eachDraft(console, c.Source, c.IDs, drafts.Accept, "accepted")
}

type draftsRejectCommand struct {
	IDs    []string `arg:"" name:"id" help:"The drafts: an id, \"actor:maria-lind\" or the path of a file."`
	Source string   `help:"The explainer's folder." default:"." placeholder:"DIR"`
}

// Run rejects the drafts, or none when one of the words names no draft.
func (c *draftsRejectCommand) Run(console console) error {
	return eachDraft(console, c.Source, c.IDs, drafts.Reject, "rejected")
}

func eachDraft(console console, source string, ids []string, do func(string, drafts.Draft) error, done string) error {
	list, err := listDrafts(source)
	if err != nil {
		return err
	}
	found, err := drafts.Find(list, ids)
	if err != nil {
		return usageError{err}
	}
	for _, d := range found {
		if err := do(source, d); err != nil {
			return err
		}
		hint := ""
		if done == "accepted" && d.Asks {
			hint = "; its text only quotes the article: write what it is"
		}
		console.note("%s %s: %s%s", done, d.Name(), d.Path, hint)
	}
	if rest := len(list) - len(found); rest > 0 {
		console.note("%s", waiting(rest))
	}
	return nil
}

func listDrafts(source string) ([]drafts.Draft, error) {
	if err := needFolder(source); err != nil {
		return nil, err
	}
	return drafts.List(os.DirFS(source))
}

// waiting returns the number of drafts in words.
func waiting(count int) string {
	if count == 1 {
		return "1 draft waits"
	}
	return fmt.Sprintf("%d drafts wait", count)
}

// draftsNote returns the number of waiting drafts and the command that lists them; empty when there are none. A read error
// is ignored: the command that calls it has reported it.
func draftsNote(source string) string {
	list, err := drafts.List(os.DirFS(source))
	if err != nil || len(list) == 0 {
		return ""
	}
	return waiting(len(list)) + ": nutgraf drafts"
}
