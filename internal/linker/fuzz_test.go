package linker

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/text/language"
)

// fuzzLinkers are linkers whose forms occur in the seeds, some of them made to be found anywhere.
func fuzzLinkers() []*Linker {
	var list []*Linker
	for _, tag := range []string{"en", "fr", "ar", "ja"} {
		entities, _ := entitiesOf(`NATO, alliance ; security guarantee ; @ Emmanuel Macron, Macron ; a ; b c ; A&B ; 1 ; U.S. ; x's ;
			وقف إطلاق النار ; ناتو ; ナトー ; 条約 ; l'a ; é ; นาโต้ ; " ; & ; pact, c ; pact, c ; ! pact ; pact, d e`)
		l, _ := New(language.MustParse(tag), entities)
		list = append(list, l)
	}
	return list
}

func addSeeds(f *testing.F) {
	for _, r := range rows(f, "testdata/judgements.txt") {
		f.Add(unmarked(r.want))
	}
	for _, s := range []string{
		"*a* b*c*d **a b** c", "a\\\nb c", "a  \nb  \nc", "&#97; &amp; A&amp;B A\\&B &#x0;\x00a", "<kbd>a</kbd> a <br> b<br>c",
		"a{{< b >}}c{{< /b >}}a", "{{% nolink %}}a\n\nb{{% /nolink %}}a", "- a\n  b\n\n  c\n1. a", "\ta\n   b\tc",
		"a[^1]\n\n[^1]: b\n    c", "term\n: a b\n: c", "'a' \"b c\" 'x's -- a---b...c <<a>>", "[a](term:1) a [b c](event:x)",
		"> a\n\n> [!NOTE]\n> a", "|a|b|\n|-|-|\n|a|b c|", "![a](b) [![a](b)](c) a", "a\rb\r\nc", "\xff a \xc3", "a\u00adb b\u200bc",
		"# a {#b data-nolink}\n\na", "a<!-- b -->c", "<div data-nolink>\n\na\n\n</div>\n\na", "security *guar*antee", "b <i>c</i> <i>b</i> c",
	} {
		f.Add(s)
	}
}

var addedLink = regexp.MustCompile(`<a href="(term|actor|event):[^"]*">`)

// withoutLinks is HTML without links to entities. Other links stay.
func withoutLinks(html string) string {
	var b strings.Builder
	depth := 0 // of entity links; they do not nest and hold no other link
	for html != "" {
		if loc := addedLink.FindStringIndex(html); loc != nil && loc[0] == 0 {
			html = html[loc[1]:]
			depth++
			continue
		}
		if depth > 0 && strings.HasPrefix(html, "</a>") {
			html = html[len("</a>"):]
			depth--
			continue
		}
		b.WriteByte(html[0])
		html = html[1:]
	}
	return b.String()
}

func FuzzTextIsUnchangedByLinking(f *testing.F) {
	addSeeds(f)
	linkers := fuzzLinkers()
	f.Fuzz(func(t *testing.T, source string) {
		if strings.Contains(source, "</a>") || strings.Contains(source, "<a ") {
			return // the comparison cannot tell an author's tags from ours
		}
		src := []byte(source)
		before := render(t, parse(source), src)
		for _, l := range linkers {
			doc := parse(source)
			l.Link(doc, src, Options{}, nil)
			after := render(t, doc, src)
			if withoutLinks(after) != withoutLinks(before) {
				t.Fatalf("%s:\nbefore %q\nafter  %q", l.lang.Code, before, after)
			}
			l.Link(doc, src, Options{}, nil)
			if again := render(t, doc, src); again != after {
				t.Fatalf("linked twice:\nonce  %s\ntwice %s", after, again)
			}
		}
	})
}

func FuzzFindAgreesWithLink(f *testing.F) {
	addSeeds(f)
	linkers := fuzzLinkers()
	f.Fuzz(func(t *testing.T, source string) {
		src := []byte(source)
		for _, l := range linkers {
			found := l.Find(parse(source), src, Options{})
			fresh, reused := parse(source), parse(source)
			linked := l.Link(fresh, src, Options{}, nil)
			if !reflect.DeepEqual(found, linked) {
				t.Fatalf("found  %+v\nlinked %+v", found, linked)
			}
			if l.Link(reused, src, Options{}, found) != found {
				t.Fatal("the reading of the same text was not used again")
			}
			if a, b := render(t, fresh, src), render(t, reused, src); a != b {
				t.Fatalf("linked anew:\n%s\nlinked by an earlier reading:\n%s", a, b)
			}
			if n := linksIn(fresh); n != linksOf(found) {
				t.Fatalf("%d links in the tree, %d in %+v", n, linksOf(found), found.Mentions)
			}
		}
	})
}

func linksIn(doc ast.Node) (n int) {
	_ = ast.Walk(doc, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if link, is := node.(*ast.Link); is && entering && link.Reference == nil && isEntity(link.Destination) {
			n++
		}
		return ast.WalkContinue, nil
	})
	return n
}

func linksOf(r *Reading) (n int) {
	for _, m := range r.Mentions {
		if m.Linked || m.Explicit {
			n++
		}
	}
	return n
}

func FuzzMentionsAreInTheText(f *testing.F) {
	addSeeds(f)
	linkers := fuzzLinkers()
	f.Fuzz(func(t *testing.T, source string) {
		for _, l := range linkers {
			for _, m := range l.Find(parse(source), []byte(source), Options{}).Mentions {
				if m.Start < 0 || m.End > len(source) || m.Start > m.End {
					t.Fatalf("%d–%d of %d bytes: %+v", m.Start, m.End, len(source), m)
				}
				if m.Sentence[m.SentenceStart:m.SentenceEnd] != m.Words {
					t.Fatalf("the words are not in the sentence: %+v", m)
				}
				if m.Words == "" && !m.Explicit || utf8.ValidString(source) && !utf8.ValidString(m.Sentence) {
					t.Fatalf("broken words: %+v", m)
				}
			}
		}
	})
}
