package house

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/page"
)

// Front adds the explainers to the house's own pages: to its front page, glossary, timeline and people. The summaries are
// in the order of the members.
func (h *House) Front(own *page.Edition, summaries []Summary) {
	for i, site := range own.Sites {
		f := &front{site: site, code: site.Explainer.Language, house: &page.House{Name: h.Settings.Name}, mentions: map[string][]page.Mention{}}
		for i, m := range h.Members {
			f.add(m, summaries[i])
		}
		f.house.AddExplainers(f.house.Explainers)
		if site.Explainer.ShortTitle == "" {
			site.Explainer.ShortTitle = h.Settings.Name
		}
		site.Explainer.Arrange()
		fresh := site.Renewed(own.Settings)
		fresh.House = f.house
		for name, mentions := range f.mentions {
			fresh.AddMentions(name, mentions)
		}
		own.Sites[i] = fresh
	}
}

// front holds the house's own pages in one language.
type front struct {
	site     *page.Site
	code     string
	house    *page.House
	mentions map[string][]page.Mention
}

// add adds an explainer: its whole content if it has the language of the pages, else its name.
func (f *front) add(m *Member, s Summary) {
	if len(s.Languages) == 0 {
		return
	}
	for _, l := range s.Languages {
		if l.Language == f.code {
			f.addExplainer(m, l, "")
			f.addEntries(m, l)
			return
		}
	}
	f.addExplainer(m, s.Languages[0], s.Languages[0].Language)
}

func (f *front) addExplainer(m *Member, l Language, other string) {
	f.house.Explainers = append(f.house.Explainers, page.HouseExplainer{
		Reference:  explainer.Reference{Title: l.Title, Address: m.from(f.code, l.Language), Language: other},
		Standfirst: l.Standfirst, Topics: l.Topics, Published: dateOf(l.Published), Updated: dateOf(l.Updated),
	})
}

// dateOf parses a date of a summary; it returns zero for an empty one.
func dateOf(text string) edtf.Date {
	date, _ := edtf.Parse(text) // package edtf wrote the date, so it parses
	return date
}

// addEntries adds an explainer's own entries, and records which of the house's entries it uses.
func (f *front) addEntries(m *Member, l Language) {
	at := m.from(f.code, l.Language)
	used := explainer.Reference{Title: l.ShortTitle, Address: at}
	entry := func(kind explainer.Kind, e Entry) explainer.Entry {
		own := explainer.Entry{Kind: kind, ID: e.ID}
		return explainer.Entry{
			Kind: kind, ID: m.unique(e.ID), Title: e.Title, Short: e.Short, At: at + own.Address(), UsedIn: []explainer.Reference{used},
		}
	}
	f.addSections(l, at)
	f.addChanges(l, at)
	x := f.site.Explainer
	actors := map[string]*explainer.Actor{}
	for _, actor := range x.Actors {
		if actor.At == "" {
			actors[houseID+"/"+actor.ID] = actor
		}
	}
	for _, e := range l.Terms {
		term := &explainer.Term{Entry: entry(explainer.KindTerm, e), Abbreviation: e.Note}
		x.Terms = append(x.Terms, term)
		f.addVersion(e, &term.Entry)
	}
	for _, e := range l.Actors {
		actor := &explainer.Actor{Entry: entry(explainer.KindActor, e), ActorKind: e.Kind, Role: e.Note}
		x.Actors = append(x.Actors, actor)
		actors[e.ID] = actor
		f.addVersion(e, &actor.Entry)
	}
	for _, e := range l.Events {
		event := &explainer.Event{Entry: entry(explainer.KindEvent, e), When: dateOf(e.When), Key: e.Key}
		for _, name := range e.Actors {
			if actor := actors[name]; actor != nil {
				event.Actors = append(event.Actors, actor)
				actor.Events = append(actor.Events, event)
			}
		}
		x.Events = append(x.Events, event)
	}
	f.addUses(l, used)
}

// addSections adds the explainer and its sections to the search.
func (f *front) addSections(l Language, at string) {
	add := func(title, address, about string) {
		f.house.Sections = append(f.house.Sections, page.HouseSection{Reference: explainer.Reference{Title: title, Address: address}, About: about})
	}
	add(l.Title, at, l.Standfirst)
	for _, section := range l.Sections {
		own := explainer.Entry{Kind: explainer.KindSection, ID: section.ID}
		add(section.Title, at+own.Address(), section.Short)
	}
}

// addChanges adds the changes of the explainer's pages to those of the house's own.
func (f *front) addChanges(l Language, at string) {
	for _, change := range l.Changes {
		title := l.ShortTitle
		if change.Address != "" {
			title += ": " + change.Title
		}
		f.house.Changes = append(f.house.Changes, page.Change{
			Change: explainer.Change{Date: dateOf(change.Date), Kind: change.Kind, Text: change.Text}, ID: change.ID, Title: title, Address: at + change.Address,
		})
	}
}

// addVersion records an explainer's own entry at the house's entry of the same id.
func (f *front) addVersion(e Entry, own *explainer.Entry) {
	if shared := f.site.Entry(explainer.Ref{Kind: own.Kind, ID: e.ID}.String()); e.IsShared && shared != nil {
		shared.Versions = append(shared.Versions, own)
	}
}

// addUses records at the house's entries where the explainer uses them.
func (f *front) addUses(l Language, used explainer.Reference) {
	for _, use := range l.Uses {
		shared := f.site.Entry(use.Name)
		if shared == nil {
			continue
		}
		shared.UsedIn = append(shared.UsedIn, used)
		for _, mention := range use.Mentions {
			mention := mention.At(mention.Offset)
			mention.Address = used.Address + mention.Address
			if !strings.Contains(mention.Page, used.Title) {
				mention.Page = used.Title + ": " + mention.Page
			}
			f.mentions[use.Name] = append(f.mentions[use.Name], mention)
		}
	}
}
