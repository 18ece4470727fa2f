package chart

import (
	"slices"
	"testing"
)

// TestTheNumbersOfAScaleDiffer writes the round numbers of scales of all sizes as an axis does.
func TestTheNumbersOfAScaleDiffer(t *testing.T) {
	speaker := NewSpeaker("en", false)
	for _, test := range []struct {
		low, high float64
		want      []string
	}{
		{0, 0.0000034, []string{"0.000000", "0.000001", "0.000002", "0.000003", "0.000004"}},
		{0, 0.3, []string{"0.0", "0.1", "0.2", "0.3"}},
		{0, 32, []string{"0", "10", "20", "30", "40"}},
		{0, 3e9, []string{"0", "1,000,000,000", "2,000,000,000", "3,000,000,000"}},
	} {
		_, ticks, places := roundScale(test.low, test.high, true, 4)
		var written []string
		for _, tick := range ticks {
			written = append(written, speaker.places(tick, places))
		}
		if !slices.Equal(written, test.want) {
			t.Errorf("from %v to %v: %q, want %q", test.low, test.high, written, test.want)
		}
	}
}
