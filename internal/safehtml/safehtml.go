// Package safehtml defines the HTML that content may become: the elements, attributes and schemes of its lists, and nothing
// that closes or opens an element around it.
//
// The rules for an author's text are the first defence. This is the second: HTML of content in which [Offences] finds
// anything reaches no page, even if those rules let it pass.
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

// element is an element that content can become.
type element struct {
	attributes  string // attributes that only it has, between spaces
	isVoid      bool   // has no end tag
	endsItself  bool   // whether the end tag can be omitted, and later text does not become part of the element
	mustBeTyped string // the only value that its attribute type may have
}

// global are the attributes that every element may have, between spaces; names that begin with aria- or data- are allowed
// as well.
const global = " id class title lang dir role tabindex hidden "

// elements are those that Markdown, the theme's hooks and the highlighting of code produce, and those with which the site
// owner's shortcode layouts mark text. None of them loads or runs a program, takes input, or has content that HTML parses
// other than as text.
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
		"input": {attributes: " type checked disabled ", isVoid: true, mustBeTyped: "checkbox"}, // of a task list
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

// Omitted is the text that goldmark writes in place of raw HTML.
const Omitted = "<!-- raw HTML omitted -->"

// Offence is a part of HTML that the lists do not allow.
type Offence struct {
	What   string // in the words of a message
	Tag    string // the tag that contains it
	Offset int    // in bytes
}

// mostOffences is the most offences that are reported for one text.
const mostOffences = 10

// Offences returns the first offences in HTML that was made from content. The HTML may load pictures and the like from the
// site at base, if base is not empty. Allowed HTML opens and closes no element around it, and every HTML parser reads it
// the same way.
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
				own, _, _ := strings.Cut(raw[1:], "<") // one that does not end holds what the program writes behind it
				what = fmt.Sprintf("%q", Shortened(raw[:1]+strings.TrimSuffix(own, "\n")))
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

// unclosed returns an offence for each element that is open at the end.
func unclosed(open map[string]int, content []byte, end int) (found []Offence) {
	if end < len(content) { // the tokenizer drops an unfinished tag
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

// judgeTag returns the fault of a start tag in the words of a message; empty when there is none.
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

// ariaOrData matches the names of attributes for assistive programs and for the site owner's scripts.
var ariaOrData = regexp.MustCompile(`^(aria|data)-[a-z][a-z0-9-]*$`)

func isAttribute(of element, name string) bool {
	inside := " " + name + " "
	return !strings.Contains(name, " ") && (strings.Contains(global, inside) || strings.Contains(of.attributes, inside)) ||
		strings.Contains(name, "-") && ariaOrData.MatchString(name)
}

// linkSchemes are the schemes that a link may have.
var linkSchemes = []string{"https", "http", "mailto", "tel"}

// scheme matches the scheme of an address (RFC 3986, section 3.1).
var scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*):`)

// isLink reports whether a link may lead to an address. It refuses leading white space and all control characters, because
// a browser drops them before it parses the scheme.
func isLink(address string) bool {
	if strings.ContainsFunc(address, isControl) || strings.TrimSpace(address) != address {
		return false
	}
	found := scheme.FindStringSubmatch(address)
	return found == nil || slices.Contains(linkSchemes, strings.ToLower(found[1]))
}

// isOwnFile reports whether an address is that of a file on the site at base.
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

// Shortened returns the beginning of a text, short enough for a message.
func Shortened(text string) string {
	const longest = 80 // bytes
	if len(text) <= longest {
		return text
	}
	return strings.ToValidUTF8(text[:longest], "") + "…"
}
