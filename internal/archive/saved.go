package archive

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/andybalholm/brotli"
)

// largestSaved is the most unpacked bytes that are read of an archive of another program, which has pictures too.
const largestSaved = 512 << 20

// Page is a page or file in a web archive.
type Page struct {
	From    string // its address
	At      time.Time
	Type    string // media type of HTTP
	Content []byte
}

// IsArchive reports whether a file looks like a web archive, compressed or not.
func IsArchive(content []byte) bool {
	if bytes.HasPrefix(content, []byte("WARC/1.")) {
		return true
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return false
	}
	head := make([]byte, len("WARC/1."))
	_, err = io.ReadFull(unpacked, head)
	return err == nil && string(head) == "WARC/1."
}

// Find returns the page with an address from a web archive of any program; without an address, or when none has it, the only page. The
// error's text continues a sentence about the file.
func Find(content []byte, address string) (*Page, error) {
	r, err := newReader(bytes.NewReader(content), largestSaved)
	if err != nil {
		return nil, err
	}
	var others []*Page
	for {
		fields, err := r.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		page, err := r.page(fields)
		if err != nil {
			return nil, err
		}
		if page == nil {
			continue
		}
		if address != "" && sameAddress(page.From, address) {
			return page, nil
		}
		if others = append(others, page); len(others) > 20 {
			others = others[:20]
		}
	}
	switch len(others) {
	case 0:
		return nil, errors.New("has no page in it")
	case 1:
		return others[0], nil
	}
	return nil, fmt.Errorf("has several pages, and none with the source's address %q: one is %q", address, others[0].From)
}

// page reads the page in a record; nil when the record holds none.
func (r *reader) page(f fields) (*Page, error) {
	kind, from := f.get("WARC-Type"), strings.Trim(f.get("WARC-Target-URI"), "<>")
	if kind != "response" && kind != "resource" || r.pending > LargestFile || !IsOnWeb(from) && !strings.HasPrefix(from, "file:") {
		return nil, nil
	}
	block, err := r.block(LargestFile)
	if err != nil {
		return nil, err
	}
	page := &Page{From: from, Type: f.get("Content-Type"), Content: block}
	page.At, _ = time.Parse(time.RFC3339, f.get("WARC-Date")) // a page without a date is kept now
	if kind == "response" {
		if !page.openHTTP(block) {
			return nil, nil
		}
	}
	switch media, _, _ := strings.Cut(page.Type, ";"); strings.ToLower(strings.TrimSpace(media)) {
	case "text/html", "application/xhtml+xml", "application/pdf", "text/plain":
		return page, nil
	}
	return nil, nil
}

// openHTTP takes the content out of a response of HTTP. It reports whether that could be read.
func (p *Page) openHTTP(block []byte) bool {
	response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
	if err != nil || response.StatusCode != http.StatusOK {
		return false
	}
	defer response.Body.Close()
	p.Type = response.Header.Get("Content-Type")
	content, err := io.ReadAll(io.LimitReader(response.Body, LargestFile+1))
	if err != nil { // the program that wrote it has resolved the chunks or the coding, and left the field
		head := bytes.Index(block, []byte("\r\n\r\n"))
		if head < 0 {
			return false
		}
		content = block[head+4:]
	}
	plain, err := decoded(content, response.Header.Get("Content-Encoding"))
	if err != nil {
		plain = content
	}
	p.Content = plain
	return len(plain) <= LargestFile
}

// decoded undoes a coding of HTTP (RFC 9110, section 8.4).
func decoded(content []byte, coding string) ([]byte, error) {
	var from io.Reader = bytes.NewReader(content)
	var err error
	switch strings.ToLower(strings.TrimSpace(coding)) {
	case "gzip", "x-gzip":
		from, err = gzip.NewReader(from)
	case "br":
		from = brotli.NewReader(from)
	case "deflate":
		if from, err = zlib.NewReader(from); err != nil {
			from, err = flate.NewReader(bytes.NewReader(content)), nil
		}
	default:
		return content, nil
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(from, LargestFile+1))
}

// sameAddress reports whether two addresses lead to one page: the scheme, a "www.", a slash at the end and the fragment aside.
func sameAddress(a, b string) bool { return plainAddress(a) == plainAddress(b) }

func plainAddress(address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return address
	}
	return strings.TrimPrefix(strings.ToLower(parsed.Host), "www.") + strings.TrimSuffix(parsed.EscapedPath(), "/") + "?" + parsed.RawQuery
}
