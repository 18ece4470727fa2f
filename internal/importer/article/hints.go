package article

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

func lineAttr(line int) html.Attribute {
	return html.Attribute{Key: lineAttribute, Val: strconv.Itoa(line)}
}

// hintHeadings finds unmarked headings in plain text. When an author marked at least two, no others are guessed.
func hintHeadings(units []unit) {
	hintTitle(units)
	marked := 0
	for i := range units {
		if level, ok := numbered(units[i].text); ok && couldHead(units, i) && !isInList(units, i) {
			units[i].kind, units[i].level, units[i].why = headingUnit, min(level, 3), "it is short and numbered, and a paragraph follows"
		}
		if units[i].kind == headingUnit && i > 0 {
			marked++
		}
	}
	if marked >= 2 {
		return
	}
	for i := 1; i < len(units); i++ {
		if couldHead(units, i) && looksLikeTitle(units[i].text) && !isExplained(units, i) {
			units[i].kind, units[i].level = headingUnit, 2
			units[i].why = "the line is short and has no full stop, and a longer paragraph follows"
		}
	}
}

// hintTitle makes the first line the title, if it could be one.
func hintTitle(units []unit) {
	const longest = 160 // letters
	if len(units) < 2 || units[0].kind != plainUnit || utf8.RuneCountInString(units[0].text) > longest {
		return
	}
	last, _ := utf8.DecodeLastRuneInString(units[0].text)
	if !endsSentence(units[0].text) || last == '?' || last == '؟' || last == '？' {
		units[0].kind, units[0].level, units[0].why = headingUnit, 1, "the first line is short and has no full stop"
	}
}

// couldHead reports whether a unit is short, has no final mark, and precedes a longer paragraph.
func couldHead(units []unit, i int) bool {
	u := units[i]
	if u.kind != plainUnit || i+1 >= len(units) || !isShort(u.text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(u.text)
	if endsSentence(u.text) && last != '?' && last != '؟' && last != '？' {
		return false
	}
	next := units[i+1]
	switch next.kind {
	case plainUnit:
		length := utf8.RuneCountInString(next.text)
		return endsSentence(next.text) && length > utf8.RuneCountInString(u.text)
	case bulletUnit, quoteUnit:
		return true
	case headingUnit:
		return next.level > 1
	}
	return false
}

// looksLikeTitle reports whether a line begins with a capital, or has two or more inside, in a script with capitals.
func looksLikeTitle(text string) bool {
	capitals, small := 0, 0
	for _, word := range strings.Fields(text) {
		for _, c := range word {
			if unicode.IsLetter(c) {
				if unicode.IsUpper(c) || unicode.IsTitle(c) {
					capitals++
				} else if unicode.IsLower(c) {
					small++
				}
				break
			}
		}
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }))
	if first == utf8.RuneError {
		return false
	}
	return !unicode.IsLower(first) || capitals >= 2 && capitals*2 >= small
}

// isInList reports whether the unit before or after is numbered as well: then they are a list.
func isInList(units []unit, i int) bool {
	near := func(j int) bool {
		if j < 0 || j >= len(units) || units[j].kind == headingUnit {
			return false
		}
		_, ok := numbered(units[j].text)
		return ok
	}
	return near(i-1) || near(i+1)
}

// isExplained reports whether a line is an item of a list "Name: explanation" instead of a heading with a colon: a
// neighbouring line is one, too.
func isExplained(units []unit, i int) bool {
	if _, _, ok := nameAndRest(units[i].text); !ok {
		return false
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(units) && units[j].kind == plainUnit {
			if _, _, ok := nameAndRest(units[j].text); ok {
				return true
			}
		}
	}
	return strings.HasSuffix(units[i-1].text, ":")
}

// hintLists makes items from at least two consecutive paragraphs "Name: explanation"; one of them may already be an item.
func hintLists(units []unit) {
	for i := 0; i < len(units); {
		end := i
		for end < len(units) && (units[end].kind == plainUnit || units[end].kind == bulletUnit) {
			if _, _, ok := nameAndRest(units[end].text); !ok {
				break
			}
			end++
		}
		if end-i >= 2 {
			for j := i; j < end; j++ {
				if units[j].kind == plainUnit {
					units[j].kind, units[j].why = bulletUnit, `paragraphs "Name: explanation" follow each other`
				}
			}
		}
		i = max(end, i+1)
	}
}

// nameAndRest splits "Name: explanation" and "Name – explanation". Names are short and no sentences.
func nameAndRest(text string) (name, rest string, ok bool) {
	const longest, mostWords, fewestWords = 60, 7, 3
	at, size := -1, 0
	for _, sign := range []string{": ", "：", " – ", " — ", " - "} {
		if i := strings.Index(text, sign); i > 0 && (at < 0 || i < at) {
			at, size = i, len(sign)
		}
	}
	if at < 0 {
		return "", "", false
	}
	name, rest = strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+size:])
	words := len(strings.Fields(name))
	hasLetter := strings.ContainsFunc(name, unicode.IsLetter)
	isSentence := strings.ContainsAny(name, ".!?;:,…") && !strings.Contains(name, ". ") || endsSentence(name)
	isLong := utf8.RuneCountInString(name) > longest || words > mostWords
	isThin := len(strings.Fields(rest)) < fewestWords && utf8.RuneCountInString(rest) < 12
	return name, rest, hasLetter && !isSentence && !isLong && !isThin
}
