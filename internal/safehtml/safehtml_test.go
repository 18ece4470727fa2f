package safehtml

import "testing"

const wallBase = "https://example.org/explainer/"

// What content can be.
func TestTheWallLetsMarkdownThrough(t *testing.T) {
	for _, content := range []string{
		"", "text & more < text > \"text\"", Omitted,
		`<p><a href="https://e.org/?a=1&amp;b=2" title="x">y</a> <a href="mailto:a@e.org">z</a> <a href="TEL:1">t</a> <a href="#a">a</a> <a href="../a:b/">r</a></p>`,
		`<h2 id="é">A</h2><ul><li><input disabled="" type="checkbox"> done</li></ul><ol start="3"><li>x<li>y</ol>`,
		`<div class="highlight wide" id="a"><pre tabindex="0" role="group" aria-label="Code" class="chroma"><code class="language-go" data-lang="go"><span class="line">x</span></code></pre></div>`,
		`<table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt" id="hl-0-1"><a class="lnlinks" href="#hl-0-1">1</a></span></code></pre></td></tr></table>`,
		`<figure><img src="../a.webp" srcset="../a.webp 480w, ../b.webp 800w" sizes="90vw" alt="x" loading="lazy" decoding="async" width="1" height="1"><figcaption>x</figcaption></figure>`,
		`<img src="https://example.org/explainer/a.webp" alt=""><video controls poster="a.png"><source src="a.webm" type="video/webm"><track src="a.vtt"></video>`,
		`<p>a<br>b<hr/><sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>`,
		`<blockquote cite="https://e.org/"><p>x</p></blockquote><dl><dt>a<dd>b</dl><details open><summary>x</summary></details>`,
	} {
		if found := Offences([]byte(content), wallBase); len(found) > 0 {
			t.Errorf("%s: %v", content, found)
		}
	}
}

// What it cannot be, however a browser comes to read it so.
func TestTheWallHolds(t *testing.T) {
	for _, content := range []string{
		`<script>alert(1)</script>`, `<ScRiPt src=/evil>`, `<script/x>`, `<svg onload=alert(1)>`, `<svg><script>1</script></svg>`, `<math><mtext></mtext></math>`,
		`<svg><style><img src=x onerror=alert(1)></style></svg>`, `<math><mtext><table><mglyph><style><!--</style><img title="--><img src onerror=alert(1)>">`,
		`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`, `<template><p>x</p></template>`, `<textarea></textarea><p>`, `<title>x</title>`,
		`<style>p{}</style>`, `<p style="color:red">x</p>`, `<p onclick="a">x</p>`, `<p ONCLICK=a>x</p>`, `<p/onclick=a>x</p>`, "<p\x0conclick=a>x</p>", `<p x="" "onclick=a>x</p>`,
		`<iframe src="/x"></iframe>`, `<iframe srcdoc="x"></iframe>`, `<object data="x"></object>`, `<embed src="x">`, `<applet>`, `<frameset>`, `<portal>`,
		`<form action="/x"></form>`, `<button formaction="javascript:1">x</button>`, `<input type="image" src="x">`, `<input>`, `<input type="text">`, `<input type="checkbox" name="a">`, `<select>`,
		`<meta http-equiv="refresh" content="0;url=/evil">`, `<base href="https://e.org/">`, `<link rel="stylesheet" href="x">`, `<html class="x">`, `<body background="x">`, `<head>`,
		`<a href="javascript:alert(1)">x</a>`, `<a href="JaVaScRiPt:alert(1)">x</a>`, `<a href="java&Tab;script:alert(1)">x</a>`, `<a href="javascript&colon;alert(1)">x</a>`, `<a href="&#106;avascript:alert(1)">x</a>`,
		"<a href=\"\x01javascript:alert(1)\">x</a>", `<a href=" javascript:alert(1)">x</a>`, "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\"\u00a0javascript:alert(1)\">x</a>",
		`<a href="data:text/html,x">x</a>`, `<a href="vbscript:x">x</a>`, `<a href="file:///x">x</a>`, `<a href="term:nato">x</a>`, `<a href="blob:x">x</a>`, `<a href="view-source:x">x</a>`,
		`<a ping="/x" href="/">x</a>`, `<a target="_blank" href="/">x</a>`, `<a name="location">x</a>`, `<img name="x" src="a" alt="">`, `<a xlink:href="javascript:1">x</a>`, `<a href="/" style>x</a>`,
		`<img src="data:image/svg+xml,x" alt="">`, `<img src="//e.org/x" alt="">`, `<img src="https://e.org/x" alt="">`, `<img src="https://example.org@e.org/x" alt="">`, `<img src="/\e.org/x" alt="">`, `<img src="http://example.org/x" alt="">`,
		`<img srcset="a.png 1x, https://e.org/b.png 2x" alt="">`, `<img srcset="a.png 1x,//e.org/b.png 2x" alt="">`, `<video poster="https://e.org/x"></video>`, `<video autoplay></video>`, `<source src="https://e.org/x">`, `<img src=x onerror=alert(1)>`,
		`<blockquote cite="javascript:1"></blockquote>`, `<del cite="data:x"></del>`, `<p is="x-y">a</p>`, `<x-y></x-y>`, `<p slot="a">x</p>`, `<p xmlns="x">a</p>`, `<p contenteditable>x</p>`, `<p data-x"="a">x</p>`, `<p popover>x</p>`, `<p nonce="a">x</p>`,
		`<!-- x -->`, `<!-->x`, `<!doctype html>`, `<?php x ?>`, `<![CDATA[x]]>`, `</ x>`, `<!x>`,
		`</div>`, `</p>`, `<div></div></div><div>`, `<div>`, `<b>x`, `<a href="/">x`, `</br>`, `</script>`, `<p title="x`, `<p title=`, `<p `, `<` + `p`, `x <a`, `<plaintext>`, `<xmp></xmp>`, `<noembed>`, `<listing>`,
	} {
		if found := Offences([]byte(content), wallBase); len(found) == 0 {
			t.Errorf("%q is let through", content)
		}
		if found := Offences([]byte("<p>a</p>"+content+"<p>b</p>"), wallBase); len(found) == 0 && content != "</p>" && content != "<p title=" {
			t.Errorf("%q between paragraphs is let through", content)
		}
	}
	if found := Offences([]byte(`<img src="https://example.org/x" alt="">`), ""); len(found) == 0 {
		t.Error("a picture of another site is let through where the site has no address")
	}
}
