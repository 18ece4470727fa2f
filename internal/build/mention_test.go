package build

import (
	"fmt"
	"html"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
		`See [the palace](term:élysée "a title").`,
		`<p>See <i id="b-term-élysée"></i><a class="mention n1" id="m-term-élysée" href="#term-%c3%a9lys%c3%a9e">the palace</a>.</p>`,
		`<p>See <a class="mention" href="#term-%c3%a9lys%c3%a9e">the palace</a>.</p>`,
		`<p>See <a href="https://example.org/news/glossary/%C3%A9lys%C3%A9e/">the palace</a>.</p>`},
	{"kinds",
		`[a](term:pact), [b](event:vote), [c](actor:union), [d](source:paper)`,
		`<p><i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">a</a>, <i id="b-event-vote"></i><a class="mention n2" id="m-event-vote" href="#event-vote">b</a>, <i id="b-actor-union"></i><a class="mention n3" id="m-actor-union" href="#actor-union">c</a>, <i id="b-source-paper"></i><a class="mention n4" id="m-source-paper" href="#source-paper">d</a></p>`,
		`<p><a class="mention" href="#term-pact">a</a>, <a class="mention" href="#event-vote">b</a>, <a class="mention" href="#actor-union">c</a>, <a class="mention" href="#source-paper">d</a></p>`,
		`<p><a href="https://example.org/news/glossary/pact/">a</a>, <a href="https://example.org/news/timeline/vote/">b</a>, <a href="https://example.org/news/actors/union/">c</a>, <a href="https://example.org/news/sources/#source-paper">d</a></p>`},
	{"heading",
		`## The [pact's](term:pact) end`,
		`<h2 id="the-pact-end">The <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">pact’s</a> end</h2>`,
		`<h3 id="sections-heading--the-pact-end">The <a class="mention" href="#term-pact">pact’s</a> end</h3>`,
		`<h2 id="the-pact-end">The <a href="https://example.org/news/glossary/pact/">pact’s</a> end</h2>`},
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
	{"beside",
		`[Two](/sections/twice/), [a pact](term:pact), [there](https://example.com/?a=b&c "it's") and [top](#pact).`,
		`<p><a href="../../sections/twice/">Two</a>, <i id="b-term-pact"></i><a class="mention n1" id="m-term-pact" href="#term-pact">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="#pact">top</a>.</p>`,
		`<p><a href="../sections/twice/">Two</a>, <a class="mention" href="#term-pact">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="../sections/beside/#pact">top</a>.</p>`,
		`<p><a href="https://example.org/news/sections/twice/">Two</a>, <a href="https://example.org/news/glossary/pact/">a pact</a>, <a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a> and <a href="https://example.org/news/sections/beside/#pact">top</a>.</p>`},
}

func TestMentionsHaveTheirHTML(t *testing.T) {
	checkMentions(t, nil, strings.NewReplacer())
}

// An author's own hook for links draws all links but mentions.
func TestMentionsAreNotDrawnByAnAuthorsHook(t *testing.T) {
	hook := map[string]string{"layouts/_markup/render-link.html": `<a class="own" href="{{ .Destination }}">{{ .Text }}</a>`}
	const there = `<a href="https://example.com/?a=b&amp;c" title="it&#39;s">there</a>`
	checkMentions(t, hook, strings.NewReplacer(
		`<a href="../../sections/twice/">`, `<a class="own" href="../../sections/twice/">`,
		`<a href="../sections/twice/">`, `<a class="own" href="../sections/twice/">`,
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
				textBetween(t, built.Tree, "sections/"+c.id+"/index.html", "<main", `<div class="prose">`, "</div>"),
				textBetween(t, built.Tree, "all/index.html", `id="section-`+c.id+`"`, `<div class="prose">`, "</div>"),
				html.UnescapeString(textBetween(t, built.Tree, "index.xml", "/sections/"+c.id+"/</link>", "<content:encoded>", "</content:encoded>")),
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("on the page, with everything and in the feed (-want +got):\n%s", diff)
			}
		})
	}
}

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
