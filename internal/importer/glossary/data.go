package glossary

import (
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
)

// readData reads the terms of YAML or JSON: a list of mappings, a mapping of terms to definitions, or one of these below a
// key such as "terms".
func (r *reader) readData(root datatree.Node) {
	switch root.Kind {
	case datatree.List:
		for _, item := range root.Items {
			r.addItem(item, "")
		}
	case datatree.Mapping:
		if list, ok := listIn(root); ok {
			r.readData(list)
			return
		}
		if isTerm(root) {
			r.addItem(root, "")
			return
		}
		for _, f := range root.Fields {
			switch {
			case f.Value.Kind == datatree.Scalar:
				r.add(Term{Title: f.Name, Definition: markdown(f.Value.Text), Line: f.Line})
			case f.Value.Kind == datatree.Mapping && !isTerm(f.Value) && !r.hasLanguages(f.Value):
				r.readData(f.Value) // groups of terms
			case f.Value.Kind == datatree.List && len(f.Value.Texts()) == len(f.Value.Items): // several definitions
				var definitions []string
				for _, text := range f.Value.Texts() {
					definitions = append(definitions, markdown(text))
				}
				r.addAll(Term{Title: f.Name, Line: f.Line}, definitions)
			case f.Value.Kind == datatree.List:
				r.readData(f.Value)
			default:
				r.addItem(f.Value, f.Name)
			}
		}
	}
}

// listIn returns the list or mapping below a key that names terms.
func listIn(root datatree.Node) (datatree.Node, bool) {
	for _, name := range []string{"terms", "glossary", "entries", "items", "definitions", "concepts", "glossaryTerms", "acronyms", "abbreviations"} {
		if value := root.Get(name); value.Kind == datatree.List && len(value.Items) > 0 && value.Items[0].Kind == datatree.Mapping || value.Kind == datatree.Mapping {
			return value, true
		}
	}
	return datatree.Node{}, false
}

// isTerm reports whether a mapping has a definition or the name of a term among its keys.
func isTerm(n datatree.Node) bool {
	for _, f := range n.Fields {
		if of, _ := columnOf(f.Name); of == definitionColumn || of == termColumn || of == abbreviationColumn {
			if f.Value.Kind == datatree.Scalar || f.Value.Kind == datatree.List {
				return true
			}
		}
	}
	return false
}

// hasLanguages reports whether a mapping has a term in the glossary's language below that language's code, as Glosario's do.
func (r *reader) hasLanguages(n datatree.Node) bool {
	for _, f := range n.Fields {
		if f.Value.Kind == datatree.Mapping && len(f.Name) <= 6 && r.isLanguage(f.Name) && isTerm(f.Value) {
			return true
		}
	}
	return false
}

// addItem reads a mapping whose keys are names of columns. title is the key above it.
func (r *reader) addItem(item datatree.Node, title string) {
	if item.Kind != datatree.Mapping {
		if item.Kind == datatree.Scalar {
			r.warn(item.Line, `the entry "`+shortened(item.Text)+`" has no definition, and is left out`, "write a term and its definition")
		}
		return
	}
	t := Term{Line: item.Line}
	var definitions []string
	read := func(n datatree.Node) {
		for _, f := range n.Fields {
			of, language := columnOf(f.Name)
			switch {
			case language != "" && !r.isLanguage(language):
			case of == languageColumn:
			case f.Value.Kind == datatree.Scalar && of == definitionColumn && t.Definition != "":
				t.Definition += "\n\n" + markdown(f.Value.Text)
			case f.Value.Kind == datatree.Scalar && (of == definitionColumn || of == moreColumn):
				t.set(of, markdown(f.Value.Text))
			case f.Value.Kind == datatree.Scalar:
				t.set(of, f.Value.Text)
			case of == definitionColumn:
				for _, text := range f.Value.Texts() {
					definitions = append(definitions, markdown(text))
				}
				for _, inner := range f.Value.Items {
					for _, g := range inner.Fields {
						if of, _ := columnOf(g.Name); of == definitionColumn {
							definitions = append(definitions, markdown(g.Value.Text))
						}
					}
				}
			case of == termColumn || of == synonymsColumn || of == seeAlsoColumn || of == abbreviationColumn:
				for _, text := range f.Value.Texts() {
					t.set(of, text)
				}
			}
		}
	}
	isOther := item.Get("language").Text + item.Get("lang").Text + item.Get("locale").Text
	if isOther != "" && !r.isLanguage(isOther) {
		return
	}
	read(item)
	for _, f := range item.Fields {
		if f.Value.Kind == datatree.Mapping && len(f.Name) <= 6 && r.isLanguage(f.Name) {
			read(f.Value)
		}
	}
	if t.Title == "" && title != "" {
		t.Title = title
	}
	if title != "" && t.Key == "" {
		t.Key = title
	}
	if t.Title == "" && t.Abbreviation != "" {
		t.Title, t.Abbreviation = t.Abbreviation, ""
	}
	if t.Title == "" && (t.Definition != "" || len(definitions) > 0) {
		t.Title = t.Key
	}
	if t.Title == "" && t.Definition == "" && len(definitions) == 0 {
		return
	}
	if t.Definition != "" {
		definitions = append([]string{t.Definition}, definitions...)
	}
	r.addAll(t, definitions)
}

func shortened(text string) string {
	words := []rune(strings.Join(strings.Fields(text), " "))
	if len(words) > 60 {
		return strings.TrimSpace(string(words[:60])) + "…"
	}
	return string(words)
}
