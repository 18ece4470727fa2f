package sources

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
)

// readCSL reads a list of items, or one in "references" (CSL-YAML) or "items".
func (im *importer) readCSL(root datatree.Node) {
	for _, name := range []string{"references", "items"} {
		if list := root.Get(name); list.Kind == datatree.List {
			root = list
		}
	}
	if root.Kind == datatree.Mapping && root.Get("type").Text != "" {
		root = datatree.Node{Kind: datatree.List, Items: []datatree.Node{root}}
	}
	if root.Kind != datatree.List {
		im.fail(RuleBibliographyIsReadable, root.Line, "the file is no list of references", `give CSL-JSON, or CSL-YAML with the list "references"`)
		return
	}
	for _, node := range root.Items {
		if len(im.items) > mostItems {
			return
		}
		if node.Kind != datatree.Mapping {
			im.warn(node.Line, "the entry "+quoted(node.Text)+" has no fields, and is left out", "give it a type and a title")
			continue
		}
		im.addCSL(node)
	}
}

func (im *importer) addCSL(node datatree.Node) {
	key := node.Get("citation-key").Text
	if key == "" {
		key = node.Get("id").Text
	}
	it := newItem(key, node.Line)
	it.kind = strings.ToLower(strings.TrimSpace(node.Get("type").Text))
	for _, f := range node.Fields {
		switch variable := canonical(f.Name); {
		case variable == "" || variable == "citation-key":
			if variable == "" && f.Name != "id" && f.Name != "type" && f.Name != "custom" {
				im.leave(f.Name)
			}
		case isDate(variable):
			given, as := cslDate(f.Value)
			it.setDate(variable, cmp.Or(given, as), as)
		case f.Value.Kind == datatree.List || f.Value.Kind == datatree.Mapping:
			it.names[variable] = cslNames(f.Value)
		default:
			if isNames(variable) {
				it.names[variable] = []name{{literal: clean(f.Value.Text)}}
			} else {
				it.set(variable, clean(f.Value.Text))
				if variable == "page" {
					it.texts[variable] = pages(it.texts[variable])
				}
			}
		}
	}
	im.add(it)
}

// canonical returns the CSL variable of a field, in CSL's own letter case; empty for a field that is not imported.
func canonical(field string) string {
	if field == "event" { // CSL 1.0.1
		return "event-title"
	}
	for _, variable := range variables() {
		if strings.EqualFold(variable, field) {
			return variable
		}
	}
	return ""
}

func isDate(variable string) bool {
	return slices.Contains([]string{"accessed", "available-date", "event-date", "issued", "original-date", "submitted"}, variable)
}

func isNames(variable string) bool {
	return slices.Contains([]string{"author", "editor", "translator", "director", "chair", "composer", "curator", "illustrator", "interviewer",
		"organizer", "performer", "producer", "recipient"}, variable)
}

// cslNames reads names, and texts that a program wrote in place of names.
func cslNames(node datatree.Node) []name {
	items := node.Items
	if node.Kind == datatree.Mapping {
		items = []datatree.Node{node}
	}
	var names []name
	for _, item := range items {
		part := func(key string) string { return clean(item.Get(key).Text) }
		n := name{family: part("family"), given: part("given"), literal: part("literal"), suffix: part("suffix"), particle: part("non-dropping-particle")}
		if item.Kind == datatree.Scalar {
			n = plainName(clean(item.Text))
		}
		if dropping := part("dropping-particle"); dropping != "" {
			n.given = strings.TrimSpace(n.given + " " + dropping)
		}
		if n.family == "" && n.literal == "" {
			n = name{literal: n.given}
		}
		if n.literal != "" {
			n = name{literal: n.literal}
		}
		if !n.isEmpty() {
			names = append(names, n)
		}
	}
	return names
}

// cslDate reads the forms of a date: a text, {date-parts: [[2020, 5, 3]]}, {year: 2020, month: 5} and lists of these, and
// {literal: …}, {raw: …}. It returns the date as written, and as EDTF.
func cslDate(node datatree.Node) (given, as string) {
	switch node.Kind {
	case datatree.Scalar:
		return node.Text, date(node.Text)
	case datatree.List:
		return rangeOf(node.Items, func(n datatree.Node) string { _, as := cslDate(n); return as })
	}
	if parts := node.Get("date-parts"); len(parts.Items) > 0 {
		items := parts.Items
		if items[0].Kind == datatree.Scalar {
			items = []datatree.Node{parts}
		}
		given, as = rangeOf(items, func(n datatree.Node) string {
			texts := append(n.Texts(), "", "", "")
			return padded(texts[0], texts[1], texts[2])
		})
	} else if year := node.Get("year").Text; year != "" {
		given, as = year, padded(year, node.Get("month").Text, node.Get("day").Text)
	}
	if season := strings.ToLower(node.Get("season").Text); season != "" && len(as) == 4 {
		numbers := map[string]string{"1": "21", "2": "22", "3": "23", "4": "24"}
		number := numbers[season] + seasons[season]
		as = valid(as + "-" + number)
	}
	if circa := node.Get("circa").Text; as != "" && circa != "" && circa != "false" && circa != "0" && !strings.Contains(as, "/") {
		as = valid(as + "~")
	}
	for _, key := range []string{"raw", "literal"} {
		if text := node.Get(key).Text; as == "" && text != "" {
			given, as = text, date(text)
		}
	}
	return given, as
}

func rangeOf(items []datatree.Node, read func(datatree.Node) string) (given, as string) {
	var dates []string
	for _, item := range items {
		given = strings.TrimSpace(given + " " + strings.Join(item.Texts(), "-"))
		if d := read(item); d != "" {
			dates = append(dates, d)
		}
	}
	if len(items) == 0 || len(items) > 2 || len(dates) != len(items) {
		return given, ""
	}
	if len(dates) == 2 && dates[0] == dates[1] {
		dates = dates[:1]
	}
	return given, valid(strings.Join(dates, "/"))
}

// padded joins year, month and day; months from 13 on are CSL's seasons.
func padded(year, month, day string) string {
	for len(year) < 4 && year != "" && !strings.HasPrefix(year, "-") {
		year = "0" + year
	}
	switch month {
	case "13", "14", "15", "16":
		month = string('1'+month[1]-'3') + ""
		return valid(year + "-2" + month)
	case "21", "22", "23", "24":
		return valid(year + "-" + month)
	}
	if m := monthOf(month); m != "" {
		month = m
	}
	return valid(ymd(year, month, day))
}

var tag = regexp.MustCompile(`<(/?)(i|b|em|strong|u|sc|sub|sup|span|p|br|jats:[a-z]+)(?:\s[^<>]*)?/?>`)
var aboveOrBelow = regexp.MustCompile(`<(su[bp])>([^<>]*)</su[bp]>`)

// clean returns a value without CSL's markup and without entities; superscript and subscript digits are kept.
func clean(value string) string {
	value = aboveOrBelow.ReplaceAllStringFunc(value, func(match string) string {
		m := aboveOrBelow.FindStringSubmatch(match)
		return raised(m[2], m[1] == "sup")
	})
	value = tag.ReplaceAllString(value, "")
	if strings.Contains(value, "&") {
		value = html.UnescapeString(value)
	}
	return strings.Join(strings.Fields(value), " ")
}
