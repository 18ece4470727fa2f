package explainer

import (
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"
)

// What one run compares to find what file an author may have meant.
const (
	mostGuesses = 20   // images of a page
	mostFiles   = 1000 // in a folder
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
	damage := damage{}
	for _, p := range pages {
		if p.draft {
			continue
		}
		var findings []finding
		var shown []shownPicture
		for _, image := range p.images {
			if folder, file := p.imageFile(project, languages, image.name); file != "" {
				p.document.keepImage(image.name, file)
				shown = append(shown, shownPicture{path.Join(folder, file), image.name, image.offset})
				findings = append(findings, damage.find(project, path.Join(folder, file), image)...)
				continue
			}
			fix := "put the file into assets/, or correct its name"
			if len(findings) < mostGuesses {
				fix = p.fixOfImage(project, languages, image.name)
			}
			findings = append(findings, finding{image.offset, problem.New(RuleImageIsThere, problem.Place{},
				"the image "+quote(image.name)+" is not there", fix)})
		}
		p.document.pictures = shown
		problems = append(problems, placed(p.document, findings)...)
	}
	return problems
}

// shownPicture is a picture that a text shows.
type shownPicture struct {
	file, name string // in the project, and as the text has it
	offset     int    // of the name in the body
}

// keepImage notes an image's file in a map of its own: a preview may be reading the one of before.
func (d *Document) keepImage(written, file string) {
	if d.Images[written] == file {
		return
	}
	images := map[string]string{written: file}
	for name, known := range d.Images {
		if name != written {
			images[name] = known
		}
	}
	d.Images = images
}

// ImageFile is the file that an image's address, as it is written, means: without the escapes of Markdown and of addresses,
// and with the letters of the file's own name, where known says so.
func ImageFile(written string, known map[string]string) string {
	if file, ok := known[written]; ok {
		return file
	}
	return imageNames(written)[0]
}

// imageNames are the names that an address can mean, the likeliest first: a file can have a percent sign in its name.
func imageNames(written string) []string {
	plain := string(Unescape([]byte(written)))
	clean := func(name string) string { return path.Clean(strings.TrimLeft(name, "/")) }
	decoded, err := url.PathUnescape(plain)
	if err != nil || decoded == plain {
		return []string{clean(plain)}
	}
	return []string{clean(decoded), clean(plain)}
}

// imageFile is the file of an image, as its name is written on the disk, and the folder that it is found in; empty when it
// is in none.
func (p *page) imageFile(project fs.FS, languages []Language, written string) (folder, file string) {
	for _, name := range imageNames(written) {
		for _, folder := range p.imageFolders(languages) {
			if file := spelt(project, folder, name); file != "" {
				return folder, file
			}
		}
	}
	return "", ""
}

// imageFolders are the folders that the theme looks for a page's images in.
func (p *page) imageFolders(languages []Language) []string {
	folders := []string{"assets", "static"}
	if base := path.Base(p.file.path); !strings.HasPrefix(base, "index.") && !strings.HasPrefix(base, "_index.") {
		return folders // a file alone has nothing beside it that is its own
	}
	folders = append(folders, path.Dir(p.file.path))
	for _, l := range languages { // a translation shares the images
		folders = append(folders, path.Join(contentDir(l), string(p.file.kind), p.file.id))
	}
	return folders
}

// spelt is a file's name below a folder as it is written there: the same letters can be other bytes, where a Mac has taken
// accents from their letters (Unicode NFD).
func spelt(project fs.FS, folder, name string) string {
	if !fs.ValidPath(name) {
		return ""
	}
	if exists(project, path.Join(folder, name)) {
		return name
	}
	found := ""
	for part := range strings.SplitSeq(name, "/") {
		entries, err := fs.ReadDir(project, path.Join(folder, found))
		i := slices.IndexFunc(entries, func(e fs.DirEntry) bool { return norm.NFC.String(e.Name()) == norm.NFC.String(part) })
		if err != nil || i < 0 {
			return ""
		}
		found = path.Join(found, entries[i].Name())
	}
	if !exists(project, path.Join(folder, found)) {
		return ""
	}
	return found
}

// fixOfImage is what to type in place of an image's address that leads nowhere.
func (p *page) fixOfImage(project fs.FS, languages []Language, written string) string {
	name := imageNames(written)[0]
	for _, folder := range p.imageFolders(languages) {
		entries, err := fs.ReadDir(project, path.Join(folder, path.Dir(name)))
		if !fs.ValidPath(name) || err != nil || len(entries) > mostFiles {
			continue
		}
		var names []string
		for _, entry := range entries {
			if strings.EqualFold(entry.Name(), path.Base(name)) {
				return "did you mean " + quote(path.Join(path.Dir(name), entry.Name())) + "?"
			}
			names = append(names, entry.Name())
		}
		if near := problem.Nearest(path.Base(name), names); near != "" {
			return "did you mean " + quote(path.Join(path.Dir(name), near)) + "?"
		}
	}
	return "put the file into assets/, or correct its name"
}

func exists(project fs.FS, name string) bool {
	info, err := fs.Stat(project, name)
	return err == nil && !info.IsDir()
}
