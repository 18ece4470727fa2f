package article

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// candidatesOf drafts an article of plain paragraphs and returns its candidates as "kind title" with the role behind a slash.
func candidatesOf(t *testing.T, code, text string) []string {
	t.Helper()
	draft, problems := drafted(t, Input{Name: "a.txt", Content: []byte("A headline of some words\n\n" + text), Language: code})
	if problems = besidesMarkup(problems); len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	field := func(content, name string) string {
		if found := regexp.MustCompile(`(?m)^` + name + `: "?([^"\n]*)"?$`).FindStringSubmatch(content); found != nil {
			return found[1]
		}
		return ""
	}
	var found []string
	for _, f := range draft.Files {
		content := string(f.Content)
		if field(content, "draft") != "true" || strings.HasPrefix(f.Path, "content/sections/") {
			continue
		}
		line := strings.Split(f.Path, "/")[1] + " " + field(content, "title")
		if kind := field(content, "kind"); kind != "" {
			line = kind + " " + field(content, "title")
		}
		if role := field(content, "role"); role != "" {
			line += " / " + role
		}
		found = append(found, line)
	}
	slices.Sort(found)
	return found
}

func TestCandidatesAreWhatAnEditorWouldKeep(t *testing.T) {
	for _, row := range []struct {
		language, text string
		want           []string
	}{
		{"en", "French President Marie Duval spoke in Lyon on Tuesday. Duval said that nothing was lost.\n\nKaja Lepp, the union's foreign-policy chief, agreed with her.",
			[]string{"person Kaja Lepp / union's foreign-policy chief", "person Marie Duval / French President"}},
		{"en", "The former prime minister Peter Ashgrove left early. Mr Ashgrove gave no reason for that.", []string{"person Peter Ashgrove / former prime minister"}},
		{"de", "Bundeskanzlerin Petra Lindner sprach am Dienstag in Bonn. Später sagte Lindner, es sei nichts verloren.", []string{"person Petra Lindner / Bundeskanzlerin"}},
		{"fr", "Le président français Étienne Moreau a parlé mardi. Selon Moreau, rien n’est perdu. Etienne Moreau part demain.",
			[]string{"person Étienne Moreau / président français"}},
		{"fr", "Le ministre de l’Agriculture, Paul Girard, a répondu. Girard ne viendra pas à la réunion.", []string{"person Paul Girard / ministre de l’Agriculture"}},
		{"es", "La ministra de Hacienda, Lucía Robles, habló el martes. Robles dijo que nada se ha perdido.", []string{"person Lucía Robles / ministra de Hacienda"}},
		{"pt", "O presidente do Senado, Bruno Tavares, falou na terça. Tavares disse que nada se perdeu ali.", []string{"person Bruno Tavares / presidente do Senado"}},
		{"pl", "Premier Adam Wronka mówił we wtorek. Rozmowa z Adamem Wronką trwała długo i nic nie dała.", []string{"person Adam Wronka / Premier"}},
		// A full name, and the surname alone once more; "a" is an article in some languages only.
		{"es", "Bishala Bahbon llegó tarde a la ciudad. Nadie habló con ella. Frente a Bahbon estaba el muro.", []string{"person Bishala Bahbon"}},
		{"en", "North Carolina Sen. Paula Budden spoke first. Nobody heard Budden in the end.", []string{"person Paula Budden"}},
		// One mention without an office, places, institutions and what a headline or a by-line writes with capitals are no persons.
		{"en", "By Anna Smith, Lyon Bureau\n\nA woman called Anna Weller saw it from Grand Harbour. Grand Harbour is far away.", nil},
		{"en", "She lives at 12 Mill Road, Ashgrove. The White House and the Royal Navy said no. The White House stood by it.", nil},
		{"en", "She was head of the Harbour Trust. The Trust paid for it. The Trust is old.", nil},
		// Organisations and terms by their long form.
		{"en", "The Board of Harbour Safety (BHS) met again. The BHS said that the BHS had no money left.", []string{"glossary Board of Harbour Safety"}},
		{"pt", "Para o presidente Bruno Tavares (PLX), a proposta de emenda municipal (PEM) é boa. A PEM fica.",
			[]string{"glossary proposta de emenda municipal", "person Bruno Tavares / presidente"}},
		{"en", "A breakwater is a wall in front of a port. The breakwater of Lyme is old and low.", []string{"glossary breakwater"}},
		{"fr", "Une digue est un mur devant un port. La digue de Lyme est ancienne et basse.", []string{"glossary digue"}},
		{"en", "The problem is a wall. It is a question of money, and the wall is a joke for many.", nil},
		// Events: what happened on a day, not what lasts until it or is told of it in brackets.
		{"en", "On 9 June 1884, the first water came to Marsh End, and the old well was shut.", []string{"timeline The first water came to Marsh End"}},
		{"en", "On 3 March the council voted for the pipe, by nine to two. It meets at 8 May Street.", nil}, // the article has no day of its own
		{"en", "The council voted for the pipe on 3 May 1883, by nine to two.", []string{"timeline The council voted for the pipe"}},
		{"en", "The well was open until 9 June 1884 for everybody. The pipe (laid on 3 May 1883) was iron. He left on 4 July 1885 for good.", nil},
		{"fr", "Le 9 juin 1884, la première eau arriva au village, et le puits fut fermé.", []string{"timeline La première eau arriva au village"}},
		{"de", "Am 9. Juni 1884 kam das erste Wasser ins Dorf.", []string{"timeline Am 9. Juni 1884 kam das erste Wasser ins Dorf"}},
		{"ja", "この橋は2019年4月1日に青く塗られた。", []string{"timeline この橋は2019年4月1日に青く塗られた"}},
	} {
		if got := candidatesOf(t, row.language, row.text); !slices.Equal(got, row.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", row.language, row.text, got, row.want)
		}
	}
}

func TestStatesThatAnArticleNamesOften(t *testing.T) {
	text := "Norway paid first. Later Norway paid more than Malta did. In the end only Norway was left to pay."
	if got := candidatesOf(t, "en", text); !slices.Equal(got, []string{"state Norway"}) {
		t.Errorf("%q", got)
	}
}

// TestDaysWithoutAYearAreThoseBeforeTheArticle takes the year of a day from the article's own day.
func TestDaysWithoutAYearAreThoseBeforeTheArticle(t *testing.T) {
	for text, want := range map[string]string{
		"On 3 March, the council voted for the new pipe.":             "2024-03-03",
		"On November 9, the council voted for the new pipe.":          "2023-11-09",
		"The council voted for the pipe on 9 November, at 10:30.":     "2023-11-09",
		"The council voted for the pipe on 9 November 1999, at noon.": "1999-11-09",
		"The council voted for the pipe at 12 May Street, at noon.":   "",
	} {
		page := "---\ntitle: The pipe\ndate: 2024-05-02\n---\n\n" + text + "\n"
		draft, _ := drafted(t, Input{Name: "a.md", Content: []byte(page), Language: "en"})
		got := ""
		for _, f := range draft.Files {
			if m := regexp.MustCompile(`when: "(.*)"`).FindSubmatch(f.Content); m != nil {
				got = string(m[1])
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
