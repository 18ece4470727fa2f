package read

import (
	"bytes"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/unicode/norm"
)

// Image is an image of the project that an author put into a text.
type Image struct {
	Name   string // as the text has it
	Offset int    // of the name in the body, in bytes
	File   string // relative to the project; empty when it is not there
}

// collectLinks notes the images of the project and the links to other sites, also those by the name of an entry there.
func (p *Page) collectLinks() {
	d := p.Document
	body := d.Body()
	markdown.Walk(d.Tree, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Image:
			if id, ok := chartOf(n.Destination); ok {
				d.Charts = append(d.Charts, explainer.PlacedChart{
					ID: id, Alt: markdown.PlainText(n, body), Caption: string(markdown.Unescape(n.Title)), Offset: markdown.OffsetIn(body, n.Destination, n.Pos()),
				})
			}
			scheme, rest := markdown.Scheme(n.Destination)
			if scheme == explainer.KindMap.Scheme() {
				d.Maps = append(d.Maps, rest)
			}
			if scheme == "" && !bytes.HasPrefix(n.Destination, []byte("//")) {
				p.images = append(p.images, Image{Name: string(n.Destination), Offset: markdown.OffsetIn(body, n.Destination, n.Pos())})
			}
		case *ast.Link:
			if scheme, rest := markdown.Scheme(n.Destination); isWeb(scheme) || IsAcross(string(n.Destination)) {
				d.External = append(d.External, explainer.ExternalLink{URL: scheme + ":" + rest, Offset: markdown.OffsetIn(body, n.Destination, n.Pos())})
			}
		case *ast.AutoLink:
			label := n.Label(body)
			if scheme, _ := markdown.Scheme(label); n.AutoLinkType == ast.AutoLinkURL && (scheme == "" || isWeb(scheme)) {
				d.External = append(d.External, explainer.ExternalLink{URL: string(n.URL(body)), Offset: markdown.OffsetIn(body, label, n.Pos())})
			}
		}
	})
}

func isWeb(scheme string) bool { return scheme == "http" || scheme == "https" }

// findImages looks for the files of images where the theme does: beside the text, in assets/ and in static/. An author's
// own layout for images may look elsewhere.
func (p *Project) findImages() {
	for _, layout := range []string{"layouts/_markup/render-image.html", "layouts/_default/_markup/render-image.html"} {
		if exists(p.Files, layout) {
			return
		}
	}
	for _, page := range p.Pages {
		if page.IsHeld {
			continue
		}
		if author, ok := page.item.(*explainer.Author); ok && author.Picture != "" {
			if folder, file := page.imageFile(p, author.Picture); file != "" {
				author.File = path.Join(folder, file)
			}
		}
		page.Images = slices.Clone(page.images)
		var shown []explainer.Picture
		for i, image := range page.Images {
			folder, file := page.imageFile(p, image.Name)
			if file == "" {
				continue
			}
			page.Images[i].File = path.Join(folder, file)
			noteImage(page.Document, image.Name, file)
			shown = append(shown, explainer.Picture{File: path.Join(folder, file), Name: image.Name, Offset: image.Offset})
		}
		page.Document.Pictures = shown
	}
}

// noteImage notes an image's file in a new map: a preview may be reading the earlier one.
func noteImage(d *explainer.Document, name, file string) {
	if d.Images[name] == file {
		return
	}
	images := map[string]string{}
	for known, file := range d.Images {
		images[known] = file
	}
	images[name] = file
	d.Images = images
}

// ImageFile is the file that an image's address, as it is written, means: without the escapes of Markdown and of addresses,
// and with the letters of the file's own name, where known has it.
func ImageFile(written string, known map[string]string) string {
	if file, ok := known[written]; ok {
		return file
	}
	return ImageNames(written)[0]
}

// ImageNames are the names that an address can mean, the likeliest first: a file can have a percent sign in its name.
func ImageNames(written string) []string {
	plain := string(markdown.Unescape([]byte(written)))
	clean := func(name string) string { return path.Clean(strings.TrimLeft(name, "/")) }
	decoded, err := url.PathUnescape(plain)
	if err != nil || decoded == plain {
		return []string{clean(plain)}
	}
	return []string{clean(decoded), clean(plain)}
}

// imageFile is the file of an image, as its name is written on the disk, and the folder that it is found in; empty when it
// is in none.
func (p *Page) imageFile(project *Project, written string) (folder, file string) {
	for _, name := range ImageNames(written) {
		for _, folder := range p.ImageFolders(project.Languages) {
			if file := nameOnDisk(project.Files, folder, name); file != "" {
				return folder, file
			}
		}
	}
	return "", ""
}

// ImageFolders are the folders that the theme looks for a page's images in.
func (p *Page) ImageFolders(languages []Language) []string {
	folders := []string{"assets", "static"}
	if base := path.Base(p.Path); !strings.HasPrefix(base, "index.") && !strings.HasPrefix(base, "_index.") {
		return folders // a file alone has nothing beside it that is its own
	}
	folders = append(folders, path.Dir(p.Path))
	if p.ID == "" {
		return folders
	}
	for _, l := range languages { // a translation shares the images
		folders = append(folders, path.Join(l.Folder(), string(p.Kind), p.ID))
	}
	return folders
}

// nameOnDisk is a file's name below a folder as it is written there: the same letters can be other bytes, where a Mac has
// taken accents from their letters (Unicode form D).
func nameOnDisk(project fs.FS, folder, name string) string {
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

func exists(project fs.FS, name string) bool {
	info, err := fs.Stat(project, name)
	return err == nil && !info.IsDir()
}
