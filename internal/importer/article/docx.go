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

// Limits of a .docx, which is a ZIP: what it may be unpacked, how long pandoc may take and how much memory it gets.
const (
	largestUnpacked = 200 << 20
	pandocTime      = time.Minute
	pandocMemory    = "-M1G"
)

var RuleArticleIsReadable = ruleSet.Error("article-is-readable", "An article is plain text, Markdown, HTML, .docx, .odt or .rtf, or a folder of "+
	"Markdown. Other formats keep their text where only their own programs find it.")

var RulePandocIsInstalled = ruleSet.Error("pandoc-is-installed", "A .docx, .odt or .rtf file is read with the help of pandoc, a program of its "+
	"own. Where it is not on the machine, save the article as HTML.")

// readDocx has pandoc make HTML of a .docx, in which what pandoc passes over was put where it reads it.
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

// readOdt has pandoc make HTML of an OpenDocument text.
func (r *reader) readOdt(ctx context.Context) error {
	r.unit = "paragraph"
	parts := map[string]*zip.File{}
	if archive, err := zip.NewReader(bytes.NewReader(r.article.Content), int64(len(r.article.Content))); err == nil {
		for _, f := range archive.File {
			parts[f.Name] = f
		}
	}
	if parts["content.xml"] == nil {
		r.add(RuleArticleIsReadable, 0, "this is no .odt file", "save the article as .odt, .docx or HTML")
		return nil
	}
	if !r.judgeSize(parts) {
		return nil
	}
	document := &docxPackage{parts: parts}
	r.media = map[string][]byte{}
	for name := range parts {
		if strings.HasPrefix(name, "Pictures/") || strings.HasPrefix(name, "media/") {
			r.media[name] = document.read(name)
		}
	}
	return r.readByPandoc(ctx, r.article.Content, "odt")
}

// readRTF has pandoc make HTML of a Rich Text Format file.
func (r *reader) readRTF(ctx context.Context) error {
	r.unit = "paragraph"
	return r.readByPandoc(ctx, r.article.Content, "rtf")
}

// readByPandoc has pandoc make HTML. Pandoc gets the file on its standard input and runs in its own sandbox, where a
// document can make it read no other file and reach no network, and without our environment.
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

// judgeSize looks at how large is what is packed in a file, before it is unpacked.
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

// mendPandocs undoes what pandoc does for web pages: title, subtitle and authors, the article's own first lines, come out
// of their header; marks of notes look like marks beside a word; arrows back from the notes go.
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

// lower puts all headings a level below the title.
func lower(page, title *html.Node) {
	levels := []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	for n := range page.Descendants() {
		if i := slices.Index(levels, n.DataAtom); i >= 0 && n != title && n.Type == html.ElementNode {
			n.DataAtom = levels[min(i+1, 5)]
			n.Data = n.DataAtom.String()
		}
	}
}
