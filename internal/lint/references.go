package lint

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// references knows what ids of one language there are, and finds the nearest to one that is not there.
type references struct {
	explainer *explainer.Explainer
	folder    string                             // of the content
	known     map[explainer.Kind]map[string]bool // ids
	held      map[explainer.Ref]*read.Page       // pages that are held back
	sorted    map[explainer.Kind][]string        // ids

	comparisons int // of ids, to find what an author may have meant
}

func newReferences(p *read.Project, language int) *references {
	r := &references{
		explainer: p.Explainers[language], folder: p.Languages[language].Folder(),
		known: map[explainer.Kind]map[string]bool{explainer.KindSource: {}}, held: map[explainer.Ref]*read.Page{},
		sorted: map[explainer.Kind][]string{},
	}
	for _, kind := range explainer.Kinds() {
		r.known[kind] = map[string]bool{}
	}
	for entry := range r.explainer.Entries() {
		r.known[entry.Kind][entry.ID] = true
	}
	r.known[explainer.KindClause] = map[string]bool{}
	for _, instrument := range r.explainer.Instruments {
		if instrument.Clauses == nil {
			continue
		}
		for _, unit := range instrument.Clauses.Units() {
			r.known[explainer.KindClause][instrument.ID+"/"+unit.ID] = true
		}
	}
	for _, source := range r.explainer.Sources {
		r.known[explainer.KindSource][source.ID] = true
	}
	for _, page := range p.Shared.Held(p.Languages[language].Code) {
		r.held[explainer.Ref{Kind: page.Kind, ID: page.ID}] = page
	}
	for _, page := range p.Pages {
		if page.IsHeld && page.Language == language {
			r.held[explainer.Ref{Kind: page.Kind, ID: page.ID}] = page
		}
	}
	return r
}

var RuleActorIsDefined = ruleSet.Error("actor-is-defined", "An actor that a link, the field actors or a position names must be there, as a "+
	"file of content/actors whose name is the id.")

var RuleAuthorIsDefined = ruleSet.Error("author-is-defined", "An author that a link names must be there, as a file of "+
	"content/authors whose name is the id. The field authors lists such ids, and names as readers see them: lower-case letters "+
	"and hyphens alone are an id.")

var RuleClaimIsDefined = ruleSet.Error("claim-is-defined", "A claim that a link names must be there, as a file of "+
	"content/claims whose name is the id.")

var RuleChartIsDefined = ruleSet.Error("chart-is-defined", "A chart that a link or a picture names must be there, as a file of "+
	"content/charts whose name is the id.")

var RuleClauseIsDefined = ruleSet.Error("clause-is-defined", "A link to a clause names a document of content/documents and a clause of its "+
	"text, by its number or its address: clause:north-atlantic-treaty/5, clause:north-atlantic-treaty/article-5.")

var RuleDocumentIsDefined = ruleSet.Error("document-is-defined", "A document that a link names must be there, as a file of "+
	"content/documents whose name is the id.")

var RuleEntityIsDefined = ruleSet.Error("entity-is-defined", "The field nolink lists the ids of terms, actors and events that a "+
	"section does not link by itself. An id that is none of them keeps nothing from being linked. Where a term and an actor "+
	"share an id, write term:id or actor:id for one of them.")

var RuleEventIsDefined = ruleSet.Error("event-is-defined", "An event that a link names must be there, as a file of "+
	"content/timeline whose name is the id.")

var RuleNumberIsDefined = ruleSet.Error("number-is-defined", "A number that a link names must be there, as a file of "+
	"content/numbers whose name is the id.")

var RuleMapIsDefined = ruleSet.Error("map-is-defined", "A map that a text shows or links must be there, as a file of "+
	"content/maps whose name is the id.")

var RuleQuestionIsDefined = ruleSet.Error("question-is-defined", "A question that a link names must be there, as a file of "+
	"content/questions whose name is the id.")

var RuleSectionIsDefined = ruleSet.Error("section-is-defined", "A section that a link names must be there, as a file of "+
	"content/sections whose name is the id.")

var RuleSourceIsDefined = ruleSet.Error("source-is-defined", "A source that a link, the field sources or a position names must be in "+
	"data/sources.yaml.")

var RuleTermIsDefined = ruleSet.Error("term-is-defined", "A term that a link or the field see_also names must be there, as a "+
	"file of content/glossary whose name is the id. In another language it must be there in that language.")

// ruleOf is the rule that a name of the kind which names nothing breaks.
func ruleOf(kind explainer.Kind) *problem.Rule {
	switch kind {
	case explainer.KindTerm:
		return RuleTermIsDefined
	case explainer.KindEvent:
		return RuleEventIsDefined
	case explainer.KindActor:
		return RuleActorIsDefined
	case explainer.KindSource:
		return RuleSourceIsDefined
	case explainer.KindSection:
		return RuleSectionIsDefined
	case explainer.KindQuestion:
		return RuleQuestionIsDefined
	case explainer.KindClaim:
		return RuleClaimIsDefined
	case explainer.KindNumber:
		return RuleNumberIsDefined
	case explainer.KindMap:
		return RuleMapIsDefined
	case explainer.KindChart:
		return RuleChartIsDefined
	case explainer.KindDocument:
		return RuleDocumentIsDefined
	case explainer.KindClause:
		return RuleClauseIsDefined
	case explainer.KindPage:
		return RulePageIsDefined
	case explainer.KindAuthor:
		return RuleAuthorIsDefined
	}
	return RuleEntityIsDefined
}

// judgeFields finds the ids in front matter that name nothing.
func (r *references) judgeFields(p *read.Page) []problem.Problem {
	var problems []problem.Problem
	for _, u := range p.Unknown {
		ref := explainer.Ref{Kind: u.Kind, ID: u.ID}
		message, fix := problem.Quote(u.ID)+", which is no term, actor or event", ""
		switch u.Kind {
		case "":
			fix = r.fixOfNoLink(u.ID)
		case explainer.KindAuthor:
			message, fix = "the author "+problem.Quote(u.ID)+", which "+r.state(ref), r.fixOfByline(u.ID)
		default:
			message, fix = "the "+u.Kind.Name()+" "+problem.Quote(u.ID)+", which "+r.state(ref), r.fixOf(ref)
		}
		problems = append(problems, problem.New(ruleOf(u.Kind), u.Place, problem.Quote(u.Field)+" names "+message, fix))
	}
	return problems
}

// fixOfByline is what to type instead of an author's id that names nobody. It may be a name without capitals.
func (r *references) fixOfByline(id string) string {
	ref := explainer.Ref{Kind: explainer.KindAuthor, ID: id}
	if fix := r.fixOf(ref); !strings.HasPrefix(fix, "define ") {
		return fix
	}
	return "write the name as readers see it, or define it in " + r.file(ref)
}

// judgeMentions finds the links to entries and sources that name nothing.
func (r *references) judgeMentions(p *read.Page, b *body) []problem.Problem {
	var findings []finding
	for _, m := range b.mentions {
		if !r.isKnown(m.ref) {
			message := " names no " + m.ref.Kind.Name()
			if r.held[m.ref] != nil {
				message = " leads to " + m.ref.Kind.WithArticle() + " that " + r.state(m.ref)
			}
			findings = append(findings, finding{m.offset, problem.New(ruleOf(m.ref.Kind), problem.Place{},
				"the link "+problem.Quote(m.ref.String())+message, r.fixOfLink(m.ref))})
		}
	}
	return placed(p.Document, findings)
}

// state says in a clause why a reference names no page.
func (r *references) state(ref explainer.Ref) string {
	held := r.held[ref]
	switch {
	case held == nil:
		return "is not defined"
	case held.Hold.IsDraft:
		return "is a draft"
	}
	return "is held back until " + explainer.FormatTime(held.Hold.Until)
}

// fixOfHeld is what to do about a link to a page that is held back.
func fixOfHeld(page *read.Page) string {
	if page.Hold.IsDraft {
		return `remove "draft: true" from ` + page.Path
	}
	return "write " + problem.Quote(page.Hold.Line()) + " into this file too, or remove the link until then"
}

func (r *references) isKnown(ref explainer.Ref) bool {
	if ref.Kind == explainer.KindClause {
		_, found := r.explainer.ClauseOf(ref.ID)
		return found != nil
	}
	return r.known[ref.Kind][ref.ID]
}

// fixOf is what to type instead of an id that names nothing.
func (r *references) fixOf(ref explainer.Ref) string {
	if held := r.held[ref]; held != nil {
		return fixOfHeld(held)
	}
	if nearest := r.nearest(ref.ID, r.ids(ref.Kind)); nearest != "" {
		return "did you mean " + problem.Quote(nearest) + "?"
	}
	if ref.Kind == explainer.KindClause {
		return r.fixOfClause(ref)
	}
	return "define it in " + r.file(ref) + ", or remove the name"
}

// fixOfClause is what to do about a link to a clause that is not there.
func (r *references) fixOfClause(ref explainer.Ref) string {
	document, _, _ := strings.Cut(ref.ID, "/")
	instrument := r.explainer.InstrumentOf(document)
	if instrument == nil {
		return "put the document into " + r.file(explainer.Ref{Kind: explainer.KindDocument, ID: document}) + ", or remove the link"
	}
	if instrument.Clauses == nil || len(instrument.Clauses.Units()) == 0 {
		return "write " + problem.Quote("document:"+document) + ": no clause was found in its text"
	}
	units := instrument.Clauses.Units()
	return "name a clause of the document, from " + problem.Quote("clause:"+document+"/"+units[0].ID) + " to " + problem.Quote("clause:"+document+"/"+units[len(units)-1].ID)
}

// file is where a name would be defined.
func (r *references) file(ref explainer.Ref) string {
	if ref.Kind == explainer.KindSource {
		return read.SourcesPath
	}
	return r.folder + "/" + string(ref.Kind) + "/" + cmp.Or(explainer.PortableID(ref.ID), "<id>") + ".md"
}

// fixOfLink is what to type instead of a link that names nothing. Who takes an actor for a term has the id right.
func (r *references) fixOfLink(ref explainer.Ref) string {
	const guess = "did you mean "
	lower := explainer.Ref{Kind: ref.Kind, ID: strings.ToLower(ref.ID)}
	fix := r.fixOf(ref)
	if ref.Kind == explainer.KindClause {
		return fix
	}
	if strings.HasPrefix(fix, guess) && r.isKnown(lower) || r.held[ref] != nil {
		return fix
	}
	others := slices.DeleteFunc(explainer.LinkedKinds(), func(k explainer.Kind) bool { return k == ref.Kind })
	for _, kind := range others {
		for _, id := range []string{ref.ID, lower.ID} {
			if other := (explainer.Ref{Kind: kind, ID: id}); r.isKnown(other) {
				return guess + problem.Quote(other.String()) + "?"
			}
		}
	}
	if strings.HasPrefix(fix, guess) {
		return fix
	}
	for _, kind := range others {
		if id := r.nearest(ref.ID, r.ids(kind)); id != "" {
			return guess + problem.Quote(explainer.Ref{Kind: kind, ID: id}.String()) + "?"
		}
	}
	return fix
}

func (r *references) fixOfNoLink(name string) string {
	id := name
	if _, after, ok := strings.Cut(name, ":"); ok {
		id = after
	}
	if nearest := r.nearest(id, slices.Concat(r.ids(explainer.KindTerm), r.ids(explainer.KindActor), r.ids(explainer.KindEvent))); nearest != "" {
		return "did you mean " + problem.Quote(nearest) + "?"
	}
	return "remove it"
}

// ids are those of all entries of a kind, or of all sources, sorted.
func (r *references) ids(kind explainer.Kind) []string {
	if r.sorted[kind] == nil {
		r.sorted[kind] = slices.Sorted(maps.Keys(r.known[kind]))
	}
	return r.sorted[kind]
}

// mostComparisons is how many ids one run compares to find what an author may have meant; about half a second.
const mostComparisons = 500_000

// nearest is [problem.Nearest] among candidates of about the same length, until the run has compared enough: ten
// thousand wrong ids among ten thousand would take minutes.
func (r *references) nearest(word string, candidates []string) string {
	const longest = 64 // code points
	length := utf8.RuneCountInString(word)
	if length > longest || r.comparisons > mostComparisons {
		return ""
	}
	var close []string
	for _, c := range candidates {
		if difference := utf8.RuneCountInString(c) - length; max(difference, -difference) <= max(1, length/3) {
			close = append(close, c)
		}
	}
	r.comparisons += len(close) + len(candidates)/100
	return problem.Nearest(word, close)
}

// judgeWikis finds the links that only a wiki would read.
func (r *references) judgeWikis(p *read.Page, b *body) []problem.Problem {
	var findings []finding
	for _, w := range b.wikis {
		findings = append(findings, finding{w.offset, problem.New(RuleMarkupIsKnown, problem.Place{},
			problem.Quote(w.written)+" is a link of a wiki, and stays as it is typed", r.fixOfWiki(w))})
	}
	return placed(p.Document, findings)
}

// fixOfWiki names the entry that a link of a wiki means, if there is one.
func (r *references) fixOfWiki(w wiki) string {
	if w.isPicture {
		return "write ![what it shows](" + strings.ReplaceAll(w.target, " ", "%20") + ")"
	}
	wanted := strings.ToLower(w.target)
	var names []string
	titles := map[string]string{}
	for entry := range r.explainer.Entries() {
		if entry.Name() == "" {
			continue
		}
		for _, name := range []string{entry.ID, strings.ToLower(entry.Title)} {
			if _, taken := titles[name]; !taken {
				titles[name] = entry.Name()
				names = append(names, name)
			}
		}
	}
	found := cmp.Or(titles[wanted], titles[explainer.PortableID(w.target)], titles[r.nearest(wanted, names)])
	if found != "" {
		return "did you mean " + problem.Quote("["+w.said+"]("+found+")") + "?"
	}
	return "write " + problem.Quote("["+w.said+"](term:<id>)") + " for a link, or the words alone: names of entries are linked by themselves"
}
