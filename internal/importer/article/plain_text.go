package article

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// Plain is all text of a file, for programs that look for words in it.
type Plain struct {
	Text     string // paragraphs with an empty line between them
	Language string // BCP 47: as the file says, else detected; empty when neither is sure
	URL      string // the address that a saved page has of itself; empty when it has none
	IsPage   bool   // whether the file is a web page
}

// PDF is a format that only [PlainText] reads.
const PDF Format = "pdf"

// largestPlain is the most text in bytes: some 600,000 words.
const largestPlain = 4 << 20

// PlainText returns the whole text of a file: plain text, HTML, MHTML, .docx, .odt or PDF. Nothing is guessed: what is no part of an
// article is in it too. contentType is the media type of HTTP, which can name the encoding; it may be empty.
func PlainText(ctx context.Context, file Input, contentType string) (Plain, []problem.Problem, error) {
	r := &reader{article: file, path: file.Name, ctx: ctx, unit: "line"}
	if len(file.Content) > largestArticle {
		r.add(RuleArticleIsSmallEnough, 0, fmt.Sprintf("the file is larger than %d MB", largestArticle>>20), "keep the part that is quoted")
		return Plain{}, r.problems, nil
	}
	if r.article.Format == "" {
		r.article.Format = plainFormat(file.Name, file.Content, contentType)
	}
	var plain Plain
	var err error
	switch r.article.Format {
	case HTML:
		plain = r.plainPage(contentType)
	case Docx:
		if document := openDocx(file.Content); document == nil {
			r.add(RuleArticleIsReadable, 0, "this is no .docx file", "save it as .docx, HTML or plain text")
		} else if r.judgeSize(document.parts) {
			if _, r.paragraphs, err = document.prepared(); err != nil {
				r.add(RuleArticleIsReadable, 0, fmt.Sprintf("the document is damaged: %q", short(err.Error())), "open it in the word processor, and save it anew as .docx")
			}
			plain.Text = strings.Join(r.paragraphs, "\n\n")
		}
	case Odt:
		if document, rewrite := r.openOdt(); document != nil {
			if _, err := rewrite.rewrite(); err != nil {
				r.add(RuleArticleIsReadable, 0, fmt.Sprintf("the document is damaged: %q", short(err.Error())), "open it in the word processor, and save it anew as .odt")
			}
			plain.Text = strings.Join(rewrite.paragraphs, "\n\n")
		}
	case PDF:
		plain.Text, err = r.plainPDF(ctx)
		if err != nil {
			return Plain{}, nil, err
		}
	case Text, Markdown:
		r.decode(contentType)
		plain.Text, _ = r.utf8Text()
	default:
		r.add(RuleArticleIsReadable, 0, "this is neither plain text, HTML, MHTML, .docx, .odt nor PDF", "save it as a web page, a PDF or plain text")
	}
	plain.Text = strings.TrimSpace(strings.ToValidUTF8(plain.Text, "\ufffd"))
	switch {
	case len(r.problems) > 0:
	case plain.Text == "":
		r.add(RuleArticleHasText, 0, "the file has no text", "save the page in a browser once it shows the text, or copy the text into a file")
	case len(plain.Text) > largestPlain:
		r.add(RuleArticleIsSmallEnough, 0, fmt.Sprintf("the text is larger than %d MB", largestPlain>>20), "keep the part that is quoted")
	}
	if plain.Language == "" || !writes(plain.Language, plain.Text) {
		detected, isSure := detect(plain.Text)
		if plain.Language = ""; isSure {
			plain.Language = detected
		}
	}
	return plain, r.problems, nil
}

// plainFormat is the format that the media type says, or else the file's name and beginning.
func plainFormat(name string, content []byte, contentType string) Format {
	kind, _, _ := strings.Cut(contentType, ";")
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "text/html", "application/xhtml+xml", "multipart/related":
		return HTML
	case "application/pdf":
		return PDF
	case "text/plain":
		return Text
	}
	if bytes.HasPrefix(content, []byte("%PDF-")) {
		return PDF
	}
	return FormatOf(path.Base(name), content)
}

// decode makes UTF-8 of a text whose encoding its media type names.
func (r *reader) decode(contentType string) {
	if !strings.Contains(strings.ToLower(contentType), "charset=") {
		return
	}
	encoding, name, _ := charset.DetermineEncoding(r.article.Content, contentType)
	if name == "utf-8" {
		return
	}
	if decoded, err := encoding.NewDecoder().Bytes(r.article.Content); err == nil {
		r.article.Content = decoded
	}
}

// savedFrom matches the comment of a page that a browser saved with its address.
var savedFrom = regexp.MustCompile(`<!-- saved from url=\(\d{4}\)(\S+) -->`)

func (r *reader) plainPage(contentType string) (plain Plain) {
	if !r.openArchive() {
		return plain
	}
	r.decode(contentType)
	text, ok := r.utf8Text()
	if !ok {
		return plain
	}
	page, ok := r.parse([]byte(text))
	if !ok {
		return plain
	}
	meta := webpage.MetaOf(page)
	plain.IsPage, plain.Language = true, meta.Language
	if saved := savedFrom.FindStringSubmatch(text[:min(len(text), 4096)]); saved != nil {
		r.article.URL = cmp.Or(r.article.URL, webAddress(saved[1]))
	}
	plain.URL = cmp.Or(r.article.URL, webAddress(meta.URL))
	w := &plainWriter{}
	w.write(page)
	plain.Text = w.text()
	return plain
}

// plainWriter writes the text that a page shows, a paragraph for each block.
type plainWriter struct {
	paragraphs []string
	line       strings.Builder
	pre        int // how many elements keep their line breaks
}

func (w *plainWriter) text() string {
	w.flush()
	return strings.Join(w.paragraphs, "\n\n")
}

// flush ends a paragraph.
func (w *plainWriter) flush() {
	text := w.line.String()
	w.line.Reset()
	if text = strings.Trim(text, " \t\r\n\f"); text != "" {
		w.paragraphs = append(w.paragraphs, text)
	}
}

func (w *plainWriter) write(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.add(n.Data)
		return
	case n.Type == html.CommentNode, isUnread(n):
		return
	case n.DataAtom == atom.Br:
		w.line.WriteByte('\n')
		return
	case n.DataAtom == atom.Sup:
		w.superscript(n)
		return
	}
	isCell := n.DataAtom == atom.Td || n.DataAtom == atom.Th
	isBlock := !isInline(n) && !isCell
	if isBlock {
		w.flush()
	}
	if n.DataAtom == atom.Pre {
		w.pre++
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.write(c)
	}
	if n.DataAtom == atom.Pre {
		w.pre--
	}
	switch {
	case isBlock:
		w.flush()
	case isCell:
		w.line.WriteByte('\t')
	}
}

// add adds text, with one space for any others outside of <pre>.
func (w *plainWriter) add(text string) {
	if w.pre > 0 {
		w.line.WriteString(text)
		return
	}
	const spaces = " \t\r\n\f"
	isSpace := w.line.Len() == 0 || strings.HasSuffix(w.line.String(), " ")
	for _, c := range text {
		switch {
		case !strings.ContainsRune(spaces, c):
			w.line.WriteRune(c)
			isSpace = false
		case !isSpace:
			w.line.WriteByte(' ')
			isSpace = true
		}
	}
}

// superscript writes raised digits as such, so that 10² is not 102, and leaves out marks of notes.
func (w *plainWriter) superscript(n *html.Node) {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A && strings.HasPrefix(webpage.Attribute(c, "href"), "#") {
			return
		}
	}
	const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	w.add(strings.Map(func(c rune) rune {
		if '0' <= c && c <= '9' {
			return []rune(raised)[c-'0']
		}
		return c
	}, textOf(n)))
}

// isUnread reports whether an element shows no text of the page: scripts, menus, forms, what is hidden or struck out.
func isUnread(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Nav, atom.Button, atom.Iframe, atom.Object, atom.Embed, atom.Svg,
		atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Textarea, atom.Head, atom.Datalist, atom.Del, atom.Rt, atom.Rp:
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(webpage.Attribute(n, "style")), " ", "")
	return n.Namespace != "" || isHidden(n) || strings.Contains(style, "display:none")
}

// Limits of the program that reads PDF.
const (
	pdfTime   = time.Minute
	pdfReader = "pdftotext"
)

var RulePDFReaderIsInstalled = ruleSet.Error("pdf-reader-is-installed", "A PDF is read with the help of pdftotext, a program of Poppler. Where "+
	"it is not on the machine, copy the text of the PDF into a file and keep that.")

// plainPDF returns the text of a PDF. The program gets it on its standard input, without the environment.
func (r *reader) plainPDF(ctx context.Context) (string, error) {
	program, err := exec.LookPath(pdfReader)
	if err != nil {
		r.add(RulePDFReaderIsInstalled, 0, "reading PDF needs pdftotext, which is not on this machine",
			"install Poppler (Debian: apt install poppler-utils; macOS: brew install poppler), or keep a text file with the words of the PDF")
		return "", nil
	}
	ctx, stop := context.WithTimeout(ctx, pdfTime)
	defer stop()
	command := exec.CommandContext(ctx, program, "-q", "-enc", "UTF-8", "-nopgbrk", "-", "-")
	command.Env = []string{"LC_ALL=C.UTF-8"}
	command.Stdin = bytes.NewReader(r.article.Content)
	command.WaitDelay = time.Second
	out := &atMost{left: largestPlain + 1}
	command.Stdout = out
	err = command.Run()
	var failed *exec.ExitError
	switch {
	case ctx.Err() != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "", ctx.Err()
	case out.left == 0: // the caller reports a text that is too long
	case errors.As(err, &failed), ctx.Err() != nil:
		r.add(RuleArticleIsReadable, 0, "pdftotext cannot read the file", "copy the text of the PDF into a file, and keep that")
	case err != nil:
		return "", fmt.Errorf("run pdftotext: %w", err)
	}
	return out.String(), nil
}

// atMost is a buffer that refuses more than so many bytes.
type atMost struct {
	bytes.Buffer
	left int
}

// Write takes the bytes that there is room for, and fails when there are more.
func (b *atMost) Write(p []byte) (int, error) {
	n, _ := b.Buffer.Write(p[:min(len(p), b.left)])
	if b.left -= n; n < len(p) {
		return n, errors.New("the text is too long")
	}
	return n, nil
}
