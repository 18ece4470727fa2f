package browsertest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// Links says how the links to the terms of a made-up explainer come into its prose.
type Links int

const (
	LinksFound  Links = iota // by the linker
	LinksByHand              // written by the author, on the same words
	NoLinks
)

// WriteMadeUp writes an explainer of made-up prose, the same on each call: 1,000 sections of about 560 words that mention
// some of 1,000 terms of two words now and then.
func WriteMadeUp(b testing.TB, folder string, links Links) {
	const sections, terms = 1000, 1000
	random := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri")
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		for range 2 + random.IntN(3) {
			vocabulary[i] += syllables[random.IntN(len(syllables))]
		}
	}
	// Some words are frequent and most are rare, as in any language.
	zipf := rand.NewZipf(random, 1.1, 4, uint64(len(vocabulary)-1))
	word := func() string { return vocabulary[zipf.Uint64()] }
	names := make([]string, terms)
	files := fstest.MapFS{}
	write := func(name, content string) { files[name] = &fstest.MapFile{Data: []byte(content)} }
	write("content/_index.md", "---\ntitle: Prose\nstandfirst: Made up.\n---\nWords.\n")
	write("data/sources.yaml", "- id: paper\n  type: book\n  title: A paper\n")
	for i := range names {
		names[i] = vocabulary[2*i] + " " + vocabulary[len(vocabulary)-1-i]
		write(fmt.Sprintf("content/glossary/t%d.md", i), fmt.Sprintf("---\ntitle: %s\nautolink: %t\n---\nA thing that is %s and %s.\n", names[i], links == LinksFound, word(), word()))
	}
	for i := range sections {
		var body strings.Builder
		linked := map[int]bool{}
		for n := range 560 {
			words := word()
			term := -1
			if random.IntN(25) == 0 {
				term = random.IntN(terms)
				words = names[term]
			}
			if n%14 == 0 { // no sentence begins with a small letter (UAX 29)
				words = strings.ToUpper(words[:1]) + words[1:]
			}
			if links == LinksByHand && term >= 0 && !linked[term] {
				words, linked[term] = fmt.Sprintf("[%s](term:t%d)", words, term), true
			}
			body.WriteString(words)
			if n%14 == 13 {
				body.WriteString(". ")
			} else {
				body.WriteString(" ")
			}
			if n%80 == 79 {
				body.WriteString("\n\n")
			}
		}
		write(fmt.Sprintf("content/sections/s%d.md", i), fmt.Sprintf("---\ntitle: Section %d\nweight: %d\nsources: [paper]\n---\n%s\n", i, i+1, body.String()))
	}
	if err := os.CopyFS(folder, files); err != nil {
		b.Fatal(err)
	}
}
