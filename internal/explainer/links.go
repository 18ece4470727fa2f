package explainer

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/yuin/goldmark/ast"
)

// schemes are those a link can have, ours first.
func schemes() []string {
	return []string{"term", "event", "actor", "source", "https", "http", "mailto", "tel"}
}

// kindOfScheme is what links of the scheme name. Sources are no entries: their kind is "".
func kindOfScheme(scheme string) (Kind, bool) {
	for _, k := range []Kind{KindTerm, KindEvent, KindActor} {
		if k.Scheme() == scheme {
			return k, true
		}
	}
	return "", scheme == "source"
}

// destination judges where a link or an image leads.
func (j *bodyJudge) destination(raw []byte, node int, isImage bool) {
	offset := j.offsetOf(raw, node)
	scheme, rest := schemeOf(raw)
	kind, ours := kindOfScheme(scheme)
	if !isImage && (scheme == "http" || scheme == "https") {
		j.outside = append(j.outside, pageLink{offset, scheme + ":" + rest})
	}
	switch {
	case isImage && (scheme != "" || bytes.HasPrefix(raw, []byte("//"))):
		j.add(RuleImageIsOwn, offset, quote(string(raw))+" is no file of the explainer", "put the file into assets/ and name it here")
	case isImage:
		j.images = append(j.images, image{offset: offset, name: string(raw)})
	case (scheme == "" || strings.Contains(scheme, ".")) && misleading(string(raw)) != "":
		j.add(RuleLinkHasScheme, offset, quote(string(raw))+leads(string(raw)), "did you mean "+quote(misleading(string(raw)))+"?")
	case misplacedSlashes(scheme, rest) != "":
		j.add(RuleLinkHasScheme, offset, quote(string(raw))+" is no whole address", "did you mean "+quote(misplacedSlashes(scheme, rest))+"?")
	case scheme == "":
		j.links = append(j.links, pageLink{offset: offset, path: string(raw)})
	case ours && bytes.HasPrefix(raw, []byte(scheme+":")):
		j.mentions = append(j.mentions, mention{offset: offset, kind: kind, scheme: scheme, id: string(raw[len(scheme)+1:])})
	case ours || !slices.Contains(schemes(), scheme):
		j.add(RuleLinkSchemeIsKnown, offset, quote(string(raw))+" begins with "+quote(written(raw, scheme)+":")+", which no link here can", fixOfScheme(scheme, rest))
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
			return "did you mean " + quote(nearest+":"+rest) + "?"
		}
	}
	return "use " + strings.Join(schemes(), ":, ") + ": or the path of a page"
}

// autoLink judges a bare address: those of entities need words to link.
func (j *bodyJudge) autoLink(n *ast.AutoLink) {
	label := n.Label(j.body)
	scheme, rest := schemeOf(label)
	offset := j.offsetOf(label, n.Pos())
	switch _, ours := kindOfScheme(scheme); {
	case scheme == "" || scheme == "http" || scheme == "https":
		j.outside = append(j.outside, pageLink{offset, string(n.URL(j.body))})
	case ours:
		j.add(RuleLinkSchemeIsKnown, offset, quote(string(label))+" links no words", "write "+quote("[words]("+scheme+":"+rest+")"))
	case scheme != "" && !slices.Contains(schemes(), scheme):
		j.add(RuleLinkSchemeIsKnown, offset, quote(string(label))+" begins with "+quote(scheme+":")+", which no link here can", fixOfScheme(scheme, rest))
	}
}

// offsetOf is where a part of the source stands in the body. The parser hands out slices of its source, so that the
// distance of their ends of capacity is the distance of their beginnings; what it had to copy is placed at the node.
func (j *bodyJudge) offsetOf(part []byte, node int) int {
	offset := cap(j.body) - cap(part)
	if len(part) > 0 && offset >= 0 && offset+len(part) <= len(j.body) && bytes.Equal(j.body[offset:offset+len(part)], part) {
		return offset
	}
	return max(0, node)
}

// schemeOf is a destination's scheme in lower case, as a browser would find it (RFC 3986, section 3.1, after entities
// and escapes are resolved and white space is dropped), and what follows it. What no scheme can be made of is one too:
// no browser is known to guess, and none has to.
func schemeOf(raw []byte) (scheme, rest string) {
	destination := string(raw)
	if bytes.ContainsAny(raw, `\&`) || bytes.ContainsFunc(raw, isSpaceOrControl) {
		destination = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || r == ' ' {
				return -1
			}
			return r
		}, string(Unescape(raw)))
	}
	end := strings.IndexAny(destination, ":/?#")
	if end <= 0 || destination[end] != ':' {
		return "", ""
	}
	return strings.ToLower(destination[:end]), destination[end+1:]
}
