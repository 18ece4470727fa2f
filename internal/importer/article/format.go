package article

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/plaintext"
	"golang.org/x/net/html/charset"
)

// Format is the file format of an article.
type Format string

// The formats, by their names in --format.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	Docx     Format = "docx"
	Odt      Format = "odt"
	RTF      Format = "rtf"
)

// Formats returns all formats, for the command line.
func Formats() []Format { return []Format{Text, Markdown, HTML, Docx, Odt, RTF} }

// Limits in bytes, of a file and of the text in it. Pages of newspapers are mostly scripts.
const (
	largestArticle = 64 << 20
	largestText    = 1 << 20 // some 150,000 words
)

// FormatOf detects the format of a file by the ending of its name or, for standard input, by its beginning. It returns ""
// for a format that cannot be read, such as .pdf.
func FormatOf(name string, content []byte) Format {
	switch ending := strings.ToLower(path.Ext(name)); ending {
	case ".txt", ".text":
		return Text
	case ".md", ".markdown", ".mdown", ".mdx", ".qmd", ".rmd":
		return Markdown
	case ".html", ".htm", ".xhtml", ".mhtml", ".mht":
		return HTML
	case ".docx", ".docm", ".dotx":
		return Docx
	case ".odt", ".ott", ".fodt":
		return Odt
	case ".rtf":
		return RTF
	case ".pdf", ".doc", ".epub", ".pages":
		return ""
	}
	head := bytes.ToLower(bytes.TrimSpace(content[:min(len(content), 1024)]))
	switch {
	case bytes.HasPrefix(content, []byte("PK\x03\x04")) && bytes.Contains(content[:min(len(content), 200)], []byte("opendocument.text")):
		return Odt
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return Docx
	case bytes.HasPrefix(head, []byte("{\\rtf")):
		return RTF
	case bytes.HasPrefix(head, []byte("%pdf-")):
		return ""
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")), bytes.HasPrefix(head, []byte("<article")):
		return HTML
	}
	return Text
}

var RuleArticleIsSmallEnough = ruleSet.Error("article-is-small-enough", "An article has at most 64 MB with its pictures, of which 1 MB is text. "+
	"What is larger is several articles.")

// read reads the article in its format.
func (r *reader) read(ctx context.Context) error {
	r.unit = "line"
	if len(r.article.Content) > largestArticle {
		r.add(RuleArticleIsSmallEnough, 0, fmt.Sprintf("the file is larger than %d MB", largestArticle>>20), "divide it into several files")
		return nil
	}
	if r.article.Format == "" {
		r.article.Format = FormatOf(r.article.Name, r.article.Content)
	}
	switch r.article.Format {
	case Text:
		r.readText()
	case Markdown:
		r.readMarkdown()
	case HTML:
		r.readHTML()
	case Docx:
		return r.readDocx(ctx)
	case Odt:
		return r.readOdt(ctx)
	case RTF:
		return r.readRTF(ctx)
	default:
		r.add(RuleArticleIsReadable, 0, "this is neither plain text, Markdown, HTML, .docx, .odt nor .rtf", "save it as .docx, HTML or plain text")
	}
	return nil
}

// embedded matches pictures inside a text, as Google Docs writes them: they do not count towards its length.
var embedded = regexp.MustCompile(`data:image/[a-z.+-]+;base64,[A-Za-z0-9+/=]+`)

var RuleArticleIsUTF8 = ruleSet.Error("article-is-utf-8", "Plain text is UTF-8, or UTF-16 with its mark at the beginning. Which "+
	"other encoding a file has cannot be known for sure.")

// utf8Text returns the content as UTF-8, without a byte order mark; it returns false and adds a problem if that is
// impossible.
func (r *reader) utf8Text() (string, bool) {
	content := r.article.Content
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")), bytes.HasPrefix(content, []byte("\xfe\xff")):
		encoding, _, _ := charset.DetermineEncoding(content, "")
		decoded, err := encoding.NewDecoder().Bytes(content)
		if err == nil {
			content = decoded
		}
	case r.article.Format == HTML && !utf8.Valid(content):
		encoding, _, _ := charset.DetermineEncoding(content, "text/html")
		decoded, err := encoding.NewDecoder().Bytes(content)
		if err == nil {
			content = decoded
		}
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	lineOf := func(offset int) int { return 1 + bytes.Count(content[:offset], []byte{'\n'}) }
	if !utf8.Valid(content) {
		offset := len(content) - len(bytes.TrimLeftFunc(content, func(c rune) bool { return c != utf8.RuneError }))
		r.add(RuleArticleIsUTF8, lineOf(offset), "the text is not UTF-8", "save the file as UTF-8")
		return "", false
	}
	if offset := bytes.IndexByte(content, 0); offset >= 0 {
		r.add(RuleArticleIsReadable, lineOf(offset), "a NUL character stands in the text", "remove it, or say what format the file has")
		return "", false
	}
	if size := len(embedded.ReplaceAll(content, nil)); r.article.Format != HTML && size > largestText {
		r.add(RuleArticleIsSmallEnough, 0, fmt.Sprintf("the text is larger than %d MB", largestText>>20), "divide it into several files")
		return "", false
	}
	content = bytes.Map(func(c rune) rune {
		if plaintext.IsNoText(c) {
			return -1
		}
		return c
	}, content)
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(content)), true
}
