package fact

import (
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/language"
	xlanguage "golang.org/x/text/language"
)

// openingMarks are the quotation marks that open, and closingMarks those that close what each opens.
const openingMarks = `“«„「『"`

var closingMarks = map[rune]string{'“': "”“", '«': "»", '»': "«", '„': "“”", '「': "」", '『': "』", '"': `"`, '”': "“”"}

// marksOf returns the marks that open a quotation in a language, and the one that only closes it.
func marksOf(code string) (openers, closing string) {
	marks := language.MarksOf(xlanguage.Make(code))
	own := strings.TrimSpace(marks.Opening)
	closing = strings.TrimSpace(marks.Closing)
	openers = openingMarks + own
	if own == closing || own == "”" { // Arabic texts have “…” as well as ”…“
		return openers, ""
	}
	return strings.ReplaceAll(openers, closing, ""), closing
}

// quotations returns the texts between quotation marks. One that is still open at the end goes to the end: a sentence can be
// the beginning of a quotation, and one whose mark only closes is its end.
func (f *Finder) quotations(text string) (found []string) {
	if end := strings.Index(text, f.closing); f.closing != "" && end >= 0 && !strings.ContainsAny(text[:end], f.openers) {
		found, text = append(found, strings.TrimSpace(text[:end])), text[end+len(f.closing):]
	}
	for {
		start := strings.IndexAny(text, f.openers)
		if start < 0 {
			return found
		}
		mark, size := utf8.DecodeRuneInString(text[start:])
		text = text[start+size:]
		end := strings.IndexAny(text, closingMarks[mark])
		if end < 0 {
			end = len(text)
		}
		if quoted := strings.TrimSpace(text[:end]); plain(quoted) != "" {
			found = append(found, quoted)
		}
		_, size = utf8.DecodeRuneInString(text[end:])
		text = text[end+size:]
	}
}
