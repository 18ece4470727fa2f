// Package guard keeps requests for addresses that others have written away from everything but the public internet.
//
// Who writes a text could otherwise have the machine that checks it ask the router, the cloud's metadata service or a
// neighbour in its own network (server-side request forgery). A [Guard] makes the transport that such requests go through.
// It judges the IP address of each connection, when it is dialled, so that no name can lead to another address than the one
// that was judged (DNS rebinding), at each redirect anew. A house names hosts of its own that may be asked all the same.
//
//	g, err := guard.New([]string{"intranet.example:8080"})
//	client := g.Client()
package guard

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/net/idna"
)

// ErrNotPublic is the cause when an address is not one of the public internet.
var ErrNotPublic = errors.New("is no address of the public internet")

// Guard lets connections through to public addresses, and to the hosts that are allowed.
type Guard struct {
	allowed  map[string]bool // "host" for all its ports, and "host:port", as [hostName] writes hosts
	resolver *net.Resolver   // a test's; nil: the system's
}

// New makes a guard that lets through to some hosts, whatever their addresses: "HOST" or "HOST:PORT", an IPv6 address in
// brackets.
func New(allowed []string) (*Guard, error) {
	g := &Guard{allowed: map[string]bool{}}
	for _, said := range allowed {
		host, port, err := net.SplitHostPort(said)
		if err != nil {
			host, port = strings.TrimSuffix(strings.TrimPrefix(said, "["), "]"), ""
		}
		number, err := strconv.ParseUint(port, 10, 16)
		name := hostName(host)
		if name == "" || strings.ContainsAny(name, "/@?#* ") || port != "" && (err != nil || number == 0) {
			return nil, fmt.Errorf("%q is no host, as in intranet.example or 10.0.0.7:8080", said)
		}
		if port != "" {
			name = net.JoinHostPort(name, strconv.FormatUint(number, 10))
		}
		g.allowed[name] = true
	}
	return g, nil
}

// Allows reports whether the host of an address is one of those that were named.
func (g *Guard) Allows(host, port string) bool {
	name := hostName(host)
	return g.allowed[name] || g.allowed[net.JoinHostPort(name, port)]
}

// Client returns a client that judges each redirect too. A request ends after 30 seconds or 5 redirects.
func (g *Guard) Client() *http.Client {
	const hops = 5
	return &http.Client{
		Transport: g.Transport(), Timeout: 30 * time.Second,
		CheckRedirect: func(request *http.Request, via []*http.Request) error {
			if len(via) >= hops {
				return errors.New("it is sent on too often")
			}
			return g.Judge(request.URL)
		},
	}
}

// Transport makes a transport whose connections are judged. It asks no proxy, which would connect in its place and unseen,
// whatever the environment says.
func (g *Guard) Transport() *http.Transport {
	return &http.Transport{
		DialContext: g.dial, ForceAttemptHTTP2: true, MaxIdleConns: 20, IdleConnTimeout: 30 * time.Second,
		TLSHandshakeTimeout: 10 * time.Second, ExpectContinueTimeout: time.Second,
	}
}

// dial connects to "host:port".
func (g *Guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second, Resolver: g.resolver}
	if ip, ok := numeric(host); ok { // in one of the forms that browsers and systems know
		address = net.JoinHostPort(ip.String(), port)
	}
	if !g.Allows(host, port) {
		dialer.Control = control
	}
	return dialer.DialContext(ctx, network, address)
}

// control judges the address that a socket is about to connect to, which is an IP address by now.
func control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !IsPublic(at.Addr()) {
		return ErrNotPublic
	}
	return nil
}

// Judge says before anything is asked what is wrong with an address on the web, so that not even its name is looked up: nil,
// or [ErrNotPublic] for an IP address in any form, and for names that stand for this machine.
func (g *Guard) Judge(at *url.URL) error {
	port := at.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[at.Scheme]
	}
	if g.Allows(at.Hostname(), port) {
		return nil
	}
	name := hostName(at.Hostname())
	if ip, ok := numeric(name); ok && !IsPublic(ip) {
		return ErrNotPublic
	}
	for _, local := range []string{"localhost", "local", "internal", "home.arpa"} { // RFC 6761, 6762, 8375; ICANN 2024 for internal
		if name == local || strings.HasSuffix(name, "."+local) {
			return ErrNotPublic
		}
	}
	return nil
}

// hostName is a host in one form: IP addresses as Go writes them, names in ASCII, in lower case and without the dot of the root.
func hostName(host string) string {
	if ip, ok := numeric(host); ok {
		return ip.String()
	}
	if ascii, err := idna.Lookup.ToASCII(host); err == nil {
		host = ascii
	}
	return strings.TrimSuffix(strings.ToLower(host), ".")
}
