package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hugoVersion is the release of Hugo that the module builds on.
const hugoVersion = "v0.165.0"

// BenchmarkBuild runs the program on 1,000 sections of prose and 1,000 terms, with links and with every term's autolink
// off, and Hugo's own program with the theme that "hugo new theme" makes on the same files, in turn, and prints the ratios
// of their shortest times: of the first build, which draws all preview pictures, and of building again, which has them.
func BenchmarkBuild(b *testing.B) {
	folder := b.TempDir()
	linked, unlinked, bare := filepath.Join(folder, "linked"), filepath.Join(folder, "unlinked"), filepath.Join(folder, "bare")
	writeProject(b, linked, true)
	writeProject(b, unlinked, false)
	hugo := bareHugo(b, bare, linked)
	best := map[string]time.Duration{}
	measure := func(name, folder, program string, arguments ...string) {
		start := time.Now()
		command(b, folder, program, arguments...)
		if took := time.Since(start); best[name] == 0 || took < best[name] {
			best[name] = took
		}
	}
	for b.Loop() {
		for name, folder := range map[string]string{"linked": linked, "unlinked": unlinked} {
			if err := os.RemoveAll(filepath.Join(folder, "public")); err != nil {
				b.Fatal(err)
			}
			measure("first-"+name, folder, "nutgraf", "build")
			measure("again-"+name, folder, "nutgraf", "build")
		}
		measure("hugo", bare, hugo)
	}
	for name, took := range best {
		b.ReportMetric(took.Seconds(), "s/"+name)
	}
	ratio := func(name, one, other string) { b.ReportMetric(float64(best[one])/float64(best[other]), name) }
	ratio("linked/unlinked-first", "first-linked", "first-unlinked")
	ratio("linked/unlinked-again", "again-linked", "again-unlinked")
	ratio("linked/hugo-again", "again-linked", "hugo")
}

// bareHugo makes a site of Hugo's own with the content of a project, and is Hugo's program.
func bareHugo(b *testing.B, folder, project string) (program string) {
	bin := b.TempDir()
	install := exec.Command("go", "install", "github.com/gohugoio/hugo@"+hugoVersion)
	install.Env = append(os.Environ(), "GOBIN="+bin)
	if out, err := install.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	program = filepath.Join(bin, "hugo")
	command(b, filepath.Dir(folder), program, "new", "site", folder)
	command(b, folder, program, "new", "theme", "bare")
	if err := os.RemoveAll(filepath.Join(folder, "themes/bare/content")); err != nil {
		b.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(folder, "content"), os.DirFS(filepath.Join(project, "content"))); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "hugo.toml"), []byte("baseURL = 'https://example.org/'\ntheme = 'bare'\n"), 0o644); err != nil {
		b.Fatal(err)
	}
	return program
}

func command(b *testing.B, folder, program string, arguments ...string) {
	process := exec.Command(program, arguments...)
	process.Dir = folder
	if out, err := process.CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%.2000s", program, err, out)
	}
}

// writeProject writes an explainer of made-up prose, the same on each call: 1,000 sections of about 560 words that mention
// some of 1,000 terms of two words now and then.
func writeProject(b *testing.B, folder string, linked bool) {
	const sections, terms = 1000, 1000
	random := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri")
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		for range 2 + random.IntN(3) {
			vocabulary[i] += syllables[random.IntN(len(syllables))]
		}
	}
	// Some words are frequent and most are rare, as in any language.
	zipf := rand.NewZipf(random, 1.1, 4, uint64(len(vocabulary)-1))
	word := func() string { return vocabulary[zipf.Uint64()] }
	names := make([]string, terms)
	write := func(name, content string) {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("content/_index.md", "---\ntitle: Prose\nstandfirst: Made up.\n---\nWords.\n")
	write("data/sources.yaml", "- id: paper\n  type: book\n  title: A paper\n")
	for i := range names {
		names[i] = vocabulary[2*i] + " " + vocabulary[len(vocabulary)-1-i]
		write(fmt.Sprintf("content/glossary/t%d.md", i), fmt.Sprintf("---\ntitle: %s\nautolink: %t\n---\nA thing that is %s and %s.\n", names[i], linked, word(), word()))
	}
	for i := range sections {
		var body strings.Builder
		for n := range 560 {
			if random.IntN(25) == 0 {
				body.WriteString(names[random.IntN(terms)])
			} else {
				body.WriteString(word())
			}
			if n%14 == 13 {
				body.WriteString(". ")
			} else {
				body.WriteString(" ")
			}
			if n%80 == 79 {
				body.WriteString("\n\n")
			}
		}
		write(fmt.Sprintf("content/sections/s%d.md", i), fmt.Sprintf("---\ntitle: Section %d\nweight: %d\nsources: [paper]\n---\n%s\n", i, i+1, body.String()))
	}
}
