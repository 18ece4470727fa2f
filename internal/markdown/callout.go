package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// calloutMark begins a callout, as Hugo reads it: a word, and a sign for folding as Obsidian writes it.
var calloutMark = regexp.MustCompile(`^\[![A-Za-z]+\][-+]?[ \t]?`)

// CalloutKinds are the kinds of callouts that have a name in the languages of the theme.
var CalloutKinds = []string{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"}

// CalloutMark reports whether a block is a callout: a block quote whose first paragraph begins with a mark such as [!NOTE]. It
// returns where the mark ends in the source, in bytes. Readers do not see the mark; what follows it on its line is the title.
func CalloutMark(block ast.Node, source []byte) (end int, ok bool) {
	first := block.FirstChild()
	if block.Kind() != ast.KindBlockquote || first == nil || first.Kind() != ast.KindParagraph || first.Lines().Len() == 0 {
		return 0, false
	}
	line := first.Lines().At(0)
	mark := calloutMark.Find(line.Value(source))
	return line.Start + len(mark), mark != nil
}
