package lint

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/sniff"
)

// Limits in bytes of a file that is published as it is.
const (
	largestPicture    = 32 << 20
	largestDrawing    = 1 << 20   // SVG, which is read as text
	largestTable      = 10 << 20  // CSV and other text, which is read whole
	largestAttachment = 100 << 20 // what the usual hosts take
)

// IsPicture reports whether the ending of a file's name is that of a picture.
func IsPicture(name string) bool {
	return slices.Contains(pictureEndings(), strings.ToLower(path.Ext(name)))
}

// pictureEndings lists the endings of pictures.
func pictureEndings() []string {
	return []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}
}

// judgeAttachments judges the files without a page: a browser must not run one that is beside a text, whatever the host says of
// it, and Hugo must not be busy with any for long.
func judgeAttachments(p *read.Project) []problem.Problem {
	j := attachmentJudge{files: p.Files}
	for _, a := range p.Attachments {
		if a.Owned {
			j.judgeOwned(a)
		} else {
			j.judge(a)
		}
	}
	return j.problems
}

type attachmentJudge struct {
	files       fs.FS
	emptyPixels int // of all pictures
	problems    []problem.Problem
}

func (j *attachmentJudge) add(rule *problem.Rule, name, message, fix string) {
	j.problems = append(j.problems, problem.New(rule, problem.Place{Path: name}, message, fix))
}

var RuleAttachmentIsKnown = ruleSet.Error("attachment-is-known", "Beside the text can be pictures (PNG, JPEG, GIF, WebP, AVIF, "+
	"SVG), sound (MP3, M4A, Ogg, Opus), film (MP4, WebM) and its captions (VTT), and documents (PDF, CSV, plain text, JSON, "+
	"OpenDocument, Word, Excel). Each is what its ending says, and begins in a way that no browser could open as a page or run "+
	"as a script, whatever the host says of it. Any other file is published by the owner of the site in static/: a script or a "+
	"page among the content would run with the site's name.")

func (j *attachmentJudge) judge(a read.Attachment) {
	name, base, ending := a.Path, problem.Quote(path.Base(a.Path)), strings.ToLower(path.Ext(a.Path))
	largest, seen := mostBytes(ending)
	switch {
	case !a.Regular:
		j.add(read.RuleFileIsInItsPlace, name, base+" is a link or a device, which is not read", "put the file itself here")
	case isMarkdown(name):
		stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
		j.add(read.RuleFileIsMarkdown, name, base+" has an ending behind that of Markdown, and would be no entry",
			"rename it to "+strings.TrimSuffix(stem, path.Ext(stem))+".md")
	case !IsPicture(name) && !slices.Contains(sniff.Endings(), ending):
		j.add(RuleAttachmentIsKnown, name, base+" is no picture, sound, film or document, and would be published as it is",
			"remove it, or have the site's owner put it into static/")
	case a.Size > largest:
		j.add(read.RuleFileIsSmallEnough, name, fmt.Sprintf("the file is larger than %d KB", largest>>10), "make it smaller, or link to where it is kept")
	default:
		content, err := read.AtMost(j.files, name, seen)
		if err != nil {
			j.add(read.RuleFileIsInItsPlace, name, base+" cannot be read", "give yourself the right to read it")
			return
		}
		j.problems = append(j.problems, judgeAttachment(name, ending, content, a.Size <= seen)...)
		j.countPixels(name, content)
	}
}

var RulePictureOpens = ruleSet.Error("picture-opens", "A picture is what its ending says and whole, and has at most 64 million "+
	"pixels, all frames counted. A small file can claim to be a picture of gigabytes. Of pixels that are next to nothing in "+
	"the file, beyond fifty for a byte, all pictures have at most 700 million.")

// judgeOwned judges a picture of the site's owner for its size alone: one that cannot be opened is reported when a page shows
// it.
func (j *attachmentJudge) judgeOwned(a read.Attachment) {
	if !isRaster(a.Path) {
		return
	}
	content, err := read.AtMost(j.files, a.Path, largestPicture)
	if err != nil {
		j.add(RulePictureOpens, a.Path, problem.Quote(path.Base(a.Path))+" cannot be read", "give yourself the right to read it")
		return
	}
	if _, _, ok := measure(content); ok {
		if message, fix := judgePicture(content, ""); message != "" {
			j.add(RulePictureOpens, a.Path, message, fix)
		}
	}
	j.countPixels(a.Path, content)
}

// countPixels finds the picture with which all pictures so far have more pixels than Hugo can unpack in a minute.
func (j *attachmentJudge) countPixels(name string, content []byte) {
	if !isRaster(name) {
		return
	}
	before := j.emptyPixels
	if j.emptyPixels += emptyPixels(content); before <= mostEmptyPixels && j.emptyPixels > mostEmptyPixels {
		j.add(RulePictureOpens, name,
			fmt.Sprintf("with this one, the pictures have more than %d million pixels of nothing", mostEmptyPixels/1_000_000),
			"make large pictures of few colours smaller")
	}
}

// isRaster reports whether Hugo would unpack the file to make other sizes of it.
func isRaster(name string) bool { return IsPicture(name) && !strings.EqualFold(path.Ext(name), ".svg") }

// mostBytes is the largest size of a file, in bytes, and the number of bytes that are checked.
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
		if problems := read.JudgeContent(name, content, largestTable); len(problems) > 0 {
			return problems
		}
		if text := bytes.TrimPrefix(content, []byte("\ufeff")); bytes.HasPrefix(text, []byte("---\n")) || bytes.HasPrefix(text, []byte("---\r\n")) {
			return []problem.Problem{problem.New(read.RuleFileIsMarkdown, problem.At(name, content, 0), problem.Quote(path.Base(name))+" has front matter, as an entry does, and would be no entry",
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
func isMarkdown(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	return slices.Contains([]string{".md", ".markdown", ".mdown"}, strings.ToLower(path.Ext(stem)))
}
