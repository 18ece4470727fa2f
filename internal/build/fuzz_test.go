package build

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/settings"
	"golang.org/x/net/html"
)

// FuzzBuild builds whole explainers with a body and a field of anybody's. There is no panic, no fault of the machine's,
// and no problem without a file.
func FuzzBuild(f *testing.F) {
	for _, seed := range [][2]string{
		{"A paragraph with [words](term:a), [a page](/sections/s/) and **strong** words.", "Title"},
		{"{{< nolink >}}a{{< /nolink >}} {{% nolink %}}\n\nb\n\n{{% /nolink %}}", "{{< x >}}"},
		{"{{< nolink >}}__hdefer{{< /nolink >}}{{< nolink >}}red/{{< /nolink >}}", "__hdeferred"},
		{"> [!NOTE]\n> a\n{.x cite=\"https://e.org/\"}\n\n| a |\n|---|\n| b |\n{caption=\"c\"}", "a: b"},
		{"```go {hl_lines=[1]}\nx\n```\n\n[^1]\n\n[^1]: note\n\nTerm\n: definition", "\"quoted\""},
		{"## a {#x}\n## a {#x}\n[b](#x)\n<!--more-->\n- [ ] c", "<b>"},
		{"24 February 2022, apples and APPLES: \u202eright\u202c \u0301", "\u2028"},
		{"[a]: /x 'y'\n\n[a] ![a] <https://e.org> www.e.org a@b.org", "1994"},
		{"$$x$$ \\(y\\) :smile: H~2~O ==m== {{ printf }}", "%s"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, body, title string) {
		if len(body)+len(title) > 20_000 {
			t.Skip("sizes are tried elsewhere")
		}
		folder := t.TempDir()
		writeFiles(t, folder, map[string]string{
			"content/_index.md":     "---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n",
			"content/sections/s.md": "---\ntitle: " + title + "\nweight: 1\nsources: [p]\n---\n" + body,
			"content/glossary/a.md": "---\ntitle: apple\n---\nA fruit.\n",
			"content/timeline/e.md": "---\ntitle: E\nwhen: 2022-02-24\nsources: [p]\n---\n" + body,
			"data/sources.yaml":     "- {id: p, type: webpage, title: P}\n",
		})
		built, problems := rendered(t, Options{Source: folder, Patience: time.Minute})
		for _, p := range problems {
			if p.Place.Path == "" || p.Message == "" || !utf8.ValidString(p.Message) || p.Place.Path == settings.File {
				t.Errorf("a problem without a place or words: %v", p)
			}
		}
		if (built == nil) != problem.HasErrors(problems) {
			t.Fatalf("a site: %v, problems: %v", built != nil, problems)
		}
		if built == nil {
			return
		}
		page, err := fs.ReadFile(built.Tree, "sections/s/index.html")
		if err != nil {
			t.Fatal(err)
		}
		judgeTags(t, string(page))
	})
}

// judgeTags looks for what runs: scripts inside the page, handlers, styles and addresses of other schemes.
func judgeTags(t *testing.T, page string) {
	t.Helper()
	tokens := html.NewTokenizer(strings.NewReader(page))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		runs := token.Data == "script" || token.Data == "iframe" || token.Data == "object" || token.Data == "embed"
		for _, attribute := range token.Attr {
			scheme, _, ok := strings.Cut(attribute.Val, ":")
			isAddress := attribute.Key == "href" || attribute.Key == "src" || attribute.Key == "cite" || attribute.Key == "action"
			known := []string{"https", "http", "mailto", "tel", "data"}
			switch {
			case strings.HasPrefix(attribute.Key, "on"), attribute.Key == "style", attribute.Key == "srcdoc":
				t.Errorf("the page has %v", token)
			case isAddress && ok && !strings.ContainsAny(scheme, "/?#.") && !slices.Contains(known, strings.ToLower(scheme)):
				t.Errorf("the page has %v", token)
			case token.Data == "script" && (attribute.Key == "src" && strings.HasPrefix(attribute.Val, "../../") || attribute.Key == "type" && attribute.Val == "application/ld+json"):
				runs = false
			}
		}
		if runs {
			t.Errorf("the page has %v", token)
		}
	}
}
