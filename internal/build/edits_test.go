package build

import (
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf"
	"github.com/nutgraf/nutgraf/internal/fact"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/lock"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// edited is a text with the words that can be replaced in it, by the kind of edit.
type edited struct {
	language string
	actors   []string
	pairs    map[string][][2]string
	text     string
}

// readEdited reads testdata/edits/<language>.txt: lines of pairs, then the text.
func readEdited(t *testing.T, code string) edited {
	t.Helper()
	content, err := os.ReadFile("testdata/edits/" + code + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	head, text, _ := strings.Cut(string(content), "\n--\n")
	e := edited{language: code, pairs: map[string][][2]string{}, text: text}
	for line := range strings.Lines(head) {
		name, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
		split := strings.Fields(list)
		if strings.Contains(list, "; ") || name == "negations" {
			split = strings.Split(list, "; ")
		}
		for _, item := range split {
			if before, now, ok := strings.Cut(item, "/"); ok {
				e.pairs[name] = append(e.pairs[name], [2]string{before, now})
			} else {
				e.actors = append(e.actors, item)
			}
		}
	}
	return e
}

// statementsOf returns the statements of a text as those of a page.
func (e edited) statementsOf(text string) []statement {
	var list []statement
	body := []byte(text)
	for _, block := range markdown.Blocks(markdown.Parse(markdown.New(e.language), body), body) {
		for _, sentence := range fact.Sentences(language.OfCode(e.language), block.Text) {
			list = append(list, statement{text: sentence, isTitle: block.IsHeading, place: func(string) problem.Place { return problem.Place{} }})
		}
	}
	return list
}

func (e edited) finder(statements []statement) *fact.Finder {
	var texts []string
	for _, s := range statements {
		texts = append(texts, s.text)
	}
	return fact.NewFinder(language.OfCode(e.language), e.actors, texts)
}

// isFound reports whether an edit of the published text is found, after links.lock was written and read.
func (e edited) isFound(published, now string) (bool, comparison) {
	before := e.statementsOf(published)
	known := compareFacts(e.finder(before), nil, before).now
	after := e.statementsOf(now)
	found := compareFacts(e.finder(after), known, after)
	return len(found.found) > 0, found
}

// replaceOne replaces one of the places where a word is, chosen by chance; false where it is nowhere.
func replaceOne(random *rand.Rand, text, before, now string) (string, bool) {
	var places []int
	for at := 0; ; {
		i := strings.Index(text[at:], before)
		if i < 0 {
			break
		}
		if start, end := at+i, at+i+len(before); isWhole(text, start, end) {
			places = append(places, start)
		}
		at += i + len(before)
	}
	if len(places) == 0 {
		return text, false
	}
	at := places[random.IntN(len(places))]
	return text[:at] + now + text[at+len(before):], true
}

// isWhole reports whether words are no parts of longer ones; where no spaces are written, any are whole.
func isWhole(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	isPart := func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	}
	return !isPart(before) && !isPart(after)
}

// factual makes an edit of a fact, and returns the published text and the new one.
func (e edited) factual(random *rand.Rand, kind string) (before, now string, ok bool) {
	switch kind {
	case "number":
		numbers := regexp.MustCompile(`[0-9]+`).FindAllStringIndex(e.text, -1)
		at := numbers[random.IntN(len(numbers))]
		digits := []byte(e.text[at[0]:at[1]])
		i := random.IntN(len(digits))
		digits[i] = '1' + (digits[i]-'0'+byte(random.IntN(8)))%9
		return e.text, e.text[:at[0]] + string(digits) + e.text[at[1]:], string(digits) != e.text[at[0]:at[1]]
	case "swapped": // two numbers of one sentence
		numbers := regexp.MustCompile(`[0-9]+([.,][0-9]+)*`).FindAllStringIndex(e.text, -1)
		i := random.IntN(len(numbers) - 1)
		first, second := numbers[i], numbers[i+1]
		one, two, between := e.text[first[0]:first[1]], e.text[second[0]:second[1]], e.text[first[1]:second[0]]
		now = e.text[:first[0]] + two + between + one + e.text[second[1]:]
		return e.text, now, one != two && !regexp.MustCompile(`\n|[.?!。؟] ?`).MatchString(between)
	case "quotation":
		pair := e.pairs["quoted"][random.IntN(len(e.pairs["quoted"]))]
		quotes := regexp.MustCompile(`“[^”“]+”|„[^“]+“|«[^»]+»|「[^」]+」`).FindAllStringIndex(e.text, -1)
		for _, i := range random.Perm(len(quotes)) {
			at := quotes[i]
			if changed, ok := replaceOne(random, e.text[at[0]:at[1]], pair[0], pair[1]); ok {
				return e.text, e.text[:at[0]] + changed + e.text[at[1]:], true
			}
		}
		return e.text, e.text, false
	}
	pairs := e.pairs[kind]
	pair := pairs[random.IntN(len(pairs))]
	now, ok = replaceOne(random, e.text, pair[0], pair[1])
	if random.IntN(2) == 0 {
		return now, e.text, ok
	}
	return e.text, now, ok
}

// harmless makes an edit that changes no fact.
func (e edited) harmless(random *rand.Rand, kind string) (before, now string, ok bool) {
	paragraphs := strings.Split(strings.TrimSpace(e.text), "\n\n")
	isProse := func(i int) bool {
		return !strings.HasPrefix(paragraphs[i], "#") && !strings.HasPrefix(paragraphs[i], "-")
	}
	one := random.IntN(len(paragraphs))
	whole := func() string { return strings.Join(paragraphs, "\n\n") + "\n" }
	words := func() (string, []int) { // a paragraph and the places between its words
		text := paragraphs[one]
		var places []int
		for i := range text {
			if text[i] == ' ' {
				places = append(places, i)
			}
		}
		return text, places
	}
	switch kind {
	case "same", "spelling", "forms":
		pairs := e.pairs[kind]
		pair := pairs[random.IntN(len(pairs))]
		now, ok = replaceOne(random, e.text, pair[0], pair[1])
		if kind == "same" && random.IntN(2) == 0 {
			return now, e.text, ok
		}
		return e.text, now, ok
	case "moved paragraph":
		moved := paragraphs[one]
		paragraphs = slices.Insert(slices.Delete(paragraphs, one, one+1), random.IntN(len(paragraphs)), moved)
	case "removed paragraph":
		paragraphs = slices.Delete(paragraphs, one, one+1)
	case "added paragraph":
		return whole0(slices.Delete(slices.Clone(paragraphs), one, one+1)), whole(), isProse(one)
	case "comma":
		commas := regexp.MustCompile(`[\p{L}\p{N}»”](, |، |、)`).FindAllStringSubmatchIndex(e.text, -1)
		if len(commas) == 0 {
			return "", "", false
		}
		at := commas[random.IntN(len(commas))]
		return e.text, e.text[:at[2]] + strings.Repeat(" ", strings.Count(e.text[at[2]:at[3]], " ")) + e.text[at[3]:], true
	case "line break":
		text, places := words()
		if len(places) < 3 || !isProse(one) {
			return "", "", false
		}
		at := places[random.IntN(len(places))]
		paragraphs[one] = text[:at] + "\n" + text[at+1:]
	case "emphasis", "link":
		text, places := words()
		if len(places) < 5 || !isProse(one) {
			return "", "", false
		}
		i := random.IntN(len(places) - 1)
		start, end := places[i]+1, places[i+1]
		word := strings.TrimRight(text[start:end], ".,،:;”»“—")
		if word == "" || strings.ContainsAny(word, "“„«") {
			return "", "", false
		}
		marked := "**" + word + "**"
		if kind == "link" {
			marked = "[" + word + "](https://one.example/)"
		}
		paragraphs[one] = text[:start] + marked + text[start+len(word):]
	}
	return e.text, whole(), true
}

func whole0(paragraphs []string) string { return strings.Join(paragraphs, "\n\n") + "\n" }

// TestEditsOfFactsAreFound makes edits of texts in seven languages by a fixed seed: of facts, and harmless ones. It prints the
// shares of those that are found.
func TestEditsOfFactsAreFound(t *testing.T) {
	const each = 40 // edits of a kind in a language
	count := func(e edited, kinds []string, make func(*rand.Rand, string) (string, string, bool)) (found, all int) {
		random := rand.New(rand.NewPCG(1, 2))
		for _, kind := range kinds {
			hits, tries := 0, 0
			for attempts := 0; tries < each && attempts < 40*each; attempts++ {
				before, now, ok := make(random, kind)
				if !ok {
					continue
				}
				tries++
				isFound, c := e.isFound(before, now)
				if isFound {
					hits++
				}
				if os.Getenv("SHOW") != "" && isFound != (kinds[0] == "number") {
					t.Logf("%s, %s: %v\n%s", e.language, kind, c.found, changedLines(before, now))
				}
			}
			if tries == 0 {
				t.Errorf("%s: no edit of the kind %s", e.language, kind)
			}
			found, all = found+hits, all+tries
		}
		return found, all
	}
	factual := []string{"number", "swapped", "dates", "numbers", "names", "quotation", "negations"}
	harmless := []string{"same", "spelling", "forms", "comma", "moved paragraph", "removed paragraph", "added paragraph", "line break", "emphasis", "link"}
	foundInAll, factsInAll, falseInAll, harmlessInAll := 0, 0, 0, 0
	for _, code := range []string{"en", "de", "fr", "es", "uk", "ar", "ja"} {
		e := readEdited(t, code)
		found, facts := count(e, factual, e.factual)
		wrong, others := count(e, slices.DeleteFunc(slices.Clone(harmless), func(kind string) bool {
			return code == "ja" && slices.Contains([]string{"line break", "emphasis", "link"}, kind) // no spaces between words
		}), e.harmless)
		t.Logf("%s: %s of edits of facts found, %s of harmless ones", code, share(found, facts), share(wrong, others))
		foundInAll, factsInAll, falseInAll, harmlessInAll = foundInAll+found, factsInAll+facts, falseInAll+wrong, harmlessInAll+others
	}
	t.Logf("all: %s of %d edits of facts found, %s of %d harmless ones", share(foundInAll, factsInAll), factsInAll, share(falseInAll, harmlessInAll), harmlessInAll)
	if foundInAll*100 < factsInAll*99 {
		t.Errorf("%s of the edits of facts are found, less than 99 %%", share(foundInAll, factsInAll))
	}
	if falseInAll*100 > harmlessInAll*2 {
		t.Errorf("%s of the harmless edits are taken for edits of facts, more than 2 %%", share(falseInAll, harmlessInAll))
	}
}

func share(part, whole int) string {
	return fmt.Sprintf("%.1f %%", 100*float64(part)/float64(max(1, whole)))
}

// changedLines returns the lines in which two texts differ.
func changedLines(before, now string) string {
	var list []string
	a, b := strings.Split(before, "\n"), strings.Split(now, "\n")
	for _, line := range a {
		if !slices.Contains(b, line) {
			list = append(list, "- "+line)
		}
	}
	for _, line := range b {
		if !slices.Contains(a, line) {
			list = append(list, "+ "+line)
		}
	}
	return strings.Join(list, "\n")
}

// TestLockKeepsSentences writes sentences into a lock and reads them again.
func TestLockKeepsSentences(t *testing.T) {
	e := readEdited(t, "en")
	statements := append(e.statementsOf(e.text), statement{text: "2014-09-05", key: "when"})
	said := compareFacts(e.finder(statements), nil, statements).now
	l := lock.New()
	l.Say(map[string][]lock.Sentence{"sections/a b/": said})
	folder := t.TempDir()
	if err := os.WriteFile(folder+"/"+lock.Name, l.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	again, problems, err := lock.Read(os.DirFS(folder))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	if string(again.Bytes()) != string(l.Bytes()) || len(again.Said("sections/a b/")) != len(said) {
		t.Errorf("the lock is another one after it was read:\n%s\n%s", again.Bytes(), l.Bytes())
	}
}

// The facts of a page are in its positions and captions too.
func TestEditsBesideTheProseAreTold(t *testing.T) {
	files := map[string]string{
		"data/sources.yaml":        "- id: survey\n  type: report\n  title: A survey\n  issued: 2020\n",
		"content/questions/tax.md": "---\ntitle: Should water cost more?\nsummary: The price.\npositions:\n  - {actor: bea, answer: Later, quotation: Not before 2030., date: 2020-03-04, source: survey}\n---\n",
		"content/sections/now.md":  "---\ntitle: Now\nsummary: What is.\nweight: 1\n---\nThe quota decides.\n\n| Year | Rain |\n|---|---|\n| dry | little |\n{caption=\"Rain of 40 days\"}\n\n![A field](field.png \"A field of 12 hectares\")\n",
	}
	for name, edit := range map[string]struct{ file, before, now, told string }{
		"an answer":   {"content/questions/tax.md", "Later", "Sooner", `the published sentence had "Later"; it has "Sooner" now`},
		"a quotation": {"content/questions/tax.md", "2030", "2040", `2040`},
		"a day":       {"content/questions/tax.md", "2020-03-04", "2020-03-14", `"14`},
		"a table":     {"content/sections/now.md", "40 days", "41 days", `the published sentence had "40"; it has "41" now`},
		"a picture":   {"content/sections/now.md", "12 hectares", "13 hectares", `the published sentence had "12"; it has "13" now`},
		"no fact":     {"content/sections/now.md", "A field of", "One field of", ""},
	} {
		t.Run(name, func(t *testing.T) {
			folder := writeProject(t, files)
			writeFiles(t, folder, map[string]string{"assets/field.png": ""})
			picture, err := os.Create(folder + "/assets/field.png")
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(picture, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
				t.Fatal(err)
			}
			picture.Close()
			build := func() []problem.Problem {
				result, err := Run(t.Context(), Options{Source: folder, Output: folder + "/public", Theme: nutgraf.Theme}, Published)
				if err != nil {
					t.Fatal(err)
				}
				return result.Problems.List()
			}
			for _, p := range build() {
				if p.Severity == problem.Error || p.Rule == RuleEditIsTold.ID {
					t.Fatal(p)
				}
			}
			content, err := os.ReadFile(folder + "/" + edit.file)
			if err != nil {
				t.Fatal(err)
			}
			writeFiles(t, folder, map[string]string{edit.file: strings.Replace(string(content), edit.before, edit.now, 1)})
			var told []string
			for _, p := range build() {
				if p.Rule == RuleEditIsTold.ID {
					told = append(told, p.Place.Path+": "+p.Message)
				}
			}
			if all := strings.Join(told, "\n"); edit.told == "" && all != "" || !strings.Contains(all, edit.told) || edit.told != "" && !strings.Contains(all, edit.file) {
				t.Errorf("told %q, want %q", all, edit.told)
			}
		})
	}
}
