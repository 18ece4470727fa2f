package language

import "strings"

func hindi() *Language {
	return &Language{
		Code: "hi",
		Namesakes: Namesakes{
			Dividers: WordsOf("उत्तरी दक्षिणी पूर्वी पश्चिमी उत्तर दक्षिण मध्य"),
			Common: WordsOf(`है हैं था थी थे हो होगा होगी होंगे नहीं ने को का की के से में पर तक और या लेकिन अगर कि जो जिस वह यह वे ये इस उस इन उन
				हम तुम आप मैं क्या क्यों कहाँ कब कैसे कर करता करते करना करने किया कहा दिया लिया गया गई गए रहा रही रहे भी ही अब आज कल
				फिर सब हर कुछ कोई बहुत अधिक ज्यादा कम अच्छा नया नई बड़ा छोटा पहला एक दो तीन चार पाँच साथ बाद पहले लिए द्वारा`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        devanagariSpelling,
		},
		Sentences: Sentences{
			Abbreviations:   WordsOf("डॉ डा प्रो पं स्व श्री सं मो"),
			SpelledInitials: WordsOf("बी सी डी एफ जी एच आई जे एल एम एन पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"),
		},
		Inflection: Inflection{
			Swaps:      pairs("-/ों -/ें ा/े ा/ों -/ओं -/एं ी/ियों ी/ियां आ/ए आ/ओं -/यों -/यां ू/ुओं ू/ुएं ई/इयों ई/इयां या/यां या/यों -/्स"),
			Lookalikes: WordsOf("करें करे हों"),
			// vowel signs count as letters
			LeastLong: 2,
		},
	}
}

// devanagariSpelling writes a word with one spelling of nasals, and without the dots that many omit.
func devanagariSpelling(word string) string { return nasals(devanagari.Replace(word)) }

// devanagari removes the dot of sounds from Urdu and English, which many omit, and writes chandrabindu as anusvara; ड़ and
// ढ़ are other letters than ड and ढ.
var devanagari = strings.NewReplacer("क\u093C", "क", "ख\u093C", "ख", "ग\u093C", "ग", "ज\u093C", "ज", "फ\u093C", "फ",
	"\u0901", "\u0902")

// nasals writes a nasal before a consonant of its class as anusvara: हिन्दी is हिंदी.
func nasals(word string) string {
	const virama = '\u094D'
	if !strings.ContainsRune(word, virama) {
		return word
	}
	letters := []rune(word)
	var b strings.Builder
	for i := 0; i < len(letters); i++ {
		if i+2 < len(letters) && letters[i+1] == virama && strings.ContainsRune(classOf(letters[i]), letters[i+2]) {
			b.WriteRune('\u0902')
			i++
			continue
		}
		b.WriteRune(letters[i])
	}
	return b.String()
}

// classOf returns the stops of a nasal's class. In words from English न precedes ट, too.
func classOf(nasal rune) string {
	switch nasal {
	case 'ङ':
		return "कखगघ"
	case 'ञ':
		return "चछजझ"
	case 'ण':
		return "टठडढ"
	case 'न':
		return "तथदधटड"
	case 'म':
		return "पफबभ"
	}
	return ""
}
