package gloss

import (
	"strings"
	"unicode/utf8"
)

// masculines are the words of which a folded word can be the feminine, of people: réfugiée, députées, refugiada.
// Those of whole words are weak.
func (t *tongue) masculines(fold string) []detachment {
	var list []detachment
	for _, s := range t.genders {
		one, many, _ := strings.Cut(s.one, ",")
		for i, ending := range strings.Split(s.many, ",") {
			base, ok := strings.CutSuffix(fold, ending)
			if !ok || base != "" && utf8.RuneCountInString(base) < 3 {
				continue
			}
			list = append(list, detachment{base + one, base == ""})
			if i > 0 {
				list = append(list, detachment{base + many, base == ""})
			}
		}
	}
	return list
}

// gendersOf are endings of the masculine and the feminine, each of one and of many. The feminine of a participle is a noun
// where it is a person (la réfugiée) and a verb's form elsewhere (traitée, tratada); so it counts after an article or in
// a phrase (Première ministre). In -o and -a there are too many pairs of two words: partido and partida.
func gendersOf(base string) string {
	switch base {
	case "fr":
		return "é,és/ée,ées er,ers/ère,ères teur,teurs/trice,trices ien,iens/ienne,iennes"
	case "es":
		return "ado,ados/ada,adas dor,dores/dora,doras ministro,ministros/ministra,ministras primer,primeros/primera,primeras"
	case "pt":
		return "ado,ados/ada,adas dor,dores/dora,doras ministro,ministros/ministra,ministras primeiro,primeiros/primeira,primeiras"
	case "it":
		return "ato,ati/ata,ate tore,tori/trice,trici ministro,ministri/ministra,ministre"
	}
	return ""
}

// determinersOf are the words of a language that stand before a noun in the feminine.
func determinersOf(base string) string {
	switch base {
	case "fr":
		return "la une les des l' cette ces ma ta sa mes tes ses notre votre leur nos vos leurs chaque aucune toute plusieurs quelques deux trois"
	case "es":
		return "la una las unas esta estas esa esas mi su sus cada otra otras ninguna muchas varias dos tres"
	case "pt":
		return "a uma as umas da das na nas à às pela pelas esta estas essa essas sua suas cada outra outras duas três"
	case "it":
		return "la una le l' un' della delle dell' alla alle all' dalla dalle nella nelle questa queste quella quelle ogni sua sue due tre"
	}
	return ""
}

// determined reports whether an article or its like stands right before the words.
func (j judgement) determined() bool {
	t := j.s.tokens
	if j.first == 0 || t[j.first].before == apart || t[j.first].before == hyphen {
		return false
	}
	return j.l.lang.determiners.has(strings.ToLower(j.l.lang.normal(j.word(j.first - 1))))
}

// accentMoves are the other number of a Spanish noun in -n or -s of which the stress is written in one number only:
// imagen and imágenes, autobús and autobuses.
func accentMoves(fold string) []string {
	if base, many := strings.CutSuffix(fold, "es"); many && len(base) > 3 {
		if plain := unstressed.Replace(base); plain != base {
			return []string{plain}
		}
		return nil
	}
	if len(fold) < 4 || unstressed.Replace(fold) != fold || !strings.HasSuffix(fold, "en") {
		return nil
	}
	head := fold[:len(fold)-2] // the stress is on the vowel before -en
	at := strings.LastIndexAny(head, "aeiou")
	if at < 0 {
		return nil
	}
	return []string{head[:at] + stressed(head[at]) + head[at+1:] + "enes"}
}

var unstressed = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u")

func stressed(vowel byte) string {
	r, _ := utf8.DecodeRuneInString("áéíóú"[2*strings.IndexByte("aeiou", vowel):])
	return string(r)
}
