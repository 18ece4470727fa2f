package article

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// openArchive reads the page and its pictures from a web archive (MHTML, RFC 2557), a browser's "single file". Other
// content stays as it is. It returns false and adds a problem for an unreadable archive.
func (r *reader) openArchive() bool {
	head := r.article.Content[:min(len(r.article.Content), 4096)]
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) || !bytes.Contains(bytes.ToLower(head), []byte("multipart/related")) {
		return true
	}
	message, err := mail.ReadMessage(bytes.NewReader(r.article.Content))
	if err != nil {
		return true // a page about such files
	}
	kind, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/related" {
		return true
	}
	page, address := []byte(nil), cmp.Or(message.Header.Get("Snapshot-Content-Location"), message.Header.Get("Content-Location"))
	parts := multipart.NewReader(message.Body, params["boundary"])
	media := map[string][]byte{}
	for {
		part, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			break
		}
		var content []byte
		if err == nil {
			content, err = io.ReadAll(decoded(part, part.Header.Get("Content-Transfer-Encoding")))
		}
		if err != nil {
			if page != nil {
				break // read the parts that are complete
			}
			r.add(RuleArticleIsReadable, 0, "the web archive cannot be read: "+err.Error(), "save the page again, as one HTML file")
			return false
		}
		kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		location := part.Header.Get("Content-Location")
		switch {
		case page == nil && (kind == "text/html" || kind == "application/xhtml+xml"):
			page, address = content, cmp.Or(address, location)
		case strings.HasPrefix(kind, "image/"):
			media[location] = content
			if id := strings.Trim(part.Header.Get("Content-ID"), "<>"); id != "" {
				media["cid:"+id] = content
			}
		}
	}
	if page == nil {
		r.add(RuleArticleIsReadable, 0, "the web archive has no page in it", "save the page again, as one HTML file")
		return false
	}
	r.article.Content, r.archived = page, media
	if r.article.URL == "" {
		r.article.URL = webAddress(address)
	}
	return true
}

// decoded returns a reader of a part's decoded content.
func decoded(part io.Reader, encoding string) io.Reader {
	switch strings.ToLower(encoding) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, part)
	case "quoted-printable":
		return quotedprintable.NewReader(part)
	}
	return part
}
