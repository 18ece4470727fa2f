// Package archive keeps the pages and files that sources are, in the folder kept/ of a project: kept/<id of the source>.warc.gz.
//
// Such a file is a web archive (WARC 1.1, ISO 28500:2017, each record a member of gzip) with three records: what made it, the text in
// which quotations are looked for ("conversion"), and the file as it came ("resource"). The text stands before the file, so that a
// build reads no more than the text. Nothing of it is published.
//
//	archive.go  what is kept, its writing and reading
//	warc.go     records of web archives
//	saved.go    the page of a source in a web archive that another program made
//
// Kept files are untrusted: every length is limited before it is read, and nothing of the file itself is read by a build.
// The reader is our own: github.com/nlnwa/gowarc v3 leaves chunks and codings of HTTP to its callers, and writes bodies to temporary files.
package archive

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Folder is the project's folder of kept sources.
const Folder = "kept"

const ending = ".warc.gz"

// Limits in bytes.
const (
	LargestFile = 16 << 20 // of a page or file that is kept
	largestText = 4 << 20  // of its text
)

// Kept is a source as it was kept.
type Kept struct {
	From     string    // the address that it was fetched or saved from, or "file:///NAME"
	At       time.Time // when it was kept
	Type     string    // media type, with the encoding if that is known: "text/html; charset=utf-8"
	Content  []byte    // the file; nil when it was not asked for
	Digest   string    // of the file: "sha256:" and hexadecimal digits
	Text     string    // in which quotations are looked for
	Language string    // of the text, BCP 47; empty when not known
}

// IsPage reports whether a browser shows passages of it by a text fragment: it is a web page.
func (k *Kept) IsPage() bool {
	kind, _, _ := strings.Cut(k.Type, ";")
	return kind == "text/html" || kind == "application/xhtml+xml" || kind == "multipart/related"
}

// IsOnWeb reports whether an address begins with http: or https:.
func IsOnWeb(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// FileOf returns the name of the file that a source is kept in, relative to the project.
func FileOf(id string) string { return path.Join(Folder, id+ending) }

// IDOf returns the id of the source that a file in the folder keeps; false for other files.
func IDOf(name string) (string, bool) {
	id, ok := strings.CutSuffix(path.Base(name), ending)
	return id, ok && id != ""
}

func digestOf(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// identity is the id of a record: a URN made of its content (RFC 9562, version 8).
func identity(kind string, content []byte) string {
	sum := sha256.Sum256(append([]byte(kind+"\n"), content...))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	x := hex.EncodeToString(sum[:16])
	return fmt.Sprintf("<urn:uuid:%s-%s-%s-%s-%s>", x[:8], x[8:12], x[12:16], x[16:20], x[20:])
}

// Encode returns the file of a kept source. The same input makes the same bytes.
func Encode(k *Kept, program string) ([]byte, error) {
	if len(k.Content) > LargestFile || len(k.Text) > largestText {
		return nil, errors.New("too large to be kept")
	}
	at := k.At.UTC().Format(time.RFC3339)
	info := []byte("software: " + program + "\r\nformat: WARC File Format 1.1\r\n")
	file := identity("resource", k.Content)
	records := []record{
		{fields{{"WARC-Type", "warcinfo"}, {"WARC-Record-ID", identity("warcinfo", info)}, {"WARC-Date", at}, {"Content-Type", "application/warc-fields"}}, info},
		{fields{
			{"WARC-Type", "conversion"}, {"WARC-Record-ID", identity("conversion", []byte(k.Text))}, {"WARC-Date", at}, {"WARC-Target-URI", k.From},
			{"WARC-Refers-To", file}, {"WARC-Block-Digest", digestOf([]byte(k.Text))}, {"Content-Type", "text/plain; charset=utf-8"},
			{"Content-Language", k.Language}, {originalType, k.Type}, {originalDigest, digestOf(k.Content)},
		}, []byte(k.Text)},
		{fields{
			{"WARC-Type", "resource"}, {"WARC-Record-ID", file}, {"WARC-Date", at}, {"WARC-Target-URI", k.From},
			{"WARC-Block-Digest", digestOf(k.Content)}, {"Content-Type", k.Type},
		}, k.Content},
	}
	var out bytes.Buffer
	for _, r := range records {
		w := gzip.NewWriter(&out)
		err := errors.Join(r.write(w), w.Close())
		if err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

// Our own fields say of the text what it was made of, so that a build need not read the file.
const (
	originalType   = "Nutgraf-Original-Type"
	originalDigest = "Nutgraf-Original-Digest"
)

// ErrNotKept is the cause when a source is not kept.
var ErrNotKept = errors.New("the source is not kept")

// Read reads the text of a kept source, and when and from where it was kept. The error's text continues a sentence about the file; it
// wraps [ErrNotKept] when there is no such file.
func Read(files fs.FS, id string) (*Kept, error) {
	opened, err := files.Open(FileOf(id))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotKept
	}
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	k, err := decode(opened, false)
	if err != nil {
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	return k, nil
}

// decode reads a file that [Encode] wrote, with the file in it if asked for.
func decode(from io.Reader, whole bool) (*Kept, error) {
	r, err := newReader(from, LargestFile+2*largestText)
	if err != nil {
		return nil, err
	}
	var k *Kept
	for {
		record, err := r.next()
		switch {
		case errors.Is(err, io.EOF) && k != nil:
			return nil, errors.New("it lacks the file that its text was made of")
		case errors.Is(err, io.EOF):
			return nil, errors.New("it has no text of a source")
		case err != nil:
			return nil, err
		}
		switch record.get("WARC-Type") {
		case "conversion":
			content, err := r.block(largestText)
			if err != nil {
				return nil, err
			}
			if digest := record.get("WARC-Block-Digest"); digest != digestOf(content) {
				return nil, errors.New("the text is not the one that was kept: it was edited or is damaged")
			}
			if !utf8.Valid(content) {
				return nil, errors.New("the text is not UTF-8")
			}
			k = &Kept{
				From: record.get("WARC-Target-URI"), Type: record.get(originalType), Digest: record.get(originalDigest),
				Text: string(content), Language: record.get("Content-Language"),
			}
			if k.At, err = time.Parse(time.RFC3339, record.get("WARC-Date")); err != nil {
				return nil, errors.New("it does not say when it was kept")
			}
			if _, err := language.Parse(k.Language); err != nil {
				k.Language = ""
			}
			if !whole {
				return k, nil
			}
		case "resource":
			if k == nil {
				return nil, errors.New("it has no text of a source")
			}
			if k.Content, err = r.block(LargestFile); err != nil {
				return nil, err
			}
			if digestOf(k.Content) != k.Digest {
				return nil, errors.New("the file is not the one that was kept: it was edited or is damaged")
			}
			return k, nil
		}
	}
}

// Write writes a kept source into a project's folder, whole or not at all. It returns the name of the file.
func Write(project *os.Root, id string, content []byte) (string, error) {
	name, temporary := FileOf(id), path.Join(Folder, ".new")
	err := project.MkdirAll(Folder, 0o755)
	if err == nil {
		err = project.WriteFile(temporary, content, 0o644)
	}
	if err == nil {
		err = project.Rename(temporary, name)
	}
	if err != nil {
		_ = project.Remove(temporary) // the first error is the one to report
		return "", fmt.Errorf("write %s: %w", name, err)
	}
	return name, nil
}
