// Package search writes the data of the search page. What is small is one list of entries, which the page loads as a whole and
// indexes itself (assets/js/search.js). What is larger is divided, in the manner of Pagefind: however much there is, a search
// loads a directory, one part of the index for each word, and the texts of the entries that it shows.
//
//	search.go the entries, and whether they are divided
//	tokens.go the words of a text, as the script in the page finds them, too
//	index.go in which entries each word is, and how much it says there
//	divided.go the files of divided data
package search

import (
	"bytes"
	"encoding/json"

	"compress/gzip"
)

// Entry is a result that a search can find: a section or an entity.
type Entry struct {
	Kind    string   `json:"kind"` // "section", "term", "event", "question", "chart", "document", "page", "author"; an actor's: "person", "state", "organisation"; a claim's status: "known"
	Title   string   `json:"title"`
	Address string   `json:"address"`        // relative to the language's root
	Also    []string `json:"also,omitempty"` // its other names
	Note    string   `json:"note,omitempty"` // an event's date, an actor's role, a term's abbreviation
	Text    string   `json:"text"`           // its whole text, in one line
}

// File is a script with data of the search.
type File struct {
	Name    string // relative to the folder of the search page
	Content []byte
}

// mostWhole is the size of a list that is not divided, in bytes after gzip.
const mostWhole = 72 << 10

// Files returns the files of the search.
func Files(entries []Entry) ([]File, error) {
	whole, err := list(entries)
	if err != nil {
		return nil, err
	}
	if compressed(whole) <= mostWhole {
		return []File{{"index.js", whole}}, nil
	}
	return divide(entries)
}

// list returns the entries as a list in JavaScript, entry by entry: encoding it as a whole would hold it in memory twice.
func list(entries []Entry) ([]byte, error) {
	size := 100
	for _, entry := range entries {
		size += 200 + len(entry.Title) + len(entry.Text)
	}
	var script bytes.Buffer
	script.Grow(size)
	script.WriteString("var searchEntries = [")
	encoder := json.NewEncoder(&script)
	for i, entry := range entries {
		if i > 0 {
			script.WriteByte(',')
		}
		if err := encoder.Encode(entry); err != nil {
			return nil, err
		}
	}
	script.WriteString("]\n")
	return script.Bytes(), nil
}

// compressed returns the size of content as a host sends it, in bytes. What cannot be too large is not measured.
func compressed(content []byte) int {
	if len(content) <= mostWhole {
		return len(content)
	}
	var count counter
	to := gzip.NewWriter(&count)
	_, _ = to.Write(content) // a counter returns no error
	_ = to.Close()
	return int(count)
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
