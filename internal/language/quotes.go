package language

import (
	"strings"

	xlanguage "golang.org/x/text/language"
)

// Marks holds quotation marks: for typed double marks, and for typed single ones.
type Marks struct{ Opening, Closing, InnerOpening, InnerClosing string }

// markTable has the quotation marks of languages that do not use those of English: opening, closing, and both within a
// quotation. They are those of Unicode CLDR 48 (common/main, delimiters), except in Danish, whose newspapers and books
// write »…« (Retskrivningsordbogen, § 58), and in Dutch, where typed double marks stay double. Where both pairs of the CLDR
// are the same, the inner pair is the nearest other one in the language's style books.
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

// MarksOf returns the marks of a language; its region or script takes precedence. French has a space that does not break
// between the marks and the words.
func MarksOf(tag xlanguage.Tag) Marks {
	base, _ := tag.Base()
	script, _ := tag.Script()
	region, _ := tag.Region()
	found := Marks{"“", "”", "‘", "’"}
	for _, name := range []string{base.String(), base.String() + "-" + script.String(), base.String() + "-" + region.String()} {
		for line := range strings.Lines(markTable) {
			signs, languages, _ := strings.Cut(strings.TrimSpace(line), " : ")
			if strings.Contains(" "+languages+" ", " "+name+" ") {
				s := strings.Fields(signs)
				found = Marks{s[0], s[1], s[2], s[3]}
			}
		}
	}
	if base.String() == "fr" && region.String() != "CH" {
		found.Opening, found.Closing = found.Opening+"\u00A0", "\u00A0"+found.Closing
	}
	return found
}
