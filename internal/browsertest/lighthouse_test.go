package browsertest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"text/tabwriter"
)

// run is what Lighthouse says of a page on a slow phone. The fields are those that npm/lighthouse.mjs prints.
type run struct {
	page    page
	Scores  map[string]int // out of 100, by category
	Failed  []string       // what took points
	Shift   float64        // cumulative layout shift
	Largest string         // the tag of the largest contentful paint
	Paint   float64        // when it was painted, in ms
}

// lighthouse runs Lighthouse over the pages.
func lighthouse(t *testing.T, pages []page) (runs []run) {
	t.Helper()
	browser, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	arguments := []string{filepath.Join(filepath.Dir(filepath.Dir(NPM(t, "lighthouse"))), "lighthouse.mjs"), fmt.Sprintf("%.2f", slowdown(t))}
	for _, p := range pages {
		arguments = append(arguments, p.address)
	}
	node := exec.Command("node", arguments...)
	node.Env = append(os.Environ(), "CHROME_PATH="+browser)
	node.Stderr = t.Output()
	out, err := node.Output()
	if err != nil {
		t.Fatalf("Lighthouse: %v", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	for lines.Scan() {
		one := run{page: pages[len(runs)]}
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatalf("Lighthouse: %v: %s", err, lines.Text())
		}
		runs = append(runs, one)
	}
	if len(runs) != len(pages) {
		t.Fatalf("Lighthouse ran over %d of %d pages", len(runs), len(pages))
	}
	return runs
}

// categories are what Lighthouse gives points for.
var categories = []string{"performance", "accessibility", "best-practices", "seo"}

// paintsText is the tag of an element that paints words.
var paintsText = regexp.MustCompile(`^<(p|h[1-6]|li|dd|dt|a|span|div|blockquote|td|th|figcaption|mark|b|em|strong|small|time|text)\b`)

// judgeRuns says what is against the pages: anything less than all points, a layout that moves, a picture that is waited
// for.
func judgeRuns(runs []run) (found []finding) {
	for _, one := range runs {
		say := func(format string, values ...any) {
			found = append(found, finding{one.page, "Lighthouse: " + fmt.Sprintf(format, values...)})
		}
		for _, category := range categories {
			if category == "seo" && (strings.HasSuffix(one.page.kind, "not found") || strings.HasSuffix(one.page.kind, "frame")) {
				continue // they ask not to be found
			}
			if score := one.Scores[category]; score != 100 {
				say("%s: %d of 100: %s", category, score, strings.Join(one.Failed, ", "))
			}
		}
		if one.Shift != 0 {
			say("the layout shifts by %v", one.Shift)
		}
		if !paintsText.MatchString(one.Largest) {
			say("the largest paint is no text: %q", one.Largest)
		}
	}
	return found
}

// tellRuns writes a line for each page.
func tellRuns(out *strings.Builder, runs []run) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "Lighthouse, mobile\tperformance\taccessibility\tbest practices\tSEO\tlayout shift\tlargest paint\t")
	for _, one := range runs {
		fmt.Fprintf(table, "%s\t", one.page.kind)
		for _, category := range categories {
			fmt.Fprintf(table, "%d\t", one.Scores[category])
		}
		fmt.Fprintf(table, "%.3f\t%.1f s\t\n", one.Shift, one.Paint/1000)
	}
	_ = table.Flush()
}
