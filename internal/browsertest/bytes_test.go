package browsertest

import (
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// scriptBudget is what the scripts of a page may cost in bytes over the wire. The budgets of whole pages are those of check,
// here for gzip at nginx's level 1, headers and all.
const scriptBudget = 1 << 10

// weight is what one visit costs.
type weight struct {
	requests   int // the page among them
	elsewhere  []string
	bytes      map[network.ResourceType]int
	total      int
	unfinished int
}

// of is the bytes of some kinds.
func (w weight) of(kinds ...network.ResourceType) (sum int) {
	for _, kind := range kinds {
		sum += w.bytes[kind]
	}
	return sum
}

// overBudget says what of a visit costs too much.
func (w weight) overBudget(p page) (over []string) {
	say := func(format string, values ...any) { over = append(over, fmt.Sprintf(format, values...)) }
	if w.total > p.budget {
		say("a visit costs %d bytes of %d", w.total, p.budget)
	}
	if script := w.of(network.ResourceTypeScript); script > scriptBudget && !strings.HasSuffix(p.kind, "search") && !strings.HasSuffix(p.kind, "offline") {
		say("its script costs %d bytes of %d", script, scriptBudget)
	}
	if beside := w.requests - 1; beside > p.beside {
		say("%d requests beside the page, of %d", beside, p.beside)
	}
	for _, address := range w.elsewhere {
		say("asks another host: %s", address)
	}
	if w.unfinished > 0 {
		say("%d requests did not end well", w.unfinished)
	}
	return over
}

// weighing counts what a tab's browser receives.
type weighing struct {
	tab   *Tab
	mutex sync.Mutex
	host  string
	kinds map[network.RequestID]network.ResourceType // of what is under way
	now   weight
}

func weigh(tab *Tab) *weighing {
	tab.t.Helper()
	w := &weighing{tab: tab}
	if err := chromedp.Listen(tab.chromium(), w.hear); err != nil {
		tab.t.Fatal(err)
	}
	return w
}

func (w *weighing) hear(event any) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	switch event := event.(type) {
	case *network.EventRequestWillBeSent:
		address, err := url.Parse(event.Request.URL)
		if err != nil || address.Scheme == "data" {
			return
		}
		w.now.requests++
		w.kinds[event.RequestID] = event.Type
		if address.Host != w.host {
			w.now.elsewhere = append(w.now.elsewhere, event.Request.URL)
		}
	case *network.EventLoadingFinished:
		if kind, ours := w.kinds[event.RequestID]; ours {
			w.now.bytes[kind] += int(event.EncodedDataLength)
			w.now.total += int(event.EncodedDataLength)
			delete(w.kinds, event.RequestID)
		}
	case *network.EventLoadingFailed:
		if _, ours := w.kinds[event.RequestID]; ours {
			w.now.unfinished++
			delete(w.kinds, event.RequestID)
		}
	}
}

// visit opens the page with an empty cache, and waits until nothing more is fetched.
func (w *weighing) visit(address string) weight {
	w.tab.t.Helper()
	w.tab.Go("about:blank")
	call(w.tab, network.ClearBrowserCache, cdp.Empty{})
	at, err := url.Parse(address)
	if err != nil {
		w.tab.t.Fatal(err)
	}
	w.mutex.Lock()
	w.host, w.kinds, w.now = at.Host, map[network.RequestID]network.ResourceType{}, weight{bytes: map[network.ResourceType]int{}}
	w.mutex.Unlock()
	w.tab.Go(address)
	w.tab.settle()
	for {
		w.mutex.Lock()
		now, open := w.now, len(w.kinds)
		w.mutex.Unlock()
		if open == 0 {
			return now
		}
		Eval[bool](w.tab, `true`)
	}
}

// settle waits for two idle callbacks after the load event: what a page begins by itself has begun.
func (tab *Tab) settle() {
	tab.t.Helper()
	Eval[bool](tab, `new Promise((done) => {
		const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 100)); // WebKit has none
		idle(() => idle(() => done(true)));
	})`)
}

// weighAll visits every page and returns what each costs, with what is over its budget.
func weighAll(t *testing.T, pages []page) (weights []weight, found []finding) {
	t.Helper()
	weights = make([]weight, len(pages))
	inBrowsers(t, len(pages), func(t *testing.T, next func() (int, bool)) {
		tab := Open(t, Phone)
		call(tab, network.Enable, network.EnableParams{})
		scale := weigh(tab)
		for i, ok := next(); ok; i, ok = next() {
			weights[i] = scale.visit(pages[i].address)
		}
	})
	for i, one := range weights {
		for _, what := range one.overBudget(pages[i]) {
			found = append(found, finding{pages[i], what})
		}
	}
	return weights, found
}
