package output

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"path"
	"runtime"
	"slices"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"
)

// compressions are the forms in which a server can send a copy of a file as it is, by the ending that the copy adds to the
// file's name, each at its smallest.
var compressions = map[string]func(to io.Writer) io.WriteCloser{
	".br": func(to io.Writer) io.WriteCloser { return brotli.NewWriterLevel(to, brotli.BestCompression) },
	".gz": func(to io.Writer) io.WriteCloser {
		writer, _ := gzip.NewWriterLevel(to, gzip.BestCompression) // a level that exists
		return writer
	},
}

// texts are the endings of files that compression makes much smaller and that browsers and feed readers load.
var texts = []string{".css", ".csv", ".geojson", ".htm", ".html", ".ics", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".vtt", ".webmanifest", ".xml"}

// CompressedOf returns the name of the file that a file is the compressed copy of, if there can be such a file.
func CompressedOf(name string) (string, bool) {
	ending := path.Ext(name)
	original := name[:len(name)-len(ending)]
	_, isCopy := compressions[ending]
	return original, isCopy && slices.Contains(texts, path.Ext(original))
}

// Compress returns the site with compressed copies of its texts beside them, as servers such as nginx find them: page.html.br
// (RFC 7932) and page.html.gz (RFC 1952). A copy that is not smaller is left out, and no file of the site is replaced. Copies in
// earlier, the last build, are used again if they and the texts have the SHA-256 in recorded, as lower-case hex.
func Compress(ctx context.Context, tree, earlier fs.FS, recorded map[string]string) (fs.FS, error) {
	copies := New()
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !slices.Contains(texts, path.Ext(name)) || name == RecordFile {
			return err
		}
		group.Go(func() error {
			content, err := Borrow(tree, name)
			if err != nil {
				return err
			}
			isAsBefore := recorded[name] == Checksum(content)
			for ending, compressor := range compressions {
				if _, err := fs.Stat(tree, name+ending); err == nil {
					continue
				}
				if err := ctx.Err(); err != nil {
					return err
				}
				copied, err := fs.ReadFile(earlier, name+ending)
				if err != nil || !isAsBefore || recorded[name+ending] != Checksum(copied) {
					copied = compressed(content, compressor)
				}
				if len(copied) < len(content) {
					copies.Write(name+ending, copied)
				}
			}
			return nil
		})
		return nil
	})
	if waitErr := group.Wait(); err == nil {
		err = waitErr
	}
	return overlay{copies.Tree(), tree}, err
}

func compressed(content []byte, compressor func(io.Writer) io.WriteCloser) []byte {
	var text bytes.Buffer
	writer := compressor(&text) // into memory: no write fails
	_, _ = writer.Write(content)
	_ = writer.Close()
	return text.Bytes()
}
