// Package house publishes several explainers as one site, a house: it places them on the site, shares entries among them,
// and fills the house's own pages.
//
//	house.go      reads house.toml and lists the explainers
//	places.go     where each explainer is, as seen from the others
//	summary.go    the summary of an explainer for the house's own pages
//	front.go      adds the explainers to the house's own pages
//	related.go    finds the explainers that are about the same
//	across.go     resolves links from one explainer to another
//	sitemap.go    one site map of all
package house

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// House is a house as read from its folders.
type House struct {
	Settings settings.House
	Members  []*Member // sorted by id

	inventory inventory // the entries of its own content
}

// Options say how a house is read.
type Options struct {
	BaseURL  string    // replaces that of the settings; empty: the settings' own
	At       time.Time // pages whose time to be published is later are held back
	ShowHeld bool      // whether links can lead to pages that are held back
}

// Member is an explainer of a house.
type Member struct {
	ID       string            // the name of its folder, such as "2026/paris"
	Folder   string            // its folder on the house's site, without slashes at its ends: "paris"
	Settings settings.Settings // its own settings, completed by the house's
	IsAlone  bool              // built without the house around it: links to the house are absolute

	house     *House
	inventory inventory
}

// Path returns the explainer's folder, relative to the house's.
func (m *Member) Path() string { return path.Join(settings.ExplainersFolder, m.ID) }

// Above is the path from the explainer's folder up to the house's.
const Above = "../../"

// Open reads the settings of a house and of its explainers.
// Problems of an explainer's own settings are reported when the explainer is read.
func Open(files fs.FS, options Options) (*House, []problem.Problem, error) {
	set, problems, err := settings.ReadHouse(files)
	if err != nil {
		return nil, nil, fmt.Errorf("read house: %w", err)
	}
	h := &House{Settings: set, inventory: inventory{files: files, settings: set.Settings, options: options}}
	h.Settings.PublishAt(set.BaseURL)
	h.Settings.IsHouse = true
	entries, err := fs.ReadDir(files, settings.ExplainersFolder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("read house: %w", err)
	}
	for _, entry := range entries {
		if read.IsLitter(entry.Name()) {
			continue
		}
		found, err := h.add(files, entry)
		if err != nil {
			return nil, nil, fmt.Errorf("read house: %w", err)
		}
		problems = append(problems, found...)
	}
	if options.BaseURL != "" {
		h.Settings.PublishAt(options.BaseURL)
	}
	for _, m := range h.Members {
		m.complete()
	}
	return h, append(problems, h.judgeFolders()...), nil
}

var RuleExplainerHasPlace = ruleSet.Error("explainer-has-its-place", "In a house, each folder of explainers/ is an explainer, and its "+
	"name is the explainer's address below the house's. An explainer that was published before it moved into the house keeps its "+
	"address: its own baseURL says which, and lies below the house's.")

// add adds the explainer in a folder.
func (h *House) add(files fs.FS, entry fs.DirEntry) ([]problem.Problem, error) {
	m := &Member{ID: entry.Name(), Folder: entry.Name(), house: h}
	place := problem.Place{Path: m.Path()}
	refuse := func(message, fix string) ([]problem.Problem, error) {
		return []problem.Problem{problem.New(RuleExplainerHasPlace, place, message, fix)}, nil
	}
	switch {
	case !entry.IsDir():
		return refuse(problem.Quote(m.ID)+" is no folder of an explainer", "put it into the explainer that it belongs to, or remove it")
	case explainer.PortableID(m.ID) != m.ID:
		return refuse(problem.Quote(m.ID)+" cannot be part of an address", "name the folder "+problem.Quote(explainer.PortableID(m.ID)))
	}
	own, err := fs.Sub(files, m.Path())
	if err != nil {
		return nil, err
	}
	m.inventory.files, m.inventory.options = own, h.inventory.options
	found, problems, err := settings.ReadWithin(own, h.Settings.DefaultContentLanguage)
	if err != nil {
		return nil, err
	}
	m.Settings = found
	h.Members = append(h.Members, m)
	if found.BaseURL == "" || problem.HasErrors(problems) {
		return nil, nil
	}
	base := strings.TrimRight(found.BaseURL, "/") + "/"
	folder, isBelow := strings.CutPrefix(base, h.Settings.BaseURL)
	if h.Settings.BaseURL == "" || !isBelow || folder == "" {
		place.Path = path.Join(m.Path(), settings.File)
		return refuse(fmt.Sprintf("baseURL %q is not below the house's, %q", found.BaseURL, h.Settings.BaseURL),
			"remove it: the explainer is then published at "+h.Settings.BaseURL+m.ID+"/")
	}
	m.Folder = strings.Trim(folder, "/")
	return nil, nil
}

// complete fills the explainer's settings with those that the house sets for all.
func (m *Member) complete() {
	m.Settings.IsPart = true
	m.inventory.settings = m.Settings
	m.Settings.Offline = m.Settings.Offline || m.house.Settings.Offline
	m.Settings.Publisher = m.Settings.Publisher.Or(m.house.Settings.Publisher)
	if len(m.Settings.Allow) == 0 {
		m.Settings.Allow = m.house.Settings.Allow
	}
	if house := m.house.Settings; len(m.Settings.Analytics) == 0 && len(house.Analytics) > 0 {
		m.Settings.Analytics = house.Analytics
		if script := house.Analytics["script"]; !m.Settings.Allows(script) {
			m.Settings.Allow = append(slices.Clip(m.Settings.Allow), settings.Origin(script))
		}
	}
	base := m.house.Settings.BaseURL
	if base != "" {
		base += m.Folder + "/"
	}
	m.Settings.PublishAt(base)
	for code, language := range m.Settings.Languages {
		if language.Label == "" {
			language.Label = m.house.Settings.Languages[code].Label
			m.Settings.Languages[code] = language
		}
	}
}

// ownFolders returns the folders of the house's own pages and files.
func (h *House) ownFolders() []string {
	folders := []string{"glossary", "timeline", "actors", "sources", "search", "cards", "css", "js", "pages", "authors", "offline", "all", "embed", "republish", "changes", "claims", "numbers", "charts", "questions", "maps", "documents", "explainers"}
	for _, code := range h.Settings.Codes() {
		folders = append(folders, strings.ToLower(code))
	}
	return folders
}

// judgeFolders reports explainers that share a place on the site, and those at a place of the house's own pages.
func (h *House) judgeFolders() (problems []problem.Problem) {
	own := h.ownFolders()
	taken, around := map[string]string{}, map[string]string{} // explainers by their folder, and by the folders around it
	for _, m := range h.Members {
		top, _, _ := strings.Cut(m.Folder, "/")
		other, isTaken := around[m.Folder]
		for folder := m.Folder; folder != "."; folder = path.Dir(folder) {
			if id, ok := taken[folder]; ok {
				other, isTaken = id, true
			}
			around[folder] = m.ID
		}
		taken[m.Folder] = m.ID
		message := ""
		switch {
		case isTaken:
			message = fmt.Sprintf("the address %q is that of the explainer %q, or lies inside of it", m.Folder+"/", other)
		case slices.Contains(own, top):
			message = fmt.Sprintf("the address %q is one of the house's own pages", m.Folder+"/")
		default:
			continue
		}
		problems = append(problems, problem.New(RuleExplainerHasPlace, problem.Place{Path: m.Path()}, message, "give its folder another name"))
	}
	return problems
}

// Member returns the explainer with an id; nil when there is none.
func (h *House) Member(id string) *Member {
	for _, m := range h.Members {
		if m.ID == id {
			return m
		}
	}
	return nil
}
