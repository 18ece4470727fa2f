package article

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/gif"  // formats that a picture can have
	_ "image/jpeg" // …
	_ "image/png"  // …
	"net/url"
	"path"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	_ "golang.org/x/image/webp" // …
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of the imported pictures.
const (
	largestPicture = 32 << 20 // bytes; the most that a page may show (internal/explainer)
	mostPixels     = 64_000_000
	smallestSide   = 40 // pixels; a smaller picture is an icon
	mostPictures   = 500
)

// picture is a picture of the article.
type picture struct {
	file     string // in assets/; empty when it is not imported
	address  string // its address, when it is not imported
	line     int
	alt      string
	why      string // the reason why it is not imported
	fetched  bool
	content  []byte
	original string
}

// takePictures replaces each picture by one that the explainer has as a file, or by a link to its address.
func (r *reader) takePictures(root *html.Node) {
	for _, figure := range all(root, atom.Figure) {
		r.takeFigure(figure)
	}
	for _, img := range all(root, atom.Img) {
		if webpage.Attribute(img, pictureDone) != "" || img.Parent == nil {
			continue
		}
		r.takeImage(img, "")
	}
	for _, n := range all(root, atom.Picture) {
		for _, source := range all(n, atom.Source) {
			remove(source)
		}
		n.DataAtom, n.Data = atom.Span, "span"
	}
}

// pictureDone marks processed images.
const pictureDone = "data-nutgraf-picture"

// takeFigure moves a figure's caption to its first picture.
func (r *reader) takeFigure(figure *html.Node) {
	images := all(figure, atom.Img)
	captions := all(figure, atom.Figcaption)
	if len(images) == 0 || len(all(figure, atom.Table)) > 0 || len(all(figure, atom.Pre)) > 0 || len(all(figure, atom.Blockquote)) > 0 {
		return
	}
	caption := ""
	for _, c := range captions {
		caption = strings.TrimSpace(caption + " " + textOf(c))
	}
	if len(notesInAll(captions)) > 0 { // a caption cannot hold a note's mark, so it becomes a paragraph
		caption = ""
	}
	for i, img := range images {
		words := ""
		if i == len(images)-1 {
			words = caption
		}
		if r.takeImage(img, words) && words != "" {
			for _, c := range captions {
				remove(c)
			}
		}
	}
}

func notesInAll(nodes []*html.Node) (labels []string) {
	for _, n := range nodes {
		labels = append(labels, notesIn(n)...)
	}
	return labels
}

// takeImage processes a picture; it returns false when nothing visible is left.
func (r *reader) takeImage(img *html.Node, caption string) bool {
	line := lineOf(img)
	alt := oneLine(webpage.Attribute(img, "alt"))
	if strings.Contains(webpage.Attribute(img, "class"), "emoji") && alt != "" {
		img.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: alt}, img)
		remove(img)
		return false
	}
	address := addressOf(img)
	if address == "" || isIcon(img) {
		remove(img)
		return false
	}
	if _, again := r.fetched[address]; again && caption == "" && r.media == nil { // pages show a picture in several sizes
		remove(img)
		return false
	}
	p := r.fetchPicture(address)
	p.line, p.alt = line, alt
	if p.why == whyTiny {
		remove(img)
		return false
	}
	title := cmp.Or(caption, oneLine(webpage.Attribute(img, "title")))
	if title == alt {
		title = caption
	}
	r.pictures = append(r.pictures, p)
	if p.file == "" {
		r.leavePicture(img, p, caption, cmp.Or(alt, title))
		return true
	}
	img.Attr = []html.Attribute{lineAttr(line), {Key: pictureDone, Val: "1"}, {Key: "src", Val: p.file}, {Key: "alt", Val: cmp.Or(alt, caption, title, noAlt)}}
	if title != "" {
		img.Attr = append(img.Attr, html.Attribute{Key: "title", Val: title})
	}
	r.standAlone(img)
	return true
}

// noAlt replaces a picture's missing description until the title of the article is known.
const noAlt = "\ufdd2"

// standAlone moves a picture out of links and lines, so that it is a figure with its caption.
func (r *reader) standAlone(img *html.Node) {
	for n := img.Parent; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Td, atom.Th, atom.Li, atom.Dd, atom.Dt, atom.Body, atom.Div, atom.Section, atom.Article, atom.Figure, atom.Main, atom.Blockquote:
			if img.Parent == n {
				wrapAsParagraph(img, n)
			}
			return
		}
		if n.Parent == nil {
			return
		}
		img.Parent.RemoveChild(img)
		n.Parent.InsertBefore(img, n.NextSibling)
		if textOf(n) == "" && len(all(n, atom.Img)) == 0 {
			remove(n)
		}
	}
}

// wrapAsParagraph puts a picture between blocks into its own paragraph.
func wrapAsParagraph(img, around *html.Node) {
	if around.DataAtom == atom.Td || around.DataAtom == atom.Th || around.DataAtom == atom.Li {
		return
	}
	p := element(atom.P, "")
	p.Attr = []html.Attribute{lineAttr(lineOf(img))}
	around.InsertBefore(p, img)
	around.RemoveChild(img)
	p.AppendChild(img)
}

// leavePicture replaces a picture that is not imported by a link, or by words when it has no address on the web.
func (r *reader) leavePicture(img *html.Node, p picture, caption, alt string) {
	label := pictureWord(r.language())
	if caption != "" {
		label += ": " + caption
	}
	place := element(atom.A, label)
	place.Attr = []html.Attribute{lineAttr(p.line), {Key: "href", Val: p.address}}
	if webAddress(p.address) == "" {
		if caption == "" && alt != "" {
			label += ": " + alt
		}
		place = element(atom.Em, label)
		place.Attr = []html.Attribute{lineAttr(p.line)}
	} else if alt != "" && alt != caption {
		place.Attr = append(place.Attr, html.Attribute{Key: "title", Val: alt})
	}
	img.Parent.InsertBefore(place, img)
	remove(img)
	r.standAlone(place)
	r.leave(p.line, "the picture "+short(p.address)+": "+p.why)
}

// addressOf returns the address of a picture: the largest of several sizes, and the real one of a picture that scripts load
// later.
func addressOf(img *html.Node) string {
	best, widest := "", -1.0
	consider := func(set string) {
		for _, candidate := range strings.Split(set, ", ") {
			fields := strings.Fields(strings.TrimRight(candidate, ","))
			if len(fields) == 0 || strings.HasPrefix(fields[0], "data:") {
				continue
			}
			width := 1.0
			if len(fields) > 1 {
				if w, err := strconv.ParseFloat(strings.TrimRight(fields[1], "wx"), 64); err == nil {
					width = w
				}
			}
			if width > widest {
				best, widest = fields[0], width
			}
		}
	}
	src := strings.TrimSpace(webpage.Attribute(img, "src"))
	for _, key := range []string{"data-src", "data-original", "data-lazy-src", "data-full-src", "data-hi-res-src", "data-orig-file"} {
		if lazy := strings.TrimSpace(webpage.Attribute(img, key)); lazy != "" && (src == "" || strings.HasPrefix(src, "data:") || strings.Contains(src, "placeholder") || strings.Contains(src, "blank.")) {
			src = lazy
		}
	}
	if src != "" && !strings.HasPrefix(src, "data:") || len(src) > shortestData {
		return src
	}
	for _, key := range []string{"srcset", "data-srcset", "data-lazy-srcset"} {
		consider(webpage.Attribute(img, key))
	}
	if img.Parent != nil && img.Parent.DataAtom == atom.Picture {
		for _, source := range all(img.Parent, atom.Source) {
			consider(cmp.Or(webpage.Attribute(source, "srcset"), webpage.Attribute(source, "data-srcset")))
		}
	}
	if best == "" && src != "" && !isPlaceholder(src) {
		return src
	}
	return best
}

// shortestData is the least length of a data: address, in bytes, of an image with more than one colour.
const shortestData = 400

// isPlaceholder reports whether a short data: address holds no real picture, but an empty drawing or a few pixels that a
// script replaces.
func isPlaceholder(address string) bool {
	content, why := dataOf(address)
	if why != "" {
		return true
	}
	if endingOf(content) == ".svg" {
		return !bytes.Contains(content, []byte("<circle")) && !bytes.Contains(content, []byte("<path"))
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(content))
	return err != nil || config.Width < smallestSide || config.Height < smallestSide
}

// isIcon reports whether a picture's own attributes make it too small: a tracking pixel or an icon.
func isIcon(img *html.Node) bool {
	for _, key := range []string{"width", "height"} {
		if n, err := strconv.Atoi(strings.TrimSuffix(webpage.Attribute(img, key), "px")); err == nil && n < smallestSide {
			return true
		}
	}
	return false
}

// Reasons why a picture is not imported.
const (
	whyTiny   = "it is an icon"
	whyRemote = "it is on the web; --fetch-pictures fetches it"
)

// fetchPicture reads a picture from its source: the address itself, a file beside the article, the document, or the web.
func (r *reader) fetchPicture(address string) picture {
	p := picture{address: address, original: address}
	if len(r.pictures) >= mostPictures {
		p.why = fmt.Sprintf("the article has more than %d pictures", mostPictures)
		return p
	}
	if known, ok := r.fetched[address]; ok {
		return known
	}
	defer func() {
		if r.fetched == nil {
			r.fetched = map[string]picture{}
		}
		r.fetched[address] = p
	}()
	switch parsed, err := url.Parse(address); {
	case strings.HasPrefix(address, "data:"):
		p.address = "in the page itself"
		p.content, p.why = dataOf(address)
	case r.media[address] != nil:
		p.content = r.media[address]
	case r.inArchive(address) != nil:
		p.content = r.inArchive(address)
	case err != nil:
		p.why = "its address cannot be read"
	case parsed.Host == "" && parsed.Scheme == "" && r.beside(parsed.Path) != nil:
		p.content = r.beside(parsed.Path)
	default:
		if base := r.base(); base != nil && parsed.Scheme == "" {
			parsed = base.ResolveReference(parsed)
			p.address = parsed.String()
		}
		switch {
		case webAddress(p.address) == "":
			p.why = "no such file is beside the article"
		case r.article.Fetch == nil:
			p.why = whyRemote
		default:
			content, err := r.article.Fetch(r.ctx, p.address)
			if err != nil {
				p.why = "it cannot be fetched: " + err.Error()
			}
			p.content, p.fetched = content, true
		}
	}
	if p.why == "" {
		r.keepPicture(&p)
	}
	return p
}

// inArchive returns the content of a picture in a web archive, by its absolute address; nil when it is not there.
func (r *reader) inArchive(address string) []byte {
	if content := r.archived[address]; content != nil || r.base() == nil {
		return content
	}
	parsed, err := r.base().Parse(address)
	if err != nil {
		return nil
	}
	return r.archived[parsed.String()]
}

// beside returns the content of a file beside the article; nil when there is none.
func (r *reader) beside(name string) []byte {
	if r.article.Beside == nil || name == "" {
		return nil
	}
	for _, candidate := range []string{name, strings.TrimPrefix(name, "./"), strings.TrimPrefix(name, "/")} {
		if content, err := r.article.Beside(path.Clean(candidate)); err == nil {
			return content
		}
	}
	return nil
}

// dataOf returns the content of a data: address, or the reason why it has none.
func dataOf(address string) (content []byte, why string) {
	head, data, found := strings.Cut(strings.TrimPrefix(address, "data:"), ",")
	if !found {
		return nil, "its address cannot be read"
	}
	unescaped, err := url.PathUnescape(data)
	if err != nil {
		unescaped = data
	}
	if !strings.Contains(head, ";base64") {
		return []byte(unescaped), ""
	}
	clean := strings.Map(func(c rune) rune {
		if c <= ' ' || c == '=' {
			return -1
		}
		return c
	}, unescaped)
	content, err = base64.RawStdEncoding.DecodeString(clean)
	if err != nil {
		return nil, "its data cannot be read"
	}
	return content, ""
}

// keepPicture makes a file from the content, if it is a picture that a page may show.
func (r *reader) keepPicture(p *picture) {
	content := p.content
	p.content = nil
	ending := endingOf(content)
	switch {
	case len(content) == 0:
		p.why = "there is nothing in it"
		return
	case len(content) > largestPicture:
		p.why = fmt.Sprintf("it is larger than %d MB", largestPicture>>20)
		return
	case ending == "":
		p.why = "it is in no format that pages show"
		return
	}
	if config, _, err := image.DecodeConfig(bytes.NewReader(content)); err == nil {
		if config.Width <= 2 || config.Height <= 2 || config.Width < smallestSide && config.Height < smallestSide {
			p.why = whyTiny
			return
		}
		if config.Width*config.Height > mostPixels {
			p.why = fmt.Sprintf("it has more than %d million pixels", mostPixels/1_000_000)
			return
		}
	} else if ending != ".svg" && ending != ".avif" {
		p.why = "it is damaged"
		return
	}
	p.file = r.pictureIDs.New(r.pictureID(*p)) + ending
	if wrong := explainerRefuses(p.file, content, r.article.Language); wrong != "" {
		p.why, p.file = wrong, ""
		return
	}
	r.files = append(r.files, scaffold.File{Path: "assets/" + p.file, Content: content})
}

// pictureID returns an id from the picture's own name, else from the article's.
func (r *reader) pictureID(p picture) string {
	name := ""
	if parsed, err := url.Parse(p.original); err == nil && !strings.HasPrefix(p.original, "data:") {
		name = nameWithoutEnding(path.Base(parsed.Path))
	}
	return cmp.Or(scaffold.ID(name, r.language()), "picture")
}

// endingOf returns the ending of a picture's name by its first bytes; empty when it is no picture.
func endingOf(content []byte) string {
	head := content[:min(len(content), 1024)]
	switch {
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return ".png"
	case bytes.HasPrefix(head, []byte("\xff\xd8\xff")):
		return ".jpg"
	case bytes.HasPrefix(head, []byte("GIF8")):
		return ".gif"
	case bytes.HasPrefix(head, []byte("RIFF")) && len(head) > 12 && string(head[8:12]) == "WEBP":
		return ".webp"
	case len(head) > 12 && string(head[4:8]) == "ftyp" && bytes.Contains(head[8:], []byte("avif")):
		return ".avif"
	case bytes.Contains(head, []byte("<svg")):
		return ".svg"
	}
	return ""
}

func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, isSpaceOrControl), " ")
}
