package edtf_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/nutgraf/nutgraf/internal/edtf"
)

func Example() {
	speaker := edtf.NewSpeaker("fr")
	var dates []edtf.Date
	for _, text := range []string{"2022-02-24/..", "199X", "-0043-03-15", "2014-02~"} {
		date, err := edtf.Parse(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		dates = append(dates, date)
	}
	slices.SortFunc(dates, edtf.Date.Compare)
	for _, date := range dates {
		fmt.Println(speaker.Say(date, edtf.Long))
	}
	// Output:
	// 15 mars 44 av. J.-C.
	// années 1990
	// vers février 2014
	// 24 février 2022 – aujourd’hui
}

func ExampleParseError() {
	_, err := edtf.Parse("2022 - 2023")
	var wrong *edtf.ParseError
	if errors.As(err, &wrong) {
		fmt.Printf("column %d: %s; fix: %s\n", wrong.Offset+1, wrong.Reason, wrong.Fix)
	}
	// Output: column 5: a date has no spaces; fix: 2022/2023
}

func ExampleFinder() {
	text := "Am 24. Februar 2022 begann die Invasion."
	for _, found := range edtf.NewFinder("de").Find(text) {
		fmt.Println(text[found.Start:found.End], "=", found.Date)
	}
	// Output: 24. Februar 2022 = 2022-02-24
}
