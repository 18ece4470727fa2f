package explainer

import (
	"fmt"
	"strings"

	"github.com/nutgraf/nutgraf/internal/problem"
)

// Address is an address on the web that an author wrote, with its place.
type Address struct {
	URL   string
	Place problem.Place
}

// Outside returns the addresses on other sites that the text links to or shows.
func (d *Document) Outside() []Address {
	addresses := make([]Address, len(d.External))
	for i, link := range d.External {
		addresses[i] = Address{link.URL, d.At(link.Offset)}
	}
	return addresses
}

// Outside returns the addresses of all pages, authors and sources.
func (e *Explainer) Outside() []Address {
	var addresses []Address
	for _, d := range e.Documents() {
		addresses = append(addresses, d.Outside()...)
	}
	for _, a := range e.Authors {
		for i, link := range a.Links {
			if strings.HasPrefix(link, "http") {
				addresses = append(addresses, Address{link, a.Document.Field(fmt.Sprintf("links[%d]", i))})
			}
		}
	}
	for _, s := range e.Sources {
		if s.URL != "" {
			addresses = append(addresses, Address{s.URL, s.URLPlace})
		}
	}
	return addresses
}

// Documents returns the Markdown files of all pages.
func (e *Explainer) Documents() []*Document {
	var documents []*Document
	if e.Overview != nil {
		documents = append(documents, e.Overview)
	}
	for _, folder := range e.Folders {
		documents = append(documents, folder.Document)
	}
	for entry := range e.Entries() {
		if entry.At != "" { // the document belongs to another part of the house
			continue
		}
		documents = append(documents, entry.Document)
	}
	return documents
}
