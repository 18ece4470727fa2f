package explainer

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/sniff"
)

// Limits in bytes of a file that is published as it is.
const (
	largestPicture    = 32 << 20
	largestDrawing    = 1 << 20   // SVG, which is read as text
	largestTable      = 10 << 20  // CSV and other text, which is read whole
	largestAttachment = 100 << 20 // what the usual hosts take
)

// IsLitter reports whether a file was left by a system or an editor: it is no part of the content, and not published.
func IsLitter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") ||
		slices.Contains([]string{"thumbs.db", "desktop.ini"}, strings.ToLower(base))
}

// IsPicture reports whether a file is drawn on a page, by its name.
func IsPicture(name string) bool {
	return slices.Contains(pictureEndings(), strings.ToLower(path.Ext(name)))
}

// pictureEndings are those of files that are drawn on a page.
func pictureEndings() []string {
	return []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}
}

// attach judges a file that is published as it is: a browser must not run it, whatever the host says of it, and Hugo must not
// be long at it.
func (f *finder) attach(project fs.FS, name string, entry fs.DirEntry) error {
	ending := strings.ToLower(path.Ext(name))
	isPicture := slices.Contains(pictureEndings(), ending)
	switch {
	case !entry.Type().IsRegular():
		f.misplaced(name, "is a link or a device, which is not read", "put the file itself here")
		return nil
	case f.isMarkdown(name):
		return nil
	case !isPicture && !slices.Contains(sniff.Endings(), ending):
		f.add(RuleAttachmentIsKnown, problem.Place{Path: name}, quote(path.Base(name))+" is no picture, sound, film or document, and would be published as it is",
			"remove it, or have the site's owner put it into static/")
		return nil
	}
	info, err := entry.Info()
	if err != nil {
		return err
	}
	largest, seen := mostBytes(ending)
	if info.Size() > largest {
		f.add(RuleFileIsSmallEnough, problem.Place{Path: name}, fmt.Sprintf("the file is larger than %d KB", largest>>10),
			"make it smaller, or link to where it is kept")
		return nil
	}
	f.published = append(f.published, File{name, f.publishedName(name)})
	content, err := readAtMost(project, name, seen)
	if err != nil {
		return err
	}
	f.problems = append(f.problems, judgeAttachment(name, ending, content, info.Size() <= seen)...)
	if isPixels(name) {
		f.addPixels(name, content)
	}
	return nil
}

// mostBytes is how large a file may be, and how much of it is judged.
func mostBytes(ending string) (largest, seen int64) {
	switch {
	case ending == ".svg":
		return largestDrawing, largestDrawing
	case slices.Contains(pictureEndings(), ending):
		return largestPicture, largestPicture
	case sniff.IsText(ending):
		return largestTable, largestTable
	}
	return largestAttachment, sniff.Prefix
}

// judgeAttachment judges what a file holds.
func judgeAttachment(name, ending string, content []byte, isWhole bool) []problem.Problem {
	switch {
	case ending == ".svg":
		return judgeDrawing(name, content)
	case slices.Contains(pictureEndings(), ending):
		if message, fix := judgePicture(content, ending); message != "" {
			return []problem.Problem{problem.New(RulePictureOpens, problem.Place{Path: name}, message, fix)}
		}
	case sniff.IsText(ending):
		if problems := judgeContent(name, content, largestTable); len(problems) > 0 {
			return problems
		}
		if text := bytes.TrimPrefix(content, []byte("\ufeff")); bytes.HasPrefix(text, []byte("---\n")) || bytes.HasPrefix(text, []byte("---\r\n")) {
			return []problem.Problem{problem.New(RuleFileIsMarkdown, problem.At(name, content, 0), quote(path.Base(name))+" has front matter, as an entry does, and would be no entry",
				"rename it to "+strings.TrimSuffix(path.Base(name), path.Ext(name))+".md")}
		}
	}
	found, refused := sniff.Check(ending, content, isWhole)
	if !refused {
		return nil
	}
	place := problem.Place{Path: name}
	if sniff.IsText(ending) {
		place = problem.At(name, content, found.Offset)
	}
	return []problem.Problem{problem.New(RuleAttachmentIsKnown, place, found.Message, found.Fix)}
}

// isMarkdown finds an entry with an ending behind that of Markdown, as editors and mail programs put it: "nato.md.txt".
func (f *finder) isMarkdown(name string) bool {
	base := path.Base(name)
	stem := strings.TrimSuffix(base, path.Ext(base))
	isEntry := slices.Contains([]string{".md", ".markdown", ".mdown"}, strings.ToLower(path.Ext(stem)))
	if isEntry {
		f.add(RuleFileIsMarkdown, problem.Place{Path: name}, quote(base)+" has an ending behind that of Markdown, and would be no entry",
			"rename it to "+strings.TrimSuffix(stem, path.Ext(stem))+".md")
	}
	return isEntry
}
