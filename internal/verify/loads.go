package verify

import (
	"fmt"
	"net/url"
	"strings"
)

var ruleLoad = ruleSet.Error("load-is-allowed", "A page loads files of its own site and of the hosts that the setting allow names. "+
	"What it names of others, browsers block in silence: a script never runs, a frame stays empty.")

// judgeLoads finds what a page that has a policy would load from hosts that the policy does not name.
func (p *page) judgeLoads(e element) {
	if p.policy == "" {
		return
	}
	for _, ref := range loads(e) {
		to, err := url.Parse(strings.TrimSpace(ref))
		if err != nil || to.Host == "" || p.mayLoad(to) {
			continue
		}
		scheme := to.Scheme
		if scheme == "" {
			scheme = "https"
		}
		host := scheme + "://" + strings.ToLower(to.Host)
		p.add(ruleLoad, e.at, fmt.Sprintf("%s loads %q, which the policy of the page does not allow", e.tag, shorten(ref)),
			fmt.Sprintf("add %q to the setting allow, or put a copy of the file into static/", host))
	}
}

// mayLoad reports whether the page's policy names the host, or allows every host.
func (p *page) mayLoad(to *url.URL) bool {
	for word := range strings.FieldsSeq(strings.ReplaceAll(p.policy, ";", " ; ")) {
		source, err := url.Parse(word)
		if word == "*" || word == "https:" || err == nil && (strings.EqualFold(source.Host, to.Host) || strings.EqualFold(word, to.Host)) {
			return true
		}
	}
	own, err := url.Parse(p.baseURL)
	return err == nil && strings.EqualFold(own.Host, to.Host)
}

// loads are the addresses that a browser loads with an element.
func loads(e element) []string {
	switch e.tag {
	case "script", "iframe", "img", "audio", "video", "source", "track", "embed", "input":
		refs := []string{e.get("src"), e.get("poster")}
		return append(refs, candidates(e.get("srcset"))...)
	case "object":
		return []string{e.get("data")}
	case "link":
		for _, rel := range []string{"stylesheet", "icon", "preload", "modulepreload", "manifest"} {
			if hasWord(e.get("rel"), rel) {
				return []string{e.get("href")}
			}
		}
	}
	return nil
}
