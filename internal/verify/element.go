package verify

import "strings"

// element is a start tag with those of its attributes that matter here.
type element struct {
	tag        string
	attributes []attribute
	at         int
}

type attribute struct{ key, value string }

func (e element) get(key string) string {
	for _, a := range e.attributes {
		if a.key == key {
			return a.value
		}
	}
	return ""
}

func (e element) has(key string) bool {
	for _, a := range e.attributes {
		if a.key == key {
			return true
		}
	}
	return false
}

// known is the attribute's name if it matters here, and else empty. The compiler makes no string for the comparison, so
// that the many class attributes cost nothing.
func known(key []byte) string {
	switch string(key) {
	case "href", "xlink:href":
		return "href"
	case "id", "name", "src", "srcset", "imagesrcset", "poster", "data", "action", "formaction", "cite", "manifest",
		"alt", "lang", "rel", "type", "content", "property", "http-equiv", "style", "usemap":
		return string(key)
	}
	if namesIDs(string(key)) {
		return string(key)
	}
	return ""
}

// namesIDs reports whether an attribute holds ids of other elements of the page.
func namesIDs(key string) bool {
	switch key {
	case "for", "list", "headers", "popovertarget", "commandfor", "anchor",
		"aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "aria-flowto",
		"aria-errormessage", "aria-activedescendant":
		return true
	}
	return false
}

// addLinks notes the addresses in the element's attributes.
func (p *page) addLinks(e element) {
	for _, a := range e.attributes {
		switch a.key {
		case "href":
			if e.tag == "base" {
				if p.base == "" {
					p.base = a.value
				}
				continue
			}
			p.links = append(p.links, link{at: e.at, ref: a.value})
		case "src", "poster":
			p.links = append(p.links, link{at: e.at, ref: a.value, present: true})
		case "action", "formaction", "cite", "manifest", "usemap":
			p.links = append(p.links, link{at: e.at, ref: a.value})
		case "data":
			if e.tag == "object" {
				p.links = append(p.links, link{at: e.at, ref: a.value, present: true})
			}
		case "srcset", "imagesrcset":
			for _, ref := range candidates(a.value) {
				p.links = append(p.links, link{at: e.at, ref: ref, present: true})
			}
		case "style":
			for ref := range styleLinks([]byte(a.value)) {
				p.links = append(p.links, link{at: e.at, ref: ref.text})
			}
		}
	}
}

// candidates are the addresses of a srcset attribute (HTML standard, "parse a srcset attribute"): each ends at white
// space or at commas before white space; a descriptor may follow, up to the next comma outside of parentheses.
func candidates(value string) []string {
	var list []string
	for {
		value = strings.TrimLeft(value, " \t\n\f\r,")
		if value == "" {
			return list
		}
		end := strings.IndexAny(value, " \t\n\f\r")
		if end < 0 {
			end = len(value)
		}
		ref := value[:end]
		value = value[end:]
		if bare := strings.TrimRight(ref, ","); bare != ref {
			list = append(list, bare)
			continue
		}
		list = append(list, ref)
		value = value[descriptor(value):]
	}
}

// descriptor is the length of a srcset descriptor such as " 2x".
func descriptor(value string) int {
	depth := 0
	for i := range len(value) {
		switch {
		case value[i] == '(':
			depth++
		case value[i] == ')':
			depth--
		case value[i] == ',' && depth <= 0:
			return i
		}
	}
	return len(value)
}

// refreshed is the address in the content of a meta refresh: "0; url=https://example.org/".
func refreshed(content string) (string, bool) {
	_, ref, found := strings.Cut(content, ";")
	if !found {
		return "", false
	}
	key, ref, found := strings.Cut(ref, "=")
	if !found || !strings.EqualFold(strings.TrimSpace(key), "url") {
		return "", false
	}
	return strings.Trim(strings.TrimSpace(ref), `'"`), true
}

// isPreview reports whether a meta element of that name holds an address that previews of the page load or show.
func isPreview(name string) bool {
	switch name {
	case "og:url", "og:image", "og:image:url", "og:image:secure_url", "og:audio", "og:video", "twitter:image":
		return true
	}
	return false
}

// hasWord reports whether a list of words, apart by spaces, has the word in it, whatever its letter case.
func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// shorten makes an address fit a line: data in an address can be a whole picture.
func shorten(ref string) string {
	const most = 120
	if runes := []rune(ref[:min(len(ref), 4*most)]); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return ref
}
