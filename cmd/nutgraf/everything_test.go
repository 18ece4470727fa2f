package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// TestLinksLeadFromThePageWithEverythingToTheSamePlace writes links in every way that an author can, in every kind of text,
// and holds where each leads from the page with everything to where a browser goes from the text's own page. Links that lead
// nowhere are a problem on both. NUTGRAF_LINKS=5000 tries more, NUTGRAF_SEED=7 others.
func TestLinksLeadFromThePageWithEverythingToTheSamePlace(t *testing.T) {
	links := writeLinks(numberFrom("NUTGRAF_LINKS", 400), uint64(numberFrom("NUTGRAF_SEED", 1)))
	var good, toNoPart, toNoPage []writtenLink
	for _, link := range links {
		switch page, _, _ := strings.Cut(link.target, "#"); {
		case isKnownPlace(link.target):
			good = append(good, link)
		case isKnownPlace(page):
			toNoPart = append(toNoPart, link)
		default:
			toNoPage = append(toNoPage, link)
		}
	}
	if least := len(links) / 10; len(good) < least || len(toNoPart) < least || len(toNoPage) < least {
		t.Fatalf("only %d good links, %d to no part of a page, %d to no page", len(good), len(toNoPart), len(toNoPage))
	}
	for _, base := range []string{"https://example.org/", "https://example.org/news/"} {
		source, output := t.TempDir(), filepath.Join(t.TempDir(), "public")
		writeLinking(t, source, good)
		if said, err := exec.Command("nutgraf", "build", "--source", source, "--output", output, "--base-url", base).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		everything := linksOn(t, output, "all/", base)
		for _, link := range good {
			own := linksOn(t, output, link.page, base)
			want, got := own[link.words], plainPlace(everything[link.words])
			if want == "" || got != want {
				t.Errorf("%s on %s leads to %s, and from the page with everything to %s", link.markdown, link.page, want, got)
			}
			if want != decoded(base+link.target) {
				t.Errorf("%s on %s leads to %s, want %s", link.markdown, link.page, want, base+link.target)
			}
		}
	}
	for _, links := range [][]writtenLink{toNoPart, toNoPage} {
		source := t.TempDir()
		writeLinking(t, source, links)
		said, err := exec.Command("nutgraf", "build", "--source", source, "--base-url", "https://example.org/news/").CombinedOutput()
		if err == nil {
			t.Fatalf("links that lead nowhere are built: %s", said)
		}
		if told := strings.Count("\n"+string(said), "\ncontent/"); told != len(links) || strings.Contains(string(said), "public/") {
			t.Errorf("of %d links that lead nowhere %d are told:\n%s", len(links), told, said)
		}
	}
}

// writtenLink is a link of an author's.
type writtenLink struct {
	page     string // that it stands on
	words    string // that it links, on no other link
	markdown string
	target   string // where a browser goes from the page, below the site's root
}

// The pages that links stand on and lead to, and the ids of their parts.
var linkedPages = map[string][]string{
	"": nil, "sections/a/": {"frag", "späte-folgen", "a-b", "stops", "term-x"}, "sections/a-b/": {"frag", "späte-folgen", "b"}, "glossary/x/": {"frag"}, "glossary/": {"term-x"},
}

func isKnownPlace(target string) bool {
	page, fragment, _ := strings.Cut(target, "#")
	page, _, _ = strings.Cut(page, "?")
	ids, ok := linkedPages[page]
	if slices.Contains(ids, decoded(fragment)) {
		return ok
	}
	return ok && fragment == ""
}

// writeLinks makes up links: to a page, from a page, in some spelling.
func writeLinks(count int, seed uint64) []writtenLink {
	random := rand.New(rand.NewPCG(seed, 3))
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	var links []writtenLink
	for i := range count {
		page := pick("", "sections/a/", "sections/a/", "sections/a-b/", "glossary/x/")
		up := strings.Repeat("../", strings.Count(page, "/"))
		to := pick("", "sections/a/", "sections/a-b/", "glossary/x/", "glossary/", "sections/nowhere/")
		path := pick(up+to, "./"+up+to, up+"sections/../"+to, up+to+"./", up+to+"x/../", up+to, "/"+to)
		if to == page {
			path = pick("", path, "./")
		}
		fragment := pick("", "", "#frag", "#späte-folgen", "#sp%C3%A4te-folgen", "#sp%c3%a4te-folgen", "#%66rag", "#a-b", "#stops", "#b", "#nowhere",
			norm.NFD.String("#späte-folgen"), "#term-x", "#sections-a--frag")
		destination := path + pick("", "", "", "?a=1&b=2", "?q=%C3%A4") + fragment
		if destination == "" {
			destination = "./"
		}
		base, _ := url.Parse("https://example.org/" + page)
		target, err := base.Parse(destination)
		if err != nil {
			continue
		}
		words := fmt.Sprintf("words%d", i)
		links = append(links, writtenLink{page, words, spell(random, words, destination, i), strings.TrimPrefix(target.String(), "https://example.org/")})
	}
	return links
}

// spell writes a link in one of the ways of Markdown.
func spell(random *rand.Rand, words, destination string, number int) string {
	switch random.IntN(8) {
	case 0:
		destination = strings.ReplaceAll(destination, "&", "&amp;")
	case 1:
		destination = strings.ReplaceAll(strings.ReplaceAll(destination, "-", `\-`), ".", `\.`)
	case 2:
		destination = strings.ReplaceAll(strings.ReplaceAll(destination, "ä", "&auml;"), "#", "&#35;")
	case 3:
		return fmt.Sprintf("[%s](<%s> \"a title\")", words, destination)
	case 4:
		return fmt.Sprintf("[%s][ref%d]\n\n[ref%[2]d]: %s", words, number, destination)
	}
	return fmt.Sprintf("[%s](%s)", words, destination)
}

// writeLinking writes an explainer with the links, in paragraphs, headings, lists, tables, quotations and notes.
func writeLinking(t *testing.T, source string, links []writtenLink) {
	t.Helper()
	texts := map[string]*strings.Builder{}
	for page := range linkedPages {
		texts[page] = &strings.Builder{}
	}
	for i, link := range links {
		text, inline := texts[link.page], !strings.Contains(link.markdown, "\n")
		switch form := i % 6; {
		case form == 0 && inline:
			fmt.Fprintf(text, "## Heading %s\n\n", link.markdown)
		case form == 1 && inline:
			fmt.Fprintf(text, "| a | b |\n|---|---|\n| %s | c |\n\n", link.markdown)
		case form == 2 && inline:
			fmt.Fprintf(text, "Words with a note.[^%d]\n\n[^%[1]d]: Note %s.\n\n", i, link.markdown)
		case form == 3 && inline:
			fmt.Fprintf(text, "- item\n  - *%s*\n\n", link.markdown)
		case form == 4 && inline:
			fmt.Fprintf(text, "> Quoted: %s\n\n", link.markdown)
		default:
			fmt.Fprintf(text, "Words, %s\n\n", link.markdown)
		}
	}
	for name, content := range map[string]string{
		"_index.md":          "---\ntitle: Links\nstandfirst: S.\n---\nAn overview.\n\n" + texts[""].String(),
		"sections/a.md":      "---\ntitle: A\nweight: 1\n---\nThe X stops.\n\n- one\n- two\n{#stops}\n\n## Frag\n\n## Späte Folgen\n\n## A b\n\n" + texts["sections/a/"].String(),
		"sections/a-b.md":    "---\ntitle: B\nweight: 2\n---\nMore.\n\n## Frag\n\n## Späte Folgen\n\n## B\n\n" + texts["sections/a-b/"].String(),
		"glossary/x.md":      "---\ntitle: X\n---\nA term.\n\n## Frag\n\n" + texts["glossary/x/"].String(),
		"glossary/_index.md": "---\ntitle: Glossary\n---\n",
	} {
		name = filepath.Join(source, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// linksOn are where the links of a built page lead, by their words.
func linksOn(t *testing.T, output, page, base string) map[string]string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(output, filepath.FromSlash(page), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	address, _ := url.Parse(base + page)
	found, href := map[string]string{}, ""
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		switch token := tokens.Token(); {
		case token.Data == "a" && kind == html.StartTagToken:
			for _, attribute := range token.Attr {
				if attribute.Key == "href" {
					href = attribute.Val
				}
			}
		case token.Data == "a":
			href = ""
		case kind == html.TextToken && href != "":
			if to, err := address.Parse(href); err == nil {
				found[token.Data] = decoded(to.String())
			}
		}
	}
	return found
}

// decoded is an address without percent signs, since small and large hexadecimal digits are one.
func decoded(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		return plain
	}
	return address
}

// plainPlace is a heading on the page with everything as the one on its own page.
func plainPlace(address string) string {
	before, id, ok := strings.Cut(address, "all/#")
	page, fragment, isPart := strings.Cut(id, "--")
	if !ok || !isPart {
		return address
	}
	kind, name, _ := strings.Cut(page, "-")
	return strings.ReplaceAll(before+kind+"/"+name+"/#"+fragment, "///#", "/#")
}

func numberFrom(variable string, otherwise int) int {
	if number, err := strconv.Atoi(os.Getenv(variable)); err == nil {
		return number
	}
	return otherwise
}
