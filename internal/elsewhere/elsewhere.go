// Package elsewhere resolves links to what others publish: entries of another explainer by its explainer.json, and terms and
// labels of a documentation by Sphinx's objects.inv. The settings name each list; "nutgraf update" fetches it into the
// project's folder elsewhere/, and a build reads it there, without a network.
//
//	elsewhere.go   reads the fetched lists and resolves links
//	inventory.go   reads objects.inv
//	update.go      fetches the lists
package elsewhere

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// lockFile records what was fetched, so that a build notices a list of another address and one that was edited.
const lockFile = settings.ElsewhereFolder + "/lock.json"

// fetched describes a list that was fetched.
type fetched struct {
	URL    string `json:"url"`    // as the settings have it
	From   string `json:"from"`   // the address that answered, after redirects; the list's addresses are relative to it
	SHA256 string `json:"sha256"` // of the file, as lower-case hex
}

// fileOf returns the path of a fetched list, relative to the project.
func fileOf(name, address string) string {
	return path.Join(settings.ElsewhereFolder, name+map[bool]string{true: ".inv", false: ".json"}[isInventory(address)])
}

func isInventory(address string) bool { return strings.HasSuffix(address, ".inv") }

// list holds the addresses of what can be linked, by its name in links without the source's: "term:nato".
type list map[string]string

// Lists holds the lists of a project by their names in the settings; nil for one that is not fetched.
type Lists map[string]list

var RuleIsFetched = ruleSet.Error("elsewhere-is-fetched", "Links such as term:nato/article-5 name an entry of another site, whose list of "+
	"entries the table [elsewhere.nato] of the settings names. A build asks no network: \"nutgraf update\" fetches the list into the folder "+
	"elsewhere/, which is committed with the text. lock.json there has the list's address and hash.")

var RuleHasAddress = ruleSet.Error("elsewhere-has-address", "A table [elsewhere.NAME] of the settings gives the address of a list that another "+
	"site publishes: its explainer.json, or the objects.inv of a documentation made with Sphinx. The name is a word in small letters.")

// Read reads the lists that the settings name. Places of problems are in the settings.
func Read(project fs.FS, s settings.Settings) (Lists, []problem.Problem) {
	lists := Lists{}
	if len(s.Elsewhere) == 0 {
		return lists, nil
	}
	written, _ := fs.ReadFile(project, s.File) // it was read before
	place := func(name string) problem.Place {
		return problem.At(s.File, written, max(0, strings.Index(string(written), "elsewhere."+name+"]")))
	}
	lock, err := readLock(project)
	var problems []problem.Problem
	for _, name := range slices.Sorted(maps.Keys(s.Elsewhere)) {
		address := s.Elsewhere[name].URL
		lists[name] = nil
		if found := judge(name, address); found != "" {
			problems = append(problems, problem.New(RuleHasAddress, place(name), found, `write url = "https://…/explainer.json", below a name such as [elsewhere.nato]`))
			continue
		}
		known := err
		if known == nil {
			lists[name], known = open(project, name, address, lock[name])
		}
		if known != nil {
			problems = append(problems, problem.New(RuleIsFetched, place(name), fmt.Sprintf("the list %q %v", name, known), `run "nutgraf update"`))
		}
	}
	return lists, problems
}

// judge returns what is wrong with a source's name or address; empty when nothing is.
func judge(name, address string) string {
	at, err := url.Parse(address)
	switch {
	case explainer.PortableID(name) != name || name == "house":
		return fmt.Sprintf("%q cannot be the name of a list in links", name)
	case err != nil || !isOnWeb(at):
		return fmt.Sprintf("the list %q has no address on the web", name)
	}
	return ""
}

// isOnWeb reports whether an address is absolute, of the web, and without a user's name.
func isOnWeb(at *url.URL) bool {
	return (at.Scheme == "https" || at.Scheme == "http") && at.Host != "" && at.User == nil
}

func readLock(project fs.FS) (map[string]fetched, error) {
	lock := map[string]fetched{}
	content, err := fs.ReadFile(project, lockFile)
	if errors.Is(err, fs.ErrNotExist) {
		return lock, nil
	}
	if err != nil || json.Unmarshal(content, &lock) != nil {
		return nil, fmt.Errorf("cannot be checked: %s is not as it was written", lockFile)
	}
	return lock, nil
}

// open reads a fetched list. The text of its error continues a sentence about the list.
func open(project fs.FS, name, address string, known fetched) (list, error) {
	content, err := fs.ReadFile(project, fileOf(name, address))
	switch {
	case errors.Is(err, fs.ErrNotExist) || known.URL == "":
		return nil, errors.New("is not fetched yet")
	case err != nil:
		return nil, fmt.Errorf("cannot be read from %s", fileOf(name, address))
	case known.URL != address:
		return nil, fmt.Errorf("was fetched from another address, %q", known.URL)
	case known.SHA256 != hashOf(content):
		return nil, fmt.Errorf("was changed since it was fetched: %s", fileOf(name, address))
	}
	return parse(content, known.From)
}

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// parse reads a list that was fetched from an address.
func parse(content []byte, from string) (list, error) {
	base, err := url.Parse(from)
	if err != nil {
		return nil, errors.New("came from no address")
	}
	found := list{}
	add := func(name, address string) {
		at, err := base.Parse(address)
		if err != nil || !isOnWeb(at) {
			return // a list of others cannot make a link run a script
		}
		if _, isKnown := found[name]; !isKnown {
			found[name] = at.String()
		}
	}
	if isInventory(base.Path) || strings.HasPrefix(string(content), inventoryHead) {
		if err := parseInventory(content, add); err != nil {
			return nil, err
		}
		return found, nil
	}
	var data struct { // of explainer.json
		Entries []struct{ Kind, ID, Address string }
	}
	if err := json.Unmarshal(content, &data); err != nil || data.Entries == nil {
		return nil, errors.New("is neither an explainer.json nor an objects.inv")
	}
	for _, entry := range data.Entries {
		add(entry.Kind+":"+entry.ID, entry.Address)
	}
	return found, nil
}

// Across returns a function that resolves links into the lists, and gives all other links to next, which may be nil.
func (l Lists) Across(next read.Across) read.Across {
	return func(language, link string) (address, fix string) {
		scheme, name, _ := strings.Cut(link, ":")
		source, entry, _ := strings.Cut(name, "/")
		known, isOurs := l[source]
		switch {
		case !isOurs && next != nil:
			return next(language, link)
		case !isOurs:
			if near := problem.Nearest(source, slices.Sorted(maps.Keys(l))); near != "" {
				return "", "did you mean " + problem.Quote(scheme+":"+near+"/"+entry) + "?"
			}
			return "", "name a list of the settings' table elsewhere, or link its address"
		case known == nil: // the list is reported
			return "https://" + source + ".invalid/", ""
		}
		for _, name := range []string{entry, unescaped(entry), strings.ToLower(unescaped(entry))} {
			if address, ok := known[scheme+":"+name]; ok {
				return address, ""
			}
		}
		var ids []string
		for name := range known {
			if id, ok := strings.CutPrefix(name, scheme+":"); ok {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		if near := problem.Nearest(entry, ids); near != "" {
			return "", "did you mean " + problem.Quote(scheme+":"+source+"/"+near) + "?"
		}
		return "", `name an entry that is there; "nutgraf update" fetches the newest list`
	}
}

// unescaped returns a name without the escapes of addresses: "context manager" of "context%20manager".
func unescaped(name string) string {
	if plain, err := url.PathUnescape(name); err == nil {
		return plain
	}
	return name
}
