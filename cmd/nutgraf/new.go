package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"github.com/nutgraf/nutgraf/internal/settings"
)

type newCommand struct {
	Words    []string `arg:"" name:"what" help:"A folder for a new explainer; or term, event, actor or section and a title for a new entry of one."`
	Source   string   `help:"The explainer's folder, for a new entry." default:"." placeholder:"DIR"`
	Language string   `help:"The language of what is new, as a BCP 47 code." placeholder:"CODE"`
}

// Run writes new files and prints their paths; what is there already is never overwritten.
func (c *newCommand) Run(console console) error {
	_, isKind := scaffold.KindOf(c.Words[0])
	switch {
	case len(c.Words) == 1 && isKind:
		return usageError{fmt.Errorf("a new %s needs a title, as in: nutgraf new %s \"The title\"", c.Words[0], c.Words[0])}
	case len(c.Words) == 1:
		return c.explainer(console, c.Words[0])
	case len(c.Words) == 2 && isKind:
		return c.entry(console, c.Words[0], c.Words[1])
	case len(c.Words) == 2:
		return usageError{fmt.Errorf("%q is no kind of entry: write term, event, actor or section", c.Words[0])}
	}
	return usageError{errors.New("more than a kind and a title: put the title into quotes")}
}

func (c *newCommand) explainer(console console, folder string) error {
	code := c.Language
	if code == "" {
		code = "en"
	}
	files, err := scaffold.Explainer(code)
	if err != nil {
		return usageError{err}
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	return console.write(folder, files, nil, console.progress())
}

func (c *newCommand) entry(console console, word, title string) error {
	kind, _ := scaffold.KindOf(word)
	progress := console.progress()
	defer progress.done()
	existing, err := console.survey(c.Source, progress)
	if err != nil {
		return err
	}
	file, err := existing.Entry(kind, title, c.Language)
	if err != nil {
		return usageError{err}
	}
	return console.write(c.Source, []scaffold.File{file}, nil, progress)
}

// survey looks at what the explainer in a folder has already.
func (c console) survey(folder string, progress *progress) (scaffold.Existing, error) {
	progress.step("read")
	root, err := os.OpenRoot(folder)
	if err != nil {
		return scaffold.Existing{}, err
	}
	defer root.Close()
	project := build.Regular(root.FS())
	languages, problems, err := settings.Languages(project)
	if err != nil {
		return scaffold.Existing{}, err
	}
	if len(problems) > 0 {
		if err := c.report(progress, problems); err != nil {
			return scaffold.Existing{}, err
		}
	}
	return scaffold.Survey(project, languages)
}

// write writes new files, all or none, and prints their paths, after the problems that were found before.
func (c console) write(folder string, files []scaffold.File, problems []problem.Problem, progress *progress) error {
	defer progress.done()
	progress.step("write")
	found, err := scaffold.Write(folder, files)
	if err != nil {
		return err
	}
	if err := c.report(progress, append(problems, found...)); err != nil {
		return err
	}
	for _, file := range files {
		c.note("%s\n", file.Path)
	}
	return nil
}
