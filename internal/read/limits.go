package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/markdown"
	"github.com/nutgraf/nutgraf/internal/plaintext"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/shortcode"
)

// Limits in bytes. They are far above what authors write and keep what strangers write from costing minutes.
const (
	LargestPage    = 1 << 20   // some 150,000 words
	largestFront   = 128 << 10 // of a page's front matter
	largestSources = 8 << 20   // some 20,000 sources
)

// DeferMark, in any text that is published, ends the whole process inside of Hugo.
const DeferMark = shortcode.DeferMark

var RuleFileIsUTF8 = ruleSet.Error("file-is-utf-8", "Files are text in UTF-8. A byte that is not was written by a program with "+
	"another encoding set, and would show as a black question mark.")

var RuleTextIsSafe = ruleSet.Error("text-is-safe", "Some characters do harm where they are: a NUL ends a text for many programs, "+
	"no feed can hold other control characters, and Hugo stops altogether at words that it uses inside of itself: __hdeferred "+
	"followed by a slash, and the one that stands for a shortcode.")

// JudgeContent judges a file's bytes before anything reads them: at most largest of them, in UTF-8, and none that stops Hugo or
// breaks a feed.
func JudgeContent(path string, content []byte, largest int64) []problem.Problem {
	refuse := func(rule *problem.Rule, offset int, message, fix string) []problem.Problem {
		return []problem.Problem{problem.New(rule, problem.At(path, content, offset), message, fix)}
	}
	if int64(len(content)) > largest {
		return []problem.Problem{problem.New(RuleFileIsSmallEnough, problem.Place{Path: path},
			fmt.Sprintf("the file is larger than %d KB", largest>>10), "divide it into several files")}
	}
	if !utf8.Valid(content) {
		offset := firstInvalid(content)
		return refuse(RuleFileIsUTF8, offset, fmt.Sprintf("the byte 0x%02X is not UTF-8", content[offset]), "save the file as UTF-8")
	}
	if offset := bytes.IndexByte(content, 0); offset >= 0 {
		return refuse(RuleTextIsSafe, offset, "a NUL character stands in the text", "remove it")
	}
	if offset := bytes.IndexFunc(content, plaintext.IsNoText); offset >= 0 {
		r, _ := utf8.DecodeRune(content[offset:])
		return refuse(RuleTextIsSafe, offset, fmt.Sprintf("the character %U stands in the text, which no page and no feed can show", r), "remove it")
	}
	if offset := bytes.Index(content, []byte(DeferMark)); offset >= 0 {
		return refuse(RuleTextIsSafe, offset, problem.Quote(DeferMark)+" would stop Hugo, which keeps it for itself", FixOfDefer)
	}
	return nil
}

// FixOfDefer is the fix for a text with a [DeferMark].
const FixOfDefer = `write "__hdeferred" without the slash`

// HidesDeferMark finds the mark where escapes or entities hide it until the text is rendered.
func HidesDeferMark(text []byte) bool {
	return bytes.ContainsAny(text, `\&`) && bytes.Contains(markdown.Unescape(text), []byte(DeferMark))
}

func firstInvalid(content []byte) int {
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(content)
}
