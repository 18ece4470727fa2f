package explainer

import (
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/unicode/norm"
)

// judgeAddresses holds the aliases of all languages to paths that nothing else is published at.
func judgeAddresses(builders []*builder, pages []*page) []problem.Problem {
	taken := map[string]string{} // what is published at each address
	for i, b := range builders {
		root := ""
		if i > 0 {
			root = strings.ToLower(b.language.Code) + "/"
		}
		for _, fixed := range []string{"", "sections/", "glossary/", "timeline/", "actors/", "sources/", "all/", "404.html"} {
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
	return problems
}

func judgeAlias(p *page, alias value, taken map[string]string) []problem.Problem {
	text := strings.TrimSpace(alias.text)
	if !strings.HasPrefix(text, "/") || strings.HasPrefix(text, "//") || strings.ContainsAny(text, `\?#:`) ||
		strings.Contains(text+"/", "/../") || strings.ContainsFunc(text, isSpaceOrControl) {
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

// canonical is an address as the least exact of file systems tells it from others.
func canonical(address string) string {
	address = strings.TrimSuffix(norm.NFC.String(strings.ToLower(address)), "index.html")
	return strings.Trim(path.Clean("/"+address), "/")
}
