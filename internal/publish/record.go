package publish

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// recordName is the file at the output's root that names the tool and the files.
const recordName = "build.json"

// record is what build.json holds. It has no clock and no path of the machine in it: same site, same bytes.
type record struct {
	Tool  string            `json:"tool"`
	Files map[string]string `json:"files"` // SHA-256 as lower-case hex by name; build.json itself is not among them
}

// encode is build.json for the files of the site, sorted by name.
func (s site) encode(tool string) ([]byte, error) {
	r := record{Tool: tool, Files: make(map[string]string, len(s.files))}
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
