package svg

import (
	"encoding/xml"
	"strings"
)

// graph is which element draws which others: its children, and those that it names.
type graph struct {
	root *node
	byID map[string]*node
}

// node is an element of the drawing.
type node struct {
	at         int // in the text
	isStyle    bool
	isText     bool // holds text alone
	children   []*node
	references []string // ids

	state  int // 0: not counted yet, 1: being counted, 2: counted
	shapes int
}

func (g *graph) enter(parent *node, at int) *node {
	n := &node{at: at}
	if parent == nil {
		g.root = n
	} else {
		parent.children = append(parent.children, n)
	}
	return n
}

// refer notes an id, and the ids that an attribute names: href="#id", fill="url(#id)".
func (g *graph) refer(n *node, a xml.Attr) {
	value := strings.TrimSpace(a.Value)
	switch {
	case a.Name.Local == "id":
		if g.byID[a.Value] == nil {
			g.byID[a.Value] = n
		}
	case a.Name.Local == "href":
		if id, ok := strings.CutPrefix(value, "#"); ok {
			n.references = append(n.references, id)
		}
	default:
		for rest := value; ; {
			_, after, found := strings.Cut(rest, "#")
			if !found {
				return
			}
			id, _, _ := strings.Cut(after, ")")
			n.references = append(n.references, strings.Trim(id, `"' `))
			rest = after
		}
	}
}

// shapes counts what is drawn for a node, up to more than mostShapes. A node that draws itself is an error for browsers,
// which leave it out.
func (g *graph) shapes(n *node) int {
	switch n.state {
	case 1:
		return 0
	case 2:
		return n.shapes
	}
	n.state, n.shapes = 1, 1
	for _, child := range n.children {
		n.shapes = min(n.shapes+g.shapes(child), mostShapes+1)
	}
	for _, id := range n.references {
		if target := g.byID[id]; target != nil {
			n.shapes = min(n.shapes+g.shapes(target), mostShapes+1)
		}
	}
	n.state = 2
	return n.shapes
}
