package explainer

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// ownPages are the pages and files that the program publishes for each language, below its root.
func ownPages() []string {
	return []string{"index.html", "index.xml", "sections/index.html", "glossary/index.html", "glossary/index.json", "timeline/index.html",
		"timeline/index.xml", "timeline/index.json", "timeline/calendar.ics", "actors/index.html", "sources/index.html", "all/index.html",
		"search/index.html", "search/index.js", "offline/index.html", "offline/files.js", "sitemap.xml", "404.html"}
}

// ownFiles are those at the site's root alone. What ends in "/" is a folder, and all in it.
func ownFiles() []string {
	return []string{"_headers", "build.json", "robots.txt", "sw.js", "cards/", "css/", "js/"}
}

// Replaceable are the files of the program's that the site's owner may have others of, in static/.
func Replaceable() []string { return []string{"_headers", "robots.txt"} }

// File is a file that is published as it is.
type File struct {
	Path string // relative to the project
	Name string // of the published file, relative to the site's root
}

// shelf is what is published under which name, as the least exact disk knows names.
type shelf struct {
	owners   map[string]owner
	folders  map[string]owner
	problems []problem.Problem
}

// owner is what stands under a name.
type owner struct {
	name string // as it is spelled
	what string // for messages
}

// judgeFiles holds the files beside the text and those in static/ to names that nothing else is published under.
func judgeFiles(files []File, builders []*builder) []problem.Problem {
	s := &shelf{owners: map[string]owner{}, folders: map[string]owner{}}
	for _, name := range ownFiles() {
		s.owners[filename.Fold(name)] = owner{name, "what the program writes itself"}
	}
	for i, b := range builders {
		root := rootOf(i, b)
		for _, name := range ownPages() {
			s.owners[filename.Fold(root+name)] = owner{root + name, "what the program writes itself"}
		}
		for _, p := range b.pages {
			if entry, ok := b.entries[p]; ok {
				name := root + strings.TrimPrefix(entry.Address(), "/") + "index.html"
				s.owners[filename.Fold(name)] = owner{name, "the page of " + quote(p.file.path)}
			}
		}
	}
	for _, f := range files {
		s.put(f)
	}
	return s.problems
}

// put judges the name of a file, and gives it to the file if it is free.
func (s *shelf) put(f File) {
	isOwners := strings.HasPrefix(f.Path, "static/")
	add := func(rule, message, fix string) {
		s.problems = append(s.problems, problem.New(rule, problem.Place{Path: f.Path}, message, fix))
	}
	if why := filename.Fault(f.Name, !isOwners); why != "" {
		add(RuleFileNameIsPortable, quote(path.Base(f.Path))+" is a name that not every disk can hold: "+why, "rename it with letters, digits, hyphens and one dot")
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
	case isTaken && isOwners && slices.Contains(Replaceable(), f.Name):
	case isTaken && (taken.name == f.Name || strings.HasSuffix(taken.name, "/")):
		add(RuleAddressIsFree, quote(path.Base(f.Path))+" would be published at "+quote(f.Name)+", in the place of "+taken.what, "rename it")
		return
	case isTaken:
		add(RuleAddressIsFree, quote(f.Name)+" differs only by letter case or the form of an accent from "+quote(taken.name)+" ("+taken.what+")", "rename one of the two")
		return
	}
	s.owners[folded] = owner{f.Name, "the file " + quote(f.Path)}
	s.enterFolders(f, add)
}

// enterFolders gives the folders above a file their names. Two that are one on some disks are told once.
func (s *shelf) enterFolders(f File, add func(rule, message, fix string)) {
	for dir := path.Dir(f.Name); dir != "."; dir = path.Dir(dir) {
		folded := filename.Fold(dir)
		if file, isFile := s.owners[folded]; isFile {
			add(RuleAddressIsFree, quote(dir)+" would be a folder in the place of "+file.what, "rename one of the two")
			return
		}
		known, isKnown := s.folders[folded]
		if isKnown && known.name != dir {
			add(RuleAddressIsFree, "the folder "+quote(dir)+" differs only by letter case or the form of an accent from "+quote(known.name), "rename one of the two")
		}
		if isKnown {
			return
		}
		s.folders[folded] = owner{dir, "the folder of " + quote(f.Path)}
	}
}

// publishedName is where a file beside the text is published: in its language's part of the site, at its own place.
func (f *finder) publishedName(name string) string {
	ending := path.Ext(name)
	found, _ := f.language(strings.TrimSuffix(name, ending))
	longest := ""
	for _, l := range f.languages {
		if dir := contentDir(l); strings.HasPrefix(name, dir+"/") && len(dir) > len(longest) {
			longest = dir
		}
	}
	root := ""
	if found.language > 0 {
		root = strings.ToLower(f.languages[found.language].Code)
	}
	return path.Join(root, strings.TrimPrefix(name, longest+"/"))
}

// kept are the files without those that lie beside a draft, which are no more published than the draft is.
func kept(files []File, pages []*page) []File {
	drafts := map[string]bool{}
	for _, p := range pages {
		if p.draft && strings.HasPrefix(path.Base(p.file.path), "index.") {
			drafts[path.Dir(p.file.path)] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(files), func(f File) bool {
		for dir := path.Dir(f.Path); dir != "."; dir = path.Dir(dir) {
			if drafts[dir] {
				return true
			}
		}
		return false
	})
}

// findStatic lists the files in static/, which are published at the site's root.
func (f *finder) findStatic(name string, entry fs.DirEntry) {
	if inside, ok := strings.CutPrefix(name, "static/"); ok && entry.Type().IsRegular() {
		f.published = append(f.published, File{name, inside})
	}
}
