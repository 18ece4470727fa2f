package language

import (
	"slices"
	"strings"
)

func amharic() *Language {
	return &Language{
		Code: "am",
		Namesakes: Namesakes{
			Dividers: WordsOf("ሰሜን ደቡብ ምሥራቅ ምስራቅ ምዕራብ አዲስ"),
			Common: WordsOf(`እና ወይም ግን ነገር ስለ እንደ ከ ወደ እስከ ነው ናቸው ነበር ነበረ ነበሩ አለ አሉ የለም አይደለም ሆነ ይሆናል እኔ አንተ እሱ እሷ እኛ እናንተ
				እነሱ ይህ ይህን ይህች እነዚህ ያ ያን ማን ምን የት መቼ ለምን እንዴት ሁሉ ሁሉም ብቻ በጣም አሁን ዛሬ ትናንት ነገ ሁልጊዜ አንድ ሁለት ሦስት ሶስት አራት
				አምስት ስድስት ሰባት ስምንት ዘጠኝ አሥር አስር መቶ ሺህ ሌላ ሌሎች ብዙ ጥቂት እዚህ እዚያ በኋላ በፊት ላይ ውስጥ`),
		},
		Spelling: Spelling{
			Respell: amharicSpelling.Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("ዶ/ር ፕ/ር አቶ ወ/ሮ ወ/ሪት ጄ/ል ኮ/ል ሻ/ል ዓ.ም ዓ.ዓ ት/ቤት መ/ቤት ጠ/ሚ"),
		},
		Inflection: Inflection{
			Detach: detachAmharic,
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			FutureWords: strings.Fields("ይሆናል ይጠበቃል ታቅዷል እቅድ ወደፊት ቀጣይ *ል"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("ሚኒስቴር ምክር ቤት ህብረት ኅብረት ድርጅት ፓርቲ ዩኒቨርሲቲ ማህበር ማኅበር ኮሚቴ ኮሚሽን ኤጀንሲ ፍርድ ፓርላማ መንግሥት መንግስት ባንክ ፈንድ ተቋም"),
			PersonWords:       strings.Fields("ፕሬዚዳንት ፕሬዝዳንት ሚኒስትር ጠቅላይ ቻንስለር ጸሐፊ ዳይሬክተር መሐንዲስ ሳይንቲስት ደራሲ ጋዜጠኛ መምህር ሐኪም ፕሮፌሰር ዳኛ ጠበቃ መሥራች መሪ ንጉሥ ጄኔራል ቃል አቀባይ ፖለቲከኛ አርቲስት ተወለደ"),
		},
	}
}

// amharicSpelling makes one letter of those that are spoken alike in Amharic, and that newspapers write one for the other: ሀ, ሐ and ኀ; ሰ and
// ሠ; አ and ዐ; ጸ and ፀ, in all seven orders.
var amharicSpelling = strings.NewReplacer(amharicTwins()...)

func amharicTwins() []string {
	var list []string
	for _, p := range [][2]rune{{'ሐ', 'ሀ'}, {'ኀ', 'ሀ'}, {'ሠ', 'ሰ'}, {'ዐ', 'አ'}, {'ፀ', 'ጸ'}} {
		for order := range rune(7) {
			list = append(list, string(p[0]+order), string(p[1]+order))
		}
	}
	return append(list, "ኃ", "ሀ", "ሃ", "ሀ", "ሓ", "ሀ", "ኣ", "አ", "ዓ", "አ")
}

// detachAmharic takes off the prepositions and the yä- of the genitive, the object's -n, and the article and the plural, which change the
// vowel of the letter before them: a syllable is one letter, whose order in its row says the vowel.
func detachAmharic(word string) []Detachment {
	words := []string{word}
	for _, prefix := range strings.Fields("የ በ ለ ከ እንደ ስለ ወደ እስከ እየ ያለ የበ የከ በየ ከየ ለየ እነ") {
		if base, ok := strings.CutPrefix(word, prefix); ok && len([]rune(base)) >= 2 {
			words = append(words, base)
		}
	}
	var list []Detachment
	add := func(base string) {
		if base != word && !slices.ContainsFunc(list, func(d Detachment) bool { return d.Base == base }) {
			list = appendShort(list, base)
		}
	}
	for _, w := range words {
		add(w)
		for _, particle := range strings.Fields("- ን ም ና ስ ንም ንና ንስ") {
			rest, ok := strings.CutSuffix(w, strings.TrimPrefix(particle, "-"))
			if !ok {
				continue
			}
			add(rest)
			for _, base := range withoutAmharicArticle(rest) {
				if len([]rune(base)) == 2 && w == word { // the ending says enough: ቤቱ
					list = append(list, Detachment{Base: base})
					continue
				}
				add(base)
			}
		}
	}
	return list
}

// withoutAmharicArticle are what a word can be without its article or possessive, and without the plural -och before it.
func withoutAmharicArticle(word string) []string {
	var list []string
	for _, ending := range strings.Fields("ው ዋ ዬ ህ ሽ ያችን ያችሁ ያቸው") {
		if base, ok := strings.CutSuffix(word, ending); ok {
			list = append(list, base)
		}
	}
	letters := []rune(word)
	last := len(letters) - 1
	if last < 1 {
		return nil
	}
	// ባንክ, ባንኩ; ባንኮች, ባንኮቹ
	if order := orderOf(letters[last]); order == 1 || order == 3 || order == 4 || order == 7 {
		list = append(list, string(letters[:last])+string(letters[last]-order+5))
	}
	for _, owner := range strings.Fields("ችን ችሁ ቸው") { // እግር, እግራችን
		if base, ok := strings.CutSuffix(word, owner); ok {
			stem := []rune(base)
			if end := len(stem) - 1; end > 0 && orderOf(stem[end]) == 3 {
				list = append(list, base, string(stem[:end])+string(stem[end]+2))
			}
		}
	}
	for _, plural := range strings.Fields("ች ቹ ቻቸው ቻችን ቹን ችን") {
		base, ok := strings.CutSuffix(word, plural)
		if !ok {
			continue
		}
		stem := []rune(base)
		end := len(stem) - 1
		if end < 1 || orderOf(stem[end]) != 6 {
			continue
		}
		if stem[end] == 'ዎ' || stem[end] == 'ዮ' { // ሚኒስትሮች, ዜጋዎች
			list = append(list, string(stem[:end]))
		}
		for _, order := range []rune{5, 3, 2} {
			list = append(list, string(stem[:end])+string(stem[end]-6+order))
		}
	}
	return list
}

// orderOf is the place of an Ethiopic letter in its row, from 0 to 7: the vowels ä, u, i, a, e, ə, o, wa.
func orderOf(letter rune) rune {
	if letter < 0x1200 || letter > 0x135A {
		return -1
	}
	return (letter - 0x1200) % 8
}
