package page

import (
	"html"
	"html/template"
	"slices"

	"github.com/nutgraf/nutgraf/internal/linker"
)

// Mention is the first place where another page names an entity.
type Mention struct {
	Page     string `json:"page"`    // the page's title
	Address  string `json:"address"` // of the mention, relative to the language's root: "sections/a/#m-term-nato"
	Words    string `json:"words"`
	Sentence string `json:"sentence"` // the sentence around the words, as plain text
	at       int    // offset of the words in the sentence, in bytes
}

// Offset returns the offset of the words in the sentence, in bytes.
func (m Mention) Offset() int { return m.at }

// At returns the mention with its words at an offset in the sentence, in bytes.
func (m Mention) At(offset int) Mention {
	m.at = offset
	return m
}

// Mentions returns a mention for each page that mentions the entity with a name ("term:nato"), in reading order; an empty
// list when no page does.
func (s *Site) Mentions(name string) []Mention {
	s.collected.Do(s.collect)
	return s.mentions[name]
}

// collect finds the pages that mention each entity.
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
		next, plain := 0, map[string]bool{} // plain are the entities that only texts without links mention
		before := page.Address() + "#"
		for _, mention := range page.Reading.Mentions {
			address := before + MarkID(mention.Entity)
			switch {
			case page.isPlain(mention):
				if slices.Contains(page.Names, mention.Entity) || plain[mention.Entity] {
					continue
				}
				plain[mention.Entity], address = true, page.Address()
			case next < len(page.Names) && mention.Entity == page.Names[next]: // its first mention on the page
				next++
			default:
				continue
			}
			s.mentions[mention.Entity] = append(s.mentions[mention.Entity], Mention{
				Page: page.Entry.Title, Address: address,
				Words:    mention.Sentence[mention.SentenceStart:mention.SentenceEnd],
				Sentence: mention.Sentence, at: mention.SentenceStart,
			})
		}
	}
}

// isPlain reports whether a mention is in a text above the prose that has no links.
func (p *Page) isPlain(mention linker.Mention) bool {
	return mention.Above > 0 && p.Options.Above[mention.Above-1].Unlinked
}

// FirstNames returns the entities that the page mentions where there can be links, in the order of their first mentions.
func (p *Page) FirstNames() []string {
	var names []string
	seen := map[string]bool{}
	for _, mention := range p.Reading.Mentions {
		if !p.isPlain(mention) && !seen[mention.Entity] {
			seen[mention.Entity] = true
			names = append(names, mention.Entity)
		}
	}
	return names
}

// MentionLines returns the pages that mention an entity as list items: the page, and the sentence with the words marked. It
// is empty when no page mentions the entity.
func (s *Site) MentionLines(name string) template.HTML {
	var lines []byte
	root := html.EscapeString(s.URL(""))
	for _, mention := range s.Mentions(name) {
		before, after := mention.Sentence[:mention.at], mention.Sentence[mention.at+len(mention.Words):]
		lines = append(append(append(lines, `<li><a href="`...), root...), html.EscapeString(mention.Address)...)
		lines = append(append(append(lines, `">`...), html.EscapeString(mention.Page)...), "</a>\n<p>"...)
		lines = append(append(append(lines, html.EscapeString(before)...), "<mark>"...), html.EscapeString(mention.Words)...)
		lines = append(append(append(lines, "</mark>"...), html.EscapeString(after)...), "</p></li>\n"...)
	}
	return template.HTML(lines)
}
