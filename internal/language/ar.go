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
			Stem:      snowball(stem.Stem),
			Paradigms: arabicParadigms(),
			Apart:     pairs("مقتل/مقاتل مهجر/مهاجر محور/محاور مسعد/مساعد كامل/امل"),
			Bare:      withoutArticle,
			Variants:  brokenPlurals,
			Detach:    detachArabic,
			Whole:     arabicWhole,
		},
		Counting: Counting{
			PercentWords: PhrasesOf("بالمئة", "بالمائة", "في المئة", "في المائة"),
			TimesWords:   WordsOf("مرة مرات أضعاف ضعف"),
			SpanWords:    WordsOf("سنة سنوات سنين عام عاما عاماً أعوام شهر شهرا شهراً أشهر أسبوع أسابيع يوم يوما يوماً أيام ساعة ساعات دقيقة عقود قرون"),
			AtWords:      WordsOf("في عام سنة من"),
		},
		Facts: Facts{
			Negations: WordsOf("لا لم لن ليس ليست ليسوا لست ولا ولم ولن وليس وليست فلا فلم فلن غير دون بدون أبدا أبدًا"),
			Values: pairs(`اثنان/2 اثنين/2 اثنتان/2 اثنتين/2 دولتان/2 دولتين/2 ثلاث/3 ثلاثة/3 أربع/4 أربعة/4 خمس/5 خمسة/5 ست/6 ستة/6
				سبع/7 سبعة/7 ثماني/8 ثمانية/8 تسع/9 تسعة/9 عشر/10 عشرة/10 عشرون/20 عشرين/20 ثلاثون/30 ثلاثين/30 أربعون/40
				أربعين/40 خمسون/50 خمسين/50 مئة/100 مائة/100 مئات/100 ألف/1000 آلاف/1000 مليون/10^6 ملايين/10^6 مليار/10^9
				مليارات/10^9 نصف/1:2 ثاني/2nd ثانية/2nd ثالث/3rd ثالثة/3rd رابع/4th رابعة/4th يناير/month1 فبراير/month2
				مارس/month3 أبريل/month4 إبريل/month4 مايو/month5 يونيو/month6 يوليو/month7 أغسطس/month8 سبتمبر/month9
				أكتوبر/month10 نوفمبر/month11 ديسمبر/month12 إثنين/day1 ثلاثاء/day2 أربعاء/day3 خميس/day4 جمعة/day5 سبت/day6
				أحد/day7`),
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

// detachArabic removes و and ف, then ب ك ل, and adds and removes the article ال. لل is ل before the article.
func detachArabic(word string) []Detachment {
	if arabicWhole.Has(word) {
		return nil
	}
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

// arabicParadigms returns the endings of Arabic nouns: number, case and possession. A listed form in -ون is a plural only
// with four letters before it: كانون and قانون are none.
func arabicParadigms() []Paradigm {
	list := paradigms(`- < - ا ان ين ون ات ه ها هم هما نا كم اته اتها اتهم اتنا وا
		ات ون ين < - ان ين ون ات
		ات < - ة ات اته اتها اتهم اتنا
		? - ة < - ة
		ة ات < ة ات تان تين تا تي ته تها تهم تهما تنا اته اتها اتهم اتنا
		اء < اء اءات اءه اءها اءهم ائه ائها ائهم ؤه ؤها ؤهم اءان اءين
		ي < ي يان يين يون`)
	list[1].Least = leastBase + 1
	return list
}

// arabicWhole are common words whose first letters only look like an attached particle.
var arabicWhole = WordsOf(`كامل كاملة كبير كبيرة كبار كثير كثيرة كان كانت كانوا كما كلما كذلك بعد بعض بين بحر بحرية بلد بلاد بيان بنك باب بدا بقاء برنامج
	لكن لقاء لجنة ليبيا لبنان لغة ليس ليست لدى لقد وزير وزارة وقت وضع ولاية واحد واحدة وسط وحدة وجد وجه ورق ورقة وصل وكالة وفد وفق وطن وطني فرنسا فريق
	فترة فيلم فوز فرع فرق فقط فقد فضل فكر بالغ لازم لاعب لاجئ واقع واجب وارد`)

// arabicPlurals are pairs of singular and plural, in folded letters, of nouns whose plural has the shape of other words:
// حرب، حروب.
const arabicPlurals = `حرب/حروب حد/حدود حق/حقوق حل/حلول جيش/جيوش بنك/بنوك ملك/ملوك عقد/عقود قرن/قرون بيت/بيوت سجن/سجون جندي/جنود وفد/وفود صف/صفوف شرط/شروط ظرف/ظروف قرض/قروض
	درس/دروس قلب/قلوب نجم/نجوم رد/ردود شعب/شعوب سيف/سيوف فصل/فصول حقل/حقول خط/خطوط حصن/حصون وعد/وعود جرح/جروح بحث/بحوث دين/ديون سهم/اسهم شهر/اشهر شهر/شهور
	نهر/انهار حزب/احزاب طفل/اطفال خبر/اخبار فرد/افراد حلف/احلاف سعر/اسعار سوق/اسواق شخص/اشخاص عمل/اعمال مال/اموال حال/احوال هدف/اهداف يوم/ايام قسم/اقسام وضع/اوضاع حكم/احكام
	جزء/اجزاء عضو/اعضاء نبا/انباء عدد/اعداد رقم/ارقام لغم/الغام فيلم/افلام مطر/امطار صوت/اصوات حدث/احداث جيل/اجيال قمر/اقمار ضرر/اضرار خطر/اخطار خطا/اخطاء نوع/انواع
	شكل/اشكال وقت/اوقات طرف/اطراف حجر/احجار ولد/اولاد ابن/ابناء اب/اباء عدو/اعداء حي/احياء ميناء/موانئ بئر/ابار اثر/اثار ثمن/اثمان لقب/القاب حفيد/احفاد شهيد/شهداء
	دولة/دول مدينة/مدن غرفة/غرف فرصة/فرص خطة/خطط صورة/صور قوة/قوى قرية/قرى دورة/دورات ازمة/ازمات امة/امم قمة/قمم مهمة/مهام تهمة/تهم حصة/حصص لجنة/لجان نخبة/نخب شركة/شركات
	جثة/جثث كتلة/كتل جملة/جمل نسبة/نسب فرقة/فرق سلعة/سلع دفعة/دفعات منحة/منح محنة/محن لعبة/العاب ثورة/ثورات ثروة/ثروات سنة/سنوات سنة/سنين مرة/مرات قناة/قنوات
	كتاب/كتب صاروخ/صواريخ سفينة/سفن طريق/طرق سقف/سقوف رجل/رجال امراة/نساء جبل/جبال بلد/بلاد بلد/بلدان عبد/عباد طالب/طلاب طالب/طلبة عامل/عمال تاجر/تجار حاكم/حكام ساكن/سكان نائب/نواب
	قاض/قضاة قاضي/قضاة محام/محامون محامي/محامين كاتب/كتاب نازح/نازحون سائح/سياح زائر/زوار حارس/حراس مالك/ملاك ناخب/ناخبون قائد/قادة قتيل/قتلى جريح/جرحى اسير/اسرى مريض/مرضى
	ضحية/ضحايا قضية/قضايا هدية/هدايا مزية/مزايا وصية/وصايا خلية/خلايا شظية/شظايا سجين/سجناء خليفة/خلفاء انسان/ناس ماء/مياه ارض/اراض ارض/اراضي يد/ايد ليلة/ليالي
	برنامج/برامج دستور/دساتير مرسوم/مراسيم قانون/قوانين شيخ/شيوخ قائمة/قوائم رئيس/رؤساء زعيم/زعماء عميل/عملاء شريك/شركاء حليف/حلفاء خبير/خبراء سفير/سفراء وكيل/وكلاء عالم/علماء شاعر/شعراء
	لاجئ/لاجئون لاجئ/لاجئين مبدا/مبادئ معنى/معان مقهى/مقاه مستشفى/مستشفيات منفى/مناف مبنى/مبان مبنى/مباني نادي/اندية ناد/اندية وادي/اودية راي/اراء قرار/قرارات بحر/بحار
	نار/نيران جار/جيران حوت/حيتان قضيب/قضبان فارس/فرسان بذرة/بذور صخرة/صخور دم/دماء فم/افواه اسم/اسماء ام/امهات اخ/اخوة اخ/اخوان اخت/اخوات بنت/بنات
	استاذ/اساتذة اصل/اصول افق/افاق امل/امال باب/ابواب برميل/براميل تاريخ/تواريخ جدول/جداول حاج/حجاج خلق/اخلاق خليج/خلجان ديوان/دواوين ركن/اركان رمز/رموز زمن/ازمان زوج/ازواج
	سبب/اسباب سبيل/سبل سلطان/سلاطين شان/شؤون عرض/عروض عقل/عقول عمق/اعماق عنوان/عناوين عين/عيون غرض/اغراض فتنة/فتن فحص/فحوص فرع/فروع فكر/افكار فكرة/افكار قصة/قصص قصر/قصور
	قطر/اقطار قطعة/قطع قلم/اقلام قوة/قوات قيد/قيود قيمة/قيم كاس/كؤوس لواء/الوية ماساة/ماس ماساة/ماسي متر/امتار معيار/معايير موجة/امواج ناحية/نواح ناحية/نواحي نسخة/نسخ نصف/انصاف
	نفس/نفوس نقد/نقود نقطة/نقاط وجه/وجوه وصف/اوصاف وفاة/وفيات وقف/اوقاف مدة/مدد هدنة/هدن كلفة/كلف تكلفة/تكاليف جواب/اجوبة سؤال/اسئلة تلميذ/تلاميذ فئة/فئات كرة/كرات لغة/لغات
	نية/نيات مئة/مئات جهة/جهات صفة/صفات ثقة/ثقات سمة/سمات رئة/رئات عطلة/عطل عقبة/عقبات اجل/اجال نور/انوار نظر/انظار فهد/فهود قدر/اقدار مساء/امسية عون/اعوان`

// arabicPaired returns the other numbers of a noun of arabicPlurals.
var arabicPaired = pairedWords(arabicFolded.Replace(arabicPlurals))

// arabicFolded folds the letters of the lists as words are folded.
var arabicFolded = strings.NewReplacer("ى", "ي", "أ", "ا", "إ", "ا", "آ", "ا")

// brokenPatterns are plurals that change the vowels inside a word, limited to patterns that no other words have: ١ ٢ ٣ ٤
// are the letters of the root. Patterns like حرب and حروب are left out, since دخل and دخول are two words.
var brokenPatterns = [][2]string{
	{"١٢ي٣", "١٢٣اء"},   // وزير، وزراء
	{"١٢ي٣ة", "١٢ائ٣"},  // ضريبة، ضرائب
	{"١٢ا٣ة", "١٢ائ٣"},  // رسالة، رسائل
	{"١ا٢و٣", "١وا٢ي٣"}, // قانون، قوانين
	{"م١٢و٣", "م١ا٢ي٣"}, // مشروع، مشاريع
	{"ت١٢ي٣", "ت١ا٢ي٣"}, // تقرير، تقارير
	{"م١٢٣ة", "م١ا٢٣"},  // محكمة، محاكم
	{"١٢ا٣", "ا١٢٣ة"},   // سلاح، أسلحة
	{"م١٢٣", "م١ا٢٣"},   // مركز، مراكز
	{"١ا٢٣ة", "١وا٢٣"},  // عاصمة، عواصم
	{"١ا٢٣", "١وا٢٣"},   // شارع، شوارع
	{"١٢ي٣", "ا١٢٣اء"},  // صديق، أصدقاء
	{"١٢٣و٤", "١٢ا٣ي٤"}, // صندوق، صناديق
	{"١٢٣٤", "١٢ا٣٤"},   // عنصر، عناصر
	{"١٢٣٤ة", "١٢ا٣٤"},  // قنبلة، قنابل
}

// brokenPlurals returns the words whose plural or singular a folded word may be by its pattern.
func brokenPlurals(fold string) []string {
	article := ""
	if rest, ok := strings.CutPrefix(fold, "ال"); ok && len(rest) > 6 {
		article, fold = "ال", rest
	}
	letters := []rune(fold)
	var list []string
	for _, owner := range []string{"", "ه", "ها", "هم", "نا"} { // حقوقهم
		if base, ok := strings.CutSuffix(withoutArticle(fold), owner); ok {
			for _, other := range arabicPaired(base) {
				list = append(list, article+other)
			}
		}
	}
	for _, p := range brokenPatterns {
		for _, way := range [][2]string{{p[0], p[1]}, {p[1], p[0]}} {
			if other, ok := reshape(letters, []rune(way[0]), []rune(way[1])); ok {
				list = append(list, article+other)
			}
		}
	}
	return list
}

// reshape reads the root of a word in one pattern and writes it in another. Here long vowels are not letters of a root.
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
