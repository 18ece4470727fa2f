// Package scaffold makes the files that an author starts from: a whole small explainer, or one entry.
//
// Files are values until [Write] puts them into a folder, all of them or none, over nothing that is there:
//
//	files, err := scaffold.Explainer("fr")
//	problems, err := scaffold.Write("my-explainer", files)
//
//	existing, err := scaffold.Survey(project, languages) // the ids that are taken, in any language
//	file, err := existing.Entry(explainer.KindTerm, "Überfall", "de")
//	problems, err = scaffold.Write(".", []scaffold.File{file}) // content/glossary/ueberfall.md
//
// The explainer is starter/, whose comments teach the fields. It is written in English, whatever the language of the
// settings: it is there to be replaced. An entry is a draft: the build leaves it out, whatever is missing, until its
// author takes the line "draft: true" away, and from then on says what is missing.
//
// [ID] makes ids of titles. They are letters a to z, digits and hyphens for every script, so that an address can be
// read out, typed and sent; the explainer room allows more for authors who name their files themselves.
package scaffold

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"golang.org/x/text/language"
)

// File is a file that is not written yet. Path is relative to the project, with forward slashes.
type File struct {
	Path    string
	Content []byte
}

//go:embed all:starter
var starter embed.FS

// Explainer is a small complete explainer whose settings name the language, a BCP 47 code. The files are sorted by
// path. The error says that the code is none.
func Explainer(code string) ([]File, error) {
	tag, err := language.Parse(code)
	if err != nil {
		return nil, fmt.Errorf("%q is not a language code: write a BCP 47 code, as in en, uk or pt-BR", code)
	}
	root, err := fs.Sub(starter, "starter")
	if err != nil {
		return nil, fmt.Errorf("read starter: %w", err)
	}
	var files []File
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(root, name)
		if name == SettingsPath {
			content = []byte(strings.Replace(string(content), `= "en"`, `= "`+tag.String()+`"`, 1))
		}
		files = append(files, File{Path: name, Content: content})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read starter: %w", err)
	}
	return files, nil
}

// SettingsPath is where a project's settings are.
const SettingsPath = "hugo.toml"
