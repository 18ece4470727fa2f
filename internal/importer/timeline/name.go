package timeline

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/filename"
)

// Naming says how a project names the files of its events.
type Naming struct {
	ID   func(title string) string // an id of a title, empty when nothing of it can be one
	Path func(id string) string    // the file of an event in the project
}

// name gives each event an id made of its headline, or of the id it came with. Events that would share one get their
// dates too: "elections-1999".
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
		if count[d.id] > 1 || d.id == "" || isReserved(d.id) {
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

// startOf is the date itself, the start of an interval, or its end where only that is known.
func startOf(d edtf.Date) edtf.Date {
	switch {
	case !d.IsInterval():
		return d
	case d.Start().IsZero():
		return d.End()
	}
	return d.Start()
}

// isReserved knows the names that Windows keeps for devices, and those of a folder's own page.
func isReserved(id string) bool { return id == "" || id == "index" || filename.IsDevice(id) }

// quote is a text in quotes, as JSON and YAML write it.
func quote(text string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
}
