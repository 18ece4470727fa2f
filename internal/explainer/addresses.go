package explainer

import (
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/unicode/norm"
)

// judgeAddresses holds the aliases of all languages to paths that nothing else is published at.
func judgeAddresses(builders []*builder, pages []*page) []problem.Problem {
	taken := map[string]string{} // what is published at each address
	for i, b := range builders {
		root := rootOf(i, b)
		for _, fixed := range []string{"", "sections/", "glossary/", "timeline/", "actors/", "sources/", "all/", "search/", "offline/", "404.html"} {
			taken[canonical(root+fixed)] = "the site's own page"
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
				problems = append(problems, judgeLinks(p, rootOf(i, b), taken)...)
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
func judgeLinks(p *page, root string, taken map[string]string) []problem.Problem {
	var findings []finding
	for _, link := range p.links {
		address, _, _ := strings.Cut(link.path, "#")
		kind, id, isEntry := strings.Cut(strings.Trim(address, "/"), "/")
		isEntry = isEntry && strings.HasPrefix(address, "/") && !strings.Contains(id, "/") &&
			slices.Contains([]Kind{KindSection, KindTerm, KindEvent, KindActor}, Kind(kind))
		_, known := taken[canonical(root+address)]
		message, fix := "", "write the page's address, like /sections/paris/"
		switch {
		case strings.HasSuffix(address, ".md"):
			message = quote(link.path) + " is a file, not a page"
		case isEntry && !known && path.Ext(id) == "":
			message = "no page has the address " + quote(link.path)
			fix = "write the address of a page that is there, or remove the link"
		default:
			continue
		}
		findings = append(findings, finding{link.offset, problem.New(RulePageIsDefined, problem.Place{}, message, fix)})
	}
	return placed(p.document, findings)
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
	address = strings.TrimSuffix(norm.NFC.String(strings.ToLower(address)), "index.html")
	return strings.Trim(path.Clean("/"+address), "/")
}
