package glossary

import (
	"regexp"
	"strings"
)

// readDirectives reads glossary directives of MyST: "```{glossary}" and ":::{glossary}" up to the fence that ends them.
func (r *reader) readDirectives(lines []string, first int) {
	open := regexp.MustCompile("^([ \t]*)(`{3,}|:{3,}|~{3,})[ \t]*\\{glossary\\}")
	for i := 0; i < len(lines); i++ {
		m := open.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		end := i + 1
		for end < len(lines) && strings.TrimSpace(lines[end]) != m[2] {
			end++
		}
		body := lines[i+1 : end]
		hasMarks := false
		for _, line := range body {
			hasMarks = hasMarks || isDefinition(line)
		}
		if hasMarks {
			r.readDefinitionLists(body, first+i+1)
		} else {
			r.readIndented(body, first+i+1, markdown)
		}
		i = end
	}
}

// readRST reads the glossary directives of a file of Sphinx; without one, its definition lists.
func (r *reader) readRST(text string) {
	lines := strings.Split(strings.ReplaceAll(text, "\t", "        "), "\n")
	directive := regexp.MustCompile(`(?i)^( *)\.\. glossary::`)
	found := false
	for i := 0; i < len(lines); i++ {
		m := directive.FindStringSubmatch(lines[i])
		if m == nil {
			continue
		}
		found = true
		end := i + 1
		for end < len(lines) && (strings.TrimSpace(lines[end]) == "" || indentation(lines[end]) > len(m[1])) {
			end++
		}
		r.readIndented(lines[i+1:end], i+2, rst)
		i = end - 1
	}
	if !found {
		r.readIndented(lines, 1, rst)
	}
}

func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// readIndented reads terms at the left with their definitions indented. Terms directly below each other share a definition.
func (r *reader) readIndented(lines []string, first int, form func(string) string) {
	base := -1
	for _, line := range lines {
		if text := strings.TrimSpace(line); text != "" && !isOption(text) && (base < 0 || indentation(line) < base) {
			base = indentation(line)
		}
	}
	var names []string
	at := 0
	for i := 0; i < len(lines); {
		text := strings.TrimSpace(lines[i])
		switch {
		case text == "":
			if i > 0 && len(names) > 0 && !followsDefinition(lines[i:], base) {
				names = nil
			}
			i++
		case isOption(text) || strings.HasPrefix(text, ".. ") && indentation(lines[i]) == base:
			i++
			for strings.HasPrefix(text, ".. ") && i < len(lines) && strings.TrimSpace(lines[i]) != "" && indentation(lines[i]) > base {
				i++
			}
		case indentation(lines[i]) == base:
			if len(names) == 0 {
				at = first + i
			}
			name, _, _ := strings.Cut(text, " : ") // a classifier follows the colon
			names = append(names, name)
			i++
		default:
			start := i
			for i < len(lines) && (strings.TrimSpace(lines[i]) == "" || indentation(lines[i]) > base) {
				i++
			}
			if len(names) > 0 && len(names) <= 8 {
				r.add(Term{Title: unmarked(names[0]), Synonyms: names[1:], Definition: form(dedented(lines[start:i])), Line: at})
			}
			names = nil
		}
	}
}

// unmarked returns a term without its reStructuredText markup.
func unmarked(name string) string {
	return strings.NewReplacer("``", "", "*", "", `\`, "").Replace(name)
}

// isOption reports whether a line is an option of a directive: ":sorted:".
func isOption(text string) bool {
	return regexp.MustCompile(`^:[a-zA-Z-]+:(?:\s.*)?$`).MatchString(text) && !strings.Contains(text, "`")
}

// followsDefinition reports whether the next non-blank line is indented further.
func followsDefinition(lines []string, base int) bool {
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			return indentation(line) > base
		}
	}
	return false
}

// dedented removes the indentation that all lines share.
func dedented(lines []string) string {
	shared := -1
	for _, line := range lines {
		if strings.TrimSpace(line) != "" && (shared < 0 || indentation(line) < shared) {
			shared = indentation(line)
		}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		if len(line) >= shared && shared >= 0 {
			out[i] = strings.TrimRight(line[shared:], " ")
		}
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}
