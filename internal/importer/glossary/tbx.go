package glossary

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/nutgraf/nutgraf/internal/language"
	"golang.org/x/net/html/charset"
)

// concept is an entry of TBX: its definitions, and its terms in the glossary's language.
type concept struct {
	line        int
	key         string
	definitions []string
	own         []string // definitions in the glossary's language
	terms       []tbxTerm
}

type tbxTerm struct{ text, kind, status string }

// readTBX reads TBX of ISO 30042:2008 (martif, termEntry, langSet, tig, ntig) and 30042:2019 (tbx, conceptEntry, langSec, termSec).
func (r *reader) readTBX(content []byte) {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	decoder.CharsetReader = charset.NewReaderLabel
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	var c *concept
	var term *tbxTerm
	var text strings.Builder
	kind, language, found := "", "", false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		line, _ := decoder.InputPos()
		if err != nil {
			r.fail(line, "the XML cannot be read: "+err.Error(), "export the file anew")
			return
		}
		switch token := token.(type) {
		case xml.StartElement:
			text.Reset()
			switch token.Name.Local {
			case "termEntry", "conceptEntry":
				c, language, found = &concept{line: line, key: attributeOf(token, "id")}, "", true
			case "langSet", "langSec":
				language = attributeOf(token, "lang")
			case "tig", "ntig", "termSec":
				term = &tbxTerm{}
			case "descrip", "termNote", "xref", "ref", "note":
				kind = strings.ToLower(attributeOf(token, "type"))
			case "definition", "administrativeStatus", "termType": // elements of TBX-Basic in DCT style
				kind = strings.ToLower(token.Name.Local)
			}
		case xml.CharData:
			text.Write(token)
		case xml.EndElement:
			value := strings.Join(strings.Fields(text.String()), " ")
			isOwn := language == "" || r.isLanguage(language)
			switch name := token.Name.Local; {
			case c == nil:
			case name == "term" && term != nil:
				term.text = value
			case (name == "descrip" || name == "definition") && kind == "definition" && value != "":
				if language == "" {
					c.definitions = append(c.definitions, value)
				} else if isOwn {
					c.own = append(c.own, value)
				}
			case term != nil && kind == "termtype":
				term.kind = strings.ToLower(value)
			case term != nil && kind == "administrativestatus":
				term.status = strings.ToLower(value)
			case name == "tig" || name == "ntig" || name == "termSec":
				if isOwn && term != nil && term.text != "" {
					c.terms = append(c.terms, *term)
				}
				term = nil
			case name == "langSet" || name == "langSec":
				language = ""
			case name == "termEntry" || name == "conceptEntry":
				r.addConcept(*c)
				c = nil
			}
			if token.Name.Local != "term" && token.Name.Local != "hi" {
				text.Reset()
				kind = ""
			}
		}
		if len(r.terms) > mostTerms {
			return
		}
	}
	if !found {
		r.fail(0, "the XML has no termEntry and no conceptEntry", "export the glossary as TBX")
	}
}

func attributeOf(element xml.StartElement, name string) string {
	for _, a := range element.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// addConcept adds a concept. Its title is the preferred term, else the first full form.
func (r *reader) addConcept(c concept) {
	if len(c.terms) == 0 {
		return // it has no term in the language
	}
	isShort := func(t tbxTerm) bool {
		return strings.Contains(t.kind, "acronym") || strings.Contains(t.kind, "abbrev") || strings.Contains(t.kind, "initialism") || strings.Contains(t.kind, "short")
	}
	rank := func(t tbxTerm) int {
		switch {
		case strings.Contains(t.status, "deprecated") || strings.Contains(t.status, "superseded"):
			return 3
		case isShort(t):
			return 2
		case strings.Contains(t.status, "preferred"):
			return 0
		}
		return 1
	}
	best := 0
	for i, t := range c.terms {
		if rank(t) < rank(c.terms[best]) {
			best = i
		}
	}
	t := Term{Title: c.terms[best].text, Key: c.key, Line: c.line}
	for i, other := range c.terms {
		switch {
		case i == best:
		case rank(other) == 3:
			t.Look = append(t.Look, `"`+shortened(other.text)+`" is marked as a term not to be used, and was left out`)
		case t.Abbreviation == "" && (isShort(other) || other.kind == "" && language.IsAbbreviation(other.text)):
			t.Abbreviation = other.text
		default:
			t.Synonyms = append(t.Synonyms, other.text)
		}
	}
	definitions := c.own
	if len(definitions) == 0 {
		definitions = c.definitions
	}
	for i := range definitions {
		definitions[i] = Escaped(definitions[i])
	}
	r.addAll(t, definitions)
}
