package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/problem"
)

// TestReadTakesTablesAsProgramsSaveThem reads tables with each separator, mark and date, and compares what the chart has of them.
func TestReadTakesTablesAsProgramsSaveThem(t *testing.T) {
	for _, test := range []struct{ name, lang, content, want string }{
		{"commas", "en", "year,a,b\n2020,1,2.5\n2021,-3,4\n", "2020: 1 2.5 | 2021: -3 4"},
		{"semicolons and decimal commas", "de", "Jahr;a\n2020;1,5\n2021;1.234,25\n", "2020: 1.5 | 2021: 1234.25"},
		{"tabs and a BOM", "en", "\ufeffyear\ta\n2020\t1\n2021\t2\n", "2020: 1 | 2021: 2"},
		{"quotes, and line ends of Windows", "en", "name,a\r\n\"Smith, \"\"Joe\"\"\",\"1,234\"\r\nB,\"2,000.5\"\r\n", `Smith, "Joe": 1234 | B: 2000.5`},
		{"line ends of an old Mac", "en", "year,a\r2020,1\r2021,2\r", "2020: 1 | 2021: 2"},
		{"thousands with spaces and apostrophes", "fr", "ville;a\nLyon;522\u202f250\nBerne;1’234\nNice;348 085,5\n", "Lyon: 522250 | Berne: 1234 | Nice: 348085.5"},
		{"thousands alone, in the language of the page", "de", "Ort;a\nA;1.234\nB;5.678\n", "A: 1234 | B: 5678"},
		{"thousands alone in English", "en", "place;a\nA;1,234\nB;5,678\n", "A: 1234 | B: 5678"},
		{"one number shows how all are written", "en", "place;a\nA;1.234\nB;0,5\n", "A: 1234 | B: 0.5"},
		{"gaps", "en", "year,a\n2020,\n2021,-\n2022,n/a\n2023,..\n2024,0\n", "2020: _ | 2021: _ | 2022: _ | 2023: _ | 2024: 0"},
		{"per cent, signs and brackets", "en", "name,a\nA,12.5%\nB,−3 %\nC,(4)\nD,+5\n", "A: 12.5 | B: -3 | C: -4 | D: 5"},
		{"Arabic digits", "ar", "السنة;أ\n٢٠٢٠;١٬٢٣٤٫٥\n٢٠٢١;٣\n", "٢٠٢٠: 1234.5 | ٢٠٢١: 3"},
		{"quarters in any order", "en", "quarter,a\n2021-Q1,3\nQ4 2020,2\n2020Q3,1\n", "2020Q3: 1 | Q4 2020: 2 | 2021-Q1: 3"},
		{"months by name", "de", "Monat;a\nFebruar 2024;2\nJan. 2024;1\nMärz 2024;3\n", "Jan. 2024: 1 | Februar 2024: 2 | März 2024: 3"},
		{"months of digits", "en", "month,a\n2024-02,2\n2024-01,1\n", "2024-01: 1 | 2024-02: 2"},
		{"days of each order", "en", "day,a\n13/01/2024,2\n02/01/2024,1\n", "02/01/2024: 1 | 13/01/2024: 2"},
		{"days as in America", "en", "day,a\n1/13/2024,1\n2/1/2024,2\n", "1/13/2024: 1 | 2/1/2024: 2"},
		{"days with points", "de", "Tag;a\n2.1.2024;2\n1.1.2024;1\n", "1.1.2024: 1 | 2.1.2024: 2"},
		{"months by their number", "en", "month,a\n2024M02,2\n2024M01,1\n", "2024M01: 1 | 2024M02: 2"},
		{"months of a spreadsheet", "en", "month,a\nFeb-24,2\nDec-98,1\n", "Dec-98: 1 | Feb-24: 2"},
		{"midnights", "en", "day,a\n2024-03-06T00:00:00Z,2\n2024-03-05 00:00:00,1\n", "2024-03-05 00:00:00: 1 | 2024-03-06T00:00:00Z: 2"},
		{"halves", "en", "half,a\n2024-S2,2\n2024-S1,1\n", "2024-S1: 1 | 2024-S2: 2"},
		{"quarters in words", "fr", "trimestre;a\n2e trimestre 2024;2\n1er trimestre 2024;1\n", "1er trimestre 2024: 1 | 2e trimestre 2024: 2"},
		{"years that end in the next", "en", "year,a\n2021/22,2\n2020/21,1\n", "2020/21: 1 | 2021/22: 2"},
		{"Japanese months and years", "ja", "月,a\n2024年2月,2\n2024年1月,1\n", "2024年1月: 1 | 2024年2月: 2"},
		{"Japanese eras and triangles", "ja", "年,a\n令和2年,△2\n平成31年,1\n", "平成31年: 1 | 令和2年: -2"},
		{"Ukrainian years", "uk", "рік;a\n2024 р.;2\n2023 р.;1\n", "2023 р.: 1 | 2024 р.: 2"},
		{"years in Arabic digits in any order", "ar", "السنة;أ\n٢٠٢١;٣\n٢٠٢٠;١\n", "٢٠٢٠: 1 | ٢٠٢١: 3"},
		{"the first days of American months", "en", "day,a\n2/1/2023,2\n1/1/2024,3\n1/1/2023,1\n3/1/2023,4\n", "1/1/2023: 1 | 2/1/2023: 2 | 3/1/2023: 4 | 1/1/2024: 3"},
		{"Indian thousands", "en", "state;a\nA;1,98,341\nB;1,00,000\n", "A: 198341 | B: 100000"},
		{"powers of ten", "en", "name,a\nA,1.5e3\nB,2E-2\n", "A: 1500 | B: 0.02"},
		{"empty rows and columns at the end", "en", "year,a,,\n2020,1,,\n\n2021,2,,\n,,,\n", "2020: 1 | 2021: 2"},
	} {
		data, problems := chart.Read("t.csv", []byte(test.content), chart.Spec{Type: chart.Lines, Language: test.lang})
		if len(problems) > 0 {
			t.Errorf("%s: %v", test.name, problems)
			continue
		}
		if got := written(data); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func written(d *chart.Data) string {
	var rows []string
	for i, label := range d.Labels {
		row := label.Text + ":"
		for _, series := range d.Panels[0].Series {
			if v := series.Values[i]; v.IsGiven {
				row += fmt.Sprintf(" %v", v.Number)
			} else {
				row += " _"
			}
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, " | ")
}

// TestReadTellsEveryMistakeAtItsPlace reads damaged tables and compares the problems, each with its line and column.
func TestReadTellsEveryMistakeAtItsPlace(t *testing.T) {
	at := problem.Place{Path: "c.md", Line: 4, Column: 7}
	for _, test := range []struct {
		name, content string
		spec          chart.Spec
		want          []string
	}{
		{"values", "year,a,b\n2020,x,1\n2021,2,12 km\n2022,1.2.3,4\n", chart.Spec{}, []string{`2:6 "x" is no number`, `3:8 "12 km" is no number`, `4:6 "1.2.3" is no number`}},
		{"umlauts before the value", "Länder;ä\nÖsterreich;eins\nB;2\n", chart.Spec{}, []string{`2:12 "eins" is no number`}},
		{"rows that are too long and too short", "year,a\n2020,1,2\n2021\n2022,3\n", chart.Spec{}, []string{"2:8 the row has 3 cells, and the table has 2 headings", "3:1 the row has one cell, and the table has 2 headings"}},
		{"quotes", "year,a\n2020,\"1\n2021,2\n", chart.Spec{}, []string{"2:6 the quotation mark has no partner"}},
		{"headings", "year,a,a,,b\n2020,1,2,3,4\n", chart.Spec{}, []string{`1:8 two columns have the heading "a"`, "1:10 column 4 has no heading"}},
		{"nothing", "", chart.Spec{}, []string{"1:1 the table has no rows"}},
		{"dates", "year,a\n2020,1\n2021,2\nlater,3\n2021,4\n,5\n", chart.Spec{}, []string{`4:1 "later" is no date, as those of the other rows are`, `5:1 "2021" is there a second time, first on line 3`, "6:1 the row does not say what it is of"}},
		{"columns", "year,members\n2020,1\n", chart.Spec{Columns: []chart.Text{{Text: "member", Place: at}}, By: chart.Text{Text: "country", Place: at}},
			[]string{`4:7 "by" names the column "country", which t.csv does not have`, `4:7 "columns" names the column "member", which t.csv does not have`}},
		{"a column of words", "year,a,note\n2020,1,good\n2021,2,bad\n", chart.Spec{}, []string{`1:8 the column "note" has no numbers`}},
		{"ranges", "name,from,to\nA,5,3\nB,1,2\n", chart.Spec{Type: chart.Ranges}, []string{`2:5 the range ends at "3", below "5", where it begins`}},
		{"stacked areas", "year,a,b\n2020,1,-2\n2021,1,2\n", chart.Spec{Type: chart.Areas}, []string{`2:8 "-2" is below zero, and areas of several columns are stacked`}},
		{"too many columns", "year,a,b,c,d,e,f,g\n2020,1,2,3,4,5,6,7\n", chart.Spec{}, []string{"1:1 the chart has 7 columns with values"}},
		{"rows, columns and values at once", "year,a\n2020,x\n2021\n2022,3\n", chart.Spec{By: chart.Text{Text: "land", Place: at}}, []string{`4:7 "by" names the column "land", which t.csv does not have`, `2:6 "x" is no number`, "3:1 the row has one cell, and the table has 2 headings"}},
	} {
		if test.spec.Type == "" {
			test.spec.Type = chart.Lines
		}
		data, problems := chart.Read("t.csv", []byte(test.content), test.spec)
		var got []string
		for _, p := range problems {
			got = append(got, fmt.Sprintf("%d:%d %s", p.Place.Line, p.Place.Column, p.Message))
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") || data != nil {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
	}
}
