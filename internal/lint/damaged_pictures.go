package lint

import (
	"bytes"
	"fmt"
	pixels "image"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// damage holds the findings of pictures by file, so that each file is read once.
type damage map[string]*fault

type fault struct{ message, fix string }

// find checks that a picture of a text has the format of its ending and is complete. Drawings in assets/ and static/ are the site
// owner's, and those beside a text are judged where they lie.
func (d damage) find(project fs.FS, image read.Image) []finding {
	found, known := d[image.File]
	if !known {
		found = judgeFile(project, image.File)
		d[image.File] = found
	}
	if found == nil {
		return nil
	}
	return []finding{{image.Offset, problem.New(RulePictureOpens, problem.Place{}, "the image "+problem.Quote(image.Name)+" "+found.message, found.fix)}}
}

func judgeFile(project fs.FS, file string) *fault {
	ending := strings.ToLower(path.Ext(file))
	if ending == ".svg" {
		return nil
	}
	content, err := read.AtMost(project, file, largestPicture)
	switch is := formatOf(content); {
	case strings.Contains(file, "%"):
		return &fault{`has a "%" in the name of its file, which no address can have`, "rename it to " + problem.Quote(strings.ReplaceAll(path.Base(file), "%", "-"))}
	case err != nil:
		return &fault{"cannot be read", "give yourself the right to read " + problem.Quote(file)}
	case len(content) == 0:
		return &fault{"is an empty file", "put the picture into " + problem.Quote(file) + " again"}
	case int64(len(content)) > largestPicture:
		return &fault{fmt.Sprintf("is larger than %d MB", largestPicture>>20), "save it with fewer pixels: 2400 are wide enough"}
	case is == "":
		return &fault{"is no picture", "save it as JPEG, PNG, GIF, WebP or AVIF"}
	case !slices.Contains(endingsOf(is), ending):
		return &fault{"is in truth a " + is, "rename it to " + problem.Quote(strings.TrimSuffix(path.Base(file), path.Ext(file))+endingsOf(is)[0])}
	case !isComplete(content, is):
		return &fault{"is cut off: its end is missing", "copy the whole file again"}
	}
	if message, _ := judgePicture(content, ending); message != "" {
		return &fault{"cannot be shown: " + message, "save it again in a program for pictures"}
	}
	return nil
}

// endingsOf are the endings of a format's files, the one to choose first.
func endingsOf(format string) []string {
	return map[string][]string{
		"JPEG": {".jpg", ".jpeg"}, "PNG": {".png"}, "GIF": {".gif"}, "WebP": {".webp"}, "AVIF": {".avif"},
		"TIFF": {".tif", ".tiff"}, "HEIC": {".heic"}, "BMP": {".bmp"}, "PDF": {".pdf"}, "SVG": {".svg"}, "web page": {".html"},
	}[format]
}

// formatOf is what a file is, by its first bytes (WHATWG, MIME Sniffing, section 6.1).
func formatOf(content []byte) string {
	for _, known := range []struct{ start, format string }{
		{"\xFF\xD8\xFF", "JPEG"}, {"\x89PNG\r\n\x1a\n", "PNG"}, {"GIF87a", "GIF"}, {"GIF89a", "GIF"}, {"II*\x00", "TIFF"},
		{"MM\x00*", "TIFF"}, {"BM", "BMP"}, {"%PDF-", "PDF"}, {"<svg", "SVG"},
	} {
		if bytes.HasPrefix(content, []byte(known.start)) {
			return known.format
		}
	}
	start := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(content[:min(256, len(content))], []byte("\ufeff"))))
	switch {
	case len(content) >= 12 && string(content[:4]) == "RIFF" && string(content[8:12]) == "WEBP":
		return "WebP"
	case len(content) >= 12 && string(content[4:8]) == "ftyp":
		if brand := string(content[8:12]); brand == "heic" || brand == "heix" || brand == "mif1" {
			return "HEIC"
		}
		return "AVIF"
	case bytes.HasPrefix(start, []byte("<!doctype html")), bytes.HasPrefix(start, []byte("<html")):
		return "web page"
	case bytes.HasPrefix(start, []byte("<?xml")) && bytes.Contains(start, []byte("<svg")):
		return "SVG"
	}
	return ""
}

// isComplete reports whether a file ends with the end marker of its format. Damage before the end is found when the
// picture is decoded; see [Damaged].
func isComplete(content []byte, format string) bool {
	switch format {
	case "JPEG":
		return bytes.Contains(content, []byte{0xFF, 0xD9})
	case "PNG":
		return bytes.Contains(content, []byte("IEND"))
	case "WebP":
		return len(content) >= 8 && uint64(len(content)) >= 8+uint64(content[4])+uint64(content[5])<<8+uint64(content[6])<<16+uint64(content[7])<<24
	}
	return true
}

// Damaged decodes all pictures that the explainers show, where one is known to be damaged, and reports each damaged one at the
// lines that name it.
func Damaged(project fs.FS, explainers []*explainer.Explainer) []problem.Problem {
	var problems []problem.Problem
	broken := map[string]string{}
	for _, e := range explainers {
		for _, d := range e.Documents() {
			var findings []finding
			for _, shown := range d.Pictures {
				why, known := broken[shown.File]
				if !known {
					why = whyBroken(project, shown.File)
					broken[shown.File] = why
				}
				if why != "" {
					findings = append(findings, finding{shown.Offset, problem.New(RulePictureOpens, problem.Place{},
						"the image "+problem.Quote(shown.Name)+" is damaged: "+why, "copy the whole file again, or save it again in a program for pictures")})
				}
			}
			problems = append(problems, placed(d, findings)...)
		}
	}
	return problems
}

// whyBroken is what a decoder says of a picture; empty of one that it can show, and of formats that it does not know.
func whyBroken(project fs.FS, file string) string {
	content, err := read.AtMost(project, file, largestPicture)
	if err != nil || !slices.Contains([]string{"JPEG", "PNG", "GIF", "WebP"}, formatOf(content)) {
		return ""
	}
	if _, _, err := pixels.Decode(bytes.NewReader(content)); err != nil {
		_, what, _ := strings.Cut(err.Error(), ": ")
		return what
	}
	return ""
}
