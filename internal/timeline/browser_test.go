package timeline

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/browsertest"
	"github.com/nutgraf/nutgraf/internal/edtf"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Run(m)) }

// served is a web server on the loopback. Its pages may load nothing from elsewhere; what they ask for in vain is noted.
type served struct {
	address string
	mu      sync.Mutex
	missing []string
}

// serve has the files by their paths, and an npm package's folder under /package/.
func serve(t *testing.T, files map[string]string, folder string) *served {
	t.Helper()
	s := &served{}
	packages := http.StripPrefix("/package/", http.FileServer(http.Dir(folder)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content, ok := files[r.URL.Path]
		switch {
		case ok:
			w.Header().Set("Content-Security-Policy", "default-src 'self' 'unsafe-inline' data:")
			_, _ = io.WriteString(w, content)
		case strings.HasPrefix(r.URL.Path, "/package/"):
			packages.ServeHTTP(w, r)
		case r.URL.Path == "/favicon.ico":
		default:
			s.mu.Lock()
			defer s.mu.Unlock()
			s.missing = append(s.missing, r.URL.Path)
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(server.Close)
	s.address = server.URL
	return s
}

// watch keeps what goes wrong on a page.
const watch = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Test</title><script>
var wrong = [];
console.error = (...words) => wrong.push("console: " + words.join(" "));
addEventListener("error", e => wrong.push("error: " + (e.message || e.target.src || e.target.href)), true);
addEventListener("unhandledrejection", e => wrong.push("rejection: " + e.reason));
addEventListener("securitypolicyviolation", e => wrong.push("blocked: " + e.blockedURI));
</script>
`

func TestTimelineJSShowsEveryEvent(t *testing.T) {
	e := sample(t)
	content, leftOut, err := JSON(e, onExample)
	if err != nil {
		t.Fatal(err)
	}
	page := watch + `<link rel="stylesheet" href="/package/css/timeline.css"><div id="timeline" style="height: 700px"></div>
<script src="/package/js/timeline.js"></script>
<script>var timeline = new TL.Timeline("timeline", "/index.json", {script_path: "/package/js/", font: null})</script>`
	site := serve(t, map[string]string{"/": page, "/index.json": string(content)},
		filepath.Join(browsertest.NPM(t, "@knight-lab/timelinejs"), "dist"))
	browsertest.Engines(t, func(t *testing.T, browser *browsertest.Browser) {
		tab := browser.Open(browsertest.Desk)
		tab.Go(site.address + "/")
		tab.Until(`timeline.ready`)

		shown := len(e.Events) - len(leftOut)
		if got := browsertest.Eval[int](tab, `document.querySelectorAll(".tl-timemarker").length`); got != shown {
			t.Errorf("%d events in the navigation, not %d", got, shown)
		}
		if got := browsertest.Eval[int](tab, `document.querySelectorAll(".tl-slide").length`); got != shown+1 {
			t.Errorf("%d slides, not a title and %d events", got, shown)
		}
		if got := browsertest.Eval[string](tab, `timeline.config.getErrors("; ") + wrong.join("; ")`); got != "" {
			t.Errorf("it says: %s", got)
		}
		if len(site.missing) > 0 {
			t.Errorf("it asks for %s", site.missing)
		}
		speaker := edtf.NewSpeaker(e.Language)
		for _, event := range e.Events[:shown] {
			got := browsertest.Eval[string](tab, fmt.Sprintf(`(() => {
	const slide = document.getElementById(%q)
	return ["h2", ".tl-headline-date", "a[href]"].map(s => slide.querySelector(s)).map(n => n && (n.getAttribute("href") || n.textContent.trim())).join(" | ")
})()`, event.ID))
			want := event.Title + " | " + speaker.Say(event.When, edtf.Long) + " | " + onExample(event.Address())
			if got != want {
				t.Errorf("%s: the slide says %q, not %q", event.ID, got, want)
			}
		}
	})
}

// readEvent is a calendar's event as ical.js reads it.
type readEvent struct{ UID, Start, End, Summary, EDTF string }

func TestICalJSReadsTheCalendarBack(t *testing.T) {
	e := sample(t)
	content, leftOut, err := Calendar(e, onExample)
	if err != nil {
		t.Fatal(err)
	}
	page := watch + `<script type="module">
import ICAL from "/package/ical.js"
const text = await (await fetch("/calendar.ics")).text()
const component = new ICAL.Component(ICAL.parse(text))
window.events = JSON.stringify(component.getAllSubcomponents("vevent").map(c => {
	const e = new ICAL.Event(c)
	return {UID: e.uid, Start: e.startDate.toString(), End: e.endDate.toString(), Summary: e.summary, EDTF: c.getFirstPropertyValue("x-edtf")}
}))
</script>`
	site := serve(t, map[string]string{"/": page, "/calendar.ics": string(content)},
		filepath.Join(browsertest.NPM(t, "ical.js"), "dist"))
	browsertest.Engines(t, func(t *testing.T, browser *browsertest.Browser) {
		tab := browser.Open(browsertest.Desk)
		tab.Go(site.address + "/")
		tab.Until(`window.events || wrong.length`)
		var got []readEvent
		if err := json.Unmarshal([]byte(browsertest.Eval[string](tab, `window.events || JSON.stringify(wrong)`)), &got); err != nil {
			t.Fatal(err)
		}
		if len(got)+len(leftOut) != len(e.Events) {
			t.Errorf("%d of %d events were read", len(got), len(e.Events))
		}
		speaker := edtf.NewSpeaker(e.Language)
		said := map[string]readEvent{}
		for _, event := range got {
			said[event.EDTF] = event
		}
		for _, want := range []readEvent{
			{Start: "1789-07-14", End: "1789-07-15", EDTF: "1789-07-14"},
			{Start: "1914-07-28", End: "1918-11-12", EDTF: "1914-07-28/1918-11-11"},
			{Start: "1994-12-01", End: "1995-01-01", EDTF: "1994-12", Summary: "in words"},
			{Start: "1994-01-01", End: "1995-01-01", EDTF: "1994~", Summary: "in words"},
			{Start: "2014-12-01", End: "2015-03-01", EDTF: "2014-24", Summary: "in words"},
			{Start: "2022-02-24", End: "2022-02-25", EDTF: "2022-02-24?", Summary: "in words"},
			{Start: "1989-11-09T17:53:00Z", End: "1989-11-09T17:53:00Z", EDTF: "1989-11-09T18:53:00+01:00"},
			{Start: "1999-12-31T23:59:59", End: "1999-12-31T23:59:59", EDTF: "1999-12-31T23:59:59"},
		} {
			// What is known to the day or the second needs no words beside it.
			if words := speaker.Say(parse(t, want.EDTF), edtf.Long); want.Summary == "in words" {
				want.Summary = want.EDTF + " (" + words + ")"
			} else {
				want.Summary = want.EDTF
			}
			got := said[want.EDTF]
			got.UID = ""
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%s", want.EDTF, diff)
			}
		}
		for _, event := range e.Events {
			if read, ok := said[event.When.String()]; ok && read.UID != onExample(event.Address()) {
				t.Errorf("%s has the UID %s", event.ID, read.UID)
			}
		}
	})
}
