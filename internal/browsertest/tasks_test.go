package browsertest

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// A page's longest task is how long a touch may wait for an answer while the page loads: 50 ms, on a processor four times
// slower than one whose longest task for the yardstick, a page of plain text, would then take yardstickTime. The yardstick is
// loaded in each round, too, so that the figures of one machine are those of another: what differs between machines is less
// how fast they compute than how fast a new process gets its memory and its program.
//
// It is the time that the processor gave to the task, at full speed, times four: without Chromium's own slowing down, which
// adds to it. It still differs threefold on a machine that others use. Each load has an empty cache and, after the empty
// page between, a new process of a browser that runs already, as when a reader comes from another site. What else the
// machine does mostly makes a task longer, so the least of a few loads is nearest to the page's own. A page over the budget
// is loaded again after all others, until one load is within it: what is told is within the budget by one load, and no
// measure of the room that is left.
const (
	taskBudget    = 50.0 // ms
	hopeless      = 2 * taskBudget
	slower        = 4
	yardstickTime = 21.0 // ms, as on two cores of a server of 2026
	rounds        = 5
	patientRounds = 30 // for a page that is over the budget, and not hopeless
)

// yardstick is the address of a page of plain text, about as long as a section, without styles and scripts.
func yardstick(t *testing.T) string {
	t.Helper()
	part := "<h2>Heading</h2><p>" + strings.Repeat(`Some words of a text with <a href="#">a link</a> in it. `, 12) + "</p><ul><li>one</li><li>two</li></ul>"
	folder := t.TempDir()
	write(t, folder, "index.html", `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`+
		"<title>Plain</title></head><body><h1>Plain</h1>"+strings.Repeat(part, 15)+"</body></html>")
	return Serve(t, folder)
}

// slowdown is how many times slower than this machine's the slow processor is; no more than for a quick machine.
func slowdown(t *testing.T) float64 {
	t.Helper()
	recorder, plain, least := record(Open(t, Phone)), yardstick(t), math.Inf(1)
	for range rounds {
		least = min(least, recorder.longestTask(plain))
	}
	return slower * min(1, yardstickTime/least)
}

// longestTasks loads the pages and returns the longest task of each in milliseconds, with what is over the budget.
func longestTasks(t *testing.T, pages []page) (longest []float64, found []finding) {
	t.Helper()
	tab := Open(t, Phone)
	recorder := record(tab)
	plain, least := yardstick(t), math.Inf(1)
	loads := slices.Repeat([]float64{math.Inf(1)}, len(pages))
	scaled := func(load float64) float64 { return load * yardstickTime / least }
	for round := range patientRounds {
		least = min(least, recorder.longestTask(plain))
		again := false
		for i, p := range pages {
			if round < rounds || scaled(loads[i]) > taskBudget && scaled(loads[i]) < hopeless {
				loads[i], again = min(loads[i], recorder.longestTask(p.address)), true
			}
		}
		if !again {
			break
		}
	}
	t.Logf("the yardstick took %.0f ms", least)
	for _, load := range loads {
		longest = append(longest, scaled(load))
	}
	for i, one := range longest {
		if one > taskBudget {
			found = append(found, finding{pages[i], fmt.Sprintf("its longest task takes %.0f ms of %.0f", one, taskBudget)})
		}
	}
	return longest, found
}

// traced is what the trace says of a piece of work: https://chromium.googlesource.com/catapult, "Trace Event Format".
type traced struct {
	Name      string          `json:"name"`
	Process   int             `json:"pid"`
	Thread    int             `json:"tid"`
	Processor float64         `json:"tdur"` // microseconds of the processor
	Arguments json.RawMessage `json:"args"`
}

// recorder traces what a tab's browser does.
type recorder struct {
	tab   *Tab
	mutex sync.Mutex
	trace []traced
	whole bool
	err   error
}

func record(tab *Tab) *recorder {
	tab.t.Helper()
	r := &recorder{tab: tab}
	if err := chromedp.Listen(tab.chromium(), r.hear); err != nil {
		tab.t.Fatal(err)
	}
	return r
}

func (r *recorder) hear(event any) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	switch event := event.(type) {
	case *tracing.EventDataCollected:
		for _, value := range event.Value {
			var one traced
			r.err = cmp.Or(r.err, json.Unmarshal(value, &one))
			r.trace = append(r.trace, one)
		}
	case *tracing.EventTracingComplete:
		r.whole = true
	}
}

// longestTask loads the page with an empty cache and returns the longest task of its main thread, in milliseconds.
func (r *recorder) longestTask(address string) (longest float64) {
	tab := r.tab
	tab.t.Helper()
	tab.Go("about:blank")
	call(tab, network.ClearBrowserCache, cdp.Empty{})
	r.mutex.Lock()
	r.trace, r.whole = nil, false
	r.mutex.Unlock()
	call(tab, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{
		IncludedCategories: []string{"devtools.timeline", "disabled-by-default-devtools.timeline"},
	}})
	tab.Go(address)
	tab.settle()
	call(tab, tracing.End, cdp.Empty{})
	deadline := time.Now().Add(patience)
	for whole := false; !whole; time.Sleep(time.Millisecond) {
		r.mutex.Lock()
		whole = r.whole
		r.mutex.Unlock()
		if time.Now().After(deadline) {
			tab.t.Fatal("the trace does not end")
		}
	}
	if r.err != nil {
		tab.t.Fatal(r.err)
	}
	// The browser has threads for other pages, which it starts ahead.
	at := slices.IndexFunc(r.trace, func(e traced) bool {
		return e.Name == "CommitLoad" && strings.Contains(string(e.Arguments), strconv.Quote(address))
	})
	if at < 0 {
		tab.t.Fatalf("the trace does not say where %s was loaded", address)
	}
	for _, e := range r.trace {
		if e.Name == "RunTask" && e.Process == r.trace[at].Process && e.Thread == r.trace[at].Thread {
			longest = max(longest, e.Processor/1000*slower)
		}
	}
	if longest == 0 {
		tab.t.Fatalf("the trace has no task of %s", address)
	}
	return longest
}

// tellTasks writes a line for each page.
func tellTasks(out *strings.Builder, pages []page, longest []float64) {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "longest task, a processor %d times slower\tms\tof\t\n", slower)
	for i, p := range pages {
		fmt.Fprintf(table, "%s\t%.0f\t%.0f\t\n", p.kind, longest[i], taskBudget)
	}
	_ = table.Flush()
}
