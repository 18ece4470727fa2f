package explainer

import (
	"strings"

	"golang.org/x/text/language"
)

// marks are a language's quotation marks: for what is typed as double, and for what is typed as single.
type marks struct{ opening, closing, innerOpening, innerClosing string }

// markTable has the quotation marks of languages that do not use those of English: opening, closing, and within a
// quotation. They are of Unicode CLDR 48 (common/main, delimiters), save in Danish, whose newspapers and books write »…«
// (Retskrivningsordbogen, § 58), in Dutch, where what is typed as double stays double, and where both pairs of the CLDR are
// the same: then what is within a quotation has the nearest other pair that the language's style books have.
const markTable = `
« » “ ” : bm br ca cv el eu fr hy ht it kab kk lij mg oc pms pt-PT sc ti
« » ‹ › : am fa fr-CH gsw rm
« » „ “ : be ky os ru sah tyv uk
« » ‘ ’ : nb nn no rw
„ “ ‚ ‘ : bg cs de dsb et hr hsb is ksh lb lt mk nds sk sl
„ “ « » : ka
„ ” « » : pl ro szl
„ ” » « : hu
„ ” ’ ’ : sr
„ ” ‘ ’ : bs
„ ” ‚ ’ : ff
” ” ’ ’ : fi he se sv yi
” “ ’ ‘ : ar syr ur
» « › ‹ : da ug
“ ” « » : eo
「 」 『 』 : ja yue zh-Hant
`

// marksOf are the marks of a language, with those of its region or script before those of the language. French sets a
// space that does not break between the marks and the words.
func marksOf(tag language.Tag) marks {
	base, _ := tag.Base()
	script, _ := tag.Script()
	region, _ := tag.Region()
	found := marks{"“", "”", "‘", "’"}
	for _, name := range []string{base.String(), base.String() + "-" + script.String(), base.String() + "-" + region.String()} {
		for line := range strings.Lines(markTable) {
			signs, languages, _ := strings.Cut(strings.TrimSpace(line), " : ")
			if strings.Contains(" "+languages+" ", " "+name+" ") {
				s := strings.Fields(signs)
				found = marks{s[0], s[1], s[2], s[3]}
			}
		}
	}
	if base.String() == "fr" && region.String() != "CH" {
		found.opening, found.closing = found.opening+"\u00A0", "\u00A0"+found.closing
	}
	return found
}

// elisions are the words of a language that lose their vowel before another one.
func elisions(base string) string {
	switch base {
	case "fr":
		return "l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu entr quelqu"
	case "it":
		return "l d un dell nell all dall sull coll quell quest bell sant c s m t v n dev gl"
	case "ca", "oc":
		return "l d m n s t"
	}
	return ""
}

// shortWords are those that begin with an apostrophe.
func shortWords(base string) string {
	switch base {
	case "en":
		return "twas tis twere twould twill em til cause bout n round neath gainst cos cuz kay nuff scuse tween"
	case "nl":
		return "s t n k m r ie t"
	case "af":
		return "n"
	case "de":
		return "s n ne nen nem ner"
	}
	return ""
}
