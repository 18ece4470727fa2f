package lint

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// star is a run of marks that stayed in the text.
type star struct {
	at, end       int
	sign          rune
	before, after rune
	opens, closes bool // is directly before a word, or after one
}

func (s star) length() int { return s.end - s.at }

// starsOf are the runs of * or _ or ~~ that emphasise nothing.
func starsOf(p *prose) []star {
	var found []star
	for i := 0; i < len(p.text); {
		c := p.text[i]
		end := i + 1
		for end < len(p.text) && p.text[end] == c {
			end++
		}
		if c == '*' || c == '_' || c == '~' && end-i == len("~~") {
			s := star{at: i, end: end, sign: rune(c), before: p.before(i), after: p.after(end)}
			s.opens = !unicode.IsSpace(s.after) && unicode.IsSpace(s.before) || strings.ContainsRune("(\"'“‘«„", s.before)
			s.closes = !unicode.IsSpace(s.before) && (unicode.IsSpace(s.after) || unicode.IsPunct(s.after))
			found = append(found, s)
		}
		i = end
	}
	return found
}

var RuleEmphasisIsClosed = ruleSet.Warning("emphasis-is-closed", "Words are emphasised by stars that touch them, *as here* or "+
	"**as here**: as many behind the last word as before the first. Others stay as they are typed.")

// stars finds the marks of emphasis that stay in the text.
func (j *bodyJudge) stars(p *prose) {
	if i := bytes.Index(p.text, []byte("＊＊")); i >= 0 {
		j.add(RuleEmphasisIsClosed, p.source(i), shortened(words(p.text[i:]))+` begins with "＊＊", which emphasises nothing`, `write "**"`)
	}
	found, told := starsOf(p), map[int]bool{}
	for i, s := range found {
		if told[i] || len(told) > mostTold || !s.meansEmphasis(p, found, i) {
			continue
		}
		told[i] = true
		for o := i + 1; o < len(found); o++ { // the problem covers the end that was meant
			if found[o].sign == s.sign && found[o].length() == s.length() {
				told[o] = true
				break
			}
		}
		mark := string(p.text[s.at:s.end])
		fix := "write " + problem.Quote(mark) + " right before the first word and right behind the last, or " + problem.Quote(`\`+string(s.sign)) + " for the sign itself"
		if s.sign == '_' && isLetterOf(s.before) && isLetterOf(s.after) {
			fix = `write "*", which works inside of words, or "\_" for the sign itself`
		}
		from := s.at
		if s.closes && !s.opens {
			from = max(0, bytes.LastIndexAny(p.text[:s.at], " \n")+1)
		}
		j.add(RuleEmphasisIsClosed, p.source(s.at), problem.Quote(mark)+" in "+shortened(words(p.text[from:]))+" emphasises nothing, and stays as it is typed", fix)
	}
}

// mostTold is the largest number of problems for the marks of one block.
const mostTold = 20

func isLetterOf(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// meansEmphasis reports whether a run was most likely meant to emphasise.
func (s star) meansEmphasis(p *prose, all []star, i int) bool {
	isBesideEmphasis := s.before == emphasisCloses || s.after == emphasisOpens
	isAlone := unicode.IsSpace(s.before) && unicode.IsSpace(s.after)
	const most = 3 // marks; more are a line to draw or to fill in
	switch {
	case s.length() > most:
		return false
	case s.sign == '_' && isLetterOf(s.before) && isLetterOf(s.after):
		return markdown.IsCJK(s.before) && markdown.IsCJK(s.after) && partner(all, i, func(o star) bool { return markdown.IsCJK(o.before) || markdown.IsCJK(o.after) })
	case isBesideEmphasis && !isAlone:
		return true
	case isAlone:
		return s.length() > 1 && partner(all, i, func(o star) bool { return o.length() == s.length() }) && s.sign != '~'
	case s.length() > 1 && s.sign == '*':
		isBetweenSigns := unicode.IsPunct(s.before) && unicode.IsPunct(s.after) && !markdown.IsCJK(s.before) && !markdown.IsCJK(s.after) // "/**", "**.pdf"
		return !isBetweenSigns || partner(all, i, func(o star) bool { return o.length() == s.length() })
	case s.length() > 1: // __init can be a name
		return s.opens && partner(all, i, func(o star) bool { return o.closes }) || s.sign == '~' && (s.opens || s.closes)
	}
	// A single one can be a note's star, a wild card, a sign of multiplication.
	if !s.opens || !isLetterOf(s.after) {
		return false
	}
	return partner(all, i, func(o star) bool {
		isAfterSpace := unicode.IsSpace(o.before) && (o.end == len(p.text) || unicode.IsSpace(o.after) || strings.ContainsRune(".,;:!?", o.after))
		return o.length() == 1 && (isAfterSpace || o.closes && !o.opens)
	})
}

// partner reports whether a later run of the same sign fits.
func partner(all []star, i int, fits func(star) bool) bool {
	for _, o := range all[i+1:] {
		if o.sign == all[i].sign && fits(o) {
			return true
		}
	}
	return false
}

var RuleEmphasisIsMeant = ruleSet.Warning("emphasis-is-meant", "Two stars inside of words emphasise all that is between them. A "+
	"star that is meant as one, as for several genders or a product, has a backslash before it.")

// innerStars finds stars inside of words that emphasise the text between them: "Leser*innen und Autor*innen", "2*3*4".
func (j *bodyJudge) innerStars(p *prose) {
	for at, c := range p.text {
		if c != emphasisOpens {
			continue
		}
		end := at + 1
		for depth := 1; end < len(p.text); end++ {
			switch p.text[end] {
			case emphasisOpens:
				depth++
			case emphasisCloses:
				depth--
			}
			if depth == 0 {
				break
			}
		}
		if end >= len(p.text) {
			return
		}
		before, after := p.before(at), p.after(end+1)
		inner := p.text[at+1 : end]
		first, _ := utf8.DecodeRune(inner)
		last, _ := utf8.DecodeLastRune(inner)
		if !isLetterOf(before) || !isLetterOf(after) || markdown.IsCJK(before) || markdown.IsCJK(after) {
			continue
		}
		if !unicode.IsDigit(before) && !unicode.IsDigit(after) && !bytes.ContainsAny(inner, " \n") || !isLetterOf(first) || !isLetterOf(last) {
			continue
		}
		from := bytes.LastIndexAny(p.text[:at], " \n") + 1
		sign := p.source(at)
		j.add(RuleEmphasisIsMeant, sign, problem.Quote(words(inner))+" is emphasised, between two stars inside of words", `write "\*" for a star that is meant as one, as in `+
			problem.Quote(words(p.text[from:at])+`\*`+strings.Fields(words(inner) + " ")[0]))
		return
	}
}
