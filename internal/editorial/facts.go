package editorial

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// overdue finds what an editor wanted to look at before today.
func (j *judge) overdue() {
	e := j.Explainer
	judge := func(entry *explainer.Entry) {
		if due := entry.ReviewBy; !due.IsZero() && j.today.IsAfter(due) {
			j.warn(RuleReviewIsNotDue, entry.Document.Field("review_by"), fmt.Sprintf("the review was due by %s", due),
				"look at the text again, then set a later day or remove the line")
		}
	}
	for _, page := range j.Pages {
		judge(page.Entry)
	}
	if e.Overview != nil {
		judge(&explainer.Entry{ReviewBy: e.ReviewBy, Document: e.Overview})
	}
}

// unsourced finds sections and events that say nothing of where they have it from.
func (j *judge) unsourced() {
	for _, page := range j.Pages {
		entry := page.Entry
		what := ""
		switch entry.Kind {
		case explainer.KindSection:
			what = "the section"
		case explainer.KindEvent:
			what = "the event"
		}
		if what == "" || len(entry.Sources) > 0 || citesInText(entry.Document.Tree) {
			continue
		}
		j.warn(RuleSourceIsGiven, entry.Document.Field("title"), fmt.Sprintf("%s %q names no source", what, entry.Title),
			"list the ids of its sources below sources, or link one in the text: [words](source:id)")
	}
}

// citesInText reports whether the text links a source or an address of the web.
func citesInText(tree ast.Node) bool {
	cites := false
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // no error: the function has none
		switch n := n.(type) {
		case *ast.Link:
			address := string(n.Destination)
			cites = cites || strings.HasPrefix(address, "source:") || strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
		case *ast.AutoLink:
			cites = true
		}
		if cites {
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return cites
}

// planned finds events after today whose words tell them as past.
func (j *judge) planned() {
	for _, event := range j.Explainer.Events {
		if event.When.Min().IsEnd() || !event.When.IsAfter(j.today) {
			continue
		}
		body := explainer.PlainText(event.Document.Tree, event.Document.Body())
		if known, tells := tellsFuture(j.base, event.Title+" "+body); known && !tells {
			j.warn(RuleFutureIsPlan, event.Document.Field("when"),
				fmt.Sprintf("%q is dated %s, which is after today, and is told as past", event.Title, event.When), fixOfFuture(j.base))
		}
	}
}

// toCome finds days after today that a sentence tells as past.
func (j *judge) toCome(at problem.Place, sentence string) {
	if !strings.ContainsFunc(sentence, unicode.IsDigit) {
		return
	}
	for _, found := range j.finder.Find(sentence) {
		if !found.Date.IsAfter(j.today) {
			continue
		}
		if known, tells := tellsFuture(j.base, sentence); known && !tells {
			j.warn(RuleFutureIsPlan, at, fmt.Sprintf("%q is after today, and the sentence tells it as past", sentence[found.Start:found.End]),
				fixOfFuture(j.base))
		}
	}
}

func fixOfFuture(base string) string {
	return fmt.Sprintf("correct the date, or say with a word like %q that it is still to come", strings.Trim(strings.Fields(futureWords(base))[0], "*"))
}

// tellsFuture reports whether a text has a word that speaks of what is to come, and whether such words are known in the
// language. It is generous: one such word anywhere is enough.
func tellsFuture(base, text string) (known, tells bool) {
	patterns := strings.Fields(futureWords(base))
	text = strings.ToLower(text)
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	phrase := " " + strings.Join(words, " ") + " "
	for _, pattern := range patterns {
		if strings.Contains(pattern, "_") {
			tells = tells || strings.Contains(phrase, " "+strings.ReplaceAll(pattern, "_", " ")+" ")
			continue
		}
		if base == "ja" || base == "zh" || base == "ko" { // no spaces between words
			tells = tells || strings.Contains(text, pattern)
			continue
		}
		for _, word := range words {
			tells = tells || matches(pattern, word)
		}
	}
	return len(patterns) > 0, tells
}

// matches compares a word with a pattern like "plan*" or "*rá"; "is_to" is two words.
func matches(pattern, word string) bool {
	if start, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(word, start)
	}
	if end, ok := strings.CutPrefix(pattern, "*"); ok {
		return strings.HasSuffix(word, end)
	}
	return pattern == word
}

// futureWords are words, or their beginnings and endings, that a language tells the future with.
func futureWords(base string) string {
	switch base {
	case "en":
		return `planned will won shall would plan* schedul* due expect* upcoming future propos* intend* aim* until before deadline expir*
			next should could may might forecast* project* predict* target* hope* want* promis* pledge* is_to are_to to_be`
	case "de":
		return `geplant wird werde* würd* soll* plan* vorgesehen* erwart* künftig* bis fällig* voraussichtlich* will wollen angekündigt* spätestens`
	case "fr":
		return `prévu* sera* seron* aura* auron* *ra *ront prév* futur* devr* d'ici jusqu* avant planif* prochain* attendu*`
	case "es":
		return `previst* *rá *rán *rían *ría prev* plan* futur* hasta antes próxim* esper*`
	case "it":
		return `previst* *rà *ranno *rebbe *rebbero entro futur* fino prossim* attes*`
	case "pt":
		return `previst* *rá *rão *ria *riam vai vão até futur* plan* próxim* esper*`
	case "nl":
		return `gepland* zal zullen zou wordt worden moet* verwacht* tot voor toekomst* volgend*`
	case "uk":
		return `заплановано буде будуть план* заплан* очіку* має мають *тиме *тимуть до майбутн* наступн* відбудеться`
	case "ru":
		return `запланировано будет будут план* заплан* ожида* намеч* долж* до будущ* следующ* состоится пройдет пройдёт`
	case "pl":
		return `planowane będzie będą plan* zaplanow* oczekiw* ma mają do przysz* następn*`
	case "ja":
		return `予定 見込 見通 計画 だろう まで 期限`
	case "zh":
		return `计划 計劃 将 將 预计 預計 预定 預定 拟 擬 之前`
	}
	return ""
}
