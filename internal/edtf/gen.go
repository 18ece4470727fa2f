//go:build ignore

// Gen writes cldr.tsv: the CLDR date data that github.com/bep/golocales does not carry. Its one argument is the
// unpacked npm package cldr-dates-full of the CLDR version that golocales is made from:
//
//	npm pack cldr-dates-full@48.1.0 && tar xzf cldr-dates-full-48.1.0.tgz
//	go run gen.go ./package
//
// A row is left out when a locale says the same as its CLDR parent.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bep/golocales"
	"golang.org/x/text/language"
)

type gregorian struct {
	Months, Quarters map[string]map[string]map[string]string
	Eras             struct{ EraAbbr map[string]string }
	DateTimeFormats  struct {
		Long             string
		AvailableFormats map[string]string
		IntervalFormats  map[string]any
	}
}

func main() {
	log.SetFlags(0)
	dirs, err := filepath.Glob(filepath.Join(os.Args[1], "main", "*"))
	if err != nil {
		log.Fatal(err)
	}
	rows := map[string]string{}
	for _, dir := range dirs {
		locale := filepath.Base(dir)
		if tr := golocales.New(locale); tr != nil {
			rows[locale] = row(read(dir, locale), tr)
		}
	}
	out := []string{header}
	for locale, row := range rows {
		if parent := language.Make(locale).Parent().String(); rows[parent] != row {
			out = append(out, locale+"\t"+row)
		}
	}
	slices.Sort(out)
	if err := os.WriteFile("cldr.tsv", []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
		log.Fatal(err)
	}
}

const header = "# Made by gen.go from Unicode CLDR 48.1, copyright Unicode, Inc., license Unicode-3.0.\n" +
	"# locale\ty\tyMMMM\tyMMM\tMMMMd\tMMMd\tGy\tyQQQQ\tquarters\tBC\tAD\trange\tdate-time\tmonths alone\tshort months alone"

func read(dir, locale string) gregorian {
	data, err := os.ReadFile(filepath.Join(dir, "ca-gregorian.json"))
	if err != nil {
		log.Fatal(err)
	}
	var file struct {
		Main map[string]struct {
			Dates struct {
				Calendars struct{ Gregorian gregorian }
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		log.Fatal(fmt.Errorf("%s: %w", locale, err))
	}
	return file.Main[locale].Dates.Calendars.Gregorian
}

func row(g gregorian, tr golocales.Translator) string {
	f := g.DateTimeFormats.AvailableFormats
	fallback, _ := g.DateTimeFormats.IntervalFormats["intervalFormatFallback"].(string)
	return strings.Join([]string{
		f["y"], f["yMMMM"], f["yMMM"], f["MMMMd"], f["MMMd"], f["Gy"], f["yQQQQ"],
		list(g.Quarters["stand-alone"]["wide"], 4, nil),
		g.Eras.EraAbbr["0"], g.Eras.EraAbbr["1"], fallback, g.DateTimeFormats.Long,
		list(g.Months["stand-alone"]["wide"], 12, tr.MonthsWide()),
		list(g.Months["stand-alone"]["abbreviated"], 12, tr.MonthsAbbreviated()),
	}, "\t")
}

// list joins the names "1" to "n", or says nothing when they are those the reader has already.
func list(names map[string]string, n int, known []string) string {
	var all []string
	for i := range n {
		all = append(all, names[strconv.Itoa(i+1)])
	}
	if slices.Equal(all, known) {
		return ""
	}
	return strings.Join(all, "|")
}
