package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/nutgraf/nutgraf/internal/drafts"
	"github.com/nutgraf/nutgraf/internal/importer/article"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// reportFile returns the whole report of an import as a file of the project, under a free name.
func reportFile(source string, drafted article.Draft) (scaffold.File, error) {
	var report bytes.Buffer
	if err := drafted.WriteReport(&report); err != nil {
		return scaffold.File{}, err
	}
	name := "import-report.txt"
	for n := 2; ; n++ {
		if _, err := os.Lstat(filepath.Join(source, name)); err != nil {
			return scaffold.File{Path: name, Content: report.Bytes()}, nil
		}
		name = fmt.Sprintf("import-report-%d.txt", n)
	}
}

// summarise prints the outcome of an import in a few lines, and the next command.
func summarise(console console, drafted article.Draft, report string) error {
	var list []drafts.Draft
	sections, left := 0, 0
	for _, file := range drafted.Files {
		if d, ok := drafts.Parse(file.Path, file.Content); ok {
			list = append(list, d)
		}
		if strings.HasPrefix(file.Path, "content/sections/") {
			sections++
		}
	}
	for _, origin := range drafted.Report {
		if origin.Path == "" {
			left++
		}
	}
	console.note("%q: %s", drafted.Title, counted(sections, "section", "sections"))
	for _, kind := range []string{"glossary", "actors", "timeline"} {
		var titles []string
		for _, d := range list {
			if string(d.Kind) == kind {
				titles = append(titles, fmt.Sprintf("%q", d.Title))
			}
		}
		if len(titles) > 0 {
			console.note("%s in %s: %s", counted(len(titles), "draft", "drafts"), kind, firstOf(titles))
		}
	}
	if left > 0 {
		console.note("left out: %s", counted(left, "thing", "things"))
	}
	console.note("what came from where, and why: %s", report)
	next := "nutgraf serve"
	if len(list) > 0 {
		next = "nutgraf drafts"
	}
	console.note("next: %s", next)
	return nil
}

// quotedTitles puts titles in quotation marks.
func quotedTitles(titles []string) []string {
	quoted := make([]string, len(titles))
	for i, title := range titles {
		quoted[i] = fmt.Sprintf("%q", title)
	}
	return quoted
}

// firstOf joins the first of many titles, so that they fit on one line.
func firstOf(titles []string) string {
	const most = 5
	if len(titles) <= most {
		return strings.Join(titles, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(titles[:most], ", "), len(titles)-most)
}
