package article

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"hash/crc32"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
)

// docxPackage is a .docx, which is a ZIP of parts (ECMA-376, part 2).
type docxPackage struct {
	parts  map[string]*zip.File
	main   string          // the part that is the package's document
	hidden map[string]bool // ids of styles whose text is hidden

	captions map[string]bool     // ids of styles of captions
	targets  map[string]relation // of the part that is rewritten, by id
	pictures []docxPicture
}

// openDocx finds the document of a package; nil when there is none. Word Online names it word/document2.xml.
func openDocx(content []byte) *docxPackage {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil
	}
	p := &docxPackage{parts: map[string]*zip.File{}, hidden: map[string]bool{}, captions: map[string]bool{}}
	for _, f := range archive.File {
		p.parts[strings.TrimPrefix(f.Name, "/")] = f
	}
	for _, r := range p.relations("_rels/.rels") {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			p.main = strings.TrimPrefix(r.Target, "/")
		}
	}
	if p.parts[p.main] == nil && p.parts["word/document.xml"] != nil {
		p.main = "word/document.xml"
	}
	if p.parts[p.main] == nil || !strings.HasSuffix(p.main, ".xml") {
		return nil
	}
	return p
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// relations returns the relations in a part; none when it cannot be read.
func (p *docxPackage) relations(name string) []relation {
	var found struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := xml.Unmarshal(p.read(name), &found); err != nil {
		return nil
	}
	return found.Relations
}

// relationsOf returns the relations of a part.
func (p *docxPackage) relationsOf(part string) []relation {
	dir, name := path.Split(part)
	return p.relations(dir + "_rels/" + name + ".rels")
}

// resolve returns the name of the part to which a relation of a part in a folder leads.
func resolve(dir, target string) string {
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(dir, target)
}

// read returns a part's content; nil when it does not exist or is too large.
func (p *docxPackage) read(name string) []byte {
	f := p.parts[name]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	content, err := io.ReadAll(io.LimitReader(r, largestUnpacked+1))
	if err != nil || len(content) > largestUnpacked {
		return nil
	}
	if isXML(name) {
		return transitional(content)
	}
	return content
}

func isXML(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

// strictNames maps the names of ISO 29500 Strict, which pandoc does not know, to those of Transitional.
var strictNames = strings.NewReplacer(
	"http://purl.oclc.org/ooxml/wordprocessingml/main", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"http://purl.oclc.org/ooxml/officeDocument/", "http://schemas.openxmlformats.org/officeDocument/2006/",
	"http://purl.oclc.org/ooxml/drawingml/", "http://schemas.openxmlformats.org/drawingml/2006/",
)

// transitional returns a part with the names, and the prefix of WordprocessingML, that pandoc expects.
func transitional(part []byte) []byte {
	if bytes.Contains(part, []byte("http://purl.oclc.org/ooxml/")) {
		part = []byte(strictNames.Replace(string(part)))
	}
	m := wordPrefix.FindSubmatch(part[:min(len(part), 16<<10)])
	if m == nil || string(m[1]) == "w" || bytes.Contains(part, []byte("xmlns:w=")) {
		return part
	}
	prefix := regexp.QuoteMeta(string(m[1]))
	tags := regexp.MustCompile(`<(/?)` + prefix + `:|(\s)` + prefix + `:([A-Za-z]+=)|xmlns:` + prefix + `=`)
	return tags.ReplaceAllFunc(part, func(found []byte) []byte {
		m := tags.FindSubmatch(found)
		switch {
		case bytes.HasPrefix(found, []byte("<")):
			return slices.Concat([]byte("<"), m[1], []byte("w:"))
		case len(m[3]) > 0:
			return slices.Concat(m[2], []byte("w:"), m[3])
		}
		return []byte("xmlns:w=")
	})
}

// related returns the parts of a type that the document names, such as its footnotes.
func (p *docxPackage) related(kind string) []string {
	var parts []string
	for _, r := range p.relationsOf(p.main) {
		if strings.HasSuffix(r.Type, "/"+kind) && r.Mode != "External" {
			if target := resolve(path.Dir(p.main), r.Target); p.parts[target] != nil {
				parts = append(parts, target)
			}
		}
	}
	return parts
}

// prepared returns the package with all content moved to places that pandoc reads, and the paragraphs of its text, for
// comparison. The error is that of a part that is not XML.
func (p *docxPackage) prepared() (content []byte, paragraphs []string, err error) {
	for _, name := range p.related("styles") {
		p.readStyles(p.read(name))
	}
	texts := append([]string{p.main}, slices.Concat(p.related("footnotes"), p.related("endnotes"))...)
	rewritten := map[string][]byte{}
	for _, name := range texts {
		p.targets = map[string]relation{}
		for _, r := range p.relationsOf(name) {
			p.targets[r.ID] = r
		}
		part, err := p.rewrite(p.read(name))
		if err != nil {
			return nil, nil, err
		}
		rewritten[name] = part
		for _, paragraph := range paragraphsOf(part) {
			if paragraph = docxMarks.ReplaceAllString(paragraph, ""); paragraph != "" {
				paragraphs = append(paragraphs, paragraph)
			}
		}
	}
	content, err = p.packed(rewritten)
	return content, paragraphs, err
}

// packed returns the package with some parts rewritten. Sizes precede each part, since pandoc does not read them behind it.
func (p *docxPackage) packed(rewritten map[string][]byte) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		f := p.parts[name]
		header := f.FileHeader
		header.Name = name
		header.Flags &^= 0x8
		var raw io.Reader
		part, ok := rewritten[name]
		if !ok && isXML(name) && !f.FileInfo().IsDir() {
			part = p.read(name)
			ok = part != nil
		}
		if ok {
			header.Method, header.CRC32 = zip.Store, crc32.ChecksumIEEE(part)
			header.CompressedSize64, header.UncompressedSize64 = uint64(len(part)), uint64(len(part))
			raw = bytes.NewReader(part)
		} else {
			opened, err := f.OpenRaw()
			if err != nil {
				return nil, err
			}
			raw = opened
		}
		w, err := archive.CreateRaw(&header)
		if err == nil {
			_, err = io.Copy(w, raw)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := archive.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// readStyles finds the styles of hidden text and of captions, including those based on them.
func (p *docxPackage) readStyles(styles []byte) {
	type style struct {
		ID   string `xml:"styleId,attr"`
		Name struct {
			Value string `xml:"val,attr"`
		} `xml:"name"`
		BasedOn struct {
			Value string `xml:"val,attr"`
		} `xml:"basedOn"`
		Vanish *struct {
			Value string `xml:"val,attr"`
		} `xml:"rPr>vanish"`
	}
	var all struct {
		Styles []style `xml:"style"`
	}
	if err := xml.Unmarshal(styles, &all); err != nil {
		return
	}
	for range 10 { // the greatest depth of styles based on each other
		for _, s := range all.Styles {
			if strings.EqualFold(s.Name.Value, "caption") || p.captions[s.BasedOn.Value] { // Word names its own styles in English
				p.captions[s.ID] = true
			}
			if s.Vanish != nil {
				p.hidden[s.ID] = !isOff(s.Vanish.Value)
			} else if p.hidden[s.BasedOn.Value] {
				p.hidden[s.ID] = true
			}
		}
	}
}

func isOff(value string) bool { return value == "0" || value == "false" || value == "off" }

// edit is a replacement of bytes in a part.
type edit struct {
	start, end int
	with       []byte
}

// openElement is an open element during the reading of a part.
type openElement struct {
	name       string
	start      int    // of its tag
	inner      int    // the end of its tag
	boxes      []byte // of a paragraph: the content of its text boxes
	style      string
	isHidden   bool
	fromChoice bool // of AlternateContent: its Choice had a text box
	drawing    drawing
	isCaption  bool // of a paragraph
	content    int  // of a paragraph: the end of its properties
}

var wordPrefix = regexp.MustCompile(`xmlns:([A-Za-z0-9_.-]+)=["'](?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main|http://purl\.oclc\.org/ooxml/wordprocessingml/main)["']`)

// rewrite replaces simple fields, custom XML and smart tags by their content, pictures by marks, moves text boxes behind
// their paragraph, and removes hidden text.
// on, and takes hidden text out.
func (p *docxPackage) rewrite(part []byte) ([]byte, error) {
	prefix := "w"
	if m := wordPrefix.FindSubmatch(part[:min(len(part), 16<<10)]); m != nil {
		prefix = string(m[1])
	}
	return p.rewriteAs(part, prefix, 0)
}

func (p *docxPackage) rewriteAs(part []byte, prefix string, depth int) ([]byte, error) {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	decoder.Strict = false
	var edits []edit
	var open []openElement
	for {
		start := int(decoder.InputOffset())
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		end := int(decoder.InputOffset())
		switch token := token.(type) {
		case xml.StartElement:
			e := openElement{name: nameIn(token.Name, prefix), start: start, inner: end, content: end}
			e.drawing.isOne = slices.Contains([]string{"drawing", "pict", "object", "AlternateContent"}, e.name)
			p.notePicture(open, token)
			value := ""
			for _, a := range token.Attr {
				if a.Name.Local == "val" {
					value = a.Value
				}
			}
			parent := func(n int) string {
				if len(open) < n {
					return ""
				}
				return open[len(open)-n].name
			}
			switch {
			case e.name == "fldSimple" || e.name == "customXml" || e.name == "smartTag":
				edits = append(edits, edit{start, end, nil})
			case e.name == "vanish" && parent(1) == "rPr" && parent(2) == "r" && !isOff(value):
				open[len(open)-2].isHidden = true
			case e.name == "rStyle" && parent(1) == "rPr" && parent(2) == "r" && p.hidden[value]:
				open[len(open)-2].isHidden = true
			case e.name == "pStyle" && parent(1) == "pPr" && parent(2) == "p":
				open[len(open)-2].style, open[len(open)-2].isCaption = value, p.captions[value]
			}
			if i := lastOpen(open, "p"); i >= 0 && e.name == "fldSimple" && slices.ContainsFunc(token.Attr, func(a xml.Attr) bool { return a.Name.Local == "instr" && isSequence(a.Value) }) {
				open[i].isCaption = true
			}
			open = append(open, e)
		case xml.CharData:
			if i := lastOpen(open, "p"); i >= 0 && open[len(open)-1].name == "instrText" && isSequence(string(token)) {
				open[i].isCaption = true
			}
		case xml.EndElement:
			if len(open) == 0 {
				continue
			}
			e := open[len(open)-1]
			open = open[:len(open)-1]
			if len(e.drawing.pictures) > 0 {
				edits = within(edits, edit{e.start, end, p.marks(e.drawing.pictures, prefix, len(open) > 0 && open[len(open)-1].name == "r")})
			}
			switch e.name {
			case "pPr":
				if len(open) > 0 && open[len(open)-1].name == "p" {
					open[len(open)-1].content = end
				}
			case "fldSimple", "customXml", "smartTag":
				if start > e.inner || end > start { // not <w:fldSimple/>
					edits = append(edits, edit{start, end, nil})
				}
			case "customXmlPr", "smartTagPr":
				edits = within(edits, edit{e.start, end, nil})
			case "r":
				if e.isHidden || slices.ContainsFunc(open, func(o openElement) bool { return o.name == "p" && p.hidden[o.style] }) {
					edits = within(edits, edit{e.start, end, nil})
				}
			case "txbxContent":
				i := slices.IndexFunc(open, func(o openElement) bool { return o.name == "p" })
				alternative := slices.IndexFunc(open, func(o openElement) bool { return o.name == "AlternateContent" })
				if i < 0 || depth > 8 {
					break
				}
				inFallback := slices.ContainsFunc(open, func(o openElement) bool { return o.name == "Fallback" })
				if !inFallback || alternative < 0 || !open[alternative].fromChoice {
					inner, err := p.rewriteAs(part[e.inner:start], prefix, depth+1)
					if err != nil {
						return nil, err
					}
					open[i].boxes = append(open[i].boxes, inner...)
				}
				if !inFallback && alternative >= 0 {
					open[alternative].fromChoice = true
				}
				edits = within(edits, edit{e.inner, start, nil})
			case "p":
				if e.isCaption {
					edits = append(edits, edit{e.content, e.content, markRun(captionMark, prefix, false)})
				}
				if len(e.boxes) > 0 {
					edits = append(edits, edit{end, end, e.boxes})
				}
			}
		}
	}
	return apply(part, edits), nil
}

// isSequence reports whether the code of a field numbers pictures or tables (ECMA-376, part 1, section 17.16.5.56).
func isSequence(code string) bool { return strings.HasPrefix(strings.TrimSpace(code), "SEQ ") }

// nameIn returns the local name of an element of WordprocessingML, or of the markup for alternatives; empty for others.
func nameIn(name xml.Name, prefix string) string {
	if name.Space == prefix || name.Local == "AlternateContent" || name.Local == "Fallback" || name.Local == "Choice" {
		return name.Local
	}
	return ":" + name.Local
}

// within adds an edit and drops the edits inside its range.
func within(edits []edit, e edit) []edit {
	edits = slices.DeleteFunc(edits, func(other edit) bool { return other.start >= e.start && other.end <= e.end })
	return append(edits, e)
}

func apply(part []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.start < at {
			continue
		}
		out.Write(part[at:e.start])
		out.Write(e.with)
		at = e.end
	}
	out.Write(part[at:])
	return out.Bytes()
}

// paragraphsOf returns the visible text of each paragraph of a part, on one line each.
func paragraphsOf(part []byte) []string {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	decoder.Strict = false
	var paragraphs []string
	var b strings.Builder
	inText, skipped := false, 0
	hasChoice := false
	for {
		token, err := decoder.RawToken()
		if err != nil {
			break
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "t":
				inText = true
			case "tab", "br", "cr", "ptab":
				b.WriteByte(' ')
			case "noBreakHyphen":
				b.WriteRune('\u2011')
			case "AlternateContent":
				hasChoice = false
			case "Choice":
				hasChoice = true
			case "moveFrom", "del":
				skipped++
			case "Fallback":
				if hasChoice {
					skipped++
				}
			}
		case xml.EndElement:
			switch token.Name.Local {
			case "t":
				inText = false
			case "moveFrom", "del":
				skipped = max(0, skipped-1)
			case "Fallback":
				if hasChoice {
					skipped = max(0, skipped-1)
				}
			case "p":
				if text := strings.Join(strings.Fields(b.String()), " "); text != "" {
					paragraphs = append(paragraphs, text)
				}
				b.Reset()
			}
		case xml.CharData:
			if inText && skipped == 0 {
				b.Write(token)
			}
		}
	}
	return paragraphs
}
