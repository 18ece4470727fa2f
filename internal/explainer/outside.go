package explainer

import "github.com/nutgraf/nutgraf/internal/problem"

// Address is an address on the web that an author wrote, and where.
type Address struct {
	URL   string
	Place problem.Place
}

// Outside are the addresses on other sites that the text links or shows.
func (d *Document) Outside() []Address {
	addresses := make([]Address, len(d.outside))
	for i, link := range d.outside {
		addresses[i] = Address{link.path, d.At(link.offset)}
	}
	return addresses
}

// Outside are the addresses of all pages and of the sources.
func (e *Explainer) Outside() []Address {
	var addresses []Address
	add := func(d *Document) {
		if d != nil {
			addresses = append(addresses, d.Outside()...)
		}
	}
	add(e.Overview)
	for _, folder := range e.Folders {
		add(folder.Document)
	}
	for _, s := range e.Sections {
		add(s.Document)
	}
	for _, t := range e.Terms {
		add(t.Document)
	}
	for _, v := range e.Events {
		add(v.Document)
	}
	for _, a := range e.Actors {
		add(a.Document)
	}
	for _, s := range e.Sources {
		if s.URL != "" {
			addresses = append(addresses, Address{s.URL, s.URLPlace})
		}
	}
	return addresses
}
