package build

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// TestNoAddressIsLostInSilence makes a thousand edits of all kinds on a made-up explainer, and builds after every few. Whatever was
// ever published is on the site, or the build names it; its author then types what the build says. Every build goes into a
// fresh folder, as on a server.
func TestNoAddressIsLostInSilence(t *testing.T) {
	const edits, atOnce = 1000, 50
	w := &world{t: t, random: rand.New(rand.NewPCG(20, 1)), folder: t.TempDir(), known: map[string]bool{}}
	w.begin()
	for done := 0; done < edits; done += atOnce {
		for range atOnce {
			w.edit()
		}
		w.build()
	}
	t.Logf("%d edits, %d addresses, %d told and mended, %d told and kept in place: %v", edits, len(w.known), w.mended, w.placed, w.counts)
	if w.lost > 0 || len(w.known) < edits/2 || w.mended == 0 || w.placed == 0 {
		t.Errorf("%d addresses are lost in silence", w.lost)
	}
}

// world is an explainer that is edited.
type world struct {
	t      *testing.T
	random *rand.Rand
	folder string
	next   int // the number of the next file
	known  map[string]bool
	counts [8]int

	mended, placed, lost int
}

var vocabulary = strings.Fields("summit treaty border troops promise ceasefire parliament election river harbour budget minister alliance " +
	"general monitor drone satellite grain winter energy reactor exchange prisoner corridor sanction tariff veto council observer charter " +
	"refugee railway bridge front village hospital school court judge evidence archive witness ration convoy depot runway radar patrol")

func (w *world) words(n int) string {
	var words []string
	for range n {
		words = append(words, vocabulary[w.random.IntN(len(vocabulary))])
	}
	return strings.Join(words, " ")
}

func (w *world) sentence() string { return "The " + w.words(8+w.random.IntN(10)) + "." }

// paragraph has words that no other one has: an author's texts differ.
func (w *world) paragraph() string {
	w.next++
	return fmt.Sprintf("%s No%dx%d %s", w.sentence(), w.next, w.next*7, w.sentence())
}

func (w *world) section(id string) string {
	return filepath.Join(w.folder, "content", "sections", id+".md")
}

func (w *world) write(name, content string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) add() string {
	w.next++
	id := fmt.Sprintf("%s-%d", strings.ReplaceAll(w.words(2), " ", "-"), w.next)
	body := []string{w.paragraph(), "## " + w.words(3), w.paragraph(), w.paragraph(), "## " + w.words(4), w.paragraph()}
	w.write(w.section(id), fmt.Sprintf("---\ntitle: %s\nweight: %d\nsources: [p]\n---\n%s\n", w.words(2), w.next, strings.Join(body, "\n\n")))
	return id
}

func (w *world) begin() {
	w.write(filepath.Join(w.folder, "content/_index.md"), "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n")
	w.write(filepath.Join(w.folder, "data/sources.yaml"), "- {id: p, type: webpage, title: P}\n")
	for range 8 {
		w.add()
	}
	w.write(filepath.Join(w.folder, "static/report.pdf"), "%PDF-1.4 one")
	w.build()
}

// any is a section with its head and the blocks of its body.
func (w *world) any() (name, head string, blocks []string) {
	names, _ := filepath.Glob(w.section("*"))
	name = names[w.random.IntN(len(names))]
	content, err := os.ReadFile(name)
	if err != nil {
		w.t.Fatal(err)
	}
	head, body, _ := strings.Cut(strings.TrimPrefix(string(content), "---\n"), "\n---\n")
	return name, head, strings.Split(strings.TrimSpace(body), "\n\n")
}

func (w *world) save(name, head string, blocks []string) {
	w.write(name, "---\n"+head+"\n---\n"+strings.Join(blocks, "\n\n")+"\n")
}

// edit does one thing to the explainer that authors do.
func (w *world) edit() {
	name, head, blocks := w.any()
	at := w.random.IntN(len(blocks))
	kind := w.random.IntN(len(w.counts))
	w.counts[kind]++
	switch kind {
	case 0: // rename the file
		w.next++
		if err := os.Rename(name, w.section(fmt.Sprintf("renamed-%d", w.next))); err != nil {
			w.t.Fatal(err)
		}
		return
	case 1: // give the page and a heading other titles
		head = regexp.MustCompile(`title: .*`).ReplaceAllString(head, "title: "+w.words(3))
		for i, block := range blocks {
			if strings.HasPrefix(block, "## ") && w.random.IntN(2) == 0 {
				blocks[i] = "## " + w.words(3)
			}
		}
	case 2: // split the section
		if len(blocks) > 4 {
			w.next++
			half := len(blocks) / 2
			w.save(w.section(fmt.Sprintf("split-%d", w.next)), fmt.Sprintf("title: %s\nweight: %d\nsources: [p]", w.words(2), w.next), blocks[half:])
			blocks = blocks[:half]
		}
	case 3: // take a block away, or the section
		if names, _ := filepath.Glob(w.section("*")); w.random.IntN(6) == 0 && len(names) > 5 {
			if err := os.Remove(name); err != nil {
				w.t.Fatal(err)
			}
			return
		}
		if len(blocks) > 2 {
			blocks = slices.Delete(blocks, at, at+1)
		}
	case 4: // another order
		w.random.Shuffle(len(blocks), func(i, j int) { blocks[i], blocks[j] = blocks[j], blocks[i] })
	case 5: // other words
		if words := strings.Fields(blocks[at]); !strings.HasPrefix(blocks[at], "#") && len(words) > 6 {
			for range len(words) / 4 {
				words[1+w.random.IntN(len(words)-1)] = vocabulary[w.random.IntN(len(vocabulary))]
			}
			blocks[at] = strings.Join(words, " ")
		}
	case 6: // more text, and a new page now and then
		blocks = slices.Insert(blocks, at, w.paragraph())
		if w.random.IntN(4) == 0 {
			w.add()
		}
	case 7: // two paragraphs become one; the file that is attached has another name
		if at+1 < len(blocks) && !strings.HasPrefix(blocks[at], "#") && !strings.HasPrefix(blocks[at+1], "#") {
			blocks = slices.Concat(blocks[:at], []string{blocks[at] + " " + blocks[at+1]}, blocks[at+2:])
		}
	}
	w.save(name, head, blocks)
}

// build publishes into a fresh folder, types what the build asks for until it does, and looks for all that was ever published.
func (w *world) build() {
	const tries = 60
	told := map[string]bool{}
	for range tries {
		output := w.t.TempDir()
		result, err := Run(context.Background(), Options{Source: w.folder, Output: output, Theme: nutgraf.Theme, Tool: "nutgraf test"}, Published)
		if err != nil {
			w.t.Fatal(err)
		}
		isMended := false
		for _, p := range result.Problems.List() {
			if p.Rule == RuleFragmentIsKept.ID {
				told[regexp.MustCompile(`"/([^"]+)"`).FindStringSubmatch(p.Message)[1]] = true
			} else if p.Rule == RuleAddressIsKept.ID || p.Severity == problem.Error {
				w.mend(p)
				isMended = true
			}
		}
		if !isMended {
			w.placed += len(told)
			w.look(output)
			return
		}
	}
	w.t.Fatal("the build still has errors")
}

// mend types what a problem says.
func (w *world) mend(p problem.Problem) {
	address := regexp.MustCompile(`the page (/\S*) was published`).FindStringSubmatch(p.Message)
	if p.Rule != RuleAddressIsKept.ID || address == nil {
		w.t.Fatal(p)
	}
	w.mended++
	into := regexp.MustCompile(`write (aliases: \[.*\]) into (\S+\.md);`).FindStringSubmatch(p.Fix)
	if into == nil { // an author finds a place: the overview
		into = []string{"", "aliases: [" + address[1] + "]", "content/_index.md"}
	}
	name := filepath.Join(w.folder, into[2])
	content, err := os.ReadFile(name)
	if err != nil {
		w.t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^aliases: \[(.*)\]$`)
	if has := line.FindSubmatch(content); has != nil { // one that this build has already asked for stays
		if !strings.Contains(string(has[1])+",", address[1]+",") {
			content = line.ReplaceAll(content, []byte("aliases: ["+string(has[1])+", "+address[1]+"]"))
		}
		w.write(name, string(content))
		return
	}
	w.write(name, strings.Replace(string(content), "---\n", "---\n"+into[1]+"\n", 1))
}

// look finds every address on the site: as a browser does, through redirects, to the element with the id.
func (w *world) look(output string) {
	_ = filepath.WalkDir(output, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Base(name) != "index.html" {
			return err
		}
		address, _ := filepath.Rel(output, filepath.Dir(name))
		if !strings.HasPrefix(address, "sections/") {
			return nil
		}
		page, _ := os.ReadFile(name)
		w.known[address+"/"] = true
		prose, _, _ := strings.Cut(string(page), `<footer class="ending"`)
		_, prose, _ = strings.Cut(prose, `<div class="prose">`)
		for _, id := range regexp.MustCompile(`<(?:p|h2) id="([^"]+)"`).FindAllStringSubmatch(prose, -1) {
			w.known[address+"/#"+id[1]] = true
		}
		return nil
	})
	for address := range w.known {
		name, id, _ := strings.Cut(address, "#")
		page, err := os.ReadFile(filepath.Join(output, name, "index.html"))
		if to := regexp.MustCompile(`data-to="([^"]+)"`).FindSubmatch(page); to != nil {
			page, err = os.ReadFile(filepath.Join(output, name, string(to[1]), "index.html"))
		}
		if err != nil || id != "" && !strings.Contains(string(page), `id="`+id+`"`) {
			w.t.Errorf("/%s is lost", address)
			w.lost++
			delete(w.known, address)
		}
	}
}

// TestFramesStayAtTheAddressesOfEarlierIDs renames a term with an alias and looks for its page for frames at both addresses.
func TestFramesStayAtTheAddressesOfEarlierIDs(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":         "---\ntitle: A\nstandfirst: B.\nupdated: 2020-01-01\n---\nA mole.\n",
		"content/glossary/mole.md":  "---\ntitle: mole\naliases: [/glossary/pier/, /pier.html]\n---\nA wall in the sea.\n",
		"content/sections/first.md": "---\ntitle: One\nweight: 1\n---\nWords.\n",
	})
	built, problems := rendered(t, Options{Source: folder, BaseURL: "https://example.org/"})
	if built == nil {
		t.Fatal(problems)
	}
	for _, name := range []string{"index.html", "oembed.json"} {
		now, err := fs.ReadFile(built.Tree, "embed/term/mole/"+name)
		if err != nil || !strings.Contains(string(now), "https://example.org/glossary/mole/") {
			t.Errorf("%v: %s", err, now)
		}
		if before, err := fs.ReadFile(built.Tree, "embed/term/pier/"+name); err != nil || !bytes.Equal(before, now) {
			t.Errorf("%s at the address of the earlier id: %v, %s", name, err, before)
		}
	}
}
