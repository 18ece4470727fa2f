package glossary

import (
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/language"
)

var (
	abbreviationLine = regexp.MustCompile(`^ {0,3}\*\[([^\]]+)\]:[ \t]*(.*)$`)
	headingLine      = regexp.MustCompile(`^(#{1,6})[ \t]+(.+?)[ \t]*#*$`)
	boldItem         = regexp.MustCompile(`^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)(.+?)(?:\*\*|__)[ \t]*(:|–|—|-|=|\()?[ \t]*(.*)$`)
	attributes       = regexp.MustCompile(`[ \t]*\{[:#.][^{}]*\}[ \t]*$`)
	anchor           = regexp.MustCompile(`(?i)<a [^>]*>|</a>`)
	link             = regexp.MustCompile(`!?\[([^\]\[]*)\]\([^()\s]*(?:\s+"[^"]*")?\)`)
	wiki             = regexp.MustCompile(`\[\[([^\]|]+)(?:\|([^\]]+))?\]\]`)
)

// plainTitle returns a term's name without Markdown, HTML and a final colon.
func plainTitle(title string) string {
	title = attributes.ReplaceAllString(anchor.ReplaceAllString(title, ""), "")
	title = link.ReplaceAllString(title, "$1")
	title = strings.NewReplacer("**", "", "__", "", "`", "", `\`, "").Replace(title)
	title = strings.Trim(strings.Join(strings.Fields(title), " "), "*_:： ")
	return strings.TrimSpace(strings.Trim(title, "*_"))
}

// readMarkdown reads, in this order, glossary directives, abbreviations, definition lists, one term in front matter, tables,
// lists of terms in bold, and headings with a text below.
func (r *reader) readMarkdown(text string) {
	front, body, first := cutFront(text)
	lines := strings.Split(body, "\n")
	mask(lines)
	count := len(r.terms)
	r.readDirectives(strings.Split(body, "\n"), first)
	r.readAbbreviations(lines, first)
	if len(r.terms) == count {
		r.readDefinitionLists(lines, first)
	}
	if len(r.terms) == count && front != "" && r.readFront(front, body) {
		return
	}
	for _, read := range []func([]string, int){r.readTables, r.readBold, r.readHeadings} {
		if len(r.terms) == count {
			read(lines, first)
		}
	}
}

// mask removes HTML comments from lines.
func mask(lines []string) {
	in := false
	for i, line := range lines {
		if in {
			_, after, ended := strings.Cut(line, "-->")
			lines[i], in = after, !ended
		} else if before, after, ok := strings.Cut(line, "<!--"); ok {
			_, rest, ended := strings.Cut(after, "-->")
			lines[i], in = before+rest, !ended
		}
	}
}

// cutFront splits a text at its front matter. It returns the number of the body's first line.
func cutFront(text string) (front, body string, first int) {
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		if front, body, ok := strings.Cut("\n"+rest, "\n---\n"); ok {
			return front, body, 2 + strings.Count(front, "\n")
		}
	}
	return "", text, 1
}

// readFront reads a page of one term: its name and a short definition in front matter, or the text below.
func (r *reader) readFront(front, body string) bool {
	root, err := datatree.YAML([]byte(front))
	if err != nil || root.Kind != datatree.Mapping {
		return false
	}
	t := Term{Line: 1}
	for _, f := range root.Fields {
		of, _ := columnOf(f.Name)
		for _, value := range f.Value.Texts() {
			if of != otherColumn && of != moreColumn {
				t.set(of, value)
			}
		}
	}
	body = strings.TrimSpace(body)
	if t.Title == "" || t.Definition == "" && (len(strings.Split(body, "\n#")) > 3 || body == "") {
		return false
	}
	if t.Definition == "" || !strings.Contains(body, t.Definition) {
		t.set(definitionColumn, markdown(body))
	} else {
		t.Definition = markdown(body)
	}
	r.add(t)
	return true
}

// readAbbreviations reads lines "*[HTML]: Hypertext Markup Language". A text that is no sentence is the long form, and the
// definition is missing.
func (r *reader) readAbbreviations(lines []string, first int) {
	for i, line := range lines {
		m := abbreviationLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		t := Term{Title: m[1], Line: first + i}
		long, rest := strings.TrimSpace(m[2]), ""
		for _, sign := range []string{": ", ". ", " – ", " — ", " - "} {
			if before, after, ok := strings.Cut(long, sign); ok && isLongForm(before, m[1]) {
				long, rest = before, after
				break
			}
		}
		switch {
		case long == "":
		case isLongForm(long, m[1]):
			t.Title, t.Abbreviation = strings.TrimSuffix(long, "."), m[1]
			t.Definition = markdown(rest)
		default:
			t.Definition = markdown(m[2])
		}
		r.add(t)
	}
}

// isLongForm reports whether a text is the long form of an abbreviation: few words, no sentence, the letters in their
// order.
func isLongForm(long, short string) bool {
	if len(strings.Fields(long)) > 10 || strings.ContainsAny(strings.TrimSuffix(long, "."), ".;:!?") || !language.IsAbbreviation(short) {
		return false
	}
	rest := strings.ToLower(long)
	for _, c := range strings.ToLower(short) {
		if c == '.' || c == '-' || c == '&' || c == '/' || '0' <= c && c <= '9' {
			continue
		}
		at := strings.IndexRune(rest, c)
		if at < 0 {
			return false
		}
		rest = rest[at+len(string(c)):]
	}
	return strings.HasPrefix(strings.ToLower(long), strings.ToLower(short[:1]))
}

// readDefinitionLists reads "Term" above ": definition". A term can have several definitions.
func (r *reader) readDefinitionLists(lines []string, first int) {
	for i := 0; i < len(lines); i++ {
		if !isDefinition(lines[i]) {
			continue
		}
		var names []string
		at := i - 1
		if at >= 0 && strings.TrimSpace(lines[at]) == "" {
			at--
		}
		line := at
		for ; at >= 0 && strings.TrimSpace(lines[at]) != "" && !isDefinition(lines[at]) && !strings.HasPrefix(lines[at], " ") && !strings.HasPrefix(lines[at], "#"); at-- {
			names = append([]string{lines[at]}, names...)
			line = at
		}
		if len(names) == 0 || len(names) > 8 {
			continue
		}
		var definitions []string
		for i < len(lines) && isDefinition(lines[i]) {
			var body []string
			body, i = indentedFrom(lines, i)
			definitions = append(definitions, markdown(strings.Join(body, "\n")))
			for next := i; next < len(lines) && next <= i+1; next++ { // a blank line can be between two definitions
				if isDefinition(lines[next]) {
					i = next
					break
				}
			}
		}
		r.addAll(Term{Title: names[0], Synonyms: names[1:], Line: first + line}, definitions)
		i--
	}
}

func isDefinition(line string) bool {
	trimmed := strings.TrimLeft(line, " ")
	return len(line)-len(trimmed) <= 3 && len(trimmed) > 2 && (trimmed[0] == ':' || trimmed[0] == '~') && (trimmed[1] == ' ' || trimmed[1] == '\t') &&
		strings.TrimSpace(trimmed[1:]) != ""
}

// indentedFrom returns a definition's lines without their indentation, and the index of the next line.
func indentedFrom(lines []string, i int) ([]string, int) {
	body := []string{strings.TrimSpace(strings.TrimLeft(lines[i], " ")[1:])}
	at := i + 1
	for at < len(lines) {
		line := lines[at]
		isBlank := strings.TrimSpace(line) == ""
		isIndented := strings.HasPrefix(line, "  ") || strings.HasPrefix(line, "\t")
		isLazy := !isBlank && strings.TrimSpace(lines[at-1]) != "" && !isDefinition(line) && !(at+1 < len(lines) && isDefinition(lines[at+1]))
		if !isIndented && !isBlank && !isLazy || isDefinition(line) && !strings.HasPrefix(line, "    ") {
			break
		}
		body = append(body, strings.TrimPrefix(strings.TrimPrefix(line, "    "), "\t"))
		at++
	}
	for len(body) > 0 && strings.TrimSpace(body[len(body)-1]) == "" {
		body, at = body[:len(body)-1], at-1
	}
	for j, line := range body {
		if indented := strings.TrimLeft(line, " "); len(line)-len(indented) < 4 {
			body[j] = indented
		}
	}
	return body, at
}

// readTables reads tables whose header names a term and its definition, and tables with two columns.
func (r *reader) readTables(lines []string, first int) {
	rule := regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$`)
	for i := 1; i < len(lines); i++ {
		if !rule.MatchString(lines[i]) || !strings.Contains(lines[i-1], "|") {
			continue
		}
		head := cellsOf(lines[i-1])
		columns, isHead := r.columnsOf(head)
		if !isHead && len(head) != 2 {
			continue
		}
		for i++; i < len(lines) && strings.Contains(lines[i], "|"); i++ {
			cells := cellsOf(lines[i])
			for j := range cells {
				if j < len(columns) && columns[j] != termColumn {
					cells[j] = markdown(cells[j])
				}
			}
			r.addRow(columns, cells, first+i)
		}
	}
}

func cellsOf(line string) []string {
	line = strings.ReplaceAll(strings.TrimSpace(line), `\|`, "\x00")
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.ReplaceAll(strings.TrimSpace(cells[i]), "\x00", "|")
	}
	return cells
}

// readBold reads lists "- **Term**: definition", and paragraphs of that form; at least two make a glossary.
func (r *reader) readBold(lines []string, first int) {
	var found []Term
	for i := 0; i < len(lines); i++ {
		m := boldItem.FindStringSubmatch(lines[i])
		if m == nil || m[2] == "" && !strings.HasSuffix(m[1], ":") && strings.TrimSpace(m[3]) != "" && !strings.HasPrefix(strings.TrimSpace(lines[i]), "-") {
			continue
		}
		t := Term{Title: m[1], Line: first + i}
		rest := m[3]
		if m[2] == "(" { // **NATO** (North Atlantic …): …
			inside, after, ok := strings.Cut(rest, ")")
			if !ok {
				continue
			}
			t.Title, rest = m[1]+" ("+inside+")", strings.TrimLeft(after, " :–—-")
		}
		body := []string{rest}
		for i+1 < len(lines) && boldItem.FindStringSubmatch(lines[i+1]) == nil && !headingLine.MatchString(lines[i+1]) && strings.TrimSpace(lines[i+1]) != "---" {
			if strings.TrimSpace(lines[i+1]) == "" && (i+2 >= len(lines) || !strings.HasPrefix(lines[i+2], " ") && strings.TrimSpace(strings.Join(body, "")) != "") {
				break
			}
			i++
			body = append(body, strings.TrimSpace(lines[i]))
		}
		if t.Definition = markdown(strings.TrimSpace(strings.Join(body, "\n"))); t.Definition != "" {
			found = append(found, t)
		}
	}
	if len(found) >= 2 {
		for _, t := range found {
			r.add(t)
		}
	}
}

// readHeadings reads headings with their own text below. A letter above a group of terms has no text.
func (r *reader) readHeadings(lines []string, first int) {
	type part struct {
		title string
		level int
		line  int
		body  []string
	}
	var parts []part
	fenced := false
	for i, line := range lines {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
		}
		m := headingLine.FindStringSubmatch(line)
		switch {
		case m != nil && !fenced:
			parts = append(parts, part{title: m[2], level: len(m[1]), line: first + i})
		case len(parts) > 0:
			parts[len(parts)-1].body = append(parts[len(parts)-1].body, line)
		}
	}
	counts := map[int]int{}
	level := 0
	for _, p := range parts {
		if strings.TrimSpace(strings.Join(p.body, "")) != "" && len([]rune(p.title)) > 1 {
			if counts[p.level]++; level == 0 || counts[p.level] > counts[level] {
				level = p.level
			}
		}
	}
	for _, p := range parts {
		if body := strings.TrimSpace(strings.Join(p.body, "\n")); p.level == level && body != "" && (level > 1 || counts[level] > 1) && len([]rune(p.title)) > 1 {
			r.add(Term{Title: p.title, Definition: markdown(body), Line: p.line, Key: keyOf(p.title)})
		}
	}
}

// keyOf returns the fragment of a heading on GitHub: "right-of-way".
func keyOf(title string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(title, func(c rune) bool { return c == ' ' || strings.ContainsRune("(),.:;'\"?!/", c) }), "-"))
}

// markdown cleans a definition from a Markdown file: it removes HTML, pictures, attributes and directives of other
// programs. Links stay, and are resolved when all terms are known.
func markdown(text string) string {
	text = roles.ReplaceAllStringFunc(text, role)
	text = htmlTag.ReplaceAllStringFunc(text, func(tag string) string {
		switch strings.ToLower(strings.Trim(tag, "</> ")) {
		case "p", "br", "br/":
			return "\n\n"
		}
		return ""
	})
	text = picture.ReplaceAllString(text, "")
	text = wiki.ReplaceAllStringFunc(text, func(found string) string {
		m := wiki.FindStringSubmatch(found)
		if m[2] != "" {
			return m[2]
		}
		return m[1]
	})
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		trimmed := strings.TrimSpace(line)
		if strings.HasPrefix(trimmed, ":::") || strings.HasPrefix(trimmed, "{:") || strings.HasPrefix(trimmed, "{{") && strings.HasSuffix(trimmed, "}}") {
			continue
		}
		if m := headingLine.FindStringSubmatch(line); m != nil {
			line = "**" + m[2] + "**"
		}
		lines = append(lines, strings.TrimRight(line, " \t"))
	}
	text = strings.NewReplacer("{{", `{\{`, "{%", `{\%`).Replace(strings.Join(lines, "\n"))
	return blankLines.ReplaceAllString(strings.TrimSpace(text), "\n\n")
}

var (
	htmlTag = regexp.MustCompile(`</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>`)
	picture = regexp.MustCompile(`!\[[^\]]*\]\([^()]*\)`)
	roles   = regexp.MustCompile("\\{[a-zA-Z:_-]+\\}`[^`]*`")
)

// role converts a MyST role to Markdown.
func role(found string) string {
	name, body, _ := strings.Cut(strings.TrimPrefix(found, "{"), "}`")
	return roleText(name, strings.TrimSuffix(body, "`"))
}

// Escaped escapes a plain text so that Markdown finds no markup in it.
func Escaped(text string) string {
	var b strings.Builder
	for _, c := range text {
		if strings.ContainsRune("\\`*_{}[]#+|<>~^$&@", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}
