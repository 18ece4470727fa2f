package build

import (
	"fmt"
	"html"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

// mentionCases are the texts of sections with the HTML of their mentions: on the section's own page, on the page with
// everything, and in the feed.
var mentionCases = []struct {
	id, text        string
	page, all, feed string
}{
	{"found",
		`The pact held.`,
		`<p>The <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">pact</a> held.</p>`,
		`<p>The <a class="mention" href="#term-pact">pact</a> held.</p>`,
		`<p>The <a href="https://example.org/news/glossary/pact/">pact</a> held.</p>`},
	{"twice",
		`The pact, then the pact again: [it](term:pact).`,
		`<p>The <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">pact</a>, then the pact again: <a class="mention" href="#term-pact">it</a>.</p>`,
		`<p>The <a class="mention" href="#term-pact">pact</a>, then the pact again: <a class="mention" href="#term-pact">it</a>.</p>`,
		`<p>The <a href="https://example.org/news/glossary/pact/">pact</a>, then the pact again: <a href="https://example.org/news/glossary/pact/">it</a>.</p>`},
	{"titled",
		`See [the palace](term:élysée "a “title” <b>").`,
		`<p>See <i id="b-term-élysée"></i><a class="mention n1" id="m-term-élysée" href="#term-%c3%a9lys%c3%a9e" title="a “title” &lt;b&gt;">the palace</a>.</p>`,
		`<p>See <a class="mention" href="#term-%c3%a9lys%c3%a9e" title="a “title” &lt;b&gt;">the palace</a>.</p>`,
		`<p>See <a href="https://example.org/news/glossary/%C3%A9lys%C3%A9e/" title="a “title” &lt;b&gt;">the palace</a>.</p>`},
	{"kinds",
		`[a](term:pact), [b](event:vote), [c](actor:union), [d](source:paper)`,
		`<p><i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">a</a>, <i id="b-event-vote"></i><a class="mention n2" id="m-event-vote" href="#event-vote">b</a>, <i id="b-actor-union"></i><a class="mention n3" id="m-actor-union" href="#actor-union">c</a>, <i id="b-source-paper"></i><a class="mention n4" id="m-source-paper" href="#source-paper">d</a></p>`,
		`<p><a class="mention" href="#term-pact">a</a>, <a class="mention" href="#event-vote">b</a>, <a class="mention" href="#actor-union">c</a>, <a class="mention" href="#source-paper">d</a></p>`,
		`<p><a href="https://example.org/news/glossary/pact/">a</a>, <a href="https://example.org/news/timeline/vote/">b</a>, <a href="https://example.org/news/actors/union/">c</a>, <a href="https://example.org/news/sources/#source-paper">d</a></p>`},
	{"heading",
		`## The [pact's](term:pact) end`,
		`<h2 id="the-pacts-end">The <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">pact’s</a> end</h2>`,
		`<h3 id="sections-heading--the-pacts-end">The <a class="mention" href="#term-pact">pact’s</a> end</h3>`,
		`<h2 id="the-pacts-end">The <a href="https://example.org/news/glossary/pact/">pact’s</a> end</h2>`},
	{"emphasis",
		`*The pact* and [**the** palace](term:élysée).`,
		`<p><em>The <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">pact</a></em> and <i id="b-term-élysée"></i><a class="mention n2" id="m-term-élysée" href="#term-%c3%a9lys%c3%a9e"><strong>the</strong> palace</a>.</p>`,
		`<p><em>The <a class="mention" href="#term-pact">pact</a></em> and <a class="mention" href="#term-%c3%a9lys%c3%a9e"><strong>the</strong> palace</a>.</p>`,
		`<p><em>The <a href="https://example.org/news/glossary/pact/">pact</a></em> and <a href="https://example.org/news/glossary/%C3%A9lys%C3%A9e/"><strong>the</strong> palace</a>.</p>`},
	{"quotes",
		`The R&D "lab" works & ["a < b" & 'c'](term:lab).`,
		`<p>The <i id="b-term-lab"></i><a class="mention n1" id="m-term-lab" href="#term-lab">R&amp;D “lab”</a> works &amp; <a class="mention" href="#term-lab">“a &lt; b” &amp; ‘c’</a>.</p>`,
		`<p>The <a class="mention" href="#term-lab">R&amp;D “lab”</a> works &amp; <a class="mention" href="#term-lab">“a &lt; b” &amp; ‘c’</a>.</p>`,
		`<p>The <a href="https://example.org/news/glossary/lab/">R&amp;D “lab”</a> works &amp; <a href="https://example.org/news/glossary/lab/">“a &lt; b” &amp; ‘c’</a>.</p>`},
	{"arabic",
		`They call it الحلف there.`,
		`<p>They call it <i id="b-term-الحلف"></i><a class="mention n1" id="m-term-الحلف" href="#term-%d8%a7%d9%84%d8%ad%d9%84%d9%81">الحلف</a> there.</p>`,
		`<p>They call it <a class="mention" href="#term-%d8%a7%d9%84%d8%ad%d9%84%d9%81">الحلف</a> there.</p>`,
		`<p>They call it <a href="https://example.org/news/glossary/%D8%A7%D9%84%D8%AD%D9%84%D9%81/">الحلف</a> there.</p>`},
	{"callout",
		"> [!NOTE] The pact\n> It is a pact.",
		"<div class=\"aside\" role=\"note\"><p class=\"kicker\">The <i id=\"b-term-pact\"></i><a class=\"mention n1\" id=\"m-term-pact\" href=\"#term-pact\">pact</a></p>\n<p>It is a pact.</p>",
		"<div class=\"aside\" role=\"note\"><p class=\"kicker\">The <a class=\"mention\" href=\"#term-pact\">pact</a></p>\n<p>It is a pact.</p>",
		"<div class=\"aside\" role=\"note\"><p class=\"kicker\">The <a href=\"https://example.org/news/glossary/pact/\">pact</a></p>\n<p>It is a pact.</p></div>"},
	{"beside",
		`[Two](/sections/twice/ "2 & 3"), [a pact](term:pact), [there](https://example.com/?a=b&c "it's") and [top](#pact).`,
		`<p><a href="../../sections/twice/" title="2 &amp; 3">Two</a>, <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="#pact">top</a>.</p>`,
		`<p><a href="../sections/twice/" title="2 &amp; 3">Two</a>, <a class="mention" href="#term-pact">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="../sections/beside/#pact">top</a>.</p>`,
		`<p><a href="https://example.org/news/sections/twice/" title="2 &amp; 3">Two</a>, <a href="https://example.org/news/glossary/pact/">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="https://example.org/news/sections/beside/#pact">top</a>.</p>`},
}

func TestMentionsHaveTheirHTML(t *testing.T) {
	checkMentions(t, nil, strings.NewReplacer())
}

// An author's own hook for links draws all links but mentions.
func TestMentionsAreNotDrawnByAnAuthorsHook(t *testing.T) {
	hook := map[string]string{"layouts/_markup/render-link.html": `<a class="own" href="{{ .Destination }}">{{ .Text }}</a>`}
	const there = `<a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a>`
	checkMentions(t, hook, strings.NewReplacer(
		`<a href="../../sections/twice/" title="2 &amp; 3">`, `<a class="own" href="../../sections/twice/">`,
		`<a href="../sections/twice/" title="2 &amp; 3">`, `<a class="own" href="../sections/twice/">`,
		`<a href="https://example.org/news/sections/twice/" title="2 &amp; 3">`, `<a class="own" href="https://example.org/news/sections/twice/">`,
		`<a href="https://example.org/news/sections/`, `<a class="own" href="https://example.org/news/sections/`,
		there, `<a class="own" href="https://example.com/?a=b&amp;c">there</a>`,
		`<a href="#pact">`, `<a class="own" href="#pact">`,
		`<a href="../sections/beside/#pact">`, `<a class="own" href="../sections/beside/#pact">`,
	))
}

// checkMentions builds a site of all cases and compares their HTML with what is wanted, after the changes.
func checkMentions(t *testing.T, more map[string]string, changes *strings.Replacer) {
	t.Helper()
	files := map[string]string{
		"content/_index.md":          "---\ntitle: A\nstandfirst: B.\nupdated: 2020-01-01\n---\nWords.\n",
		"content/glossary/pact.md":   "---\ntitle: pact\n---\nAn agreement.\n",
		"content/glossary/lab.md":    "---\ntitle: R&D \"lab\"\n---\nA place.\n",
		"content/glossary/élysée.md": "---\ntitle: Élysée\n---\nA palace.\n",
		"content/glossary/الحلف.md":  "---\ntitle: الحلف\n---\nA club.\n",
		"content/timeline/vote.md":   "---\ntitle: Vote\nwhen: 2019-05-04\n---\nA day.\n",
		"content/actors/union.md":    "---\ntitle: Union\nkind: organisation\n---\nA club.\n",
		"data/sources.yaml":          "- id: paper\n  type: book\n  title: A paper\n",
	}
	for name, content := range more {
		files[name] = content
	}
	for i, c := range mentionCases {
		files["content/sections/"+c.id+".md"] = fmt.Sprintf("---\ntitle: S\nweight: %d\n---\n%s\n", i+1, c.text)
	}
	folder := t.TempDir()
	writeFiles(t, folder, files)
	built, problems := rendered(t, Options{Source: folder, BaseURL: "https://example.org/news/"})
	if built == nil {
		t.Fatal(problems)
	}
	for _, c := range mentionCases {
		t.Run(c.id, func(t *testing.T) {
			want := []string{changes.Replace(c.page), changes.Replace(c.all), changes.Replace(c.feed)}
			got := []string{
				anchors.ReplaceAllString(textBetween(t, built.Tree, "sections/"+c.id+"/index.html", "<main", `<div class="prose">`, "</div>"), ""),
				textBetween(t, built.Tree, "all/index.html", `id="section-`+c.id+`"`, `<div class="prose">`, "</div>"),
				html.UnescapeString(textBetween(t, built.Tree, "index.xml", "/sections/"+c.id+"/</link>", "<content:encoded>", "</content:encoded>")),
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("on the page, with everything and in the feed (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCalloutsHaveAddresses looks at the ids of callouts: of one with text below its mark, of one with a title alone in its first
// paragraph, and of one with an id of the author's.
func TestCalloutsHaveAddresses(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":     "---\ntitle: A\nstandfirst: B.\nupdated: 2020-01-01\n---\nWords.\n",
		"content/sections/s.md": "---\ntitle: S\nweight: 1\n---\n> [!NOTE]\n> One.\n\n> [!TIP] Two\n>\n> Three.\n\n> [!WARNING]\n> Four.\n{#own}\n",
	})
	built, problems := rendered(t, Options{Source: folder, BaseURL: "https://example.org/"})
	if built == nil {
		t.Fatal(problems)
	}
	page, err := fs.ReadFile(built.Tree, "sections/s/index.html")
	if err != nil {
		t.Fatal(err)
	}
	link := func(id string) string {
		return `<a class="copy" aria-label="Link to this paragraph" href="#` + id + `">¶</a></p>`
	}
	for _, want := range []string{
		`<div class="aside" role="note" id="(...)"><p class="kicker">Note</p>\n<p>One.` + link("$1"),
		`<div class="aside" role="note" id="..."><p class="kicker">Two</p>\n<p id="(...)">Three.` + link("$1"),
		"<i id=\"(...)\"></i>\n" + `<div class="aside" role="note" id="own"><p class="kicker">Warning</p>\n<p>Four.` + link("$1"),
	} {
		before, after, _ := strings.Cut(want, "$1")
		found := regexp.MustCompile(before + "(...)" + after).FindSubmatch(page)
		if found == nil || string(found[1]) != string(found[2]) {
			t.Errorf("no %s in:\n%s", want, page[strings.Index(string(page), "<main"):])
		}
	}
}

// TestMarksOfCalloutsAreNoWords looks for the marks of callouts where readers and other programs look for words, and for their
// titles.
func TestMarksOfCalloutsAreNoWords(t *testing.T) {
	folder := t.TempDir()
	writeFiles(t, folder, map[string]string{
		"content/_index.md":     "---\ntitle: A\nstandfirst: B.\nupdated: 2020-01-01\n---\nWords.\n",
		"content/sections/s.md": "---\ntitle: S\nweight: 1\n---\n> [!NOTE] The *only* title\n\n> [!WARNING]\n> Four ships.\n\n> [!TIP]-\n>\n> - Five ships.\n",
	})
	built, problems := rendered(t, Options{Source: folder, BaseURL: "https://example.org/", Today: edtf.DayDate(2020, 1, 2)})
	if built == nil {
		t.Fatal(problems)
	}
	for _, p := range problems {
		if strings.Contains(fmt.Sprint(p), "NOTE") || strings.Contains(fmt.Sprint(p), "WARNING") {
			t.Error(p)
		}
	}
	for name, want := range map[string][]string{
		"search/index.js":     {"The only title", "Four ships.", "Five ships."},
		"sections/s/index.md": {"The *only* title", "Warning", "Four ships.", "Tip", "Five ships."},
	} {
		content, err := fs.ReadFile(built.Tree, name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(content), "[!") {
			t.Errorf("%s has a mark:\n%s", name, content)
		}
		for _, words := range want {
			if !strings.Contains(string(content), words) {
				t.Errorf("%s lacks %q:\n%s", name, words, content)
			}
		}
	}
}

// anchors are the ids of paragraphs, and the links to them.
var anchors = regexp.MustCompile(`<a class="copy" aria-label="[^"]+" href="#[a-z0-9]+">¶</a>| id="[a-z][0-9][a-z]"`)

// textBetween returns what a finished file has between two marks, the first of which comes after another one.
func textBetween(t *testing.T, tree fs.FS, name, after, start, end string) string {
	t.Helper()
	content, err := fs.ReadFile(tree, name)
	if err != nil {
		t.Fatal(err)
	}
	_, text, isThere := strings.Cut(string(content), after)
	_, text, isBegun := strings.Cut(text, start)
	text, _, isEnded := strings.Cut(text, end)
	if !isThere || !isBegun || !isEnded {
		t.Fatalf("%s has no %s behind %s", name, start, after)
	}
	return strings.TrimSpace(text)
}
