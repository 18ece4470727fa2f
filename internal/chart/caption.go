package chart

import (
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var RuleCaptionAgrees = ruleSet.Warning("chart-caption-agrees", "A number in the title, the caption or the text alternative of a chart is in "+
	"its data: as a value, or as a sum, a difference, a share, a change in per cent, a mean or a count of what is in it, rounded as the text rounds. "+
	"Years, days, ordinals and numbers that are parts of names are not compared.")

// Caption compares the numbers of texts about a chart with its data.
type Caption struct {
	data     *Data
	unit     string
	language *language.Language
	speaker  *Speaker
	dates    *edtf.Finder
	calendar *calendar
	figures  figures
}

// NewCaption returns a Caption for texts in a language, by its BCP 47 code.
func NewCaption(d *Data, unit, lang string) *Caption {
	c := &Caption{data: d, unit: unit, language: language.OfCode(lang), speaker: NewSpeaker(lang, false), dates: edtf.NewFinder(lang)}
	c.calendar = newCalendar(lang, nil)
	c.figures = figuresOf(d)
	return c
}

// Judge returns a problem for each number of a text that contradicts the data.
func (c *Caption) Judge(text string, place problem.Place) (problems []problem.Problem) {
	seen := map[string]bool{}
	figures := c.figures.with(c.data, c.named(text))
	for _, n := range c.numbers(text) {
		if seen[n.text] {
			continue
		}
		said, fix := "", ""
		if at := n.label; at >= 0 && n.isTied && !c.isTrueAt(n, at) {
			said, fix = "the table has another value for "+problem.Quote(c.data.Labels[at].Text), "write "+problem.Quote(c.valuesAt(at))+", or correct the table"
		} else if !c.matches(n, figures) {
			said, fix = "no value of the table, and no sum, difference or share of its values, is that", "correct the number or the table"
			if nearest := c.nearest(n); nearest != "" {
				fix = "did you mean " + problem.Quote(nearest) + "? Or correct the table"
			}
		}
		if said != "" {
			seen[n.text] = true
			problems = append(problems, problem.New(RuleCaptionAgrees, place, problem.Quote(n.text)+" contradicts the data: "+said, fix))
		}
	}
	return problems
}

// named returns the rows that a text names.
func (c *Caption) named(text string) (labels []int) {
	for i, label := range c.data.Labels {
		for _, name := range []string{label.Text, c.speaker.Label(label)} {
			at := strings.Index(text, name)
			if at >= 0 && name != "" && (c.language.Unspaced || !isDigitAt(text, at+len(name)) && (at == 0 || !isDigitAt(text, at-1))) {
				labels = append(labels, i)
				break
			}
		}
	}
	return labels
}

// labelBehind returns the row that the words behind a number name: "31 members in 2024", "31 (2024)"; -1 for none.
func (c *Caption) labelBehind(behind string) int {
	const furthest = 2 // words between a number and the preposition, or between that and the row
	rest, isOpen := strings.CutPrefix(strings.TrimLeft(behind, " \u00a0%٪"), "(")
	for i := 0; !isOpen; {
		rest = strings.TrimLeft(rest, " \u00a0")
		word := rest
		if end := strings.IndexAny(rest, " \u00a0"); end >= 0 {
			word = rest[:end]
		}
		if c.scaleOf(strings.TrimRight(strings.ToLower(word), "."), "") != 1 {
			rest = rest[len(word):]
			continue
		}
		if word == "" || i > furthest || strings.ContainsAny(word, ".,;:!?—–0123456789") {
			return -1
		}
		rest = rest[len(word):]
		isOpen = c.language.AtWords.Has(strings.ToLower(word))
		i++
	}
	rest = strings.TrimLeft(rest, " \u00a0")
	for range furthest { // in the year 2024
		word, after, ok := strings.Cut(rest, " ")
		if word = strings.ToLower(word); !ok || !c.language.SpanWords.Has(word) && !c.language.AtWords.Has(word) && !c.language.Particles.Has(word) {
			break
		}
		rest = strings.TrimLeft(after, " \u00a0")
	}
	for i, label := range c.data.Labels {
		for _, name := range []string{label.Text, c.speaker.Label(label)} {
			if after, ok := strings.CutPrefix(rest, name); ok && name != "" && !isDigitAt(after, 0) && !isLetterAt(after+" ", 0) && !strings.HasPrefix(after, "-") && !strings.HasPrefix(after, "–") {
				return i
			}
		}
	}
	return c.labelOfDate(rest)
}

// labelOfDate returns the row of a date with which a text begins, however it is written: "Q2 2023"; -1 for none.
func (c *Caption) labelOfDate(text string) int {
	const most = 3 // words of a date
	end := len(text)
	if at := strings.IndexAny(text, ",;:!?()"); at >= 0 {
		end = at
	}
	words := strings.Fields(text[:end])
	for n := min(len(words), most); n > 0; n-- {
		date := c.calendar.date(strings.TrimRight(strings.Join(words[:n], " "), "."))
		if at := slices.IndexFunc(c.data.Labels, func(l Label) bool { return !date.IsZero() && l.Date.String() == date.String() }); at >= 0 {
			return at
		}
	}
	return -1
}
