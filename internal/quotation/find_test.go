package quotation

import (
	"testing"

	"github.com/nutgraf/nutgraf/internal/language"
)

func TestFind(t *testing.T) {
	for _, test := range []struct {
		language, text, quotation string
		want                      bool
	}{
		{"en", "The harbour is closed. Nobody may leave.", "The harbour is closed.", true},
		{"en", "The harbour is closed. Nobody may leave.", "the harbour is closed", true},
		{"en", "The harbour is closed. Nobody may leave.", "The harbour is closed nobody may leave", false},
		{"en", "The harbour is closed. Nobody may leave.", "the harbor is closed", false},
		{"en", "The harbour is closed. Guards came. Nobody may leave.", "The harbour is closed. Nobody may leave.", false},
		{"en", "The harbour is closed. Guards came. Nobody may leave.", "The harbour is closed. … Nobody may leave.", true},
		{"en", "The harbour is closed. Guards came. Nobody may leave.", "Nobody may leave … the harbour is closed.", false},
		{"en", "We will not open the old harbour this year.", "We will … open the old harbour this year.", false},
		{"en", "We will not open the old harbour this year.", "We will [gladly] open the old harbour this year.", false},
		{"en", "We will not open the old harbour this year.", "We will [ ] open the old harbour this year.", false},
		{"en", "We will not open the old harbour this year.", "We will [] open the old harbour this year.", false},
		{"en", "We will open the old harbour this year.", "We will [not] open the old harbour this year.", false},
		{"en", "We don't open the old harbour this year.", "We do[es] open the old harbour this year.", false},
		{"en", "We will open the old harbour this year.", "[The mayors] will open the old harbour this year.", true},
		{"en", "None of the states will sign it.", "[The states] will sign it.", false},
		{"en", "Not all of the states will sign it.", "All of the states will sign it.", false},
		{"en", "They said we will open the old harbour this year.", "[W]e will open the old harbour [in Riga] this year.", true},
		{"en", "He opened the old harbour this year.", "open[s] the old harbour", true},
		{"en", "It is a harmful, old harbour.", "It is a harm[less], old harbour.", false},
		{"en", "It sent 1,500 soldiers to the harbour.", "500 soldiers to the harbour", false},
		{"en", "It sent 1 500 soldiers to the harbour.", "500 soldiers to the harbour", false},
		{"en", "It sent 1 500 soldiers to the harbour.", "1 500 soldiers to the harbour", true},
		{"en", "It sent 1 500 soldiers to the harbour.", "It sent [many] soldiers to the harbour", false},
		{"en", "It is cold: -5 degrees in the harbour.", "5 degrees in the harbour", false},
		{"en", "An area of 10² metres by the harbour.", "An area of 10 metres by the harbour", false},
		{"en", "The alliance¹ keeps the harbour[2] open.", "The alliance keeps the harbour open.", true},
		{"en", "The secu-\nrity of the well-\nknown co-operation.", "The security of the well-known co-operation.", true},
		{"en", "The secu\u00adrity of it.", "the security of it", true},
		{"en", "He called it “a ‘trap’, no more”, and left.", `He called it "a 'trap,' no more," and left`, true},
		{"en", "He called it “a ‘trap’, no more”, and left.", `He called it «a „trap“, no more», and left`, true},
		{"en", "Will you leave the harbour? Yes.", "you leave the harbour.", false},
		{"en", "Will you leave the harbour? Yes.", "Will you leave the harbour?", true},
		{"en", "You will leave the harbour.", "You will leave the harbour?", false},
		{"en", "The harbour - old as it is -- stays.", "The harbour — old as it is – stays.", true},
		{"fr", "Nous disons : « Le port restera ouvert. »", "Nous disons : “Le port restera ouvert.”", true},
		{"fr", "L’été, l'« État » paie.", "L'été, l’“État” paie", true},
		{"fr", "Le port n’est pas ouvert aux navires.", "Le port [est] ouvert aux navires.", false},
		{"de", "Wir öffnen den alten Hafen nicht.", "Wir öffnen den alten Hafen.", false},
		{"de", "Wir öffnen den alten Hafen, sagte sie.", "Wir o\u0308ffnen den alten Hafen", true},
		{"es", "No firmaremos el acuerdo del puerto.", "firmaremos el acuerdo del puerto.", false},
		{"es", "¿Firmaremos el acuerdo del puerto?", "Firmaremos el acuerdo del puerto.", false},
		{"pl", "Nie otworzymy starego portu.", "Otworzymy starego portu.", false},
		{"uk", "Обов’язки порту не зміняться.", "Обов'язки порту не зміняться", true},
		{"uk", "Ми не відкриємо старий порт.", "Ми … відкриємо старий порт.", false},
		{"uk", "Вони прожили там дев’яти років.", "там девʼяти років", true},
		{"en", "Seven villages signed a petition against it.", "[Nine] villages signed a petition against it.", false},
		{"en", "They say that seven villages signed a petition.", "They say that [nine] villages signed a petition.", false},
		{"en", "It ends in May of next year, they say.", "It ends in [June] of next year, they say.", false},
		{"en", "I’m glad that it is open.", "[I]'m glad that it is open.", true},
		{"fr", "L’État paie le port.", "[l]’État paie le port.", true},
		{"fr", "Il craint l’avenir de l’Europe unie.", "avenir de l'“Europe” unie", true},
		{"en", "He did leave [sic] the harbour [2] on foot.", "He did leave [sic] the harbour[2] on foot.", true},
		{"en", "word—word and word—word", "word — word and word -- word", true},
		{"ar", "لن نفتح الميناء القديم.", "نفتح الميناء القديم", false},
		{"ar", "سوف نفتح الميناء القديم اليوم.", "نفتح المينـاء القديم", true},
		{"ja", "私たちは古い港を開かない。", "私たちは古い港を開", false},
		{"ja", "私たちは古い港を開かない。", "私たちは古い港", true},
		{"ja", "市は橋を閉鎖する予定ではありません。", "市は橋を閉鎖する予定", false},
		{"ja", "橋を閉鎖する。費用は市が払う。", "橋を閉鎖する（中略）市が払う", true},
		{"ja", "橋を閉鎖する。費用は市が払う。", "〔前略〕費用は〔すべて〕市が払う", true},
		{"zh", "我们不会关闭大桥。", "我们……会关闭大桥。", false},
		{"en", "We decided and the town agreed, in the end.", "We decided[,] and the town agreed[.]", true},
		{"en", "We decided that day and the town agreed.", "We decided[,] the town agreed", false},
		{"en", "Has the whole town agreed? We ask.", "the whole town agreed[.]", false},
		{"en", "Emissions of CO₂ fall, by 5\u2060 per cent.", "Emissions of CO2 fall", true},
		{"en", "They hardly close the bridge before spring.", "They … close the bridge before spring.", false},
		{"de", "Ein-\nund Ausfuhr sind verboten.", "Ein- und Ausfuhr sind verboten.", true},
		{"de", "Die Ver-\nbund-\nstoffe sind verboten.", "Die Verbundstoffe sind verboten.", true},
		{"de", "Wir schließen die Brücke keinesfalls.", "Wir schließen die Brücke.", false},
		{"fr", "L'oeuvre du maire est finie.", "L’œuvre du maire est finie.", true},
		{"uk", "Ми закрива\u0301ємо міст, їх і йо\u0301го.", "Ми закриваємо міст, їх і його.", true},
		{"ar", "قالَ الوزيرُ إنَّ الجسرَ سيُغلق", "قال الوزير إن الجسر سيغلق", true},
		{"ar", "قُتل الوزيرُ في المدينة", "قَتل الوزير في المدينة", false},
		{"ar", "سنغلق الجسر في عام ٢٠٢٥ بكلفة ١٫٥ مليار", "سنغلق الجسر في عام 2025 بكلفة 1,5 مليار", true},
		{"ar", "سنغلق الجسر في عام ٢٠٢٥", "سنغلق الجسر في عام 2026", false},
		{"en", "a b c", "", false},
		{"en", "", "a", false},
	} {
		text := NewText(test.text, language.OfCode(test.language))
		if _, found := text.Find(test.quotation); found != test.want {
			t.Errorf("%q in %q: found %v", test.quotation, test.text, found)
		}
	}
}
