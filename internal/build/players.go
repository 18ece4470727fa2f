package build

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// player is a block with the class that an author writes as {.player}.
type player struct {
	block   ast.Node
	address string // the link of its picture; empty when the block is no linked picture
	at      int    // offset of the address, or of the block, in the body, in bytes
}

// playersOf returns the players of a document, in order.
func playersOf(document *explainer.Document) []player {
	var players []player
	body := document.Body()
	markdown.Walk(document.Tree, func(node ast.Node) {
		class, _ := node.AttributeString("class")
		words, isText := class.([]byte)
		if !isText || !strings.Contains(" "+string(words)+" ", " player ") {
			return
		}
		found := player{block: node, at: max(0, node.Pos())}
		if link, ok := node.FirstChild().(*ast.Link); ok && node.ChildCount() == 1 && link.ChildCount() == 1 && link.FirstChild().Kind() == ast.KindImage {
			found.address = string(markdown.Unescape(link.Destination))
			found.at = markdown.OffsetIn(body, link.Destination, link.Pos())
		}
		players = append(players, found)
	})
	return players
}

var RulePlayerIsLinkedPicture = ruleSet.Error("player-is-a-linked-picture", "A player is a picture, alone in its paragraph, with a "+
	"link to the address that its maker gives for embedding. Without a script the link leads there; with one, a tap loads the "+
	"player in the picture's place. Until then nobody learns of the reader.")

// judgePlayers reports players that are no linked pictures, and those whose host the settings do not allow.
func judgePlayers(e *page.Edition) []problem.Problem {
	var problems []problem.Problem
	for _, document := range e.Documents() {
		for _, player := range playersOf(document) {
			place := document.At(player.at)
			switch {
			case !strings.HasPrefix(player.address, "https://") && !strings.HasPrefix(player.address, "http://"):
				problems = append(problems, problem.New(RulePlayerIsLinkedPicture, place, "the player is no picture with a link to another site",
					"write [![what it shows](still.jpg)](https://…) and {.player} on the line below"))
			case !e.Settings.Allows(player.address):
				problems = append(problems, e.Settings.NotAllowed(player.address, place))
			}
		}
	}
	return problems
}
