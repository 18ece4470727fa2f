package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/image/webp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// photograph is a JPEG of 600 by 400 pixels with red, green, blue and white corners, in reading order, as a camera writes it:
// with which side is up, and where it stood.
func photograph(t *testing.T, orientation int) []byte {
	t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 600, 400))
	for i, corner := range []color.RGBA{{R: 255, A: 255}, {G: 255, A: 255}, {B: 255, A: 255}, {255, 255, 255, 255}} {
		at := image.Pt(i%2*300, i/2*200)
		draw.Draw(picture, image.Rectangle{at, at.Add(image.Pt(300, 200))}, image.NewUniform(corner), image.Point{}, draw.Src)
	}
	var encoded bytes.Buffer
	if err := jpeg.Encode(&encoded, picture, nil); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("Exif\x00\x00MM\x00\x2a"), 0, 0, 0, 8, 0, 2)
	exif = append(exif, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, byte(orientation), 0, 0) // Orientation
	exif = append(exif, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38)             // GPS
	exif = append(append(exif, 0, 0, 0, 0), "\x00\x01\x00\x01\x00\x02\x00\x00\x00\x02N\x00\x00\x00\x00\x00\x00\x00 secret place"...)
	head := binary.BigEndian.AppendUint16([]byte{0xFF, 0xD8, 0xFF, 0xE1}, uint16(len(exif)+2))
	xmp := []byte("\xFF\xE1\x00\x2ehttp://ns.adobe.com/xap/1.0/\x00 secret author ")
	comment := []byte("\xFF\xFE\x00\x10secret comment")
	return bytes.Join([][]byte{head, exif, xmp, comment, encoded.Bytes()[2:], []byte("secret preview")}, nil)
}

// illustratedProject writes an explainer of one section that is a folder, with these files beside content/ or in it.
func illustratedProject(t *testing.T, text string, files map[string][]byte) string {
	t.Helper()
	folder := t.TempDir()
	files["content/_index.md"] = []byte("---\ntitle: One\nstandfirst: In one sentence.\n---\nA nut graf.\n")
	files["content/sections/s/index.md"] = []byte("---\ntitle: First\nweight: 1\n---\n" + text)
	for name, content := range files {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// buildIn builds an explainer and gives back what was said.
func buildIn(t *testing.T, folder string) (said string, ok bool) {
	t.Helper()
	build := exec.Command("nutgraf", "build")
	build.Dir = folder
	output, err := build.CombinedOutput()
	return string(output), err == nil
}

func TestPictureIsTurnedAsTheCameraWasHeld(t *testing.T) {
	files, text := map[string][]byte{}, ""
	for orientation := range 9 { // 0: a camera that does not know
		name := fmt.Sprintf("o%d.jpg", orientation)
		files["assets/"+name] = photograph(t, orientation)
		text += fmt.Sprintf("![Orientation %d](%s)\n\n", orientation, name)
	}
	folder := illustratedProject(t, text, files)
	if said, ok := buildIn(t, folder); !ok {
		t.Fatal(said)
	}
	page, err := os.ReadFile(filepath.Join(folder, "public/sections/s/index.html"))
	if err != nil {
		t.Fatal(err)
	}
	corners := []string{"RGBW", "RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"}
	for orientation, want := range corners {
		shown := regexp.MustCompile(fmt.Sprintf(`alt="Orientation %d" width="(\d+)" height="(\d+)" srcset="([^"]*)"`, orientation)).FindSubmatch(page)
		if shown == nil {
			t.Fatalf("no picture %d", orientation)
		}
		size := "600 400"
		if orientation >= 5 {
			size = "400 600"
		}
		if got := string(shown[1]) + " " + string(shown[2]); got != size {
			t.Errorf("orientation %d has the size %s, want %s", orientation, got, size)
		}
		for one := range strings.SplitSeq(string(shown[3]), ", ") {
			file, wide, _ := strings.Cut(one, " ")
			opened, err := os.Open(filepath.Join(folder, "public/sections/s", filepath.FromSlash(file)))
			if err != nil {
				t.Fatal(err)
			}
			picture, err := webp.Decode(opened)
			_ = opened.Close()
			if err != nil {
				t.Fatal(err)
			}
			if got := cornersOf(picture); got != want || fmt.Sprintf("%dw", picture.Bounds().Dx()) != wide {
				t.Errorf("orientation %d in %s has the corners %s, want %s", orientation, wide, got, want)
			}
		}
	}
}

// cornersOf names the colours of a picture's corners, in reading order.
func cornersOf(picture image.Image) (corners string) {
	size := picture.Bounds().Size()
	for i := range 4 {
		r, g, b, _ := picture.At(size.X/8+i%2*size.X*3/4, size.Y/8+i/2*size.Y*3/4).RGBA()
		switch high := uint32(0x8000); {
		case r > high && g > high:
			corners += "W"
		case r > high:
			corners += "R"
		case g > high:
			corners += "G"
		case b > high:
			corners += "B"
		}
	}
	return corners
}

func TestPublishedOriginalSaysNothingButWhichSideIsUp(t *testing.T) {
	files := map[string][]byte{}
	for orientation := range 9 {
		for _, place := range []string{"static/sections/s/s", "content/sections/s/b"} {
			files[fmt.Sprintf("%s%d.jpg", place, orientation)] = photograph(t, orientation)
		}
	}
	folder := illustratedProject(t, "Words.\n", files)
	if said, ok := buildIn(t, folder); !ok {
		t.Fatal(said)
	}
	for orientation := range 9 {
		for _, place := range []string{"s", "b"} {
			name := fmt.Sprintf("%s%d.jpg", place, orientation)
			content, err := os.ReadFile(filepath.Join(folder, "public/sections/s", name))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(content, []byte("secret")) || bytes.Contains(content, []byte("adobe")) {
				t.Errorf("%s tells a secret", name)
			}
			_, upright, found := bytes.Cut(content, []byte("\x01\x12\x00\x03\x00\x00\x00\x01\x00"))
			if found != (orientation > 1) || found && upright[0] != byte(orientation) {
				t.Errorf("%s says that another side is up", name)
			}
			picture, err := jpeg.Decode(bytes.NewReader(content))
			if err != nil || cornersOf(picture) != "RGBW" {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestWhatIsNoPictureIsToldWhereItIsShown(t *testing.T) {
	whole := photograph(t, 1)
	var drawn bytes.Buffer
	if err := png.Encode(&drawn, image.NewGray(image.Rect(0, 0, 9, 9))); err != nil {
		t.Fatal(err)
	}
	middle := bytes.Clone(whole)
	scan := bytes.LastIndex(middle, []byte{0xFF, 0xDA})
	middle = append(middle[:scan+40], 0xFF, 0xD9)
	files, text := map[string][]byte{}, ""
	var wants []string
	for _, test := range []struct {
		name    string
		content []byte
		want    string
	}{
		{"page.jpg", []byte("<!doctype html><title>Not found</title>"), "is in truth a web page"},
		{"empty.jpg", nil, "is an empty file"},
		{"drawn.jpg", drawn.Bytes(), "is in truth a PNG"},
		{"photo.PNG", whole, "is in truth a JPEG"},
		{"text.gif", []byte("words"), "is no picture"},
		{"half.jpg", whole[:len(whole)/2], "is cut off: its end is missing"},
		{"half.png", drawn.Bytes()[:len(drawn.Bytes())-20], "is cut off: its end is missing"},
		{"100%.jpg", whole, `has a "%" in the name of its file`},
	} {
		for _, place := range []string{"assets/a-", "static/s-"} {
			name := place[7:] + test.name
			files[place+test.name] = test.content
			wants = append(wants, fmt.Sprintf("content/sections/s/index.md:%d:%d: the image %q %s", len(wants)+5, 15, name, test.want))
			text += fmt.Sprintf("More ![words](%s).%s", name, "\n")
		}
	}
	said, ok := buildIn(t, illustratedProject(t, text, files))
	for _, want := range wants {
		if ok || !strings.Contains(said, want) {
			t.Errorf("%s\nis not said:\n%s", want, said)
		}
	}
	said, ok = buildIn(t, illustratedProject(t, "Words ![fine](fine.jpg).\n\nMore ![words](gap.jpg).\n\nMore ![words](gap2.jpg).\n",
		map[string][]byte{"assets/gap.jpg": middle, "assets/fine.jpg": whole, "assets/gap2.jpg": middle}))
	if strings.Count(said, "\ncontent/sections/s/index.md:") != 1 || ok || !strings.HasPrefix(said, `content/sections/s/index.md:7:15: the image "gap.jpg" is damaged: `) {
		t.Errorf("damaged pictures: %s", said)
	}
}

// An image is found by each way to write its name, whatever bytes the disk has for its letters.
func TestImageIsFoundByEachWayToWriteItsName(t *testing.T) {
	files, text := map[string][]byte{}, ""
	for i, test := range []struct{ file, written string }{
		{"My Photo.JPG", "My%20Photo.JPG"}, {"My Photo 2.JPG", "<My Photo 2.JPG>"}, {"a_b.jpg", `a\_b.jpg`}, {"a&b.jpg", "a&amp;b.jpg"},
		{"für.jpg", "f%C3%BCr.jpg"}, {"süß.jpg", "s%c3%bc%c3%9f.jpg"}, {norm.NFD.String("mütze.jpg"), "mütze.jpg"}, {"höhe.jpg", norm.NFD.String("höhe.jpg")},
		{norm.NFD.String("öl.jpg"), "%C3%B6l.jpg"}, {"sub folder/x.jpg", "sub%20folder/x.jpg"}, {"dot.jpg", "./dot.jpg"},
	} {
		for _, place := range []string{"assets/", "static/", "content/sections/s/"} {
			folder, base := filepath.Split(test.file)
			prefix := fmt.Sprintf("%c%d", place[0], i)
			files[place+folder+prefix+base] = photograph(t, 1)
			folder, base = filepath.Split(strings.TrimPrefix(test.written, "<"))
			open := test.written[:len(test.written)-len(folder)-len(base)]
			text += fmt.Sprintf("![%s](%s%s%s%s)\n\n", prefix, open, folder, prefix, base)
		}
	}
	folder := illustratedProject(t, text, files)
	if said, ok := buildIn(t, folder); !ok {
		t.Fatal(said)
	}
}

// A picture in a link, with caption and credit or inside of a sentence: what a browser makes of the page is what is written.
func TestPictureInALinkIsValid(t *testing.T) {
	const text = `[![Alone](p.jpg)](https://example.org/)

[![Captioned](p.jpg "A \*title\* &amp; \"more\"")](#end)
{credit="Photo: x"}

Words [![In words](p.jpg)](/sections/) and *![Emphasised](p.jpg)*.

*![Emphasised alone](p.jpg)*

- [![In a list](p.jpg)](https://example.org/)

| a |
|---|
| [![In a cell](p.jpg)](https://example.org/) |

> [![Quoted](p.jpg)](https://example.org/)

## End

![One "two" \*three\* &amp; \<four> &lt;](p.jpg "5 < 6 & 7")
`
	folder := illustratedProject(t, text, map[string][]byte{"assets/p.jpg": photograph(t, 1)})
	if said, ok := buildIn(t, folder); !ok {
		t.Fatal(said)
	}
	linked := map[string]string{}
	for _, name := range []string{"public/sections/s/index.html", "public/all/index.html"} {
		content, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		document, err := html.Parse(bytes.NewReader(content))
		if err != nil {
			t.Fatal(err)
		}
		for node := range document.Descendants() {
			if node.DataAtom == atom.Figure && inside(node, atom.P, atom.A) || node.DataAtom == atom.P && node.FirstChild == nil {
				t.Errorf("%s: a figure is in a %s, or a paragraph is empty", name, node.Parent.Data)
			}
			if node.DataAtom == atom.Img {
				linked[attributeOf(node, "alt")] = node.Parent.Data
			}
			if node.DataAtom == atom.Figcaption {
				linked[strings.TrimSpace(wordsOf(node))] = node.Data
			}
		}
	}
	for words, want := range map[string]string{
		"Alone": "a", "Captioned": "a", "In words": "a", "In a list": "a", "In a cell": "a", "Quoted": "a", "Emphasised": "em", "Emphasised alone": "em",
		"One “two” *three* & <four> <": "figure", `A *title* & "more" Photo: x`: "figcaption", "5 < 6 & 7": "figcaption",
	} {
		if linked[words] != want {
			t.Errorf("%q is in %q, want %q; there are %q", words, linked[words], want, linked)
		}
	}
}

func inside(node *html.Node, kinds ...atom.Atom) bool {
	for above := range node.Ancestors() {
		for _, kind := range kinds {
			if above.DataAtom == kind {
				return true
			}
		}
	}
	return false
}

func attributeOf(node *html.Node, name string) string {
	for _, attribute := range node.Attr {
		if attribute.Key == name {
			return attribute.Val
		}
	}
	return ""
}

func wordsOf(node *html.Node) (words string) {
	for below := range node.Descendants() {
		if below.Type == html.TextNode {
			words += below.Data
		}
	}
	return words
}
