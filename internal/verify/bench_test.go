package verify

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// linked is a site of so many pages with a hundred links each. The pages are alike, as those of one theme are.
func linked(pages int, broken bool) fstest.MapFS {
	site := fstest.MapFS{}
	for i := range pages {
		var page strings.Builder
		page.WriteString(`<!doctype html><html lang="en"><head><title>T</title><link rel="canonical" href="https://x.org/"></head><h1 id="top-of-page">A</h1>`)
		for j := range 100 {
			to := (i*7 + j) % pages
			if broken {
				to += 5000 * i
			}
			fmt.Fprintf(&page, "\n<h2 id=\"part-%d\">Part %d</h2><p class=\"lead\">Some words that are not a link, and <a class=\"term\" href=\"../../sections/s%d/#part-%d\">one that is</a>.</p>", j, j, to, (i+j)%100)
		}
		site[fmt.Sprintf("sections/s%d/index.html", i)] = &fstest.MapFile{Data: []byte(page.String())}
	}
	return site
}

func BenchmarkTree(b *testing.B) {
	for _, test := range []struct {
		name    string
		broken  bool
		options Options
	}{
		{"healthy", false, Options{}},
		{"weighed", false, Options{Weigh: true}},
		{"broken", true, Options{}},
	} {
		b.Run(test.name, func(b *testing.B) {
			site := linked(1000, test.broken)
			b.ResetTimer()
			for b.Loop() {
				problems := Tree(site, test.options)
				if len(problems) > 0 != test.broken {
					b.Fatal(len(problems), problems[0])
				}
			}
		})
	}
}

// TestTimeGrowsWithSize would find work that grows faster than its input, on what an author or an attacker can make large.
func TestTimeGrowsWithSize(t *testing.T) {
	many := func(text string) string { return strings.Repeat(text, 50_000) }
	numbered := func(format string) string {
		var text strings.Builder
		for i := range 20_000 {
			fmt.Fprintf(&text, format, i)
		}
		return text.String()
	}
	tests := map[string]string{
		"one line of broken links":    many(`<a href="gone/">x</a>`),
		"different broken links":      numbered(`<a href="gone%d/">x</a>`),
		"different broken fragments":  numbered(`<p id="a%[1]d"><a href="#b%[1]d">x</a>`),
		"different broken references": numbered(`<p id="a%[1]d"><label for="b%[1]d">x</label>`),
		"deep nesting":                many(`<div>`),
		"nested noscript":             many(`<noscript>`),
		"open tags":                   many(`<a href="`),
		"comments":                    many(`<!-- `),
		"ids":                         many(`<p id=a>`),
		"headings":                    many(`<h1><h6>`),
		"images":                      `<img alt srcset="` + many(`gone.png 1x,`) + `">`,
		"parentheses":                 `<img alt srcset="a ` + many(`(`) + `">`,
		"styles":                      `<style>` + many(`url(`) + many(`/* url("`),
		"imports":                     `<style>` + many(`@import "`),
		"data":                        `<script type=application/json>` + many(`[`),
		"long addresses":              `<a href="` + many(`a/../`) + many(`x`) + `">`,
	}
	for name, content := range tests {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			Tree(tree(map[string]string{"a/index.html": content}), Options{Weigh: true})
			if spent := time.Since(begin); spent > 20*time.Second {
				t.Errorf("%d bytes took %v", len(content), spent)
			} else {
				t.Logf("%d bytes took %v", len(content), spent)
			}
		})
	}
}

func TestNothingDependsOnTheOrderOfWork(t *testing.T) {
	site := linked(50, true)
	first := Tree(site, Options{})
	for range 3 {
		again := Tree(site, Options{})
		for i := range first {
			if first[i] != again[i] {
				t.Fatalf("problem %d is %v, then %v", i, first[i], again[i])
			}
		}
	}
}
