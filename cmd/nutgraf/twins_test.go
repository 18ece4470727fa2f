package main

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gmhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// otherMarkdown reads Markdown as programs do that pass HTML on.
var otherMarkdown = goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(gmhtml.WithUnsafe()))

// twinsOf returns the Markdown files of a site, by their names.
func twinsOf(t *testing.T, site string) map[string][]byte {
	t.Helper()
	twins := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(site), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && (path.Base(name) == "index.md" || path.Base(name) == "llms.txt") {
			twins[name], err = os.ReadFile(filepath.Join(site, name))
		}
		return err
	})
	if err != nil || len(twins) == 0 {
		t.Fatal(len(twins), err)
	}
	return twins
}

// writeProject writes the files of a txtar archive into a new folder, builds it, and returns the folder of the site.
func writeProject(t *testing.T, archive *txtar.Archive, flags ...string) string {
	t.Helper()
	source := t.TempDir()
	for _, file := range archive.Files {
		name := filepath.Join(source, file.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if said, err := exec.Command("nutgraf", append([]string{"build", "--source", source}, flags...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return filepath.Join(source, "public")
}

func TestLinksOfTwinsLeadToFiles(t *testing.T) {
	pact := txtar.Parse([]byte(`
-- content/_index.md --
---
title: Pacts
standfirst: In one sentence.
---
A [section](sections/first/#why), ![a map](/map.png).
-- content/sections/first.md --
---
title: First
weight: 1
---
A pact, and [why](#why) <https://example.org/a_(b)>.

## Why

See [the event](event:signing) and the list[^1].

[^1]: A note.
-- content/glossary/pact.md --
---
title: pact
---
A pact is a promise.
-- content/timeline/signing.md --
---
title: The signing
when: 1999
---
It was signed.
-- static/map.png --
`))
	png, err := os.ReadFile("../../docs/screenshot.png")
	if err != nil {
		t.Fatal(err)
	}
	pact.Files[len(pact.Files)-1].Data = png
	for site, base := range map[string]string{"../../public": "https://nutgraf.example/", buildHouse(t): "https://example.org/", writeProject(t, pact): ""} {
		links := 0
		for name, content := range twinsOf(t, site) {
			at := &url.URL{Path: "/" + path.Dir(name) + "/"}
			at.Path = path.Clean(at.Path) + "/"
			_ = ast.Walk(otherMarkdown.Parser().Parse(text.NewReader(content)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				var to []byte
				switch n := n.(type) {
				case *ast.Link:
					to = n.Destination
				case *ast.Image:
					to = n.Destination
				}
				if !entering || to == nil {
					return ast.WalkContinue, nil
				}
				link, isOwn := strings.CutPrefix(string(to), base)
				target, err := at.Parse(link)
				switch {
				case err != nil:
					t.Errorf("%s: %q: %v", name, to, err)
				case base != "" && !isOwn && target.IsAbs(), base == "" && target.IsAbs(): // another site
				case base != "" && !isOwn:
					t.Errorf("%s: %q is not absolute", name, to)
				default:
					links++
					target, _ = (&url.URL{Path: map[bool]string{true: "/", false: at.Path}[base != ""]}).Parse(link)
					file := filepath.Join(site, filepath.FromSlash(target.Path))
					if strings.HasSuffix(target.Path, "/") {
						file = filepath.Join(file, "index.html")
					}
					page, err := os.ReadFile(file)
					if err != nil || target.Fragment != "" && !bytes.Contains(page, []byte(`id="`+html.EscapeString(target.Fragment)+`"`)) {
						t.Errorf("%s: %q leads nowhere: %v", name, to, err)
					}
				}
				return ast.WalkContinue, nil
			})
		}
		if links < 20 {
			t.Errorf("only %d links in %s", links, site)
		}
	}
}

// hostile holds texts that a Markdown program could take for HTML or for other markup, each with a word of its own.
var hostile = []string{
	`\<script>alert(1)\</script> one`, `&lt;img src=x onerror=alert(1)&gt; two`, "`<b>three</b>`", `\&lt;i\&gt; four`, `a \* b \* five`, `\_six\_`,
	`\[seven](javascript:alert(1))`, `1\. eight`, `\# nine`, `\| ten \|`, `\~\~eleven\~\~`, "\\`twelve\\`", `\> thirteen`, `\- fourteen`, `\<https://x.example/fifteen>`, `\!\[sixteen](x)`,
	"`` ` `` seventeen", `&amp;amp; eighteen`, `\\ nineteen`, `\<!-- twenty --\>`, `https\://example.org/twentyone`,
}

// TestTwinsSayWhatPagesSayAndHaveNoHTML writes hostile texts in every place, and holds what a Markdown program makes of the
// twin to what the page shows.
func TestTwinsSayWhatPagesSayAndHaveNoHTML(t *testing.T) {
	var body strings.Builder
	for _, piece := range hostile {
		body.WriteString(piece + "\n\n- " + piece + "\n\n1. " + piece + "\n\n> " + piece + "\n\n## " + piece + "\n\n**" + piece + "**, *" + piece + "*\n\n" +
			"[" + strings.NewReplacer("<https", "<http s", "](", "] (").Replace(piece) + "](/glossary/x/)\n\n| a | b |\n|---|---|\n| " + strings.NewReplacer("\\|", "", "`` ` ``", "").Replace(piece) + " | c |\n\n")
	}
	body.WriteString("```html\n<script>x()</script>\n`` ` ``\n```\n\n    <b>indented</b>\n\nterm\n: what it is <b>\n")
	site := writeProject(t, txtar.Parse([]byte(`
-- content/_index.md --
---
title: "<b>Title</b> & *stars*"
standfirst: "<script>alert(1)</script> [x](javascript:alert(1))"
key_points: ["<img src=x onerror=alert(1)>", "- a dash"]
---
-- content/sections/first.md --
---
title: "1. <i>First</i>"
weight: 1
---
`+strings.ReplaceAll(body.String(), ": what it is <b>", ": what it is \\<b>")+`
-- content/glossary/x.md --
---
title: "x | y <u>"
autolink: false
---
A \<u> and more.
`)))
	for name, content := range twinsOf(t, site) {
		var rendered bytes.Buffer
		tree := otherMarkdown.Parser().Parse(text.NewReader(content))
		_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n := n.(type) {
			case *ast.RawHTML, *ast.HTMLBlock:
				t.Errorf("%s has HTML: %s", name, n.Kind())
			case *ast.Link:
				if strings.HasPrefix(string(n.Destination), "javascript:") {
					t.Errorf("%s has %s", name, n.Destination)
				}
			}
			return ast.WalkContinue, nil
		})
		if err := otherMarkdown.Renderer().Render(&rendered, content, tree); err != nil {
			t.Fatal(err)
		}
		if path.Base(name) == "llms.txt" {
			continue
		}
		page, err := os.ReadFile(filepath.Join(site, path.Dir(name), "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		own, twin := lettersOf(t, page, true), lettersOf(t, rendered.Bytes(), false)
		if own != twin {
			at := 0
			for at < len(own) && at < len(twin) && own[at] == twin[at] {
				at++
			}
			from := max(0, at-60)
			t.Errorf("%s:\npage …%.200s\ntwin …%.200s", name, own[from:], twin[min(from, len(twin)):])
		}
	}
}

// lettersOf returns the text of HTML without white space; of a page only what its twin has.
func lettersOf(t *testing.T, content []byte, isPage bool) string {
	t.Helper()
	document, err := html.Parse(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var words strings.Builder
	var walk func(n *html.Node, inMain bool)
	walk = func(n *html.Node, inMain bool) {
		if n.Type == html.TextNode && inMain {
			words.WriteString(strings.Join(strings.Fields(n.Data), ""))
		}
		for _, a := range n.Attr {
			if isPage && a.Key == "class" && strings.Contains(" kicker copy back-link toc more-link onward ", " "+a.Val+" ") {
				return
			}
		}
		if isPage && (n.Data == "nav" || n.Data == "svg") {
			return
		}
		for c := range n.ChildNodes() {
			walk(c, inMain || n.Data == "main")
		}
	}
	walk(document, !isPage)
	return words.String()
}

func TestTwinOfAPageThatMovedLeadsToIt(t *testing.T) {
	site := writeProject(t, txtar.Parse([]byte(`
-- content/_index.md --
---
title: Pacts
standfirst: In one sentence.
---
-- content/sections/new.md --
---
title: New
weight: 1
aliases: [/sections/old/, /before.html]
---
Text.
-- static/sections/new/index.md --
The author's own.
-- static/llms.txt --
# Mine
`)), "--base-url", "https://example.org/")
	for name, want := range map[string]string{
		"sections/old/index.md": "# New\n\n[New](https://example.org/sections/new/index.md)\n", "sections/new/index.md": "The author's own.\n", "llms.txt": "# Mine\n",
	} {
		if content, err := os.ReadFile(filepath.Join(site, name)); err != nil || string(content) != want {
			t.Errorf("%s: %q, %v", name, content, err)
		}
	}
	if _, err := os.Stat(filepath.Join(site, "before.html", "index.md")); err == nil {
		t.Error("a twin beside a file")
	}
}
