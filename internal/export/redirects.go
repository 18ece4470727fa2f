package export

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"html/template"
	"net/url"
	"path"
	"strings"

	"github.com/nutgraf/nutgraf/internal/output"
	"github.com/nutgraf/nutgraf/internal/page"
	"github.com/nutgraf/nutgraf/internal/settings"
)

//go:embed moved.js
var movedScript []byte

// redirectPage redirects by a script, which keeps the query and the fragment, and at once without a script; a link is there
// for browsers with neither. The script is a separate file, since the policy of pages allows no inline script.
var redirectPage = template.Must(template.New("redirect").Parse(`<!doctype html>
<html lang="{{ .Language }}" dir="{{ .Direction }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Canonical }}">
<script src="{{ .Script }}" data-to="{{ .To }}"></script>
<noscript><meta http-equiv="refresh" content="0; url={{ .To }}"></noscript>
</head>
<body>
<p><a href="{{ .To }}">{{ .Title }}</a></p>
</body>
</html>
`))

// AddRedirects publishes a page at each old address.
func AddRedirects(e *page.Edition, files *output.Files, redirects []page.Redirect) error {
	sum := sha256.Sum256(movedScript)
	script := "js/moved." + hex.EncodeToString(sum[:8]) + ".js"
	if len(redirects) > 0 {
		files.Write(script, movedScript)
	}
	for _, r := range redirects {
		var text bytes.Buffer
		err := redirectPage.Execute(&text, map[string]any{
			"Language": r.Language, "Direction": settings.Direction(r.Language), "Title": r.Title,
			"Canonical": canonical(e.Settings, r), "To": template.URL(wayTo(r.From, r.To)), "Script": template.URL(wayTo(r.From, script)),
		})
		if err != nil {
			return err
		}
		file := fileOf(r.From)
		files.Write(file, text.Bytes())
		if path.Base(file) == "index.html" && has(files, r.To+output.TwinFile) {
			files.Write(r.From+output.TwinFile, movedTwin(e.Settings, r))
		}
	}
	return nil
}

// fileOf returns the file of a page at an address.
func fileOf(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}

// canonical returns the absolute address that a redirect leads to, or the relative one when the settings have no base URL.
func canonical(s settings.Settings, r page.Redirect) template.URL {
	if s.BaseURL == "" {
		return template.URL(wayTo(r.From, r.To))
	}
	return template.URL(s.BaseURL + escapedPath(r.To))
}

// wayTo returns the relative path from one page to another.
func wayTo(from, to string) string {
	up := strings.Repeat("../", strings.Count(from, "/"))
	if up+to == "" {
		return "./"
	}
	return up + escapedPath(to)
}

// escapedPath returns a path in the form of an address.
func escapedPath(to string) string {
	return (&url.URL{Path: path.Join("/", to) + slashOf(to)}).EscapedPath()[1:]
}

func slashOf(address string) string {
	if strings.HasSuffix(address, "/") {
		return "/"
	}
	return ""
}
