package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/browsertest"
)

// BenchmarkBuild runs the program on 1,000 sections of prose and 1,000 terms, with links and with every term's autolink
// off, and Hugo's own program with the theme that "hugo new theme" makes on the same files, in turn, and prints the ratios
// of their shortest times: of the first build, which draws all preview pictures, and of building again, which has them.
func BenchmarkBuild(b *testing.B) {
	folder := b.TempDir()
	linked, unlinked, bare := filepath.Join(folder, "linked"), filepath.Join(folder, "unlinked"), filepath.Join(folder, "bare")
	browsertest.WriteMadeUp(b, linked, true)
	browsertest.WriteMadeUp(b, unlinked, false)
	hugo := browsertest.BareHugo(b, bare, linked)
	best := map[string]time.Duration{}
	measure := func(name, folder, program string, arguments ...string) {
		start := time.Now()
		browsertest.RunIn(b, folder, program, arguments...)
		if took := time.Since(start); best[name] == 0 || took < best[name] {
			best[name] = took
		}
	}
	for b.Loop() {
		for name, folder := range map[string]string{"linked": linked, "unlinked": unlinked} {
			if err := os.RemoveAll(filepath.Join(folder, "public")); err != nil {
				b.Fatal(err)
			}
			measure("first-"+name, folder, "nutgraf", "build")
			measure("again-"+name, folder, "nutgraf", "build")
		}
		measure("hugo", bare, hugo)
	}
	for name, took := range best {
		b.ReportMetric(took.Seconds(), "s/"+name)
	}
	ratio := func(name, one, other string) { b.ReportMetric(float64(best[one])/float64(best[other]), name) }
	ratio("linked/unlinked-first", "first-linked", "first-unlinked")
	ratio("linked/unlinked-again", "again-linked", "again-unlinked")
	ratio("linked/hugo-again", "again-linked", "hugo")
}
