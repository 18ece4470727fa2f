package main

import (
	"fmt"
	"os"
	"strconv"
	"time"

	"github.com/nutgraf/nutgraf/internal/read"
)

// clock is the time for which a command judges what waits for its time.
type clock struct {
	At string `help:"The time for which \"publish\" in front matter is judged, as in 2026-12-01T06:00+01:00; by default that of SOURCE_DATE_EPOCH, or of the clock." placeholder:"TIME"`
}

// time returns the time. The error is a usage error.
func (c clock) time() (time.Time, error) {
	if c.At == "" {
		at, isSet, err := sourceDate()
		if !isSet && err == nil {
			at = time.Now()
		}
		return at, err
	}
	at, err := read.ParseTime(c.At)
	if err != nil {
		return at, usageError{fmt.Errorf("--at is %q, %w: write a time like 2026-12-01T06:00+01:00", c.At, err)}
	}
	return at, nil
}

// sourceDate returns the time that the environment sets for reproducible builds, in UTC, and whether it sets one. The error is
// a usage error.
func sourceDate() (at time.Time, isSet bool, err error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return time.Time{}, false, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, false, usageError{fmt.Errorf("SOURCE_DATE_EPOCH %q is no number of seconds", epoch)}
	}
	return time.Unix(seconds, 0).UTC(), true, nil
}
