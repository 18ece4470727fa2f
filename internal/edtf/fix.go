package edtf

import (
	"strconv"
	"strings"
	"unicode"
)

// longestFix is how many bytes of a mistake we try to understand.
const longestFix = 64

// suggest says what an author meant who wrote something that does not parse, or "". What it says does parse.
func suggest(s string) string {
	text := strings.ToLower(strings.Join(strings.Fields(s), " "))
	if text == "" || len(text) > longestFix {
		return ""
	}
	return new(mender).understand(text, 3)
}

// mender keeps the date finders of several languages, which are costly to make.
type mender struct {
	finders []*Finder
}

// understand tries each kind of mistake. Depth bounds how many kinds may be in one inside another: "ca. 1990s – today".
func (m *mender) understand(text string, depth int) string {
	if depth == 0 {
		return ""
	}
	text = strings.TrimSpace(text)
	kinds := [...]func(string, int) string{
		spelled, zoned, numbered, m.marked, centuryOrDecade, seasonOrQuarter, era, longOrShortYear, m.ranged, worded, m.inLanguage,
	}
	for _, kind := range kinds {
		if fix := kind(text, depth-1); fix != "" {
			if _, err := parse(fix); err == nil {
				return fix
			}
		}
	}
	return ""
}

// meant returns the text itself if it is a date, else the date that its author most likely meant.
func (m *mender) meant(text string, depth int) string {
	upper := strings.ToUpper(strings.TrimSpace(text))
	if _, err := parse(upper); err == nil {
		return upper
	}
	return m.understand(text, depth)
}

// spelled knows what earlier drafts of EDTF wrote, spaces, small letters, and dashes that are no hyphens.
func spelled(text string, _ int) string {
	fix := strings.NewReplacer(" ", "", "unknown", "", "open", "..", "u", "X", "?~", "%", "~?", "%",
		"−", "-", "‐", "-", "‑", "-", "…", "..").Replace(text)
	return strings.ToUpper(fix)
}

// zoned knows a time without its seconds or with parts of them, a space for T, and a zone without a colon.
func zoned(text string, _ int) string {
	day, clock, ok := strings.Cut(strings.ToUpper(text), "T")
	if !ok {
		if day, clock, ok = strings.Cut(text, " "); !ok {
			return ""
		}
	}
	clock = strings.ToUpper(strings.ReplaceAll(clock, " ", ""))
	at := strings.IndexAny(clock, "Z+-")
	if at < 0 {
		at = len(clock)
	}
	clock, zone := clock[:at], clock[at:]
	clock, _, _ = strings.Cut(clock, ".")
	if strings.Count(clock, ":") == 1 {
		clock += ":00"
	}
	if len(zone) == 5 {
		zone = zone[:3] + ":" + zone[3:]
	}
	if zone == "-00:00" || zone == "-00" {
		zone = "Z"
	}
	return day + "T" + clock + zone
}

// numbered knows days and months of digits in other orders and with other signs. Of 03/04/2022 it cannot tell which is
// the month.
func numbered(text string, _ int) string {
	parts := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune("-/. ", c) })
	for _, part := range parts {
		if _, err := strconv.Atoi(part); err != nil {
			return ""
		}
	}
	switch {
	case len(parts) == 1 && len(parts[0]) == 8 && text == parts[0]:
		return iso(text[:4], text[4:6], text[6:])
	case len(parts) == 2 && len(parts[0]) == 4 && len(parts[1]) <= 2:
		return yearAnd(parts[0], parts[1])
	case len(parts) == 2 && len(parts[1]) == 4 && len(parts[0]) <= 2:
		return iso(parts[1], parts[0])
	case len(parts) == 3 && len(parts[0]) == 4:
		return iso(parts...)
	case len(parts) == 3 && len(parts[2]) == 4:
		first, _ := strconv.Atoi(parts[0])
		second, _ := strconv.Atoi(parts[1])
		switch {
		case first == second || first > 12 || strings.Contains(text, "."):
			return iso(parts[2], parts[1], parts[0])
		case second > 12:
			return iso(parts[2], parts[0], parts[1])
		}
	}
	return ""
}

// yearAnd tells a month from the end of a range: 1914-18.
func yearAnd(year, part string) string {
	n, _ := strconv.Atoi(part)
	if n > 12 && part > year[2:] {
		return year + "/" + year[:2] + part
	}
	return iso(year, part)
}

// iso joins a year, a month and a day, with the zeros they need.
func iso(parts ...string) string {
	for i, part := range parts {
		if len(part) == 1 {
			parts[i] = "0" + part
		}
	}
	return strings.Join(parts, "-")
}

// marked knows words for "about" and "perhaps".
func (m *mender) marked(text string, depth int) string {
	mark := ""
	for again := true; again; {
		again = false
		for _, word := range aboutWords() {
			if rest, ok := strings.CutPrefix(text, word); ok {
				text, mark, again = strings.TrimLeft(rest, ". "), mark+"~", true
			}
		}
		for _, word := range perhapsWords() {
			if rest, ok := strings.CutPrefix(text, word); ok {
				text, mark, again = strings.TrimSpace(rest), mark+"?", true
			}
		}
		if rest, ok := strings.CutSuffix(text, "(?)"); ok {
			text, mark, again = strings.TrimSpace(rest), mark+"?", true
		}
	}
	fix := ""
	if mark != "" {
		fix = m.meant(text, depth)
	}
	switch {
	case fix == "" || strings.ContainsAny(fix, "/[{"):
		return ""
	case strings.Contains(mark, "~") && strings.Contains(mark, "?"):
		mark = "%"
	}
	return fix + mark[:1]
}

func aboutWords() []string {
	return []string{"approximately ", "approx. ", "approx ", "around ", "about ", "circa ", "ca. ", "ca.", "ca ", "c. ", "c.", "c ", "~", "≈"}
}

func perhapsWords() []string {
	return []string{"possibly ", "perhaps ", "probably ", "maybe ", "?"}
}

// centuryOrDecade knows 1990s and 19th century.
func centuryOrDecade(text string, _ int) string {
	text = strings.TrimPrefix(text, "the ")
	if number, ok := strings.CutSuffix(strings.ReplaceAll(text, "th century", "c"), "c"); ok {
		n, err := strconv.Atoi(number)
		if err == nil && n > 1 && n < 100 {
			return pad(n-1, 2) + "XX"
		}
	}
	number := strings.TrimSuffix(strings.TrimSuffix(text, "s"), "'")
	switch {
	case number == text || len(number) != 4 || number[3] != '0':
		return ""
	case number[2] == '0':
		return number[:2] + "XX"
	}
	return number[:3] + "X"
}

// seasonOrQuarter knows "spring 2014", "Q1 2022" and "2022-Q1".
func seasonOrQuarter(text string, _ int) string {
	words := strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == '-' || c == '/' || c == ',' })
	if len(words) != 2 {
		return ""
	}
	if _, err := strconv.Atoi(words[0]); err == nil {
		words[0], words[1] = words[1], words[0]
	}
	codes := map[string]string{
		"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24",
		"q1": "33", "q2": "34", "q3": "35", "q4": "36",
	}
	if code := codes[words[0]]; code != "" {
		return words[1] + "-" + code
	}
	return ""
}

// era knows 44 BC and AD 79.
func era(text string, _ int) string {
	letters := strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return c
		}
		return -1
	}, text)
	digits := strings.TrimFunc(text, func(c rune) bool { return !unicode.IsDigit(c) })
	n, err := strconv.ParseInt(digits, 10, 64)
	switch {
	case err != nil || n == 0 || n > MaxYear:
		return ""
	case letters == "bc" || letters == "bce":
		return yearText(1 - n)
	case letters == "ad" || letters == "ce":
		return yearText(n)
	}
	return ""
}

// longOrShortYear knows 12345 without its Y, Y1985 with one, and -0000.
func longOrShortYear(text string, _ int) string {
	n, err := strconv.ParseInt(strings.TrimPrefix(text, "y"), 10, 64)
	if err != nil || len(strings.Trim(text, "y-")) < 4 {
		return ""
	}
	return yearText(n)
}
