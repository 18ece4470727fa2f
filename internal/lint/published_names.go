package lint

import (
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// shelf maps published names, as the least exact file system compares them, to their owners.
type shelf struct {
	owners   map[string]owner
	folders  map[string]owner
	problems []problem.Problem
}

// owner is the file or page that is published under a name.
type owner struct {
	name string // as it is spelled
	what string // for messages
}

// judgeNames reports files beside the text and in static/ that would be published under a name that is taken.
func judgeNames(p *read.Project) []problem.Problem {
	s := &shelf{owners: map[string]owner{}, folders: map[string]owner{}}
	for _, name := range output.AtRoot() {
		s.owners[filename.Fold(name)] = owner{name, "what the program writes itself"}
	}
	for i, language := range p.Languages {
		for _, name := range output.InLanguage() {
			name = language.Prefix(i) + name
			s.owners[filename.Fold(name)] = owner{name, "what the program writes itself"}
		}
	}
	for _, page := range p.Pages {
		if page.Entry != nil {
			name := p.Languages[page.Language].Prefix(page.Language) + page.Entry.Address() + "index.html"
			s.owners[filename.Fold(name)] = owner{name, "the page of " + problem.Quote(page.Path)}
		}
	}
	for _, f := range p.Published {
		s.put(f)
	}
	return s.problems
}

var RuleAddressIsFree = ruleSet.Error("address-is-free", "An alias cannot be the address of a page that exists, nor of another "+
	"alias, and a file beside the text or in static/ cannot have the address of a page, of another file, or of one that the "+
	"program writes, such as glossary/index.json: one of the two would overwrite the other, and which of them is chance. "+
	"Addresses that differ only in letter case, or in the form of an accent, are one on many disks. Only static/_headers, "+
	"static/robots.txt, static/llms.txt and static/.nojekyll are published in place of the program's.")

var RuleFileNameIsPortable = ruleSet.Error("file-name-is-portable", "A file that is published has a name that every disk can "+
	"hold, wherever the site is built, kept and served: no names that Windows keeps for itself, such as con, and no characters "+
	"that it refuses.")

// put judges the name of a file, and gives it to the file if it is free.
func (s *shelf) put(f explainer.File) {
	isOwners := strings.HasPrefix(f.Path, "static/")
	add := func(rule *problem.Rule, message, fix string) {
		s.problems = append(s.problems, problem.New(rule, problem.Place{Path: f.Path}, message, fix))
	}
	if why := filename.Fault(f.Name, !isOwners); why != "" {
		add(RuleFileNameIsPortable, problem.Quote(path.Base(f.Path))+" is a name that not every disk can hold: "+why, "rename it with letters, digits, hyphens and one dot")
		return
	}
	folded := filename.Fold(f.Name)
	taken, isTaken := s.owners[folded]
	if top, _, inside := strings.Cut(folded, "/"); inside && !isTaken && !isOwners {
		taken, isTaken = s.owners[top+"/"]
	}
	if !isTaken {
		taken, isTaken = s.folders[folded]
	}
	switch {
	case isTaken && isOwners && output.IsReplaceable(f.Name):
	case isTaken && (taken.name == f.Name || strings.HasSuffix(taken.name, "/")):
		add(RuleAddressIsFree, problem.Quote(path.Base(f.Path))+" would be published at "+problem.Quote(f.Name)+", in the place of "+taken.what, "rename it")
		return
	case isTaken:
		add(RuleAddressIsFree, problem.Quote(f.Name)+" differs only by letter case or the form of an accent from "+problem.Quote(taken.name)+" ("+taken.what+")", "rename one of the two")
		return
	}
	s.owners[folded] = owner{f.Name, "the file " + problem.Quote(f.Path)}
	s.enterFolders(f, add)
}

// enterFolders gives the folders above a file their names. Two that are one on some disks are reported once.
func (s *shelf) enterFolders(f explainer.File, add func(rule *problem.Rule, message, fix string)) {
	for dir := path.Dir(f.Name); dir != "."; dir = path.Dir(dir) {
		folded := filename.Fold(dir)
		if file, isFile := s.owners[folded]; isFile {
			add(RuleAddressIsFree, problem.Quote(dir)+" would be a folder in the place of "+file.what, "rename one of the two")
			return
		}
		known, isKnown := s.folders[folded]
		if isKnown && known.name != dir {
			add(RuleAddressIsFree, "the folder "+problem.Quote(dir)+" differs only by letter case or the form of an accent from "+problem.Quote(known.name), "rename one of the two")
		}
		if isKnown {
			return
		}
		s.folders[folded] = owner{dir, "the folder of " + problem.Quote(f.Path)}
	}
}
