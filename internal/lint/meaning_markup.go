package lint

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// markup is what another program would read, and this one prints as it is typed.
type markup struct {
	part string         // of every text that the sign is in, which is quick to look for
	sign *regexp.Regexp // its first group is what the message quotes
	what string
	fix  string
}

const (
	aCallout = `write "> [!NOTE]" and below it "> " before each line`
	noList   = "remove it: a page with headings gets its list of contents by itself"
	aCite    = `write "[words](source:…)", or a footnote`
)

// otherMarkups are looked for in a block's text. "(?m)^" is the beginning of a line.
var otherMarkups = []markup{
	{"]", regexp.MustCompile(`(?m)^((?:\[\[_?|[@$]?[\[{]:?)(?:TOC|toc|Toc)(?:_?\]\]|[\]}])[^\n]*)$`), "a list of contents in other programs", noList},
	{":::", regexp.MustCompile(`(?m)^(:::+[^\n]*)`), "the beginning or end of a block in other programs", aCallout},
	{"!!!", regexp.MustCompile(`(?m)^(!!![ \t]*\pL[^\n]*)`), "a callout in other programs", aCallout},
	{"???", regexp.MustCompile(`(?m)^(\?\?\?\+?[ \t]*\pL[^\n]*)`), "a callout in other programs", aCallout},
	{"{%", regexp.MustCompile(`(\{%[^\n]*?%\})`), "a tag of Liquid or Jinja", `remove it; shortcodes here are written "{{< … >}}"`},
	{"{{", regexp.MustCompile(`(\{\{[^\n<%{}\x01-\x06][^\n{}\x01-\x06]*\}\})`), "a variable of a template", "write the words themselves"},
	{"import ", regexp.MustCompile(`(?m)^(import [^\n]+? from [^\n]*)`), "code of MDX", "remove it"},
	{"export ", regexp.MustCompile(`(?m)^(export (?:const|default|function|let|var) [^\n]*)`), "code of MDX", "remove it"},
	{"{/*", regexp.MustCompile(`(\{/\*[^\n]*)`), "a comment of MDX", `write "<!-- … -->"`},
	{"==", regexp.MustCompile(`(==[^\s=](?:[^=\n]*[^\s=])?==)`), "marked text in other programs", `write "**" around the words`},
	{"==", regexp.MustCompile(`(?m)^(={2,6}[ \t]+[^\n=]+?(?:[ \t]+={2,6})?)[ \t]*$`), "a heading in other programs", `write "## " before the words`},
	{"++", regexp.MustCompile(`(?:^|[\s(])(\+\+\w(?:[^+\n]*\w)?\+\+)(?:[\s.,;:)]|$)`), "inserted text in other programs", "write the words alone"},
	{"%%", regexp.MustCompile(`(%%[^%\n]+%%)`), "a comment of Obsidian", `write "<!-- … -->"`},
	{"$$", regexp.MustCompile(`(\$\$[^$]+\$\$)`), "a formula of TeX", "write it in words and signs: x^2^, H~2~O, ×, ≤"},
	{":", regexp.MustCompile(`(?:^|\s)(:[a-z][a-z0-9_+-]*[a-z0-9]:)(?:[\s.,;!?)]|$)`), "a name for an emoji", "write the sign itself, or words"},
	{"]{", regexp.MustCompile(`(\]\{[.#][^}\n]*\})`), "attributes of words, which other programs read", "write the words alone; a line {.class} below a block has attributes"},
	{" {", regexp.MustCompile(`[^\s{}]+[ \t](\{[.#][\w-]+(?:\s[^{}\n]*)?\})\s*$`), "attributes in the line of a text", "write them in a line of their own right below"},
	{"{:", regexp.MustCompile(`(?m)^(\{:[ \t]*[^}\n]*\})[ \t]*$`), "attributes as Jekyll has them", "write them without the colon: {.class #id}"},
	{"@[", regexp.MustCompile(`(?m)^(@\[\w+\]\([^\n)]*\))`), "an embedded video in other programs", "write a link: [words](https://…)"},
	{"[/", regexp.MustCompile(`(\[/(?:b|i|u|s|url|img|quote|code|color|size|center|spoiler)\])`), "BBCode", "write it in Markdown: **…**, *…*, [words](address)"},
	{"..", regexp.MustCompile(`(?m)^(\.\. [\w-]+::[^\n]*)`), "a directive of reStructuredText", aCallout},
	{":\x06", regexp.MustCompile(`(:[a-z]+:)\x06`), "a role of reStructuredText", "write it in Markdown: [words](address)"},
	{"{", regexp.MustCompile(`(?m)^(\{(?:code|quote|noformat|panel|info|note|warning|tip)(?::[^}\n]*)?\})`), "a block of Jira or Confluence", "write it in Markdown: \"> \" before a quotation, ``` around code"},
	{"h2. ", regexp.MustCompile(`(?m)^(h2\. [^\n]+)`), "a heading of Textile or Jira", `write "## " before the words`},
	{"h3. ", regexp.MustCompile(`(?m)^(h3\. [^\n]+)`), "a heading of Textile or Jira", `write "### " before the words`},
	{"image:", regexp.MustCompile(`(?m)^(image::?[^\s\[]+\[[^\]\n]*\])`), "a picture of AsciiDoc", "write ![what it shows](picture.jpg)"},
	{"|===", regexp.MustCompile(`(?m)^(\|===)`), "a table of AsciiDoc", "write a table in Markdown: | a | b | and below it | --- | --- |"},
	{"#+", regexp.MustCompile(`(?m)^(#\+\w+:[^\n]*)`), "a setting of Org mode", "remove it; settings of a page stand in its front matter"},
	{"\\", regexp.MustCompile(`(\\(?:textbf|textit|emph|cite|footnote|section|href|begin|end|newpage|pagebreak|newline)\b(?:\{[^}\n]*\})?)`), "a command of LaTeX", "write it in Markdown"},
	{"@", regexp.MustCompile(`(\[-?@[\w:.-]+(?:[;,][^\]\n]*)?\])`), "a citation of Pandoc", aCite},
	{"^[", regexp.MustCompile(`(\^\[[^\]\n]+\])`), "a footnote as Pandoc has it", `write "[^1]" here, and "[^1]: …" in a paragraph of its own`},
}

var (
	wikiLink = regexp.MustCompile(`!?\[\[([^\[\]\n|#]+)(?:#[^\[\]\n|]*)?(?:\|([^\[\]\n]*))?\]\]`)
	callout  = regexp.MustCompile(`^\[!\w+\]`)
	tripled  = regexp.MustCompile(`'''[^'\n]+'''`)
)

var RuleMarkupIsKnown = ruleSet.Warning("markup-is-known", "Programs for wikis, manuals and websites have signs of their own "+
	"beyond Markdown. Here they would be printed as they are typed. What the sign is for is most often there in another way.")

// otherMarkup finds what other programs read.
func (j *bodyJudge) otherMarkup(p *prose) {
	var taken []int // beginnings and ends of the reported parts
	isTaken := func(start, end int) bool {
		for i := 0; i < len(taken); i += 2 {
			if start < taken[i+1] && end > taken[i] {
				return true
			}
		}
		return false
	}
	for _, m := range otherMarkups {
		if !bytes.Contains(p.text, []byte(m.part)) {
			continue
		}
		for _, found := range m.sign.FindAllSubmatchIndex(p.text, -1) {
			if isTaken(found[2], found[3]) {
				continue
			}
			taken = append(taken, found[2], found[3])
			j.add(RuleMarkupIsKnown, p.source(found[2]), shortened(words(p.text[found[2]:found[3]]))+" is "+m.what+", and stays as it is typed", m.fix)
		}
	}
	if bytes.Contains(p.text, []byte("[[")) {
		j.wikiLinks(p, isTaken)
	}
	if p.block.Kind() == ast.KindParagraph && callout.Match(p.text) && !standsIn(p.block, ast.KindBlockquote) {
		j.add(RuleMarkupIsKnown, p.source(0), problem.Quote(string(callout.Find(p.text)))+" begins a callout only in a quotation", `write "> " before it, and before each line`)
	}
	if lines := p.block.Lines(); lines != nil && lines.Len() > 0 && p.block.Kind() != ast.KindHeading {
		at := lines.At(0).Start
		if found := tripled.FindIndex(j.body[at:lines.At(lines.Len()-1).Stop]); found != nil && bytes.IndexByte(j.body[at:at+found[0]], '`') < 0 {
			j.add(RuleMarkupIsKnown, at+found[0], shortened(string(j.body[at+found[0]:at+found[1]]))+" is bold text of a wiki, and stays as it is typed", `write "**" around the words`)
		}
	}
}

// wikiLinks keeps the links as wikis have them for when all entries are known.
func (j *bodyJudge) wikiLinks(p *prose, isTaken func(start, end int) bool) {
	for _, found := range wikiLink.FindAllSubmatchIndex(p.text, -1) {
		if isTaken(found[0], found[1]) {
			continue
		}
		target := strings.TrimSpace(words(p.text[found[2]:found[3]]))
		said := target
		if found[4] >= 0 && found[5] > found[4] {
			said = strings.TrimSpace(words(p.text[found[4]:found[5]]))
		}
		j.wikis = append(j.wikis, wiki{p.source(found[0]), words(p.text[found[0]:found[1]]), target, said, p.text[found[0]] == '!'})
	}
}

// wiki is a link as wikis have it.
type wiki struct {
	offset                int
	written, target, said string
	isPicture             bool
}

var (
	namedSign    = regexp.MustCompile(`&(?:#[0-9]*|#[xX][0-9a-fA-F]*|[A-Za-z][A-Za-z0-9]+);`)
	unendedName  = regexp.MustCompile(`&(nbsp|mdash|ndash|hellip|shy|thinsp|ensp|emsp|lsquo|rsquo|ldquo|rdquo|laquo|raquo|bull|middot|euro|copy|reg|trade|deg|times|eacute|egrave|ccedil|amp|lt|gt|quot|ouml|uuml|auml|szlig)\b(?:[^;=\w]|$)`)
	twiceEscaped = regexp.MustCompile(`&amp;(?:#?\w{2,10});`)
	networkPath  = regexp.MustCompile(`(?:^|\s)(\\\\\w[\w.-]*\\[\w\\$.-]+)`)
	windowsPath  = regexp.MustCompile(`(?:^|[\s("])([A-Za-z]:\\[^\s]*\\[_.\-~#$%&(+!\[{][^\s]*)`)
	typedBreak   = regexp.MustCompile(`[\pL.,!?]\\n(?:\\n|\p{Lu}|\s|$)`)
)

// commonNames are those of characters that authors write by name.
var commonNames = strings.Fields("nbsp mdash ndash hellip shy thinsp ensp emsp lsquo rsquo ldquo rdquo laquo raquo bull middot euro pound yen cent copy reg trade deg " +
	"times divide minus plusmn frac12 sup2 sect para amp lt gt quot apos eacute egrave agrave ccedil ouml uuml auml szlig oslash aring aelig ntilde rarr larr zwj zwnj")

var RuleCharacterIsKnown = ruleSet.Warning("character-is-known", "A character can be written by its name in HTML, from & to ;. A "+
	"name that does not exist stays as it is typed. Most characters can be typed themselves.")

// characters finds names of characters that are none, and backslashes that vanish or stay.
func (j *bodyJudge) characters(p *prose) {
	if !bytes.ContainsRune(p.text, '&') {
		j.backslashes(p)
		return
	}
	for _, found := range namedSign.FindAllIndex(p.text, -1) {
		name := string(p.text[found[0]:found[1]])
		if string(markdown.ResolveEntities([]byte(name))) != name {
			continue
		}
		fix := `write the character itself, or "\&" for the sign`
		if near := problem.Nearest(strings.Trim(name, "&;"), commonNames); near != "" {
			fix = "did you mean " + problem.Quote("&"+near+";") + "?"
		}
		j.add(RuleCharacterIsKnown, p.source(found[0]), problem.Quote(name)+" names no character, and stays as it is typed", fix)
	}
	for _, found := range unendedName.FindAllSubmatchIndex(p.text, -1) {
		name := string(p.text[found[2]:found[3]])
		j.add(RuleCharacterIsKnown, p.source(found[0]), problem.Quote("&"+name)+" names no character without its semicolon", "did you mean "+problem.Quote("&"+name+";")+"?")
	}
	for _, found := range twiceEscaped.FindAllIndex(p.text, -1) {
		name := string(p.text[found[0]:found[1]])
		j.add(RuleCharacterIsKnown, p.source(found[0]), problem.Quote(name)+" is shown as "+problem.Quote(string(markdown.ResolveEntities([]byte(name)))), "did you mean "+problem.Quote("&"+strings.TrimPrefix(name, "&amp;"))+"?")
	}
	j.backslashes(p)
}

var RuleBackslashIsMeant = ruleSet.Warning("backslash-is-meant", "A backslash takes the meaning from the sign behind it, and is "+
	"not seen itself. A path of Windows loses some of its own so; as code it is shown as it is typed. A typed \\n is no break.")

// backslashes looks at the source, since what they escape has no signs in the prose.
func (j *bodyJudge) backslashes(p *prose) {
	if len(p.text) == 0 || !bytes.ContainsAny(p.text, "\\\x05") {
		return
	}
	source := []byte(p.raw(j.body, 0, len(p.text)))
	for _, path := range []*regexp.Regexp{networkPath, windowsPath} {
		for _, found := range path.FindAllSubmatchIndex(source, -1) {
			if bytes.Count(source[:found[2]], []byte("`"))%2 == 1 {
				continue
			}
			path := string(source[found[2]:found[3]])
			j.add(RuleBackslashIsMeant, p.source(0)+found[2], problem.Quote(path)+" is shown as "+problem.Quote(string(markdown.Unescape([]byte(path)))), "write it as code: `"+path+"`")
		}
	}
	if found := typedBreak.FindIndex(p.text); found != nil {
		at := found[0] + bytes.IndexByte(p.text[found[0]:], '\\')
		j.add(RuleBackslashIsMeant, p.source(at), `"\n" breaks no line, and stays as it is typed`, "end the line there, or leave one empty for a new paragraph")
	}
}
