package edtf

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// ranged knows other ways to write an interval: with a dash or a word between its edges, or with a word for one.
func (m *mender) ranged(text string, depth int) string {
	for _, word := range [...]string{"since ", "from "} {
		if rest, ok := strings.CutPrefix(text, word); ok && !strings.Contains(rest, " to ") {
			return fromTo(m.meant(rest, depth), "..")
		}
		text = strings.TrimPrefix(text, word)
	}
	for _, word := range [...]string{"until ", "till ", "to "} {
		if rest, ok := strings.CutPrefix(text, word); ok {
			return fromTo("..", m.meant(rest, depth))
		}
	}
	for _, sign := range [...]string{"..", " to ", " until ", " till ", " – ", " — ", "–", "—", " - ", " / ", "/", "-"} {
		from, to, ok := strings.Cut(text, sign)
		if !ok || strings.Contains(to, sign) {
			continue
		}
		start, end := "..", ".."
		if from != "" || sign != ".." {
			start = m.meant(from, depth)
		}
		switch strings.TrimSpace(to) {
		case "", "today", "now", "present", "ongoing":
		default:
			end = m.meant(to, depth)
		}
		if start != "" && end != "" {
			return fromTo(start, end)
		}
	}
	return ""
}

func fromTo(start, end string) string {
	if start == "" || end == "" {
		return ""
	}
	return start + "/" + end
}

// worded knows English months, also misspelled, with a year and perhaps a day.
func worded(text string, _ int) string {
	month, year, day := 0, "", ""
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == ',' || c == '.' || c == '-' || c == '/' }) {
		number := strings.TrimRight(word, "sthnrd")
		_, err := strconv.Atoi(number)
		switch {
		case err == nil && len(number) == 4 && year == "":
			year = number
		case err == nil && len(number) <= 2 && day == "":
			day = number
		case word == "of" || word == "the":
		case month == 0 && err != nil:
			if month = monthLike(word); month == 0 {
				return ""
			}
		default:
			return ""
		}
	}
	switch {
	case month == 0 || year == "":
		return ""
	case day == "":
		return iso(year, strconv.Itoa(month))
	}
	return iso(year, strconv.Itoa(month), day)
}

// monthLike is the one English month that a word is, abbreviates, or misses by two letters at most; else 0.
func monthLike(word string) int {
	found := 0
	for month := time.January; month <= time.December; month++ {
		name := strings.ToLower(month.String())
		switch {
		case len(word) >= 3 && (strings.HasPrefix(name, word) || word == "sept"):
			if word == "sept" {
				return 9
			}
			return int(month)
		case len(word) >= 5 && problem.Distance([]rune(word), []rune(name)) <= 2 && found == 0:
			found = int(month)
		case len(word) >= 5 && problem.Distance([]rune(word), []rune(name)) <= 2:
			found = -1
		}
	}
	return max(found, 0)
}

// inLanguage knows a day written out in a language that has phrases.
func (m *mender) inLanguage(text string, _ int) string {
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return ""
	}
	if m.finders == nil {
		for _, lang := range [...]string{"en", "fr", "uk", "de", "es", "ar", "ja"} {
			m.finders = append(m.finders, NewFinder(lang))
		}
	}
	for _, finder := range m.finders {
		for _, found := range finder.Find(text) {
			if !strings.ContainsFunc(text[:found.Start]+text[found.End:], unicode.IsDigit) {
				return found.Date.String()
			}
		}
	}
	return ""
}
