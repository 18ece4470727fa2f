package explainer

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Limits in bytes of a file that is published as it is.
const (
	largestPicture    = 32 << 20
	largestDrawing    = 1 << 20   // SVG, which is read as text
	largestAttachment = 100 << 20 // what the usual hosts take
)

// IsLitter reports whether a file was left by a system or an editor: it is no part of the content, and not published.
func IsLitter(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") ||
		slices.Contains([]string{"thumbs.db", "desktop.ini"}, strings.ToLower(base))
}

// pictureEndings are those of files that are drawn on a page.
func pictureEndings() []string {
	return []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"}
}

// attachmentEndings are those of files that a browser plays or keeps, but never runs.
func attachmentEndings() []string {
	return []string{".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".webm", ".vtt",
		".pdf", ".csv", ".txt", ".json", ".docx", ".odt", ".xlsx", ".ods"}
}

// attach judges a file that is published as it is: a browser must not run it, and Hugo must not be long at it.
func (f *finder) attach(project fs.FS, name string, entry fs.DirEntry) error {
	place := problem.Place{Path: name}
	add := func(rule, message, fix string) {
		f.problems = append(f.problems, problem.New(rule, place, message, fix))
	}
	ending := strings.ToLower(path.Ext(name))
	isPicture := slices.Contains(pictureEndings(), ending)
	switch {
	case !entry.Type().IsRegular():
		f.misplaced(name, "is a link or a device, which is not read", "put the file itself here")
		return nil
	case !isPicture && !slices.Contains(attachmentEndings(), ending):
		add(RuleAttachmentIsKnown, quote(path.Base(name))+" is no picture, sound, film or document, and would be published as it is",
			"remove it, or have the site's owner put it into static/")
		return nil
	}
	info, err := entry.Info()
	if err != nil {
		return err
	}
	largest := int64(largestAttachment)
	if isPicture {
		largest = largestPicture
	}
	if ending == ".svg" {
		largest = largestDrawing
	}
	if info.Size() > largest {
		add(RuleFileIsSmallEnough, fmt.Sprintf("the file is larger than %d KB", largest>>10), "make it smaller, or link to where it is kept")
		return nil
	}
	if !isPicture {
		return nil
	}
	content, err := readAtMost(project, name, largest)
	if err != nil {
		return err
	}
	if ending == ".svg" {
		f.problems = append(f.problems, judgeDrawing(name, content)...)
	} else if message, fix := judgePicture(content, ending); message != "" {
		add(RulePictureOpens, message, fix)
	}
	return nil
}
