// Package language holds all that the program knows of the languages that authors write, one file a language.
//
// [Of] returns the [Language] of a BCP 47 tag. The linker asks it for inflection and names, the speaker of dates for
// phrases, the editorial rules for readability formulas, drafts and ids for words and letters. An unknown language has a
// code and nothing else: features that need knowledge are then off.
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

// Language holds the knowledge of one language. It never changes, and is safe for concurrent use.
type Language struct {
	Code string // ISO 639, of two letters if there is such a code; Bokmål and Nynorsk are "no"

	Spelling
	Sentences
	Inflection
	Names
	Namesakes
	Reading
	Facts
	Counting
	Drafting
	Letters
	Dates *DatePhrases // nil: signs replace words
}

// Spelling describes how words are written.
type Spelling struct {
	DottedI         bool                                   // i and ı are two letters, so that I is the capital of ı
	CapitalNouns    bool                                   // every noun has a capital
	TitleCase       bool                                   // headlines Are Written With Capitals
	BareCapitals    bool                                   // capitals may lack their accents: Etats-Unis
	Unspaced        bool                                   // words have no spaces between them
	Elisions        Words                                  // words that lose their vowel and are attached to the next word: l'OTAN
	HyphenPrefixes  Words                                  // prefixes with a hyphen that do not change the word: an t-airgead
	HyphenPhrases   bool                                   // a hyphen may join the words of a phrase: בית-המשפט
	ShortenedWords  Words                                  // the rest of words that begin with an apostrophe: 'tis, 's avonds
	ForeignPlurals  bool                                   // words in Latin letters are foreign, and may have an English plural
	Compounds       bool                                   // the nouns of a compound may be written together or apart
	OneWordOrTwo    func(form string) []string             // other ways to write a form, in one word or in two
	Spellings       func(title string) []string            // other spellings of a title: 受付 for 受け付け
	CutOut          func(text []byte, start, end int) bool // whether the words at text[start:end] are cut out of longer ones; nil: spaces decide
	AttachedArticle string                                 // an article attached to the noun: "ال"
	TopicMarks      []string                               // marks attached to a name at the beginning of its definition: 停火是
	Respell         func(folded string) string             // unifies the spellings of a word; nil: there is only one
}

// Sentences lists full stops that do not end a sentence.
type Sentences struct {
	Abbreviations   Words // words with a full stop within a sentence, before a capital or a number
	ShortMonths     Words // short names of months with a full stop before the day
	OrdinalDot      bool  // a full stop after a number makes it an ordinal: "am 5. März"
	DoubledInitials bool  // two equal capitals are the plural of an initial: "EE. UU."
	SpelledInitials Words // names of Latin letters that are used as initials
}

// Names describes proper names in a text.
type Names struct {
	InflectedNames    bool  // a person's name has endings for case
	GenitiveNames     bool  // a name of one word may have the ending -s or -es
	AdjacentNames     bool  // in free text two adjacent words with capitals are one name: Michael Jordan
	Honorifics        Words // words before a person's name that are no part of it: President Macron
	NameLinks         Words // words that join the parts of a name: Bank of England
	Weekdays          Words // days and months that follow a place without being part of a name
	Particles         Words // short common words: in capitals no abbreviation, at the start of a sentence no part of a name
	Openers           Words // words before a name whose capital is due to the start of a sentence
	OpenerEndings     []string
	NationalEndings   []string // of adjectives of nationality: Russian
	NamingAdjectives  []string // endings of adjectives that have a capital only in names, before their inflection
	Institutions      Words    // last words of names that contain "and"
	CommonWithCapital Words    // names that are common words without their capital: Turkey
	FeminineSurnames  []Pair   // endings of a man's surname, and those of a woman's that he never has: ський/ська,ської
}

// Namesakes holds words that distinguish an entry from other things with the same or nearly the same name. All are folded.
type Namesakes struct {
	Dividers          Words            // before a country or city they make another name: Northern Ireland; stems end with a hyphen
	Directions        Words            // the same behind it, alone or after a link word: Corée du Nord; stems end with a hyphen
	Common            Words            // very common words that are no nouns: no inflection of a form that is not itself common
	Homographs        Words            // nouns that are more often another word, like state and right; they need an article or the like before them
	Articles          Words            // articles and the words that replace them before a noun
	Subjects          Words            // pronouns and auxiliary verbs: the next word is a verb
	VerbEndings       []string         // of the verbs after Subjects; nil: any
	ParticipleEndings []string         // of the participles after Auxiliaries and Perfects
	Auxiliaries       Words            // verbs before participles: an inflected word after one is a verb
	Perfects          Words            // auxiliary verbs whose next word is a participle, never a noun: había ganado
	OtherSenses       map[string]Words // words of a sentence in which a noun has another sense: partido and gol
	Places            Words            // prepositions before places: in Paris Macron spoke
	NameHeads         Words            // before a name they begin another name: Bank of England; stems end with a hyphen
	NameTails         Words            // after a name they end another name: Charles de Gaulle Airport, Martin Luther King Jr.
	GenericBodies     Words            // last words of the names of bodies that many states have: supreme court, senate
	AcronymWords      bool             // the press writes abbreviations that are spoken as words like words: Nato, Covid-19
	TwoSyllables      Words            // Vietnamese: words of two syllables, joined by "_", which do not contain the word of one syllable
	Tails             []string         // endings right after a name that make it another place: เหนือ, ta’ Fuq
}

// Facts holds words that state a fact by themselves, folded.
type Facts struct {
	Negations     Words  // words that deny; in a language without spaces, parts of words
	Values        []Pair // number words, months and weekdays with what they stand for: two/2 september/month9 monday/day1
	CapitalMonths bool   // months have a capital: may is another word than May
}

// Counting describes what stands beside a number in a text, folded. Signs are for what is written right behind the digits, as in
// languages without spaces.
type Counting struct {
	PercentWords Words    // 5 percent, 5 per cent
	PercentSigns []string // 5パーセント
	TimesWords   Words    // a factor: 3 times
	TimesSigns   []string
	SpanWords    Words // a length of time, or an age: 5 years
	SpanSigns    []string
	AtWords      Words  // between a value and the year or the name that it is of: 5 in 2024
	Scales       []Pair // powers of ten beside those among Values: 5 bn
}

// Drafting holds words that show the kind of a name. A hyphen at the end of a word stands for any ending.
type Drafting struct {
	OrganisationWords []string // parts of names of organisations
	PersonWords       []string // roles of people at the beginning of an explanation
}

// Of returns the language of a tag; region and script are ignored.
func Of(tag xlanguage.Tag) *Language {
	code := baseOf(tag)
	if known, is := languages[code]; is {
		return known()
	}
	return complete(&Language{Code: code})
}

// OfCode returns the language of a BCP 47 code; an unknown language for an invalid code.
func OfCode(code string) *Language {
	tag, err := xlanguage.Parse(code)
	if err != nil {
		return complete(&Language{Code: code})
	}
	return Of(tag)
}

// baseOf returns the ISO 639 code of a tag's language. Both written forms of Norwegian are one language here.
func baseOf(tag xlanguage.Tag) string {
	base, _ := tag.Base()
	if slices.Contains([]string{"nb", "nn"}, base.String()) {
		return "no"
	}
	return base.String()
}

// once returns a function that creates the value of a language on its first call.
func once(language func() *Language) func() *Language {
	return sync.OnceValue(func() *Language { return complete(language()) })
}

// folded folds the words of a set as the words of a text are folded.
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

// plainLetters replaces Persian and Urdu letters, and Arabic ones with a hamza, by the plain letters of Arabic.
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

// complete adds the parts that all languages share, and those that follow from the tables.
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
