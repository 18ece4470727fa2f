package hugo

import (
	"fmt"
	"io/fs"
	"sync"

	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/hugolib"
	"github.com/gohugoio/hugo/tpl/tplimpl"
	"github.com/gohugoio/hugo/tpl/tplimplinit"
)

// Templates holds the parsed layouts of the theme for the explainers of a house, which have them in common: a Hugo of each
// explainer's own would parse them each time. The zero value is ready for use by several renderings at once.
type Templates struct {
	lock   sync.Mutex
	stores map[string]*tplimpl.TemplateStore // by the languages, since a layout can be for one of them
}

// newHugo returns a Hugo with the parsed layouts. An explainer with layouts of its own has a Hugo that parses all of them; so
// has each when t is nil.
func (t *Templates) newHugo(in Input, configs *allconfig.Configs, input inputFS, guarded *guardedOutput, printed *log) (*hugolib.HugoSites, error) {
	if _, err := fs.Stat(in.Project, layoutsFolder); t == nil || err == nil {
		return newHugo(configs, input, guarded, printed)
	}
	languages := fmt.Sprint(in.Edition.Settings.Codes(), in.Edition.Settings.DefaultContentLanguage)
	sites, store, err := t.first(languages, func() (*hugolib.HugoSites, error) { return newHugo(configs, input, guarded, printed) })
	if err != nil || sites != nil {
		return sites, err
	}
	if sites, err = newHugo(configs, input.withoutLayouts(in.Theme), guarded, printed); err != nil {
		return nil, err
	}
	for _, site := range sites.Sites {
		site.Deps.TemplateStore = store.WithSiteOpts(tplimpl.SiteOptions{Site: site, TemplateFuncs: tplimplinit.CreateFuncMap(site.Deps)})
	}
	return sites, nil
}

// first returns the parsed layouts for some languages; the first time it returns the Hugo that start starts, which parses them.
func (t *Templates) first(languages string, start func() (*hugolib.HugoSites, error)) (*hugolib.HugoSites, *tplimpl.TemplateStore, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if store := t.stores[languages]; store != nil {
		return nil, store, nil
	}
	sites, err := start()
	if err != nil {
		return nil, nil, err
	}
	if t.stores == nil {
		t.stores = map[string]*tplimpl.TemplateStore{}
	}
	t.stores[languages] = sites.TemplateStore
	return sites, nil, nil
}
