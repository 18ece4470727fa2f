package browsertest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Links says how the links to the terms of a made-up explainer come into its prose.
type Links int

const (
	LinksFound  Links = iota // by the linker
	LinksByHand              // written by the author, on the same words
	NoLinks
)

// madeUp writes made-up prose, the same on each run.
type madeUp struct {
	b          testing.TB
	folder     string
	random     *rand.Rand
	vocabulary []string
	zipf       *rand.Zipf
}

func newMadeUp(b testing.TB, folder string) *madeUp {
	m := &madeUp{b: b, folder: folder, random: rand.New(rand.NewPCG(1, 2)), vocabulary: make([]string, 20_000)}
	syllables := strings.Fields("ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri")
	for i := range m.vocabulary {
		for range 2 + m.random.IntN(3) {
			m.vocabulary[i] += syllables[m.random.IntN(len(syllables))]
		}
	}
	// Some words are frequent and most are rare, as in any language.
	m.zipf = rand.NewZipf(m.random, 1.1, 4, uint64(len(m.vocabulary)-1))
	return m
}

func (m *madeUp) word() string { return m.vocabulary[m.zipf.Uint64()] }

// name returns the name of a term: two words.
func (m *madeUp) name(i int) string {
	return m.vocabulary[2*i] + " " + m.vocabulary[len(m.vocabulary)-1-i]
}

func (m *madeUp) write(name, content string) {
	file := filepath.Join(m.folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		m.b.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		m.b.Fatal(err)
	}
}

// section returns a text of about 560 words with a term now and then, which link turns into what is written.
func (m *madeUp) section(terms []int, link func(term int, words string) string) string {
	var body strings.Builder
	for n := range 560 {
		words := m.word()
		term := -1
		if m.random.IntN(25) == 0 {
			term = terms[m.random.IntN(len(terms))]
			words = m.name(term)
		}
		if n%14 == 0 { // no sentence begins with a small letter (UAX 29)
			words = strings.ToUpper(words[:1]) + words[1:]
		}
		if term >= 0 {
			words = link(term, words)
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
	return body.String()
}

// WriteMadeUp writes an explainer of made-up prose, the same on each call: 1,000 sections of about 560 words that mention
// some of 1,000 terms of two words now and then.
func WriteMadeUp(b testing.TB, folder string, links Links) {
	const sections, terms = 1000, 1000
	m := newMadeUp(b, folder)
	m.write("content/_index.md", "---\ntitle: Prose\nstandfirst: Made up.\n---\nWords.\n")
	m.write("data/sources.yaml", "- id: paper\n  type: book\n  title: A paper\n")
	all := make([]int, terms)
	for i := range all {
		all[i] = i
		m.write(fmt.Sprintf("content/glossary/t%d.md", i), fmt.Sprintf("---\ntitle: %s\nautolink: %t\n---\nA thing that is %s and %s.\n", m.name(i), links == LinksFound, m.word(), m.word()))
	}
	for i := range sections {
		linked := map[int]bool{}
		body := m.section(all, func(term int, words string) string {
			if links != LinksByHand || linked[term] {
				return words
			}
			linked[term] = true
			return fmt.Sprintf("[%s](term:t%d)", words, term)
		})
		m.write(fmt.Sprintf("content/sections/s%d.md", i), fmt.Sprintf("---\ntitle: Section %d\nweight: %d\nsources: [paper]\n---\n%s\n", i, i+1, body))
	}
}

// WriteMadeUpHouse writes a house of made-up explainers, the same on each call: each has 10 sections of about 560 words,
// 2 events, and a term of its own in every second one. The house shares a term for every second explainer; each explainer
// mentions ten of them.
func WriteMadeUpHouse(b testing.TB, folder string, explainers int) {
	const topic = 10 // terms that explainers about the same have in common
	m := newMadeUp(b, folder)
	m.write("house.toml", "name = \"The House\"\nbaseURL = \"https://example.org/\"\n")
	m.write("content/_index.md", "---\ntitle: The House\nstandfirst: Made up.\n---\nWords.\n")
	m.write("data/sources.yaml", "- id: paper\n  type: book\n  title: A paper\n")
	term := func(folder, id string, i int) {
		m.write(folder+"content/glossary/"+id+".md", fmt.Sprintf("---\ntitle: %s\n---\nA thing that is %s and %s.\n", m.name(i), m.word(), m.word()))
	}
	shared := max(topic, explainers/2)
	for i := range shared {
		term("", fmt.Sprint("t", i), i)
	}
	for n := range explainers {
		at := fmt.Sprintf("explainers/e%d/", n)
		m.write(at+"content/_index.md", fmt.Sprintf("---\ntitle: Explainer %d\nstandfirst: Made up.\n---\nWords.\n", n))
		var terms []int
		for i := range topic {
			terms = append(terms, (n*topic+i)%shared)
		}
		if n%2 == 0 {
			terms = append(terms, shared+n/2)
			term(at, "own", shared+n/2)
		}
		for i := range 2 {
			m.write(fmt.Sprintf("%scontent/timeline/v%d.md", at, i), fmt.Sprintf("---\ntitle: What %s did to %s\nwhen: %d-%02d-%02d\nsources: [paper]\n---\nIt did %s.\n",
				m.word(), m.word(), 1950+m.random.IntN(70), 1+m.random.IntN(12), 1+m.random.IntN(28), m.word()))
		}
		for i := range 10 {
			body := m.section(terms, func(_ int, words string) string { return words })
			m.write(fmt.Sprintf("%scontent/sections/s%d.md", at, i), fmt.Sprintf("---\ntitle: Section %d of %d\nweight: %d\nsources: [paper]\n---\n%s\n", i, n, i+1, body))
		}
	}
}
