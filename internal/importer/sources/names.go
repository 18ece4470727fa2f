package sources

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// name is a name of CSL.
type name struct {
	family, given, literal, particle, suffix string
}

func (n name) isEmpty() bool { return n.family == "" && n.literal == "" }

// bibNames splits a list of BibTeX names. others is true for a list that ends in "and others".
func bibNames(latex string) (names []name, others bool) {
	for _, part := range splitOutside(latex, "and") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case strings.EqualFold(part, "others"):
			others = true
		default:
			if n := bibName(part); !n.isEmpty() {
				names = append(names, n)
			}
		}
	}
	return names, others
}

// bibName reads "First von Last", "von Last, First", "von Last, Jr, First", BibLaTeX's "family=…, given=…", and an
// institution in braces.
func bibName(latex string) name {
	if isGroup(latex) {
		return name{literal: text(latex)}
	}
	parts := splitOutside(latex, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if n, ok := extendedName(parts); ok {
		return n
	}
	switch len(parts) {
	case 1:
		words := splitOutside(parts[0], "")
		if len(words) == 1 {
			return name{literal: text(parts[0])}
		}
		first, last := len(words)-1, len(words)-1 // of the particle, and of the family name
		for i, word := range words[:len(words)-1] {
			if isSmall(word) {
				first = min(first, i)
				last = i + 1
			}
		}
		return name{given: text(strings.Join(words[:first], " ")), particle: text(strings.Join(words[first:last], " ")),
			family: text(strings.Join(words[last:], " "))}
	case 2:
		n := lastName(parts[0])
		n.given = text(parts[1])
		return n
	}
	n := lastName(parts[0])
	n.suffix, n.given = text(parts[1]), text(strings.Join(parts[2:], ", "))
	return n
}

// lastName splits "von Last".
func lastName(latex string) name {
	words := splitOutside(latex, "")
	end := 0
	for i, word := range words[:max(0, len(words)-1)] {
		if !isSmall(word) {
			break
		}
		end = i + 1
	}
	return name{particle: text(strings.Join(words[:end], " ")), family: text(strings.Join(words[end:], " "))}
}

// extendedName reads BibLaTeX's names with named parts.
func extendedName(parts []string) (name, bool) {
	var n name
	for _, part := range parts {
		key, value, ok := strings.Cut(part, "=")
		if !ok {
			return name{}, false
		}
		value = text(strings.Trim(strings.TrimSpace(value), `"`))
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "family":
			n.family = value
		case "given":
			n.given = value
		case "prefix":
			n.particle = value
		case "suffix":
			n.suffix = value
		}
	}
	return n, n.family != ""
}

// isGroup reports whether a text is one group in braces.
func isGroup(latex string) bool {
	if !strings.HasPrefix(latex, "{") || !strings.HasSuffix(latex, "}") || strings.HasPrefix(latex, `{\`) {
		return false
	}
	depth := 0
	for i := range len(latex) {
		switch latex[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 && i < len(latex)-1 {
				return false
			}
		}
	}
	return depth == 0
}

// isSmall reports whether a word begins with a small letter, as particles do: "von", "d'", "{\'e}".
func isSmall(word string) bool {
	if strings.HasPrefix(word, "{") && !strings.HasPrefix(word, `{\`) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(text(word), "'’`"))
	return unicode.IsLower(c)
}

// splitOutside splits a text outside braces: at a word, at a comma, or at white space for "".
func splitOutside(latex, at string) []string {
	var parts []string
	depth, start := 0, 0
	cut := func(i, size int) {
		if part := latex[start:i]; at != "" || part != "" {
			parts = append(parts, part)
		}
		start = i + size
	}
	for i := 0; i < len(latex); i++ {
		switch c := latex[i]; {
		case c == '\\':
			i++
		case c == '{':
			depth++
		case c == '}':
			depth--
		case depth > 0:
		case at == "," && c == ',':
			cut(i, 1)
		case at == "" && (c == ' ' || c == '\t' || c == '\n' || c == '~'):
			cut(i, 1)
		case at == "and" && i > 0 && isSpace(latex[i-1]) && len(latex) > i+3 && strings.EqualFold(latex[i:i+3], at) && isSpace(latex[i+3]):
			cut(i, 3)
		}
	}
	cut(len(latex), 0)
	return parts
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// plainName reads a name without markup, in the form of RIS: "Last, First, Jr.", or an institution without a comma.
func plainName(given string) name {
	parts := strings.Split(strings.Join(strings.Fields(given), " "), ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	n := name{family: parts[0]}
	switch len(parts) {
	case 1:
		return name{literal: parts[0]}
	case 2:
		n.given = parts[1]
	default:
		n.given, n.suffix = parts[1], strings.Join(parts[2:], ", ")
	}
	if n.given == "" { // "UNESCO,"
		return name{literal: n.family}
	}
	if words := strings.Fields(n.family); len(words) > 1 {
		end := 0
		for end < len(words)-1 && isSmall(words[end]) {
			end++
		}
		n.particle, n.family = strings.Join(words[:end], " "), strings.Join(words[end:], " ")
	}
	return n
}
