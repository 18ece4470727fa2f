package article

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/nutgraf/nutgraf/internal/importer/webpage"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageNumber matches the page number at the end of an address: /2, /page/2, ?page=2, -2.html.
var pageNumber = regexp.MustCompile(`(?i)[/?&_,-](?:(?:page|seite|pagina|página|strona|sida|pg|p)[/=_-]?)?([0-9]{1,2})(/?|\.x?html?)$`)

var pageEnding = regexp.MustCompile(`(?i)(?:/|\.x?html?)$`)

// nextPage returns the address of the next page of an article that a site divides; empty when there is none. A link to the
// next article can have the same text, but leads to another name.
func (r *reader) nextPage(page *html.Node) string {
	own := r.article.URL
	if own == "" {
		own = webpage.MetaOf(page).URL
	}
	base, err := url.Parse(own)
	if err != nil || base.Host == "" {
		return ""
	}
	stem, number := pageStem(base)
	for n := range page.Descendants() {
		if n.DataAtom != atom.Link && n.DataAtom != atom.A || n.DataAtom == atom.Link && !strings.EqualFold(webpage.Attribute(n, "rel"), "next") {
			continue
		}
		address, err := base.Parse(strings.TrimSpace(webpage.Attribute(n, "href")))
		if err != nil || address.Host == "" {
			continue
		}
		if next, at := pageStem(address); next == stem && at == number+1 {
			return webAddress(address.String())
		}
	}
	return ""
}

// pageStem returns an address without its page number, and the number; 1 when it has none.
func pageStem(address *url.URL) (stem string, number int) {
	whole := *address
	whole.Fragment = ""
	text := whole.String()
	if m := pageNumber.FindStringSubmatchIndex(text); m != nil {
		if n, err := strconv.Atoi(text[m[2]:m[3]]); err == nil && n > 0 {
			return pageEnding.ReplaceAllString(text[:m[0]], ""), n
		}
	}
	return pageEnding.ReplaceAllString(text, ""), 1
}
