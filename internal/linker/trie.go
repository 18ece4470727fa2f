package linker

import (
	"cmp"
	"slices"
)

// trie holds the forms as sequences of word numbers. Node 0 is the root.
type trie struct {
	root  []int32 // child of the root by word number, 0 for none
	nodes []node  // one more than there are: what a node has ends where the next node's starts
	edges []edge
	ends  []int32 // forms
}

// node is a place in the trie. Its filter has a bit set for each word that leads on; most words do not, and are refused
// without a search.
type node struct {
	edges, ends int32
	filter      uint64
}

func filterBit(word int32) uint64 { return 1 << (uint32(word) * 0x9E3779B1 >> 26) }

type edge struct{ word, node int32 }

// branch is an edge together with the node it leaves.
type branch struct {
	from int32
	edge
}

// newTrie compiles forms whose words are numbered below a count.
func newTrie(forms []form, words int) trie {
	t := trie{root: make([]int32, words)}
	ends := make([][]int32, 1)
	children := map[edge]int32{} // keyed by word and parent
	var all []branch
	add := func(parent, word int32) int32 {
		key := edge{word, parent}
		child, known := children[key]
		if !known {
			child = int32(len(ends))
			ends = append(ends, nil)
			children[key] = child
			all = append(all, branch{parent, edge{word, child}})
		}
		return child
	}
	for i := range forms { // the nodes that are asked for most lie next to each other
		add(0, forms[i].words[0].id)
	}
	for i := range forms {
		node := int32(0)
		for _, w := range forms[i].words {
			node = add(node, w.id)
		}
		ends[node] = append(ends[node], int32(i))
	}
	t.freeze(all, ends)
	return t
}

// freeze lays the edges out by node and word, small and near each other.
func (t *trie) freeze(all []branch, ends [][]int32) {
	slices.SortFunc(all, func(a, b branch) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.word, b.word))
	})
	t.nodes = make([]node, len(ends)+1)
	for _, b := range all {
		t.nodes[b.from+1].edges++
		t.nodes[b.from].filter |= filterBit(b.word)
		t.edges = append(t.edges, b.edge)
		if b.from == 0 {
			t.root[b.word] = b.node
		}
	}
	for i, forms := range ends {
		t.ends = append(t.ends, forms...)
		t.nodes[i+1].edges += t.nodes[i].edges
		t.nodes[i+1].ends = int32(len(t.ends))
	}
}

// formsAt are the forms that end at a node.
func (t *trie) formsAt(n int32) []int32 { return t.ends[t.nodes[n].ends:t.nodes[n+1].ends] }

// next is the child of a node for a word, 0 for none.
func (t *trie) next(node, word int32) int32 {
	if node == 0 {
		return t.root[word]
	}
	if t.nodes[node].filter&filterBit(word) == 0 {
		return 0
	}
	edges := t.edges[t.nodes[node].edges:t.nodes[node+1].edges]
	i, found := slices.BinarySearchFunc(edges, word, func(e edge, word int32) int { return cmp.Compare(e.word, word) })
	if !found {
		return 0
	}
	return edges[i].node
}
