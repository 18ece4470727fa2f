package browsertest

import (
	"bytes"
	"compress/gzip"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// The budgets of a first visit to a section, in bytes after gzip.
const (
	visitBudget  = 14 << 10 // all of it: one round trip
	scriptBudget = 1 << 10
)

// Every section, with all that the browser fetches for it, fits into one round trip.
func TestSectionFitsItsBudget(t *testing.T) {
	t.Parallel()
	tab := Open(t, Phone)
	address := Serve(t, flagship())
	sections, err := filepath.Glob(filepath.Join(flagship(), "sections", "*", "index.html"))
	if err != nil || len(sections) < 7 {
		t.Fatalf("%d sections: %v", len(sections), err)
	}
	for _, file := range sections {
		name := filepath.Base(filepath.Dir(file))
		tab.Go(address + "sections/" + name + "/")
		visit, script := compressed(t, file), 0
		fetched := Eval[[]string](tab, `performance.getEntriesByType("resource").map((it) => it.name).filter((it) => !it.startsWith("data:"))`)
		for _, resource := range fetched {
			inside, ok := strings.CutPrefix(resource, address)
			if !ok {
				t.Errorf("%s: fetched from another host: %s", name, resource)
				continue
			}
			size := compressed(t, filepath.Join(flagship(), filepath.FromSlash(inside)))
			visit += size
			if path.Ext(inside) == ".js" {
				script += size
			}
		}
		if script == 0 || len(fetched) < 2 {
			t.Errorf("%s: fetched only %q", name, fetched)
		}
		if script > scriptBudget {
			t.Errorf("%s: the script costs %d bytes of %d", name, script, scriptBudget)
		}
		if visit > visitBudget {
			t.Errorf("%s: a visit costs %d bytes of %d", name, visit, visitBudget)
		}
	}
}

// compressed is the size of a file after gzip at level 6, as servers send it.
func compressed(t *testing.T, file string) int {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var sent bytes.Buffer
	writer, err := gzip.NewWriterLevel(&sent, 6)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writer.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	return sent.Len()
}
