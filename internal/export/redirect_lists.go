package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/nutgraf/nutgraf/internal/page"
)

// serverList is a list of redirects that servers of a kind read, so that they answer with 301 before any page is sent.
type serverList struct {
	server string // as the setting "redirects" names it
	name   string // of the file, from the site's root
	write  func(base string, redirects []page.Redirect) []byte

	isIncluded bool // whether a server's configuration includes the file, so that it must be there
}

func (s serverList) isWanted(servers []string) bool { return slices.Contains(servers, s.server) }

var serverLists = []serverList{
	{"netlify", "_redirects", netlifyRedirects, false},
	{"nginx", "redirects.map", nginxRedirects, true},
	{"apache", ".htaccess", apacheRedirects, false},
	{"caddy", "redirects.caddy", caddyRedirects, true},
	{"vercel", "vercel.json", vercelRedirects, false},
}

// netlifyRedirects returns the list that Netlify and Cloudflare Pages read. They keep the query; a browser keeps the
// fragment. Netlify compares paths after it has resolved escapes, Cloudflare as browsers send them.
func netlifyRedirects(base string, redirects []page.Redirect) []byte {
	var text bytes.Buffer
	for _, r := range redirects {
		for _, from := range spellings(r.From) {
			for _, source := range slices.Compact([]string{base + from, asRequested(base + from)}) {
				fmt.Fprintf(&text, "%s %s 301\n", source, base+escapedPath(r.To))
			}
		}
	}
	return text.Bytes()
}

// nginxRedirects returns the content of an nginx map from one path to another.
func nginxRedirects(base string, redirects []page.Redirect) []byte {
	var text bytes.Buffer
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for _, r := range redirects {
		for _, from := range spellings(r.From) { // nginx compares the path after it has resolved escapes
			fmt.Fprintf(&text, "\"%s\" \"%s\";\n", quote.Replace(base+from), base+escapedPath(r.To))
		}
	}
	return text.Bytes()
}

// apacheRedirects returns a list for Apache, which keeps the query.
func apacheRedirects(base string, redirects []page.Redirect) []byte {
	var text bytes.Buffer
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	for _, r := range redirects {
		pattern := "^" + regexp.QuoteMeta(base+strings.TrimSuffix(r.From, "/")) + "$"
		if strings.HasSuffix(r.From, "/") {
			pattern = strings.TrimSuffix(pattern, "$") + "/?(index\\.html)?$"
		}
		fmt.Fprintf(&text, "RedirectMatch 301 \"%s\" \"%s\"\n", quote.Replace(pattern), strings.ReplaceAll(base+escapedPath(r.To), "%", `\%`))
	}
	return text.Bytes()
}

// caddyRedirects returns directives for a site of a Caddyfile. Caddy 2.6 has no name for a query with its question mark.
func caddyRedirects(base string, redirects []page.Redirect) []byte {
	var text bytes.Buffer
	text.WriteString("map {path} {moved} {\n")
	for _, r := range redirects {
		for _, from := range spellings(r.From) {
			from = base + from
			if strings.ContainsAny(from, "{}`") { // of a Caddyfile's own
				from = "~^" + strings.NewReplacer(`\{`, `\x7b`, `\}`, `\x7d`, "`", `\x60`).Replace(regexp.QuoteMeta(from)) + "$"
			}
			fmt.Fprintf(&text, "\t`%s` `%s`\n", from, base+escapedPath(r.To))
		}
	}
	text.WriteString("\tdefault \"\"\n}\n" +
		"@movedWithQuery expression `{moved} != \"\" && {query} != \"\"`\nredir @movedWithQuery {moved}?{query} 301\n" +
		"@moved expression `{moved} != \"\"`\nredir @moved {moved} 301\n")
	return text.Bytes()
}

// vercelPattern are the characters that have a meaning in a source (path-to-regexp 6).
var vercelPattern = regexp.MustCompile(`[(){}:*+?]`)

// vercelRedirects returns the configuration of a site that Vercel serves from the published folder.
func vercelRedirects(base string, redirects []page.Redirect) []byte {
	type rule struct {
		Source      string `json:"source"`
		Destination string `json:"destination"`
		StatusCode  int    `json:"statusCode"`
	}
	var rules []rule
	for _, r := range redirects {
		for _, from := range spellings(r.From) {
			source := vercelPattern.ReplaceAllString(asRequested(base+from), `\$0`)
			rules = append(rules, rule{source, base + escapedPath(r.To), 301})
		}
	}
	text, _ := json.MarshalIndent(map[string]any{"trailingSlash": true, "redirects": rules}, "", "  ") // texts and numbers always encode
	return append(text, '\n')
}

// spellings returns the forms in which an address is typed: a folder's with and without its final slash.
func spellings(address string) []string {
	if bare := strings.TrimSuffix(address, "/"); bare != address {
		return []string{address, bare}
	}
	return []string{address}
}

// asRequested returns a path as browsers send it: with what the URL Standard percent-encodes in a path, and "%", encoded.
func asRequested(path string) string {
	var text strings.Builder
	for _, b := range []byte(path) {
		if b <= ' ' || b > '~' || strings.IndexByte("\"#%<>?^`{}", b) >= 0 {
			fmt.Fprintf(&text, "%%%02X", b)
		} else {
			text.WriteByte(b)
		}
	}
	return text.String()
}
