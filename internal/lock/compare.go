package lock

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Gone is a published address that the site no longer has.
type Gone struct {
	Address string // from the site's root: "sections/paris/"
	Home    string // the address that most likely replaces it
	HasHome bool   // whether Home is set: the overview's address is empty
}

// IsPage reports whether the address is that of a page rather than of a file.
func (g Gone) IsPage() bool { return isPage(g.Address) }

// Compare returns the addresses in the lock that are not among the pages and files of a finished site, sorted. Call
// [Lock.Assign] for all pages before. files maps names to the beginnings of their SHA-256, as lower-case hex.
func (l *Lock) Compare(pages []string, files map[string]string) []Gone {
	isThere := map[string]bool{}
	for _, page := range pages {
		isThere[page] = true
	}
	var gone []Gone
	for address := range l.pages {
		if !isThere[address] {
			home, hasHome := l.homeOf(address, pages)
			gone = append(gone, Gone{address, home, hasHome})
		}
	}
	for name, sum := range l.files {
		if _, ok := files[name]; !ok {
			home := homeOfFile(name, sum, files)
			gone = append(gone, Gone{name, home, home != ""})
		}
	}
	slices.SortFunc(gone, func(a, b Gone) int { return cmp.Compare(a.Address, b.Address) })
	return gone
}

// Add adds pages and files to the lock.
func (l *Lock) Add(pages []string, files map[string]string) {
	for _, page := range pages {
		l.page(page)
	}
	maps.Copy(l.files, files)
}

// Below returns the pages in the lock whose addresses begin with one of the folders, sorted.
func (l *Lock) Below(folders ...string) []string {
	var pages []string
	for page := range l.pages {
		if slices.ContainsFunc(folders, func(folder string) bool { return strings.HasPrefix(page, folder) }) {
			pages = append(pages, page)
		}
	}
	slices.Sort(pages)
	return pages
}

// AddIDs adds the ids that the program gives to entries of a list on a page. It returns the ids that were on the page and
// are gone.
func (l *Lock) AddIDs(page string, ids []string) (lost []string) {
	fragments := maps.Clone(l.page(page))
	l.pages[page] = fragments
	isThere := map[string]bool{}
	for _, id := range ids {
		fragments[id], isThere[id] = fragment{}, true
	}
	for _, id := range slices.Sorted(maps.Keys(fragments)) {
		if f := fragments[id]; !f.isGone && f.print.kind == 0 && !isThere[id] {
			fragments[id] = fragment{isGone: true}
			lost = append(lost, id)
		}
	}
	return lost
}

// homeOf returns the page that most likely replaces one that is gone: the one with most of its text, or else the one in the
// same folder with the nearest name.
func (l *Lock) homeOf(address string, pages []string) (home string, ok bool) {
	const enough = 3 // a third of a page's parts
	own := l.prints(address)
	most := len(own) / enough
	for _, page := range slices.Sorted(slices.Values(pages)) {
		count := 0
		others := l.prints(page)
		if len(own)*len(others) > mostCompared {
			continue
		}
		for _, print := range own {
			isAlike := func(other fingerprint) bool { return other.kind == print.kind && other.distance(print) <= isReworded }
			if slices.ContainsFunc(others, isAlike) {
				count++
			}
		}
		if count > most {
			home, most, ok = page, count, true
		}
	}
	if ok {
		return home, true
	}
	var near []string
	for _, page := range pages {
		if folderOf(page) == folderOf(address) && page != folderOf(address) && page != "" {
			near = append(near, path.Base(page))
		}
	}
	if name := problem.Nearest(path.Base(address), near); name != "" {
		return folderOf(address) + name + "/", true
	}
	return "", false
}

// prints returns the fingerprints of a page's parts.
func (l *Lock) prints(page string) (prints []fingerprint) {
	for _, f := range l.pages[page] {
		if !f.isGone && f.print.kind != 0 {
			prints = append(prints, f.print)
		}
	}
	return prints
}

// folderOf returns the address of the folder that holds a page: "sections/" for "sections/paris/".
func folderOf(page string) string {
	folder := path.Dir(strings.TrimSuffix(page, "/"))
	if folder == "." {
		return ""
	}
	return folder + "/"
}

// homeOfFile returns the file with the content of one that is gone, or else the one with the nearest name.
func homeOfFile(name, sum string, files map[string]string) string {
	names := slices.Sorted(maps.Keys(files))
	for _, other := range names {
		if files[other] == sum {
			return other
		}
	}
	return problem.Nearest(name, names)
}
