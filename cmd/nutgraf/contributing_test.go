package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestContributingNamesFilesThatAreThere holds the table of changes and files in CONTRIBUTING.md to the files.
func TestContributingNamesFilesThatAreThere(t *testing.T) {
	content, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile("`((?:[a-z0-9_-]+/)+[a-zA-Z0-9_.-]*)`")
	changes := 0
	for line := range strings.Lines(string(content)) {
		cells := strings.Split(line, "|")
		if len(cells) != 4 || strings.HasPrefix(cells[1], "-") || strings.TrimSpace(cells[1]) == "to change" {
			continue
		}
		changes++
		files := name.FindAllStringSubmatch(cells[2], -1)
		if len(files) == 0 {
			t.Errorf("no file to open: %s", line)
		}
		for _, file := range files {
			if _, err := os.Stat(filepath.Join("../..", filepath.FromSlash(file[1]))); err != nil {
				t.Errorf("to change%sopen %s, which is not there", cells[1], file[1])
			}
		}
	}
	if changes < 20 {
		t.Errorf("%d changes", changes)
	}
}
