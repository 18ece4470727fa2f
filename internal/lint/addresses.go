package lint

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// judgeAddresses reports aliases that collide with a published address, and links to pages that are not published.
func (l *Linter) judgeAddresses(p *read.Project, references []*references) []problem.Problem {
	taken := map[string]string{} // the owner of each published address
	for i, language := range p.Languages {
		for _, own := range output.InLanguage() {
			taken[canonical(language.Prefix(i)+own)] = "the site's own page"
		}
	}
	for _, page := range p.Pages {
		if page.Entry != nil {
			taken[canonical(p.Languages[page.Language].Prefix(page.Language)+page.Entry.Address())] = problem.Quote(page.Path)
		}
	}
	var problems []problem.Problem
	for _, page := range p.Pages {
		if !page.IsHeld {
			for _, alias := range page.Texts("aliases") {
				problems = append(problems, judgeAlias(page, alias, taken)...)
			}
		}
	}
	for _, page := range p.Pages {
		if !page.IsHeld {
			prefix := p.Languages[page.Language].Prefix(page.Language)
			problems = append(problems, references[page.Language].judgeLinks(page, l.bodies[page.Document], p.Languages[page.Language], prefix, taken)...)
		}
	}
	return problems
}

var RulePageIsDefined = ruleSet.Error("page-is-defined", "A link to a page of the site names its address: /sections/paris/, or "+
	"page:imprint, not the file that it is made of, and not a page that is not there.")

// judgeLinks finds the links to pages of entries that are not there, and to the files that pages are made of. Whatever
// else a path can lead to is known only when the site is built.
func (r *references) judgeLinks(p *read.Page, b *body, language read.Language, prefix string, taken map[string]string) []problem.Problem {
	var findings []finding
	for _, link := range b.links {
		address := pathOf(link.path)
		if strings.HasSuffix(strings.ToLower(address), ".md") {
			findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{},
				problem.Quote(link.path)+" is a file, not a page", fixOfFile(p, address, language.Code, prefix, taken))})
			continue
		}
		if !strings.HasPrefix(address, "/") {
			address = addressOf(p) + address
		}
		kind, id, isEntry := strings.Cut(strings.Trim(path.Clean("/"+address), "/"), "/")
		isEntry = isEntry && !strings.Contains(id, "/") && slices.Contains(explainer.Kinds(), explainer.Kind(kind))
		if _, known := taken[canonical(prefix+kind+"/"+id)]; !isEntry || known || path.Ext(id) != "" {
			continue
		}
		ref := explainer.Ref{Kind: explainer.Kind(kind), ID: id}
		if held := r.held[ref]; held != nil {
			findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{},
				"the page "+problem.Quote(link.path)+" "+r.state(ref), fixOfHeld(held))})
			continue
		}
		fix := "write the address of a page that is there, or remove the link"
		if near := r.nearest(id, r.ids(explainer.Kind(kind))); near != "" {
			fix = "did you mean " + problem.Quote("/"+kind+"/"+near+"/") + "?"
		}
		findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{},
			"no page has the address "+problem.Quote(link.path), fix)})
	}
	return placed(p.Document, findings)
}

// pathOf is the path of a link's address as a server reads it: without the escapes of Markdown and of addresses, and without
// what asks for a part of the page.
func pathOf(written string) string {
	address := string(markdown.Unescape([]byte(written)))
	if end := strings.IndexAny(address, "?#"); end >= 0 {
		address = address[:end]
	}
	if decoded, err := url.PathUnescape(address); err == nil {
		return decoded
	}
	return address
}

// addressOf is where a page is published, below the language's root.
func addressOf(p *read.Page) string {
	if p.Entry != nil {
		return p.Entry.Address()
	}
	if p.Folder != "" {
		return string(p.Folder) + "/"
	}
	return ""
}

// fixOfFile is what to type in place of a link to a file of content: the address of the page that is made from it.
func fixOfFile(p *read.Page, file, language, prefix string, taken map[string]string) string {
	if !strings.HasPrefix(file, "/") {
		file = path.Join("/", addressOf(p), "..", file)
	}
	file = strings.TrimSuffix(strings.TrimSuffix(file[:len(file)-len(".md")], "."+language), "/index")
	address := strings.TrimPrefix(file, "/content") + "/"
	if _, known := taken[canonical(prefix+address)]; known {
		return "write " + problem.Quote(address)
	}
	return "write the page's address, like /sections/paris/"
}

var RuleAliasIsPath = ruleSet.Error("alias-is-a-path", "An alias is the path that an entry had before, and leads readers of old "+
	"links to the new one. It begins with a slash and stays on this site.")

func judgeAlias(p *read.Page, alias read.Text, taken map[string]string) []problem.Problem {
	text := strings.TrimSpace(alias.Text)
	const longest = 500 // bytes
	if len(text) > longest || !strings.HasPrefix(text, "/") || strings.HasPrefix(text, "//") || strings.ContainsAny(text, `\?#:<>"|*`) ||
		strings.Contains(text+"/", "/../") || strings.ContainsFunc(text, isSpaceOrControl) || isFile(text) {
		return []problem.Problem{problem.New(RuleAliasIsPath, alias.Place, "the alias "+problem.Quote(alias.Text)+" is no path of this site",
			`write the old path from "/" on, like /old/page/`)}
	}
	address := canonical(text)
	if owner, ok := taken[address]; ok {
		return []problem.Problem{problem.New(RuleAddressIsFree, alias.Place, "the alias "+problem.Quote(alias.Text)+" is the address of "+owner, "remove it")}
	}
	taken[address] = "another alias, in " + problem.Quote(p.Path)
	return nil
}

// isFile reports whether an old path could be one of the site's files that are no pages, or a folder in the place of one.
func isFile(text string) bool {
	parts := strings.Split(strings.Trim(text, "/"), "/")
	for i, part := range parts {
		isPage := i == len(parts)-1 && slices.Contains([]string{".html", ".htm", ".php", ".asp", ".aspx", ".jsp"}, path.Ext(part))
		if !isPage && path.Ext(part) != "" || strings.HasPrefix(part, "_") || strings.HasPrefix(part, ".") {
			return true
		}
	}
	return false
}

// canonical returns an address in the form in which the least exact file system compares it.
func canonical(address string) string {
	address = strings.TrimSuffix(filename.Fold(address), "index.html")
	return strings.Trim(path.Clean("/"+address), "/")
}
