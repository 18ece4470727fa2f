package lint

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/yuin/goldmark/ast"
)

// schemes are those a link can have, ours first.
func schemes() []string {
	var known []string
	for _, kind := range explainer.LinkedKinds() {
		known = append(known, kind.Scheme())
	}
	return append(known, "https", "http", "mailto", "tel")
}

var RuleImageIsOwn = ruleSet.Error("image-is-own", "Images are files of the explainer, beside the text or in assets/. Browsers "+
	"would not load one from another site, which could be gone or changed tomorrow and would learn who reads the page.")

var RuleLinkHasScheme = ruleSet.Error("link-has-its-scheme", "An address on another site begins with https://. Without it, a "+
	"browser looks for a page of this site; with // alone, it leads nowhere when the page is opened from a disk.")

var RuleLinkSchemeIsKnown = ruleSet.Error("link-scheme-is-known", "A link leads to a path, a fragment, or an address that begins "+
	"with http:, https:, mailto:, tel:, or with the kind of an entry, as in term: or section:, question:, claim:, map:, document:, clause:, and its id. All else is a misspelling, or "+
	"could run a script.")

// destination judges where a link or an image leads.
func (j *bodyJudge) destination(raw []byte, node int, isImage bool) {
	offset := markdown.OffsetIn(j.body, raw, node)
	scheme, rest := markdown.Scheme(raw)
	kind, ours := explainer.KindOf(scheme)
	switch {
	case isImage && kind == explainer.KindMap && bytes.HasPrefix(raw, []byte(scheme+":")):
		j.mentions = append(j.mentions, mention{offset, explainer.Ref{Kind: kind, ID: string(raw[len(scheme)+1:])}})
	case isImage && ours && kind == explainer.KindChart:
		j.mentions = append(j.mentions, mention{offset, explainer.Ref{Kind: kind, ID: rest}})
	case isImage && (scheme != "" || bytes.HasPrefix(raw, []byte("//"))):
		j.add(RuleImageIsOwn, offset, problem.Quote(string(raw))+" is no file of the explainer", "put the file into assets/ and name it here")
	case isImage:
	case (scheme == "" || strings.Contains(scheme, ".")) && misleading(string(raw)) != "":
		j.add(RuleLinkHasScheme, offset, problem.Quote(string(raw))+leads(string(raw)), "did you mean "+problem.Quote(misleading(string(raw)))+"?")
	case misplacedSlashes(scheme, rest) != "":
		j.add(RuleLinkHasScheme, offset, problem.Quote(string(raw))+" is no whole address", "did you mean "+problem.Quote(misplacedSlashes(scheme, rest))+"?")
	case scheme == "":
		j.links = append(j.links, pageLink{offset: offset, path: string(raw)})
	case read.IsAcross(string(raw)):
		j.across = append(j.across, pageLink{offset: offset, path: string(raw)})
	case ours && bytes.HasPrefix(raw, []byte(scheme+":")):
		j.mentions = append(j.mentions, mention{offset, explainer.Ref{Kind: kind, ID: string(raw[len(scheme)+1:])}})
	case ours || !slices.Contains(schemes(), scheme):
		j.add(RuleLinkSchemeIsKnown, offset, problem.Quote(string(raw))+" begins with "+problem.Quote(written(raw, scheme)+":")+", which no link here can", fixOfScheme(scheme, rest))
	}
}

// written is a scheme with the author's capitals.
func written(raw []byte, scheme string) string {
	if len(raw) >= len(scheme) && strings.EqualFold(string(raw[:len(scheme)]), scheme) {
		return string(raw[:len(scheme)])
	}
	return scheme
}

func fixOfScheme(scheme, rest string) string {
	const longest = 20 // bytes; nothing longer is a misspelt scheme
	if len(scheme) <= longest {
		if nearest := problem.Nearest(scheme, schemes()); nearest != "" {
			return "did you mean " + problem.Quote(nearest+":"+rest) + "?"
		}
	}
	return "use " + strings.Join(schemes(), ":, ") + ": or the path of a page"
}

// autoLink judges a bare address: those of entities need words to link.
func (j *bodyJudge) autoLink(n *ast.AutoLink) {
	label := n.Label(j.body)
	scheme, rest := markdown.Scheme(label)
	offset := markdown.OffsetIn(j.body, label, n.Pos())
	switch _, ours := explainer.KindOf(scheme); {
	case ours:
		j.add(RuleLinkSchemeIsKnown, offset, problem.Quote(string(label))+" links no words", "write "+problem.Quote("[words]("+scheme+":"+rest+")"))
	case scheme != "" && !slices.Contains(schemes(), scheme):
		j.add(RuleLinkSchemeIsKnown, offset, problem.Quote(string(label))+" begins with "+problem.Quote(scheme+":")+", which no link here can", fixOfScheme(scheme, rest))
	}
}

func isSpaceOrControl(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }
