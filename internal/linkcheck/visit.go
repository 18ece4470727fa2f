package linkcheck

import (
	"cmp"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/nutgraf/nutgraf/internal/guard"
	"github.com/temoto/robotstxt"
)

// answer is what a visit found. The zero value is a good one.
type answer struct {
	wrong  string // what is wrong, in words that follow the address
	unsure bool   // the host does not want to be asked, so nothing is known
	isOwn  bool   // the address is not of the public internet
}

// visitor asks hosts, and knows what they told it about visitors.
type visitor struct {
	options Options
	guard   *guard.Guard
	client  *http.Client
	mu      sync.Mutex
	hosts   map[string]*host
}

// host is asked by one goroutine at a time.
type host struct {
	mu     sync.Mutex
	next   time.Time // when it may be asked again
	pause  time.Duration
	robots *robotstxt.RobotsData // nil until asked for
}

func newVisitor(options Options) *visitor {
	options.Pause = cmp.Or(options.Pause, time.Second)
	options.Timeout = cmp.Or(options.Timeout, 10*time.Second)
	options.Tries = cmp.Or(options.Tries, 3)
	if options.Guard == nil {
		options.Guard, _ = guard.New(nil) // of no hosts none is wrong
	}
	transport := options.Guard.Transport()
	transport.DisableCompression = true // bodies are not read
	return &visitor{
		options: options, guard: options.Guard, hosts: map[string]*host{},
		client: &http.Client{
			Transport: transport, Timeout: options.Timeout,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

func (v *visitor) tell(host string) {
	if v.options.Progress != nil {
		v.options.Progress(host)
	}
}

func (v *visitor) host(name string) *host {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.hosts[name] == nil {
		v.hosts[name] = &host{pause: v.options.Pause}
	}
	return v.hosts[name]
}

// visit asks for an address and follows where it sends its visitors.
func (v *visitor) visit(ctx context.Context, address string) answer {
	const mostHops = 10
	seen := map[string]bool{}
	first, err := url.Parse(address)
	if err != nil {
		return answer{wrong: "is no address on the web"}
	}
	for range mostHops {
		if seen[address] {
			return answer{wrong: "sends its visitors round in a circle"}
		}
		seen[address] = true
		at, err := url.Parse(address)
		if err != nil || at.Host == "" || at.Scheme != "http" && at.Scheme != "https" {
			return answer{wrong: fmt.Sprintf("leads to %q, which is no address on the web", address)}
		}
		if err := v.guard.Judge(at); err != nil {
			return saying(err)
		}
		if !v.welcome(ctx, at) {
			return answer{unsure: true}
		}
		response, err := v.ask(ctx, at)
		if err != nil {
			return saying(err)
		}
		to := response.Header.Get("Location")
		if response.StatusCode < 300 || response.StatusCode >= 400 || to == "" {
			return judged(response.StatusCode)
		}
		next, err := at.Parse(to)
		if err != nil {
			return answer{wrong: fmt.Sprintf("leads to %q, which is no address", to)}
		}
		if first.RawQuery != "" && next.RawQuery != "" && !strings.EqualFold(next.Host, first.Host) {
			return answer{unsure: true} // what the author's query says may stand in it, and is not for another host
		}
		next.Fragment, next.RawFragment, next.User = "", "", nil
		address = next.String()
	}
	return answer{wrong: fmt.Sprintf("sends its visitors on more than %d times", mostHops)}
}

// saying is a failure in words that follow the address. Of a host that cannot be spoken to they are the same whether its port
// is closed, silent or speaks something else: a link must not be a way to find out.
func saying(err error) answer {
	var name *net.DNSError
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, guard.ErrNotPublic):
		return answer{wrong: "is not on the public internet, and is not asked", isOwn: true}
	case errors.As(err, &certificate):
		return answer{wrong: fmt.Sprintf("has a certificate that cannot be trusted: %v", certificate.Err)}
	case errors.As(err, &name) && name.IsNotFound: // the words of others tell of the machine's own server of names
		return answer{wrong: "cannot be reached: nobody knows its host"}
	}
	return answer{wrong: "does not answer"}
}

// judged says what a status means.
func judged(status int) answer {
	switch {
	case status < 300:
		return answer{}
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusTooManyRequests,
		status == http.StatusUnavailableForLegalReasons, status == 999: // the last is LinkedIn's
		return answer{unsure: true}
	}
	return answer{wrong: fmt.Sprintf("answers %d %s", status, http.StatusText(status))}
}

// welcome reports whether the host's robots.txt lets us ask for a path (RFC 9309). A host that cannot be asked for it
// is asked for the page, and fails there.
func (v *visitor) welcome(ctx context.Context, at *url.URL) bool {
	h := v.host(at.Host)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.robots == nil {
		h.robots = v.robots(ctx, at, h)
		const longest = 10 * time.Second // more than this, and no author would wait for the end
		h.pause = max(h.pause, min(h.robots.FindGroup(v.options.Agent).CrawlDelay, longest))
	}
	return h.robots.TestAgent(at.RequestURI(), v.options.Agent)
}

func (v *visitor) robots(ctx context.Context, at *url.URL, h *host) *robotstxt.RobotsData {
	const most = 500 << 10 // bytes that must be read (RFC 9309, section 2.5)
	everything, _ := robotstxt.FromString("")
	at = &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	for range 5 { // hops that must be followed (section 2.3.1.2)
		response, err := v.request(ctx, http.MethodGet, at, h)
		if err != nil {
			return everything
		}
		body, err := io.ReadAll(io.LimitReader(response.Body, most))
		response.Body.Close()
		to := response.Header.Get("Location")
		if response.StatusCode >= 300 && response.StatusCode < 400 && to != "" {
			next, err := at.Parse(to)
			if err != nil || next.Host != at.Host {
				break
			}
			at = next
			continue
		}
		if err != nil {
			break
		}
		rules, err := robotstxt.FromStatusAndBytes(response.StatusCode, body)
		if err != nil {
			break
		}
		return rules
	}
	return everything
}

// ask asks for headers, or for the page from hosts that give no good answer to that. The response has no body.
func (v *visitor) ask(ctx context.Context, at *url.URL) (*http.Response, error) {
	h := v.host(at.Host)
	h.mu.Lock()
	defer h.mu.Unlock()
	method := http.MethodHead
	for try := 1; ; try++ {
		response, err := v.request(ctx, method, at, h)
		if method == http.MethodHead && ctx.Err() == nil && misunderstood(response, err) {
			method = http.MethodGet
			response, err = v.request(ctx, method, at, h)
		}
		if err == nil {
			response.Body.Close() // unread, however long it is
		}
		if !passing(response, err) || try == v.options.Tries || ctx.Err() != nil {
			return response, err
		}
		h.next = time.Now().Add(max(h.pause<<try, told(response)))
	}
}

// misunderstood reports whether a host may answer better when it is asked for the whole page.
func misunderstood(response *http.Response, err error) bool {
	if err != nil {
		return passing(nil, err)
	}
	return response.StatusCode >= 400 && !passing(response, nil)
}

// passing reports whether an answer may be another one soon.
func passing(response *http.Response, err error) bool {
	if err != nil {
		var timeout interface{ Timeout() bool }
		return errors.As(err, &timeout) && timeout.Timeout() || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
	}
	switch response.StatusCode {
	case http.StatusTooManyRequests, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return true
	}
	return false
}

// told is how long the host asks us to wait (RFC 9110, section 10.2.3), up to a minute.
func told(response *http.Response) time.Duration {
	if response == nil {
		return 0
	}
	after := response.Header.Get("Retry-After")
	wait := time.Duration(0)
	if seconds, err := strconv.Atoi(after); err == nil {
		wait = time.Duration(min(seconds, 60)) * time.Second
	} else if at, err := http.ParseTime(after); err == nil {
		wait = time.Until(at)
	}
	return max(0, min(wait, time.Minute))
}

// request sends one request when the host may be asked again. Its lock must be held.
func (v *visitor) request(ctx context.Context, method string, at *url.URL, h *host) (*http.Response, error) {
	timer := time.NewTimer(time.Until(h.next))
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-timer.C:
	}
	request, err := http.NewRequestWithContext(ctx, method, at.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", v.options.Agent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8")
	response, err := v.client.Do(request)
	h.next = time.Now().Add(h.pause)
	return response, err
}
