package read

import (
	"fmt"

	"github.com/goccy/go-yaml/token"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// Limits of a piece of YAML. The parser needs time that grows with the square of a mapping's keys and of the depth.
const (
	mostKeys  = 100 // in one mapping; we know some 20, CSL some 90
	mostDepth = 20  // of brackets and indentation, and dashes on one line
	mostPairs = 2_000
)

// refused finds YAML that is not parsed: references, which can expand to gigabytes, tags, which ask for other
// types than text, and hostile sizes. It returns the token that is refused, and an empty message if there is none.
func refused(tokens token.Tokens) (t *token.Token, message, fix string) {
	var c keyCounter
	for _, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.MergeKeyType:
			return t, problem.Quote(t.Value) + " begins a reference, which is not read here", "write the value out, or put it in quotes if it is text"
		case token.TagType:
			return t, problem.Quote(t.Value) + " is a YAML tag, which is not read here", "remove it, or put the value in quotes if it is text"
		case token.DirectiveType:
			return t, problem.Quote(t.Value) + " begins a YAML directive, which is not read here", "put the value in quotes if it is text"
		}
		if !c.count(t) {
			return t, fmt.Sprintf("more than %d keys in one mapping, %d in all, or %d levels inside of each other",
				mostKeys, mostPairs, mostDepth), "write less, and plain lists"
		}
	}
	return nil, "", ""
}

// keyCounter counts the keys and the depth of a piece of YAML as its tokens pass.
type keyCounter struct {
	flow   []int   // keys of each open bracket
	block  []level // mappings and lists by indentation, outermost first
	pairs  int     // keys in all
	line   int
	dashes int // list items begun on the line
}

// level is a mapping or a list of the block style.
type level struct{ column, keys int }

// count takes the next token. It reports whether the limits still hold.
func (c *keyCounter) count(t *token.Token) bool {
	if t.Position.Line != c.line {
		c.line, c.dashes = t.Position.Line, 0
	}
	switch t.Type {
	case token.SequenceStartType, token.MappingStartType:
		c.flow = append(c.flow, 0)
	case token.SequenceEndType, token.MappingEndType:
		c.flow = c.flow[:max(0, len(c.flow)-1)]
	case token.SequenceEntryType, token.MappingKeyType:
		c.dashes++
		c.leave(t.Position.Column)
	case token.MappingValueType:
		if c.pairs++; c.pairs > mostPairs {
			return false
		}
		if len(c.flow) > 0 {
			c.flow[len(c.flow)-1]++
			return c.flow[len(c.flow)-1] <= mostKeys
		}
		column := t.Position.Column
		if t.Prev != nil && t.Prev.Position.Line == t.Position.Line {
			column = t.Prev.Position.Column // the key's own
		}
		return c.key(column)
	}
	return len(c.flow) <= mostDepth && c.dashes <= mostDepth && len(c.block) <= mostDepth
}

// leave closes the levels further right than column: they end where an item begins.
func (c *keyCounter) leave(column int) {
	for len(c.block) > 0 && c.block[len(c.block)-1].column > column {
		c.block = c.block[:len(c.block)-1]
	}
}

// key counts a key at column.
func (c *keyCounter) key(column int) bool {
	c.leave(column)
	if len(c.block) == 0 || c.block[len(c.block)-1].column < column {
		c.block = append(c.block, level{column: column})
	}
	top := &c.block[len(c.block)-1]
	top.keys++
	return top.keys <= mostKeys && len(c.block) <= mostDepth
}
