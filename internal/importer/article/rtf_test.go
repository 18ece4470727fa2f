package article

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

func TestRichTextLosesNothing(t *testing.T) {
	png := hex.EncodeToString(pngOf(t, 60, 50))
	for _, test := range []struct{ name, text, want string }{
		{"a note behind an asterisk", `It runs.{\super\chftn}{\*\footnote\chftn\~\plain\pard Since {\i May}.\par} More.\par`, "It runs.[^1] More.\n\n[^1]: Since *May*."},
		{"a note", `It runs.{\super\chftn}{\footnote \pard\plain {\super\chftn} Since May.} More.\par`, "It runs.[^1] More.\n\n[^1]: Since May."},
		{"letters with a substitute", `A na\u239?ve \u8212- one\u8230?\par`, "A naïve — one…"},
		{"letters with two bytes for them", `\uc2 na\u239\'c3\'afve \uc1 and {\uc0 na\u239 ve}\par`, "naïve and naïve"},
		{"letters of a page", `caf\'e9 and caf` + "\xe9" + `\par`, "café and café"},
		{"letters of a font", `\f1\'cc\'ee\'f1\'f2 \f0 caf\'e9\par`, "Мост café"},
		{"two halves of a letter", `A \u-10179?\u-8704? smile\par`, "A 😀 smile"},
		{"hidden and deleted text", `Seen {\v SECRET}too{\deleted  GONE}.\par`, "Seen too."},
		{"a text box", `Before.{\shp{\*\shpinst\shpleft1{\sp{\sn a}{\sv 1}}{\shptxt \pard Boxed text.\par}}} After.\par`, "Before. After.\n\nBoxed text."},
		{"a text box at the end", `Before.{\shp{\*\shpinst{\shptxt \pard Boxed text.\par}}}`, "Before.\n\nBoxed text."},
		{"hidden text inside of deleted text", `Seen{\deleted  {\v A}\v0  GONE}.\par`, "Seen."},
		{"a picture", `Above.\par {\*\shppict{\pict{\*\picprop{\sp{\sn wzDescription}{\sv A gate}}}\pngblip\picw60\pich50 ` + png + `}}{\nonshppict{\pict\wmetafile8 0100}}\par\pard Below it.\par`,
			"Above.\n\n![A gate](picture-1.png)\n\nBelow it."},
		{"a picture in its binary form", `Above.\par {\pict\pngblip\bin` + fmt.Sprint(len(pngOf(t, 60, 50))) + " " + string(pngOf(t, 60, 50)) + `}\par {\i In May}\par\pard Below it.\par`,
			"Above.\n\n![In May](picture-1.png \"In May\")\n\nBelow it."},
		{"a picture that no page shows", `Above.\par {\pict\wmetafile8\picw60\pich50 010009000003}\par\pard Below it.\par`, "Above.\n\n*Picture*\n\nBelow it."},
	} {
		file := `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\*\generator Word;}{\pard\outlinelevel0\b The ferry\par}` + "\n" + `\pard ` + test.text + `}`
		draft, problems := drafted(t, Input{Name: "a.rtf", Content: []byte(file), Language: "en"})
		if len(problems) > 0 {
			t.Errorf("%s: %s", test.name, said(t, problems))
			continue
		}
		if got := strings.TrimSpace(bodyOf(draft)); !strings.HasSuffix(got, test.want) {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
		for _, note := range draft.Notes {
			if strings.Contains(note, "did not arrive") {
				t.Errorf("%s: %s %v", test.name, note, draft.Report)
			}
		}
	}
}

// FuzzRichText holds the rewriting of files that no program wrote to an end.
func FuzzRichText(f *testing.F) {
	f.Add([]byte(`{\rtf1 a\u239?b{\*\footnote c}{\pict\bin3 abc}}`))
	f.Add([]byte(`{\pict`))
	f.Fuzz(func(t *testing.T, content []byte) {
		file := newRTF(content)
		if out := file.prepared(); len(out) > 20*len(content)+20 {
			t.Errorf("%d bytes of %d", len(out), len(content))
		}
	})
}
