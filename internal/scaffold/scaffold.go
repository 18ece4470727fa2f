// Package scaffold makes the files that an author starts from: a whole small explainer, or one entry.
//
// Files are values until [Write] writes them into a folder: all of them or none, without replacing any:
//
//	files, err := scaffold.Explainer("fr")
//	problems, err := scaffold.Write("my-explainer", files)
//
//	existing, err := scaffold.Survey(project, languages) // the ids that are taken, in any language
//	file, err := existing.Entry(explainer.KindTerm, "Überfall", "de")
//	problems, err = scaffold.Write(".", []scaffold.File{file}) // content/glossary/ueberfall.md
//
// The explainer is starter/, whose comments explain the fields. It is in English, whatever the language of the settings,
// since its text is there to be replaced. An entry is a draft: the build omits it, even when fields are missing, until its
// author removes the line "draft: true"; then the build reports what is missing.
//
// [ID] makes ids from titles. They have letters a to z, digits and hyphens for every script, so that an address can be read
// aloud, typed and sent; the explainer room allows more for authors who name their files themselves.
package scaffold

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/nutgraf/nutgraf/internal/output"
	"golang.org/x/text/language"
)

// File is a file that is not written yet. Path is relative to the project, with forward slashes.
type File struct {
	Path    string
	Content []byte
}

// Tree returns a file system of the files, so that they can be read as a project before they are written.
func Tree(files []File) fs.FS {
	tree := output.New()
	for _, f := range files {
		tree.Write(f.Path, f.Content)
	}
	return tree.Tree()
}

//go:embed all:starter
var starter embed.FS

// Explainer returns the files of a small complete explainer whose settings name the language, a BCP 47 code, with the files
// for VS Code ([Editor]). It returns an error for an invalid code.
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
	editor, err := Editor()
	return append(editor, files...), err
}

// SettingsPath is the path of a project's settings.
const SettingsPath = "hugo.toml"
