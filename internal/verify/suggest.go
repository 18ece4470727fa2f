package verify

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// To look for the nearest of many names costs time. One wrong link in a menu is on every page, so each answer is kept,
// and after mostSearches different mistakes the fix no longer names a candidate.
const (
	mostSearches   = 64
	mostCandidates = 2000
)

// suggest gives the links that lead nowhere their fixes, in the order of the files, so that it is always the same ones
// that get one.
func (s *site) suggest() {
	found := map[missing]string{}
	names := s.addresses()
	for i := range s.files {
		f := &s.files[i]
		for _, u := range f.unfixed {
			fix, done := found[u.missing]
			if !done {
				fix = s.fix(u.missing, names, len(found) < mostSearches)
				found[u.missing] = fix
			}
			f.problems[u.problem].Fix = fix
		}
	}
}

// fix returns what to type in place of a link to a missing file.
func (s *site) fix(m missing, names []string, search bool) string {
	if m.fragment {
		return s.byName[m.name].nearestID(m.id, search)
	}
	name := m.name
	if search {
		if nearest := nearestAddress(name, names); nearest != "" {
			return fmt.Sprintf("link to %q", s.addressOf(nearest))
		}
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return fmt.Sprintf("remove the link, or add %q to the site", name)
}

// nearestID is the fix for an id that is not on the page.
func (f *file) nearestID(id string, search bool) string {
	if search {
		ids := slices.Sorted(maps.Keys(f.ids))
		if nearest := problem.Nearest(id, likely(id, ids)); nearest != "" {
			return fmt.Sprintf("write %q", nearest)
		}
	}
	return fmt.Sprintf("give an element of the page the id %q, or do not name it", shorten(id))
}

// addresses are the names that a reader can be sent to, with folders for their index.html, sorted.
func (s *site) addresses() []string {
	names := make([]string, len(s.files))
	for i := range s.files {
		names[i] = s.files[i].name
		if path.Base(names[i]) == "index.html" {
			names[i] = strings.TrimSuffix(names[i], "index.html")
		}
	}
	slices.Sort(names)
	return names
}

// nearestAddress is the address most likely meant: the one with the same last part elsewhere, or the one that is spelled
// most alike.
func nearestAddress(name string, names []string) string {
	last := path.Base(name)
	for _, candidate := range names {
		if last != "." && candidate != "" && path.Base(candidate) == last {
			return candidate
		}
	}
	return problem.Nearest(name, likely(name, names))
}

// likely drops the candidates that cannot be near because of their length, and those over mostCandidates.
func likely(word string, candidates []string) []string {
	const longest = 200
	if len(word) > longest {
		return nil
	}
	var list []string
	for _, c := range candidates {
		if d := len(c) - len(word); max(d, -d) <= 1+len(word)/3 && len(list) < mostCandidates {
			list = append(list, c)
		}
	}
	return list
}
