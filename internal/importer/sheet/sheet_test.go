package sheet

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/nutgraf/nutgraf/internal/problem"
	"github.com/nutgraf/nutgraf/internal/scaffold"
	"golang.org/x/text/encoding/charmap"
)

func naming(folder string) scaffold.Naming {
	return scaffold.Naming{
		ID:   func(title string) string { return scaffold.ID(title, "fr") },
		Free: (&scaffold.IDs{}).New,
		Path: func(id string) string { return folder + id + ".md" },
	}
}

func claims(content string) (Result, []problem.Problem) {
	return Claims("sheet.csv", []byte(content), nil, naming("content/claims/"))
}

func positions(content string) (Result, []problem.Problem) {
	actors := []scaffold.Page{{ID: "elise", Names: []string{"Élise"}}}
	return Positions("sheet.csv", []byte(content), nil, actors, naming("content/questions/"))
}

// TestSheetsOfExcelAreRead imports sheets as Excel saves them, and compares with what their twins in UTF-8 give.
func TestSheetsOfExcelAreRead(t *testing.T) {
	for _, test := range []struct {
		name, content string // with commas
		place         string // where it stops being UTF-8 in Windows-1252
		read          func(string) (Result, []problem.Problem)
	}{
		{"claims", "claim,statut,as_of,sources,texte\nL’été est chaud,connu,2025-09-03,etude,\"Très\nvraiment.\"\n", "sheet.csv:2:2", claims},
		{"positions", "question,actor,answer,date,source\nQui paie ?,Élise,La « région »,2025,etude\n", "sheet.csv:2:12", positions},
	} {
		want, problems := test.read(test.content)
		if len(want.Files) != 1 || len(problems) > 0 {
			t.Fatalf("%s: %v", test.name, problems)
		}
		windows := strings.NewReplacer(",", ";", "\n", "\r\n").Replace(test.content)
		western, err := charmap.Windows1252.NewEncoder().String(windows)
		if err != nil {
			t.Fatal(err)
		}
		wide := []byte{0xff, 0xfe}
		for _, unit := range utf16.Encode([]rune(strings.ReplaceAll(windows, ";", "\t"))) {
			wide = binary.LittleEndian.AppendUint16(wide, unit)
		}
		for form, content := range map[string]string{
			"semicolons": windows, "Windows-1252": western, "UTF-16 and tabs": string(wide), "a named separator": "sep=;\r\n" + windows,
			"carriage returns": strings.ReplaceAll(windows, "\r\n", "\r"), "a mark": "\ufeff" + test.content, "empty rows first": ";;\r\n\r\n" + windows,
		} {
			got, problems := test.read(content)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s: %s%v", test.name, form, diff, problems)
			}
			if isWestern := form == "Windows-1252"; len(problems) > 0 != isWestern || isWestern && (problems[0].Place.String() != test.place || problems[0].Severity != problem.Warning) {
				t.Errorf("%s, %s: %v", test.name, form, problems)
			}
		}
	}
}

// TestPlacesCountCharacters holds the places of mistakes behind letters of several bytes, and in lines of a cell.
func TestPlacesCountCharacters(t *testing.T) {
	_, problems := claims("claim,status,as_of,sources\n\"Київ\nє 🚢\",відомо,учора,paper\né,x,2025-09-03,\"a \"b\"\n")
	var places []string
	for _, p := range problems {
		places = append(places, strings.TrimPrefix(p.Place.String(), "sheet.csv:")+" "+p.Message)
	}
	want := []string{"4:19 a quotation mark stands inside of a cell", `3:13 "as_of" is "учора", which is no day`}
	if diff := cmp.Diff(want, places); diff != "" {
		t.Error(diff)
	}
}
