package build

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// anchor sets the ids of the parts of all prose: those that the lock remembers, and new ones. The entries of a house are in
// the house's own lock.
func anchor(l *lock.Lock, site *page.Site) []problem.Problem {
	lost := make([][]problem.Problem, len(site.Pages))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, p := range site.Pages {
		if p.Entry.At == "" {
			group.Go(func() error { lost[i] = anchorPage(l, site, p); return nil })
		}
	}
	_ = group.Wait() // no page returns an error
	return slices.Concat(lost...)
}

func anchorPage(l *lock.Lock, site *page.Site, p *page.Page) []problem.Problem {
	document := p.Entry.Document
	parts := markdown.Parts(document.Tree, document.Body())
	addresses := []string{site.FromTop(p.Address())}
	aliases := p.Entry.Aliases
	if p.Value == nil {
		aliases = site.Explainer.Aliases
	}
	for _, alias := range aliases {
		addresses = append(addresses, page.AliasAddress(alias))
	}
	isOwn := func(id string) bool { return site.IsOwnID(p, id) }
	assigned := l.Assign(addresses, lockParts(parts), isOwn)
	p.Anchors = make([]page.Anchor, len(parts))
	for i, part := range parts {
		// What the page gives an id to now, text may have had or kept for a time.
		p.Anchors[i] = page.Anchor{Key: part.Key(), ID: assigned.Parts[i].ID, Also: slices.DeleteFunc(assigned.Parts[i].Also, isOwn)}
	}
	site.ReadFAQ(p, parts)
	var problems []problem.Problem
	for _, lost := range assigned.Lost {
		problems = append(problems, lostPart(p, addresses[0], parts, lost))
	}
	return problems
}

// lockParts converts the parts for the lock, each heading with the text below it.
func lockParts(parts []markdown.Part) []lock.Part {
	list := make([]lock.Part, len(parts))
	above := -1
	var below strings.Builder
	end := func() {
		if above >= 0 {
			list[above].Below = below.String()
		}
		below.Reset()
	}
	for i, part := range parts {
		list[i] = lock.Part{IsHeading: part.IsHeading, ID: part.ID, IsGiven: part.IsGiven, Text: part.Text, Above: above}
		if part.IsHeading {
			end()
			above = i
		} else {
			below.WriteString(part.Text + "\n")
		}
	}
	end()
	return list
}

var RuleFragmentIsKept = ruleSet.Warning("fragment-is-kept", "Articles link to headings and paragraphs. When one is taken away, the "+
	"page keeps its id at the heading above it, and the build says so once. Where another paragraph says now what the old one "+
	"said, a line {#id} below that paragraph leads readers there.")

// lostPart reports a part of a page that is gone, and where links to it lead now.
func lostPart(p *page.Page, address string, parts []markdown.Part, lost lock.Lost) problem.Problem {
	document := p.Entry.Document
	place, where := problem.Place{Path: document.Path}, "the page's beginning"
	if lost.At >= 0 {
		part := parts[lost.At]
		where = problem.Quote(markdown.FirstWords(part.Text, 40))
		if lines := part.Node.Lines(); lines != nil && lines.Len() > 0 {
			place = document.At(lines.At(0).Start)
		}
	}
	return problem.New(RuleFragmentIsKept, place,
		fmt.Sprintf("what was published at %q is gone: links to it lead to %s now", "/"+address+"#"+lost.ID, where),
		fmt.Sprintf("leave it so, or write {#%s} on a line below the paragraph that takes its place", lost.ID))
}
