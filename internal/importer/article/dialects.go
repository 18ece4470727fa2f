package article

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dialect rewrites the extensions of other programs as the project's Markdown. Each line keeps its number.
type dialect struct {
	lines []string
	notes []string // definitions of notes inside the text
	told  func(line int, what string)
	first int
}

// plainMarkdown rewrites the callouts, attributes, links and marks of Hugo, Jekyll, Docusaurus, MkDocs, Obsidian, MyST,
// Pandoc and of Google Docs' export. first is the number of the text's first line.
func (r *reader) plainMarkdown(body string, first int) string {
	d := &dialect{lines: strings.Split(body, "\n"), told: r.leave, first: first}
	d.blocks()
	fence := ""
	for i, line := range d.lines {
		if mark := fenceOf(line); mark != "" && fence == "" {
			fence = mark
			continue
		} else if fence != "" {
			if strings.HasPrefix(mark, fence) && strings.Trim(strings.TrimSpace(line), fence[:1]) == "" {
				fence = ""
			}
			continue
		}
		if !strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, "\t") || i > 0 && strings.TrimSpace(d.lines[i-1]) != "" {
			d.lines[i] = d.inline(i, line)
		}
	}
	d.unused()
	text := strings.Join(d.lines, "\n")
	if len(d.notes) > 0 {
		text += "\n\n" + strings.Join(d.notes, "\n") + "\n"
	}
	return text
}

// fenceOf returns the fence that begins a line, also inside quotes.
func fenceOf(line string) string {
	trimmed := strings.TrimLeft(line, " >")
	for _, sign := range []string{"`", "~"} {
		if mark := trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, sign))]; len(mark) >= 3 {
			return mark
		}
	}
	return ""
}

var (
	admonition  = regexp.MustCompile(`^( *)(?:!!!|\?\?\?\+?)[ \t]+([A-Za-z][\w-]*)(?:[ \t]+(?:inline|end))*(?:[ \t]+"([^"]*)")?[ \t]*$`)
	tab         = regexp.MustCompile(`^( *)===[!+]?[ \t]+"([^"]*)"[ \t]*$`)
	container   = regexp.MustCompile(`^( *)(:{3,})[ \t]*([A-Za-z][\w-]*)(?:[ \t]*\[([^\]]*)\]|[ \t]+([^{]+?))?[ \t]*(?:\{[^}]*\})?[ \t]*$`)
	mystOpen    = regexp.MustCompile("^( *)(`{3,}|:{3,}|~{3,})[ \t]*\\{([A-Za-z][\\w:-]*)\\}[ \t]*(.*?)[ \t]*$")
	mystOption  = regexp.MustCompile(`^[ \t]*:[\w-]+:(?:[ \t].*)?$`)
	liquidOpen  = regexp.MustCompile(`^[ \t]*\{%-?[ \t]*highlight[ \t]+(\w+).*%\}[ \t]*$`)
	liquidClose = regexp.MustCompile(`^[ \t]*\{%-?[ \t]*endhighlight[ \t]*-?%\}[ \t]*$`)
	liquidRaw   = regexp.MustCompile(`\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}`)
)

// calloutKinds maps the names of callouts in other programs to the kinds here.
var calloutKinds = map[string]string{
	"note": "NOTE", "info": "NOTE", "tip": "TIP", "hint": "TIP", "success": "TIP", "check": "TIP", "done": "TIP", "important": "IMPORTANT", "warning": "WARNING",
	"attention": "WARNING", "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION", "bug": "CAUTION", "failure": "CAUTION", "seealso": "NOTE", "todo": "NOTE",
	"abstract": "NOTE", "summary": "NOTE", "tldr": "NOTE", "question": "NOTE", "help": "NOTE", "faq": "NOTE", "example": "NOTE", "quote": "NOTE", "cite": "NOTE",
	"admonition": "NOTE", "dropdown": "NOTE", "details": "NOTE", "secondary": "NOTE", "callout": "NOTE", "margin": "NOTE", "sidebar": "NOTE", "topic": "NOTE", "fail": "CAUTION",
	"fyi": "NOTE", "missing": "CAUTION",
}

// calloutLine returns the first line of a callout. A kind with a more specific name becomes its title.
func calloutLine(indent, name, title string) string {
	name = strings.ToLower(name)
	kind := calloutKinds[name]
	if title = strings.Trim(strings.TrimSpace(title), `"`); title == "" && !strings.EqualFold(kind, name) && name != "admonition" && name != "callout" && name != "details" &&
		name != "dropdown" && name != "margin" && name != "sidebar" {
		title = strings.ToUpper(name[:1]) + name[1:]
	}
	return strings.TrimRight(indent+"> [!"+kind+"] "+title, " ")
}

// blocks rewrites constructs of several lines.
func (d *dialect) blocks() {
	for i := 0; i < len(d.lines); i++ {
		line := d.lines[i]
		switch {
		case liquidOpen.MatchString(line):
			d.lines[i] = "```" + liquidOpen.FindStringSubmatch(line)[1]
			for i++; i < len(d.lines) && !liquidClose.MatchString(d.lines[i]); i++ {
			}
			if i < len(d.lines) {
				d.lines[i] = "```"
			}
		case mystOpen.MatchString(line):
			i = d.directive(i)
		case fenceOf(line) != "":
			mark := fenceOf(line)
			for i++; i < len(d.lines) && !(strings.HasPrefix(fenceOf(d.lines[i]), mark) && strings.Trim(strings.TrimLeft(d.lines[i], " >"), mark[:1]+" ") == ""); i++ {
			}
		case admonition.MatchString(line):
			m := admonition.FindStringSubmatch(line)
			if calloutKinds[strings.ToLower(m[2])] == "" {
				calloutKindsOther(&m[2], &m[3])
			}
			d.lines[i] = calloutLine(m[1], m[2], m[3])
			d.quoteIndented(i+1, len(m[1]))
		case tab.MatchString(line):
			m := tab.FindStringSubmatch(line)
			d.lines[i] = m[1] + "**" + m[2] + "**"
			for j := i + 1; j < len(d.lines) && (strings.TrimSpace(d.lines[j]) == "" || indentOf(d.lines[j]) >= len(m[1])+4); j++ {
				if strings.TrimSpace(d.lines[j]) != "" {
					d.lines[j] = d.lines[j][4:]
				}
			}
		case container.MatchString(line):
			d.container(i)
		}
	}
}

// calloutKindsOther makes a note from an unknown kind, whose name becomes the title.
func calloutKindsOther(kind, title *string) {
	if *title == "" {
		*title = strings.ToUpper((*kind)[:1]) + (*kind)[1:]
	}
	*kind = "note"
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// quoteIndented converts the indented text below an admonition of MkDocs to a quote.
func (d *dialect) quoteIndented(from, indent int) {
	last := from - 1
	for j := from; j < len(d.lines); j++ {
		line := strings.ReplaceAll(d.lines[j], "\t", "    ")
		if strings.TrimSpace(line) != "" {
			if indentOf(line) < indent+4 {
				break
			}
			last = j
		}
	}
	for j := from; j <= last; j++ {
		line := strings.ReplaceAll(d.lines[j], "\t", "    ")
		if strings.TrimSpace(line) == "" {
			line = ""
		} else {
			line = line[indent+4:]
		}
		d.lines[j] = strings.TrimRight(strings.Repeat(" ", indent)+"> "+line, " ")
	}
}

// container rewrites ":::note Title" up to its ":::". Other containers, such as Pandoc's divisions, lose only their fences.
func (d *dialect) container(i int) {
	m := container.FindStringSubmatch(d.lines[i])
	end, depth := i+1, 1
	for ; end < len(d.lines); end++ {
		trimmed := strings.TrimSpace(d.lines[end])
		if fence := trimmed[:len(trimmed)-len(strings.TrimLeft(trimmed, ":"))]; len(fence) >= 3 {
			if trimmed == fence {
				depth--
			} else {
				depth++
			}
			if depth == 0 {
				break
			}
		}
	}
	isCallout := calloutKinds[strings.ToLower(m[3])] != ""
	if isCallout {
		d.lines[i] = calloutLine(m[1], m[3], m[4]+m[5])
	} else {
		d.lines[i] = ""
	}
	if end < len(d.lines) {
		d.lines[end] = ""
	}
	if !isCallout {
		return
	}
	inner := &dialect{lines: d.lines[i+1 : min(end, len(d.lines))], told: d.told, first: d.first + i + 1}
	inner.blocks()
	for j := i + 1; j < min(end, len(d.lines)); j++ {
		d.lines[j] = strings.TrimRight(m[1]+"> "+strings.TrimPrefix(d.lines[j], m[1]), " ")
	}
}

// directive rewrites a directive of MyST, and returns the index of its last line.
func (d *dialect) directive(i int) int {
	m := mystOpen.FindStringSubmatch(d.lines[i])
	name, argument := strings.ToLower(m[3]), m[4]
	end := i + 1
	for end < len(d.lines) && strings.TrimSpace(d.lines[end]) != m[2] {
		end++
	}
	stop := min(end, len(d.lines))
	options := map[string]string{}
	from := i + 1
	for from < stop && mystOption.MatchString(d.lines[from]) {
		key, value, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(d.lines[from]), ":"), ":")
		options[key] = strings.TrimSpace(value)
		d.lines[from] = ""
		from++
	}
	if end < len(d.lines) {
		d.lines[end] = ""
	}
	d.lines[i] = ""
	switch {
	case calloutKinds[name] != "":
		title := argument
		if title == "" && from > i+1 {
			title = options["title"]
		}
		if name != "admonition" && name != "dropdown" && name != "sidebar" && name != "topic" && title != "" && m[2][0] == '`' && options["title"] == "" {
			title = "" // the argument of a note is its text
			d.lines[i] = calloutLine(m[1], name, "")
			if from > i+1 || from < stop && strings.TrimSpace(d.lines[from]) == "" {
				d.lines[i+1] = argument
			} else {
				d.lines[i] += "\n> " + argument + "\n>"
			}
		} else {
			d.lines[i] = calloutLine(m[1], name, title)
		}
		inner := &dialect{lines: d.lines[i+1 : stop], told: d.told, first: d.first + i + 1}
		inner.blocks()
		for j := i + 1; j < stop; j++ {
			d.lines[j] = strings.TrimRight(m[1]+"> "+strings.TrimPrefix(d.lines[j], m[1]), " ")
		}
	case name == "figure" || name == "image":
		caption := strings.Join(strings.Fields(strings.Join(d.lines[from:stop], " ")), " ")
		d.lines[i] = m[1] + pictureOf(argument, options["alt"], caption)
		for j := from; j < stop; j++ {
			d.lines[j] = ""
		}
	case strings.HasPrefix(name, "code") || name == "sourcecode" || name == "literalinclude" || name == "mermaid" || name == "prompt":
		d.lines[i] = m[1] + "```" + argument
		for j := i + 1; j < from; j++ {
			d.lines[j] = "" // options
		}
		if end < len(d.lines) {
			d.lines[end] = m[1] + "```"
		}
	case name == "toctree" || name == "tableofcontents" || name == "contents" || name == "bibliography" || name == "index":
		d.told(d.first+i, "the directive "+name)
		for j := from; j < stop; j++ {
			d.lines[j] = ""
		}
	case name == "glossary" || strings.HasPrefix(name, "tab") || name == "grid" || name == "card" || name == "div" || name == "table" || name == "epigraph" || name == "pull-quote" || name == "blockquote":
		if argument != "" {
			d.lines[i] = m[1] + "**" + argument + "**"
		}
		inner := &dialect{lines: d.lines[i+1 : stop], told: d.told, first: d.first + i + 1}
		inner.blocks()
		return stop
	default: // {math} and executable blocks stay code
		d.lines[i] = m[1] + "```"
		if end < len(d.lines) {
			d.lines[end] = m[1] + "```"
		}
	}
	return min(end, len(d.lines)-1)
}

// pictureOf returns a picture as Markdown.
func pictureOf(address, alt, caption string) string {
	written := "![" + strings.NewReplacer("[", `\[`, "]", `\]`).Replace(alt) + "](<" + strings.NewReplacer("<", "", ">", "").Replace(strings.TrimSpace(address)) + ">"
	if caption != "" {
		written += ` "` + strings.ReplaceAll(caption, `"`, "&quot;") + `"`
	}
	return written + ")"
}

var (
	ial          = regexp.MustCompile(`[ \t]*\{:[^{}\n]*\}`)
	lineOfMarks  = regexp.MustCompile(`^[ \t]*(?:\{:[^{}]*\}|\([\w:.-]+\)=|\[TOC\]|\[\[_?toc_?\]\]|<!--more-->|\\newpage|\{\{<?[ \t]*toc[ \t]*>?\}\})[ \t]*$`)
	headAttr     = regexp.MustCompile(`^(#{1,6}[ \t].*?)[ \t]*\{[#.:][^{}]*\}[ \t]*$`)
	pictureAttr  = regexp.MustCompile(`(!\[(?:[^\]\\]|\\.)*\]\()([^()\s]*(?:\([^()]*\)[^()\s]*)?)([ \t]+"[^"]*")?\)\{([^{}]*)\}`)
	otherAttr    = regexp.MustCompile(`(\)|\])\{[:.#][^{}]*\}|(\))\{[a-z-]+=[^{}]*\}|(` + "`" + `)\{[:.][^{}]*\}`)
	captionAttr  = regexp.MustCompile(`caption=(?:"([^"]*)"|'([^']*)')`)
	blockAttr    = regexp.MustCompile(`^[ \t]*\{[#.a-z][^{}]*\}[ \t]*$`)
	spanClass    = regexp.MustCompile(`\[([^\[\]]+)\]\{[.#][^{}]*\}`)
	wikiEmbed    = regexp.MustCompile(`!\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|([^\]]*))?\]\]`)
	wikiLink     = regexp.MustCompile(`\[\[([^\]|]+)(?:\|([^\]]+))?\]\]`)
	obsidianID   = regexp.MustCompile(`[ \t]\^[a-zA-Z0-9-]+[ \t]*$`)
	highlighted  = regexp.MustCompile(`==([^=\s](?:[^=]*[^=\s])?)==`)
	lowered      = regexp.MustCompile(`(^|[^~\\` + "`" + `])~([\pL\d+−-]{1,24})~([^~]|$)`)
	obsidianNote = regexp.MustCompile(`%%[^%]*%%`)
	inlineNote   = regexp.MustCompile(`\^\[((?:[^\[\]]|\[[^\[\]]*\](?:\([^()]*\))?)+)\]`)
	mystRole     = regexp.MustCompile("\\{([A-Za-z][\\w:-]*)\\}`([^`]+)`")
	figureCode   = regexp.MustCompile(`\{\{[<%][ \t]*figure[ \t]+([^{}]*?)/?[ \t]*[>%]\}\}`)
	refCode      = regexp.MustCompile(`\{\{[<%][ \t]*(?:rel)?ref[ \t]+"?([^"{} ]+)"?[^{}]*[>%]\}\}`)
	liquidLink   = regexp.MustCompile(`\{%-?[ \t]*(?:link|post_url)[ \t]+([^%]+?)[ \t]*-?%\}`)
	liquidURL    = regexp.MustCompile(`\{\{[ \t]*(?:site\.(?:baseurl|url)|["']([^"']+)["'][ \t]*\|[ \t]*(?:relative_url|absolute_url))[ \t]*\}\}`)
	mdxImport    = regexp.MustCompile(`^(?:import[ \t].+[ \t]from[ \t]+['"].+['"];?|import[ \t]+['"].+['"];?|export[ \t]+(?:const|default|function)[ \t].*)[ \t]*$`)
	parameter    = regexp.MustCompile(`([a-z]+)=(?:"([^"]*)"|'([^']*)'|` + "`([^`]*)`" + `|(\S+))`)
)

// inline rewrites constructs inside a line.
func (d *dialect) inline(i int, line string) string {
	if lineOfMarks.MatchString(line) || mdxImport.MatchString(line) {
		return ""
	}
	if m := captionAttr.FindStringSubmatch(line); m != nil && blockAttr.MatchString(line) { // below a table or a picture
		return `<div ` + captionAttribute + `="` + html.EscapeString(m[1]+m[2]) + `"></div>`
	}
	if blockAttr.MatchString(line) && i > 0 {
		return ""
	}
	line = headAttr.ReplaceAllString(line, "$1")
	line = figureCode.ReplaceAllStringFunc(line, func(s string) string {
		values := map[string]string{}
		for _, m := range parameter.FindAllStringSubmatch(figureCode.FindStringSubmatch(s)[1], -1) {
			values[m[1]] = m[2] + m[3] + m[4] + m[5]
		}
		caption := values["caption"]
		if values["src"] == "" {
			return s
		}
		if caption == "" {
			caption = values["title"]
		}
		return pictureOf(values["src"], values["alt"], caption)
	})
	line = refCode.ReplaceAllString(line, "$1")
	line = liquidLink.ReplaceAllString(liquidRaw.ReplaceAllString(line, ""), "$1")
	line = liquidURL.ReplaceAllString(line, "$1")
	line = pictureAttr.ReplaceAllStringFunc(line, func(s string) string {
		m := pictureAttr.FindStringSubmatch(s)
		if caption := captionAttr.FindStringSubmatch(m[4]); caption != nil {
			m[3] = ` "` + strings.ReplaceAll(caption[1]+caption[2], `"`, "&quot;") + `"`
		}
		return m[1] + m[2] + m[3] + ")"
	})
	line = spanClass.ReplaceAllString(line, "$1")
	line = otherAttr.ReplaceAllString(ial.ReplaceAllString(line, ""), "$1$2$3")
	line = wikiEmbed.ReplaceAllStringFunc(line, func(s string) string {
		m := wikiEmbed.FindStringSubmatch(s)
		alt := m[2]
		if strings.Trim(alt, "0123456789x") == "" {
			alt = ""
		}
		if !strings.Contains(m[1], ".") { // another note
			return m[1]
		}
		return pictureOf(m[1], alt, "")
	})
	line = wikiLink.ReplaceAllStringFunc(line, func(s string) string {
		m := wikiLink.FindStringSubmatch(s)
		words := m[2]
		if words == "" {
			words = strings.Trim(strings.ReplaceAll(m[1], "#", " – "), " –")
		}
		return "[" + words + "](<" + wikiScheme + m[1] + ">)"
	})
	line = obsidianNote.ReplaceAllString(obsidianID.ReplaceAllString(line, ""), "")
	line = highlighted.ReplaceAllString(line, "$1")
	line = lowered.ReplaceAllString(line, "$1<sub>$2</sub>$3")
	line = mystRole.ReplaceAllStringFunc(line, func(s string) string {
		m := mystRole.FindStringSubmatch(s)
		words, target, hasTarget := strings.Cut(m[2], "<")
		switch m[1] {
		case "sup":
			return "<sup>" + m[2] + "</sup>"
		case "sub":
			return "<sub>" + m[2] + "</sub>"
		case "code", "kbd", "py:func", "func", "class", "file", "math":
			return "`" + m[2] + "`"
		case "doc":
			if hasTarget {
				return "[" + strings.TrimSpace(words) + "](<" + strings.TrimSuffix(target, ">") + ".md>)"
			}
			return "[" + m[2] + "](<" + m[2] + ".md>)"
		}
		return strings.TrimSpace(words)
	})
	return inlineNote.ReplaceAllStringFunc(line, func(s string) string {
		label := "nutgraf-" + strconv.Itoa(len(d.notes)+1)
		d.notes = append(d.notes, "[^"+label+"]: "+inlineNote.FindStringSubmatch(s)[1])
		return "[^" + label + "]"
	})
}

// wikiScheme marks a link to another file of a vault.
const wikiScheme = "nutgraf-wiki:"

var noteDefinition = regexp.MustCompile(`^ {0,3}\[\^([^\]\s]+)\]:`)

// unused reports notes without a mark in the text: the parser would drop them.
func (d *dialect) unused() {
	text := strings.Join(d.lines, "\n")
	for i, line := range d.lines {
		if m := noteDefinition.FindStringSubmatch(line); m != nil && strings.Count(text, "[^"+m[1]+"]") < 2 {
			d.told(d.first+i, fmt.Sprintf("the note %q, to which no mark leads: %q", m[1], short(line[len(m[0]):])))
			// Its text stays, as a paragraph.
			d.lines[i] = "\n" + strings.TrimSpace(line[len(m[0]):])
		}
	}
}

// Elements and attributes for constructs that HTML lacks.
const (
	calloutElement   = "nutgraf-callout"
	taskElement      = "nutgraf-task"
	captionAttribute = "data-nutgraf-caption"
)

var calloutStart = regexp.MustCompile(`^\[!(\w+)\][+-]?[ \t]*([^\n]*)\n?`)

// mendMarkdown finds callouts, check boxes and captions in the parsed text.
func mendMarkdown(root *html.Node) {
	for _, quote := range all(root, atom.Blockquote) {
		var paragraph *html.Node
		for c := range quote.ChildNodes() {
			if c.Type == html.ElementNode {
				paragraph = c
				break
			}
		}
		if paragraph == nil || paragraph.DataAtom != atom.P || paragraph.FirstChild == nil || paragraph.FirstChild.Type != html.TextNode {
			continue
		}
		m := calloutStart.FindStringSubmatch(paragraph.FirstChild.Data)
		if m == nil {
			continue
		}
		line := calloutStart.FindString(paragraph.FirstChild.Data)
		name, title := strings.ToLower(m[1]), m[2]
		rest := paragraph.FirstChild.Data[len(line):]
		paragraph.FirstChild.Data = rest
		if !strings.HasSuffix(line, "\n") && rest == "" { // the title has markup, which a title cannot keep
			title = titleOf(paragraph, title)
		}
		written := calloutLine("", name, title)
		if calloutKinds[name] == "" {
			other := name
			calloutKindsOther(&other, &title)
			written = calloutLine("", other, title)
		}
		mark := &html.Node{Type: html.ElementNode, Data: calloutElement, Attr: []html.Attribute{{Key: "mark", Val: strings.TrimPrefix(written, "> ")}}}
		head := element(atom.P, "")
		head.AppendChild(mark)
		quote.InsertBefore(head, paragraph)
		if textOf(paragraph) == "" && len(all(paragraph, atom.Img)) == 0 {
			quote.RemoveChild(paragraph)
		}
	}
	for _, box := range all(root, atom.Input) {
		if webpage.Attribute(box, "type") != "checkbox" || box.Parent == nil {
			continue
		}
		sign := "[ ] "
		for _, a := range box.Attr {
			if a.Key == "checked" {
				sign = "[x] "
			}
		}
		box.Parent.InsertBefore(&html.Node{Type: html.ElementNode, Data: taskElement, Attr: []html.Attribute{{Key: "mark", Val: sign}}}, box)
		remove(box)
	}
	for _, div := range all(root, atom.Div) {
		caption := webpage.Attribute(div, captionAttribute)
		above := div.PrevSibling
		for above != nil && above.Type != html.ElementNode {
			above = above.PrevSibling
		}
		if caption == "" || above == nil {
			continue
		}
		switch images := all(above, atom.Img); {
		case above.DataAtom == atom.Table:
			above.Attr = append(above.Attr, html.Attribute{Key: captionAttribute, Val: caption})
		case len(images) > 0:
			images[len(images)-1].Attr = append(images[len(images)-1].Attr, html.Attribute{Key: "title", Val: caption})
		default:
			continue
		}
		remove(div)
	}
}

// titleOf removes the rest of a callout's first line from a paragraph and returns it.
func titleOf(paragraph *html.Node, title string) string {
	for paragraph.FirstChild != nil {
		c := paragraph.FirstChild
		if c.Type == html.TextNode {
			if before, after, ended := strings.Cut(c.Data, "\n"); ended {
				c.Data = after
				return strings.TrimSpace(title + before)
			}
		}
		title += textOf(c)
		if c.Type == html.TextNode {
			title = strings.TrimSuffix(title, textOf(c)) + c.Data
		}
		paragraph.RemoveChild(c)
	}
	return strings.TrimSpace(title)
}
