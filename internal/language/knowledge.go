package language

import (
	"maps"
	"slices"
)

// Codes returns the codes of the known languages, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(languages)) }

// Knowledge returns in words what the program knows of the language's inflection and compounds; nil for nothing.
func (l *Language) Knowledge() []string {
	var list []string
	if l.Stem != nil || l.Paradigms != nil || l.Swaps != nil || l.Variants != nil || l.Related != nil {
		list = append(list, "endings")
	}
	if l.Detach != nil {
		list = append(list, "prefixes and particles")
	}
	if l.AttachedArticle != "" {
		list = append(list, "the article")
	}
	if l.Elisions != nil {
		list = append(list, "elision")
	}
	if l.Genders != nil {
		list = append(list, "feminines of people")
	}
	if l.Compounds || l.OneWordOrTwo != nil {
		list = append(list, "one word or two")
	}
	if l.Reduplicates {
		list = append(list, "doubling")
	}
	if l.Unspaced {
		list = append(list, "no spaces")
	}
	return list
}
