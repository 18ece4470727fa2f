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

// amharicSpelling unifies letters with the same sound in Amharic, which newspapers use for each other: ሀ, ሐ and ኀ; ሰ and ሠ;
// አ and ዐ; ጸ and ፀ, in all seven orders.
var amharicSpelling = strings.NewReplacer(amharicTwins()...)

func amharicTwins() []string {
	list := []string{"ኃ", "ሀ", "ሃ", "ሀ", "ሓ", "ሀ", "ኣ", "አ", "ዓ", "አ"} // before their rows: the first and the fourth order sound alike
	for _, p := range [][2]rune{{'ሐ', 'ሀ'}, {'ኀ', 'ሀ'}, {'ሠ', 'ሰ'}, {'ዐ', 'አ'}, {'ፀ', 'ጸ'}} {
		for order := range rune(7) {
			list = append(list, string(p[0]+order), string(p[1]+order))
		}
	}
	return list
}

// detachAmharic removes prepositions, the yä- of the genitive, the object's -n, the article and the plural. Article and
// plural change the vowel of the letter before them: each letter is a syllable, and its order in its row is the vowel.
func detachAmharic(word string) []Detachment {
	if amharicWhole.Has(amharicSpelling.Replace(word)) {
		return nil
	}
	words := []string{word}
	for _, prefix := range strings.Fields("የ በ ለ ከ እንደ ስለ ወደ እስከ እየ ያለ የበ የከ በየ ከየ ለየ እነ") {
		if base, ok := strings.CutPrefix(word, prefix); ok && len([]rune(base)) >= 2 {
			words = append(words, base)
		}
	}
	var list []Detachment
	add := func(base string, weak bool) {
		if base != word && len([]rune(base)) > 1 && !slices.ContainsFunc(list, func(d Detachment) bool { return d.Base == base }) {
			list = append(list, Detachment{Base: base, Weak: weak})
		}
	}
	for _, w := range words {
		add(w, false)
		for _, particle := range strings.Fields("- ን ም ና ስ ንም ንና ንስ") {
			rest, ok := strings.CutSuffix(w, strings.TrimPrefix(particle, "-"))
			if !ok {
				continue
			}
			add(rest, particle == "ስ" && len([]rune(rest)) < 3) // ልብስ, clothes, is no ልብ
			for _, base := range withoutAmharicArticle(rest) {
				add(base, false)
			}
		}
	}
	return list
}

// amharicWhole are common words whose first letters only look like a preposition.
var amharicWhole = WordsOf("በሽታ በፊት በኋላ በአል በረሀ ከተማ ለውጥ ከብት በረዶ የመን ለሊት በሬ በግ በር በቆሎ ከበሮ ከሰል ለምን የለም የት ለካ ከፊል በቀል በጀት በቅሎ በርበሬ ከፍታ ከባድ")

// withoutAmharicArticle returns the possible nouns of a word without its article or possessive, and without the plural -och
// before it.
func withoutAmharicArticle(word string) []string {
	var list []string
	for _, ending := range strings.Fields("ው ዋ ዬ ህ ሽ ያችን ያችሁ ያቸው የው ዬው የዋ") {
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

// orderOf returns the position of an Ethiopic letter in its row, from 0 to 7: the vowels ä, u, i, a, e, ə, o, wa.
func orderOf(letter rune) rune {
	if letter < 0x1200 || letter > 0x135A {
		return -1
	}
	return (letter - 0x1200) % 8
}
