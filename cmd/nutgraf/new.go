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
	Words    []string `arg:"" name:"what" help:"A folder for a new explainer; or term, event, actor, section, question, claim, number, map, chart, document, page or author and a title for a new entry of one; or cms or vscode for forms in a browser or help in an editor."`
	Source   string   `help:"The explainer's folder, for a new entry." default:"." placeholder:"DIR"`
	Language string   `help:"The language of what is new, as a BCP 47 code." placeholder:"CODE"`
}

// Run writes new files and prints their paths. It never overwrites a file.
func (c *newCommand) Run(console console) error {
	_, isKind := scaffold.KindOf(c.Words[0])
	switch {
	case len(c.Words) == 1 && c.Words[0] == "cms":
		return c.cms(console)
	case len(c.Words) == 1 && c.Words[0] == "vscode":
		return c.editor(console)
	case len(c.Words) == 1 && isKind:
		return usageError{fmt.Errorf("a new %s needs a title, as in: nutgraf new %s \"The title\"", c.Words[0], c.Words[0])}
	case len(c.Words) == 1:
		return c.explainer(console, c.Words[0])
	case len(c.Words) == 2 && isKind:
		return c.entry(console, c.Words[0], c.Words[1])
	case len(c.Words) == 2:
		return usageError{fmt.Errorf("%q is no kind of entry: write %s", c.Words[0], scaffold.Words)}
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

// cms writes the configuration of a CMS for the explainer's languages.
func (c *newCommand) cms(console console) error {
	progress := console.progress()
	defer progress.done()
	root, err := os.OpenRoot(c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	languages, problems, err := settings.Languages(build.Regular(root.FS()))
	if err != nil {
		return err
	}
	if err := console.report(progress, problems); err != nil {
		return err
	}
	files, err := scaffold.CMS(languages)
	if err != nil {
		return err
	}
	return console.write(c.Source, files, nil, progress)
}

// editor writes the files with which VS Code knows the fields of this version.
func (c *newCommand) editor(console console) error {
	files, err := scaffold.Editor()
	if err != nil {
		return err
	}
	return console.write(c.Source, files, nil, console.progress())
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

// survey reads what the explainer in a folder already has.
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
