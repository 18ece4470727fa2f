package language

import (
	"strings"
	"sync"
	"unicode/utf8"

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
			Stem:      snowball(stem.Stem),
			Paradigms: turkishParadigms(),
			Shifts:    pairs(turkishShifts),
			Agree:     turkishAgree,
			Variants:  turkishShort,
			Lookalikes: WordsOf(`kendi kendini kendine kendisi kendisine kendinden birlikte üzere boyunca bazı hatta hadi hala halâ özellikle yani sonunda sonradan
				önceden örneğin gerçekten mali resmi askeri adeta aldı başlar ardından altın kara baştan yoğun kadın bari bela hata kabin kurum
				tersine taşıma anlama dinler dilim karın hakim ilim`),
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
	after := map[string]string{ // the cases behind each owner
		"":     "- I yI A yA DA DAn In nIn lA ylA DAki DAkiler DIr DAdIr",
		"I":    "- nI nA nDA nDAn nIn ylA ncA nDAki nDAkiler DIr nDAdIr",
		"Im":   "- I A DA DAn In lA DAki DIr",
		"ImIz": "- I A DA DAn In lA DAki DIr",
		"lArI": "- nI nA nDA nDAn nIn ylA ncA nDAki DIr nDAdIr",
	}
	all, compound := Words{}, Words{}
	for owner, cases := range after {
		for _, c := range strings.Fields(cases) {
			c = strings.Trim(c, "-")
			harmonies(all, owner+c)
			harmonies(all, "lAr"+owner+c)
			switch owner {
			case "I":
				harmonies(all, "s"+owner+c)
			case "Im", "ImIz":
				harmonies(all, owner[1:]+c)
			case "lArI":
				harmonies(compound, owner+c)
			}
		}
	}
	for _, c := range strings.Fields(after["I"]) {
		c = strings.Trim(c, "-")
		harmonies(compound, "I"+c)
		harmonies(compound, "sI"+c)
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

// turkishShifts are consonants that soften before a vowel, last consonants that are doubled before one, and the vowel of an
// ending that some nouns lose.
const turkishShifts = `k/ğ p/b ç/c t/d nk/ng şehir/şehr nehir/nehr isim/ism cisim/cism resim/resm kısım/kısm fikir/fikr şekil/şekl metin/metn
	hüküm/hükm vakit/vakt seyir/seyr akıl/akl oğul/oğl ağız/ağz zulüm/zulm beyin/beyn göğüs/göğs boyun/boyn ömür/ömr burun/burn gönül/gönl alın/aln karın/karn
	nakil/nakl devir/devr nesil/nesl akit/akd kayıt/kayd emir/emr sabır/sabr zehir/zehr izin/izn hapis/haps keşif/keşf tavır/tavr kabir/kabr asır/asr
	hak/hakk hat/hatt sır/sırr his/hiss zan/zann had/hadd ret/redd af/aff tıp/tıbb üs/üss hal/hall mühür/mühr fetih/feth tasvip/tasvib su/suy ilim/ilm omuz/omz`

var turkishShifted = pairs(turkishShifts)

// turkishSoft are the words of one syllable whose last consonant softens.
var turkishSoft = WordsOf("dert cep grup kurt yurt kap dip borç taç uç çok gök kalp harp genç güç art tat but kut renk denk cenk ad hac çap")

// turkishAgree reports whether a word has the vowels and consonants that endings have behind the listed form.
func turkishAgree(form, word string) bool {
	if ending, ok := strings.CutPrefix(word, form); ok {
		return turkishHarmony(form, ending)
	}
	if ending, shorter := strings.CutPrefix(form, word); shorter {
		return ending == "lar" || ending == "ler" || utf8.RuneCountInString(word) > 3
	}
	for _, s := range turkishShifted {
		base, ok := strings.CutSuffix(form, s.From)
		if !ok {
			continue
		}
		ending, ok := strings.CutPrefix(word, base+s.To)
		if !ok {
			continue
		}
		if len(s.From) == 1 && turkishSyllables(form) < 2 && !turkishSoft.Has(form) {
			return false
		}
		first, _ := utf8.DecodeRuneInString(ending)
		return strings.ContainsRune("aeıiuü", first) && turkishHarmony(base+s.To, ending)
	}
	return strings.ContainsRune("ıiuü", lastRune(form)) || strings.HasSuffix(form, "lar") || strings.HasSuffix(form, "ler")
}

func turkishSyllables(word string) int {
	n := 0
	for _, r := range word {
		if strings.ContainsRune("aeıioöuüâîû", r) {
			n++
		}
	}
	return n
}

// turkishHarmony reports whether the first vowel of an ending is as the last one of the word asks. Foreign words in -l and -t may
// have front vowels in their endings: hal, hali; saat, saati.
func turkishHarmony(word, ending string) bool {
	front := func(r rune) bool { return strings.ContainsRune("eiöüîâ", r) }
	last, first := rune(0), rune(0)
	for _, r := range word {
		if strings.ContainsRune("aeıioöuüâîû", r) {
			last = r
		}
	}
	for _, r := range ending {
		if strings.ContainsRune("aeıiuü", r) {
			first = r
			break
		}
	}
	open := strings.ContainsRune("aeıioöuüâîû", lastRune(word))
	begin, _ := utf8.DecodeRuneInString(ending)
	switch {
	case ending == "":
		return true
	case open && strings.ContainsRune("aeıiuü", begin), !open && strings.ContainsRune("nsym", begin): // a vowel or a consonant parts them
		return false
	case last == 0 || first == 0 || front(last) == front(first):
		return true
	}
	return !front(last) && strings.ContainsRune("ltkfp", lastRune(word))
}

// turkishBrief are nouns of two letters, and turkishOther words that look like forms of them.
var turkishBrief, turkishOther = WordsOf("ev su iş il el ad ay et at"), WordsOf("ile işte ata ana ayrı ele eski")

// turkishShort are the nouns of two letters that a word can be a form of: evler, suyu.
func turkishShort(word string) []string {
	letters := []rune(word)
	if len(letters) < 3 || !turkishBrief.Has(string(letters[:2])) || turkishOther.Has(word) {
		return nil
	}
	base, ending := string(letters[:2]), string(letters[2:])
	stem := base
	if rest, is := strings.CutPrefix(ending, "y"); is && base == "su" {
		stem, ending = "suy", rest
	}
	if turkishParadigms()[0].Endings.Has(ending) && turkishHarmony(stem, ending) {
		return []string{base}
	}
	return nil
}

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
