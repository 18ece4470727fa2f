package language

import (
	"strings"
	"unicode/utf8"
)

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
			HyphenPhrases:  true,
		},
		Inflection: Inflection{
			Paradigms: paradigms(hebrewEndings),
			Swaps:     pairs("ות/ויות ות/ויותיו ות/ויותיה ייה/יית ייה/יות יה/יית ה/תו ה/תם ה/תה ה/תנו"),
			Variants:  hebrewVariants,
			LeastLong: 2,
			Agree:     hebrewAgree,
			Apart: pairs(`ציבור/ציבורי חינוך/חינוכי לימוד/לימודי סיפור/סיפורי טיפול/טיפולי מוקד/מוקדם מושב/מושבה מפלג/מפלגה מחלק/מחלקה
				בחירה/בחירות הכנסה/הכנסת ספר/ספרות שיר/שירות אמן/אמנות אזרח/אזרחות פעיל/פעילות חבר/חברות כלי/כליות ערב/ערבים
				עובד/עובדות נשיא/נשיאות חוקה/חוקים מנה/ממנה עצם/עצמו עצם/עצמם עצם/עצמה כול/כולו כול/כולם כול/כולנו כול/כולה
				ישראל/ישראלים פלסטין/פלסטינים לבנון/לבנונים איראן/איראנים עיראק/עיראקים תימן/תימנים ירדן/ירדנים יפן/יפנים יוון/יוונים תאילנד/תאילנדים`),
			Bare:   hebrewPlain.Replace,
			Detach: detachHebrew,
		},
	}
}

// hebrewEndings, with final letters in their inner form, are the plurals, the construct state and the possessives. A listed
// form in -ות is a plural of a noun in -ה only: נשיאות, the presidency, is no form of נשיא, the president.
const hebrewEndings = `- ימ < - ימ י יו יה יהמ יהנ ינו
	+ות,ית,ונ,ול,וק,ור,יד,יס,ימ,וי - < - ה מ נ
	- < - ות ותיו ותיה ותיהמ ותינו נו
	- < - ו
	4 - < - מ נ נו כמ ה
	+ת - < - ו ה מ נ נו כמ
	+ר,כ,ק,ל,ג,ד,ב,ס ת < ת ות ותיו ותיה ותיהמ
	ה ות < ה ות ותי ותיו ותיה ותיהמ ותינו
	!י ה < ה ת תו תה תמ תנ תנו תכמ
	ית יות < ית יות
	ות < ות ויות ותו ותה ותמ ותנו
	י ימ < י ימ יימ ית יות
	ייה < ייה יה יות ייות יית
	ה < ה ימ
	~ - י`

// hebrewPairs are forms of words too short for endings, and irregular ones.
const hebrewPairs = `מנה/מנות דעה/דעות דקה/דקות שעה/שעות רמה/רמות מאה/מאות מכה/מכות גדה/גדות שנה/שנים שנה/שנות שנה/שנת שנה/שנתיים
	מילה/מילים ביצה/ביצים איש/אנשים איש/אנשי איש/אנשיו איש/אנשיה אישה/אשה אישה/נשים אישה/נשות בית/בתים בית/בתי בית/ביתו בית/ביתה בית/ביתם בית/ביתנו בת/בנות בן/בנים בן/בני בן/בניו בן/בנו בן/בנה בן/בניה בת/בתו בת/בתה בת/בתם בת/בנותיו יד/ידי יד/ידיים יד/ידו יד/ידה יד/ידם יד/ידיו יד/ידיה יד/ידיהם
	עין/עיניים עין/עיני שם/שמות שם/שמו שם/שמה שם/שמם דם/דמו דם/דמה דם/דמם צד/צדדים צד/צדדי צד/צידו צד/צידה צד/צדו צד/צדה רב/רבים ראש/ראשי עת/עיתים אח/אחים אח/אחיו אח/אחיה אב/אבות אב/אביו אב/אביה אב/אביהם אב/אבי אם/אמהות
	עיר/ערים עיר/ערי יום/ימים יום/ימי מנה/מנת רמה/רמת דעה/דעת בעל/בעלי בעל/בעליו בעל/בעלה בעל/בעלת הר/הרים הר/הרי עם/עמים עם/עמי חבר/חברי נציג/נציגי סוג/סוגי
	כסף/כספי כסף/כספו כסף/כספה כסף/כספם רווח/רווחי ספר/ספרי פנים/פני מים/מימי עץ/עצים עץ/עצי חץ/חצים מס/מסים מס/מיסים מס/מסי גז/גזים גל/גלים גל/גלי תא/תאים תא/תאי גג/גגות דף/דפים דף/דפי מת/מתים שק/שקים מקרה/מקרים מומחה/מומחים מבנה/מבנים שדה/שדות מבנה/מבני מקרה/מקרי חיים/חיי מוות/מותו מוות/מותה מוות/מותם חיים/חייו חיים/חייה חיים/חייהם כלי/כלים
	שופט/שופטת שופט/שופטות דובר/דוברת מועמד/מועמדת מושל/מושלת סופר/סופרת חוקר/חוקרת שוטר/שוטרת שחקן/שחקנית שחקן/שחקניות מנהל/מנהלת עובד/עובדת
	שגריר/שגרירה יועץ/יועצת רופא/רופאה פקיד/פקידי סרט/סרטי שיר/שירי סכום/סכומי עמוד/עמודי מחיר/מחירי משחק/משחקי מאמר/מאמרי ענף/ענפי סקר/סקרי כרך/כרכי תפוח/תפוחי
	דרך/דרכי דרך/דרכו דרך/דרכה דרך/דרכם צבע/צבעי פרויקט/פרויקטי שטח/שטחי תנאי/תנאיו שטר/שטרי מפעל/מפעלי נכס/נכסי קשר/קשרי קו/קווי שוק/שוקי הסכם/הסכמי
	ערך/ערכם ערך/ערכו חלק/חלקם חלק/חלקה חלק/חלקו זמן/זמנו זמן/זמנם רוב/רובם לב/לבו לב/לבם כוח/כוחו כוח/כוחה כוח/כוחם יחס/יחסו יחס/יחסה יחס/יחסם`

var hebrewVariants = pairedWords(hebrewPairs)

// hebrewAgree reports whether two words can be forms of one. The adjective in -י of a noun has the spelling of the
// construct plural, which is likely for nouns that name people by their activity, for those of actions and for those in -ת. A noun with
// "her" looks like another noun in -ה, and is likely for actions and for nouns that are made with מ or ת. A person has a feminine.
func hebrewAgree(form, word string) bool {
	plain := hebrewPlain.Replace(form)
	switch ending, longer := strings.CutPrefix(hebrewPlain.Replace(word), plain); {
	case !longer:
		return !strings.HasSuffix(form, "ה") || !strings.HasSuffix(word, "ים") || hebrewActs(form)
	case ending == "י":
		return hebrewActs(form) || hebrewAction(form) || strings.HasSuffix(form, "ן") || strings.HasSuffix(form, "ת")
	case ending == "ה":
		return hebrewOwned(plain) || hebrewAction(form)
	case ending == "ת":
		return hebrewActs(form)
	}
	return !strings.HasSuffix(form, "ה") || !strings.HasSuffix(word, "ים") || hebrewActs(form)
}

// hebrewOwned reports whether a noun with a final ה is more likely "her" noun than another one.
func hebrewOwned(plain string) bool {
	for _, ending := range strings.Fields("ות ית ונ ול וק ור יד יס ימ וי ת") {
		if strings.HasSuffix(plain, ending) {
			return true
		}
	}
	first := firstRune(plain)
	return (first == 'מ' || first == 'ת') && !strings.HasSuffix(plain, "י")
}

// hebrewAction reports whether a word has the shape of an action: ביצוע, סיכום, רישום.
func hebrewAction(word string) bool {
	letters := []rune(word)
	return (len(letters) == 5 || len(letters) == 4) && letters[1] == 'י' && letters[len(letters)-2] == 'ו'
}

// hebrewActs reports whether a word has the shape of a person who acts: שופט, תושב, חולה, מתנגד.
func hebrewActs(word string) bool {
	letters := []rune(word)
	return len(letters) == 4 && letters[1] == 'ו' || len(letters) == 5 && strings.HasPrefix(word, "מת") || hebrewPeople.Has(word)
}

// hebrewPeople are people of whose nouns no adjective in -י is made.
var hebrewPeople = WordsOf("ילד נער חייל מהגר תלמיד פליט שבוי מנהל מדען חבר תומך אויב שכן קרוב אסיר")

// hebrewWhole are common words whose first letters only look like an attached particle.
var hebrewWhole = WordsOf(`מספר משום באמצעות להיות למעשה מדינה מדינות מדיני מדינית במקום היום כיום במשך בזכות מחלקה מחלקות מגוון מסמך
	בקרב לפי ליד בין לכן בית לחץ בול לבן מים מהר כפר בגד בשל לשם כוח כדי כבר כמו מול מעל לאומי לאומית לאום אחרי בעוד כאשר שלום שמנת שנים שנה
	מאות מאוד ביחס בגלל לגבי כגון בניגוד בעקבות לעומת מאחר למרות לפני בפני מפני כלפי במהלך בשנית מדוע כמעט לעולם מעולם הכול מכל לבד בלבד בידי לידי לצד מצד בשר לחלק לעמוד בסדר בפרט מכתב מעשים משנה מקבלת
	מידה מידי מדי שערי מבנה מבנים לשנות למנות כמותו מערך מסמל מבקשת מגוונים מצדדי מכונית
	בכלל לפעמים כנגד כיוון מיון מחבר מחלק מחלוקת מחלוקות מטרה מטרות מתאים מכתבים מספרים מחברים מעניינים מערכות מכונות כהונה בקשת לשיר לעצם`)

// hebrewPlain writes final letters in their inner form.
var hebrewPlain = strings.NewReplacer("ם", "מ", "ן", "נ", "ץ", "צ", "ף", "פ", "ך", "כ")

// hebrewFinal writes a letter in its final form.
var hebrewFinal = strings.NewReplacer("מ", "ם", "נ", "ן", "צ", "ץ", "פ", "ף", "כ", "ך")

// detachHebrew removes ו, then ש כש לכש, then ב כ ל מ, then ה. After ב כ ל the article is not written. The remaining word
// may begin with two vs, which become one: הוועדה is ועדה.
func detachHebrew(word string) []Detachment {
	if hebrewWhole.Has(word) {
		return nil
	}
	if base, and := strings.CutPrefix(word, "ו"); and && hebrewWhole.Has(base) {
		return appendShort(nil, base)
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
						list = appendLong(list, base, 2) // most words of three letters with such a beginning have no particle
					} else {
						list = appendShort(list, base)
					}
				}
				if that+to != "" {
					list = appendConstruct(list, base)
				}
				if to == "" || to == "מ" {
					if noun, definite := strings.CutPrefix(base, "ה"); definite { // with the article a noun of two letters is certain
						list = appendDefinite(list, noun)
						if short, many := strings.CutSuffix(noun, "ים"); many && utf8.RuneCountInString(short) == 2 {
							list = appendLong(list, short, 2) // שר, השרים
						}
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

// appendDefinite appends a noun of two letters or more without its article. It has neither an owner nor a noun behind it that it
// belongs to, and so no other ending than those of the plural.
func appendDefinite(list []Detachment, noun string) []Detachment {
	if utf8.RuneCountInString(noun) < 2 {
		return list
	}
	isMany := strings.HasSuffix(noun, "ים") || strings.HasSuffix(noun, "ות")
	return append(list, Detachment{Base: noun, Whole: !isMany && hebrewVariants(noun) == nil})
}

// appendConstruct appends the noun of a construct plural behind a preposition: במשרדי. Without one, the same letters are more
// often an adjective.
func appendConstruct(list []Detachment, word string) []Detachment {
	noun, is := strings.CutSuffix(word, "י")
	if !is {
		return list
	}
	last, size := utf8.DecodeLastRuneInString(noun)
	return appendLong(list, noun[:len(noun)-size]+hebrewFinal.Replace(string(last)), 3)
}
