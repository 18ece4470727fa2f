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
	once  bool     // whether what the hook draws depends on the link alone, as with the theme's own
	drawn sync.Map // by link: what the hook drew, a drawnLink
}

// drawnLink is the HTML of a link, before and after the class of the note's number; noted is the entity, empty for a link
// that has no place for the class.
type drawnLink struct{ before, noted, after string }

// seenLink is what the theme's hook goes by.
type seenLink struct{ destination, title, text string }

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
	if h.model.abandoned.Load() {
		return errAbandoned
	}
	key := seenLink{link.Destination(), link.Title(), string(link.Text())}
	drawn, ok := h.drawn.Load(key)
	if !ok {
		var result strings.Builder
		if err := h.inner.RenderLink(ctx, &result, link); err != nil {
			return err
		}
		before, after, numbered := strings.Cut(result.String(), numberHere)
		noted := ""
		if numbered {
			noted = strings.TrimPrefix(key.destination, firstMention+":")
		}
		drawn = drawnLink{before, noted, after}
		if h.once {
			h.drawn.Store(key, drawn)
		}
	}
	parts := drawn.(drawnLink)
	_, err := io.WriteString(w, parts.before+h.model.NumberClass(h.path, parts.noted)+parts.after)
	return err
}
