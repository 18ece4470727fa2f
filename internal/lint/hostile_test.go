package lint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// hung is no measure of speed: what is read for so long would be read for hours. The slowest row takes seconds, and a
// minute on a busy machine under the race detector.
const hung = 5 * time.Minute

// TestHostileSizesEndSoon reads what a stranger could send to keep the program busy.
func TestHostileSizesEndSoon(t *testing.T) {
	const size = read.LargestPage - 200
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	front := "---\ntitle: Start\nweight: 1\n---\n"
	many := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i, i)
		}
		return b.String()
	}
	for _, test := range []struct{ name, content, rule string }{
		{"one line of words", front + fill("word "), ""},
		{"one word", front + fill("a"), ""},
		{"larger than a page", front + strings.Repeat("a", read.LargestPage), read.RuleFileIsSmallEnough.ID},
		{"headings", front + fill("## a\n"), read.RuleFileIsSmallEnough.ID},
		{"open brackets", front + fill("["), read.RuleFileIsSmallEnough.ID},
		{"open links", front + fill("[a]("), read.RuleFileIsSmallEnough.ID},
		{"open links in quotes", front + fill("> [a](\n"), read.RuleFileIsSmallEnough.ID},
		{"open links like list items", front + "a\n" + fill("    - [a](\n"), read.RuleFileIsSmallEnough.ID},
		{"brackets in brackets", front + strings.Repeat("[", size/2) + strings.Repeat("]", size/2), read.RuleFileIsSmallEnough.ID},
		{"stars", front + strings.Repeat("*a", size/4) + strings.Repeat("a*", size/4), read.RuleFileIsSmallEnough.ID},
		{"processing instructions", front + "a " + fill("<?"), read.RuleFileIsSmallEnough.ID},
		{"quotes", front + fill(">"), read.RuleNestingIsShallow.ID},
		{"lists", front + fill("- "), read.RuleNestingIsShallow.ID},
		{"lists by indentation", front + strings.Repeat(" ", 500) + "- a", read.RuleNestingIsShallow.ID},
		{"table", front + strings.Repeat("|a", 1000) + "\n" + strings.Repeat("|-", 1000) + "\n" + fill("|\n")[4000:], read.RuleFileIsSmallEnough.ID},
		{"footnotes", front + many(2_000, "[^%d]\n\n[^%d]: x\n\n"), read.RuleFileIsSmallEnough.ID},
		{"references to long addresses", front + "[a]: https://e.org/" + strings.Repeat("x", 100_000) + "\n\n" + strings.Repeat("[a]\n\n", 50_000), read.RuleFileIsSmallEnough.ID},
		{"references", front + "[a]: https://e.org/" + strings.Repeat("x", 1_000) + "\n\n" + strings.Repeat("[a]\n\n", 100_000), read.RuleFileIsSmallEnough.ID},
		{"blocks of code", front + fill("```go\nx\n```\n\n"), read.RuleFileIsSmallEnough.ID},
		{"lines of code", front + "```go\n" + strings.Repeat("x\n", 10_000), read.RuleFileIsSmallEnough.ID},
		{"code without a language", front + "```\n" + fill("x\n") + "```\n", ""},
		{"stars that are none", front + fill("a **b c\n\n"), RuleEmphasisIsClosed.ID},
		{"links of wikis", front + fill("[[a]]\n\n"), RuleMarkupIsKnown.ID},
		{"lines of attributes", front + fill("a\n{.x}\n\n"), read.RuleFileIsSmallEnough.ID},
		{"attributes", front + "a\n{" + fill(".x ") + "}\n", read.RuleFileIsSmallEnough.ID},
		{"attributes of a heading", front + "## a {" + fill(".x ") + "}\n", read.RuleFileIsSmallEnough.ID},
		{"attributes of a heading over a line", front + "a {" + fill(".x ") + "}\n---\n", read.RuleFileIsSmallEnough.ID},
		{"wrong links", front + fill("[a](term:bcd)\n\n"), RuleTermIsDefined.ID},
		{"html", front + fill("a <b>\n\n"), RuleHTMLIsOff.ID},
		{"keys", "---\n" + many(6_000, "k%d: %d\n") + "---\na", read.RuleFrontMatterParses.ID},
		{"keys with lists", "---\n" + many(3_000, "k%d:\n- a%d\n") + "---\na", read.RuleFrontMatterParses.ID},
		{"keys in braces", "---\na: {" + many(6_000, "k%d: %d,") + "}\n---\na", read.RuleFrontMatterParses.ID},
		{"brackets in fields", "---\na: " + strings.Repeat("[", 100_000) + "\n---\na", read.RuleFrontMatterParses.ID},
		{"dashes in fields", "---\n" + strings.Repeat("- ", 60_000) + "\n---\na", read.RuleFrontMatterParses.ID},
		{"indentation in fields", "---\n" + indented(400) + "---\na", read.RuleFrontMatterParses.ID},
		{"empty items", "---\ntitle: T\nweight: 1\nnolink:\n" + strings.Repeat("-\n", 40_000) + "---\na", read.RuleFieldHasItsType.ID},
		{"empty values", "---\na: [" + strings.Repeat("{b: },", 20_000) + "]\n---\na", read.RuleFrontMatterParses.ID},
		{"commas", "---\na: [" + strings.Repeat(",", 100_000) + "]\n---\na", read.RuleFrontMatterParses.ID},
		{"references", "---\na: &a [b, b]\nc: &c [*a, *a]\nd: [*c, *c]\n---\na", read.RuleFrontMatterParses.ID},
		{"wrong names", "---\ntitle: T\nweight: 1\nnolink: [" + strings.Repeat("abcdef,", 18_000) + "]\n---\na", RuleEntityIsDefined.ID},
		{"front matter", "---\ntitle: T\nweight: 1\nnolink: [" + strings.Repeat("abcdef,", 100_000) + "]\n---\na", read.RuleFileIsSmallEnough.ID},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := project(sound)
			files["content/sections/start.md"] = &fstest.MapFile{Data: []byte(test.content)}
			begin := time.Now()
			_, problems := english(t, files)
			if took := time.Since(begin); took > hung {
				t.Errorf("took %v", took)
			} else {
				t.Log(took.Round(time.Millisecond))
			}
			isRule := func(p problem.Problem) bool { return p.Rule == test.rule }
			if test.rule == "" && len(problems) > 0 || test.rule != "" && !slices.ContainsFunc(problems, isRule) {
				t.Errorf("want %q, got %s", test.rule, printed(problems[:min(5, len(problems))]))
			}
		})
	}
}

func indented(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func TestHostileSourcesEndSoon(t *testing.T) {
	for name, line := range map[string]string{
		"texts":         "- a\n",
		"empty fields":  "- {a: }\n",
		"same ids":      "- {id: a, type: book, title: T}\n",
		"many authors":  "- {id: a, type: book, title: T, author: [a, b, c, d, e, f, g, h, i, j, k]}\n",
		"unknown names": "- {id: a, type: book, title: T, author: [{a: b}, {c: d}]}\n",
	} {
		t.Run(name, func(t *testing.T) {
			files := project(sound)
			files[read.SourcesPath] = &fstest.MapFile{Data: []byte(strings.Repeat(line, 1_000_000/len(line)))}
			begin := time.Now()
			_, problems := english(t, files)
			if took := time.Since(begin); took > hung || len(problems) == 0 {
				t.Errorf("took %v with %d problems", took, len(problems))
			} else {
				t.Log(took.Round(time.Millisecond), len(problems), problems[len(problems)-1])
			}
		})
	}
}

func TestManyWrongNamesAmongManyEndSoon(t *testing.T) {
	files := project(sound)
	for i := range 3_000 {
		files[fmt.Sprintf("content/glossary/term-number-%d.md", i)] = &fstest.MapFile{
			Data: fmt.Appendf(nil, "---\ntitle: Term %d\nsee_also: [term-nomber-%d, term-numbre-%d]\n---\nA term.\n", i, i, i),
		}
	}
	begin := time.Now()
	_, problems := english(t, files)
	if took := time.Since(begin); took > hung || len(problems) != 6_000 {
		t.Errorf("took %v with %d problems", took, len(problems))
	}
}
