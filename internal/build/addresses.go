package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/trace"
)

var RuleAddressIsKept = ruleSet.Warning("address-is-kept", "What was published has readers who linked to it. When a file is renamed, "+
	"the new one names the old address below aliases, and old links lead to it. The file links.lock in the project has every "+
	"address that was ever published; the build adds to it. What is to be given up for good is deleted from it. With "+
	"--frozen-lock a lost address is an error, unless draft or publish holds its page back again: that stays a warning.")

var RuleLockIsComplete = ruleSet.Error("lock-is-complete", "With --frozen-lock the file links.lock has every address of the site "+
	"before the build. A server that builds from a repository forgets what it writes: build at home, and commit links.lock with "+
	"the text. A page that has gone out by its time, in publish, is no error: no build before could write its address.")

// guardAddresses compares the finished site with the lock, reports addresses that are gone, and adds the site's addresses and
// facts to the lock. It returns the number of addresses that the lock lacked.
func (e *edition) guardAddresses(tree fs.FS, problems *Problems) (added int) {
	pages, files := e.addresses(tree)
	gone := e.lock.Compare(pages, files)
	e.lock.Add(pages, files)
	var found []problem.Problem
	for _, site := range e.Sites {
		if len(site.Explainer.Sources) > 0 {
			found = append(found, e.lostSources(site)...)
		}
	}
	found = append(found, e.guardFacts()...)
	told := map[*read.Page]bool{}
	for _, g := range gone {
		if held := e.heldAt(g.Address); held != nil {
			if !told[held] {
				found = append(found, heldProblem(held, g))
			}
			told[held] = true
			continue
		}
		p := e.goneProblem(g)
		if e.options.Frozen {
			p.Severity = problem.Error
		}
		found = append(found, p)
	}
	before, after := e.lock.Before(), e.lock.Bytes()
	if e.options.Frozen && !e.options.Held && !bytes.Equal(lock.Addresses(before), lock.Addresses(after)) && !e.hasGoneOut() {
		place := problem.Place{Path: lock.Name}
		found = append(found, problem.New(RuleLockIsComplete, place, "links.lock is not that of this site",
			`run "nutgraf build" where you write, and commit links.lock`))
	}
	problems.Add(trace.Anchored(e.project, found)...)
	return max(0, lock.Lines(after)-lock.Lines(before))
}

// addresses returns the addresses of a finished site: its pages, and the files that others link to, with their checksums.
// These are the files beside the texts and in static/, feeds and calendars. A file whose name depends on its content is not
// among them, and no page for frames or for other publishers: its address follows from that of its page.
func (e *edition) addresses(tree fs.FS) (pages []string, files map[string]string) {
	files = map[string]string{}
	_ = fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error { // in memory
		follows := func(site *page.Site) bool {
			return strings.HasPrefix(name, site.FromTop(output.EmbedFolder+"/")) || strings.HasPrefix(name, site.FromTop(output.KitFolder+"/"))
		}
		switch base := path.Base(name); {
		case err != nil || entry.IsDir() || base == "404.html" || slices.ContainsFunc(e.Sites, follows):
		case path.Ext(name) == ".html" || path.Ext(name) == ".htm":
			pages = append(pages, addressOfFile(name))
		case slices.Contains([]string{"index.xml", "index.json", "calendar.ics", "sitemap.xml", output.DataFile, output.InventoryFile, output.LLMsFile}, base):
			files[name] = ""
		}
		return nil
	})
	for _, file := range e.Sites[0].Explainer.Files {
		content, err := output.Borrow(tree, file.Name)
		isPage := path.Ext(file.Name) == ".html" || path.Ext(file.Name) == ".htm"
		if err == nil && !isPage && !strings.HasPrefix(path.Base(file.Name), "_") {
			sum := sha256.Sum256(content)
			files[file.Name] = hex.EncodeToString(sum[:8])
		}
	}
	return pages, files
}

// addressOfFile returns the address of a page: "sections/paris/" for "sections/paris/index.html".
func addressOfFile(name string) string {
	if path.Base(name) == "index.html" {
		return strings.TrimSuffix(name, "index.html")
	}
	return name
}

// heldAt returns the page that is held back and has the address, or had it, or has a file there; nil for none.
func (e *edition) heldAt(address string) *read.Page {
	for _, p := range e.read.Pages {
		if !isHeldEntry(p) {
			continue
		}
		if strings.HasPrefix(address, e.addressOf(p)) {
			return p
		}
		for _, alias := range p.Texts("aliases") {
			if page.AliasAddress(alias.Text) == address {
				return p
			}
		}
	}
	return nil
}

// addressOf returns the address of an entry's page from the site's root: "fr/sections/paris/".
func (e *edition) addressOf(p *read.Page) string {
	own := (&explainer.Entry{Kind: p.Kind, ID: p.ID}).Address()
	return path.Join(e.read.Languages[p.Language].Prefix(p.Language), own) + "/"
}

// heldProblem reports a published page that its author holds back again. It is no error with --frozen-lock: its author says so.
func heldProblem(p *read.Page, gone lock.Gone) problem.Problem {
	state := "is a draft again"
	if !p.Hold.IsDraft {
		state = "is held back until " + explainer.FormatTime(p.Hold.Until)
	}
	return problem.New(RuleAddressIsKept, p.Document.Field(p.Hold.Field()),
		fmt.Sprintf("the page /%s was published and %s: links to it lead nowhere now", gone.Address, state),
		fmt.Sprintf("remove %q, or leave it so: links.lock keeps the address", p.Hold.Line()))
}

// hasGoneOut reports whether a page has gone out by its time since links.lock was written: no build before that time could
// write its address.
func (e *edition) hasGoneOut() bool {
	return slices.ContainsFunc(e.read.Pages, func(p *read.Page) bool {
		return !p.Publish.IsZero() && !p.IsHeld && !e.lock.WasPublished(e.addressOf(p))
	})
}

// goneProblem reports an address that is gone, the page that most likely replaces it, and the line to write there.
func (e *edition) goneProblem(gone lock.Gone) problem.Problem {
	address := "/" + gone.Address
	giveUp := fmt.Sprintf("; to give it up for good, delete the lines of %s from links.lock", address)
	if !gone.IsPage() {
		return e.goneFile(gone, giveUp)
	}
	message := fmt.Sprintf("the page %s was published and is gone: links to it lead nowhere now", address)
	document, aliases := e.documentAt(gone.Home)
	if document == nil || !gone.HasHome {
		return problem.New(RuleAddressIsKept, trace.New(e.Edition, nil, nil).Anywhere(gone.Address), message,
			fmt.Sprintf("write aliases: [%s] into the file that takes its place", address)+giveUp)
	}
	line := fmt.Sprintf("aliases: [%s]", strings.Join(append(slices.Clone(aliases), address), ", "))
	return problem.New(RuleAddressIsKept, problem.Place{Path: document.Path}, message+fmt.Sprintf("; /%s is most like it", gone.Home),
		"write "+line+" into "+document.Path+giveUp)
}

// goneFile reports a file that is gone. Only a file of the same name keeps its address on every server.
func (e *edition) goneFile(gone lock.Gone, giveUp string) problem.Problem {
	place := trace.New(e.Edition, nil, nil).Anywhere(gone.Address)
	message, fix := fmt.Sprintf("the file /%s was published and is gone: links to it lead nowhere now", gone.Address), "put it back"
	for _, file := range e.Sites[0].Explainer.Files {
		if file.Name == gone.Home {
			place, message = problem.Place{Path: file.Path}, message+fmt.Sprintf("; /%s is most like it", gone.Home)
			fix = fmt.Sprintf("name it %q again, or put a copy of it at static/%s", path.Base(gone.Address), gone.Address)
		}
	}
	return problem.New(RuleAddressIsKept, place, message, fix+giveUp)
}

// documentAt returns the author's file of the page at an address, with its aliases.
func (e *edition) documentAt(address string) (*explainer.Document, []string) {
	for _, site := range e.Sites {
		for _, p := range site.Pages {
			if site.FromTop(p.Address()) == address {
				if p.Value == nil {
					return p.Entry.Document, site.Explainer.Aliases
				}
				return p.Entry.Document, p.Entry.Aliases
			}
		}
	}
	return nil, nil
}

// lostSources warns of published sources that the list of sources no longer has.
func (e *edition) lostSources(site *page.Site) []problem.Problem {
	var ids []string
	for _, source := range site.Explainer.Sources {
		ids = append(ids, page.Fragment(source.Name()))
	}
	address := site.FromTop("sources/")
	var problems []problem.Problem
	for _, id := range e.lock.AddIDs(address, ids) {
		problems = append(problems, problem.New(RuleFragmentIsKept, problem.Place{Path: "data/sources.yaml"},
			fmt.Sprintf("what was published at %q is gone: links to it lead to the beginning of the list now", "/"+address+"#"+id),
			fmt.Sprintf("leave it so, or give the source the id %q again", strings.TrimPrefix(id, "source-"))))
	}
	return problems
}

// redirects returns the redirects from all old addresses: the author's aliases, pages that the timeline or a long list no longer
// has, and the page about reading offline when it is switched off.
func (e *edition) redirects(files *output.Files) []page.Redirect {
	var list []page.Redirect
	for _, site := range e.Sites {
		list = append(list, site.Redirects()...)
		outgrown := func(to string, folders ...string) {
			_, ok := files.Read(to + "index.html")
			for _, address := range e.lock.Below(folders...) {
				if _, isThere := files.Read(address + "index.html"); ok && !isThere {
					list = append(list, page.Redirect{From: address, To: to, Title: site.Explainer.Title, Language: site.Explainer.Language})
				}
			}
		}
		timeline := site.FromTop("timeline/")
		outgrown(timeline, timeline+"from/", timeline+"only/")
		for _, list := range []string{"glossary/", "actors/", "sources/", "changes/", "explainers/"} {
			outgrown(site.FromTop(list), site.FromTop(list)+"from/")
		}
		outgrown(site.FromTop(""), site.FromTop("offline/"))
	}
	return list
}

// writeLock writes the lock into the project if its bytes changed. The returned error is one of the machine.
func (e *edition) writeLock() error {
	content := e.lock.Bytes()
	if bytes.Equal(content, e.lock.Before()) {
		return nil
	}
	if err := ReplaceFile(filepath.Join(e.options.Source, lock.Name), content); err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err // without the absolute path
		}
		return fmt.Errorf("the site is published; write %s (--frozen-lock does not): %w", lock.Name, err)
	}
	return nil
}

// ReplaceFile replaces a file, whole or not at all.
func ReplaceFile(name string, content []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name()) // fails once it has its name
	_, err = temporary.Write(content)
	if closeErr := temporary.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Chmod(temporary.Name(), 0o644)
	}
	if err != nil {
		return err
	}
	return os.Rename(temporary.Name(), name)
}
