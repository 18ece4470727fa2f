package clause

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Limits of XML.
const (
	// deepestElement is how many elements can stand inside of each other. Laws have fewer than thirty.
	deepestElement = 100
	// mostElements is how many elements a document can have. The civil code of France has 60,000.
	mostElements = 300_000
)

// An XMLError says why a file is not read as Akoma Ntoso.
type XMLError struct {
	Offset  int64 // in the file, in bytes
	Message string
}

// Error returns the message.
func (e *XMLError) Error() string { return e.Message }

// akomaKinds are the elements of Akoma Ntoso 1.0 (OASIS, part 2, section 4) that are clauses. Others with a number are points.
var akomaKinds = map[string]Kind{
	"book": Book, "part": Part, "title": Title, "subtitle": Subtitle, "division": Division, "chapter": Chapter, "section": Section,
	"subsection": Subsection, "article": Article, "rule": Rule, "preamble": Preamble, "recital": Recital, "conclusions": Signatures,
	"attachment": Annex, "paragraph": Paragraph, "tome": Book, "subchapter": Section, "subpart": Section,
}

// inline are elements within a text. All others begin a new one.
var inline = map[string]bool{}

func init() {
	for _, name := range strings.Fields("b i u a ref mref rref mod ins del span sup sub term def def.ition quotedText remark authorialNote noteRef date person organization " +
		"concept object event location process role entity docTitle docNumber docType docDate docProponent docPurpose docStage docStatus docIntroducer docJurisdiction " +
		"inline signature placeholder fillIn abbr omissis ed eop eol num_ legislature session shortTitle neutralCitation party judge lawyer opinion argument affectedDocument relatedDocument change block_ courtType docketNumber embeddedText outcome quantity time scene recordedTime vote") {
		inline[name] = true
	}
}

// akoma reads Akoma Ntoso.
type akoma struct {
	decoder *xml.Decoder
	root    *Clause
	at      *Clause
	text    *Clause
	count   int
}

// ParseAkomaNtoso reads a document in Akoma Ntoso (OASIS LegalDocML 1.0). It reads no entities and no document type, and bounds the
// depth. An error is an [*XMLError].
func ParseAkomaNtoso(content []byte) (*Clause, error) {
	a := &akoma{decoder: xml.NewDecoder(strings.NewReader(string(content))), root: &Clause{Kind: Whole}}
	a.at = a.root
	a.decoder.Strict = true
	a.decoder.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("the encoding is %q, and only UTF-8 is read", charset)
	}
	isAkoma := false
	for {
		token, err := a.decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, a.fail(err.Error())
		}
		switch token := token.(type) {
		case xml.Directive:
			return nil, a.fail("a document type is not read: it can hold entities")
		case xml.StartElement:
			if !isAkoma && !strings.EqualFold(token.Name.Local, "akomaNtoso") {
				return nil, a.fail(fmt.Sprintf("the root is <%s>, not <akomaNtoso>", token.Name.Local))
			}
			isAkoma = true
			if err := a.element(token, 1); err != nil {
				return nil, err
			}
		}
	}
	if !isAkoma {
		return nil, a.fail("there is no element <akomaNtoso>")
	}
	a.units()
	finishTree(a.root, Treaty)
	return a.root, nil
}

func (a *akoma) fail(message string) error {
	return &XMLError{a.decoder.InputOffset(), strings.TrimPrefix(message, "XML syntax error on ")}
}

// element reads an element and what is in it.
func (a *akoma) element(start xml.StartElement, depth int) error {
	name := start.Name.Local
	if a.count++; a.count > mostElements {
		return a.fail(fmt.Sprintf("there are more than %d elements", mostElements))
	}
	if depth > deepestElement {
		return a.fail(fmt.Sprintf("elements stand inside of each other more than %d deep", deepestElement))
	}
	switch name {
	case "meta":
		return a.skip()
	case "num", "heading", "subheading":
		return a.label(name, depth)
	}
	before := a.at
	if !inline[name] {
		a.text = nil
	}
	kind, known := akomaKinds[name]
	switch {
	case known:
		a.at = a.at.add(&Clause{Kind: kind, Offset: int(a.decoder.InputOffset())})
	case isPoint(name):
		a.at = a.at.add(&Clause{Kind: Point, Offset: int(a.decoder.InputOffset())})
	}
	for {
		token, err := a.decoder.Token()
		if err != nil {
			return a.fail(err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := a.element(token, depth+1); err != nil {
				return err
			}
		case xml.CharData:
			a.words(string(token))
		case xml.EndElement:
			if !inline[name] {
				a.text = nil
			}
			if a.at != before {
				a.dissolve(name)
			}
			a.at = before
			return nil
		}
	}
}

// dissolve makes the parts of a paragraph that has no number, and so is only the wrapper of a text, parts of what it is in.
func (a *akoma) dissolve(name string) {
	switch name {
	case "paragraph", "subsection", "subparagraph", "alinea":
	default:
		return
	}
	if a.at.Label != "" || a.at.Title != "" || a.at.Up == a.root {
		return
	}
	up := a.at.Up
	up.Parts = up.Parts[:len(up.Parts)-1]
	for _, part := range a.at.Parts {
		up.add(part)
	}
}

// isPoint reports whether the element is an item of a list.
func isPoint(name string) bool {
	switch name {
	case "point", "indent", "item", "subparagraph", "subclause", "clause", "sublist", "level", "tblock", "transitional", "proviso", "alinea":
		return true
	}
	return false
}

// words adds characters to the text that is being read.
func (a *akoma) words(text string) {
	if strings.TrimSpace(text) == "" {
		if a.text != nil && text != "" {
			a.text.Runs[0].Text += " "
		}
		return
	}
	if a.text == nil {
		a.text = a.at.add(&Clause{Kind: Text, Offset: int(a.decoder.InputOffset()), Runs: []Run{{}}})
	}
	a.text.Runs[0].Text += text
}

// label reads the number or the heading of the clause.
func (a *akoma) label(name string, depth int) error {
	var words strings.Builder
	for open := 1; open > 0; {
		token, err := a.decoder.Token()
		if err != nil {
			return a.fail(err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			if open++; depth+open > deepestElement {
				return a.fail(fmt.Sprintf("elements stand inside of each other more than %d deep", deepestElement))
			}
		case xml.CharData:
			words.Write(token)
		case xml.EndElement:
			open--
		}
	}
	text := strings.Join(strings.Fields(words.String()), " ")
	switch {
	case a.at == a.root || a.at.Kind == Signatures:
		a.words(text)
		a.text = nil
	case len(a.at.Parts) > 0: // out of order: the words stay where they are
		a.text = nil
		a.words(text)
		a.text = nil
	case name == "num" && a.at.Label == "" && a.at.Title == "":
		a.at.Label = text
	case a.at.Title == "":
		a.at.Title = text
	default:
		a.at.Title += " " + text
	}
	return nil
}

// skip passes over what is in an element.
func (a *akoma) skip() error {
	for open := 1; open > 0; {
		token, err := a.decoder.Token()
		if err != nil {
			return a.fail(err.Error())
		}
		switch token.(type) {
		case xml.StartElement:
			if open++; open > deepestElement {
				return a.fail(fmt.Sprintf("elements stand inside of each other more than %d deep", deepestElement))
			}
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// units reads the numbers, and finds the clauses that have a page.
func (a *akoma) units() {
	hasArticles, hasSections, areDivisions := false, false, false
	for c := range a.root.All() {
		hasArticles = hasArticles || c.Kind == Article || c.Kind == Rule
		hasSections = hasSections || c.Kind == Section
		if c.Kind == Article || c.Kind == Rule {
			areDivisions = areDivisions || slices.ContainsFunc(c.Path(), func(up *Clause) bool { return up.Kind == Section })
		}
	}
	hasSections = hasSections && !areDivisions // the articles of a schedule change nothing
	for c := range a.root.All() {
		for i := range c.Runs {
			c.Runs[i].Text = strings.Join(strings.Fields(c.Runs[i].Text), " ")
		}
		if l, ok := readLabel(c.Label); ok {
			c.Number = l.number
			if c.Kind == Annex {
				c.Kind = l.kind
			}
		} else if m, ok := readMarker(c.Label + " x"); ok {
			c.Number = m.number
		} else if _, number, _, ok := cutNumber(c.Label, true); ok {
			c.Number = number
		} else {
			c.Number = normal(c.Label)
		}
		switch c.Kind {
		case Article, Rule, Recital:
			c.IsUnit = true
		case Section:
			c.IsUnit = hasSections && c.Unit() == nil
		case Subsection:
			if c.Unit() != nil { // "(1)" of a section
				c.Kind = Paragraph
			}
		case Paragraph:
			if c.Unit() == nil && !hasArticles && !hasSections {
				c.IsUnit = true
			}
		}
	}
}
