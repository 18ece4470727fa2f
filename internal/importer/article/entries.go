package article

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// candidates writes draft entries for names, terms and days in the article.
func (w *writer) candidates() {
	blocks := slices.Clone(w.outline.lead)
	for _, s := range w.outline.sections {
		blocks = append(blocks, s.blocks...)
	}
	k := newKinds(w.reader.tag)
	p := proseOf(blocks, w.outline.title.text, w.reader.tag, k)
	found := merge(slices.Concat(listed(blocks, k), abbreviated(p, k), defined(p), named(p, w.reader.meta.authors, k), dated(p, w.reader.meta.published)))
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	counts := map[entryKind]int{}
	for _, c := range found {
		if counts[c.kind]++; counts[c.kind] <= mostCandidates {
			w.entry(c)
		}
	}
	for kind, what := range []string{"terms", "actors", "events"} {
		if more := counts[entryKind(kind)] - mostCandidates; more > 0 {
			w.reader.leave(0, fmt.Sprintf("%d more candidates for %s: only the first %d were drafted", more, what, mostCandidates))
		}
	}
}

// merge drops duplicate candidates. An abbreviation joins the name that it is short for.
func merge(found []candidate) []candidate {
	var merged []candidate
	at := map[string]int{}
	for _, c := range found {
		name := strings.ToLower(c.title) + c.when
		if i, ok := at[name]; ok {
			merged[i].abbreviation = cmp.Or(merged[i].abbreviation, c.abbreviation)
			if c.abbreviation != "" {
				at[strings.ToLower(c.abbreviation)] = i
			}
			continue
		}
		at[name] = len(merged)
		if c.abbreviation != "" {
			at[strings.ToLower(c.abbreviation)] = len(merged)
		}
		merged = append(merged, c)
	}
	return merged
}

// entry writes one candidate.
func (w *writer) entry(c candidate) {
	kind, what := explainer.KindTerm, "term"
	switch c.kind {
	case actorEntry:
		kind, what = explainer.KindActor, cmp.Or(c.actorKind, "actor")
	case eventEntry:
		kind, what = explainer.KindEvent, "event"
	}
	path := w.path(kind, c.title)
	var p page
	p.field("title", scaffold.Quote(c.title), "")
	switch {
	case c.abbreviation != "" && c.kind == actorEntry:
		p.field("synonyms", "["+scaffold.Quote(c.abbreviation)+"]", "")
	case c.abbreviation != "":
		p.field("abbreviation", scaffold.Quote(c.abbreviation), "")
	}
	if c.when != "" {
		p.field("when", scaffold.Quote(c.when), "")
	}
	if c.actorKind != "" {
		p.field("kind", c.actorKind, "")
	}
	if c.role != "" {
		p.field("role", scaffold.Quote(c.role), "")
	}
	p.field("draft", "true", c.why+" ("+w.reader.unit+fmt.Sprintf(" %d); take the next line away to publish the entry", c.line))
	p.field("sources", "["+sourceID+"]", "")
	text := w.scribe.paragraph(c.text)
	if c.quoted {
		p.body = append(p.body, "<!-- draft: write what it is, in one or two plain sentences. The article says: -->")
		text = "> " + strings.ReplaceAll(text, "\n", "\n> ")
	}
	p.body = append(p.body, text)
	w.add(path, &p)
	w.tell(path, "candidate "+what+` "`+short(c.title)+`"`, headline{line: c.line, guess: c.why, added: true})
}

// settings writes hugo.toml.
func (w *writer) settings() {
	content := "# The explainer's settings. With baseURL, the address at which it will be published, link previews and feeds are whole.\n" +
		"# baseURL = \"https://example.org/\"\ndefaultContentLanguage = \"" + w.reader.tag.String() + "\"\n"
	w.files = append(w.files, scaffold.File{Path: scaffold.SettingsPath, Content: []byte(content)})
}
