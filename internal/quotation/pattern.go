package quotation

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// pattern is what a quotation asks of a text: pieces of words that follow each other, and gaps between them.
type pattern struct {
	pieces  []piece
	gaps    []gap // gaps[i] is before pieces[i]; the last one is behind the last piece
	isWrong bool  // it has brackets that change a word in a way that is not allowed

	hidesAnything bool // whether the limits of what is hidden do not count, to find out why a quotation is refused
}

// piece is words and marks that stand in the text as they are.
type piece struct {
	tokens    []wanted
	lastMarks string // that end the piece and are compared apart
	words     int
}

// wanted is a token of a quotation.
type wanted struct {
	token
	anyCase bool   // its first letter can be a capital or not
	ending  string // in brackets, in place of another ending: "sign[ed]"
	bracket bool   // whether it has such an ending, which can be empty
}

// gap is what a quotation leaves out, or says in brackets.
type gap struct {
	isEllipsis, isBracket bool
	isMark                bool // brackets with a mark alone stand for marks, and for no word
	denies, hasNumber     bool // the words in the brackets
}

func (g gap) isSome() bool { return g.isEllipsis || g.isBracket || g.isMark }

// omission matches the forms of an ellipsis, and brackets with any words.
var omission = func() *regexp.Regexp {
	const space = `[\s\p{Z}\x{200b}]{0,3}`
	const dots = `\.` + space + `\.` + space + `\.(?:` + space + `\.)*`
	return regexp.MustCompile(`[\[(/]` + space + `(?:…|` + dots + `|-` + space + `-` + space + `-|–|—|\.\.)` + space + `[\])/]|[(〔［（\[][前中後]?略[)〕］）\]]|` + dots + `|…[.…]*|\[[^\[\]]*\]`)
}()

// ofOtherForms gives an author's brackets one form.
var ofOtherForms = strings.NewReplacer("〔", "[", "〕", "]", "［", "[", "］", "]")

// note matches what brackets say of the words before them; it stands for none of the text.
var note = regexp.MustCompile(`^\s*(?i:sic|sic!|!|\?|\d{1,3})\s*$`)

// edgeMarks are the marks that a quotation can have or lack where it begins, ends or leaves something out.
const edgeMarks = ",.;:-…()/،؛!?¡¿؟。！？，、‽۔।"

// parse reads a quotation.
func (t *Text) parse(quotation string) pattern {
	quotation = ofOtherForms.Replace(norm.NFC.String(quotation))
	var p pattern
	var pending gap
	at, glue := 0, ""
	anyCase := true
	// take adds the words up to end as a piece.
	take := func(end int) {
		tokens := scan(quotation[at:end])
		p.add(tokens, pending, anyCase, glue)
		if len(p.pieces) > 0 && len(tokens) > 0 {
			pending, anyCase = gap{}, false
		}
		glue = ""
	}
	for _, found := range omission.FindAllStringIndex(quotation, -1) {
		inner := strings.Trim(quotation[found[0]:found[1]], "[]()/ \t\r\n")
		before, _ := utf8.DecodeLastRuneInString(quotation[at:found[0]])
		after, _ := utf8.DecodeRuneInString(quotation[found[1]:])
		isMark := quotation[found[0]] == '[' && len(inner) == 1 && strings.Contains(",.;:", inner)
		isBracket := quotation[found[0]] == '[' && strings.Trim(inner, "….- –—") != "" && strings.Trim(inner, "前中後略") != "" || quotation[found[0]:found[1]] == "[]"
		joinsBefore, joinsAfter := isWordRune(before) && !isApart(before) && found[0] > at, isWordRune(after) && !isApart(after)
		switch {
		case isMark:
			take(found[0])
			at = found[1]
			pending.isMark = true
			if len(p.pieces) > 0 {
				p.pieces[len(p.pieces)-1].lastMarks += inner
			}
			continue
		case isBracket && note.MatchString(inner) && (joinsBefore || !unicode.IsDigit(firstRune(inner))):
			take(found[0])
			at, glue = found[1], "none"
			continue
		case isBracket && joinsBefore && joinsAfter:
			p.isWrong = true
		case isBracket && joinsBefore:
			take(found[0])
			p.end(inner)
			at, glue = found[1], "none"
			continue
		case isBracket && joinsAfter:
			if utf8.RuneCountInString(inner) != 1 {
				p.isWrong = true
				break
			}
			take(found[0])
			at, glue = found[1], inner
			continue
		}
		take(found[0])
		at = found[1]
		pending.isEllipsis = pending.isEllipsis || !isBracket
		if isBracket {
			pending.isBracket = true
			pending.denies = pending.denies || t.deniesAny(inner)
			pending.hasNumber = pending.hasNumber || t.counts(inner)
		}
		anyCase = true
	}
	take(len(quotation))
	p.gaps = append(p.gaps, pending)
	for i := range p.pieces {
		p.pieces[i].trim()
	}
	return p
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// add adds tokens as a piece behind a gap, or to the last piece when no gap is before them. glue is a letter in brackets before the
// first token, "none" for nothing.
func (p *pattern) add(tokens []token, before gap, anyCase bool, glue string) {
	if len(tokens) == 0 {
		return
	}
	isNew := before.isSome() || len(p.pieces) == 0
	if isNew {
		p.pieces, p.gaps = append(p.pieces, piece{}), append(p.gaps, before)
	}
	last := &p.pieces[len(p.pieces)-1]
	isFirst := isNew
	for i, token := range tokens {
		w := wanted{token: token, anyCase: isFirst && anyCase}
		if i == 0 && glue != "" && glue != "none" {
			w.text, w.other, w.anyCase = glue+w.text, "", true
		}
		if token.isWord {
			isFirst = false
		}
		last.tokens = append(last.tokens, w)
	}
}

// end makes the last word one whose ending is in brackets.
func (p *pattern) end(ending string) {
	if len(p.pieces) == 0 || len(p.pieces[len(p.pieces)-1].tokens) == 0 {
		p.isWrong = true
		return
	}
	tokens := p.pieces[len(p.pieces)-1].tokens
	last := &tokens[len(tokens)-1]
	last.ending, last.bracket = ending, true
}

// trim takes the marks off both ends of a piece.
func (p *piece) trim() {
	isEdge := func(w wanted) bool { return !w.isWord && strings.Contains(edgeMarks, w.text) }
	for len(p.tokens) > 0 && isEdge(p.tokens[0]) {
		p.tokens = p.tokens[1:]
	}
	for n := len(p.tokens); n > 0 && isEdge(p.tokens[n-1]); n-- {
		p.lastMarks = p.tokens[n-1].text + p.lastMarks
		p.tokens = p.tokens[:n-1]
	}
	for _, w := range p.tokens {
		p.words += one(w.isWord)
	}
}
