package linker

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// corpus is made-up English: the words that are most of any prose, and many rarer ones by Zipf's law.
type corpus struct {
	rnd   *rand.Rand
	zipf  *rand.Zipf
	words []string
}

func newCorpus() *corpus {
	c := &corpus{rnd: rand.New(rand.NewPCG(1, 2))}
	c.words = strings.Fields(`the of and to in a that is was for it with as on by at from be this which or an were are not have
		had has his her their but they we you he she all one would there what will out up can more when other into some
		could time only new then its our two may first now like over such been who said people after also leaders talks
		war peace country government president minister security forces troops agreement support allies against between`)
	onsets := strings.Fields("b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sl sp st str t th tr v w")
	vowels := strings.Fields("a e i o u ai ea ee ie oa ou")
	codas := strings.Fields("b ck ct d ft g l ll lt m mp n nd ng nt p r rd rm rn rt s sh ss st t th ve x")
	endings := strings.Fields("- - - s ed ing tion ment er ly al ity ous")
	seen := map[string]bool{}
	for len(c.words) < 30_000 {
		word := ""
		for range 1 + c.rnd.IntN(2) {
			word += onsets[c.rnd.IntN(len(onsets))] + vowels[c.rnd.IntN(len(vowels))]
		}
		word += codas[c.rnd.IntN(len(codas))] + strings.Trim(endings[c.rnd.IntN(len(endings))], "-")
		if !seen[word] {
			seen[word] = true
			c.words = append(c.words, word)
		}
	}
	c.zipf = rand.NewZipf(c.rnd, 1.1, 4, uint64(len(c.words)-1))
	return c
}

func (c *corpus) word() string { return c.words[c.zipf.Uint64()] }

// rare is a word from the long tail.
func (c *corpus) rare() string { return c.words[2000+c.rnd.IntN(len(c.words)-2000)] }

// terms are n glossary titles: rare words, and phrases of two and three words with a rare one among them.
func (c *corpus) terms(n int) []string {
	seen := map[string]bool{}
	var list []string
	for len(list) < n {
		term := c.rare()
		switch k := c.rnd.IntN(10); {
		case k < 5 || len(list) > 9_000:
			term = c.words[100+c.rnd.IntN(3000)] + " " + term
		case k < 8:
			term = c.rare() + " of " + c.word()
		}
		if !seen[term] {
			seen[term] = true
			list = append(list, term)
		}
	}
	return list
}

// pages are Markdown pages of about 560 words, which mention the terms now and then.
func (c *corpus) pages(n int, terms []string) []string {
	var list []string
	for range n {
		var b strings.Builder
		for paragraph := range 8 {
			if paragraph%4 == 0 {
				fmt.Fprintf(&b, "## %s %s\n\n", c.word(), c.word())
			}
			for range 5 {
				b.WriteString(c.sentence(terms))
			}
			b.WriteString("\n\n")
		}
		list = append(list, b.String())
	}
	return list
}

func (c *corpus) sentence(terms []string) string {
	var b strings.Builder
	for i := range 8 + c.rnd.IntN(12) {
		word := c.word()
		switch {
		case c.rnd.IntN(150) == 0:
			word = terms[c.rnd.IntN(len(terms))]
		case c.rnd.IntN(60) == 0:
			word = "*" + word + "*"
		case c.rnd.IntN(40) == 0:
			word += "'s"
		}
		if i == 0 {
			word = strings.ToUpper(word[:1]) + word[1:]
		} else {
			b.WriteString([]string{" ", " ", " ", " ", " ", " ", " ", ", "}[c.rnd.IntN(8)])
		}
		b.WriteString(word)
	}
	return b.String() + ". "
}

func linkerOf(terms []string) *Linker {
	var entities []Entity
	for i, term := range terms {
		entities = append(entities, Entity{ID: fmt.Sprintf("term:%d", i), Forms: []Form{{Text: term}}})
	}
	l, _ := New(language.English, entities)
	return l
}

// BenchmarkFind reads the same prose with glossaries of 10, 1,000 and 100,000 terms, and in the naive way: one regular
// expression for each term.
func BenchmarkFind(b *testing.B) {
	c := newCorpus()
	terms := c.terms(100_000)
	pages := c.pages(100, terms[:10])
	var docs []ast.Node
	size := 0
	for _, p := range pages {
		docs = append(docs, parse(p))
		size += len(p)
	}
	first := 0.0
	for _, n := range []int{10, 1_000, 100_000} {
		b.Run(fmt.Sprintf("terms=%d", n), func(b *testing.B) {
			l := linkerOf(terms[:n])
			mentions := 0
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				mentions = 0
				for i, doc := range docs {
					mentions += len(l.Find(doc, []byte(pages[i]), Options{}).Mentions)
				}
			}
			perByte := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(size)
			if n == 10 {
				first = perByte
			}
			if first > 0 {
				b.ReportMetric(perByte/first, "×10-terms")
			}
			b.ReportMetric(float64(mentions)/float64(len(docs)), "mentions/page")
			b.ReportMetric(float64(len(docs)), "pages/op")
		})
	}
	for _, n := range []int{10, 1_000} {
		b.Run(fmt.Sprintf("naive=%d", n), func(b *testing.B) { naive(b, terms[:n], pages[:5], first) })
	}
}

func naive(b *testing.B, terms, pages []string, ours float64) {
	var expressions []*regexp.Regexp
	for _, term := range terms {
		expressions = append(expressions, regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(term)+`(?:s|'s)?\b`))
	}
	size := 0
	for _, p := range pages {
		size += len(p)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			for _, e := range expressions {
				e.FindStringIndex(p)
			}
		}
	}
	if perByte := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(size); ours > 0 {
		b.ReportMetric(perByte/ours, "×10-terms")
	}
}
