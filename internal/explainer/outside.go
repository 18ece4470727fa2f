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
	for _, d := range e.documents() {
		addresses = append(addresses, d.Outside()...)
	}
	for _, s := range e.Sources {
		if s.URL != "" {
			addresses = append(addresses, Address{s.URL, s.URLPlace})
		}
	}
	return addresses
}

// documents are the files of Markdown of all pages.
func (e *Explainer) documents() []*Document {
	var documents []*Document
	if e.Overview != nil {
		documents = append(documents, e.Overview)
	}
	for _, folder := range e.Folders {
		documents = append(documents, folder.Document)
	}
	for _, s := range e.Sections {
		documents = append(documents, s.Document)
	}
	for _, t := range e.Terms {
		documents = append(documents, t.Document)
	}
	for _, v := range e.Events {
		documents = append(documents, v.Document)
	}
	for _, a := range e.Actors {
		documents = append(documents, a.Document)
	}
	return documents
}
