package read

import (
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// value is a YAML value with its place. Scalars keep the author's characters: what YAML would take for a number, a
// date or a yes is text here, until a field asks for something else.
type value struct {
	shape  shape
	text   string
	place  problem.Place // of the value's first character, a quote included
	quote  int           // columns from place to the text: 1 in quotes, 0 for a bare word
	exact  bool          // the text is in the file byte for byte, so that places inside of it are known
	items  []value       // of a list
	fields []field       // of a mapping
}

// field is a key of a mapping with its value.
type field struct {
	key   string
	place problem.Place // of the key
	value value
}

type shape int8

const (
	nothing shape = iota
	scalar
	list
	mapping
)

func (s shape) String() string {
	return [...]string{"nothing", "text", "a list", "a mapping"}[s]
}

// get returns the value of a mapping's key; nothing when there is none.
func (v value) get(key string) value {
	for _, given := range v.fields {
		if given.key == key {
			return given.value
		}
	}
	return value{place: v.place}
}

// inside is the place of the byte at offset in the text.
func (v value) inside(offset int) problem.Place {
	place := v.place
	if v.exact {
		place.Column += v.quote + utf8.RuneCountInString(v.text[:max(0, min(offset, len(v.text)))])
	}
	return place
}

// said returns the value for a message: a scalar in quotes, the shape of a list or a mapping.
func (v value) said() string {
	switch v.shape {
	case scalar:
		return problem.Quote(v.text)
	case list, mapping:
		return v.shape.String()
	}
	return "empty"
}
