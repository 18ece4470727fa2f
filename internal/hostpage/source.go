package hostpage

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/cascadia"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// Page is a page of another site.
type Page struct {
	Language string // of the article, as the page's lang says; empty when it does not say

	name    string // of its file
	content []byte
	tokens  []token
	mark    string // begins the words that stand for texts in the tree
	body    *html.Node
}

// token is a token of the HTML (HTML, section 13.2.5).
type token struct {
	kind       html.TokenType
	name       string // of a tag, in small letters
	start, end int    // in the content
	moved      bool   // a text that the parser puts before what precedes it
}

// attribute holds the number of a tag's token in the tree.
const attribute = "nutgraf-token"

var RulePageIsUTF8 = ruleSet.Error("host-page-is-utf-8", "A page in which terms are linked is UTF-8, since its bytes stay as they are. Which "+
	"other encoding a file has cannot be known for sure.")

var RulePageHasArticle = ruleSet.Error("host-page-has-article", "Terms are linked in the article of a page: the element that --selector names, a "+
	"CSS selector; without it, article, main or body, the first of these that the page has. Of several it is the one with the longest text.")

// Read takes the HTML of a page apart and finds its article, by a CSS selector (Selectors 4) or, if that is empty, by the
// names of elements.
func Read(name string, content []byte, selector string) (*Page, []problem.Problem) {
	p := &Page{name: name, content: content}
	if found := p.encoding(); found != nil {
		return nil, []problem.Problem{*found}
	}
	tree, err := html.Parse(bytes.NewReader(p.marked()))
	if err != nil {
		return nil, []problem.Problem{problem.New(RulePageHasArticle, problem.Place{Path: name},
			"the page cannot be read: "+strings.TrimPrefix(err.Error(), "html: "), "close the elements that the page leaves open")}
	}
	p.noteMoved(tree)
	if p.body = p.find(tree, selector); p.body == nil {
		return nil, []problem.Problem{problem.New(RulePageHasArticle, problem.Place{Path: name},
			fmt.Sprintf("nothing in the page matches %q", selector), "correct --selector, or leave it out")}
	}
	for n := p.body; n != nil && p.Language == ""; n = n.Parent {
		p.Language = attributeOf(n, "lang")
	}
	return p, nil
}

// CheckSelector returns an error when a text is no CSS selector.
func CheckSelector(selector string) error {
	_, err := cascadia.ParseGroup(selector)
	return err
}

// encoding returns the problem of a page that is not UTF-8; nil if it is.
func (p *Page) encoding() *problem.Problem {
	_, encoding, _ := charset.DetermineEncoding(p.content, "text/html")
	at := bytes.IndexFunc(p.content, func(r rune) bool { return r >= utf8.RuneSelf })
	var message string
	switch {
	case at < 0: // ASCII, as the links will be
		return nil
	case encoding != "utf-8":
		message = fmt.Sprintf("the page is in %q", encoding)
	case !utf8.Valid(p.content):
		at = len(p.content) - len(bytes.TrimLeftFunc(p.content, func(r rune) bool { return r != utf8.RuneError }))
		message = "the page is not UTF-8"
	default:
		return nil
	}
	found := problem.New(RulePageIsUTF8, problem.At(p.name, p.content, at), message, "save it as UTF-8")
	return &found
}

// marked returns the HTML with the numbers of its tokens.
func (p *Page) marked() []byte {
	for p.mark = "nutgraf"; bytes.Contains(p.content, []byte(p.mark)); {
		p.mark += "x"
	}
	var b bytes.Buffer
	at := 0
	tokens := html.NewTokenizer(bytes.NewReader(p.content))
	isRaw := false // the next text is that of an element without markup in it
	for {
		kind := tokens.Next()
		raw := tokens.Raw()
		if kind == html.ErrorToken {
			b.Write(p.content[at:])
			return b.Bytes()
		}
		t := token{kind: kind, start: at, end: at + len(raw)}
		at = t.end
		number := strconv.Itoa(len(p.tokens))
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := tokens.TagName()
			t.name = string(name)
		}
		switch {
		case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
			size := 1 + bytes.IndexAny(raw[1:], " \n\r\t\f/>")
			b.Write(raw[:size])
			b.WriteString(` ` + attribute + `="` + number + `"`)
			b.Write(raw[size:])
		case kind == html.TextToken && !isRaw && len(bytes.Trim(raw, " \t\r\n\f")) > 0:
			b.WriteString(p.mark + number + ";")
		default:
			b.Write(raw)
		}
		isRaw = kind == html.StartTagToken && rawText[t.name]
		p.tokens = append(p.tokens, t)
	}
}

// rawText lists the elements whose content is text for the tokenizer, whatever it looks like.
var rawText = names("iframe noembed noframes noscript plaintext script style textarea title xmp")

func names(list string) map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(list) {
		set[name] = true
	}
	return set
}

// noteMoved notes the texts that the parser moves in front of elements that precede them, as it does with text in a table
// outside of the cells.
func (p *Page) noteMoved(tree *html.Node) {
	var order []int // token numbers, in the order of the tree
	seen := make([]bool, len(p.tokens))
	for n := range tree.Descendants() {
		switch n.Type {
		case html.ElementNode:
			if number := p.numberOf(n); number >= 0 && !seen[number] { // a parser may copy an element
				seen[number] = true
				order = append(order, number)
			}
		case html.TextNode:
			for number := range p.textsIn(n) {
				if number >= 0 {
					order = append(order, number)
				}
			}
		}
	}
	least := len(p.tokens)
	for i := len(order) - 1; i >= 0; i-- {
		if number := order[i]; number > least {
			p.tokens[number].moved = true
		} else {
			least = number
		}
	}
}

// numberOf returns the number of the start tag of an element; -1 if the parser has made the element up.
func (p *Page) numberOf(n *html.Node) int {
	number, err := strconv.Atoi(attributeOf(n, attribute))
	if err != nil || number >= len(p.tokens) {
		return -1
	}
	return number
}

// textsIn iterates over the texts in a text node: the number of each marked one, and -1 with the words of others.
func (p *Page) textsIn(n *html.Node) func(func(number int, words string) bool) {
	return func(yield func(int, string) bool) {
		rest := n.Data
		for rest != "" {
			before, after, isMarked := strings.Cut(rest, p.mark)
			if before != "" && !yield(-1, before) {
				return
			}
			if !isMarked {
				return
			}
			digits, behind, _ := strings.Cut(after, ";")
			number, err := strconv.Atoi(digits)
			if err != nil || number >= len(p.tokens) {
				return
			}
			if !yield(number, "") {
				return
			}
			rest = behind
		}
	}
}

// find returns the article; nil when nothing matches the selector.
func (p *Page) find(tree *html.Node, selector string) *html.Node {
	tries := []string{selector}
	if selector == "" {
		tries = []string{"article", "main", "body"}
	}
	for _, try := range tries {
		group, err := cascadia.ParseGroup(try)
		if err != nil {
			return nil
		}
		var longest *html.Node
		most := -1
		for _, n := range cascadia.QueryAll(tree, group) {
			if size := p.sizeOf(n); size > most {
				longest, most = n, size
			}
		}
		if longest != nil {
			return longest
		}
	}
	return nil
}

// sizeOf returns the length of the texts in an element, in bytes.
func (p *Page) sizeOf(n *html.Node) int {
	size := 0
	for d := range n.Descendants() {
		if d.Type != html.TextNode {
			continue
		}
		for number := range p.textsIn(d) {
			if number >= 0 {
				size += p.tokens[number].end - p.tokens[number].start
			}
		}
	}
	return size
}

// bodyAt returns where the article starts in the content.
func (p *Page) bodyAt() int {
	if number := p.numberOf(p.body); number >= 0 {
		return p.tokens[number].start
	}
	return 0
}

func attributeOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return true
		}
	}
	return false
}
