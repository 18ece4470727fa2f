package linker

import (
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"

	"github.com/nutgraf/nutgraf/internal/problem"
)

func guarantees() *Linker {
	entities, _ := entitiesOf("NATO, Atlantic alliance ; security guarantee")
	l, _ := New(language.English, entities)
	return l
}

func TestLinkNodesInTheTree(t *testing.T) {
	l := guarantees()
	for source, want := range map[string]string{
		"NATO":                            `<a href="term:1">NATO</a>`,
		"a \"NATO's\" b":                  `a &ldquo;<a href="term:1">NATO&rsquo;s</a>&rdquo; b`,
		"a security *guarantee* b":        `a <a href="term:2">security <em>guarantee</em></a> b`,
		"*security* guarantee":            `<a href="term:2"><em>security</em> guarantee</a>`,
		"***security*** **guarantee**":    `<a href="term:2"><em><strong>security</strong></em> <strong>guarantee</strong></a>`,
		"a *security guarantee* b":        `a <em><a href="term:2">security guarantee</a></em> b`,
		"a *b security* guarantee":        `a <em>b security</em> guarantee`,
		"a *b security* guarantee. NATO":  `a <em>b security</em> guarantee. <a href="term:1">NATO</a>`,
		"security\nguarantee\nhere":       "<a href=\"term:2\">security\nguarantee</a>\nhere",
		"a NATO  \nb":                     "a <a href=\"term:1\">NATO</a><br>\nb",
		"a security <em>guarantee</em> b": `a <a href="term:2">security <em>guarantee</em></a> b`,
		"<em>security</em> guarantee":     `<a href="term:2"><em>security</em> guarantee</a>`,
		"<em>a security</em> guarantee":   `<em>a security</em> guarantee`,
		"security&nbsp;guarantees&amp;c":  "<a href=\"term:2\">security\u00a0guarantees</a>&amp;c",
		"NATO\\* and \\_NATO\\_":          `<a href="term:1">NATO</a>* and _NATO_`,
		"~~NATO~~, [NATO](term:1)":        `<del><a href="term:1">NATO</a></del>, <a href="term:1">NATO</a>`,
		"[it](term:1) is NATO":            `<a href="term:1">it</a> is NATO`,
	} {
		doc, src := parse(source), []byte(source)
		l.Link(doc, src, Options{}, nil)
		got := strings.TrimSuffix(strings.TrimPrefix(render(t, doc, src), "<p>"), "</p>\n")
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", source, got, want)
		}
	}
}

func TestNoLinkReachesOverAFootnoteMark(t *testing.T) {
	l := guarantees()
	for source, want := range map[string]string{
		"A security[^1] guarantee, NA[^1]TO.":            "",
		"A security guarantee[^1], *NATO*[^1], NA[^1]TO": "security guarantee|NATO",
		"It ended.[^1] NATO’s part.":                     "NATO’s",
	} {
		source += "\n\n[^1]: A note.\n"
		doc := parse(source)
		var words []string
		for _, m := range l.Link(doc, []byte(source), Options{}, nil).Mentions {
			words = append(words, m.Words)
			if strings.HasPrefix(m.Words, "NATO’") && m.Sentence != "NATO’s part." {
				t.Errorf("the sentence is %q", m.Sentence)
			}
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%s: got %s, want %s", source, got, want)
		}
		if html := render(t, doc, []byte(source)); strings.Count(html, `<a href="term:`) != len(words) {
			t.Error(html)
		}
	}
}

// What Find reads is the author's file; what Link gets is what Hugo made of it.
func TestReadingIsReusedWhereHugoTookTheShortcodes(t *testing.T) {
	l := guarantees()
	for source, hugos := range map[string]string{
		"NATO {{< figure src=\"x\" >}} b":                     "NATO HAHAHUGOSHORTCODE1s0HBHB b",
		"{{< note >}}\nNATO\n\nb\n{{< /note >}}\n\nNATO":      "HAHAHUGOSHORTCODE1s0HBHB\n\nNATO",
		"{{< nolink >}}a NATO b{{< /nolink >}} and NATO":      "a NATO b and NATO",
		"{{% sub \"NATO\" %}}, NATO's":                        "HAHAHUGOSHORTCODE1s0HBHB, NATO's",
		"NATO{{< ref \"a.md\" >}}{{< ref \"b.md\" >}} and so": "NATOHAHAHUGOSHORTCODE1s0HBHBHAHAHUGOSHORTCODE1s1HBHB and so",
	} {
		found := l.Find(parse(source), []byte(source), Options{})
		doc := parse(hugos)
		taken := []Span{}
		if strings.Contains(source, "nolink") {
			taken = append(taken, Span{0, strings.Index(hugos, " and")})
		}
		linked := l.Link(doc, []byte(hugos), Options{Taken: taken}, found)
		if got := render(t, doc, []byte(hugos)); !strings.Contains(got, `<a href="term:1">NATO`) {
			t.Errorf("%s: %s", source, got)
		}
		if strings.Count(hugos, "NATO") == 2 && !strings.Contains(render(t, doc, []byte(hugos)), "NATO b and <a") {
			t.Errorf("%s: linked between the tags: %s", source, render(t, doc, []byte(hugos)))
		}
		if linked != found && !strings.Contains(source, "note") {
			t.Errorf("%s was read again", source)
		}
	}
}

func TestMentionSaysWhereAndWhy(t *testing.T) {
	l := guarantees()
	source := "One.\nTwo of NATO's security guarantees, [or](term:2) the Atlantic\nalliance."
	var got []string
	for _, m := range l.Find(parse(source), []byte(source), Options{}).Mentions {
		got = append(got, problem.At("a.md", []byte(source), m.Start).String()+" "+m.Words+": "+m.Reason())
	}
	want := "a.md:2:8 NATO’s: possessive of NATO|a.md:2:15 security guarantees: stem of security guarantee|" +
		"a.md:2:37 or: link by the author|a.md:2:53 Atlantic alliance: synonym"
	if strings.Join(got, "|") != want {
		t.Errorf(" got %s\nwant %s", strings.Join(got, "|"), want)
	}
}

func TestLinkerIsSharedByGoroutines(t *testing.T) {
	l := guarantees()
	source := strings.Repeat("NATO's role, a security guarantee. ", 50)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				doc := parse(source)
				r := l.Find(doc, []byte(source), Options{})
				if l.Link(doc, []byte(source), Options{}, r) != r || len(r.Mentions) != 100 {
					t.Error("a different reading")
				}
			}
		})
	}
	group.Wait()
}

func TestTextsAboveTheProseAreRead(t *testing.T) {
	l := guarantees()
	for plain, want := range map[string]string{
		"NATO's role":                         "NATO's",
		"a *security* guarantee &amp;":        "",
		"Security guarantees: {{< x >}} NATO": "Security guarantees|NATO",
		"":                                    "",
	} {
		var words []string
		for _, m := range l.Find(parse(""), nil, Options{Above: []Text{{Words: plain}}}).Mentions {
			words = append(words, m.Words)
			if m.Above != 1 || plain[m.Start:m.End] != m.Words {
				t.Errorf("%q: %+v", plain, m)
			}
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("%q: got %s, want %s", plain, got, want)
		}
	}
}
