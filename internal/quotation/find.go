package quotation

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a quotation can leave out or replace. See the package comment for the reasons.
const (
	mostHidden      = 100 // words that an ellipsis stands for
	mostHiddenShort = 20  // words beside a piece of one or two words, within its sentence
	shortPiece      = 3   // words; fewer are a short piece
	mostReplaced    = 4   // words that a bracket stands for
	mostEnding      = 3   // letters that a bracket replaces or adds at the end of a word
	fewestStem      = 2   // letters that such a word keeps
	nearNegation    = 2   // words between which a negation denies what a quotation shows as a sentence
	mostSteps       = 20_000_000
)

// Span is a part of a text, in bytes.
type Span struct{ Start, End int }

// Find returns the passage that a quotation is taken from, the first one if there are several.
func (t *Text) Find(quotation string) (Span, bool) {
	p := t.parse(quotation)
	first, end, ok := t.match(&p)
	if !ok {
		return Span{}, false
	}
	return Span{t.tokens[first].start, t.tokens[end-1].end}, true
}

// hidesTooMuch reports whether a quotation would be found if its ellipses and brackets could hide anything.
func (t *Text) hidesTooMuch(quotation string) bool {
	p := t.parse(quotation)
	p.hidesAnything = true
	_, _, ok := t.match(&p)
	return ok
}

// match returns the tokens from first to before end that a pattern fits.
func (t *Text) match(p *pattern) (first, end int, ok bool) {
	p.pieces, p.gaps = withoutEmpty(p.pieces, p.gaps)
	if len(p.pieces) == 0 || p.isWrong || !p.hidesAnything && slices.ContainsFunc(p.gaps, func(g gap) bool { return g.denies }) {
		return 0, 0, false
	}
	steps := 0
	var ways []way
	for i := range p.pieces {
		var next []way
		starts := t.startsOf(&p.pieces[i], &steps)
		if i == 0 {
			for _, s := range starts {
				if t.canBegin(s.first, p) {
					next = append(next, s)
				}
			}
		} else {
			seen := map[int]bool{}
			for _, w := range ways {
				at, _ := slices.BinarySearchFunc(starts, w.end, func(s way, end int) int { return s.first - end })
				for ; at < len(starts) && t.words[starts[at].first]-t.words[w.end] <= mostHidden; at++ {
					if steps++; steps > mostSteps {
						return 0, 0, false
					}
					if s := starts[at]; !seen[s.end] && t.canLeave(w.end, s.first, p, i) {
						seen[s.end] = true
						next = append(next, way{w.first, s.end})
					}
				}
			}
		}
		if ways = next; len(ways) == 0 {
			return 0, 0, false
		}
		slices.SortFunc(ways, func(a, b way) int { return a.end - b.end })
	}
	for _, w := range ways {
		if t.canEnd(w.end, p) {
			return w.first, w.end, true
		}
	}
	return 0, 0, false
}

// withoutEmpty removes pieces without words, and joins the gaps around them.
func withoutEmpty(pieces []piece, gaps []gap) (kept []piece, between []gap) {
	pending := gaps[0]
	for i, p := range pieces {
		if len(p.tokens) > 0 {
			kept, between, pending = append(kept, p), append(between, pending), gap{}
		}
		next := gaps[i+1]
		pending = gap{pending.isEllipsis || next.isEllipsis, pending.isBracket || next.isBracket, pending.isMark || next.isMark, pending.denies || next.denies, pending.hasNumber || next.hasNumber}
	}
	return kept, append(between, pending)
}

// way is tokens of the text that a part of a pattern fits: from first to before end.
type way struct{ first, end int }

// startsOf returns all places of a piece, in the order of the text.
func (t *Text) startsOf(p *piece, steps *int) (found []way) {
	try := func(at int) {
		for i := range p.tokens {
			if *steps++; at+i >= len(t.tokens) || !t.fits(&p.tokens[i], &t.tokens[at+i]) {
				return
			}
		}
		if end := at + len(p.tokens); t.endsAlike(p.lastMarks, end) {
			found = append(found, way{at, end})
		}
	}
	w := &p.tokens[0]
	if w.bracket {
		for at := range t.tokens {
			try(at)
		}
		return found
	}
	places := t.places[fold(w.text)]
	if w.other != "" && w.other != w.text {
		places = slices.Concat(places, t.places[fold(w.other)])
		slices.Sort(places)
		places = slices.Compact(places)
	}
	for _, at := range places {
		if *steps > mostSteps {
			break
		}
		try(at)
	}
	return found
}

// fits reports whether a token of the text is one that a quotation has.
func (t *Text) fits(w *wanted, is *token) bool {
	if w.isWord != is.isWord || !vowelsAgree(w.vowelled, is.vowelled) {
		return false
	}
	if w.bracket {
		return t.fitsEnding(w, is)
	}
	same := func(a, b string) bool {
		return a != "" && b != "" && (a == b || w.anyCase && strings.EqualFold(firstLetter(a), firstLetter(b)) && a[len(firstLetter(a)):] == b[len(firstLetter(b)):])
	}
	return same(w.text, is.text) || same(w.other, is.text) || same(w.text, is.other) || same(w.other, is.other)
}

func firstLetter(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}

// fitsEnding reports whether a word of the text is one with another ending than in the quotation's brackets.
func (t *Text) fitsEnding(w *wanted, is *token) bool {
	rest, ok := strings.CutPrefix(is.text, w.text)
	if !ok && w.anyCase {
		if a, b := firstLetter(w.text), firstLetter(is.text); strings.EqualFold(a, b) {
			rest, ok = strings.CutPrefix(is.text[len(b):], w.text[len(a):])
		}
	}
	return ok && !w.isNumber && !is.isNumber && !is.denies && !t.denies(w.text+w.ending) && !t.denies(w.ending) &&
		!strings.ContainsFunc(rest+w.ending, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) &&
		utf8.RuneCountInString(w.text) >= fewestStem &&
		utf8.RuneCountInString(rest) <= mostEnding && utf8.RuneCountInString(w.ending) <= mostEnding
}

// endsAlike reports whether what ends a piece of a quotation does not contradict the mark there in the text: a question is none
// without its mark.
func (t *Text) endsAlike(marks string, end int) bool {
	var there string
	for ; end < len(t.tokens) && !t.tokens[end].isWord && strings.Contains(edgeMarks, t.tokens[end].text); end++ {
		there += t.tokens[end].text
	}
	const questions, calls, stops = "?؟？‽", "!！‽", ".。۔।"
	switch {
	case strings.ContainsAny(marks, questions):
		return strings.ContainsAny(there, questions)
	case strings.ContainsAny(marks, calls):
		return strings.ContainsAny(there, calls)
	case strings.ContainsAny(marks, stops):
		return !strings.ContainsAny(there, questions)
	}
	return true
}

// hides reports whether a negation is among some tokens.
func (t *Text) hides(from, to int) bool { return from < to && t.denials[to] > t.denials[from] }

// replaces reports whether brackets with a number stand for tokens with another: in digits, or as a word.
func (t *Text) replaces(from, to int, g gap) bool {
	return from < to && g.hasNumber && (t.numbers[to] > t.numbers[from] || t.counted[to] > t.counted[from])
}

// canLeave reports whether the gap before piece i can stand for the tokens between two pieces.
func (t *Text) canLeave(from, to int, p *pattern, i int) bool {
	hidden := t.words[to] - t.words[from]
	if hidden == 0 || p.hidesAnything {
		return true
	}
	before, after := t.tokens[from-1].sentence, t.tokens[to].sentence
	if p.gaps[i].isMark && !p.gaps[i].isEllipsis {
		return false
	}
	if !p.gaps[i].isEllipsis { // brackets alone
		return before == after && hidden <= p.mostReplaced() && !t.hides(from, to) && t.numbers[to] == t.numbers[from] && !t.replaces(from, to, p.gaps[i])
	}
	if p.pieces[i-1].words < shortPiece || p.pieces[i].words < shortPiece {
		if before != after || hidden > mostHiddenShort {
			return false
		}
	}
	if before == after {
		return !t.hides(from, to)
	}
	return !t.hides(from, t.endOf(before)) && !t.hides(t.sentences[after], to)
}

// mostReplaced returns how many words a bracket of the quotation can stand for: all of them together for no more than half of the
// words that are quoted.
func (p *pattern) mostReplaced() int {
	quoted, brackets := 0, 0
	for i, piece := range p.pieces {
		quoted += piece.words
		brackets += one(i > 0 && p.gaps[i].isBracket && !p.gaps[i].isEllipsis)
	}
	return min(mostReplaced, (quoted/2+brackets-1)/max(1, brackets))
}

// canBegin reports whether a quotation can begin at a token: no negation is cut off that its sentence begins with, nor one before a
// word that looks like the beginning of a sentence, nor one that brackets can stand for.
func (t *Text) canBegin(first int, p *pattern) bool {
	if p.hidesAnything {
		return true
	}
	back := func(words int) int {
		start := max(t.sentences[t.tokens[first].sentence], first-3*words)
		for start < first && t.words[first]-t.words[start] > words {
			start++
		}
		return start
	}
	start := back(mostReplaced)
	wanted := firstRune(p.pieces[0].tokens[0].text)
	is := firstRune(t.tokens[first].text)
	switch {
	case p.gaps[0].isBracket && (t.hides(start, first) || t.replaces(start, first, p.gaps[0])):
		return false
	case unicode.IsUpper(wanted) && !unicode.IsUpper(is) && t.hides(back(nearNegation), first):
		return false
	}
	for i := first - 1; i >= start; i-- {
		if t.tokens[i].isWord {
			return !t.tokens[i].denies || !t.tokens[i].isOpening
		}
	}
	return true
}

// deniesAtEnd reports whether a negation of letters without spaces ends the sentence a few letters behind a token: 開|かない。 There can be
// more of them behind a particle that sets off what is denied: 予定|ではありません。
func (t *Text) deniesAtEnd(end, stop int) bool {
	most := 4 // letters
	if strings.ContainsRune("はでと", firstRune(t.tokens[end].text)) {
		most = 8
	}
	return isApart(firstRune(t.tokens[end].text)) && t.words[stop]-t.words[end] <= most && t.hides(end, stop)
}

// canEnd reports whether a quotation can end before a token: no negation is cut off that its sentence ends with.
func (t *Text) canEnd(end int, p *pattern) bool {
	if p.hidesAnything {
		return true
	}
	stop := t.endOf(t.tokens[end-1].sentence)
	last := end
	for last < stop && t.words[last]-t.words[end] < mostReplaced {
		last++
	}
	if closing := p.gaps[len(p.pieces)]; closing.isBracket && (t.hides(end, last) || t.replaces(end, last, closing)) {
		return false
	}
	if end == stop || !t.tokens[end].denies && !t.deniesAtEnd(end, stop) {
		return true
	}
	isStopped := strings.ContainsAny(p.pieces[len(p.pieces)-1].lastMarks, ".!?")
	return !isStopped && t.words[stop]-t.words[end] > 2 && !t.deniesAtEnd(end, stop)
}
