package article

import (
	"bytes"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// repair converts to plain text each paragraph, list or table of the draft that the explainer room refuses, until it
// refuses none. Its author gets the article's words without their formatting, instead of an error, and the report names the
// place.
func (w *writer) repair(files []scaffold.File, code string) ([]problem.Problem, error) {
	const rounds = 6
	for round := 0; ; round++ {
		problems, err := readBack(files, code)
		if err != nil || !problem.HasErrors(problems) || round == rounds {
			return problems, err
		}
		changed := false
		for _, p := range slices.Backward(problem.Sort(problems)) { // the last first, so that the lines before keep their numbers
			i := slices.IndexFunc(files, func(f scaffold.File) bool { return f.Path == p.Place.Path })
			if p.Severity != problem.Error || i < 0 || !strings.HasSuffix(p.Place.Path, ".md") {
				continue
			}
			if content, ok := w.plain(files[i].Content, p.Place.Line); ok {
				files[i].Content = content
				changed = true
				w.report = append(w.report, Origin{Path: p.Place.Path, What: "a part became plain text: " + p.Message})
			}
		}
		if !changed {
			return problems, nil
		}
	}
}

// plain converts the part at a line of a file to plain text; false when the line is not in its text.
func (w *writer) plain(content []byte, line int) ([]byte, bool) {
	rows := strings.SplitAfter(string(content), "\n")
	front := 0
	for i, row := range rows {
		if i > 0 && strings.TrimSpace(row) == "---" {
			front = i + 1
			break
		}
	}
	start, end := partAt(rows, max(line-1, front), front)
	if line-1 < front || start >= end {
		return nil, false
	}
	part := strings.Join(rows[start:end], "")
	shown, err := w.scribe.read([]byte(part))
	if err != nil {
		return nil, false
	}
	plain := escape(shown)
	if strings.TrimSpace(plain) == strings.TrimSpace(part) { // it is already plain, and refused all the same
		plain = ""
	}
	var out bytes.Buffer
	out.WriteString(strings.Join(rows[:start], ""))
	if plain != "" {
		out.WriteString(plain + "\n")
	}
	out.WriteString(strings.Join(rows[end:], ""))
	return out.Bytes(), true
}

// partAt returns the first row of the part that contains a row, and the row behind its last: the rows between blank ones,
// or a whole code block.
func partAt(rows []string, at, front int) (start, end int) {
	start = front
	fence := ""
	for i := front; i < len(rows); i++ {
		row := strings.TrimSpace(rows[i])
		mark := row[:len(row)-len(strings.TrimLeft(row, "`~"))]
		switch {
		case fence == "" && len(mark) >= 3:
			fence = mark
			start = i
		case fence != "" && strings.HasPrefix(mark, fence):
			fence = ""
			if i >= at {
				return start, i + 1
			}
			start = i + 1
		case fence == "" && row == "":
			if i >= at && start < i {
				return start, i
			}
			start = i + 1
		}
	}
	return start, len(rows)
}

// readBack reads and judges the draft as a project: hostile articles can have more headings, or deeper lists, than a
// project may.
func readBack(files []scaffold.File, code string) ([]problem.Problem, error) {
	_, problems, err := lint.Read(scaffold.Tree(files), []read.Language{{Code: code}})
	return problems, err
}
