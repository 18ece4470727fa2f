package editorial

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

var RuleReviewIsNotDue = ruleSet.Warning("review-is-not-due", "The field review_by names the day by which an editor should look "+
	"at a text again, for what may change without notice. After it the text is due. Today is the day of the check, or that of "+
	"--today.")

// overdue finds what an editor wanted to look at before today.
func (j *judge) overdue() {
	e := j.Explainer
	judge := func(entry *explainer.Entry) {
		if due := entry.ReviewBy; !due.IsZero() && j.today.IsAfter(due) {
			j.add(RuleReviewIsNotDue, entry.Document.Field("review_by"), fmt.Sprintf("the review was due by %s", due),
				"look at the text again, then set a later day or remove the line")
		}
	}
	for entry := range e.Entries() {
		judge(entry)
	}
	if e.Overview != nil {
		judge(&explainer.Entry{ReviewBy: e.ReviewBy, Document: e.Overview})
	}
}

var RuleChangeIsMade = ruleSet.Warning("change-is-made", "The field changes tells readers what was changed, and on which day. A day "+
	"after today is a mistake. Today is the day of the check, or that of --today.")

var RulePositionIsPast = ruleSet.Warning("position-is-past", "A position has been said, and an answer has been looked for, before it "+
	"is published. A date after today is a mistake. Today is the day of the check, or that of --today.")

var RuleAsOfIsPast = ruleSet.Warning("as-of-is-past", "The field as_of of a claim has the day until which its sources were read, and of a number "+
	"the date for which it was counted. A date after today is a mistake: what somebody expects is no fact yet. Today is the day of the "+
	"check, or that of --today.")

// past reports the field as_of of a file when its date is after today.
func (j *judge) past(document *explainer.Document, asOf edtf.Date) {
	if asOf.IsAfter(j.today) {
		j.add(RuleAsOfIsPast, document.Field("as_of"), fmt.Sprintf("\"as_of\" is %s, which is after today", asOf), "correct the date")
	}
}

// dated finds changes, positions, claims and numbers with a date after today.
func (j *judge) dated() {
	for _, question := range j.Explainer.Questions {
		for _, position := range question.Positions {
			field, date := "date", position.Date
			if date.IsZero() {
				field, date = "asked", position.Asked
			}
			if date.IsAfter(j.today) {
				j.add(RulePositionIsPast, position.Place, fmt.Sprintf("the position has %q: %s, which is after today", field, date), "correct the date")
			}
		}
	}

	for _, claim := range j.Explainer.Claims {
		j.past(claim.Document, claim.AsOf)
	}
	for _, n := range j.Explainer.Numbers {
		j.past(n.Document, n.AsOf)
	}
	for change := range j.Explainer.OwnChanges() {
		if change.Date.IsAfter(j.today) {
			j.add(RuleChangeIsMade, change.Place, fmt.Sprintf("the %s is dated %s, which is after today", change.Kind, change.Date),
				"write the day on which readers get it")
		}
	}
}

var RuleSourceIsGiven = ruleSet.Warning("source-is-given", "A section and an event name where they have it from: in the field "+
	"sources, or by a link to a source or an address in the text.")

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
		j.add(RuleSourceIsGiven, entry.Document.Field("title"), fmt.Sprintf("%s %q names no source", what, entry.Title),
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

var RuleFutureIsPlan = ruleSet.Warning("future-is-told-as-plan", "What is dated after today is told as a plan, with a word such "+
	"as “will” or “planned”; else the date is wrong, or the event did not take place as expected. The rule looks at events and "+
	"at days written out in the text, in en, de, fr, es, it, pt, nl, uk, ru, pl, ja and zh, and is content with one such word. "+
	"Today is the day of the check, or that of --today.")

// planned finds events after today whose words tell them as past.
func (j *judge) planned() {
	for _, event := range j.Explainer.Events {
		if event.When.Min().IsEnd() || !event.When.IsAfter(j.today) {
			continue
		}
		body := markdown.PlainText(event.Document.Tree, event.Document.Body())
		if known, tells := tellsFuture(j.language, event.Title+" "+body); known && !tells {
			j.add(RuleFutureIsPlan, event.Document.Field("when"),
				fmt.Sprintf("%q is dated %s, which is after today, and is told as past", event.Title, event.When), fixOfFuture(j.language))
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
		if known, tells := tellsFuture(j.language, sentence); known && !tells {
			j.add(RuleFutureIsPlan, at, fmt.Sprintf("%q is after today, and the sentence tells it as past", sentence[found.Start:found.End]),
				fixOfFuture(j.language))
		}
	}
}

func fixOfFuture(in *language.Language) string {
	return fmt.Sprintf("correct the date, or say with a word like %q that it is still to come", strings.Trim(in.FutureWords[0], "*"))
}

// tellsFuture reports whether a text has a word that speaks of what is to come, and whether such words are known in the
// language. It is generous: one such word anywhere is enough.
func tellsFuture(in *language.Language, text string) (known, tells bool) {
	text = strings.ToLower(text)
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	phrase := " " + strings.Join(words, " ") + " "
	for _, pattern := range in.FutureWords {
		if strings.Contains(pattern, "_") {
			tells = tells || strings.Contains(phrase, " "+strings.ReplaceAll(pattern, "_", " ")+" ")
			continue
		}
		if in.Unspaced {
			tells = tells || strings.Contains(text, pattern)
			continue
		}
		for _, word := range words {
			tells = tells || matches(pattern, word)
		}
	}
	return len(in.FutureWords) > 0, tells
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
