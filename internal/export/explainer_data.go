package export

import (
	"cmp"
	"encoding/json"
	"net/url"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
)

// ExplainerData is the content of explainer.json: all that other programs can link to in one language. Addresses are
// references (RFC 3986) relative to the file. [ExplainerDataSchema] describes it by the tags of its fields.
type ExplainerData struct {
	Title       string           `json:"title" text:"the explainer's title, or the house's name"`
	Language    string           `json:"language" text:"the language of all texts, as a BCP 47 code"`
	URL         string           `json:"url,omitempty" text:"where the site is published; missing when its settings have no baseURL" format:"uri"`
	Description string           `json:"description,omitempty" text:"what the explainer is about, in a sentence or two"`
	Picture     string           `json:"picture,omitempty" text:"a picture of the explainer for previews, 1200 by 630 pixels" format:"uri-reference"`
	Updated     string           `json:"updated,omitempty" text:"the day of the last change, in EDTF; missing when none is known"`
	Entries     []EntryData      `json:"entries" text:"in the order of kinds, then in reading order"`
	Explainers  []ExplainerEntry `json:"explainers,omitempty" text:"the explainers of a house, the last changed first"`
}

// EntryData is an entry or a source that can be linked.
type EntryData struct {
	Kind        string    `json:"kind" text:"the scheme of links in texts, as in term:nato" enum:"section,term,event,actor,question,claim,number,map,chart,document,page,author,source"`
	ID          string    `json:"id" text:"stays as long as the address; unique among the entries of the kind"`
	Title       string    `json:"title" text:"plain text"`
	Forms       []string  `json:"forms,omitempty" text:"each spelling by which texts mention the entry, the title among them"`
	Description string    `json:"description,omitempty" text:"plain text: the definition, the summary or the first paragraph"`
	Status      string    `json:"status,omitempty" text:"of a claim: what is known of its truth" enum:"known,disputed,unknown,refuted"`
	Value       string    `json:"value,omitempty" text:"of a number: a decimal, as in 1234.5; from and to as in 200/300; about as in 200~"`
	Unit        string    `json:"unit,omitempty" text:"of a number: what the value counts, in the explainer's language"`
	AsOf        string    `json:"asOf,omitempty" text:"of a claim: the day until which its sources were read; of a number: the date for which it holds; in EDTF"`
	FAQ         []FAQData `json:"faq,omitempty" text:"the questions and answers of a section or a page"`
	Address     string    `json:"address" text:"of the entry's page, relative to this file" format:"uri-reference"`
	Picture     string    `json:"picture,omitempty" text:"a picture of the page for previews, relative to this file, 1200 by 630 pixels" format:"uri-reference"`
	Updated     string    `json:"updated,omitempty" text:"the day of the last change, in EDTF; missing when none is known"`
}

// FAQData is a question with its answer.
type FAQData struct {
	Question string `json:"question" text:"plain text"`
	Answer   string `json:"answer" text:"plain text, a paragraph or an item of a list a line"`
	Address  string `json:"address" text:"of the question on its page, relative to this file" format:"uri-reference"`
}

// ExplainerEntry is an explainer of a house.
type ExplainerEntry struct {
	Title       string `json:"title" text:"plain text"`
	Language    string `json:"language" text:"as a BCP 47 code"`
	Description string `json:"description,omitempty" text:"what the explainer is about, in a sentence or two"`
	Address     string `json:"address" text:"of its overview, relative to this file" format:"uri-reference"`
	Data        string `json:"data" text:"its own explainer.json, relative to this file" format:"uri-reference"`
	Updated     string `json:"updated,omitempty" text:"the day of the last change, in EDTF; missing when none is known"`
}

// dataOf returns the data of a site. Entries of another part of the house are in that part's data.
func dataOf(site *page.Site) ExplainerData {
	e, forms := site.Explainer, formsOf(site)
	data := ExplainerData{
		Title: e.Title, Language: e.Language, URL: site.Root, Description: e.Standfirst, Picture: pictureIn(site, "/"),
		Updated: site.Page("/").Modified().String(), Entries: []EntryData{},
	}
	for entry := range e.Entries() {
		if entry.At != "" {
			continue
		}
		found := EntryData{
			Kind: entry.Kind.Name(), ID: entry.ID, Title: entry.Title, Forms: forms[entry.Name()], Description: site.Page(entry.Path()).About(),
			Address: reference(entry.Address()), Picture: pictureIn(site, entry.Path()),
			Updated: site.Page(entry.Path()).Modified().String(),
		}
		if claim := site.Page(entry.Path()).Claim(); claim != nil {
			found.Status, found.AsOf = string(claim.Status), claim.AsOf.String()
		}
		if number := site.Page(entry.Path()).Number(); number != nil {
			found.Value, found.Unit, found.AsOf = number.Value.String(), number.Unit, number.AsOf.String()
		}
		for _, question := range site.Page(entry.Path()).FAQ {
			found.FAQ = append(found.FAQ, FAQData{question.Words, question.Answer, reference(entry.Address() + "#" + question.ID)})
		}
		data.Entries = append(data.Entries, found)
	}
	for _, source := range e.Sources {
		if address, ok := site.AddressOf(source.Name()); ok && !source.Shared {
			data.Entries = append(data.Entries, EntryData{Kind: explainer.KindSource.Name(), ID: source.ID, Title: source.Title, Address: reference(address)})
		}
	}
	if site.IsHouse() {
		data.Title = site.House.Name
		for _, member := range site.House.Explainers {
			data.Explainers = append(data.Explainers, ExplainerEntry{
				Title: member.Title, Language: cmp.Or(member.Language, e.Language), Description: member.Standfirst,
				Address: reference(member.Address), Data: reference(member.Address + output.DataFile), Updated: member.Updated.String(),
			})
		}
	}
	return data
}

// pictureIn returns the card of a page, relative to the root of its language; empty when it has none.
func pictureIn(site *page.Site, path string) string {
	card := site.Page(path).Card
	if card == "" || site.Prefix == "" {
		return card
	}
	return strings.Repeat("../", 1+strings.Count(site.Prefix, "/")) + card
}

// reference returns an address as a relative reference (RFC 3986): in ASCII, with other letters as escapes.
func reference(address string) string {
	path, fragment, _ := strings.Cut(address, "#")
	return (&url.URL{Path: path, Fragment: fragment}).String()
}

// addData publishes the data of a site, and Sphinx's inventory of it.
func addData(site *page.Site, files *output.Files) error {
	data := dataOf(site)
	content, err := json.MarshalIndent(data, "", " ")
	if err != nil {
		return err
	}
	files.Write(path.Join(site.Prefix, output.DataFile), append(content, '\n'))
	return addInventory(site, data, files)
}
