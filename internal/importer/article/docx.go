package article

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a .docx, which is a ZIP: its unpacked size, and pandoc's time and memory.
const (
	largestUnpacked = 200 << 20
	pandocTime      = time.Minute
	pandocMemory    = "-M1G"
)

var RuleArticleIsReadable = ruleSet.Error("article-is-readable", "An article is plain text, Markdown, HTML, .docx, .odt or .rtf, or a folder of "+
	"Markdown. Other formats keep their text where only their own programs find it.")

var RulePandocIsInstalled = ruleSet.Error("pandoc-is-installed", "A .docx, .odt or .rtf file is read with the help of pandoc, a program of its "+
	"own. Where it is not on the machine, save the article as HTML.")

// readDocx converts a .docx to HTML by pandoc. Content that pandoc would skip is first moved to a place where it is read.
func (r *reader) readDocx(ctx context.Context) error {
	r.unit = "paragraph"
	document := openDocx(r.article.Content)
	if document == nil {
		r.add(RuleArticleIsReadable, 0, "this is no .docx file", "save the article as .docx, HTML or plain text")
		return nil
	}
	if !r.judgeSize(document.parts) {
		return nil
	}
	content, paragraphs, err := document.prepared()
	if err != nil {
		r.add(RuleArticleIsReadable, 0, fmt.Sprintf("the document is damaged: %q", short(err.Error())), "open it in the word processor, and save it anew as .docx")
		return nil
	}
	r.paragraphs, r.media, r.shown = paragraphs, document.media(), document.pictures
	return r.readByPandoc(ctx, content, "docx")
}

// readByPandoc converts to HTML. Pandoc gets the file on its standard input and runs in its own sandbox, where a document
// can make it read no other file and reach no network, and without the program's environment.
func (r *reader) readByPandoc(ctx context.Context, content []byte, format string) error {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		r.add(RulePandocIsInstalled, 0, "reading ."+format+" needs pandoc, which is not on this machine",
			`install it (https://pandoc.org/installing.html; Debian: apt install pandoc; macOS: brew install pandoc), or save the article as HTML in the word processor`)
		return nil
	}
	ctx, stop := context.WithTimeout(ctx, pandocTime)
	defer stop()
	command := exec.CommandContext(ctx, pandoc, "--sandbox", "--from="+format, "--to=html5", "--wrap=none", "--standalone",
		"--metadata=pagetitle:-", "+RTS", pandocMemory, "-RTS")
	command.Env = []string{"LC_ALL=C.UTF-8"}
	command.Stdin = bytes.NewReader(content)
	command.WaitDelay = time.Second
	var said bytes.Buffer
	command.Stderr = &said
	page, err := command.Output()
	var failed *exec.ExitError
	switch {
	case ctx.Err() != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded):
		return ctx.Err()
	case errors.As(err, &failed):
		message, _, _ := strings.Cut(strings.TrimSpace(said.String()), "\n")
		r.add(RuleArticleIsReadable, 0, fmt.Sprintf("pandoc cannot read the file: %q", short(message)), "save the article anew as .docx, or as HTML")
		return nil
	case err != nil:
		return fmt.Errorf("run pandoc: %w", err)
	}
	r.readPandocs(page)
	return nil
}

// judgeSize checks the unpacked size of a file before it is unpacked.
func (r *reader) judgeSize(parts map[string]*zip.File) bool {
	size := uint64(0)
	for _, f := range parts {
		size += min(f.UncompressedSize64, largestUnpacked+1)
	}
	if size > largestUnpacked {
		r.add(RuleArticleIsSmallEnough, 0, "the file holds more than "+strconv.Itoa(largestUnpacked>>20)+" MB", "divide it into several files")
		return false
	}
	return true
}

// readPandocs reads pandoc's HTML. A word processor's file has no lines, so its blocks are counted.
func (r *reader) readPandocs(page []byte) {
	tree, ok := r.parse(page)
	if !ok {
		return
	}
	number := 0
	for n := range tree.Descendants() {
		if n.Type == html.ElementNode && standsAlone(n) {
			number++
			n.Attr = append(n.Attr, html.Attribute{Key: lineAttribute, Val: strconv.Itoa(number)})
		}
	}
	placePictures(tree, r.shown)
	r.mendPandocs(tree)
	r.readBody(tree)
}

// mendPandocs reverts pandoc's changes for web pages: it moves title, subtitle and authors, the article's own first lines,
// out of the header, makes marks of notes like marks beside a word, and removes arrows back from the notes.
func (r *reader) mendPandocs(page *html.Node) {
	var arrows []*html.Node
	var title *html.Node
	for n := range page.Descendants() {
		switch {
		case webpage.Attribute(n, "id") == "title-block-header":
			n.Data, n.DataAtom = "div", atom.Div
		case n.DataAtom == atom.H1 && webpage.Attribute(n, "class") == "title":
			title = n
		case n.DataAtom == atom.P && webpage.Attribute(n, "class") == "author":
			r.meta.authors = append(r.meta.authors, textOf(n))
		case webpage.Attribute(n, "role") == "doc-backlink":
			arrows = append(arrows, n)
		case webpage.Attribute(n, "role") == "doc-noteref":
			for mark := range n.Descendants() {
				if mark.Type == html.TextNode {
					mark.Data = "[" + mark.Data + "]"
				}
			}
		}
	}
	for _, arrow := range arrows {
		arrow.Parent.RemoveChild(arrow)
	}
	if title != nil {
		lower(page, title)
	}
}

// lower moves all headings one level below the title.
func lower(page, title *html.Node) {
	levels := []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	for n := range page.Descendants() {
		if i := slices.Index(levels, n.DataAtom); i >= 0 && n != title && n.Type == html.ElementNode {
			n.DataAtom = levels[min(i+1, 5)]
			n.Data = n.DataAtom.String()
		}
	}
}
