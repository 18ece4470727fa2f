package verify

import "github.com/nutgraf/nutgraf/internal/problem"

// Where something stands in a file is known as an offset in bytes. Nearly all places are in order and never printed, so lines
// and columns are counted when there is a problem.

// place is where the byte at the offset is, for people.
func (f *file) place(offset int) problem.Place {
	if f.places == nil {
		f.places = problem.NewPlaces(f.path, f.content)
	}
	return f.places.At(offset)
}
