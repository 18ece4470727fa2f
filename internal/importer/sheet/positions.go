package sheet

import (
	"cmp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/language"
)

var positionColumns = map[string]string{
	"question":  "frage|pregunta|питання|запитання|質問|السؤال",
	"actor":     "who|party|candidate|name|speaker|akteur|partei|wer|acteur|parti|qui|candidat|actor|partido|quién|candidato|актор|хто|партія|主体|政党|الطرف|الجهة",
	"answer":    "position|stance|antwort|réponse|respuesta|postura|відповідь|позиція|答え|立場|الجواب|الموقف",
	"quotation": "quote|zitat|citation|cita|цитата|引用|اقتباس",
	"original":  "original quote|originalzitat|wortlaut|texte original|texto original|оригінал|原文|الأصل",
	"language":  "lang|sprache|langue|idioma|мова|言語|اللغة",
	"date":      "said|datum|fecha|дата|日付|التاريخ",
	"source":    "sources|source id|quelle|fuente|джерело|出典|المصدر",
	"asked":     "no answer until|asked until|gefragt|gefragt bis|demandé|preguntado|запитано|質問日|سئل",
	"summary":   "zusammenfassung|résumé|resumen|підсумок|要約|ملخص",
}

// Positions makes a file of each question of a sheet, with its rows as positions. questions and actors are those that are there; an actor is
// named by its id or a name.
func Positions(name string, content []byte, questions, actors []scaffold.Page, naming scaffold.Naming) (Result, []problem.Problem) {
	s, result := &sheet{name: name}, Result{}
	var order []string
	texts := map[string]*strings.Builder{}
	summaries := map[string]string{}
	for _, r := range s.rows(content, positionColumns, "question", "actor") {
		title := s.need(r, "question")
		position := s.position(r, actors)
		if page, ok := find(questions, title); ok {
			s.isThere(r.cells[""].place, page)
			result.Again = append(result.Again, page.Path)
			continue
		}
		if texts[title] == nil {
			order, texts[title] = append(order, title), &strings.Builder{}
		}
		texts[title].WriteString(position)
		summaries[title] = cmp.Or(summaries[title], r.text("summary"))
	}
	for _, title := range order {
		id := naming.Free(cmp.Or(naming.ID(title), "question"))
		text := "---\ntitle: " + scaffold.Quote(title) + "\n"
		if summary := summaries[title]; summary != "" {
			text += "summary: " + scaffold.Quote(summary) + "\n"
		}
		result.Files = append(result.Files, scaffold.File{Path: naming.Path(id), Content: []byte(text + "positions:\n" + texts[title].String() + "---\n")})
	}
	return s.done(result, "position")
}

// position returns a row as an item of the field positions.
func (s *sheet) position(r row, actors []scaffold.Page) string {
	actor, isKnown := find(actors, s.need(r, "actor"))
	if !isKnown && r.text("actor") != "" {
		s.fail(r.cells["actor"].place, problem.Quote(r.text("actor"))+" is no actor of the explainer",
			"nutgraf new actor "+problem.Quote(r.text("actor"))+", or write the id or the title of one")
	}
	var b strings.Builder
	b.WriteString("  - actor: " + scaffold.Quote(actor.ID) + "\n")
	field := func(name, value string) {
		if value != "" {
			b.WriteString("    " + name + ": " + scaffold.Quote(value) + "\n")
		}
	}
	if r.text("answer") == "" && r.text("quotation") == "" {
		if s.date(r, "asked", true); r.text("asked") == "" {
			s.fail(r.cells[""].place, `the row has neither "answer" nor "asked"`, "write the answer, or the day until which none was found")
		}
		field("asked", r.text("asked"))
		return b.String() + r.comments("    ")
	}
	s.need(r, "answer")
	s.need(r, "date")
	s.need(r, "source")
	for _, name := range []string{"answer", "quotation", "original", "language"} {
		field(name, r.text(name))
	}
	if code := r.cells["language"]; code.text != "" {
		if _, err := language.Parse(code.text); err != nil {
			s.fail(code.place, problem.Quote(code.text)+" is not a language code", `write a BCP 47 code, as in "fr" or "uk"`)
		}
	}
	field("date", s.date(r, "date", false))
	if ids := s.sources(r, "source"); len(ids) > 1 {
		s.fail(r.cells["source"].place, "a position has more than one source", "write the one where it is to be read")
	} else if len(ids) == 1 {
		field("source", ids[0])
	}
	return b.String() + r.comments("    ")
}
