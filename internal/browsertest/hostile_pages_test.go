package browsertest

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	builder "github.com/nutgraf/nutgraf/internal/build"
	"golang.org/x/net/html"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// contentMay is what Markdown can become in a page: elements with their attributes.
var contentMay = func() map[string]bool {
	may := map[string]bool{}
	for element, attributes := range map[string]string{
		"p": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "ul": "", "ol": "start", "li": "", "dl": "", "dt": "", "dd": "", "blockquote": "cite", "pre": "", "code": "", "em": "", "strong": "", "del": "", "i": "", "b": "", "small": "", "sub": "", "sup": "", "mark": "", "q": "",
		"a": "href title", "img": "src srcset sizes alt width height loading decoding", "figure": "", "figcaption": "", "table": "", "caption": "", "thead": "", "tbody": "", "tr": "", "th": "scope", "td": "", "hr": "", "br": "", "span": "", "div": "title", "input": "type checked disabled",
	} {
		for name := range strings.FieldsSeq(attributes + " id class role tabindex aria-label data-lang data-nolink") {
			may[element+" "+name] = true
		}
		may[element] = true
	}
	return may
}()

// pairs are the elements of a page, each alone and with each of its attributes, and the scripts that are written in it; what is
// in the drawing of a timeline has "svg:" before it.
func pairs(node *html.Node, found map[string]bool) {
	if node.Type == html.ElementNode {
		name := node.Data
		if node.Namespace != "" {
			name = node.Namespace + ":" + name
		}
		found[name] = true
		if text := node.FirstChild; name == "script" && text != nil && !json.Valid([]byte(text.Data)) {
			found["the script "+text.Data] = true
		}
		for _, attribute := range node.Attr {
			found[name+" "+attribute.Key] = true
		}
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		pairs(child, found)
	}
}

// themeMay is what the theme draws for people who mean well.
func themeMay(t *testing.T) map[string]bool {
	t.Helper()
	may := maps.Clone(contentMay)
	may["svg:svg aria-hidden"] = true // a strip without a mark that can be reached
	read := func(tree fs.FS) {
		for name, content := range pagesIn(t, tree, ".html") {
			root, err := html.Parse(strings.NewReader(content))
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			pairs(root, may)
		}
	}
	plain := plainProject(t, 60)
	plain.files["content/sections/e0.md"] = strings.Replace(plain.files["content/sections/e0.md"], "---\n", "---\naliases: [/old/]\n", 1)
	for i, when := range []string{"0800", "1200-05", "1950/1960", "1984~", "195X", "1999?/2001", "2030-12-31", "../2020", "2021/.."} { // a strip with gaps and bars
		plain.files[fmt.Sprintf("content/timeline/far%d.md", i)] = fmt.Sprintf("---\ntitle: Far %d\nwhen: %q\nsources: [p]\nkey: true\nactors: [e3]\n---\nWords.\n", i, when)
	}
	built, refused := plain.build(t)
	if refused > 0 {
		t.Fatalf("%d files of a plain project are refused", refused)
	}
	read(built.Tree)
	read(os.DirFS(flagship()))
	return may
}

func pagesIn(t *testing.T, tree fs.FS, ending string) map[string]string {
	t.Helper()
	pages := map[string]string{}
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ending {
			content, err := fs.ReadFile(tree, name)
			pages[name] = string(content)
			return err
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

var (
	anyScheme    = regexp.MustCompile(`^[\x00-\x20]*([A-Za-z][A-Za-z0-9+.\t\n\r-]*):`)
	knownScript  = regexp.MustCompile(`^(\./|(\.\./)*)(js/[a-z]+(\.min)?(\.[0-9a-f]+)?\.js|search/index\.js)$`)
	knownRefresh = regexp.MustCompile(`^0; url=(https://example\.org/x/|\./|\.\./)`)
)

// wrongIn says what of a page can run, load or lead where nothing of an author's may.
func wrongIn(node *html.Node, may map[string]bool) (wrong []string) {
	found := map[string]bool{}
	pairs(node, found)
	for pair := range found {
		if !may[pair] {
			wrong = append(wrong, "it has "+strconv.Quote(pair))
		}
	}
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for _, a := range n.Attr {
			if said := wrongValue(n, a); said != "" {
				wrong = append(wrong, said)
			}
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			visit(child)
		}
	}
	visit(node)
	return wrong
}

// wrongValue says what is wrong with an attribute that the theme or content may have.
func wrongValue(n *html.Node, a html.Attribute) string {
	said := "<" + n.Data + " " + a.Key + "=" + strconv.Quote(a.Val) + ">"
	switch a.Key {
	case "href", "src", "action", "cite", "poster":
		scheme := anyScheme.FindStringSubmatch(a.Val)
		isIcon := n.Data == "link" && (a.Val == "data:," || strings.HasPrefix(a.Val, "data:image/svg+xml,"))
		if n.Data == "script" && !knownScript.MatchString(a.Val) {
			return said
		}
		if scheme != nil && !isIcon && !slices.Contains([]string{"https", "http", "mailto", "tel"}, strings.ToLower(scheme[1])) {
			return said
		}
		if a.Key == "src" && (scheme != nil && !strings.HasPrefix(a.Val, "https://example.org/x/") || strings.HasPrefix(a.Val, "//") || strings.HasPrefix(a.Val, `/\`)) {
			return said
		}
	case "content":
		for _, other := range n.Attr {
			if other.Key == "http-equiv" && other.Val == "refresh" && !knownRefresh.MatchString(a.Val) {
				return said
			}
		}
	case "http-equiv":
		if a.Val != "Content-Security-Policy" && a.Val != "refresh" {
			return said
		}
	case "type":
		if n.Data == "script" && a.Val != "application/ld+json" {
			return said
		}
	}
	return ""
}

// judgeHostile looks through all that is published of a project.
func judgeHostile(t *testing.T, built *builder.Site, may map[string]bool) {
	t.Helper()
	say := func(name string, wrong []string) {
		for _, one := range wrong[:min(len(wrong), 5)] {
			t.Errorf("%s: %s", name, one)
		}
	}
	for name, content := range pagesIn(t, built.Tree, ".html") {
		root, err := html.Parse(strings.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		say(name, wrongIn(root, may))
	}
	fragment := maps.Clone(contentMay)
	for _, around := range []string{"html", "head", "body"} {
		fragment[around] = true
	}
	for name, content := range pagesIn(t, built.Tree, ".xml") {
		var feed struct {
			Items []struct {
				Content string `xml:"encoded"`
			} `xml:"channel>item"`
		}
		if err := xml.Unmarshal([]byte(content), &feed); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, item := range feed.Items {
			root, err := html.Parse(strings.NewReader(item.Content))
			if err != nil {
				t.Fatal(err)
			}
			say(name, wrongIn(root, fragment))
		}
	}
	for name, content := range pagesIn(t, built.Tree, ".json") {
		if !json.Valid([]byte(content)) {
			t.Errorf("%s is no JSON", name)
		}
	}
}

// hostileInputs is how many are tried; NUTGRAF_INPUTS=100000 tries more.
func hostileInputs(t *testing.T, usual int) int {
	t.Helper()
	if given := os.Getenv("NUTGRAF_INPUTS"); given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return usual
}

// writeOut writes a built site into a folder, each page through a change of the test's.
func writeOut(t *testing.T, built *builder.Site, folder string, change func(name, content string) string) (pages []string) {
	t.Helper()
	err := fs.WalkDir(built.Tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(built.Tree, name)
		if err != nil {
			return err
		}
		if path.Ext(name) == ".html" {
			content = []byte(change(name, string(content)))
			pages = append(pages, name)
		}
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, content, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}
