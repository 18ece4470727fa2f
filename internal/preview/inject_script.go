package preview

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"

	xhtml "golang.org/x/net/html"
)

// forPreview is a page as the preview serves it: with the script that follows the author's saves, and with a content
// security policy, if the page has one, that lets the script ask this server. Not a byte of the rest is another. A page whose
// policy does not let the script run, as one for frames, stays as it is.
func forPreview(page []byte, mark string) []byte {
	script := fmt.Sprintf(`<script src="%slive.js" data-page="%s"></script>`, own, mark)
	var out bytes.Buffer
	isIn := false
	tokens := xhtml.NewTokenizer(bytes.NewReader(page))
	for kind := tokens.Next(); kind != xhtml.ErrorToken; kind = tokens.Next() {
		raw := slices.Clone(tokens.Raw())
		if kind != xhtml.StartTagToken && kind != xhtml.SelfClosingTagToken {
			out.Write(raw)
			continue
		}
		token := tokens.Token()
		switch {
		case token.Data == "head" && !isIn:
			out.Write(raw)
			out.WriteString(script)
			isIn = true
		case token.Data == "meta" && strings.EqualFold(valueOf(token, "http-equiv"), "Content-Security-Policy"):
			policy := valueOf(token, "content")
			if !allowsScript(policy) {
				return page
			}
			if loose := loosen(policy); loose != policy {
				raw = fmt.Appendf(nil, `<meta http-equiv="Content-Security-Policy" content="%s">`, html.EscapeString(loose))
			}
			out.Write(raw)
		default:
			out.Write(raw)
		}
	}
	if !isIn {
		out.WriteString(script)
	}
	return out.Bytes()
}

func valueOf(token xhtml.Token, name string) string {
	for _, attribute := range token.Attr {
		if attribute.Key == name {
			return attribute.Val
		}
	}
	return ""
}

// loosen lets a content security policy (W3C CSP Level 3) connect to where the page is from, and lets the script parse
// what it gets. A policy that allows both stays as it is.
func loosen(policy string) string {
	var directives []string
	other, hasConnect, isLoose := "", false, false
	for directive := range strings.SplitSeq(policy, ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(directive), " ")
		switch strings.ToLower(name) {
		case "require-trusted-types-for", "trusted-types":
			isLoose = true
			continue
		case "default-src":
			other = sources
		case "connect-src":
			hasConnect = true
			if !allowsSelf(sources) {
				isLoose, directive = true, "connect-src "+withSelf(sources)
			}
		}
		directives = append(directives, strings.TrimSpace(directive))
	}
	if !hasConnect && other != "" && !allowsSelf(other) {
		isLoose, directives = true, append(directives, "connect-src "+withSelf(other))
	}
	if !isLoose {
		return policy
	}
	return strings.Join(directives, "; ")
}

// allowsScript reports whether a policy that names sources of scripts has the page's own among them.
func allowsScript(policy string) bool {
	for directive := range strings.SplitSeq(policy, ";") {
		if name, sources, _ := strings.Cut(strings.TrimSpace(directive), " "); strings.EqualFold(name, "script-src") {
			return allowsSelf(sources)
		}
	}
	return true
}

// allowsSelf reports whether a list of sources has the page's own among them.
func allowsSelf(sources string) bool {
	return slices.ContainsFunc(strings.Fields(sources), func(source string) bool { return source == "*" || strings.EqualFold(source, "'self'") })
}

// withSelf is a list of sources with the page's own among them.
func withSelf(sources string) string {
	list := slices.DeleteFunc(strings.Fields(sources), func(source string) bool { return strings.EqualFold(source, "'none'") })
	return strings.Join(append(list, "'self'"), " ")
}
