package gloss

import (
	"slices"
	"strings"
)

// umlauts are written without their marks: Haus, Häuser.
var umlauts = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u")

// pluralsInEr are the nouns, without umlauts, that have the plural in -er, a closed class. In all others -er makes the
// one who does a thing or has to do with it: Wahl and Wähler, Stadt and Städter, Politik and Politiker.
const pluralsInEr = `+aas,amt,bad,bild,blatt,brett,buch,dach,denkmal,dorf,ei,fach,fass,feld,geld,geist,gemut,geschlecht,gesicht,
	gespenst,gewand,glas,glied,gott,grab,gras,gut,haus,holz,horn,huhn,kalb,kind,kleid,korn,kraut,lamm,land,leib,licht,lied,loch,mahl,
	mann,maul,merkmal,mund,nest,pfand,rad,rand,regiment,reis,rind,schild,schloss,schwert,spital,strauch,tal,tuch,tum,volk,vormund,
	wald,weib,wicht,wort,wurm`

// nominal reports whether a base, without umlauts, is that of an adjective or participle which is used as a noun, and so
// has its endings: Abgeordneter, eine Vorsitzende.
func nominal(base string) bool {
	n := len(base)
	for _, ending := range []string{"lich", "isch", "deutsch", "ig", "iert", "los", "beamt", "ell", "al", "iv"} {
		if n >= 5 && strings.HasSuffix(base, ending) {
			return true
		}
	}
	if n >= 7 && (strings.HasSuffix(base, "end") || strings.HasSuffix(base, "en")) {
		return true
	}
	if n < 6 || !strings.HasSuffix(base, "t") {
		return false
	}
	for _, prefix := range []string{"be", "ver", "er", "ent", "zer"} {
		if strings.HasPrefix(base, prefix) {
			return true
		}
	}
	return strings.Contains(base, "ge")
}

// namedByAdjective reports whether a noun follows an adjective with a capital, within a sentence, and is so a part of a name:
// Union in "die Europäische Union". Adjectives have a capital in names only.
func (j judgement) namedByAdjective() bool {
	if !j.near(j.first) || j.s.tokens[j.first].before != spaces || j.startsSentence(j.first-1) || j.shape(j.first-1) != capital {
		return false
	}
	word := j.word(j.first - 1)
	for _, ending := range []string{"e", "en", "er", "em", "es"} {
		base, ok := strings.CutSuffix(word, ending)
		if ok && slices.ContainsFunc(namingAdjectives, func(end string) bool { return strings.HasSuffix(strings.ToLower(base), end) }) {
			return true
		}
	}
	return false
}

// namingAdjectives are what adjectives of names end in, before their own ending.
var namingAdjectives = strings.Fields("isch deutsch vereint vereinigt heilig national international föderal")
