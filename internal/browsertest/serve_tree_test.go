package browsertest

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// After whatever an author does to the files, the preview has just what a fresh build has: the same files, with the same
// bytes. A few pages are open all the while, which are rendered before all others.
func TestPreviewIsWhatABuildMakes(t *testing.T) {
	t.Parallel()
	folder := explainerFiles(t)
	address, problems := serve(t, folder)
	for _, page := range []string{"/sections/water/", "/glossary/", "/"} {
		open(t, address, page)
	}
	at := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	dam, err := os.ReadFile(at("content/glossary/dam.md"))
	must(err)
	hook, err := os.ReadFile("../../layouts/_markup/render-link.html")
	must(err)
	had := map[string][]byte{}
	for _, step := range []struct {
		name string
		edit func()
	}{
		{"nothing", func() {}},
		{"a text is written in place", func() {
			must(os.WriteFile(at("content/sections/power.md"), []byte("---\ntitle: Power\nweight: 2\n---\nThe dam gives light.\n"), 0o644))
		}},
		{"a term comes that is mentioned", func() { write(t, folder, "content/glossary/water.md", "---\ntitle: water\n---\nIt is wet.\n") }},
		{"it gets another name", func() { write(t, folder, "content/glossary/water.md", "---\ntitle: light\n---\nIt is bright.\n") }},
		{"and another file", func() { must(os.Rename(at("content/glossary/water.md"), at("content/glossary/light.md"))) }},
		{"another goes", func() { must(os.Remove(at("content/glossary/treaty.md"))) }},
		{"a definition is another", func() {
			write(t, folder, "content/glossary/dam.md", "---\ntitle: dam\nsynonyms: [wall]\n---\nEarth.\n")
		}},
		{"the sections change places", func() {
			write(t, folder, "content/sections/power.md", "---\ntitle: Power\nweight: -1\n---\nThe wall.\n")
		}},
		{"an event moves", func() {
			write(t, folder, "content/timeline/built.md", "---\ntitle: The dam is built\nwhen: 1995\nkey: true\n---\nIt took eleven.\n")
		}},
		{"the sources are others", func() {
			write(t, folder, "data/sources.yaml", "- id: report\n  type: report\n  title: Another report\n- id: law\n  type: legislation\n  title: Law\n")
		}},
		{"a layout of one's own comes", func() { write(t, folder, "layouts/_partials/footer.html", "<footer>Mine</footer>") }},
		{"it changes", func() {
			write(t, folder, "layouts/_partials/footer.html", "<footer>Mine, {{ site.Home.Title }}</footer>")
		}},
		{"a link hook of one's own comes", func() {
			write(t, folder, "layouts/_markup/render-link.html", strings.ReplaceAll(string(hook), `<a class="`, `<a data-mine class="`))
		}},
		{"and both go", func() { must(os.RemoveAll(at("layouts"))) }},
		{"styles of one's own come", func() { write(t, folder, "assets/css/custom.css", "h1 { color: red }") }},
		{"they change", func() { write(t, folder, "assets/css/custom.css", "h1 { color: blue }") }},
		{"other words", func() { write(t, folder, "i18n/en.toml", "glossary = \"Words\"\n") }},
		{"a folder with a picture comes", func() {
			write(t, folder, "content/sections/lake/index.md", "---\ntitle: Lake\nweight: 5\n---\n![A lake](lake.png)\n\nThe wall makes it.\n")
			write(t, folder, "content/sections/lake/lake.png", picture(t, color.White))
		}},
		{"the picture changes", func() { write(t, folder, "content/sections/lake/lake.png", picture(t, color.Black)) }},
		{"the folder goes", func() { must(os.RemoveAll(at("content/sections/lake"))) }},
		{"a file to be published as it is", func() { write(t, folder, "static/paper.txt", "Paper.\n") }},
		{"the site moves", func() { write(t, folder, "hugo.toml", "baseURL = \"https://example.org/river/\"\n") }},
		{"and is read in a second language", func() {
			write(t, folder, "hugo.toml", "baseURL = \"https://example.org/\"\n[languages.en]\n[languages.fr]\n")
			write(t, folder, "content/_index.fr.md", "---\ntitle: Un fleuve\nstandfirst: À qui est-il ?\n---\nDeux États.\n")
			write(t, folder, "content/sections/water.fr.md", "---\ntitle: L’eau\nweight: 1\n---\nUn barrage.\n")
		}},
		{"it changes there", func() {
			write(t, folder, "content/sections/water.fr.md", "---\ntitle: L’eau\nweight: 1\n---\nUn grand barrage.\n")
		}},
		{"a mistake is made and repaired", func() {
			write(t, folder, "content/glossary/dam.md", "---\ntitle: [\n---\n")
			until(t, "the mistake is told", func() bool { return strings.Contains(problems.String(), "content/glossary/dam.md:") })
			write(t, folder, "content/glossary/dam.md", string(dam))
		}},
		{"a text is left for later", func() { // with a mistake, as a draft without any is shown
			write(t, folder, "content/sections/power.md", "---\ntitle: Power\nweight: 2\ndraft: true\n---\nSee [it](term:nothing).\n")
		}},
		{"many saves at once", func() {
			for n := range 20 {
				write(t, folder, "content/sections/water.md", fmt.Sprintf("---\ntitle: Water\nweight: 1\n---\nThe dam is %d high.\n", n))
				time.Sleep(7 * time.Millisecond) // as a program that saves while one types
			}
		}},
		{"all actors go", func() { must(os.RemoveAll(at("content/actors"))) }},
	} {
		step.edit()
		fresh := buildFresh(t, folder)
		wrong := ""
		late := time.Now().Add(patience)
		for wrong = differs(t, address, fresh, had); wrong != "" && time.Now().Before(late); wrong = differs(t, address, fresh, had) {
			time.Sleep(30 * time.Millisecond)
		}
		if wrong != "" {
			t.Fatalf("%s: %s; the preview said: %s", step.name, wrong, problems)
		}
		had = fresh
	}
}

func until(t testing.TB, what string, isSo func() bool) {
	t.Helper()
	for late := time.Now().Add(patience); !isSo(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatalf("never: %s", what)
		}
	}
}

// open asks to be told of a page, as a browser does that shows it.
func open(t testing.TB, address, page string) {
	t.Helper()
	answer, err := http.Get(address + "__nutgraf/events?page=" + url.QueryEscape(page))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
}

// buildFresh is what the program builds of a folder, by path, without the record of the files.
func buildFresh(t testing.TB, folder string) map[string][]byte {
	t.Helper()
	output := filepath.Join(t.TempDir(), "public")
	if said, err := exec.Command("nutgraf", "build", "--source", folder, "--output", output).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(output), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == "build.json" {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(output, name))
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	return files
}

// added is what the preview puts into pages.
var added = regexp.MustCompile(`<script src="/__nutgraf/live\.js" data-page="[0-9a-f]+"></script>`)

// differs says what of a preview is not as in a fresh build; had is what was there before.
func differs(t testing.TB, address string, fresh, had map[string][]byte) string {
	t.Helper()
	root := address // the site has a folder of its own there when it has one where it will be published
	if bytes.Contains(fresh["robots.txt"], []byte("https://example.org/river/")) {
		root += "river/"
	}
	for name, want := range fresh {
		code, got := get(t, root+name)
		if filepath.Ext(name) == ".html" {
			got = added.ReplaceAll(got, nil)
		}
		if code != http.StatusOK || !bytes.Equal(got, want) {
			return fmt.Sprintf("%s: %d, %d bytes, want %d", name, code, len(got), len(want))
		}
	}
	for name := range had {
		// Styles and scripts are served on, for pages that were sent before the change.
		isServedOn := strings.HasPrefix(name, "css/") || strings.HasPrefix(name, "js/")
		if _, stays := fresh[name]; !stays && !isServedOn {
			if code, _ := get(t, root+name); code != http.StatusNotFound {
				return fmt.Sprintf("%s is still there: %d", name, code)
			}
		}
	}
	return ""
}

func get(t testing.TB, address string) (code int, body []byte) {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err = io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, body
}

// picture is a PNG of one colour, large enough to be made in several sizes.
func picture(t testing.TB, of color.Color) string {
	t.Helper()
	drawn := image.NewGray(image.Rect(0, 0, 900, 300))
	for x := range 900 {
		for y := range 300 {
			drawn.Set(x, y, of)
		}
	}
	var content bytes.Buffer
	if err := png.Encode(&content, drawn); err != nil {
		t.Fatal(err)
	}
	return content.String()
}
