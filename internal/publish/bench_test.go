package publish

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkReplace publishes a site of a thousand pages of 20 kB: when all are new, when one changed, and when none did.
func BenchmarkReplace(b *testing.B) {
	site := fstest.MapFS{}
	for i := range 1000 {
		site[fmt.Sprintf("sections/%d/index.html", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "%d %s", i, strings.Repeat("x", 20_000))}
	}
	replace := func(b *testing.B, folder string) {
		b.Helper()
		if _, problems, err := Replace(b.Context(), folder, site, Options{Tool: "nutgraf 0.1.0"}); err != nil || len(problems) > 0 {
			b.Fatal(problems, err)
		}
	}
	b.Run("all", func(b *testing.B) {
		folder, number := b.TempDir(), 0
		for b.Loop() {
			number++
			replace(b, filepath.Join(folder, fmt.Sprint(number)))
		}
	})
	folder := filepath.Join(b.TempDir(), "public")
	replace(b, folder)
	b.Run("one", func(b *testing.B) {
		number := 0
		for b.Loop() {
			number++
			site["sections/0/index.html"] = &fstest.MapFile{Data: fmt.Append(nil, number)}
			replace(b, folder)
		}
	})
	b.Run("none", func(b *testing.B) {
		for b.Loop() {
			replace(b, folder)
		}
	})
}
