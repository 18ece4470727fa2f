package article

import (
	"archive/zip"
	"bytes"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

func plainOf(t testing.TB, name, content, contentType string) Plain {
	t.Helper()
	plain, problems, err := PlainText(t.Context(), Input{Name: name, Content: []byte(content)}, contentType)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%s: %v %v", name, err, problems)
	}
	return plain
}

func zipOf(t testing.TB, parts map[string]string) string {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, content := range parts {
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
	return out.String()
}

func TestThePlainTextOfEachFormat(t *testing.T) {
	const text = "The Parties agree.\n\nThey meet in May."
	word := zipOf(t, map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>The Parties</w:t></w:r><w:r><w:t xml:space="preserve"> agree.</w:t></w:r></w:p><w:p><w:r><w:t>They meet in May.</w:t></w:r></w:p></w:body></w:document>`,
	})
	open := zipOf(t, map[string]string{
		"content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>The <text:span>Parties</text:span> agree.</text:p><text:p>They meet in May.</text:p></office:text></office:body></office:document-content>`,
	})
	mhtml := "From: <Saved>\r\nSnapshot-Content-Location: https://a.example/x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n" +
		"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/x\r\n\r\n<p>The Parties a=\r\ngree.</p><p>They=20meet in May.\r\n--b--\r\n"
	for _, test := range []struct{ name, content, contentType, text, address string }{
		{"a.txt", text, "", text, ""},
		{"a.html", "<p>The <i>Par</i>ties\n agree.<p>They meet in&#32;May.<script>x()</script><p hidden>No.<p style='display: none'>No.<del>No.</del>", "", text, ""},
		{"a.html", "<!-- saved from url=(0019)https://a.example/x -->\n<p>The Parties agree.<br><br>They meet in May.", "", text, "https://a.example/x"},
		{"a.html", `<link rel="canonical" href="https://a.example/x"><ul><li>The Parties agree.<li>They meet in May.</ul>`, "", text, "https://a.example/x"},
		{"a.mhtml", mhtml, "", text, "https://a.example/x"},
		{"a.docx", word, "", text, ""},
		{"a.odt", open, "", text, ""},
		{"x", "<p>\xd3\xe3\xee\xe4\xe0", "text/html; charset=windows-1251", "Угода", ""},
		{"x", "\xd3\xe3\xee\xe4\xe0", "text/plain; charset=windows-1251", "Угода", ""},
		{"a.html", "<p>10<sup>2</sup> m, the alliance<sup>12</sup> and NATO<sup><a href='#n3'>3</a></sup>, the 4<sup>th</sup>", "", "10² m, the alliance¹² and NATO, the 4th", ""},
		{"a.html", "<table><tr><td>One<td>Two<tr><td>Three</table><pre>a\n b</pre>", "", "One\tTwo\n\nThree\n\na\n b", ""},
	} {
		got := plainOf(t, test.name, test.content, test.contentType)
		if got.Text != test.text || got.URL != test.address {
			t.Errorf("%s %q: %q from %q", test.name, test.content[:min(40, len(test.content))], got.Text, got.URL)
		}
	}
}

// pdf is a PDF with one line of text.
func pdf(line string) string {
	var out bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, out.Len())
		out.WriteString(strconv.Itoa(len(at)) + " 0 obj\n" + body + "\nendobj\n")
	}
	out.WriteString("%PDF-1.4\n")
	stream := "BT /F1 12 Tf 72 720 Td (" + line + ") Tj ET"
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>")
	object("<</Length " + strconv.Itoa(len(stream)) + ">>\nstream\n" + stream + "\nendstream")
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	start := out.Len()
	out.WriteString("xref\n0 6\n0000000000 65535 f \n")
	for _, offset := range at {
		out.WriteString(strings.Repeat("0", 10-len(strconv.Itoa(offset))) + strconv.Itoa(offset) + " 00000 n \n")
	}
	out.WriteString("trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + strconv.Itoa(start) + "\n%%EOF\n")
	return out.String()
}

func TestThePlainTextOfAPDF(t *testing.T) {
	if _, err := exec.LookPath(pdfReader); err != nil {
		t.Fatal("the test needs pdftotext (poppler-utils): ", err)
	}
	if got := plainOf(t, "a.pdf", pdf("The Parties will not attack."), ""); got.Text != "The Parties will not attack." {
		t.Errorf("%q", got.Text)
	}
	for _, damaged := range []string{"%PDF-1.4", "%PDF-1.4\n" + strings.Repeat("x", 1000)} {
		if _, problems, err := PlainText(t.Context(), Input{Name: "a.pdf", Content: []byte(damaged)}, ""); err != nil || len(problems) != 1 {
			t.Errorf("a damaged PDF: %v %v", problems, err)
		}
	}
}

func TestMissingPDFReaderIsSaidWithWhatToDo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, problems, err := PlainText(t.Context(), Input{Name: "a.pdf", Content: []byte(pdf("x"))}, "")
	if err != nil || len(problems) != 1 || problems[0].Rule != RulePDFReaderIsInstalled.ID || !strings.Contains(problems[0].Fix, "poppler-utils") {
		t.Errorf("%v %v", problems, err)
	}
}

// FuzzPlainText holds that no file makes a panic, and that the text is UTF-8 and not too long.
func FuzzPlainText(f *testing.F) {
	f.Add("a.html", "<p>a<sup>2</sup><pre>b\nc", "text/html; charset=koi8-u")
	f.Add("a.mhtml", "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a\r\n--b--", "")
	f.Add("a.docx", "PK\x03\x04", "")
	f.Add("a.odt", "PK\x03\x04", "")
	f.Fuzz(func(t *testing.T, name, content, contentType string) {
		if plainFormat(name, []byte(content), contentType) == PDF { // read by another program
			return
		}
		plain, problems, err := PlainText(t.Context(), Input{Name: name, Content: []byte(content)}, contentType)
		if err != nil {
			t.Fatal(err)
		}
		if len(problems) == 0 && (plain.Text == "" || len(plain.Text) > largestPlain || !utf8.ValidString(plain.Text)) {
			t.Errorf("%q", plain.Text)
		}
	})
}
