// Package safehtml says what HTML that is made of content may hold: the elements, attributes and schemes of its lists, and
// nothing that closes or opens an element around it.
//
// The judges of an author's text are the first wall. This is the second: whatever they let through, a page gets no HTML that
// [Offences] finds something in.
package safehtml

import (
	"bytes"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// element is one that content can be made of.
type element struct {
	attributes  string // those of it alone, between spaces
	isVoid      bool   // has no end tag
	endsItself  bool   // the end tag can be left out, and no text behind it is drawn into the element
	mustBeTyped string // the one value of its attribute type
}

// global are the attributes that each element can have, between spaces; besides, those that begin with aria- or data-.
const global = " id class title lang dir role tabindex hidden "

// elements are what Markdown, the theme's hooks for it and the colouring of code draw, and what text is marked with by
// layouts of the owner's for shortcodes. None of them loads or runs a program, takes input, or has content that HTML reads
// otherwise than text.
var elements = func() map[string]element {
	known := map[string]element{
		"a": {attributes: " href hreflang rel type download "}, "ol": {attributes: " start reversed type "},
		"blockquote": {attributes: " cite "}, "q": {attributes: " cite "}, "ins": {attributes: " cite datetime "}, "del": {attributes: " cite datetime "},
		"time": {attributes: " datetime "}, "details": {attributes: " open "}, "li": {attributes: " value ", endsItself: true},
		"td": {attributes: " colspan rowspan headers ", endsItself: true}, "th": {attributes: " colspan rowspan headers scope abbr ", endsItself: true},
		"col": {attributes: " span ", isVoid: true}, "colgroup": {attributes: " span ", endsItself: true},
		"img":    {attributes: " src srcset sizes alt width height loading decoding ", isVoid: true},
		"source": {attributes: " src srcset sizes media type width height ", isVoid: true}, "track": {attributes: " src kind srclang label default ", isVoid: true},
		"audio": {attributes: " src controls preload loop muted "}, "video": {attributes: " src poster controls preload loop muted playsinline width height "},
		"input": {attributes: " type checked disabled ", isVoid: true, mustBeTyped: "checkbox"}, // of a list of tasks
	}
	for name := range strings.FieldsSeq("h1 h2 h3 h4 h5 h6 ul dl pre code kbd samp var em strong i b u s small sub sup mark cite dfn abbr bdi bdo " +
		"ruby span div section article aside header footer figure figcaption picture table caption summary address data") {
		known[name] = element{}
	}
	for name := range strings.FieldsSeq("p dt dd tr thead tbody tfoot rt rp") {
		known[name] = element{endsItself: true}
	}
	for name := range strings.FieldsSeq("br hr wbr") {
		known[name] = element{isVoid: true}
	}
	return known
}()

// Omitted is what goldmark leaves in the place of HTML.
const Omitted = "<!-- raw HTML omitted -->"

// Offence is something in HTML that the lists do not have.
type Offence struct {
	What   string // as a message says it
	Tag    string // around it
	Offset int    // in bytes
}

// mostOffences is how many offences of one text are said.
const mostOffences = 10

// Offences returns the first offences in HTML that is made of content, which may lead to pictures and the like on the site at
// base, if it has an address. What is allowed opens and closes no element around it, and is the same to each parser that
// HTML has.
func Offences(content []byte, base string) (found []Offence) {
	tokens := html.NewTokenizer(bytes.NewReader(content))
	open := map[string]int{}
	for at := 0; len(found) < mostOffences; at += len(tokens.Raw()) {
		what := ""
		switch tokens.Next() {
		case html.ErrorToken:
			return append(found, unclosed(open, content, at)...)
		case html.CommentToken, html.DoctypeToken:
			if raw := string(tokens.Raw()); raw != Omitted {
				what = fmt.Sprintf("%q", Shortened(raw))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			what = judgeTag(tokens, open, base)
		case html.EndTagToken:
			name, _ := tokens.TagName()
			if open[string(name)]--; open[string(name)] < 0 {
				what = fmt.Sprintf(`"</%s>", which ends nothing`, Shortened(string(name)))
				delete(open, string(name))
			}
		}
		if what != "" {
			found = append(found, Offence{what, string(content[at : at+len(tokens.Raw())]), at})
		}
	}
	return found
}

// unclosed are the offences of the elements that are open at the end.
func unclosed(open map[string]int, content []byte, end int) (found []Offence) {
	if end < len(content) { // the tokenizer drops a tag that does not end
		found = append(found, Offence{"a tag that does not end", string(content[end:]), end})
	}
	for _, name := range slices.Sorted(maps.Keys(open)) {
		if open[name] > 0 && !elements[name].endsItself {
			tag := "<" + name
			found = append(found, Offence{fmt.Sprintf(`"%s>" without its end tag`, tag), tag, max(0, bytes.LastIndex(content, []byte(tag)))})
		}
	}
	return found
}

// judgeTag says what is wrong with a start tag; empty where nothing is.
func judgeTag(tokens *html.Tokenizer, open map[string]int, base string) string {
	tag, hasMore := tokens.TagName()
	known, ok := elements[string(tag)]
	if !ok {
		return fmt.Sprintf("the element %q", Shortened(string(tag)))
	}
	if !known.isVoid {
		open[string(tag)]++
	}
	typed := known.mustBeTyped == ""
	for hasMore {
		var key, value []byte
		key, value, hasMore = tokens.TagAttr()
		if !isAttribute(known, string(key)) {
			return fmt.Sprintf("the attribute %q", Shortened(string(key)))
		}
		switch string(key) {
		case "type":
			if known.mustBeTyped != "" && string(value) != known.mustBeTyped {
				return fmt.Sprintf("an input of the type %q", Shortened(string(value)))
			}
			typed = true
		case "href", "cite":
			if !isLink(string(value)) {
				return fmt.Sprintf("a link to %q", Shortened(string(value)))
			}
		case "src", "poster":
			if !isOwnFile(string(value), base) {
				return fmt.Sprintf("a file from %q", Shortened(string(value)))
			}
		case "srcset":
			for one := range strings.SplitSeq(string(value), ",") {
				address, _, _ := strings.Cut(strings.TrimSpace(one), " ")
				if !isOwnFile(address, base) {
					return fmt.Sprintf("a file from %q", Shortened(string(value)))
				}
			}
		}
	}
	if !typed {
		return "an input without a type"
	}
	return ""
}

// ariaOrData are the names of attributes that assistive programs, and the owner's scripts, can be told something in.
var ariaOrData = regexp.MustCompile(`^(aria|data)-[a-z][a-z0-9-]*$`)

func isAttribute(of element, name string) bool {
	inside := " " + name + " "
	return !strings.Contains(name, " ") && (strings.Contains(global, inside) || strings.Contains(of.attributes, inside)) ||
		strings.Contains(name, "-") && ariaOrData.MatchString(name)
}

// linkSchemes are those that a link can have.
var linkSchemes = []string{"https", "http", "mailto", "tel"}

// scheme is how an address begins that has one (RFC 3986, section 3.1).
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// isLink reports whether an address is one that a link can lead to. A browser drops some white space and all controls
// before it looks for the scheme; so there are none.
func isLink(address string) bool {
	if strings.ContainsFunc(address, isControl) || strings.TrimSpace(address) != address {
		return false
	}
	found := scheme.FindStringSubmatch(address)
	return found == nil || slices.Contains(linkSchemes, strings.ToLower(found[1]))
}

// isOwnFile reports whether an address is of a file on the site at base.
func isOwnFile(address, base string) bool {
	if !isLink(address) || strings.Contains(address, `\`) || strings.HasPrefix(address, "//") {
		return false
	}
	if !scheme.MatchString(address) {
		return true
	}
	at, err := url.Parse(address)
	own, _ := url.Parse(base)
	return err == nil && base != "" && own != nil && at.Scheme == own.Scheme && at.Host == own.Host && at.User == nil
}

func isControl(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }

// Shortened is the beginning of a text, as long as a message has room for it.
func Shortened(text string) string {
	const longest = 80 // bytes
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "") + "…"
}
