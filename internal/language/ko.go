package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func korean() *Language {
	return &Language{
		Code: "ko",
		Spelling: Spelling{
			ForeignPlurals: true,
			Compounds:      true,
			TopicMarks:     strings.Fields("은 는 이란 란"),
			OneWordOrTwo:   koreanJoined,
		},
		Inflection: Inflection{
			Detach:      detachKorean,
			PhraseFinal: true,
		},
	}
}

// detachKorean removes what Korean attaches to a noun: particles, the copula, the verbs in 하다 and 되다, and the plural 들
// before any of them. It keeps endings that are also words at the end of longer nouns: 당 is "each" and a party, 인 "who is"
// and a person, 일 "that is" and a day.
func detachKorean(word string) []Detachment {
	var list []Detachment
	add := func(base string, clear bool) {
		if base != "" {
			list = append(list, Detachment{Base: base, Weak: !clear && utf8.RuneCountInString(base) < 2})
		}
	}
	titled := func(base string, clear bool) {
		add(base, clear)
		for _, mark := range []string{"들", "님", "님들", "씨"} { // the plural, and suffixes of a person's office or name
			if one, is := strings.CutSuffix(base, mark); is {
				add(one, mark == "들")
			}
		}
	}
	for at := range word {
		if at == 0 || !koreanEndings.Has(word[at:]) && !(koreanContracted.Has(word[at:]) && koreanOpen(word[:at])) {
			continue
		}
		titled(word[:at], clearParticles.Has(word[at:]))
	}
	for _, mark := range []string{"들", "님", "씨"} {
		if one, is := strings.CutSuffix(word, mark); is {
			add(one, mark == "들")
		}
	}
	return list
}

// koreanContracted are forms of 이다 after a vowel, without their 이.
var koreanContracted = WordsOf("다 였다 였고")

// koreanOpen reports whether a word ends in a vowel.
func koreanOpen(word string) bool {
	r := lastRune(word)
	return r >= '가' && r <= '힣' && (r-'가')%28 == 0 && utf8.RuneCountInString(word) > 1
}

// clearParticles are those with which a word of one syllable is certain. With others it is often a longer word: 시도 is an
// attempt and "the city, too".
var clearParticles = WordsOf("을 를 은 는 에 에는 에도 에서 에서는 으로 으로는")

var koreanEndings = WordsOf(koreanParticles + koreanCopulas() + koreanVerbs())

const koreanParticles = `은 는 이 가 을 를 의 에 로 와 과 도 만 나 라 께 측 간 에서 에게 으로 부터 까지 처럼 보다 에는 에도 에만 에의 와의 과의 와는 과는
	와도 과도 이나 이란 이라 든 이든 이든지 마다 조차 마저 밖에 뿐 뿐만 하고 끼리 께서 께서는 한테 한테서 커녕 대로 같이 만큼 별로 이라도 라도 이나마
	에서는 에서도 에서만 에서의 에서부터 에게는 에게도 에게서 에게로 에까지 에조차 에서조차 으로는 로는 으로도 로도 으로만 로만 으로의 로의 으로서 로서
	으로서의 로서의 으로써 로써 으로부터 로부터 으로부터의 로부터의 까지의 까지는 까지도 부터는 부터의 만의 만은 만이 만을 만으로 만으로는 보다는 보다도 처럼은
	라는 라고 란 이라는 이라고 라면 이라면 라서 이라서 뿐이 뿐만이 `

// koreanCopulas returns the forms of 이다, which loses its 이 after a vowel.
func koreanCopulas() string {
	const endings = "다 며 고 지만 거나 면 면서 어야 었다 었던 었으며 었고 었지만 기 기도 므로 니까 니 냐 자 던 든지 라며 라기보다 라기보다는 라고는"
	var b strings.Builder
	for _, e := range strings.Fields(endings) {
		b.WriteString(" 이" + e)
	}
	b.WriteString(` 입니다 입니까 인지 인지는 인지를 인데 인가 일지 일까 이에요 예요 여야 여서 이어서 였다 였던 였으며 였고 였지만 였습니다 이었습니다 `)
	return b.String()
}

// koreanVerbs returns the forms of the verbs that 하다 (to do), 되다 (to become) and 시키다 (to let do) make of a noun.
func koreanVerbs() string {
	return ` 하다 한다 한 할 하는 하던 하며 하면 하면서 하지 하지만 하기 하기로 하기도 하기를 하기에 하기는 하게 하게도 하여 하여야 하자 하려 하려고 하려는 하려면 하도록 하거나
		하므로 하니 하였다 하였으며 해서 해도 해야 해야만 했다 했고 했던 했으며 했지만 했을 했습니다 합니다 합니까 한다고 한다는 하겠다 하겠다고 하라 하라고
		되다 된다 된 될 되는 되던 되며 되고 되면 되면서 되지 되지만 되기 되기도 되기를 되게 되어 되어야 되자 되도록 되거나 되므로 되었다 되었고 되었던 되었으며 되었습니다
		돼 돼서 돼야 됐다 됐고 됐던 됐으며 됐지만 됐습니다 됩니다 됨 됨을 된다고 된다는
		시키다 시킨다 시킨 시킬 시키는 시키며 시키고 시키면 시키지 시키기 시키려 시켜 시켜야 시켰다 시켰고 시켰으며 시킵니다 시킴 `
}

// koreanJoined writes a form of several Korean words as one: 기후변화 for 기후 변화.
func koreanJoined(form string) []string {
	foreign := func(r rune) bool { return r != ' ' && !unicode.Is(unicode.Hangul, r) }
	if strings.Contains(form, " ") && !strings.ContainsFunc(form, foreign) {
		return []string{strings.ReplaceAll(form, " ", "")}
	}
	return nil
}
