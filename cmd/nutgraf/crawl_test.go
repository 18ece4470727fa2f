package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestFlagshipHasNoBrokenLinkOrFragment reads the built flagship as a crawler does: over HTTP, from the overview on.
// It shares nothing with the program's own check of the finished tree.
func TestFlagshipHasNoBrokenLinkOrFragment(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir("../../public")))
	defer server.Close()
	c := &crawler{t: t, ids: map[string]map[string]bool{}}
	for _, start := range []string{"/", "/404.html"} {
		c.visit(server.URL + start)
	}
	for len(c.queue) > 0 {
		next := c.queue[0]
		c.queue = c.queue[1:]
		c.read(next)
	}
	for _, jump := range c.jumps {
		if !c.ids[jump.page][jump.fragment] {
			t.Errorf("%s: no id %q on %s", jump.from, jump.fragment, jump.page)
		}
	}
	if len(c.ids) < 80 || len(c.jumps) < 200 {
		t.Errorf("only %d pages and %d fragments found", len(c.ids), len(c.jumps))
	}
	t.Logf("%d addresses, %d links to fragments", len(c.ids), len(c.jumps))
}

type crawler struct {
	t     *testing.T
	ids   map[string]map[string]bool // by address, of what was asked for
	queue []string
	jumps []struct{ from, page, fragment string }
}

func (c *crawler) visit(address string) {
	if _, seen := c.ids[address]; !seen {
		c.ids[address] = map[string]bool{}
		c.queue = append(c.queue, address)
	}
}

// read gets a page and follows what it names on the same server.
func (c *crawler) read(address string) {
	response, err := http.Get(address)
	if err != nil {
		c.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		c.t.Fatal(err)
	}
	if response.StatusCode != http.StatusOK || len(body) == 0 {
		c.t.Errorf("%s: %s, %d bytes", address, response.Status, len(body))
		return
	}
	if response.Request.URL.String() != address {
		c.t.Errorf("%s is answered from %s", address, response.Request.URL)
	}
	if !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
		return
	}
	base, _ := url.Parse(address)
	tokens := html.NewTokenizer(bytes.NewReader(body))
	for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
		token := tokens.Token()
		for _, attribute := range token.Attr {
			switch attribute.Key {
			case "id":
				c.ids[address][attribute.Val] = true
			case "href", "src":
				if token.Data != "base" {
					c.follow(base, attribute.Val)
				}
			}
		}
	}
}

func (c *crawler) follow(base *url.URL, reference string) {
	target, err := base.Parse(reference)
	if err != nil {
		c.t.Errorf("%s: %q is no address", base, reference)
		return
	}
	if target.Host != base.Host || target.Scheme != base.Scheme {
		return
	}
	fragment := target.Fragment
	target.Fragment, target.RawFragment = "", ""
	c.visit(target.String())
	if fragment != "" {
		c.jumps = append(c.jumps, struct{ from, page, fragment string }{base.String(), target.String(), fragment})
	}
}
