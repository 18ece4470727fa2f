package search

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Folder holds the parts of divided data, relative to the folder of the search page.
const Folder = "parts/"

// The sizes of the parts. A search of one word loads the directory, one part of the index, at times a second one for a whole
// name, and a file of passages for each entry that the page shows at once.
const (
	partSize      = 16 << 10 // of a part of the index, in bytes
	mostPostings  = 6000     // of a word
	mostBeginning = 200      // entries of a beginning that is shared by more words than a part has
	mostNamesakes = 20       // entries of a name
	perFile       = 4        // passages in a file
)

// directory is what a page loads first.
type directory struct {
	Version string `json:"version"` // of all parts: addresses with it are never answered from an old cache
	PerFile int    `json:"perFile"`
	Starts  string `json:"starts"` // the least key of each part of the index, in lines
}

// line is a key of the index with its postings.
type line struct{ key, postings string }

// divide returns the files of divided data.
func divide(entries []Entry) ([]File, error) {
	x, passages := newIndex(entries)
	parts := x.parts()
	d := directory{PerFile: perFile}
	var files []File
	sum := sha256.New()
	add := func(name string, value any) error {
		content, err := json.Marshal(value)
		if err != nil {
			return err
		}
		script := fmt.Appendf(nil, "searchParts[%q] = %s\n", name, content)
		sum.Write(script)
		files = append(files, File{Folder + name + ".js", script})
		return nil
	}
	starts := make([]string, len(parts))
	for i, part := range parts {
		if i > 0 {
			starts[i] = part.start
		}
		if err := add("w"+strconv.Itoa(i), part.text()); err != nil {
			return nil, err
		}
	}
	for from := 0; from < len(passages); from += perFile {
		records := [][]any{}
		for _, p := range passages[from:min(from+perFile, len(passages))] {
			cut := 0
			if p.before {
				cut++
			}
			if p.after {
				cut += 2
			}
			records = append(records, []any{p.entry.Kind, p.entry.Title, p.entry.Address, p.entry.Note, p.text, cut})
		}
		if err := add("t"+strconv.Itoa(from/perFile), records); err != nil {
			return nil, err
		}
	}
	d.Starts, d.Version = strings.Join(starts, "\n"), hex.EncodeToString(sum.Sum(nil)[:6])
	content, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	return append(files, File{"index.js", fmt.Appendf(nil, "var searchEntries = %s, searchParts = {}\n", content)}), nil
}

// part is a range of the keys.
type part struct {
	start string // the least key, shortened as far as it is greater than all before
	lines []line
	size  int
}

func (p part) text() string {
	var text strings.Builder
	for _, l := range p.lines {
		text.WriteString(l.key + "\t" + l.postings + "\n")
	}
	return strings.TrimSuffix(text.String(), "\n")
}

// parts divides the sorted keys.
func (x *index) parts() []part {
	all := slices.Collect(maps.Keys(x.words))
	all = append(all, slices.Collect(maps.Keys(x.names))...)
	slices.SortFunc(all, byCodeUnits)
	parts := []part{{}}
	last := ""
	for _, key := range all {
		l := line{key, x.encoded(key)}
		p := &parts[len(parts)-1]
		if size := len(l.key) + len(l.postings) + 2; p.size > 0 && p.size+size > partSize {
			parts = append(parts, part{start: shortest(last, key)})
			p = &parts[len(parts)-1]
		}
		p.lines, p.size = append(p.lines, l), p.size+len(l.key)+len(l.postings)+2
		last = key
	}
	x.addBeginnings(parts, all)
	return parts
}

// addBeginnings adds, to the part where a search looks for a beginning of words, the best entries of each beginning that words
// of several parts have. Its key ends in an asterisk.
func (x *index) addBeginnings(parts []part, sorted []string) {
	for i := range parts[1:] {
		words := parts[i].lines
		end, begin := words[len(words)-1].key, parts[i+1].lines[0].key
		for length := 1; ; length++ {
			beginning := firstLetters(end, length)
			if beginning == "" || !strings.HasPrefix(begin, beginning) {
				break
			}
			at := partOf(parts, beginning)
			key := beginning + "*"
			if !slices.ContainsFunc(parts[at].lines, func(l line) bool { return l.key == key }) {
				parts[at].lines = append(parts[at].lines, line{key, "*" + encode(x.bestOf(beginning, sorted))})
			}
		}
	}
}

// firstLetters returns the first letters of a key; empty when it has fewer.
func firstLetters(key string, n int) string {
	for at := range key {
		if n == 0 {
			return key[:at]
		}
		n--
	}
	if n == 0 {
		return key
	}
	return ""
}

// bestOf returns the best entries with words that have a beginning. The keys are sorted.
func (x *index) bestOf(beginning string, keys []string) []posting {
	of := map[int32]posting{}
	from, _ := slices.BinarySearchFunc(keys, beginning, byCodeUnits)
	for _, key := range keys[from:] {
		if !strings.HasPrefix(key, beginning) {
			break
		}
		for _, p := range x.words[key] { // none for a name
			if old, ok := of[p.entry]; !ok || p.score > old.score || p.score == old.score && p.passage < old.passage {
				of[p.entry] = p
			}
		}
	}
	list, _ := best(slices.Collect(maps.Values(of)), mostBeginning)
	return list
}

// partOf returns the number of the part where a key is looked for.
func partOf(parts []part, key string) int {
	at, isThere := slices.BinarySearchFunc(parts, key, func(p part, key string) int { return byCodeUnits(p.start, key) })
	if !isThere {
		at--
	}
	return at
}

// shortest returns the shortest beginning of key that sorts behind before.
func shortest(before, key string) string {
	for length := 1; ; length++ {
		if beginning := firstLetters(key, length); beginning == "" || byCodeUnits(before, beginning) < 0 {
			return cmp.Or(beginning, key)
		}
	}
}

// encoded returns the postings of a key.
func (x *index) encoded(key string) string {
	if ids, ok := x.names[key]; ok {
		list := make([]posting, 0, mostNamesakes)
		for _, id := range ids[:min(len(ids), mostNamesakes)] {
			list = append(list, posting{entry: id})
		}
		return encode(list)
	}
	list, isCut := best(x.words[key], mostPostings)
	if isCut {
		return "*" + encode(list)
	}
	return encode(list)
}

const levels = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// encode returns postings as text. Each has the distance from the entry before it if it is not 1, a point with the number of the
// passage if it is not 0, and a letter for the score, on a scale where each level is 1.19 times the one before.
func encode(list []posting) string {
	var text strings.Builder
	last := int32(-1)
	for _, p := range list {
		if distance := p.entry - last; distance != 1 {
			text.WriteString(strconv.Itoa(int(distance)))
		}
		if p.passage > 0 {
			text.WriteString("." + strconv.Itoa(int(p.passage)))
		}
		level := int(math.Round(math.Log2(max(p.score, 1e-9)/0.05) * 4))
		text.WriteByte(levels[min(max(level, 0), len(levels)-1)])
		last = p.entry
	}
	return text.String()
}

// byCodeUnits compares texts as JavaScript does, by their UTF-16 code units.
func byCodeUnits(a, b string) int {
	for a != "" && b != "" {
		one, size := utf8.DecodeRuneInString(a)
		other, otherSize := utf8.DecodeRuneInString(b)
		if one != other {
			return cmp.Compare(unit(one), unit(other))
		}
		a, b = a[size:], b[otherSize:]
	}
	return cmp.Compare(len(a), len(b))
}

// unit returns the place of a character in the order of UTF-16: those beyond 16 bits come before the private ones.
func unit(r rune) int {
	const surrogates = 0xD800
	switch {
	case r > 0xFFFF:
		return surrogates<<5 + int(r)
	case r < surrogates:
		return int(r) << 5
	}
	return int(r)<<5 + 0x200000
}
