package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nutgraf/nutgraf/internal/browsertest"
)

// plainLayouts give sections an event's page and a plain list. Their author has written the date and the people as words
// and links, so that a reader finds the same on both kinds of pages.
// The overview, its feed and the page with everything, which treat sections otherwise than events, are empty for both.
var plainLayouts = map[string]string{
	"layouts/home.html":    `{{ define "main" }}<h1>{{ .Title }}</h1>{{ end }}`,
	"layouts/home.rss.xml": `<rss/>`,
	"layouts/all.html":     `{{ define "main" }}<h1>{{ site.Home.Title }}</h1>{{ end }}`,
	"layouts/sections/section.html": `{{ define "main" }}<div class="page"><h1>{{ partial "title.html" . }}</h1>
		<ul>{{ range (site.Store.Get "nutgraf").Explainer.Sections }}<li><a href="{{ relLangURL .Address }}">{{ .Title }}</a></li>{{ end }}</ul></div>{{ end }}`,
	"layouts/sections/page.html": `{{ define "main" }}{{ $m := site.Store.Get "nutgraf" }}{{ with ($m.Page .Path).Section }}
		<article class="page entry"><header class="opening"><p class="kicker"><a href="{{ "sections/" | relLangURL }}">{{ T "sections" }}</a></p>
		<h1>{{ .Title }}</h1><p class="role">{{ .Summary }}</p></header>{{ partial "prose.html" $ }}
		<div class="ending">{{ partial "mentions.html" .Name }}{{ partial "notes.html" $ }}</div></article>{{ end }}{{ end }}`,
}

// BenchmarkTimeline runs the program on 10,000 events and on the same texts as plain pages, in turn, and prints the ratio
// of their times: what dates, order, groups, strip, bars, actors, calendar, data and feed cost. Both are built once
// before, which draws their preview pictures.
func BenchmarkTimeline(b *testing.B) {
	folders := map[string]string{"plain": b.TempDir(), "events": b.TempDir()}
	for kind, folder := range folders {
		writeEvents(b, folder, 10_000, kind == "events")
		browsertest.RunIn(b, folder, "nutgraf", "build")
	}
	times := times{}
	for b.Loop() {
		for range rounds {
			for kind, folder := range folders {
				times.measure(b, kind, folder, "nutgraf", "build")
			}
		}
	}
	times.report(b)
	times.ratio(b, "events/plain", "events", "plain")
}

// writeEvents writes an explainer of made-up texts, as events with dates and actors or as sections.
func writeEvents(b testing.TB, folder string, events int, dated bool) {
	random := rand.New(rand.NewPCG(5, 6))
	words := strings.Fields("treaty talks region army vote court budget crisis strike bridge river summit council trade")
	text := func(n int) string {
		picked := make([]string, n)
		for i := range picked {
			picked[i] = words[random.IntN(len(words))]
		}
		return strings.Join(picked, " ")
	}
	files := fstest.MapFS{}
	write := func(name, content string) { files[name] = &fstest.MapFile{Data: []byte(content)} }
	for name, content := range plainLayouts {
		write(name, content)
	}
	write("content/_index.md", "---\ntitle: Events\nstandfirst: Made up.\nupdated: 2020-01-01\n---\nWords.\n")
	write("data/sources.yaml", "- id: paper\n  type: book\n  title: A paper\n")
	for i := range 100 {
		write(fmt.Sprintf("content/actors/p%d.md", i), fmt.Sprintf("---\ntitle: Person Number%d\nkind: person\n---\nSomebody.\n", i))
	}
	for i := range events {
		title, body := text(6), text(30)+".\n\n"+text(60)+".\n"
		day := fmt.Sprintf("%d-%02d-%02d", 1825+random.IntN(200), 1+random.IntN(12), 1+random.IntN(28))
		when := []string{day, day, day, day, day[:7], day[:4], day + "/2024", day[:4] + "~"}[random.IntN(8)]
		one, other := random.IntN(50), 50+random.IntN(50)
		if dated {
			write(fmt.Sprintf("content/timeline/e%d.md", i), fmt.Sprintf("---\ntitle: %s\nwhen: %q\nactors: [p%d, p%d]\nsources: [paper]\nkey: %t\n---\n%s",
				title, when, one, other, i%20 == 0, body))
		} else {
			write(fmt.Sprintf("content/sections/e%d.md", i), fmt.Sprintf("---\ntitle: %s\nweight: %d\nsummary: %q\nsources: [paper]\n---\n%s\nInvolved: [Person %d](/actors/p%d/), [Person %d](/actors/p%d/)\n",
				title, i+1, when, body, one, one, other, other))
		}
	}
	if err := os.CopyFS(folder, files); err != nil {
		b.Fatal(err)
	}
}
