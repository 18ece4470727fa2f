package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"

	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// unpublished compares the finished site with the files that are published unchanged. It reports each file whose place in
// the site holds other bytes.
func unpublished(e *page.Edition, site *output.Files, project fs.FS) ([]problem.Problem, error) {
	var problems []problem.Problem
	for _, file := range e.Sites[0].Explainer.Files {
		own, err := fs.ReadFile(project, file.Path)
		if err != nil {
			return nil, fmt.Errorf("compare files: %w", err)
		}
		isThere := false
		for _, code := range e.Settings.Codes() { // a translation can use the files of the default language
			published, ok := site.Read(path.Join(e.Settings.Prefix(code), file.Name))
			isThere = isThere || ok && bytes.Equal(own, published)
		}
		place := problem.Place{Path: file.Path}
		switch _, isTaken := site.Read(file.Name); {
		case isThere || output.IsReplaceable(file.Name):
		case isTaken:
			problems = append(problems, problem.New(lint.RuleAddressIsFree, place,
				fmt.Sprintf("%q would be published at %q, where the site has a file of its own", path.Base(file.Path), file.Name), "rename it"))
		default:
			problems = append(problems, problem.New(hugo.RuleFileIsUsed, place,
				fmt.Sprintf("%q is not published", path.Base(file.Path)), "move it beside the index.md of the text that it belongs to"))
		}
	}
	return problems, nil
}
