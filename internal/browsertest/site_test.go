package browsertest

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// section is the section of the flagship that the stories read; mention is the first mention of a term in its prose.
const (
	section = "sections/why-it-matters/"
	mention = `.prose a.mention[href^="#term-"]`
)

// The sections of the explainer in Arabic.
const (
	arabicSection  = "sections/why-it-rises/"
	arabicLastLine = "sections/tide/" // short; a term with a long definition is the last thing its prose says
)

func TestMain(m *testing.M) { os.Exit(RunWithProgram(m)) }

// flagship is the folder of the built site: public/, which the test command compares to what the content builds, or
// another one by NUTGRAF_SITE, to try a change of the theme.
func flagship() string {
	if folder := os.Getenv("NUTGRAF_SITE"); folder != "" {
		return folder
	}
	return "../../public"
}

// arabic builds the explainer in Arabic and returns the folder of its site.
func arabic(t testing.TB) string {
	t.Helper()
	return buildFolder(t, "testdata/arabic")
}

// build builds the explainer of these files, by name, and returns the folder of its site.
func build(t testing.TB, files map[string]string) string {
	t.Helper()
	return buildFolder(t, folderOf(t, files))
}

// folderOf returns a folder with these files, by name.
func folderOf(t testing.TB, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		write(t, folder, name, content)
	}
	return folder
}

func buildFolder(t testing.TB, source string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "public")
	build := exec.Command("nutgraf", "build", "--source", source, "--output", folder)
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return folder
}

// box is where an element stands on the screen, in CSS pixels.
type box struct {
	Left   float64 `json:"left"`
	Top    float64 `json:"top"`
	Right  float64 `json:"right"`
	Bottom float64 `json:"bottom"`
}

func boxOf(tab *Tab, selector string) box {
	tab.t.Helper()
	return Eval[box](tab, fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().toJSON()`, selector))
}

// scrollTo brings the first mention that the selector finds to a place on the screen: "center", "end". It returns the id
// of its note.
func scrollTo(tab *Tab, mention, place string) string {
	tab.t.Helper()
	return Eval[string](tab, fmt.Sprintf(`(() => { const it = document.querySelector(%q);
		it.scrollIntoView({block: %q, behavior: "instant"}); return it.hash.slice(1) })()`, mention, place))
}

// waitForNote waits until the note is open and stands still.
func waitForNote(tab *Tab, id string) {
	tab.t.Helper()
	tab.Until(fmt.Sprintf(`document.querySelector(":target")?.id == %q`, id))
	tab.Until(`((note) => ["none", "0px"].includes(getComputedStyle(note).translate) &&
		note.getAnimations().every((move) => move.playState == "finished"))(document.querySelector(":target > div"))`)
}

func waitForText(tab *Tab) {
	tab.t.Helper()
	tab.Until(`!document.querySelector(".definition-sheet:target")`)
}

// openNote brings a mention to the middle of the screen, taps it and waits for its note, whose id it returns.
func openNote(tab *Tab, mention string) string {
	tab.t.Helper()
	id := scrollTo(tab, mention, "center")
	tab.Tap(mention)
	waitForNote(tab, id)
	return id
}

// places says where everything but the lists at the end stands on the screen, one element a line.
func places(tab *Tab) string {
	tab.t.Helper()
	return Eval[string](tab, `[...document.querySelectorAll(".masthead *, .opening *, .toc, .key-points *, .prose *")].map((it) => {
		const r = it.getBoundingClientRect();
		return [it.tagName, it.id, r.left, r.top, r.width, r.height].join(" ");
	}).join("\n")`)
}

// samePlaces fails when anything of the text stands elsewhere than before, by more than engines round by.
func samePlaces(tab *Tab, before, event string) {
	tab.t.Helper()
	after := strings.Split(places(tab), "\n")
	for i, was := range strings.Split(before, "\n") {
		if i >= len(after) || !samePlace(after[i], was) {
			tab.t.Errorf("%s moved the text: %q stood at %q", event, after[min(i, len(after)-1)], was)
			return
		}
	}
}

// samePlace compares two lines of places.
func samePlace(a, b string) bool {
	one, other := strings.Fields(a), strings.Fields(b)
	return slices.EqualFunc(one, other, func(x, y string) bool {
		at, err := strconv.ParseFloat(x, 64)
		was, wrong := strconv.ParseFloat(y, 64)
		if err != nil || wrong != nil {
			return x == y
		}
		return math.Abs(at-was) <= 1
	})
}

// noSidewaysScroll fails when the page is wider than the screen.
func noSidewaysScroll(tab *Tab) {
	tab.t.Helper()
	if wide, room := Eval[int](tab, `document.documentElement.scrollWidth`), Eval[int](tab, `innerWidth`); wide > room {
		tab.t.Errorf("the page is %d wide on a screen of %d", wide, room)
	}
}

// noteIsReadable fails when the open note leaves the screen, or cuts off any of its words without a way to scroll to them.
func noteIsReadable(tab *Tab) {
	tab.t.Helper()
	wrong := Eval[string](tab, `(() => {
		const note = document.querySelector(".definition-sheet:target > div"), r = note.getBoundingClientRect();
		if (note.innerText.length < 40) return "it says only " + note.innerText;
		if (r.left < 0 || r.top < 0 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1)
			return "it leaves the screen: " + JSON.stringify(r) + " of " + innerWidth + "×" + innerHeight;
		if (note.scrollWidth > note.clientWidth) return "it is cut off at its side";
		if (note.scrollHeight > note.clientHeight && getComputedStyle(note).overflowY != "auto") return "it is cut off at its foot";
		if (r.height < 60) return "it is " + r.height + " high";
		return "";
	})()`)
	if wrong != "" {
		tab.t.Errorf("the note: %s", wrong)
	}
}
