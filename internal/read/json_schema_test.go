package read

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are the compiled schemas of all kinds of files.
func schemas(t *testing.T) map[explainer.Kind]*jsonschema.Schema {
	t.Helper()
	all := map[explainer.Kind]*jsonschema.Schema{}
	for _, kind := range FileKinds() {
		text, err := json.Marshal(kind.Schema())
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		compiler := jsonschema.NewCompiler()
		if err := compiler.AddResource("schema.json", document); err != nil {
			t.Fatal(err)
		}
		if all[kind.Kind], err = compiler.Compile("schema.json"); err != nil {
			t.Fatalf("%s: %v", kind.What, err)
		}
	}
	return all
}

// validate holds YAML to a schema, as an editor does.
func validate(schema *jsonschema.Schema, text string) error {
	var tree any
	if err := yaml.Unmarshal([]byte(text), &tree); err != nil {
		return err
	}
	plain, err := json.Marshal(tree)
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(plain))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

// knowable are the rules that a schema can hold a file to.
func knowable() []*problem.Rule {
	return []*problem.Rule{RuleActorKindIsKnown, RuleChangeKindIsKnown, RuleDateIsDay, RuleDateParses, RuleFieldHasItsType, RuleFieldIsGiven,
		RuleFieldIsGivenOnce, RuleFieldIsKnown, RuleMenuIsKnown, RuleSourceTypeIsKnown, RuleURLIsAbsolute}
}

// marked is a file of a project that the schema of its kind refuses, and its problems of knowable rules.
type marked struct {
	path     string
	refused  error
	problems []problem.Problem
}

// markAll holds the files of a project to their schemas, and reads them.
func markAll(t *testing.T, schemas map[explainer.Kind]*jsonschema.Schema, files fstest.MapFS) []marked {
	t.Helper()
	project, err := Read(files, []Language{{Code: "en", ContentDir: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	found := slices.Clone(project.Problems)
	var all []marked
	add := func(path string, kind explainer.Kind, text string) {
		mark := marked{path: path, refused: validate(schemas[kind], text)}
		for _, p := range found {
			if p.Place.Path == path && slices.ContainsFunc(append(knowable(), RuleFrontMatterParses, RuleIDIsPortable, RuleTextIsSafe), func(r *problem.Rule) bool { return r.ID == p.Rule }) {
				mark.problems = append(mark.problems, p)
			}
		}
		all = append(all, mark)
	}
	for _, page := range project.Pages {
		found = append(found, page.problems...)
		front, problems := cut(page.Path, files[page.Path].Data)
		if len(problems) == 0 && !page.IsHeld {
			add(page.Path, page.Kind, front.yaml)
		}
	}
	if sources, ok := files[SourcesPath]; ok {
		add(SourcesPath, explainer.KindSource, string(sources.Data))
	}
	return all
}

// filesOf are the files below a folder of a txtar archive.
func filesOf(archive *txtar.Archive, folder string) fstest.MapFS {
	files := fstest.MapFS{}
	for _, file := range archive.Files {
		if name, ok := strings.CutPrefix(file.Name, folder); ok {
			files[name] = &fstest.MapFile{Data: file.Data}
		}
	}
	return files
}

// TestSchemasRefuseWhatTheirRulesDo takes the examples of rules: what a rule that a schema can know finds, the schema refuses.
func TestSchemasRefuseWhatTheirRulesDo(t *testing.T) {
	schemas := schemas(t)
	for _, rule := range knowable() {
		example := rule.Example()
		bad := markAll(t, schemas, filesOf(txtar.Parse([]byte("\n"+example.Bad)), ""))
		if len(bad) == 0 {
			t.Errorf("%s: no example", rule.ID)
		}
		for _, mark := range bad {
			if (len(mark.problems) > 0) != (mark.refused != nil) {
				t.Errorf("%s: the schema says %v of %s in\n%s", rule.ID, mark.refused, mark.path, example.Bad)
			}
		}
		for _, mark := range markAll(t, schemas, filesOf(txtar.Parse([]byte("\n"+example.Good)), "")) {
			if mark.refused != nil {
				t.Errorf("%s: the schema refuses the good %s: %v", rule.ID, mark.path, mark.refused)
			}
		}
	}
}

// TestSchemasAcceptWhatIsReadWithoutAProblem takes the flagship, what a new explainer begins with, and all files of stories.
func TestSchemasAcceptWhatIsReadWithoutAProblem(t *testing.T) {
	schemas := schemas(t)
	projects := map[string]fstest.MapFS{"flagship": onDisk(t, "../.."), "starter": onDisk(t, "../scaffold/starter")}
	stories, err := filepath.Glob("../../cmd/nutgraf/testdata/stories/*.txtar")
	if err != nil || len(stories) == 0 {
		t.Fatal("no stories", err)
	}
	for _, name := range stories {
		story, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tops := map[string]bool{}
		for _, file := range story.Files {
			for _, inside := range []string{"content/", "data/"} {
				if top, _, ok := strings.Cut("/"+file.Name, "/"+inside); ok {
					tops[strings.TrimPrefix(top+"/", "/")] = true
				}
			}
		}
		for top := range tops {
			projects[fmt.Sprintf("%s %s", filepath.Base(name), top)] = filesOf(story, top)
		}
	}
	files := 0
	for name, project := range projects {
		for _, mark := range markAll(t, schemas, project) {
			files++
			if mark.refused != nil && len(mark.problems) == 0 {
				t.Errorf("%s: the schema refuses %s: %v", name, mark.path, mark.refused)
			}
		}
	}
	if files < 200 {
		t.Errorf("only %d files", files)
	}
}

// onDisk are the content and the sources in a folder.
func onDisk(t *testing.T, folder string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, top := range []string{"content", "data"} {
		err := filepath.WalkDir(filepath.Join(folder, top), func(path string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			name, _ := filepath.Rel(folder, path)
			files[filepath.ToSlash(name)] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestSchemasKnowTheDatesOfEDTF takes the table of all dates that the standard has.
func TestSchemasKnowTheDatesOfEDTF(t *testing.T) {
	schema := schemas(t)[explainer.KindEvent]
	table, err := os.ReadFile("../edtf/testdata/conformance.tsv")
	if err != nil {
		t.Fatal(err)
	}
	refused, wrong := 0, 0
	for line := range strings.Lines(string(table)) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(columns) < 3 || strings.HasPrefix(line, "# ") {
			continue
		}
		when, _ := json.Marshal(columns[0])
		err := validate(schema, "title: X\nwhen: "+string(when)+"\n")
		if columns[2] == "rejected" {
			wrong++
			if err != nil {
				refused++
			}
		} else if err != nil {
			t.Errorf("%q: %v", columns[0], err)
		}
	}
	if refused < wrong/2 { // the others are about what days a month has, and which of two dates is later
		t.Errorf("of %d wrong dates only %d are refused", wrong, refused)
	}
}
