package article

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

func TestWorksAreRead(t *testing.T) {
	const listed = true
	for _, test := range []struct {
		lang, text                                          string
		isListed                                            bool
		title, author, issued, accessed, container, address string // title empty: no work
	}{
		{"en", `Lind, M. (2023). <a href="https://a.example/1">The ferry comes back</a>. <i>The Northern Times</i>, 3 May 2023.`, false,
			"The ferry comes back", "Lind M.", "2023-05-03", "", "The Northern Times", "https://a.example/1"},
		{"en", `"Ferry is back". The Herald. May 2023. Archived from the original on 4 June 2023. Retrieved 5 June 2023. https://a.example/2`, false,
			"Ferry is back", "", "2023-05", "2023-06-05", "The Herald", "https://a.example/2"},
		{"de", `Hans Meier: „Die alte Brücke“, in: Die Woche, 03.05.2020, <a href="https://a.example/3">online</a> (abgerufen am 4. Juni 2021)`, false,
			"Die alte Brücke", "Hans Meier", "2020-05-03", "2021-06-04", "Die Woche", "https://a.example/3"},
		{"fr", `Anne Petit et Jean Roux, « Le pont neuf », Le Journal, 2 mars 2021, https://a.example/4 (consulté le 5 avril 2022)`, false,
			"Le pont neuf", "Anne Petit+Jean Roux", "2021-03-02", "2022-04-05", "Le Journal", "https://a.example/4"},
		{"uk", `Олена Коваль. «Новий міст через річку». Газета, 24 лютого 2021. https://a.example/5`, false,
			"Новий міст через річку", "Олена Коваль", "2021-02-24", "", "Газета", "https://a.example/5"},
		{"en", `Ministry of Bridges: Traffic in 2022. https://a.example/6`, false, "Traffic in 2022", "Ministry of Bridges", "", "", "", "https://a.example/6"},
		{"en", `Traffic over bridges. Bridge Office, 2022. https://a.example/7`, listed, "Traffic over bridges", "", "2022", "", "Bridge Office", "https://a.example/7"},
		{"en", `Berg, A., & Lind, M. (2019). Ferries of the north. Journal of Boats, 4(2), 12–15. doi:10.1234/abc.5`, false,
			"Ferries of the north", "Berg A.+Lind M.", "2019", "", "Journal of Boats, 4(2), 12–15", "https://doi.org/10.1234/abc.5"},
		// Notes that explain stay notes.
		{"en", `The figure counts ferries that the state has chartered, see https://a.example/8 for them.`, false, "", "", "", "", "", ""},
		{"en", `According to the ministry, <a href="https://a.example/9">the figure was wrong</a> in 2019.`, false, "", "", "", "", "", ""},
		{"en", `<a href="https://a.example/10">One Report</a> says so and <a href="https://b.example/11">another report</a> does not.`, false, "", "", "", "", "", ""},
		{"en", `Ibid.`, listed, "", "", "", "", "", ""},
		{"en", `It did so in 2019, too.`, listed, "", "", "", "", "", ""},
	} {
		nodes, err := html.ParseFragment(strings.NewReader(test.text), element(atom.Div, ""))
		if err != nil {
			t.Fatal(err)
		}
		node := element(atom.Li, "")
		for _, n := range nodes {
			node.AppendChild(n)
		}
		w, _ := newWorkFinder(language.MustParse(test.lang)).work(node, test.isListed)
		var authors []string
		for _, name := range w.authors {
			authors = append(authors, strings.TrimSpace(name["family"]+name["literal"]+" "+name["given"]))
		}
		got := []string{w.title, strings.Join(authors, "+"), w.issued, w.accessed, w.container, w.address}
		want := []string{test.title, test.author, test.issued, test.accessed, test.container, test.address}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s\n got %q\nwant %q", test.text, got, want)
		}
	}
}
