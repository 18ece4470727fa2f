package scaffold

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/settings"
)

// schemasFolder is the folder of an explainer for the editors' schemas.
const schemasFolder = ".vscode/schemas"

// Editor returns the files with which VS Code checks and completes an explainer's settings and sources: the editor's
// settings, its recommended extensions, and a JSON Schema of each kind of file.
func Editor() ([]File, error) {
	yamlSchemas := map[string][]string{}
	files := []treeFile{
		{".vscode/extensions.json", map[string]any{"recommendations": []string{"redhat.vscode-yaml", "tamasfe.even-better-toml"}}},
		{schemasFolder + "/settings.json", settings.Schema()},
	}
	for _, kind := range read.FileKinds() {
		name := schemasFolder + "/" + schemaName(kind) + ".json"
		files = append(files, treeFile{name, kind.Schema()})
		yamlSchemas[name] = globs(kind)
	}
	files = append(files, treeFile{".vscode/settings.json", map[string]any{
		"yaml.schemas": yamlSchemas,
		"evenBetterToml.schema.associations": map[string]string{
			`^.*/hugo\.toml$`: "./" + schemasFolder + "/settings.json",
		},
	}})
	return written(files)
}

// schemaName returns the name of a kind's schema: "term".
func schemaName(kind read.FileKind) string {
	if kind.Kind == explainer.KindSource {
		return "sources"
	}
	_, name, _ := strings.Cut(kind.What, " ")
	return strings.ReplaceAll(name, " ", "-")
}

// globs returns patterns for the files of a kind, in the folders of all languages.
func globs(kind read.FileKind) []string {
	at := strings.ReplaceAll(strings.ReplaceAll(kind.Path, "<id>", "*"), "<folder>", "*")
	below, inContent := strings.CutPrefix(at, "content/")
	if !inContent {
		return []string{at}
	}
	return []string{at, "content/*/" + below}
}

// treeFile encodes a tree as a JSON file.
type treeFile struct {
	path string
	tree any
}

func written(trees []treeFile) ([]File, error) {
	files := make([]File, len(trees))
	for i, file := range trees {
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(file.tree); err != nil {
			return nil, fmt.Errorf("write %s: %w", path.Base(file.path), err)
		}
		files[i] = File{Path: file.path, Content: text.Bytes()}
	}
	return files, nil
}
