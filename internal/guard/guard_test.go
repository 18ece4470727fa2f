package guard

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

func TestOnlyThePublicInternetIsPublic(t *testing.T) {
	for _, text := range strings.Fields(`0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1 127.1.2.3 168.63.129.16
		169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255
		198.51.100.1 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
		:: ::1 ::2 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1 2001:0:7f00:1::
		2001:2::1 2001:10::1 2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a00:1::1 3fff::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1 2606:4700::1111%1`) {
		if IsPublic(netip.MustParseAddr(text)) {
			t.Errorf("%s counts as public", text)
		}
	}
	for _, text := range strings.Fields(`1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0
		191.255.255.255 192.0.1.1 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255 2001:200::1 2001:4860:4860::8888 2606:4700::1111 2a00:1450::1 2003::1`) {
		if !IsPublic(netip.MustParseAddr(text)) {
			t.Errorf("%s counts as not public", text)
		}
	}
	if IsPublic(netip.Addr{}) {
		t.Error("no address counts as public")
	}
}

// loopbacks are ways to write 127.0.0.1 and ::1 as the host of an address.
var loopbacks = strings.Fields(`127.0.0.1 127.0.0.1. 127.1 127.0.1 127.1. 2130706433 2130706433. 0x7f000001 0X7F000001 017700000001 0x7f.0x0.0x0.0x1 0177.0.0.1 0177.0.0.01 0x7f.1 127.0x1
	00000177.0.0.1 0 0.0.0.0 0x0 127.127.127.127 １２７.０.０.１ 127。0。0。1 127．0．0．1 ①②⑦.⓪.⓪.① [::1] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [0000::1] [::] [64:ff9b::127.0.0.1] [2002:7f00:1::] [::1%25lo]
	localhost LOCALHOST localhost. LocalHost. a.localhost ｌｏｃａｌｈｏｓｔ printer.local metadata.google.internal router.home.arpa`)

func TestEveryFormOfALoopbackIsRefusedBeforeItIsAsked(t *testing.T) {
	g, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range loopbacks {
		at := &url.URL{Scheme: "http", Host: strings.ReplaceAll(host, "%25", "%"), Path: "/"}
		if err := g.Judge(at); !errors.Is(err, ErrNotPublic) {
			t.Errorf("%s: %v", host, err)
		}
	}
	for _, host := range strings.Fields("example.org EXAMPLE.org. 1.1.1.1 0x01010101 16843009 xn--bcher-kva.example bücher.example localhost.example 127.0.0.1.example 1.2.3.4.5 0x7g.1 256.1.1.1 [2606:4700::1111]") {
		if err := g.Judge(&url.URL{Scheme: "https", Host: host}); err != nil {
			t.Errorf("%s: %v", host, err)
		}
	}
}

// TestNoConnectionToTheMachineItself asks a real server of this machine by all its names, past Judge.
func TestNoConnectionToTheMachineItself(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer server.Close()
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	t.Setenv("HTTP_PROXY", server.URL)
	t.Setenv("http_proxy", server.URL)
	g, err := New([]string{"127.0.0.1:1", "localhost:2", "other.example"})
	if err != nil {
		t.Fatal(err)
	}
	client := &http.Client{Transport: g.Transport(), Timeout: 2 * time.Second}
	for _, host := range loopbacks {
		address := "http://" + strings.TrimSuffix(host, "]") + map[bool]string{true: "]", false: ""}[strings.HasSuffix(host, "]")] + ":" + port + "/"
		if response, err := client.Get(address); err == nil {
			response.Body.Close()
			t.Errorf("%s answers", address)
		}
	}
	if _, err := client.Get("http://127.0.0.1:" + port); !errors.Is(err, ErrNotPublic) {
		t.Errorf("refused with %v", err)
	}
	if n := asked.Load(); n != 0 {
		t.Errorf("the server was asked %d times", n)
	}
	for _, allowed := range []string{"127.0.0.1", "127.0.0.1:" + port, "127.1", "0x7f.1:" + port} {
		g, err := New([]string{allowed})
		if err != nil {
			t.Fatal(err)
		}
		response, err := (&http.Client{Transport: g.Transport()}).Get("http://127.0.0.1:" + port + "/")
		if err != nil {
			t.Errorf("allowed as %s: %v", allowed, err)
			continue
		}
		response.Body.Close()
	}
	if n := asked.Load(); n != 4 {
		t.Errorf("the server, allowed, was asked %d times, want 4", n)
	}
}

// TestANameThatLeadsHereIsRefused has a server of names that says of any that it is this machine, as one for DNS rebinding does
// once a name was judged.
func TestANameThatLeadsHereIsRefused(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer server.Close()
	_, port, _ := net.SplitHostPort(server.Listener.Addr().String())
	names := serveNames(t)
	for _, test := range []struct {
		allowed []string
		want    int64
	}{{nil, 0}, {[]string{"rebound.example:1"}, 0}, {[]string{"other.example"}, 0}, {[]string{"Rebound.example."}, 1}} {
		asked.Store(0)
		g, err := New(test.allowed)
		if err != nil {
			t.Fatal(err)
		}
		g.resolver = names
		response, err := (&http.Client{Transport: g.Transport(), Timeout: 5 * time.Second}).Get("http://rebound.example:" + port + "/")
		if err == nil {
			response.Body.Close()
		} else if !errors.Is(err, ErrNotPublic) {
			t.Errorf("%v: %v", test.allowed, err)
		}
		if asked.Load() != test.want {
			t.Errorf("%v: asked %d times, want %d", test.allowed, asked.Load(), test.want)
		}
	}
}

// serveNames is a resolver that asks a server of this test, for which every name is 127.0.0.1.
func serveNames(t *testing.T) *net.Resolver {
	listener, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		packet := make([]byte, 1500)
		for {
			n, from, err := listener.ReadFrom(packet)
			if err != nil {
				return
			}
			var message dnsmessage.Message
			if message.Unpack(packet[:n]) != nil || len(message.Questions) == 0 {
				continue
			}
			message.Response, message.Additionals = true, nil
			if q := message.Questions[0]; q.Type == dnsmessage.TypeA {
				message.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class}, Body: &dnsmessage.AResource{A: [4]byte{127, 0, 0, 1}},
				}}
			}
			if answer, err := message.Pack(); err == nil {
				_, _ = listener.WriteTo(answer, from)
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp4", listener.LocalAddr().String())
	}}
}

// TestARedirectIsJudgedAnew is sent on by a server that is allowed to one that is not.
func TestARedirectIsJudgedAnew(t *testing.T) {
	var asked atomic.Int64
	inner := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer inner.Close()
	outer := httptest.NewServer(http.RedirectHandler(inner.URL, http.StatusFound))
	defer outer.Close()
	g, err := New([]string{outer.Listener.Addr().String()})
	if err != nil {
		t.Fatal(err)
	}
	response, err := (&http.Client{Transport: g.Transport()}).Get(outer.URL)
	if err == nil {
		_, _ = io.Copy(io.Discard, response.Body)
		response.Body.Close()
	}
	if !errors.Is(err, ErrNotPublic) || asked.Load() != 0 {
		t.Errorf("asked %d times, %v", asked.Load(), err)
	}
}

func TestHostsAreNamedInOneForm(t *testing.T) {
	for _, said := range []string{"", ":80", "a:b", "a:0", "a:70000", "http://a", "a/b", "u@a", "*.a", "a b", "a:"} {
		if _, err := New([]string{said}); err == nil && said != "a:" {
			t.Errorf("%q is taken for a host", said)
		}
	}
	g, err := New([]string{"Bücher.Example", "[::1]:8080", "10.0.0.7", "::2"})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]bool{
		"xn--bcher-kva.example 1": true, "bücher.example. 443": true, "::1 8080": true, "0:0::1 8080": true, "::1 80": false, "10.7 80": true, "012.0.0.7 1": true, "10.0.0.8 80": false, "::2 9": true,
	} {
		host, port, _ := strings.Cut(at, " ")
		if got := g.Allows(host, port); got != want {
			t.Errorf("%s: %v, want %v", at, got, want)
		}
	}
}

// FuzzNumeric holds that no form of an address is read as public by one reader and as another by the next.
func FuzzNumeric(f *testing.F) {
	for _, host := range loopbacks {
		f.Add(host)
	}
	f.Fuzz(func(t *testing.T, host string) {
		ip, ok := numeric(host)
		if !ok {
			return
		}
		again, ok := numeric(ip.String())
		if !ok || again != ip {
			t.Errorf("%q is %v, which is %v", host, ip, again)
		}
		if hostName(host) != ip.String() {
			t.Errorf("%q is named %q and is %v", host, hostName(host), ip)
		}
	})
}
