package site

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// What differs between links that are drawn alike is put into what the link hook has drawn. No text has the first two
// marks: no author knows them.
var (
	numberHere = fmt.Sprintf("\uE0A7%x.", rand.Uint64()) // on both sides of an entity's name: here goes the class of its note's number on the page
	wordsHere  = fmt.Sprintf("\uE0A9%x.", rand.Uint64()) // here go the words
)

// idHere is where the entity's id goes; in ASCII, so that it comes out of an attribute as it went in.
const idHere = "id-0here"

// drawnLinks are links as the theme's link hook draws them, those that are alike but once: a page has many mentions, and
// running a template costs a hundred times what writing its result does.
type drawnLinks struct {
	once  bool // whether what the hook draws depends on the link alone, as with the theme's own
	lock  sync.RWMutex
	drawn map[seenLink]drawnLink
}

// seenLink is what the theme's hook goes by, beside the words. The destination of links that are drawn alike, whatever their
// entity, is the scheme: "term".
type seenLink struct{ qualifier, destination, title string }

// String is the destination as the hook sees it.
func (l seenLink) String() string {
	if l.qualifier == "" {
		return l.destination
	}
	return l.qualifier + ":" + l.destination
}

// drawnLink is the HTML of a link, in parts.
type drawnLink []drawnPart

// drawnPart is some HTML, and what goes behind it: numberHere, wordsHere or idHere; empty at the end of the link.
type drawnPart struct{ html, behind string }

// cutDrawn cuts what is drawn of a link into its parts.
func cutDrawn(html string, hasID bool) (link drawnLink) {
	for {
		at, behind := len(html), ""
		for _, here := range []string{numberHere, wordsHere, idHere} {
			if i := strings.Index(html[:at], here); i >= 0 && (here != idHere || hasID) {
				at, behind = i, here
			}
		}
		link = append(link, drawnPart{html[:at], behind})
		if behind == "" {
			return link
		}
		html = html[at+len(behind):]
		if behind == numberHere {
			_, html, _ = strings.Cut(html, numberHere)
		}
	}
}

// get is how a link is drawn, or how links are that are drawn alike.
func (d *drawnLinks) get(link seenLink, isAlike bool, draw func(ast.Node) ([]byte, error)) (drawnLink, error) {
	d.lock.RLock()
	known := d.drawn[link]
	d.lock.RUnlock()
	if known != nil {
		return known, nil
	}
	node := ast.NewLink()
	node.Destination, node.Title = []byte(link.String()), []byte(link.title)
	if isAlike {
		node.Destination = append(node.Destination, ":"+idHere...)
	}
	words := ast.NewString([]byte(wordsHere))
	words.SetCode(true) // to be written as it is
	node.AppendChild(node, words)
	html, err := draw(node)
	if err != nil {
		return nil, err
	}
	known = cutDrawn(string(html), isAlike)
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.drawn == nil {
		d.drawn = map[seenLink]drawnLink{}
	}
	d.drawn[link] = known
	return known, nil
}

// appendMention appends to HTML what is drawn, for the scope, of a link to an entity that is no more than words.
func (t *proseTree) appendMention(html []byte, p place, scope string, draw func(ast.Node) ([]byte, error)) ([]byte, error) {
	link := seenLink{p.qualifier(scope), p.destination, string(p.node.(*ast.Link).Title)}
	isAlike := link.qualifier != scopeFeed && !strings.ContainsFunc(p.entity, func(r rune) bool { return r >= utf8.RuneSelf })
	if isAlike {
		link.destination = p.scheme
	}
	drawn, err := t.model.drawnLinks.get(link, isAlike, draw)
	for _, part := range drawn {
		html = append(html, part.html...)
		switch part.behind {
		case numberHere:
			html = append(html, t.model.NumberClass(t.path, p.destination)...)
		case wordsHere:
			html = append(html, p.words...)
		case idHere:
			html = append(html, p.entity...)
		}
	}
	return html, err
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
