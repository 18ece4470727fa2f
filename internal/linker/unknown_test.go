package linker

import (
	"reflect"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/problem"
	"golang.org/x/text/language"
)

func TestNamesThatNoEntityExplains(t *testing.T) {
	for _, row := range []struct {
		lang, source string
		want         []string
	}{
		{"en", "Leaders met in Paris. NATO and the OECD sent observers.", []string{"Paris", "OECD"}},
		{"en", "The World Food Programme (WFP) fed people. The WFP asked the World Food Programme's donors.", nil},
		{"en", "The Organization for Security and Co-operation in Europe (OSCE) watches. The OSCE is old.", []string{"Organization for Security", "Co", "Europe"}},
		{"en", "The OECD met.", []string{"OECD"}},
		{"en", "Yesterday, President Olaf Scholz's aide saw the Bank of England.", []string{"Olaf Scholz", "Bank of England"}},
		{"en", "Sanctions hit. Part of Annex II says so, on Monday.", []string{"Part of Annex II"}},
		{"en", "The European Council met NGOs, in May.", []string{"European Council", "NGO"}},
		{"en", "`OECD` and [OECD](x)\n\n# OECD", nil},
		{"de", "Der Kanzler sprach in Berlin mit der Europäischen Kommission und der OSZE.", []string{"Europäischen Kommission", "OSZE"}},
		{"en", "He flew to New Zealand for the Centre for Eastern Studies.", []string{"New Zealand", "Centre for Eastern Studies"}},
		{"ja", "日本とOECDは", []string{"OECD"}},
		{"en", "Emmanuel Macron, Keir Starmer, Donald Tusk and Friedrich Merz met Volodymyr Zelensky at the European Council in Kyiv on Saturday.",
			[]string{"Emmanuel Macron", "Keir Starmer", "Donald Tusk", "Friedrich Merz", "Volodymyr Zelensky", "European Council", "Kyiv"}},
		{"en", "World Leaders Urge Lasting Ceasefire Before Winter in Kyiv", nil},
		{"en", "They saw Ursula von der Leyen and Charles de Gaulle.", []string{"Ursula von der Leyen", "Charles de Gaulle"}},
		{"en", "He asked the Food and Agriculture Organization. The Security and Exchange Commission, Macron and Starmer said no.",
			[]string{"Food and Agriculture Organization", "Security and Exchange Commission", "Macron", "Starmer"}},
		{"en", "A McDonald’s in Moscow closed, and McDonald’s burgers went, and Scholz’s aide.", []string{"McDonald’s", "Moscow", "McDonald’s", "Scholz"}},
		{"en", "They left the EU. The IMF stayed; Mr. Smith went.", []string{"EU", "IMF", "Smith"}},
	} {
		l, _ := New(language.MustParse(row.lang), []Entity{{ID: "term:nato", Forms: []Form{{Text: "NATO"}}}})
		var got []string
		for _, n := range l.Unknown(parse(row.source), []byte(row.source), Options{}) {
			if !n.Opening {
				got = append(got, n.Words)
			}
		}
		if !reflect.DeepEqual(got, row.want) {
			t.Errorf("%s\n got %q\nwant %q", row.source, got, row.want)
		}
	}
}

func TestFirstWordOfASentenceIsToldAsSuch(t *testing.T) {
	l, _ := New(language.English, nil)
	source := "Apple said no. Sanctions hurt. Apple said yes. Later Apple left. The Apple way."
	var got []string
	for _, n := range l.Unknown(parse(source), []byte(source), Options{}) {
		if n.Opening {
			n.Words += "?"
		}
		got = append(got, n.Words)
	}
	if want := "Apple? Sanctions? Apple? Apple Apple"; strings.Join(got, " ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, " "), want)
	}
}

func TestFormsThatTwoEntitiesClaim(t *testing.T) {
	for _, row := range []struct {
		entities string
		want     int
	}{
		{"NATO, alliance ; EU, alliance", 1},
		{"NATO, Alliance ; EU, alliance", 1},
		{"NATO, alliance ; ! EU, alliance", 0},
		{"US ; us", 0},
		{"IT ; U.S. ; US", 1},
		{"cease-fire ; cease fire", 1},
		{"café ; café", 1},
		{"^ Earth ; earth", 0},
		{"organ ; organization", 0},
		{"St. Petersburg ; St Petersburg", 1},
		{"NATO, NATO", 0},
		{"@ Paris ; Paris", 1},
	} {
		entities, _ := entitiesOf(row.entities)
		for i := range entities {
			for k := range entities[i].Forms {
				entities[i].Forms[k].Place.Path = "content/" + entities[i].ID + ".md"
			}
		}
		if _, problems := New(language.English, entities); len(problem.Sort(problems)) != row.want {
			t.Errorf("%s: %v", row.entities, problems)
		}
	}
}

func TestSentenceAroundAMention(t *testing.T) {
	l, _ := New(language.English, []Entity{{ID: "term:nato", Forms: []Form{{Text: "NATO"}}}})
	for source, want := range map[string]string{
		"One. Two about *NATO* here. Three.":                      "Two about NATO here.",
		"The U.S. Army and Mr. J. K. Smith left NATO. Then":       "The U.S. Army and Mr. J. K. Smith left NATO.",
		"He said: \"`Code` for\nNATO.\" Then he left.":            "He said: “Code for NATO.”",
		"See [the link](x) of\u00a0NATO, {{< ref \"x\" >}} end.":  "See the link of\u00a0NATO, end.",
		"It is {{< nolink >}}this NATO{{< /nolink >}}, not NATO.": "It is this NATO, not NATO.",
		"It grew to 3.5 per cent. NATO won! Who knew?":            "NATO won!",
	} {
		m := l.Find(parse(source), []byte(source), Options{}).Mentions
		if len(m) != 1 || m[0].Sentence != want || m[0].Sentence[m[0].SentenceStart:m[0].SentenceEnd] != "NATO" {
			t.Errorf("%s\n got %+v\nwant %s", source, m, want)
		}
	}
}

func TestSentencesOfAPage(t *testing.T) {
	l, _ := New(language.English, nil)
	source := "# A heading. Two\n\nIt grew to 3.5 per cent. Mr. *Smith*\nsaw [a link](x). Then.\n\n> Somebody else.\n\n- An item\n\n`code` and `more`.\n\n    code\n"
	var got []string
	for _, s := range l.Sentences(parse(source), []byte(source)) {
		got = append(got, s.Text)
		if rest := source[s.Start:]; !strings.HasPrefix(rest, s.Text[:2]) && !strings.HasPrefix(s.Text, "code") {
			t.Errorf("%q stands at %q", s.Text, rest)
		}
	}
	want := []string{"It grew to 3.5 per cent.", "Mr. Smith saw a link.", "Then.", "An item", "code and more."}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestFullStopOfAnOrdinalEndsNoSentence(t *testing.T) {
	for code, want := range map[string]int{"de": 1, "cs": 1, "en": 2} {
		l, _ := New(language.MustParse(code), nil)
		if got := len(l.Sentences(parse("Am 5. März 2022 fiel es."), []byte("Am 5. März 2022 fiel es."))); got != want {
			t.Errorf("%s: %d sentences, want %d", code, got, want)
		}
	}
}

func TestLongSentenceIsCutAroundAMention(t *testing.T) {
	l, _ := New(language.English, []Entity{{ID: "term:nato", Forms: []Form{{Text: "NATO"}}}})
	source := strings.Repeat("many words ", 20_000) + "NATO" + strings.Repeat(" and more", 20_000)
	m := l.Find(parse(source), []byte(source), Options{}).Mentions[0]
	if len(m.Sentence) > 3*longestSide || m.Sentence[m.SentenceStart:m.SentenceEnd] != "NATO" {
		t.Errorf("%d bytes: %s", len(m.Sentence), m.Sentence)
	}
	if !strings.HasPrefix(m.Sentence, "… many ") && !strings.HasPrefix(m.Sentence, "… words ") || !strings.HasSuffix(m.Sentence, " …") {
		t.Errorf("cut within a word: %s", m.Sentence)
	}
}

// A search that starts over at every step would take minutes here; the deadline of go test is the judge.
func TestHugePagesTakeLinearTime(t *testing.T) {
	l, _ := New(language.English, []Entity{{ID: "term:nato", Forms: []Form{{Text: "NATO"}}}})
	for _, part := range []string{"NATO ", "{{< ", "{{< a >}}", "<b ", "&", "NATO. ", "a.b.", "(NATO) ", "e.g. NATO ", "1. NATO ", "\\"} {
		source := []byte(strings.Repeat(part, 100_000/len(part)))
		l.Find(parse(string(source)), source, Options{})
		l.Unknown(parse(string(source)), source, Options{})
	}
}
