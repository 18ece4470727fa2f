package article

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
)

func pngOf(t testing.TB, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawingOf is a picture as word processors write it since 2007.
func drawingOf(relation, alt string) string {
	return `<w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="Picture 1" descr="` + alt + `"/><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="pic">` +
		`<pic:nvPicPr><pic:cNvPr id="0" name="x"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="` + relation + `"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}

func pictureRun(relation, alt string) string { return `<w:r>` + drawingOf(relation, alt) + `</w:r>` }

func styled(style string, runs ...string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + strings.Join(runs, "") + `</w:p>`
}

func TestPicturesOfWordFilesComeAlong(t *testing.T) {
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relations := [2]string{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="s" Type="` + office + `styles" Target="styles.xml"/>` +
		`<Relationship Id="p1" Type="` + office + `image" Target="media/Gate%201.png"/>` +
		`<Relationship Id="p2" Type="` + office + `image" Target="/media/map.png"/>` +
		`<Relationship Id="p3" Type="` + office + `image" Target="media/chart.emf"/>` +
		`<Relationship Id="p4" Type="` + office + `image" Target="media/lost.png"/>` +
		`<Relationship Id="p5" Type="` + office + `image" Target="https://pictures.example/far.png" TargetMode="External"/></Relationships>`}
	styles := [2]string{"word/styles.xml", `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
		`<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House caption"/><w:basedOn w:val="Beschriftung"/></w:style></w:styles>`}
	gate, plan := string(pngOf(t, 60, 50)), string(pngOf(t, 90, 80))
	number := `<w:fldSimple w:instr=" SEQ Figure \* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
	box := func(content string) string {
		return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + content + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
			`<mc:Fallback><w:pict><v:textbox><w:txbxContent>` + content + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	}
	for _, test := range []struct{ name, body, want string }{
		{"with its text", para(pictureRun("p1", "A red gate")), "![A red gate](gate-1.png)"},
		{"caption by a style with another id", para(pictureRun("p1", "A red gate")) + styled("Beschriftung", run("The gate in May")), `![A red gate](gate-1.png "The gate in May")`},
		{"caption by a style that builds on it", para(pictureRun("p1", "A red gate")) + styled("Own", run("The gate")), `![A red gate](gate-1.png "The gate")`},
		{"caption by its number", para(pictureRun("p1", "A red gate")) + para(run("Figure "), number, run(": the gate")), `![A red gate](gate-1.png "Figure 1: the gate")`},
		{"caption by the number of a long field", para(pictureRun("p1", "A red gate")) + para(run("Figure "),
			`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ Figure </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
			run("1"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, run(": the gate")), `![A red gate](gate-1.png "Figure 1: the gate")`},
		{"caption in italics", para(pictureRun("p1", "A red gate")) + para(`<w:r><w:rPr><w:i/></w:rPr><w:t>The gate in May</w:t></w:r>`), `![A red gate](gate-1.png "The gate in May")`},
		{"caption above", styled("Beschriftung", run("The gate")) + para(pictureRun("p1", "A red gate")), `![A red gate](gate-1.png "The gate")`},
		{"caption in the same paragraph", styled("Beschriftung", pictureRun("p1", "A red gate"), run("The gate")), `![A red gate](gate-1.png "The gate")`},
		{"the paragraph below is no caption", para(pictureRun("p1", "A red gate")) + para(run("The lock was built in 1903.")), "![A red gate](gate-1.png)\n\nThe lock was built in 1903."},
		{"a caption far from a picture", styled("Beschriftung", run("The gate")) + para(run("Text.")) + para(pictureRun("p1", "A red gate")), "The gate\n\nText.\n\n![A red gate](gate-1.png)"},
		{"in a line of text", para(run("Before "), pictureRun("p1", "A red gate"), run("after.")), "Before after.\n\n![A red gate](gate-1.png)"},
		{"in the package's own folder", para(pictureRun("p2", "A map")), "![A map](map.png)"},
		{"twice", para(pictureRun("p1", "A red gate")) + para(run("Text.")) + para(pictureRun("p1", "The gate again")), "![A red gate](gate-1.png)\n\nText.\n\n![The gate again](gate-1.png)"},
		{"as old files have it", para(`<w:r><w:pict><v:shape alt="A red gate"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>`), "![A red gate](gate-1.png)"},
		{"a choice of two ways", para(`<w:r><mc:AlternateContent><mc:Choice Requires="wps">` + drawingOf("p1", "A red gate") +
			`</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="p2"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`), "![A red gate](gate-1.png)"},
		{"in a text box with its caption", para(run("Text."), box(para(pictureRun("p1", "A red gate"))+styled("Beschriftung", run("The gate")))), "Text.\n\n![A red gate](gate-1.png \"The gate\")"},
		{"deleted", para(run("Text."), `<w:del w:id="1" w:author="x">`+pictureRun("p1", "A red gate")+`</w:del>`), "Text."},
		{"in no format of pages", para(pictureRun("p3", "A chart")) + styled("Beschriftung", run("Costs")), "*Picture: Costs*"},
		{"in no format of pages, without a caption", para(pictureRun("p3", "A chart")), "*Picture: A chart*"},
		{"lost", para(pictureRun("p4", "A lost one")), "*Picture: A lost one*"},
		{"without a relation", para(pictureRun("p9", "A lost one")), "*Picture: A lost one*"},
		{"linked", para(strings.Replace(pictureRun("p5", "A far one"), "embed", "link", 1)), `[Picture](https://pictures.example/far.png "A far one")`},
	} {
		content := wordFile(t, "word/document.xml", styled("Heading1", run("The lock"))+para(run("It is a lock."))+test.body, relations, styles,
			[2]string{"word/media/Gate 1.png", gate}, [2]string{"word/media/Gate%201.png", gate}, [2]string{"media/map.png", plan}, [2]string{"word/media/chart.emf", "\x01\x00\x00\x00l\x00\x00\x00"},
			[2]string{"word/media/unused.png", plan})
		draft, problems := drafted(t, Input{Name: "a.docx", Content: content, Language: "en"})
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.name, said(t, problems))
			continue
		}
		if got := bodyOf(draft); got != "The lock\n\nIt is a lock.\n\n"+test.want && got != "It is a lock.\n\n"+test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		shows := strings.Contains(test.want, "![")
		if kept := len(assetsOf(draft)); shows != (kept == 1) || !shows && kept > 0 {
			t.Errorf("%s: files %q", test.name, assetsOf(draft))
		}
		for _, note := range draft.Notes {
			if strings.Contains(note, "did not arrive") {
				t.Errorf("%s: %s", test.name, note)
			}
		}
	}
}

// bodyOf is the text of a draft's only section.
func bodyOf(draft Draft) string {
	text := ""
	for _, f := range draft.Files {
		if strings.HasPrefix(f.Path, "content/sections/") {
			_, body, _ := strings.Cut(strings.TrimPrefix(string(f.Content), "---\n"), "---\n")
			text += body
		}
	}
	return strings.TrimSpace(text)
}

func assetsOf(draft Draft) (names []string) {
	for _, f := range draft.Files {
		if name, ok := strings.CutPrefix(f.Path, "assets/"); ok {
			names = append(names, name)
		}
	}
	return names
}

func TestPicturesOfPagesComeAlongOrLeaveTheirPlace(t *testing.T) {
	gate := pngOf(t, 60, 50)
	photo, noisy := image.NewGray(image.Rect(0, 0, 60, 60)), new(bytes.Buffer)
	for i := range photo.Pix {
		photo.Pix[i] = byte(i * i)
	}
	if err := png.Encode(noisy, photo); err != nil {
		t.Fatal(err)
	}
	data := "data:image/png;base64," + base64.StdEncoding.EncodeToString(noisy.Bytes())
	files := map[string][]byte{"lock_files/Gate 1.PNG": gate, "drawing.svg": []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>`),
		"page.png": []byte("<html>not found</html>"), "broken.png": gate[:20], "dot.png": pngOf(t, 1, 1),
		"acts.svg": []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)}
	for _, test := range []struct{ name, html, want, kept string }{
		{"beside the article", `<img src="lock_files/Gate%201.PNG" alt="A gate">`, "![A gate](gate-1.png)", "gate-1.png"},
		{"with a caption", `<figure><img src="./lock_files/Gate%201.PNG" alt="A gate"><figcaption>In May</figcaption></figure>`, `![A gate](gate-1.png "In May")`, "gate-1.png"},
		{"a drawing", `<img src="drawing.svg" alt="A line">`, "![A line](drawing.svg)", "drawing.svg"},
		{"data in the page", `<img src="` + data + `" alt="Grey">`, "![Grey](picture.png)", "picture.png"},
		{"an empty drawing in the page", `<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 800'%3E%3C/svg%3E" alt="Grey">`, "", ""},
		{"little data in the page", `<img src="data:image/png;base64,` + base64.StdEncoding.EncodeToString(gate) + `" alt="Grey">`, "![Grey](picture.png)", "picture.png"},
		{"data with spaces and lines", `<img src="` + strings.Replace(data, "A", "A\n ", 3) + `" alt="Grey">`, "![Grey](picture.png)", "picture.png"},
		{"data that is none", `<img src="data:image/png;base64,` + strings.Repeat("!", 500) + `" alt="Grey">`, "*Picture: Grey*", ""},
		{"no picture in it", `<img src="page.png" alt="A page">`, "*Picture: A page*", ""},
		{"damaged", `<img src="broken.png" alt="A gate">`, "*Picture: A gate*", ""},
		{"a drawing that acts", `<img src="acts.svg" alt="A line">`, "*Picture: A line*", ""},
		{"a reader's count", `<img src="dot.png" alt="">`, "", ""},
		{"not there", `<img src="none.png" alt="A gate">`, "*Picture: A gate*", ""},
		{"outside of the folder", `<img src="../secret.png" alt="A gate">`, "*Picture: A gate*", ""},
		{"on the web", `<img src="https://pictures.example/a.png" alt="A gate">`, `[Picture](https://pictures.example/a.png "A gate")`, ""},
		{"for readers without scripts", `<img class="lazy" alt="A line"><noscript><img src="drawing.svg" alt=""></noscript>`, "![A line](drawing.svg)", "drawing.svg"},
		{"for readers without scripts, in a figure", `<figure><div><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""></div><noscript><img src="drawing.svg" alt="A line"></noscript><figcaption>It is short</figcaption></figure>`,
			`![A line](drawing.svg "It is short")`, "drawing.svg"},
		{"for readers without scripts, beside a spinner", `<img class="lazy" src="/static/img/spinner.gif" alt="A line"><noscript><img src="drawing.svg" alt=""></noscript>`, "![A line](drawing.svg)", "drawing.svg"},
		{"of AMP", `<amp-img src="drawing.svg" alt="A line" width="16" height="9" layout="responsive"><noscript><img src="drawing.svg"></noscript></amp-img>`, "![A line](drawing.svg)", "drawing.svg"},
		{"a film of AMP", `<amp-video src="film.mp4" width="16" height="9"><div fallback>No film.</div></amp-video>`, "", ""},
		{"the same for readers without scripts", `<img data-src="drawing.svg" alt="A line"><noscript><img src="drawing.svg?w=2000" alt="A line"></noscript>`, "![A line](drawing.svg)", "drawing.svg"},
		{"a count of readers without scripts", `<noscript><img src="https://count.example/tr?id=1" style="display:none"></noscript>`, "", ""},
		{"loaded later by a script", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="drawing.svg" alt="A line">`, "![A line](drawing.svg)", "drawing.svg"},
	} {
		page := "<!doctype html><html lang=en><title>The lock</title><body><h1>The lock</h1><p>It is a lock that was built in the year 1903.</p>" + test.html + "<p>It works to this day.</p>"
		draft, problems := drafted(t, Input{Name: "lock.html", Content: []byte(page), Beside: func(name string) ([]byte, error) {
			if content, ok := files[name]; ok {
				return content, nil
			}
			return nil, fs.ErrNotExist
		}})
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.name, said(t, problems))
			continue
		}
		_, body, _ := strings.Cut(bodyOf(draft), "1903.")
		body, _, _ = strings.Cut(body, "It works")
		if got := strings.TrimSpace(body); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if got := strings.Join(assetsOf(draft), " "); got != test.kept {
			t.Errorf("%s: files %q, want %q", test.name, got, test.kept)
		}
	}
}

// TestArticlesOnSeveralPagesSayWhereTheyGoOn tells the next page of an article from the next article.
func TestArticlesOnSeveralPagesSayWhereTheyGoOn(t *testing.T) {
	for _, test := range []struct{ url, head, body, want string }{
		{"https://paper.example/lock", `<link rel="next" href="/lock/2">`, "", "https://paper.example/lock/2"},
		{"https://paper.example/lock.html", "", `<p><a href="lock-2.html">Page 2</a></p>`, "https://paper.example/lock-2.html"},
		{"https://paper.example/lock?page=2", "", `<a href="?page=1">1</a> <a href="?page=3">3</a>`, "https://paper.example/lock?page=3"},
		{"https://paper.example/lock/", `<link rel="next" href="/bridge/">`, `<a rel="next" href="/bridge-2/">The bridge</a>`, ""},
		{"https://paper.example/lock/2", `<link rel="prev" href="/lock/">`, "", ""},
	} {
		page := "<!doctype html><html lang=en><title>The lock</title>" + test.head + "<body><h1>The lock</h1><p>It is a lock that was built in the year 1903.</p>" + test.body + "<p>It works to this day.</p>"
		draft, _ := drafted(t, Input{Name: "lock.html", Content: []byte(page), URL: test.url})
		notes := strings.Join(draft.Notes, "\n")
		if told := strings.Contains(notes, "the article goes on at "); told != (test.want != "") || !strings.Contains(notes, test.want) {
			t.Errorf("%s: %q, want %q", test.url, notes, test.want)
		}
	}
}

func TestPicturesAreFetchedOnlyWhereThatIsAsked(t *testing.T) {
	page := []byte(`<!doctype html><html lang=en><title>The lock</title><body><h1>The lock</h1><p>It is a lock that was built in the year 1903.</p>` +
		`<img src="/a.png" alt="A gate"><p>It works to this day.</p><img src="https://elsewhere.example/b.png" alt="A map"><p>It is wide.</p>`)
	var asked []string
	fetch := func(_ context.Context, address string) ([]byte, error) {
		asked = append(asked, address)
		if strings.HasSuffix(address, "b.png") {
			return nil, errors.New("its host does not answer")
		}
		return pngOf(t, 60, 50), nil
	}
	draft, _ := drafted(t, Input{Name: "lock.html", Content: page, URL: "https://news.example/lock", Fetch: fetch})
	if want := []string{"https://news.example/a.png", "https://elsewhere.example/b.png"}; !slices.Equal(asked, want) {
		t.Errorf("asked for %q", asked)
	}
	if got := bodyOf(draft); !strings.Contains(got, "![A gate](a.png)") || !strings.Contains(got, `[Picture](https://elsewhere.example/b.png "A map")`) {
		t.Error(got)
	}
}

func TestPagesInOldEncodingsAreRead(t *testing.T) {
	for _, test := range []struct {
		label, language, title, text string
		encoding                     encoding.Encoding
	}{
		{"windows-1251", "uk", "Київський шлюз", "Шлюз збудували 1903 року, і він працює досі: «їжак» під’їхав.", charmap.Windows1251},
		{"Shift_JIS", "ja", "運河の水門", "この水門は1903年に造られ、今も使われている。表示できる。", japanese.ShiftJIS},
		{"GBK", "zh", "运河的船闸", "这座船闸建于1903年，至今仍在使用。", simplifiedchinese.GBK},
		{"EUC-JP", "ja", "運河の水門", "この水門は1903年に造られ、今も使われている。", japanese.EUCJP},
		{"iso-8859-2", "pl", "Śluza na kanale", "Śluzę zbudowano w 1903 roku i działa do dziś, choć łódź ją uszkodziła.", charmap.ISO8859_2},
	} {
		for _, declared := range []string{`<meta charset="` + test.label + `">`, `<meta http-equiv="Content-Type" content="text/html; charset=` + test.label + `">`} {
			page := `<!doctype html><html lang="` + test.language + `"><head>` + declared + `<title>` + test.title + `</title></head><body><h1>` + test.title + `</h1><p>` + test.text + `</p></body></html>`
			content, err := test.encoding.NewEncoder().Bytes([]byte(page))
			if err != nil {
				t.Fatal(err)
			}
			draft, problems := drafted(t, Input{Name: "a.html", Content: content})
			if len(problems) > 0 || draft.Title != test.title || !strings.Contains(bodyOf(draft), test.text) {
				t.Errorf("%s: %q\n%s\n%s", test.label, draft.Title, bodyOf(draft), said(t, problems))
			}
		}
	}
}
