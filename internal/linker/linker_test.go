package linker

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// newHugoMarkdown is configured as Hugo configures it.
func newHugoMarkdown() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Linkify, extension.TaskList,
			extension.Typographer, extension.DefinitionList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithAttribute()),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
}

var hugoMarkdown = newHugoMarkdown()

func parse(source string) ast.Node {
	return hugoMarkdown.Parser().Parse(text.NewReader([]byte(source)))
}

// marked is the source with [[…]] around the words of mentions that carry an automatic link.
func marked(source string, mentions []Mention, numbered bool) string {
	var b strings.Builder
	at := 0
	for _, m := range mentions {
		if !m.Linked {
			continue
		}
		_, number, _ := strings.Cut(m.Entity, ":")
		if !numbered {
			number = ""
		} else {
			number += ":"
		}
		b.WriteString(source[at:m.Start] + "[[" + number + source[m.Start:m.End] + "]]")
		at = m.End
	}
	return b.String() + source[at:]
}

func render(t testing.TB, doc ast.Node, source []byte) string {
	var b bytes.Buffer
	if err := hugoMarkdown.Renderer().Render(&b, source, doc); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
