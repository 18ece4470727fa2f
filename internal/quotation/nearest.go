package quotation

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Nearest returns the passage of the text that has most in common with a quotation, and the words of the quotation that it lacks,
// in their order. Both are empty when the text has hardly a word of it.
func (t *Text) Nearest(quotation string) (passage string, lacks []string) {
	p := t.parse(quotation)
	var words []string
	for _, piece := range p.pieces {
		for _, w := range piece.tokens {
			if w.isWord && len(words) < 1000 {
				words = append(words, fold(w.text))
			}
		}
	}
	if len(words) == 0 || len(t.tokens) == 0 {
		return "", nil
	}
	first, end := t.densest(words)
	wanted := map[string]bool{}
	for _, word := range words {
		wanted[word] = true
	}
	shared := 0
	isThere := map[string]bool{}
	for i := max(0, first-len(words)); i < min(len(t.tokens), end+len(words)); i++ {
		text := fold(t.tokens[i].text)
		if wanted[text] && !isThere[text] && i >= first && i < end {
			shared++
		}
		isThere[text] = true
	}
	if shared*3 < len(wanted) {
		return "", nil
	}
	for _, piece := range p.pieces {
		for _, w := range piece.tokens {
			if folded := fold(w.text); w.isWord && !isThere[folded] && !slices.Contains(lacks, w.text) {
				lacks = append(lacks, w.text)
			}
		}
	}
	isWanted := func(i int) bool { return t.tokens[i].isWord && wanted[fold(t.tokens[i].text)] }
	for first < end-1 && !isWanted(first) {
		first++
	}
	for end > first+1 && !isWanted(end-1) {
		end--
	}
	return t.shown(first, end), lacks
}

// densest returns the window of the text, somewhat longer than the quotation, that has most of its words; pairs of words count more.
func (t *Text) densest(words []string) (first, end int) {
	weight := make([]int, len(t.tokens)+1)
	pairs := map[string]bool{}
	single := map[string]bool{}
	for i, word := range words {
		single[word] = utf8.RuneCountInString(word) > 3 || isApart(firstRune(word))
		if i > 0 {
			pairs[words[i-1]+" "+word] = true
		}
	}
	last := ""
	for i, token := range t.tokens {
		weight[i+1] = weight[i]
		if !token.isWord {
			continue
		}
		text := fold(token.text)
		weight[i+1] += one(single[text]) + 3*one(pairs[last+" "+text])
		last = text
	}
	size := min(len(t.tokens), len(words)+len(words)/4+2)
	best := -1
	for i := 0; i+size <= len(t.tokens); i++ {
		if gain := weight[i+size] - weight[i]; gain > best {
			best, first = gain, i
		}
	}
	return first, first + size
}

// shown returns tokens as the text has them, in one line, widened to the sentence around them where that is short.
func (t *Text) shown(first, end int) string {
	const most = 200 // bytes
	if start := t.sentences[t.tokens[first].sentence]; t.tokens[end-1].end-t.tokens[start].start < most {
		first = start
	}
	if stop := t.endOf(t.tokens[end-1].sentence); t.tokens[stop-1].end-t.tokens[first].start < most {
		end = stop
	}
	for end > first+1 && t.tokens[end-1].end-t.tokens[first].start > most {
		end--
	}
	return t.line(Span{t.tokens[first].start, t.tokens[end-1].end})
}

// line returns a passage with single spaces, and without soft hyphens and other invisible characters.
func (t *Text) line(s Span) string {
	text := strings.Map(func(r rune) rune {
		if isIgnored(r) {
			return -1
		}
		return r
	}, t.source[s.Start:s.End])
	return strings.Join(strings.Fields(text), " ")
}
