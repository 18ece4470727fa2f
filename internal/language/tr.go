package language

import (
	"slices"
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
				zaten bile sadece yalnız belki tabii evet hayır iyi kötü yeni eski büyük küçük genç ilk son burada orada bura ora dün bugün
				yarın artık üzere halk`),
			NameTails: WordsOf("havalimanı caddesi üniversitesi"),
		},
		Spelling: Spelling{
			DottedI: true,
			Respell: turkishSpelling,
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
			Apart:     pairs("düş/düşünce düş/düşünceler düş/düşüncesi düş/düşün devir/devrim yara/yaratır dağ/dağıtır diz/dizi ay/ayla ders/dersi"),
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

// turkishParadigms returns the endings of Turkish nouns: plural, possession, case, and the copula, in this order. A listed
// form is a noun without endings, in the plural, or the second noun of a compound with its -i or -si: only there are these
// letters certainly an ending.
var turkishParadigms = sync.OnceValue(func() []Paradigm {
	after := map[string]string{ // the cases after each possessive
		"":     "- I yI A yA DA DAn In nIn lA ylA DAki DAkiler DIr DAdIr DI sA mIş ken yDI ysA ymIş yken DAydI DAysA DAyken yIm yIz DAyIm DAyIz",
		"I":    "- nI nA nDA nDAn nIn ylA ncA nDAki nDAkiler DIr nDAdIr yDI ysA ymIş yken nDAydI nDAysA nDAyken nDAyIm nDAyIz",
		"Im":   "- I A DA DAn In lA DAki DIr",
		"ImIz": "- I A DA DAn In lA DAki DIr",
		"InIz": "- I A DA DAn In lA DAki DIr",
		"lArI": "- nI nA nDA nDAn nIn ylA ncA nDAki DIr nDAdIr yDI ysA ymIş yken nDAydI nDAyken",
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
			case "Im", "ImIz", "InIz":
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
		{Endings: compound, Listed: owned, Least: 5},
		{Endings: compound, Listed: owned, Least: leastBase, Holds: InPhrase}, // kadı, a judge, is no kadın
	}
})

// turkishShifts are consonants that soften before a vowel, last consonants that are doubled before one, and the vowel of an
// ending that some nouns lose.
const turkishShifts = `k/ğ p/b ç/c t/d nk/ng şehir/şehr nehir/nehr isim/ism cisim/cism resim/resm kısım/kısm fikir/fikr şekil/şekl metin/metn
	hüküm/hükm vakit/vakt seyir/seyr akıl/akl oğul/oğl ağız/ağz zulüm/zulm beyin/beyn göğüs/göğs boyun/boyn ömür/ömr burun/burn gönül/gönl alın/aln karın/karn
	nakil/nakl devir/devr nesil/nesl akit/akd kayıt/kayd emir/emr sabır/sabr zehir/zehr izin/izn hapis/haps keşif/keşf tavır/tavr kabir/kabr asır/asr
	hak/hakk hat/hatt sır/sırr his/hiss zan/zann had/hadd ret/redd af/aff tıp/tıbb üs/üss hal/hall mühür/mühr fetih/feth tasvip/tasvib su/suy ilim/ilm omuz/omz avuç/avc hüzün/hüzn keyif/keyf cürüm/cürm azim/azm rahim/rahm haciz/hacz lütuf/lütf`

var turkishShifted = pairs(turkishShifts)

// turkishSoft are the words of one syllable whose last consonant softens.
var turkishSoft = WordsOf("dert cep grup kurt yurt kap dip borç taç uç çok gök kalp harp genç güç art tat but kut renk denk cenk ad hac çap")

// turkishAgree reports whether a word has the vowels and consonants of endings after the listed form.
func turkishAgree(form, word string) bool {
	if ending, ok := strings.CutPrefix(word, form); ok {
		if turkishTense.Has(ending) && (turkishSyllables(form) < 2 || strings.HasSuffix(form, "r")) { // yazdı, wrote, is no yaz
			return false
		}
		if strings.HasPrefix(strings.TrimLeft(ending, "ıiuü"), "m") && turkishUnowned.Has(form) { // konum, a position, is no konu
			return false
		}
		if first, _ := utf8.DecodeRuneInString(ending); turkishHard.Has(form) && strings.ContainsRune("aeıiuü", first) { // kapı, a door, is no kap
			return false
		}
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
		if s.To == "d" && strings.ContainsRune("aeıioöuü", lastRune(base)) && turkishPlaces.Has("d"+ending) { // konuda is of konu, not of konut
			return false
		}
		return strings.ContainsRune("aeıiuü", first) && turkishHarmony(base+s.To, ending)
	}
	return strings.ContainsRune("ıiuü", lastRune(form)) || strings.HasSuffix(form, "lar") || strings.HasSuffix(form, "ler")
}

// turkishHard are the words of turkishSoft, and those that double their last consonant, that cannot have a vowel behind them.
var turkishHard = func() Words {
	set := WordsOf("hak hat sır his zan had ret af tıp üs")
	for word := range turkishSoft {
		set[word] = struct{}{}
	}
	for _, word := range strings.Fields("grup kurt harp art") { // both are in use, or also another word
		delete(set, word)
	}
	return set
}()

// turkishUnowned are words whose form for "my" is another word.
var turkishUnowned = WordsOf("konu orta yapı kere sene akı kır biri savaş algı kur dur bak yat ak sat say")

// turkishPlaces are the endings for "in" and "from" behind a vowel.
var turkishPlaces = WordsOf("da de dan den daki deki")

// turkishTense are the endings of "was", "if" and "while" that verbs have, too.
var turkishTense = func() Words {
	set := WordsOf("ken")
	for _, ending := range strings.Fields("DI sA mIş") {
		harmonies(set, ending)
	}
	return set
}()

// turkishSpelling writes a word without the circumflexes that many omit. They stay where a word differs from another one in
// nothing else, such as kâr, profit, and kar, snow.
func turkishSpelling(word string) string {
	word = turkishCircumflexes.Replace(word)
	if !strings.Contains(word, "â") || slices.ContainsFunc(turkishCircumflexed, func(w string) bool { return strings.HasPrefix(word, w) }) {
		return word
	}
	return strings.ReplaceAll(word, "â", "a")
}

var (
	turkishCircumflexes = strings.NewReplacer("î", "i", "û", "u")
	turkishCircumflexed = strings.Fields("kâr hâlâ âdet âlem nâr yâr")
)

func turkishSyllables(word string) int {
	n := 0
	for _, r := range word {
		if strings.ContainsRune("aeıioöuüâîû", r) {
			n++
		}
	}
	return n
}

// turkishHarmony reports whether the first vowel of an ending agrees with the last one of the word. Foreign words in -l and
// -t may have front vowels in their endings: hal, hali; saat, saati.
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
	case open && strings.ContainsRune("aeıiuü", begin), !open && strings.ContainsRune("nsym", begin): // a linking vowel or consonant is missing
		return false
	case last == 0 || first == 0 || front(last) == front(first):
		return true
	}
	return !front(last) && strings.ContainsRune("ltkfp", lastRune(word))
}

// turkishBrief are nouns of two letters, and turkishOther words that look like forms of them.
var turkishBrief, turkishOther = WordsOf("ev su iş il el ad ay et at an iç ön us oy it iz ot eş ip ek"),
	WordsOf(`ile işte ata ana ayrı ele eski için ada adam adama adanın adada adadan adalar adım adımı adıma adımda adımın adımdan anı anılar anısı
		anısına anıya anın anası ananın anam anlar etti atla atlar iti izin izini izinin izinde izine iziniz oyun oyunu oyunun oyunda oyuna
		oyundan oya usta ustası ustalar ekim ekimde ekimin ekin oylar ille elle`)

// turkishTimes are nouns that take -ki without a case: dünkü, bugünkü.
var turkishTimes = WordsOf("zaman gün dün bugün yarın yıl hafta gece akşam sabah an")

// turkishShort returns the nouns of two letters of which a word can be a form (evler, suyu), and those of time.
func turkishShort(word string) []string {
	for _, ending := range [...]string{"ki", "kü"} {
		if time, ok := strings.CutSuffix(word, ending); ok && turkishTimes.Has(time) {
			return []string{time}
		}
	}
	letters := []rune(word)
	if len(letters) < 3 || !turkishBrief.Has(string(letters[:2])) || turkishOther.Has(word) {
		return nil
	}
	base, ending := string(letters[:2]), string(letters[2:])
	stem := base
	if rest, is := strings.CutPrefix(ending, "y"); is && base == "su" {
		stem, ending = "suy", rest
	}
	if turkishParadigms()[0].Endings.Has(ending) && !turkishTense.Has(ending) && turkishHarmony(stem, ending) {
		return []string{base}
	}
	return nil
}

// harmonies adds the spellings of an ending after front and back, rounded and unrounded vowels. A is a or e, I is ı, i, u
// or ü, D is d or t.
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
