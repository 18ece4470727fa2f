package site

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/gloss"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/spf13/afero"
)

// BenchmarkBuild builds 1,000 sections of prose with 1,000 terms, with and without linking, and the same files as a bare
// Hugo site, in turn, and prints the ratios of their times. The pictures are those of an earlier build, as they are in an
// author's every build but the first.
func BenchmarkBuild(b *testing.B) {
	folder := b.TempDir()
	writeProject(b, folder, 1000, 1000)
	earlier, problems, err := Build(context.Background(), Options{Source: folder, Theme: nutgraf.Theme})
	if err != nil || earlier == nil {
		b.Fatal(problems, err)
	}
	ways := []struct {
		name  string
		build func() error
	}{
		{"linked", func() error { return buildWith(folder, earlier.Tree, func([]gloss.Entity) {}) }},
		{"unlinked", func() error {
			return buildWith(folder, earlier.Tree, func(entities []gloss.Entity) {
				for i := range entities {
					entities[i].NoAutolink = true
				}
			})
		}},
		{"bare", func() error { return buildBare(folder) }},
	}
	spent := map[string]time.Duration{}
	for b.Loop() {
		for _, way := range ways {
			start := time.Now()
			if err := way.build(); err != nil {
				b.Fatal(way.name, err)
			}
			spent[way.name] += time.Since(start)
		}
	}
	for _, way := range ways {
		b.ReportMetric(spent[way.name].Seconds()/float64(b.N), "s/"+way.name)
	}
	b.ReportMetric(float64(spent["linked"])/float64(spent["unlinked"]), "linked/unlinked")
	b.ReportMetric(float64(spent["linked"])/float64(spent["bare"]), "linked/bare")
}

// buildWith builds a project after change has had its way with the entities.
func buildWith(folder string, earlier fs.FS, change func([]gloss.Entity)) error {
	options := Options{Source: folder, Theme: nutgraf.Theme, Earlier: earlier, entities: change}
	site, problems, err := Build(context.Background(), options)
	if err == nil && (site == nil || problem.HasErrors(problems)) {
		err = fmt.Errorf("%d problems", len(problems))
	}
	return err
}

// buildBare has Hugo render the same Markdown with the least of templates.
func buildBare(folder string) error {
	theme := fstest.MapFS{}
	for _, name := range []string{"home", "section", "page"} {
		theme["layouts/"+name+".html"] = &fstest.MapFile{Data: []byte("<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}")}
	}
	settings := settings{DefaultContentLanguage: "en", Languages: map[string]languageSettings{"en": {}}}
	printed := &log{}
	files := newSource(os.DirFS(folder), theme, settings.visible())
	if err := afero.WriteFile(files.memory, generatedRoot+"/layouts/.keep", nil, 0o644); err != nil {
		return err
	}
	configs, err := settings.load(files, printed)
	if err != nil {
		return err
	}
	sites, err := newHugo(configs, files, afero.NewMemMapFs(), printed)
	if err != nil {
		return err
	}
	return buildHugo(sites)
}

// writeProject writes an explainer of made-up prose, the same on each call: sections of about 560 words that mention
// terms of two words now and then.
func writeProject(b testing.TB, folder string, sections, terms int) {
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
		write(fmt.Sprintf("content/glossary/t%d.md", i), fmt.Sprintf("---\ntitle: %s\n---\nA thing that is %s and %s.\n", names[i], word(), word()))
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
