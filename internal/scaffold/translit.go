package scaffold

import "strings"

// rules are a language's own transliteration, over Unidecode's tables. All letters are lower case.
type rules struct {
	letters map[rune]string
	initial map[rune]string   // at the beginning of a word
	after   map[string]string // the second of two letters: "зг"
}

// rulesFor is what a text in the language is transliterated by. Names travel: Cyrillic in an English explainer is taken
// for Ukrainian if it has a letter that only Ukrainian has, else for Russian.
func rulesFor(base, text string) rules {
	isUkrainian := strings.ContainsAny(text, "іїєґІЇЄҐ")
	switch base {
	case "uk":
		return ukrainian()
	case "bg":
		return rules{letters: with(cyrillic(), map[rune]string{'щ': "sht", 'ъ': "a", 'х': "h", 'ь': "y"})}
	case "sr", "mk", "be", "kk", "ky", "mn", "tg":
		return rules{letters: map[rune]string{'ь': "", 'ъ': ""}}
	case "de":
		return rules{letters: with(russian(), map[rune]string{'ä': "ae", 'ö': "oe", 'ü': "ue", 'ß': "ss"})}
	case "da", "no", "nb", "nn":
		return rules{letters: with(russian(), map[rune]string{'æ': "ae", 'ø': "oe", 'å': "aa"})}
	}
	if isUkrainian {
		return ukrainian()
	}
	return rules{letters: russian()}
}

// ukrainian is the table of the resolution 55 of 27 January 2010 of the Cabinet of Ministers of Ukraine.
func ukrainian() rules {
	return rules{
		letters: with(cyrillic(), map[rune]string{
			'г': "h", 'ґ': "g", 'є': "ie", 'и': "y", 'і': "i", 'ї': "i", 'й': "i", 'х': "kh", 'щ': "shch",
			'ю': "iu", 'я': "ia", 'ь': "", 'ʼ': "", '’': "", '\'': "",
		}),
		initial: map[rune]string{'є': "ye", 'ї': "yi", 'й': "y", 'ю': "yu", 'я': "ya"},
		after:   map[string]string{"зг": "gh"},
	}
}

func russian() map[rune]string {
	return with(cyrillic(), map[rune]string{'ё': "yo", 'й': "y", 'х': "kh", 'щ': "shch", 'ъ': "", 'ь': "", 'э': "e", 'ы': "y"})
}

// cyrillic are the letters that Ukrainian, Russian and Bulgarian agree on and Unidecode does not, and the Arabic letters
// of which its tables would drop vowels or write hard signs.
func cyrillic() map[rune]string {
	return map[rune]string{
		'ц': "ts", 'ю': "yu", 'я': "ya", 'й': "y", 'ж': "zh", 'ч': "ch", 'ш': "sh",
		'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ٱ': "a", 'ى': "a", 'ة': "a", 'ع': "a", 'ء': "", 'ئ': "y", 'ؤ': "w",
	}
}

func with(base, own map[rune]string) map[rune]string {
	for letter, ascii := range own {
		base[letter] = ascii
	}
	return base
}
