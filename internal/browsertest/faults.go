package browsertest

import (
	"fmt"
	"sync"

	"github.com/chromedp/cdproto/audits"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// faults are what a browser says of a page that no story expects: what the page's security policy blocked, and errors in
// its scripts.
type faults struct {
	mutex sync.Mutex
	said  []string
}

func (f *faults) add(format string, arguments ...any) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.said = append(f.said, fmt.Sprintf(format, arguments...))
}

// take returns the faults and forgets them.
func (f *faults) take() []string {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	said := f.said
	f.said = nil
	return said
}

// watch notes the faults of every page that the tab opens. Those that no story has taken fail the test at its end.
func (tab *Tab) watch() {
	tab.t.Helper()
	t := tab.t
	t.Cleanup(func() {
		for _, fault := range tab.faults.take() {
			t.Errorf("the browser says: %s", fault)
		}
	})
	err := chromedp.Listen(tab.ctx, func(event any) {
		switch event := event.(type) {
		case *audits.EventIssueAdded:
			if blocked := event.Issue.Details.ContentSecurityPolicyIssueDetails; blocked != nil {
				tab.faults.add("blocked by %s: %s%s", blocked.ViolatedDirective, blocked.ContentSecurityPolicyViolationType, blocked.BlockedURL)
			}
		case *runtime.EventExceptionThrown:
			thrown := event.ExceptionDetails
			said := thrown.Text
			if thrown.Exception != nil {
				said += " " + thrown.Exception.Description
			}
			tab.faults.add("script: %s (%s:%d)", said, thrown.URL, thrown.LineNumber+1)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	call(tab, audits.Enable, cdp.Empty{})
}

// Faults are what the browser said of the pages so far, for a story that expects them.
func (tab *Tab) Faults() []string { return tab.faults.take() }
