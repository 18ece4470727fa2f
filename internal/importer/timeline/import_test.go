package timeline

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/browsertest"
	"github.com/nutgraf/nutgraf/internal/edtf"
	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/lint"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/read"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	timelinejs "github.com/nutgraf/nutgraf/internal/timeline"
)

// english names files as the program does in a project of one language.
func english() Naming {
	return Naming{
		ID:   func(title string) string { return scaffold.ID(title, "en") },
		Path: func(id string) string { return "content/timeline/" + id + ".md" },
	}
}

// imported is what an import gives, as one text: the problems, then the files in the form of txtar.
func imported(t testing.TB, files []File, problems []problem.Problem) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := problem.WriteText(&b, problems); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		fmt.Fprintf(&b, "-- %s --\n%s", file.Path, file.Content)
	}
	return b.Bytes()
}

// readFiles reads the files as a project's.
func readFiles(t testing.TB, files []File) (*explainer.Explainer, []problem.Problem) {
	t.Helper()
	project := fstest.MapFS{"content/_index.md": &fstest.MapFile{Data: []byte("---\ntitle: The war\nstandfirst: Why.\n---\nText.\n")}}
	for _, file := range files {
		project[file.Path] = &fstest.MapFile{Data: file.Content}
	}
	explainers, problems, err := lint.Read(project, []read.Language{{Code: "en", ContentDir: "content"}})
	if err != nil {
		t.Fatal(err)
	}
	return explainers[0], problems
}

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata, or writes it.
func golden(t testing.TB, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got); run with -update when that is meant\n%s", name, diff)
	}
}

// sample is a timeline with a date of every kind.
func sample(t testing.TB) *explainer.Explainer {
	t.Helper()
	e := &explainer.Explainer{Language: "en", Title: `War & peace, "a" <history>`, Standfirst: "What was promised."}
	for i, text := range []string{"-0043-03-15", "/1453", "1667/1668", "17XX", "1789-07-14", "[1812,1813]", "1914-07-28/1918-11-11",
		"1989-11-09T18:53:00+01:00", "199X", "1994~", "1994-12", "1999-12-31T23:59:59", "2014", "2014-21", "2014-24",
		"2014-02-20/..", "2022-02-24?", "2022-02-24", "XXXX-12-25"} {
		when, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		e.Events = append(e.Events, &explainer.Event{When: when, Key: i%5 == 0, Entry: explainer.Entry{
			ID: "event-" + fmt.Sprint(i), Kind: explainer.KindEvent, Title: text, Short: fmt.Sprintf("Event %d; it has a comma, a back\\slash and <b>.", i),
		}})
	}
	return e
}

// sheets are the files of testdata to import; beside each lies what comes of it.
func sheets(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/import/*")
	names = slices.DeleteFunc(names, func(name string) bool { return strings.HasSuffix(name, ".golden") })
	if err != nil || len(names) == 0 {
		t.Fatal("no sheets", err)
	}
	return names
}

func TestImport(t *testing.T) {
	for _, name := range sheets(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			content, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files, problems := Import(filepath.Base(name), content, english())
			problem.Sort(problems)
			golden(t, "import/"+filepath.Base(name)+".golden", imported(t, files, problems))
			if _, found := readFiles(t, files); len(found) > 0 {
				t.Errorf("the files break rules:\n%s", imported(t, nil, found))
			}
		})
	}
}

func TestExamplesOfTimelineJSAreImported(t *testing.T) {
	root := browsertest.NPM(t, "@knight-lab/timelinejs")
	for name, events := range map[string]int{
		"src/js/core/__tests__/women_in_computing.csv": 10, "src/template/my-own-timeline.csv": 10, "src/template/eras.json": 23,
		"src/template/cosmo.json": 7, "src/template/cosmo-mixed.json": 11, "src/template/all-media-types.json": 41,
	} {
		content, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		files, problems := Import(name, content, english())
		if problem.HasErrors(problems) || len(files) != events {
			t.Errorf("%s: %d files\n%s", name, len(files), imported(t, nil, problems))
		}
		if _, found := readFiles(t, files); len(found) > 0 {
			t.Errorf("the files of %s break rules:\n%s", name, imported(t, nil, found))
		}
	}
}

func TestDatesOfCells(t *testing.T) {
	const columns = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text\n"
	for _, test := range []struct{ cells, want string }{
		{"1999,,,,,,,,", "1999"},
		{"1999,3,,,,,,,", "1999-03"},
		{"1999,3,5,,,,,,", "1999-03-05"},
		{"1999,3,5,13:45,,,,,", "1999-03-05T13:45:00"},
		{"1999,3,5,1:45:30 p.m.,,,,,", "1999-03-05T13:45:30"},
		{"1999,3,5,12 AM,,,,,", "1999-03-05T00:00:00"},
		{"-44,3,15,,,,,,", "-0043-03-15"},
		{"-1,,,,1,,,,", "0000/0001"},
		{`"-66,000,000",,,,,,,,`, "Y-66000000"},
		{"1914,7,28,,1918,11,11,,", "1914-07-28/1918-11-11"},
		{"1914,7,28,,1914,7,28,,", "1914-07-28"},
		{"1999,1,1,,,,,,1999", "1999"},
		{"1999,3,1,,,,,,March 1999", "1999-03"},
		{"1999,3,5,,,,,,March 1999", "1999-03-05"},
		{"1999,3,5,,,,,,c. 1999", "1999~"},
		{"1995,,,,,,,,the 1990s", "199X"},
		{"1850,,,,,,,,19th century", "18XX"},
		{"2014,3,1,,,,,,Spring 2014", "2014-21"},
		{"2014,,,,,,,,5 March 2014", "2014-03-05"},
		{"1914,,,,,,,,1914–1918", "1914/1918"},
		{"1999,3,5,,,,,,a fine day", "1999-03-05"},
		{"1999,,,,,,,,2001", "1999"},
		{"1999.0,3.0,,,,,,,", "1999-03"},
	} {
		files, problems := Import("sheet.csv", []byte(columns+test.cells+",War,Text"), english())
		if len(files) != 1 {
			t.Errorf("%s: %s", test.cells, imported(t, nil, problems))
			continue
		}
		e, _ := readFiles(t, files)
		if got := e.Events[0].When.String(); got != test.want {
			t.Errorf("%s is %s, not %s", test.cells, got, test.want)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	const sheet = "Year,Headline\n1999,Elections\n2004,Elections\n2004,Elections\n2022,Україна\n1912,北京\n1990,con\n1991,!!!\n" +
		"1992,The people’s vote\n1999,Elections 1999\n2000,index\n"
	files, _ := Import("sheet.csv", []byte(sheet), english())
	var names []string
	for _, file := range files {
		names = append(names, strings.TrimSuffix(strings.TrimPrefix(file.Path, "content/timeline/"), ".md"))
	}
	want := []string{"elections-1999", "elections-2004", "elections-2004-2", "ukraina", "bei-jing", "con-1990", "1991",
		"the-peoples-vote", "elections-1999-2", "index-2000"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func TestSheetsComeInManyForms(t *testing.T) {
	want, _ := Import("sheet.csv", []byte("Year,Headline,Text\n1999,Élections,Votes\n"), english())
	utf16 := []byte{0xff, 0xfe}
	for _, r := range "Year\tHeadline\tText\n1999\tÉlections\tVotes\n" {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, content := range map[string]string{
		"byte order mark": "\xef\xbb\xbfYear,Headline,Text\r\n1999,Élections,Votes\r\n",
		"semicolons":      "year;HEADLINE;text;\n1999;Élections;Votes;\n;;;\n",
		"UTF-16 and tabs": string(utf16),
		"start date":      "Start Date,Headline,Text\n1999,Élections,Votes\n",
		"JSON":            `{"events":[{"start_date":{"year":"1999","month":""},"text":{"headline":"Élections","text":"Votes"}}]}`,
		"JSON of old":     `{"timeline":{"date":[{"startDate":"1999","headline":"<b>Élections</b>","text":"<p>Votes</p>"}]}}`,
	} {
		got, problems := Import("sheet.csv", []byte(content), english())
		if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%s: %s%s", name, diff, imported(t, nil, problems))
		}
	}
}

func TestFileWithoutEventsIsAProblem(t *testing.T) {
	for _, content := range []string{"", "\n", "\ufeff", "Year,Headline,Text\n", "Year,Headline,Text\n,,\n", "[]", `{"events":[]}`} {
		files, problems := Import("sheet.csv", []byte(content), english())
		if len(files) > 0 || len(problems) != 1 || problems[0].Rule != RuleSheetIsReadable.ID {
			t.Errorf("%q: %s", content, imported(t, files, problems))
		}
	}
}

func TestTitleSlideIsNamedInEveryVersion(t *testing.T) {
	for _, content := range []string{
		`{"title":{"text":{"headline":"A <b>war</b>"}},"events":[{"start_date":{"year":"1999"},"text":{"headline":"It began","text":"Then."}}]}`,
		`{"timeline":{"headline":"A <b>war</b>","date":[{"startDate":"1999","headline":"It began","text":"Then."}]}}`,
	} {
		files, problems := Import("sheet.json", []byte(content), english())
		if len(files) != 1 || len(problems) != 1 || problems[0].Rule != RuleTitleIsNoEvent.ID || !strings.Contains(problems[0].Message, `"A war"`) {
			t.Errorf("%s", imported(t, files, problems))
		}
	}
}

func TestWhatWasWrittenComesBack(t *testing.T) {
	e := sample(t)
	content, leftOut, err := timelinejs.JSON(e, func(path string) string { return "https://example.org/war/" + path })
	if err != nil {
		t.Fatal(err)
	}
	files, problems := Import("index.json", content, english())
	if len(files)+len(leftOut) != len(e.Events) || problem.HasErrors(problems) {
		t.Fatalf("%s", imported(t, files, problems))
	}
	back, _ := readFiles(t, files)
	got := map[string]string{}
	for _, event := range back.Events {
		got[event.ID] = fmt.Sprint(event.When, event.Title, event.Key)
	}
	for _, event := range e.Events[:len(files)] {
		if want := fmt.Sprint(event.When, event.Title, event.Key); got[event.ID] != want {
			t.Errorf("%s is %s, not %s", event.ID, got[event.ID], want)
		}
	}
}

func BenchmarkImport10000(b *testing.B) {
	var sheet bytes.Buffer
	sheet.WriteString("Year,Month,Day,Display Date,Headline,Text,Group\n")
	for i := range 10_000 {
		fmt.Fprintf(&sheet, "%d,%d,,c. %d,Event %d,<p>What <b>happened</b> then.</p>,War\n", 1800+i/50, 1+i%12, 1800+i/50, i)
	}
	b.SetBytes(int64(sheet.Len()))
	for b.Loop() {
		if files, _ := Import("sheet.csv", sheet.Bytes(), english()); len(files) != 10_000 {
			b.Fatal(len(files))
		}
	}
}

func FuzzImport(f *testing.F) {
	for _, name := range sheets(f) {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Add([]byte(`[{"start_date":{"year":-44},"text":{"headline":"{{< x >}} <h1>a {b}</h1>"}}]`))
	f.Add([]byte("Year;Headline\n0;\"a"))
	f.Add([]byte("sep=;\nDate;Title;Text;Media\n3/4/2014;\u200bA;<b>B</b> [x](javascript:1);<img src=x>\n"))
	f.Add([]byte("Date,Display Date,Title\r\"March 4, 2014\",Late 1990s,\xc9lections\r13.4.2014,\"c. 8,000 BCE\",B\r"))
	f.Add([]byte("Y\x00e\x00a\x00r\x00,\x00T\x00i\x00t\x00l\x00e\x00\n\x001\x00,\x00A\x00"))
	path := regexp.MustCompile(`^content/timeline/[a-z0-9]+(-[a-z0-9]+)*\.md$`)
	f.Fuzz(func(t *testing.T, content []byte) {
		files, problems := Import("sheet", content, english())
		paths := map[string]bool{}
		for _, file := range files {
			paths[file.Path] = true
			if !path.Match([]byte(file.Path)) {
				t.Errorf("a bad path: %q", file.Path)
			}
			front, body, _ := bytes.Cut(bytes.TrimPrefix(file.Content, []byte("---\n")), []byte("\n---\n"))
			line := regexp.MustCompile(`(?m)^when: (.*)$`).FindSubmatch(front)
			var when string
			if line == nil || json.Unmarshal(line[1], &when) != nil {
				t.Fatalf("no date in %q", front)
			}
			if _, err := edtf.Parse(when); err != nil {
				t.Errorf("%q: %v", when, err)
			}
			if bytes.Contains(body, []byte("{{")) {
				t.Errorf("a shortcode: %q", body)
			}
		}
		if len(paths) != len(files) {
			t.Errorf("%d files have %d paths: %s", len(files), len(paths), slices.Sorted(maps.Keys(paths)))
		}
		for _, p := range problems {
			if p.Message == "" || p.Fix == "" || p.Place.Path != "sheet" {
				t.Errorf("a problem without its parts: %+v", p)
			}
		}
		Columns(content)
		again, _ := Import("sheet", content, english())
		if !cmp.Equal(files, again) {
			t.Error("the same sheet gives other files")
		}
	})
}

func TestSheetsOfOthersAreRead(t *testing.T) {
	want, _ := Import("sheet.csv", []byte("Year,Month,Day,Headline,Text\n2014,4,13,Élections,Votes\n"), english())
	inUTF16 := func(text string, low, high int) string {
		var b []byte
		for _, r := range text {
			pair := [2]byte{}
			pair[low], pair[high] = byte(r), byte(r>>8)
			b = append(b, pair[:]...)
		}
		return string(b)
	}
	const plain = "Year\tMonth\tDay\tHeadline\tText\n2014\t4\t13\tÉlections\tVotes\n"
	for name, content := range map[string]string{
		"date, title, description":    "date,title,description\n2014-04-13,Élections,Votes\n",
		"start, name, content":        "Start;Name;Content\n2014-04-13;Élections;Votes\n",
		"when, event, details":        "When,Event,Details\n2014/04/13,Élections,Votes\n",
		"American":                    "Date,Title,Text\n4/13/2014,Élections,Votes\n",
		"day first":                   "Date,Title,Text\n13/4/2014,Élections,Votes\n",
		"German":                      "Date;Title;Text\n13.04.2014;Élections;Votes\n",
		"English words":               "Date,Title,Text\n\"April 13, 2014\",Élections,Votes\n",
		"French words":                "Date,Title,Text\n13 avril 2014,Élections,Votes\n",
		"German words":                "Date,Title,Text\n13. April 2014,Élections,Votes\n",
		"with a time of midnight":     "Date,Title,Text\n2014-04-13,Élections,Votes\n",
		"sep=;":                       "sep=;\r\nDate;Title;Text\r\n2014-04-13;Élections;Votes\r\n",
		"sep=| and quoted":            "SEP=|\nDate|Title|Text\n2014-04-13|Élections|Votes\n",
		"empty rows first":            "\n,,\n;;\n  \nDate,Title,Text\n2014-04-13,Élections,Votes\n",
		"carriage returns alone":      "Date,Title,Text\r2014-04-13,Élections,Votes\r",
		"signs without width":         "\u200bDate,\ufeffTitle,Text\u200b\n\u200b2014-04-13\u200b,Élections,\u2060Votes\n",
		"signs in numbers":            "Year,Month,Day,Headline,Text\n\u200e2014,4\u200b,13\ufeff,Élections,Votes\n",
		"tabs and empty cells":        "Date\tEnd\tTitle\tText\n2014-04-13\t\tÉlections\tVotes\n",
		"UTF-16, no mark":             inUTF16(plain, 0, 1),
		"UTF-16, big end, no mark":    inUTF16(plain, 1, 0),
		"UTF-16, big end, with mark":  inUTF16("\ufeff"+plain, 1, 0),
		"a byte order mark and sep=,": "\ufeffsep=,\nDate,Title,Text\n2014-04-13,Élections,Votes\n",
	} {
		got, problems := Import("sheet.csv", []byte(content), english())
		if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
			t.Errorf("%s: %s%s", name, diff, imported(t, nil, problems))
		}
	}
	for _, lineEnd := range []string{"\n", "\r\n", "\r"} {
		content := strings.ReplaceAll("Date;Title;Text\n2014-04-13;\xc9lections;Votes\n", "\n", lineEnd)
		got, problems := Import("sheet.csv", []byte(content), english())
		if diff := cmp.Diff(want, got); diff != "" || len(problems) != 1 || problems[0].Place.String() != "sheet.csv:2:12" {
			t.Errorf("Windows-1252, %q: %s%s", lineEnd, diff, imported(t, nil, problems))
		}
	}
}

func TestWhatADateDoesNotSayIsTold(t *testing.T) {
	for _, test := range []struct{ sheet, when, rule string }{
		{"Date,Title,Text\n3/4/2014,A,B\n", "2014-03-04", RuleDayIsClear.ID},
		{"Date,Title,Text\n3/4/2014,A,B\n25/4/2014,C,D\n", "2014-04-03", ""},
		{"Date,Title,Text\n3/4/2014,A,B\n4/25/2014,C,D\n", "2014-03-04", ""},
		{"Date,Title,Text\n3/3/2014,A,B\n", "2014-03-03", ""},
		{"Date,Title,Text\n3.4.2014,A,B\n", "2014-04-03", ""},
		{"Year,Display Date,Title,Text\n1997,Late 1990s,A,B\n", "199X", RuleDatesAgree.ID},
		{"Year,Display Date,Title,Text\n-8000,\"c. 8,000 BCE\",A,B\n", "-7999~", ""},
		{"Year,Display Date,Title,Text\n1999,when all was well,A,B\n", "1999", RuleDatesAgree.ID},
		{"Year,Display Date,Title,Text\n1999,the early 1850s,A,B\n", "1999", RuleDatesAgree.ID},
		{"Year,Title,Text,Media\n1999,A,B,https://example.org/a.jpg\n", "1999", RuleMediaIsCopied.ID},
	} {
		files, problems := Import("sheet.csv", []byte(test.sheet), english())
		e, _ := readFiles(t, files)
		var rules []string
		for _, p := range problems {
			rules = append(rules, p.Rule)
		}
		got := ""
		for _, event := range e.Events {
			if event.Title == "A" {
				got = event.When.String()
			}
		}
		if got != test.when || strings.Join(rules, " ") != test.rule {
			t.Errorf("%q is %s with the problems %q, want %s with %q", test.sheet, got, rules, test.when, test.rule)
		}
	}
}

func TestColumnsAreToldAsTheyAreRead(t *testing.T) {
	got := Columns([]byte("sep=;\n\u200bDate;Title;Text;Mood;End Date\n"))
	want := []string{`"` + "\u200b" + `Date" as Start Date`, `"Title" as Headline`, `"Mood" as a comment`}
	if diff := cmp.Diff(want[1:], got[1:]); diff != "" || len(got) != 3 || !strings.HasSuffix(got[0], `Date" as Start Date`) {
		t.Errorf("%q", got)
	}
	if got := Columns([]byte("Year,Month,Headline,Text,Media Credit\n")); len(got) > 0 {
		t.Errorf("the columns of TimelineJS are told: %q", got)
	}
}
