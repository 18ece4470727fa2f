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

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits of a .docx, which is a ZIP: what it may be unpacked, how long pandoc may take and how much memory it gets.
const (
	largestUnpacked = 200 << 20
	pandocTime      = time.Minute
	pandocMemory    = "-M1G"
)

// readDocx has pandoc make HTML of the file. Pandoc gets the file on its standard input and runs in its own sandbox,
// where a document can make it read no other file and reach no network, and without our environment.
func (r *reader) readDocx(ctx context.Context) error {
	r.unit = "paragraph"
	if !r.judgeZip() {
		return nil
	}
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		r.add(RulePandocIsInstalled, 0, "reading .docx needs pandoc, which is not on this machine",
			`install it (https://pandoc.org/installing.html; Debian: apt install pandoc; macOS: brew install pandoc), or save the article as HTML in the word processor`)
		return nil
	}
	ctx, stop := context.WithTimeout(ctx, pandocTime)
	defer stop()
	command := exec.CommandContext(ctx, pandoc, "--sandbox", "--from=docx", "--to=html5", "--wrap=none", "--standalone",
		"--metadata=pagetitle:-", "+RTS", pandocMemory, "-RTS")
	command.Env = []string{"LC_ALL=C.UTF-8"}
	command.Stdin = bytes.NewReader(r.article.Content)
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

// judgeZip looks at the file before pandoc does: is it a .docx, and how large is what is packed in it?
func (r *reader) judgeZip() bool {
	archive, err := zip.NewReader(bytes.NewReader(r.article.Content), int64(len(r.article.Content)))
	if err != nil || !slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == "word/document.xml" }) {
		r.add(RuleArticleIsReadable, 0, "this is no .docx file", "save the article as .docx, HTML or plain text")
		return false
	}
	size := uint64(0)
	for _, f := range archive.File {
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
		case attribute(n, "id") == "title-block-header":
			n.Data, n.DataAtom = "div", atom.Div
		case n.DataAtom == atom.H1 && attribute(n, "class") == "title":
			title = n
		case n.DataAtom == atom.P && attribute(n, "class") == "author":
			r.meta.authors = append(r.meta.authors, textOf(n))
		case attribute(n, "role") == "doc-backlink":
			arrows = append(arrows, n)
		case attribute(n, "role") == "doc-noteref":
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
