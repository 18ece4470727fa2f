package language

import "strings"

func urdu() *Language {
	return &Language{
		Code: "ur",
		Namesakes: Namesakes{
			Dividers: WordsOf("شمالي جنوبي مشرقي مغربي"),
			Common: WordsOf(`ہے ہیں تھا تھی تھے ہو گا گی گے نہیں نے کو کا کی کے سے میں پر تک اور یا لیکن اگر کہ جو جس وہ یہ اس ان ہم تم آپ کیا کیوں
				کہاں کب کیسے کر کرتا کرتے کہا دیا لیا گیا رہا بھی ہی اب آج کل پھر سب ہر کچھ کوئی بہت زیادہ کم اچھا نیا بڑا چھوٹا پہلا
				ایک دو تین رہے رہی چکا چکے چکی پہلے پہلی لیے لئے آنے جانے دوسرا دوسرے دوسری بارے زیر والے والا والی اپنے اپنا اپنی ذریعہ شروع معلوم لگائے`),
		},
		Spelling: Spelling{
			ForeignPlurals: true,
			Respell:        strings.NewReplacer("ۀ", "ه").Replace,
			OneWordOrTwo:   joinedOrApart,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("ڈاکٹر ص م ق.م ع ء د"),
		},
		Inflection: Inflection{
			Swaps:  pairs(arabicLetters.Replace(urduNumbers)),
			Detach: urduEzafe,
		},
		Names: Names{
			Honorifics: WordsOf("صدر وزير وزيراعظم جنرل ڈاکٹر پروفيسر جناب محترمہ بادشاہ ملکہ پوپ گورنر جسٹس سينيٹر مولانا"),
		},
		Reading: Reading{
			FutureWords: strings.Fields("گا گی گے منصوب* متوقع آئندہ مستقبل اگلے"),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields("وزارت کونسل یونین تنظیم جماعت پارٹی یونیورسٹی انجمن کمیٹی کمیشن ایجنسی عدالت پارلیمان پارلیمنٹ حکومت بینک فنڈ ادارہ"),
			PersonWords:       strings.Fields("صدر وزیر وزیراعظم چانسلر سیکرٹری ڈائریکٹر انجینئر سائنسدان مصنف صحافی استاد ڈاکٹر پروفیسر جج وکیل بانی رہنما بادشاہ جنرل ترجمان سیاستدان فنکار پیدا"),
		},
	}
}

// urduNumbers are the endings of the plural and of the oblique case, and plurals of Arabic nouns.
const urduNumbers = `-/وں -/یں ی/یاں ی/یوں ا/ے ا/وں ہ/ے ہ/وں ہ/ات -/ات -/ؤں -/ئیں و/ؤں ا/ؤں ا/ئیں یہ/یے ئی/ئیاں ئی/ئیوں ملک/ممالک خبر/اخبار فرد/افراد
	قانون/قوانین حق/حقوق وزیر/وزرا وزیر/وزراء رکن/ارکان رکن/اراکین عالم/علما عالم/علماء مسئلہ/مسائل ذریعہ/ذرائع شہید/شہداء حادثہ/حوادث
	واقعہ/واقعات معاملہ/معاملات فوج/افواج قوم/اقوام جرم/جرائم سفیر/سفرا سفیر/سفراء حکم/احکام رائے/آراء شاعر/شعرا شاعر/شعراء
	طالب/طلبہ طالب/طلباء نتیجہ/نتائج عنصر/عناصر مقصد/مقاصد مسجد/مساجد روپیہ/روپے روپیہ/روپئے قائد/قائدین خاتون/خواتین حاکم/حکام ضلع/اضلاع
	فرض/فرائض امر/امور لفظ/الفاظ تجویز/تجاویز دفتر/دفاتر ذخیرہ/ذخائر رابطہ/روابط حکم/احکامات تارک/تارکین طریقہ/طریقے اثر/اثرات سبب/اسباب
	حد/حدود دور/ادوار فن/فنون علم/علوم شعبہ/شعبے وسیلہ/وسائل مرحلہ/مراحل منصب/مناصب محقق/محققین ملزم/ملزمان ملازم/ملازمین مجرم/مجرمان
	صحافی/صحافیوں مہاجر/مہاجرین متاثرہ/متاثرین ماہر/ماہرین صارف/صارفین والد/والدین`

// urduEzafe removes the ئے and the ۂ that connect a noun with the next one.
func urduEzafe(word string) []Detachment {
	if base, ok := strings.CutSuffix(word, "ئے"); ok {
		return appendLong(nil, base, 3)
	}
	return nil
}
