package svg

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
)

// drawing is a whole file with markup in it.
func drawing(inside string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg">` + inside + `</svg>`
}

func TestDrawingsThatDoMoreThanDrawAreRefused(t *testing.T) {
	const xlink = ` xmlns:xlink="http://www.w3.org/1999/xlink"`
	for what, bad := range map[string][]string{
		"script": {
			drawing(`<script>alert(1)</script>`),
			drawing(`<rect onclick="alert(1)"/>`), drawing(`<rect ONLOAD="alert(1)"/>`),
			`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
			drawing(`<a href="javascript:alert(1)"><rect/></a>`),
			drawing(`<animate attributeName="href" values="javascript:alert(1)"/>`),
			drawing(`<set attributeName="onclick" to="alert(1)"/>`),
			drawing(`<handler/>`), drawing(`<x xmlns="http://www.w3.org/2001/xml-events"/>`),
		},
		"another language": {
			drawing(`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`),
			drawing(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>`),
			drawing(`<h:script xmlns:h="http://www.w3.org/1999/xht&#109;l">alert(1)</h:script>`),
			drawing(`<desc><b>x</b></desc>`), drawing(`<title><img src="x"/></title>`),
			`<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`,
			`<svg><script>alert(1)</script></svg>`, `<s:svg xmlns:s="http://www.w3.org/2000/svg"/>`,
			drawing(`<math xmlns="http://www.w3.org/1998/Math/MathML"/>`),
		},
		"harmless in XML, not in HTML": {
			drawing(`<!--><script>alert(1)</script>-->`), drawing(`<!---><script>alert(1)</script>-->`),
			drawing(`<desc><![CDATA[><script>alert(1)</script>]]></desc>`),
			drawing(`<script xmlns="http://purl.org/dc/elements/1.1/">alert(1)</script>`),
			drawing(`<img xmlns="http://purl.org/dc/elements/1.1/" src="x" onerror="alert(1)"/>`),
			drawing(`<c:work xmlns:c="http://creativecommons.org/ns#" onclick="alert(1)"/>`),
			drawing(`<c:work xmlns:c="http://creativecommons.org/ns#" style="fill:url(//example.org/a)"/>`),
			drawing(`<image xmlns:xlink="http://purl.org/dc/" xlink:href="https://example.org/a.png"/>`),
		},
		"an address": {
			drawing(`<use href="other.svg#a"/>`), drawing(`<use href=" &#9;https://example.org/#a"/>`),
			drawing(`<use xlink:href="https://example.org/#a"` + xlink + `/>`),
			drawing(`<use x:href="data:image/svg+xml,x" xmlns:x="http://www.w3.org/1999/xlink"/>`),
			drawing(`<image href="https://example.org/pixel.png"/>`), drawing(`<image href="data:image/svg+xml;base64,AAAA"/>`),
			drawing(`<image href="data:image/png,x"/>`), drawing(`<image src="a.png"/>`),
			drawing(`<feImage href="#a"/>`), drawing(`<g xml:base="https://example.org/"/>`),
			drawing(`<mpath href="https://example.org/"/>`),
			drawing(`<rect fill="url(https://example.org/a.svg#b)"/>`), drawing(`<rect fill="url(#a) url(&quot;//example.org&quot;)"/>`),
			drawing(`<rect style="fill: url(//example.org/a)"/>`), drawing(`<rect mask="URL( 'a.svg#b' )"/>`),
			drawing(`<rect cursor="u\72l(//example.org/a)"/>`), drawing(`<rect fill="image-set('a.png' 1x)"/>`),
		},
		"a style": {
			drawing(`<style>@import "https://example.org/a.css";</style>`),
			drawing(`<style>@im<!-- -->port "https://example.org/a.css";</style>`),
			drawing(`<style>@im<![CDATA[port "https://example.org/a.css";]]></style>`),
			drawing(`<style>@im<g/>port "https://example.org/a.css";</style>`),
			drawing(`<style><g/>@import "https://example.org/a.css";</style>`),
			drawing(`<style>@im<?a b?>port "https://example.org/a.css";</style>`),
			drawing(`<style>@im\70ort "https://example.org/a.css";</style>`), drawing(`<style>@\40 import "a";</style>`),
			drawing(`<style>&#64;import "https://example.org/a.css";</style>`), drawing(`<style>@IMPORT&#x20;"a"</style>`),
			drawing(`<style>rect { fill: u\72l(https://example.org/a) }</style>`),
			drawing(`<style><![CDATA[rect { fill: URL( 'https://example.org/a') }]]></style>`),
			drawing(`<style>rect { fill: u<!-- -->rl(https://example.org/a) }</style>`),
			drawing(`<style>rect { fill: url(/**/https://example.org/a) }</style>`),
			drawing("<style>rect { fill: url('\n) } b { fill: url(https://example.org/a) }</style>"),
			drawing(`<style>rect { fill: -webkit-image-set("a.png" 1x) }</style>`), drawing(`<style>a { b: src("x") }</style>`),
			drawing(`<style>@font-face { src: url(a.woff2) }</style>`), drawing(`<style>@namespace "x";</style>`),
			drawing(`<style>a { width: expression(alert(1)) }</style>`), drawing(`<style>a { b: attr(href type(<url>)) }</style>`),
			drawing(`<style/><style>@import 'a'</style>`),
		},
		"an instruction": {
			`<?xml-stylesheet href="https://example.org/a.css"?>` + drawing(""), drawing(`<?xml-stylesheet href="a.xsl" type="text/xsl"?>`),
			`<?xml version="1.0"?><?xml-stylesheet href="a.css"?>` + drawing(""), drawing("") + `<?php x ?>`,
			`<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>` + drawing("&a;"),
			`<!DOCTYPE svg SYSTEM "https://example.org/a.dtd">` + drawing(""), drawing(`<!DOCTYPE svg>`),
			`<?xml version="1.0" encoding="UTF-7"?>` + drawing(""), `<?xml version="1.0" encoding = "ISO-2022-JP"?>` + drawing(""),
			` <?xml version="1.0"?>` + drawing(""), `<?xml version="1.1"?>` + drawing(""),
		},
		"no drawing": {
			drawing(`<g>`), "", "no drawing", "<", drawing("") + "text", "text" + drawing(""), drawing("") + drawing(""),
			drawing(`&nbsp;`), drawing(`<rect x=1/>`), drawing(strings.Repeat("<g>", 1000) + strings.Repeat("</g>", 1000)),
		},
	} {
		for _, text := range bad {
			if len(Check([]byte(text))) == 0 {
				t.Errorf("%s: %.120q passes", what, text)
			}
		}
	}
}

func TestDrawingsThatProgramsSaveAreTaken(t *testing.T) {
	for _, good := range []string{
		drawing(`<style>.a { fill: url(#g); } /* a * b */ @media (min-width: 9px) { .b > .c:not(.d) { transform: rotate(9deg) } }</style>` +
			`<defs><linearGradient id="g"/></defs><use href="#g"/><text class="a">on load</text>`),
		drawing(`<style type="text/css"><![CDATA[ .a { fill: url( "#g" ); font-family: 'Open Sans' } ]]></style>`),
		drawing(`<style>@font-face { font-family: "A"; src: url(data:font/woff2;base64,AAAA) format("woff2") }</style>`),
		`<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- made by hand -->` + "\n" +
			drawing(`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>`),
		"\ufeff<?xml version='1.0' encoding='utf-8' ?>\n" + `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">` + drawing(""),
		drawing(`<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2" pagecolor="#fff"/><image href="data:image/png;base64,iVBORw0KGgo="/>`),
		drawing(`<rect transform="translate(1 2) scale(-1)" fill="rgb(1,2,3)" filter="url(#a)" clip-path="url('#b')" data-name="a (b)" aria-label="x\y"/>`),
		drawing(`<g xml:space="preserve" xmlns:ev="http://www.w3.org/2001/xml-events"><title>A &lt;b&gt; &amp; (c)</title></g>`),
	} {
		if found := Check([]byte(good)); len(found) != 0 {
			t.Errorf("%.100q: %v", good, found)
		}
	}
}

func TestEveryFindingIsAtItsTag(t *testing.T) {
	text := "\ufeff<?xml version=\"1.0\"?>\n" + drawing("<g>\n<rect onclick=\"a\"/><script/></g><style>@import 'a'</style>")
	var places []string
	for _, finding := range Check([]byte(text)) {
		places = append(places, fmt.Sprintf("%.8s", text[finding.Offset:]))
	}
	if got, want := strings.Join(places, "|"), "<rect on|<script/|</style>"; got != want {
		t.Errorf("at %q, want %q", got, want)
	}
}

func TestAFewReferencesDoNotDrawMillions(t *testing.T) {
	var inside strings.Builder
	inside.WriteString(`<g id="a0"><rect/></g>`)
	for i := range 20 {
		fmt.Fprintf(&inside, `<g id="a%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use href="#a%d"/>`, i), 4))
	}
	if found := Check([]byte(drawing(inside.String()))); len(found) != 1 || !strings.Contains(found[0].Message, "shapes") {
		t.Errorf("%v", found)
	}
	if found := Check([]byte(drawing(`<g id="a"><use href="#a"/><use href="#b"/></g><pattern id="b"><rect fill="url(#b)"/></pattern>`))); len(found) != 0 {
		t.Errorf("a drawing that names itself: %v", found)
	}
}

// FuzzCheck holds what passes to the words of the list, read without this room's readers.
func FuzzCheck(f *testing.F) {
	for _, seed := range []string{drawing(`<rect/>`), drawing(`<style>@im<!-- -->port 'a'</style>`), drawing(`<![CDATA[<script>]]>`)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsRune(text, 0) || len(Check([]byte(text))) > 0 {
			return
		}
		decoder := xml.NewDecoder(strings.NewReader(text))
		for {
			token, err := decoder.RawToken()
			if err != nil {
				return
			}
			element, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			name := strings.ToLower(element.Name.Local)
			if name == "script" && element.Name.Space == "" || name == "foreignobject" && element.Name.Space == "" {
				t.Errorf("%q passes", text)
			}
			for _, a := range element.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") || a.Name.Local == "href" && strings.Contains(a.Value, "//") {
					t.Errorf("%q passes", text)
				}
			}
		}
	})
}
