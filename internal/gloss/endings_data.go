package gloss

import "strings"

// paradigmsOf lists sets of endings by language, for languages with many of them. "-" is no ending; "+" comes before what
// the word ends with without them, "!" before what it does not, "~" before the endings of adjectives that nouns do not have, "?" before those
// that hold in a phrase only, "<" after those that a
// listed form may have. Endings that make other words are left out on purpose: German -ung, Russian -ный, Arabic -ي.
func paradigmsOf(base string) []paradigm {
	var rows string
	switch base {
	case "ar":
		rows = `- ات ون ين < - ا ان ين ون ات ه ها هم نا اته اتها اتهم اتنا
			? - ة < - ة
			ة ات < ة ات تان تين تا تي ته تها تهم تنا اته اتها اتهم اتنا`
	case "bn":
		rows = "- র ের কে তে ে গুলো গুলি গুলোর গুলির গুলোতে গুলিতে গুলোকে গুলিকে টি টির টিতে টা সমূহ সমূহের রা দের"
	case "cs":
		rows = czechEndings
	case "da":
		rows = withGenitive(danishEndings)
	case "el":
		rows = greekEndings
	case "no":
		rows = withGenitive(norwegianEndings)
	case "sv":
		rows = withGenitive(swedishEndings)
	case "de":
		rows = `- e es s en n ens ns
			~ - e en em er es
			nis nisse nissen nisses
			in innen
			um en ums
			+al,erb,il,ip,iz - s ien
			` + strings.Join(strings.Fields(pluralsInEr), "") + ` - e es s er ern`
	case "fi":
		rows = finnishEndings()
	case "he": // final letters as they are within a word
		rows = "- ימ\n - ות\n ה ות ת\n ה ימ\n ית יות\n ות ויות\n ~ - י"
	case "pl":
		rows = polishEndings
	case "ro":
		rows = romanianEndings
	case "ru":
		rows = russianEndings
	case "uk":
		rows = ukrainianEndings
	case "tr":
		return turkishParadigms()
	default:
		return nil
	}
	var list []paradigm
	for _, row := range strings.Split(rows, "\n") {
		list = append(list, paradigmFrom(row))
	}
	return list
}

func paradigmFrom(row string) paradigm {
	p := paradigm{endings: wordSet{}, least: leastBase}
	for i, field := range strings.Fields(row) {
		switch {
		case field == "~":
			p.holds = attributive
		case field == "?":
			p.holds = weak
		case field == "<":
			p.listed, p.endings = p.endings, wordSet{}
		case field[0] == '+':
			p.bases = strings.Split(field[1:], ",")
		case field[0] == '!':
			p.others = strings.Split(field[1:], ",")
		case field == "-":
			p.endings[""] = struct{}{}
		default:
			p.endings[field] = struct{}{}
			if i == 0 && (field == "ий" || field == "ій") { // adjectives of Ukrainian: раду and радий are two words
				p.least = leastBase + 1
			}
		}
	}
	return p
}

// The declensions of Romanian, with the article: masculine and neuter in a consonant and in -u; feminine in -ă, -e, -ie and
// -ea; adjectives.
const romanianEndings = `- ul ului uri urile urilor e ele elor i ii ilor
	u ul ului i ii ilor e ele elor
	ă a e ei ele elor i ii ile ilor uri urile urilor
	e ele elor ul lui elui i ii ilor
	e ea i ii ile ilor
	ie ia ii iei iile iilor
	~ - ă i e a ei ul ului ii ilor ele elor`

// withGenitive adds the -s that all forms of a Nordic noun can have.
func withGenitive(rows string) string {
	lines := strings.Split(rows, "\n")
	for i, line := range lines {
		for _, field := range strings.Fields(line) {
			lines[i] += " " + strings.TrimPrefix(field, "-") + "s"
		}
	}
	return strings.Join(lines, "\n")
}

// The declensions of Swedish: flicka, arm, pojke, dag; minister, regel; sak, ekonomi, parti, museum; ko; möte; krig, lärare;
// adjectives.
const swedishEndings = `a an or orna
	- en ar arna n et na
	e en ar arna
	- en n et t er erna
	um et er erna
	- n r rna
	- t n na
	are aren arna
	- t a e`

// The declensions of Danish: stat, krig; aftale, møde; museum; adjectives.
const danishEndings = `- en et e ene er erne
	e en et er erne
	um et er erne
	- n r rne ne
	- t e`

// The declensions of Norwegian: stat, krig; avtale, møte; jente; museum; adjectives.
const norwegianEndings = `- en et er ene a
	e en et er ene a
	um et er ene a
	- e ne
	- t e`

// swapsOf are endings of the singular and the plural. In some languages that is all there is to know of a noun; in others
// they are the words on which a stemmer fails.
func swapsOf(base string) string {
	var pairs string
	switch base {
	case "en":
		pairs = `-/s s/ses x/xes z/zes z/zzes ch/ches sh/shes o/oes y/ies f/ves fe/ves man/men child/children
			tooth/teeth foot/feet goose/geese mouse/mice sis/ses xis/xes enon/ena erion/eria endum/enda andum/anda
			um/a a/ae ix/ices ex/ices lus/li nus/ni cus/ci gus/gi eus/ei ctus/cti
			genus/genera corpus/corpora`
	case "cs":
		pairs = czechSwaps
	case "de":
		pairs = "um/en um/a us/en us/i us/een us/ora as/anten ex/izes ix/izes on/a on/en is/en ma/men a/en o/en os/en"
	case "ru": // the vowel that goes
		pairs = russianSwaps
	case "fi": // too short for its endings
		pairs = "laki/lain laki/lait laki/laissa laki/laista laki/lailla laki/lailta laki/laille laki/laiksi"
	case "hi": // of number and of the oblique case
		pairs = "-/ों -/ें ा/े ा/ों -/ओं -/एं ी/ियों ी/ियां -/यों -/यां ू/ुओं ू/ुएं ई/इयों ई/इयां या/यां या/यों -/्स"
	case "ja": // the long vowel at the end, as in クラスター, which many leave out (JIS Z 8301)
		pairs = "-/ー"
	case "pl": // what changes before an ending
		pairs = polishSwaps
	case "uk": // what changes before an ending
		pairs = ukrainianSwaps
	case "es":
		pairs = `-/s -/es z/ces ón/ones án/anes én/enes ín/ines ún/unes és/eses ás/ases ús/uses régimen/regímenes
			carácter/caracteres espécimen/especímenes`
	case "ca":
		pairs = "-/s a/es ca/ques ga/gues ça/ces ja/ges ó/ons à/ans é/ens í/ins ú/uns às/asos és/esos ís/ïsos ós/osos s/sos x/xos ç/ços"
	case "fr":
		pairs = "-/s -/x al/aux ail/aux"
	case "it":
		pairs = `o/i a/e e/i co/chi go/ghi ca/che ga/ghe cia/ce gia/ge scia/sce io/i ista/isti ema/emi amma/ammi
			oma/omi arma/armi uomo/uomini uovo/uova braccio/braccia dito/dita paio/paia d/ds g/gs k/ks l/ls m/ms n/ns
			p/ps r/rs t/ts`
	case "ro":
		pairs = "oi/oaie oi/oaiele oi/oaielor"
	case "pt":
		pairs = `-/s -/es ão/ões ão/ães al/ais el/éis el/eis iz/ízes caráter/caracteres ol/óis ul/uis il/is il/eis
			m/ns ês/eses`
	}
	return pairs
}

// shiftsOf are what the end of a word becomes before an ending.
func shiftsOf(base string) string {
	switch base {
	case "cs":
		return czechShifts
	case "da":
		return "el/l er/r en/n bog/bøg mand/mænd hånd/hænd fod/fødd nat/nætt tand/tænd bonde/bønd stad/stæd kraft/kræft barn/børn"
	case "no":
		return "el/l er/r en/n bok/bøk mann/menn hånd/hend fot/føtt natt/nett tann/tenn bonde/bønd kraft/kreft"
	case "sv":
		return `el/l er/r en/n land/länd stad/städ hand/händ strand/stränd tand/tänd rand/ränd bok/böck man/män man/männ natt/nätt
			fot/fött rot/rött bonde/bönd son/sön`
	case "fi":
		return finnishShifts()
	case "hu":
		return "a/á e/é"
	case "pl":
		return polishShifts
	case "ro":
		return "t/ț te/ț d/z de/z s/ș st/șt stru/ștru eană/enă țară/țără"
	case "ru":
		return russianShifts
	case "tr":
		return turkishShifts
	case "uk":
		return ukrainianShifts
	}
	return ""
}

// swapsFrom reads pairs like "-/s al/aux", where "-" is nothing.
func swapsFrom(pairs string) []swap {
	var list []swap
	for _, pair := range strings.Fields(pairs) {
		one, many, _ := strings.Cut(pair, "/")
		list = append(list, swap{strings.TrimPrefix(one, "-"), many})
	}
	return list
}

// apartOf are pairs of words of which one looks like a form of the other and is none.
func apartOf(base string) string {
	if base == "de" { // the plural of Rat is Räte
		return "rat/rate rat/raten"
	}
	return ""
}

// unlikeOf are words that look like the plural, or the singular, of a word of another meaning.
func unlikeOf(base string) string {
	switch base {
	case "en":
		return `arms commons customs economics ethics goods grounds greens means news odds politics premises securities
			mathematics physics statistics tactics academics athletics logistics minutes works
			species series thanks towards perhaps always does goes his this its was has`
	case "de":
		return "handeln wandeln falls teils"
	case "fr":
		return "cours fonds fois mois fils vers sous sans dans bas lors puis pays corps temps toutes tous tout"
	case "es":
		return "gracias lunes martes jueves viernes tras más menos pues antes entonces"
	case "hi":
		return "करें करे हों"
	case "it":
		return "fine fini poi lei casi stato stati"
	case "ru":
		return "после"
	}
	return ""
}
