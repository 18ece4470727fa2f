package browsertest

import (
	"os"
	"path/filepath"
	"testing"
)

// NPM is the folder of an installed npm package, "@knight-lab/timelinejs". One that is missing fails the test.
func NPM(t testing.TB, name string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for !exists(filepath.Join(root, "go.mod")) {
		parent := filepath.Dir(root)
		if parent == root {
			t.Fatal("the test runs outside of the module")
		}
		root = parent
	}
	folder := filepath.Join(root, "internal", "browsertest", "npm", "node_modules", filepath.FromSlash(name))
	if !exists(folder) {
		t.Fatalf("%s is needed: npm ci --prefix internal/browsertest/npm", name)
	}
	return folder
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
