package preview

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"os"
	"strings"
)

// What is previewed is not published yet, and any page in the same browser can ask this server. So it answers the preview's own
// pages, and readers who open one; every answer says besides that no other origin may have it.

// forbid tells browsers to keep an answer from pages of other origins: not to load it into them (CORP), not to show it in a frame,
// not to hold on to a window of it (COOP), and not to guess that it is a script.
func forbid(header http.Header) {
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Content-Security-Policy", "frame-ancestors 'self'")
	header.Set("X-Frame-Options", "SAMEORIGIN")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "same-origin")
}

// isForeign reports whether a page of another origin asks (W3C Fetch Metadata). To open a page of the preview from elsewhere, by a
// link in a message, is no such thing: the page that has the link cannot read what is opened.
func isForeign(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" { // of streams, of fonts, of what is fetched across origins
		parsed, err := url.Parse(origin)
		return err != nil || !strings.EqualFold(parsed.Host, r.Host)
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none": // none: the reader has typed it
		return false
	case "": // a program, or a browser over plain HTTP to another machine
		referrer, err := url.Parse(r.Header.Get("Referer"))
		return err != nil || referrer.Host != "" && !strings.EqualFold(referrer.Host, r.Host) && !isPage(r.URL.Path)
	}
	return r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document" || !isPage(r.URL.Path)
}

// isPage reports whether an address is one that a reader opens.
func isPage(address string) bool {
	return strings.HasSuffix(address, "/") || strings.HasSuffix(address, ".html") || !strings.Contains(address[strings.LastIndex(address, "/")+1:], ".")
}

// isHere reports whether a Host header names this machine. A page elsewhere whose host's name leads here (DNS rebinding) would count
// as the preview's own. It has a name: on the loopback all names but localhost are refused, in a network all but the machine's.
func (h handler) isHere(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.TrimPrefix(host, "["), "]")
	if address, err := netip.ParseAddr(host); err == nil {
		return !h.loopback || address.Unmap().IsLoopback()
	}
	if strings.EqualFold(host, "localhost") {
		return true
	}
	own, err := os.Hostname()
	return err == nil && !h.loopback && (strings.EqualFold(host, own) || strings.EqualFold(host, own+".local"))
}
