package elsewhere

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"regexp"
	"strings"
)

const inventoryHead = "# Sphinx inventory version 2\n"

// mostInventory is the most bytes that an inventory may have after decompression. The one of the Linux kernel has 5 MB.
const mostInventory = 64 << 20

// inventoryLine matches an object as Sphinx does: name, domain and role, priority, address, title.
var inventoryLine = regexp.MustCompile(`^(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)$`)

// parseInventory calls add for each term and label of an inventory of version 2: terms are "term:" and the name in small
// letters, labels "section:" and the name.
func parseInventory(content []byte, add func(name, address string)) error {
	broken := errors.New("is no inventory of Sphinx, version 2")
	rest, isInventory := bytes.CutPrefix(content, []byte(inventoryHead))
	for range 3 { // project, version, and a remark
		_, after, found := bytes.Cut(rest, []byte("\n"))
		rest, isInventory = after, isInventory && found
	}
	if !isInventory {
		return broken
	}
	packed, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		return broken
	}
	limited := &io.LimitedReader{R: packed, N: mostInventory}
	lines := bufio.NewScanner(limited)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		object := inventoryLine.FindStringSubmatch(strings.TrimRight(lines.Text(), "\r"))
		if object == nil {
			continue
		}
		name, address := object[1], object[4]
		if bare, ok := strings.CutSuffix(address, "$"); ok {
			address = bare + name
		}
		switch object[2] {
		case "std:term":
			add("term:"+strings.ToLower(name), address)
		case "std:label":
			add("section:"+name, address)
		}
	}
	if lines.Err() != nil || limited.N == 0 {
		return broken
	}
	return nil
}
