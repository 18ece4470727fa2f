package editorial

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

var RuleNumberAgrees = ruleSet.Warning("number-agrees", "A key number is the same wherever the explainer gives it: in the words that link "+
	"it, in a sentence with its unit and the words of its title, in another file with its title and its date, and in each language. "+
	"Words may round it. One of the two is wrong, and readers cannot tell which. A sentence that names another year is not asked about.")

var RuleNumberIsCompared = ruleSet.Warning("number-is-compared", "A number alone says little: few readers know whether 200 billion euros are "+
	"much. The field compares_to has what makes its size plain, in a sentence.")

// uncompared finds key numbers that are compared to nothing.
func (j *judge) uncompared() {
	for _, n := range j.Explainer.Numbers {
		if n.ComparesTo == "" {
			j.add(RuleNumberIsCompared, n.Document.Field("value"), fmt.Sprintf("%q is compared to nothing", n.Title),
				`add a line "compares_to: …" with what readers know the size of`)
		}
	}
}

// MisstatedNumbers warns where an explainer gives a key number and another amount: in the words of a link to it, in a sentence
// with its unit and the words of its title, or in another number's file with its title and date.
func MisstatedNumbers(prose Prose) []problem.Problem {
	if len(prose.Explainer.Numbers) == 0 {
		return nil
	}
	m := newMisstatements(prose)
	for _, page := range prose.Pages {
		document := page.Entry.Document
		markdown.Walk(document.Tree, func(node ast.Node) {
			link, isLink := node.(*ast.Link)
			if !isLink {
				return
			}
			if n := m.byName[string(link.Destination)]; n != nil {
				m.judgeWords(n, markdown.PlainText(link, document.Body()), document.At(markdown.OffsetIn(document.Body(), link.Destination, link.Pos())))
			}
		})
		for _, sentence := range prose.Linker.Sentences(document.Tree, document.Body()) {
			m.judgeSentence(page.Entry, sentence.Text, document.At(sentence.Start))
		}
		for _, text := range page.Options.Above {
			m.judgeSentence(page.Entry, text.Words, text.Place)
		}
	}
	m.judgeTwins(prose.Explainer.Numbers)
	return m.problems
}

// NumbersAcross warns of key numbers that differ between the languages of a project. The first language is right.
func NumbersAcross(explainers []*explainer.Explainer) (problems []problem.Problem) {
	first := map[string]*explainer.Number{}
	for _, e := range explainers {
		for _, n := range e.Numbers {
			other := first[n.ID]
			if other == nil {
				first[n.ID] = n
				continue
			}
			for _, field := range []struct{ name, own, other string }{
				{"value", n.Value.String(), other.Value.String()}, {"as_of", n.AsOf.String(), other.AsOf.String()},
			} {
				if field.own != field.other && field.own != "" && field.other != "" {
					problems = append(problems, problem.New(RuleNumberAgrees, n.Document.Field(field.name),
						fmt.Sprintf("%q is %s here, and %s in %s", field.name, field.own, field.other, other.Document.Path), "correct one of the two"))
				}
			}
		}
	}
	return problems
}

// misstatements compares the texts of an explainer with its key numbers.
type misstatements struct {
	numbers  []*explainer.Number
	byName   map[string]*explainer.Number // "number:tides"
	titles   map[*explainer.Number][]string
	point    rune // of decimals, in the language
	problems []problem.Problem
}

func newMisstatements(prose Prose) *misstatements {
	m := &misstatements{numbers: prose.Explainer.Numbers, byName: map[string]*explainer.Number{}, titles: map[*explainer.Number][]string{}, point: '.'}
	if strings.ContainsRune(message.NewPrinter(xlanguage.Make(prose.Explainer.Language)).Sprint(number.Decimal(1.5)), ',') {
		m.point = ','
	}
	for _, n := range prose.Explainer.Numbers {
		m.byName[n.Ref().String()] = n
		m.titles[n] = slices.DeleteFunc(wordsOf(strings.ToLower(n.Title)), func(word string) bool {
			const shortest = 4 // letters of a word that says something
			return utf8.RuneCountInString(word) < shortest || strings.ContainsFunc(word, unicode.IsDigit)
		})
	}
	return m
}

func (m *misstatements) add(n *explainer.Number, given amountInText, at problem.Place) {
	m.problems = append(m.problems, problem.New(RuleNumberAgrees, at, fmt.Sprintf("the text says %q where the number is %s %s", given.text, n.Value, n.Unit),
		fmt.Sprintf(`write the number, or correct "value" in %s`, n.Document.Path)))
}

// judgeWords reports the words of a link that have numbers, and not that of the link.
func (m *misstatements) judgeWords(n *explainer.Number, words string, at problem.Place) {
	var given []amountInText
	for _, found := range m.amounts(words) {
		if !found.isYear(n.Unit) {
			given = append(given, found)
		}
	}
	if len(given) > 0 && !slices.ContainsFunc(given, func(found amountInText) bool { return found.agrees(n, !found.hasUnit(n.Unit)) }) {
		m.add(n, given[0], at)
	}
}

// judgeSentence reports a sentence that has a number's unit and the words of its title, and another amount.
func (m *misstatements) judgeSentence(entry *explainer.Entry, sentence string, at problem.Place) {
	amounts := m.amounts(sentence)
	if len(amounts) == 0 {
		return
	}
	lower := strings.ToLower(sentence)
	for _, n := range m.numbers {
		title := m.titles[n]
		if n.Ref() == entry.Ref() || len(title) < 2 || !hasAll(wordsOf(lower), title) {
			continue
		}
		year := n.AsOf.String()
		if slices.ContainsFunc(amounts, func(found amountInText) bool { return found.isYear(n.Unit) && !strings.Contains(year, found.decimal) }) {
			continue
		}
		given := slices.DeleteFunc(slices.Clone(amounts), func(found amountInText) bool { return !found.hasUnit(n.Unit) })
		if len(given) > 0 && !slices.ContainsFunc(given, func(found amountInText) bool { return found.agrees(n, false) }) {
			m.add(n, given[0], at)
		}
	}
}

// judgeTwins reports two files of one title and date whose amounts differ.
func (m *misstatements) judgeTwins(numbers []*explainer.Number) {
	for i, n := range numbers {
		for _, other := range numbers[:i] {
			if strings.EqualFold(n.Title, other.Title) && n.AsOf.Overlaps(other.AsOf) && (n.Value != other.Value || n.Unit != other.Unit) {
				m.problems = append(m.problems, problem.New(RuleNumberAgrees, n.Document.Field("value"),
					fmt.Sprintf("%q is %s %s here, and %s %s in %s", n.Title, n.Value, n.Unit, other.Value, other.Unit, other.Document.Path),
					"correct one of the two, or say in the titles what differs"))
				break
			}
		}
	}
}

// hasAll reports whether a sentence has each word of a title, in whatever form: but for its last two letters.
func hasAll(sentence, title []string) bool {
	return !slices.ContainsFunc(title, func(word string) bool {
		letters := []rune(word)
		stem := string(letters[:max(len(letters)-2, min(len(letters), 4))])
		return !slices.ContainsFunc(sentence, func(other string) bool { return strings.HasPrefix(other, stem) })
	})
}

// amountInText is a number in digits.
type amountInText struct {
	text    string // as it is written
	decimal string // "1234.5"
	after   string // the text behind it
}

// isYear reports whether the number is more likely a year than an amount of a unit.
func (a amountInText) isYear(unit string) bool {
	year, err := strconv.Atoi(a.text)
	return err == nil && len(a.text) == 4 && 1500 <= year && year < 2100 && !a.hasUnit(unit)
}

// hasUnit reports whether the unit is right behind the number.
func (a amountInText) hasUnit(unit string) bool {
	after := strings.TrimLeftFunc(a.after, unicode.IsSpace)
	rest, found := strings.CutPrefix(strings.ToLower(after), strings.ToLower(unit))
	next, _ := utf8.DecodeRuneInString(rest)
	return found && (rest == "" || !unicode.IsLetter(next))
}

// agrees reports whether the number is that of n, rounded to its own last digit that is no zero. Of another unit, as millions
// where n counts ones, only the digits count.
func (a amountInText) agrees(n *explainer.Number, anyScale bool) bool {
	given, err := strconv.ParseFloat(a.decimal, 64)
	low, errOfLow := strconv.ParseFloat(n.Value.Low, 64)
	if err != nil || errOfLow != nil {
		return true
	}
	low, high := math.Abs(low), math.Abs(low)
	if n.Value.High != "" {
		end, _ := strconv.ParseFloat(n.Value.High, 64) // which was judged
		low, high = min(low, math.Abs(end)), max(low, math.Abs(end))
	}
	tolerance := placeValue(a.decimal) / 2 * (1 + 1e-9)
	scales := []float64{1}
	for power := 3; power <= 12 && anyScale; power++ {
		scales = append(scales, math.Pow10(power), math.Pow10(-power))
	}
	return slices.ContainsFunc(scales, func(scale float64) bool {
		return given >= low*scale-tolerance && given <= high*scale+tolerance
	})
}

// placeValue returns the value of a decimal's last digit that says something: 100 of "1200", 0.1 of "3.0".
func placeValue(decimal string) float64 {
	if decimals := explainer.Decimals(decimal); decimals > 0 {
		return math.Pow10(-decimals)
	}
	significant := strings.TrimRight(decimal, "0")
	if significant == "" {
		return 1
	}
	return math.Pow10(len(decimal) - len(significant))
}

// amounts finds the numbers in digits, of any script, and reads them as the language writes them.
func (m *misstatements) amounts(text string) (found []amountInText) {
	letters := []rune(text)
	for i := 0; i < len(letters); i++ {
		if !unicode.IsDigit(letters[i]) {
			continue
		}
		end, decimal := m.amountAt(letters, i)
		if i == 0 || !unicode.IsLetter(letters[i-1]) && letters[i-1] != '-' { // no "G7", "C-130"
			found = append(found, amountInText{string(letters[i:end]), decimal, string(letters[end:])})
		}
		i = end
	}
	return found
}

// amountAt returns where the number that begins at i ends, and the number.
func (m *misstatements) amountAt(letters []rune, i int) (end int, decimal string) {
	digits := func(from int) (n int) {
		for from+n < len(letters) && unicode.IsDigit(letters[from+n]) {
			n++
		}
		return n
	}
	hasPoint := false
	for i < len(letters) {
		letter := letters[i]
		switch value, isDigit := language.DigitValue(letter); {
		case isDigit:
			decimal += strconv.Itoa(value)
		case digits(i+1) == 0 || hasPoint:
			return i, decimal
		case letter == m.point || letter == '٫':
			decimal, hasPoint = decimal+".", true
		case digits(i+1) == 3 && strings.ContainsRune(".,'’٬ \u00a0\u202f", letter):
		default:
			return i, decimal
		}
		i++
	}
	return i, decimal
}
