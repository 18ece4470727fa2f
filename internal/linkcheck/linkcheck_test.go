package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// site is a server that remembers what it was asked.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string // "HEAD /page"
	at    []time.Time
}

func serve(t *testing.T, pages map[string]http.HandlerFunc) *site {
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked, s.at = append(s.asked, r.Method+" "+r.URL.Path), append(s.at, time.Now())
		s.mu.Unlock()
		if page, ok := pages[r.URL.Path]; ok {
			page(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	t.Cleanup(func() {
		s.CloseClientConnections() // of handlers that never end
		s.Close()
	})
	return s
}

// count is how often something was asked.
func (s *site) count(what string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, asked := range s.asked {
		if asked == what {
			n++
		}
	}
	return n
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func to(address string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", address)
		w.WriteHeader(http.StatusFound)
	}
}

// hasty is for tests: almost no pause.
func hasty() Options {
	own, err := guard.New([]string{"127.0.0.1"})
	if err != nil {
		panic(err)
	}
	return Options{Agent: "nutgraf/test", Pause: time.Millisecond, Timeout: 300 * time.Millisecond, Guard: own}
}

// said is what is wrong with an address, without the address; "" for a good one and "?" for one that is not judged.
func said(t *testing.T, address string, options Options) string {
	t.Helper()
	problems, summary, err := Check(t.Context(), []Link{{address, problem.Place{Path: "a.md", Line: 3}}}, options)
	if err != nil {
		t.Fatal(err)
	}
	switch {
	case summary.Unjudged > 0:
		return "?"
	case len(problems) == 0:
		return ""
	}
	if problems[0].Rule != RuleLinkAnswers.ID || problems[0].Severity != problem.Warning || problems[0].Place.Line != 3 {
		t.Errorf("%v", problems[0])
	}
	_, words, _ := strings.Cut(problems[0].Message, `" `)
	return words
}

func TestServersThatMisbehave(t *testing.T) {
	var busy, torn atomic.Int64
	unending := func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := w.Write(make([]byte, 1<<20)); err != nil {
				return
			}
		}
	}
	s := serve(t, map[string]http.HandlerFunc{
		"/good":        status(200),
		"/empty":       status(204),
		"/gone":        status(410),
		"/broken":      status(500),
		"/private":     status(401),
		"/no-programs": status(403),
		"/999":         status(999),
		"/no-head": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(map[string]int{"HEAD": 405, "GET": 200}[r.Method])
		},
		"/head-lies": func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(map[string]int{"HEAD": 404, "GET": 200}[r.Method])
		},
		"/to-good":     to("/good"),
		"/to-gone":     to("gone"),
		"/circle":      to("/circle-2"),
		"/circle-2":    to("/circle"),
		"/to-script":   to("javascript:alert(1)"),
		"/to-nothing":  to("http://[::1"),
		"/no-location": status(302),
		"/always-busy": status(503),
		"/at-times": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(map[bool]int{true: 503, false: 200}[busy.Add(1) < 3])
		},
		"/silent":       func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"/huge":         func(w http.ResponseWriter, r *http.Request) { unending(w, r) },
		"/huge-no-head": func(w http.ResponseWriter, r *http.Request) { onlyGet(w, r, unending) },
		"/slow-body": func(w http.ResponseWriter, r *http.Request) {
			onlyGet(w, r, func(w http.ResponseWriter, r *http.Request) {
				fmt.Fprint(w, "<p>")
				w.(http.Flusher).Flush()
				<-r.Context().Done()
			})
		},
		"/torn": func(w http.ResponseWriter, _ *http.Request) {
			torn.Add(1)
			connection, _, err := w.(http.Hijacker).Hijack()
			if err == nil {
				connection.Close()
			}
		},
		"/lies-of-length": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "10")
			fmt.Fprint(w, "1")
		},
		"/no-http": func(w http.ResponseWriter, _ *http.Request) {
			if connection, _, err := w.(http.Hijacker).Hijack(); err == nil {
				fmt.Fprint(connection, "what?\r\n\r\n")
				connection.Close()
			}
		},
	})
	for page, want := range map[string]string{
		"/good": "", "/good#part": "", "/empty": "", "/no-head": "", "/head-lies": "", "/to-good": "", "/at-times": "", "/huge": "",
		"/huge-no-head": "", "/slow-body": "", "/lies-of-length": "",
		"/nowhere": "answers 404 Not Found", "/gone": "answers 410 Gone", "/broken": "answers 500 Internal Server Error",
		"/to-gone": "answers 410 Gone", "/always-busy": "answers 503 Service Unavailable", "/no-location": "answers 302 Found",
		"/private": "?", "/no-programs": "?", "/999": "?",
		"/circle":     "sends its visitors round in a circle",
		"/to-script":  `leads to "javascript:alert(1)", which is no address on the web`,
		"/to-nothing": "does not answer",
		"/silent":     "does not answer",
		"/torn":       "does not answer",
		"/no-http":    "does not answer",
	} {
		if got := said(t, s.URL+page, hasty()); got != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
	if n := torn.Load(); n < 3 {
		t.Errorf("a torn connection was tried %d times, want 3 at least", n)
	}
}

// onlyGet answers GET alone.
func onlyGet(w http.ResponseWriter, r *http.Request, get http.HandlerFunc) {
	if r.Method != http.MethodGet {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	get(w, r)
}

func TestHostsThatAreNotThere(t *testing.T) {
	closed := serve(t, nil)
	closed.Close()
	secure := httptest.NewUnstartedServer(status(200)) // with a certificate that nobody vouches for
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	defer secure.Close()
	for address, want := range map[string]string{
		closed.URL + "/":              "does not answer",
		"https://nowhere.invalid/":    "nobody knows its host",
		secure.URL + "/":              "certificate",
		"https://example.invalid:1/x": "nobody knows its host",
	} {
		options := hasty()
		options.Timeout = 10 * time.Second // for the machine's own resolver
		if got := said(t, address, options); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
	if got := said(t, "mailto:a@example.org", hasty()); got != "" {
		t.Errorf("what is not on the web: %q", got)
	}
}

func TestManyHopsEnd(t *testing.T) {
	pages := map[string]http.HandlerFunc{}
	for i := range 20 {
		pages[fmt.Sprintf("/%d", i)] = to(fmt.Sprintf("/%d", i+1))
	}
	s := serve(t, pages)
	if got := said(t, s.URL+"/0", hasty()); got != "sends its visitors on more than 10 times" {
		t.Error(got)
	}
	if s.count("HEAD /10") > 0 {
		t.Error("it followed further than that")
	}
}

func TestRobotsAreObeyed(t *testing.T) {
	text := func(content string) map[string]http.HandlerFunc {
		return map[string]http.HandlerFunc{
			"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, content) },
			"/a/b":        status(200),
		}
	}
	for name, test := range map[string]struct {
		pages map[string]http.HandlerFunc
		want  string
		heads int
	}{
		"none":         {map[string]http.HandlerFunc{"/a/b": status(200)}, "", 1},
		"everything":   {text("User-agent: *\nDisallow: /\n"), "?", 0},
		"this folder":  {text("User-agent: *\nDisallow: /a/\n"), "?", 0},
		"another":      {text("User-agent: *\nDisallow: /b/\n"), "", 1},
		"us":           {text("User-agent: nutgraf\nDisallow: /\n\nUser-agent: *\nAllow: /\n"), "?", 0},
		"others":       {text("User-agent: nutgraf\nAllow: /\n\nUser-agent: *\nDisallow: /\n"), "", 1},
		"no text":      {text("\x00\xff<html>"), "", 1},
		"broken":       {map[string]http.HandlerFunc{"/robots.txt": status(503), "/a/b": status(200)}, "?", 0},
		"sent on":      {map[string]http.HandlerFunc{"/robots.txt": to("/r"), "/r": text("User-agent: *\nDisallow: /\n")["/robots.txt"], "/a/b": status(200)}, "?", 0},
		"in a circle":  {map[string]http.HandlerFunc{"/robots.txt": to("/robots.txt"), "/a/b": status(200)}, "", 1},
		"without end":  {map[string]http.HandlerFunc{"/robots.txt": func(w http.ResponseWriter, _ *http.Request) { _, _ = io.Copy(w, zeros{}) }, "/a/b": status(200)}, "", 1},
		"never coming": {map[string]http.HandlerFunc{"/robots.txt": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, "/a/b": status(200)}, "", 1},
	} {
		s := serve(t, test.pages)
		if got := said(t, s.URL+"/a/b", hasty()); got != test.want || s.count("HEAD /a/b") != test.heads {
			t.Errorf("%s: %q, asked %d times; want %q, %d", name, got, s.count("HEAD /a/b"), test.want, test.heads)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func TestAHostIsAskedOneThingAtATimeWithPauses(t *testing.T) {
	var now, most atomic.Int64
	s := serve(t, nil)
	inner := s.Config.Handler
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer now.Add(-1)
		if r.UserAgent() != "nutgraf/test" {
			t.Errorf("the visitor calls itself %q", r.UserAgent())
		}
		inner.ServeHTTP(w, r)
	})
	var links []Link
	for i := range 6 {
		links = append(links, Link{URL: fmt.Sprintf("%s/%d", s.URL, i)}, Link{URL: fmt.Sprintf("%s/%d#again", s.URL, i)})
	}
	options := hasty()
	options.Pause = 20 * time.Millisecond
	if _, _, err := Check(t.Context(), links, options); err != nil {
		t.Fatal(err)
	}
	if most.Load() != 1 {
		t.Errorf("%d requests at once", most.Load())
	}
	if len(s.asked) != 1+2*6 { // robots.txt, and HEAD and GET of what is not there
		t.Errorf("asked %q", s.asked)
	}
	for i := range s.at[1:] {
		if gap := s.at[i+1].Sub(s.at[i]); gap < options.Pause {
			t.Errorf("%v between two requests", gap)
		}
	}
}

func TestAHostThatAsksToWaitIsWaitedFor(t *testing.T) {
	for name, after := range map[string]func() string{
		"seconds": func() string { return "1" },
		"a day":   func() string { return time.Now().Add(2 * time.Second).UTC().Format(http.TimeFormat) },
	} {
		first := true
		s := serve(t, map[string]http.HandlerFunc{"/busy": func(w http.ResponseWriter, _ *http.Request) {
			if first {
				first = false
				w.Header().Set("Retry-After", after())
				w.WriteHeader(http.StatusTooManyRequests)
			}
		}})
		if got := said(t, s.URL+"/busy", hasty()); got != "" {
			t.Errorf("%s: %q", name, got)
		}
		if n := len(s.at); n != 3 || s.at[2].Sub(s.at[1]) < 900*time.Millisecond {
			t.Errorf("%s: asked %q at %v", name, s.asked, s.at)
		}
	}
}

func TestGoodAnswersAreRemembered(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/good": status(200)})
	options := hasty()
	options.Cache, options.MaxAge = filepath.Join(t.TempDir(), "deep", "links.json"), time.Hour
	links := []Link{{URL: s.URL + "/good"}, {URL: s.URL + "/gone"}}
	asked := func() []string {
		s.asked = nil
		if _, _, err := Check(t.Context(), links, options); err != nil {
			t.Fatal(err)
		}
		slices.Sort(s.asked)
		return s.asked
	}
	gone := []string{"GET /gone", "GET /robots.txt", "HEAD /gone"}
	if got := asked(); !slices.Contains(got, "HEAD /good") {
		t.Errorf("first: %q", got)
	}
	if diff := cmp.Diff(gone, asked()); diff != "" {
		t.Errorf("second (-want +got):\n%s", diff)
	}
	options.MaxAge = time.Nanosecond
	if got := asked(); !slices.Contains(got, "HEAD /good") {
		t.Errorf("with an old answer: %q", got)
	}
	options.MaxAge = time.Hour
	for _, broken := range []string{"", "{", "null", "[1]", `{"a": 1}`} {
		if err := os.WriteFile(options.Cache, []byte(broken), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := asked(); !slices.Contains(got, "HEAD /good") {
			t.Errorf("with a memory of %q: %q", broken, got)
		}
	}
	left, err := os.ReadDir(filepath.Dir(options.Cache))
	if err != nil || len(left) != 1 {
		t.Errorf("beside the memory: %v %v", left, err)
	}
}

func TestAnAuthorCanStopIt(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	s := serve(t, map[string]http.HandlerFunc{"/": func(_ http.ResponseWriter, r *http.Request) {
		stop()
		<-r.Context().Done()
	}})
	options := hasty()
	options.Timeout = time.Minute
	if _, _, err := Check(ctx, []Link{{URL: s.URL + "/"}}, options); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestALinkIsNoWayIntoTheMachinesOwnNetwork checks links to a real server of this machine, straight and by a redirect of one that is
// allowed, with a user's name, and with a query that is to go to one host alone.
func TestALinkIsNoWayIntoTheMachinesOwnNetwork(t *testing.T) {
	inner := serve(t, map[string]http.HandlerFunc{"/": status(200), "/secret": status(200)})
	_, port, err := net.SplitHostPort(inner.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	closed := serve(t, nil)
	closed.Close()
	const own = "is not on the public internet, and is not asked"
	none := hasty()
	none.Guard = nil
	for _, address := range []string{
		inner.URL, inner.URL + "/secret?x", closed.URL, "http://localhost:" + port, "http://127.1:" + port, "http://2130706433:" + port, "http://0x7f.1:" + port, "http://[::1]:" + port,
		"http://[::ffff:127.0.0.1]:" + port, "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://100.64.0.1/", "http://metadata.google.internal/", "https://0/",
	} {
		if got := said(t, address, none); got != own {
			t.Errorf("%s: %q", address, got)
		}
	}
	var heads atomic.Pointer[http.Request]
	outer := serve(t, map[string]http.HandlerFunc{
		"/in":     to("http://localhost:" + port + "/secret"),
		"/twice":  to("/in"),
		"/meta":   to("http://169.254.169.254/"),
		"/user":   to(strings.Replace(inner.URL, "http://", "http://a:b@", 1)),
		"/mirror": func(w http.ResponseWriter, r *http.Request) { to(inner.URL+"/secret?"+r.URL.RawQuery)(w, r) },
		"/login": func(w http.ResponseWriter, r *http.Request) {
			to(inner.URL+"/secret?next="+url.QueryEscape(r.URL.String()))(w, r)
		},
		"/bare": to(inner.URL + "/secret"),
		"/seen": func(_ http.ResponseWriter, r *http.Request) { heads.Store(r) },
	})
	if one, err := guard.New([]string{outer.Listener.Addr().String()}); err != nil {
		t.Fatal(err)
	} else {
		none.Guard = one
	}
	for _, page := range []string{"/in", "/twice", "/meta", "/user", "/bare"} {
		if got := said(t, outer.URL+page, none); got != own {
			t.Errorf("%s: %q", page, got)
		}
	}
	if n := len(inner.asked); n > 0 {
		t.Fatalf("the server inside was asked %v", inner.asked)
	}
	for _, page := range []string{"/mirror?token=1", "/login?token=1"} {
		if got := said(t, outer.URL+page, hasty()); got != "?" || inner.count("HEAD /secret") > 0 {
			t.Errorf("%s: %q, asked %v", page, got, inner.asked)
		}
	}
	if got := said(t, outer.URL+"/bare?token=1", hasty()); got != "" || inner.count("HEAD /secret") != 1 {
		t.Errorf("another host without the query: %q, asked %v", got, inner.asked)
	}
	withUser := strings.Replace(outer.URL, "http://", "http://me:hush@", 1) + "/seen"
	if got := said(t, withUser, hasty()); got != "gives a user's name or password to all readers; it is not asked for" || heads.Load() != nil {
		t.Errorf("a user's name: %q, asked %v", got, heads.Load())
	}
	problems, _, err := Check(t.Context(), []Link{{withUser, problem.Place{Path: "a.md", Line: 3}}}, hasty())
	if err != nil || len(problems) != 1 || strings.Contains(problems[0].Message+problems[0].Fix, "hush") {
		t.Errorf("the password is told: %v %v", problems, err)
	}
	if got := said(t, outer.URL+"/seen", hasty()); got != "" || heads.Load().Header.Get("Referer")+heads.Load().Header.Get("Authorization")+heads.Load().Header.Get("Cookie") != "" {
		t.Errorf("%q: sent %v", got, heads.Load().Header)
	}
}
