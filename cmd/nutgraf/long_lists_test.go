package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// longLists FOLDER SOURCES: writes sources, 300 of them below one letter, and 450 changes of three sections, one of each every six
// days from 1 January 2023, into the explainer in the folder. The first section cites all sources.
func longLists(ts *testscript.TestScript, negated bool, arguments []string) {
	if negated || len(arguments) != 2 {
		ts.Fatalf("usage: longlists FOLDER SOURCES")
	}
	count, err := strconv.Atoi(arguments[1])
	ts.Check(err)
	write := func(name, content string) {
		file := filepath.Join(ts.MkAbs(arguments[0]), filepath.FromSlash(name))
		ts.Check(os.MkdirAll(filepath.Dir(file), 0o777))
		ts.Check(os.WriteFile(file, []byte(content), 0o666))
	}
	var sources, ids strings.Builder
	for i := range count {
		letter := "a"
		if i >= 300 {
			letter = string(rune('b' + i%20))
		}
		fmt.Fprintf(&sources, "- {id: %s%03d, type: report, title: Report %03d}\n", letter, i, i)
		fmt.Fprintf(&ids, "  - %s%03d\n", letter, i)
	}
	write("data/sources.yaml", sources.String())
	for section := range 3 {
		cites := ""
		if section == 0 {
			cites = "sources:\n" + ids.String()
		}
		page := fmt.Sprintf("---\ntitle: Section %d\nweight: %d\n%schanges:\n", section, section+1, cites)
		for i := section; i < 450; i += 3 {
			page += fmt.Sprintf("  - {date: %s, kind: update, text: This is change %03d.}\n", time.Date(2023, 1, 1+i/3*6, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), i)
		}
		write(fmt.Sprintf("content/sections/s%d.md", section), page+"---\nIt goes on.\n")
	}
}
