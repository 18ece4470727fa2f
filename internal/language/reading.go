package language

import "strings"

// Reading holds the means to judge how hard a text is, and whether it speaks of the future.
type Reading struct {
	Readability     *Readability          // nil where no formula is established
	Syllables       func(word string) int // of a word in lower case; nil when the formula does not use it
	LongestSentence int                   // most words of a sentence before readers lose its beginning; 0: see Longest
	FutureWords     []string              // words of the future tense, or their beginnings ("plan*"), endings ("*rá"), or phrases ("is_to")
}

// Longest returns the most words that a sentence may have before readers lose its beginning. German newsrooms have a
// written figure: 30 is the most that the news agency dpa allows (W. Schneider, Deutsch für Profis, 1999). Languages with
// separate words for what German and Russian express by endings and compounds have a higher limit.
func (r Reading) Longest() int {
	if r.LongestSentence > 0 {
		return r.LongestSentence
	}
	return 40
}

// Readability is a formula for how easy a text is, with the score from which its author calls a text very difficult.
type Readability struct {
	Name    string
	Score   func(Counts) float64
	Hardest float64 // the score beyond which a text is very difficult: the least, or if Rises the highest
	Rises   bool    // a harder text has a higher score
}

// Counts are the counts of a text that formulas use.
type Counts struct {
	Sentences, Words, Syllables, Letters float64
	Long                                 float64 // words of more than six letters
}

func (c Counts) wordsPerSentence() float64 { return c.Words / c.Sentences }
func (c Counts) syllablesPerWord() float64 { return c.Syllables / c.Words }

// flesch returns a formula of Flesch's form, with the constants of a language.
func flesch(name string, constant, sentence, syllable, hardest float64) *Readability {
	return &Readability{Name: name, Hardest: hardest, Score: func(c Counts) float64 {
		return constant - sentence*c.wordsPerSentence() - syllable*c.syllablesPerWord()
	}}
}

// lix returns the formula of C. H. Björnsson, Läsbarhet, Stockholm 1968, for the languages of Scandinavia; above 60 a text
// is very difficult.
func lix() *Readability {
	return &Readability{Name: "LIX", Hardest: 60, Rises: true, Score: func(c Counts) float64 {
		return c.wordsPerSentence() + 100*c.Long/c.Words
	}}
}

// vowelGroups counts runs of vowels, and the breaks within them.
func vowelGroups(word, vowels string, breaks func(before, r rune) bool) int {
	n := 0
	var before rune
	for _, r := range word {
		isVowel := strings.ContainsRune(vowels, r)
		if isVowel && (before == 0 || breaks(before, r)) {
			n++
		}
		if before = 0; isVowel {
			before = r
		}
	}
	return n
}
