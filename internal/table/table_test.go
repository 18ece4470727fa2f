package table

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/encoding/charmap"
)

var ruleOfTests = &problem.Rule{ID: "test-is-readable"}

// in16 is a text in UTF-16.
func in16(text string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

func westernOf(t testing.TB, text string) string {
	t.Helper()
	encoded, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

// read returns the cells of a table, each as "line:column text", and what is wrong with rows in their place.
func read(t testing.TB, content string, isLazy bool) (rows [][]string, problems []problem.Problem) {
	t.Helper()
	text, problems := plaintext.Decode("t.csv", []byte(content), ruleOfTests)
	if text == nil {
		return nil, problems
	}
	reader := NewReader(text)
	reader.LazyQuotes = isLazy
	for row, wrong := range reader.Rows() {
		var cells []string
		if wrong != nil {
			cells = []string{strings.TrimPrefix(wrong.Place.String(), "t.csv:") + " wrong: " + wrong.Message}
		}
		for _, cell := range row {
			cells = append(cells, strings.TrimPrefix(cell.Place.String(), "t.csv:")+" "+cell.Text)
		}
		rows = append(rows, cells)
	}
	return rows, problems
}

// TestTablesAreAlikeInEveryForm reads one table in each encoding with each line end and each separator, and compares all cells and
// places.
func TestTablesAreAlikeInEveryForm(t *testing.T) {
	type form struct {
		name   string
		encode func(string) string
	}
	unicodes := []form{
		{"UTF-8", func(text string) string { return text }},
		{"UTF-8 with a mark", func(text string) string { return "\ufeff" + text }},
		{"UTF-16, little end, with a mark", func(text string) string { return in16("\ufeff"+text, binary.LittleEndian) }},
		{"UTF-16, big end, with a mark", func(text string) string { return in16("\ufeff"+text, binary.BigEndian) }},
		{"UTF-16, little end", func(text string) string { return in16(text, binary.LittleEndian) }},
		{"UTF-16, big end", func(text string) string { return in16(text, binary.BigEndian) }},
	}
	western := form{"Windows-1252", func(text string) string { return westernOf(t, text) }}
	for _, sample := range []struct {
		text  string // ^ is the separator, a line end "\n"
		forms []form
		want  [][]string
	}{
		{"Назва^Café^🚢\n\"Перший\nрядок, \"\"тут\"\"; так | ні\"^é^😀b\nГанна^^x\n", unicodes, [][]string{
			{"1:1 Назва", "1:7 Café", "1:12 🚢"}, {"2:1 Перший\nрядок, \"тут\"; так | ні", "3:27 é", "3:29 😀b"}, {"4:1 Ганна", "4:7 ", "4:8 x"},
		}},
		{"Nom^Café^€\n\"Élise\ndit, \"\"là\"\"; oui\"^é^ü b\nA^^x", append(unicodes, western), [][]string{
			{"1:1 Nom", "1:5 Café", "1:10 €"}, {"2:1 Élise\ndit, \"là\"; oui", "3:19 é", "3:21 ü b"}, {"4:1 A", "4:3 ", "4:4 x"},
		}},
	} {
		for _, form := range sample.forms {
			for _, lineEnd := range []string{"\n", "\r\n", "\r"} {
				for _, separator := range []string{",", ";", "\t", "|"} {
					content := form.encode(strings.NewReplacer("\n", lineEnd, "^", separator).Replace(sample.text))
					rows, problems := read(t, content, false)
					if diff := cmp.Diff(sample.want, rows); diff != "" {
						t.Errorf("%s, %q, %q (-want +got):\n%s", form.name, lineEnd, separator, diff)
					}
					said := fmt.Sprint(problems)
					if isWestern := form.name == western.name; len(problems) > 0 != isWestern ||
						isWestern && (!strings.Contains(said, "{encoding-is-known warning t.csv:1:8 ") || len(problems) != 1) {
						t.Errorf("%s, %q, %q: %s", form.name, lineEnd, separator, said)
					}
				}
			}
		}
	}
}

// TestTablesOfProgramsAreRead reads what programs write around a table, and mistakes of people.
func TestTablesOfProgramsAreRead(t *testing.T) {
	for _, test := range []struct {
		name, content string
		isLazy        bool
		want          [][]string
	}{
		{"nothing", "", false, nil},
		{"empty rows", "\n,,\n;;\n  \na,b\n,,\n\n1,2\n", false, [][]string{{"5:1 a", "5:3 b"}, {"8:1 1", "8:3 2"}}},
		{"the separator is named", "sep=;\na;b,c,d\n1,2;3,4\n", false, [][]string{{"2:1 a", "2:3 b,c,d"}, {"3:1 1,2", "3:5 3,4"}}},
		{"a tab is named", "SEP=\t\na\tb\n", false, [][]string{{"2:1 a", "2:3 b"}}},
		{"a colon is named", "\"sep=:\"\na:b\n", false, [][]string{{"2:1 a", "2:3 b"}}},
		{"a tool saved the name again", "sep=;,,\na,b,c\n", false, [][]string{{"2:1 a,b,c"}}},
		{"decimal commas", "a;b\n1,5;2,5\n", false, [][]string{{"1:1 a", "1:3 b"}, {"2:1 1,5", "2:5 2,5"}}},
		{"commas in quoted headings", "\"a, b, c\";d\nx;y\n", false, [][]string{{"1:1 a, b, c", "1:11 d"}, {"2:1 x", "2:3 y"}}},
		{"more commas in texts than semicolons", "term;text\na;x, y, z\nb;x\n", false, [][]string{{"1:1 term", "1:6 text"}, {"2:1 a", "2:3 x, y, z"}, {"3:1 b", "3:3 x"}}},
		{"empty cells between tabs", "a\tb\tc\n1\t\t3\n\t\t3\n", false, [][]string{{"1:1 a", "1:3 b", "1:5 c"}, {"2:1 1", "2:3 ", "2:4 3"}, {"3:1 ", "3:2 ", "3:3 3"}}},
		{"spaces around cells and quotes", "a, \"b, c\" ,  d\u00a0\n", false, [][]string{{"1:1 a", "1:4 b, c", "1:14 d"}}},
		{"signs without width", "\u200ba,\u200b\"b\",c\u2060\n", false, [][]string{{"1:2 a", "1:5 b", "1:9 c"}}},
		{"characters that are no text", "a\x01\x02b,\x03\"c\n\x04d\",e\n", false, [][]string{{"1:1 ab", "1:7 c\nd", "2:5 e"}}},
		{"rows of every length", "a,b\n1\n1,2,3\n", false, [][]string{{"1:1 a", "1:3 b"}, {"2:1 1"}, {"3:1 1", "3:3 2", "3:5 3"}}},
		{"a mark in a cell", "ö,b \"c\"\n1,\"2\"3\n4,5\n", false, [][]string{
			{"1:5 wrong: a quotation mark stands inside of a cell"}, {"2:5 wrong: a quotation mark stands inside of a cell"}, {"3:1 4", "3:3 5"},
		}},
		{"a mark in a cell that may stand there", "ö,b \"c\"\n1,\"2\"3\",4\n", true, [][]string{{"1:1 ö", "1:3 b \"c\""}, {"2:1 1", "2:3 2\"3", "2:9 4"}}},
		{"a mark without a partner", "ö,b\né,\"2\n3,4\n", true, [][]string{{"1:1 ö", "1:3 b"}, {"2:3 wrong: the quotation mark has no partner"}}},
		{"a hundred wrong rows", strings.Repeat("a\"\n", 1_000), false, slicesOfWrong(100)},
	} {
		rows, problems := read(t, test.content, test.isLazy)
		if diff := cmp.Diff(test.want, rows); diff != "" || len(problems) > 0 {
			t.Errorf("%s (-want +got):\n%s%v", test.name, diff, problems)
		}
	}
}

func slicesOfWrong(n int) (rows [][]string) {
	for i := range n {
		rows = append(rows, []string{fmt.Sprintf("%d:2 wrong: a quotation mark stands inside of a cell", i+1)})
	}
	return rows
}

func TestWideRowIsTold(t *testing.T) {
	text, _ := plaintext.Decode("t.csv", []byte("a,b\n1,2,é,4\n5,6\n"), ruleOfTests)
	reader := NewReader(text)
	reader.MostCells = 3
	var said []string
	for row, wrong := range reader.Rows() {
		if wrong != nil {
			said = append(said, fmt.Sprint(wrong.Place, wrong.IsWide))
			continue
		}
		said = append(said, row[0].Text)
	}
	if diff := cmp.Diff([]string{"a", "t.csv:2:7 true", "5"}, said); diff != "" {
		t.Error(diff)
	}
}

// FuzzTableIsWhole writes a table of any cells in one of the forms, and holds what is read to the cells: none loses a byte but the spaces
// and invisible characters around it, and each is where its place says.
func FuzzTableIsWhole(f *testing.F) {
	f.Add("Ганна\x1fa \"b\"\x1fc\nd\x1f\x1f😀", uint8(2), uint8(0))
	f.Add(" é\x1f;\x1f,\x1f|\x1f\t\x1f\"", uint8(3), uint8(77))
	f.Add("a\x01b\x1fsep=;\x1f\r\r\n", uint8(1), uint8(200))
	f.Fuzz(func(t *testing.T, joined string, columns, form uint8) {
		if columns = columns%5 + 1; len(joined) > 10_000 {
			t.Skip()
		}
		separator := string(separators[form%4])
		lineEnd := []string{"\n", "\r\n", "\r"}[form/4%3]
		names := []string{"Назва", "b", "c", "d", "e"}[:columns]
		content, want := strings.Join(names, separator)+lineEnd, [][]string{names}
		cells := strings.Split(strings.ToValidUTF8(strings.ReplaceAll(joined, "\x00", ""), ""), "\x1f")
		for ; len(cells) >= int(columns); cells = cells[columns:] {
			var written, row []string
			for _, cell := range cells[:columns] {
				row = append(row, trimmed(strings.Map(func(r rune) rune {
					if plaintext.IsNoText(r) {
						return -1
					}
					return r
				}, strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(cell))))
				if form >= 128 || strings.ContainsAny(cell, separators+"\"\r\n") {
					cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
				}
				written = append(written, cell)
			}
			content += strings.Join(written, separator) + lineEnd
			if strings.Join(row, "") != "" {
				want = append(want, row)
			}
		}
		file := content
		switch form / 12 % 4 {
		case 1:
			file = "\ufeff" + content
		case 2:
			file = in16("\ufeff"+content, binary.LittleEndian)
		case 3:
			file = in16("\ufeff"+content, binary.BigEndian)
		}
		text, problems := plaintext.Decode("t", []byte(file), ruleOfTests)
		if text == nil {
			t.Fatal(problems)
		}
		lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(content), "\n")
		var got [][]string
		for row, wrong := range NewReader(text).Rows() {
			if wrong != nil {
				t.Fatalf("%q: %v", content, wrong)
			}
			var texts []string
			for _, cell := range row {
				texts = append(texts, cell.Text)
				_, size := utf8.DecodeRuneInString(cell.Text)
				rest := string([]rune(lines[cell.Place.Line-1])[cell.Place.Column-1:])
				if !strings.HasPrefix(rest, `"`) && !strings.HasPrefix(rest, cell.Text[:size]) {
					t.Errorf("%q: %q is not at %v", content, cell.Text, cell.Place)
				}
			}
			got = append(got, texts)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", content, diff)
		}
	})
}

// FuzzRows reads anything.
func FuzzRows(f *testing.F) {
	f.Add([]byte("sep=\xff\na,\"b"), true)
	f.Add([]byte("a\x00,\x00\n\x00"), false)
	f.Fuzz(func(t *testing.T, content []byte, isLazy bool) {
		text, problems := plaintext.Decode("t", content, ruleOfTests)
		if text == nil {
			if len(problems) != 1 {
				t.Error("a file that is no text has no problem")
			}
			return
		}
		reader := NewReader(text)
		reader.LazyQuotes = isLazy
		last := problem.Place{}
		for row, wrong := range reader.Rows() {
			if wrong != nil {
				row = []Cell{{Place: wrong.Place}}
			}
			if row[0].Place.Line <= last.Line && wrong == nil {
				t.Errorf("a row at %v follows %v", row[0].Place, last)
			}
			last = row[0].Place
		}
	})
}
