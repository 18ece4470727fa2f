package sources

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/importer/datatree"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
)

// known holds the works of the explainer, by the marks that identify a work.
type known struct {
	ids   scaffold.IDs
	marks map[string]string // "doi:10.1/x": the id of the work
	taken map[string]bool
}

// marksOf returns the marks that identify an item, the most certain first.
func marksOf(it *item, id string) []string {
	var marks []string
	add := func(kind, value string) {
		if value != "" {
			marks = append(marks, kind+value)
		}
	}
	title := bareWords(it.texts["title"])
	for _, key := range []string{id, it.key, it.texts["citation-key"]} {
		if key != "" {
			add("key:", strings.ToLower(key)+" "+title) // two collections can use the same key for different works
		}
	}
	add("doi:", strings.ToLower(it.texts["DOI"]))
	add("url:", address(it.texts["URL"]))
	first := ""
	for _, n := range it.names["author"] {
		first = cmp.Or(n.family, n.literal)
		break
	}
	year, _, _ := strings.Cut(it.dates["issued"], "-")
	work := title + " " + bareWords(first) + " " + strings.Trim(year, "~?")
	if len([]rune(title)) > 12 {
		add("title:", work)
	} else {
		add("short title:", it.kind+" "+work)
	}
	return marks
}

// bareWords returns a text in small letters without other characters.
func bareWords(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }), " ")
}

// address returns a page's address in a form to compare; empty for that of a whole site, which identifies no work.
func address(given string) string {
	parsed, err := url.Parse(given)
	if err != nil || parsed.Host == "" || strings.Trim(parsed.Path, "/") == "" && parsed.RawQuery == "" {
		return ""
	}
	return strings.ToLower(strings.TrimPrefix(parsed.Host, "www.")) + strings.TrimSuffix(parsed.EscapedPath(), "/") + "?" + parsed.RawQuery
}

// take adds a work.
func (k *known) take(id string, marks []string) {
	k.ids.Take(id)
	k.taken[id] = true
	for _, mark := range marks {
		if _, twice := k.marks[mark]; !twice {
			k.marks[mark] = id
		}
	}
}

func (k *known) find(marks []string) string {
	for _, mark := range marks {
		if id, ok := k.marks[mark]; ok {
			return id
		}
	}
	return ""
}

// merge adds new items to the existing sources.
func (im *importer) merge(existing []byte) (Result, []problem.Problem) {
	k := &known{marks: map[string]string{}, taken: map[string]bool{}}
	if problems := learn(k, existing); len(problems) > 0 {
		return Result{}, problems
	}
	indent, ok := indentOf(existing)
	if !ok {
		return Result{}, []problem.Problem{problem.New(RuleSourcesCanGrow, problem.Place{Path: Path, Line: 1},
			`the sources are no list of items "- id: …", one below the other`, `write each source as "- id: …" with its fields below, and import again`)}
	}
	var result Result
	var b strings.Builder
	for _, it := range im.items {
		marks := marksOf(it, "")
		entry := Entry{Title: it.texts["title"], Line: it.line, Look: it.look}
		if entry.ID = k.find(marks); entry.ID != "" {
			result.Again = append(result.Again, entry)
			continue
		}
		entry.ID = k.ids.New(idOf(it))
		k.take(entry.ID, marksOf(it, entry.ID))
		b.WriteString("\n" + it.write(entry.ID, indent))
		result.Added = append(result.Added, entry)
	}
	for field, count := range im.left {
		if field != "" {
			result.Left = append(result.Left, fmt.Sprintf("%s (%d)", field, count))
		}
	}
	if len(result.Added) == 0 {
		return result, nil
	}
	before := string(existing)
	if before != "" && !strings.HasSuffix(before, "\n") {
		before += "\n"
	}
	result.Content = []byte(before + strings.TrimPrefix(b.String(), map[bool]string{true: "\n"}[before == ""]))
	return result, problemsOf(result.Content)
}

// learn adds the existing sources to k. It returns their errors: nothing is added to a file with errors.
func learn(k *known, existing []byte) []problem.Problem {
	if strings.TrimSpace(string(existing)) == "" {
		return nil
	}
	if problems := problemsOf(existing); len(problems) > 0 {
		return problems
	}
	root, err := datatree.YAML(existing)
	if err != nil {
		return []problem.Problem{problem.New(RuleSourcesCanGrow, problem.Place{Path: Path, Line: 1}, err.Error(), "mend the file")}
	}
	for _, node := range root.Items {
		it := newItem(node.Get("citation-key").Text, node.Line)
		for _, f := range node.Fields {
			switch {
			case isDate(f.Name):
				_, it.dates[f.Name] = cslDate(f.Value)
			case f.Value.Kind == datatree.Scalar:
				it.texts[f.Name] = f.Value.Text
			default:
				it.names[f.Name] = cslNames(f.Value)
			}
		}
		it.kind = it.texts["type"]
		it.finish()
		id := node.Get("id").Text
		k.take(id, marksOf(it, id))
	}
	return nil
}

// problemsOf returns the errors of a file of sources.
func problemsOf(content []byte) []problem.Problem {
	_, problems, err := lint.Read(scaffold.Tree([]scaffold.File{
		{Path: Path, Content: content}, {Path: "content/_index.md", Content: []byte("---\ntitle: x\nstandfirst: x\n---\n")},
	}), nil)
	if err != nil {
		return []problem.Problem{problem.New(RuleSourcesCanGrow, problem.Place{Path: Path}, err.Error(), "mend the file")}
	}
	var errors []problem.Problem
	for _, p := range problems {
		if p.Severity == problem.Error && p.Place.Path == Path {
			errors = append(errors, p)
		}
	}
	return errors
}

// indentOf returns the indentation of a list's dashes; false for another form.
func indentOf(existing []byte) (string, bool) {
	for line := range strings.Lines(string(existing)) {
		trimmed := strings.TrimLeft(strings.TrimPrefix(line, "\ufeff"), " ")
		switch {
		case strings.TrimSpace(trimmed) == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "%YAML"):
		case strings.HasPrefix(trimmed, "- "), strings.TrimSpace(trimmed) == "-":
			return line[:len(line)-len(trimmed)], true
		default:
			return "", false
		}
	}
	return "", true
}

// idOf returns an id in the project's form: the key with hyphens between its words, or author, year and a word of the title
// when a program made the key.
func idOf(it *item) string {
	if id := scaffold.ID(spaced(it.key), "en"); id != "" && !isCounted(it.key) {
		return id
	}
	words := []string{}
	if authors := it.names["author"]; len(authors) > 0 {
		words = append(words, cmp.Or(authors[0].family, authors[0].literal))
	}
	year, _, _ := strings.Cut(it.dates["issued"], "-")
	words = append(words, strings.Trim(year, "~?"))
	title := strings.Fields(it.texts["title"])
	if len(words) < 2 {
		words = append(words, strings.Join(title[:min(6, len(title))], " "))
	} else {
		longest := ""
		for _, word := range title[:min(5, len(title))] {
			if len([]rune(word)) > len([]rune(longest)) {
				longest = word
			}
		}
		words = append(words, longest)
	}
	return cmp.Or(scaffold.ID(strings.Join(words, " "), "en"), "source")
}

// isCounted reports whether a key has no meaning for people: a number, an address, a code of Zotero's.
func isCounted(key string) bool {
	if strings.Contains(key, "/") || key == "" {
		return true
	}
	digits := 0
	for _, c := range key {
		if unicode.IsDigit(c) {
			digits++
		} else if !unicode.IsUpper(c) {
			return strings.HasPrefix(strings.ToLower(key), "ref") && digits > 0 || strings.HasPrefix(strings.ToLower(key), "item")
		}
	}
	return digits > 0 || len(key) == 8
}

// spaced separates the words of a key: "smith2020FarmLaw" becomes "smith 2020 Farm Law".
func spaced(key string) string {
	var b strings.Builder
	var before rune
	for _, c := range key {
		isWord := unicode.IsDigit(c) && unicode.IsLetter(before) || unicode.IsLetter(c) && unicode.IsDigit(before) && unicode.IsUpper(c) ||
			unicode.IsUpper(c) && unicode.IsLower(before)
		if isWord {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}
