package browsertest

import (
	"sync"
	"testing"
)

// faults are what a browser says of a page that no story expects: what the page's security policy blocked, and errors in
// its scripts.
type faults struct {
	mutex sync.Mutex
	said  []string
}

// watch collects faults. Those that no story has taken fail the test at its end.
func watch(t testing.TB) *faults {
	t.Helper()
	f := &faults{}
	t.Cleanup(func() {
		for _, fault := range f.Faults() {
			t.Errorf("the browser says: %s", fault)
		}
	})
	return f
}

func (f *faults) add(fault string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.said = append(f.said, fault)
}

// Faults are what the browser said of the pages so far, for a story that expects them.
func (f *faults) Faults() []string {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	said := f.said
	f.said = nil
	return said
}
