package language

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

func hungarian() *Language {
	return &Language{
		Code: "hu",
		Namesakes: Namesakes{
			Dividers: WordsOf("észak- dél- kelet- nyugat- közép- új- észak dél kelet nyugat közép új"),
			Common: WordsOf(`a az egy és vagy de hogy ha mert mint is csak még már most akkor itt ott én te ő mi ti ők ez azt ezt ezek azok aki
				akik ami amely melyik mely ki mit kit nem ne se sem igen van vannak volt voltak lesz lenne legyen lett lehet kell
				kellett tud akar megy ment jön jött mond mondta tesz tett ad adta vesz vett lát látta áll állt ül fekszik fel le be el
				meg át össze vissza után előtt alatt felett fölött között mellett mögött nélkül miatt szerint ellen számára iránt felé
				óta minden más másik egész sok kevés több kevesebb legtöbb néhány senki semmi valaki valami mindig soha gyakran néha
				talán nagyon igazán így úgy olyan ilyen ennyi annyi jó jobb új régi nagy kis első utolsó két kettő három négy öt hat
				hét nyolc kilenc tíz száz ezer saját maga önmaga hol hova honnan hogyan miért mikor`),
		},
		Sentences: Sentences{
			OrdinalDot:    true,
			Abbreviations: WordsOf("dr prof ifj id st ún pl"),
		},
		Inflection: Inflection{
			Bases:   hungarianBases,
			Related: hungarianRelated,
			Apart:   pairs("fél/feladat nő/német szó/szám szó/szán művész/művészet jó/java vezető/vezetékre ház/hazai kör/körül"),
			Lookalikes: WordsOf(`szemben számára számukra számomra  végre jelen ellentétben részben nyomán nyomban egészen közé közben közte szerint
				illetve során révén szembe végig tisztán körben köré közt idején közel közelről után elé jóval főként
				szintén szinte felé haza számon negyedik észak idén kora féken elébe végül például közül`),
		},
		Names: Names{
			InflectedNames: true,
		},
		Reading: Reading{
			LongestSentence: 30,
		},
		Letters: Letters{
			Digraphs: strings.Fields("cs dz gy ly ny sz ty zs"),
		},
	}
}

// hungarianCases are the cases of a noun with or without a possessive. A v stands for the consonant before it; behind a
// vowel an ending has no linking vowel.
const hungarianCases = `t ot at et öt nak nek val vel vá vé ért ig ként ban ben ba be ból ből n on en ön ra re ról ről nál nél hoz hez höz tól től kor
	é ék ékat éket éknak éknek ékkal ékkel éi`

// hungarianOwners are the plural and the possessive endings, of one thing and of several; a or e at the end becomes á or é
// before a case.
const hungarianOwners = `k ak ok ek ök a e ja je uk ük juk jük m am om em öm d ad od ed öd nk unk ünk tok tek tök atok otok etek ötök
	i ai ei jai jei im aim eim jaim jeim id aid eid ink aink eink jaink jeink ik aik eik jaik jeik itek aitok eitek`

// hungarianEndings are all endings behind a stem that ends in a consonant and behind one that ends in a vowel.
var hungarianEndings = sync.OnceValue(func() [2]Words {
	sets := [2]Words{{}, {}}
	cases := strings.Fields(hungarianCases)
	put := func(ending string) {
		first, _ := utf8.DecodeRuneInString(ending)
		vowel := strings.ContainsRune("aáeéoöuü", first)
		if !vowel || strings.HasPrefix(ending, "é") {
			sets[1][ending] = struct{}{}
		}
		if ending != "n" && ending != "m" && ending != "d" && !strings.HasPrefix(ending, "k") || strings.HasPrefix(ending, "ké") || ending == "kor" {
			sets[0][ending] = struct{}{}
		}
	}
	for _, c := range cases {
		put(c)
	}
	for _, owner := range strings.Fields(hungarianOwners) {
		if owner != "i" { // it makes adjectives as well: állami
			put(owner)
		}
		long := owner
		if strings.HasSuffix(owner, "a") {
			long = strings.TrimSuffix(owner, "a") + "á"
		} else if strings.HasSuffix(owner, "e") {
			long = strings.TrimSuffix(owner, "e") + "é"
		}
		last, _ := utf8.DecodeLastRuneInString(long)
		open := strings.ContainsRune("áéi", last)
		for _, c := range cases {
			rest, assimilated := strings.CutPrefix(c, "v")
			switch {
			case open && strings.ContainsRune("aoeö", rune(c[0])), c == "öt" && open, c == "ön" && open, strings.HasPrefix(c, "é") && c != "ért":
			case !open && (c == "t" || c == "n"):
			case assimilated && !open:
				put(long + string(last) + rest)
			case c == "ként": // tagjaként
				put(owner + c)
			default:
				put(long + c)
			}
		}
	}
	return sets
})

// hungarianStems returns the stems of a word before endings: the word itself, with a long last vowel, with a short vowel in
// its last syllable, and without the vowel of its last syllable.
func hungarianStems(word string) []string {
	list := []string{word}
	add := func(stem string) {
		if !slices.Contains(list, stem) {
			list = append(list, stem)
		}
	}
	letters := []rune(word)
	n := len(letters)
	if n < 2 {
		return list
	}
	switch letters[n-1] {
	case 'a':
		add(string(letters[:n-1]) + "á")
	case 'e':
		add(string(letters[:n-1]) + "é")
	case 'ó': // szó, szava-
		add(string(letters[:n-1]) + "av")
	case 'ő':
		add(string(letters[:n-1]) + "ej") // idő, ideje
		if n == 2 {
			add(string(letters[:n-1]) + "öv")
		}
	case 'o':
		add(string(letters[:n-1]) + "ó")
	case 'ű':
		add(string(letters[:n-1]) + "űv")
		add(string(letters[:n-1]) + "v")
	}
	if letters[n-1] == 'ó' || letters[n-1] == 'ő' {
		add(string(letters[:n-1]) + map[rune]string{'ó': "á", 'ő': "é"}[letters[n-1]]) // bíró, bírák
	}
	if n >= 2 {
		short := map[rune]string{'á': "a", 'é': "e", 'í': "i", 'ú': "u", 'ű': "ü"}[letters[n-2]]
		if short != "" && n <= 6 { // levél, levele; kéz, keze; út, uta-
			add(string(letters[:n-2]) + short + string(letters[n-1:]))
		}
		if n >= 4 && strings.ContainsRune("oeöa", letters[n-2]) && strings.ContainsRune("mrlgkbjzn", letters[n-1]) { // dolog, dolga; értelem, értelme
			add(string(letters[:n-2]) + string(letters[n-1:]))
		}
	}
	return list
}

// hungarianBases returns the stems of a word as a listed form, and the rest of it before each ending.
func hungarianBases(word string) []string {
	list := append(hungarianStems(word), hungarianLong(word))
	sets := hungarianEndings()
	for at := range word {
		if at < 2 {
			continue
		}
		if sets[0].Has(word[at:]) || sets[1].Has(word[at:]) || hungarianV.Has(word[at:]) || hungarianDoubled(word[:at], word[at:]) {
			list = append(list, word[:at])
		}
	}
	return list
}

// hungarianV are the endings in -v without the v, which has become the consonant before it.
var hungarianV = WordsOf("al el á é")

// hungarianLong doubles the two-letter consonant at the end of a word: kormánny-, tavassz-; it returns "" for other words.
func hungarianLong(word string) string {
	for _, digraph := range strings.Fields("ny sz gy ly ty cs zs") {
		if base, ok := strings.CutSuffix(word, digraph); ok {
			return base + digraph[:1] + digraph
		}
	}
	return ""
}

// hungarianDoubled reports whether an ending has the v of -val, -vel, -vá or -vé as the consonant before it: házzal,
// kulccsal.
func hungarianDoubled(stem, ending string) bool {
	for _, v := range []string{"al", "el", "á", "é"} {
		consonant, ok := strings.CutSuffix(ending, v)
		if ok && consonant != "" && len(consonant) < 3 && (strings.HasSuffix(stem, consonant) || len(consonant) == 2 && strings.HasSuffix(stem, consonant[:1])) {
			return true
		}
	}
	return false
}

// hungarianRelated reports whether the word is a stem of the listed form with an ending; a listed plural has its singular,
// too.
func hungarianRelated(form, word string) Relation {
	if hungarianInflects(form, word) {
		return Inflected
	}
	if strings.HasSuffix(form, "k") && utf8.RuneCountInString(form) > 4 { // Egyesült Államok, szankciók
		for _, plural := range []string{"k", "ak", "ok", "ek", "ök"} {
			if one, ok := strings.CutSuffix(form, plural); ok && (hungarianInflects(one, word) || one == word) && hungarianInflects(one, form) {
				return Inflected
			}
		}
	}
	return 0
}

func hungarianInflects(form, word string) bool {
	if doubled := hungarianLong(form); doubled != "" { // kormánnyal
		if ending, ok := strings.CutPrefix(word, doubled); ok && hungarianV.Has(ending) {
			return hungarianHarmony(form, ending)
		}
	}
	sets := hungarianEndings()
	for i, stem := range hungarianStems(form) {
		ending, ok := strings.CutPrefix(word, stem)
		if !ok || ending == "" {
			continue
		}
		last := lastRune(stem)
		vowel := strings.ContainsRune("aáeéiíoóöőuúüű", last)
		switch {
		case ending == "t" && !strings.ContainsRune("aáeéiíoóöőuúüűlrnyjsz", last): // tervezetet
			continue
		case i == 0 && (last == 'a' || last == 'e') && ending != "i" && !strings.HasPrefix(ending, "ként") && !strings.HasPrefix(ending, "kor"):
			continue // almát, not almat
		case i > 0 && !vowel && !strings.ContainsRune("aáeéoöuü", firstRune(ending)): // dolga, not dolgban
			continue
		case vowel && sets[1].Has(ending) || !vowel && (sets[0].Has(ending) || hungarianDoubled(stem, ending)):
			if hungarianHarmony(form, ending) {
				return true
			}
		}
	}
	return false
}

// hungarianHarmony reports whether the vowels of an ending agree with those of the word: words with back vowels have a, o
// and u in their endings, words with only front vowels e, ö and ü. Words with only é and i have either.
func hungarianHarmony(word, ending string) bool {
	back, front := strings.ContainsAny(word, "aáoóuú"), strings.ContainsAny(word, "eöőüű")
	tail := strings.NewReplacer("ként", "", "kor", "", "ért", "", "ig", "", "é", "").Replace(ending)
	if strings.ContainsAny(tail, "aáouóú") {
		return back || !front
	}
	if strings.ContainsAny(tail, "eöüőű") {
		return !back || front
	}
	return true
}
