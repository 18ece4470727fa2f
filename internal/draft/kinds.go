package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// kinds guesses what a name is the name of, in one language.
type kinds struct {
	states map[string]bool // in lower case, by the CLDR
	base   string
}

func newKinds(tag language.Tag) *kinds {
	base, _ := tag.Base()
	k := &kinds{states: map[string]bool{}, base: base.String()}
	namer := display.Regions(tag)
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			region, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !region.IsCountry() || namer == nil {
				continue
			}
			if name := strings.ToLower(namer.Name(region)); name != "" {
				k.states[name] = true
			}
		}
	}
	return k
}

// of says what an explained name is, and why.
func (k *kinds) of(name, explanation string) (kind entryKind, actorKind, why string) {
	bare := strings.ToLower(name)
	for _, article := range []string{"the ", "la ", "le ", "les ", "l’", "l'", "die ", "der ", "das ", "el ", "los "} {
		bare = strings.TrimPrefix(bare, article)
	}
	if k.states[bare] || k.states[strings.ToLower(name)] {
		return actorEntry, "state", "the CLDR has a state or territory of this name"
	}
	if word := wordOf(organisationWords(k.base), strings.Fields(bare)); word != "" {
		return actorEntry, "organisation", `the name has the word "` + word + `"`
	}
	if !couldBePerson(name) {
		return termEntry, "", "nothing hints at a person, a state or an organisation"
	}
	if hasLifespan(explanation) {
		return actorEntry, "person", "years of a life follow the name"
	}
	beginning := strings.Fields(strings.ToLower(firstClause(explanation)))
	beginning = beginning[:min(len(beginning), 6)]
	if word := wordOf(personWords(k.base), beginning); word != "" {
		return actorEntry, "person", `two to four capitalised words, explained as "` + word + `"`
	}
	return termEntry, "", "nothing hints at a person, a state or an organisation"
}

// firstClause is what comes before the first sign that ends a thought.
func firstClause(text string) string {
	if i := strings.IndexAny(text, ".;!?,،؛"); i >= 0 {
		return text[:i]
	}
	return explainer.FirstWords(text, 80)
}

// couldBePerson reports whether a name has the form of a person's: two to four words, all with a capital where the script
// has capitals, none of them all capitals.
func couldBePerson(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return false
	}
	for _, word := range words {
		first, size := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(first) || unicode.IsLower(first) && len(words) == 2 {
			return false
		}
		if unicode.IsUpper(first) && len(word) > size+1 && strings.ToUpper(word) == word {
			return false
		}
	}
	return true
}

// wordOf is the first of the words that the list has; a word of the list that ends in a hyphen matches beginnings.
func wordOf(list string, words []string) string {
	for _, word := range words {
		word = strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) })
		for _, known := range strings.Fields(list) {
			if stem, open := strings.CutSuffix(known, "-"); known == word || open && strings.HasPrefix(word, stem) {
				return word
			}
		}
	}
	return ""
}

// organisationWords are what names of organisations are made of. Each language has its own; English has those of names
// that travel.
func organisationWords(base string) string {
	const english = "ministry council union organisation organization company party university association committee commission agency court parliament bank fund institute foundation ltd inc"
	switch base {
	case "de":
		return english + " ministerium rat verein partei universität verband ausschuss kommission behörde gericht bundestag bank stiftung gmbh ag stadtwerke gewerkschaft"
	case "fr":
		return english + " ministère conseil union organisation société parti université association comité commission agence cour tribunal parlement banque fondation syndicat"
	case "es":
		return english + " ministerio consejo unión organización empresa partido universidad asociación comité comisión agencia tribunal parlamento banco fundación sindicato"
	case "uk":
		return english + " міністерство рада спілка організація компанія партія університет асоціація комітет комісія агентство суд парламент банк фонд інститут"
	case "ru":
		return english + " министерство совет союз организация компания партия университет ассоциация комитет комиссия агентство суд парламент банк фонд институт"
	case "ar":
		return english + " وزارة مجلس اتحاد الاتحاد منظمة شركة حزب جامعة جمعية لجنة وكالة محكمة برلمان بنك مؤسسة"
	}
	return english
}

// personWords are what people are, at the beginning of an explanation. A hyphen at the end stands for any ending.
func personWords(base string) string {
	const english = "president minister mayor chancellor secretary director engineer architect scientist author writer journalist teacher doctor professor judge lawyer activist founder leader head chief chair chairman chairwoman chairperson king queen prince princess general colonel spokesman spokeswoman spokesperson politician artist singer born"
	switch base {
	case "de":
		return "präsident- minister- bürgermeister- kanzler- sekretär- direktor- ingenieur- architekt- wissenschaftler- autor- journalist- lehrer- arzt ärztin professor- richter- anwalt anwältin gründer- leiter- chef- vorsitzende- könig- general- sprecher- politiker- künstler- geboren"
	case "fr":
		return "président- ministre- maire chancel- secrétaire- direct- ingénieur- architecte- scientifique auteur- autrice écrivain- journaliste enseignant- médecin professeur- juge avocat- militant- fondat- chef- dirigeant- roi reine général- porte-parole politicien- artiste né née"
	case "es":
		return "president- ministr- alcald- canciller secretari- director- ingenier- arquitect- científic- autor- escritor- periodista maestr- médic- profesor- juez- abogad- activista fundador- líder jef- rey reina general- portavoz polític- artista nacid-"
	case "uk":
		return "президент- міністр- мер- канцлер- секретар- директор- інженер- архітектор- учен- науков- автор- письменни- журналіст- учител- вчител- лікар- професор- судд- адвокат- засновни- керівни- голов- король королева генерал- речни- політик- художни- народи-"
	case "ru":
		return "президент- министр- мэр- канцлер- секретар- директор- инженер- архитектор- учен- учён- автор- писател- журналист- учител- врач- профессор- судья адвокат- основател- руководител- глава председател- король королева генерал- пресс-секретарь политик- художни- родил-"
	case "ar":
		return "رئيس رئيسة وزير وزيرة عمدة مستشار أمين مدير مديرة مهندس مهندسة عالم عالمة كاتب كاتبة صحفي صحفية معلم معلمة طبيب طبيبة أستاذ قاض محام مؤسس مؤسسة زعيم ملك ملكة أمير جنرال متحدث سياسي فنان ولد ولدت"
	}
	return english
}

// hasLifespan reports whether an explanation begins with the years of a life: "(1920–1985) …", "born 1950 …".
func hasLifespan(explanation string) bool {
	rest, ok := strings.CutPrefix(explanation, "(")
	digits := 0
	for _, c := range rest[:min(len(rest), 4)] {
		if unicode.IsDigit(c) {
			digits++
		}
	}
	return ok && digits == 4 && strings.ContainsAny(rest[4:min(len(rest), 16)], "–-)")
}
