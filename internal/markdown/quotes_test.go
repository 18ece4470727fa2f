package markdown

import "testing"

// shown is a text's first block as readers of the language see it.
func shown(language, source string) string {
	body := []byte(source)
	return PlainText(Parse(New(language), body), body)
}

func TestStraightQuotesAreThoseOfTheLanguage(t *testing.T) {
	const both = `He said "one 'two' three".`
	for language, want := range map[string]string{
		"en": "He said “one ‘two’ three”.", "en-GB": "He said “one ‘two’ three”.", "xx": "He said “one ‘two’ three”.",
		"ar": "He said ”one ’two‘ three“.", "az": "He said “one ‘two’ three”.", "be": "He said «one „two“ three».",
		"bg": "He said „one ‚two‘ three“.", "bn": "He said “one ‘two’ three”.", "br": "He said «one “two” three».",
		"ca": "He said «one “two” three».", "ce": "He said “one ‘two’ three”.", "cs": "He said „one ‚two‘ three“.",
		"da": "He said »one ›two‹ three«.", "de": "He said „one ‚two‘ three“.", "de-AT": "He said „one ‚two‘ three“.",
		"el": "He said «one “two” three».", "es": "He said “one ‘two’ three”.", "et": "He said „one ‚two‘ three“.",
		"fa": "He said «one ‹two› three».", "fi": "He said ”one ’two’ three”.", "fr": "He said «\u00a0one “two” three\u00a0».",
		"fr-CH": "He said «one ‹two› three».", "ga": "He said “one ‘two’ three”.", "he": "He said ”one ’two’ three”.",
		"hi": "He said “one ‘two’ three”.", "hr": "He said „one ‚two‘ three“.", "hu": "He said „one »two« three”.",
		"id": "He said “one ‘two’ three”.", "is": "He said „one ‚two‘ three“.", "it": "He said «one “two” three».",
		"ja": "He said 「one 『two』 three」.", "ka": "He said „one «two» three“.", "ko": "He said “one ‘two’ three”.",
		"la": "He said “one ‘two’ three”.", "lb": "He said „one ‚two‘ three“.", "lt": "He said „one ‚two‘ three“.",
		"lv": "He said “one ‘two’ three”.", "mr": "He said “one ‘two’ three”.", "ms": "He said “one ‘two’ three”.",
		"nb": "He said «one ‘two’ three».", "ne": "He said “one ‘two’ three”.", "nl": "He said “one ‘two’ three”.",
		"nn": "He said «one ‘two’ three».", "no": "He said «one ‘two’ three».", "oc": "He said «one “two” three».",
		"pl": "He said „one «two» three”.", "pt": "He said “one ‘two’ three”.", "pt-PT": "He said «one “two” three».",
		"ro": "He said „one «two» three”.", "ru": "He said «one „two“ three».", "sk": "He said „one ‚two‘ three“.",
		"sl": "He said „one ‚two‘ three“.", "sr": "He said „one ’two’ three”.", "sv": "He said ”one ’two’ three”.",
		"ta": "He said “one ‘two’ three”.", "th": "He said “one ‘two’ three”.", "tr": "He said “one ‘two’ three”.",
		"uk": "He said «one „two“ three».", "ur": "He said ”one ’two‘ three“.", "vi": "He said “one ‘two’ three”.",
		"zh": "He said “one ‘two’ three”.", "zh-TW": "He said 「one 『two』 three」.", "zh-Hans": "He said “one ‘two’ three”.",
	} {
		if got := shown(language, both); got != want {
			t.Errorf("%s: %s, not %s", language, got, want)
		}
	}
}

func TestQuotesAndApostrophesAreToldApart(t *testing.T) {
	for _, test := range []struct{ language, source, want string }{
		{"en", `NATO's "reply" wasn't the Smiths'.`, "NATO’s “reply” wasn’t the Smiths’."},
		{"en", `In the '90s and in '68, rock 'n' roll.`, "In the ’90s and in ’68, rock ’n’ roll."},
		{"en", `'Tis "the 'last' day", 'twas said.`, "’Tis “the ‘last’ day”, ’twas said."},
		{"en", `A 6" pipe, 5' long, 3"x4".`, `A 6" pipe, 5' long, 3"x4".`},
		{"en", `("Yes"), "**bold**", "*it*"—"no".`, "(“Yes”), “bold”, “it”—“no”."},
		{"en", `"'Double' first," he said.`, "“‘Double’ first,” he said."},
		{"en", "`it's \"code\"` and \"a `b` c\"", "it's \"code\" and “a b c”"},
		{"en", `\"as typed\" and "not"`, `"as typed" and “not”`},
		{"en", "\"A first one without an end\n\n\"A second one\"", "“A first one without an end “A second one”"},
		{"fr", `L'Irlande, l'"accord", aujourd'hui, qu'*elle*, c'est l'**OTAN**.`, "L’Irlande, l’«\u00a0accord\u00a0», aujourd’hui, qu’elle, c’est l’OTAN."},
		{"fr", `'le mot' et 'est'`, "“le mot” et “est”"},
		{"it", `Dell'"Unione" e l'altro, po' di tutto.`, "Dell’«Unione» e l’altro, po’ di tutto."},
		{"de", `Er sagt: "Das ist Hans' Haus." Geht's?`, "Er sagt: „Das ist Hans’ Haus.“ Geht’s?"},
		{"de", `'eine Sache' und 'treu'`, "‚eine Sache‘ und ‚treu‘"},
		{"de", `die 68'er und '89`, "die 68’er und ’89"},
		{"nl", `'s avonds in 't huis: "ja"`, "’s avonds in ’t huis: “ja”"},
		{"zh", `他说"你好。"然后"再见"。`, "他说“你好。”然后“再见”。"},
		{"zh-TW", `他說"你好"。`, "他說「你好」。"},
		{"ja", `彼は"はい"と"いいえ、'たぶん'"と言った`, "彼は「はい」と「いいえ、『たぶん』」と言った"},
		{"ko", `그는 "예"라고 했다`, "그는 “예”라고 했다"},
		{"he", `צה"ל אמר "כן" לג'ורג'`, `צה"ל אמר ”כן” לג'ורג'`},
		{"uk", `Це "слово", п'ять і "Об'єкт".`, "Це «слово», п’ять і «Об’єкт»."},
		{"en", `1914--1918 --- "war" ... <<ja>>`, "1914–1918 — “war” … «ja»"},
	} {
		if got := shown(test.language, test.source); got != test.want {
			t.Errorf("%s: %s\nis  %s\nnot %s", test.language, test.source, got, test.want)
		}
	}
}
