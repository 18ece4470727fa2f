package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

type explainCommand struct {
	Rule string `arg:"" optional:"" help:"The rule's id, as problems have it in brackets; without one all rules are listed."`
}

// Run prints the text of a rule, with an example that breaks it and one that keeps it.
func (c *explainCommand) Run(console console) error {
	var ids []string
	for _, rule := range allRules() {
		switch c.Rule {
		case rule.ID:
			return explain(console.out, rule)
		case "":
			fmt.Fprintf(console.out, "%-26s  %s\n", rule.ID, firstSentence(rule.Text))
		}
		ids = append(ids, rule.ID)
	}
	if c.Rule == "" {
		return nil
	}
	if near := problem.Nearest(c.Rule, ids); near != "" {
		return usageError{fmt.Errorf("no rule %q: did you mean %q?", c.Rule, near)}
	}
	return usageError{fmt.Errorf("no rule %q: nutgraf explain lists them", c.Rule)}
}

func explain(out io.Writer, rule *problem.Rule) error {
	shown := rule.Example()
	kind := "an error, which stops the build and cannot be silenced"
	if rule.Severity == problem.Warning {
		kind = "a warning"
	}
	fmt.Fprintf(out, "%s: %s\n\n%s\n", rule.ID, kind, wrapped(rule.Text, 80))
	for _, example := range []struct{ name, text string }{{"This breaks it", shown.Bad}, {"This keeps it", shown.Good}} {
		if example.text != "" {
			fmt.Fprintf(out, "\n%s:\n\n%s\n", example.name, indented(example.text))
		}
	}
	if shown.Test != "" {
		fmt.Fprintf(out, "\nNo folder can show it; the test %s breaks it.\n", shown.Test)
	}
	return nil
}

// indented indents a text. Bytes that are not UTF-8 become question marks.
func indented(text string) string {
	lines := strings.Split(strings.TrimSuffix(strings.ToValidUTF8(text, "\ufffd"), "\n"), "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "    " + line
		}
	}
	return strings.Join(lines, "\n")
}

func firstSentence(text string) string {
	if i := strings.Index(text, ". "); i >= 0 {
		return text[:i+1]
	}
	return text
}

// wrapped breaks a paragraph into lines of at most most bytes, between words.
func wrapped(text string, most int) string {
	var b strings.Builder
	width := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case width > 0 && width+1+len(word) > most:
			b.WriteByte('\n')
			width = 0
		case width > 0:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
	return b.String()
}
