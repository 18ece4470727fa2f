package quotation

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"github.com/nutgraf/nutgraf/internal/archive"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/problem"
	xlanguage "golang.org/x/text/language"
)

var RuleQuotationIsInItsSource = ruleSet.Error("quotation-is-in-its-source", "A quotation in a block of its own, or of a position, is "+
	"word for word in the text of the source that it names, where nutgraf sources keep has kept that. An ellipsis can leave words out, and "+
	"brackets can add or replace a few, but neither can hide a negation; docs/quotations.md has the rules.")

var RuleQuotedWordsAreInTheirSource = ruleSet.Warning("quoted-words-are-in-their-source", "Words between quotation marks in a sentence, with "+
	"a link to a source right behind them, are in the text of that source, where nutgraf sources keep has kept it. So are those of a claim "+
	"in one of its sources.")

// Prover looks for the quotations of explainers in the kept texts of their sources. It remembers the texts from one reading to the
// next. The zero Prover knows none.
type Prover struct {
	texts map[string]*keptText // by the file that they were read of, and its size and time
}

// keptText is the text of a source, prepared for one language of explainers.
type keptText struct {
	*archive.Kept
	*Text
	stamp string
}

// Count is how many quotations were looked for in a kept source, how many of those were found there, and how many more could not be
// looked for, since a source that they name is not kept.
type Count struct{ Looked, Found, Unkept int }

// Add adds another count.
func (c *Count) Add(other Count) {
	c.Looked, c.Found, c.Unkept = c.Looked+other.Looked, c.Found+other.Found, c.Unkept+other.Unkept
}

// Prove looks for all quotations of an explainer, and notes the addresses of their passages in it. own are the files of the project,
// and above those of the house around it; nil outside of a house.
func (p *Prover) Prove(x *explainer.Explainer, own, above fs.FS) (Count, []problem.Problem) {
	if p.texts == nil {
		p.texts = map[string]*keptText{}
	}
	j := &judge{explainer: x, prover: p, own: own, above: above, sources: map[string]*explainer.Source{}}
	for _, source := range x.Sources {
		j.sources[source.Name()] = source
		if source.URL != "" {
			j.sources[source.URL] = source
		}
	}
	x.Passages = map[string]string{}
	for _, document := range x.Documents() {
		j.document(document, nil)
	}
	for _, claim := range x.Claims {
		if claim.Document != nil && claim.At == "" {
			j.document(claim.Document, claim.Sources)
		}
	}
	for _, question := range x.Questions {
		for i := range question.Positions {
			j.position(&question.Positions[i])
		}
	}
	return j.count, j.problems
}

// judge looks for the quotations of an explainer.
type judge struct {
	explainer  *explainer.Explainer
	prover     *Prover
	own, above fs.FS
	sources    map[string]*explainer.Source // by name and address
	count      Count
	problems   []problem.Problem
}

// kept returns the text of a source; nil when it is not kept, or cannot be read, which is reported elsewhere.
func (j *judge) kept(source *explainer.Source) *keptText {
	files, where := j.own, "own"
	if source.Shared {
		files, where = j.above, "above"
	}
	if files == nil {
		return nil
	}
	info, err := fs.Stat(files, archive.FileOf(source.ID))
	if err != nil {
		return nil
	}
	key := strings.Join([]string{where, j.explainer.Language, source.ID}, " ")
	stamp := fmt.Sprint(info.Size(), info.ModTime().UnixNano())
	if known := j.prover.texts[key]; known != nil && known.stamp == stamp {
		return known
	}
	kept, err := archive.Read(files, source.ID)
	if err != nil {
		return nil
	}
	languages := []*language.Language{language.OfCode(j.explainer.Language)}
	if kept.Language != "" {
		languages = append(languages, language.OfCode(kept.Language))
	}
	read := &keptText{kept, NewText(kept.Text, languages...), stamp}
	j.prover.texts[key] = read
	return read
}

// quoted is a quotation with the sources that it names.
type quoted struct {
	text     string
	language string // BCP 47
	sources  []*explainer.Source
	place    problem.Place
	key      string // under which its passage is noted; empty for none
	inline   bool   // it is part of a sentence
	original bool   // the author gives it as the original words
}

// prove looks for a quotation in the sources that it names. Where one of several is not kept, nothing can be said against it.
func (j *judge) prove(q quoted) {
	var texts []*keptText
	for _, source := range q.sources {
		text := j.kept(source)
		if text == nil {
			continue
		}
		if span, ok := text.Find(q.text); ok {
			j.count.Add(Count{Looked: 1, Found: 1})
			address := source.URL
			if address == "" && archive.IsOnWeb(text.From) {
				address = text.From
			}
			if address, _, _ = strings.Cut(address, "#"); text.IsPage() && address != "" && q.key != "" {
				j.explainer.Passages[q.key] = address + "#" + text.Fragment(span)
			}
			return
		}
		texts = append(texts, text)
	}
	if len(texts) < len(q.sources) {
		j.count.Unkept++
		return
	}
	text := texts[0]
	isTranslated := text.Language != "" && !sameLanguage(text.Language, q.language)
	if q.inline && isTranslated { // it is a translation
		return
	}
	j.count.Looked++
	j.problems = append(j.problems, j.missing(q, text, isTranslated))
}

// missing is the problem of a quotation that is not in a text.
func (j *judge) missing(q quoted, text *keptText, isTranslated bool) problem.Problem {
	source := q.sources[slices.IndexFunc(q.sources, func(s *explainer.Source) bool { return j.kept(s) == text })]
	of := fmt.Sprintf("the text of %s, kept on %s", problem.Quote(source.ID), text.At.Format(time.DateOnly))
	message := fmt.Sprintf("the quotation %s is not in %s", inMarks(short(strings.Trim(q.text, quotationMarks), 80)), of)
	fix := "quote what is there, with … where words are left out and [ ] around your own; nutgraf sources keep " + source.ID + " keeps a newer text"
	switch passage, lacks := text.Nearest(q.text); {
	case isTranslated && passage == "":
		message += fmt.Sprintf(", which is in another language (%s)", text.Language)
		if q.original {
			fix = fmt.Sprintf("name a source in the language of the original (%s), or keep the page that has its words: nutgraf sources keep %s", q.language, source.ID)
			break
		}
		fix = fmt.Sprintf("give the original words too: in a paragraph of the quotation with a line {lang=%s} below it, or in the field original", text.Language)
	case passage == "":
		message += ", nor anything like it"
	case text.hidesTooMuch(q.text):
		message += ", only with a negation, a number or too many words hidden: the passage is " + inMarks(passage)
	case len(lacks) == 1:
		message += fmt.Sprintf(": %s is not there; the nearest passage is %s", quoteAll(lacks), inMarks(passage))
	case len(lacks) > 1:
		message += fmt.Sprintf(": %s are not there; the nearest passage is %s", quoteAll(lacks), inMarks(passage))
	default:
		message += ", in this order and with these marks: the nearest passage is " + inMarks(passage)
	}
	rule := RuleQuotationIsInItsSource
	if q.inline {
		rule = RuleQuotedWordsAreInTheirSource
	}
	return problem.New(rule, q.place, message, fix)
}

// inMarks puts quotation marks around a passage, which can have some itself.
func inMarks(passage string) string { return "“" + passage + "”" }

// quoteAll quotes the first words of a list.
func quoteAll(words []string) string {
	const most = 3
	var quotes []string
	for _, word := range words[:min(most, len(words))] {
		quotes = append(quotes, problem.Quote(word))
	}
	if len(words) > most {
		quotes = append(quotes, "…")
	}
	return strings.Join(quotes, ", ")
}

func short(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	if letters := []rune(text); len(letters) > most {
		return strings.TrimSpace(string(letters[:most])) + "…"
	}
	return text
}

// sameLanguage reports whether two codes are of one language, whatever its region.
func sameLanguage(a, b string) bool {
	x, errX := xlanguage.Parse(a)
	y, errY := xlanguage.Parse(b)
	if errX != nil || errY != nil {
		return true
	}
	baseX, _ := x.Base()
	baseY, _ := y.Base()
	return baseX == baseY
}

// position looks for the words of a position: the original ones, if they are given.
func (j *judge) position(p *explainer.Position) {
	if p.Quotation == "" || p.Source == nil {
		return
	}
	q := quoted{text: p.Quotation, language: j.explainer.Language, sources: []*explainer.Source{p.Source}, place: p.QuotationPlace, key: p.Key()}
	if p.Language != "" {
		q.language = p.Language
	}
	if p.Original != "" {
		q.text, q.place, q.original = p.Original, p.OriginalPlace, true
	}
	j.prove(q)
}
