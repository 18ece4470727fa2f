package browsertest

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"
)

// TestTableOfQuestionsIsSmall weighs the HTML of a table of 12 actors and 8 questions after gzip.
func TestTableOfQuestionsIsSmall(t *testing.T) {
	const most = 4 << 10 // bytes
	content, err := os.ReadFile(filepath.Join(questions(t), "questions", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	if _, err := writer.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if cells := bytes.Count(content, []byte("<dd>")); cells != 12*8 || packed.Len() > most {
		t.Errorf("a table of %d cells costs %d bytes of %d", cells, packed.Len(), most)
	}
}
