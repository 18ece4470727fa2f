package hugo

import (
	"html/template"
	"slices"
	"sync"

	"github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/markup/converter"
	"github.com/gohugoio/hugo/markup/goldmark"
	hugopage "github.com/gohugoio/hugo/resources/page"
	"github.com/nutgraf/nutgraf/internal/clause"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/yuin/goldmark/ast"
)

// linkInHugo puts the linker behind Hugo's Markdown parser, and the lexers of documents behind its code listings, once in a process: Hugo keeps its parser in a variable of
// its package. A page whose site has no [rendering] is left alone.
var linkInHugo = sync.OnceFunc(func() {
	goldmark.Provider = linkingProvider{goldmark.Provider}
	clause.Register()
})

type linkingProvider struct{ converter.ProviderProvider }

func (p linkingProvider) New(cfg converter.ProviderConfig) (converter.Provider, error) {
	provider, err := p.ProviderProvider.New(cfg)
	if err != nil {
		return nil, err
	}
	if err := addProse(provider, languageOf(cfg.Conf)); err != nil {
		return nil, err
	}
	return converter.NewProvider(provider.Name(), func(ctx converter.DocumentContext) (converter.Converter, error) {
		inner, err := provider.New(ctx)
		if err != nil {
			return nil, err
		}
		goldmark, ok := inner.(markdownConverter)
		if !ok {
			return inner, nil
		}
		return linkingConverter{goldmark, ctx}, nil
	}), nil
}

// markdownConverter is what Hugo's goldmark converter can do.
type markdownConverter interface {
	converter.Converter
	converter.ParseRenderer
	converter.AnchorNameSanitizer
}

type linkingConverter struct {
	markdownConverter
	document converter.DocumentContext
}

// Parse has Hugo parse the Markdown and the linker put its links into the tree.
func (c linkingConverter) Parse(ctx converter.RenderContext) (converter.ResultParse, error) {
	source, taken := takeMarks(ctx.Src)
	ctx.Src = source
	result, err := c.markdownConverter.Parse(ctx)
	if err != nil {
		return nil, err
	}
	p, isPage := c.document.Document.(hugopage.Page)
	root, isTree := result.Doc().(ast.Node)
	if !isPage || !isTree {
		return result, nil
	}
	site, ok := p.Site().Store().Get(page.StoreKey).(*rendering)
	if !ok {
		dropAttributes(root, source)
		return result, nil
	}
	prose, scope := site.Page(p.Path()), hugo.GetMarkupScope(ctx.Ctx)
	if prose.Entry != nil && scope != scopeNoLink {
		options := prose.Options
		options.Taken, options.Written = taken, prose.Written
		site.Linker.Link(root, source, options, prose.Reading)
	}
	tree := newProseTree(root, source, scope, site, prose)
	rename(result.TableOfContents(), tree.renamed)
	return parsed{result, tree}, nil
}

// parsed is what Hugo gets of a parse, and gives back to have it rendered.
type parsed struct {
	converter.ResultParse
	tree *proseTree
}

// Doc is Hugo's name for the tree.
func (p parsed) Doc() any { return p.tree }

// Convert is Parse and Render, as Hugo's own converter has it; what Hugo calls decides which of them runs.
func (c linkingConverter) Convert(ctx converter.RenderContext) (converter.ResultRender, error) {
	parsed, err := c.Parse(ctx)
	if err != nil {
		return nil, err
	}
	rendered, err := c.Render(ctx, parsed.Doc())
	if err != nil {
		return nil, err
	}
	return converted{rendered, parsed}, nil
}

// Render renders the tree with Hugo's renderer: the whole text of a page twice, for its own page and for the page with everything.
func (c linkingConverter) Render(ctx converter.RenderContext, doc any) (converter.ResultRender, error) {
	t, ok := doc.(*proseTree)
	if !ok {
		return c.markdownConverter.Render(ctx, doc)
	}
	if t.site.ctx.Err() != nil {
		return nil, t.site.ctx.Err()
	}
	if t.doc == nil { // Hugo has forgotten what it drew
		parsed, err := c.Parse(ctx)
		if err != nil {
			return nil, err
		}
		return c.Render(ctx, parsed.Doc())
	}
	ctx.Src = t.source
	draw := func(scope string) ([]byte, error) {
		t.fit(scope)
		result, err := c.markdownConverter.Render(ctx, t.doc)
		if err != nil {
			return nil, err
		}
		t.site.html.check(t.path, result.Bytes(), false)
		return result.Bytes(), nil
	}
	scope := hugo.GetMarkupScope(ctx.Ctx)
	if t.isWhole(scope) {
		whole, err := draw(scopeAll)
		if err != nil {
			return nil, err
		}
		t.site.whole.Store(t.path, template.HTML(whole))
	}
	text, err := draw(scope)
	if err != nil {
		return nil, err
	}
	path := t.path
	*t = proseTree{site: t.site} // Hugo keeps what it has parsed to the end of the build; the tree is many times the text
	return rendered(t.site.html.mark(path, text)), nil
}

// rendered is HTML as Hugo wants it.
type rendered []byte

// Bytes is Hugo's name for the HTML.
func (r rendered) Bytes() []byte { return r }

type converted struct {
	converter.ResultRender
	converter.TableOfContentsProvider
}

// dropAttributes takes away the attributes that a block cannot have. Those that an author wrote are judged before; these
// come out of shortcodes.
func dropAttributes(doc ast.Node, source []byte) {
	walk(doc, func(node ast.Node) { dropUnknown(node, source) })
}

func dropUnknown(node ast.Node, source []byte) {
	if fence, ok := node.(*ast.FencedCodeBlock); ok {
		markdown.StripFence(fence, source)
		return
	}
	if node.Type() != ast.TypeBlock || len(node.Attributes()) == 0 {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(node.Attributes()), func(a ast.Attribute) bool { return !markdown.IsAllowed(node, a) })
	if len(kept) == len(node.Attributes()) {
		return
	}
	node.RemoveAttributes()
	for _, attribute := range kept {
		node.SetAttribute(attribute.Name, attribute.Value)
	}
}

func walk(doc ast.Node, visit func(ast.Node)) {
	// The walker's error can only be the visitor's, which has none.
	_ = ast.Walk(doc, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(node)
		}
		return ast.WalkContinue, nil
	})
}
