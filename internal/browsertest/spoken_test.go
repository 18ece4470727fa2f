package browsertest

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
)

// spoken is what a screen reader hears of an element.
type spoken struct {
	Role, Name    string
	Focused, Live bool
}

// heard is the page's accessibility tree, in its order.
func heard(tab *Tab) []spoken {
	tab.t.Helper()
	var all []spoken
	for _, node := range call(tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes {
		if node.Ignored {
			continue
		}
		one := spoken{Role: text(node.Role), Name: text(node.Name)}
		for _, property := range node.Properties {
			switch property.Name {
			case accessibility.PropertyNameFocused:
				one.Focused = text(property.Value) == "true"
			case accessibility.PropertyNameLive:
				one.Live = text(property.Value) != "off"
			}
		}
		all = append(all, one)
	}
	return all
}

func text(value *accessibility.Value) string {
	if value == nil {
		return ""
	}
	var words string
	if json.Unmarshal([]byte(value.Value), &words) != nil {
		return string(value.Value) // a number, true or false
	}
	return words
}

// The words of a mention are a link's name, and nothing but them.
func TestMentionIsSpokenAsALinkOfItsWords(t *testing.T) {
	t.Parallel()
	tab := Open(t, Phone)
	tab.Go(Serve(t, flagship()) + section)
	tree := heard(tab)
	for _, words := range []string{"Coalition of the Willing", "full-scale invasion", "ceasefire"} {
		if !slices.Contains(tree, spoken{Role: "link", Name: words}) {
			t.Errorf("no link is named %q", words)
		}
	}
}

// Opening moves the focus to the note, once, whose name is its text; closing moves it back to the mention, once. No live
// region says it again.
func TestNoteIsAnnouncedOnce(t *testing.T) {
	t.Parallel()
	tab := Open(t, Phone)
	address := Serve(t, flagship()) + section
	for _, view := range []View{Phone, Desk} {
		tab.Look(view)
		for _, closing := range closings {
			tab.Go(address)
			Eval[bool](tab, `window.moves = [], addEventListener("focusin", ({target}) =>
				moves.push(target.id + " named by " + target.getAttribute("aria-labelledby"))), true`)
			id := openNote(tab, mention)
			tab.Until(focusedIs(".definition-sheet:target"))
			noteIsSpoken(t, heard(tab))
			closing.close(tab)
			waitForText(tab)
			tab.Until(focusedIs("#m-" + id))
			moves := Eval[[]string](tab, `moves.filter((move, i) => i > 0 || !move.startsWith("m-"))`)
			want := []string{id + " named by " + id, "m-" + id + " named by null"}
			if closing.name != "back" && len(moves) == 3 {
				moves = slices.Delete(moves, 1, 2) // the link that was tapped
			}
			if !slices.Equal(moves, want) {
				t.Errorf("%s: the focus went %q, not %q", closing.name, moves, want)
			}
		}
	}
}

// Without script the browser itself moves the focus.
func TestNoteIsAnnouncedWithoutScript(t *testing.T) {
	t.Parallel()
	tab := Open(t, Phone.WithoutScript())
	tab.Go(Serve(t, flagship()) + section)
	openNote(tab, mention)
	if !Eval[bool](tab, focusedIs(".definition-sheet:target")) {
		t.Error("the focus is not on the note")
	}
}

func noteIsSpoken(t *testing.T, tree []spoken) {
	t.Helper()
	focused := 0
	for _, one := range tree {
		if one.Live {
			t.Errorf("a live region speaks too: %v", one)
		}
		if !one.Focused || one.Role == "RootWebArea" {
			continue
		}
		focused++
		if one.Role != "listitem" || strings.Count(one.Name, "Coalition of the Willing is a loose group") != 1 {
			t.Errorf("the note is heard as %v", one)
		}
	}
	if focused != 1 {
		t.Errorf("%d elements have the focus", focused)
	}
}
