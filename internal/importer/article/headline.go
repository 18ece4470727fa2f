package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/markdown"
)

// dateWords precede a date and belong to it: "on 24 February", "am 24. Februar", "le 24 février".
var dateWords = language.WordsOf(`on in at the of am im vom den dem der le la du de del el en o no em em dia del il lo nel w we dnia z na от в на з у في وفي يوم
	monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi
	samedi dimanche lunes martes miércoles jueves viernes sábado domingo poniedziałek wtorek środę czwartek piątek sobotę niedzielę
	segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica late early`)

// spanWords before a date say that something lasts until, since or before it: there is no event on that day.
var spanWords = language.WordsOf(`since until till before by after from to between seit bis vor nach ab zum depuis jusqu'au jusqu’au avant après dès
	desde hasta antes después od do przed po até desde da dal fino dopo prima з до після перед из с до после`)

// openers begin a sentence without describing the event, or refer to somebody named in an earlier sentence.
var (
	connectives = language.WordsOf(`but and so then however also meanwhile yet thus still finally later doch und aber dann auch schließlich später zudem mais et
		puis ensuite enfin ainsi aussi pero y entonces luego también además mas e então ma poi ale i potem zaś także а але і та потім`)
	pronouns = language.WordsOf(`he she it they we i this that these those there his her its their who which er sie es wir ich dies das diese dieser
		dort sein ihr il elle ils elles nous je ce cela cette ces on son sa él ella ellos nosotros esto eso esta este su ele ela eles isso isto lui lei essi
		questo questa on ona ono oni to ten ta ci jego jej він вона воно вони це цей ця я ми он она оно они это`)
)

// verbSecond are languages in which the verb is the second part of a sentence.
var verbSecond = language.WordsOf("de nl sv da no is lb af fo")

var timeOfDay = regexp.MustCompile(`\b\d{1,2}[:.h]\d{2}`)

// dayBefore matches a day that belongs to the date behind it: "14. und 15. Juli".
var dayBefore = regexp.MustCompile(`\b[0-9]{1,2}\.? (?:und|and|et|y|e|i|og|och|en|та|і|и) $`)

var brackets = regexp.MustCompile(`\s*[(\[（][^()\[\]（）]*[)\]）]`)

// headline makes an event's title from a sentence: the first clause with enough words, without the date, brackets and words
// that only connect it with the sentence before. It is empty when the sentence alone says nothing about the day.
func (p prose) headline(sentence, date string) string {
	const longest, fewestWords, mostBefore = 80, 3, 14
	at := strings.Index(sentence, date)
	if at < 0 || isBracketed(sentence, at) || strings.ContainsAny(sentence, "?？؟") || strings.ContainsAny(sentence[:at], "“”„«»\"") {
		return ""
	}
	if m := dayBefore.FindString(sentence[:at]); m != "" {
		at, date = at-len(m), m+date
	}
	before, isSpan := cutDateWords(sentence[:at])
	if isSpan {
		return ""
	}
	after := afterYear(sentence[at+len(date):])
	before, after = brackets.ReplaceAllString(before, ""), brackets.ReplaceAllString(after, "")
	title := p.clause(before, after)
	if p.language.Unspaced || verbSecond.Has(p.language.Code) && strings.TrimSpace(before) == "" {
		// The verb follows the date: without the date the words would be a question.
		clause, _ := firstClauses(strings.TrimLeft(sentence, " "))
		return markdown.FirstWords(strings.TrimRight(clause, ".。"), longest)
	}
	title = strings.TrimFunc(title, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(",;:–—-.。", c) })
	words := strings.Fields(title)
	for len(words) > 0 && connectives.Has(strings.ToLower(strings.Trim(words[0], ","))) {
		words = words[1:]
	}
	fewest := fewestWords
	if p.language.InflectedNames { // these languages have no articles
		fewest--
	}
	if len(words) < fewest || len(strings.Fields(before)) > mostBefore || timeOfDay.MatchString(title) || pronouns.Has(strings.ToLower(strings.Trim(words[0], ",’'"))) {
		return ""
	}
	title = strings.Join(words, " ")
	first, size := utf8.DecodeRuneInString(title)
	return markdown.FirstWords(string(unicode.ToUpper(first))+title[size:], longest)
}

// clause returns the words of a sentence around a date that describe the event.
func (p prose) clause(before, after string) string {
	const fewestWords = 3
	last := before[lastClause(before):]
	rest, ends := firstClauses(after)
	switch words := len(strings.Fields(last)); {
	case words >= fewestWords && ends == 0:
		return last
	case words >= fewestWords:
		return last + " " + rest
	case words == 0:
		return rest
	}
	return strings.TrimSpace(last) + " " + strings.TrimLeft(rest, ", ")
}

// lastClause returns the offset of the last clause of a text.
func lastClause(text string) int {
	trimmed := strings.TrimRight(text, ", ")
	start := 0
	for _, sign := range []string{"; ", ": ", " – ", " — "} {
		if i := strings.LastIndex(trimmed, sign); i >= 0 {
			start = max(start, i+len(sign))
		}
	}
	return start
}

// firstClauses returns the beginning of a text up to the first comma behind enough words; ends is 0 when the text begins
// with a mark that ends the clause before it.
func firstClauses(text string) (clause string, ends int) {
	const fewestWords = 4
	body := strings.TrimLeft(text, " ")
	isApart := strings.HasPrefix(body, ",") || strings.HasPrefix(body, ";") || strings.HasPrefix(body, "–") || strings.HasPrefix(body, ".")
	body = strings.TrimLeft(body, ",;–—: ")
	words := 0
	for i, c := range body {
		if c == ' ' {
			words++
		}
		if strings.ContainsRune(",;:–—", c) && words+1 >= fewestWords && strings.HasPrefix(body[i+utf8.RuneLen(c):], " ") {
			body = body[:i]
			break
		}
	}
	if isApart {
		return body, 0
	}
	return body, 1
}

// cutDateWords removes the words at the end of a text that belong to the date behind it.
func cutDateWords(text string) (rest string, isSpan bool) {
	words := strings.Fields(text)
	comma := strings.HasSuffix(strings.TrimSpace(text), ",")
	for len(words) > 0 {
		word := strings.ToLower(strings.Trim(words[len(words)-1], ","))
		if spanWords.Has(word) && !dateWords.Has(word) {
			return "", true
		}
		if !dateWords.Has(word) {
			break
		}
		comma = false
		words = words[:len(words)-1]
	}
	rest = strings.Join(words, " ")
	if comma {
		rest += " "
	}
	return rest, false
}

// afterYear removes the word that some languages write behind the year: "2022 року".
func afterYear(text string) string {
	for _, word := range []string{" року", " р.", " года", " г.", " roku", " r.", "年"} {
		text = strings.TrimPrefix(text, word)
	}
	return text
}

// isBracketed reports whether a place of a text is in brackets.
func isBracketed(text string, at int) bool {
	open := strings.LastIndexAny(text[:at], "([（")
	return open >= 0 && !strings.ContainsAny(text[open:at], ")]）")
}
