package explainer

import (
	"io/fs"
	"net/url"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// image is a picture of the project that an author put into the text.
type image struct {
	offset int // of the destination in the body
	name   string
}

// describe holds an image to its words: whoever does not see it hears them.
func (j *bodyJudge) describe(n *ast.Image) {
	if PlainText(n, j.body) == "" {
		j.add(RuleImageIsDescribed, n.Pos(), "the image "+quote(string(n.Destination))+" has no words for those who do not see it",
			"say between the brackets what it shows: ![…]("+string(n.Destination)+")")
	}
}

// judgeImages looks for the files of images where the theme does: beside the text, in assets/ and in static/. An author's
// own layout for images may look elsewhere.
func judgeImages(project fs.FS, languages []Language, pages []*page) []problem.Problem {
	for _, layout := range []string{"layouts/_markup/render-image.html", "layouts/_default/_markup/render-image.html"} {
		if exists(project, layout) {
			return nil
		}
	}
	var problems []problem.Problem
	for _, p := range pages {
		if p.draft {
			continue
		}
		var findings []finding
		for _, image := range p.images {
			if name, ok := fileOf(image.name); !ok || !p.hasImage(project, languages, name) {
				findings = append(findings, finding{image.offset, problem.New(RuleImageIsThere, problem.Place{},
					"the image "+quote(image.name)+" is not there", "put the file into assets/, or correct its name")})
			}
		}
		problems = append(problems, placed(p.document, findings)...)
	}
	return problems
}

// fileOf is the path that an image's address means.
func fileOf(address string) (string, bool) {
	parsed, err := url.Parse(address)
	if err != nil {
		return "", false
	}
	return path.Clean(strings.TrimPrefix(parsed.Path, "/")), true
}

func (p *page) hasImage(project fs.FS, languages []Language, name string) bool {
	if exists(project, "assets/"+name) || exists(project, "static/"+name) {
		return true
	}
	if base := path.Base(p.file.path); !strings.HasPrefix(base, "index.") && !strings.HasPrefix(base, "_index.") {
		return false // a file alone has nothing beside it that is its own
	}
	if exists(project, path.Join(path.Dir(p.file.path), name)) {
		return true
	}
	for _, l := range languages { // a translation shares the images
		if exists(project, path.Join(contentDir(l), string(p.file.kind), p.file.id, name)) {
			return true
		}
	}
	return false
}

func exists(project fs.FS, name string) bool {
	info, err := fs.Stat(project, name)
	return err == nil && !info.IsDir()
}
