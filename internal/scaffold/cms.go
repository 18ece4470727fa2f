package scaffold

import (
	_ "embed"
	"fmt"
	"path"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/read"
)

// cmsFolder is the folder from which the CMS page is published.
const cmsFolder = "static/admin"

//go:embed cms/index.html
var cmsPage []byte

//go:embed cms/config.yml
var cmsHead string

// CMS returns the files with which colleagues edit an explainer in a browser: a page that loads Decap CMS, and its
// configuration. It has a form for each kind of file in each language, made of the fields of such files. The list of
// sources has none: Decap cannot edit a file whose whole content is a list.
func CMS(languages []read.Language) ([]File, error) {
	var collections []cmsCollection
	for i, language := range languages {
		if i > 0 && language.Folder() == languages[0].Folder() {
			continue // its files are in the same folders, so the same lists show them
		}
		for _, kind := range read.FileKinds() {
			if collection, ok := collectionOf(kind, language, i > 0); ok {
				collections = append(collections, collection)
			}
		}
	}
	made, err := yaml.MarshalWithOptions(struct {
		Collections []cmsCollection `yaml:"collections"`
	}{collections}, yaml.IndentSequence(true))
	if err != nil {
		return nil, fmt.Errorf("write the configuration of the CMS: %w", err)
	}
	return []File{
		{Path: path.Join(cmsFolder, "config.yml"), Content: append([]byte(cmsHead), made...)},
		{Path: path.Join(cmsFolder, "index.html"), Content: cmsPage},
	}, nil
}

// cmsCollection is a collection of Decap: the files in a folder, or single files.
type cmsCollection struct {
	Name       string     `yaml:"name"`
	Label      string     `yaml:"label"`
	Singular   string     `yaml:"label_singular,omitempty"`
	Folder     string     `yaml:"folder,omitempty"`
	Create     bool       `yaml:"create,omitempty"`
	Delete     bool       `yaml:"delete"` // false: a published address stays
	Identifier string     `yaml:"identifier_field,omitempty"`
	Fields     []cmsField `yaml:"fields,omitempty"`
	Files      []cmsFile  `yaml:"files,omitempty"`
}

type cmsFile struct {
	Name   string     `yaml:"name"`
	Label  string     `yaml:"label"`
	File   string     `yaml:"file"`
	Fields []cmsField `yaml:"fields"`
}

// cmsField is a field of a form, with the settings of its widget.
type cmsField struct {
	Name      string     `yaml:"name"`
	Label     string     `yaml:"label"`
	Widget    string     `yaml:"widget"`
	Required  bool       `yaml:"required"`
	Hint      string     `yaml:"hint,omitempty"`
	Default   bool       `yaml:"default,omitempty"` // of a switch
	Options   []string   `yaml:"options,omitempty"`
	Pattern   []string   `yaml:"pattern,omitempty"` // a regular expression, and the message for a value that does not match
	ValueType string     `yaml:"value_type,omitempty"`
	Modes     []string   `yaml:"modes,omitempty"`
	Field     *cmsField  `yaml:"field,omitempty"`
	Fields    []cmsField `yaml:"fields,omitempty"`
}

// collectionOf returns the collection of a kind of file in a language; false for a kind that has no form.
func collectionOf(kind read.FileKind, language read.Language, named bool) (cmsCollection, bool) {
	suffix, words := "", ""
	if named {
		suffix, words = "-"+strings.ToLower(language.Code), " ("+language.Code+")"
	}
	at := strings.Replace(kind.Path, "content/", language.Folder()+"/", 1)
	name := string(kind.Kind)
	label := strings.ToUpper(name[:1]) + name[1:] + words
	switch {
	case kind.Kind == explainer.KindSource || kind.Kind == read.KindList:
		return cmsCollection{}, false
	case !strings.Contains(at, "<id>"):
		file := cmsFile{Name: name, Label: label, File: at, Fields: formOf(kind)}
		return cmsCollection{Name: name + suffix, Label: label, Files: []cmsFile{file}}, true
	}
	return cmsCollection{
		Name: name + suffix, Label: label, Singular: kind.Kind.Name(), Folder: path.Dir(at), Create: true, Identifier: "title",
		Fields: formOf(kind),
	}, true
}

// formOf returns the fields of a kind's form. Silences are not among them, since Decap has no form for a map with free
// keys; the CMS keeps them unchanged.
func formOf(kind read.FileKind) []cmsField {
	var form []cmsField
	for _, field := range kind.Fields {
		if widget, ok := widgetOf(field); ok {
			form = append(form, widget)
		}
	}
	return append(form, cmsField{Name: "body", Label: "Text", Widget: "markdown", Modes: []string{"raw"}})
}

func widgetOf(field read.Field) (cmsField, bool) {
	text, _, _ := strings.Cut(strings.ReplaceAll(field.Text, " ([", ": ["), ": [") // cuts off a link of the reference
	label := strings.ReplaceAll(field.Name, "_", " ")
	f := cmsField{
		Name: field.Name, Label: strings.ToUpper(label[:1]) + label[1:], Widget: "string", Required: field.Required, Hint: text,
	}
	switch field.Holds {
	case read.HoldsReasons:
		return cmsField{}, false
	case read.HoldsTexts:
		f.Widget, f.Field = "list", &cmsField{Name: "item", Label: f.Label, Widget: "string"}
	case read.HoldsChanges, read.HoldsPositions, read.HoldsPlaces, read.HoldsLines:
		f.Widget = "list"
		for _, field := range field.Fields {
			if widget, ok := widgetOf(field); ok {
				f.Fields = append(f.Fields, widget)
			}
		}
	case read.HoldsFlag:
		f.Widget, f.Default = "boolean", strings.HasPrefix(field.Text, "false:")
	case read.HoldsDay:
		f.Pattern = []string{`^-?\d{4}-\d{2}-\d{2}$`, "Write a day, as in 2022-02-24"}
	case read.HoldsTime:
		f.Pattern = []string{`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$`, "Write a time with its zone, as in 2026-12-01T06:00+01:00"}
	case read.HoldsDegrees:
		f.Widget, f.ValueType = "number", "float"
	case read.HoldsNumber:
		f.Widget, f.ValueType = "number", "int"
	}
	for _, choice := range field.Choices {
		f.Widget, f.Options = "select", append(f.Options, choice)
	}
	if field.Name == "summary" || field.Name == "standfirst" {
		f.Widget = "text"
	}
	return f, true
}
