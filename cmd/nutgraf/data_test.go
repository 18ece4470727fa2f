package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// buildHouse builds the house of the story about houses, and returns the folder of its site.
func buildHouse(t *testing.T) string {
	t.Helper()
	story, err := txtar.ParseFile("testdata/stories/house.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return writeProject(t, story)
}

// publishedSchema compiles the schema of explainer.json in docs/.
func publishedSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile("../../docs/explainer.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// readData reads a file of explainer.json as other programs do, and returns the addresses in it.
func readData(t *testing.T, schema *jsonschema.Schema, name string) (data export.ExplainerData, addresses []string) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err == nil {
		err = schema.Validate(value)
	}
	if err == nil {
		err = json.Unmarshal(content, &data)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	addresses = append(addresses, data.Picture)
	for _, entry := range data.Entries {
		addresses = append(addresses, entry.Address, entry.Picture)
	}
	for _, member := range data.Explainers {
		addresses = append(addresses, member.Address, member.Data)
	}
	return data, addresses
}

func TestExplainerDataLeadsToPagesAndPictures(t *testing.T) {
	schema, house := publishedSchema(t), buildHouse(t)
	for name, kinds := range map[string]string{
		"../../public/explainer.json":      "actor chart claim document event map number page question section source term",
		house + "/explainer.json":          "actor source term",
		house + "/fr/explainer.json":       "source term",
		house + "/paris/explainer.json":    "event section term",
		house + "/old/lyon/explainer.json": "section",
	} {
		data, addresses := readData(t, schema, name)
		seen, found := map[string]bool{}, map[string]bool{}
		for _, entry := range data.Entries {
			if seen[entry.Kind+":"+entry.ID] {
				t.Errorf("%s: %s:%s twice", name, entry.Kind, entry.ID)
			}
			seen[entry.Kind+":"+entry.ID], found[entry.Kind] = true, true
		}
		if got := strings.Join(slices.Sorted(maps.Keys(found)), " "); got != kinds {
			t.Errorf("%s has the kinds %s, want %s", name, got, kinds)
		}
		for _, address := range addresses {
			at, err := url.Parse(address)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			file := filepath.Join(filepath.Dir(name), filepath.FromSlash(at.Path))
			if at.Path == "" || strings.HasSuffix(at.Path, "/") {
				file = filepath.Join(file, "index.html")
			}
			content, err := os.ReadFile(file)
			if err != nil || at.Fragment != "" && !bytes.Contains(content, []byte(`id="`+at.Fragment+`"`)) {
				t.Errorf("%s: %q leads nowhere: %v", name, address, err)
			}
		}
	}
	front, _ := readData(t, schema, house+"/explainer.json")
	if len(front.Explainers) != 2 || front.Title != "The Reading Room" {
		t.Errorf("the house has the explainers %v", front.Explainers)
	}
}

func TestSchemaOfExplainerDataRefusesOtherData(t *testing.T) {
	schema := publishedSchema(t)
	content, err := os.ReadFile("../../public/explainer.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, edit := range []struct{ old, new string }{
		{`"language": "en"`, `"language": 5`}, {`"entries"`, `"entry"`}, {`"kind": "term"`, `"kind": "word"`}, {`"id": "nato"`, `"name": "nato"`},
		{`"forms": [`, `"forms": [1,`}, {`"address": "glossary/nato/"`, `"address": "glossary/%na/"`}, {`"url": "https://nutgraf.example/"`, `"url": "nutgraf"`},
	} {
		edited := strings.Replace(string(content), edit.old, edit.new, 1)
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(edited))
		if err != nil || edited == string(content) {
			t.Fatalf("%s: %v", edit.old, err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("the schema accepts %s", edit.new)
		}
	}
}
