package chart_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/nutgraf/nutgraf/internal/chart"
	"github.com/nutgraf/nutgraf/internal/problem"
)

func draw(t *testing.T, kind chart.Type, lang, content string, by string) []string {
	t.Helper()
	data, problems := chart.Read("t.csv", []byte(content), chart.Spec{Type: kind, Language: lang, By: chart.Text{Text: by}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var drawn []string
	for _, d := range data.Drawings() {
		drawn = append(drawn, d.SVG(chart.NewSpeaker(lang, lang == "ar"), "name", "no value"))
	}
	return drawn
}

// TestBarsGrowFromZero compares the bars of a drawing with their values: equal steps are equally long, and zero is where all begin.
func TestBarsGrowFromZero(t *testing.T) {
	drawn := draw(t, chart.Bars, "en", "name,a\nA,10\nB,-5\nC,20\n", "")[0]
	at, width := numbersOf(drawn, `<rect class="bar s1" x="`, `" width="`)
	if len(at) != 3 || !near(width[2], 2*width[0]) || !near(width[0], 2*width[1]) {
		t.Fatalf("bars of 10, -5 and 20 are %v per cent wide", width)
	}
	if !near(at[0], at[2]) || !near(at[1]+width[1], at[0]) {
		t.Errorf("bars begin at %v, and are %v wide", at, width)
	}
}

// TestDrawingIsMirroredInArabic compares the same bars in two directions.
func TestDrawingIsMirroredInArabic(t *testing.T) {
	const content = "name,a\nA,10\nB,20\n"
	left, width := numbersOf(draw(t, chart.Bars, "en", content, "")[0], `<rect class="bar s1" x="`, `" width="`)
	right, mirrored := numbersOf(draw(t, chart.Bars, "ar", content, "")[0], `<rect class="bar s1" x="`, `" width="`)
	for i := range left {
		if !near(right[i]+mirrored[i], right[0]+mirrored[0]) || !near(left[i], left[0]) || !near(width[1]/width[0], mirrored[1]/mirrored[0]) {
			t.Errorf("bar %d: %v+%v in English, %v+%v in Arabic", i, left[i], width[i], right[i], mirrored[i])
		}
	}
	line := draw(t, chart.Lines, "ar", "year,a\n2020,0\n2021,10\n", "")[0]
	if !strings.Contains(line, `d="M1000 220L0 20"`) {
		t.Errorf("time does not run from the right to the left: %s", line)
	}
}

// TestSignOfAnArabicNumberStandsWhereTheLanguageHasIt compares the digits and the sign with those of the CLDR.
func TestSignOfAnArabicNumberStandsWhereTheLanguageHasIt(t *testing.T) {
	drawn := draw(t, chart.Bars, "ar", "name,a\nA,-10\nB,20\n", "")[0]
	if !strings.Contains(drawn, ">\u061c-١٠</text>") {
		t.Error(drawn)
	}
}

func near(a, b float64) bool { return a-b < 0.25 && b-a < 0.25 }

// numbersOf returns the numbers behind two texts of each element.
func numbersOf(drawn, first, second string) (a, b []float64) {
	for element := range strings.SplitSeq(drawn, "/>") {
		_, rest, ok := strings.Cut(element, first)
		if !ok {
			continue
		}
		_, behind, _ := strings.Cut(rest, second)
		x, _ := strconv.ParseFloat(rest[:strings.IndexAny(rest, `%"`)], 64)
		y, _ := strconv.ParseFloat(behind[:strings.IndexAny(behind, `%"`)], 64)
		a, b = append(a, x), append(b, y)
	}
	return a, b
}

// TestGapIsNoZero draws a line with a missing value: it has two parts, and neither comes to zero.
func TestGapIsNoZero(t *testing.T) {
	drawn := draw(t, chart.Lines, "en", "year,a\n2020,10\n2021,12\n2022,\n2023,14\n2024,20\n", "")[0]
	_, d, _ := strings.Cut(drawn, ` d="`)
	d, _, _ = strings.Cut(d, `"`)
	if strings.Count(d, "M") != 2 || strings.Count(d, "L") != 2 {
		t.Errorf("the line is %q", d)
	}
}

// TestPanelsHaveOneScale draws small charts of which one is far below the other.
func TestPanelsHaveOneScale(t *testing.T) {
	drawn := draw(t, chart.Lines, "en", "year,land,a\n2020,A,1\n2021,A,2\n2020,B,90\n2021,B,100\n", "land")
	if len(drawn) != 2 {
		t.Fatalf("%d drawings", len(drawn))
	}
	for _, d := range drawn {
		if !strings.Contains(d, ">100</text>") || !strings.Contains(d, ">0</text>") {
			t.Errorf("a panel has another scale: %s", d)
		}
	}
}

// TestDrawingIsTheSameEachTime draws one chart twice.
func TestDrawingIsTheSameEachTime(t *testing.T) {
	const content = "year,a,b,c\n2020,1,2,3\n2021,4,5,6\n2022,7,8,9\n"
	for _, kind := range []chart.Type{chart.Lines, chart.Areas, chart.Bars} {
		first, second := draw(t, kind, "en", content, ""), draw(t, kind, "en", content, "")
		if !slices.Equal(first, second) {
			t.Errorf("%s differ", kind)
		}
	}
}

// judgeSVG reports what a drawing may not have: an element or attribute that the policy of pages forbids, a number that is none, a
// place outside of the column.
func judgeSVG(drawn string) error {
	elements := " svg g line rect circle path text "
	attributes := " class x y x1 x2 y1 y2 cx cy r dx d width height viewBox preserveAspectRatio overflow fill fill-opacity font-size stroke stroke-opacity stroke-width text-anchor vector-effect role aria-label "
	if strings.Contains(drawn, "NaN") || strings.Contains(drawn, "Inf") {
		return errors.New("a number is none")
	}
	decoder := xml.NewDecoder(strings.NewReader(drawn))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		element, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if !strings.Contains(elements, " "+element.Name.Local+" ") {
			return fmt.Errorf("the element %q", element.Name.Local)
		}
		for _, a := range element.Attr {
			if !strings.Contains(attributes, " "+a.Name.Local+" ") {
				return fmt.Errorf("the attribute %q", a.Name.Local)
			}
			if share, isShare := strings.CutSuffix(a.Value, "%"); isShare && a.Name.Local != "aria-label" {
				if n, err := strconv.ParseFloat(share, 64); err != nil || n < -0.11 || n > 100.11 {
					return fmt.Errorf("%s is %s", a.Name.Local, a.Value)
				}
			}
		}
	}
}

func FuzzChart(f *testing.F) {
	f.Add("year,a,b\n2020,1,2.5\n2021,-3,4\n", 0, "en", "")
	f.Add("Jahr;a\n2020-Q1;1,5\nQ2 2021;1.234,25\n", 1, "de", "")
	f.Add("name\tfrom\tto\nA & <B>\t1\t2\n\"C\"\"\"\t3\t\n", 3, "ar", "")
	f.Add("year,land,a\n2020,A,1e9\n2021,A,0.001\n2020,B,-\n", 2, "ja", "land")
	f.Add("day,a\n5 March 2022,0\n6 March 2022,0\n", 2, "fr", "")
	f.Add("x,a\n1,7\n2,7\n30,7\n", 1, "en", "")
	f.Fuzz(func(t *testing.T, content string, kind int, lang, by string) {
		isNoText := func(r rune) bool { return r < ' ' && !strings.ContainsRune("\t\r\n", r) || r > 0xFFFD && r < 0x10000 }
		if len(lang) > 12 || len(content) > 4000 || !utf8.ValidString(content+lang+by) || strings.ContainsFunc(content+by, isNoText) { // room read refuses it
			return
		}
		types := chart.Types()
		spec := chart.Spec{Type: chart.Type(types[(kind%len(types)+len(types))%len(types)]), Language: lang, By: chart.Text{Text: by}}
		data, problems := chart.Read("t.csv", []byte(content), spec)
		if (data == nil) != (len(problems) > 0) {
			t.Fatalf("data %v with problems %v", data, problems)
		}
		for _, p := range problems {
			if p.Place.Line < 0 || p.Place.Column < 0 || p.Message == "" || p.Fix == "" {
				t.Errorf("%+v", p)
			}
		}
		if data == nil {
			return
		}
		speaker := chart.NewSpeaker(lang, kind%2 == 0)
		for _, d := range data.Drawings() {
			if err := judgeSVG(d.SVG(speaker, content, "<no>")); err != nil {
				t.Errorf("%v in the drawing of\n%s", err, content)
			}
			d.Facts(speaker)
		}
		data.Table(speaker)
		chart.NewCaption(data, by, lang).Judge(content, p0)
	})
}

var p0 = problem.Place{Path: "t.md", Line: 1, Column: 1}
