package scaffold

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/read"
)

// Words is the list of the kinds of entries that can be begun, in the words of the command line.
const Words = "term, event, actor, section, question, claim, number, map, chart, document, page or author"

// KindOf returns the kind that a word on the command line names, one of [Words].
func KindOf(word string) (explainer.Kind, bool) {
	for _, kind := range explainer.Kinds() {
		if kind.Name() == word {
			return kind, true
		}
	}
	return "", false
}

// Entry returns the file of a new entry in a language of the project, by its code; empty for the default one. It is a
// draft: a project that builds without it builds with it. A new section is the last one. Its id is new in all languages.
// Entry makes no translation: that is a copy of the file, with the same id.
func (e Existing) Entry(kind explainer.Kind, title, code string) (File, error) {
	title = strings.Join(strings.Fields(title), " ")
	if title == "" {
		return File{}, errors.New("the title is empty")
	}
	at, err := e.language(code)
	if err != nil {
		return File{}, err
	}
	l := e.languages[at]
	id := ID(title, l.Code)
	if id == "" {
		id = strings.TrimSuffix(string(kind), "s")
	}
	var ids IDs
	ids.Take(e.taken[kind]...)
	id = ids.New(id)
	return File{Path: e.path(kind, id, at), Content: []byte(e.text(kind, id, title))}, nil
}

// Naming holds the names of new entries of a kind: the id of a title, that id or the next free one, and the path of the file of an id.
type Naming struct {
	ID, Free, Path func(string) string
}

// Naming returns the names of new entries of a kind in a language of the project, by its code; empty for the default one.
func (e Existing) Naming(kind explainer.Kind, code string) (Naming, error) {
	at, err := e.language(code)
	return Naming{
		ID:   func(title string) string { return ID(title, e.languages[at].Code) },
		Free: e.IDs(kind).New,
		Path: func(id string) string { return e.path(kind, id, at) },
	}, err
}

func (e Existing) path(kind explainer.Kind, id string, language int) string {
	return path.Join(e.languages[language].Folder(), string(kind), id+e.mark(language)+".md")
}

// language returns the index of a language among the project's.
func (e Existing) language(code string) (int, error) {
	if code == "" {
		return 0, nil
	}
	at := slices.IndexFunc(e.languages, func(l read.Language) bool { return strings.EqualFold(l.Code, code) })
	if at < 0 {
		return 0, fmt.Errorf("the project has no language %q", code)
	}
	return at, nil
}

// mark returns a language's part of a file's name, ".fr", when an earlier language has the same folder; else it is empty.
func (e Existing) mark(at int) string {
	for _, earlier := range e.languages[:at] {
		if earlier.Folder() == e.languages[at].Folder() {
			return "." + strings.ToLower(e.languages[at].Code)
		}
	}
	return ""
}

func (e Existing) text(kind explainer.Kind, id, title string) string {
	fields, body := termFields, termBody
	switch kind {
	case explainer.KindSection:
		fields = "weight: " + strconv.Itoa(e.weight/10*10+10) + sectionFields
		body = sectionBody
	case explainer.KindEvent:
		fields, body = eventFields, eventBody
	case explainer.KindActor:
		fields, body = actorFields, actorBody
	case explainer.KindQuestion:
		fields, body = questionFields, questionBody
	case explainer.KindClaim:
		fields, body = claimFields, claimBody
	case explainer.KindNumber:
		fields, body = numberFields, numberBody
	case explainer.KindMap:
		fields, body = mapFields, mapBody
	case explainer.KindChart:
		fields, body = chartFields, chartBody
	case explainer.KindDocument:
		fields, body = documentFields, documentBody
	case explainer.KindPage:
		fields, body = pageFields, pageBody
	case explainer.KindAuthor:
		fields, body = authorFields, authorBody
	}
	text := "---\ntitle: " + Quote(title) + "\n" + fields + "---\n\n<!-- " + body + " -->\n"
	return strings.ReplaceAll(text, "<id>", id)
}

// Quote returns a text as a double-quoted YAML string on one line.
func Quote(text string) string { return strconv.Quote(strings.ToValidUTF8(text, "\ufffd")) }

const draftField = `
# A draft is left out of the site. Take this line away when the text is written; the build then says what is missing.
draft: true

# What can be left out. Take the # away to use it.
`

const sectionFields = ` # sections are read in this order
` + draftField + `# summary: "One sentence for the list of sections and for link previews."
# key_points: ["What a reader in a hurry should take away."]
# updated: 2026-01-31
# sources: [id-of-a-source] # as in data/sources.yaml
# nolink: [id-of-a-term] # what is not linked in this section
`

const sectionBody = "Write the section here, in Markdown. Its headings begin with ##."

const termFields = draftField + `# abbreviation: "UN"
# synonyms: ["another name"]
# forms: ["an inflection that is not found by itself"]
# case_sensitive: true # "May", but not "may"
# autolink: false # linked only where you write [words](term:<id>)
# see_also: [id-of-a-term]
# sources: [id-of-a-source] # as in data/sources.yaml
`

const termBody = `The first paragraph is the short definition: one or two sentences in plain language. Readers see it when they
tap the word. What follows stands on the term's own page.`

const eventFields = `# A day (2014-05-21), a month (2014-05), a year (2014), about (2014~), from and to (2014-05/2014-07).
when:
` + draftField + `# actors: [id-of-an-actor] # who took part
# sources: [id-of-a-source] # as in data/sources.yaml
# key: true # a key moment of the story
`

const eventBody = "Tell in a paragraph what happened. Texts link here with [words](event:<id>)."

const actorFields = `kind: # person, state or organisation
` + draftField + `# role: "What the actor does in this story, in a few words"
# synonyms: ["another name"]
# forms: ["an inflection that is not found by itself"]
# autolink: false # linked only where you write [words](actor:<id>)
# sources: [id-of-a-source] # as in data/sources.yaml
`

const actorBody = `The first paragraph is the profile: one or two sentences in plain language. Readers see it when they tap the
name.`

const questionFields = `positions:
  - actor: # the id of an actor
    answer: # in a few words
    date: # when it was said
    source: # an id of data/sources.yaml
    # quotation: "The actor's own words"
    # language: fr # of the original, and original: "…", where the quotation is a translation
  # - actor: id-of-an-actor
  # asked: 2026-01-31 # no answer was found until this day
` + draftField + `# summary: "What the question is about, in one sentence."
# weight: 10 # questions are listed in this order
`

const questionBody = `What a reader should know to understand the answers, or nothing. Texts link here with [words](question:<id>).`

const claimFields = `status: # known, disputed, unknown or refuted
as_of: # the day until which you read the sources, as in 2026-01-31
sources: [] # ids of data/sources.yaml; two for a claim that is disputed
` + draftField + `# weight: 10 # claims of a status are listed in this order
`

const documentFields = `kind: treaty # treaty, statute or resolution: how its clauses are numbered
date: # the day on which it was signed or adopted
source: # an id of data/sources.yaml: where its text was taken from
# Its text: a file beside this one, .txt or .xml (Akoma Ntoso). Without this line, the text stands below the front matter.
file: <id>.txt
` + draftField + `# language: fr # of its text, where it is another than the explainer's
# summary: "What the document is, in one sentence."
# versions: [{file: earlier.txt, date: 2016-04-27}] # readers can compare them with this text
# weight: 10 # documents are listed in this order
`

const documentBody = `What a reader should know of the document. Below a heading that names a clause, such as "## Article 5", is your note on it.
Texts link here with [words](document:<id>), and to a clause with [Article 5](clause:<id>/5).`

const claimBody = `What the sources say of the claim, and where they differ. Texts link here with [words](claim:<id>).`

const numberFields = `value: # digits, as in 1234.5; from and to as in 200/300; about as in 200~
unit: # what is counted, as in "billion euros", or "%"
as_of: # when it held, as in 2026-01-31 or 2025
sources: [] # ids of data/sources.yaml
` + draftField + `# compares_to: "What makes its size plain, in a sentence."
# weight: 10 # numbers are listed in this order
`

const numberBody = `Who counted, what is in the number, and what is not. A text shows it with a paragraph of its own: [words](number:<id>).`

const mapFields = `places:
  - name: # what readers see
    lat: # from -90 to 90, north is positive
    lon: # from -180 to 180, east is positive
    # country: UA # its code of two letters, which the build then checks
    # entry: event:id-of-an-event # what it belongs to; or term: or actor:
` + draftField + `# countries: [UA] # highlighted
# region: europe # without it the map shows what is on it
# as_of: 2026-01-31 # the day that it shows
# alt: "What the map shows, for those who do not see it"
# sources: [id-of-a-source] # as in data/sources.yaml
# weight: 10 # maps are listed in this order
`

const mapBody = `What a reader should know about the map, or nothing. Texts show it with ![Caption](map:<id>) on a line of its own.`

const chartFields = `data: <id>.csv # the table beside this file, as CSV: headings on its first line, what the rows are of in its first column
kind: bars # bars, lines, areas or ranges
unit: # what the values count, as readers see it
as_of: # the day until which you read the sources, as in 2026-01-31
sources: [] # ids of data/sources.yaml
` + draftField + `# caption: "What to see in it, in a sentence or two."
# alt: "What it shows, for those who do not see it; without this line the program says it."
# columns: ["a heading"] # the columns to show; all without this line
# by: "a heading" # small charts of one scale, one for each value of this column
# weight: 10 # charts are listed in this order
`

const chartBody = `How the values were counted, or nothing. Texts show the chart with ![](chart:<id>) in a paragraph of its own.`

const pageFields = draftField + `# summary: "One sentence for link previews."
# menu: main # in the menu at the top; footer without this line; none: only texts lead here
# weight: 10 # pages are listed in this order
`

const pageBody = `Write here what is outside of the story: who publishes, how you work. Texts link here with [words](page:<id>).`

const authorFields = draftField + `# role: "What the author does, in a few words"
# picture: portraits/<id>.jpg # a file in assets/
# links: ["https://social.example/@<id>", "mailto:<id>@example.org"]
`

const authorBody = `A few sentences about the author. Sections name the author with authors: [<id>].`
