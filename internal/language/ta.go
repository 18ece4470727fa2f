package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

func tamil() *Language {
	return &Language{
		Code: "ta",
		Namesakes: Namesakes{
			Dividers: WordsOf("வட தென் வடக்கு தெற்கு கிழக்கு மேற்கு"),
			Common: WordsOf(`முதல் மற்றும் அல்லது ஆனால் என்று என என்ற அது இது அவர் அவன் அவள் அவர்கள் நான் நாம் நாங்கள் நீ நீங்கள் அந்த இந்த எந்த
				என்ன ஏன் எங்கே எப்போது எப்படி உள்ளது உள்ள இல்லை இருந்து இருந்தது இருக்கும் ஆகும் ஆக செய்து செய்த கூறினார் வந்து போல
				மிக மிகவும் பல சில ஒரு ஒன்று இரண்டு மூன்று இன்று நேற்று நாளை இப்போது பின்னர் பின் முன் வரை மேல் கீழ் இடையே உடன் எல்லா
				அனைத்து மட்டும் கூட புதிய பெரிய சிறிய நல்ல`),
		},
		Inflection: Inflection{
			Bases:      tamilBases,
			Related:    tamilRelated,
			Lookalikes: WordsOf("முதல் எல்லா ஒரு இரு பெரும் மத்தியில் இடையே நாளை"),
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}

// tamilSounds spells a word by its sounds, so that an ending has the same letters after every word: each consonant is
// followed by its vowel as a separate letter, and the sign for no vowel is omitted.
func tamilSounds(word string) string {
	const noVowel = '்'
	var b strings.Builder
	open := false // the last consonant has no vowel yet
	for _, r := range word {
		vowel, isSign := tamilVowels[r]
		switch {
		case r == noVowel:
			open = false
			continue
		case isSign:
			b.WriteRune(vowel)
			open = false
			continue
		}
		if open {
			b.WriteRune('அ')
		}
		b.WriteRune(r)
		open = r >= 'க' && r <= 'ஹ'
	}
	if open {
		b.WriteRune('அ')
	}
	return b.String()
}

// tamilVowels maps the signs for vowels to their letters.
var tamilVowels = map[rune]rune{'ா': 'ஆ', 'ி': 'இ', 'ீ': 'ஈ', 'ு': 'உ', 'ூ': 'ஊ', 'ெ': 'எ', 'ே': 'ஏ', 'ை': 'ஐ', 'ொ': 'ஒ', 'ோ': 'ஓ', 'ௌ': 'ஔ'}

// tamilEndings returns the endings of cases and particles by sounds: after a consonant, and after a vowel.
var tamilEndings = sync.OnceValue(func() [2]Words {
	var sets [2]Words
	for i, row := range []string{
		`ஐ ஐயும் ஐயே ஐவிட இல் இலும் இலேயே இலான இலிருந்து இலிருந்தும் இலுள்ள இல்லாத இன் இனுடைய இனால் இன்படி இற்கு இற்கும் இற்கான உக்கு உக்கும் உக்கான உக்குள் உக்காக உக்குரிய உக்கே
			ஆல் ஆலும் ஆலேயே ஓடு உடன் உடனான உடனும் இடம் இடமும் இடமிருந்து அது உடைய ஆன ஆனது ஆக ஆகவும் ஆகவே உம் ஏ ஓ ஆவது உமான உள் இடையே இடையேயான`,
		"க்கு க்கும் க்கான க்காக க்குள் க்குரிய க்கே",
	} {
		sets[i] = Words{}
		for _, ending := range strings.Fields(row) {
			sounds := tamilSounds(ending)
			sets[i][sounds] = struct{}{}
			if strings.ContainsRune("ஐஉஅஇ", lastRune(sounds)) {
				for _, next := range []string{"க", "ச", "த", "ப"} { // the first consonant of the next word
					sets[i][sounds+next] = struct{}{}
				}
			}
		}
	}
	return sets
})

// tamilStem is a stem of a noun before its endings, by sounds.
type tamilStem struct {
	text string
	open bool // it ends in a vowel
}

// tamilStems returns the stems of a word in the nominative, in the singular and the plural.
func tamilStems(sounds string) []tamilStem {
	var list []tamilStem
	last, size := utf8.DecodeLastRuneInString(sounds)
	base := sounds[:len(sounds)-size]
	many := func(plural string) { list = append(list, tamilStem{plural, false}) }
	const plural = "கஅள"
	switch {
	case strings.HasSuffix(sounds, "அம"): // கடிதம், கடிதத்தை, கடிதங்கள்
		list = append(list, tamilStem{base + "தத", false}, tamilStem{sounds, false})
		many(base + "ங" + plural)
	case last == 'உ' && tamilBrief(sounds): // தெரு, தெருவில்
		list = append(list, tamilStem{sounds + "வ", false}, tamilStem{sounds, true})
		many(sounds + "க" + plural)
		many(sounds + plural)
	case last == 'உ':
		list = append(list, tamilStem{base, false}, tamilStem{sounds, true})
		many(sounds + plural)
		many(sounds + "க" + plural)
		for _, hard := range []string{"ட", "ற"} { // வீடு, வீட்டை
			if strings.HasSuffix(base, hard) {
				list = append(list, tamilStem{base + hard, false})
			}
		}
	case strings.ContainsRune("இஈஐஏஎ", last):
		list = append(list, tamilStem{sounds + "ய", false}, tamilStem{sounds, true})
		many(sounds + plural)
		many(sounds + "க" + plural)
	case strings.ContainsRune("அஆஊஓஔஒ", last):
		list = append(list, tamilStem{sounds + "வ", false}, tamilStem{sounds + "வஉ", true}, tamilStem{sounds, true})
		many(sounds + "க" + plural)
		many(sounds + plural)
	default:
		list = append(list, tamilStem{sounds, false}, tamilStem{sounds + "உ", true})
		many(sounds + plural)
		many(sounds + "உ" + plural)
		switch last {
		case 'ள': // நாள், நாட்கள்
			many(base + "ட" + plural)
		case 'ல':
			many(base + "ற" + plural)
		case 'ன': // மனிதன், மனிதர்கள்
			many(base + "ர" + plural)
		case 'ட', 'ப', 'ற': // டிக்கெட், டிக்கெட்டுகள்
			double := sounds + string(last)
			list = append(list, tamilStem{double, false}, tamilStem{double + "உ", true})
			many(double + "உ" + plural)
		}
	}
	return list
}

// tamilBrief reports whether a word in உ keeps it before a vowel: it has two syllables, and the first one is short.
func tamilBrief(sounds string) bool {
	letters := []rune(sounds)
	n := len(letters)
	return n >= 3 && n <= 4 && strings.ContainsRune("அஇஉஎஒ", letters[n-3])
}

// tamilBases returns the stems of a word as a listed form, and the rest of it before each ending, by sounds.
func tamilBases(word string) []string {
	sounds := tamilSounds(word)
	list := []string{sounds}
	for _, s := range tamilStems(sounds) {
		list = append(list, s.text)
	}
	sets := tamilEndings()
	for at := range sounds {
		if at > 3 && (sets[0].Has(sounds[at:]) || sets[1].Has(sounds[at:]) || len(sounds)-at <= 3) {
			list = append(list, sounds[:at])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// tamilRelated reports whether the word is a stem of the listed form with an ending.
func tamilRelated(form, word string) Relation {
	a, b := tamilSounds(form), tamilSounds(word)
	if rest, ok := strings.CutPrefix(b, a); ok && strings.Contains("கசதப", rest) { // the next word's consonant
		return Inflected
	}
	sets := tamilEndings()
	for _, s := range tamilStems(a) {
		rest, ok := strings.CutPrefix(b, s.text)
		switch {
		case !ok:
		case rest == "" && (strings.HasSuffix(s.text, "கஅள") || s.open):
			return Inflected
		case !s.open && sets[0].Has(rest), s.open && sets[1].Has(rest):
			return Inflected
		}
	}
	if base, is := strings.CutSuffix(a, "ம"); is && strings.HasSuffix(base, "அ") && len(base) > 12 { // தமிழகம், தமிழக அரசு
		if rest, ok := strings.CutPrefix(b, base); ok && strings.Contains("கசதப", rest) {
			return Inflected
		}
	}
	if slices.Contains(tamilStems(b), tamilStem{a, false}) && strings.HasSuffix(a, "கஅள") { // a listed plural
		return Inflected
	}
	return 0
}
