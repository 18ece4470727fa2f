package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	xlanguage "golang.org/x/text/language"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/linker"
)

const (
	leastOccurrences = 3    // of a lemma to become an entry
	mostEntries      = 3000 // of a language, the most frequent ones
	glossary         = 50   // entries that are searched together
	pageSentences    = 400
)

// result holds the counts for one language.
type result struct {
	lang    *language.Language
	corpora []corpus

	mentions, found           int // occurrences of the entries' lemmas, and the number that was found
	links, wrong, samespelled int // all links, those to another lemma, and of these those to a word spelled like the title
	misses, wrongs            map[string]int
}

// entry is a lemma that becomes the title of a term or an actor.
type entry struct {
	title string
	name  bool
}

func (e entry) entity() linker.Entity {
	id := "term:" + e.title
	if e.name {
		id = "actor:" + e.title
	}
	return linker.Entity{ID: id, Forms: []linker.Form{{Text: e.title}}}
}

// measure runs the linker over the corpora of a language. It uses tables of forms when no treebank has lemmas.
func measure(code string, corpora []corpus) (*result, error) {
	r := &result{lang: language.OfCode(code), misses: map[string]int{}, wrongs: map[string]int{}}
	for _, c := range corpora {
		before := r.mentions
		if c.table && before > 0 {
			continue
		}
		for _, path := range c.files {
			if c.table {
				forms, err := formsOf(path)
				if err != nil {
					return nil, err
				}
				r.readForms(forms)
			}
		}
		if !c.table {
			var sentences []sentence
			for _, path := range c.files {
				more, err := sentencesOf(path, r.lang)
				if err != nil {
					return nil, err
				}
				sentences = append(sentences, more...)
			}
			if !hasLemmas(sentences) && slices.Contains(r.lang.Knowledge(), "endings") {
				keepNames(sentences) // each form of a common noun would be its own title
			}
			r.readSentences(sentences)
		}
		if r.mentions > before {
			r.corpora = append(r.corpora, c)
		}
	}
	return r, nil
}

// hasLemmas reports whether a treebank has dictionary forms, or at least the parts of words.
func hasLemmas(sentences []sentence) bool {
	for _, s := range sentences {
		for _, w := range s.words {
			if len(w.lemmas) > 1 || w.lemmas[0].told {
				return true
			}
		}
	}
	return false
}

// keepNames leaves only names as nouns.
func keepNames(sentences []sentence) {
	for _, s := range sentences {
		for _, w := range s.words {
			for i := range w.lemmas {
				w.lemmas[i].noun = w.lemmas[i].name
			}
		}
	}
}

// counts reports whether an occurrence of a lemma is a mention of an entry. Parts of a longer name are none, since an entry
// of one word is not linked within them: a name beside another one, a common noun with a capital within a sentence.
func counts(s sentence, at int, l lemma) bool {
	if !l.noun || l.odd {
		return false
	}
	if !l.name {
		return at == 0 || !isCapital(s.text[s.words[at].start:]) || isCapital(l.text)
	}
	named := func(i int) bool {
		return i >= 0 && i < len(s.words) && slices.ContainsFunc(s.words[i].lemmas, func(l lemma) bool { return l.name })
	}
	return !named(at-1) && !named(at+1)
}

func isCapital(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

// entriesOf returns the lemmas that are frequent enough in the sentences, the most frequent first.
func (r *result) entriesOf(sentences []sentence) []entry {
	times := map[entry]int{}
	for _, s := range sentences {
		for i, w := range s.words {
			for _, l := range w.lemmas {
				if counts(s, i, l) && r.isTitle(l) {
					times[entry{l.text, l.name}]++
				}
			}
		}
	}
	var list []entry
	for e, n := range times {
		if n >= leastOccurrences && times[entry{e.title, !e.name}] == 0 {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b entry) int {
		return cmp.Or(times[b]-times[a], strings.Compare(a.title, b.title))
	})
	return list[:min(len(list), mostEntries)]
}

// isTitle reports whether an author could have an entry of that name: two letters or more, and nothing else.
func (r *result) isTitle(l lemma) bool {
	if strings.ContainsFunc(l.text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) && c != '-' && c != '\u200c' }) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	return utf8.RuneCountInString(l.text) > 1 && (!l.name || !unicode.IsLower(first))
}

// readSentences counts the mentions that a linker with the lemmas of the sentences finds in them.
func (r *result) readSentences(sentences []sentence) {
	entries := r.entriesOf(sentences)
	pages := pagesOf(sentences)
	for _, part := range glossaries(entries) {
		l, isEntry := r.linkerOf(part)
		for _, p := range pages {
			r.readPage(p, l.Find(p.doc, p.source, linker.Options{}).Mentions, isEntry)
		}
	}
}

// glossaries distributes the entries so that neighbours in alphabet and frequency are in different groups.
func glossaries(entries []entry) [][]entry {
	n := (len(entries) + glossary - 1) / glossary
	parts := make([][]entry, n)
	for i, e := range entries {
		parts[i%n] = append(parts[i%n], e)
	}
	return parts
}

func (r *result) linkerOf(entries []entry) (*linker.Linker, map[string]bool) {
	var entities []linker.Entity
	isEntry := map[string]bool{}
	for _, e := range entries {
		entities = append(entities, e.entity())
		isEntry[e.title] = true
	}
	l, _ := linker.New(xlanguage.Make(r.lang.Code), entities)
	return l, isEntry
}

// page is a part of the running text, each sentence a paragraph.
type page struct {
	source    []byte
	doc       ast.Node
	sentences []sentence
	starts    []int // of the sentences, in bytes
}

func pagesOf(sentences []sentence) []page {
	var pages []page
	for part := range slices.Chunk(sentences, pageSentences) {
		p := page{sentences: part}
		for _, s := range part {
			p.starts = append(p.starts, len(p.source))
			p.source = append(p.source, plain(s.text)+"\n\n"...)
		}
		p.doc = goldmark.DefaultParser().Parse(text.NewReader(p.source))
		pages = append(pages, p)
	}
	return pages
}

// plain replaces characters with a meaning in Markdown by others of the same length.
func plain(sentence string) string {
	sentence = strings.Map(func(c rune) rune {
		if strings.ContainsRune("*_<>[]#~|\\&{}`+=", c) {
			return ','
		}
		return c
	}, sentence)
	if rest := strings.TrimLeft(sentence, " \t-0123456789"); len(rest) < len(sentence) {
		return strings.Repeat(",", len(sentence)-len(rest)) + rest
	}
	return sentence
}

// readPage compares the mentions on a page with the lemmas at their places.
func (r *result) readPage(p page, mentions []linker.Mention, isEntry map[string]bool) {
	for i, s := range p.sentences {
		end := p.starts[i] + len(s.text)
		n := 0
		for n < len(mentions) && mentions[n].Start < end {
			n++
		}
		r.readSentence(s, p.starts[i], mentions[:n], isEntry)
		mentions = mentions[n:]
	}
}

func (r *result) readSentence(s sentence, start int, mentions []linker.Mention, isEntry map[string]bool) {
	covered := map[int]string{} // titles by the number of the word
	for _, m := range mentions {
		r.links++
		right, cut := false, false
		for i, w := range s.words {
			if w.start < m.End-start && m.Start-start < w.end {
				covered[i] = m.Form.Text
				right = right || w.has(m.Form.Text)
				cut = cut || r.cuts(s.text[w.start:w.end]) && (w.start < m.Start-start || m.End-start < w.end)
			}
		}
		switch said := s.text[m.Start-start : m.End-start]; {
		case right:
		case !cut && (strings.EqualFold(said, m.Form.Text) || r.lang.Respell != nil && strings.EqualFold(r.lang.Respell(strings.ToLower(said)), m.Form.Text)):
			r.samespelled++
		default:
			r.wrong++
			r.wrongs[m.Form.Text+" ← "+said+r.around(s, m.Start-start, m.End-start)]++
		}
	}
	for i, w := range s.words {
		for _, l := range w.lemmas {
			if !isEntry[l.text] || !counts(s, i, l) {
				continue
			}
			r.mentions++
			if covered[i] == l.text {
				r.found++
			} else {
				r.misses[l.text+" → "+s.text[w.start:w.end]+r.around(s, w.start, w.end)]++
			}
		}
	}
}

// cuts reports whether a link to a part of a word is a link to another word: in a language without spaces between words, or
// with spaces within them.
func (r *result) cuts(word string) bool { return r.lang.Unspaced || strings.Contains(word, " ") }

// around returns the letters on both sides of a word in scripts without spaces.
func (r *result) around(s sentence, start, end int) string {
	if !r.lang.Unspaced {
		return ""
	}
	before, after := []rune(s.text[:start]), []rune(s.text[end:])
	return " in " + string(before[max(0, len(before)-8):]) + "·" + s.text[start:end] + "·" + string(after[:min(8, len(after))])
}

func (w word) has(title string) bool {
	return slices.ContainsFunc(w.lemmas, func(l lemma) bool { return strings.EqualFold(l.text, title) })
}

// readForms counts the forms of a table that link to their lemma, each in a paragraph of its own.
func (r *result) readForms(forms map[string][]string) {
	var entries []entry
	for _, title := range slices.Sorted(maps.Keys(forms)) {
		l := lemma{text: title, noun: true, name: isCapital(title) && !r.lang.CapitalNouns}
		if r.isTitle(l) {
			entries = append(entries, entry{title, l.name})
		}
	}
	if each := len(entries)/1000 + 1; each > 1 {
		entries = slices.DeleteFunc(entries, func(e entry) bool { return int(e.title[len(e.title)-1]+e.title[0])%each != 0 })
	}
	for _, part := range glossaries(entries) {
		l, isEntry := r.linkerOf(part)
		var sentences []sentence
		for _, e := range part {
			for _, form := range forms[e.title] {
				w := word{end: len(form), lemmas: []lemma{{text: e.title, noun: true}}}
				sentences = append(sentences, sentence{form + ".", []word{w}})
			}
		}
		for _, p := range pagesOf(sentences) {
			r.readPage(p, l.Find(p.doc, p.source, linker.Options{}).Mentions, isEntry)
		}
	}
}

// print lists the most frequent misses and wrong links.
func (r *result) print(out io.Writer, n int) {
	for _, kind := range []struct {
		name  string
		times map[string]int
	}{{"missed", r.misses}, {"wrong", r.wrongs}} {
		list := slices.SortedFunc(maps.Keys(kind.times), func(a, b string) int {
			return cmp.Or(kind.times[b]-kind.times[a], strings.Compare(a, b))
		})
		for _, what := range list[:min(n, len(list))] {
			fmt.Fprintf(out, "\t%s %d %s\n", kind.name, kind.times[what], what)
		}
	}
}

// row returns the language's row of the table.
func (r *result) row(now time.Time) row {
	return row{
		code:     r.lang.Code,
		found:    share(r.found, r.mentions),
		wrong:    share(r.wrong, r.links),
		homonyms: share(r.samespelled, r.links),
		corpora:  r.corpora,
		date:     now.UTC().Format(time.DateOnly),
	}
}

// share returns a part in per cent and its total: "96.1 % of 8123".
func share(part, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f %% of %d", 100*float64(part)/float64(of), of)
}
