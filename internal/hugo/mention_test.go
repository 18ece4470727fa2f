package hugo

import (
	"bytes"
	"html/template"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	goldmarkhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

// asTemplate draws mentions by html/template, which escapes each value for its place.
var asTemplate = template.Must(template.New("").Parse(
	`{{define "feed"}}<a title="{{.Address}}" title="{{.Text}}">{{end}}` +
		`{{define "first"}}<i id="b-{{.Note}}"></i><a class="mention n1" id="{{.Mark}}" href="#{{.Note}}" title="{{.Text}}">{{end}}` +
		`{{define "other"}}<a class="mention" href="#{{.Note}}" title="{{.Text}}">{{end}}` +
		`{{define "whole"}}<a class="mention" href="#{{.Note}}">{{.Text}}</a>{{end}}`))

// FuzzMentionIsEscaped compares the renderer with html/template, token by token: the two write some characters with
// different references (&quot; and &#34;), which HTML reads alike.
func FuzzMentionIsEscaped(f *testing.F) {
	for _, seed := range [][2]string{
		{"term:nato", "NATO"}, {"term:élysée", "l’Élysée"}, {"source:o'neil_2020.1", `"R&D" <i>'lab'</i>`}, {"actor:الحلف", "الحلف\u200f"},
		{`event:a"><script>`, "</a><script>alert(1)</script>"}, {"term:a&amp;b", "&lt;&amp;&#34;"}, {"term:100%25 +#?", "a+b\x00"}, {"term:`=\t", "\xff"},
	} {
		f.Add(seed[0], seed[1])
	}
	drawer := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(goldmarkhtml.NewRenderer(), 1000), util.Prioritized(mentionRenderer{}, 100)))
	f.Fuzz(func(t *testing.T, name, text string) {
		if text == "" || strings.ContainsRune(name+text, '\r') { // a parser of HTML reads it as a line feed where it is not a reference
			t.Skip()
		}
		address := "https://example.org/" + name
		values := map[string]any{"Note": page.Fragment(name), "Mark": page.MarkID(name), "Text": text, "Address": address}
		compare := func(form string, got []byte) {
			t.Helper()
			var want strings.Builder
			if err := asTemplate.ExecuteTemplate(&want, form, values); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tokens(want.String()), tokens(string(got))); diff != "" {
				t.Errorf("%s by html/template (-) and by the renderer (+):\n%s", form, diff)
			}
		}
		// In href html/template also encodes the quotes of an address, which mean the same; in title it only escapes.
		compare("feed", bytes.Replace(appendFeedLink(nil, address, text), []byte("href="), []byte("title="), 1))
		compare("first", appendFirstMention(nil, name, " n1", text))
		compare("other", appendMention(nil, name, text))

		node := &mention{tree: &proseTree{scope: scopeAll, site: &rendering{Site: &page.Site{Explainer: &explainer.Explainer{}}}}, name: name}
		words := ast.NewString([]byte(text))
		words.SetRaw(true) // no references of Markdown to resolve
		node.AppendChild(node, words)
		paragraph := ast.NewTextBlock()
		paragraph.AppendChild(paragraph, node)
		var whole bytes.Buffer
		if err := drawer.Render(&whole, nil, paragraph); err != nil {
			t.Fatal(err)
		}
		compare("whole", whole.Bytes())
	})
}

// tokens are the tags and texts of HTML with their references resolved.
func tokens(text string) (all []html.Token) {
	read := html.NewTokenizer(strings.NewReader(text))
	for {
		if read.Next() == html.ErrorToken {
			if err := read.Err(); err != io.EOF {
				return append(all, html.Token{Data: err.Error()})
			}
			return all
		}
		all = append(all, read.Token())
	}
}
