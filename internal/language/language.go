// Package language holds all that the program knows of the languages that authors write, one file a language.
//
// [Of] returns the [Language] of a BCP 47 tag. The linker asks it for inflection and names, the speaker of dates for
// phrases, the editorial rules for formulas of readability, drafts and ids for words and letters. A language of which
// nothing is known is a Language with a code and nothing else: what depends on knowledge is then left undone.
//
// A new language is one file with one function that returns its value, and one row in languages.
package language

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/cases"
	xlanguage "golang.org/x/text/language"
)

// Language is what is known of one language. It never changes; any number of goroutines may use it.
type Language struct {
	Code string // ISO 639, of two letters where there is such a code; Bokmål and Nynorsk are "no"

	Spelling
	Sentences
	Inflection
	Names
	Namesakes
	Reading
	Drafting
	Letters
	Dates *DatePhrases // nil: signs stand for words
}

// Spelling is how words are written.
type Spelling struct {
	DottedI         bool                                   // i and ı are two letters, so that I is the capital of ı
	CapitalNouns    bool                                   // every noun has a capital
	TitleCase       bool                                   // headlines Are Written With Capitals
	BareCapitals    bool                                   // capitals may stand without their accents: Etats-Unis
	Unspaced        bool                                   // no spaces stand between words
	Elisions        Words                                  // words that lose their vowel and are written to the next word: l'OTAN
	HyphenPrefixes  Words                                  // are written to a word with a hyphen and leave it what it is: an t-airgead
	ShortenedWords  Words                                  // what is left of words that begin with an apostrophe: 'tis, 's avonds
	ForeignPlurals  bool                                   // words in Latin letters are foreign, and may have an English plural
	Compounds       bool                                   // the nouns of a compound may be written together or apart
	OneWordOrTwo    func(form string) []string             // other ways to write a form, in one word or in two
	CutOut          func(text []byte, start, end int) bool // the words at text[start:end] are cut out of longer ones; nil: spaces tell
	AttachedArticle string                                 // is written to the noun: "ال"
	TopicMarks      []string                               // are written to a name where a sentence says what it is: 停火是
	Respell         func(folded string) string             // makes one spelling of those that a word has; nil: there is one only
}

// Sentences is where a full stop ends no sentence.
type Sentences struct {
	Abbreviations   Words // take a full stop within a sentence, before what may be a capital or a number
	ShortMonths     Words // short names of months, which take a full stop before the day
	OrdinalDot      bool  // a full stop after a number makes it an ordinal: "am 5. März"
	DoubledInitials bool  // two equal capitals are the plural of an initial: "EE. UU."
	SpelledInitials Words // names of Latin letters that stand for initials
}

// Names is how proper names stand in a text.
type Names struct {
	InflectedNames    bool  // a person's name has endings for case
	GenitiveNames     bool  // a name of one word may have the ending -s or -es
	AdjacentNames     bool  // two words with capitals beside each other are one name, in free text: Michael Jordan
	Honorifics        Words // stand before a person's name and are no names: President Macron
	NameLinks         Words // join the parts of a name: Bank of England
	Weekdays          Words // days and months that follow a place without making a name with it
	Particles         Words // short common words: in capitals no abbreviation, at the start of a sentence no part of a name
	Openers           Words // words that owe a capital before a name to the start of a sentence
	OpenerEndings     []string
	NationalEndings   []string // of adjectives of nationality: Russian
	NamingAdjectives  []string // what adjectives that have a capital in names only end in, before their own ending
	Institutions      Words    // end the names that have "and" in them
	CommonWithCapital Words    // names that are common words without their capital: Turkey
}

// Namesakes are the words by which an entry is told from other things that are written alike, or nearly so. All are folded.
type Namesakes struct {
	Dividers          Words            // before the name of a country or city they make it another one: Northern Ireland; stems end with a hyphen
	Directions        Words            // behind it, alone or after a link word: Corée du Nord; stems end with a hyphen
	Common            Words            // very common words that are no nouns: no inflection of a form that is not common itself
	Homographs        Words            // nouns that are more often another word, as state and right; need an article or the like before them
	Articles          Words            // articles and what else stands before a noun in their place
	Subjects          Words            // pronouns and auxiliary verbs: the word behind one of them is a verb
	VerbEndings       []string         // of the verbs behind Subjects; nil: any
	ParticipleEndings []string         // of the participles behind Auxiliaries
	Auxiliaries       Words            // verbs before participles: an inflected word behind one of them is a verb
	OtherSenses       map[string]Words // words of a sentence in which a noun has another sense: partido and gol
	Places            Words            // prepositions before places: in Paris Macron spoke
	NameHeads         Words            // begin the name of something else before a name: Bank of England; stems end with a hyphen
	NameTails         Words            // end the name of something else behind a name: Charles de Gaulle Airport, Martin Luther King Jr.
	GenericBodies     Words            // last words of bodies that many states have: supreme court, senate
	AcronymWords      bool             // the press writes abbreviations that are read as words as such: Nato, Covid-19
	TwoSyllables      Words            // Vietnamese: words of two syllables, joined by "_", in which a word of one syllable is not meant
	Tails             []string         // unspaced scripts: what makes another place of the name before it: เหนือ
}

// Drafting are words that tell what a name is the name of. A hyphen at the end of a word stands for any ending.
type Drafting struct {
	OrganisationWords []string // are parts of names of organisations
	PersonWords       []string // say what people are, at the beginning of an explanation
}

// Of returns the language of a tag, without its region and script.
func Of(tag xlanguage.Tag) *Language {
	code := baseOf(tag)
	if known, is := languages[code]; is {
		return known()
	}
	return complete(&Language{Code: code})
}

// OfCode returns the language of a BCP 47 code; of a code that is not well formed, a language of which nothing is known.
func OfCode(code string) *Language {
	tag, err := xlanguage.Parse(code)
	if err != nil {
		return complete(&Language{Code: code})
	}
	return Of(tag)
}

// baseOf is the ISO 639 code of a tag's language. The two written forms of Norwegian are one language here.
func baseOf(tag xlanguage.Tag) string {
	base, _ := tag.Base()
	if slices.Contains([]string{"nb", "nn"}, base.String()) {
		return "no"
	}
	return base.String()
}

// once makes the value of a language when it is asked for first.
func once(language func() *Language) func() *Language {
	return sync.OnceValue(func() *Language { return complete(language()) })
}

// folded writes the words of a set as words of a text are compared.
func (l *Language) folded(set Words) Words {
	list := Words{}
	for word := range plainLetters(set) {
		word = cases.Fold().String(word)
		if l.Respell != nil {
			word = l.Respell(word)
		}
		list[word] = struct{}{}
	}
	return list
}

// plainLetters writes Persian and Urdu letters, and those of Arabic with a hamza, as the plain letters of Arabic.
func plainLetters(set Words) Words {
	if set == nil {
		return nil
	}
	list := Words{}
	for word := range set {
		list[arabicLetters.Replace(word)] = struct{}{}
	}
	return list
}

var arabicLetters = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ی", "ي", "ک", "ك")

// complete adds what is the same in all languages, and what follows from the tables.
func complete(l *Language) *Language {
	l.NameLinks = WordsOf("of for de du des di da do del della van von für")
	l.Weekdays = WordsOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december`)
	l.listEndings()
	l.Common = l.folded(l.Common)
	for _, set := range []*Words{&l.Dividers, &l.Directions, &l.TwoSyllables} {
		*set = plainLetters(*set)
	}
	return l
}
