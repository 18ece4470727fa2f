package explainer

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	pixels "image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

func TestDrawingsThatDoMoreThanDrawAreRefused(t *testing.T) {
	svg := func(inside string) string { return `<svg xmlns="http://www.w3.org/2000/svg">` + inside + `</svg>` }
	for _, bad := range []string{
		svg(`<script>alert(1)</script>`),
		svg(`<rect onclick="alert(1)"/>`),
		svg(`<rect ONLOAD="alert(1)"/>`),
		`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`,
		svg(`<a href="javascript:alert(1)"><rect/></a>`),
		svg(`<use href="other.svg#a"/>`),
		svg(`<use xlink:href="https://example.org/#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>`),
		svg(`<use x:href="data:image/svg+xml,x" xmlns:x="http://www.w3.org/1999/xlink"/>`),
		svg(`<image href="https://example.org/pixel.png"/>`),
		svg(`<image href="data:image/svg+xml;base64,AAAA"/>`),
		svg(`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>`),
		svg(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>`),
		svg(`<animate attributeName="href" values="javascript:alert(1)"/>`),
		svg(`<set attributeName="onclick" to="alert(1)"/>`),
		svg(`<style>@import "https://example.org/a.css";</style>`),
		svg(`<style>@im\70ort "https://example.org/a.css";</style>`),
		svg(`<style><![CDATA[rect { fill: URL( 'https://example.org/a') }]]></style>`),
		svg(`<rect style="fill: url(//example.org/a)"/>`),
		svg(`<rect fill="url(https://example.org/a.svg#b)"/>`),
		`<?xml-stylesheet href="https://example.org/a.css"?>` + svg(""),
		`<!DOCTYPE svg [<!ENTITY a "<script>alert(1)</script>">]>` + svg("&a;"),
		`<?xml version="1.0" encoding="UTF-7"?>` + svg(""),
		`<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>`,
		`<svg><script>alert(1)</script></svg>`,
		svg(`<g>`), "", "no drawing", "\xff\xfe<",
		svg(strings.Repeat("<g>", 1000)),
	} {
		if problems := judgeDrawing("a.svg", []byte(bad)); len(problems) != 1 {
			t.Errorf("%.100q passes", bad)
		}
	}
	for _, good := range []string{
		svg(`<style>.a { fill: url(#g); }</style><defs><linearGradient id="g"/></defs><use href="#g"/><text class="a">on load</text>`),
		`<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- made by hand -->` + svg(`<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>`),
		svg(`<i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:zoom="2"/><image href="data:image/png;base64,iVBORw0KGgo="/>`),
	} {
		if problems := judgeDrawing("a.svg", []byte(good)); len(problems) != 0 {
			t.Errorf("%.100q: %v", good, problems)
		}
	}
}

func TestPicturesThatUnpackToGigabytesAreRefused(t *testing.T) {
	dot := pixels.NewPaletted(pixels.Rect(0, 0, 1, 1), color.Palette{color.Black})
	var drawn, photo bytes.Buffer
	if err := png.Encode(&drawn, dot); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&photo, dot, nil); err != nil {
		t.Fatal(err)
	}
	film := func(frames, side int) []byte {
		var b bytes.Buffer
		g := &gif.GIF{Config: pixels.Config{Width: side, Height: side, ColorModel: dot.Palette}}
		for range frames {
			g.Image, g.Delay = append(g.Image, dot), append(g.Delay, 1)
		}
		if err := gif.EncodeAll(&b, g); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	large := bytes.Clone(drawn.Bytes())
	binary.BigEndian.PutUint32(large[16:], 30_000)
	binary.BigEndian.PutUint32(large[20:], 30_000)
	copy(large[29:], crc(large[12:29]))
	avif := func(side uint32) []byte {
		return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("\x00\x00\x00\x18ftypavif....ispe\x00\x00\x00\x00"), side), side)
	}
	for name, test := range map[string]struct {
		content []byte
		good    bool
	}{
		"a png":             {drawn.Bytes(), true},
		"a jpeg":            {photo.Bytes(), true},
		"a film":            {film(10, 100), true},
		"an avif":           {avif(4000), true},
		"a large png":       {large, false},
		"a large avif":      {avif(1 << 31), false},
		"a long film":       {film(100, 1000), false},
		"many scans":        {append(photo.Bytes(), bytes.Repeat([]byte{0xFF, 0xDA, 0}, 1000)...), false},
		"half a png":        {drawn.Bytes()[:20], false},
		"nothing":           {nil, false},
		"an avif of nobody": {[]byte("\x00\x00\x00\x18ftypavif"), false},
	} {
		if message, _ := judgePicture(test.content, ".png"); (message == "") != test.good {
			t.Errorf("%s: %q", name, message)
		}
	}
}

// crc is the check sum of a PNG's chunk.
func crc(chunk []byte) []byte {
	return binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(chunk))
}
