package explainer

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// judgeAddresses holds the aliases of all languages to paths that nothing else is published at.
func judgeAddresses(builders []*builder, pages []*page) []problem.Problem {
	taken := map[string]string{} // what is published at each address
	for i, b := range builders {
		root := rootOf(i, b)
		for _, own := range ownPages() {
			taken[canonical(root+own)] = "the site's own page"
		}
		for _, p := range b.pages {
			if entry, ok := b.entries[p]; ok {
				taken[canonical(root+entry.Address())] = quote(p.file.path)
			}
		}
	}
	var problems []problem.Problem
	for _, p := range pages {
		if p.draft {
			continue
		}
		for _, alias := range p.fields.texts("aliases") {
			problems = append(problems, judgeAlias(p, alias, taken)...)
		}
	}
	for i, b := range builders {
		for _, p := range b.pages {
			if !p.draft {
				problems = append(problems, b.judgeLinks(p, rootOf(i, b), taken)...)
			}
		}
	}
	return problems
}

// rootOf is where a language's pages are published: only those of the first have the site's root.
func rootOf(i int, b *builder) string {
	if i == 0 {
		return ""
	}
	return strings.ToLower(b.language.Code) + "/"
}

// judgeLinks finds the links to pages of entries that are not there, and to the files that pages are made of. Whatever
// else a path can lead to is known only when the site is built.
func (b *builder) judgeLinks(p *page, root string, taken map[string]string) []problem.Problem {
	var findings []finding
	for _, link := range p.links {
		address := pathOf(link.path)
		if strings.HasSuffix(strings.ToLower(address), ".md") {
			findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{},
				quote(link.path)+" is a file, not a page", b.fixOfFile(p, address, root, taken))})
			continue
		}
		if !strings.HasPrefix(address, "/") {
			address = b.addressOf(p) + address
		}
		kind, id, isEntry := strings.Cut(strings.Trim(path.Clean("/"+address), "/"), "/")
		isEntry = isEntry && !strings.Contains(id, "/") && slices.Contains(kinds(), Kind(kind))
		if _, known := taken[canonical(root+kind+"/"+id)]; !isEntry || known || path.Ext(id) != "" {
			continue
		}
		fix := "write the address of a page that is there, or remove the link"
		if near := b.nearest(id, b.pageIDs(Kind(kind))); near != "" {
			fix = "did you mean " + quote("/"+kind+"/"+near+"/") + "?"
		}
		findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{},
			"no page has the address "+quote(link.path), fix)})
	}
	return placed(p.document, findings)
}

// pathOf is the path of a link's address as a server reads it: without the escapes of Markdown and of addresses, and without
// what asks for a part of the page.
func pathOf(written string) string {
	address := string(Unescape([]byte(written)))
	if end := strings.IndexAny(address, "?#"); end >= 0 {
		address = address[:end]
	}
	if decoded, err := url.PathUnescape(address); err == nil {
		return decoded
	}
	return address
}

// addressOf is where a page is published, below the language's root.
func (b *builder) addressOf(p *page) string {
	if entry, ok := b.entries[p]; ok {
		return entry.Address()
	}
	if p.file.folder != "" {
		return string(p.file.folder) + "/"
	}
	return ""
}

// fixOfFile is what to type in place of a link to a file of content: the address of the page that is made from it.
func (b *builder) fixOfFile(p *page, file, root string, taken map[string]string) string {
	if !strings.HasPrefix(file, "/") {
		file = path.Join("/", b.addressOf(p), "..", file)
	}
	file = strings.TrimSuffix(strings.TrimSuffix(file[:len(file)-len(".md")], "."+b.language.Code), "/index")
	address := strings.TrimPrefix(file, "/content") + "/"
	if _, known := taken[canonical(root+address)]; known {
		return "write " + quote(address)
	}
	return "write the page's address, like /sections/paris/"
}

// pageIDs are the ids of a kind's entries, sorted.
func (b *builder) pageIDs(kind Kind) []string {
	if kind == KindSection {
		return slices.Sorted(maps.Keys(b.sections))
	}
	return b.ids(kind)
}

func judgeAlias(p *page, alias value, taken map[string]string) []problem.Problem {
	text := strings.TrimSpace(alias.text)
	const longest = 500 // bytes
	if len(text) > longest || !strings.HasPrefix(text, "/") || strings.HasPrefix(text, "//") || strings.ContainsAny(text, `\?#:<>"|*`) ||
		strings.Contains(text+"/", "/../") || strings.ContainsFunc(text, isSpaceOrControl) || isFile(text) {
		return []problem.Problem{problem.New(RuleAliasIsPath, alias.place, "the alias "+alias.said()+" is no path of this site",
			`write the old path from "/" on, like /old/page/`)}
	}
	address := canonical(text)
	if owner, ok := taken[address]; ok {
		return []problem.Problem{problem.New(RuleAddressIsFree, alias.place, "the alias "+alias.said()+" is the address of "+owner, "remove it")}
	}
	taken[address] = "another alias, in " + quote(p.file.path)
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

// canonical is an address as the least exact of file systems tells it from others.
func canonical(address string) string {
	address = strings.TrimSuffix(filename.Fold(address), "index.html")
	return strings.Trim(path.Clean("/"+address), "/")
}
