package timeline

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/mozillazg/go-unidecode"
)

// longestID is in bytes, which are letters here; a date may follow.
const longestID = 60

// nameDrafts gives each event an id made of its headline, or of the id it came with. Events that would share one get
// their dates too: "elections-1999".
func nameDrafts(drafts []draft) {
	count := map[string]int{}
	for i := range drafts {
		d := &drafts[i]
		if d.id = portable(d.id); d.id == "" {
			d.id = portable(d.title)
		}
		count[d.id]++
	}
	taken := map[string]bool{}
	next := map[string]int{}
	for i := range drafts {
		d := &drafts[i]
		if count[d.id] > 1 || d.id == "" || isReserved(d.id) {
			d.id = strings.Trim(d.id+"-"+portable(anchor(d.when).String()), "-")
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

// portable writes a text of any script in small Latin letters, digits and single hyphens.
func portable(text string) string {
	text = strings.NewReplacer("'", "", "’", "", "ʼ", "").Replace(text)
	letters := strings.FieldsFunc(strings.ToLower(unidecode.Unidecode(text)), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	id := ""
	for _, word := range letters {
		longer := strings.TrimPrefix(id+"-"+word, "-")
		if len(longer) > longestID && id != "" {
			break
		}
		id = longer[:min(len(longer), longestID)]
	}
	return id
}

// isReserved knows names that Windows keeps for itself, and the one that would make a bundle of the folder for Hugo.
func isReserved(id string) bool {
	if len(id) == 4 && (id[:3] == "com" || id[:3] == "lpt") {
		return id[3] >= '0' && id[3] <= '9'
	}
	return slices.Contains([]string{"con", "prn", "aux", "nul", "index"}, id)
}

// quote is a text in quotes, as JSON and YAML write it.
func quote(text string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
}
