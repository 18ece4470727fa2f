package browsertest

import (
	_ "embed"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

//go:embed testdata/drawn.js
var askDrawn string

// drawn is how the kinds of elements of a page are drawn: by kind, ".prose a.mention", and by style.
type drawn map[string]map[string]string

// differs is a difference between an engine and Chromium that readers may see, with the reason why it stays.
type difference struct {
	engine, style, kind string // regular expressions
	reason              string
}

var differences = []difference{
	{"firefox", ".*", `details\.toc::after`, "the bar of progress is for engines with scroll-driven animations"},
	{"webkit", "position", `.*a\.mention`, "it is what a note stands beside, where notes stand beside their words"},
	{"firefox", "display", `\.timeline-strip (text|g|a|line|rect|circle|title).*|(\S+ )?(text|g|line|rect|circle|path)(\.\S+)?`, "in a drawing display says nothing but none"},
	{"webkit", "padding-(top|bottom)", "button", "a browser's own; the least height is the theme's"},
	{"webkit", "overflow-x", "input", "a browser's own"},
	{"webkit", "opacity", `\.prose a\.copy`, "its window has a mouse here, and shows the link of the paragraph below the mouse alone"},
	{"webkit", "width", `\.prose t[dh]`, "each engine shares out the columns of a table"},
}

// near says whether a size is the other one: text is wider in one engine than in another, and so wraps elsewhere.
func near(style, a, b, line string) bool {
	one, err := strconv.ParseFloat(strings.TrimSuffix(a, "px"), 64)
	other, wrong := strconv.ParseFloat(strings.TrimSuffix(b, "px"), 64)
	if err != nil || wrong != nil {
		return false
	}
	switch style {
	case "line-height", "font-size":
		return math.Abs(one-other) <= .15
	case "left", "width":
		return math.Abs(one-other) <= max(6, .03*max(one, other))
	case "height":
		more, _ := strconv.ParseFloat(strings.TrimSuffix(line, "px"), 64) // a line that just fits
		return math.Abs(one-other) <= max(36, .12*max(one, other), more+1)
	}
	return false
}

// All engines draw each kind of element in the same way, at the same place: computed styles, boxes. What differs is listed
// with its reason.
func TestEnginesDrawEveryKindOfElementAlike(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship())
	all := map[string]map[string]drawn{} // by page and width, by engine
	var mutex sync.Mutex
	t.Run("look", func(t *testing.T) {
		Engines(t, func(t *testing.T, browser *Browser) {
			tab := browser.Open(Phone)
			for _, view := range []View{{Width: 390, Height: 844}, {Width: 768, Height: 1024}, {Width: 1280, Height: 900}} {
				tab.Look(view)
				for _, page := range templates {
					tab.Go(address + page)
					name := fmt.Sprintf("%d wide, /%s", view.Width, page)
					seen := Eval[drawn](tab, askDrawn)
					mutex.Lock()
					if all[name] == nil {
						all[name] = map[string]drawn{}
					}
					all[name][browser.Name] = seen
					mutex.Unlock()
				}
			}
		})
	})
	used := make([]bool, len(differences))
	kinds, told := map[string]bool{}, map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		want := all[name]["chromium"]
		for _, engine := range []string{"firefox", "webkit"} {
			for _, kind := range slices.Sorted(maps.Keys(want)) {
				kinds[kind] = true
				for _, style := range slices.Sorted(maps.Keys(want[kind])) {
					was, is := want[kind][style], all[name][engine][kind][style]
					if is == was || near(style, was, is, want[kind]["line-height"]) || isListed(used, engine, style, kind) {
						continue
					}
					if one := engine + kind + style; !told[one] {
						told[one] = true
						t.Errorf("%s, %s: %s is drawn with %s: %s, in Chromium with %s", name, engine, kind, style, is, was)
					}
				}
			}
		}
	}
	for i, one := range differences {
		if !used[i] {
			t.Errorf("nothing differs any more by %+v", one)
		}
	}
	if len(kinds) < 150 {
		t.Errorf("only %d kinds of elements", len(kinds))
	}
}

func isListed(used []bool, engine, style, kind string) (listed bool) {
	for i, one := range differences {
		whole := func(pattern, text string) bool { return regexp.MustCompile("^(?:" + pattern + ")$").MatchString(text) }
		if strings.Contains(one.engine, engine) && whole(one.style, style) && whole(one.kind, kind) {
			used[i], listed = true, true
		}
	}
	return listed
}
