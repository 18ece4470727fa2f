package timeline

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// readJSON reads the JSON of TimelineJS3 ("events", "eras", "title"), and that of earlier versions ("timeline" with "date"
// and "era").
func (im *importer) readJSON() []row {
	root, ok := im.parse()
	if !ok {
		return nil
	}
	if len(root.items) > 0 {
		root = &node{fields: map[string]*node{"events": root}}
	}
	if old := root.at("timeline"); old.isObject() {
		title := &node{keys: []string{"text"}, fields: map[string]*node{"text": old}}
		root = &node{fields: map[string]*node{"title": title, "events": old.at("date"), "eras": old.at("era")}}
	}
	var rows []row
	if title := root.at("title"); title.isObject() && title.at("text").at("headline").text != "" {
		r := im.slideRow(title)
		r.kind = "title"
		rows = append(rows, r)
	}
	for _, list := range []struct{ name, kind string }{{"events", ""}, {"eras", "era"}} {
		for _, item := range root.at(list.name).items {
			r := im.slideRow(item)
			if r.kind == "" {
				r.kind = list.kind
			}
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		im.add(RuleSheetIsReadable, problem.Place{Path: im.name}, "no list of events is in the file", `give it as {"events": [ … ]}`)
	}
	return rows
}

// slideRow reads a slide's fields, including those of its objects, by the names of the spreadsheet's columns.
func (im *importer) slideRow(slide *node) row {
	r := row{place: im.text.At(slide.offset)}
	im.setFields(&r, slide, "")
	if r.display.text == "" && r.end.isEmpty() {
		r.display = r.startDisplay
	}
	return r
}

// setFields reads an object of a slide. A field is known by its own name ("headline"), or together with the object's
// ("start_date.year", "media.url").
func (im *importer) setFields(r *row, object *node, prefix string) {
	for _, key := range object.keys {
		field := object.fields[key]
		switch {
		case field.isObject():
			im.setFields(r, field, prefix+key+".")
		case field.text != "":
			c := cell{name: prefix + key, text: strings.TrimSpace(field.text), place: im.text.At(field.offset)}
			r.set(jsonColumn(prefix+key), c)
		case len(field.items) > 0:
			r.others = append(r.others, cell{name: prefix + key, text: string(im.text.Content[field.offset:field.end])})
		}
	}
}

// jsonColumn returns the spreadsheet's name of a field.
func jsonColumn(path string) string {
	path = strings.ToLower(path)
	path = strings.ReplaceAll(path, "_date.display_date", "display")
	if part, ok := strings.CutPrefix(path, "start_date."); ok {
		return part
	}
	if part, ok := strings.CutPrefix(path, "end_date."); ok {
		return "end" + part
	}
	switch path {
	case "text.headline", "headline":
		return "headline"
	case "text.text", "text":
		return "text"
	case "media.url", "asset.media":
		return "media"
	case "media.credit", "asset.credit":
		return "mediacredit"
	case "media.caption", "asset.caption":
		return "mediacaption"
	case "media.link":
		return "link"
	case "startdate", "enddate":
		return path
	case "unique_id", "display_date":
		return strings.ReplaceAll(path, "_", "")
	}
	return path
}

// node is a JSON value with its place. Numbers and booleans are kept as written, null as nothing.
type node struct {
	offset, end int // bytes
	text        string
	keys        []string
	fields      map[string]*node
	items       []*node
}

func (n *node) isObject() bool { return n != nil && n.fields != nil }

// at returns a field; an empty node when there is none.
func (n *node) at(name string) *node {
	if n != nil && n.fields[name] != nil {
		return n.fields[name]
	}
	return &node{}
}

var errTooDeep = errors.New("the objects are nested too deeply")

// parse reads the whole file.
func (im *importer) parse() (*node, bool) {
	p := &parser{content: im.text.Content, decoder: json.NewDecoder(bytes.NewReader(im.text.Content))}
	p.decoder.UseNumber()
	root, err := p.value(0)
	if err == nil {
		return root, true
	}
	offset := p.offset()
	if wrong, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset = max(0, int(wrong.Offset)-1)
	}
	im.add(RuleSheetIsReadable, im.text.At(offset), "the JSON cannot be read here: "+strings.ToLower(err.Error()),
		"correct it, or export the timeline again")
	return nil, false
}

type parser struct {
	content []byte
	decoder *json.Decoder
}

// offset returns the offset of the next value.
func (p *parser) offset() int {
	offset := int(p.decoder.InputOffset())
	for offset < len(p.content) && bytes.IndexByte([]byte(" \t\r\n,:"), p.content[offset]) >= 0 {
		offset++
	}
	return offset
}

func (p *parser) value(depth int) (*node, error) {
	n := &node{offset: p.offset()}
	token, err := p.decoder.Token()
	if err != nil {
		return n, err
	}
	if depth > deepestJSON {
		return n, errTooDeep
	}
	switch token := token.(type) {
	case json.Delim:
		err = p.children(n, token, depth+1)
	case string:
		n.text = token
	case json.Number:
		n.text = token.String()
	case bool:
		n.text = map[bool]string{true: "true", false: "false"}[token]
	}
	n.end = int(p.decoder.InputOffset())
	return n, err
}

func (p *parser) children(n *node, open json.Delim, depth int) error {
	if open == '{' {
		n.fields = map[string]*node{}
	}
	for p.decoder.More() {
		key := ""
		if open == '{' {
			name, err := p.decoder.Token()
			if err != nil {
				return err
			}
			key, _ = name.(string)
		}
		child, err := p.value(depth)
		if err != nil {
			return err
		}
		if open == '[' {
			n.items = append(n.items, child)
			continue
		}
		if n.fields[key] == nil {
			n.keys = append(n.keys, key)
		}
		n.fields[key] = child
	}
	_, err := p.decoder.Token()
	return err
}
