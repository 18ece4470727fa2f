package language

import "strings"

func persian() *Language {
	return &Language{
		Code: "fa",
		Namesakes: Namesakes{
			Directions: WordsOf("شمالي جنوبي شرقي غربي"),
			Common: WordsOf(`است بود شد هست نيست شود باشد كرد كند دارد داشت گفت گويد مي خواهد بايد شايد من تو او ما شما آنها انها اين آن ان كه چه
				چرا كجا كي چگونه و يا اما ولي اگر چون تا از به در با بر براي بي پيش پس بعد قبل زير روي بين هم نيز همه هر هيچ بعضي ديگر
				خود همان همين بسيار خيلي كم بيش تر فقط هنوز اكنون امروز ديروز فردا هميشه هرگز خوب بد نو بزرگ كوچك اول آخر يك دو سه
				چهار پنج شش هفت هشت نه ده`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ۀ", "ه", "ة", "ه", "ئ", "ي", "ؤ", "و").Replace,
			OneWordOrTwo:   joinedOrApart,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("د أ م ص ق.م"),
		},
		Inflection: Inflection{
			Detach:    detachPersian,
			Parted:    persianParted,
			Swaps:     pairs(persianPlurals),
			LeastLong: 2,
		},
	}
}

// persianPlurals are singulars with their Arabic plurals, in folded letters.
const persianPlurals = `فرد/افراد امر/امور ماده/مواد حق/حقوق منطقه/مناطق رابطه/روابط اثر/اثار فكر/افكار مورد/موارد مطلب/مطالب علم/علوم قانون/قوانين
	نتيجه/نتايج مسيله/مسايل مساله/مسايل اصل/اصول دليل/دلايل عمل/اعمال نوع/انواع وقت/اوقات طرف/اطراف خط/خطوط منبع/منابع هدف/اهداف شخص/اشخاص عامل/عوامل
	عنصر/عناصر مركز/مراكز حادثه/حوادث وضع/اوضاع سند/اسناد شي/اشيا بندر/بنادر سهم/سهام عضو/اعضا راي/ارا اهل/اهالي ارض/اراضي حزب/احزاب شرط/شرايط
	وظيفه/وظايف جزيره/جزاير مذهب/مذاهب مقصد/مقاصد مدرسه/مدارس مدرك/مدارك مجلس/مجالس مرحله/مراحل مانع/موانع ظرف/ظروف خبر/اخبار سفير/سفرا وزير/وزرا
	شاعر/شعرا عالم/علما فقير/فقرا وكيل/وكلا رييس/روسا شهيد/شهدا نكته/نكات قاعده/قواعد طايفه/طوايف قبيله/قبايل عشيره/عشاير جرم/جرايم ضابطه/ضوابط ميل/اميال
	مال/اموال قوم/اقوام لازمه/لوازم مرز/مرزها موج/امواج نقطه/نقاط قطعه/قطعات رسم/رسوم فصل/فصول نسل/انسال اسم/اسامي معيار/معايير مامور/ماموران مفهوم/مفاهيم
	تدبير/تدابير تصوير/تصاوير تكليف/تكاليف مبلغ/مبالغ محصول/محاصيل ملت/ملل دولت/دول سيل/سيول ملك/املاك لباس/البسه غذا/اغذيه دارو/ادويه سلاح/اسلحه متن/متون
	فن/فنون سر/اسرار ركن/اركان جانب/جوانب حاشيه/حواشي ناحيه/نواحي قشر/اقشار نظر/انظار سطح/سطوح شيوخ/شيخ زن/زنان كس/كسان كس/كساني كس/كسي زن/زناني روز/روزي چيز/چيزي وقت/وقتي زمان/زماني مسوول/مسوولين مخالف/مخالفين مجاهد/مجاهدين والد/والدين شعر/اشعار صنعت/صنايع حكم/احكام وسيله/وسايل
	تجربه/تجربيات ايه/ايات جايزه/جوايز دفتر/دفاتر حقيقت/حقايق موضع/مواضع جسم/اجسام مرد/مردان سخن/سخنان
	غير/اغيار عصر/اعصار مبدا/مبادي منظر/مناظر ذخيره/ذخاير فاجعه/فجايع حمله/حملات پديده/پديدگان`

// persianBroken are the plurals of persianPlurals.
var persianBroken = func() Words {
	set := Words{}
	for _, p := range pairs(persianPlurals) {
		set[p.To] = struct{}{}
	}
	return set
}()

// persianWhole are words whose last letters only look like an ending.
var persianWhole = WordsOf(`مسلمان سپاهان درمان ميدان جهان زمان زبان نشان پايان انسان ايران تهران بيان جريان ميان سازمان فرمان تومان استان داستان دندان دوران نگران
	جوان چنان همان پنهان خيابان بيابان تابستان زمستان ديوان عنوان توان روان ارزان شيطان سلطان طوفان باران خندان گاهي اي بعدها تنها انها اينها بها رها گروگان رايگان
	همگان واژگان اصفهان گيلان كرمان لبنان افغان يونان المان عثمان رمضان شعبان ساختمان پيمان درخشان گيلان هيات حيات ثبات نجات دهات صلوات ملاقات مكافات لغات انتخابات انتخاباتي انجام اسمان امارات ميزان تنهايي روي معلوم شمارش مطالبات`)

// persianOwners are the possessive endings.
var persianOwners = strings.Fields("م ش مان تان شان")

// persianParted splits a word before the sign that separates an ending's letters: نامه‌ای is a form of نامه, not of نام.
func persianParted(word string) (string, bool) {
	at := strings.LastIndex(word, nonJoiner)
	if at < 4 || !persianEndings.Has(strings.ReplaceAll(word[at+len(nonJoiner):], "ي", "ی")) {
		return "", false
	}
	return word[:at], true
}

const nonJoiner = "\u200C"

// persianEndings are the endings behind that sign.
var persianEndings = WordsOf("ها های هایی هایم هایت هایش هایمان هایتان هایشان ای ی یی اش ام ات اند مان تان شان م ش ت")

// detachPersian removes the plural endings, ها with further endings, ان, ات and جات, and the ی of ezafe after a vowel.
func detachPersian(word string) []Detachment {
	if persianWhole.Has(word) {
		return nil
	}
	var list []Detachment
	for _, ending := range []string{"ها", "هاي", "هايي", "هايم", "هايت", "هايش", "هايمان", "هايتان", "هايشان"} {
		if base, ok := strings.CutSuffix(word, ending); ok {
			list = appendLong(list, base, 2)
		}
	}
	bare := word // without the ی of ezafe or of an indefinite noun
	switch {
	case strings.HasSuffix(word, "اي"), strings.HasSuffix(word, "وي"), persianBroken.Has(strings.TrimSuffix(word, "ي")):
		bare = strings.TrimSuffix(word, "ي")
		list = appendLong(list, bare, 2)
	case strings.HasSuffix(word, "اتي"):
		bare = strings.TrimSuffix(word, "ي")
	}
	if base, ok := strings.CutSuffix(bare, "گان"); ok { // پناهنده، پناهندگان
		list = appendLong(list, base+"ه", 4)
	} else if base, ok := strings.CutSuffix(bare, "ويان"); ok { // دانشجویان
		list = appendLong(list, base+"و", 4)
	} else if base, ok := strings.CutSuffix(bare, "ايان"); ok {
		list = appendLong(list, base+"ا", 3)
	} else if base, ok := strings.CutSuffix(bare, "ان"); ok {
		list = appendLong(list, base, 3)
	}
	if base, ok := strings.CutSuffix(bare, "جات"); ok { // کارخانجات
		list = appendLong(list, base+"ه", 4)
		list = appendLong(list, base, 3)
	} else if base, ok := strings.CutSuffix(bare, "ات"); ok { // اقدامات، کلمات، خدمات
		list = appendLong(list, base, 3)
		list = appendLong(list, base+"ه", 4)
		list = appendLong(list, base+"ت", 4)
	}
	if base, ok := strings.CutSuffix(word, "هي"); ok {
		list = appendLong(list, base+"ه", 3)
	}
	for _, owner := range persianOwners {
		if base, ok := strings.CutSuffix(word, owner); ok {
			list = appendLong(list, base, 4)
		}
	}
	return list
}

// joinedOrApart returns the other spellings of a form of two words: آتش‌بس with a space, or without the sign that separates
// its letters.
func joinedOrApart(form string) []string {
	if strings.Contains(form, nonJoiner) {
		return []string{strings.ReplaceAll(form, nonJoiner, " ")}
	}
	if first, second, two := strings.Cut(form, " "); two && !strings.Contains(second, " ") {
		return []string{first + second}
	}
	return nil
}
