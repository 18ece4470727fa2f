package article

import (
	"encoding/base64"
	"strings"
	"testing"
)

// TestPagesSavedAsOneFileAreRead reads the shape of SingleFile: a comment in front, styles in the page, pictures as data, and colours in
// the place of pictures that were not loaded.
func TestPagesSavedAsOneFileAreRead(t *testing.T) {
	data := "data:image/png;base64," + base64.StdEncoding.EncodeToString(pngOf(t, 60, 50))
	page := "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://paper.example/lock \n saved date: Sat Mar 02 2024 10:00:00 GMT+0100\n--><meta charset=utf-8>\n" +
		"<title>The lock</title><style>:root{--sf-img-1:url(\"" + data + "\")}.lazy{color:red}</style><link rel=canonical href=https://paper.example/lock>\n" +
		"<body><nav><ul><li><a href=https://paper.example/>Home</a></ul></nav><main><h1>The lock</h1><p>It is a lock that was built in the year 1903.</p>" +
		`<figure><img alt="A gate" src=` + data + `><figcaption>In May</figcaption></figure>` +
		`<img src="data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; width=&quot;9&quot; height=&quot;9&quot;><rect fill-opacity=&quot;0&quot;/></svg>" alt=""><p>It works to this day.</p></main>`
	draft, problems := drafted(t, Input{Name: "lock.html", Content: []byte(page)})
	if len(problems) > 0 {
		t.Fatal(said(t, problems))
	}
	want := "It is a lock that was built in the year 1903.\n\n![A gate](picture.png \"In May\")\n\nIt works to this day."
	if got := strings.TrimSpace(bodyOf(draft)); !strings.HasSuffix(got, want) || strings.Contains(got, "sf-img") {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if source := string(draft.own); !strings.Contains(source, "https://paper.example/lock") {
		t.Error(source)
	}
}
