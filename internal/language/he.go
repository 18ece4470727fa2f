package language

import "strings"

func hebrew() *Language {
	return &Language{
		Code: "he",
		Namesakes: Namesakes{
			Dividers:   WordsOf("צפון דרום מזרח מערב"),
			Directions: WordsOf("הצפונית הדרומית המזרחית המערבית"),
			Common: WordsOf(`הוא היא הם הן אני אתה את אנחנו אתם זה זו זאת אלה אלו של על אל עם מן בין לפני אחרי תחת נגד בלי אצל כי אם או אבל גם רק
				עוד כבר לא אין יש היה היתה הייתה היו יהיה תהיה להיות אמר אמרה עשה נתן יכול צריך רוצה יודע הולך מה מי איך למה מתי איפה
				כאן שם עכשיו היום אתמול מחר תמיד אף מאוד יותר פחות כל כמה רב רבים אחר אחרת אחרים אותו אותה אותם עצמו שלו שלה שלהם לו
				לה להם בו בה בהם ממנו ממנה אליו טוב טובה חדש חדשה גדול גדולה קטן ישן ראשון אחרון אחד אחת שני שתי שלוש ארבע חמש שש שבע
				שמונה תשע עשר`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
		},
		Inflection: Inflection{
			Paradigms: paradigms(hebrewEndings),
			Swaps:     pairs(hebrewSwaps),
			LeastLong: 2,
			Agree:     hebrewAgree,
			Apart: pairs(`בחירה/בחירות הכנסה/הכנסת ספר/ספרות שיר/שירות אמן/אמנות אזרח/אזרחות פעיל/פעילות חבר/חברות כלי/כליות ערב/ערבים
				עובד/עובדות נשיא/נשיאות חוקה/חוקים מנה/ממנה`),
			Bare:   hebrewPlain.Replace,
			Detach: detachHebrew,
		},
	}
}

// hebrewEndings have final letters as they are within a word: the plurals, the construct state, and what says whose the
// thing is. A listed form in -ות is a plural in the row of -ה only: נשיאות, the presidency, is none of נשיא, the president.
const hebrewEndings = `- ימ < - ימ י יו יהמ יהנ ינו
	- < - ות ותיו ותיה ותיהמ ותינו נו
	- < - ו
	ה ות < ה ות ותי ותיו ותיה ותיהמ ותינו
	!י ה < ה ת תו תה תמ תנו
	ית יות < ית יות
	ות < ות ויות ותו ותה ותמ ותנו
	י ימ < י ימ יימ ית יות
	ייה < ייה יה יות ייות יית
	ה < ה ימ
	~ - י`

// hebrewSwaps are plurals of words too short for endings, and irregular ones.
const hebrewSwaps = `ות/ויות מנה/מנות דעה/דעות דקה/דקות שעה/שעות רמה/רמות מאה/מאות מכה/מכות גדה/גדות שנה/שנים שנה/שנות שנה/שנת שנה/שנתיים
	מילה/מילים ביצה/ביצים איש/אנשים איש/אנשי אישה/אשה אישה/נשים אישה/נשות בית/בתים בית/בתי בת/בנות בן/בנים בן/בני בן/בניו יד/ידי יד/ידיים
	עין/עיניים עין/עיני שם/שמות שם/שמו דם/דמו צד/צדדים צד/צדדי רב/רבים ראש/ראשי עת/עיתים אח/אחים אח/אחיו אח/אחיה אב/אבות אב/אביו אם/אמהות
	עיר/ערים עיר/ערי יום/ימים יום/ימי מנה/מנת רמה/רמת דעה/דעת בעל/בעלי בעל/בעליו בעל/בעלת הר/הרים הר/הרי עם/עמים עם/עמי חבר/חברי נציג/נציגי סוג/סוגי
	כסף/כספי רווח/רווחי ספר/ספרי פנים/פני מים/מימי עץ/עצים עץ/עצי חץ/חצים מס/מסים מס/מיסים מס/מסי גז/גזים דף/דפים דף/דפי מת/מתים שק/שקים מקרה/מקרים מומחה/מומחים מבנה/מבנים שדה/שדות מבנה/מבני מקרה/מקרי חיים/חיי כלי/כלים`

// hebrewAgree reports whether two words can be forms of one: the adjective in -י of a noun is spelled as the construct plural,
// which is likely of nouns that name people by what they do, and of those in -ת.
func hebrewAgree(form, word string) bool {
	if word != form+"י" && hebrewPlain.Replace(word) != hebrewPlain.Replace(form)+"י" {
		return !strings.HasSuffix(form, "ה") || !strings.HasSuffix(word, "ים") || hebrewActs(form)
	}
	return hebrewActs(form) || strings.HasSuffix(form, "ן") || strings.HasSuffix(form, "ת")
}

// hebrewActs reports whether a word has the shape of one that acts: שופט, תושב, חולה.
func hebrewActs(word string) bool {
	letters := []rune(word)
	return len(letters) == 4 && letters[1] == 'ו'
}

// hebrewWhole are common words that begin as if something were written to a noun.
var hebrewWhole = WordsOf(`מספר משום באמצעות להיות למעשה מדינה מדינות מדיני מדינית במקום היום כיום במשך בזכות מחלקה מחלקות מגוון מסמך
	בקרב לפי ליד בין לכן בית לחץ בול לבן מים מהר כפר בגד בשל לשם כוח כדי כבר כמו מול מעל לאומי לאומית לאום אחרי בעוד כאשר שלום שמנת שנים שנה
	מאות מאוד ביחס בגלל לגבי כגון בניגוד בעקבות לעומת מאחר למרות לפני בפני מפני כלפי במהלך בשנית מדוע כמעט לעולם מעולם הכול מכל לבד בלבד בידי לידי לצד מצד בשר לחלק לעמוד בסדר בפרט מכתב מעשים משנה מקבלת`)

// hebrewPlain writes the last letter of a word as it is within a word.
var hebrewPlain = strings.NewReplacer("ם", "מ", "ן", "נ", "ץ", "צ", "ף", "פ", "ך", "כ")

// detachHebrew takes off ו, then ש כש לכש, then ב כ ל מ, then ה. After ב כ ל the article is not written. What is left of a word
// that may begin with two vs is written with one: הוועדה is ועדה.
func detachHebrew(word string) []Detachment {
	if hebrewWhole.Has(word) {
		return nil
	}
	var list []Detachment
	for _, and := range []string{"", "ו"} {
		for _, that := range []string{"", "ש", "כש", "לכש", "מש"} {
			for _, to := range []string{"", "ב", "כ", "ל", "מ"} {
				base, ok := strings.CutPrefix(word, and+that+to)
				if !ok {
					continue
				}
				if base != word {
					if and+that == "" && (to == "ב" || to == "ל") {
						list = appendLong(list, base, 2) // most words of three letters that begin so are two
					} else {
						list = appendShort(list, base)
					}
				}
				if to == "" || to == "מ" {
					if noun, definite := strings.CutPrefix(base, "ה"); definite { // the article tells a noun of two letters, too
						list = appendLong(list, noun, 2)
					}
				} else {
					list = appendLong(list, "ה"+base, 4)
				}
			}
		}
	}
	for _, d := range list {
		if doubled, is := strings.CutPrefix(d.Base, "וו"); is {
			list = appendLong(list, "ו"+doubled, 4)
		}
	}
	return list
}
