package lock

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const file = header + `/
/#b2c pS9K_E9LN7tKUCVCMKqhxKQ
/index.xml
/old.html
/sections/a/
/sections/a/#old =what
/sections/a/#top =
/sections/a/#what hS9K_E9LN7tKUCVCMKqhxKQ
/sections/a/#x2x pS9K_E9LN7tKUCVCMKqhxKQ what
/sections/a/my%20file%23.pdf 2cf24dba5fb0a30e
/sources/
/sources/#source-a
`

func readLock(t *testing.T, content string) (*Lock, []string) {
	t.Helper()
	l, problems, err := Read(fstest.MapFS{Name: {Data: []byte(content)}})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, p := range problems {
		told = append(told, p.Place.String()+": "+p.Message)
	}
	return l, told
}

func TestLockIsReadAndWritten(t *testing.T) {
	l, told := readLock(t, file)
	if diff := cmp.Diff(file, string(l.Bytes())); diff != "" || told != nil {
		t.Error(told, diff)
	}
}

// What git makes of two branches with merge=union is a lock: lines twice, in any order, with another fingerprint.
func TestMergedLockIsALock(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(file), "\n")
	var merged []string
	for i := range lines {
		merged = append(merged, lines[len(lines)-1-i])
	}
	merged = append(merged, "/sections/a/#x2x pAAK_E9LN7tKUCVCMKqhxKQ what", "/sections/a/my%20file%23.pdf 00", "\r")
	l, told := readLock(t, strings.Join(merged, "\r\n"))
	if diff := cmp.Diff(file, string(l.Bytes())); diff != "" || told != nil {
		t.Error(told, diff)
	}
}

func TestLinesThatAreNoAddresses(t *testing.T) {
	for _, line := range []string{"<<<<<<< HEAD", "=======", ">>>>>>> b", "sections/a/", "/sections/a/ x", "/a/#", "/a/#b zzz", "/a/#b pshort", "/a.pdf#b", "said /a/", "said /a/ pshort.3 x", "said a/ when= 2", "said /a/ when=", "said /a/ when= 2 3"} {
		if _, told := readLock(t, header+"/\n"+line+"\n"); len(told) != 1 || !strings.HasPrefix(told[0], "links.lock:4:1: ") {
			t.Errorf("%q: %q", line, told)
		}
	}
}

const (
	first  = "About thirty countries meet in Paris on 4 September to discuss how Ukraine could be kept safe once the fighting stops."
	second = "Russia says that it will not accept troops from members of the alliance on the other side of the border."
	third  = "The parliament in Berlin has to agree before a single German soldier may be sent, and elections are near."
)

// A part keeps its id through edits of all kinds; what is taken away is kept at its place, and told once.
func TestIDsSurviveEdits(t *testing.T) {
	start := []Part{{IsHeading: true, ID: "the-summit", Text: "The summit", Below: first + second, Above: -1}, {Text: first}, {Text: second},
		{IsHeading: true, ID: "at-home", Text: "At home", Below: third}, {Text: third, Above: 3}}
	for name, test := range map[string]struct {
		edit func(p []Part) []Part
		want string // the parts of the first text that each has become, by their places; + is new, what is kept is in brackets
		lost string
	}{
		"none":   {func(p []Part) []Part { return p }, "0 1 2 3 4", ""},
		"order":  {func(p []Part) []Part { p[1], p[2] = p[2], p[1]; return p }, "0 2 1 3 4", ""},
		"a word": {func(p []Part) []Part { p[1].Text = strings.Replace(first, "thirty", "26", 1); return p }, "0 1 2 3 4", ""},
		"many words": {func(p []Part) []Part {
			p[1].Text = "Some thirty countries have met in Paris to discuss what could keep Ukraine safe after the fighting."
			return p
		}, "0 1 2 3 4", ""},
		"a heading":   {func(p []Part) []Part { p[0].ID, p[0].Text = "who-meets-in-paris", "Who meets in Paris"; return p }, "0 1 2 3 4", ""},
		"a new one":   {func(p []Part) []Part { return append(p, Part{Text: "Nobody knows what it will cost.", Above: 3}) }, "0 1 2 3 4 +", ""},
		"one is gone": {func(p []Part) []Part { return append(p[:1:1], Part{Text: second}, p[3], Part{Text: third, Above: 2}) }, "0[1] 2 3 4", "1"},
		"two are one": {func(p []Part) []Part {
			p[1].Text = first + " " + second
			return append(p[:2:2], p[3], Part{Text: third, Above: 2})
		}, "0 1[2] 3 4", ""},
		"one is two":             {func(p []Part) []Part { p[4].Text = third[:75]; return append(p, Part{Text: third[75:], Above: 3}) }, "0 1 2 3 4 +", ""},
		"its author's own id":    {func(p []Part) []Part { p[1].ID, p[1].IsGiven = "who", true; return p }, "0 +[1] 2 3 4", ""},
		"a part and its head":    {func(p []Part) []Part { return p[:3] }, "0[3,4] 1 2", "34"},
		"all":                    {func(p []Part) []Part { return nil }, "", "01234"},
		"the heading of another": {func(p []Part) []Part { p[0].ID, p[0].Text = "at-home", "At home"; return append(p[:3:3], p[4]) }, "", "*"},
	} {
		l := New()
		copied := func() []Part { return append([]Part(nil), start...) }
		before := l.Assign([]string{"a/"}, copied(), noID)
		place := map[string]string{}
		for i, part := range before.Parts {
			place[part.ID] = string(rune('0' + i))
		}
		after := l.Assign([]string{"a/"}, test.edit(copied()), noID)
		var got []string
		for _, part := range after.Parts {
			one := place[part.ID]
			if one == "" {
				one = "+"
			}
			var kept []string
			for _, id := range part.Also {
				kept = append(kept, place[id])
			}
			if kept != nil {
				one += "[" + strings.Join(kept, ",") + "]"
			}
			got = append(got, one)
		}
		lost := ""
		for _, one := range after.Lost {
			lost += place[one.ID]
		}
		if test.lost != "*" && (strings.Join(got, " ") != test.want || len(lost) != len(test.lost)) {
			t.Errorf("%s: %s and %q lost, want %s and %q", name, strings.Join(got, " "), lost, test.want, test.lost)
		}
		reread, _ := readLock(t, string(l.Bytes()))
		if again := reread.Assign([]string{"a/"}, test.edit(copied()), noID); !cmp.Equal(again.Parts, after.Parts) || len(again.Lost) > 0 {
			t.Errorf("%s: a second build gives %v, the first %v", name, again, after)
		}
	}
}

// A renamed page has the parts of the old one: the redirect keeps the fragment.
func TestAliasBringsItsParts(t *testing.T) {
	l := New()
	parts := []Part{{Text: first, Above: -1}, {Text: second, Above: -1}}
	before := l.Assign([]string{"old/"}, parts, noID)
	after := l.Assign([]string{"new/", "old/"}, append([]Part{{Text: third, Above: -1}}, parts...), noID)
	if before.Parts[0].ID != after.Parts[1].ID || before.Parts[1].ID != after.Parts[2].ID {
		t.Errorf("%v became %v", before, after)
	}
}

func TestGoneAddressesHaveLikelyHomes(t *testing.T) {
	l := New()
	l.Assign([]string{"sections/old/"}, []Part{{Text: first, Above: -1}, {Text: second, Above: -1}}, noID)
	l.Add([]string{"sections/old/", "sections/parys/"}, map[string]string{"a/report.pdf": "1", "a/x.pdf": "3"})
	l.Assign([]string{"sections/new/"}, []Part{{Text: second, Above: -1}, {Text: first, Above: -1}, {Text: third, Above: -1}}, noID)
	got := l.Compare([]string{"", "sections/new/", "sections/paris/"}, map[string]string{"a/renamed.pdf": "1"})
	want := []Gone{{"a/report.pdf", "a/renamed.pdf", true}, {"a/x.pdf", "", false}, {"sections/old/", "sections/new/", true}, {"sections/parys/", "sections/paris/", true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(file)
	f.Fuzz(func(t *testing.T, content string) {
		l, _ := readLock(t, content)
		again, told := readLock(t, string(l.Bytes()))
		if told != nil || !cmp.Equal(l.Bytes(), again.Bytes()) {
			t.Error(told)
		}
	})
}

// Equal paragraphs keep their ids in their order, however many there are. All of a page's texts may be new at once.
func TestManyEqualParagraphsKeepTheirIDs(t *testing.T) {
	const count = 200_000
	parts := make([]Part, count)
	for i := range parts {
		parts[i] = Part{Text: "Yes.", Above: -1}
	}
	l := New()
	first := l.Assign([]string{"a/"}, parts, noID)
	if again := l.Assign([]string{"a/"}, parts, noID); !slices.EqualFunc(first.Parts, again.Parts, func(a, b Anchor) bool { return a.ID == b.ID }) || len(again.Lost) > 0 {
		t.Errorf("other ids the second time, and %d lost", len(again.Lost))
	}
	for i := range parts {
		parts[i].Text = "No, never again."
	}
	if changed := l.Assign([]string{"a/"}, parts, noID); len(changed.Lost) != count {
		t.Errorf("%d of %d ids told as lost", len(changed.Lost), count)
	}
}

// noID is for pages that give no id to anything but their parts.
func noID(string) bool { return false }
