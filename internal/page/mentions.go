package page

import (
	"html"
	"html/template"

	"github.com/nutgraf/nutgraf/internal/linker"
)

// Mention is a place where an entity is named on another page: the first of it there.
type Mention struct {
	Page     string `json:"page"`    // the page's title
	Address  string `json:"address"` // of the mention, relative to the language's root: "sections/a/#m-term-nato"
	Words    string `json:"words"`
	Sentence string `json:"sentence"` // around the words
	at       int    // where the words are in the sentence, in bytes
}

// Mentions are the pages that mention the entity of a name ("term:nato"), in reading order, each once; an empty list where
// none does.
func (s *Site) Mentions(name string) []Mention {
	s.collected.Do(s.collect)
	return s.mentions[name]
}

// collect finds for each entity the pages that mention it.
func (s *Site) collect() {
	counts := make(map[string]int, len(s.entries))
	for _, page := range s.Pages {
		for _, name := range page.Names {
			counts[name]++
		}
	}
	for name := range s.entries {
		s.mentions[name] = make([]Mention, 0, counts[name])
	}
	for _, page := range s.Pages {
		next := 0
		before := page.Address() + "#"
		for _, mention := range page.Reading.Mentions {
			if next == len(page.Names) || mention.Entity != page.Names[next] { // not the first of it
				continue
			}
			next++
			s.mentions[mention.Entity] = append(s.mentions[mention.Entity], Mention{
				Page: page.Entry.Title, Address: before + MarkID(mention.Entity),
				Words:    mention.Sentence[mention.SentenceStart:mention.SentenceEnd],
				Sentence: mention.Sentence, at: mention.SentenceStart,
			})
		}
		for _, mention := range page.Beside {
			s.mentions[mention.Entity] = append(s.mentions[mention.Entity], Mention{
				Page: page.Entry.Title, Address: page.Address(), Words: mention.Words,
				Sentence: mention.Sentence, at: mention.SentenceStart,
			})
		}
	}
}

// FirstNames returns the entities that a reading mentions, in the order of their first mentions.
func FirstNames(reading *linker.Reading) []string {
	var names []string
	seen := map[string]bool{}
	for _, mention := range reading.Mentions {
		if !seen[mention.Entity] {
			seen[mention.Entity] = true
			names = append(names, mention.Entity)
		}
	}
	return names
}

// MentionLines are the pages that mention an entity as the items of a list: the page, and the sentence with the words
// marked. Nothing for an entity that is mentioned nowhere.
func (s *Site) MentionLines(name string) template.HTML {
	var lines []byte
	root := html.EscapeString(s.url(""))
	for _, mention := range s.Mentions(name) {
		before, after := mention.Sentence[:mention.at], mention.Sentence[mention.at+len(mention.Words):]
		lines = append(append(append(lines, `<li><a href="`...), root...), html.EscapeString(mention.Address)...)
		lines = append(append(append(lines, `">`...), html.EscapeString(mention.Page)...), "</a>\n<p>"...)
		lines = append(append(append(lines, html.EscapeString(before)...), "<mark>"...), html.EscapeString(mention.Words)...)
		lines = append(append(append(lines, "</mark>"...), html.EscapeString(after)...), "</p></li>\n"...)
	}
	return template.HTML(lines)
}
