package site

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
)

// What differs between links of one destination is put into what the link hook has drawn. No text has these runes: they are
// for private use.
const (
	numberHere = "\uE0A7" // on both sides of an entity's name: here goes the class of its note's number on the page
	wordsHere  = "\uE0A9" // here go the words
)

// drawnLinks are links as the theme's link hook draws them, each destination but once: a term is mentioned on many pages,
// and running a template costs a hundred times what writing its result does.
type drawnLinks struct {
	once  bool // whether what the hook draws depends on the link alone, as with the theme's own
	lock  sync.RWMutex
	drawn map[seenLink]*drawnLink
}

// seenLink is what the theme's hook goes by, beside the words.
type seenLink struct{ qualifier, destination, title string }

// String is the destination as the hook sees it.
func (l seenLink) String() string {
	if l.qualifier == "" {
		return l.destination
	}
	return l.qualifier + ":" + l.destination
}

// drawnLink is the HTML of a link, in parts: between the first two stands the class of the note's number of noted, which is
// empty for a link without one; between the last two the words.
type drawnLink struct{ before, noted, middle, after string }

// get is how a link is drawn; nil where that depends on more than the link.
func (d *drawnLinks) get(link seenLink, draw func(ast.Node) ([]byte, error)) (*drawnLink, error) {
	if !d.once {
		return nil, nil
	}
	d.lock.RLock()
	known := d.drawn[link]
	d.lock.RUnlock()
	if known != nil {
		return known, nil
	}
	node := ast.NewLink()
	node.Destination, node.Title = []byte(link.String()), []byte(link.title)
	words := ast.NewString([]byte(wordsHere))
	words.SetCode(true) // to be written as it is
	node.AppendChild(node, words)
	html, err := draw(node)
	if err != nil {
		return nil, err
	}
	known = &drawnLink{}
	var ok bool
	if known.middle, known.after, ok = strings.Cut(string(html), wordsHere); !ok {
		return nil, nil
	}
	if before, rest, ok := strings.Cut(known.middle, numberHere); ok {
		known.before = before
		known.noted, known.middle, _ = strings.Cut(rest, numberHere)
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.drawn == nil {
		d.drawn = map[seenLink]*drawnLink{}
	}
	d.drawn[link] = known
	return known, nil
}

// append appends the link to HTML, as it stands in a tree.
func (l *drawnLink) append(html []byte, t *proseTree, words string) []byte {
	if l == nil {
		return html
	}
	html = append(html, l.before...)
	if l.noted != "" {
		html = append(html, t.model.NumberClass(t.path, l.noted)...)
	}
	html = append(html, l.middle...)
	html = append(html, words...)
	return append(html, l.after...)
}

// number puts the class of each note's number on the page at path where the link hook has left room for it.
func (m *Model) number(html []byte, path string) []byte {
	before, rest, found := bytes.Cut(html, []byte(numberHere))
	if !found {
		return html
	}
	numbered := bytes.Clone(before)
	for found {
		var name []byte
		name, rest, _ = bytes.Cut(rest, []byte(numberHere))
		numbered = append(numbered, m.NumberClass(path, string(name))...)
		before, rest, found = bytes.Cut(rest, []byte(numberHere))
		numbered = append(numbered, before...)
	}
	return numbered
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

// cutQualifier takes from a link's destination what the tree has put before it: a scope, or [firstMention].
func cutQualifier(destination string) (qualifier, rest string) {
	for _, qualifier := range []string{scopeAll, scopeFeed, firstMention} {
		if rest, ok := strings.CutPrefix(destination, qualifier+":"); ok {
			return qualifier, rest
		}
	}
	return "", destination
}
