package browsertest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf"
	builder "github.com/nutgraf/nutgraf/internal/build"
	"github.com/nutgraf/nutgraf/internal/hugo"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
)

// harms are what has been tried against pages made of others' words. What runs calls alert or asks for /evil.
var harms = []string{
	`<script>alert(1)</script>`, `<script src="/evil.js"></script>`, `"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, `</title><script>alert(1)</script>`,
	`</script><script>alert(1)</script>`, `<!--><script>alert(1)</script>-->`, `<img src="/evil.png" onerror="alert(1)">`, `" onmouseover="alert(1)`, `' autofocus onfocus='alert(1)`,
	`x" style="background:url(/evil)`, `<svg onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`, `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`, `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`,
	`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`, `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
	`<iframe src="/evil"></iframe>`, `<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>`, `<object data="/evil"></object>`, `<embed src="/evil">`, `<link rel="stylesheet" href="/evil.css">`,
	`<meta http-equiv="refresh" content="0;url=/evil">`, `<base href="//evil/">`, `<form action="/evil"><button formaction="javascript:alert(1)">x</button></form>`, `<input autofocus onfocus=alert(1)>`,
	`<details open ontoggle=alert(1)>`, `<video><source onerror=alert(1)></video>`, `<body onload=alert(1)>`, `<style>@import "/evil.css";</style>`, `<p style="x:expression(alert(1))">`, `<a name="location">`, `<img name="body">`,
	`javascript:alert(1)`, `JaVaScRiPt:alert(1)`, `java&Tab;script:alert(1)`, `javascript&colon;alert(1)`, `&#106;avascript:alert(1)`, `&#x6A;avascript:alert(1)//`, "java\tscript:alert(1)", "\x01javascript:alert(1)", ` javascript:alert(1)`,
	`data:text/html,<script>alert(1)</script>`, `data:image/svg+xml,<svg onload=alert(1)>`, `vbscript:msgbox(1)`, `//evil/x`, `/\evil/x`, `https://e.org/"onclick="alert(1)`, `https://e.org/onmouseover=alert(1)//`, `mailto:a@e.org?x="><script>alert(1)</script>`,
	`{{ printf "%s" "<script>alert(1)</script>" }}`, `{{ . | safeHTML }}`, `{{< nolink >}}<script>alert(1)</script>{{< /nolink >}}`, `{{</* >}}{{< nolink >}}*/>}}<script>alert(1)</script>{{</* >}}{{< /nolink >}}*/>}}`,
	`{{< raw "<img src=x onerror=alert(1)>" >}}`, `{{< mark "onmouseover=alert(1) x" >}}`, `{{% mark "\" onmouseover=alert(1) \"" %}}`, `{{< mark >}}`, `HAHAHUGOSHORTCODE0s0HBHB`, `HAHAHUGOSHORTCODE1s0HBHB<script>alert(1)</script>`, `__hdeferred/x`,
	"\uE0A7", "\uE0A7term:apple\uE0A7", "\uE0A9", "\uE0AA0.en.0;", "\uE0AB0.en.0;", "\uFDD0", "\uFDD0/nolink\uFDD1", "\uE0A80.0;", "id-0here", "\u2028", "\u202e<script>", "\ufeff", "\u0000", "\x7f", "\x1b[31m", "\u0085",
	`location`, `constructor`, `__proto__`, `searchEntries`, `document`, `main`, `]]>`, `-->`, `<![CDATA[`, `</textarea>`, `*/alert(1)/*`, `\u003cscript\u003e`, `%3Cscript%3E`, `&lt;script&gt;alert(1)&lt;/script&gt;`, `&amp;lt;script&amp;gt;`,
	`apple`, `fine words`, `A & B`, `"quoted"`, `1 < 2 > 0`, `é`, `![x](y)`, "`code`", `[x](term:apple)`,
}

// constructs are Markdown around an attack, %s; some of it twice.
var constructs = []string{
	"%s", "%s\n", "- %s\n- [ ] %s", "1. %s\n\n   %s", "> %s", "> [!NOTE] %s\n> %s", "> [!%s]\n> x", "*%s* **%s**", "`%s`", "``` %s\n%s\n```", "~~~go {%s}\nx\n~~~",
	"```go {class=\"%s\"}\nx\n```", "```go {id=\"%s\" title=\"%s\"}\nx\n```", "~~~go {.%s #%s}\nx\n~~~", "```go {data-x=\"%s\"}\nx\n```", "```go {wrapperClass=\"%s\"}\nx\n```", "```go {lineanchors=\"%s\" linenos=table anchorlinenos=true}\nx\n```",
	"```go {style=\"%s\" noClasses=true}\nx\n```", "```go {hl_lines=[\"%s\"] linenostart=2}\nx\n```", "```go {hl_style=\"%s\"}\nx\n```", "```goat\n%s\n```", "- a\n\n  ```go {class=\"%s\"}\n  x\n  ```", "    %s\n", "```%s\nx\n```",
	"## %s", "## a {#%s}", "## a {id=\"%s\"}", "## a {class=\"%s\"}", "a\n===\n\n%s\n---", "## [%s](https://e.org \"%s\")", "a\n{.%s #%s}", "a\n{id=\"%s\"}", "- a\n{class=\"%s\"}", "a\n{onclick=\"%s\"}", "a\n{style=\"%s\"}",
	"| %s |\n|---|\n| %s |\n{caption=\"%s\"}", "| a |\n|:-:|\n| %s |", "> a\n{cite=\"%s\"}", "[x](%s)", "[x](<%s>)", "[x](<%s> \"%s\")", "[%s](https://e.org)", "[x](https://e.org \"%s\") [y](https://e.org/%s)", "![%s](a.svg \"%s\")", "![x](%s)", "![x](a.svg)\n{credit=\"%s\"}",
	"<%s>", "https://e.org/%s", "www.e.org/%s", "[a]: %s \"%s\"\n\n[a] ![a] [x][a]", "[^1]\n\n[^1]: %s", "[^%s]\n\n[^%s]: x", "Term %s\n: %s\n{.x}", "<b>%s</b>", "<!-- %s -->", "<!-- %s", "<a href=\"%s\">x</a>", "<div %s>\n\nx", "a  \n%s", "\\%s", "&#x3c;%s&#62;",
	"{{< nolink >}}%s{{< /nolink >}}", "{{%% nolink %%}}\n\n%s\n\n{{%% /nolink %%}}", "{{</* %s */>}}", "{{</* >}}*/>}}%s", "{{< box >}}%s{{< /box >}}", "{{< box >}}{{< nolink >}}%s{{< /nolink >}}{{< /box >}}", "{{< mark `%s` >}}", "{{%% mark `%s` %%}}", "{{< words `%s` >}}", "{{< %s >}}",
	"[x](https://e.org \"{{< words `%s` >}}\")", "[x]({{< words `%s` >}})", "## a {{< words `%s` >}}", "`{{< words `%s` >}}`", "| {{< words `%s` >}} |\n|---|\n| a |", "{{< mark `x`>}}{{</* %s */>}}{{< nolink" + "    " + ">}}%s{{</nolink>}}", "[%s](term:apple) apple %s", "[x](term:%s)", "[x](source:p \"%s\")",
	"~~%s~~ ==%s== H~%s~O ^%s^ \\(%s\\) $$%s$$ :smile:", "%s\n\n<!--more-->\n\n%s",
}

// shortcodes are layouts of an owner's who trusts contributors' words too much, or not.
var shortcodes = map[string]string{
	"raw": `{{ .Get 0 | safeHTML }}`, "mark": `<b class="{{ .Get 0 }}">x</b>`, "words": `{{ .Get 0 }}`, "box": `<div class="box">{{ .Inner }}</div>`,
}

// inputs makes hostile inputs: the same ones of the same seed.
type inputs struct {
	*rand.Rand
	made int
}

func pick[T any](in *inputs, list []T) T { return list[in.IntN(len(list))] }

// attack is one of the list, or what came of it.
func (in *inputs) attack() string {
	in.made++
	text := pick(in, harms)
	if in.IntN(3) == 0 {
		text = pick(in, harms[len(harms)-30:]) // which the program seldom refuses
	}
	for in.IntN(3) == 0 && len(text) > 0 {
		runes := []rune(text)
		at := in.IntN(len(runes))
		switch in.IntN(6) {
		case 0:
			runes = slices.Insert(runes, at, pick(in, []rune("\t\x01\x0c\u00a0\u200b\uFFFD\uE0A7\"'<>&;{}`\\#")))
		case 1:
			runes = slices.Replace(runes, at, at+1, []rune(fmt.Sprintf("&#%d;", runes[at]))...)
		case 2:
			runes = []rune(strings.ToUpper(string(runes)))
		case 3:
			runes = append(runes, []rune(pick(in, harms))...)
		case 4:
			runes = slices.Delete(runes, at, at+1)
		case 5:
			runes = slices.Replace(runes, at, at+1, []rune(fmt.Sprintf("&#x%x", runes[at]))...)
		}
		text = string(runes)
	}
	return text
}

// body is some Markdown.
func (in *inputs) body() string {
	construct := pick(in, constructs)
	var harms []any
	for range strings.Count(construct, "%s") {
		harms = append(harms, strings.ReplaceAll(in.attack(), "\n", " "))
	}
	return fmt.Sprintf(construct, harms...)
}

// hostileProject is an explainer that people have written who mean harm.
type hostileProject struct {
	folder   string
	files    map[string]string
	sources  []string // lines of data/sources.yaml
	settings string
}

const plainSettings = "baseURL = \"https://example.org/x/\"\n"

// plainProject is an explainer with all that the theme shows, of people who mean well.
func plainProject(t *testing.T, entries int) *hostileProject {
	p := &hostileProject{folder: t.TempDir(), files: map[string]string{}, settings: plainSettings}
	p.files["content/_index.md"] = "---\ntitle: One\nshort_title: One\nstandfirst: In one sentence.\nauthors: [Ann]\npublished: 2024-01-01\nupdated: 2024-02-02\nkey_points: [A point]\n---\nA nut graf of an apple.\n"
	p.files["content/glossary/apple.md"] = "---\ntitle: apple\nabbreviation: APL\nsynonyms: [pomme]\nsee_also: [pear]\n---\nA fruit.\n"
	p.files["content/glossary/pear.md"] = "---\ntitle: pear\nsee_also: [apple]\n---\nA fruit like an apple.\n"
	p.files["assets/a.svg"] = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path d="M0 0h2v1z"/></svg>`
	for name, layout := range shortcodes {
		p.files["layouts/_shortcodes/"+name+".html"] = layout
	}
	p.sources = []string{`- {id: p, type: webpage, title: P, URL: "https://e.org/", issued: 2020, accessed: 2021-01-01, container-title: C, publisher: Q, author: [{family: A, given: B}]}`}
	for i := range entries {
		kind := []string{"sections", "glossary", "timeline", "actors"}[i%4]
		p.files[fmt.Sprintf("content/%s/e%d.md", kind, i)] = "---\n" + frontOf(kind, i) + "---\nWords of an apple and a [source](source:p).\n"
	}
	return p
}

// frontOf are the fields that an entry must have, and some more.
func frontOf(kind string, i int) string {
	front := fmt.Sprintf("title: \"Entry %d\"\n", i)
	switch kind {
	case "sections":
		front += fmt.Sprintf("weight: %d\nsources: [p]\nsummary: In short.\nkey_points: [A point]\nupdated: 2024-01-01\n", i+1)
	case "timeline":
		front += fmt.Sprintf("when: %d-%02d\nsources: [p]\nkey: %v\n", 1950+i%70, 1+i%12, i%3 == 0)
	case "actors":
		front += "kind: person\nrole: Somebody\n"
	}
	return front
}

// hostileFields are the fields of files by the folder of these; the key "" has those of a source.
var hostileFields = func() map[string][]read.Field {
	fields := map[string][]read.Field{}
	for _, kind := range read.FileKinds() {
		folder := strings.TrimSuffix(strings.TrimPrefix(kind.Path, "content/"), "/<id>.md")
		switch {
		case strings.HasPrefix(kind.Path, "data/"):
			folder = ""
		case kind.Path == "content/_index.md":
			folder = "overview"
		}
		fields[folder] = kind.Fields
	}
	return fields
}()

// spoil puts inputs into all files of a plain project: one body and up to two fields of each.
func (p *hostileProject) spoil(in *inputs) {
	for _, name := range sortedKeys(p.files) {
		if !strings.HasPrefix(name, "content/") || name == "content/glossary/apple.md" {
			continue
		}
		kind := strings.Split(name, "/")[1]
		if kind == "_index.md" {
			kind = "overview"
		}
		front, body, _ := strings.Cut(strings.TrimPrefix(p.files[name], "---\n"), "---\n")
		for range in.IntN(2) {
			front = withField(front, pick(in, hostileFields[kind]), in)
		}
		p.files[name] = "---\n" + front + "---\n" + body + "\n" + in.body() + "\n"
	}
	for i := range len(p.files) / 4 {
		item := withField(fmt.Sprintf("id: \"s%d\"\ntype: \"webpage\"\ntitle: \"S\"\n", i), pick(in, hostileFields[""]), in)
		p.sources = append(p.sources, "- {"+strings.ReplaceAll(strings.TrimSuffix(item, "\n"), "\n", ", ")+"}")
	}
	label, _ := json.Marshal(in.attack())
	p.settings = plainSettings + "[languages.en]\nlabel = " + string(label) + "\n[params]\nx = " + string(label) + "\n"
}

// withField is a front matter with a field of anybody's, in the place of one that is there.
func withField(front string, field read.Field, in *inputs) string {
	if field.Name == "draft" || field.Name == "id" && in.IntN(3) > 0 {
		return front
	}
	text, _ := json.Marshal(in.attack()) // is YAML, too
	value := string(text)
	switch field.Holds {
	case "a list of texts":
		value = "[" + value + "]"
	case "names":
		value = "[{" + pick(in, []string{"family", "given", "literal", "suffix"}) + ": " + value + ", family: F}]"
		value = strings.Replace(value, "family: \"", "given: \"", 1)
	}
	var lines []string
	for line := range strings.Lines(front) {
		if !strings.HasPrefix(line, field.Name+":") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "") + field.Name + ": " + value + "\n"
}

// build builds the project, without what the program refuses. It says how many files and sources that were.
func (p *hostileProject) build(t *testing.T) (built *builder.Site, refused int) {
	t.Helper()
	plain := plainProject(t, 0)
	var last []problem.Problem
	for range 40 {
		p.write(t)
		result, err := builder.Run(t.Context(), builder.Options{Source: p.folder, Theme: nutgraf.Theme, Rules: hugo.Rules()}, builder.Rendered)
		if err != nil {
			t.Fatal(err)
		}
		if result.Site != nil {
			return result.Site, refused
		}
		problems := result.Problems.List()
		last = problems
		before := refused
		for _, found := range errorsFirst(problems) {
			refused += p.drop(t, plain, found)
		}
		if refused == before {
			t.Fatalf("nothing is built, and nothing can be left out: %v", errorsFirst(problems))
		}
	}
	t.Fatalf("the program refuses again and again: %.3000s", fmt.Sprint(slices.DeleteFunc(last, func(p problem.Problem) bool { return p.Severity == problem.Warning })))
	return nil, 0
}

// errorsFirst are the errors among problems; those of the sources alone where there are any, since all files lack the sources
// of a list that cannot be read.
func errorsFirst(problems []problem.Problem) []problem.Problem {
	only := func(keep func(problem.Problem) bool) []problem.Problem {
		return slices.DeleteFunc(slices.Clone(problems), func(p problem.Problem) bool { return p.Severity == problem.Warning || !keep(p) })
	}
	if ofSources := only(func(p problem.Problem) bool { return p.Place.Path == "data/sources.yaml" }); len(ofSources) > 0 {
		return ofSources
	}
	return only(func(problem.Problem) bool { return true })
}

var namedFile = regexp.MustCompile(`content/[a-z0-9/]+\.md`)

// drop takes out of the project what a problem is about.
func (p *hostileProject) drop(t *testing.T, plain *hostileProject, found problem.Problem) int {
	switch name := found.Place.Path; {
	case name == "hugo.toml":
		p.settings = plainSettings
	case name == "data/sources.yaml":
		if line := found.Place.Line; line > 1 && line <= len(p.sources) && p.sources[line-1] != "#" {
			p.sources[line-1] = "#"
			return 1
		}
		return 0
	case plain.files[name] != "" && p.files[name] != plain.files[name]:
		p.files[name] = plain.files[name]
	case plain.files[name] == "" && p.files[name] != "":
		delete(p.files, name)
		_ = os.Remove(filepath.Join(p.folder, filepath.FromSlash(name)))
	default: // of a plain file, which another one is against
		other := namedFile.FindString(found.Message)
		if other == "" || plain.files[other] != "" || p.files[other] == "" {
			return 0
		}
		found.Place.Path = other
		return p.drop(t, plain, found)
	}
	return 1
}

func (p *hostileProject) write(t *testing.T) {
	t.Helper()
	files := map[string]string{"hugo.toml": p.settings, "data/sources.yaml": strings.Join(p.sources, "\n") + "\n"}
	for name, content := range p.files {
		files[name] = content
	}
	for name, content := range files {
		name = filepath.Join(p.folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
