package language

import "strings"

// Reading is what tells how hard a text is to read, and whether it speaks of what is to come.
type Reading struct {
	Readability     *Readability          // nil where no formula is established
	Syllables       func(word string) int // of a word in lower case; nil where the formula does not ask
	LongestSentence int                   // words of a sentence of which readers do not lose the beginning; 0: see Longest
	FutureWords     []string              // words that tell the future, or their beginnings ("plan*"), endings ("*rá"), or phrases ("is_to")
}

// Longest returns how many words a sentence may have before readers lose its beginning. German newsrooms have the figure in
// writing: 30 is the most that the news agency dpa allows (W. Schneider, Deutsch für Profis, 1999). Languages that write
// as words of their own what German and Russian say with endings and compounds are given more.
func (r Reading) Longest() int {
	if r.LongestSentence > 0 {
		return r.LongestSentence
	}
	return 40
}

// Readability is a formula that says how easy a text is, and what its author calls very difficult.
type Readability struct {
	Name    string
	Score   func(Counts) float64
	Hardest float64 // the least score, or of a formula that rises the most, before a text is very difficult
	Rises   bool    // a harder text has a higher score
}

// Counts are what formulas are made of.
type Counts struct {
	Sentences, Words, Syllables, Letters float64
	Long                                 float64 // words of more than six letters
}

func (c Counts) wordsPerSentence() float64 { return c.Words / c.Sentences }
func (c Counts) syllablesPerWord() float64 { return c.Syllables / c.Words }

// flesch is a formula of Flesch's form, with the constants of a language.
func flesch(name string, constant, sentence, syllable, hardest float64) *Readability {
	return &Readability{Name: name, Hardest: hardest, Score: func(c Counts) float64 {
		return constant - sentence*c.wordsPerSentence() - syllable*c.syllablesPerWord()
	}}
}

// lix is the formula of C. H. Björnsson, Läsbarhet, Stockholm 1968, for the languages of Scandinavia; above 60 is very
// difficult.
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
