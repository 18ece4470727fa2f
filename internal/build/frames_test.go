package build

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
)

// drawnEntries is a small explainer with a chart, a map and a key number.
var drawnEntries = map[string]string{
	"content/_index.md":         "---\ntitle: Harbour\nstandfirst: B.\nupdated: 2020-01-01\n---\nA mole.\n",
	"content/sections/first.md": "---\ntitle: One\nweight: 1\n---\nWords.\n",
	"content/charts/ships.md":   "---\ntitle: Ships <each> year\ndata: ships.csv\nkind: bars\nunit: ships\ncaption: Twelve came in 2019.\nas_of: 2020-01-01\nsources: [log]\n---\nWords on ships.\n",
	"content/charts/ships.csv":  "Year,Ships\n2018,9\n2019,12\n",
	"content/maps/coast.md":     "---\ntitle: The coast\ncountries: [EG]\nas_of: 2020-01-01\nplaces:\n  - {name: Rosetta, lat: 31.40, lon: 30.42, country: EG}\nsources: [log]\n---\nWords on the coast.\n",
	"content/numbers/depth.md":  "---\ntitle: Depth of the harbour\nvalue: 12\nunit: metres\nas_of: 2020-01-01\ncompares_to: As deep as a house is high.\nsources: [log]\n---\nWords on the depth.\n",
	"content/pages/about.md":    "---\ntitle: About\n---\n![](chart:ships)\n",
	"data/sources.yaml":         "- id: log\n  type: report\n  title: The log\n  issued: 2020-01-01\n  URL: https://log.example/\n",
	"assets/css/custom.css":     ":root { --chart-1: light-dark(#123456, #abcdef); --accent: #a8232b }\n",
}

// TestFramesShowWhatIsDrawn builds the frames of a chart, a map and a number: each has its drawing, its sources and its date, and
// all its links lead out of the frame.
func TestFramesShowWhatIsDrawn(t *testing.T) {
	frames := framesOf(t, drawnEntries)
	const sources = `<a href="https://example.org/h/sources/#source-log" target="_top"><cite>The log</cite></a>`
	for kind, wants := range map[string][]string{
		"chart/ships": {
			`<h1><a href="https://example.org/h/charts/ships/" target="_top">Ships &lt;each&gt; year</a></h1>`, `<svg class="drawing"`, "<p>Twelve came in 2019.</p>",
			"<details><summary>Table of values</summary><div class=\"scroll-box\"", "<td>12</td>", sources + " · As of 1 January 2020</p>",
			"--chart-1: light-dark(#123456, #abcdef)", "--accent: light-dark(#a8232b, #a8232b)",
		},
		"map/coast": {
			`<h1><a href="https://example.org/h/maps/coast/" target="_top">The coast</a></h1>`, `viewBox="0 0 `, sources + " · As of 1 January 2020",
			`<details><summary>Places on the map</summary><ul class="map-places">`, "<b>Rosetta</b>, Egypt",
		},
		"number/depth": {
			`<h1><a href="https://example.org/h/numbers/depth/" target="_top">Depth of the harbour</a></h1>`, "<p class=\"amount\">12\u00a0metres</p>",
			"<p>As deep as a house is high.</p>", "As of 1 January 2020", sources,
		},
	} {
		frame := frames[kind]
		for _, want := range wants {
			if !strings.Contains(frame, want) {
				t.Errorf("the frame of %s has not %s:\n%s", kind, want, frame)
			}
		}
		if links, out := strings.Count(frame, "<a "), strings.Count(frame, ` target="_top"`); links != out || links < 3 {
			t.Errorf("%d of %d links of %s lead out of the frame", out, links, kind)
		}
		for _, unwanted := range []string{" download", " id=", `="../`, "Words on"} {
			if strings.Contains(frame, unwanted) {
				t.Errorf("the frame of %s has %s:\n%s", kind, unwanted, frame)
			}
		}
	}
}

// TestFrameWithoutADrawingHasTheWordsOfTheCard replaces the layout of charts by one that draws none.
func TestFrameWithoutADrawingHasTheWordsOfTheCard(t *testing.T) {
	files := maps.Clone(drawnEntries)
	files["layouts/charts/page.html"] = `{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}`
	frame := framesOf(t, files)["chart/ships"]
	if strings.Contains(frame, "<svg") || !strings.Contains(frame, "<p>Twelve came in 2019.</p>") {
		t.Error(frame)
	}
}

// TestEverythingDrawsAChartThatNoTextOfTheStoryShows builds an explainer whose chart is only on a page outside of the story.
func TestEverythingDrawsAChartThatNoTextOfTheStoryShows(t *testing.T) {
	if all := framesOf(t, drawnEntries)["all"]; strings.Count(all, `<svg class="drawing"`) != 1 {
		t.Error(all)
	}
}

// framesOf builds files and returns the frames of what is drawn by kind and id, "chart/ships", and the page with everything, "all".
func framesOf(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	folder := t.TempDir()
	writeFiles(t, folder, files)
	built, problems := rendered(t, Options{Source: folder, BaseURL: "https://example.org/h/"})
	if built == nil {
		t.Fatal(problems)
	}
	pages := map[string]string{}
	for key, name := range map[string]string{
		"chart/ships": "embed/chart/ships/index.html", "map/coast": "embed/map/coast/index.html", "number/depth": "embed/number/depth/index.html", "all": "all/index.html",
	} {
		content, err := fs.ReadFile(built.Tree, name)
		if err != nil {
			t.Fatal(err)
		}
		pages[key] = string(content)
	}
	return pages
}
