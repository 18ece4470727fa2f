package lint

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// events is a project of n events, each with a paragraph, an actor and a source.
func events(n int) fstest.MapFS {
	files := project(sound)
	for i := range n {
		files[fmt.Sprintf("content/timeline/event-%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, `---
title: "What happened on day %d"
when: %04d-%02d-%02d
actors: [canada]
sources: [treaty-1949]
key: true
---

Twelve states sign [the treaty](event:treaty-signed) in Washington. "An attack on one," it says, is an attack on all of
them; it gives each of them the right to decide what help to send, and does not name an enemy.
`, i, 1000+i/336, 1+i/28%12, 1+i%28)}
	}
	return files
}

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{100, 10_000} {
		b.Run(fmt.Sprintf("memory/events=%d", n), func(b *testing.B) { benchmarkRead(b, events(n)) })
		b.Run(fmt.Sprintf("disk/events=%d", n), func(b *testing.B) {
			dir := b.TempDir()
			if err := os.CopyFS(dir, events(n)); err != nil {
				b.Fatal(err)
			}
			benchmarkRead(b, os.DirFS(dir))
		})
	}
}

func benchmarkRead(b *testing.B, files fs.FS) {
	b.ReportAllocs()
	for b.Loop() {
		if _, problems := english(b, files); len(problems) > 0 {
			b.Fatal(said(b, problems))
		}
	}
}

// The flagship beside this package is the largest real project there is to read.
func TestFlagshipHasNoProblem(t *testing.T) {
	root := filepath.Join("..", "..")
	if _, err := os.Stat(filepath.Join(root, "content", "_index.md")); err != nil {
		t.Skip("no flagship here")
	}
	if _, problems := english(t, os.DirFS(root)); len(problems) > 0 {
		t.Errorf("the flagship has problems:\n%s", said(t, problems))
	}
}
