package verify

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// tree makes a file system of names and contents. A page's content that does not begin with "<!" is the body of one that
// is healthy otherwise.
func tree(files map[string]string) fstest.MapFS {
	made := fstest.MapFS{}
	for name, content := range files {
		if strings.HasSuffix(name, ".html") && !strings.HasPrefix(content, "<!") {
			content = healthy(content)
		}
		made[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return made
}

// healthy is a page with a body, which begins on line 2.
func healthy(body string) string {
	if !strings.Contains(body, "<h1") {
		body += "<h1>Title</h1>"
	}
	return `<!doctype html><html lang="en"><title>T</title><link rel="canonical" href="https://x.org/">` + "\n" + body
}

// told is what a problem says, in one line.
func told(p problem.Problem) string {
	text := fmt.Sprintf("%s [%s] %s", p.Place, p.Rule, p.Message)
	if p.Fix != "" {
		text += " -> " + p.Fix
	}
	return text
}

// check compares the problems of a tree.
func check(t *testing.T, files map[string]string, options Options, want ...string) {
	t.Helper()
	var got []string
	for _, p := range problem.Sort(Tree(tree(files), options)) {
		got = append(got, told(p))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

func TestPageRules(t *testing.T) {
	tests := []struct {
		name, page string
		want       []string
	}{
		{"a healthy page", `<h1 id="a">A</h1><h2>B</h2><h3>C</h3><h2>D</h2><img src="" alt="" hidden>`, []string{
			`public/index.html:2:48 [link-resolves] the address is empty -> name the file, or take the element out`}},
		{"headings before the h1", `<h2>Menu</h2><h1>A</h1>`, nil},
		{"nothing at all", "<!doctype html>\n<p>x", []string{
			`public/index.html:1:1 [headings-are-ordered] the page has no h1 -> give its file in content/ a "title"`,
			`public/index.html:1:1 [page-has-canonical] the page does not name its canonical address -> write <link rel="canonical" href="…"> into its head`,
			`public/index.html:1:1 [page-has-language] the page does not say which language it is in -> write <html lang="en">, or your language`,
			`public/index.html:1:1 [page-has-title] the page has no title -> give its file in content/ a "title"`}},
		{"a title of a picture is not the page's", `<!doctype html><html lang=en><link rel=canonical href=/><meta name=robots content=noindex><svg><title>x</title></svg><h1>A</h1>`, []string{
			`public/index.html:1:1 [page-has-title] the page has no title -> give its file in content/ a "title"`}},
		{"an empty title and language", `<!doctype html><html lang=" "><title> </title><link rel=canonical href=/><h1>A</h1>`, []string{
			`public/index.html:1:1 [page-has-language] the page does not say which language it is in -> write <html lang="en">, or your language`,
			`public/index.html:1:1 [page-has-title] the page has no title -> give its file in content/ a "title"`}},
		{"a page kept from search needs no canonical address", `<!doctype html><html lang=en><title>T</title><meta name=robots content="noindex, follow"><h1>A</h1>`, nil},
		{"an old address that sends its reader on", `<!doctype html><html lang=en><title>T</title><link rel=canonical href=/><meta http-equiv=refresh content="0; url=/">`, nil},
		{"an old address that sends its reader nowhere", `<!doctype html><html lang=en><title>T</title><link rel=canonical href=/><meta http-equiv=refresh content="0; url='/gone/'">`, []string{
			`public/index.html:1:73 [link-resolves] "/gone/" leads to no page or file -> remove the link, or add "gone/index.html" to the site`}},
		{"a file that proves who owns the site", `<!-- -->google-site-verification: google0123.html`, nil},
		{"an id twice", "<p id=a>\n<p id=b><p id=a>", []string{
			`public/index.html:3:9 [id-is-unique-on-page] the id "a" stands on the page twice -> give one of the two another id, or another heading`}},
		{"ids and headings in a template", `<template><h4 id=a></h4></template><p id=a>`, nil},
		{"comments and scripts hold no tags", `<p><!-- <img> <p id=a> --><script>"<img><p id=a>"</script><p id=a>`, nil},
		{"an image without alt", "é<img src=data:,x>", []string{
			`public/index.html:2:2 [image-has-alt] the image "data:,x" has no alt text -> say in alt what it shows; write alt="" if it only decorates`}},
		{"an image for browsers without script", "<noscript><p>\n<img src=data:,x></noscript>", []string{
			`public/index.html:3:1 [image-has-alt] the image "data:,x" has no alt text -> say in alt what it shows; write alt="" if it only decorates`}},
		{"an area and a button of images", `<area><area href="#"><input type=image src=data:,y>`, []string{
			`public/index.html:2:7 [image-has-alt] the image "#" has no alt text -> say in alt what it shows; write alt="" if it only decorates`,
			`public/index.html:2:22 [image-has-alt] the image "data:,y" has no alt text -> say in alt what it shows; write alt="" if it only decorates`}},
		{"two h1", "<h1>A</h1><h1>B</h1>", []string{
			`public/index.html:2:11 [headings-are-ordered] the page has more than one h1 -> make it an h2: the h1 is the page's own title`}},
		{"a skipped level", "<h1>A</h1><h3>B</h3><h4>C</h4>", []string{
			`public/index.html:2:11 [headings-are-ordered] h3 follows h1 and skips a level -> make it an h2`}},
		{"an id that is named and not there", `<button popovertarget="def-natoo">N</button><div id="def-nato" popover></div><label for=x aria-labelledby="def-nato y">`, []string{
			`public/index.html:2:1 [reference-resolves] popovertarget="def-natoo" names an id that is not on the page -> write "def-nato"`,
			`public/index.html:2:78 [reference-resolves] aria-labelledby="y" names an id that is not on the page -> give an element of the page the id "y", or do not name it`,
			`public/index.html:2:78 [reference-resolves] for="x" names an id that is not on the page -> give an element of the page the id "x", or do not name it`}},
		{"JSON in a page", "<script type=application/ld+json>{\"a\":\n1,}</script>", []string{
			`public/index.html:3:3 [json-parses] this is not JSON: invalid character '}' looking for beginning of object key string -> mend the file or the template that it comes from`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check(t, map[string]string{"index.html": test.page}, Options{Name: "public"}, test.want...)
		})
	}
}

func TestNotFoundPageNeedsNoCanonicalAddress(t *testing.T) {
	check(t, map[string]string{"404.html": `<!doctype html><html lang=en><title>T</title><h1>A</h1>`}, Options{})
}

func TestLinks(t *testing.T) {
	site := map[string]string{
		"index.html":               ``,
		"glossary/index.html":      ``,
		"glossary/nato/index.html": `<p id="who"><p id="é"><a name=old></a>`,
		"a b.html":                 `<p>`,
		"pic.svg":                  `<svg xmlns="http://www.w3.org/2000/svg"><g id="dove"/></svg>`,
		"main.css":                 ``,
	}
	const gone = ` -> remove the link, or add `
	tests := []struct {
		tag     string
		options Options
		want    string // the message and the fix; empty when the link is good
	}{
		{tag: `<a href="">`},
		{tag: `<a href="#">`},
		{tag: `<a href="#top">`},
		{tag: `<a href="#TOP">`},
		{tag: `<a href="?q=1#">`},
		{tag: `<a href="./">`},
		{tag: `<a href="../../glossary/nato/..">`},
		{tag: `<a href="../..">`},
		{tag: `<a href="../../index.html">`},
		{tag: `<a href="../../glossary/nato/">`},
		{tag: `<a href="../../glossary/nato">`},
		{tag: `<a href="../../glossary/nato/index.html?x#who">`},
		{tag: `<a href="/glossary/nato/#who">`},
		{tag: `<a href="/glossary/nato/#%C3%A9">`},
		{tag: `<a href="/glossary/nato/#é">`},
		{tag: `<a href="/glossary/nato/#old">`},
		{tag: `<a href="/glossary/nato/#:~:text=anything">`},
		{tag: `<a href="/glossary/nato/#who:~:text=anything">`},
		{tag: `<a href=" /a%20b.html ">`},
		{tag: `<a href="/a b.html">`},
		{tag: `<img alt="" src="/pic.svg#dove">`},
		{tag: `<img alt="" srcset="/pic.svg 1x, /pic.svg, ../../pic.svg 2x">`},
		{tag: `<link rel=preload imagesrcset="/pic.svg 100w">`},
		{tag: `<a href="mailto:a@x.org">`},
		{tag: `<a href="tel:+1">`},
		{tag: `<a href="term:nato">`},
		{tag: `<a href="https://elsewhere.org/gone">`},
		{tag: `<a href="//elsewhere.org/gone">`},
		{tag: `<base href="/glossary/"><a href="nato/#who">`},
		{tag: `<base href="../../glossary/"><a href="nato/#who">`},
		{tag: `<base href="https://elsewhere.org/"><a href="gone">`},
		{tag: `<p style="background:url('/pic.svg')">`},
		{tag: `<style>@import "/main.css"; a{b:url( ../../pic.svg );c:url(#d)} /* url(gone) */</style>`},
		{tag: `<meta property="og:image" content="/pic.svg">`},

		{tag: `<a href="../glossary/nato/">`,
			want: `"../glossary/nato/" leads to no page or file -> link to "/glossary/nato/"`},
		{tag: `<a href="../../glossary/natoo/">`,
			want: `"../../glossary/natoo/" leads to no page or file -> link to "/glossary/nato/"`},
		{tag: `<a href="/glossary/nato/#whom">`,
			want: `"/glossary/nato/#whom" leads to the id "whom", which is not on "/glossary/nato/" -> write "who"`},
		{tag: `<a href="#nothing">`,
			want: `"#nothing" leads to the id "nothing", which is not on the page -> give an element of the page the id "nothing", or do not name it`},
		{tag: `<img alt="" src="/pic.svg#duve">`,
			want: `"/pic.svg#duve" leads to the id "duve", which is not on "/pic.svg" -> write "dove"`},
		{tag: `<img alt="" src="/photo.avif">`, want: `"/photo.avif" leads to no page or file` + gone + `"photo.avif" to the site`},
		{tag: `<img alt="" srcset="/pic.svg 1x, /photo.avif 2x">`, want: `"/photo.avif" leads to no page or file` + gone + `"photo.avif" to the site`},
		{tag: `<video poster="/photo.avif">`, want: `"/photo.avif" leads to no page or file` + gone + `"photo.avif" to the site`},
		{tag: `<object data="/photo.avif">`, want: `"/photo.avif" leads to no page or file` + gone + `"photo.avif" to the site`},
		{tag: `<form action="/search/">`, want: `"/search/" leads to no page or file` + gone + `"search/index.html" to the site`},
		{tag: `<svg><use xlink:href="/icons.svg#x">`, want: `"/icons.svg#x" leads to no page or file` + gone + `"icons.svg" to the site`},
		{tag: `<style>a{b:url("/font.woff2")}</style>`, want: `"/font.woff2" leads to no page or file` + gone + `"font.woff2" to the site`},
		{tag: `<noscript><a href="/gone/"></noscript>`, want: `"/gone/" leads to no page or file` + gone + `"gone/index.html" to the site`},
		{tag: `<a href="../../../glossary/">`,
			want: `"../../../glossary/" leads out of the site, which begins at "/" -> link to "/glossary/"`},
		{tag: `<a href="/100%">`, want: `"/100%" is not an address -> write % as %25, or mend what follows it`},
		{tag: `<a href="https://[">`, want: `"https://[" is not an address -> write % as %25, or mend what follows it`},
		{tag: `<base href="/glossary/"><a href="natoo/">`, want: `"natoo/" leads to no page or file -> link to "/glossary/nato/"`},

		{tag: `<a href="/sub/glossary/#">`, options: Options{BasePath: "sub"}},
		{tag: `<a href="/sub">`, options: Options{BasePath: "/sub/"}},
		{tag: `<a href="../../glossary/">`, options: Options{BasePath: "/sub/"}},
		{tag: `<a href="/glossary/">`, options: Options{BasePath: "/sub/"},
			want: `"/glossary/" leads out of the site, which begins at "/sub/" -> link to "/sub/glossary/"`},
		{tag: `<a href="/other/">`, options: Options{BasePath: "/sub/"},
			want: `"/other/" leads out of the site, which begins at "/sub/" -> begin the address with "/sub/"`},
		{tag: `<a href="https://x.org/sub/glossary/">`, options: Options{BaseURL: "https://X.org/sub"}},
		{tag: `<a href="/sub/glossary/">`, options: Options{BaseURL: "https://X.org/sub"}},
		{tag: `<a href="https://x.org/another-site/">`, options: Options{BaseURL: "https://x.org/sub/"}},
		{tag: `<a href="//x.org/sub/glosary/">`, options: Options{BaseURL: "https://x.org/sub/"},
			want: `"//x.org/sub/glosary/" leads to no page or file -> link to "/sub/glossary/"`},
		{tag: `<meta property="og:image" content="http://x.org/card.png">`, options: Options{BaseURL: "https://x.org/"},
			want: `"http://x.org/card.png" leads to no page or file` + gone + `"card.png" to the site`},
	}
	for _, test := range tests {
		t.Run(test.tag+test.options.BasePath, func(t *testing.T) {
			files := tree(site)
			// The page's own canonical link would be judged too, were the host its own.
			page := `<!doctype html><html lang=en><title>T</title><meta name=robots content=noindex><h1>A</h1>` + test.tag
			files["sections/talks/index.html"] = &fstest.MapFile{Data: []byte(page)}
			var got []string
			for _, p := range problem.Sort(Tree(files, test.options)) {
				got = append(got, p.Message+" -> "+p.Fix)
			}
			if test.want == "" && len(got) > 0 || test.want != "" && (len(got) != 1 || got[0] != test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestOtherFiles(t *testing.T) {
	tests := []struct {
		name, content string
		want          []string
	}{
		{"sitemap.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset><url><loc>https://x.org/</loc></url>\n<url><loc>https://x.org/gone/</loc></url></urlset>", []string{
			`sitemap.xml:3:11 [link-resolves] "https://x.org/gone/" leads to no page or file -> remove the link, or add "gone/index.html" to the site`}},
		{"index.xml", `<rss><channel><link>https://x.org/</link><item><link> https://x.org/a </link><enclosure url="/b"/></item></channel></rss>`, []string{
			`index.xml:1:54 [link-resolves] "https://x.org/a" leads to no page or file -> remove the link, or add "a" to the site`,
			`index.xml:1:78 [link-resolves] "/b" leads to no page or file -> remove the link, or add "b" to the site`}},
		{"feed.atom", `<feed><link href="https://x.org/#t"/></feed>`, []string{
			`feed.atom:1:7 [fragment-resolves] "https://x.org/#t" leads to the id "t", which is not on "/" -> give an element of the page the id "t", or do not name it`}},
		{"open.xml", "<a>\n<b></a>", []string{
			`open.xml:2:8 [xml-parses] this is not XML: element <b> closed by </a> -> mend the file or the template that it comes from`}},
		{"empty.xml", "", []string{
			`empty.xml:1:1 [xml-parses] this is not XML: it has no element at its root -> mend the file or the template that it comes from`}},
		{"two.xml", "<a/><b/>", []string{
			`two.xml:1:9 [xml-parses] this is not XML: it has more than one element at its root -> mend the file or the template that it comes from`}},
		{"entity.svg", "<svg>&nbsp;</svg>", []string{
			`entity.svg:1:12 [xml-parses] this is not XML: invalid character entity &nbsp; -> mend the file or the template that it comes from`}},
		{"latin.xml", `<?xml version="1.0" encoding="latin1"?><a/>`, []string{
			`latin.xml:1:1 [xml-parses] this is not XML: it is written in "latin1" and not in UTF-8 -> mend the file or the template that it comes from`}},
		{"search.json", "{\n \"é\": x}", []string{
			`search.json:2:7 [json-parses] this is not JSON: invalid character 'x' looking for beginning of value -> mend the file or the template that it comes from`}},
		{"cut.json", "[1", []string{
			`cut.json:1:2 [json-parses] this is not JSON: unexpected end of JSON input -> mend the file or the template that it comes from`}},
		{"main.css", "a {}\nb { c: url(gone.woff2) }", []string{
			`main.css:2:8 [link-resolves] "gone.woff2" leads to no page or file -> remove the link, or add "gone.woff2" to the site`}},
		{"notes.txt", "<a href=gone>", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			check(t, map[string]string{"index.html": "", test.name: test.content}, Options{BaseURL: "https://x.org"}, test.want...)
		})
	}
}

func TestAFileThatCannotBeReadIsAProblem(t *testing.T) {
	site := closed{tree(map[string]string{"index.html": "", "photo.avif": "", "a/b.html": ""})}
	var got []string
	for _, p := range problem.Sort(Tree(site, Options{Name: "public"})) {
		got = append(got, told(p))
	}
	const fix = ` -> give yourself the right to read the file that it is made from`
	want := []string{
		`public/a [file-is-readable] "a" cannot be read: permission denied` + fix,
		`public/index.html [file-is-readable] "index.html" cannot be read: permission denied` + fix,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// closed is a file system of which only the root's list of names may be read.
type closed struct{ fs.FS }

func (c closed) Open(name string) (fs.File, error) {
	if name == "." {
		return c.FS.Open(name)
	}
	return nil, &fs.PathError{Op: "open", Path: "/a/folder/of/the/machine/" + name, Err: fs.ErrPermission}
}

func TestBudgetCountsWhatThePageNeeds(t *testing.T) {
	words := make([]string, 5000)
	for i := range words {
		words[i] = fmt.Sprintf("%x", i*i*2654435761)
	}
	heavy := strings.Join(words, " ")
	site := tree(map[string]string{
		"index.html": heavy, "light.html": strings.Repeat("light ", 5000),
		"styled.html": `<link rel=stylesheet href=main.css>`, "scripted.html": `<script src=main.js></script>`,
		"main.css": "/* " + heavy + " */", "main.js": "// " + heavy,
	})
	options := Options{Name: "public", Weigh: true}
	var got []string
	for _, p := range problem.Sort(Tree(site, options)) {
		if p.Rule == ruleLight.ID && p.Severity == problem.Warning {
			got = append(got, p.Place.Path)
		}
	}
	if diff := cmp.Diff([]string{"public/index.html", "public/scripted.html", "public/styled.html"}, got); diff != "" {
		t.Errorf("heavy pages (-want +got):\n%s", diff)
	}
	options.Weigh = false
	for _, p := range problem.Sort(Tree(site, options)) {
		if p.Rule == ruleLight.ID {
			t.Errorf("without weighing: %v", p)
		}
	}
}
