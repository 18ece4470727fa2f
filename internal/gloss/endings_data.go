package gloss

import "strings"

// paradigmsOf lists sets of endings by language, for languages with many of them. "-" is no ending. Endings that make
// other words are left out on purpose: German -ung, Russian -ный, Arabic -ي.
func paradigmsOf(base string) []paradigm {
	var rows string
	switch base {
	case "ar":
		rows = `- ا ان ين ون ات ه ها هم
			ة ات تان تين ته تها تهم اتها اته`
	case "da", "no":
		rows = `- en et a er e ene ane n t r ne s ens ets as ers es enes rne erne ernes rnes ner nerne`
	case "de":
		rows = `- e es s en n ens ns
			- e en em er es
			- er ern ers
			nis nisse nissen nisses
			um en ums`
	case "nl":
		rows = `- s en n es e eren
			f ven
			s zen`
	case "pl":
		rows = polishEndings
	case "ru":
		rows = russianEndings
	case "uk":
		rows = ukrainianEndings
	case "sv":
		rows = `- a e en et n t er ar or r erna arna orna na ena s ens ets ns ts ers ars ors rs ernas arnas ornas nas`
	default:
		return nil
	}
	var list []paradigm
	for _, row := range strings.Split(rows, "\n") {
		p := paradigm(strings.Fields(row))
		for i := range p {
			if p[i] == "-" {
				p[i] = ""
			}
		}
		list = append(list, p)
	}
	return list
}

// The declensions of Russian: masculine hard, soft and in -й; feminine in -а, -я and -ь; neuter in -о and -е; adjectives
// and names like them; surnames in -ов and -ин.
const russianEndings = `- а у ом ем е ы и ов ев ей ам ами ах
	ь я ю ем ём е и ей ям ями ях
	й я ю ем е и ев ям ями ях
	а ы и е у ой ою ей ею - ам ами ах
	я и е ю ей ею ь й - ям ями ях
	ь и ью ей ям ями ях
	о а у ом е - ам ами ах
	е я ю ем и - ям ями ях
	ие ия ию ием ии ий иям иями иях
	ый ий ой ая яя ое ее ые ие ого его ому ему ым им ую юю ою ею ом ем ых их ыми ими ей
	- а у ым е ы ых ыми ой`

// The declensions of Ukrainian, for which there is no Snowball stemmer: masculine hard, soft and in -й; feminine in -а, -я,
// -ія, -ь; neuter in -о, -е and -я; adjectives and names like them; surnames in -ов and -ін.
const ukrainianEndings = `- а у ові ом ем еві і и е ів ам ами ах
	ь я ю еві ем і їв ів ям ями ях
	й я ю єві єм ї їв ям ями ях
	а и і у ою ею о е - ам ами ах
	я і ю ею е ь ей ям ями ях
	я ї ю єю є й ям ями ях
	ь і ю ей ям ями ях
	о а у ові ом і - ам ами ах
	е я ю ем і ь їв ям ями ях
	е а у ем і ам ами ах
	я ю ям і ь ями ях
	ий ого ому им ім ій а ої у ою е і их ими
	ій ього ьому ім я ьої ю ьою є і іх іми
	ий ого ому им ім ой а ої у ою е і их ими
	- а у им ові ом і и их ими ою ої`

// The declensions of Polish, for which there is no Snowball stemmer: masculine; feminine in -a, -ia and -ja; neuter in -o,
// -e and -um; adjectives hard and soft, and names like them.
const polishEndings = `- a u owi em iem ie i y e owie ów om ami ach
	a y i ę ą ie e - om ami ach
	ia ii i ię ią ie iom iami iach
	ja ji i je ję ją jom jami jach
	o a u em ie - om ami ach
	e a u em y i om ami ach
	ie ia iu iem i iom iami iach
	um a ów om ami ach
	y ego emu ym a ej ą e ych ymi
	i iego iemu im a ia iej ą ią e ie ich imi`

// swapsOf are endings of the singular and the plural. In some languages that is all there is to know of a noun; in others
// they are the words on which a stemmer fails.
func swapsOf(base string) []swap {
	var pairs string
	switch base {
	case "en":
		pairs = "-/s -/es y/ies f/ves fe/ves man/men sis/ses xis/xes enon/ena erion/eria endum/enda andum/anda ium/ia lus/li nus/ni"
	case "de":
		pairs = "um/en us/en ma/men"
	case "ru": // the vowel that goes
		pairs = `ец/цы ец/ца ец/цу ец/цем ец/це ец/цев ец/цам ец/цами ец/цах ок/ка ок/ку ок/ком ок/ке ок/ки ок/ков ок/кам ок/ками
			ок/ках анин/ане анин/ан анин/анам анин/анами анин/анах`
	case "hi": // of number and of the oblique case
		pairs = "-/ों -/ें ा/े ा/ों -/ओं -/एं -/एँ ी/ियों ी/ियां ी/ियाँ -/यों -/यां -/याँ ू/ुओं ू/ुएं ू/ुएँ"
	case "ja": // the long vowel at the end, as in クラスター, which many leave out (JIS Z 8301)
		pairs = "-/ー"
	case "pl": // what changes before an ending
		pairs = `ka/ce ga/dze ta/cie da/dzie ra/rze ła/le wa/wie owa/ów oda/ód t/cie d/dzie r/rze ł/le st/ście sta/ście ski/scy cki/ccy nie/ń
			er/ra er/rze er/rem er/rowi er/ry er/rów er/rom er/rami er/rach eł/ła eł/łem eł/łowi eł/le eł/ły eł/łów eł/łom eł/łami eł/łach
			ek/ku ek/ka ek/kiem ek/kowi ek/ki ek/ków ek/kom ek/kami ek/kach iec/ca iec/cu iec/cem iec/cowi iec/cy iec/ców iec/com iec/cami iec/cach
			ść/ści ść/ścią ść/ściom ść/ściami ść/ściach ój/oju ój/ojem ój/oje ój/ojom ój/ojami ód/odu ód/odem ód/ody ód/odów ód/odach`
	case "uk": // what changes before an ending
		pairs = `ка/ці га/зі ха/сі ість/ості ість/остей ість/остям ість/остями ість/остях ка/ок ля/ель ня/ень
			ір/ору ір/ором ір/орі ір/ори ір/орів ір/орам ір/орами ір/орах ок/ку ок/ком ок/ку ок/ки ок/ків ок/кам ок/ками ок/ках
			ець/ця ець/цю ець/цем ець/ці ець/ців ець/цям ець/цями ець/цях
			ень/ня ень/ню ень/нем ень/ні ень/нів ень/ням ень/нями ень/нях
			анин/ани анин/ан анин/анам анин/анами анин/анах`
	case "es":
		pairs = "-/s -/es z/ces ón/ones án/anes én/enes ín/ines ún/unes és/eses ás/ases"
	case "fr":
		pairs = "-/s -/x al/aux ail/aux"
	case "it":
		pairs = "o/i a/e e/i co/chi go/ghi ca/che ga/ghe cia/ce gia/ge scia/sce io/i ista/isti ema/emi amma/ammi oma/omi arma/armi"
	case "pt":
		pairs = "-/s -/es ão/ões ão/ães al/ais el/éis ol/óis ul/uis il/is il/eis m/ns ês/eses"
	default:
		return nil
	}
	var list []swap
	for _, pair := range strings.Fields(pairs) {
		one, many, _ := strings.Cut(pair, "/")
		list = append(list, swap{strings.TrimPrefix(one, "-"), many})
	}
	return list
}

// unlikeOf are words that look like the plural, or the singular, of a word of another meaning.
func unlikeOf(base string) string {
	switch base {
	case "en":
		return `arms commons customs economics ethics goods grounds greens means news odds politics premises securities
			mathematics physics statistics tactics academics athletics logistics minutes works
			species series thanks towards perhaps always does goes his this its was has`
	case "de":
		return "bürger"
	case "fr":
		return "cours fois mois fils vers sous sans dans bas lors puis pays corps temps toutes tous tout"
	case "es":
		return "gracias lunes martes jueves viernes tras más menos pues antes entonces"
	case "it":
		return "fine fini poi lei casi stato stati"
	}
	return ""
}
