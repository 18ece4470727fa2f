package language

import "strings"

// Letters are how a language's letters are sorted and written in ASCII.
type Letters struct {
	IndexLetters    []string         // letters of the glossary's index beside A to Z
	Digraphs        []string         // letters that are written with two, in lower case
	Transliteration *Transliteration // nil: by the letters of the text
}

// Transliteration is how letters are written in ASCII, over Unidecode's tables. All letters are lower case.
type Transliteration struct {
	Letters map[rune]string
	Initial map[rune]string   // at the beginning of a word
	After   map[string]string // the second of two letters: "зг"
}

// TransliterationOf returns what a text in the language is transliterated by. Names travel: Cyrillic in an English
// explainer is taken for Ukrainian if it has a letter that only Ukrainian has, else for Russian.
func (l *Language) TransliterationOf(text string) Transliteration {
	switch {
	case l.Transliteration != nil:
		return *l.Transliteration
	case strings.ContainsAny(text, "іїєґІЇЄҐ"):
		return *ukrainianLetters()
	}
	return Transliteration{Letters: russianLetters()}
}

// cyrillicLetters are the letters that Ukrainian, Russian and Bulgarian agree on and Unidecode does not, and the Arabic
// letters of which its tables would drop vowels or write hard signs.
func cyrillicLetters(own map[rune]string) map[rune]string {
	return with(map[rune]string{
		'ц': "ts", 'ю': "yu", 'я': "ya", 'й': "y", 'ж': "zh", 'ч': "ch", 'ш': "sh",
		'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ى': "a", 'ة': "a", 'ع': "a", 'ء': "", 'ئ': "y", 'ؤ': "w",
	}, own)
}

// withoutSigns leaves the hard and the soft sign away.
func withoutSigns() *Transliteration {
	return &Transliteration{Letters: map[rune]string{'ь': "", 'ъ': ""}}
}

func with(base, own map[rune]string) map[rune]string {
	for letter, ascii := range own {
		base[letter] = ascii
	}
	return base
}
