package publish

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	built "github.com/nutgraf/nutgraf/internal/output"
)

// recordName is the file at the output's root that names the tool and the files.
const recordName = built.RecordFile

// record is what build.json holds. It has no path of the machine in it, and a time only where the site depends on it: same
// site, same bytes.
type record struct {
	Tool  string            `json:"tool"`
	At    string            `json:"at,omitempty"` // RFC 3339, in UTC
	Files map[string]string `json:"files"`        // SHA-256 as lower-case hex by name; build.json itself is not among them
	Parts json.RawMessage   `json:"parts,omitempty"`
}

// Recorded is what build.json says of a site as it was published: the SHA-256 of each file as lower-case hex by name, and what
// [Options] said of its parts. It is empty where there is no such site.
func Recorded(tree fs.FS) (files map[string]string, parts json.RawMessage) {
	text, err := fs.ReadFile(tree, recordName)
	if err != nil {
		return nil, nil
	}
	r, err := decodeRecord(text)
	if err != nil {
		return nil, nil
	}
	return r.Files, r.Parts
}

// encode is build.json for the files of the site, sorted by name.
func (s site) encode(tool string, at time.Time, parts json.RawMessage) ([]byte, error) {
	r := record{Tool: tool, Files: make(map[string]string, len(s.files)), Parts: parts}
	if !at.IsZero() {
		r.At = at.UTC().Format(time.RFC3339)
	}
	for _, f := range s.files {
		r.Files[f.name] = hex.EncodeToString(f.sum[:])
	}
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(r)
	return text.Bytes(), err
}

// decodeRecord reads build.json and makes sure that a nutgraf, of whatever version, wrote it.
func decodeRecord(text []byte) (record, error) {
	var r record
	if err := json.Unmarshal(text, &r); err != nil {
		return record{}, fmt.Errorf("it is damaged: %w", err)
	}
	if tool, _, _ := strings.Cut(r.Tool, " "); tool != "nutgraf" {
		return record{}, errors.New("another tool wrote it")
	}
	return r, nil
}
