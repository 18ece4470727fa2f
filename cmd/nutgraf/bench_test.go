package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/nutgraf/nutgraf/internal/browsertest"
)

// BenchmarkBuild runs the program on 1,000 sections of prose and 1,000 terms, with the links that it finds, with every term's
// autolink off, and with the same links written by hand, and Hugo's own program with the theme that "hugo new theme" makes
// on the same files, in turn, and prints the ratios of their times: of the first build, which draws all preview pictures,
// and of building again, which has them. Against no links it is what readers get that costs, against links by hand the
// finding of them.
func BenchmarkBuild(b *testing.B) {
	folder := b.TempDir()
	explainers := map[string]browsertest.Links{
		"linked": browsertest.LinksFound, "unlinked": browsertest.NoLinks, "by-hand": browsertest.LinksByHand,
	}
	for name, links := range explainers {
		browsertest.WriteMadeUp(b, filepath.Join(folder, name), links)
	}
	bare := filepath.Join(folder, "bare")
	hugo := browsertest.BareHugo(b, bare, filepath.Join(folder, "linked"))
	times := times{}
	for b.Loop() {
		for range rounds {
			for name := range explainers {
				folder := filepath.Join(folder, name)
				if err := os.RemoveAll(filepath.Join(folder, "public")); err != nil {
					b.Fatal(err)
				}
				times.measure(b, "first-"+name, folder, "nutgraf", "build")
				times.measure(b, "again-"+name, folder, "nutgraf", "build")
			}
			times.measure(b, "hugo", bare, hugo)
		}
	}
	times.report(b)
	times.ratio(b, "linked/unlinked-first", "first-linked", "first-unlinked")
	times.ratio(b, "linked/unlinked-again", "again-linked", "again-unlinked")
	times.ratio(b, "linked/by-hand-again", "again-linked", "again-by-hand")
	times.ratio(b, "linked/hugo-again", "again-linked", "hugo")
}

// rounds is how often the programs of a benchmark run in turn.
const rounds = 9

// times are the seconds that programs took, round by round.
type times map[string][]float64

// measure runs a program in a folder to its end.
func (t times) measure(b *testing.B, name, folder, program string, arguments ...string) {
	start := time.Now()
	browsertest.RunIn(b, folder, program, arguments...)
	t[name] = append(t[name], time.Since(start).Seconds())
}

// report prints the shortest times.
func (t times) report(b *testing.B) {
	for name, all := range t {
		b.ReportMetric(slices.Min(all), "s/"+name)
	}
}

// ratio prints the median of the rounds' ratios: what else a machine does slows down neighbours alike.
func (t times) ratio(b *testing.B, name, one, other string) {
	var ratios []float64
	for round := range t[one] {
		ratios = append(ratios, t[one][round]/t[other][round])
	}
	slices.Sort(ratios)
	b.ReportMetric(ratios[len(ratios)/2], name)
}
