package deploy

import (
	"path"
	"strings"
)

// types are the media types of what a site has, by ending (IANA). Texts are in UTF-8. They do not depend on the machine.
var types = map[string]string{
	".avif": "image/avif", ".css": "text/css", ".csv": "text/csv", ".epub": "application/epub+zip", ".flac": "audio/flac",
	".geojson": "application/geo+json", ".gif": "image/gif", ".htm": "text/html", ".html": "text/html", ".ico": "image/vnd.microsoft.icon",
	".ics": "text/calendar", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".js": "text/javascript", ".json": "application/json",
	".m4a": "audio/mp4", ".md": "text/markdown", ".mjs": "text/javascript", ".mp3": "audio/mpeg", ".mp4": "video/mp4", ".ogg": "audio/ogg",
	".pdf": "application/pdf", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain", ".vtt": "text/vtt", ".wav": "audio/wav",
	".webm": "video/webm", ".webmanifest": "application/manifest+json", ".webp": "image/webp", ".woff": "font/woff", ".woff2": "font/woff2",
	".xml": "application/xml", ".zip": "application/zip",
}

// typeOf returns the media type of a file, with the charset of texts.
func typeOf(name string) string {
	kind, ok := types[strings.ToLower(path.Ext(name))]
	switch {
	case !ok:
		return "application/octet-stream"
	case strings.HasPrefix(kind, "text/") || kind == "application/xml":
		return kind + "; charset=utf-8"
	}
	return kind
}
