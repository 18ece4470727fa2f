package export

import (
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/search"
)

// searchEntries returns the sections in reading order, each before its questions and answers, then the entities in the order of their lists, questions, claims, numbers, maps, charts, documents with their clauses, pages and authors.
func searchEntries(site *page.Site) []search.Entry {
	entries := []search.Entry{}
	for _, page := range site.Pages {
		found := search.Entry{Title: page.Entry.Title, Address: page.Address(), Text: page.Text}
		switch value := page.Value.(type) {
		case *explainer.Section:
			found.Kind = "section"
			found.Text = strings.Join(slices.Concat([]string{value.Summary}, value.KeyPoints, []string{found.Text}), " ")
		case *explainer.Term:
			found.Kind, found.Note = "term", value.Abbreviation
			found.Also = names([]string{value.Abbreviation}, value.Synonyms, value.Forms)
		case *explainer.Event:
			found.Kind, found.Note = "event", site.Format.ShortDate(value.When)
		case *explainer.Actor:
			found.Kind, found.Note = value.ActorKind, value.Role
			found.Also = names(value.Synonyms, value.Forms)
		case *explainer.Question:
			found.Kind, found.Text = "question", strings.TrimSpace(value.Summary+" "+found.Text+" "+value.Said())
		case *explainer.Claim:
			found.Kind, found.Note = string(value.Status), site.Format.ShortDate(value.AsOf)
		case *explainer.Number:
			found.Kind, found.Note = "number", site.Format.ShortDate(value.AsOf)
			found.Text = strings.TrimSpace(site.Amount(value) + " " + value.ComparesTo + " " + found.Text)
		case *explainer.Map:
			found.Kind, found.Text = "map", strings.TrimSpace(found.Text+" "+value.Said())
		case *explainer.Chart:
			found.Kind, found.Text = "chart", strings.TrimSpace(value.Caption+" "+found.Text)
			found.Note = value.Unit
		case *explainer.Instrument:
			found.Kind, found.Note, found.Text = "document", site.Format.ShortDate(value.Date), strings.TrimSpace(value.Summary+" "+found.Text)
			entries = append(append(entries, found), clauseEntries(site, value)...)
			continue
		case *explainer.Page:
			found.Kind, found.Text = "page", strings.TrimSpace(value.Summary+" "+found.Text)
		case *explainer.Author:
			found.Kind, found.Note = "author", value.Role
		default:
			continue // the overview repeats its sections
		}
		entries = append(entries, found)
		for _, question := range page.FAQ {
			entries = append(entries, search.Entry{Kind: "faq", Title: question.Words, Address: page.Address() + "#" + question.ID, Text: question.Answer})
		}
	}
	return append(entries, houseEntries(site)...)
}

// clauseEntries returns the clauses of a document that have pages of their own.
func clauseEntries(site *page.Site, instrument *explainer.Instrument) (entries []search.Entry) {
	for _, clause := range site.ClausePages() {
		if clause.Instrument == instrument && clause.Clause != nil {
			entries = append(entries, search.Entry{Kind: "document", Title: site.NameOf(clause), Note: instrument.Title, Address: clause.Address(), Text: clause.Clause.Text()})
		}
	}
	return entries
}

// houseEntries returns the entries of a house's explainers, by title and definition. Full texts are only in each
// explainer's own search.
func houseEntries(site *page.Site) (entries []search.Entry) {
	if !site.IsHouse() {
		return nil
	}
	for _, section := range site.House.Sections {
		entries = append(entries, search.Entry{Kind: "section", Title: section.Title, Address: section.Address, Text: section.About})
	}
	for item := range site.Explainer.Items() {
		entry := item.Base()
		if entry.At == "" {
			continue
		}
		found := search.Entry{Kind: entry.Kind.Name(), Title: entry.Title, Address: entry.At, Text: entry.Short}
		switch item := item.(type) {
		case *explainer.Term:
			found.Note = item.Abbreviation
		case *explainer.Event:
			found.Note = site.Format.ShortDate(item.When)
		case *explainer.Actor:
			found.Kind, found.Note = item.ActorKind, item.Role
		}
		entries = append(entries, found)
	}
	return entries
}

// names joins lists of an entity's other names and drops empty ones.
func names(lists ...[]string) []string {
	return slices.DeleteFunc(slices.Concat(lists...), func(name string) bool { return name == "" })
}

// addSearch publishes the data of the search page.
func addSearch(site *page.Site, files *output.Files) error {
	parts, err := search.Files(searchEntries(site))
	for _, part := range parts {
		files.Write(path.Join(site.Prefix, output.SearchFolder, part.Name), part.Content)
	}
	return err
}
