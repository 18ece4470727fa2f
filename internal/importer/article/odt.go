package article

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
)

// readOdt converts an OpenDocument text, with marks for pictures and captions, to HTML by pandoc.
func (r *reader) readOdt(ctx context.Context) error {
	document, file := r.openOdt()
	if document == nil {
		return nil
	}
	rewritten, err := file.rewrite()
	content := r.article.Content
	if err == nil {
		content, err = document.packed(map[string][]byte{"content.xml": rewritten})
	}
	if err != nil {
		r.add(RuleArticleIsReadable, 0, "the document is damaged: "+strconv.Quote(short(err.Error())), "open it in the word processor, and save it anew as .odt")
		return nil
	}
	document.pictures = file.pictures
	r.paragraphs, r.shown, r.media = file.paragraphs, file.pictures, document.media()
	return r.readByPandoc(ctx, content, "odt")
}

// openOdt opens an OpenDocument text; nil with a problem when it is none.
func (r *reader) openOdt() (*docxPackage, *odtFile) {
	r.unit = "paragraph"
	parts := map[string]*zip.File{}
	if archive, err := zip.NewReader(bytes.NewReader(r.article.Content), int64(len(r.article.Content))); err == nil {
		for _, f := range archive.File {
			parts[f.Name] = f
		}
	}
	if parts["content.xml"] == nil {
		r.add(RuleArticleIsReadable, 0, "this is no .odt file", "save the article as .odt, .docx or HTML")
		return nil, nil
	}
	if !r.judgeSize(parts) {
		return nil, nil
	}
	document := &docxPackage{parts: parts}
	text := document.read("content.xml")
	file := &odtFile{decoder: xml.NewDecoder(bytes.NewReader(text)), text: text, captions: map[string]bool{}}
	file.readStyles(document.read("styles.xml"))
	file.readStyles(text)
	return document, file
}

// odtFile rewrites the text of an OpenDocument (part 3 of version 1.3): frames with pictures become marks, captions begin
// with a mark, and boxes with text follow the paragraph that holds them.
type odtFile struct {
	decoder    *xml.Decoder
	text       []byte
	captions   map[string]bool // names of styles
	paragraphs []string
	pictures   []docxPicture
}

// readStyles finds the styles of captions: the program's own, and those based on them.
func (f *odtFile) readStyles(part []byte) {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := decoder.RawToken()
		if err != nil {
			return
		}
		start, ok := token.(xml.StartElement)
		if !ok || start.Name.Local != "style" {
			continue
		}
		name, parent := odtAttribute(start, "name"), odtAttribute(start, "parent-style-name")
		if isCaptionStyle(name) || isCaptionStyle(parent) || f.captions[parent] {
			f.captions[name] = true
		}
	}
}

func isCaptionStyle(name string) bool {
	switch name {
	case "Caption", "Illustration", "Figure", "FigureCaption", "Table", "TableCaption", "Drawing":
		return true
	}
	return false
}

func odtAttribute(token xml.StartElement, name string) string {
	for _, a := range token.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// odtOpen is an open element.
type odtOpen struct {
	name    string
	from    int // the start of its output
	words   *strings.Builder
	boxes   *bytes.Buffer // of a paragraph: the text that follows it
	picture docxPicture   // of a frame
	box     int           // of a frame: where the text of its box begins in the output; 0 without a box
}

// rewrite returns the text with marks. The error reports a text that is not XML.
func (f *odtFile) rewrite() ([]byte, error) {
	out := &bytes.Buffer{}
	var open []odtOpen
	words := &strings.Builder{}
	skipped := 0
	for {
		from := f.decoder.InputOffset()
		token, err := f.decoder.RawToken()
		if err == io.EOF {
			return out.Bytes(), nil
		} else if err != nil {
			return nil, err
		}
		raw := f.text[from:f.decoder.InputOffset()]
		switch token := token.(type) {
		case xml.StartElement:
			isSelfClosing := bytes.HasSuffix(raw, []byte("/>"))
			name := token.Name.Local
			element := odtOpen{name: name, from: out.Len(), words: words}
			out.Write(raw)
			switch name {
			case "p", "h":
				words = &strings.Builder{}
				element.boxes = &bytes.Buffer{}
				if style := odtAttribute(token, "style-name"); !isSelfClosing && (f.captions[style] || isCaptionStyle(style)) {
					out.WriteString(captionMark)
				}
			case "s", "tab", "line-break":
				words.WriteByte(' ')
			case "annotation", "tracked-changes", "note-citation", "title", "desc":
				skipped++
			case "image":
				if i := odtFrame(open); i >= 0 && open[i].picture.address == "" && open[i].box == 0 {
					open[i].picture.address = odtAttribute(token, "href")
				}
			case "text-box":
				if i := odtFrame(open); i >= 0 && open[i].box == 0 {
					open[i].box = out.Len()
				}
			}
			open = append(open, element)
		case xml.EndElement:
			if len(open) == 0 {
				out.Write(raw)
				continue
			}
			element := open[len(open)-1]
			open = open[:len(open)-1]
			if bytes.HasPrefix(raw, []byte("</")) {
				out.Write(raw)
			}
			switch element.name {
			case "p", "h":
				if text := strings.Join(strings.Fields(words.String()), " "); text != "" {
					f.paragraphs = append(f.paragraphs, text)
				}
				words = element.words
				out.Write(element.boxes.Bytes())
			case "annotation", "tracked-changes", "note-citation", "title", "desc":
				skipped--
			case "frame":
				f.endFrame(out, element, open)
			}
		case xml.CharData:
			out.Write(raw)
			if n := len(open); n > 1 && (open[n-1].name == "desc" || open[n-1].name == "title") && open[n-2].name == "frame" {
				open[n-2].picture.alt += strings.TrimSpace(string(token))
			}
			if skipped == 0 {
				words.Write(token)
			}
		default:
			out.Write(raw)
		}
	}
}

// odtFrame returns the index of the innermost open frame; -1 when there is none.
func odtFrame(open []odtOpen) int {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].name == "frame" {
			return i
		}
	}
	return -1
}

// endFrame replaces a frame with a picture by a mark, and moves the text of a box behind its paragraph.
func (f *odtFile) endFrame(out *bytes.Buffer, frame odtOpen, open []odtOpen) {
	if frame.box > 0 {
		inside := out.Bytes()[frame.box:]
		end := bytes.LastIndex(inside, []byte("</draw:text-box>"))
		for i := len(open) - 1; i >= 0 && end >= 0; i-- {
			if open[i].boxes != nil {
				out.Truncate(frame.from)
				open[i].boxes.Write(inside[:end])
				return
			}
		}
		return
	}
	if frame.picture.address == "" {
		return
	}
	out.Truncate(frame.from)
	mark := `<text:span>` + pictureMark + strconv.Itoa(len(f.pictures)) + pictureMark + `</text:span>`
	if !slices.ContainsFunc(open, func(o odtOpen) bool { return o.boxes != nil }) {
		mark = `<text:p>` + mark + `</text:p>`
	}
	out.WriteString(mark)
	f.pictures = append(f.pictures, frame.picture)
}
