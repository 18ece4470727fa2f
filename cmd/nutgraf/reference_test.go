package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/export"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// TestReferenceIsWhatTheSourceSays makes the reference in docs/ of what the program itself goes by. UPDATE=1 writes it.
func TestReferenceIsWhatTheSourceSays(t *testing.T) {
	for name, made := range map[string]string{"fields.md": fieldsPage(), "rules.md": rulesPage(), "commands.md": commandsPage(t), "explainer.schema.json": dataSchema(t)} {
		file := filepath.Join("../../docs", name)
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(file, []byte(made), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		written, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(written), made); diff != "" {
			t.Errorf("%s is stale; UPDATE=1 go test ./cmd/nutgraf writes it (-written +made):\n%s", name, diff)
		}
	}
}

const made = "<!-- Made from the program's source; UPDATE=1 go test ./cmd/nutgraf writes it. -->\n\n"

func fieldsPage() string {
	var b strings.Builder
	b.WriteString(made + "# Fields\n\nWhat can stand between the two lines of hyphens at the beginning of a file, in YAML, and in the list of " +
		"sources.\nA field that is not listed here is a problem with its place, never ignored.\n")
	for _, kind := range read.FileKinds() {
		fmt.Fprintf(&b, "\n## %s\n\n`%s`\n\n| field | holds | what it is |\n|---|---|---|\n", strings.ToUpper(kind.What[:1])+kind.What[1:], kind.Path)
		others := map[string][]string{}
		for _, field := range kind.Fields {
			if field.Text == "" { // the rest of CSL's variables, which are kept and not printed
				others[field.Holds] = append(others[field.Holds], "`"+field.Name+"`")
				continue
			}
			name := "`" + field.Name + "`"
			if field.Required {
				name += " (required)"
			}
			fmt.Fprintf(&b, "| %s | %s | %s |\n", name, field.Holds, field.Text)
		}
		for _, holds := range []string{"text", "a date", "names"} {
			if names := others[holds]; len(names) > 0 {
				fmt.Fprintf(&b, "\nOther variables of CSL 1.0.2 that hold %s: %s.\n", holds, strings.Join(names, ", "))
			}
		}
	}
	return b.String()
}

func rulesPage() string {
	var b strings.Builder
	b.WriteString(made + "# Rules\n\n`nutgraf explain RULE` prints what stands here. An error stops the build. A warning does not, and can be " +
		"silenced with a\nreason: on its page by the field `silence`, everywhere by the table `[silence]` of the [settings](settings.md).\n\n" +
		"The examples are files put over a small sound explainer. A line `(× 500) text` stands for 500 lines of the text.\n")
	for _, group := range ruleGroups() {
		fmt.Fprintf(&b, "\n## %s\n", group.what)
		for _, rule := range group.rules {
			shown := rule.Example()
			fmt.Fprintf(&b, "\n### %s\n\n*%s.* %s\n", rule.ID, map[problem.Severity]string{problem.Error: "Error", problem.Warning: "Warning"}[rule.Severity], rule.Text)
			for _, example := range []struct{ name, text string }{{"This breaks it", shown.Bad}, {"This keeps it", shown.Good}} {
				if example.text != "" {
					fmt.Fprintf(&b, "\n%s:\n\n%s\n", example.name, indented(example.text))
				}
			}
		}
	}
	return b.String()
}

// dataSchema returns the JSON Schema of explainer.json.
func dataSchema(t *testing.T) string {
	text, err := json.MarshalIndent(export.ExplainerDataSchema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

func commandsPage(t *testing.T) string {
	parser, err := kong.New(new(commands), kong.Name("nutgraf"), kong.Vars{"version": version})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(made + "# Commands\n\n`nutgraf COMMAND --help` prints the same. A command ends with 0 when all went well, 1 when an author has " +
		"something to\nmend, 2 for wrong words on the command line, and 3 for a fault of the machine or of the program.\n\n" +
		"On a terminal problems are in colours, unless `NO_COLOR` is set, and a command that takes more than a second says what it is\nat. " +
		"Elsewhere, and where `TERM` is `dumb`, there is neither.\n")
	flags(&b, "For all commands", parser.Model.Flags)
	for _, command := range parser.Model.Leaves(true) {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n    nutgraf %s\n", command.FullPath(), command.Help, command.Summary())
		if len(command.Positional) > 0 {
			b.WriteString("\n| argument | what it is |\n|---|---|\n")
		}
		for _, argument := range command.Positional {
			fmt.Fprintf(&b, "| `%s` | %s |\n", argument.Summary(), argument.Help)
		}
		flags(&b, "", command.Flags)
	}
	return b.String()
}

func flags(b *strings.Builder, title string, flags []*kong.Flag) {
	rows := ""
	for _, flag := range flags {
		if flag.Hidden {
			continue
		}
		name := "--" + flag.Name
		if !flag.IsBool() {
			name += "=" + flag.FormatPlaceHolder()
		}
		if flag.Short != 0 {
			name = fmt.Sprintf("-%c, %s", flag.Short, name)
		}
		otherwise := ""
		if flag.Default != "" && !flag.IsBool() && !strings.Contains(flag.Help, "default") {
			otherwise = fmt.Sprintf(" By default `%s`.", flag.Default)
		}
		rows += fmt.Sprintf("| `%s` | %s%s |\n", name, flag.Help, otherwise)
	}
	if rows == "" {
		return
	}
	if title != "" {
		fmt.Fprintf(b, "\n## %s\n", title)
	}
	b.WriteString("\n| flag | what it does |\n|---|---|\n" + rows)
}
