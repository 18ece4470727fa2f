package browsertest

import (
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// illustrated builds an explainer with two pictures far apart, code and a wide table, and returns the folder of its site.
func illustrated(t *testing.T) string {
	t.Helper()
	source, output := t.TempDir(), filepath.Join(t.TempDir(), "public")
	section := "---\ntitle: The line\nweight: 1\n---\n" + strings.Repeat("Words before a picture. ", 60) + "\n\n" +
		"![A tram at a stop, its doors open](tram.jpg \"The last tram, in 1961\")\n{credit=\"Photo: Town archive\"}\n\n" +
		"```go\nfunc main() { println(\"a line of code that is a good deal wider than any phone is, so that it has to scroll by itself\") }\n```\n\n" +
		"| stop | " + strings.Repeat("a long heading | ", 8) + "\n|---|" + strings.Repeat("---|", 8) + "\n| 1 | " + strings.Repeat("a value | ", 8) + "\n\n" +
		strings.Repeat(strings.Repeat("Trams come every ten minutes. ", 20)+"\n\n", 20) + "![The depot](depot.jpg)\n"
	files := map[string]string{
		"hugo.toml":                "baseURL = \"https://example.org/trams/\"\n",
		"content/_index.md":        "---\ntitle: Trams\nstandfirst: A line.\n---\nA nut graf.\n",
		"content/sections/line.md": section,
	}
	for name, content := range files {
		name = filepath.Join(source, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for seed, name := range []string{"tram.jpg", "depot.jpg"} {
		takePicture(t, filepath.Join(source, "assets", name), uint64(seed))
	}
	if said, err := exec.Command("nutgraf", "build", "--source", source, "--output", output).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return output
}

// takePicture writes a photograph of 1800 by 1200 pixels: light, shade and grain.
func takePicture(t *testing.T, name string, seed uint64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 5))
	picture := image.NewRGBA(image.Rect(0, 0, 1800, 1200))
	for y := range 1200 {
		for x := range 1800 {
			grain := random.IntN(12)
			picture.Set(x, y, color.RGBA{uint8(x/9 + grain), uint8(y/6 + grain), uint8(90 + (x*y/4000)%120 + grain), 255})
		}
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := jpeg.Encode(file, picture, &jpeg.Options{Quality: 92}); err != nil {
		t.Fatal(err)
	}
}

// A picture comes in the format and size that the screen needs, with its words, caption and credit; what is far below
// comes when the reader gets there; nothing moves on its account.
func TestPictureFitsTheScreen(t *testing.T) {
	t.Parallel()
	folder := illustrated(t)
	address := Serve(t, folder) + "sections/line/"
	Engines(t, func(t *testing.T, browser *Browser) {
		for _, reader := range []struct {
			view View
			want int // pixels
		}{{Phone, 800}, {Desk, 800}, {View{Width: 320, Height: 568}, 480}} {
			tab := browser.Open(reader.view)
			tab.Go(address)
			tab.Until(`document.querySelector("figure img").complete`)
			seen := Eval[struct {
				Source, Alt, Caption   string
				Natural, Width, Height int
				Shown, ShownHigh       float64
				Later                  bool
			}](tab, `(() => {
			const [first, second] = document.querySelectorAll("figure img"), box = first.getBoundingClientRect();
			return {Source: first.currentSrc, Alt: first.alt, Caption: first.closest("figure").querySelector("figcaption").innerText.trim(),
				Natural: Number(first.srcset.split(", ").find((it) => first.currentSrc.endsWith(it.split(" ")[0].replace(/^[./]+/, ""))).split(" ")[1].slice(0, -1)),
				Width: first.width, Height: first.height, Shown: box.width, ShownHigh: box.height, Later: second.loading == "lazy" && !performance.getEntriesByType("resource").some((it) => it.name.includes("depot"))};
		})()`)
			if reader.view.Phone && browser.Lacks(fineScreen) {
				reader.want = 480
			}
			if !strings.HasSuffix(seen.Source, ".webp") || seen.Natural != reader.want {
				t.Errorf("%v: the picture is %s, %d wide, not %d", reader.view, seen.Source, seen.Natural, reader.want)
			}
			if seen.Alt != "A tram at a stop, its doors open" || seen.Caption != "The last tram, in 1961\nPhoto: Town archive" {
				t.Errorf("it says %q and %q", seen.Alt, seen.Caption)
			}
			if ratio := seen.Shown / seen.ShownHigh; ratio < 1.49 || ratio > 1.51 {
				t.Errorf("it is drawn %v by %v", seen.Shown, seen.ShownHigh)
			}
			if !seen.Later {
				t.Error("the picture far below is loaded at once")
			}
			noSidewaysScroll(tab)
			Eval[bool](tab, `document.querySelectorAll("figure")[1].scrollIntoView({behavior: "instant"}), true`)
			tab.Until(`document.querySelectorAll("figure img")[1].naturalWidth > 0`)
		}
		if originals, err := filepath.Glob(filepath.Join(folder, "*.jpg")); err != nil || len(originals) > 0 {
			t.Errorf("the originals are published: %q, %v", originals, err)
		}
		feed, err := os.ReadFile(filepath.Join(folder, "index.xml"))
		if err != nil || !strings.Contains(string(feed), `src=&#34;https://example.org/trams/tram_hu_`) && !strings.Contains(string(feed), `src="https://example.org/trams/tram_hu_`) {
			t.Errorf("the feed's picture has no address of its own: %v", err)
		}
	})
}

// Wide code and a wide table scroll by themselves: by keyboard, told what they are, the page stays as it is.
func TestWideCodeAndTableScrollByThemselves(t *testing.T) {
	t.Parallel()
	Engines(t, func(t *testing.T, browser *Browser) {
		tab := browser.Open(Phone)
		tab.Go(Serve(t, illustrated(t)) + "sections/line/")
		for selector, name := range map[string]string{"pre": "Code", ".scroll-box": "Table 1"} {
			tabTo(tab, selector)
			if got := Eval[string](tab, `document.activeElement.role + ": " + document.activeElement.ariaLabel`); !strings.HasSuffix(got, ": "+name) {
				t.Errorf("%s is called %q", selector, got)
			}
			tab.Press(kb.ArrowRight)
			tab.Until(`document.activeElement.scrollLeft > 0`)
			noSidewaysScroll(tab)
			Eval[bool](tab, `document.activeElement.blur(), true`)
		}
	})
}

// How far a reader is in a section shows at its top, without script, unless little motion is asked for.
func TestProgressWithinASection(t *testing.T) {
	t.Parallel()
	address := Serve(t, flagship()) + section
	Engines(t, func(t *testing.T, browser *Browser) {
		if browser.Lacks(progress) {
			return
		}
		tab := browser.Open(Phone.WithoutScript())
		const share = `new DOMMatrix(getComputedStyle(document.querySelector(".toc"), "::after").transform).a`
		tab.Go(address)
		if at := Eval[float64](tab, share); at > 0.01 {
			t.Errorf("at the beginning it shows %v", at)
		}
		Eval[bool](tab, `scrollTo({top: (document.documentElement.scrollHeight - innerHeight) / 2, behavior: "instant"}), true`)
		tab.Until(`Math.abs(` + share + ` - .5) < .02`)
		Eval[bool](tab, `scrollTo({top: document.documentElement.scrollHeight, behavior: "instant"}), true`)
		tab.Until(share + ` > .99`)
		tab.Look(Phone.WithoutScript().With("prefers-reduced-motion", "reduce"))
		tab.Go(address)
		tab.Until(`["none", "normal", ""].includes(getComputedStyle(document.querySelector(".toc"), "::after").content)`)
	})
}
