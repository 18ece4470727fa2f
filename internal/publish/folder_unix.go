//go:build unix

package publish

import (
	"cmp"
	"errors"
	"os"
	"syscall"
)

// syncFolder waits until the disk has the names in the folder. Some network file systems cannot sync folders.
func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return cmp.Or(err, f.Close())
}

// sameDevice reports whether two folders are on one file system.
func sameDevice(a, b string) bool {
	one, err1 := os.Stat(a)
	two, err2 := os.Stat(b)
	if err1 != nil || err2 != nil {
		return false
	}
	first, ok1 := one.Sys().(*syscall.Stat_t)
	second, ok2 := two.Sys().(*syscall.Stat_t)
	return ok1 && ok2 && first.Dev == second.Dev
}
