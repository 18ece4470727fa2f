package lint

import (
	"io/fs"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
)

// What one run compares to find what file an author may have meant.
const (
	mostGuesses = 20   // images of a page
	mostFiles   = 1000 // in a folder
)

var RuleImageIsDescribed = ruleSet.Error("image-is-described", "An image has words for those who do not see it, between its "+
	"brackets: what it shows, as you would tell it on the telephone. They are also what shows where it does not load.")

// describe reports an image without alternative text, which a screen reader would read aloud.
func (j *bodyJudge) describe(n *ast.Image) {
	if markdown.PlainText(n, j.body) == "" {
		j.add(RuleImageIsDescribed, n.Pos(), "the image "+problem.Quote(string(n.Destination))+" has no words for those who do not see it",
			"say between the brackets what it shows: ![…]("+string(n.Destination)+")")
	}
}

var RuleImageIsThere = ruleSet.Error("image-is-there", "The file of an image lies in assets/ or static/ beside content/, or "+
	"beside its text: content/sections/start/ then has both index.md and the image.")

// judgeImages finds images whose files are not there, or are damaged.
func judgeImages(project *read.Project) []problem.Problem {
	var problems []problem.Problem
	damage := damage{}
	for _, p := range project.Pages {
		var findings []finding
		for _, image := range p.Images {
			if image.File != "" {
				findings = append(findings, damage.find(project.Files, image)...)
				continue
			}
			fix := "put the file into assets/, or correct its name"
			if len(findings) < mostGuesses {
				fix = fixOfImage(project, p, image.Name)
			}
			findings = append(findings, finding{image.Offset, problem.New(RuleImageIsThere, problem.Place{},
				"the image "+problem.Quote(image.Name)+" is not there", fix)})
		}
		problems = append(problems, placed(p.Document, findings)...)
	}
	return problems
}

// fixOfImage is what to type in place of an image's address that leads nowhere.
func fixOfImage(project *read.Project, p *read.Page, written string) string {
	name := read.ImageNames(written)[0]
	for _, folder := range p.ImageFolders(project.Languages) {
		entries, err := fs.ReadDir(project.Files, path.Join(folder, path.Dir(name)))
		if !fs.ValidPath(name) || err != nil || len(entries) > mostFiles {
			continue
		}
		var names []string
		for _, entry := range entries {
			if strings.EqualFold(entry.Name(), path.Base(name)) {
				return "did you mean " + problem.Quote(path.Join(path.Dir(name), entry.Name())) + "?"
			}
			names = append(names, entry.Name())
		}
		if near := problem.Nearest(path.Base(name), names); near != "" {
			return "did you mean " + problem.Quote(path.Join(path.Dir(name), near)) + "?"
		}
	}
	return "put the file into assets/, or correct its name"
}
