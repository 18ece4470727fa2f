package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The theme's style sheets have a rule for each note that can stand beside its mention and for each actor to whom the timeline
// can be narrowed, and for no more.
func TestStyleSheetsHaveARuleForEachNumber(t *testing.T) {
	for _, test := range []struct {
		file, rule  string
		first, last int
	}{
		{"definition-sheet.css", ".n%d {", 1, mostNumbers},
		{"timeline.css", ".w%d:target", 0, mostActors - 1},
	} {
		sheet, err := os.ReadFile("../../assets/css/" + test.file)
		if err != nil {
			t.Fatal(err)
		}
		for number := test.first - 1; number <= test.last+1; number++ {
			isInside := number >= test.first && number <= test.last
			if rule := fmt.Sprintf(test.rule, number); strings.Contains(string(sheet), rule) != isInside {
				t.Errorf("%s: the rule %q is there: %v", test.file, rule, !isInside)
			}
		}
	}
}
