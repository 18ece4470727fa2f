package language

import (
	"strings"
	"unicode/utf8"
)

func greek() *Language {
	return &Language{
		Code: "el",
		Namesakes: Namesakes{
			Dividers: WordsOf(`βόρεια βόρειας βόρειο βορείου νότια νότιας νότιο ανατολική ανατολικής δυτική δυτικής κεντρική νέα νέας`),
			Common: WordsOf(`και ή αλλά όμως αν όταν επειδή γιατί ενώ όπως πως ότι που να θα δεν μη μην ο η το οι τα του της των τον την τους τις
				στο στη στην στον στα στους στις από για με σε χωρίς κατά μετά πριν μέχρι προς εγώ εσύ αυτός αυτή αυτό εμείς εσείς
				αυτοί αυτές αυτά μου σου μας σας κάποιος κάποια ποιος ποια ποιο ποιοι είναι ήταν έχει έχουν είχε μπορεί πρέπει θέλει
				ξέρει πάει κάνει λέει είπε δίνει έδωσε βλέπει εδώ εκεί τώρα τότε σήμερα χθες αύριο πάντα ποτέ συχνά ίσως πολύ πολλά
				πολλοί λίγο πιο λιγότερο περισσότερο κάθε όλα όλοι όλες άλλος άλλη άλλο ίδιος ίδια μόνο ακόμη ακόμα ήδη επίσης έτσι
				καλά καλό νέος νέα μεγάλος μεγάλη μικρός παλιός πρώτος τελευταίος ένας μία μια ένα δύο τρία τέσσερα πέντε έξι επτά
				οκτώ εννέα δέκα`),
			Subjects:  WordsOf("δεν να θα"),
			Places:    WordsOf("στην στον στο στη σε από"),
			NameHeads: WordsOf("τράπεζα κόλπος πανεπιστήμιο ινστιτούτο"),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("κ κα κκ δρ π.χ αρ καθ βλ άρθρ"),
		},
		Inflection: Inflection{
			Paradigms: paradigms(greekEndings),
			Swaps: pairs(`όσ/ού όσ/ό όσ/οί όσ/ών όσ/ούσ όσ/ότοσ όσ/ότα όσ/ότων ώσ/ώτοσ ώσ/ώτα ώσ/ώτων ύσ/ύ όροσ/όρου όροσ/όρο όροσ/όροι όροσ/όρουσ όροσ/όρων έτοσ/έτουσ έτοσ/έτη έτοσ/ετών
				ύψοσ/ύψουσ ύψοσ/ύψη ώρα/ώρεσ ώρα/ώρασ ώρα/ωρών ζωή/ζωήσ ζωή/ζωέσ γη/γησ βία/βίασ ζώο/ζώα ζώο/ζώων ζώο/ζώου νέοσ/νέου νέοσ/νέοι νέοσ/νέων νέοσ/νέουσ
				χρόνοσ/χρόνια λόγοσ/λόγια κράτοσ/κρατών μέλοσ/μελών μέροσ/μερών δάσοσ/δασών λάθοσ/λαθών χρέοσ/χρεών είδοσ/ειδών τέλοσ/τελών βάροσ/βαρών ί/ιού ί/ιά ί/ιών
				πυρ/πυρόσ πυρ/πυρά άντρασ/άνδρασ άντρασ/άνδρεσ άντρασ/ανδρών ελλάδα/ελλάδοσ μάιοσ/μαΐου όψη/όψεισ όψη/όψησ έσ/έ`),
			Lookalikes: WordsOf("σύμφωνα μέσα διάφορεσ διάφορα λόγω αίτια κύρια"),
			Bare:       greekPlain.Replace,
			Agree:      accentsAgree,
		},
		Names: Names{
			InflectedNames: true,
		},
	}
}

// The declensions of Greek, for which there is no Snowball stemmer, without accents; a last ς is folded to σ: masculine and
// feminine in -ος; in -ης, -ας and -έας; feminine in -α and -η; neuter in -ο, -ι, -ος and -μα; adjectives.
const greekEndings = `οσ ου ο ε οι ων ουσ
	ησ η εσ ων
	ασ α εσ ων
	εασ εα εισ εων
	α ασ εσ ων
	η ησ εωσ εισ εσ εων ων
	ο < ο ου α ων
	ι ιου ια ιων
	οσ ουσ η ων
	μα ματοσ ματα ματων
	+μ α ατοσ ατα ατων
	+ο ν ντοσ ντα ντων
	~ οσ ου ο η ησ οι εσ α ων ουσ ασ
	~ ησ ουσ η εισ εσ ων`

// greekPlain removes the accents.
var greekPlain = strings.NewReplacer("ά", "α", "έ", "ε", "ή", "η", "ί", "ι", "ό", "ο", "ύ", "υ", "ώ", "ω",
	"ϊ", "ι", "ϋ", "υ", "ΐ", "ι", "ΰ", "υ")

// accentsAgree reports whether the accents of two Greek words allow them to be forms of one word: νόμος, the law, is no
// form of νομός, the prefecture. An accent stays in its place, except on the third syllable from the end (πόλεμος, πολέμου)
// and before the -ων of words that do not end in -ος (χώρα, χωρών). Words in capitals have none.
func accentsAgree(form, word string) bool {
	a, b := accentOf(form), accentOf(word)
	if strings.HasSuffix(form, "όσ") && strings.HasSuffix(word, "ή") || b >= 0 && a > b && syllablesAfter(form, a) == 0 {
		return false // πολιτικός and πολιτική, διαφορά and διάφορες
	}
	switch {
	case a < 0 || b < 0 || a == b:
		return true
	case a < b && strings.HasSuffix(greekPlain.Replace(word), "ων"):
		return !strings.HasSuffix(form, "οσ") && !strings.HasSuffix(form, "όσ") || syllablesAfter(form, a) == 2
	case a < b:
		return syllablesAfter(form, a) == 2
	}
	return syllablesAfter(word, b) == 2
}

// accentOf returns the index of the letter with the accent, or of the first of two vowels with one sound; -1 for none.
func accentOf(word string) int {
	at := strings.IndexAny(word, "άέήίόύώΐΰ")
	if at < 0 {
		return -1
	}
	letter := utf8.RuneCountInString(word[:at])
	accented, _ := utf8.DecodeRuneInString(word[at:])
	if before, _ := utf8.DecodeLastRuneInString(word[:at]); oneSound(before, accented) {
		letter--
	}
	return letter
}

// syllablesAfter returns the number of syllables after the one that contains a letter.
func syllablesAfter(word string, letter int) int {
	n := 0
	prev := rune(0)
	for i, r := range []rune(greekPlain.Replace(word)) {
		if i > letter && strings.ContainsRune("αεηιουω", r) && !oneSound(prev, r) {
			n++
		}
		prev = r
	}
	return n
}

// oneSound reports whether two vowels have one sound.
func oneSound(a, b rune) bool {
	switch b {
	case 'ι', 'ί':
		return strings.ContainsRune("αεου", a)
	case 'υ', 'ύ':
		return strings.ContainsRune("αεο", a)
	}
	return false
}
