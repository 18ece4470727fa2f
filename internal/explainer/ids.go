package explainer

import (
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/filename"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/unicode/norm"
)

// judgeID holds an id to what every file system and address can carry.
func (b *builder) judgeID(p *page) {
	id := p.file.id
	proposal := portable(id)
	if id == proposal {
		return
	}
	what := "can hold only lower-case letters, digits and single hyphens"
	if filename.IsDevice(id) {
		what = "is a name that Windows keeps for itself"
	}
	fix := "rename the file with letters or digits"
	if proposal != "" {
		fix = "rename it to " + quote(proposal)
	}
	p.add(RuleIDIsPortable, problem.Place{Path: p.file.path}, "the id "+quote(id)+" "+what, fix)
}

// portable is the id nearest to the given one that is portable; empty when nothing of it can stay.
func portable(id string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(id) {
		r = unicode.ToLower(r)
		switch {
		case unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsMark(r) && b.Len() > 0:
			b.WriteRune(r)
		case strings.HasSuffix(b.String(), "-") || b.Len() == 0:
		case unicode.IsLetter(r):
		default:
			b.WriteByte('-')
		}
	}
	clean := norm.NFC.String(strings.TrimRight(b.String(), "-"))
	if filename.IsDevice(clean) {
		return clean + "-1"
	}
	return clean
}
