package read

import (
	"fmt"
	"strings"
	"testing"
)

func BenchmarkSources(b *testing.B) {
	var list strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&list, `- id: source-%d
  type: article-newspaper
  title: "Leaders meet: day %d"
  author: [{family: Doe, given: Jane}]
  container-title: The Paper
  publisher-place: London
  URL: https://example.org/%d
  issued: 2025-09-03
  accessed: 2025-09-04
`, i, i, i)
	}
	content := []byte(list.String())
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if sources, problems := parseSources(content); len(problems) > 0 || len(sources) != 10_000 {
			b.Fatal(problems)
		}
	}
}
