package hostpage

import (
	"cmp"
	"slices"

	"golang.org/x/net/html"
)

// formatting lists the elements that a link may hold, and that only change how words look.
var formatting = names(`abbr acronym b bdi bdo big br cite data del dfn em font i ins mark nobr q s small span strike strong sub sup time tt u wbr`)

var void = names("br wbr")

// wrap returns the places in the content of a start tag and an end tag that put a part of the text into one element; ok is
// false where that would cut through another one.
func (t *text) wrap(start, end int) (from, to int, ok bool) {
	i, j := t.pieceAt(start), t.pieceAt(end-1)
	if i >= len(t.pieces) || j >= len(t.pieces) || t.pieces[i].at > start {
		return 0, 0, false
	}
	if slices.ContainsFunc(t.pieces[i:j+1], func(x piece) bool { return x.off }) {
		return 0, 0, false
	}
	first, last := t.pieces[i], t.pieces[j]
	if first.whole && first.at != start || last.whole && last.at+last.n != end {
		return 0, 0, false
	}
	from, to = first.src+start-first.at, last.src+end-last.at
	if last.whole {
		to = last.src + last.m
	}
	if first.token == last.token {
		return from, to, true
	}
	if first.token > last.token {
		return 0, 0, false
	}
	return t.balance(from, to, first.token, last.token)
}

// balance moves the ends of a part of the content over the tags around it, so that it holds whole elements: in
// "security <em>guarantee</em>" the end tag goes along.
func (t *text) balance(from, to, first, last int) (int, int, bool) {
	var open, closed []string
	tokens := t.page.tokens
	for _, token := range tokens[first+1 : last] {
		switch {
		case token.kind == html.TextToken, token.kind == html.CommentToken:
		case !formatting[token.name]:
			return 0, 0, false
		case void[token.name]:
		case token.kind != html.EndTagToken: // HTML does not know empty elements: <b/> opens
			open = append(open, token.name)
		case len(open) == 0:
			closed = append(closed, token.name)
		case open[len(open)-1] == token.name:
			open = open[:len(open)-1]
		default:
			return 0, 0, false
		}
	}
	if len(open) > 0 && to != tokens[last].end || len(closed) > 0 && from != tokens[first].start {
		return 0, 0, false
	}
	for ; len(open) > 0; open = open[:len(open)-1] {
		last++
		if last >= len(tokens) || tokens[last].kind != html.EndTagToken || tokens[last].name != open[len(open)-1] {
			return 0, 0, false
		}
		to = tokens[last].end
	}
	for ; len(closed) > 0; closed = closed[1:] {
		first--
		if first < 0 || tokens[first].kind != html.StartTagToken || tokens[first].name != closed[0] {
			return 0, 0, false
		}
		from = tokens[first].start
	}
	return from, to, true
}

// pieceAt returns the index of the piece that holds the byte at a position of the text, or of the first after it.
func (t *text) pieceAt(at int) int {
	i, _ := slices.BinarySearchFunc(t.pieces, at, func(x piece, at int) int { return cmp.Compare(x.at+x.n, at+1) })
	return i
}
