package build

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/fact"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var RuleEditIsTold = ruleSet.Warning("edit-is-told", "Readers who read a published page, or cite it, are told when a number, a date, a name, a "+
	"quotation or a negation on it is another one than before: by the field changes. The file links.lock has the facts of each published "+
	"sentence. New wordings, moved and new sentences, and sentences that are taken away as a whole, need no entry. A new entry covers all edits of its page "+
	"up to the next build. Where readers need not know, silence the rule on the page for one build.")

// guardFacts compares the facts of all pages with those that the lock has, and writes them into the lock. A sentence whose edit no
// one tells of stays in the lock as it was published.
func (e *edition) guardFacts() (problems []problem.Problem) {
	published := map[string][]lock.Sentence{}
	for _, site := range e.Sites {
		texts := map[*page.Page][]statement{}
		for _, p := range site.Pages {
			texts[p] = statements(site, p)
		}
		finder := finderOf(site, texts)
		for _, p := range site.Pages {
			address := site.FromTop(p.Address())
			edits := compareFacts(finder, e.lock.Said(address), texts[p])
			isTold, isSilenced := e.isTold(site, p, address), e.isSilenced(site, p)
			for _, edit := range edits.found {
				if !isTold || isSilenced {
					problems = append(problems, e.editProblem(p, edit))
				}
			}
			if published[address] = edits.now; !isTold && !isSilenced {
				published[address] = edits.kept
			}
			problems = append(problems, e.lockOwnIDs(p, address)...)
		}
	}
	e.lock.Say(published)
	return problems
}

// isTold reports whether the page has a change that was not there when it was last published.
func (e *edition) isTold(site *page.Site, p *page.Page, address string) bool {
	return slices.ContainsFunc(p.Changes(), func(c page.Change) bool { return !e.lock.HasFragment(address, c.ID) })
}

func (e *edition) isSilenced(site *page.Site, p *page.Page) bool {
	return slices.ContainsFunc(slices.Concat(e.Settings.Silences, site.Explainer.Silences), func(s problem.Silence) bool {
		return s.Rule == RuleEditIsTold.ID && (s.Path == "" || s.Path == p.Entry.Document.Path)
	})
}

// lockOwnIDs writes the ids of the page's changes and of the actors that answer a question into the lock, and reports those that
// were published and are gone.
func (e *edition) lockOwnIDs(p *page.Page, address string) (problems []problem.Problem) {
	var ids []string
	for _, change := range p.Changes() {
		ids = append(ids, change.ID)
	}
	if question := p.Question(); question != nil {
		ids = append(ids, question.ActorIDs()...)
	}
	for _, id := range e.lock.AddIDs(address, ids) {
		if p.Question() != nil && !strings.HasPrefix(id, "change-") {
			problems = append(problems, problem.New(RuleFragmentIsKept, p.Entry.Document.Field("positions"),
				fmt.Sprintf("what was published at %q is gone: links to it lead to the beginning of the page now", "/"+address+"#"+id),
				fmt.Sprintf("leave it so, or list a position of the actor %q again", id)))
			continue
		}
		problems = append(problems, problem.New(RuleFragmentIsKept, problem.Place{Path: p.Entry.Document.Path},
			fmt.Sprintf("what was published at %q is gone: readers were told of a change, and are told no more", "/"+address+"#"+id),
			"leave it so, or write the change with its day below changes again"))
	}
	return problems
}

// statement is a sentence or a field of a page.
type statement struct {
	text    string
	key     string // of a field that is a fact; empty for a sentence
	isTitle bool
	place   func(words string) problem.Place // of words in the source, or else of the whole
}

// statements returns the sentences of a page and the fields that are facts.
func statements(site *page.Site, p *page.Page) []statement {
	var list []statement
	document, in := p.Entry.Document, language.OfCode(site.Explainer.Language)
	add := func(field, text string) {
		at := document.Field(field)
		place := func(string) problem.Place { return at }
		for _, sentence := range fact.Sentences(in, text) {
			list = append(list, statement{text: sentence, isTitle: field == "title", place: place})
		}
	}
	add("title", p.Title())
	var points []string
	switch value := p.Value.(type) {
	case *explainer.Section:
		add("summary", value.Summary)
		points = value.KeyPoints
	case *explainer.Question:
		add("summary", value.Summary)
		list = append(list, positionStatements(site, value)...)
	case *explainer.Claim:
		at := document.Field("status")
		list = append(list, statement{text: string(value.Status), key: "status", place: func(string) problem.Place { return at }})
	case *explainer.Number:
		for _, field := range []struct{ name, text string }{{"value", value.Value.String() + " " + value.Unit}, {"as_of", value.AsOf.String()}} {
			at := document.Field(field.name)
			list = append(list, statement{text: field.text, key: field.name, place: func(string) problem.Place { return at }})
		}
		add("compares_to", value.ComparesTo)
	case *explainer.Chart:
		add("caption", value.Caption)
	case *explainer.Page:
		add("summary", value.Summary)
	case *explainer.Actor:
		add("role", value.Role)
	case *explainer.Event:
		at := document.Field("when")
		list = append(list, statement{text: value.When.String(), key: "when", place: func(string) problem.Place { return at }})
	case nil:
		add("standfirst", p.About())
		points = site.Explainer.KeyPoints
	}
	for i, point := range points {
		add(fmt.Sprintf("key_points[%d]", i), point)
	}
	for _, block := range markdown.Blocks(document.Tree, document.Body()) {
		place := func(words string) problem.Place {
			if at := bytes.Index(document.Body()[block.Start:block.End], []byte(words)); at >= 0 && words != "" {
				return document.At(block.Start + at)
			}
			return document.At(block.Start)
		}
		for _, sentence := range fact.Sentences(in, block.Text) {
			list = append(list, statement{text: sentence, isTitle: block.IsHeading, place: place})
		}
	}
	for _, caption := range markdown.Captions(document.Tree) {
		place := func(string) problem.Place { return document.At(caption.Start) }
		for _, sentence := range fact.Sentences(in, caption.Text) {
			list = append(list, statement{text: sentence, place: place})
		}
	}
	return list
}

// positionStatements returns what the positions of a question say: each answer is a field, and a sentence with its day and words.
func positionStatements(site *page.Site, question *explainer.Question) (list []statement) {
	for _, stance := range question.Stances {
		for _, position := range stance.All() {
			if position.Answer == "" {
				continue
			}
			place := func(string) problem.Place { return position.Place }
			said := stance.Actor.Title + ", " + site.Format.Date(position.Date) + ":"
			for _, words := range []string{position.Quotation, position.Original} {
				if words != "" {
					said += " “" + words + "”"
				}
			}
			list = append(list, statement{text: position.Answer, key: stance.Actor.ID + "@" + position.Date.String(), place: place},
				statement{text: said, place: place})
		}
	}
	return list
}

// finderOf returns the finder of facts in a site's texts.
func finderOf(site *page.Site, texts map[*page.Page][]statement) *fact.Finder {
	var names, prose []string
	for _, actor := range site.Explainer.Actors {
		names = append(append(names, actor.Title), actor.Synonyms...)
	}
	for _, p := range site.Pages {
		for _, s := range texts[p] {
			if !s.isTitle && s.key == "" {
				prose = append(prose, s.text)
			}
		}
	}
	return fact.NewFinder(language.OfCode(site.Explainer.Language), names, prose)
}

// factEdit is an edit of facts.
type factEdit struct {
	before, now []string
	at          statement
}

// comparison is what a page says now beside what was published.
type comparison struct {
	found []factEdit
	now   []lock.Sentence
	kept  []lock.Sentence // now, but edited sentences as they were published
}

// compareFacts finds the published sentences whose facts are others now.
func compareFacts(finder *fact.Finder, before []lock.Sentence, now []statement) comparison {
	c := comparison{now: make([]lock.Sentence, len(now))}
	for i, s := range now {
		if s.key != "" {
			c.now[i] = lock.NewField(s.key, s.text)
		} else {
			c.now[i] = lock.NewSentence(s.text, finder.Size(s.text), finder.Facts(s.text, s.isTitle))
		}
	}
	c.kept = slices.Clone(c.now)
	partners := lock.Align(before, c.now)
	hasPartner := make([]bool, len(now))
	for _, j := range partners {
		if j >= 0 {
			hasPartner[j] = true
		}
	}
	var added []string // sentences that were not published
	for j, s := range now {
		if s.key == "" && !hasPartner[j] {
			added = append(added, s.text)
		}
	}
	for i, j := range partners {
		if j < 0 {
			continue
		}
		found := factEdit{at: now[j]}
		if before[i].IsField() {
			if before[i].Facts[0] != now[j].text {
				found.before, found.now = before[i].Facts, []string{now[j].text}
			}
		} else if !slices.Equal(before[i].Facts, c.now[j].Facts) {
			found.before, found.now = finder.Missing(fact.Published{Size: before[i].Size, Facts: before[i].Facts, IsSame: before[i].HasSameWords(c.now[j])}, now[j].text, added)
		}
		if len(found.before)+len(found.now) > 0 {
			c.found = append(c.found, found)
			c.kept[j] = before[i]
		}
	}
	return c
}

// editProblem reports an edit of a page, with the lines that tell readers of it.
func (e *edition) editProblem(p *page.Page, found factEdit) problem.Problem {
	quoted := func(words []string) string {
		var list []string
		for _, word := range words {
			list = append(list, problem.Quote(word))
		}
		return strings.Join(list, ", ")
	}
	message, word := "", ""
	if len(found.now) > 0 {
		word = found.now[0]
	}
	place := found.at.place(word)
	switch before, now := quoted(found.before), quoted(found.now); {
	case len(found.before) == 0:
		message = "the published sentence had no " + now
	case len(found.now) == 0:
		message = "the published sentence had " + before + ", which it has no more"
	default:
		message = "the published sentence had " + before + "; it has " + now + " now"
	}
	day := "YYYY-MM-DD"
	if !e.options.Today.IsZero() {
		day = e.options.Today.String()
	}
	line := fmt.Sprintf("- {date: %s, kind: correction, text: \"…\"}", day)
	if len(p.Changes()) > 0 {
		return problem.New(RuleEditIsTold, place, message, "tell readers what was wrong: add below changes the line "+line)
	}
	return problem.New(RuleEditIsTold, place, message, "tell readers what was wrong: add to the front matter the lines changes: and "+line)
}
