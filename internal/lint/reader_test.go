package lint

import (
	"reflect"
	"testing"
	"testing/fstest"
	"time"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// What a reader knows from before makes no difference to what it reads, whatever was added, removed, broken or renamed.
func TestReaderReadsWhatAFreshOneWould(t *testing.T) {
	now := project(sound)
	write := func(name, content string) {
		now[name] = &fstest.MapFile{Data: []byte(content), ModTime: time.Unix(int64(len(now)), 0)}
	}
	steps := []struct {
		name string
		edit func()
	}{
		{"nothing", func() {}},
		{"an actor is gone that an event names", func() { delete(now, "content/actors/canada.md") }},
		{"the event names another", func() {
			write("content/timeline/treaty-signed.md", "---\ntitle: Signed\nwhen: 1949-04-04\nactors: [france]\nsources: [treaty-1949]\n---\nTwelve.\n")
		}},
		{"who is there now", func() { write("content/actors/france.md", "---\ntitle: France\nkind: state\n---\nA state.\n") }},
		{"a term breaks", func() { write("content/glossary/nato.md", "---\ntitle: [\n---\nNATO.\n") }},
		{"a term is whole again", func() { write("content/glossary/nato.md", "---\ntitle: Nato\nsee_also: [treaty]\n---\nNATO.\n") }},
		{"it names a term that comes", func() { write("content/glossary/treaty.md", "---\ntitle: treaty\n---\nA contract.\n") }},
		{"a second section", func() {
			write("content/sections/end.md", "---\ntitle: End\nweight: 2\nnolink: [nato]\n---\n[Nato](term:nato).\n")
		}},
		{"the sources are others", func() { write("data/sources.yaml", "- id: other\n  type: book\n  title: Other\n") }},
		{"a file becomes a draft", func() { write("content/glossary/nato.md", "---\ntitle: Nato\ndraft: true\n---\nNATO.\n") }},
		{"the sections change places", func() {
			write("content/sections/start.md", "---\ntitle: Start\nweight: 3\n---\nTwelve states signed.\n")
		}},
	}
	reader, linter, before := new(read.Reader), new(Linter), map[string]*explainer.Document{}
	for _, step := range steps {
		step.edit()
		got, err := reader.Read(now, nil)
		if err != nil {
			t.Fatal(err)
		}
		problems := problem.Sort(append(got.Problems, linter.Judge(got)...))
		want, wantProblems, err := Read(now, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Explainers, want) || !reflect.DeepEqual(problems, wantProblems) {
			t.Errorf("%s: got %+v, %v; want %+v, %v", step.name, got.Explainers[0], problems, want[0], wantProblems)
		}
		wasRead, known := 0, before
		before = map[string]*explainer.Document{}
		for _, page := range got.Pages {
			if before[page.Path] = page.Document; known[page.Path] != page.Document {
				wasRead++
			}
		}
		if wasRead > 1 && len(known) > 0 {
			t.Errorf("%s: %d files were read", step.name, wasRead)
		}
	}
}

// A change that neither size nor time tell is read when the file is named.
func TestReaderForgets(t *testing.T) {
	now, reader := project(sound), new(read.Reader)
	title := func() string {
		project, err := reader.Read(now, nil)
		if err != nil {
			t.Fatal(err)
		}
		return project.Explainers[0].Terms[0].Title
	}
	title()
	now["content/glossary/nato.md"].Data = []byte("---\ntitle: OTAN\n---\nNATO is an alliance.\n")
	for _, forgotten := range []string{"content/gloss", "content/glossary/nato"} {
		if reader.Forget(forgotten); title() != "NATO" {
			t.Errorf("%s was no name of the file", forgotten)
		}
	}
	if reader.Forget("content/glossary"); title() != "OTAN" {
		t.Error("the file was not read again")
	}
}
