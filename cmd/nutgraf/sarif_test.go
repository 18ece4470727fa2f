package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/nutgraf/nutgraf/internal/browsertest"
	"github.com/nutgraf/nutgraf/internal/editorial"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSARIFKeepsToItsSchema judges the log by the schema of the standard, as Microsoft's validator carries it.
func TestSARIFKeepsToItsSchema(t *testing.T) {
	file := filepath.Join(browsertest.NPM(t, "@microsoft/jest-sarif"), "lib", "schemas", "sarif-2.1.0-rtm.5.json")
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	valid := func(log []byte) error {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(log))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(value)
	}

	for name, problems := range map[string][]problem.Problem{
		"none": nil,
		"every kind of place": {
			problem.New(lint.RuleTermIsDefined, problem.Place{Path: "content/a b/é:%.md", Line: 3, Column: 4}, `no term "x"`, "write y"),
			problem.New(editorial.RuleTermIsMentioned, problem.Place{Path: "content/b.md", Line: 3}, "no\ntext", ""),
			problem.New(hugo.RulePageRenders, problem.Place{Path: "a:b.md"}, "no place", ""),
		},
	} {
		var log bytes.Buffer
		report := problem.Report{Problems: problems, Rules: allRules(), Version: version, Folder: "sub folder"}
		if err := report.WriteSARIF(&log); err != nil {
			t.Fatal(err)
		}
		if err := valid(log.Bytes()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var broken map[string]any
		if err := json.Unmarshal(log.Bytes(), &broken); err != nil {
			t.Fatal(err)
		}
		broken["version"] = "3"
		changed, _ := json.Marshal(broken)
		if valid(changed) == nil {
			t.Error("the schema lets a wrong version pass")
		}
	}
}
