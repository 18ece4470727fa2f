package glossary

import (
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/table"
)

// column is the meaning of a column of a table, or of a key of a list.
type column int8

const (
	otherColumn column = iota
	termColumn
	definitionColumn
	abbreviationColumn
	synonymsColumn
	seeAlsoColumn
	keyColumn
	languageColumn
	moreColumn // text that follows the definition
)

var columnNames = map[string]column{}

func init() {
	for of, names := range map[column]string{
		termColumn: "term|terms|name|title|word|headword|entry|concept|label|preflabel|pref label|preferred term|phrase|begriff|terme|término|termino|termine|termo|termin|термін|термин|" +
			"pojem|hasło|название|назва|用語|术语|용어|المصطلح",
		definitionColumn: "definition|definitions|def|description|desc|meaning|explanation|gloss|text|value|short_description|short description|hovertext|shortdefinition|short definition|" +
			"erklärung|beschreibung|définition|definición|definicion|definizione|definição|definicja|визначення|определение|定義|定义|정의|التعريف|content|body",
		abbreviationColumn: "abbreviation|abbr|abbrev|acronym|acronyms|short|short form|shortform|abkürzung|sigle|acrónimo|siglas|sigla|skrót|скорочення|сокращение",
		synonymsColumn: "synonym|synonyms|alias|aliases|aka|also known as|alternative|alternatives|alternate|variants|variant|altlabel|alt label|altlabels|other names|alternative terms|" +
			"synonyme|synonymes|sinónimos|sinonimi|синоніми|синонимы",
		seeAlsoColumn:  "see also|see_also|seealso|see|related|relatedterms|related terms|related_terms|ref|refs|siehe auch|voir aussi|véase también",
		keyColumn:      "id|slug|key|identifier",
		languageColumn: "language|lang|locale|sprache|langue|idioma",
		moreColumn:     "long_description|long description|longdescription|details|full definition|notes|note|comment|example|examples|context|usage",
	} {
		for name := range strings.SplitSeq(names, "|") {
			columnNames[name] = of
		}
	}
}

var languageMark = regexp.MustCompile(`^(.+?)[ _\-(\[:]+([a-z]{2,3}(?:[-_][a-z]{2,4})?)[)\]]?$`)

// columnOf returns the meaning of a column; language is that of "definition_en".
func columnOf(name string) (of column, language string) {
	name = strings.ToLower(strings.Join(strings.Fields(strings.Trim(name, " *:#")), " "))
	if of, ok := columnNames[name]; ok {
		return of, ""
	}
	if m := languageMark.FindStringSubmatch(name); m != nil {
		if of, ok := columnNames[m[1]]; ok {
			return of, m[2]
		}
	}
	return otherColumn, ""
}

// isLanguage reports whether a code is that of the glossary, or its language without its region.
func (r *reader) isLanguage(code string) bool {
	base := func(code string) string {
		code, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(code), "_", "-"), "-")
		return code
	}
	return base(code) == base(r.language)
}

// set sets the field of a term that a column means.
func (t *Term) set(of column, value string) {
	value = strings.TrimSpace(value)
	switch {
	case value == "":
	case of == termColumn && t.Title == "":
		t.Title = value
	case of == termColumn:
		t.Synonyms = append(t.Synonyms, value)
	case of == definitionColumn && t.Definition == "":
		t.Definition = value
	case of == definitionColumn || of == moreColumn:
		t.Definition += "\n\n" + value
	case of == abbreviationColumn && t.Abbreviation == "":
		t.Abbreviation = value
	case of == abbreviationColumn || of == synonymsColumn:
		t.Synonyms = append(t.Synonyms, divided(value)...)
	case of == seeAlsoColumn:
		t.SeeAlso = append(t.SeeAlso, divided(value)...)
	case of == keyColumn:
		t.Key = value
	}
}

// divided splits a list in one cell: "a; b", "a | b" or, without these, "a, b".
func divided(cell string) []string {
	sign := ","
	for _, other := range []string{";", "|", "\n"} {
		if strings.Contains(cell, other) {
			sign = other
		}
	}
	return strings.Split(cell, sign)
}

// isTable reports whether the first row names a term and its definition.
func isTable(text *plaintext.Text) bool {
	found := map[column]bool{}
	for row := range newTable(text).Rows() {
		for _, name := range textsOf(row) {
			of, _ := columnOf(name)
			found[of] = true
		}
		break
	}
	return found[termColumn] && (found[definitionColumn] || found[abbreviationColumn])
}

func newTable(text *plaintext.Text) *table.Reader {
	reader := table.NewReader(text)
	reader.LazyQuotes = true
	return reader
}

func textsOf(row []table.Cell) []string {
	texts := make([]string, len(row))
	for i, cell := range row {
		texts[i] = cell.Text
	}
	return texts
}

// readTable reads CSV. Without names of columns the first is the term, the second its definition.
func (r *reader) readTable(text *plaintext.Text) {
	var columns []column
	for row, wrong := range newTable(text).Rows() {
		if wrong != nil {
			r.problems = append(r.problems, problem.New(RuleGlossaryIsReadable, wrong.Place, wrong.Message, wrong.Fix))
			continue
		}
		cells := textsOf(row)
		if columns == nil {
			var isHead bool
			if columns, isHead = r.columnsOf(cells); isHead {
				continue
			}
		}
		r.addRow(columns, cells, row[0].Place.Line)
		if len(r.terms) > mostTerms {
			return
		}
	}
}

// columnsOf reads the names of columns. If columns are in several languages, it selects those of the glossary's.
func (r *reader) columnsOf(cells []string) ([]column, bool) {
	columns := make([]column, len(cells))
	found := map[column]bool{}
	for i, cell := range cells {
		of, language := columnOf(cell)
		if language == "" || r.isLanguage(language) {
			columns[i] = of
			found[of] = true
		}
	}
	if found[termColumn] && len(found) > 1 || found[keyColumn] && found[definitionColumn] {
		if !found[termColumn] {
			for i := range columns {
				if columns[i] == keyColumn {
					columns[i] = termColumn
				}
			}
		}
		if !found[definitionColumn] { // no column is named so: take the one after the term
			for i := range columns {
				if columns[i] == otherColumn && i > 0 {
					columns[i] = definitionColumn
					break
				}
			}
		}
		return columns, true
	}
	columns = make([]column, max(2, len(cells)))
	columns[0], columns[1] = termColumn, definitionColumn
	return columns, false
}

func (r *reader) addRow(columns []column, cells []string, line int) {
	t := Term{Line: line}
	for i, cell := range cells {
		if i >= len(columns) {
			break
		}
		if columns[i] == languageColumn && strings.TrimSpace(cell) != "" && !r.isLanguage(strings.TrimSpace(cell)) && len(strings.TrimSpace(cell)) <= 5 {
			return
		}
		t.set(columns[i], cell)
	}
	r.add(t)
}
