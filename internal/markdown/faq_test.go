package markdown

import (
	"fmt"
	"strings"
	"testing"
)

func TestHeadingsBelowAMarkAreQuestions(t *testing.T) {
	for _, test := range []struct {
		body    string
		isWhole bool // by front matter
		want    string
	}{
		{"Text.\n\n## A?\n\nB.", false, " part"},
		{"## F {.faq}\n\n### A?\n\nB.\n\nC.\n\n#### D\n\nE.\n\n### G?\n\n- H\n- I", false, "A?=B./C./D/E. G?=H/I whole"},
		{"## F {.faq}\n\n### A?\n\nB.\n\n## C\n\n### D?\n\nE.", false, "A?=B. part"},
		{"## F {.faq .wide}\n\n### A?\n\n## G {.faq}\n\n### H?\n\nI.", false, "A?= H?=I. whole"},
		{"Text.\n\n## A?\n\nB.\n\n### C\n\nD.\n\n## E?\n\nF.", true, "A?=B./C/D. E?=F. whole"},
		{"## G {.faq}\n\n### A?\n\nB.\n\n## C?\n\nD.", true, "A?=B. C?=D. whole"},
		{"> ## F {.faq}\n>\n> ### A?\n>\n> B.", false, " part"},
		{"Text.", true, " whole"},
	} {
		source := []byte(test.body)
		faq := FAQOf(Parse(New("en"), source), test.isWhole)
		var got []string
		for _, group := range faq.Groups {
			for _, question := range group.Questions {
				got = append(got, fmt.Sprintf("%s=%s", PlainText(question.Heading, source), strings.ReplaceAll(AnswerText(question.Answer, source), "\n", "/")))
			}
		}
		extent := "part"
		if faq.IsWhole {
			extent = "whole"
		}
		if got := strings.Join(got, " ") + " " + extent; got != test.want {
			t.Errorf("%q: %s, want %s", test.body, got, test.want)
		}
	}
}

func TestAQuestionHasTheMarkOfItsLanguage(t *testing.T) {
	for words, want := range map[string]bool{
		"Who pays?": true, "¿Quién paga?": true, "Qui paie ?": true, "من يدفع؟": true, "誰が払うのか？": true, "Ποιος πληρώνει;": true, "Ո՞վ է վճարում": true,
		"What is “aggression”?": true, "What is “aggression?”": true, "Is it safe (really?)": true,
		"Who pays": false, "誰が払うのか": false, "": false, "How it works.": false,
	} {
		if got := IsAsked(words); got != want {
			t.Errorf("%q is a question: %t, want %t", words, got, want)
		}
	}
}
