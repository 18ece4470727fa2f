package edtf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"2022", "2022-02-24", "2001-02-03T09:30:01+04:30", "1984~/2004-06?", "XXXX-12-25", "[1667,1668,1670..1672]"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseMistake(b *testing.B) {
	for _, text := range []string{"24.02.2022", "Febuary 2022", "24 лютого 2022 року", "no date at all"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(text); err == nil {
					b.Fatal("no error")
				}
			}
		})
	}
}

func BenchmarkNewSpeaker(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewSpeaker("uk")
	}
}

func BenchmarkNewFinder(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewFinder("uk")
	}
}

func BenchmarkSay(b *testing.B) {
	for _, lang := range []string{"en", "ar"} {
		speaker := NewSpeaker(lang)
		for _, text := range []string{"2022-02-24", "1994~", "2014-05-03/2014-05-05", "[1667,1668,1670..1672]", "Y-17E7"} {
			d := mustParse(b, text)
			b.Run(lang+"/"+text, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					speaker.Say(d, Long)
				}
			})
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("On 24 February 2022 and in the months that may follow, some 2,022 people marched. ", 1000)
	finder := NewFinder("en")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if got := len(finder.Find(text)); got != 1000 {
			b.Fatal(got)
		}
	}
}

// BenchmarkTimeline parses, sorts and says 10,000 dates.
func BenchmarkTimeline(b *testing.B) {
	var texts []string
	for i := range 10_000 {
		texts = append(texts, fmt.Sprintf("%04d-%02d-%02d", 1500+i*7919%500, 1+i%12, 1+i%28))
	}
	speaker := NewSpeaker("en")
	b.ReportAllocs()
	for b.Loop() {
		dates := make([]Date, 0, len(texts))
		for _, text := range texts {
			d, err := Parse(text)
			if err != nil {
				b.Fatal(err)
			}
			dates = append(dates, d)
		}
		slices.SortFunc(dates, Date.Compare)
		for _, d := range dates {
			speaker.Say(d, Long)
		}
	}
}
