package explainer

import "github.com/nutgraf/nutgraf/internal/problem"

// Address is an address on the web that an author wrote, and where.
type Address struct {
	URL   string
	Place problem.Place
}

// Outside are the addresses on other sites that the text links or shows.
func (d *Document) Outside() []Address {
	addresses := make([]Address, len(d.External))
	for i, link := range d.External {
		addresses[i] = Address{link.URL, d.At(link.Offset)}
	}
	return addresses
}

// Outside are the addresses of all pages and of the sources.
func (e *Explainer) Outside() []Address {
	var addresses []Address
	for _, d := range e.Documents() {
		addresses = append(addresses, d.Outside()...)
	}
	for _, s := range e.Sources {
		if s.URL != "" {
			addresses = append(addresses, Address{s.URL, s.URLPlace})
		}
	}
	return addresses
}

// Documents are the files of Markdown of all pages.
func (e *Explainer) Documents() []*Document {
	var documents []*Document
	if e.Overview != nil {
		documents = append(documents, e.Overview)
	}
	for _, folder := range e.Folders {
		documents = append(documents, folder.Document)
	}
	for entry := range e.Entries() {
		documents = append(documents, entry.Document)
	}
	return documents
}
