//go:build !linux && !darwin

package publish

import (
	"errors"
	"os"
)

// exchange cannot be had here; two renames do its work.
func exchange(_, _ string) error { return errors.ErrUnsupported }

func syncFile(f *os.File) error { return f.Sync() }
