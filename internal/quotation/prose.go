package quotation

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/explainer"
	"github.com/nutgraf/nutgraf/internal/language"
	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/yuin/goldmark/ast"
	xlanguage "golang.org/x/text/language"
)

// document looks for the quotations of a text. The sources are those of the page, for a claim; else nil.
func (j *judge) document(d *explainer.Document, sources []*explainer.Source) {
	if d == nil || d.Tree == nil {
		return
	}
	body := d.Body()
	ofClaim := sources != nil
	markdown.Walk(d.Tree, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Blockquote:
			if _, isCallout := markdown.CalloutMark(n, body); n.Parent().Kind() != ast.KindBlockquote && !isCallout && !ofClaim {
				j.block(d, n)
			}
		case *ast.Paragraph, *ast.TextBlock:
			if !isIn(n, ast.KindBlockquote) {
				j.sentences(d, n, sources)
			}
		}
	})
}

func isIn(n ast.Node, kind ast.NodeKind) bool {
	for p := n.Parent(); p != nil; p = p.Parent() {
		if p.Kind() == kind {
			return true
		}
	}
	return false
}

// block looks for a quotation in a block of its own. Paragraphs in another language than the page's are the original words; the others
// are then their translation, which no text can prove.
func (j *judge) block(d *explainer.Document, quote ast.Node) {
	body := d.Body()
	attribution := markdown.Attribution(quote, body)
	if attribution == nil {
		return
	}
	sources := j.linked(attribution)
	if len(sources) == 0 {
		return
	}
	q := quoted{language: j.explainer.Language, sources: sources, key: markdown.QuotationKey(quote, body)}
	if code := languageOf(quote); code != "" {
		q.language = code
	}
	var original, all []ast.Node
	for c := quote.FirstChild(); c != nil && c != attribution; c = c.NextSibling() {
		if code := languageOf(c); code != "" && !sameLanguage(code, j.explainer.Language) {
			original, q.language = append(original, c), code
		}
		all = append(all, c)
	}
	if len(original) > 0 {
		all = original
	}
	var words []string
	for _, c := range all {
		words = append(words, markdown.PlainText(c, body))
	}
	if q.text = strings.TrimSpace(strings.Join(words, "\n")); q.text == "" {
		return
	}
	q.place = d.At(startOf(all[0]))
	j.prove(q)
}

// languageOf returns the language that an author gives a block; empty without one.
func languageOf(n ast.Node) string {
	value, _ := n.AttributeString("lang")
	switch value := value.(type) {
	case []byte:
		return string(value)
	case string:
		return value
	}
	return ""
}

// startOf returns where a block's text begins in the body, in bytes.
func startOf(n ast.Node) int {
	for n != nil {
		if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
		n = n.FirstChild()
	}
	return 0
}

// linked returns the sources that a paragraph links, by name or by address, each once.
func (j *judge) linked(n ast.Node) (sources []*explainer.Source) {
	markdown.Walk(n, func(n ast.Node) {
		if link, ok := n.(*ast.Link); ok {
			if source := j.sources[string(link.Destination)]; source != nil {
				sources = append(sources, source)
			}
		}
	})
	return sources
}

// flat is the text of a paragraph with the places of its parts.
type flat struct {
	text  strings.Builder
	parts []part
	links []cited
}

// part says where some of the text is from: offset in the body, in bytes.
type part struct{ at, offset int }

// cited is a link to a source, from a byte of the text on.
type cited struct {
	start, end int
	source     *explainer.Source
}

func (j *judge) flatten(f *flat, n ast.Node, body []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			f.parts = append(f.parts, part{f.text.Len(), c.Segment.Start})
			f.text.Write(markdown.Unescape(c.Segment.Value(body)))
			if c.SoftLineBreak() || c.HardLineBreak() {
				f.text.WriteByte('\n')
			}
		case *ast.String:
			f.text.Write(markdown.ResolveEntities(c.Value))
		case *ast.CodeSpan, *ast.Image, *ast.RawHTML:
			f.text.WriteString("\ufffc")
		case *ast.Link:
			start := f.text.Len()
			j.flatten(f, c, body)
			if source := j.sources[string(c.Destination)]; source != nil {
				f.links = append(f.links, cited{start, f.text.Len(), source})
			}
		default:
			j.flatten(f, c, body)
		}
	}
}

// offset returns where a byte of the text is in the body, or what precedes it.
func (f *flat) offset(at int) int {
	found := 0
	for _, p := range f.parts {
		if p.at > at {
			break
		}
		found = p.offset + at - p.at
	}
	return found
}

// closings are the marks that close a quotation, by the one that opens it.
var closings = map[rune]string{'“': "”“", '«': "»", '„': "“”", '「': "」", '『': "』", '"': `"`, '»': "«", '”': "”“"}

// between matches what can be between a quotation and the link to its source: marks, the beginning of a remark in brackets, and the verb
// that Japanese has behind what is said.
var between = regexp.MustCompile(`^(?:と[\p{Han}\p{Hiragana}]{0,12})?[\s\p{Z}.,;:!?…—–。、-]*(?:[(（][^()（）“”«»„「」"]{0,80})?$`)

// fewestQuoted is how many words a quotation in a sentence has at least. Fewer can be a name, or words that the author keeps away from.
const fewestQuoted = 4

// wordsIn returns how many words a text has; two letters of a script without spaces count as one.
func wordsIn(text string) int {
	const lettersOfAWord = 2
	words, letters, end := 0, 0, -1
	for _, token := range scan(text) {
		switch {
		case token.isWord && isApart(firstRune(token.text)):
			letters++
		case token.isWord && token.start != end: // else it goes on behind an apostrophe
			words++
		}
		end = token.end
	}
	return words + letters/lettersOfAWord
}

// sentences looks for quotations in the sentences of a paragraph. One counts when the link to a source follows it at once, or encloses
// it, and in a claim when it has no such link and the claim has sources.
func (j *judge) sentences(d *explainer.Document, paragraph ast.Node, ofClaim []*explainer.Source) {
	f := &flat{}
	j.flatten(f, paragraph, d.Body())
	text := f.text.String()
	marks := language.MarksOf(xlanguage.Make(j.explainer.Language))
	openers := `“«„「『"` + strings.TrimSpace(marks.Opening)
	for at := 0; ; {
		i := strings.IndexAny(text[at:], openers)
		if i < 0 {
			return
		}
		start := at + i
		mark, size := utf8.DecodeRuneInString(text[start:])
		end := strings.IndexAny(text[start+size:], closings[mark])
		if end < 0 {
			return
		}
		end += start + size
		first, words := start+size, text[start+size:end]
		_, size = utf8.DecodeRuneInString(text[end:])
		at = end + size
		if wordsIn(words) < fewestQuoted || strings.Contains(words, "\ufffc") {
			continue
		}
		q := quoted{text: words, language: j.explainer.Language, place: d.At(f.offset(first)), inline: true}
		for _, link := range f.links {
			if link.start <= start && at <= link.end || link.start >= at && between.MatchString(text[at:link.start]) {
				q.sources = append(q.sources, link.source)
				break
			}
		}
		switch {
		case len(q.sources) > 0 && ofClaim == nil:
			j.prove(q)
		case len(q.sources) == 0 && len(ofClaim) > 0:
			q.sources = ofClaim
			j.prove(q)
		}
	}
}
