package glossary

import (
	"cmp"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// Result is the outcome of an import.
type Result struct {
	Files  []scaffold.File
	Added  []Entry
	Again  []Entry // terms that already have a page, with its file
	Drafts []Entry
}

// Entry is a term and its file.
type Entry struct {
	Title, Path string
	Line        int
}

func nameKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// Write makes files for the terms that have none yet.
func Write(terms []Term, pages []scaffold.Page, naming scaffold.Naming) Result {
	w := &writer{naming: naming, byTitle: map[string]string{}, byName: map[string]string{}, definitions: map[string][]string{}, pages: map[string]string{}}
	for _, p := range pages {
		w.pages[p.ID] = p.Path
		for i, name := range p.Names {
			if i == 0 {
				w.byTitle[nameKey(name)] = p.ID
			}
			if _, taken := w.byName[nameKey(name)]; !taken {
				w.byName[nameKey(name)] = p.ID
			}
		}
	}
	type found struct {
		term   Term
		id     string
		second bool
	}
	var all []found
	for _, t := range terms {
		key := nameKey(t.Title)
		id, isThere := w.byTitle[key]
		if page := w.byName[key]; !isThere && page != "" && w.definitions[page] == nil { // an earlier page has the name
			id, isThere = page, true
		}
		entry := Entry{Title: t.Title, Path: w.pages[id], Line: t.Line}
		if isThere && w.definitions[id] == nil { // an earlier page
			w.result.Again = append(w.result.Again, entry)
			continue
		}
		definition := strings.Join(strings.Fields(t.Definition), " ")
		if isThere && (slices.Contains(w.definitions[id], definition) || definition == "") {
			w.result.Again = append(w.result.Again, entry)
			continue
		}
		first := id
		newID := naming.Free(cmp.Or(naming.ID(t.Title), "term"))
		if !isThere {
			w.byTitle[key], first = newID, newID
			for _, name := range append([]string{t.Title, t.Key, t.Abbreviation}, t.Synonyms...) {
				if key := nameKey(name); key != "" && w.byName[key] == "" {
					w.byName[key] = newID
				}
			}
		} else {
			t.Look = append(t.Look, `"`+shortened(t.Title)+`" is defined in `+w.pages[first]+" too; give this one another title, or put both into one page")
		}
		w.pages[newID] = naming.Path(newID)
		w.definitions[first] = append(w.definitions[first], definition)
		all = append(all, found{t, newID, isThere})
	}
	used := map[string]bool{} // names that a page has already
	for _, f := range all {
		used[nameKey(f.term.Title)] = true
	}
	for _, f := range all {
		w.page(f.term, f.id, f.second, used)
	}
	return w.result
}

type writer struct {
	naming      scaffold.Naming
	byTitle     map[string]string // id of each title
	byName      map[string]string // id of each name that a link can use
	definitions map[string][]string
	pages       map[string]string
	result      Result
}

// page writes one file. A second definition of a term, and a term without one, become drafts.
func (w *writer) page(t Term, id string, second bool, used map[string]bool) {
	name := w.naming.Path(id)
	entry := Entry{Title: t.Title, Path: name, Line: t.Line}
	var b strings.Builder
	b.WriteString("---\ntitle: " + scaffold.Quote(t.Title) + "\n")
	if key := nameKey(t.Abbreviation); key != "" && !second && !used[key] {
		used[key] = true
		b.WriteString("abbreviation: " + scaffold.Quote(t.Abbreviation) + "\n")
	}
	var synonyms []string
	for _, s := range t.Synonyms {
		if key := nameKey(s); !used[key] && !second {
			used[key] = true
			synonyms = append(synonyms, scaffold.Quote(s))
		}
	}
	if len(synonyms) > 0 {
		b.WriteString("synonyms: [" + strings.Join(synonyms, ", ") + "]\n")
	}
	var also, quoted []string
	for _, other := range t.SeeAlso {
		if to := w.byName[nameKey(plainTitle(other))]; to != "" && to != id && !slices.Contains(also, to) {
			also = append(also, to)
			quoted = append(quoted, scaffold.Quote(to))
		}
	}
	isDraft := second
	if strings.TrimSpace(t.Definition) == "" {
		isDraft = true
		t.Look = append(t.Look, "the glossary has no definition of it; write one below, in one or two plain sentences")
	}
	body := w.body(t, id)
	for _, reason := range t.Look {
		b.WriteString("# draft: " + strings.Join(strings.Fields(reason), " ") + "\n")
	}
	if isDraft {
		b.WriteString("draft: true\n")
		w.result.Drafts = append(w.result.Drafts, entry)
	} else {
		w.result.Added = append(w.result.Added, entry)
	}
	if len(also) > 0 {
		b.WriteString("see_also: [" + strings.Join(quoted, ", ") + "]\n")
	}
	b.WriteString("---\n\n" + body + "\n")
	w.result.Files = append(w.result.Files, scaffold.File{Path: name, Content: []byte(b.String())})
}

var anyLink = regexp.MustCompile(`\[([^\]\[]*)\]\((<[^<>]*>|[^()\s]*)(\s+"[^"]*")?\)`)

var listMark = regexp.MustCompile(`(?m)^ {0,3}(?:\d+[.)]|[-*+])[ \t]+`)

var blankLines = regexp.MustCompile(`\n{3,}`)

// body returns the definition with its links resolved: links to other imported terms lead to their pages, other internal
// links become plain words. A text that the explainer would refuse is written as plain text.
func (w *writer) body(t Term, id string) string {
	text := anyLink.ReplaceAllStringFunc(t.Definition, func(found string) string {
		m := anyLink.FindStringSubmatch(found)
		address := strings.Trim(m[2], "<>")
		parsed, err := url.Parse(address)
		switch {
		case err == nil && parsed.Host != "" && (parsed.Scheme == "https" || parsed.Scheme == "http"), err == nil && parsed.Scheme == "mailto":
			return found
		case err != nil:
			return m[1]
		}
		target := address
		if parsed.Fragment != "" {
			target = parsed.Fragment
		}
		target = strings.TrimPrefix(target, "term:")
		if unescaped, err := url.PathUnescape(target); err == nil {
			target = unescaped
		}
		for _, name := range []string{target, strings.ReplaceAll(target, "_", " "), strings.ReplaceAll(target, "-", " "), strings.TrimSuffix(path.Base(target), path.Ext(target))} {
			if to := w.byName[nameKey(name)]; to != "" && to != id {
				return "[" + m[1] + "](term:" + to + ")"
			}
		}
		return m[1]
	})
	if w.isSound(text) {
		return text
	}
	// A list of senses has no paragraph for the short definition: each item becomes a paragraph.
	if apart := blankLines.ReplaceAllString(strings.TrimSpace(listMark.ReplaceAllString(text, "\n\n")), "\n\n"); apart != text && w.isSound(apart) {
		return apart
	}
	return Escaped(strings.Join(strings.Fields(plainTitle(text)), " "))
}

// isSound reports whether the explainer accepts a text for a term.
func (w *writer) isSound(text string) bool {
	if text == "" {
		return true
	}
	links := regexp.MustCompile(`\]\(term:[^()]*\)`).ReplaceAllString(text, "](https://example.org/)")
	_, problems, err := lint.Read(scaffold.Tree([]scaffold.File{
		{Path: "content/_index.md", Content: []byte("---\ntitle: x\nstandfirst: x\n---\n")},
		{Path: "content/glossary/term-x.md", Content: []byte("---\ntitle: x\n---\n\n" + links + "\n")},
	}), nil)
	return err == nil && !problem.HasErrors(problems) && len(problems) < 20
}
