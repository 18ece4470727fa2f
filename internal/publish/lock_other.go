//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package publish

import (
	"errors"
	"io/fs"
	"os"
)

// lock is a file that exists while it is held. Here a killed process leaves it, and an author has to remove it.
type lock struct{ name string }

func acquire(name string) (*lock, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if errors.Is(err, fs.ErrExist) {
		return nil, lockedError{}
	}
	if err != nil {
		return nil, err
	}
	return &lock{name: name}, f.Close()
}

func (l *lock) release() error { return os.Remove(l.name) }
