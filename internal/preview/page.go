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
// security policy, if the page has one, that lets the script ask this server. Not a byte of the rest is another.
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
		case token.Data == "meta" && isPolicy(token):
			fmt.Fprintf(&out, `<meta http-equiv="Content-Security-Policy" content="%s">`, html.EscapeString(loosen(valueOf(token, "content"))))
		default:
			out.Write(raw)
		}
	}
	if !isIn {
		out.WriteString(script)
	}
	return out.Bytes()
}

func isPolicy(meta xhtml.Token) bool {
	return strings.EqualFold(valueOf(meta, "http-equiv"), "Content-Security-Policy")
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
// what it gets.
func loosen(policy string) string {
	var directives []string
	sources, hasConnect := "", false
	for directive := range strings.SplitSeq(policy, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), " ")
		switch strings.ToLower(name) {
		case "", "require-trusted-types-for", "trusted-types":
			continue
		case "default-src":
			sources = value
		case "connect-src":
			hasConnect = true
			directive = "connect-src " + withSelf(value)
		}
		directives = append(directives, strings.TrimSpace(directive))
	}
	if !hasConnect && sources != "" {
		directives = append(directives, "connect-src "+withSelf(sources))
	}
	return strings.Join(directives, "; ")
}

// withSelf is a list of sources with the page's own among them.
func withSelf(sources string) string {
	list := slices.DeleteFunc(strings.Fields(sources), func(source string) bool { return strings.EqualFold(source, "'none'") })
	if !slices.Contains(list, "'self'") {
		list = append(list, "'self'")
	}
	return strings.Join(list, " ")
}
