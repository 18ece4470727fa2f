package sniff

import (
	"slices"
	"strings"
)

// canRun reports whether a browser could run a text as a script that does something, and where that would begin. It says no
// only of what certainly has an error of JavaScript's grammar, which keeps all of a script from running, and of what holds
// nothing that acts: no call, no template, no assignment. Of a text that is not whole, nothing is certain at its end.
func canRun(text []byte, isWhole bool) (offset int, runs bool) {
	for _, v := range views(text) {
		s := script{view: v, newline: true, acts: -1}
		s.read()
		if !isWhole && s.unit(s.at) == end {
			s.act()
			s.broken = false
		}
		if !s.broken && s.acts >= 0 {
			return min(s.acts*v.width+v.start, len(text)), true
		}
	}
	return 0, false
}

// kind is what the last token was.
type kind int

const (
	nothing kind = iota
	word         // that is no keyword, and all ASCII
	figure       // a number that is all ASCII
	quoted       // a string
	unsure       // a word or number that may be another in another encoding, a keyword, a bracket that closes
	operator
	comma
)

// script reads tokens of ECMAScript 2026 until one of them is certainly wrong, or cannot be told.
type script struct {
	view
	at      int  // in units
	last    kind // the token before
	newline bool // whether a line's end, or the beginning, is between that and at
	lists   bool // an array was begun
	acts    int  // where the first token is that does something; -1 when there is none
	broken  bool // a browser runs nothing of it
}

func (s *script) act() {
	if s.acts < 0 {
		s.acts = s.at
	}
}

// read reads until the end, or until it is known that the script is broken, or not known how to go on.
func (s *script) read() {
	for !s.broken {
		switch c := s.unit(s.at); {
		case c == end:
			s.broken = s.last == comma
			return
		case c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == space:
			s.at++
		case c == '\n' || c == '\r' || c == line && s.width == 2:
			s.at++
			s.newline = true
		case c == '-' && s.has("-->") && !s.newline && s.last == unsure: // what is before it can be a space, and this a comment
			s.act()
			return
		case c == line || c == '`' || c == '\\' && s.unit(s.at+1) == 'u' || s.has("\x1b(") || s.has("\x1b$"): // the last two change what follows in ISO-2022-JP
			s.act()
			return
		case c < ' ' && c >= 0 || c == 0x7F || c == '\\' || c == other:
			s.broken = true
		case isLetter(c) || c >= '0' && c <= '9' || c == '.' && isDigit(s.unit(s.at+1)):
			s.word()
		case c == '"' || c == '\'':
			if !s.string(c) {
				return
			}
		case c == '/' || c == '<' && s.has("<!--") || c == '-' && s.newline && s.has("-->") || c == '#' && s.at == 0 && s.has("#!"):
			if !s.comment() {
				s.act()
				return
			}
		default:
			s.sign(c)
		}
	}
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

func isLetter(c rune) bool {
	return c == letter || c == '$' || c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func (s *script) has(word string) bool {
	for i, c := range word {
		if s.unit(s.at+i) != c {
			return false
		}
	}
	return true
}

// take makes a token of what was read. Two operands beside each other in one line are no JavaScript.
func (s *script) take(k kind) {
	isOperand := func(k kind) bool { return k == word || k == figure || k == quoted }
	if isOperand(s.last) && isOperand(k) && !s.newline {
		s.broken = true
	}
	s.last, s.newline = k, false
}

func (s *script) word() {
	from, k := s.at, word
	if c := s.unit(s.at); isDigit(c) || c == '.' {
		k = figure
	}
	var name strings.Builder
	for c := s.unit(s.at); isLetter(c) || isDigit(c) || k == figure && c == '.'; c = s.unit(s.at) {
		if c == letter {
			k = unsure
		} else if s.at-from < 16 {
			name.WriteRune(c)
		}
		s.at++
	}
	switch {
	case slices.Contains(keywords, name.String()):
		if name.String() == "new" {
			s.act()
		}
		k = unsure
	case s.unit(s.at) == '\\':
		k = unsure
	}
	s.take(k)
}

// string reads to the closing quote. It reports whether that is known.
func (s *script) string(quote rune) bool {
	for s.at++; ; s.at++ {
		switch s.unit(s.at) {
		case quote:
			s.at++
			s.take(quoted)
			return true
		case end, '\n', '\r':
			s.broken = true
			return false
		case '\\':
			if s.at++; s.unit(s.at) == '\r' && s.unit(s.at+1) == '\n' {
				s.at++
			}
		}
	}
}

// comment reads a comment, or a stroke that divides. It reports whether it is known which.
func (s *script) comment() bool {
	switch {
	case s.has("/*"):
		for s.at += 2; !s.has("*/"); s.at++ {
			switch s.unit(s.at) {
			case end:
				s.broken = true
				return true
			case '\n', '\r', line:
				s.newline = true
			}
		}
		s.at += 2
		return true
	case s.unit(s.at) == '/' && s.unit(s.at+1) != '/':
		isDivision := s.last == word || s.last == figure || s.last == quoted
		s.at++
		s.take(operator)
		return isDivision
	}
	for c := s.unit(s.at); c != '\n' && c != '\r' && c != end; c = s.unit(s.at) {
		if c < 0 && s.width == 1 || c == line { // it ends the line, or could
			return s.width == 2
		}
		s.at++
	}
	return true
}

// sign reads a token of one or two signs.
func (s *script) sign(c rune) {
	next, k := s.unit(s.at+1), operator
	isFirst := s.last == nothing
	switch {
	case isFirst && strings.ContainsRune(",:?%&*^|>)]}=<.", c): // nothing begins with these
		s.broken = true
	case c == '#' && !isLetter(next) && next != '\\':
		s.broken = true
	case (c == '+' || c == '-') && next == c:
		s.broken = (s.last == figure || s.last == quoted) && !s.newline // what has a value of its own is not counted up
		s.act()
		s.at++
	case c == ',' && s.last == comma && !s.lists:
		s.broken = true
	case c == ',':
		k = comma
	case c == '(' || c == '=' || c == '@' || c == '#':
		s.act()
	case c == '[':
		s.lists = true
	}
	if c == ')' || c == ']' || c == '}' {
		k = unsure
	}
	s.at++
	s.take(k)
}

// keywords are the words that can stand before or behind another one in some place of a script that is no module.
var keywords = strings.Fields(`accessor async await break case class const continue debugger default delete do else extends
	finally for function get if in instanceof let new of return set static switch throw try typeof using var void while with yield`)
