package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

func finnish() *Language {
	return &Language{
		Code: "fi",
		Namesakes: Namesakes{
			Dividers: WordsOf("pohjois- etelä- itä- länsi- keski- uusi pohjois etelä itä länsi keski"),
			Common: WordsOf(`ja tai mutta sekä että jos kun koska vaikka kuin niin myös vain jo vielä nyt sitten silloin täällä siellä tässä siinä
				minä sinä hän me te he se ne tämä tuo nämä joka jotka mikä mitkä kuka ketkä minun sinun hänen meidän teidän heidän sen
				niiden tämän on ovat oli olivat ollut olla en et ei emme eivät ole voi voivat voinut pitää piti saa saada sai tulee
				tulla tuli tule menee mennä meni tekee tehdä teki sanoo sanoi sanoa antaa antoi ottaa otti tietää näkee näki kaikki
				kaikkien moni monet muu muut toinen toisen ensimmäinen yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän
				kymmenen sata tuhat hyvin hyvä uusi vanha suuri pieni iso pitkä paljon vähän enemmän eniten heti aina usein joskus
				koskaan ehkä melko erittäin kanssa ilman ennen jälkeen aikana alla päällä yli ali läpi kohti vastaan varten mukaan
				välillä itse oma sama kuten esimerkiksi siis joten kuitenkin tosin ettei jolloin missä mistä minne miten miksi milloin
				pois takaisin ylös alas ulos sisään`),
			AcronymWords: true,
			Subjects:     WordsOf("minä sinä hän me te he"),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof esim ks ts tri"),
		},
		Inflection: Inflection{
			Bases:   finnishBases,
			Related: finnishRelated,
			Lookalikes: WordsOf(`ilman kautta päälle päällä takia välillä väliin puolesta lopulta lopuksi vuoksi todella tosin tarpeeksi onneksi sijaan lukien
				kohtaan tilalle seuraavaksi mukaan joukossa keskellä ohella lailla varassa varalta kuusi kokonaan lainkaan alusta aluksi`),
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			IndexLetters: strings.Fields("Å Ä Ö"),
		},
	}
}

// finnishStem is a stem of a noun before some of its endings.
type finnishStem struct {
	text string
	kind finnishKind
}

type finnishKind uint8

const (
	strongStem    finnishKind = iota // kunta-, before endings that begin with a vowel, -na and possessives
	weakStem                         // kunna-, before all other endings of the singular, and -t
	consonantStem                    // hallitus-, suomalais-, before -ta
	pluralStem                       // kunti-, kuntoj-
)

// finnishStems returns the stems of a word in the nominative, by its last letters. They can be more than the noun has:
// paperi and suomi look alike, and foreign nouns keep their consonants.
func finnishStems(word string) []finnishStem {
	var list []finnishStem
	add := func(kind finnishKind, texts ...string) {
		for _, text := range texts {
			if s := (finnishStem{text, kind}); !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	// vowels adds the stems of a noun whose strong stem ends in a vowel.
	vowels := func(strong string) {
		add(strongStem, strong)
		add(weakStem, finnishWeak(strong)...)
		for _, stem := range append(finnishWeak(strong), strong) {
			add(pluralStem, finnishPlural(stem)...)
		}
	}
	letters := []rune(word)
	n := len(letters)
	if n < 2 {
		return nil
	}
	cut := func(k int) string { return string(letters[:n-k]) }
	last, before := letters[n-1], letters[n-2]
	isVowel := func(r rune) bool { return strings.ContainsRune("aeiouyåäö", r) }
	ends := func(end string) bool { return strings.HasSuffix(word, end) }
	switch {
	case isVowel(last) && isVowel(before) && (last == before || strings.Contains("ie uo yö ai oi ui äi öi ei", string(letters[n-2:]))):
		add(strongStem, word)
		add(weakStem, word)
		add(consonantStem, word)
		add(pluralStem, cut(2)+string(last)+"i", cut(1)+"i", word) // maa, mai-; tie, tei-; yö, öi-
		if last == 'e' && before == 'e' || last == 'i' && before == 'i' || last == 'i' {
			vowels(word)
		}
	case last == 'e': // tilanne, tilantee-
		for _, strong := range finnishStrong(word) {
			add(strongStem, strong+"e")
			add(weakStem, strong+"e")
			add(pluralStem, strong+"i")
		}
		add(consonantStem, word+"t")
		add(strongStem, word) // Le Monde, Le Monden
		add(weakStem, word)
		add(pluralStem, word+"i", word+"j")
	case last == 'i':
		vowels(word)
		vowels(cut(1) + "e") // suomi, suome-
		switch {
		case ends("si"): // vuosi, vuode-, vuote-, vuot-; lapsi, las-
			vowels(cut(2) + "te")
			add(consonantStem, cut(2)+"t", cut(2)+"n")
			if ends("psi") || ends("ksi") {
				add(consonantStem, cut(3)+"s")
			}
			if ends("itsi") {
				add(consonantStem, cut(3)+"s")
			}
		case ends("mpi"): // vanhempi
			vowels(cut(1) + "a")
			vowels(cut(1) + "ä")
		case strings.ContainsRune("lnr", before): // kieli, ääni
			add(consonantStem, cut(1))
		case ends("hti"), ends("tsi"): // lehti is vowel-stemmed; veitsi, veis-
			if ends("tsi") {
				add(consonantStem, cut(3)+"s")
			}
		case ends("mi"): // lumi, lun-
			add(consonantStem, cut(2)+"n")
		}
	case isVowel(last):
		vowels(word)
	case ends("nen"):
		add(strongStem, cut(3)+"se")
		add(weakStem, cut(3)+"se")
		add(consonantStem, cut(3)+"s")
		add(pluralStem, cut(3)+"si")
	case ends("us"), ends("ys"), ends("os"), ends("ös"), ends("is"), ends("es"), ends("as"), ends("äs"):
		add(consonantStem, word)
		add(strongStem, cut(1)+"kse")
		add(weakStem, cut(1)+"kse")
		add(pluralStem, cut(1)+"ksi")
		if ends("us") || ends("ys") { // oikeus, oikeude-, oikeute-, oikeuksi-
			add(strongStem, cut(1)+"te")
			add(weakStem, cut(1)+"de")
			add(consonantStem, cut(1)+"t")
		}
		if !ends("os") && !ends("ös") { // taivas, taivaa-; asiakas, asiakkaa-; kallis, kallii-
			for _, strong := range finnishStrong(cut(1)) {
				add(strongStem, strong+string(before))
				add(weakStem, strong+string(before))
				add(pluralStem, strong+"i")
			}
		}
		if ends("mies") {
			add(strongStem, cut(1)+"he")
			add(weakStem, cut(1)+"he")
			add(pluralStem, cut(1)+"hi")
		}
		vowels(word + "i")
	case ends("in"), ends("ön"), ends("on"), ends("än"), ends("an"):
		add(consonantStem, word)
		for _, strong := range finnishStrong(cut(1)) { // avain, avaime-; emätin, emättime-
			add(strongStem, strong+"me")
			add(weakStem, strong+"me")
			add(pluralStem, strong+"mi")
		}
		if ends("tön") || ends("ton") {
			v := map[bool]string{true: "ä", false: "a"}[ends("tön")]
			vowels(cut(2) + "t" + cut(2)[:0] + string(letters[n-2]) + "m" + v)
		}
		vowels(word + "i")
	case ends("ät"), ends("ut"), ends("yt"): // kevät, kevää-; olut, olue-; kuollut, kuollee-
		add(consonantStem, word)
		stem := map[bool]string{true: cut(1) + string(before), false: cut(1) + "e"}[before == 'ä']
		add(strongStem, stem, cut(2)+"ee")
		add(weakStem, stem, cut(2)+"ee")
		add(pluralStem, cut(1)+"i", cut(2)+"ei")
	default:
		add(consonantStem, word)
		if strings.ContainsRune("lnr", last) { // askel, askele-; tytär, tyttäre-
			for _, strong := range finnishStrong(cut(1)) {
				add(strongStem, strong+string(last)+"e")
				add(weakStem, strong+string(last)+"e")
				add(pluralStem, strong+string(last)+"i")
			}
		}
		vowels(word + "i") // Macron, Macronin
	}
	if last == 't' && isVowel(before) { // a listed plural: vaalit, Yhdysvallat
		add(weakStem, cut(1))
		for _, strong := range finnishStrong(cut(1)) {
			add(strongStem, strong)
			add(pluralStem, finnishPlural(strong)...)
		}
	}
	return list
}

// finnishGrades are consonants of strong and weak syllables.
var finnishGrades = pairs("kk/k pp/p tt/t nk/ng nt/nn lt/ll rt/rr mp/mm ht/hd t/d p/v k/")

// finnishWeak returns the weak stems of a strong one that ends in a vowel: kunta, kunna-. Foreign nouns and names keep a
// single k, p or t: auto, auton.
func finnishWeak(strong string) []string {
	last, size := utf8.DecodeLastRuneInString(strong)
	root := strong[:len(strong)-size]
	if base, ok := strings.CutSuffix(root, "uk"); ok && (last == 'u') { // puku, puvun
		return []string{base + "uv" + string(last), strong}
	}
	if base, ok := strings.CutSuffix(root, "yk"); ok && last == 'y' {
		return []string{base + "yv" + string(last), strong}
	}
	for _, end := range []string{"st", "sk", "tk", "sp"} {
		if strings.HasSuffix(root, end) {
			return []string{strong}
		}
	}
	for _, g := range finnishGrades {
		base, ok := strings.CutSuffix(root, g.From)
		if !ok || base == "" {
			continue
		}
		if len(g.From) == 2 {
			return []string{base + g.To + string(last)}
		}
		list := []string{base + g.To + string(last), strong}
		if g.From == "k" {
			if strings.HasSuffix(base, "ai") || strings.HasSuffix(base, "oi") { // aika, ajan
				list = append(list, base[:len(base)-1]+"j"+string(last))
			}
			if strings.HasSuffix(base, "l") || strings.HasSuffix(base, "r") { // kulki, kuljen
				list = append(list, base+"j"+string(last))
			}
		}
		return list
	}
	return []string{strong}
}

// finnishStrong returns the possible strong stems of a weak one, as in tarve, tarpee-, and the stem itself.
func finnishStrong(weak string) []string {
	last, size := utf8.DecodeLastRuneInString(weak)
	root := weak[:len(weak)-size]
	list := []string{weak}
	for _, g := range finnishGrades {
		base, ok := strings.CutSuffix(root, g.To)
		if !ok || base == "" || g.To == "" && !strings.ContainsRune("aeiouyäö", lastRune(base)) {
			continue
		}
		list = append(list, base+g.From+string(last))
	}
	return list
}

// finnishPlural returns the plural stems of a stem that ends in a vowel.
func finnishPlural(stem string) []string {
	last, size := utf8.DecodeLastRuneInString(stem)
	root := stem[:len(stem)-size]
	switch last {
	case 'a':
		return []string{root + "i", root + "oi", root + "oj", stem + "i"}
	case 'ä':
		return []string{root + "i", root + "öi", root + "öj", stem + "i"}
	case 'e':
		return []string{root + "i", stem + "i"}
	case 'i':
		return []string{root + "ei", root + "ej", stem}
	}
	return []string{stem + "i", stem + "j"}
}

// finnishEndings returns the endings of each kind of stem, with possessives and with -kin and -kaan.
var finnishEndings = sync.OnceValue(func() [4]Words {
	var sets [4]Words
	for kind, row := range [4]string{
		strongStem:    "- a ä na nä an en in on un yn än ön han hen hin hon hun hyn hän hön seen",
		weakStem:      "n t ssa ssä sta stä lla llä lta ltä lle ksi tta ttä",
		consonantStem: "ta tä ten na nä",
		pluralStem:    "en den tten in a ä ta tä ssa ssä sta stä lla llä lta ltä lle ksi na nä tta ttä hin siin ne",
	} {
		set := Words{}
		for _, ending := range strings.Fields(row) {
			ending = strings.Trim(ending, "-")
			for _, owned := range finnishOwned(ending, finnishKind(kind)) {
				for _, clitic := range []string{"", "kin", "kaan", "kään"} {
					set[owned+clitic] = struct{}{}
				}
			}
		}
		sets[kind] = set
	}
	return sets
})

// finnishOwned returns an ending alone and with each possessive.
func finnishOwned(ending string, kind finnishKind) []string {
	list := []string{ending}
	if ending == "n" || ending == "t" || ending == "den" || ending == "tten" || ending == "ten" {
		return list
	}
	base := strings.TrimSuffix(ending, "n")
	if ending == "ksi" {
		base = "kse"
	}
	for _, owner := range strings.Fields("ni si nsa nsä mme nne") {
		list = append(list, base+owner)
	}
	if last := lastRune(base); base == ending && base != "" && strings.ContainsRune("aäei", last) || ending == "ksi" {
		list = append(list, base+string(last)+"n")
	}
	if kind == pluralStem && ending == "en" {
		list = append(list, "ensa", "ensä")
	}
	return list
}

// finnishBases returns the stems of a word as a listed form, and the rest of it before each ending.
func finnishBases(word string) []string {
	var list []string
	for _, s := range finnishStems(word) {
		list = append(list, s.text)
	}
	sets := finnishEndings()
	for at := range word {
		if at < 2 {
			continue
		}
		for _, set := range sets {
			if set.Has(word[at:]) {
				list = append(list, word[:at])
				break
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// finnishRelated reports whether the word is a stem of the listed form with an ending. A listed plural has its singular,
// too.
func finnishRelated(form, word string) Relation {
	sets := finnishEndings()
	for _, s := range finnishStems(form) {
		rest, ok := strings.CutPrefix(word, s.text)
		if ok && sets[s.kind].Has(rest) && (rest != "" || word == form) && (s.kind != strongStem || finnishIllative(s.text, rest)) {
			return Inflected
		}
		if ok && s.kind == strongStem && rest == "in" && strings.HasSuffix(form, "t") { // Yhdysvaltain
			return Inflected
		}
	}
	if plural, is := strings.CutSuffix(form, "t"); is && slices.Contains(finnishStems(word), finnishStem{plural, weakStem}) {
		return Inflected
	}
	return 0
}

// finnishIllative reports whether an ending of a vowel and n repeats the vowel before it, with or without an h: taloon,
// maahan. For other endings it returns true.
func finnishIllative(stem, ending string) bool {
	for _, clitic := range []string{"kin", "kaan", "kään"} {
		ending = strings.TrimSuffix(ending, clitic)
	}
	vowel, ok := strings.CutSuffix(strings.TrimPrefix(ending, "h"), "n")
	if !ok || utf8.RuneCountInString(vowel) != 1 {
		return true
	}
	return strings.HasSuffix(stem, vowel)
}
