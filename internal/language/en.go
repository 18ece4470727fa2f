package language

import (
	"slices"
	"strings"
	"unicode"

	stem "github.com/blevesearch/snowballstem/english"
	"golang.org/x/text/unicode/norm"
)

func english() *Language {
	return &Language{
		Code: "en",
		Namesakes: Namesakes{
			Dividers: WordsOf(`south north east west southern northern eastern western central latin greater upper lower new equatorial papua saint
				san`),
			Common: WordsOf(`who whom us it is was were be been has had have having does did done may might can could must shall should would will
				made make makes said says lets gets got went gone came come comes taken take takes see seen saw know known knew think
				thought want wants like likes well even still back out up down off over again also just only very much many more most
				less least few several other another such same own both each every any some no not never always often sometimes
				perhaps maybe rather quite too then now here there when where why how what which whose that this these those he she
				they we you i me him her them my your his its our their mine yours hers ours theirs myself himself itself themselves
				and or but nor so yet if unless because since although though while whereas until till before after during between
				among against about above below under through across into onto upon within without of in on at by for from with to as
				than via per first last next new old good bad big small long short high low early late young great little right left
				able ready start salt care aims act star lead live ago away around along together ever already`),
			Homographs: WordsOf("state right left march will may mean content minute second kind still fine well present close sound fall"),
			Articles: WordsOf(`the a an this that these those my your his her its our their no any some each every another what whose of by for from
				in with between against under about as per via both all either neither one two three new old member human civil equal
				legal own same first police rogue failed`),
			Subjects: WordsOf(`i he she we they who would could can should must may might will shall cannot let don't doesn't didn't won't
				can't couldn't wouldn't shouldn't please`),
			Places: WordsOf("in at from near outside inside across around"),
			NameHeads: WordsOf(`bank gulf sea strait straits bay university church institute isle cape battle port voice captain society museum sons
				daughters embassy`),
			NameTails: WordsOf(`airport street avenue boulevard university foundation institute center centre museum library prize school stadium
				bridge square station hospital college inn hotel ii iii iv times post`),
			GenericBodies: WordsOf(`court senate parliament congress assembly government ministry constitution house council cabinet`),
			AcronymWords:  true,
		},
		Spelling: Spelling{
			ShortenedWords: WordsOf("twas tis twere twould twill em til cause bout n round neath gainst cos cuz kay nuff scuse tween"),
			TitleCase:      true,
			Respell:        withoutAccents,
		},
		Sentences: Sentences{
			Abbreviations: WordsOf("vs cf e.g i.e approx no nos art arts st mt ft inc ltd corp op vol fig al dept est gov"),
			ShortMonths:   WordsOf("jan feb mar apr jun jul aug sep sept oct nov dec"),
		},
		Inflection: Inflection{
			Stem: snowball(stem.Stem),
			Swaps: pairs(`-/s s/ses x/xes z/zes z/zzes ch/ches sh/shes o/oes y/ies f/ves fe/ves man/men child/children tooth/teeth
				foot/feet goose/geese mouse/mice sis/ses xis/xes enon/ena erion/eria endum/enda andum/anda um/a a/ae
				ix/ices ex/ices lus/li nus/ni cus/ci gus/gi eus/ei ctus/cti genus/genera corpus/corpora`),
			Lookalikes: WordsOf(`arms commons customs economics ethics genetics thermodynamics mathematics electronics dynamics aerodynamics
				linguistics robotics optics acoustics aesthetics informatics hydraulics semantics bioethics mechanics exotics geopolitics goods grounds greens means news odds politics premises securities
				mathematics physics statistics tactics academics athletics logistics minutes works species series thanks
				towards perhaps always does goes his this its was has`),
			Related: englishForms,
			Bases:   americanStem,
			Forms:   englishVariants,
		},
		Names: Names{
			Honorifics: WordsOf(`president prime minister chancellor premier secretary senator sen representative rep governor gov king
				queen prince princess pope sir lord lady dame mr mrs ms miss dr prof professor general gen colonel col
				captain capt admiral marshal commander emperor empress tsar duke archbishop bishop cardinal speaker
				attorney presidents ministers senators lieutenant lt sergeant sgt judge justice mayor chairman chairwoman
				chair director ambassador foreign defence defense finance interior vice deputy former spokesman spokeswoman
				spokesperson leader sheikh ayatollah rabbi father sister brother saint st congressman congresswoman
				commissioner st jr sr ex us uk eu shri smt sri`),
			Particles: WordsOf(`a all am an and are as at be but by can do each every few for from he her his how i if in is it its many
				may me more most my new no nor not of on one or our over she so some such that the their then there these
				they this those to under up us was we what when where which while who whom whose why will with yes you your
				after before both during however meanwhile since though until yet old two three four five`),
			CommonWithCapital: WordsOf(`apple bath brown bush catholic chad chile china cologne cork democrat ford gates georgia grant green guinea
				hamlet jersey job jordan labour lent liberal march mark mars mass may mercury meta nice oracle polish pole
				rice reading republican sandwich shell swift target tory trump turkey union visa wales will amazon
				conservative chrome discord edge excel go java office python ruby rust safari signal slack telegram windows
				word zoom`),
			AdjacentNames:   true,
			NationalEndings: strings.Fields("ese ish ian ican ean erman rench utch zech reek wiss aeli aqi stani emeni ghan"),
			OpenerEndings:   strings.Fields("ly ing ed ward wards"),
			Openers: WordsOf(`about above across after against ahead along alongside amid amidst among amongst around as at atop because
				before behind below beneath beside besides between beyond but by concerning despite down during except
				following for from given in inside into like near of off on onto opposite outside over past per regarding
				since than through throughout till to toward towards under underneath unlike until unto up upon versus via
				with within without although and because both either even if lest neither nor once only or provided so that
				though unless until when whenever where whereas wherever whether which while whilst why yet again ago
				almost already also always anyway back earlier elsewhere else enough ever eventually far finally first
				hence here how indeed instead just last later long maybe meanwhile more moreover most never next
				nevertheless nonetheless not now often otherwise perhaps quite rather recently second soon sometimes still
				then there therefore third thus today together tomorrow tonight too twice yesterday all another any anyone
				each everyone everything few fewer he her him his i it its less little many me much my neither no nobody
				none nothing one other others our ours own several she some someone such their them these they this those
				us we what whatever who whoever whom whose you your am are can could did do does had has have is may might
				must need shall should was were will would let`),
			Institutions: WordsOf(`act administration agency agreement association authority bank board bureau centre center commission
				committee community conference convention corporation council court department federation forum foundation
				fund institute ministry museum office organisation organization partnership programme program service
				society treaty union university`),
		},
		Counting: Counting{
			PercentWords: PhrasesOf("percent", "pc", "per cent"),
			TimesWords:   WordsOf("times fold"),
			SpanWords:    WordsOf("year years year-old month months week weeks day days hour hours minute minutes decade decades century centuries"),
			AtWords:      WordsOf("in at for of on since"),
			Scales:       pairs("mn/6 m/6 bn/9 tn/12 k/3"),
		},
		Facts: Facts{
			CapitalMonths: true,
			Negations:     WordsOf("no not never none nobody nothing neither nor nowhere cannot without hardly scarcely barely"),
			Values: pairs(`two/2 three/3 four/4 five/5 six/6 seven/7 eight/8 nine/9 ten/10 eleven/11 twelve/12 twenty/20 thirty/30
				forty/40 fifty/50 hundred/100 hundreds/100 thousand/1000 thousands/1000 million/10^6 millions/10^6
				billion/10^9 billions/10^9 trillion/10^12 half/1:2 third/3rd second/2nd fourth/4th fifth/5th twice/2x
				january/month1 february/month2 march/month3 april/month4 may/month5 june/month6 july/month7 august/month8
				september/month9 october/month10 november/month11 december/month12 monday/day1 tuesday/day2 wednesday/day3
				thursday/day4 friday/day5 saturday/day6 sunday/day7`),
		},
		Reading: Reading{
			// R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948)
			Readability: flesch("Flesch", 206.835, 1.015, 84.6, 30),
			Syllables:   englishSyllables,
			FutureWords: strings.Fields(`planned will won shall would plan* schedul* due expect* upcoming future propos* intend* aim* until before
				deadline expir* next should could may might forecast* project* predict* target* hope* want* promis* pledge*
				is_to are_to to_be`),
		},
		Drafting: Drafting{
			OrganisationWords: strings.Fields(`ministry council union organisation organization company party university association committee commission
				agency court parliament bank fund institute foundation ltd inc bureau service department alliance federation`),
			PersonWords: strings.Fields(`president minister mayor chancellor secretary director engineer architect scientist author writer
				journalist teacher doctor professor judge lawyer activist founder leader head chief chair chairman
				chairwoman chairperson king queen prince princess general colonel spokesman spokeswoman spokesperson
				politician artist singer born senator congressman congresswoman lawmaker premier officer commissioner ambassador envoy
				governor manager coach actor actress economist historian analyst expert researcher owner ceo cofounder
				co-founder executive editor pope captain wife husband son daughter adviser advisor attorney deputy`),
		},
		Dates: &DatePhrases{
			About: "about {0}", Perhaps: "possibly {0}", PerhapsAbout: "possibly about {0}",
			Since: "{0} – today", Until: "until {0}",
			EndUnknown: "from {0}, end unknown", StartUnknown: "until {0}, start unknown",
			Seasons:  [4]string{"spring {0}", "summer {0}", "autumn {0}", "winter {0}"},
			Northern: "{0} (northern hemisphere)", Southern: "{0} (southern hemisphere)",
			Decade: "{0}s", Between: "between {0} and {1}",
			DayUnknown: "{0}, day unknown", MonthUnknown: "{0}, month unknown", YearUnknown: "{0}, year unknown",
			Comma: ", ", Or: " or ", And: " and ",
			OrEarlier: "{0} or earlier", OrLater: "{0} or later",
			AndEarlier: "{0} and earlier", AndLater: "{0} and later",
		},
	}
}

// englishForms returns the relation of two English words of one stem: a verb and its forms, or the British and the American
// spelling of either.
func englishForms(form, word string) Relation {
	if verbal(form, word) {
		return Inflected
	}
	a, b := american.Replace(form), american.Replace(word)
	if a == form && b == word {
		return 0
	}
	if a == b || a+"s" == b || a == b+"s" || verbal(a, b) {
		return Inflected
	}
	return 0
}

// englishVariants returns words that may be forms of an English verb, or another spelling of a word or of its number.
func englishVariants(word string) []string {
	list := []string{american.Replace(word)}
	for i := 0; i < len(americanSpellings); i += 2 {
		list = append(list, strings.ReplaceAll(word, americanSpellings[i+1], americanSpellings[i]))
	}
	for _, spelled := range slices.Clone(list) {
		list = append(list, spelled+"s", strings.TrimSuffix(spelled, "s"))
	}
	for _, spelled := range append(slices.Clone(list), word) {
		bases := []string{spelled, strings.TrimSuffix(spelled, "e"), spelled + spelled[max(0, len(spelled)-1):]}
		if base, ok := strings.CutSuffix(spelled, "y"); ok {
			bases = append(bases, base+"i")
		}
		for _, ending := range []string{"ing", "ed"} {
			base, ok := strings.CutSuffix(spelled, ending)
			if !ok || len(base) < 3 {
				continue
			}
			list = append(list, base, base+"e", base[:len(base)-1])
			bases = append(bases, base)
			if base[len(base)-1] == 'i' {
				list = append(list, base[:len(base)-1]+"y")
			}
		}
		for _, base := range bases {
			list = append(list, base+"ed", base+"ing")
		}
	}
	return list
}

// american replaces British by American spellings. It may damage words that both spell alike, since it is only used to
// compare two words.
var american = strings.NewReplacer(americanSpellings...)

// americanSpellings are British spellings, each followed by the American one.
var americanSpellings = []string{
	"isation", "ization", "ise", "ize", "ising", "izing", "yse", "yze", "ysing", "yzing",
	"abour", "abor", "avour", "avor", "olour", "olor", "onour", "onor", "arbour", "arbor", "eighbour", "eighbor",
	"rmour", "rmor", "umour", "umor", "aviour", "avior", "efence", "efense", "ffence", "ffense", "icence", "icense",
	"centre", "center", "theatre", "theater", "fibre", "fiber", "litre", "liter", "metre", "meter",
	"programme", "program", "lled", "led", "lling", "ling", "ller", "ler", "ogue", "og", "dgement", "dgment", "grey", "gray",
}

// verbal reports whether two English words of one stem are a verb and its forms in -ed and -ing. Many nouns are verbs of
// another meaning (state and stated, interest and interesting), so this holds only for long words, or words with the
// endings of verbs.
func verbal(form, word string) bool {
	base, ok := verbBase(form, word)
	if !ok {
		base, ok = verbBase(word, form)
	}
	if a, b := strings.TrimSuffix(form, "ing"), strings.TrimSuffix(word, "ed"); !ok && a == b {
		base, ok = a, a != form && b != word // gerrymandering, gerrymandered
	}
	if !ok || notional(base) {
		return false
	}
	n := len(base)
	for _, ending := range []string{"ify", "ise", "ize", "o", "x"} {
		if n >= 4 && strings.HasSuffix(base, ending) {
			return true
		}
	}
	return n >= 7 || n >= 6 && strings.HasSuffix(base, "ate")
}

// verbBase returns the base of a word in -ed or -ing, and whether derived is such a form of base (annexed, deterring,
// blockaded, lobbied).
func verbBase(base, derived string) (string, bool) {
	for _, ending := range []string{"ing", "ed"} {
		root, ok := strings.CutSuffix(derived, ending)
		if !ok || len(root) < 3 {
			continue
		}
		last := root[len(root)-1:]
		switch {
		case root == base, root+"e" == base, root == base+last && strings.HasSuffix(base, last):
			return base, true
		case ending == "ed" && last == "i" && root[:len(root)-1]+"y" == base:
			return base, true
		}
	}
	return "", false
}

// notional reports whether a word is a long English noun whose verb has another meaning.
func notional(base string) bool {
	switch base {
	case "account", "address", "concern", "conflict", "contract", "exercise", "interest", "measure", "mention",
		"minister", "present", "process", "promise", "purpose", "question", "station", "support", "surprise",
		"understand", "counsel", "program", "practise", "engineer", "weather", "charter", "mainstream", "champion", "pioneer", "quarter", "structure", "feature", "picture", "discipline", "complex", "condition":
		return true
	}
	return false
}

// americanStem returns the stem of a word in American spelling, if it differs.
func americanStem(word string) []string {
	if plain := american.Replace(word); plain != word {
		return []string{snowball(stem.Stem)(plain)}
	}
	return nil
}

// withoutAccents removes accents that English often omits: état, Sánchez, Erdoğan. It keeps a last é, which distinguishes
// words: exposé and expose.
func withoutAccents(word string) string {
	word = ligatures.Replace(word)
	word, last := strings.CutSuffix(word, "é")
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r == 'ı':
			b.WriteByte('i')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	if last {
		b.WriteString("é")
	}
	return b.String()
}

// englishSyllables estimates a word's syllables. It is right for most words, which is enough for averages over a text.
func englishSyllables(word string) int { return vowelGroups(muteEnglish(word), "aeiouy", englishBreak) }

// englishBreak reports whether two vowels are usually two syllables, like the io of "lion" and the ia of "alliance".
func englishBreak(a, b rune) bool {
	return strings.Contains(" ia io iu ua uo ue yi ", " "+string([]rune{a, b})+" ")
}

// muteEnglish removes silent endings, and joins those that are one syllable.
func muteEnglish(word string) string {
	word = strings.NewReplacer("tion", "shun", "sion", "shun", "cious", "shus", "tious", "shus", "cial", "shal", "tial", "shal",
		"geous", "jus", "qu", "q", "gue", "ge", "gua", "ga", "creat", "cre_at").Replace(word)
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	switch {
	case strings.HasSuffix(word, "le") && len(word) > 2 && !strings.ContainsRune("aeiouy", rune(word[len(word)-3])):
		return word // ta-ble
	case strings.HasSuffix(word, "ee"):
		return word
	case strings.HasSuffix(word, "es") && len(word) > 3 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "szxhgc"):
		return strings.TrimSuffix(word, "es")
	case strings.HasSuffix(word, "ed") && len(word) > 3 && !strings.ContainsAny(word[len(word)-3:len(word)-2], "td"):
		return strings.TrimSuffix(word, "ed")
	case strings.HasSuffix(word, "e") && len(word) > 3:
		return strings.TrimSuffix(word, "e")
	}
	return word
}
