package site

import (
	"slices"
	"strings"
	"sync"

	"github.com/gohugoio/hugo/common/hugo"
	"github.com/gohugoio/hugo/markup/converter"
	"github.com/gohugoio/hugo/markup/goldmark"
	"github.com/gohugoio/hugo/resources/page"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/yuin/goldmark/ast"
)

// linkInHugo puts the linker behind Hugo's Markdown parser, once in a process: Hugo keeps its parser in a variable of
// its package. A page whose site has no [Model] is left alone.
var linkInHugo = sync.OnceFunc(func() { goldmark.Provider = linkingProvider{goldmark.Provider} })

type linkingProvider struct{ converter.ProviderProvider }

func (p linkingProvider) New(cfg converter.ProviderConfig) (converter.Provider, error) {
	provider, err := p.ProviderProvider.New(cfg)
	if err != nil {
		return nil, err
	}
	return converter.NewProvider(provider.Name(), func(ctx converter.DocumentContext) (converter.Converter, error) {
		inner, err := provider.New(ctx)
		if err != nil {
			return nil, err
		}
		markdown, ok := inner.(markdownConverter)
		if !ok {
			return inner, nil
		}
		return linkingConverter{markdown, ctx}, nil
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
	result, err := c.markdownConverter.Parse(ctx)
	if err != nil {
		return nil, err
	}
	p, isPage := c.document.Document.(page.Page)
	doc, isTree := result.Doc().(ast.Node)
	if !isPage || !isTree {
		return result, nil
	}
	dropAttributes(doc)
	model, ok := p.Site().Store().Get(storeKey).(*Model)
	if !ok {
		return result, nil
	}
	scope := hugo.GetMarkupScope(ctx.Ctx)
	if scope != scopeNoLink {
		model.link(p.Path(), doc, ctx.Src)
	}
	if scope == scopeAll {
		qualifyHeadings(doc, strings.Trim(strings.ReplaceAll(p.Path(), "/", "-"), "-"))
	}
	qualifyLinks(doc, scope)
	return result, nil
}

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

// Render has Hugo draw the tree, the links by [drawnLinks].
func (c linkingConverter) Render(ctx converter.RenderContext, doc any) (converter.ResultRender, error) {
	if p, isPage := c.document.Document.(page.Page); isPage {
		if model, ok := p.Site().Store().Get(storeKey).(*Model); ok {
			ctx.GetRenderer = model.drawnLinks.in(p.Path(), ctx.GetRenderer)
		}
	}
	return c.markdownConverter.Render(ctx, doc)
}

type converted struct {
	converter.ResultRender
	converter.TableOfContentsProvider
}

// dropAttributes takes away the attributes that a block cannot have. Those that an author wrote are judged before; these
// come out of shortcodes.
func dropAttributes(doc ast.Node) {
	walk(doc, func(node ast.Node) {
		if node.Type() != ast.TypeBlock || len(node.Attributes()) == 0 || node.Kind() == ast.KindFencedCodeBlock {
			return
		}
		known := explainer.KnownAttributes(node)
		kept := slices.DeleteFunc(slices.Clone(node.Attributes()), func(a ast.Attribute) bool { return !slices.Contains(known, string(a.Name)) })
		if len(kept) == len(node.Attributes()) {
			return
		}
		node.RemoveAttributes()
		for _, attribute := range kept {
			node.SetAttribute(attribute.Name, attribute.Value)
		}
	})
}

// The scopes that a template can render content in, as (.Markup "all"): how links to entities come out.
const (
	scopeNoLink = "nolink" // no automatic links
	scopeAll    = "all"    // everything on one page: no ids of mentions, ids of headings made unique
	scopeFeed   = "feed"   // read elsewhere: absolute links to the entries' pages
)

// qualifyHeadings fits the headings of a page into one that holds the content of many: a level down, as the page's own
// title is a heading there, and with ids that are unique, which the page's links to them follow.
func qualifyHeadings(doc ast.Node, prefix string) {
	renamed := map[string]bool{}
	walk(doc, func(node ast.Node) {
		if heading, ok := node.(*ast.Heading); ok {
			heading.Level = min(heading.Level+1, 6)
			if id, ok := heading.AttributeString("id"); ok {
				if text, ok := id.([]byte); ok {
					heading.SetAttributeString("id", []byte(prefix+"-"+string(text)))
					renamed[string(text)] = true
				}
			}
		}
	})
	walk(doc, func(node ast.Node) {
		if link, ok := node.(*ast.Link); ok {
			if id, ok := strings.CutPrefix(string(link.Destination), "#"); ok && renamed[id] {
				link.Destination = []byte("#" + prefix + "-" + id)
			}
		}
	})
}

// firstMention qualifies, in place of a scope, the links that get an id: of each entity the first one on its page.
const firstMention = "first"

// qualifyLinks tells the theme's link hook, which sees one destination and no more, what scope a link is in and whether
// it is the page's first to its entity.
func qualifyLinks(doc ast.Node, scope string) {
	seen := map[string]bool{}
	walk(doc, func(node ast.Node) {
		if image, ok := node.(*ast.Image); ok && scope == scopeFeed {
			image.Destination = []byte(scope + ":" + string(image.Destination))
		}
		link, ok := node.(*ast.Link)
		if !ok {
			return
		}
		name := string(link.Destination)
		if _, _, ok := cutName(name); !ok {
			if scope == scopeFeed && strings.HasPrefix(name, "/") {
				link.Destination = []byte(scope + ":" + name)
			}
			return
		}
		switch {
		case scope == scopeAll || scope == scopeFeed:
			link.Destination = []byte(scope + ":" + name)
		case !seen[name]:
			link.Destination = []byte(firstMention + ":" + name)
		}
		seen[name] = true
	})
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
