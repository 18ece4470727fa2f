package linker

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// pieceAt is the index of the piece that holds the byte at a position of the text, or the first after it.
func (p *page) pieceAt(at int) int {
	i, _ := slices.BinarySearchFunc(p.pieces, at, func(x piece, at int) int { return cmp.Compare(x.at+x.n, at+1) })
	return i
}

// sourceAt is where the byte at a position of the text comes from. Text that is not in the source, as a quotation
// mark of the typographer, is placed at the text that follows or, at the end, precedes it.
func (p *page) sourceAt(at int) int {
	for i := p.pieceAt(at); i < len(p.pieces); i++ {
		x := p.pieces[i]
		if _, is := x.node.(*ast.Text); !is {
			continue
		}
		if x.whole || at < x.at {
			return x.src
		}
		return x.src + at - x.at
	}
	return p.last
}

// sourceEnd is where the text that ends at a position ends in the source.
func (p *page) sourceEnd(end int) int {
	for i := min(p.pieceAt(end-1), len(p.pieces)-1); i >= 0; i-- {
		x := p.pieces[i]
		if _, is := x.node.(*ast.Text); !is {
			continue
		}
		if x.whole || end > x.at+x.n {
			return x.src + x.m
		}
		return x.src + end - x.at
	}
	return p.last
}

// run is the sibling nodes from first to last that hold a part of the text.
type run struct {
	from, to    piece // pieces of its first and last byte
	parent      ast.Node
	first, last ast.Node // children of parent
}

// wrappable reports whether a link can be put around a part of the text.
func (p *page) wrappable(start, end int) bool {
	_, ok := p.runOf(start, end)
	return ok
}

// runOf finds the nodes to wrap. There are none when the part begins or ends within emphasis that it does not cover.
func (p *page) runOf(start, end int) (r run, ok bool) {
	i, j := p.pieceAt(start), p.pieceAt(end-1)
	if i >= len(p.pieces) || j >= len(p.pieces) {
		return r, false
	}
	r.from, r.to = p.pieces[i], p.pieces[j]
	if r.from.whole && r.from.at != start || r.to.whole && r.to.at+r.to.n != end {
		return r, false
	}
	r.first, r.last = r.from.node, r.to.node
	startsNode := r.from.at == start && (i == 0 || p.pieces[i-1].node != r.first)
	endsNode := r.to.at+r.to.n == end && p.endsNode(j)
	for depthOf(r.first) > depthOf(r.last) {
		if !startsNode || r.first.PreviousSibling() != nil {
			return r, false
		}
		r.first = r.first.Parent()
	}
	for depthOf(r.last) > depthOf(r.first) {
		if !endsNode || r.last.NextSibling() != nil {
			return r, false
		}
		r.last = r.last.Parent()
	}
	for r.first.Parent() != r.last.Parent() {
		if !startsNode || r.first.PreviousSibling() != nil || !endsNode || r.last.NextSibling() != nil {
			return r, false
		}
		r.first, r.last = r.first.Parent(), r.last.Parent()
	}
	r.parent = r.first.Parent()
	if r.parent == nil {
		return r, false
	}
	return r, p.balance(&r, startsNode, endsNode)
}

// balance widens a run to whole elements of raw HTML: in "security <em>guarantee</em>" the closing tag goes along. It
// reports false when the run cuts through an element.
func (p *page) balance(r *run, startsNode, endsNode bool) bool {
	var open, closed []string
	for n := r.first; ; n = n.NextSibling() {
		for _, t := range tagsOf(n, p.source) {
			switch k := len(open); {
			case !t.closing:
				open = append(open, t.name)
			case k > 0 && open[k-1] == t.name:
				open = open[:k-1]
			case k > 0:
				return false
			default:
				closed = append(closed, t.name)
			}
		}
		if n == r.last {
			break
		}
	}
	if len(open) > 0 && !endsNode || len(closed) > 0 && !startsNode {
		return false
	}
	for len(open) > 0 {
		next := r.last.NextSibling()
		tags := tagsOf(next, p.source)
		if len(tags) != 1 || !tags[0].closing || tags[0].name != open[len(open)-1] {
			return false
		}
		r.last, open = next, open[:len(open)-1]
	}
	for len(closed) > 0 {
		previous := r.first.PreviousSibling()
		tags := tagsOf(previous, p.source)
		if len(tags) != 1 || tags[0].closing || tags[0].name != closed[0] {
			return false
		}
		r.first, closed = previous, closed[1:]
	}
	return true
}

// tagsOf are the tags of a node of raw HTML that open or close an element.
func tagsOf(n ast.Node, source []byte) []htmlTag {
	raw, is := n.(*ast.RawHTML)
	if !is {
		return nil
	}
	return slices.DeleteFunc(htmlTags(raw.Segments.Value(source)), func(t htmlTag) bool { return t.empty || t.name == "" })
}

// endsNode reports whether the piece is the last of its node; a line break after it may stay outside of a link.
func (p *page) endsNode(i int) bool {
	return i+1 >= len(p.pieces) || p.pieces[i+1].node != p.pieces[i].node
}

func depthOf(n ast.Node) int {
	depth := 0
	for n = n.Parent(); n != nil; n = n.Parent() {
		depth++
	}
	return depth
}

// wrap puts a link around a part of the text and returns it; nil where there cannot be one. Parts of a page are wrapped from its end to its start, so that the
// pieces before stay true.
func (p *page) wrap(start, end int, destination string) *ast.Link {
	r, ok := p.runOf(start, end)
	if !ok {
		return nil
	}
	link := ast.NewLink()
	link.Destination = []byte(destination)
	if r.last == r.to.node {
		cutAfter(r.last, r.to, end)
	}
	if r.first == r.from.node {
		first := cutBefore(r.first, r.from, start)
		if r.last == r.first {
			r.last = first
		}
		r.first = first
	}
	r.parent.InsertBefore(r.parent, r.first, link)
	for n := r.first; n != nil; {
		next := n.NextSibling()
		done := n == r.last
		link.AppendChild(link, n)
		if done {
			break
		}
		n = next
	}
	return link
}

// cutAfter splits off what follows a position of the node's text, its line break included.
func cutAfter(n ast.Node, x piece, end int) {
	at := x.src + x.m
	if !x.whole {
		at = x.src + end - x.at
	}
	splitNode(n, at)
}

// cutBefore splits the node at a position of its text and returns the part that starts there.
func cutBefore(n ast.Node, x piece, start int) ast.Node {
	at := x.src
	if !x.whole {
		at += start - x.at
	}
	if t, is := n.(*ast.Text); is && at == t.Segment.Start || !is && at == 0 {
		return n
	}
	return splitNode(n, at)
}

// splitNode ends a text node at a position of the source, a string node at one of its value, and returns the new node
// that follows it with the rest; the node itself when there is none.
func splitNode(n ast.Node, at int) ast.Node {
	var rest ast.Node = n
	switch n := n.(type) {
	case *ast.Text:
		if at == n.Segment.Stop && !n.SoftLineBreak() && !n.HardLineBreak() {
			return n
		}
		t := ast.NewTextSegment(text.NewSegment(at, n.Segment.Stop))
		t.SetRaw(n.IsRaw())
		t.SetSoftLineBreak(n.SoftLineBreak())
		t.SetHardLineBreak(n.HardLineBreak())
		n.SetSoftLineBreak(false)
		n.SetHardLineBreak(false)
		n.Segment.Stop = at
		rest = t
	case *ast.String:
		if at == len(n.Value) || n.IsCode() {
			return n
		}
		s := ast.NewString(n.Value[at:])
		s.SetRaw(n.IsRaw())
		n.Value = n.Value[:at]
		rest = s
	}
	n.Parent().InsertAfter(n.Parent(), n, rest)
	return rest
}
