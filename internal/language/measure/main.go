// Command measure runs the linker over treebanks and tables of word forms, and prints for each language how many
// mentions it finds and how many of its links are wrong.
//
//	git clone --depth 1 https://github.com/UniversalDependencies/UD_Finnish-TDT /tmp/data/UD_Finnish-TDT
//	go run ./internal/language/measure -data /tmp/data fi
//	go run ./internal/language/measure -data /tmp/data -write docs/links.md
//
// The folder holds clones of Universal Dependencies treebanks and UniMorph tables, one a folder. Neither is part of the
// repository. The language of a treebank is what the names of its *.conllu files begin with; that of a UniMorph table
// is its name.
//
// Each lemma with three occurrences or more in a treebank as a noun or a name becomes the title of an entry; each of its
// occurrences in the running text is a mention to be found. A link to words of another lemma is wrong. Wrong links are
// counted separately when the words are spelled like the title: there the author has to decide. Where a treebank has no lemmas and the
// language has inflection, only names are entries. When a language has a table and no treebank, each form of the table is a paragraph of
// its own; other tables in the format of UniMorph have a folder with another name.
//
// With -list N the command also prints, for each language, the N most frequent misses and wrong links. With -write it
// replaces the rows of the measured languages in the table between the marks of a Markdown file, and leaves the rows of other
// languages as they are.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/nutgraf/nutgraf/internal/language"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer, now time.Time) error {
	flags := flag.NewFlagSet("measure", flag.ContinueOnError)
	flags.SetOutput(out)
	data := flags.String("data", "", "folder with clones of treebanks and UniMorph tables")
	write := flags.String("write", "", "Markdown file whose table gets the figures")
	list := flags.Int("list", 0, "print so many misses and wrong links of each language")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return fmt.Errorf("-data names no folder")
	}
	corpora, err := corporaIn(*data)
	if err != nil {
		return err
	}
	var rows []row
	for _, code := range codesOf(corpora, flags.Args()) {
		result, err := measure(code, corpora[code])
		if err != nil {
			return err
		}
		rows = append(rows, result.row(now))
		fmt.Fprintln(out, rows[len(rows)-1])
		result.print(out, *list)
	}
	if *write == "" {
		return nil
	}
	page, err := os.ReadFile(*write)
	if err != nil {
		return err
	}
	page, err = withRows(page, rows)
	if err != nil {
		return fmt.Errorf("%s: %w", *write, err)
	}
	return os.WriteFile(*write, page, 0o644)
}

// codesOf returns the languages to measure, in order: the requested ones, or all known ones that have a corpus.
func codesOf(corpora map[string][]corpus, asked []string) []string {
	if len(asked) > 0 {
		return asked
	}
	var codes []string
	for _, code := range language.Codes() {
		if len(corpora[code]) > 0 {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}
