package sheet

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/glossary"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

var claimColumns = map[string]string{
	"claim":   "title|statement|assertion|behauptung|aussage|affirmation|énoncé|afirmación|твердження|主張|ادعاء",
	"status":  "verdict|rating|stand|bewertung|statut|verdict|estado|veredicto|статус|判定|状態|الحالة",
	"as_of":   "date|checked|as of date|datum|geprüft am|stand vom|vérifié le|fecha|дата|станом на|日付|時点|التاريخ",
	"sources": "source|source ids|quelle|quellen|fuente|fuentes|джерело|джерела|出典|المصدر|المصادر",
	"text":    "body|explanation|note|notes|erklärung|text|explication|explicación|пояснення|説明|الشرح",
	"weight":  "order|position|reihenfolge|ordre|orden|порядок|順序|الترتيب",
	"id":      "slug|key",
}

// statusWords are the words for the statuses of claims in the languages of the columns.
var statusWords = map[string]string{
	"known":    "true|confirmed|bekannt|wahr|connu|vrai|établi|conocido|cierto|verdadero|відомо|правда|既知|معروف",
	"disputed": "contested|umstritten|contesté|disputé|disputado|discutido|спірно|争いあり|متنازع عليه",
	"unknown":  "unclear|unbekannt|unklar|inconnu|desconocido|невідомо|不明|غير معروف",
	"refuted":  "false|wrong|widerlegt|falsch|réfuté|faux|refutado|falso|спростовано|неправда|否定|مفند",
}

// Claims makes a file of each row of a sheet. pages are the claims that are there.
func Claims(name string, content []byte, pages []scaffold.Page, naming scaffold.Naming) (Result, []problem.Problem) {
	s, result := &sheet{name: name}, Result{}
	for _, r := range s.rows(content, claimColumns, "claim", "status", "as_of", "sources") {
		title := s.need(r, "claim")
		status := columnOf(s.need(r, "status"), statusWords)
		if status == "" && r.text("status") != "" {
			s.fail(r.cells["status"].place, `"status" is `+problem.Quote(r.text("status")), "write known, disputed, unknown or refuted")
		}
		s.need(r, "as_of")
		asOf := s.date(r, "as_of", true)
		s.need(r, "sources")
		ids := s.sources(r, "sources")
		if status == "disputed" && len(ids) == 1 {
			s.fail(r.cells["sources"].place, "a claim that is disputed has one source", "list a source of each side, divided by a comma")
		}
		if page, ok := find(pages, title); ok && title != "" {
			s.isThere(r.cells[""].place, page)
			result.Again = append(result.Again, page.Path)
			continue
		}
		id := naming.Free(cmp.Or(naming.ID(cmp.Or(r.text("id"), title)), "claim"))
		pages = append(pages, scaffold.Page{ID: id, Path: naming.Path(id), Names: []string{title}})
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: %s\nstatus: %s\nas_of: %s\nsources: [%s]\n", scaffold.Quote(title), status, asOf, quoted(ids))
		if weight := r.cells["weight"]; weight.text != "" {
			if strings.Trim(strings.TrimPrefix(weight.text, "-"), "0123456789") != "" {
				s.fail(weight.place, `"weight" is `+problem.Quote(weight.text)+", which is no whole number", "write a number like 10")
			}
			fmt.Fprintf(&b, "weight: %s\n", weight.text)
		}
		b.WriteString(r.comments("") + "---\n")
		if text := r.text("text"); text != "" {
			b.WriteString("\n" + glossary.Escaped(text) + "\n")
		}
		result.Files = append(result.Files, scaffold.File{Path: naming.Path(id), Content: []byte(b.String())})
	}
	return s.done(result, "claim")
}

func quoted(ids []string) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = scaffold.Quote(id)
	}
	return strings.Join(list, ", ")
}
