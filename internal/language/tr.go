package language

import (
	"strings"
	"sync"

	stem "github.com/blevesearch/snowballstem/turkish"
)

func turkish() *Language {
	return &Language{
		Code: "tr",
		Namesakes: Namesakes{
			Dividers: WordsOf("kuzey güney doğu batı orta yeni"),
			Common: WordsOf(`ve veya ya da de ki ile için gibi kadar göre ama fakat ancak çünkü eğer ne nasıl neden niçin nerede kim hangi bu şu o
				bunlar şunlar onlar ben sen biz siz beni seni onu bizi sizi bana sana ona bize size benim senin onun bizim sizin
				onların kendi var yok değil olan olarak oldu olur olacak olmak etti eder etmek yaptı yapar dedi der diyor geldi gelir
				gitti gider verdi verir aldı alır gördü görür biliyor istiyor kaldı kalır çok az daha en pek hiç her bütün tüm bazı
				birçok birkaç başka aynı diğer bir iki üç dört beş altı yedi sekiz dokuz on yüz bin şimdi sonra önce hâlâ hala hep
				zaten bile sadece yalnız belki tabii evet hayır iyi kötü yeni eski büyük küçük genç ilk son burada orada dün bugün
				yarın artık üzere halk`),
			NameTails: WordsOf("havalimanı caddesi üniversitesi"),
		},
		Spelling: Spelling{
			DottedI: true,
			// kâr and kar are two words
			Respell: strings.NewReplacer("î", "i", "û", "u").Replace,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("dr prof doç av sn yrd öğr gör alb gen org korg bkz cad sok mah no st ör"),
		},
		Inflection: Inflection{
			Stem:              snowball(stem.Stem),
			Paradigms:         turkishParadigms(),
			Shifts:            pairs(turkishShifts),
			ApostropheEndings: true,
		},
		Names: Names{
			InflectedNames:    true,
			Honorifics:        WordsOf("cumhurbaşkanı başbakan başbakanı bakan bakanı başkan başkanı sayın bay bayan dr prof general"),
			CommonWithCapital: WordsOf("ordu deniz barış savaş özgür bursa van kars"),
		},
		Reading: Reading{
			LongestSentence: 30,
		},
	}
}

// turkishParadigms are the endings of Turkish nouns: plural, possession, case, and the copula, in this order. A listed form
// is a noun without endings, in the plural, or the second noun of a compound with its -i or -si: only so is it known that
// these letters are an ending.
var turkishParadigms = sync.OnceValue(func() []Paradigm {
	owners := strings.Fields("- I sI Im ImIz lArI")
	cases := strings.Fields("- I yI nI A yA nA DA nDA DAn nDAn In nIn lA ylA ncA DAki nDAki DIr DAdIr nDAdIr")
	all, compound := Words{}, Words{}
	for _, c := range cases {
		c = strings.Trim(c, "-")
		for _, owner := range owners {
			owner = strings.Trim(owner, "-")
			harmonies(all, owner+c)
			harmonies(all, "lAr"+owner+c)
		}
		harmonies(compound, "lArI"+c)
	}
	one, owned := WordsOf("lar ler"), Words{}
	one[""] = struct{}{}
	harmonies(owned, "I")
	harmonies(owned, "sI")
	return []Paradigm{
		{Endings: all, Listed: one, Least: leastBase},
		{Endings: compound, Listed: owned, Least: leastBase},
	}
})

// turkishShifts are consonants that soften before a vowel, and the vowel of an ending that some nouns lose.
const turkishShifts = `k/ğ p/b ç/c t/d nk/ng şehir/şehr nehir/nehr isim/ism cisim/cism resim/resm kısım/kısm fikir/fikr şekil/şekl metin/metn
	hüküm/hükm vakit/vakt seyir/seyr akıl/akl oğul/oğl ağız/ağz zulüm/zulm`

// harmonies adds the spellings of an ending after front and back, rounded and unrounded vowels. An A stands for a and e, an
// I for ı, i, u and ü, a D for d and t.
func harmonies(set Words, ending string) {
	for _, vowels := range [][2]string{{"a", "ı"}, {"a", "u"}, {"e", "i"}, {"e", "ü"}} {
		before, after, _ := strings.Cut(ending, "A")
		spelled := strings.ReplaceAll(before, "I", vowels[1])
		if before != ending { // after a and e a vowel is unrounded
			flat := map[string]string{"a": "ı", "e": "i"}[vowels[0]]
			spelled += vowels[0] + strings.NewReplacer("A", vowels[0], "I", flat).Replace(after)
		}
		for _, d := range []string{"d", "t"} {
			set[strings.ReplaceAll(spelled, "D", d)] = struct{}{}
		}
	}
}
