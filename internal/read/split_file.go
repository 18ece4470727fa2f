package read

import (
	"bytes"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// front is a file cut in two, as Hugo cuts it.
type front struct {
	yaml       string
	firstLine  int // of the YAML in the file, from 1
	bodyOffset int
}

var RuleFrontMatterParses = ruleSet.Error("front-matter-parses", "A file begins with its fields in YAML between two lines of "+
	"three hyphens. A value with a colon or another special character needs quotes. Anchors, references and tags of YAML are "+
	"not read: a few lines of them can stand for gigabytes.")

// cut divides a file at its front matter. Without front matter all of the file is body. A byte order mark and blank
// lines before it are tolerated, as in Hugo, which ends the front matter at the first line that begins with "---".
func cut(path string, content []byte) (front, []problem.Problem) {
	rest := bytes.TrimLeft(bytes.TrimPrefix(content, []byte("\ufeff")), " \t\r\n")
	start := len(content) - len(rest)
	line, _, closed := bytes.Cut(rest, []byte{'\n'})
	refuse := func(offset int, message, fix string) (front, []problem.Problem) {
		place := problem.At(path, content, offset)
		return front{bodyOffset: start}, []problem.Problem{problem.New(RuleFrontMatterParses, place, message, fix)}
	}
	switch opening := string(bytes.TrimRight(line, " \t\r")); {
	case opening == "+++":
		return refuse(start, `the front matter is TOML ("+++")`, `write it in YAML, between lines of "---"`)
	case strings.HasPrefix(opening, "{") && !strings.HasPrefix(opening, "{{"):
		return refuse(start, `the front matter is JSON ("{")`, `write it in YAML, between lines of "---"`)
	case opening != "---":
		return refuse(start, "the file has no front matter", `begin it with a line "---", a line "title: …" and another line "---"`)
	case !closed:
		return refuse(start, `the front matter is not closed`, `end it with a line "---"`)
	}
	yamlStart := start + len(line) + 1
	yamlEnd, ok := lineBeginning(content, yamlStart, "---")
	if !ok {
		return refuse(start, "the front matter is not closed", `end it with a line "---"`)
	}
	bodyOffset := yamlEnd + 3
	if after, _, found := bytes.Cut(content[bodyOffset:], []byte{'\n'}); found && len(bytes.TrimSpace(after)) == 0 {
		bodyOffset += len(after) + 1
	}
	return front{
		yaml:       string(content[yamlStart:yamlEnd]),
		firstLine:  1 + bytes.Count(content[:yamlStart], []byte{'\n'}),
		bodyOffset: bodyOffset,
	}, nil
}

// BodyOffset is where the Markdown of a file begins.
func BodyOffset(content []byte) int {
	front, _ := cut("", content)
	return front.bodyOffset
}

// lineBeginning is the offset of the first line from start on, itself the start of a line, that begins with the prefix.
func lineBeginning(content []byte, start int, prefix string) (int, bool) {
	if bytes.HasPrefix(content[start:], []byte(prefix)) {
		return start, true
	}
	i := bytes.Index(content[start:], []byte("\n"+prefix))
	return start + i + 1, i >= 0
}
