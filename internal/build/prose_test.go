package build

import (
	"bytes"
	"fmt"
	"html"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/markdown"
)

// What Hugo draws of a text is what our parser reads of it, in each language: marks of quotations, apostrophes, emphasis
// beside CJK punctuation, small letters above and below the line.
func TestHugoDrawsProseAsItWasRead(t *testing.T) {
	texts := []string{
		`He said "one 'two' three", l'Irlande, it's 5' 6" - "**bold**" -- 'last'.`,
		`"First without an end`,
		`A 'first' and 'tis, '90s, rock 'n' roll, Hans' and l'"accord".`,
		`これは**「条約」**です。**注意！**必ず"はい"と~~旧。~~新`,
		`**조약(NATO)**을 *본다。*은`,
		`H~2~O and x^2^, ~~old~~, ~5 km and ~6, 2^10 + 3^4 ... <<ja>>`,
		"| \"a\" | 'b' |\n|---|---|\n| **条約。**は | x^2^ |",
		"- \"one\n- two\" and 'three'\n\n> \"four 'five'\"",
	}
	languages := []string{"en", "ar", "da", "de", "es", "fr", "ja", "uk", "zh-tw"}
	files, settings := map[string]string{}, "defaultContentLanguage = \"en\"\n"
	for i, code := range languages {
		settings += fmt.Sprintf("[languages.%s]\nlabel = %q\nweight = %d\ncontentDir = %q\n", code, code, i+1, "content/"+code)
		files["content/"+code+"/_index.md"] = "---\ntitle: One\nstandfirst: In one sentence.\n---\n"
		files["content/"+code+"/sections/start.md"] = "---\ntitle: Start\nweight: 1\n---\n" + strings.Join(texts, "\n\n") + "\n"
	}
	files["hugo.toml"] = settings
	folder := t.TempDir()
	writeFiles(t, folder, files)
	built, problems := rendered(t, Options{Source: folder})
	if built == nil {
		t.Fatal(problems)
	}
	for _, code := range languages {
		name := code + "/sections/start/index.html"
		if code == "en" {
			name = strings.TrimPrefix(name, "en/")
		}
		page, err := fs.ReadFile(built.Tree, name)
		if err != nil {
			t.Fatal(err)
		}
		drawn := plainOf(string(page))
		for _, text := range texts {
			var ours bytes.Buffer
			if err := markdown.New(code).Convert([]byte(text), &ours); err != nil {
				t.Fatal(err)
			}
			if want := plainOf(ours.String()); !strings.Contains(drawn, want) {
				t.Errorf("%s: %s\nours: %s\nHugo's page: %s", code, text, want, drawn)
			}
		}
	}
}

// plainOf is HTML with the tags of words alone, in one line.
func plainOf(page string) string {
	page = regexp.MustCompile(`(?s)<script.*?</script>|<style.*?</style>`).ReplaceAllString(page, "")
	page = regexp.MustCompile(`</?(?:[^>eds/]|[eds][^>tmelu])[^>]*>`).ReplaceAllStringFunc(page, func(tag string) string {
		if regexp.MustCompile(`^</?(em|strong|del|sub|sup)>`).MatchString(tag) {
			return tag
		}
		return " "
	})
	return strings.Join(strings.Fields(html.UnescapeString(page)), " ")
}
