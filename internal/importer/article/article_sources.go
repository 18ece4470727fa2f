package article

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/sources"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/net/html"
)

// sources writes data/sources.yaml: the article, and the works that it cites. The marks in the text get the works' ids as
// addresses.
func (w *writer) sources() []problem.Problem {
	own := w.ownSource()
	w.tell(sources.Path, "source of every section", headline{guess: "a placeholder for the article itself", added: true})
	content, ids, problems := addReferences(own, w.reader.references)
	w.files = append(w.files, scaffold.File{Path: sources.Path, Content: content})
	for i, ref := range w.reader.references {
		ref.id = ids[i]
		for _, link := range ref.links {
			link.Attr = []html.Attribute{{Key: "href", Val: "source:" + ref.id}}
		}
		w.tell(sources.Path, "source "+ref.id+`, of "`+short(ref.found)+`"`, headline{line: ref.line, guess: "it reads like one work"})
	}
	for i := range w.outline.sections {
		renew(w.outline.sections[i].blocks)
	}
	renew(w.outline.lead)
	return problems
}

// renew updates the texts of blocks from their nodes.
func renew(blocks []block) {
	for i, b := range blocks {
		blocks[i].text = textOf(b.node)
	}
}

// ownSource returns the source of the article itself.
func (w *writer) ownSource() []byte {
	m, address := w.reader.meta, webAddress(w.reader.article.URL)
	address = cmp.Or(address, m.url)
	kind, guess := "article", `the article itself; write what it is, such as article-newspaper, and where it was published`
	if address != "" {
		kind, guess = "webpage", `the article itself; write what it is, such as article-newspaper`
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# draft: %s\n- id: %s\n  type: %s\n  title: %s\n", guess, sourceID, kind, scaffold.Quote(w.outline.title.text))
	if len(m.authors) > 0 {
		b.WriteString("  author:\n")
	}
	for _, author := range m.authors {
		b.WriteString("    - literal: " + scaffold.Quote(author) + "\n")
	}
	if m.published != "" {
		b.WriteString("  issued: " + m.published + "\n")
	}
	if address != "" {
		b.WriteString("  URL: " + scaffold.Quote(address) + "\n")
	}
	return []byte(b.String())
}

// addReferences adds works to a file of sources and returns the id of each. An existing work keeps its id. A comment above
// each new one has the article's own words.
func addReferences(existing []byte, references []*reference) (content []byte, ids []string, problems []problem.Problem) {
	if len(references) == 0 {
		return existing, nil, nil
	}
	lines := make([]string, len(references))
	for i, ref := range references {
		item, _ := json.Marshal(ref.csl()) // encoding texts cannot fail
		lines[i] = string(item)
	}
	result, problems := sources.Import("references.json", []byte("["+strings.Join(lines, ",\n")+"]"), existing)
	if problem.HasErrors(problems) {
		return existing, make([]string, len(references)), problems
	}
	content = existing
	if result.Content != nil {
		content = result.Content
	}
	ids = make([]string, len(references))
	for _, again := range result.Again {
		ids[again.Line-1] = again.ID
	}
	var pairs []string // of an entry and the entry below its reason
	for _, added := range result.Added {
		ids[added.Line-1] = added.ID
		entry := "- id: " + added.ID + "\n"
		reason := "# draft: look whether the fields are right; the article says: " + comment(references[added.Line-1].found) + "\n"
		pairs = append(pairs, "\n"+entry, "\n"+reason+entry)
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(content))), ids, nil
}

// csl returns the work in the variables of CSL-JSON.
func (w work) csl() map[string]any {
	item := map[string]any{"title": w.title}
	for variable, value := range map[string]string{"container-title": w.container, "URL": w.address, "archive_location": w.archived, "issued": w.issued, "accessed": w.accessed} {
		if value != "" {
			item[variable] = value
		}
	}
	if len(w.authors) > 0 {
		item["author"] = w.authors
	}
	return item
}
