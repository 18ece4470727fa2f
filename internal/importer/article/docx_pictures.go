package article

import (
	"cmp"
	"encoding/xml"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// docxPicture is a picture of a .docx. Pandoc drops linked and missing pictures, the texts of old ones, and captions, so a
// mark with the picture's number replaces the picture until pandoc is done.
type docxPicture struct {
	address string // the name of its part in the package, or the address of a linked picture
	alt     string
}

// Marks in the text for pandoc: noncharacters of Unicode, which no document has.
const (
	pictureMark = "\ufdd3" // on both sides of a picture's number
	captionMark = "\ufdd4" // in a caption
)

var docxMarks = regexp.MustCompile(pictureMark + `([0-9]{1,6})` + pictureMark + `|` + captionMark)

// drawing holds the pictures of one drawing, or of alternatives of one.
type drawing struct {
	isOne       bool
	pictures    []docxPicture
	alt, ownAlt string // of the drawing, and of a picture in it
	fromChoice  bool   // a Fallback repeats the picture
}

// notePicture reads an element of DrawingML (ECMA-376, part 1, section 20) or of VML (part 4, section 19) for the outermost
// open drawing of a paragraph.
func (p *docxPackage) notePicture(open []openElement, token xml.StartElement) {
	from := 1 + lastOpen(open, "p")
	i := slices.IndexFunc(open[from:], func(o openElement) bool { return o.drawing.isOne })
	if i < 0 {
		return
	}
	shown := &open[from+i].drawing
	value := func(names ...string) string {
		for _, name := range names {
			for _, a := range token.Attr {
				if a.Name.Local == name && strings.TrimSpace(a.Value) != "" {
					return a.Value
				}
			}
		}
		return ""
	}
	id := ""
	switch token.Name.Local {
	case "docPr":
		shown.alt = value("descr", "title")
	case "cNvPr":
		shown.ownAlt = value("descr", "title")
	case "shape":
		shown.alt = value("alt")
	case "blip":
		if lastOpen(open, ":pic") >= 0 { // else it fills a shape
			id = value("embed", "link")
		}
	case "imagedata":
		id = value("id", "pict")
		shown.ownAlt = cmp.Or(shown.alt, value("title"))
	}
	inFallback := lastOpen(open[from:], "Fallback") >= 0
	if id == "" || inFallback && shown.fromChoice {
		return
	}
	shown.fromChoice = !inFallback
	shown.pictures = append(shown.pictures, docxPicture{address: p.addressOf(id), alt: cmp.Or(shown.ownAlt, shown.alt)})
}

func lastOpen(open []openElement, name string) int {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].name == name {
			return i
		}
	}
	return -1
}

// addressOf returns the address of the picture of a relation.
func (p *docxPackage) addressOf(id string) string {
	r, ok := p.targets[id]
	switch {
	case !ok || r.Target == "":
		return "picture " + id
	case r.Mode == "External":
		return r.Target
	}
	return resolve(path.Dir(p.main), r.Target)
}

// marks returns the runs, or within a run the texts, that replace a drawing's pictures.
func (p *docxPackage) marks(pictures []docxPicture, prefix string, inRun bool) []byte {
	text := ""
	for _, picture := range pictures {
		text += pictureMark + strconv.Itoa(len(p.pictures)) + pictureMark
		p.pictures = append(p.pictures, picture)
	}
	return markRun(text, prefix, inRun)
}

func markRun(text, prefix string, inRun bool) []byte {
	text = "<" + prefix + ":t>" + text + "</" + prefix + ":t>"
	if !inRun {
		text = "<" + prefix + ":r>" + text + "</" + prefix + ":r>"
	}
	return []byte(text)
}

// media returns the pictures that the document shows, by address; a picture that the package lacks is empty.
func (p *docxPackage) media() map[string][]byte {
	media := map[string][]byte{}
	for _, picture := range p.pictures {
		if _, known := media[picture.address]; known || webAddress(picture.address) != "" {
			continue
		}
		media[picture.address] = append([]byte{}, p.read(picture.address)...)
	}
	return media
}

// placePictures replaces the marks by the document's pictures, and gives each its caption.
func placePictures(page *html.Node, pictures []docxPicture) {
	const isCaption = "data-nutgraf-caption-of-picture"
	var texts []*html.Node
	for n := range page.Descendants() {
		if n.Type == html.TextNode && docxMarks.MatchString(n.Data) {
			texts = append(texts, n)
		}
	}
	var blocks []*html.Node
	for _, text := range texts {
		around := text.Parent
		for around.DataAtom != atom.P && around.Parent != nil {
			around = around.Parent
		}
		at := 0
		for _, found := range docxMarks.FindAllStringSubmatchIndex(text.Data, -1) {
			text.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: text.Data[at:found[0]]}, text)
			at = found[1]
			if found[2] < 0 {
				around.Attr = append(around.Attr, html.Attribute{Key: isCaption, Val: "1"})
				continue
			}
			number, err := strconv.Atoi(text.Data[found[2]:found[3]])
			if err != nil || number >= len(pictures) {
				continue
			}
			img := element(atom.Img, "")
			img.Attr = []html.Attribute{{Key: "src", Val: pictures[number].address}, {Key: "alt", Val: pictures[number].alt}}
			text.Parent.InsertBefore(img, text)
			if around.DataAtom == atom.P && !slices.Contains(blocks, around) {
				blocks = append(blocks, around)
			}
		}
		text.Data = text.Data[at:]
	}
	marked := func(n *html.Node) bool {
		return n != nil && n.DataAtom == atom.P && webpage.Attribute(n, isCaption) != "" && textOf(n) != "" && len(all(n, atom.Img)) == 0
	}
	for _, block := range blocks {
		below, above := nextElement(block.NextSibling), previousElement(block.PrevSibling)
		isForTable := func(n *html.Node) bool {
			after := nextElement(n.NextSibling)
			return after != nil && after.DataAtom == atom.Table
		}
		switch {
		case textOf(block) != "":
			if webpage.Attribute(block, isCaption) != "" { // picture and caption in one paragraph
				images := all(block, atom.Img)
				caption := element(atom.P, "")
				block.Parent.InsertBefore(caption, block.NextSibling)
				for _, img := range images {
					remove(img)
				}
				moveChildren(block, caption)
				for _, img := range images {
					block.AppendChild(img)
				}
				makeFigure(block, caption)
			}
		case below != nil && (marked(below) || looksLikeCaption(below)) && !isForTable(below):
			makeFigure(block, below)
		case marked(above):
			makeFigure(block, above)
		}
	}
}

// looksLikeCaption reports whether a paragraph below a picture is short and all in italics.
func looksLikeCaption(n *html.Node) bool {
	const most = 300 // bytes
	if n.DataAtom != atom.P || len(textOf(n)) > most || len(all(n, atom.Img)) > 0 {
		return false
	}
	slanted := ""
	for c := range n.ChildNodes() {
		if c.DataAtom == atom.Em {
			slanted += textOf(c)
		} else if strings.TrimSpace(textOf(c)) != "" || c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return false
		}
	}
	return slanted != ""
}

// makeFigure makes a figure from a paragraph of pictures and their caption.
func makeFigure(block, caption *html.Node) {
	figcaption := element(atom.Figcaption, "")
	moveChildren(caption, figcaption)
	remove(caption)
	block.DataAtom, block.Data = atom.Figure, "figure"
	block.AppendChild(figcaption)
}

func moveChildren(from, to *html.Node) {
	for from.FirstChild != nil {
		c := from.FirstChild
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

func nextElement(n *html.Node) *html.Node {
	for n != nil && n.Type != html.ElementNode {
		n = n.NextSibling
	}
	return n
}

func previousElement(n *html.Node) *html.Node {
	for n != nil && n.Type != html.ElementNode {
		n = n.PrevSibling
	}
	return n
}
