package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
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

// BenchmarkHouse runs the program on a house of 100 explainers, or as many as NUTGRAF_EXPLAINERS says, and Hugo's own program
// with a bare theme on the same files, in turn, and prints the ratios of their times: of the first build, of a build after
// an edit of a definition that some explainers share, and of one after an edit of an explainer's own.
func BenchmarkHouse(b *testing.B) {
	explainers := 100
	if asked := os.Getenv("NUTGRAF_EXPLAINERS"); asked != "" {
		var err error
		if explainers, err = strconv.Atoi(asked); err != nil {
			b.Fatal(err)
		}
	}
	house, bare := filepath.Join(b.TempDir(), "house"), filepath.Join(b.TempDir(), "bare")
	browsertest.WriteMadeUpHouse(b, house, explainers)
	hugo := browsertest.BareHugo(b, bare, house)
	edit := func(name string) {
		name = filepath.Join(house, filepath.FromSlash(name))
		content, err := os.ReadFile(name)
		if err == nil {
			err = os.WriteFile(name, bytes.Replace(content, []byte("A thing"), []byte("A nice thing"), 1), 0o644)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	times := times{}
	for b.Loop() {
		for range 3 {
			if err := os.RemoveAll(filepath.Join(house, "public")); err != nil {
				b.Fatal(err)
			}
			times.measure(b, "first", house, "nutgraf", "build")
			edit("content/glossary/t0.md")
			times.measure(b, "shared", house, "nutgraf", "build")
			edit("explainers/e0/content/glossary/own.md")
			times.measure(b, "own", house, "nutgraf", "build")
			if err := os.RemoveAll(filepath.Join(bare, "public")); err != nil {
				b.Fatal(err)
			}
			times.measure(b, "hugo", bare, hugo)
		}
	}
	times.report(b)
	times.ratio(b, "first/hugo", "first", "hugo")
	times.ratio(b, "shared/hugo", "shared", "hugo")
	times.ratio(b, "own/hugo", "own", "hugo")
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
