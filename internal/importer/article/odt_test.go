package article

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

func TestOpenDocumentsLoseNothing(t *testing.T) {
	image := `<draw:image xlink:href="Pictures/gate.png"/>`
	frame := func(inside string) string { return `<draw:frame draw:name="f">` + inside + `</draw:frame>` }
	for _, test := range []struct{ name, text, want string }{
		{"a caption below", `<text:p>Above.</text:p><text:p>` + frame(image+`<svg:title>A gate</svg:title>`) + `</text:p><text:p text:style-name="Caption">In May</text:p><text:p>Below.</text:p>`,
			"Above.\n\n![A gate](gate.png \"In May\")\n\nBelow."},
		{"a caption of a style made of the program's", `<text:p>Above.</text:p><text:p>` + frame(image) + `</text:p><text:p text:style-name="P9">In <text:span>May</text:span></text:p><text:p>Below.</text:p>`,
			"Above.\n\n![In May](gate.png \"In May\")\n\nBelow."},
		{"a caption in the picture's box", `<text:p>Above.` + frame(`<draw:text-box fo:min-height="1cm"><text:p text:style-name="Illustration">`+frame(image)+`Figure <text:sequence>1</text:sequence>: in May</text:p></draw:text-box>`) +
			`</text:p><text:p>Below.</text:p>`, "Above.\n\n![Figure 1\\: in May](gate.png \"Figure 1: in May\")\n\nBelow."},
		{"a text box", `<text:p>Before.` + frame(`<draw:text-box><text:p>Boxed text.</text:p></draw:text-box>`) + ` After.</text:p>`, "Before. After.\n\nBoxed text."},
		{"a text box whose frame is named like it", `<text:p>Before.<draw:frame draw:name="text-box 1"><draw:text-box><text:p>Boxed text.</text:p></draw:text-box></draw:frame> After.</text:p>`,
			"Before. After.\n\nBoxed text."},
		{"a picture without a caption", `<text:p>Above.</text:p><text:p>` + frame(image) + `</text:p><text:p>A sentence.</text:p>`, "Above.\n\n![The ferry](gate.png)\n\nA sentence."},
		{"a picture that is lost", `<text:p>Above.</text:p><text:p>` + frame(`<draw:image xlink:href="Pictures/none.png"/><svg:desc>A map</svg:desc>`) + `</text:p>`, "Above.\n\n*Picture: A map*"},
		{"a note and a comment", `<text:p>It runs.<text:note text:id="a" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Since May.</text:p></text:note-body></text:note>` +
			`<office:annotation><text:p>Check!</text:p></office:annotation> More<text:s/>text.</text:p>`, "It runs.[^1] More text.\n\n[^1]: Since May."},
	} {
		body := `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
			`xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ` +
			`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>` +
			`<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Caption"/></office:automatic-styles><office:body><office:text>` +
			`<text:h text:outline-level="1">The ferry</text:h>` + test.text + `</office:text></office:body></office:document-content>`
		var out bytes.Buffer
		archive := zip.NewWriter(&out)
		for name, content := range map[string]string{"content.xml": body, "mimetype": "application/vnd.oasis.opendocument.text", "Pictures/gate.png": string(pngOf(t, 60, 50)),
			"styles.xml": `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`} {
			w, err := archive.Create(name)
			if err == nil {
				_, err = w.Write([]byte(content))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := archive.Close(); err != nil {
			t.Fatal(err)
		}
		draft, problems := drafted(t, Input{Name: "a.odt", Content: out.Bytes(), Language: "en"})
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.name, said(t, problems))
			continue
		}
		if got := strings.TrimSpace(bodyOf(draft)); !strings.HasSuffix(got, test.want) {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		for _, note := range draft.Notes {
			if strings.Contains(note, "did not arrive") {
				t.Errorf("%s: %s %v", test.name, note, draft.Report)
			}
		}
	}
}
