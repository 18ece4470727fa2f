package lint

import (
	"regexp"
	"slices"
	"strings"
)

// tagName is the name of HTML's first tag.
var tagName = regexp.MustCompile(`^</?([A-Za-z][A-Za-z0-9.-]*)`)

// inMarkdown is what to write in Markdown for HTML.
func inMarkdown(html string) string {
	found := tagName.FindStringSubmatch(html)
	if found == nil {
		return "write it in Markdown"
	}
	name := found[1]
	if strings.ToLower(name) != name && strings.ToUpper(name) != name {
		return "take it away: it is a component of another program; for a callout write \"> [!NOTE]\", for a picture \"![…](…)\""
	}
	switch name = strings.ToLower(name); name {
	case "sup":
		return "write ^ before and after what is raised, as in x^2^"
	case "sub":
		return "write ~ before and after what is lowered, as in H~2~O"
	case "b", "strong", "mark", "u":
		return "write **…** around the words"
	case "i", "em", "cite", "dfn":
		return "write *…* around the words"
	case "s", "del", "strike":
		return "write ~~…~~ around the words"
	case "code", "kbd", "tt", "samp", "pre":
		return "write `…` around it, or a line ``` above and below"
	case "br":
		return `end the line before with "\", and go on in the next`
	case "hr":
		return `write "---" between two empty lines`
	case "a":
		return "write [words](address)"
	case "img", "picture", "figure":
		return "write ![what it shows](picture.jpg)"
	case "ul", "ol", "li":
		return `write "- " before each item`
	case "blockquote", "q":
		return `write "> " before each line of the quotation`
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return `write "##" before the heading`
	case "table", "tr", "td", "th", "thead", "tbody":
		return "write a table in Markdown: | a | b | and below it | --- | --- |"
	case "p", "div", "span", "center", "font", "section":
		return "take the tags away; an empty line divides paragraphs"
	}
	if slices.Contains(strings.Fields("script style iframe svg object embed form input button video audio canvas math link meta noscript template details summary"), name) {
		return "take it away; no text needs it"
	}
	return `write it in Markdown; if "<` + name + `" is meant as text, write "\<"`
}
