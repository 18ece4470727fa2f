package linker

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

func TestDeclensions(t *testing.T) {
	data, err := os.ReadFile("testdata/declensions.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(data), "\n== ")[1:] {
		lang, list, _ := strings.Cut(part, "\n")
		t.Run(lang, func(t *testing.T) {
			words := map[string][]string{}
			var entities []Entity
			for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
				word, forms, _ := strings.Cut(line, " = ")
				words[word] = append(strings.Split(forms, ", "), word)
				entities = append(entities, Entity{ID: "term:" + word, Forms: []Form{{Text: word}}})
			}
			l, _ := New(language.MustParse(lang), entities)
			for word, forms := range words {
				for _, form := range forms {
					if l.lang.Articles != nil && l.lang.Homographs.Has(form) {
						continue // it needs an article before it
					}
					source := "x " + form + " x."
					m := l.Find(parse(source), []byte(source), Options{}).Mentions
					if len(m) != 1 || m[0].Entity != "term:"+word || m[0].Words != form {
						t.Errorf("%s of %s: %v", form, word, m)
					}
				}
			}
		})
	}
}
