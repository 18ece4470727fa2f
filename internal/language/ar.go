package language

import (
	"strings"

	stem "github.com/blevesearch/snowballstem/arabic"
)

func arabic() *Language {
	return &Language{
		Code: "ar",
		Namesakes: Namesakes{
			Directions: WordsOf("الشمالية الجنوبية الشرقية الغربية الشمالي الجنوبي الاستوائية"),
			Common: WordsOf(`كان كانت كانوا يكون تكون ليس ليست قال قالت يقول تقول هو هي هم هن انا انت نحن هذا هذه ذلك تلك هؤلاء الذي التي الذين ما
				ماذا من متى اين كيف لماذا الى على عن في مع بعد قبل عند حول بين ضد منذ حتى لكن ان اذا لو كما كل بعض غير اي ثم او ام لا
				لم لن قد سوف هنا هناك الان اليوم امس غدا ايضا جدا فقط اكثر اقل كبير كبيرة صغير جديد جديدة اول اخر اخرى احد اثنان ثلاثة
				اربعة خمسة ستة سبعة ثمانية تسعة عشرة به بها له لها فيه فيها عليه عليها منه منها اليه`),
		},
		Spelling: Spelling{
			ForeignPlurals:  true,
			AttachedArticle: "ال",
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("د أ م ص ق.م"),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
			Paradigms: paradigms(`- ات ون ين < - ا ان ين ون ات ه ها هم نا اته اتها اتهم اتنا
			? - ة < - ة
			ة ات < ة ات تان تين تا تي ته تها تهم تنا اته اتها اتهم اتنا`),
			Bare:     withoutArticle,
			Variants: brokenPlurals,
			Detach:   detachArabic,
		},
		Names: Names{
			InflectedNames: true,
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("وزارة مجلس اتحاد الاتحاد منظمة شركة حزب جامعة جمعية لجنة وكالة محكمة برلمان بنك مؤسسة"),
			PersonWords: strings.Fields(`رئيس رئيسة وزير وزيرة عمدة مستشار أمين مدير مديرة مهندس مهندسة عالم عالمة كاتب كاتبة صحفي صحفية معلم معلمة
				طبيب طبيبة أستاذ قاض محام مؤسس مؤسسة زعيم ملك ملكة أمير جنرال متحدث سياسي فنان ولد ولدت`),
		},
		Dates: &DatePhrases{
			About: "نحو {0}", Perhaps: "ربما {0}", PerhapsAbout: "ربما نحو {0}",
			Since: "{0} – اليوم", Until: "حتى {0}",
			EndUnknown: "من {0}، النهاية غير معروفة", StartUnknown: "حتى {0}، البداية غير معروفة",
			Seasons:  [4]string{"ربيع {0}", "صيف {0}", "خريف {0}", "شتاء {0}"},
			Northern: "{0} (نصف الكرة الشمالي)", Southern: "{0} (نصف الكرة الجنوبي)",
			Decade: "عقد {0}", Between: "بين {0} و{1}",
			DayUnknown: "{0}، اليوم غير معروف", MonthUnknown: "{0}، الشهر غير معروف", YearUnknown: "{0}، السنة غير معروفة",
			Comma: "، ", Or: " أو ", And: " و",
			OrEarlier: "{0} أو قبل ذلك", OrLater: "{0} أو بعد ذلك",
			AndEarlier: "{0} وما قبله", AndLater: "{0} وما بعده",
		},
	}
}

// detachArabic takes off و ف, then ب ك ل, and gives and takes the article ال. لل is ل before the article.
func detachArabic(word string) []Detachment {
	var list []Detachment
	for _, conjunction := range []string{"", "و", "ف"} {
		rest, ok := strings.CutPrefix(word, conjunction)
		if !ok {
			continue
		}
		for _, preposition := range []string{"", "ب", "ك", "ل", "لل"} {
			base, ok := strings.CutPrefix(rest, preposition)
			if !ok {
				continue
			}
			if preposition == "لل" {
				list = appendLong(list, "ال"+base, 5)
				list = appendShort(list, base)
				continue
			}
			if base != word {
				list = appendShort(list, base)
			}
			if noun, definite := strings.CutPrefix(base, "ال"); definite {
				list = appendLong(list, noun, 2)
			} else {
				list = appendLong(list, "ال"+base, 6)
			}
		}
	}
	return list
}

// brokenPatterns are plurals that change the vowels inside of a word, those that no other word has: ١ ٢ ٣ ٤ stand for
// the letters of the root. Patterns like حرب and حروب are left out, as دخل and دخول are two words.
var brokenPatterns = [][2]string{
	{"١٢ي٣", "١٢٣اء"},   // وزير، وزراء
	{"١٢ي٣ة", "١٢ائ٣"},  // ضريبة، ضرائب
	{"١٢ا٣ة", "١٢ائ٣"},  // رسالة، رسائل
	{"١ا٢و٣", "١وا٢ي٣"}, // قانون، قوانين
	{"م١٢و٣", "م١ا٢ي٣"}, // مشروع، مشاريع
	{"ت١٢ي٣", "ت١ا٢ي٣"}, // تقرير، تقارير
	{"م١٢٣ة", "م١ا٢٣"},  // محكمة، محاكم
	{"١٢ا٣", "ا١٢٣ة"},   // سلاح، أسلحة
}

// brokenPlurals are the words whose plural or singular a folded word can be by its pattern.
func brokenPlurals(fold string) []string {
	article := ""
	if rest, ok := strings.CutPrefix(fold, "ال"); ok && len(rest) > 6 {
		article, fold = "ال", rest
	}
	letters := []rune(fold)
	var list []string
	for _, p := range brokenPatterns {
		for _, way := range [][2]string{{p[0], p[1]}, {p[1], p[0]}} {
			if other, ok := reshape(letters, []rune(way[0]), []rune(way[1])); ok {
				list = append(list, article+other)
			}
		}
	}
	return list
}

// reshape reads a root out of letters by one pattern and writes it in another. Long vowels are no letters of a root here.
func reshape(letters, from, to []rune) (string, bool) {
	if len(letters) != len(from) {
		return "", false
	}
	var root [4]rune
	for i, r := range from {
		switch {
		case r >= '١' && r <= '٤':
			if strings.ContainsRune("اويىةء", letters[i]) && r != '١' {
				return "", false
			}
			root[r-'١'] = letters[i]
		case r != letters[i]:
			return "", false
		}
	}
	var b strings.Builder
	for _, r := range to {
		if r >= '١' && r <= '٤' {
			r = root[r-'١']
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

func withoutArticle(word string) string { return strings.TrimPrefix(word, "ال") }
