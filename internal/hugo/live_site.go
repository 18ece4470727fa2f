package hugo

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/hugolib/segments"
	"github.com/gohugoio/hugo/identity"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
)

// LiveSite is a Hugo that has read all documents and stays between edits. It renders the pages that are asked for, with the
// styles, scripts and pictures that Hugo makes for them. What it renders is right as far as it goes; whatever is made of many
// pages (feeds, the page with everything) is left to [Render].
type LiveSite struct {
	shape     string            // of the edition that it began with
	documents map[string]string // of that edition
	sites     *hugolib.HugoSites
	output    *guardedOutput
	files     *output.Files
	all       renderings // of the edition that is rendered
	printed   *log
	wanted    *wanted
}

// wanted are the pages to render, by Hugo's page path, as a segment of the site.
type wanted struct{ paths map[string]bool }

func (w *wanted) ShouldExcludeCoarse(q segments.SegmentQuery) bool {
	return q.Output != "" && !strings.EqualFold(q.Output, "html")
}

func (w *wanted) ShouldExcludeFine(q segments.SegmentQuery) bool { return !w.paths[q.Path] }

// NewLiveSite has Hugo read the content of an edition. Close it after use.
func NewLiveSite(in Input) (*LiveSite, error) {
	linkInHugo()
	live := &LiveSite{
		shape: shape(in.Edition), documents: documents(in.Edition), files: output.New(), printed: &log{}, wanted: &wanted{},
		all: newRenderings(context.Background(), in.Edition),
	}
	finish := func(file []byte, name string) []byte { return live.all.finish(file, name) }
	live.output = newGuardedOutput(context.Background(), newOutputFS(live.files, finish))
	input := newInputFS(in.Project, in.Theme, in.Edition.Settings.Visible(), nil, in.Hidden)
	if err := generate(input.memory, in.Theme, in.Edition); err != nil {
		return nil, fmt.Errorf("prepare theme: %w", err)
	}
	configs, err := loadConfig(in.Edition.Settings, input, live.printed, true)
	if err != nil {
		return nil, fmt.Errorf("configure hugo: %w", err)
	}
	for _, c := range configs.LanguageConfigMap {
		c.Segments.Config.SegmentFilter = live.wanted
	}
	if live.sites, err = newHugo(configs, input, live.output, live.printed); err != nil {
		return nil, err
	}
	if err := live.build(hugolib.BuildCfg{SkipRender: true}); err != nil {
		return nil, errors.Join(err, live.Close())
	}
	return live, nil
}

// Close gives up the Hugo.
func (live *LiveSite) Close() error { return live.sites.Close() }

// livePatience is how long a live Hugo may do nothing that can be seen: it reads all content in less.
const livePatience = 10 * time.Second

func (live *LiveSite) build(cfg hugolib.BuildCfg, events ...fsnotify.Event) error {
	return live.output.patiently(context.Background(), livePatience, func() error { return buildHugo(live.sites, cfg, events...) })
}

// CanFollow reports whether the Hugo can go on to an edition with changes of some files: of the text of documents that
// it has read, or of data, which it never sees.
func (live *LiveSite) CanFollow(e *page.Edition, changed []string) bool {
	isText := func(name string) bool { return live.documents[name] != "" || strings.HasPrefix(name, "data/") }
	return live.shape == shape(e) && maps.Equal(live.documents, documents(e)) &&
		!slices.ContainsFunc(changed, func(name string) bool { return !isText(name) })
}

// Render renders the pages at some addresses, relative to the site's root ("sections/a/"), after changes of documents. It
// returns the pages, and the files that Hugo has made for them, by their paths on the site. The page with everything is left
// out, for what it is.
func (live *LiveSite) Render(e *page.Edition, changed, addresses []string) (map[string][]byte, error) {
	if err := live.reread(changed); err != nil {
		return nil, err
	}
	live.all = newRenderings(context.Background(), e)
	live.all.store(live.sites)
	live.wanted.paths = map[string]bool{}
	for _, address := range addresses {
		live.wanted.paths[e.Settings.PathAt(address)] = true
	}
	delete(live.wanted.paths, "/all")
	// What templates ask the model is not known to Hugo: anything can be another than before.
	everything := &hugolib.WhatChanged{}
	everything.Add(identity.GenghisKhan)
	if err := live.build(hugolib.BuildCfg{WhatChanged: everything}); err != nil {
		return nil, err
	}
	if wrong := live.printed.lines("ERROR"); len(wrong) > 0 {
		return nil, errors.New(wrong[0])
	}
	if found := live.all.offences(); len(found) > 0 { // the whole build says so
		return nil, errors.New(found[0].Message)
	}
	return live.collect(addresses)
}

// collect returns what was published: of the pages those at the addresses.
func (live *LiveSite) collect(addresses []string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(live.files.Tree(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			return nil
		}
		address := strings.TrimSuffix(name, "index.html")
		if err == nil && (path.Ext(name) != ".html" || slices.Contains(addresses, address)) {
			files[name], _ = live.files.Read(name)
		}
		return err
	})
	return files, err
}

// reread has Hugo read documents again, without rendering anything.
func (live *LiveSite) reread(changed []string) error {
	var events []fsnotify.Event
	for _, name := range changed {
		if live.documents[name] != "" {
			events = append(events, fsnotify.Event{Name: path.Join(projectRoot, name), Op: fsnotify.Write})
		}
	}
	if len(events) == 0 {
		return nil
	}
	return live.build(hugolib.BuildCfg{SkipRender: true}, events...)
}

// documents are the files of Markdown that the pages are made of, with what Hugo makes of each but for its text.
func documents(e *page.Edition) map[string]string {
	paths := map[string]string{}
	for _, site := range e.Sites {
		for _, page := range site.Pages {
			paths[page.Entry.Document.Path] = page.Path
		}
		for kind, folder := range site.Explainer.Folders {
			paths[folder.Document.Path] = "/" + string(kind)
		}
	}
	return paths
}

// shape fingerprints everything but document text and which documents there are: the settings, and the pages without a
// document. When it changes, Hugo is started again.
func shape(e *page.Edition) string {
	shape := []string{fmt.Sprintf("%+v", e.Settings)}
	for _, site := range e.Sites {
		shape = append(shape, fmt.Sprint(site.Explainer.Language, len(site.Explainer.Sources) > 0, site.ChangesPaths()))
		for _, c := range site.Explainer.Charts { // which other pages show
			shape = append(shape, fmt.Sprint(c.ID, c.Title, c.Type, c.Unit, c.Caption, c.Alt, c.AsOf, string(c.Table)))
			if c.Data != nil {
				shape = append(shape, fmt.Sprint(c.ID, c.Data.By, c.Data.Columns))
			}
		}
		for _, part := range site.LongListParts() {
			shape = append(shape, fmt.Sprint(site.Explainer.Language, part.Path, part.Sign))
		}
		for _, page := range site.ClausePages() {
			shape = append(shape, fmt.Sprint(site.Explainer.Language, page.Path))
		}
		for _, page := range site.Timeline.Pages() {
			shape = append(shape, fmt.Sprint(site.Explainer.Language, page.Path, page.Label))
		}
	}
	slices.Sort(shape)
	return strings.Join(shape, "\n")
}
