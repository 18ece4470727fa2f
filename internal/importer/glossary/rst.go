package glossary

import (
	"regexp"
	"strings"
)

var (
	rstRole     = regexp.MustCompile(":([a-zA-Z][a-zA-Z0-9:+._-]*):`([^`]+)`")
	rstLink     = regexp.MustCompile("`([^`<]+?)\\s*<([^`>]+)>`__?")
	rstNamed    = regexp.MustCompile("`([^`]+)`__?")
	rstWord     = regexp.MustCompile(`\b([\pL\d][\pL\d-]*)__?([\s.,;:)]|$)`)
	rstNote     = regexp.MustCompile(`\s*\[(?:#[\pL\d_-]*|\d+|\*)\]_`)
	rstCode     = regexp.MustCompile("``([^`]+)``")
	rstPlain    = regexp.MustCompile("`([^`]+)`")
	rstReplaced = regexp.MustCompile(`\|([^|\s][^|]*)\|_?`)
	rstTarget   = regexp.MustCompile(`^\.\. (?:_[^:]*:|index::|\[|\|)`)
	rstBlock    = regexp.MustCompile(`^\.\. ([a-zA-Z:-]+)::[ \t]*(.*)$`)
)

// rst converts the reStructuredText of a definition to Markdown: paragraphs, lists, code, notes, links and roles.
func rst(text string) string {
	var out []string
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		trimmed := strings.TrimSpace(line)
		block := func() []string {
			var inner []string
			for i+1 < len(lines) && (strings.TrimSpace(lines[i+1]) == "" || indentation(lines[i+1]) > indentation(line)) {
				i++
				inner = append(inner, lines[i])
			}
			return inner
		}
		if m := rstBlock.FindStringSubmatch(trimmed); m != nil {
			inner := block()
			switch m[1] {
			case "note", "tip", "warning", "important", "seealso", "caution", "hint", "attention", "versionadded", "versionchanged", "deprecated", "admonition", "rubric":
				out = append(out, "", rst(strings.TrimSpace(m[2]+"\n\n"+dedented(options(inner)))), "")
			case "code-block", "code", "sourcecode", "highlight", "doctest", "parsed-literal":
				out = append(out, "", "```", dedented(options(inner)), "```", "")
			}
			continue
		}
		if rstTarget.MatchString(trimmed) || trimmed == ".." || strings.HasPrefix(trimmed, ".. ") {
			block()
			continue
		}
		if rest, ok := strings.CutSuffix(trimmed, "::"); ok {
			if rest = strings.TrimSpace(rest); rest != "" {
				out = append(out, strings.Repeat(" ", indentation(line))+rest+":")
			}
			if code := dedented(block()); code != "" {
				out = append(out, "", "```", code, "```", "")
			}
			continue
		}
		if strings.HasPrefix(trimmed, ">>>") { // a session runs to the next blank line
			out = append(out, "```")
			for ; i < len(lines) && strings.TrimSpace(lines[i]) != ""; i++ {
				out = append(out, lines[i])
			}
			out = append(out, "```", "")
			continue
		}
		if indented := indentation(line); indented > 0 && !strings.HasPrefix(trimmed, "* ") && !strings.HasPrefix(trimmed, "- ") && (i == 0 || strings.TrimSpace(lines[i-1]) == "") {
			line = strings.Repeat(" ", min(indented, 3)) + trimmed // at most three spaces: four would be code in Markdown
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	// Markup can span several lines of a paragraph.
	var parts []string
	for _, part := range strings.Split(strings.Join(out, "\n"), "\n\n") {
		if !strings.Contains(part, "```") {
			part = inline(part)
		}
		parts = append(parts, part)
	}
	return blankLines.ReplaceAllString(strings.TrimSpace(strings.Join(parts, "\n\n")), "\n\n")
}

// options removes the options of a directive from its content.
func options(lines []string) []string {
	for len(lines) > 0 && isOption(strings.TrimSpace(lines[0])) {
		lines = lines[1:]
	}
	return lines
}

// inline converts the markup inside a paragraph. Marks protect inserted text from later replacements.
func inline(text string) string {
	var kept []string
	keep := func(markdown string) string {
		kept = append(kept, markdown)
		return "\x01" + string(rune('\ue000'+len(kept)-1)) + "\x02"
	}
	if strings.ContainsAny(text, "\x01\x02") {
		return Escaped(text)
	}
	text = rstCode.ReplaceAllStringFunc(text, func(s string) string { return keep("`" + strings.Trim(s, "`") + "`") })
	text = rstRole.ReplaceAllStringFunc(text, func(s string) string {
		m := rstRole.FindStringSubmatch(s)
		return keep(roleText(m[1], strings.Join(strings.Fields(m[2]), " ")))
	})
	text = rstLink.ReplaceAllStringFunc(text, func(s string) string {
		m := rstLink.FindStringSubmatch(s)
		words, address := strings.Join(strings.Fields(m[1]), " "), strings.TrimSpace(m[2])
		if !strings.Contains(address, "://") {
			return keep(Escaped(words))
		}
		return keep("[" + Escaped(words) + "](<" + address + ">)")
	})
	text = rstNamed.ReplaceAllString(text, "$1")
	text = rstPlain.ReplaceAllString(text, "*$1*")
	text = rstNote.ReplaceAllString(text, "")
	text = rstReplaced.ReplaceAllString(text, "$1")
	text = rstWord.ReplaceAllString(text, "$1$2")
	text = strings.NewReplacer(`\ `, "", "{{", `{\{`, "<", `\<`, "[", `\[`, "$", `\$`).Replace(text)
	for i, markdown := range kept {
		text = strings.ReplaceAll(text, "\x01"+string(rune('\ue000'+i))+"\x02", markdown)
	}
	return text
}

// roleText converts a role of Sphinx or MyST to Markdown. Terms become links, which are resolved when all terms are known.
func roleText(name, body string) string {
	words, target := body, body
	if before, after, ok := strings.Cut(body, "<"); ok && strings.HasSuffix(after, ">") {
		words, target = strings.TrimSpace(before), strings.TrimSuffix(after, ">")
	}
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	if words == "" {
		words = target
	}
	words = strings.TrimPrefix(words, "!")
	switch name {
	case "term":
		return "[" + Escaped(words) + "](term:" + strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29").Replace(target) + ")"
	case "ref", "doc", "numref", "any", "download", "eq", "cite", "cite:t", "cite:p", "abbr", "dfn", "title", "subject", "guilabel", "menuselection", "emphasis":
		if name == "abbr" {
			return Escaped(body)
		}
		return Escaped(words)
	case "strong":
		return "**" + Escaped(words) + "**"
	case "pep", "PEP":
		return "PEP " + Escaped(words)
	case "rfc", "RFC":
		return "RFC " + Escaped(words)
	case "sup":
		return "^" + words + "^"
	case "sub":
		return "~" + words + "~"
	case "math":
		return Escaped(words)
	}
	if rest, ok := strings.CutPrefix(words, "~"); ok {
		words = rest[strings.LastIndexByte(rest, '.')+1:]
	}
	return "`" + words + "`"
}
