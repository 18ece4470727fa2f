package language

import "strings"

// Letters describes the sorting of a language's letters and their form in ASCII.
type Letters struct {
	IndexLetters    []string         // letters of the glossary's index besides A to Z
	Digraphs        []string         // letters that are written as two, in lower case
	Transliteration *Transliteration // nil: chosen by the letters of the text
}

// Transliteration maps letters to ASCII and takes precedence over Unidecode's tables. All letters are lower case.
type Transliteration struct {
	Letters map[rune]string
	Initial map[rune]string   // at the beginning of a word
	After   map[string]string // for the second of two letters: "зг"
}

// TransliterationOf returns the transliteration for a text in the language. Names occur in foreign texts: Cyrillic in an
// English explainer counts as Ukrainian if it has a letter that only Ukrainian has, else as Russian.
func (l *Language) TransliterationOf(text string) Transliteration {
	switch {
	case l.Transliteration != nil:
		return *l.Transliteration
	case strings.ContainsAny(text, "іїєґІЇЄҐ"):
		return *ukrainianLetters()
	}
	return Transliteration{Letters: russianLetters()}
}

// cyrillicLetters returns the letters for which Ukrainian, Russian and Bulgarian differ together from Unidecode, and the
// Arabic letters for which its tables would drop vowels or write hard signs.
func cyrillicLetters(own map[rune]string) map[rune]string {
	return with(map[rune]string{
		'ц': "ts", 'ю': "yu", 'я': "ya", 'й': "y", 'ж': "zh", 'ч': "ch", 'ш': "sh",
		'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ى': "a", 'ة': "a", 'ع': "a", 'ء': "", 'ئ': "y", 'ؤ': "w",
	}, own)
}

// withoutSigns returns a transliteration that drops the hard and the soft sign.
func withoutSigns() *Transliteration {
	return &Transliteration{Letters: map[rune]string{'ь': "", 'ъ': ""}}
}

func with(base, own map[rune]string) map[rune]string {
	for letter, ascii := range own {
		base[letter] = ascii
	}
	return base
}
