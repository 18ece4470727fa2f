package timeline

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/filename"
)

// Naming returns the names of the project's event files.
type Naming struct {
	ID   func(title string) string // the id of a title; empty when no character of it can be in an id
	Path func(id string) string    // the file of an event in the project
}

// name gives each event an id, made from its headline or from the id in the file. Events with the same id get their dates
// added: "elections-1999".
func (n Naming) name(drafts []draft) {
	count := map[string]int{}
	for i := range drafts {
		d := &drafts[i]
		if d.id = n.ID(d.id); d.id == "" {
			d.id = n.ID(d.title)
		}
		count[d.id]++
	}
	taken := map[string]bool{}
	next := map[string]int{}
	for i := range drafts {
		d := &drafts[i]
		if count[d.id] > 1 || d.id == "" || filename.IsReserved(d.id) {
			d.id = strings.Trim(d.id+"-"+n.ID(startOf(d.when).String()), "-")
		}
		id := d.id
		for n := max(2, next[d.id]); taken[id] || id == ""; n++ {
			id = strings.Trim(d.id+"-"+strconv.Itoa(n), "-")
			next[d.id] = n + 1
		}
		d.id = id
		taken[id] = true
	}
}

// startOf returns the date itself, the start of an interval, or its end if only that is known.
func startOf(d edtf.Date) edtf.Date {
	switch {
	case !d.IsInterval():
		return d
	case d.Start().IsZero():
		return d.End()
	}
	return d.Start()
}

// quote returns a text in quotes, in the form of JSON and YAML.
func quote(text string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // encoding a string cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}
