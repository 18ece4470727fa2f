package sources

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

var (
	unspecified = regexp.MustCompile(`^[\d/u-]*(?:unknown)?[\d/u-]*$`)
	slashed     = regexp.MustCompile(`^(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?(?:T\S*)?$`)
	worded      = regexp.MustCompile(`^(?:(\d{1,2})(?:st|nd|rd|th|\.)? )?(\pL{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$`)
	yearOnly    = regexp.MustCompile(`^(\[?c(?:a|irca)?\.? ?|\[)?(\d{4})(\?)?\]?$`)
	yearPair    = regexp.MustCompile(`^(\d{4}) ?(?:--?|–|/) ?(\d{4})$`)
)

var monthNames = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

var seasons = map[string]string{"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}

// date converts a date of a reference manager to EDTF; empty if it is no date.
func date(given string) string {
	raw := strings.TrimSpace(given)
	if unspecified.MatchString(raw) { // the draft of EDTF of 2012
		raw = strings.ReplaceAll(strings.ReplaceAll(raw, "unknown", ""), "u", "X")
	}
	raw, _, _ = strings.Cut(raw, "T")           // the time of day
	start, end, isPair := strings.Cut(raw, "/") // 2020/05 is a month, no interval
	isBracketed := strings.HasPrefix(raw, "[") || strings.HasPrefix(raw, "{")
	if d, err := edtf.Parse(raw); err == nil && !d.IsZero() && !isBracketed && !(isPair && len(start) == 4 && (len(end) == 1 || len(end) == 2)) {
		return raw
	}
	given = strings.Join(strings.Fields(strings.NewReplacer("~", " ", "{", "", "}", "").Replace(given)), " ")
	if m := yearPair.FindStringSubmatch(given); m != nil && m[1] < m[2] {
		return valid(m[1] + "/" + m[2])
	}
	if m := slashed.FindStringSubmatch(given); m != nil {
		return valid(ymd(m[1], m[2], m[3]))
	}
	if m := worded.FindStringSubmatch(given); m != nil {
		if season, ok := seasons[strings.ToLower(m[2])]; ok && m[1]+m[3] == "" {
			return valid(m[4] + "-" + season)
		}
		if month := monthOf(m[2]); month != "" {
			return valid(ymd(m[4], month, m[1]+m[3]))
		}
	}
	if m := yearOnly.FindStringSubmatch(given); m != nil {
		switch {
		case m[3] != "":
			return valid(m[2] + "?")
		case strings.Contains(m[1], "c"):
			return valid(m[2] + "~")
		}
		return valid(m[2])
	}
	return ""
}

func valid(date string) string {
	if d, err := edtf.Parse(date); err != nil || d.IsZero() {
		if len(date) > 7 && !strings.Contains(date, "/") {
			return valid(date[:7]) // the month does not have the day
		}
		return ""
	}
	return date
}

// ymd joins the parts of a date; it omits an invalid month or day.
func ymd(year, month, day string) string {
	number := func(text string, most int) string {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > most {
			return ""
		}
		return fmt.Sprintf("-%02d", n)
	}
	month, day = number(month, 12), number(day, 31)
	if month == "" {
		return year
	}
	return year + month + day
}

// monthOf returns the number of a month: "5", "May", "sept".
func monthOf(given string) string {
	given = strings.ToLower(strings.Trim(strings.TrimSpace(given), "."))
	if n, err := strconv.Atoi(given); err == nil && n >= 1 && n <= 12 {
		return strconv.Itoa(n)
	}
	for i, name := range monthNames {
		if len(given) >= 3 && strings.HasPrefix(name, given) || given == "sept" && name == "september" {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// bibDate joins BibTeX's year, month and day: a month can be "5", "may", "10~May" or "May--June".
func bibDate(year, month, day string) string {
	year, month = strings.TrimSpace(text(year)), text(month)
	if !regexp.MustCompile(`^\d{4}$`).MatchString(year) {
		return date(year)
	}
	if season, ok := seasons[strings.ToLower(month)]; ok {
		return valid(year + "-" + season)
	}
	var months []string
	for _, word := range strings.FieldsFunc(month, func(c rune) bool { return strings.ContainsRune(" -–/,~.", c) }) {
		if n, err := strconv.Atoi(word); err == nil && (n > 12 || len(months) > 0 || strings.ContainsAny(month, "JFMASONDjfmasond") && day == "") {
			day = word
			continue
		}
		if m := monthOf(word); m != "" {
			months = append(months, m)
		}
	}
	switch {
	case len(months) == 0:
		return year
	case len(months) > 1:
		return valid(ymd(year, months[0], "") + "/" + ymd(year, months[len(months)-1], ""))
	}
	return valid(ymd(year, months[0], text(day)))
}
