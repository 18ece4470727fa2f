package verify

import "testing"

func TestKindOfAPageIsKnownByItsFile(t *testing.T) {
	for file, want := range map[string]PageKind{
		"index.html":                                   {"overview", 14 << 10},
		"imprint/index.html":                           {"imprint", 14 << 10},
		"questions/index.html":                         {"questions", 60 << 10},
		"claims/index.html":                            {"claims", 60 << 10},
		"numbers/index.html":                           {"numbers", 60 << 10},
		"numbers/tides/index.html":                     {"number", 14 << 10},
		"claims/tides/index.html":                      {"claim", 14 << 10},
		"documents/index.html":                         {"documents", 60 << 10},
		"documents/treaty/index.html":                  {"document", 60 << 10},
		"documents/treaty/article-5/index.html":        {"clause", 14 << 10},
		"documents/treaty/since-1948-01-01/index.html": {"versions of a document", 60 << 10},
		"maps/index.html":                              {"maps", 60 << 10},
		"maps/coast/index.html":                        {"map", 26 << 10},
		"charts/index.html":                            {"charts", 60 << 10},
		"charts/tides/index.html":                      {"chart", 14 << 10},
		"embed/term/tides/index.html":                  {"frame", 4 << 10},
		"embed/number/tides/index.html":                {"frame", 4 << 10},
		"embed/chart/tides/index.html":                 {"chart in a frame", 8 << 10},
		"uk/embed/map/coast/index.html":                {"map in a frame", 16 << 10},
		"questions/search/index.html":                  {"question", 20 << 10},
		"sections/all/index.html":                      {"section", 14 << 10},
		"all/index.html":                               {"everything", 72 << 10},
		"fr/all/index.html":                            {"everything", 72 << 10},
		"glossary/search/index.html":                   {"term", 14 << 10},
		"actors/timeline/index.html":                   {"actor", 20 << 10},
		"pt-br/actors/timeline/index.html":             {"actor", 20 << 10},
		"sources/from/a-2/index.html":                  {"sources, a letter", 60 << 10},
		"uk/changes/from/2025/index.html":              {"changes, a year", 60 << 10},
		"timeline/from/2014/index.html":                {"timeline, a period", 100 << 10},
		"timeline/only/key/index.html":                 {"timeline, key events", 100 << 10},
		"timeline/with/nato/index.html":                {"timeline, an actor", 100 << 10},
		"uk/timeline/with/nato/index.html":             {"timeline, an actor", 100 << 10},
		"timeline/minsk/index.html":                    {"event", 14 << 10},
		"sections/start/old/index.html":                {"sections/start/old", 14 << 10},
		"somewhere/else/altogether/here.html":          {"somewhere/else/altogether/here.html", 14 << 10},
	} {
		if got := KindOf(file); got != want {
			t.Errorf("%s is %v, want %v", file, got, want)
		}
	}
}
