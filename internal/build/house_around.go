package build

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/house"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// aroundOf opens the house that the explainer in a folder is part of, and returns the explainer's id there. It returns nil
// when the folder is in no house.
func aroundOf(source string) (*os.Root, string, error) {
	full, err := filepath.Abs(source)
	if err != nil {
		return nil, "", err
	}
	id, explainers := filepath.Base(full), filepath.Dir(full)
	top := filepath.Dir(explainers)
	if filepath.Base(explainers) != settings.ExplainersFolder || !IsHouse(top) {
		return nil, "", nil
	}
	root, err := os.OpenRoot(top)
	return root, id, err
}

// readAround reads what an explainer that is built alone needs of the house around it: its settings and its shared entries.
func (p *project) readAround() ([]problem.Problem, error) {
	files := Regular(p.around.FS())
	around, problems, err := house.Open(files, house.Options{At: p.at()})
	if err != nil {
		return nil, err
	}
	member := around.Member(p.id)
	if problem.HasErrors(problems) || member == nil {
		return relocated(problems, house.Above), nil
	}
	p.aroundReader.At = p.at()
	own, err := p.aroundReader.Read(files, around.Settings.Contents())
	if err != nil {
		return nil, err
	}
	member.IsAlone = true
	member.Settings.IsPart = false // a host finds the files of the site's root here, since the house is not built
	p.member, p.shared, p.above = member, own.Share(house.Above), files
	return nil, nil
}

var RuleHouseHasAddress = ruleSet.Error("house-has-address", "An explainer of a house that is built alone leads to the house's glossary and "+
	"actors at the address that the house is published at.")

var RuleSharedEntryIsSame = ruleSet.Warning("shared-entry-is-same", "An explainer can explain a term of its house its own way. Readers "+
	"then find both, so a difference in what they say is told to who may not know of it.")

// judgeShared reports entries of a house that the explainer cannot link, and those that it explains differently.
func (p *project) judgeShared(e *explainer.Explainer) (problems []problem.Problem) {
	if p.member == nil {
		return nil
	}
	if p.member.IsAlone && p.around != nil && e.HasShared() && p.member.Front(e.Language) == "" {
		problems = append(problems, problem.New(RuleHouseHasAddress, problem.Place{Path: path.Join(house.Above, settings.HouseFile), Line: 1, Column: 1},
			"the explainer uses entries of the house, which has no address", `write baseURL = "https://…/", or build the house`))
	}
	for entry := range e.Entries() {
		if shared := entry.Shared; shared != nil && shared.Short != entry.Short {
			problems = append(problems, problem.New(RuleSharedEntryIsSame, entry.Document.Field("title"),
				fmt.Sprintf("the house says %q in other words, in %s", entry.Title, strings.TrimPrefix(shared.Document.Path, house.Above)),
				"remove this file to use the house's, or leave it so with a line below silence"))
		}
	}
	return problems
}
