package scaffold

import (
	"os"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/read"
)

// TestCMSHasAFormForEachKindInEachLanguage looks at lists and fields.
func TestCMSHasAFormForEachKindInEachLanguage(t *testing.T) {
	files, err := CMS([]read.Language{{Code: "en"}, {Code: "fr", ContentDir: "content/fr"}, {Code: "de"}})
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("SHOW") != "" {
		t.Log(string(files[0].Content))
	}
	var config struct{ Collections []cmsCollection }
	if err := yaml.Unmarshal(files[0].Content, &config); err != nil {
		t.Fatal(err)
	}
	folders := map[string][]string{}
	for _, collection := range config.Collections {
		for _, field := range collection.Fields {
			folders[collection.Folder] = append(folders[collection.Folder], field.Name)
		}
		for _, file := range collection.Files {
			folders[file.File] = []string{"files"}
		}
	}
	for _, kind := range read.FileKinds() {
		for _, field := range kind.Fields {
			if field.Holds == read.HoldsReasons || kind.Path == read.SourcesPath || kind.Kind == read.KindList || kind.Kind == read.KindOverview {
				continue
			}
			for _, folder := range []string{"content/", "content/fr/"} {
				if !slices.Contains(folders[folder+string(kind.Kind)], field.Name) {
					t.Errorf("no field %s for files in %s%s", field.Name, folder, kind.Kind)
				}
			}
		}
	}
	if folders["content/_index.md"] == nil || folders["content/fr/_index.md"] == nil {
		t.Error("the overview has no form")
	}
}
