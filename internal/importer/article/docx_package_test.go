package article

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// wordFile is a .docx of the body's XML, with more parts as "name: content" pairs.
func wordFile(t testing.TB, main, body string, more ...[2]string) []byte {
	t.Helper()
	const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wps="x" xmlns:v="v"`
	parts := append([][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/` + main + `" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
			`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="` + main + `"/></Relationships>`},
		{main, `<?xml version="1.0"?><w:document ` + space + `><w:body>` + body + `</w:body></w:document>`},
	}, more...)
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for _, part := range parts {
		w, err := archive.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func para(runs ...string) string { return `<w:p>` + strings.Join(runs, "") + `</w:p>` }

func TestWordFilesLoseNoWord(t *testing.T) {
	box := func(text string) string {
		content := `<w:txbxContent>` + para(run(text)) + `</w:txbxContent>`
		return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>` + content + `</wps:txbx></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:textbox>` + content + `</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	hidden := `<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r>`
	cell := func(paragraphs ...string) string {
		return `<w:tc><w:tcPr/>` + strings.Join(paragraphs, "") + `</w:tc>`
	}
	table := `<w:tbl><w:tblPr><w:tblLook w:firstRow="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid>` +
		`<w:tr>` + cell(para(run("Year"))) + cell(para(run("What"))) + `</w:tr><w:tr>` + cell(para(run("1931"))) + cell(para(run("It broke.")), para(run("Houses fell."))) + `</w:tr></w:tbl>`
	letters := [2]string{"word/numbering.xml", `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`}
	related := [2]string{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`}
	item := func(text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + run(text) + `</w:p>`
	}
	other := func(from, to, body string) []byte { // a document whose XML names things otherwise
		content := wordFile(t, "word/document.xml", body)
		p := openDocx(content)
		parts := map[string][]byte{}
		for name := range p.parts {
			parts[name] = []byte(strings.ReplaceAll(string(p.read(name)), from, to))
		}
		if parts["word/document.xml"] = []byte(strings.NewReplacer("<w:", "<"+to+":", "</w:", "</"+to+":", "xmlns:w=", "xmlns:"+to+"=").Replace(string(parts["word/document.xml"]))); strings.Contains(to, "/") {
			parts["word/document.xml"] = []byte(strings.ReplaceAll(string(p.read("word/document.xml")), from, to))
		}
		packed, err := p.packed(parts)
		if err != nil {
			t.Fatal(err)
		}
		return packed
	}
	for _, content := range [][]byte{
		other("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", para(run("Strict text."))),
		other("\x00", "ns0", para(run("Strict text."))),
	} {
		draft, problems := drafted(t, Input{Name: "a.docx", Content: content, Language: "en"})
		if len(problems) > 0 || !strings.Contains(textOfDraft(t, draft, "en", shown), "Strict text.") {
			t.Errorf("names of another kind: %s", said(t, problems))
		}
	}
	for _, test := range []struct {
		name, main, body, want string
		more                   [][2]string
	}{
		{"another main part", "word/document2.xml", para(run("Text here.")), "Text here.", nil},
		{"simple fields", "word/document.xml", para(run("Table "), `<w:fldSimple w:instr=" SEQ Table "><w:r><w:t>1</w:t></w:r></w:fldSimple>`, run(": costs")), "Table 1: costs", nil},
		{"an empty field", "word/document.xml", para(run("Page "), `<w:fldSimple w:instr="PAGE"/>`, run("ends.")), "Page ends.", nil},
		{"custom XML and smart tags", "word/document.xml", `<w:customXml w:element="x"><w:customXmlPr><w:placeholder w:val="p"/></w:customXmlPr>` +
			para(run("In "), `<w:smartTag w:element="place"><w:smartTagPr/>`+run("Kyiv")+`</w:smartTag>`, run(" now.")) + `</w:customXml>`, "In Kyiv now.", nil},
		{"text boxes, once each", "word/document.xml", para(run("Before."), box("Boxed text."), run(" After.")), "Before. After.\n\nBoxed text.", nil},
		{"only a text box", "word/document.xml", para(box("Boxed text.")), "Boxed text.", nil},
		{"hidden text", "word/document.xml", para(run("Seen"), hidden, `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> too.</w:t></w:r>`), "Seen too.", nil},
		{"a raised number", "word/document.xml", para(run("10"), `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>`, run(" tonnes.")), "10⁶ tonnes.", nil},
		{"paragraphs in a cell", "word/document.xml", para(run("Text.")) + table, "Text.\n\n| Year | What         |\n|------|--------------|\n| 1931 | It broke.    |\n|      | Houses fell. |", nil},
		{"letters of lists", "word/document.xml", para(run("Text.")) + item("one") + item("two"), "Text.\n\n- a. one\n- b. two", [][2]string{letters, related}},
	} {
		draft, problems := drafted(t, Input{Name: "a.docx", Content: wordFile(t, test.main, test.body, test.more...), Language: "en"})
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.name, said(t, problems))
			continue
		}
		text := ""
		for _, f := range draft.Files {
			if strings.HasPrefix(f.Path, "content/sections/") {
				_, text, _ = strings.Cut(strings.TrimPrefix(string(f.Content), "---\n"), "---\n")
			}
		}
		if got := strings.TrimSpace(text); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		for _, note := range draft.Notes {
			if strings.Contains(note, "did not arrive") {
				t.Errorf("%s: %s", test.name, note)
			}
		}
	}
}

func TestWordsThatDidNotArriveAreTold(t *testing.T) {
	r := &reader{paragraphs: []string{"One two three.", "Two again, and 10⁶."}}
	r.compare(filesOf("content/sections/a.md", "---\ntitle: x\n---\n\nTwo, \\\"one\\\" and 10^6^ again.\n"))
	if r.lost != "2 of the document's 7 words did not arrive; the report names them" {
		t.Errorf("%q %v", r.lost, r.left)
	}
	if len(r.left) == 0 || !strings.Contains(r.left[0].What, "three") {
		t.Errorf("%v", r.left)
	}
	r = &reader{paragraphs: []string{"One two."}}
	if r.compare(filesOf("content/sections/a.md", "Two one.")); r.lost != "" || len(r.left) > 0 {
		t.Errorf("%q %v", r.lost, r.left)
	}
}

// FuzzRewrite holds a part that is read to one that is read again to the same words, each once.
func FuzzRewrite(f *testing.F) {
	f.Add(`<w:p><w:r><w:t>a</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:r></w:p>`)
	f.Add(`<w:p><w:fldSimple><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:fldSimple></w:p>`)
	f.Fuzz(func(t *testing.T, part string) {
		p := &docxPackage{}
		once, err := p.rewrite([]byte(part))
		if err != nil {
			return
		}
		twice, err := p.rewrite(once)
		if err != nil {
			t.Skip() // what is no XML in the end was none before
		}
		if len(paragraphsOf(twice)) > len(paragraphsOf(once)) {
			t.Errorf("%q\n%q", once, twice)
		}
	})
}
