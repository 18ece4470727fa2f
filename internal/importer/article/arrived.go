package article

import (
	"fmt"
	"path"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/unicode/norm"
)

// compare reports the words of a document that none of the draft's texts has. Each occurrence counts.
func (r *reader) compare(files []scaffold.File) {
	if len(r.paragraphs) == 0 {
		return
	}
	there := map[string]int{}
	for _, f := range files {
		if path.Ext(f.Path) == ".md" && !isCandidate(f.Path) {
			for _, word := range comparedWords(string(f.Content)) {
				there[word]++
			}
		}
	}
	for _, ref := range r.references { // their words are in the comments of data/sources.yaml
		for _, word := range comparedWords(ref.found) {
			there[word]++
		}
	}
	total, missing := 0, 0
	for _, paragraph := range r.paragraphs {
		var lost []string
		for _, word := range comparedWords(paragraph) {
			total++
			if there[word]--; there[word] < 0 {
				lost = append(lost, word)
			}
		}
		if missing += len(lost); len(lost) > 0 {
			r.leave(0, fmt.Sprintf("%d words that the draft does not have, %q, of %q", len(lost), short(strings.Join(lost, " ")), short(paragraph)))
		}
	}
	if missing > 0 {
		r.lost = fmt.Sprintf("%d of the document's %d words did not arrive; the report names them", missing, total)
	}
}

// isCandidate reports whether a file is an entry's, whose text only repeats sections.
func isCandidate(name string) bool {
	return strings.HasPrefix(name, "content/glossary/") || strings.HasPrefix(name, "content/actors/") || strings.HasPrefix(name, "content/timeline/")
}

// inWords removes Markdown characters that can be inside a word.
var inWords = strings.NewReplacer(`\`, "", "*", "", "_", "", "^", "", "~", "", "`", "")

// comparedWords returns the words of a text as letters and digits, in small letters; superscript and subscript characters
// become plain ones.
func comparedWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFKC.String(inWords.Replace(text))), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
}
