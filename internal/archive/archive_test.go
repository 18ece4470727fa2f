package archive

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/guard"
)

var day = time.Date(2025, 3, 6, 7, 8, 9, 0, time.UTC)

func TestWhatIsKeptIsReadAgain(t *testing.T) {
	k, problems, err := Keep(t.Context(), File{Name: "dir/a page.html", Content: []byte("<html lang=uk><p>Угода <b>набирає</b> чинності."), Address: "https://a.example/", At: day})
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	encoded, err := Encode(k, "test")
	if err != nil {
		t.Fatal(err)
	}
	again, _ := Encode(k, "test")
	if !bytes.Equal(encoded, again) {
		t.Error("the same source is kept in other bytes")
	}
	whole, err := decode(bytes.NewReader(encoded), true)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(k, whole); diff != "" {
		t.Error(diff)
	}
	want := &Kept{From: "file:///a%20page.html", At: day, Type: "text/html", Digest: k.Digest, Text: "Угода набирає чинності.", Language: "uk"}
	read, err := Read(fstest.MapFS{"kept/x.warc.gz": {Data: encoded}}, "x")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, read); diff != "" {
		t.Error(diff)
	}
	if _, err := Read(fstest.MapFS{}, "x"); err != ErrNotKept {
		t.Errorf("a source that is not kept: %v", err)
	}
	if _, err := Find(encoded, ""); err != nil { // it is a web archive as others are
		t.Error(err)
	}
}

func TestAnEditedTextIsNotRead(t *testing.T) {
	k, _, err := Keep(t.Context(), File{Name: "a.txt", Content: []byte("We will not go."), At: day})
	if err != nil {
		t.Fatal(err)
	}
	encoded, _ := Encode(k, "test")
	unpacked, err := gzip.NewReader(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	var plain bytes.Buffer
	if _, err := plain.ReadFrom(unpacked); err != nil {
		t.Fatal(err)
	}
	edited := bytes.Replace(plain.Bytes(), []byte("We will not go."), []byte("We will now go."), 1)
	if _, err := decode(bytes.NewReader(edited), false); err == nil || !strings.Contains(err.Error(), "it was edited or is damaged") {
		t.Errorf("an edited text: %v", err)
	}
	for n := range len(encoded) {
		if k, err := decode(bytes.NewReader(encoded[:n]), true); err == nil && string(k.Content) != "We will not go." {
			t.Fatalf("%d of %d bytes are read as %v", n, len(encoded), k)
		}
	}
}

func warc(version, kind, address, contentType, block string) string {
	return fmt.Sprintf("WARC/%s\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-03-06T07:08:09Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		version, kind, address, contentType, len(block), block)
}

func zipped(texts ...string) string {
	var out bytes.Buffer
	for _, text := range texts {
		w := gzip.NewWriter(&out)
		_, _ = w.Write([]byte(text))
		_ = w.Close()
	}
	return out.String()
}

func brotlied(text string) string {
	var out bytes.Buffer
	w := brotli.NewWriter(&out)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return out.String()
}

func TestThePageIsFoundInAWebArchive(t *testing.T) {
	page := "<p>Угода набирає чинності."
	const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
	const http11 = "application/http; msgtype=response"
	cyrillic := "<p>\xd3\xe3\xee\xe4\xe0 \xed\xe0\xe1\xe8\xf0\xe0\xba \xf7\xe8\xed\xed\xee\xf1\xf2\xb3."
	picture := warc("1.1", "response", "https://a.example/p.png", http11, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx")
	gone := warc("1.0", "response", "https://a.example/x", http11, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone")
	for name, archive := range map[string]string{
		"plain":                     picture + gone + warc("1.0", "response", "https://a.example/x", http11, ok+"\r\n"+page),
		"members of gzip":           zipped(picture, gone, warc("1.1", "response", "https://a.example/x", http11, ok+"\r\n"+page)),
		"chunks":                    warc("1.1", "response", "https://a.example/x", http11, ok+"Transfer-Encoding: chunked\r\n\r\n"+fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page)),
		"chunks that are resolved":  warc("1.1", "response", "https://a.example/x", http11, ok+"Transfer-Encoding: chunked\r\n\r\n"+page),
		"gzip of HTTP":              warc("1.1", "response", "https://a.example/x", http11, ok+"Content-Encoding: gzip\r\n\r\n"+zipped(page)),
		"brotli of HTTP":            warc("1.1", "response", "https://a.example/x", http11, ok+"Content-Encoding: br\r\n\r\n"+brotlied(page)),
		"a coding that is resolved": warc("1.1", "response", "https://a.example/x", http11, ok+"Content-Encoding: gzip\r\n\r\n"+page),
		"a resource":                warc("1.1", "resource", "<https://www.a.example/x/>", "text/html", page),
		"another encoding":          warc("1.1", "response", "http://a.example/x#top", http11, "HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n"+cyrillic),
		"several pages":             warc("1.1", "resource", "https://a.example/y", "text/html", "<p>other") + warc("1.1", "resource", "https://a.example/x", "text/html", page),
	} {
		k, problems, err := Keep(t.Context(), File{Name: "saved.warc", Content: []byte(archive), Address: "https://a.example/x", At: time.Now()})
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v %v", name, err, problems)
			continue
		}
		if k.Text != "Угода набирає чинності." || !k.At.Equal(day) || !strings.Contains(k.From, "a.example/x") || !k.IsPage() {
			t.Errorf("%s: %q of %s at %s (%s)", name, k.Text, k.From, k.At, k.Type)
		}
	}
	for name, archive := range map[string]string{
		"no page":           picture,
		"two others":        warc("1.1", "resource", "https://a.example/y", "text/html", "<p>a") + warc("1.1", "resource", "https://a.example/z", "text/html", "<p>b"),
		"a length too long": "WARC/1.1\r\nContent-Length: 999999999999999999\r\n\r\n",
		"an end too early":  "WARC/1.1\r\nContent-Length: 99\r\n\r\nabc",
		"another version":   zipped("WARC/1.2\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
		"a bomb":            zipped("WARC/1.1\r\nWARC-Type: metadata\r\nContent-Length: 1000000000\r\n\r\n" + strings.Repeat("\x00", 1<<20)),
	} {
		_, problems, err := Keep(t.Context(), File{Name: "saved.warc", Content: []byte(archive), Address: "https://a.example/x", At: time.Now()})
		if err != nil || len(problems) != 1 || problems[0].Rule != RuleWebArchiveHasThePage.ID {
			t.Errorf("%s: %v %v", name, err, problems)
		}
	}
}

func TestALargeFileIsNotKept(t *testing.T) {
	large := bytes.Repeat([]byte("word "), LargestFile/5+1)
	_, problems, err := Keep(t.Context(), File{Name: "a.html", Content: large, At: day})
	if err != nil || len(problems) != 1 || problems[0].Rule != RuleKeptFileIsSmallEnough.ID {
		t.Errorf("%v %v", err, problems)
	}
	if _, problems, err = Keep(t.Context(), File{Name: "a.html", Content: large[:LargestFile], At: day}); err != nil || len(problems) != 1 {
		t.Errorf("16 MB of text: %v %v", err, problems)
	}
}

func TestFetchingIsGuarded(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, "<p>Twelve states signed.")
		case "/moved":
			http.Redirect(w, r, "/page", http.StatusFound)
		case "/away":
			http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
		case "/large":
			for range LargestFile>>20 + 1 {
				_, _ = w.Write(make([]byte, 1<<20))
			}
		default:
			http.NotFound(w, r)
		}
	}))
	defer server.Close()
	host := strings.TrimPrefix(server.URL, "http://")
	own, err := guard.New([]string{host})
	if err != nil {
		t.Fatal(err)
	}
	fetcher := Fetcher{Guard: own, Agent: "test"}
	file, err := fetcher.Fetch(t.Context(), server.URL+"/moved")
	if err != nil {
		t.Fatal(err)
	}
	file.At = day
	k, problems, err := Keep(t.Context(), *file)
	if err != nil || len(problems) > 0 || k.Text != "Twelve states signed." || k.From != server.URL+"/page" || !k.IsPage() {
		t.Errorf("%v %v %v", k, problems, err)
	}
	for address, want := range map[string]string{
		server.URL + "/gone": "answers 404 Not Found", server.URL + "/away": "is no address of the public internet",
		"http://127.0.0.1:1/": "is no address of the public internet", "file:///etc/passwd": "is no address on the web",
	} {
		if _, err := fetcher.Fetch(t.Context(), address); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", address, err)
		}
	}
	file, err = fetcher.Fetch(t.Context(), server.URL+"/large")
	if err != nil {
		t.Fatal(err)
	}
	if _, problems, _ := Keep(t.Context(), *file); len(problems) != 1 || problems[0].Rule != RuleKeptFileIsSmallEnough.ID {
		t.Errorf("a large page: %v", problems)
	}
}

func TestWritingIsWholeOrNotAtAll(t *testing.T) {
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if name, err := Write(root, "a.b-c", []byte("x")); err != nil || name != "kept/a.b-c.warc.gz" {
		t.Error(name, err)
	}
	if entries, err := fs.ReadDir(root.FS(), Folder); err != nil || len(entries) != 1 {
		t.Error(entries, err)
	}
}

// FuzzDecode holds that no file makes a panic, and that what is read keeps the limits.
func FuzzDecode(f *testing.F) {
	k := &Kept{From: "https://a.example/", At: day, Type: "text/html", Content: []byte("<p>a"), Text: "a", Language: "en"}
	encoded, err := Encode(k, "test")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(encoded)
	f.Add([]byte(warc("1.0", "response", "https://a.example/x", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n")))
	f.Add([]byte(zipped(warc("1.1", "resource", "https://a.example/x", "text/plain", "a"))))
	f.Fuzz(func(t *testing.T, content []byte) {
		if k, err := decode(bytes.NewReader(content), true); err == nil && (len(k.Text) > largestText || len(k.Content) > LargestFile) {
			t.Error("too large")
		}
		if IsArchive(content) {
			_, _ = Find(content, "https://a.example/x")
		}
	})
}
