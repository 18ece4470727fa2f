package lint

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
)

var (
	spacedLink   = regexp.MustCompile(`!?\[([^\[\]\n]+)\][ \t]+\(((?:https?://|www\.|mailto:|term:|actor:|event:|source:|\.{0,2}/)[^()\s]*\)|\x06[^()\s]*\)?)`)
	wideLink     = regexp.MustCompile(`[\[［]([^\[\]［］\n]+)[\]］](?:（([^（）\n]+)）|\(([^()\n]+)\))`)
	reversedLink = regexp.MustCompile(`!?\(([^()\n]+)\)\[((?:https?://|www\.|/|term:|actor:|event:|source:)[^\[\]\s]*)\]`)
	unreadLink   = regexp.MustCompile(`(!?)\[([^\[\]\n]*)\]\(([^()\n]*)(\)?)`)
	angled       = regexp.MustCompile(`<[ \t]*((?:www\.|[\w-]+\.)[\w.-]+(?:/[^\s<>]*)?|\x06|https?://[^\s<>]+)[ \t]*>`)
)

var RuleLinkIsWritten = ruleSet.Warning("link-is-written", "A link is [words](address): without a space between the brackets, "+
	"without spaces in the address, and with brackets of the ASCII kind. What is only nearly so stays as it is typed.")

// brokenLinks finds text that is nearly a link.
func (j *bodyJudge) brokenLinks(p *prose) {
	if !bytes.ContainsAny(p.text, "[［<") {
		return
	}
	taken := -1
	say := func(at, end int, fix string) {
		if at <= taken {
			return
		}
		taken = end
		if raw := p.raw(j.body, at, end); strings.Contains(raw, "{{") || strings.Contains(raw, "{%") {
			return // reported as a tag of another program
		}
		j.add(RuleLinkIsWritten, p.source(at), shortened(p.raw(j.body, at, end))+" is no link, and stays as it is typed", fix)
	}
	for _, m := range unreadLink.FindAllSubmatchIndex(p.text, -1) {
		mark, label, address, isClosed := string(p.text[m[2]:m[3]]), words(p.text[m[4]:m[5]]), p.raw(j.body, m[6], m[7]), m[8] < m[9]
		switch trimmed := strings.TrimSpace(address); {
		case !isClosed && strings.ContainsAny(trimmed, " \t") || trimmed == "":
			say(m[0], m[1], `write "](address)" behind the words, or "\[" for a bracket`)
		case !isClosed:
			say(m[0], m[1], `end it with ")"`)
		case strings.Contains(trimmed, "“") || strings.Contains(trimmed, "”"):
			say(m[0], m[1], `write the title in straight quotation marks, ("…")`)
		default:
			say(m[0], m[1], "write the spaces of the address as %20: "+mark+"["+label+"]("+strings.ReplaceAll(words([]byte(trimmed)), " ", "%20")+")")
		}
	}
	for _, m := range spacedLink.FindAllSubmatchIndex(p.text, -1) {
		say(m[0], m[1], `take away the space between "]" and "("`)
	}
	for _, m := range reversedLink.FindAllSubmatchIndex(p.text, -1) {
		say(m[0], m[1], "write the words in the square brackets: ["+words(p.text[m[2]:m[3]])+"]("+words(p.text[m[4]:m[5]])+")")
	}
	for _, m := range wideLink.FindAllSubmatchIndex(p.text, -1) {
		address := p.text[max(m[4], m[6]):max(m[5], m[7])]
		if isLikeAddress(words(address)) {
			say(m[0], m[1], "write brackets of the ASCII kind: ["+words(p.text[m[2]:m[3]])+"]("+words(address)+")")
		}
	}
	for _, m := range angled.FindAllSubmatchIndex(p.text, -1) {
		host := string(p.text[m[2]:m[3]])
		if host == string(inset) || isHost(host) || strings.HasPrefix(host, "http") {
			fix := "write the whole address without spaces: <https://…>"
			if isHost(host) {
				fix = "did you mean " + problem.Quote("<https://"+host+">") + "?"
			}
			say(m[0], m[1], fix)
		}
	}
}

// isLikeAddress reports whether a text in brackets can be an address.
func isLikeAddress(text string) bool {
	scheme, _ := markdown.Scheme([]byte(text))
	return scheme != "" && !strings.Contains(text, " ") || strings.HasPrefix(text, "/") || strings.HasPrefix(text, "./") ||
		strings.HasPrefix(text, "../") || isHost(text)
}

// topDomains are the endings of hosts that are not endings of files.
const topDomains = " com org net edu gov int info eu io co uk de fr es it nl be at ch dk no se fi pt gr cz hu ro bg hr si lt lv ee ua ru by " +
	"tr il ir in cn jp kr tw hk sg au nz ca us mx br ar cl za ng ke eg int news media press museum foundation international "

// isHost reports whether a relative address begins with what can only be a host: "www.example.org/a", "example.org".
func isHost(address string) bool {
	host, _, _ := strings.Cut(address, "/")
	host, _, _ = strings.Cut(host, "?")
	host, _, _ = strings.Cut(host, "#")
	host, port, hasPort := strings.Cut(host, ":")
	if hasPort && strings.Trim(port, "0123456789") != "" || strings.ContainsAny(host, "@_ ") || strings.HasPrefix(host, ".") {
		return false
	}
	host = strings.ToLower(host)
	last := strings.LastIndexByte(host, '.')
	return strings.HasPrefix(host, "www.") && last > len("www") || last > 0 && strings.Contains(topDomains, " "+host[last+1:]+" ")
}

var mailAddress = regexp.MustCompile(`^[\w.+-]+@[\w-]+\.[\w.-]+$`)

var schemeWithoutColon = regexp.MustCompile(`^(?i:https?)//`)

// misleading is what an address most likely means, where a browser takes it for something else; empty for any other.
func misleading(address string) string {
	switch {
	case strings.HasPrefix(address, "///"):
		return ""
	case strings.HasPrefix(address, "//"):
		if parsed, err := url.Parse(address); err == nil && parsed.Host != "" {
			return "https:" + address
		}
	case mailAddress.MatchString(address):
		return "mailto:" + address
	case schemeWithoutColon.MatchString(address):
		return strings.Replace(address, "//", "://", 1)
	case isHost(address):
		return "https://" + address
	}
	return ""
}

// leads says where a misleading address leads.
func leads(address string) string {
	if strings.HasPrefix(address, "//") {
		return " leads nowhere from a page on a disk, and from others to http: or https:"
	}
	return " leads to a page of this site, not to another one"
}

// misplacedSlashes is what an address with a scheme but without its two slashes means.
func misplacedSlashes(scheme, rest string) string {
	if scheme != "https" && scheme != "http" {
		return ""
	}
	host := strings.TrimLeft(rest, "/")
	switch {
	case strings.HasPrefix(rest, "//https://") || strings.HasPrefix(rest, "//http://"):
		return host
	case !strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "///"):
		return scheme + "://" + host
	}
	return ""
}
