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
		{"larger than a page", front + strings.Repeat("a", read.LargestPage), RuleFileIsSmallEnough},
		{"headings", front + fill("## a\n"), RuleFileIsSmallEnough},
		{"open brackets", front + fill("["), RuleFileIsSmallEnough},
		{"open links", front + fill("[a]("), RuleFileIsSmallEnough},
		{"open links in quotes", front + fill("> [a](\n"), RuleFileIsSmallEnough},
		{"open links like list items", front + "a\n" + fill("    - [a](\n"), RuleFileIsSmallEnough},
		{"brackets in brackets", front + strings.Repeat("[", size/2) + strings.Repeat("]", size/2), RuleFileIsSmallEnough},
		{"stars", front + strings.Repeat("*a", size/4) + strings.Repeat("a*", size/4), RuleFileIsSmallEnough},
		{"processing instructions", front + "a " + fill("<?"), RuleFileIsSmallEnough},
		{"quotes", front + fill(">"), RuleNestingIsShallow},
		{"lists", front + fill("- "), RuleNestingIsShallow},
		{"lists by indentation", front + strings.Repeat(" ", 500) + "- a", RuleNestingIsShallow},
		{"table", front + strings.Repeat("|a", 1000) + "\n" + strings.Repeat("|-", 1000) + "\n" + fill("|\n")[4000:], RuleFileIsSmallEnough},
		{"footnotes", front + many(2_000, "[^%d]\n\n[^%d]: x\n\n"), RuleFileIsSmallEnough},
		{"references to long addresses", front + "[a]: https://e.org/" + strings.Repeat("x", 100_000) + "\n\n" + strings.Repeat("[a]\n\n", 50_000), RuleFileIsSmallEnough},
		{"references", front + "[a]: https://e.org/" + strings.Repeat("x", 1_000) + "\n\n" + strings.Repeat("[a]\n\n", 100_000), RuleFileIsSmallEnough},
		{"blocks of code", front + fill("```go\nx\n```\n\n"), RuleFileIsSmallEnough},
		{"lines of code", front + "```go\n" + strings.Repeat("x\n", 10_000), RuleFileIsSmallEnough},
		{"code without a language", front + "```\n" + fill("x\n") + "```\n", ""},
		{"stars that are none", front + fill("a **b c\n\n"), RuleEmphasisIsClosed},
		{"links of wikis", front + fill("[[a]]\n\n"), RuleMarkupIsKnown},
		{"lines of attributes", front + fill("a\n{.x}\n\n"), RuleFileIsSmallEnough},
		{"attributes", front + "a\n{" + fill(".x ") + "}\n", RuleFileIsSmallEnough},
		{"attributes of a heading", front + "## a {" + fill(".x ") + "}\n", RuleFileIsSmallEnough},
		{"attributes of a heading over a line", front + "a {" + fill(".x ") + "}\n---\n", RuleFileIsSmallEnough},
		{"wrong links", front + fill("[a](term:bcd)\n\n"), RuleTermIsDefined},
		{"html", front + fill("a <b>\n\n"), RuleHTMLIsOff},
		{"keys", "---\n" + many(6_000, "k%d: %d\n") + "---\na", RuleFrontMatterParses},
		{"keys with lists", "---\n" + many(3_000, "k%d:\n- a%d\n") + "---\na", RuleFrontMatterParses},
		{"keys in braces", "---\na: {" + many(6_000, "k%d: %d,") + "}\n---\na", RuleFrontMatterParses},
		{"brackets in fields", "---\na: " + strings.Repeat("[", 100_000) + "\n---\na", RuleFrontMatterParses},
		{"dashes in fields", "---\n" + strings.Repeat("- ", 60_000) + "\n---\na", RuleFrontMatterParses},
		{"indentation in fields", "---\n" + indented(400) + "---\na", RuleFrontMatterParses},
		{"empty items", "---\ntitle: T\nweight: 1\nnolink:\n" + strings.Repeat("-\n", 40_000) + "---\na", RuleFieldHasItsType},
		{"empty values", "---\na: [" + strings.Repeat("{b: },", 20_000) + "]\n---\na", RuleFrontMatterParses},
		{"commas", "---\na: [" + strings.Repeat(",", 100_000) + "]\n---\na", RuleFrontMatterParses},
		{"references", "---\na: &a [b, b]\nc: &c [*a, *a]\nd: [*c, *c]\n---\na", RuleFrontMatterParses},
		{"wrong names", "---\ntitle: T\nweight: 1\nnolink: [" + strings.Repeat("abcdef,", 18_000) + "]\n---\na", RuleEntityIsDefined},
		{"front matter", "---\ntitle: T\nweight: 1\nnolink: [" + strings.Repeat("abcdef,", 100_000) + "]\n---\na", RuleFileIsSmallEnough},
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
