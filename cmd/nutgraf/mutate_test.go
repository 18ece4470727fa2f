package main

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strings"
)

// mutate changes a copy of a project in one to three places.
func mutate(project map[string][]byte, seed uint64) *mutant {
	m := &mutant{random: rand.New(rand.NewPCG(seed, 14)), files: maps.Clone(project), links: map[string]string{}}
	ways := []func(*mutant){
		(*mutant).flip, (*mutant).insert, (*mutant).insert, (*mutant).cut, (*mutant).swapLines, (*mutant).repeatLine, (*mutant).truncate, (*mutant).rename,
		(*mutant).move, (*mutant).remove, (*mutant).addOdd, (*mutant).addOdd, (*mutant).value, (*mutant).value, (*mutant).value, (*mutant).link, (*mutant).link,
		(*mutant).setting, (*mutant).damage, (*mutant).linkFile, (*mutant).layout,
	}
	for range 1 + m.random.IntN(3) {
		ways[m.random.IntN(len(ways))](m)
	}
	return m
}

func pick[T any](m *mutant, list []T) T { return list[m.random.IntN(len(list))] }

// file is the name of one of the author's files; of those with an ending, if one is given.
func (m *mutant) file(endings ...string) string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		if len(endings) == 0 || slices.Contains(endings, path.Ext(name)) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "content/_index.md"
	}
	return pick(m, names)
}

// odd are pieces that mean something to a part of the machinery.
var odd = []string{
	"\x00", "\x01", "\x1b[31m", "\x7f", "\xff", "\xc3", "\xed\xa0\x80", "\u0085", "\u200b", "\u2028", "\u202e", "\ufdd0", "\ufdd1", "\ue0a7", "\ue0aa", "\ufeff", "\ufffd", "\U000e0001", "\r", "\r\n", "\n", "\n\n", "\t",
	"HAHAHUGOSHORTCODE", "HAHAHUGOSHORTCODE-s0-HBHB", "HAHAHUGOSHORTCODE0s0HBHB", "hahahugoshortcode1s0hbhb", "__hdeferred", "__hdeferred/x__d=", "__hdeferred/s0__d=", "__hinternal", "id-0here", "{{hugodeferred}}",
	"{{", "}}", "{{<", "{{< nolink >}}", "{{< /nolink >}}", "{{% nolink %}}", "{{< badge >}}", "{{< nosuch >}}", "{{</* nolink */>}}", "{{< badge \"a\n\" >}}", "{{< badge `x` >}}", "{{% note %}}", "{{< ref \"x\" >}}",
	"<!--", "-->", "<b>", "<script>", "</p>", "&amp;", "&#0;", "&nosuch;", "](", "[x](/gone/)", "[x](gone.md)", "[x](https://rich.example/sub/gone/)", "[x](https://rich.example/elsewhere/)",
	"[x](https://nutgraf.example/gone/#x)", "[x](//rich.example/sub/gone)", "[x](#gone)", "[x](/sections/#gone)", "[x](%zz)", "[x](http://[::1)", "[x](/%00)", "[x](</a b>)", "[x](../../../etc)", "[x](?q)", "[x](/sections/first/?a#gone)",
	"![x](gone.png)", "![x](/gone.svg)", "![](/plan.svg)", "![x](boat.png)", "![x](#x)", "![x](data:,)", "[^1]", "[^gone]", "\n[^1]: twice\n", "[x]: /gone/\n", "\n# One\n", "\n## The end\n", "\n#### Deep\n", "\n## The end {#numbers}\n", "\n## {#x}\n",
	"{#numbers}", "{.y}", "{id=\"a b\"}", "\n{caption=\"x\"}\n", "|", "\n|a|b|\n|-|-|\n", "```", "\n~~~\n", "\n```mermaid\nx\n```\n", "\n```goat\n-->\n```\n", "---", "\n---\n", ":", "'", "\"", "\\", "%", "$$x$$", "@", "*", "_", "~~", "==", ">", "- ", "1. ", "\n    ",
	"{", "}", "[", "]", "(", ")", "<", "/", "#", "\n::error::x", "term:", "[x](term:gone)", "[x](actor:)", "[x](source:gone)", "[x](event:#)", "[x](term:harbour#gone)", "[x](javascript:alert(1))", "javascript:", "мир", "漢字", "ﷺ", "é", "e\u0301",
}

func (m *mutant) flip() {
	name := m.file()
	if content := bytes.Clone(m.files[name]); len(content) > 0 {
		for range 1 + m.random.IntN(4) {
			content[m.random.IntN(len(content))] ^= byte(1 << m.random.IntN(8))
		}
		m.files[name] = content
		m.note("flip %s", name)
	}
}

func (m *mutant) insert() {
	name, what := m.file(".md", ".md", ".yaml", ".toml", ".html", ".svg", ".json", ".css", ".xml"), pick(m, odd)
	content := m.files[name]
	at := m.random.IntN(len(content) + 1)
	m.files[name] = slices.Concat(content[:at], []byte(what), content[at:])
	m.note("insert %q into %s at %d", what, name, at)
}

func (m *mutant) cut() {
	name := m.file()
	if content := m.files[name]; len(content) > 0 {
		from := m.random.IntN(len(content))
		to := min(len(content), from+1+m.random.IntN(40))
		m.files[name] = slices.Concat(content[:from], content[to:])
		m.note("cut %s %d-%d", name, from, to)
	}
}

func (m *mutant) swapLines() {
	name := m.file(".md", ".yaml", ".toml")
	lines := strings.SplitAfter(string(m.files[name]), "\n")
	i, j := m.random.IntN(len(lines)), m.random.IntN(len(lines))
	lines[i], lines[j] = lines[j], lines[i]
	m.files[name] = []byte(strings.Join(lines, ""))
	m.note("swap lines %d and %d of %s", i+1, j+1, name)
}

func (m *mutant) repeatLine() {
	name := m.file(".md", ".yaml", ".toml")
	lines := strings.SplitAfter(string(m.files[name]), "\n")
	i := m.random.IntN(len(lines))
	lines = slices.Insert(lines, m.random.IntN(len(lines)+1), lines[i])
	m.files[name] = []byte(strings.Join(lines, ""))
	m.note("repeat line %d of %s", i+1, name)
}

func (m *mutant) truncate() {
	name := m.file()
	if content := m.files[name]; len(content) > 0 {
		m.files[name] = content[:m.random.IntN(len(content))]
		m.note("truncate %s to %d", name, len(m.files[name]))
	}
}

// oddNames are names that a file can have on some disk and that some part of the way does not expect.
var oddNames = []string{
	"a b", "A", "a\nb", "a\x1bb", "a\xffb", "\xff", "é", "e\u0301", "con", "aux", "..a", "a.", "a.b", "index", "_index", "a%20b", "a%zz", "a#b", "a?b", "a&b", "a\"b", "a'b", "a<b", "a:b", "a\\b", "a|b", "a*b", "-a", "_a", "a--b",
	"{{a}}", "[a]", "a;b", "$a", "HAHAHUGOSHORTCODE-s0-HBHB", "__hdeferred", "a\u202eb", "a\u200bb", "漢字", "мир", strings.Repeat("a", 200), "0", "404", "all", "search", "::error::x", "##[error]x", "a.fr", "a.xx", "nato.en", "term:a", "a+b", "a=b", "~", "a~", ".a", " a", "a ",
}

func (m *mutant) rename() {
	name := m.file()
	to := path.Join(path.Dir(name), pick(m, oddNames)) + path.Ext(name)
	m.renameTo(name, to)
}

func (m *mutant) move() {
	name := m.file()
	m.renameTo(name, path.Join(path.Dir(m.file()), path.Base(name)))
}

func (m *mutant) renameTo(name, to string) {
	if m.files[to] == nil {
		m.files[to] = m.files[name]
		delete(m.files, name)
		m.note("rename %s to %q", name, to)
	}
}

func (m *mutant) remove() {
	name := m.file()
	delete(m.files, name)
	m.note("remove %s", name)
}

func (m *mutant) addOdd() {
	ending := pick(m, []string{".pdf", ".csv", ".json", ".txt", ".svg", ".png", ".jpg", ".md", ".html", ".xml", ".css", ".js", ".mp3", ".exe", "", ".toml", ".yaml", ".gotmpl", ".webp", ".fr.md", ".rss", ".webmanifest"})
	folder := path.Dir(m.file())
	if m.random.IntN(2) == 0 {
		folder = pick(m, []string{"static", "static/sub", "assets", "content", "content/sections", "content/glossary", "content/sections/first", "data", "layouts", "layouts/_shortcodes", "layouts/_partials", "i18n"})
	}
	content := pick(m, []string{
		"", "x", "{\"a\": [1, 2,]}", "[1 2]", "<a><b></a>", "<html><p>x", "<!doctype html><html lang=\"en\"><h1>x</h1><h3>y</h3><a href=\"gone\">x</a><img src=\"x\"><p id=\"a\"><p id=\"a\">", "{{ .Nope }}", "{{ if }}",
		"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "\xff\xfe\x00", "a: [", "---\ntitle: X\n---\nText.\n", "a{background:url(gone.png)}", "@import \"gone.css\";", "<label for=\"x\">", "<?xml version=\"1.0\" encoding=\"latin1\"?><a/>",
		"<urlset><url><loc>https://rich.example/sub/gone/</loc></url></urlset>", "[glossary]\nother = 3\n", "x = ", string(m.files[m.file()]),
	})
	name := path.Join(folder, pick(m, oddNames)+ending)
	m.files[name] = []byte(content)
	m.note("add %q: %.30q", name, content)
}

var fieldLine = regexp.MustCompile(`(?m)^(\s*(?:- )?[\w-]+\s*[:=] ?)(.*)$`)

func (m *mutant) value() {
	name := m.file(".md", ".md", ".yaml")
	places := fieldLine.FindAllSubmatchIndex(m.files[name], -1)
	if len(places) == 0 {
		return
	}
	at := pick(m, places)
	value := pick(m, []string{
		"", "[]", "{}", "null", "~", "\"\"", "\" \"", "-1", "0", "1e999", "9223372036854775808", "2022-13-45", "true", "[a, b", "&a x", "*a", "!!binary x", "|", ">-", "\"\\x00\"", "\"\\n::error::x\"", "\"a\\tb\"", "x: y", "[[a]]", "[a, a]", "[{a: b}]", "{a: b}",
		"'", "\"", "# x", "@x", "`x`", "%x", "../../x", "/", "/x", "/x/", "/glossary/harbour/", "/sections/first/", "https://rich.example/sub/x/", "http://[", "term:x", "HAHAHUGOSHORTCODE-s0-HBHB", "__hdeferred/x", "\ufdd0", "\"\\uFDD0\"", "\"\\u202e\"", "<b>x</b>",
		"\"{{< nolink >}}\"", "\"{{ .Title }}\"", "\"[x](/gone/)\"", "\"*x*\"", strings.Repeat("x", 300), "мир", "漢字", "Port Authority", "harbour", "paper", "ann-ode", "1901-05-04", "1901-05-04/..", "2024-02-30", "person", "[paper, gone]", "[\"\"]", "[null]", "[1]", "[~]", "/%zz", "/a b/", "/../x/", "/a\"b/", "/é/", "/index.html", "/.x", "/x?y", "/x#y", "\"/a\\nb/\"",
	})
	content := m.files[name]
	m.files[name] = slices.Concat(content[:at[4]], []byte(value), content[at[5]:])
	m.note("value of %s%q in %s", content[at[2]:at[3]], value, name)
}

var destination = regexp.MustCompile(`\]\(([^)\n]*)\)`)

func (m *mutant) link() {
	name := m.file(".md")
	places := destination.FindAllSubmatchIndex(m.files[name], -1)
	if len(places) == 0 {
		return
	}
	at := pick(m, places)
	to := pick(m, []string{
		"", " ", "/gone/", "gone", "./gone.md", "#gone", "#", "#top", "/sections/#gone", "/glossary/harbour/#gone", "/glossary/harbour", "https://rich.example/sub/gone/", "https://rich.example/sub/sections/first/#gone", "https://rich.example/gone", "https://rich.example", "https://RICH.example/sub/gone/",
		"https://nutgraf.example/gone/", "https://nutgraf.example/glossary/nato/#gone", "http://nutgraf.example/gone/", "//nutgraf.example/gone/", "https://rich.example:8080/sub/x", "https://user:pass@rich.example/sub/gone/", "https://exa mple.org/", "http://[::1", "http://%zz/", "https://example.org/%zz", "%zz", "/%zz", "/%00/", "/%0a/",
		"..", "../..", "../../../../x", "/..", "?x", "/?x", "//", "///x", "mailto:", "mailto:a@b", "tel:x", "javascript:x", "data:text/html,x", "ftp://x/y", "term:gone", "term:", "term:harbour", "term:HARBOUR", "event:gone", "actor:gone", "source:gone", "first:x", "all:x", "feed:x", "HAHAHUGOSHORTCODE-s0-HBHB", "__hdeferred/x", "https://rich.example/sub/__hdeferred/x", "/\ufdd0/", "é/", "/gone.pdf", "minutes.pdf", "/data.json", "/old.html#gone", "/map.xml#gone", "/index.xml", "/fr/", "/fr/gone/", "/glossary/gone/", "{{< ref x >}}", "<a b>", "a b", "/a\tb", "x \"t\"", "sections/first.md", "/content/sections/first.md", "first.md#gone", "second.md#numbers",
	})
	content := m.files[name]
	m.files[name] = slices.Concat(content[:at[2]], []byte(to), content[at[3]:])
	m.note("link of %s: %q", name, to)
}

func (m *mutant) setting() {
	setting := pick(m, []string{
		"baseURL = \"https://x.example/__hdeferred/\"", "baseURL = \"https://x.example/__hdeferred/x__d=/\"", "baseURL = \"https://x.example/HAHAHUGOSHORTCODE-s0-HBHB/\"", "baseURL = \"https://exa mple.org/\"", "baseURL = \"https://x.example/a b/\"", "baseURL = \"https://x.example/%zz/\"",
		"baseURL = \"HTTPS://X.example/Sub\"", "baseURL = \"https://x.example/é/\"", "baseURL = \"https://x.example/a\\\"b/\"", "baseURL = \"https://x.example/<b>/\"", "baseURL = \"https://x.example/{{x}}/\"", "baseURL = \"https://x.example/\\n/\"", "baseURL = \"\"", "baseURL = \"/\"", "baseURL = \"ftp://x/\"", "baseURL = \"https://é.example/\"", "baseURL = \"https://u:p@x.example/\"", "baseURL = \"https://x.example:99999/\"", "baseURL = \"https://x.example/../y/\"", "baseURL = \"https://x.example//\"", "baseURL = \"https://[::1]/\"", "baseURL = \"https://x.example/\\uFDD0/\"", "baseURL = 3",
		"defaultContentLanguage = \"fr\"", "defaultContentLanguage = \"xx\"", "defaultContentLanguage = \"\"", "defaultContentLanguage = \"EN\"", "defaultContentLanguage = \"__hdeferred\"", "offline = \"yes\"", "offline = true", "theme = \"x\"", "[languages.de]\nlabel = \"\"", "[languages.en]\nweight = \"x\"", "[languages.en]\ncontentDir = \"\"", "[languages.en]\ncontentDir = \"../x\"", "[languages.uk]\ncontentDir = \"content\"", "[languages.uk]\ncontentDir = \"gone\"", "[languages.\"a b\"]\nlabel = \"x\"", "[languages.fr]\nlabel = \"\\u0000\"", "[languages.fr]\nlabel = \"<b>\"",
		"[params]\na = 1979-05-27", "[params]\nx.y.z = [1, \"a\"]", "[silence]\nnope = \"x\"", "[silence]\nterm-is-mentioned = \"\"", "[silence]\nlink-resolves = \"x\"", "[silence]\nform-is-unambiguous = \"x\"", "[", "x = \"\\xff\"", "\xff", "\x00 = 1",
	})
	name, content := "hugo.toml", m.files["hugo.toml"]
	key, _, _ := strings.Cut(setting, " = ")
	if line := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(strings.ToValidUTF8(key, "?")) + `.*\n`); line.Match(content) {
		content = line.ReplaceAllLiteral(content, []byte(setting+"\n"))
	} else {
		content = slices.Concat([]byte(setting+"\n"), content)
	}
	m.files[name] = content
	m.note("setting %q", setting)
}

// damage hurts a picture, whose beginning stays good.
func (m *mutant) damage() {
	name := m.file(".png", ".jpg")
	content := bytes.Clone(m.files[name])
	if len(content) < 60 {
		return
	}
	switch m.random.IntN(4) {
	case 0:
		content = content[:len(content)/2]
	case 1:
		for i := len(content) / 2; i < len(content); i += 3 {
			content[i] ^= 0x55
		}
	case 2:
		content = append(content[:45], make([]byte, 50)...)
	case 3:
		content[29+m.random.IntN(30)] ^= 0xff
	}
	m.files[name] = content
	m.note("damage %s", name)
}

func (m *mutant) linkFile() {
	name := m.file()
	if m.random.IntN(3) > 0 {
		name = path.Join(path.Dir(name), pick(m, oddNames[:40])+path.Ext(name))
	}
	delete(m.files, name)
	m.links[name] = pick(m, []string{"gone", "../gone", "/etc/passwd", ".", "/dev/null"})
	m.note("link %q to %s", name, m.links[name])
}

func (m *mutant) layout() {
	name := pick(m, []string{"layouts/_shortcodes/badge.html", "layouts/_shortcodes/note.html", "layouts/404.html", "layouts/_partials/footer.html", "layouts/sections/page.html", "layouts/_markup/render-link.html", "layouts/glossary/page.html", "layouts/baseof.html", "layouts/home.html", "layouts/_partials/policy.html", "layouts/robots.txt", "layouts/home.rss.xml"})
	m.files[name] = []byte(pick(m, []string{
		"", "x", "{{ .Nope }}", "{{ if }}", "{{ errorf \"x\" }}", "{{ warnf \"it says %s\" .Nope }}", "{{ .Page.Content }}", "{{ partial \"gone.html\" . }}", "{{ .Get 7 }}", "{{ index .Params 3 }}", "{{ site.Params.gone.x }}", "<a href=\"/gone/\">x</a>", "<img src=\"gone.png\">", "<p id=\"a\"><p id=\"a\">", "<h4>x</h4>", "{{ .Inner | safeHTML }}", "{{ resources.GetRemote \"https://x\" }}", "{{ readFile \"hugo.toml\" }}", "{{ template \"x\" }}", "{{ define \"main\" }}{{ .Title }}{{ end }}", "__hdeferred/x__d=", "HAHAHUGOSHORTCODE-s0-HBHB", "{{ panic }}", "{{ printf \"%d\" .Title }}", "<a href=\"{{ .Nope }}\">", "\xff", "{{/* c", "{{ fail }}", "{{ with (templates.Defer (dict \"key\" \"a\")) }}x{{ end }}", "{{ .Render \"gone\" }}", "{{ return 3 }}",
	}))
	m.note("layout %s: %q", name, m.files[name])
}
