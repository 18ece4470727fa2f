package verify

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page collects what the judges need of a page while its tags are read.
type page struct {
	*file
	elements                   int
	title, language, canonical bool
	redirect, unlisted         bool
	inTitle, inStyle, inData   bool
	policy                     string // of the page: what it may load
	templates, pictures        int    // how deep inside template and svg elements
	h1                         int
	heading                    int // level of the last one
	references                 []reference
	named                      []named
}

// named is an element that has an id.
type named struct {
	id string
	at int
}

// reference is an id that an attribute names.
type reference struct {
	at            int
	attribute, id string
}

// scratch is the room in which pages are read, one after the other.
type scratch struct {
	links []link
	named []named
}

// readPage reads a page's tags, in one pass.
func (s *scratch) readPage(f *file) {
	p := s.begin(f)
	p.scan(f.content, 0, false)
	s.end(p)
}

func (s *scratch) begin(f *file) *page {
	f.anchors, f.links = map[string]bool{}, s.links[:0]
	return &page{file: f, heading: 1, named: s.named[:0]}
}

// end finishes a page, which then has its own of all that is kept.
func (s *scratch) end(p *page) {
	s.links, s.named = p.links, p.named
	p.ids = make(map[string]int, len(p.named))
	p.keepIDs()
	p.links = slices.Clone(slices.DeleteFunc(p.links, p.isHere))
	if p.elements > 0 {
		p.finish()
	}
}

// scan goes through the tags of content, which begins at the offset. The tokenizer takes what is in a noscript element
// for text. To a browser without script, and to us, it is part of the page, and is scanned by itself; one inside another
// is not (HTML forbids it), so that no content is gone through more than twice.
func (p *page) scan(content []byte, at int, inNoscript bool) {
	z := html.NewTokenizer(bytes.NewReader(content))
	var attributes []attribute
	noscript := false
	for {
		kind := z.Next()
		raw := z.Raw()
		behind := at + len(raw)
		switch kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			if noscript && !inNoscript {
				p.scan(raw, at, true)
			}
			p.text(raw, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := tagName(name)
			attributes = attributes[:0]
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				if known := known(key); known != "" {
					attributes = append(attributes, attribute{known, string(value)})
				}
			}
			noscript = tag == "noscript"
			p.open(element{tag, attributes, at}, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := z.TagName()
			noscript = false
			p.close(string(name))
		}
		at = behind
	}
}

// tagName makes no copy of a name that HTML knows.
func tagName(name []byte) string { return atom.String(name) }

// text looks at text whose meaning its element gives.
func (p *page) text(raw []byte, at int) {
	switch {
	case p.inTitle && p.pictures == 0:
		p.title = p.title || len(bytes.TrimSpace(raw)) > 0
	case p.inStyle:
		readStyle(p.file, raw, at)
	case p.inData:
		readJSON(p.file, raw, at)
	}
	p.inTitle, p.inStyle, p.inData = false, false, false
}

// open looks at a start tag.
func (p *page) open(e element, closed bool) {
	p.elements++
	p.inTitle, p.inStyle, p.inData = false, false, false
	switch e.tag {
	case "html":
		p.language = p.language || strings.TrimSpace(e.get("lang")) != ""
	case "title":
		p.inTitle = true
	case "style":
		p.inStyle = true
	case "script":
		p.inData = strings.HasSuffix(strings.ToLower(e.get("type")), "json")
		p.need(e.get("src"))
	case "template":
		p.templates++
	case "svg":
		if !closed {
			p.pictures++
		}
	case "meta":
		p.meta(e)
	case "link":
		p.canonical = p.canonical || hasWord(e.get("rel"), "canonical") && e.get("href") != ""
		if hasWord(e.get("rel"), "stylesheet") {
			p.need(e.get("href"))
		}
	case "img":
		p.image(e, "img")
	case "area":
		if e.has("href") {
			p.image(e, "area")
		}
	case "input":
		if strings.EqualFold(e.get("type"), "image") {
			p.image(e, "input")
		}
	case "h1", "h2", "h3", "h4", "h5", "h6":
		p.headed(int(e.tag[1]-'0'), e.at)
	}
	p.identify(e)
	p.addLinks(e)
	p.judgeLoads(e)
}

func (p *page) close(tag string) {
	switch tag {
	case "template":
		p.templates = max(0, p.templates-1)
	case "svg":
		p.pictures = max(0, p.pictures-1)
	}
	p.inTitle, p.inStyle, p.inData = false, false, false
}

// need notes a file that a browser fetches with the page.
func (p *page) need(ref string) {
	if ref != "" && !slices.Contains(p.needs, ref) {
		p.needs = append(p.needs, ref)
	}
}

// meta looks for a page that sends its reader on, and for one that asks search engines to leave it out.
func (p *page) meta(e element) {
	switch {
	case strings.EqualFold(e.get("http-equiv"), "Content-Security-Policy"):
		p.policy = e.get("content")
	case strings.EqualFold(e.get("http-equiv"), "refresh"):
		if ref, ok := refreshed(e.get("content")); ok {
			p.redirect = true
			p.links = append(p.links, link{at: e.at, ref: ref})
		}
	case strings.EqualFold(e.get("name"), "robots"):
		p.unlisted = strings.Contains(strings.ToLower(e.get("content")), "noindex")
	case isPreview(e.get("property")) || isPreview(e.get("name")):
		p.links = append(p.links, link{at: e.at, ref: e.get("content"), present: true})
	}
}

var ruleAlt = ruleSet.Error("image-has-alt", "Each image of a finished page has an alt attribute. It may be empty, in a layout, "+
	"for an image that only decorates.")

func (p *page) image(e element, tag string) {
	if !e.has("alt") {
		source := e.get("src")
		if tag == "area" {
			source = e.get("href")
		}
		p.add(ruleAlt, e.at, fmt.Sprintf("the image %q has no alt text", shorten(source)),
			`say in alt what it shows; write alt="" if it only decorates`)
	}
}

var ruleHeadings = ruleSet.Error("headings-are-ordered", "Each page has one heading of the first level, and no heading skips a "+
	"level: people who hear the page move by them.")

// headed looks at a heading's level. Inside of a template element there are no headings yet.
func (p *page) headed(level int, at int) {
	if p.templates > 0 {
		return
	}
	if level == 1 {
		if p.h1++; p.h1 > 1 {
			p.add(ruleHeadings, at, "the page has more than one h1", "make it an h2: the h1 is the page's own title")
		}
	}
	if level > p.heading+1 {
		p.add(ruleHeadings, at, fmt.Sprintf("h%d follows h%d and skips a level", level, p.heading),
			fmt.Sprintf("make it an h%d", p.heading+1))
	}
	p.heading = level
}

// identify notes the ids that an element has and those that it names. What is in a template element is not on the page
// until a script puts it there.
func (p *page) identify(e element) {
	if p.templates > 0 {
		return
	}
	if id := e.get("id"); id != "" {
		p.named = append(p.named, named{id, e.at})
	}
	if e.tag == "a" && e.has("name") {
		p.anchors[e.get("name")] = true
	}
	for _, a := range e.attributes {
		if namesIDs(a.key) {
			for id := range strings.FieldsSeq(a.value) {
				p.references = append(p.references, reference{e.at, a.key, id})
			}
		}
	}
}

// isHere reports whether a link leads to another part of the page and is in order, as most links of a page are.
func (p *page) isHere(l link) bool {
	fragment, ok := strings.CutPrefix(l.ref, "#")
	return ok && p.base == "" && p.holds(fragment)
}

var ruleUnique = ruleSet.Error("id-is-unique-on-page", "No two elements of a page share an id: a link to it would lead to the "+
	"first, whichever was meant.")

// keepIDs keeps the first element of each id.
func (p *page) keepIDs() {
	for _, n := range p.named {
		if _, taken := p.ids[n.id]; taken {
			p.add(ruleUnique, n.at, fmt.Sprintf("the id %q stands on the page twice", n.id),
				"give one of the two another id, or another heading")
		} else {
			p.ids[n.id] = n.at
		}
	}
}

var ruleReference = ruleSet.Error("reference-resolves", "What names an id of its own page, such as for, aria-labelledby and "+
	"popovertarget, names one that is there.")

var ruleTitle = ruleSet.Error("page-has-title", "Each page has a title, which stands in tabs, bookmarks and the results of "+
	"searches.")

var ruleLanguage = ruleSet.Error("page-has-language", "Each page says which language it is in, so that it is read out, "+
	"hyphenated and translated from the right one.")

var ruleCanonical = ruleSet.Error("page-has-canonical", "Each page names its one lasting address, by which search engines and "+
	"messengers know it. The page for what is not found, and pages kept from search, need none.")

// finish judges what can only be known at the end of the page.
func (p *page) finish() {
	if !p.language {
		p.add(ruleLanguage, 0, "the page does not say which language it is in", `write <html lang="en">, or your language`)
	}
	if !p.title {
		p.add(ruleTitle, 0, "the page has no title", `give its file in content/ a "title"`)
	}
	if !p.canonical && !p.unlisted && path.Base(p.name) != "404.html" {
		p.add(ruleCanonical, 0, "the page does not name its canonical address",
			`write <link rel="canonical" href="…"> into its head`)
	}
	if p.h1 == 0 && !p.redirect {
		p.add(ruleHeadings, 0, "the page has no h1", `give its file in content/ a "title"`)
	}
	for _, r := range p.references {
		if _, found := p.ids[r.id]; !found {
			p.add(ruleReference, r.at, fmt.Sprintf("%s=%q names an id that is not on the page", r.attribute, r.id),
				"")
			p.leave(missing{p.name, r.id, true})
		}
	}
}
