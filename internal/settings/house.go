package settings

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// HouseFile is the configuration of a house, which publishes several explainers under one name. It is at the top of the
// house's folder.
const HouseFile = "house.toml"

// ExplainersFolder holds the explainers of a house, each in a folder of its own.
const ExplainersFolder = "explainers"

// House holds the settings of a house.
type House struct {
	Settings
	Name string `toml:"name"`
}

// IsHouse reports whether a folder is that of a house.
func IsHouse(files fs.FS) bool {
	_, err := fs.Lstat(files, HouseFile)
	return err == nil
}

var RuleHouseHasName = ruleSet.Error("house-has-name", "A house has one name, which its explainers' pages show beside their own. "+
	"Each language's front page has a title besides, in content/_index.md.")

// ReadHouse reads the configuration of a house and judges it.
func ReadHouse(files fs.FS) (House, []problem.Problem, error) {
	h := House{Settings: defaults("en", HouseFile)}
	problems, err := h.read(files, &h)
	if err != nil {
		return h, nil, err
	}
	if strings.TrimSpace(h.Name) == "" && !problem.HasErrors(problems) {
		problems = append(problems, problem.New(RuleHouseHasName, problem.Place{Path: HouseFile, Line: 1, Column: 1},
			"the house has no name", `write name = "…"`))
	}
	if _, err := fs.Lstat(files, File); err == nil {
		problems = append(problems, problem.New(read.RuleFileIsInItsPlace, problem.Place{Path: File},
			fmt.Sprintf("%q is not read beside %s", File, HouseFile), "write its settings in "+HouseFile+", or move it to an explainer"))
	}
	return h, append(problems, judgeHouseFolders(files, h.Settings)...), nil
}

// judgeHouseFolders reports content of a house that belongs to one of its explainers: sections and events.
func judgeHouseFolders(files fs.FS, s Settings) (problems []problem.Problem) {
	var folders []string
	for _, code := range s.Codes() {
		folders = append(folders, path.Join(s.ContentDir(code), "sections"), path.Join(s.ContentDir(code), "timeline"))
	}
	slices.Sort(folders)
	for _, folder := range slices.Compact(folders) {
		if entries, _ := fs.ReadDir(files, folder); len(entries) > 0 { // an error is reported when the folder is read
			problems = append(problems, problem.New(read.RuleFileIsInItsPlace, problem.Place{Path: folder},
				fmt.Sprintf("%q is in the house's own content, where its explainers share a glossary and actors alone", path.Base(folder)),
				"move it to "+ExplainersFolder+"/<id>/content/"))
		}
	}
	return problems
}
