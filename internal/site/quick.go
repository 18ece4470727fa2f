package site

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
)

// quick is a Hugo that has read all documents and stays between edits. It renders the pages that are asked for, with the
// styles, scripts and pictures that Hugo makes for them. What it renders is right as far as it goes; whatever is made of many
// pages (feeds, the page with everything) is left to the whole build.
type quick struct {
	shape     string            // of the edition that it began with
	documents map[string]string // of that edition
	sites     *hugolib.HugoSites
	published *published
	printed   *log
	wanted    *wanted
}

// wanted are the pages to render, by Hugo's page path, as a segment of the site.
type wanted struct{ paths map[string]bool }

func (w *wanted) ShouldExcludeCoarse(q segments.SegmentQuery) bool {
	return q.Output != "" && !strings.EqualFold(q.Output, "html")
}

func (w *wanted) ShouldExcludeFine(q segments.SegmentQuery) bool { return !w.paths[q.Path] }

// newQuick has Hugo read the content of an edition.
func newQuick(project, theme fs.FS, e edition) (*quick, error) {
	linkInHugo()
	q := &quick{
		shape: e.shape(), documents: e.documents(), published: newPublished(context.Background()), printed: &log{}, wanted: &wanted{},
	}
	files := newSource(project, theme, e.settings.Visible(), nil)
	if err := generate(files.memory, theme, e.models); err != nil {
		return nil, fmt.Errorf("prepare theme: %w", err)
	}
	configs, err := loadConfig(e.settings, files, q.printed, true)
	if err != nil {
		return nil, fmt.Errorf("configure hugo: %w", err)
	}
	for _, c := range configs.LanguageConfigMap {
		c.Segments.Config.SegmentFilter = q.wanted
	}
	if q.sites, err = newHugo(configs, files, q.published, q.printed); err != nil {
		return nil, err
	}
	if err := q.build(hugolib.BuildCfg{SkipRender: true}); err != nil {
		return nil, errors.Join(err, q.sites.Close())
	}
	return q, nil
}

// quickPatience is how long a quick Hugo may do nothing that can be seen: it reads all content in less.
const quickPatience = 10 * time.Second

func (q *quick) build(cfg hugolib.BuildCfg, events ...fsnotify.Event) error {
	return q.published.patiently(context.Background(), quickPatience, func() error { return buildHugo(q.sites, cfg, events...) })
}

// canFollow reports whether the Hugo can go on to an edition with changes of some files: of the text of documents that
// it has read, or of data, which it never sees.
func (q *quick) canFollow(e edition, changed []string) bool {
	isText := func(name string) bool { return q.documents[name] != "" || strings.HasPrefix(name, "data/") }
	return q.shape == e.shape() && maps.Equal(q.documents, e.documents()) &&
		!slices.ContainsFunc(changed, func(name string) bool { return !isText(name) })
}

// render renders the pages at some addresses after changes of documents. It returns the pages, and the files that Hugo
// has made for them, by their paths on the site.
func (q *quick) render(e edition, changed, addresses []string) (map[string][]byte, error) {
	if err := q.reread(changed); err != nil {
		return nil, err
	}
	q.published.models = e.models
	for _, s := range q.sites.Sites {
		s.Store().Set(storeKey, e.modelOf(s))
	}
	q.wanted.paths = map[string]bool{}
	for _, address := range addresses {
		q.wanted.paths[e.settings.PathAt(address)] = true
	}
	delete(q.wanted.paths, "/all")
	// What templates ask the model is not known to Hugo: anything can be another than before.
	everything := &hugolib.WhatChanged{}
	everything.Add(identity.GenghisKhan)
	if err := q.build(hugolib.BuildCfg{WhatChanged: everything}); err != nil {
		return nil, err
	}
	if wrong := q.printed.lines("ERROR"); len(wrong) > 0 {
		return nil, errors.New(wrong[0])
	}
	for _, model := range e.models {
		if found := model.offences(); len(found) > 0 { // the whole build says so
			return nil, errors.New(found[0].Message)
		}
	}
	return q.collect(addresses)
}

// collect is what was published: of the pages those at the addresses.
func (q *quick) collect(addresses []string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(q.published.tree(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			return nil
		}
		address := strings.TrimSuffix(name, "index.html")
		if err == nil && (path.Ext(name) != ".html" || slices.Contains(addresses, address)) {
			files[name], _ = q.published.read(name)
		}
		return err
	})
	return files, err
}

// reread has Hugo read documents again, without rendering anything.
func (q *quick) reread(changed []string) error {
	var events []fsnotify.Event
	for _, name := range changed {
		if q.documents[name] != "" {
			events = append(events, fsnotify.Event{Name: path.Join(projectRoot, name), Op: fsnotify.Write})
		}
	}
	if len(events) == 0 {
		return nil
	}
	return q.build(hugolib.BuildCfg{SkipRender: true}, events...)
}
