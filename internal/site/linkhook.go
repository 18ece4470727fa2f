package site

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/markup/converter/hooks"
)

// numberHere stands in what the link hook draws for the class of the note's number, which alone differs from page to page.
// No text has this rune: it is for private use.
const numberHere = "\uE0A7"

// drawnLinks draws links with the theme's link hook, each one of the same words and destination but once: a term is
// mentioned on many pages, and running a template costs a hundred times what writing its result does.
type drawnLinks struct {
	model *Model
	once  bool // whether what the hook draws depends on the link alone, as with the theme's own
	lock  sync.RWMutex
	drawn map[seenLink]drawnLink // what the hook drew
}

// drawnLink is the HTML of a link, before and after the class of the note's number; noted is the entity, empty for a link
// that has no place for the class.
type drawnLink struct{ before, noted, after string }

// on is the link as it stands on the page at path.
func (d drawnLink) on(model *Model, path string) string {
	return d.before + model.NumberClass(path, d.noted) + d.after
}

// seenLink is what the theme's hook goes by.
type seenLink struct{ qualifier, destination, title, text string }

// look is how the link is drawn, if that is known. One without words is drawn anew each time.
func (d *drawnLinks) look(link seenLink) (drawnLink, bool) {
	if link.text == "" {
		return drawnLink{}, false
	}
	d.lock.RLock()
	defer d.lock.RUnlock()
	drawn, ok := d.drawn[link]
	return drawn, ok
}

// keep notes how a link is drawn, if that will be the same again.
func (d *drawnLinks) keep(link seenLink, drawn drawnLink) {
	if !d.once {
		return
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.drawn == nil {
		d.drawn = map[seenLink]drawnLink{}
	}
	d.drawn[link] = drawn
}

// hasLinkHook reports whether a project has a link hook of its own, which can ask for more than the link.
func hasLinkHook(project fs.FS) (found bool, err error) {
	err = fs.WalkDir(project, "layouts", func(name string, _ fs.DirEntry, err error) error {
		found = found || strings.HasPrefix(path.Base(name), "render-link")
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	})
	return found, err
}

// in is a source of hooks for the page at path, whose link hook is this one.
func (d *drawnLinks) in(path string, hook hooks.GetRendererFunc) hooks.GetRendererFunc {
	return func(kind hooks.RendererType, id any) any {
		inner := hook(kind, id)
		if kind != hooks.LinkRendererType || inner == nil {
			return inner
		}
		positions, _ := inner.(hooks.ElementPositionResolver)
		return linkHook{drawnLinks: d, path: path, inner: inner.(hooks.LinkRenderer), ElementPositionResolver: positions}
	}
}

type linkHook struct {
	*drawnLinks
	path  string
	inner hooks.LinkRenderer
	hooks.ElementPositionResolver
}

// RenderLink is Hugo's name for drawing a link.
func (h linkHook) RenderLink(ctx context.Context, w io.Writer, link hooks.LinkContext) error {
	qualifier, destination := cutQualifier(link.Destination())
	key := seenLink{qualifier, destination, link.Title(), string(link.Text())}
	drawn, ok := h.look(key)
	if !ok {
		var result strings.Builder
		if err := h.inner.RenderLink(ctx, &result, link); err != nil {
			return err
		}
		before, after, numbered := strings.Cut(result.String(), numberHere)
		drawn = drawnLink{before: before, after: after}
		if numbered {
			drawn.noted = destination
		}
		h.keep(key, drawn)
	}
	_, err := io.WriteString(w, drawn.on(h.model, h.path))
	return err
}

// cutQualifier takes from a link's destination what the tree has put before it: a scope, or [firstMention].
func cutQualifier(destination string) (qualifier, rest string) {
	for _, qualifier := range []string{scopeAll, scopeFeed, firstMention} {
		if rest, ok := strings.CutPrefix(destination, qualifier+":"); ok {
			return qualifier, rest
		}
	}
	return "", destination
}
