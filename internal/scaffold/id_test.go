package scaffold

import (
	"regexp"
	"testing"
)

func TestIDsAreReadableInEveryScript(t *testing.T) {
	for _, test := range []struct{ code, title, want string }{
		{"en", "Right-of-way", "right-of-way"},
		{"en", "  The Council’s vote: 21 to 20!  ", "the-councils-vote-21-to-20"},
		{"en", "Überfall", "uberfall"},
		{"de", "Überfälle & Straßenbahn", "ueberfaelle-strassenbahn"},
		{"da", "Øresund på Åland", "oeresund-paa-aaland"},
		{"fr", "L’œuvre de l’Élysée", "loeuvre-de-lelysee"},
		{"pl", "Łódź", "lodz"},
		{"tr", "İstanbul ışık", "istanbul-isik"},
		{"vi", "Đà Nẵng", "da-nang"},
		{"uk", "Київ і Згурський", "kyiv-i-zghurskyi"},
		{"uk", "Їжак, Юрій, п’ять, Гоголь, Щорс, Європа", "yizhak-yurii-piat-hohol-shchors-yevropa"},
		{"en", "Київ", "kyiv"},
		{"ru", "Горбачёв, Юрий: объект", "gorbachyov-yuriy-obekt"},
		{"bg", "Щастие в България", "shtastie-v-balgariya"},
		{"sr", "Београд", "beograd"},
		{"el", "Ευρωπαϊκή Ένωση", "europaike-enose"},
		{"ka", "საქართველო", "sakartvelo"},
		{"ar", "القاهرة", "alqahra"},
		{"ar", "حلف شمال الأطلسي", "hlf-shmal-alatlsy"},
		{"fa", "جمهوری ایران", "jmhwry-ayran"},
		{"he", "ישראל", "yshral"},
		{"zh", "北京市", "bei-jing-shi"},
		{"ja", "にほんこく", "nihonkoku"},
		{"ja", "この橋は2019年", "kono-qiao-ha2019-nian"},
		{"ko", "대한민국", "daehanmingug"},
		{"hi", "भारत", "bhaart"},
		{"not a code", "Plain", "plain"},
		{"en", "😀 ٢٠٢٢", "2022"},
		{"en", "—", ""},
		{"en", "one two three four five six seven eight nine ten eleven twelve thirteen", "one-two-three-four-five-six-seven-eight-nine-ten-eleven"},
	} {
		if got := ID(test.title, test.code); got != test.want {
			t.Errorf("%s: %q is %q, want %q", test.code, test.title, got, test.want)
		}
	}
}

func TestIDIsNeverReused(t *testing.T) {
	var ids IDs
	ids.Take("nato", "NATO-2", "summit")
	for _, test := range [][2]string{{"nato", "nato-3"}, {"nato", "nato-4"}, {"Summit", "Summit-2"}, {"peace", "peace"}, {"peace", "peace-2"},
		{"con", "con-2"}, {"con", "con-3"}, {"index", "index-2"}, {"com1", "com1-2"}, {"company", "company"}} {
		if got := ids.New(test[0]); got != test[1] {
			t.Errorf("%q is %q, want %q", test[0], got, test[1])
		}
	}
}

func FuzzID(f *testing.F) {
	f.Add("Überfall", "de")
	f.Add("п’ять Ґ", "uk")
	f.Add("\xff - \x00", "")
	portable := regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)
	f.Fuzz(func(t *testing.T, title, code string) {
		if id := ID(title, code); !portable.MatchString(id) || len(id) > longestID {
			t.Errorf("%q is %q", title, id)
		}
	})
}
