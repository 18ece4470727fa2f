package hugo

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/safehtml"
	"github.com/nutgraf/nutgraf/internal/settings"
	"github.com/nutgraf/nutgraf/internal/shortcode"
	xhtml "golang.org/x/net/html"
)

// htmlCheck reports HTML from content that has elements, attributes or schemes outside of the lists of package safehtml.
type htmlCheck struct {
	site *page.Site

	lock     sync.Mutex
	problems map[string]problem.Problem // by what they say
	texts    []string                   // the paths of pages whose shortcodes Hugo inserts after it rendered the text
}

// check reports what is not allowed in the HTML of the page at path; hasShortcodes when output of shortcodes is in it.
func (c *htmlCheck) check(path string, content []byte, hasShortcodes bool) {
	content = c.site.WithoutDrawings(content)
	for _, found := range safehtml.Offences(content, c.site.Root) {
		p := c.problemOf(path, content, found, hasShortcodes)
		c.lock.Lock()
		if c.problems == nil {
			c.problems = map[string]problem.Problem{}
		}
		c.problems[p.Place.String()+p.Message] = p
		c.lock.Unlock()
	}
}

// found returns the problems of the pages that Hugo rendered.
func (c *htmlCheck) found() []problem.Problem {
	c.lock.Lock()
	defer c.lock.Unlock()
	return slices.Collect(maps.Values(c.problems))
}

var RuleHTMLIsAllowed = ruleSet.Error("html-is-allowed", "What content becomes in a page is held to a list of elements, "+
	"attributes and addresses, whatever let it through: text, lists, tables, pictures, sound and film, and links. A shortcode "+
	"of the owner's makes nothing else either, since a contributor chooses its words. What needs more, such as a script or a "+
	"frame, belongs into a layout of a page.")

// problemOf is an offence as a problem, as near to its place in the author's file as can be known.
func (c *htmlCheck) problemOf(path string, content []byte, found safehtml.Offence, hasShortcodes bool) problem.Problem {
	document := c.site.DocumentAt(path)
	message, fix := "content cannot have "+found.What, "write what stands here in another way"
	if document == nil {
		return problem.New(RuleHTMLIsAllowed, problem.Place{Path: settings.File}, message+", and the page "+strconv.Quote(path)+" has it", fix)
	}
	at, isExact := placeOf(document.Body(), content, found)
	if uses := shortcodesOf(document, ""); len(uses) > 0 && (hasShortcodes || !isExact) {
		nearest := uses[0]
		for _, used := range uses {
			if used.at <= at+len(shortcodeOpening) && (isExact || at > 0) {
				nearest = used
			}
		}
		return problem.New(RuleHTMLIsAllowed, nearest.place, fmt.Sprintf("%s, and comes from the shortcode %q or from what is near it", message, nearest.name),
			"take it out of layouts/_shortcodes/"+nearest.name+".html, or the shortcode out of the text")
	}
	return problem.New(RuleHTMLIsAllowed, document.At(at), message, fix)
}

const shortcodeOpening = "{{< "

// placeOf is where an offence is likely to come from in a body: where a value of the tag is written, else where the text
// before it is. The place is not exact where neither is found.
func placeOf(body, content []byte, found safehtml.Offence) (at int, isExact bool) {
	const shortest = 4 // bytes that identify a place
	tokens := xhtml.NewTokenizer(strings.NewReader(found.Tag))
	tokens.Next()
	for _, attribute := range tokens.Token().Attr {
		for _, written := range []string{attribute.Val, attribute.Key} {
			if i := bytes.Index(body, []byte(written)); len(written) >= shortest && i >= 0 {
				return i, true
			}
		}
	}
	before := strings.TrimSpace(textOf(content[:found.Offset]))
	words := before[max(0, len(before)-40):]
	for more := true; more; _, words, more = strings.Cut(words, " ") {
		if i := nth(body, words, strings.Count(before, words)); len(words) > 1 && i >= 0 {
			behind := body[i+len(words):]
			return len(body) - len(bytes.TrimLeft(behind, " \t\r\n")), true
		}
	}
	return 0, false
}

// nth returns the offset of the nth occurrence of the words in a body, or of the last one.
func nth(body []byte, words string, n int) int {
	at := -1
	for ; n > 0; n-- {
		next := bytes.Index(body[at+1:], []byte(words))
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return at
}

// textOf is the text of HTML.
func textOf(content []byte) string {
	var text strings.Builder
	tokens := xhtml.NewTokenizer(bytes.NewReader(content))
	for kind := tokens.Next(); kind != xhtml.ErrorToken; kind = tokens.Next() {
		if kind == xhtml.TextToken {
			text.Write(tokens.Text())
		}
	}
	return text.String()
}

// Hugo inserts the output of shortcodes after it rendered a text. So such a text goes into the page between marks, and is
// checked when Hugo has written the page.

// heldMark is before the number of a text with shortcodes, where it begins and where it ends. No text has it: no author
// knows it.
var heldMark = fmt.Sprintf("\uE0AB%x.", rand.Uint64())

// mark puts marks around the HTML of the page at path if something is to be put into it.
func (c *htmlCheck) mark(path string, content []byte) []byte {
	if !bytes.Contains(content, []byte(shortcode.Placeholder)) {
		return content
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	mark := heldMark + c.site.Explainer.Language + "." + strconv.Itoa(len(c.texts)) + ";"
	c.texts = append(c.texts, path)
	return append(append([]byte(mark), content...), mark...)
}

// openText is a text with shortcodes that has begun.
type openText struct {
	mark  string
	start int // in the file without marks
}

// takeHeld returns a file without marks, with the texts between them checked. Texts can be nested.
func takeHeld(sites renderings, file []byte, name string) []byte {
	before, rest, found := bytes.Cut(file, []byte(heldMark))
	if !found {
		return file
	}
	taken := append(make([]byte, 0, len(file)), before...)
	var open []openText
	for found {
		var mark []byte
		mark, rest, _ = bytes.Cut(rest, []byte{';'})
		if n := len(open); n > 0 && open[n-1].mark == string(mark) {
			holdText(sites, string(mark), taken[open[n-1].start:], name)
			open = open[:n-1]
		} else {
			open = append(open, openText{string(mark), len(taken)})
		}
		before, rest, found = bytes.Cut(rest, []byte(heldMark))
		taken = append(taken, before...)
	}
	for _, text := range open { // a layout of the owner's has cut it
		holdText(sites, text.mark, taken[text.start:], name)
	}
	return taken
}

// holdText checks a text of a file. In a feed the text is escaped.
func holdText(sites renderings, mark string, text []byte, name string) {
	language, number, _ := strings.Cut(mark, ".")
	if path.Ext(name) == ".xml" {
		text = []byte(xhtml.UnescapeString(string(text)))
	}
	html := &sites.of(language).html
	i, _ := strconv.Atoi(number)
	html.lock.Lock()
	page := html.texts[i]
	html.lock.Unlock()
	html.check(page, text, true)
}
