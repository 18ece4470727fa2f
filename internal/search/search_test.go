package search

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// budget is what a reader loads until the first results are there, in bytes of data after gzip.
const budget = 100 << 10

// budgetOfMany is what a search of any number of words loads until its first results are there.
const budgetOfMany = 200 << 10

// alphabets are letters of which the tests make words.
var alphabets = []string{
	"abcdefghijklmnopqrstuvwxyzéüßı", "абвгдежзийклмнопрстуфхцчшщьюяії", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "海面氷床上昇解東京陸地覆厚水圧氏かがけるとですアイウエオ",
	"กขคงจชซญดตถทธนบปผพภมยรลวสหอะาิีุูเแโใไ", "가나다라마바사아자차카타파하한국", "αβγδεζηθικλμνξοπρστυφχψως",
}

// vocabulary returns words of an alphabet, the short ones first.
func vocabulary(random *rand.Rand, letters []rune, n int) []string {
	words := make([]string, n)
	for i := range words {
		length := 1 + int(math.Log2(float64(i+1))/2) + random.IntN(5)
		for range length {
			words[i] += string(letters[random.IntN(len(letters))])
		}
	}
	return words
}

// library returns n entries in one alphabet, with words as frequent as in prose (Zipf's law), and every tenth no section.
func library(random *rand.Rand, alphabet string, n, length int) []Entry {
	letters := []rune(alphabet)
	vocabulary := vocabulary(random, letters, 20000)
	zipf := rand.NewZipf(random, 1.1, 4, uint64(len(vocabulary)-1))
	between := " "
	if isDense(letters[0]) {
		between = ""
	}
	text := func(n int) string {
		var text strings.Builder
		for i := range n {
			text.WriteString(vocabulary[zipf.Uint64()])
			if text.WriteString(between); i%9 == 8 {
				text.WriteString("’s 3.5 – ")
			}
		}
		return strings.TrimSpace(text.String())
	}
	entries := make([]Entry, n)
	for i := range entries {
		entries[i] = Entry{Kind: "section", Title: text(4), Address: fmt.Sprintf("sections/s%d/", i), Text: text(length/2 + random.IntN(length))}
		if i%10 == 9 {
			entries[i].Kind, entries[i].Also, entries[i].Note, entries[i].Text = "term", []string{text(1), text(2)}, text(1), text(30)
		}
	}
	return entries
}

// reader reads divided data as the script in the page does.
type reader struct {
	t      *testing.T
	starts []string
	files  map[string][]byte
	lines  map[int]map[string]string
	sizes  map[string]int // after gzip
}

func newReader(t *testing.T, files []File) *reader {
	r := &reader{t: t, files: map[string][]byte{}, lines: map[int]map[string]string{}, sizes: map[string]int{}}
	for _, file := range files {
		r.files[file.Name] = file.Content
		r.sizes[file.Name] = gzipped(file.Content)
	}
	var d directory
	content := strings.TrimSuffix(strings.TrimPrefix(string(r.files["index.js"]), "var searchEntries = "), ", searchParts = {}\n")
	if err := json.Unmarshal([]byte(content), &d); err != nil {
		t.Fatal(err)
	}
	r.starts = strings.Split(d.Starts, "\n")
	return r
}

// part returns the number of the part where a key is looked for.
func (r *reader) part(key string) int {
	at, isThere := slices.BinarySearchFunc(r.starts, key, byCodeUnits)
	if !isThere {
		at--
	}
	return at
}

func name(part int) string { return path.Join(Folder, "w"+strconv.Itoa(part)+".js") }

// postings returns the postings of a key.
func (r *reader) postings(key string) (string, bool) {
	part := r.part(key)
	if r.lines[part] == nil {
		var text string
		_, value, _ := strings.Cut(string(r.files[name(part)]), " = ")
		if err := json.Unmarshal([]byte(value), &text); err != nil {
			r.t.Fatal(err)
		}
		r.lines[part] = map[string]string{}
		for line := range strings.SplitSeq(text, "\n") {
			key, postings, _ := strings.Cut(line, "\t")
			r.lines[part][key] = postings
		}
	}
	postings, ok := r.lines[part][key]
	return postings, ok
}

var onePosting = regexp.MustCompile(`(\d*)(?:\.(\d+))?([A-Za-z])`)

// entries returns the numbers of the entries and of the passages in postings.
func entriesOf(postings string) (entries, passages map[int]bool) {
	entries, passages = map[int]bool{}, map[int]bool{}
	entry := -1
	for _, found := range onePosting.FindAllStringSubmatch(postings, -1) {
		distance, passage := 1, 0
		if found[1] != "" {
			distance, _ = strconv.Atoi(found[1])
		}
		if found[2] != "" {
			passage, _ = strconv.Atoi(found[2])
		}
		entry += distance
		entries[entry], passages[entry+passage] = true, true
	}
	return entries, passages
}

// asked returns the keys that the script looks up for a word.
func asked(word string) (list []string) {
	keys(word, func(key string) { list = append(list, key) })
	return list[:min(len(list), mostKeys)]
}

// TestEveryWordIsFoundForLittle divides entries of several sizes and scripts: each word of each entry leads to it, and a search for it loads
// no more than the budget, however many entries there are.
func TestEveryWordIsFoundForLittle(t *testing.T) {
	for _, size := range []struct{ entries, length int }{{1000, 100}, {10000, 40}} {
		for _, alphabet := range alphabets {
			if size.entries > 1000 && alphabet != alphabets[0] && alphabet != alphabets[4] {
				continue
			}
			t.Run(fmt.Sprintf("%d-%s", size.entries, string([]rune(alphabet)[:3])), func(t *testing.T) {
				entries := library(rand.New(rand.NewPCG(1, 2)), alphabet, size.entries, size.length)
				files, err := Files(entries)
				if err != nil {
					t.Fatal(err)
				}
				r := newReader(t, files)
				if len(r.starts) < 3 {
					t.Fatalf("the index has %d parts", len(r.starts))
				}
				most := r.judgeWords(entries)
				t.Logf("%d files, the dearest word costs %d bytes", len(files), most)
				if most > budget {
					t.Errorf("a word costs %d bytes of %d", most, budget)
				}
				many := r.dearest("index", 1) + r.dearest(Folder+"w", mostKeys+1) + r.dearest(Folder+"t", mostShown)
				t.Logf("no search costs more than %d bytes", many)
				if many > budgetOfMany {
					t.Errorf("a search of many words can cost %d bytes of %d", many, budgetOfMany)
				}
			})
		}
	}
}

// What the script in the page does at most for a search: it looks up so many keys, and the whole query as a name, and shows so many
// results at first.
const (
	mostKeys  = 8
	mostShown = 8
)

// dearest returns the size of the n largest files whose names begin so, in bytes.
func (r *reader) dearest(beginning string, n int) (size int) {
	var sizes []int
	for file, size := range r.sizes {
		if strings.HasPrefix(file, beginning) {
			sizes = append(sizes, size)
		}
	}
	slices.SortFunc(sizes, func(a, b int) int { return b - a })
	for _, one := range sizes[:min(n, len(sizes))] {
		size += one
	}
	return size
}

// judgeWords reports words that do not lead to their entries, and returns what the dearest costs.
func (r *reader) judgeWords(entries []Entry) (most int) {
	fixed := r.dearest("index", 1) + r.dearest(Folder+"t", mostShown)
	known := map[string]map[int]bool{}
	id := 0
	for i := range entries {
		e := &entries[i]
		for _, text := range append([]string{e.Title, e.Note, e.Text}, e.Also...) {
			for _, word := range words(text) {
				loaded := map[string]bool{name(r.part(word + " ")): true}
				for _, key := range asked(word) {
					loaded[name(r.part(key))] = true
				}
				cost := fixed
				for file := range loaded {
					cost += r.sizes[file]
				}
				most = max(most, cost)
				for _, key := range asked(word) {
					if known[key] == nil {
						postings, _ := r.postings(key)
						known[key], _ = entriesOf(postings)
					}
					if !known[key][id] && len(known[key]) < mostPostings {
						r.t.Fatalf("%q of entry %d is not found by %q", word, i, key)
					}
				}
			}
		}
		id += len(passagesOf(e))
	}
	return most
}

func gzipped(content []byte) int {
	var count counter
	to := gzip.NewWriter(&count)
	_, _ = to.Write(content)
	_ = to.Close()
	return int(count)
}
