package build

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// writeFiles writes files into a folder, by their slashed names from there.
func writeFiles(t testing.TB, folder string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		name = filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// rendered builds a project in memory. The site is nil with an error among the problems.
func rendered(t testing.TB, options Options) (*Site, []problem.Problem) {
	t.Helper()
	options.Theme = nutgraf.Theme
	built, err := Run(t.Context(), options, Rendered)
	if err != nil {
		t.Fatal(err)
	}
	return built.Site, built.Problems.List()
}
