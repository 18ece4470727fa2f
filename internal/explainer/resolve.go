package explainer

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// reference is how entries of a kind, or sources, are named by others.
type reference struct {
	rule string
	what string
	file string // where one would be written, with a * for the id
}

func (b *builder) referenceOf(kind Kind) reference {
	file := contentDir(b.language) + "/" + string(kind) + "/*.md"
	switch kind {
	case KindTerm:
		return reference{RuleTermIsDefined, "term", file}
	case KindEvent:
		return reference{RuleEventIsDefined, "event", file}
	case KindActor:
		return reference{RuleActorIsDefined, "actor", file}
	}
	return reference{RuleSourceIsDefined, "source", sourcesPath}
}

// resolve replaces ids in front matter by what they name, and looks up what the prose links to.
func (b *builder) resolve() {
	for _, p := range b.pages {
		if entry, ok := b.entries[p]; ok {
			entry.Sources = lookUp(b, p, "sources", "", b.cited)
			switch p.file.kind {
			case KindSection:
				b.sections[p.file.id].NoLink = b.noLink(p)
			case KindTerm:
				b.terms[p.file.id].SeeAlso = lookUp(b, p, "see_also", KindTerm, b.terms)
			case KindEvent:
				b.events[p.file.id].Actors = lookUp(b, p, "actors", KindActor, b.actors)
			}
		}
		b.resolveMentions(p)
		b.resolveWikis(p)
	}
}

// lookUp is what the ids of a field name, each once.
func lookUp[T any](b *builder, p *page, field string, kind Kind, known map[string]*T) []*T {
	var found []*T
	seen := map[string]bool{}
	for _, v := range p.fields.texts(field) {
		id := strings.TrimSpace(v.text)
		if seen[id] {
			continue
		}
		seen[id] = true
		if thing, ok := known[id]; ok {
			found = append(found, thing)
			continue
		}
		ref := b.referenceOf(kind)
		p.add(ref.rule, v.place, quote(field)+" names the "+ref.what+" "+quote(id)+", which is not defined", b.fixOf(ref, kind, id))
	}
	return found
}

// resolveMentions looks up the links that an author wrote.
func (b *builder) resolveMentions(p *page) {
	if p.draft {
		return
	}
	var findings []finding
	for _, m := range p.mentions {
		if b.isKnown(m.kind, m.id) {
			continue
		}
		ref := b.referenceOf(m.kind)
		fix := b.fixOfLink(ref, m)
		findings = append(findings, finding{m.offset, problem.New(ref.rule, problem.Place{},
			"the link "+quote(m.scheme+":"+m.id)+" names no "+ref.what, fix)})
	}
	p.problems = append(p.problems, placed(p.document, findings)...)
}

func (b *builder) isKnown(kind Kind, id string) bool {
	found := false
	switch kind {
	case KindTerm:
		_, found = b.terms[id]
	case KindEvent:
		_, found = b.events[id]
	case KindActor:
		_, found = b.actors[id]
	default:
		_, found = b.cited[id]
	}
	return found
}

// fixOf is what to type instead of an id that names nothing.
func (b *builder) fixOf(ref reference, kind Kind, id string) string {
	if draft, ok := b.drafts[string(kind)+"/"+id]; ok {
		return `remove "draft: true" from ` + draft
	}
	if nearest := b.nearest(id, b.ids(kind)); nearest != "" {
		return "did you mean " + quote(nearest) + "?"
	}
	return "define it in " + strings.Replace(ref.file, "*", cmp.Or(portable(id), "<id>"), 1) + ", or remove the name"
}

// fixOfLink is what to type instead of a link that names nothing. Who takes an actor for a term has the id right.
func (b *builder) fixOfLink(ref reference, m mention) string {
	const guess = "did you mean "
	fix, lower := b.fixOf(ref, m.kind, m.id), strings.ToLower(m.id)
	if strings.HasPrefix(fix, guess) && b.isKnown(m.kind, lower) || strings.HasPrefix(fix, "remove ") {
		return fix
	}
	others := map[string]string{} // the ids that are nearest, by scheme
	for _, kind := range []Kind{KindTerm, KindActor, KindEvent, ""} {
		scheme := cmp.Or(kind.Scheme(), "source")
		switch {
		case kind == m.kind:
		case b.isKnown(kind, m.id):
			return guess + quote(scheme+":"+m.id) + "?"
		case b.isKnown(kind, lower):
			return guess + quote(scheme+":"+lower) + "?"
		default:
			others[scheme] = b.nearest(m.id, b.ids(kind))
		}
	}
	for _, scheme := range []string{"term", "actor", "event", "source"} {
		if id := others[scheme]; id != "" && !strings.HasPrefix(fix, guess) {
			return guess + quote(scheme+":"+id) + "?"
		}
	}
	return fix
}

// ids are those of all entries of a kind, or of all sources, sorted.
func (b *builder) ids(kind Kind) []string {
	if known, ok := b.sorted[kind]; ok {
		return known
	}
	var known []string
	switch kind {
	case KindTerm:
		known = slices.Sorted(maps.Keys(b.terms))
	case KindEvent:
		known = slices.Sorted(maps.Keys(b.events))
	case KindActor:
		known = slices.Sorted(maps.Keys(b.actors))
	default:
		known = slices.Sorted(maps.Keys(b.cited))
	}
	b.sorted[kind] = known
	return known
}

// mostComparisons is how many ids one run compares to find what an author may have meant; about half a second.
const mostComparisons = 500_000

// nearest is [problem.Nearest] among candidates of about the same length, until the run has compared enough: ten
// thousand wrong ids among ten thousand would take minutes.
func (b *builder) nearest(word string, candidates []string) string {
	const longest = 64 // code points
	length := utf8.RuneCountInString(word)
	if length > longest || b.comparisons > mostComparisons {
		return ""
	}
	var close []string
	for _, c := range candidates {
		if difference := utf8.RuneCountInString(c) - length; max(difference, -difference) <= max(1, length/3) {
			close = append(close, c)
		}
	}
	b.comparisons += len(close) + len(candidates)/100
	return problem.Nearest(word, close)
}

// noLink is the names of the entities that "nolink" lists. A bare id means every entity of that id.
func (b *builder) noLink(p *page) []string {
	var names []string
	for _, v := range p.fields.texts("nolink") {
		name := strings.TrimSpace(v.text)
		found := b.namesOf(name)
		if len(found) == 0 {
			fix := "remove it"
			_, id := splitName(name)
			if nearest := b.nearest(id, slices.Concat(b.ids(KindTerm), b.ids(KindActor), b.ids(KindEvent))); nearest != "" {
				fix = "did you mean " + quote(nearest) + "?"
			}
			p.add(RuleEntityIsDefined, v.place, `"nolink" names `+v.said()+", which is no term, actor or event", fix)
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func splitName(name string) (scheme, id string) {
	if scheme, id, ok := strings.Cut(name, ":"); ok {
		return scheme, id
	}
	return "", name
}

// namesOf is the full names of the entities that a name with or without its scheme means.
func (b *builder) namesOf(name string) []string {
	var names []string
	scheme, id := splitName(name)
	for _, kind := range []Kind{KindTerm, KindActor, KindEvent} {
		if own := kind.Scheme(); (scheme == "" || scheme == own) && b.isKnown(kind, id) {
			names = append(names, own+":"+id)
		}
	}
	return names
}
