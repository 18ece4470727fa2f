package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Limits of records.
const (
	largestHeader = 64 << 10 // bytes
	mostRecords   = 100_000
)

// fields are the named fields of a record, in order. Names are compared without the case of their letters.
type fields [][2]string

func (f fields) get(name string) string {
	for _, field := range f {
		if strings.EqualFold(field[0], name) {
			return field[1]
		}
	}
	return ""
}

// record is a record of a web archive that is written.
type record struct {
	fields
	block []byte
}

// write writes the record. Fields without a value are left out, and so are control characters in values.
func (r record) write(w io.Writer) error {
	var b bytes.Buffer
	b.WriteString("WARC/1.1\r\n")
	for _, field := range append(r.fields, [2]string{"Content-Length", strconv.Itoa(len(r.block))}) {
		if value := strings.Map(visible, field[1]); value != "" {
			fmt.Fprintf(&b, "%s: %s\r\n", field[0], value)
		}
	}
	b.WriteString("\r\n")
	b.Write(r.block)
	b.WriteString("\r\n\r\n")
	_, err := w.Write(b.Bytes())
	return err
}

func visible(r rune) rune {
	if r < ' ' || r == 0x7f {
		return -1
	}
	return r
}

// reader reads the records of a web archive, WARC 1.0 or 1.1, compressed or not.
type reader struct {
	from    *bufio.Reader
	total   *io.LimitedReader
	pending int64 // bytes of the block that are not read
	ending  bool  // whether a record's last line breaks follow
	records int
}

var errTooLarge = errors.New("it is larger than a web archive may be here")

// newReader begins to read. No more than so many unpacked bytes are read.
func newReader(from io.Reader, most int64) (*reader, error) {
	buffered := bufio.NewReader(io.LimitReader(from, most))
	if head, _ := buffered.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(buffered) // each record can be a member of its own
		if err != nil {
			return nil, err
		}
		from = unpacked
	} else {
		from = buffered
	}
	limited := &io.LimitedReader{R: from, N: most}
	return &reader{from: bufio.NewReader(limited), total: limited}, nil
}

// next reads the fields of the next record, and skips what is left of the last one. Its error is io.EOF after the last record.
func (r *reader) next() (fields, error) {
	if r.ending {
		if _, err := r.from.Discard(int(r.pending)); err != nil {
			return nil, r.explain(err)
		}
		for range 2 {
			line, err := r.line(2)
			if err != nil || line != "" {
				return nil, r.explain(errors.Join(err, errors.New("a record does not end with two empty lines")))
			}
		}
	}
	if _, err := r.from.Peek(1); errors.Is(err, io.EOF) && r.total.N > 0 {
		return nil, io.EOF
	}
	if r.records++; r.records > mostRecords {
		return nil, errTooLarge
	}
	version, err := r.line(32)
	if err != nil {
		return nil, r.explain(err)
	}
	if version != "WARC/1.0" && version != "WARC/1.1" {
		return nil, errors.New("it is no web archive of version 1.0 or 1.1")
	}
	var found fields
	for left := largestHeader; ; {
		line, err := r.line(left)
		if err != nil {
			return nil, r.explain(err)
		}
		if line == "" {
			break
		}
		left -= len(line) + 2
		if (line[0] == ' ' || line[0] == '\t') && len(found) > 0 { // a folded line
			found[len(found)-1][1] += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" {
			return nil, fmt.Errorf("%q is no field of a record", name[:min(40, len(name))])
		}
		found = append(found, [2]string{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	length, err := strconv.ParseUint(found.get("Content-Length"), 10, 40)
	if err != nil {
		return nil, errors.New("a record does not say how long it is")
	}
	r.pending, r.ending = int64(length), true
	return found, nil
}

// block reads the block of the record whose fields were read.
func (r *reader) block(most int) ([]byte, error) {
	if r.pending > int64(most) {
		return nil, fmt.Errorf("a record is larger than %d MB", most>>20)
	}
	content, err := io.ReadAll(io.LimitReader(r.from, r.pending))
	if err == nil && int64(len(content)) < r.pending {
		err = io.ErrUnexpectedEOF
	}
	r.pending -= int64(len(content))
	return content, r.explain(err)
}

// line reads a line without its end.
func (r *reader) line(most int) (string, error) {
	var line []byte
	for len(line) <= most {
		c, err := r.from.ReadByte()
		if err != nil {
			return "", err
		}
		if c == '\n' {
			return string(bytes.TrimSuffix(line, []byte("\r"))), nil
		}
		line = append(line, c)
	}
	return "", errors.New("a line of a record's head is too long")
}

// explain says that an end before the end is a damage or a limit.
func (r *reader) explain(err error) error {
	switch {
	case err == nil:
		return nil
	case r.total.N <= 0:
		return errTooLarge
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it ends within a record")
	}
	return err
}
