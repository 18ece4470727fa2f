package article

import (
	"bytes"
	"cmp"
	"fmt"
	"strconv"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// readMarkdown converts the article to HTML, as all readers do, so that links to definitions at its end and HTML in it
// survive the division into sections. It first rewrites the extensions of other programs.
func (r *reader) readMarkdown() {
	content, ok := r.utf8Text()
	if !ok {
		return
	}
	body, first := r.cutFront(content)
	body = r.plainMarkdown(body, first)
	if !r.judgeComplexity(body, first) {
		return
	}
	dialect := goldmark.New(
		goldmark.WithExtensions(append(markdown.Syntax(), extension.Strikethrough)...),
		goldmark.WithParserOptions(parser.WithASTTransformers(util.Prioritized(lineNumbers{first}, 1000))),
		goldmark.WithRendererOptions(
			renderer.WithNodeRenderers(util.Prioritized(codeLines{}, 1)),
			html.WithUnsafe()), // scripts are removed from the HTML, as from any page
	)
	var rendered bytes.Buffer
	if err := dialect.Convert([]byte(body), &rendered); err != nil {
		r.add(RuleArticleIsReadable, 0, "the Markdown cannot be read: "+err.Error(), "save the article as plain text")
		return
	}
	if page, ok := r.parse(rendered.Bytes()); ok {
		mendMarkdown(page)
		r.readBody(page)
	}
}

// judgeComplexity reports a text that would keep a Markdown parser busy for minutes.
func (r *reader) judgeComplexity(body string, first int) bool {
	for _, p := range read.JudgeComplexity(&explainer.Document{Content: []byte(body)}) {
		p.Place = problem.Place{Path: cmp.Or(r.path, r.article.Name), Line: max(1, p.Place.Line+first-1)}
		r.problems = append(r.problems, p)
	}
	return len(r.problems) == 0
}

// lineNumbers writes its line into each block, counted from the article's first.
type lineNumbers struct{ first int }

// Transform implements goldmark's AST transformer.
func (l lineNumbers) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	line, at := l.first, 0
	// Only the callback could return an error, and it returns none.
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() != ast.TypeBlock || n.Kind() == ast.KindDocument {
			return ast.WalkContinue, nil
		}
		if start := startOf(n); start >= at && start <= len(source) {
			line += bytes.Count(source[at:start], []byte{'\n'})
			at = start
		}
		n.SetAttributeString(lineAttribute, []byte(strconv.Itoa(line)))
		return ast.WalkContinue, nil
	})
}

// codeLines renders code blocks with their line, which goldmark's own renderer omits.
type codeLines struct{}

// RegisterFuncs implements goldmark's node renderer.
func (codeLines) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindCodeBlock, renderCode)
	r.Register(ast.KindFencedCodeBlock, renderCode)
}

func renderCode(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	line, _ := n.AttributeString(lineAttribute)
	class := ""
	if fenced, ok := n.(*ast.FencedCodeBlock); ok && fenced.Language(source) != nil {
		class = ` class="language-` + string(util.EscapeHTML(fenced.Language(source))) + `"`
	}
	// The writer keeps its error for the end.
	fmt.Fprintf(w, "<pre %s=\"%s\"><code%s>%s</code></pre>\n", lineAttribute, line, class, util.EscapeHTML(n.Lines().Value(source)))
	return ast.WalkContinue, nil
}

// startOf returns the offset of a block's text: its own, or that of the first block in it; -1 if there is none.
func startOf(n ast.Node) int {
	for ; n != nil && n.Type() == ast.TypeBlock; n = n.FirstChild() {
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			return lines.At(0).Start
		}
	}
	return -1
}
